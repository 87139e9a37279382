"""A plain set and orders on it, for tests that measure where the camera is."""

import numpy as np

from film import (
    Action,
    Character,
    Hint,
    Look,
    Part,
    PictureOrder,
    Place,
    Rate,
    Setup,
    Size,
    Slate,
    TimeOfDay,
    Weather,
)
from generators.previz.camera import Camera, Vec
from generators.previz.card import CARD
from generators.previz.cels import Stroke, merged
from generators.previz.light import Light
from generators.previz.pen import Pen
from generators.previz.practicals import Practical
from generators.previz.stage import Anchor, Bounds, Frame, Layer, Piece, StageSet
from generators.previz.staging import Staging

ANA = Character(id="ana", name="Ana", description="")
BO = Character(id="bo", name="Bo", description="", height_m=1.82, presentation="man")
CAST = {"ana": ANA, "bo": BO, "cy": ANA.with_(id="cy", name="Cy")}
TALK = (Part(who="ana", action=Action.TALK, toward="bo"), Part(who="bo", action=Action.LISTEN, toward="ana"))
WALKS = (Part(who="ana", action=Action.WALK),)
LUCKY = (Hint.CLEAR_VIEW, Hint.CENTRE)
"""Repairs that rule out every mishap."""


OPEN = Bounds(-30, 30, -30, 30, 40)


class Plain:
    """A set with nothing in it but room."""

    acting = (4.0, 3.0)
    travel = "x"

    def __init__(self, bounds: Bounds = OPEN, *obstacles: tuple[Vec, Vec]) -> None:
        self.bounds, self.obstacles = bounds, obstacles
        self.anchors: dict[str, Anchor] = {}

    def ground(self, x: float, z: float) -> float:
        return 0.0

    def layers(self, camera: Camera) -> list[Layer]:
        return [lambda frame, pen: pen.poly([(0, 0), (9999, 0), (9999, 9999), (0, 9999)], (0.4, 0.5, 0.6))]

    def pieces(self) -> list[Piece]:
        return []

    def practicals(self, light: Light) -> list[Practical]:
        return []


def order(
    size: Size, parts: tuple[Part, ...] = (Part(who="ana"),), frames: int = 49, kind: str = "meadow", **more: object
) -> PictureOrder:
    """A lucky order; `width`, `height` and `seed` are the order's, everything else the setup's."""
    sizes = {name: more.pop(name, value) for name, value in (("width", 1280), ("height", 720), ("seed", 3))}
    plain: dict[str, object] = {
        "place": Place(id="p", name="p", kind=kind),
        "time_of_day": TimeOfDay.DAY,
        "weather": Weather.CLEAR,
        "look": Look(),
        "cast": tuple(CAST[p.who] for p in parts),
        "parts": parts,
        "size": size,
        "blocking_seed": 4,
        "hints": LUCKY,
    }
    setup = Setup.model_validate(plain | more)
    slate = Slate.parse("2A-1")
    return PictureOrder.model_validate(
        {"slate": slate, "backend": CARD.backend, "frames": frames, "rate": Rate(num=24), "setup": setup, **sizes}
    )


def eyes_of(staging: Staging, who: str = "", n: int = 24) -> Vec:
    """Where somebody's eyes are, metres."""
    actor = next(a for a in staging.actors if who in ("", a.part.who))
    return actor.figure.eyes(staging.pose(actor, n))


def at(staging: Staging, point: Vec, n: int = 24) -> tuple[float, float, float]:
    """Where a point is seen: shares of the frame and its depth in metres."""
    camera = staging.camera(n, staging.order.width, staging.order.height)
    x, y, depth = camera.point(point)
    return x / camera.width, y / camera.height, depth


def seen(staging: Staging, who: str, n: int = 24) -> Vec:
    """Where somebody's box is, as shares of the frame: left, top, right, bottom."""
    camera = staging.camera(n, staging.order.width, staging.order.height)
    actor = next(a for a in staging.actors if a.part.who == who)
    box = actor.figure.box(staging.pose(actor, n))
    core = (box - box.mean(axis=0)) * (0.5, 1.0, 0.1) + box.mean(axis=0)
    points = camera.project(core)[:, :2] / (camera.width, camera.height)
    return np.concatenate([points.min(axis=0), points.max(axis=0)])


def standing_share(staging: Staging, n: int = 24) -> float:
    """Projected height of somebody standing upright, over the frame height."""
    camera = staging.camera(n, staging.order.width, staging.order.height)
    depth = camera.point(eyes_of(staging, "", n))[2]
    return staging.actors[0].figure.height * camera.k / depth / camera.height


def eyes_path(staging: Staging) -> Vec:
    """(frames, 3): where the camera is."""
    return np.stack([staging.camera(n, 160, 90).eye for n in range(staging.order.frames)])


def strokes_of(frame: Frame) -> list[Stroke]:
    """What is in a frame, as it is drawn."""
    return merged([], [Stroke(i.depth, 1, i.draw, item=i) for i in frame.items])


def paint_set(stage: StageSet, frame: Frame, pen: Pen) -> None:
    """A set with nobody in it."""
    for layer in stage.layers(frame.camera):
        layer(frame, pen)
        pen.on = None
    for piece in stage.pieces():
        piece(frame)
    frame.paint(pen)
