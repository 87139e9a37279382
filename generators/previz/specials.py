"""Framings that are more than one subject at a distance: with a landmark, over a shoulder, through somebody's eyes."""

import math
from dataclasses import replace

import numpy as np

from generators.previz.anchors import Owned, owned
from generators.previz.blocking import Actor, used
from generators.previz.camera import SENSOR_HEIGHT_MM, Vec, heading, unit, vec
from generators.previz.floorplan import Floorplan
from generators.previz.framing import Framing, Sight, aimed, asked_share, frame_subject, normal
from generators.previz.sights import subject_thing
from generators.previz.sights_people import group
from generators.previz.standpoint import WIDEST_MM, inside

_APART = 0.38
"""Share of the frame's width between somebody and the landmark behind them."""
_MARGIN = 0.06
"""Share of the frame's height kept free above a landmark."""
_EYES = 0.5
"""Where the eyes of who is looked past are at the lowest, as a share of the frame's height: their shoulders are seen."""
_TURNS = 32
"""Places tried on either side of the one that sees somebody best, 0.08 radians apart."""
_TALL = 8.0
"""Metres: what stands out of a place by itself, so that a wide picture of the place shows it."""


def landmarks(plan: Floorplan) -> list[Owned]:
    """What the shot names or the place has that stands far off, the most important first."""
    setup = plan.setup
    named = (setup.subject, *(p.toward for p in setup.parts), *(t.kind for t in setup.things), *setup.place.features)
    found = [o for name in dict.fromkeys(named) if name and (o := owned(plan.stage, name)) is not None]
    if not found and not setup.parts and not setup.subject and not hasattr(plan.stage, "inside"):
        tall = [o for name in plan.stage.anchors if (o := owned(plan.stage, name)) is not None and o.height > _TALL]
        found = sorted(tall, key=lambda o: -o.height)
    at_it = {o.name for a in plan.actors if (o := used(a.part, plan.stage)) is not None}
    return [o for o in found if o.far and o.name not in at_it]


def with_landmark(plan: Floorplan, sight: Sight, mark: Owned) -> Framing:
    """A wide frame of somebody (or of the place) with a landmark in it."""
    base = frame_subject(plan.setup, sight, plan.stage.bounds, plan.aspect, plan.order.seed)
    if not plan.actors:
        return _place_with(base, mark, plan)
    eyes = [_round(sight.middle, base, 0.08 * k, plan) for k in range(-_TURNS, _TURNS + 1)]
    best = min(range(len(eyes)), key=lambda i: _cost(eyes[i], abs(i - _TURNS) * 0.08, sight, mark, base.focal, plan))
    framing = Framing(eyes[best], base.target, base.focal, base.roll)
    if abs(_across(framing, sight.middle, mark, plan)) > 0.75:
        return base
    _, y, _ = base.camera(round(1000 * plan.aspect), 1000).point(sight.middle)
    fy = min(0.72, max(y / 1000, 0.56))
    centred = aimed(framing, sight.middle, 0.5, fy, plan.aspect)
    off = _across(centred, sight.middle, mark, plan)
    return _with_top(aimed(centred, sight.middle, 0.5 - off / 2, fy, plan.aspect), sight, mark, plan)


def _round(about: Vec, base: Framing, turn: float, plan: Floorplan) -> Vec:
    """The eye carried round the subject."""
    d = base.eye - about
    cos, sin = math.cos(turn), math.sin(turn)
    return inside(plan.stage.bounds, about + vec(d[0] * cos + d[2] * sin, d[1], -d[0] * sin + d[2] * cos))


def _cost(eye: Vec, turn: float, sight: Sight, mark: Owned, focal: float, plan: Floorplan) -> float:
    placed = Framing(eye, sight.middle, focal)
    across = _across(placed, sight.middle, mark, plan)
    camera = placed.camera(160, 90)
    behind = 5.0 if camera.point(mark.middle)[2] < 1 else 0.0
    ahead = 0.0
    if float(np.linalg.norm(sight.facing)) > 0 and any(a.speed for a in plan.actors):
        ahead = 0.6 if across * float(sight.facing @ camera.right) < 0 else 0.0
    line = sight.line
    if line is not None and len(plan.actors) == 2:
        behind += 4.0 if math.cos(math.atan2(*(eye - sight.middle)[[0, 2]]) - line) < 0.1 else 0.0
    return 5.0 * (min(abs(across), 1.5) - _APART) ** 2 + 0.16 * turn + behind + ahead


def _across(framing: Framing, point: Vec, mark: Owned, plan: Floorplan) -> float:
    """How far right of a point a landmark is seen, in shares of the frame's width."""
    camera = framing.camera(round(1000 * plan.aspect), 1000)
    x, _, _ = camera.point(point)
    there, _, depth = camera.point(mark.middle)
    return (there - x) / camera.width if depth > 0 else math.copysign(9.0, there - x)


