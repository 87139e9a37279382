"""Size, angle, move, lens, silhouette: what a person asks of the camera -> fields of a SetShot."""

import re
from collections.abc import Callable

from director.offline.revising.clause import Clause
from director.offline.revising.degrees import GRADED, MUCH
from director.offline.revising.index import SIZES
from director.offline.revising.lens_changes import staged
from director.offline.stages import LADDER
from film import Angle, Move, NotUnderstood, Shot, Size, Speed

Wish = Callable[[Shot], dict[str, object]]
_ANGLES: tuple[tuple[str, Angle], ...] = (
    (r"bird'?s?'?[- ]eye(?: view)?", Angle.BIRDS_EYE),
    (r"worm'?s?'?[- ]eye(?: view)?|from the ground(?: up)?", Angle.WORMS_EYE),
    (r"overhead|top[- ]down|straight down|from directly above|top shot", Angle.OVERHEAD),
    (
        r"low(?:er)?[- ]angle|(?:from )?(?:down )?below|from (?:down )?low|angle lower|lower(?: the)? (?:camera|angle)",
        Angle.LOW,
    ),
    (r"high(?:er)?[- ]angle|from above|from (?:up )?high|angle higher|raise the camera|higher(?: camera)?", Angle.HIGH),
    (r"dutch(?: angle| tilt)?|canted(?: angle)?|tilted (?:frame|horizon|angle|camera)|slanted", Angle.DUTCH),
    (r"(?:at |from )?eye[- ]level|straight on|normal angle", Angle.EYE),
)
_STILL = (
    r"static|stationary|locked[- ](?:off|down)|(?:on a )?tripod|fixed|stands? still|still(?: camera| shot)?|(?:no|without(?: any| the)?|stop the|remove the|lose the) (?:camera )?"
    r"(?:move|moves|movement|moving|motion|pan|panning|zoom|dolly|tracking|shake|crane|tilt|orbit)|(?:do|does|should) not (?:move|pan|zoom|shake)(?: the camera)?"
    r"|stops? (?:moving|panning|zooming|shaking)|(?:hold|keep)s? (?:the camera |it )?(?:still|steady)|steadier|steady|less shaky|unmoving"
)
_PACE = (
    r"(?:(?P<pace>very slow(?:ly)?|slow(?:ly)?|gentl[ey]|gradual(?:ly)?|quick(?:ly)?|fast|rapid(?:ly)?|swift(?:ly)?) )?"
)
_TURN = r"(?: (?:a |by )?(?:\d{1,3} ?-?(?:°|deg(?:ree)?s?)|quarter circle|half(?: a)? circle|halfway|ninety degrees))?"
_MOVES: tuple[tuple[str, Move], ...] = (
    (r"dolly[- ]zoom|vertigo(?: effect| shot| zoom)?|hitchcock(?:'s)?(?: zoom| effect)|zolly|trombone (?:shot|zoom)|contra-?zoom", Move.DOLLY_ZOOM),
    (r"(?:whip|swish)[- ]?pan(?:s|ning)?(?: to)?(?: the)? left|whips? (?:to the )?left", Move.WHIP_LEFT),
    (r"(?:whip|swish)[- ]?pan(?:s|ning)?(?: (?:to the )?right)?|whips? (?:to the )?right", Move.WHIP_RIGHT),
    (r"pedestal(?:s|ling)?(?: the camera)? down|(?:lower|sink|drop) the camera (?:straight down|level)", Move.PEDESTAL_DOWN),
    (r"pedestal(?:s|ling)?(?: the camera)?(?: up)?|(?:raise|lift) the camera (?:straight up|level)|rise (?:straight up|vertically)", Move.PEDESTAL_UP),
    (r"leading(?: shot)?|leads (?:her|him|them)|lead (?:her|him|them)(?: from the front)?|(?:back|track|walk|dolly|move)(?:s|ing)?(?: the camera)?(?: away| backwards?| off| up)* (?:in front of|before|ahead of) (?:her|him|them)|track(?:s|ing)?(?: (?:her|him|them))? from (?:the )?front", Move.LEADING),
    (r"(?:follow|track)(?:s|ing)?(?: (?:her|him|them|it))?(?: close(?:ly)?)? (?:from )?behind(?: (?:her|him|them))?|following shot|follow (?:shot|cam)|steadicam (?:from )?behind(?: (?:her|him|them))?", Move.FOLLOWING),
    (r"crane[sd]?(?: shot)? down|craning down|boom down|camera (?:sinks|descends|goes down)|lower the camera slowly", Move.CRANE_DOWN),
    (r"crane[sd]?(?: shot)?(?: up)?|craning(?: up)?|boom up|camera (?:rises|lifts|goes up)|rise up|jib(?: up)?", Move.CRANE_UP),
    (r"(?:dolly|dollies|dollying|track|travel|move|pull)(?:s|ing)?(?: the camera)? (?:out|back|backwards?|away)|pull-?back|camera (?:retreats|backs away)", Move.DOLLY_OUT),
    (r"(?:dolly|dollies|dollying|track|push|creep|move|travel)(?:es|s|ing)?(?: the camera)? (?:in|forward|forwards|towards? (?:her|him|them|it))|push-in|dolly(?: shot)?", Move.DOLLY_IN),
    (r"zoom(?:s|ing)?[- ](?:out|back)", Move.ZOOM_OUT),
    (r"(?:crash |snap )?zoom(?:s|ing)?(?:[- ]in)?", Move.ZOOM_IN),
    (r"tilt(?:s|ing)?(?: the camera)?[- ]up(?:wards?)?", Move.TILT_UP),
    (r"tilt(?:s|ing)?(?: the camera)?[- ]down(?:wards?)?", Move.TILT_DOWN),
    (rf"pan(?:s|ning)?(?: the camera)?(?: from right)?{_TURN} (?:to the )?left|right to left", Move.PAN_LEFT),
    (rf"pan(?:s|ning)?(?: the camera)?(?: from left)?(?:{_TURN} (?:to the )?right)?|left to right", Move.PAN_RIGHT),
    (r"(?:truck|slide|slider)(?:s|ing)?(?: the camera)? (?:to the )?left", Move.TRUCK_LEFT),
    (r"(?:truck|slide|slider)(?:s|ing)?(?: the camera)?(?: (?:to the )?right)?", Move.TRUCK_RIGHT),
    (rf"(?:orbit|circle|arc|rotate)(?:s|ing)?(?: the camera)?(?: around)?{_TURN} (?:to the )?left|counter-?clockwise", Move.ORBIT_LEFT),
    (rf"orbit(?:s|ing)?(?: shot)?(?:{_TURN} (?:to the )?right)?|(?:circle|circling|arc|arcing)s?(?: shot)?|360", Move.ORBIT_RIGHT),
    (r"handheld|shaky(?: ?cam)?|shakier", Move.HANDHELD),
    (r"tracking(?: shot)?|steadicam|following|follows?|tracks?(?: along| alongside| with)?|travelling shot|traveling shot", Move.TRACKING),
)  # fmt: skip
ANGLE_WORDS = "|".join(p for p, _ in _ANGLES)
MOVE_WORDS = "|".join(p for p, _ in _MOVES)
_TABLE = tuple((re.compile(rf"\b(?:{p})\b"), m) for p, m in _MOVES)
_MIRROR = {
    Move.PAN_LEFT: Move.PAN_RIGHT, Move.TILT_UP: Move.TILT_DOWN, Move.ZOOM_IN: Move.ZOOM_OUT, Move.DOLLY_IN: Move.DOLLY_OUT,
    Move.TRUCK_LEFT: Move.TRUCK_RIGHT, Move.ORBIT_LEFT: Move.ORBIT_RIGHT, Move.CRANE_UP: Move.CRANE_DOWN, Move.WHIP_LEFT: Move.WHIP_RIGHT,
    Move.PEDESTAL_UP: Move.PEDESTAL_DOWN, Move.LEADING: Move.FOLLOWING,
}  # fmt: skip
_MIRROR |= {b: a for a, b in _MIRROR.items()}
_PACES = (Speed.SLOW, Speed.NORMAL, Speed.FAST)


