"""Moments -> planned pictures by film grammar: what the brief names is kept, what it leaves open is chosen.

Establish, then closer; neighbours differ in size or angle; one side of the line per scene; two who talk are covered over
the shoulder and by the listener's face; a thing that matters gets an insert; the last picture is a button.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

from director.offline.moments import Moment
from director.offline.words import vocabulary
from film import TRAVELLING, Action, Angle, Line, Mood, Move, Part, Size, Speed, Thing

_CLOSER = [
    Size.EXTREME_WIDE,
    Size.WIDE,
    Size.FULL,
    Size.COWBOY,
    Size.MEDIUM,
    Size.MEDIUM_CLOSE_UP,
    Size.CLOSE_UP,
    Size.EXTREME_CLOSE_UP,
]
_MOVED = (
    Action.WALK,
    Action.RUN,
    Action.SNEAK,
    Action.CRAWL,
    Action.DRIVE,
    Action.FLY,
    Action.SWIM,
    Action.DANCE,
    Action.FIGHT,
    Action.FALL,
)
_AIR = frozenset(
    vocabulary(
        """
sparks, smoke, explosion, embers, dust, fireflies, confetti, warning lights, lightning, bubbles, splash
"""
    )
)
"""Effects: they fill the air of a picture and are never an insert."""
_SMALL = frozenset(
    vocabulary(
        """
lamp, keypad, lever, phone, letter, map, book, cup, bottle, bread, basket, box, bag, key, sword, umbrella, balloon,
flower, watch, ring, shoe, guitar, sign, flag, crystal, gun, camera, ball, egg, feather, skull, screen, console, fish,
butterfly, frog
"""
    )
)
"""What an insert may fill the frame with."""
_SCENERY = frozenset(
    vocabulary(
        """