def _with_top(framing: Framing, sight: Sight, mark: Owned, plan: Floorplan) -> Framing:
    """Tilted up until the top of the landmark is in frame, as far as the subject's feet allow."""
    camera = framing.camera(round(1000 * plan.aspect), 1000)
    foot = sight.middle - vec(0, sight.height / 2, 0)
    room = 0.96 - camera.point(foot)[1] / 1000
    missing = _MARGIN - camera.point(mark.top)[1] / 1000
    shift = max(0.0, min(room, missing))
    x, y, _ = camera.point(sight.middle)
    return aimed(framing, sight.middle, x / camera.width, y / 1000 + shift, plan.aspect)


def _place_with(base: Framing, mark: Owned, plan: Floorplan) -> Framing:
    """The place with its landmark near the middle, whole."""
    far = float(np.linalg.norm((mark.middle - base.eye) * vec(1, 0, 1)))
    focal = max(WIDEST_MM, min(base.focal, 0.62 * SENSOR_HEIGHT_MM * far / mark.height))
    eye = vec(base.eye[0], max(1.7, min(float(base.eye[1]), 3.0)), base.eye[2])
    top = 0.5 - 0.42 * min(1.0, mark.height * focal / SENSOR_HEIGHT_MM / far / 0.62)
    return aimed(Framing(eye, mark.top, focal, base.roll), mark.top, 0.5 + 0.1 * plan.setup.side, top, plan.aspect)


# -- over a shoulder, through somebody's eyes ----------------------------------------------------------------------------
def over_shoulder(plan: Floorplan, over: Actor) -> Framing:
    """From behind one person on one side third, what they look at on the other side beyond them."""
    people = group(plan)
    back = over.figure.eyes(plan.pose(over, plan.moment))
    seen = people[0] if people and people[0] is not over else None
    face = seen.figure.eyes(plan.pose(seen, plan.moment)) if seen is not None else _looked_at(plan, over, back)
    way = unit((face - back) * vec(1, 0, 1))
    right = vec(-way[2], 0, way[0])
    line = normal(math.atan2(float(way[0]), float(way[2]))) + (0 if plan.setup.side > 0 else math.pi)
    side = 1.0 if float(right @ heading(line)) > 0 else -1.0
    narrow = max(0.45, min(1.0, plan.aspect / 1.78))
    far = float(np.linalg.norm(face - back))
    aside = 0.58 if far < 4 else 0.34
    eye = inside(plan.stage.bounds, back - way * 1.25 + right * side * aside * narrow + vec(0, 0.06, 0))
    if seen is None:
        return _beyond_shoulder(Framing(eye, face, 32.0), face, back, side, plan.aspect)
    focal = asked_share(plan.setup) * float(np.linalg.norm(face - eye)) * SENSOR_HEIGHT_MM / seen.figure.height
    return aimed(Framing(eye, face, min(90.0, max(24.0, focal))), face, 0.5 + side * 0.16, 0.36, plan.aspect)


def _beyond_shoulder(framing: Framing, seen: Vec, back: Vec, side: float, aspect: float) -> Framing:
    """What is looked at beyond the head and shoulders of who looks: a tall thing goes up in the frame, and the lens gets wider."""
    for focal in (32.0, 28.0, 24.0, 20.0):
        framing = replace(framing, focal=focal)
        placed = aimed(framing, seen, 0.5 + side * 0.14, 0.40, aspect)
        low = placed.camera(round(1000 * aspect), 1000).point(back)[1] / 1000 - _EYES
        if low <= 0.40 - _MARGIN:
            break
    return aimed(framing, seen, 0.5 + side * 0.14, min(0.40, max(_MARGIN, 0.40 - low)), aspect)


def _looked_at(plan: Floorplan, over: Actor, back: Vec) -> Vec:
    """What there is to see beyond somebody alone: the subject, what they turn to, the horizon."""
    for name in (plan.setup.subject, over.part.toward):
        own = owned(plan.stage, name) if name else None
        if own is not None:
            return own.top if own.far else own.middle
    thing = subject_thing(plan)
    if thing is not None and float(np.linalg.norm(thing.middle - back)) > 1:
        return thing.middle
    return back + heading(over.yaw) * 40.0


def point_of_view(plan: Floorplan, over: Actor, sight: Sight) -> Framing:
    eye = over.figure.eyes(plan.pose(over, plan.moment))
    look = sight.middle
    if float(np.linalg.norm(look - eye)) < 0.5:
        look = eye + heading(over.yaw) * 3.0
    far = float(np.linalg.norm(look - eye))
    focal = min(70.0, max(22.0, asked_share(plan.setup) * far * SENSOR_HEIGHT_MM / sight.height))
    placed = Framing(inside(plan.stage.bounds, eye), look, focal)
    if group(plan)[0] is over or subject_thing(plan) is not None:
        return placed
    return aimed(placed, sight.crown, 0.5, 0.2, plan.aspect)