def size(clause: Clause) -> Wish | None:
    if m := clause.take(
        rf"\b(?:(?P<degree>{GRADED}) )?(?:go(?:es)? |get |move (?:the camera )?|come |cut |in |step )?(?P<way>closer|tighter|nearer|wider|looser|farther(?: away| back| out)?|further(?: away| back| out)?)(?: in)?\b(?! angle| lens)"
    ):
        way = 1 if m["way"] in ("closer", "tighter", "nearer") else -1
        steps = way * (2 if m["degree"] and re.search(MUCH, m["degree"]) else 1)
        on = _of_whom(clause)
        return lambda shot: _about(clause, shot, on) | {"size": _stepped(shot.size, steps)}
    if seen := _through(clause):
        return seen
    for pattern, value in SIZES:
        if clause.take(rf"\b(?:(?:in|as|to|into|from) )?(?:an? |the )?(?:{pattern})s?\b(?! lens| angle lens|-angle)"):
            on = _of_whom(clause)
            clause.take(r"\bshot(?=$| (?:of|on|with)\b)")
            return lambda shot: _about(clause, shot, on) | {"size": value}
    return None


def _through(clause: Clause) -> Wish | None:
    """'over Mara's shoulder', 'from Mara's point of view', 'through her eyes'."""
    names = clause.index.names
    named = "|".join(map(re.escape, names)) or "(?!)"
    m = clause.take(
        rf"\b(?:(?:shot|seen) )?(?:(?:over|past|across) (?P<over>{named})'s? shoulders?|(?:from|through|as) (?:the )?(?P<eyes>{named})'s? (?:point of view|pov|eyes|perspective|viewpoint)|as (?P<sees>{named}) sees (?:it|this|them))(?! shots?)\b"
    )
    if not m:
        return None
    clause.take(r"\b(?:on|onto|toward|at) (?:her|him|them)\b")
    who = names[m["over"] or m["eyes"] or m["sees"]]
    value = Size.OVER_SHOULDER if m["over"] else Size.POINT_OF_VIEW

    def through(shot: Shot) -> dict[str, object]:
        name = clause.plan.character(who).name
        if m["over"] and who not in {p.who for p in shot.parts}:
            raise NotUnderstood(f"{name} is not in shot {shot.slate}; say “put {name} in shot {shot.slate}” first")
        others = [p.who for p in shot.parts if p.who != who] + [t.kind for t in shot.things]
        if not others:
            raise NotUnderstood(f"there is nobody and nothing else in shot {shot.slate} for {name} to look at")
        fields: dict[str, object] = {"size": value, "over": who}
        return fields | ({"subject": others[0]} if shot.subject == who else {})

    return through


