"""Moments -> planned pictures by film grammar: what the brief names is kept, what it leaves open is chosen.

Establish, then closer; neighbours differ in size or angle; one side of the line per scene; two who talk are covered over
the shoulder and by the listener's face; a thing that matters gets an insert; the last picture is a button.
"""

from dataclasses import dataclass, field

from director.offline.moments import Moment
from director.offline.props import AIR, SCENERY, SMALL
from director.offline.stages import begins
from film import (
    TRAVELLING,
    Action,
    Angle,
    DepthOfField,
    Focus,
    Leg,
    Lighting,
    Line,
    Mood,
    Move,
    Part,
    Size,
    Speed,
    Thing,
)

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
    Action.CARRY,
    Action.PUSH,
    Action.CLIMB,
    Action.RIDE,
    Action.JUMP,
    Action.THROW,
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
    legs: tuple[Leg, ...] = ()
    focus: Focus = field(default_factory=Focus)
    shutter: float = 180.0
    lighting: Lighting = Lighting.NATURAL
    subject: str = ""
    over: str = ""
    mood: Mood = Mood.SERENE
    words: str = ""
    """What is to be seen, for the shot's action."""
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
    picture.size = natural if asked.size is None or of_nobody(picture) else asked.size
    picture.over = moment.over or (_over(picture) if picture.size is Size.OVER_SHOULDER else "")
    if picture.size is Size.OVER_SHOULDER and picture.over == picture.subject:
        picture.subject = next(
            (p.who for p in picture.parts if p.who != picture.over), picture.things[0].kind if picture.things else ""
        )
    picture.size_named = picture.size is asked.size
    picture.angle, picture.angle_named = asked.angle or Angle.EYE, asked.angle is not None
    picture.move_named = asked.move is not None
    picture.move = asked.move or _move(picture, handheld)
    picture.legs = asked.legs
    if not picture.size_named:
        picture.size = begins(picture.size, picture.legs)
    picture.focus = focused(moment, picture.parts, picture.things)
    picture.speed = asked.speed or (
        Speed.FAST if picture.fast else Speed.SLOW if slow and picture.move is not Move.STATIC else Speed.NORMAL
    )
    picture.weight = _weight(picture)


def focused(moment: Moment, parts: tuple[Part, ...], things: tuple[Thing, ...]) -> Focus:
    """What the brief wants sharp: people and things of the picture by where they stand in its words."""
    asked = moment.camera
    on, to = (_named(moment, span, parts, things) for span in (asked.sharp, asked.then_sharp))
    return Focus(depth=asked.depth or DepthOfField.LENS, on=on, to="" if to == on else to)


def _named(moment: Moment, span: tuple[int, int], parts: tuple[Part, ...], things: tuple[Thing, ...]) -> str:
    start, end = span
    here = {p.who for p in parts}
    for mention in moment.subjects:
        if mention.start < end and start < mention.end and (who := next((i for i in mention.ids if i in here), "")):
            return who
    said = moment.text[start:end].lower()
    words = [(t.kind, {t.kind, *t.words.lower().split()[-1:]}) for t in things]
    words += [(p.holding, {p.holding}) for p in parts if p.holding]
    return next((kind for kind, names in words if any(n and n in said for n in names)), "")


def of_nobody(picture: Picture) -> bool:
    """Whether the size asked for is a size of somebody or something, and the picture has neither."""
    near = picture.moment.camera.size in (
        Size.MEDIUM_CLOSE_UP,
        Size.CLOSE_UP,
        Size.EXTREME_CLOSE_UP,
        Size.INSERT,
        Size.OVER_SHOULDER,
    )
    return near and not picture.parts and not picture.things and not picture.subject


def _subject(picture: Picture) -> tuple[str, Size]:
    moment, people, shown = picture.moment, picture.parts, picture.things
    if not people and moment.spot is not None and moment.spot.sign and moment.reads:
        return "sign", Size.FULL
    props = [t for t in shown if t.kind in SMALL]
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
        if lead.kind == "window" and len(shown) == 1 and moment.spot is not None and moment.spot.interior:
            return lead.kind, Size.MEDIUM
        small = props and len(moment.text.split()) <= 7 and not picture.new_scene
        if not small and (lead.kind in SCENERY or picture.new_scene or not props):
            solid = next((t.kind for t in shown if t.kind not in AIR and t.kind != "beam"), "")
            return solid, Size.WIDE if picture.new_scene or not solid or lead.kind in SCENERY else Size.FULL
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
