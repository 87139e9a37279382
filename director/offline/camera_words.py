"""Film language -> size, angle, move, speed, lens, transition. What is named here is a demand, not a suggestion."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from director.offline import lens_words
from director.offline.actions import LONGEST_SAID
from director.offline.lens_words import NOWHERE, Span
from director.offline.move_words import MOVES
from director.offline.stages import Stages, stages
from director.offline.words import vocabulary
from film import Angle, DepthOfField, Leg, Lighting, Move, Size, Speed, Transition

_SIZES: tuple[tuple[str, Size], ...] = (
    (
        r"extreme close[ -]?ups?|\becu\b|\bxcu\b|\bbcu\b|big close[ -]?up|macro(?: shot)?|detail shot of (?:the |her |his )?eyes?",
        Size.EXTREME_CLOSE_UP,
    ),
    (r"medium close[ -]?ups?|\bmcu\b|medium close shot", Size.MEDIUM_CLOSE_UP),
    (
        r"(?:zooms?|doll(?:y|ies)|push(?:es)? in|rush(?:es)? in|moves? in|closes? in|pans?|tilts?|camera|rack focus|orbits?)\b[^.;,]{0,24}? (?:on|onto|to|into|towards?|of) (?:his|her|their|(?:the )?[\w-]+[’']s) face\b|"
        r"close[ -]?ups?|\bcu\b|close shot|close on|(?<=\. )close:|^close:|tight (?:on|shot)|nahaufnahme|primer plano|gros plan|großaufnahme",
        Size.CLOSE_UP,
    ),
    (
        r"extreme wide(?:[ -]shot)?|extreme long[ -]shot|\bews\b|\bels\b|vast wide(?: shot)?|very wide(?: shot)?|super wide",
        Size.EXTREME_WIDE,
    ),
    (
        r"aerial(?: shot| view)?|drone(?: shot| view| footage)|(?:^|(?<=[.:] ))drone\b(?! (?:hovers|lands|crash|fl|drop|deliver))|helicopter shot",
        Size.AERIAL,
    ),
    (
        r"over the shoulders? of(?: (?:the|an?|his|her|their))? [\w-]+|over[ -]the[ -]shoulders?|\bots\b|over \S+(?:[’']s?)? shoulders?|over (?:his|her|their) shoulders?|over the \w+(?:[’']s) shoulder",
        Size.OVER_SHOULDER,
    ),
    (
        r"\bpov\b|point[ -]of[ -]view|(?:through|from) (?:his|her|their|the \w+[’']s|\w+[’']s) eyes|from \w+[’']s (?:perspective|view)|subjective (?:shot|camera)",
        Size.POINT_OF_VIEW,
    ),
    (r"two[ -]?shots?|2-shot|two of them in frame", Size.TWO_SHOT),
    (
        r"cowboy(?: shot)(?:s)?|american shot|medium (?:long|wide)(?: shot)?|\bmls\b|\bmws\b|three-quarter shot",
        Size.COWBOY,
    ),
    (r"full[ -](?:body )?(?:shots?|figure)|full-length|\bfs\b|(?:^|(?<=\. ))full:", Size.FULL),
    (
        r"(?:medium|mid)(?:[ -]shots?)(?: of| on)?|\bms\b|(?:^|(?<=[.:] ))medium(?: on)?\b|waist shot|halbnah",
        Size.MEDIUM,
    ),
    (
        r"insert(?: shot)?(?=\b(?: of| on|:))|detail(?: shot)?(?: of| on|:)|detail shot|^insert\b|\bhands (?=knead|chop|cut|peel|write|type|sew|knit|shuffle|hold|open|tie|wash|mould|mold|shape|carve|stir|light|count|play)",
        Size.INSERT,
    ),
    (
        r"wide[ -](?:angle )?shots?|long[ -]shots?|\bws\b|\bls\b|establishing(?: shot)?|(?:^|(?<=[.:] ))wide\b(?=[:,. ]| on)|master shot|totale|plano general|plan large|wide angle(?! lens)|wide view",
        Size.WIDE,
    ),
)
_ANGLES: tuple[tuple[str, Angle], ...] = (
    (r"bird'?s?[’']?s?[ -]eye(?: view)?|from (?:high )?above looking (?:straight )?down", Angle.BIRDS_EYE),
    (r"worm'?s?[’']?s?[ -]eye(?: view)?|from the ground up", Angle.WORMS_EYE),
    (r"overhead(?: shot| view)?|top[ -]down|straight down|top shot|from directly above|flat lay", Angle.OVERHEAD),
    (
        r"low[ -]angles?|\b(?:super|very|really|extremely|ultra) low\b(?! light| key| sun| voice)|(?:seen |shot |filmed |viewed )?from (?:far |right )?below|looking up at (?:him|her|them|the \w+) from|untersicht|contrapicado",
        Angle.LOW,
    ),
    (r"high[ -]angles?|from above|looking down (?:on|at) (?:him|her|them)\b|picado", Angle.HIGH),
    (r"dutch(?: angle| tilt)?|canted(?: angle)?|tilted (?:frame|horizon|angle|camera)", Angle.DUTCH),
    (r"eye[ -]level", Angle.EYE),
)
_CUES = re.compile(
    r"fast cuts?|quick cuts?|rapid cuts?|jump cuts?|montage|slow motion|fade(?:s)?(?: in| out)?(?: (?:to|from) black)?|cut to|smash cut to"
    r"|cross-?fade(?:s)?(?: to)?|dissolve(?:s)?(?: to| into)?|from the side|from behind|silhouettes?|final shot|last shot|first shot|opening shot"
    r"|closing shot|final image|reaction shots?|reverse shot|shot|camera|slowly|fast|slow|quick|\d{2,3} ?mm(?: lens)?|lens",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Camera:
    """What a sentence demands of the camera; None where it says nothing."""

    size: Size | None = None
    angle: Angle | None = None
    move: Move | None = None
    speed: Speed | None = None
    legs: tuple[Leg, ...] = ()
    """A move in stages, of which `move` is the first and `size` the start."""
    depth: DepthOfField | None = None
    sharp: Span = NOWHERE
    """Where in the sentence stands what is in focus."""
    then_sharp: Span = NOWHERE
    """Where stands what a rack focus goes to."""
    shutter: float | None = None
    lighting: Lighting | None = None
    lens_mm: float = 0.0
    fast_cuts: bool = False
    transition: Transition | None = None
    fade_out: bool = False
    silhouette: bool = False
    first: bool = False
    last: bool = False
    reaction: bool = False
    spans: tuple[tuple[int, int], ...] = ()
    """Where those words stand in the sentence."""

    @property
    def demands(self) -> bool:
        return bool(
            self.size
            or self.angle
            or self.move
            or self.lens_mm
            or self.depth
            or self.lighting
            or self.shutter is not None
        )


def _first(table: tuple[tuple[re.Pattern[str], object], ...], text: str) -> tuple[object, tuple[int, int]] | None:
    """The match of the earliest table row that hits; a table is ordered from the special to the general."""
    for pattern, value in table:
        if m := pattern.search(text):
            return value, m.span()
    return None


_SIZE_TABLE = tuple((re.compile(p if p.startswith("(?:^") else rf"(?:\b|^)(?:{p})", re.I), v) for p, v in _SIZES)
_ANGLE_TABLE = tuple((re.compile(rf"\b(?:{p})", re.I), v) for p, v in _ANGLES)
_MOVE_TABLE = tuple((re.compile(rf"\b(?:{p})", re.I), v) for p, v in MOVES)


_AROUND = frozenset(
    vocabulary(
        """