beam, rock, lighthouse, planet, orbital station, street lamp, window, stars, aurora, rainbow, blood moon
"""
    )
)


@dataclass(slots=True)
class Picture:
    """A shot being designed. What the brief demands of it is in `moment.camera`; an added one has no demands."""

    moment: Moment
    parts: tuple[Part, ...]
    things: tuple[Thing, ...]
    lines: list[Line]
    size: Size = Size.MEDIUM
    angle: Angle = Angle.EYE
    move: Move = Move.STATIC
    speed: Speed = Speed.NORMAL
    subject: str = ""
    over: str = ""
    mood: Mood = Mood.SERENE
    weight: float = 1.0
    added: str = ""
    """What an extra picture is for: 'reaction', 'closer', 'insert', 'cut'; empty if the brief names it."""
    extras: int = 0
    fast: bool = False
    size_named: bool = False
    angle_named: bool = False
    move_named: bool = False
    new_scene: bool = False

    @property
    def card(self) -> str:
        return self.moment.card


def compose(picture: Picture, *, slow: bool, handheld: bool) -> None:
    """Size, subject, angle and move of a picture the brief speaks of, each as named or by grammar."""
    moment, asked = picture.moment, picture.moment.camera
    picture.subject, natural = _subject(picture)
    picture.size = asked.size or natural
    picture.over = moment.over or (_over(picture) if picture.size is Size.OVER_SHOULDER else "")
    if picture.size is Size.OVER_SHOULDER and picture.over == picture.subject:
        picture.subject = next(
            (p.who for p in picture.parts if p.who != picture.over), picture.things[0].kind if picture.things else ""
        )
    picture.size_named = asked.size is not None
    picture.angle, picture.angle_named = asked.angle or Angle.EYE, asked.angle is not None
    picture.move_named = asked.move is not None
    picture.move = asked.move or _move(picture, handheld)
    picture.speed = asked.speed or (
        Speed.FAST if picture.fast else Speed.SLOW if slow and picture.move is not Move.STATIC else Speed.NORMAL
    )
    picture.weight = _weight(picture)


def _subject(picture: Picture) -> tuple[str, Size]:
    moment, people, shown = picture.moment, picture.parts, picture.things
    props = [t for t in shown if t.kind in _SMALL]
    if moment.body and props:
        return props[0].kind, Size.INSERT
    speaker = next(
        (ln.speaker for ln in picture.lines if ln.speaker and not ln.off and any(p.who == ln.speaker for p in people)),
        "",
    )
    if not people:
        if not shown:
            return "", Size.WIDE
        lead = shown[0]
        small = props and len(moment.text.split()) <= 7 and not picture.new_scene
        if not small and (lead.kind in _SCENERY or picture.new_scene or not props):
            solid = next((t.kind for t in shown if t.kind not in _AIR and t.kind != "beam"), "")
            return solid, Size.WIDE if picture.new_scene or not solid or lead.kind in _SCENERY else Size.FULL
        return props[0].kind, Size.INSERT
    if len(people) == 1:
        part = people[0]
        if moment.last and len(props) < len(shown):
            return part.who, Size.WIDE
        if speaker:
            return part.who, Size.MEDIUM_CLOSE_UP if not picture.new_scene else Size.MEDIUM
        if part.inside in ("boat", "ship", "car", "horse", "truck", "motorcycle", "bicycle"):
            return part.who, Size.FULL if picture.new_scene else Size.COWBOY
        if picture.new_scene:
            return part.who, Size.WIDE if part.action in TRAVELLING else Size.FULL
        if part.action in _MOVED:
            return part.who, Size.FULL
        if part.action in (Action.CRY, Action.LAUGH, Action.LOOK, Action.LISTEN, Action.SLEEP):
            return part.who, Size.CLOSE_UP
        return part.who, Size.MEDIUM
    first = speaker or people[0].who
    if len(people) > 2:
        return first, Size.WIDE if picture.new_scene or any(p.action in _MOVED for p in people) else Size.FULL
    if any(p.action in _MOVED for p in people):
        return first, Size.WIDE if picture.new_scene else Size.FULL
    return first, Size.TWO_SHOT if not speaker or picture.new_scene else Size.OVER_SHOULDER


def _over(picture: Picture) -> str:
    return next(
        (p.who for p in picture.parts if p.who != picture.subject), picture.parts[0].who if picture.parts else ""
    )


def _move(picture: Picture, handheld: bool) -> Move:
    parts = picture.parts
    if handheld and picture.mood in (Mood.TENSE, Mood.ACTION) and parts:
        return Move.HANDHELD
    if any(p.action in TRAVELLING for p in parts) and picture.size not in (Size.EXTREME_WIDE, Size.INSERT):
        return Move.TRACKING
    if picture.moment.last:
        return Move.DOLLY_OUT
    if picture.new_scene and picture.size in (Size.EXTREME_WIDE, Size.WIDE):
        return (
            Move.CRANE_DOWN
            if not parts and not (picture.moment.spot and picture.moment.spot.interior)
            else Move.DOLLY_IN
        )
    if picture.size in (Size.CLOSE_UP, Size.MEDIUM_CLOSE_UP, Size.INSERT):
        return Move.DOLLY_IN
    return Move.STATIC


def _weight(picture: Picture) -> float:
    weight = 1.0
    if picture.size in (Size.EXTREME_WIDE, Size.WIDE, Size.AERIAL):
        weight += 0.25 if picture.parts or picture.new_scene else -0.2
    if picture.size in (Size.INSERT, Size.EXTREME_CLOSE_UP):
        weight -= 0.25
    weight += min(1.2, sum(len(ln.text.split()) for ln in picture.lines) * 0.07)
    if picture.moment.last:
        weight += 0.4
    return weight * (0.4 if picture.fast else 1.0)


def enrich(pictures: list[Picture], target: int) -> list[Picture]:
    """Adds coverage until the film has `target` pictures or nothing more is worth showing."""
    out = list(pictures)
    while len(out) < target:
        best = max(
            (p for p in out if not p.added and p.extras < (3 if p.fast else 2) and _worth(p) and not p.moment.seconds),
            key=lambda p: (p.weight / (1 + 1.4 * p.extras) * _worth(p), -out.index(p)),
            default=None,
        )
        if best is None:
            break
        extra = _extra(best)
        at = out.index(best) + 1 + best.extras
        best.extras += 1
        best.weight *= 0.85
        out.insert(at, extra)
    return out


def _worth(picture: Picture) -> float:
    if picture.card or picture.moment.last or picture.size is Size.INSERT:
        return 0.0
    if picture.fast:
        return 60.0
    if not picture.parts:
        return 0.5 if any(t.kind not in _SCENERY | _AIR for t in picture.things) else 0.0 if picture.extras else 0.3
    return 0.6 if picture.size_named else 1.0


def _extra(picture: Picture) -> Picture:
    """One more picture of the same moment: the listener, the thing, the face, another side."""
    parts = picture.parts
    extra = replace(
        picture,
        lines=[],
        added="closer",
        extras=0,
        size_named=False,
        angle_named=False,
        move_named=False,
        new_scene=False,
        over="",
        weight=0.75,
    )
    props = [t for t in picture.things if t.kind in _SMALL]
    listener = next((p for p in parts if p.who != picture.subject), None)
    if picture.fast:
        return _fast_cut(picture, extra)
    if picture.lines and listener is not None and picture.extras == 0:
        extra.parts = (
            listener.with_(
                action=Action.LISTEN if listener.action is Action.TALK else listener.action, toward=picture.subject
            ),
        )
        extra.subject, extra.size, extra.added, extra.move = listener.who, Size.CLOSE_UP, "reaction", Move.STATIC
    elif props and picture.extras == (1 if parts else 0) and not picture.lines:
        extra.subject, extra.size, extra.added = props[0].kind, Size.INSERT, "insert"
        holder = next((p for p in parts if props[0].kind in (p.holding, p.toward)), None)
        extra.parts, extra.things, extra.move = ((holder,) if holder else ()), (props[0],), Move.DOLLY_IN
    elif parts:
        who = next((p for p in parts if p.who == picture.subject), parts[0])
        if picture.extras and len(parts) > 1:
            who = next(p for p in parts if p.who != who.who)
        extra.parts = (who.with_(action=Action.STAND if who.action is Action.TALK and picture.lines else who.action),)
        if who.action in (Action.EMBRACE, Action.FIGHT):
            extra.parts = parts
        extra.subject = who.who
        wide = picture.size in (Size.EXTREME_WIDE, Size.WIDE, Size.FULL, Size.TWO_SHOT, Size.AERIAL)
        extra.size = (
            Size.MEDIUM_CLOSE_UP
            if wide
            else Size.WIDE
            if picture.size in (Size.CLOSE_UP, Size.EXTREME_CLOSE_UP)
            else Size.CLOSE_UP
        )
        if picture.extras:
            extra.size = Size.COWBOY if extra.size is not Size.WIDE else Size.MEDIUM
            extra.angle = Angle.LOW
        extra.move = Move.TRACKING if who.action in TRAVELLING and extra.size is not Size.CLOSE_UP else Move.DOLLY_IN
    else:
        extra.size, extra.move, extra.angle = (
            (Size.FULL if picture.things else Size.EXTREME_WIDE),
            Move.PAN_RIGHT,
            Angle.EYE,
        )
        extra.subject = picture.subject
    return extra


def _fast_cut(picture: Picture, extra: Picture) -> Picture:
    n, parts = picture.extras, picture.parts
    extra.added, extra.fast, extra.weight = "cut", True, picture.weight
    if parts:
        part = parts[n % len(parts)]
        extra.parts, extra.subject = (part,), part.who
    extra.size = (Size.MEDIUM_CLOSE_UP, Size.WIDE, Size.CLOSE_UP)[n % 3]
    extra.angle = (Angle.EYE, Angle.LOW, Angle.DUTCH)[n % 3]
    if extra.size is Size.WIDE:
        extra.parts = parts
    extra.move = picture.move if picture.move_named else Move.HANDHELD
    return extra


def vary(pictures: list[Picture]) -> None:
    """Neighbours differ in size or angle (the 30-degree rule); what the brief names is left alone."""
    for before, now in pairwise(pictures):
        if before.card or now.card or (before.size, before.angle) != (now.size, now.angle):
            continue
        same_place = before.moment.spot is now.moment.spot
        changed = now if not (now.size_named and now.angle_named) else before
        if not changed.size_named and changed.size in _CLOSER:
            at = _CLOSER.index(changed.size)
            step = 1 if at < 6 and (same_place or at < 3) else -1
            if changed.moment.last:
                step = -1 if at else 1
            changed.size = _CLOSER[at + step]
        elif not changed.angle_named:
            changed.angle = Angle.LOW if changed.angle is not Angle.LOW else Angle.HIGH