def angle(clause: Clause) -> Wish | None:
    value = take_angle(clause)
    return (lambda shot: {"angle": value}) if value else None


def take_angle(clause: Clause) -> Angle | None:
    for pattern, value in _ANGLES:
        if clause.take(rf"\b(?:(?:from|at|with|in) )?(?:an? |the )?(?:{pattern})\b(?: shot| view| angle)?"):
            return value
    return None


def lens(clause: Clause) -> Wish | None:
    m = clause.take(
        r"\b(?:(?:with|through|on|using) )?(?:an? |the )?(\d{1,3}) ?-?mm(?: lens)?\b|\bon an? (\d{2,3})(?= |$)(?! ?(?:second|degree|frame|°))(?: lens)?"
    )
    if m:
        said = int(m[1] or m[2])
        if not 8 <= said <= 400:
            raise NotUnderstood(f"there is no {said} mm lens here; lenses are 8 to 400 mm")
        return _glass(said)
    named = ((r"fish-?eye", 12.0), (r"wide[- ]angle lens|wider lens|shorter lens|wide lens", 24.0), (r"telephoto(?: lens)?|long(?:er)? lens|tele lens|portrait lens", 85.0), (r"normal lens|standard lens", 50.0))  # fmt: skip
    for pattern, mm in named:
        if clause.take(rf"\b(?:(?:with|through|on) )?(?:an? |the )?(?:{pattern})\b"):
            return _glass(mm)
    return None


def _glass(mm: float) -> Wish:
    return lambda shot: {"lens_mm": float(mm)}


def silhouette(clause: Clause) -> Wish | None:
    if clause.take(r"\b(?:no|not|without(?: the)?|remove the|lose the) (?:in |a )?silhouettes?\b"):
        return lambda shot: {"silhouette": False}
    if clause.take(r"\b(?:(?:in|as) )?(?:an? )?silhouettes?\b|\bagainst the light\b"):
        return lambda shot: {"silhouette": True}
    return None


def move_in_stages(clause: Clause) -> Wish | None:
    """'start wide, then push in to a close-up': read before sizes and single moves, of which it is made."""
    return staged(clause, _TABLE)


