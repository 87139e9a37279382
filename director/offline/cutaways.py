"""Pictures -> more pictures of the same moments: reactions, inserts, faces and other sides, until the film breathes.

Classical coverage: a master establishes, then come the faces, the hands and the things. Neighbours differ in size or
angle (the 30-degree rule), and nothing the brief names is changed for it.
"""

from dataclasses import replace
from itertools import pairwise

from director.offline.actions import WEAK, phrased, verbs
from director.offline.casting import Cast
from director.offline.coverage import Picture
from director.offline.places import Spot
from director.offline.props import AIR, SCENERY, SMALL
from director.offline.wording import deed, detail, face, first_upper
from film import TRAVELLING, Action, Angle, DepthOfField, Focus, Move, Part, Size, Speed, Thing

_CLOSER = [
    Size.EXTREME_WIDE, Size.WIDE, Size.FULL, Size.COWBOY, Size.MEDIUM, Size.MEDIUM_CLOSE_UP, Size.CLOSE_UP, Size.EXTREME_CLOSE_UP,
]  # fmt: skip
_LOOSE = (Size.EXTREME_WIDE, Size.WIDE, Size.FULL, Size.TWO_SHOT, Size.AERIAL)
_TIGHT = (Size.CLOSE_UP, Size.EXTREME_CLOSE_UP, Size.MEDIUM_CLOSE_UP)
_WHERE = {"sea": "at sea", "underwater": "under the sea", "orbit": "in orbit", "sky": "in the sky"}
_ON = frozenset({"road", "cliff", "beach", "mountain", "riverbank", "harbour", "snowfield"})
_FAST_SIZES = (Size.MEDIUM_CLOSE_UP, Size.WIDE, Size.CLOSE_UP)
_FAST_ANGLES = (Angle.EYE, Angle.LOW, Angle.DUTCH)


def enrich(pictures: list[Picture], target: int, cast: Cast) -> list[Picture]:
    """Adds coverage until the film has `target` pictures or nothing more is worth showing."""
    out = list(pictures)
    while len(out) < target:
        best = max(
            (p for p in out if not p.added and p.extras < _most(p) and _worth(p) and not p.moment.seconds),
            key=lambda p: (p.weight / (1 + 1.4 * p.extras) * _worth(p), -out.index(p)),
            default=None,
        )
        if best is None:
            break
        extra = _extra(best, cast)
        if extra.words in [p.words for p in out if p.moment is best.moment] and extra.parts and best.moment.spot:
            extra.words = f"{extra.words} {_at(best.moment.spot)}"
        out.insert(out.index(best) + 1 + best.extras, extra)
        best.extras += 1
        best.weight *= 0.85
    return out


def _most(picture: Picture) -> int:
    """How many more views of it tell something new."""
    if picture.fast:
        return 3
    props = any(t.kind in SMALL for t in picture.things)
    still = all(p.action in (Action.STAND, Action.TALK, Action.LISTEN) for p in picture.parts)
    return 1 if not picture.parts else 2 + props - (still and len(picture.parts) == 1)


def _worth(picture: Picture) -> float:
    if picture.card or picture.moment.last or picture.size is Size.INSERT:
        return 0.0
    if picture.fast:
        return 60.0
    if not picture.parts:
        return 0.5 if any(t.kind not in SCENERY | AIR for t in picture.things) else 0.12
    return 0.6 if picture.size_named else 1.0


def _extra(picture: Picture, cast: Cast) -> Picture:
    """One more picture of the same moment: the listener, the thing, the face, another side."""
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
        legs=(),
        focus=Focus(depth=picture.focus.depth if picture.move is not Move.RACK_FOCUS else DepthOfField.LENS),
        weight=0.75,
    )
    if picture.fast:
        return _fast_cut(picture, extra, cast)
    listener = next((p for p in picture.parts if p.who != picture.subject), None)
    props = [t for t in picture.things if t.kind in SMALL]
    if picture.lines and listener is not None and picture.extras == 0:
        return _reaction(extra, listener, picture.subject, cast)
    if props and picture.extras == _insert_turn(picture, props[0]) and picture.size is not Size.EXTREME_CLOSE_UP:
        return _insert(extra, props[0], cast)
    if picture.parts:
        return _another_view(picture, extra, cast)
    return _other_side(picture, extra)


def _reaction(extra: Picture, listener: Part, speaker: str, cast: Cast) -> Picture:
    action = Action.LISTEN if listener.action is Action.TALK else listener.action
    extra.parts = (listener.with_(action=action, toward=speaker),)
    extra.subject, extra.size, extra.added, extra.move = listener.who, Size.CLOSE_UP, "reaction", Move.STATIC
    extra.words = face(extra.parts[0], cast)
    return extra


def _insert_turn(picture: Picture, thing: Thing) -> int:
    """After the face, but before it where somebody has the thing in hand or nobody is there."""
    held = any(p.holding == thing.kind for p in picture.parts)
    return 0 if held or not picture.parts else 1


def _insert(extra: Picture, thing: Thing, cast: Cast) -> Picture:
    """The thing itself, with the hand of whoever holds it or works it."""
    extra.subject, extra.size, extra.added = thing.kind, Size.INSERT, "insert"
    holder = next((p for p in extra.parts if thing.kind in (p.holding, p.toward)), None)
    holder = holder if holder and _handles(holder, thing) else None
    extra.parts, extra.things, extra.move = ((holder,) if holder else ()), (thing,), Move.DOLLY_IN
    extra.words = detail(thing, holder, cast)
    return extra


