"""Order -> the picture of one storyboard panel, and what moves in it: the camera's frame, people, the focus."""

import math
from itertools import count

import numpy as np
from numpy.typing import NDArray

from film import Move, PictureOrder, Staged
from film.panels import FrameAt, Point, Way
from generators.previz.blocking import Actor, Standing
from generators.previz.camera import NEAR, Camera, Vec, vec
from generators.previz.render import Painter
from generators.previz.staging import Staging, mishap

_ARRIVES = frozenset({Move.ZOOM_OUT, Move.DOLLY_OUT, Move.TILT_UP, Move.TILT_DOWN, Move.WHIP_LEFT, Move.WHIP_RIGHT})
"""Moves pictured as they end: there is the subject, or there the frame is widest."""
_BEGINS = frozenset({Move.ZOOM_IN, Move.DOLLY_IN, Move.DOLLY_ZOOM, Move.CRANE_UP, Move.PEDESTAL_UP, Move.RACK_FOCUS})
_TRAVELS = 0.35
"""Metres: who goes less far stands."""
_WITHIN = 0.1
"""Of the frame's width: nearer to its edge somebody is not yet in the picture."""
_STEPS = 7
_REACH = 12.0
"""Shares of the frame: nothing further away is worth a mark."""


def panel(order: PictureOrder) -> tuple[NDArray[np.uint8], Staged]:
    """uint8 (height, width, 3) RGB without grain, and what moves. Raises OrderRefused for kinds the stage lacks."""
    # Nothing goes wrong on paper: the first seed without a mishap.
    seed = next(s for s in count(order.seed) if not mishap(order.setup, s))
    staging = Staging(order.with_(seed=seed))
    share = _pictured(staging)
    n = _frame(staging, share)
    picture = Painter(staging, alone=True).picture(n)[..., :3].copy()
    return picture, _staged(staging, n, share)


def _frame(staging: Staging, share: float) -> int:
    return round(share * (staging.order.frames - 1))


def _camera(staging: Staging, share: float) -> Camera:
    return staging.camera(_frame(staging, share), staging.order.width, staging.order.height)


def _pictured(staging: Staging) -> float:
    """The share of the shot to picture: where what was asked is in the frame, or of several stages the widest."""
    setup = staging.setup
    if setup.legs or setup.path is not None:
        stops = _stops(staging)
        return min(stops, key=lambda s: (not _leads(staging, s), _widest(staging, s), s))
    wished = 1.0 if setup.move in _ARRIVES else 0.0 if setup.move in _BEGINS else 0.5
    # Who walks into the shot or out of it is pictured once they are there.
    moments = (wished, wished * 0.8 + 0.1, wished * 0.6 + 0.2, wished * 0.4 + 0.3, wished * 0.2 + 0.4)
    return next((m for m in moments if _leads(staging, m)), wished)


def _leads(staging: Staging, share: float) -> bool:
    """Whether whom the shot follows is in the frame."""
    lead = staging.plan.lead
    if lead is None:
        return True
    at = lead.position(staging.seconds * share)
    place = _place(_camera(staging, share), vec(at[0], staging.framing.target[1], at[2]))
    return place is not None and _WITHIN < place[0] < 1 - _WITHIN


def _stops(staging: Staging) -> tuple[float, ...]:
    """Where a move or its stages begin and end."""
    weights = [leg.weight for leg in staging.setup.legs] or [1.0]
    joins = np.cumsum([0.0, *weights]) / sum(weights)
    return tuple(float(min(1.0, j)) for j in joins)


def _widest(staging: Staging, share: float) -> float:
    """How far the frames of the other stops reach out of the one at this share; 0 for the widest."""
    beyond = [max(-v, v - 1, 0.0) for f in _frames(staging, share) for corner in f.corners for v in corner]
    return round(max(beyond, default=0.0), 2)


def _staged(staging: Staging, n: int, share: float) -> Staged:
    camera = staging.camera(n, staging.order.width, staging.order.height)
    going: list[Actor | Standing] = [*staging.actors, *staging.things]
    first, last = _camera(staging, 0.0), _camera(staging, 1.0)
    by, far = last.eye - first.eye, float(np.linalg.norm(camera.target - camera.eye))
    way = tuple(round(float(by @ axis) / far, 3) for axis in (camera.right, camera.up, camera.forward))
    return Staged(
        share=share,
        frames=_frames(staging, share),
        ways=tuple(w for one in going if (w := _way(staging, camera, one, n)) is not None),
        travel=(way[0], way[1], way[2]),
        focus=_focus(staging, camera, n),
        waist=_place(camera, camera.target) or (0.5, 0.6),
    )