def move(clause: Clause, pointed: bool) -> Wish | None:
    """'static', 'slow pan left', 'the other way', 'slower' where the camera moves."""
    if clause.take(rf"\b(?:{_STILL})\b"):
        return lambda shot: {"move": Move.STATIC}
    if clause.take(
        r"\b(?:pan|move|go|orbit|zoom|track|turn|truck)?s? ?(?:in )?the (?:other|opposite) (?:way|direction)(?: around| round)?\b|\breverse the (?:camera|move|pan|camera move|direction)\b"
    ):
        return lambda shot: {"move": _mirrored(shot)}
    if m := clause.take(rf"\b(?:an? )?(?P<way>slower|faster|quicker) (?:{MOVE_WORDS}|move)\b"):
        moved = clause.copy()
        moved.left = m[0]
        known, step = take_move(moved), -1 if "slow" in m["way"] else 1
        return lambda shot: _paced_if(shot, step, known[0] if known else None)
    if found := take_move(clause):
        value, speed = found
        on = _of_whom(clause)
        return lambda shot: _about(clause, shot, on) | {"move": value} | ({"speed": speed} if speed else {})
    if pointed and (
        m := clause.take(
            rf"\b(?:{GRADED} )?(?:(?:move|pan|zoom|track|orbit|go)(?:s)? )?(slower|faster|more slowly|quicker|more quickly|slow down|speed up)\b(?: (?:pan|zoom|move|camera|camera move|dolly|tilt|orbit|crane|tracking))?"
        )
    ):
        step = -1 if "slow" in m[1] else 1
        return lambda shot: {"speed": _paced(shot, step)}
    return None


def take_move(clause: Clause) -> tuple[Move, Speed | None] | None:
    """A camera move and its pace, taken out."""
    for pattern, value in _MOVES:
        if m := clause.take(
            rf"\b{_PACE}(?:an? )?(?:the camera )?(?:{pattern})\b(?: (?:shot|move|movement))?(?P<after> (?:very )?(?:slowly|quickly|fast|gently|slow))?(?: (?:around |after |with |past |on |to |across |toward )?(?:her|him|them|the scene|the room))?"
        ):
            pace = f"{m['pace'] or ''} {m['after'] or ''}"
            speed = (
                Speed.SLOW
                if re.search(r"slow|gent|grad", pace)
                else Speed.FAST
                if re.search(r"quick|fast|rapid|swift", pace)
                else None
            )
            return value, speed
    return None


def _paced(shot: Shot, step: int) -> Speed:
    if shot.move is Move.STATIC:
        raise NotUnderstood(
            f"the camera stands still in shot {shot.slate}, so nothing can go {'faster' if step > 0 else 'slower'}; "
            f"say “shot {shot.slate} {'shorter' if step > 0 else 'longer'}” or “slow pan in shot {shot.slate}”"
        )
    return _PACES[min(max(_PACES.index(shot.speed) + step, 0), 2)]


def _paced_if(shot: Shot, step: int, moves: Move | None) -> dict[str, object]:
    """'a faster dolly': of several shots those that have it."""
    return (
        {"speed": _paced(shot, step)}
        if (moves is None or moves.split()[0] == shot.move.split()[0]) and shot.move is not Move.STATIC
        else {}
    )


def _mirrored(shot: Shot) -> Move:
    if shot.move not in _MIRROR:
        raise NotUnderstood(f"the camera move of shot {shot.slate} is {shot.move}: it has no other direction")
    return _MIRROR[shot.move]


def _of_whom(clause: Clause) -> str:
    """'on Mara', 'of her face', 'of the letter': taken out; a character id or a kind of thing, or empty."""
    names = clause.index.names
    if m := clause.take(
        rf"\b(?:of|on|to|around|at|with) (?:the )?({'|'.join(map(re.escape, names)) or '(?!)'})(?:'s)?(?: face| eyes| hands?)?\b"
    ):
        return names[m[1]]
    clause.take(r"\b(?:of|on|to|around) (?:her|his|their)(?: face| eyes| hands?)?\b")
    for shot in clause.plan.shots:
        for thing in shot.things:
            entry = clause.kit.named(thing.kind)
            words = "|".join(re.escape(w) for w in (entry.words if entry else (thing.kind,)))
            if clause.take(
                rf"\b(?:of|on|around|with(?= the)|from(?= the)|to(?= the)) (?:the|a|an|her|his|their) (?:{words})\b"
            ):
                return thing.kind
    return ""


def _about(clause: Clause, shot: Shot, who: str) -> dict[str, object]:
    """What the frame is about: somebody or something that is in the shot."""
    if not who or shot.subject == who:
        return {}
    if who in {p.who for p in shot.parts} | {t.kind for t in shot.things}:
        return {"subject": who}
    name = next((c.name for c in clause.plan.cast if c.id == who), f"the {who}")
    raise NotUnderstood(f"{name} is not in shot {shot.slate}; say “put {name} in shot {shot.slate}” first")


def _stepped(now: Size, steps: int) -> Size:
    """Sizes off the ladder count as the medium ones they look like; an aerial is the widest."""
    at = 0 if now is Size.AERIAL else LADDER.index(now) if now in LADDER else LADDER.index(Size.MEDIUM)
    at = LADDER.index(Size.CLOSE_UP) if now is Size.INSERT else at
    return LADDER[min(max(at + steps, 0), len(LADDER) - 1)]