def _handles(part: Part, thing: Thing) -> bool:
    return part.holding == thing.kind or part.action in (
        Action.REACH,
        Action.TYPE,
        Action.PULL,
        Action.OPEN,
        Action.POINT,
    )


def _another_view(picture: Picture, extra: Picture, cast: Cast) -> Picture:
    """The same people closer, or wide after a close view; the second time from below and of somebody else."""
    who = next((p for p in picture.parts if p.who == picture.subject), picture.parts[0])
    if picture.extras and len(picture.parts) > 1:
        who = next(p for p in picture.parts if p.who != who.who)
    quiet = who.with_(action=Action.STAND if who.action is Action.TALK and picture.lines else _then(who, picture))
    if who.action is Action.FALL:
        return _fallen(extra, quiet, cast)
    extra.parts = picture.parts if who.action in (Action.EMBRACE, Action.FIGHT) else (quiet,)
    extra.subject = who.who
    if picture.size in _TIGHT and not picture.extras:
        extra.parts = tuple(p.with_(action=Action.STAND) if p.action is Action.TALK else p for p in picture.parts)
        extra.size, extra.added = Size.WIDE, "wide"
    elif picture.extras > 1:
        extra.size = Size.CLOSE_UP
    elif picture.extras:
        extra.size, extra.angle = (
            (Size.COWBOY if picture.size not in (Size.COWBOY, Size.MEDIUM) else Size.FULL),
            Angle.LOW,
        )
    else:
        extra.size = Size.MEDIUM_CLOSE_UP if picture.size in _LOOSE else Size.CLOSE_UP
    if (
        extra.size is Size.WIDE
        and picture.moment.spot is not None
        and all(p.action is Action.STAND for p in extra.parts)
    ):
        extra.move = Move.DOLLY_OUT
        extra.words = f"{deed(extra.parts, (), cast).split(' stand')[0]} {_at(picture.moment.spot)}"
        return extra
    moving = who.action in TRAVELLING and extra.size is not Size.CLOSE_UP
    extra.move = Move.TRACKING if moving else Move.DOLLY_IN
    extra.words = face(quiet, cast) if extra.size in _TIGHT else deed(extra.parts, extra.things, cast)
    return extra


def _fallen(extra: Picture, lying: Part, cast: Cast) -> Picture:
    """What a fall leaves, from above: nobody falls twice, and a close view of a fall shows an empty place."""
    extra.parts, extra.subject = (lying,), lying.who
    extra.size, extra.angle, extra.move = Size.COWBOY, Angle.HIGH, Move.DOLLY_IN
    extra.words = deed(extra.parts, (), cast)
    return extra


def _then(part: Part, picture: Picture) -> Action:
    """What somebody does once they are up or down: 'stands up and points' is seen closer as pointing."""
    if part.action is Action.FALL:
        return Action.LIE
    if part.action not in (Action.STAND_UP, Action.SIT_DOWN):
        return part.action
    text = picture.moment.text
    said = phrased(text)
    later = [a for s, _, w, a in verbs(text) if said and s >= said[1].end() and w not in WEAK and a is not Action.STAND]
    return later[0] if later else Action.STAND if part.action is Action.STAND_UP else Action.SIT


def _at(spot: Spot) -> str:
    """'in the house', 'on the cliff path', 'at sea'."""
    if spot.kind in _WHERE:
        return _WHERE[spot.kind]
    return f"{'on' if spot.kind in _ON else 'in'} {spot.name}"


def _other_side(picture: Picture, extra: Picture) -> Picture:
    """Nobody is there: the place again, wider or nearer, the camera looking along it."""
    extra.move, extra.angle = Move.PAN_RIGHT, Angle.EYE
    solid = next((t for t in picture.things if t.kind not in AIR), None)
    extra.size = Size.EXTREME_WIDE if picture.size is not Size.EXTREME_WIDE else Size.WIDE
    if solid is not None:
        extra.subject, extra.move = solid.kind, Move.DOLLY_IN
        extra.size = Size.INSERT if solid.kind in SMALL else Size.MEDIUM if picture.size is Size.FULL else Size.FULL
        extra.words = first_upper(solid.words or solid.kind)
    elif picture.moment.spot is not None:
        extra.words = f"{first_upper(picture.moment.spot.name)} from further away"
    return extra


def _fast_cut(picture: Picture, extra: Picture, cast: Cast) -> Picture:
    n, people = picture.extras, picture.parts
    extra.added, extra.fast, extra.weight = "cut", True, picture.weight
    extra.size, extra.angle = _FAST_SIZES[n % 3], _FAST_ANGLES[n % 3]
    if people:
        part = people[(n + n // 2) % len(people)]
        extra.parts, extra.subject = (people if extra.size is Size.WIDE else (part,)), part.who
        extra.words = deed(extra.parts, extra.things, cast)
        if extra.size is Size.CLOSE_UP:
            extra.words = face(part, cast)
    extra.move = picture.move if picture.move_named and not picture.legs else Move.HANDHELD
    extra.speed = Speed.FAST
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
