"""Somebody inside something: a seat of the set, a chair, a boat, a car. Brings what carries them and sits them down in it."""

import math
from dataclasses import replace
from functools import partial

from film import Setup, Size, Thing
from generators.previz.beds import bed_at, rests
from generators.previz.blocking import ENCLOSED, UPRIGHT, Actor, Blocking, Standing
from generators.previz.camera import heading, vec
from generators.previz.figures.creatures import CreatureProp
from generators.previz.kinds import category
from generators.previz.stage import Pose, Rest, StageSet
from generators.previz.things import prop
from generators.previz.things.prop import Prop

_SEAT_HEIGHT = 0.45
"""Metres: what a seated figure adds above its position; the height of a chair's seat or a horse's back includes it."""
_ROOF = 0.16
"""Metres between the top of a vehicle and the heads under it."""
_OPPOSITE = frozenset({"boat"})
"""What two sit in face to face."""
_ROW = 0.75
"""Metres between those who sit one behind the other."""
_ON_THE_FLOOR = frozenset({"chair", "bench", "sofa", "bed", "rock", "wheelchair"})
_HALF_A_BED, _THIGH, _BLANKET = 0.75, 0.33, 0.02
"""Metres: half its width, how far behind its edge hips are, how much higher than its mattress who sits on it is."""
_GALLOPS = 2.2
"""Metres per second from which on a mount no longer walks."""
_ALONE = frozenset({"chair", "bench", "bicycle", "motorcycle", "horse", "rock"})


_WIDE = frozenset({"bench"})
"""What has room for two side by side."""
_TOGETHER, _APART = 0.2, 0.36
"""The yaw of a shared bench and the metres from its middle to each who sits on it."""


def board(blocking: Blocking, setup: Setup, stage: StageSet, seconds: float, seed: int) -> None:
    """Puts everybody with `inside` into place; the second of two sits beside the first."""
    for i, actor in enumerate(blocking.actors):
        if actor.part.inside:
            blocking.actors[i] = _seated(i, blocking, setup, stage, seconds, seed)


def _seated(i: int, blocking: Blocking, setup: Setup, stage: StageSet, seconds: float, seed: int) -> Actor:
    actor = blocking.actors[i]
    part = actor.part
    asked = next((t for t in setup.things if t.kind == part.inside), None)
    before = sum(a.part.inside == part.inside for a in blocking.actors[:i])
    seat = stage.anchors.get("seat")
    if part.inside == "bed" and asked is None and (rest := next((r for r in rests(stage) if r.kind == "bed"), None)):
        return _on_the_edge(actor, rest, before)
    if part.inside in ("chair", "bench") and asked is None and seat is not None and seat.height > 0.3 and not before:
        up = seat.height - _SEAT_HEIGHT
        dais = stage.anchors["dais"].height if "dais" in stage.anchors else 0.0
        return replace(actor, middle=seat.position + vec(0, up, 0), yaw=seat.yaw, floor=dais - up)
    sill = stage.anchors.get("sill")
    if part.inside == "window" and sill is not None and not before:
        low = _SEAT_HEIGHT if actor.figure.character.kind in UPRIGHT else 0.0
        return replace(actor, middle=sill.position + vec(0, sill.height - low, 0), yaw=sill.yaw + 0.5)
    found = next((c for c in blocking.carriers if c.prop.thing.kind == part.inside), None)
    shared = part.inside in _WIDE and sum(a.part.inside == part.inside for a in blocking.actors) == 2
    if found is None or (part.inside in _ALONE and not shared):
        thing = (asked or Thing(kind=part.inside)).model_copy(update={"count": 1, "moving": actor.speed > 0})
        if actor.speed > _GALLOPS:
            thing = thing.model_copy(update={"words": f"{thing.words} gallop".strip()})
        if part.inside == "rock":
            thing = thing.model_copy(update={"words": f"{thing.words} seat".strip()})
        free = actor.speed > 0 or part.inside in _ALONE or setup.size is Size.OVER_SHOULDER
        turn = _TOGETHER if shared else actor.yaw if free else _shown(actor.yaw)
        found = Standing(prop(thing, seed, setup.recipes), actor.middle, turn, heading(turn) * actor.speed, seconds)
        blocking.carriers.append(found)
        before = 0
    if shared:
        return _beside(actor, found, before, blocking)
    return _in_seat(actor, found, before, setup)