def _frames(staging: Staging, share: float) -> tuple[FrameAt, ...]:
    """The frame at every stop of the move but the pictured one, where it lies before the pictured camera."""
    here = _camera(staging, share)
    found = []
    for stop in _stops(staging):
        corners = _corners(here, _camera(staging, stop)) if abs(stop - share) > 1e-6 else None
        if corners is not None:
            found.append(FrameAt(share=stop, corners=corners))
    return tuple(found)


def _corners(here: Camera, there: Camera) -> tuple[Point, Point, Point, Point] | None:
    """The picture of another camera's frame, held at the distance of what it looks at."""
    far = float(np.linalg.norm(there.target - there.eye))
    wide, high = there.width / 2 / there.k * far, there.height / 2 / there.k * far
    middle = there.eye + there.forward * far
    placed = [
        _place(here, middle + there.right * (wide * x) + there.up * (high * y))
        for x, y in ((-1, 1), (1, 1), (1, -1), (-1, -1))
    ]
    a, b, c, d = placed
    return None if a is None or b is None or c is None or d is None else (a, b, c, d)


def _place(camera: Camera, at: Vec) -> Point | None:
    """A world point in shares of the frame; None behind the camera or far outside."""
    x, y, depth = camera.point(at)
    x, y = x / camera.width, y / camera.height
    if depth <= NEAR or not (math.isfinite(x) and math.isfinite(y)) or max(abs(x), abs(y)) > _REACH:
        return None
    return round(x, 4), round(y, 4)


def _way(staging: Staging, camera: Camera, one: Actor | Standing, n: int) -> Way | None:
    """Where somebody or something goes, at a height of theirs that is in the picture."""
    seconds, t = staging.seconds, staging.order.rate.seconds(n)
    if staging.plan.rides:
        return None  # the camera goes with them: in the picture they stay where they are
    if isinstance(one, Actor):
        if one.part.who in staging.hidden or one.part.inside:
            return None  # what carries them has the way
        who, high = one.part.who, float(one.figure.box(staging.pose(one, n))[:, 1].max() - one.position(t)[1])
    else:
        who, high = one.prop.thing.kind, one.prop.size[1]
    if float(np.linalg.norm(one.position(seconds) - one.position(0.0))) < _TRAVELS:
        return None
    seen = [k for k in (0.0, 0.35, 0.6) if _well_inside(_place(camera, one.position(t) + vec(0, high * k, 0)))]
    if not seen:
        return None
    moments = [seconds * i / (_STEPS - 1) for i in range(_STEPS)]
    points = [_place(camera, one.position(moment) + vec(0, high * seen[0], 0)) for moment in moments]
    there = tuple(p for p in points if p is not None)
    return Way(who=who, points=there) if len(there) >= 2 else None


def _well_inside(place: Point | None) -> bool:
    return place is not None and 0 < place[0] < 1 and 0.04 < place[1] < 0.94


def _focus(staging: Staging, camera: Camera, n: int) -> tuple[Point, ...]:
    """Of a rack focus the two things it is about; what is not named is the subject, or whoever else is there."""
    setup = staging.setup
    if setup.move is not Move.RACK_FOCUS and Move.RACK_FOCUS not in {leg.move for leg in setup.legs}:
        return ()
    there: dict[str, Vec] = {s.prop.thing.kind: _middle(s, staging, n) for s in staging.things}
    there |= {a.part.who: a.figure.eyes(staging.pose(a, n)) for a in staging.actors if a.part.who not in staging.hidden}
    first = setup.focus.on or setup.subject
    others = [name for name in there if name != first]
    then = setup.focus.to or (others[0] if others else "")
    placed = [_place(camera, there[name]) for name in (first, then) if name in there]
    return tuple(p for p in placed if p is not None)


def _middle(standing: Standing, staging: Staging, n: int) -> Vec:
    return standing.position(staging.order.rate.seconds(n)) + vec(0, standing.prop.size[1] / 2, 0)
