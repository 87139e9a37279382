"""A thing of the kit -> what it keeps light off, what it darkens right under itself, and where the shadows of others fall on it."""

import numpy as np

from generators.previz.camera import Vec
from generators.previz.casting import sources
from generators.previz.light import Light
from generators.previz.shadows import Shade, cast_by, painted
from generators.previz.stage import Frame, Item
from generators.previz.things.solids import Model, turned
from generators.previz.thrown import Body, Catcher

_CAST = 12
"""Parts: what has more is too fine for a wall."""
_SLIGHT = 0.15
"""Metres: what is no higher is not seen on a wall."""
_SHORT = 0.9
"""Metres for each metre of height: a longer shadow of a cup would leave its table."""
_BROAD, _FRONTS = 0.3, 8
"""Metres: narrower sides of furniture take no shadow; and how many sides of one piece do."""
_LARGEST = 400_000
"""Pixels of a shadow under a small thing that may be blurred: it fills the frame in an insert only."""


class Resting:
    """The shadows of one model on the table it stands on, remembered as long as it and the light stay."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._known: tuple[tuple[float, ...], Light, list[Shade]] | None = None

    def lay(self, frame: Frame, position: Vec, yaw: float) -> None:
        """Put them under the item that was added last, which draws it."""
        key = (*position.tolist(), yaw, float(id(frame.light)))
        if self._known is None or self._known[0] != key:
            shades = under(self._model, frame.light, frame.setup.place.interior, position, yaw)
            self._known = key, frame.light, shades
        item = frame.items.pop()
        dark = painted(frame, self._known[2], frame.camera.point(position)[2], _LARGEST)
        frame.items += [Item(item.depth + 1e-4, 0, dark), item]


def under(model: Model, light: Light, interior: bool, position: Vec, yaw: float) -> list[Shade]:
    """Dark where it touches the table, softer round it, and a short shadow away from the light."""
    near, round_ = model.touching(position, yaw, 0.003), model.touching(position, yaw, 0.016)
    shades = [Shade(round_, 0.2, 0.016), Shade(near, 0.36, 0.004)] if near else []
    if (long := cast_by(light, interior)) is not None:
        way = long.way * min(1.0, _SHORT / max(float(np.linalg.norm(long.way)), 1e-6))
        if outlines := model.fallen(position, yaw, way):
            shades.insert(0, Shade(outlines, 0.8 * long.strength + 0.06, 0.01 * light.spread))
    return shades


def body(model: Model, light: Light, interior: bool, position: Vec, yaw: float) -> Body | None:
    """It as something that keeps light off walls; None if it is too slight or too fine."""
    blocks = tuple(turned(box, position, yaw) for box in model.blocks())
    tall = max((float(np.ptp(b[:, 1])) for b in blocks), default=0.0)
    if not 0 < len(blocks) <= _CAST or tall < _SLIGHT:
        return None
    corners = np.concatenate(blocks)
    low, high = corners.min(axis=0), corners.max(axis=0)
    core = 0.5 * float(np.hypot(high[0] - low[0], high[2] - low[2]))
    return Body((low + high) / 2, core, sources(light, interior), blocks=blocks, grounded=True)


def fronts(model: Model, position: Vec, yaw: float) -> tuple[Catcher, ...]:
    """The largest sides and tops of its flat parts."""
    found: list[Catcher] = []
    for (x0, y0, z0), (x1, y1, z1) in model.flats():
        w, h, d = x1 - x0, y1 - y0, z1 - z0
        for corner, u, v in (
            ((x0, y0, z1), (w, 0, 0), (0, h, 0)),
            ((x1, y0, z0), (-w, 0, 0), (0, h, 0)),
            ((x1, y0, z1), (0, 0, -d), (0, h, 0)),
            ((x0, y0, z0), (0, 0, d), (0, h, 0)),
            ((x0, y1, z1), (w, 0, 0), (0, 0, -d)),
        ):
            if max(map(abs, u)) > _BROAD and max(map(abs, v)) > _BROAD:
                at = turned(np.array((corner, u, v), dtype=np.float64), np.zeros(3), yaw)
                found.append(Catcher(at[0] + position, at[1], at[2]))
    found.sort(key=lambda c: -float(np.linalg.norm(np.cross(c.u, c.v))))
    return tuple(found[:_FRONTS])