def _on_the_edge(actor: Actor, rest: Rest, before: int) -> Actor:
    """On the side of a bed that is nearer to the room, the feet down beside it; a second one further to its foot."""
    left = heading(rest.yaw + math.pi / 2)
    side = 1.0 if float(left @ -rest.top) >= 0 else -1.0
    high = float(rest.top[1]) + _BLANKET
    edge = rest.top + left * (side * (_HALF_A_BED - _THIGH)) + heading(rest.yaw) * (0.1 + 0.6 * before)
    at = vec(float(edge[0]), high - _SEAT_HEIGHT, float(edge[2]))
    return replace(actor, middle=at, yaw=rest.yaw + side * math.pi / 2, floor=_SEAT_HEIGHT - high)


def _beside(actor: Actor, carrier: Standing, before: int, blocking: Blocking) -> Actor:
    """Two on one bench: each at the end they stood nearer to, half turned to the other."""
    other = next(a for a in blocking.actors if a.part.inside == actor.part.inside and a is not actor)
    seat = carrier.prop.seat if carrier.prop.seat is not None else vec(0, _SEAT_HEIGHT, 0)
    first = before == 0
    side = -1.0 if (actor.middle[0] < other.middle[0] if first else other.middle[0] > carrier.middle[0]) else 1.0
    turned = heading(carrier.yaw + math.pi / 2) * (_APART * side) + heading(carrier.yaw) * float(seat[2])
    at = carrier.middle + turned + vec(0, float(seat[1]) - _SEAT_HEIGHT, 0)
    return replace(actor, middle=at, yaw=carrier.yaw - 0.35 * side, floor=_SEAT_HEIGHT - float(seat[1]))


def _in_seat(actor: Actor, carrier: Standing, before: int, setup: Setup) -> Actor:
    """Beside, or behind, those who sit in it already."""
    if actor.part.inside == "bed":
        return _on_the_edge(actor, bed_at("bed", carrier.middle, carrier.yaw), before)
    seat = carrier.prop.seat if carrier.prop.seat is not None else vec(0, 0, 0)
    if category(actor.part.inside, setup) in ("thing", "creature"):
        seat = seat - vec(0, _SEAT_HEIGHT, 0)
    if actor.part.inside in ENCLOSED:
        sitting = actor.figure.box(Pose(vec(0, 0, 0), 0.0, actor.part, 0.0))
        seat = vec(seat[0], min(float(seat[1]), carrier.prop.size[1] - _ROOF - float(sitting[:, 1].max())), seat[2])
    if before and abs(float(seat[0])) < 0.2:
        seat = seat + vec(0, 0, _ROW * ((before + 1) // 2) * (1 if before % 2 else -1))
    elif before:
        seat = seat * vec(-1 if before % 2 else 1, 1, 1) - vec(0, 0, _ROW * (before // 2))
    opposite = before == 1 and actor.part.inside in _OPPOSITE and actor.speed == 0
    if opposite:
        seat = seat + vec(0, 0, 0.45)
    cos, sin = math.cos(carrier.yaw), math.sin(carrier.yaw)
    turned = vec(seat[0] * cos + seat[2] * sin, seat[1], -seat[0] * sin + seat[2] * cos)
    return replace(
        actor,
        middle=carrier.middle + turned,
        yaw=carrier.yaw + (math.pi if opposite else 0.0),
        floor=_footrest(carrier) - float(seat[1]) if actor.part.inside in _ON_THE_FLOOR else 0.0,
        bob=partial(_lifted, carrier) if isinstance(carrier.prop, CreatureProp) else None,
    )


def _footrest(carrier: Standing) -> float:
    return carrier.prop.footrest if isinstance(carrier.prop, Prop) else 0.0


def _lifted(carrier: Standing, t: float) -> float:
    assert isinstance(carrier.prop, CreatureProp)
    return carrier.prop.lift(carrier.position(t), carrier.yaw)


def _shown(yaw: float) -> float:
    """A vehicle is seen best from three quarters."""
    return 0.9 if math.sin(yaw) >= 0 else -0.9