long, wide, the, on, of, in, from, to, and, with, at, very, side, front, behind, again, then, ends, by, her, him,
them, follows, ending, until, away, down, up, back, black, for, it, is, an, as, throughout, us, cut, shots, slowly,
low, eye, level, steady, gentle, closer, begin, begins, finally, before, half, circle, full, around, round, right, move, moves, degrees, next,
light, lit, key, soft, hard, focus, lens, background, foreground, where, only, we
"""
    )
)
"""Words that only go with camera words."""


@lru_cache(maxsize=4096)
def camera(text: str) -> Camera:
    """A sentence -> the camera it asks for."""
    text = text[:LONGEST_SAID]
    spans = [m.span() for m in _CUES.finditer(text)]
    told = stages(text, _MOVE_TABLE, _SIZE_TABLE)
    unstaged = _without(text, told.spans) if told else text
    size, angle = (_first(t, unstaged) for t in (_SIZE_TABLE, _ANGLE_TABLE))
    move = _first(_MOVE_TABLE, text)
    spans += [hit[1] for hit in (size, angle, move) if hit] + [*(told.spans if told else ())]
    depth, shutter = lens_words.depth(text), lens_words.shutter(text)
    lighting, lens = lens_words.lighting(text), lens_words.lens(text)
    sharp, then_sharp, focus_words = lens_words.sharp(text)
    spans += [s for found in (depth[1], shutter[1], lighting[1], lens[1], focus_words) for s in found]
    if move and move[0] is Move.RACK_FOCUS and depth[0] is None:
        depth = DepthOfField.SHALLOW, []
    named = told.start if told and told.start else size[0] if size else None
    fades_in = re.search(r"\bfade(?:s)? (?:in|up)\b|\bfade from black\b", text, re.I)
    dissolves = re.search(r"\bdissolve|\bcross-?fade", text, re.I)
    return Camera(
        size=named if isinstance(named, Size) else None,
        angle=angle[0] if angle and isinstance(angle[0], Angle) else None,
        move=told.legs[0].move if told else move[0] if move and isinstance(move[0], Move) else None,
        speed=speed(text) if move and not _paced(told) else None,
        legs=told.legs if told else (),
        depth=depth[0],
        sharp=sharp,
        then_sharp=then_sharp,
        shutter=shutter[0],
        lighting=lighting[0],
        lens_mm=lens[0],
        fast_cuts=bool(
            re.search(r"\b(?:fast|quick|rapid|jump|frantic) (?:cuts?|cutting)\b|\bmontage\b|intercut", text, re.I)
        ),
        transition=Transition.FADE_IN if fades_in else Transition.DISSOLVE if dissolves else None,
        fade_out=bool(
            re.search(r"\bfade(?:s)?(?: slowly)? (?:to black|out)|\bto black\b|cut to black|funde a negro", text, re.I)
        ),
        silhouette=bool(re.search(r"\bsilhouett", text, re.I)),
        first=bool(
            re.search(r"\b(?:opening|first) shot\b|^open(?:s|ing)? (?:on|with)\b|^start (?:on|with)\b", text, re.I)
        ),
        last=bool(
            re.search(
                r"\b(?:final|last|closing) (?:shot|image|frame)\b|\bfinish (?:on|with)\b|\bend(?:s|ing)? (?:on|with)\b",
                text,
                re.I,
            )
        ),
        reaction=bool(re.search(r"\breaction(?: shots?)?\b", text, re.I)),
        spans=tuple(sorted(spans)),
    )


def _without(text: str, spans: Iterable[Span]) -> str:
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _paced(told: Stages | None) -> bool:
    """Stages of unlike pace: 'slowly' is said of one of them, not of the shot."""
    return told is not None and len({leg.weight for leg in told.legs}) > 1


def camera_free(text: str) -> str:
    """A sentence without its camera words."""
    return _without(text, camera(text).spans).strip(" .,:;")


def speed(text: str) -> Speed | None:
    """'slow', 'whip': how fast a move is."""
    if re.search(r"\b(?:slow(?:ly)?|gentl[ey]|gradual(?:ly)?|creep\w*|ever so)\b", text, re.I):
        return Speed.SLOW
    return (
        Speed.FAST
        if re.search(r"\b(?:fast|quick(?:ly)?|whip|crash|rapid(?:ly)?|swift(?:ly)?|snap)\b", text, re.I)
        else None
    )


def only_camera(text: str) -> bool:
    """True for 'Slow crane down.', 'Tracking shot from the side.', 'Fade to black.': words for the camera and nothing else."""
    found = camera(text)
    if not (found.demands or found.fade_out or found.transition or found.silhouette or _CUES.search(text)):
        return False
    rest = re.findall(r"[^\W\d_]{2,}", _without(text, found.spans))
    return not [w for w in rest if w.lower() not in _AROUND]
