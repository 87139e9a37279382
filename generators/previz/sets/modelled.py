"""Models under the open sky: built like the furniture of a room, they stand in an exterior or belong to its backdrop."""

from collections.abc import Sequence

import numpy as np

from film import Place, Thing
from generators.previz.camera import Vec, vec
from generators.previz.pen import Pen
from generators.previz.practicals import Practical
from generators.previz.stage import Frame, rng
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Model, Overlay


class Modelled:
    """A model where it stands: a piece of an exterior."""

    def __init__(
        self, model: Model, x: float, z: float, yaw: float = 0.0, y: float = 0.0, overlay: Overlay | None = None
    ) -> None:
        self.model, self.position, self.yaw, self.overlay = model, vec(x, y, z), yaw, overlay
        self.middle = self.position + vec(0, model.height / 2, 0)
        self.boxes = tuple(model.boxes(self.position, yaw))

    def shades(self, way: Vec) -> tuple[Vec, ...]:
        """Outlines of its shadow, if it stands on the ground."""
        return self.model.fallen(self.position, self.yaw, way) if abs(float(self.position[1])) < 0.1 else ()

    def practicals(self) -> list[Practical]:
        return self.model.practicals(self.position, self.yaw)

    def add(self, frame: Frame) -> None:
        t = frame.t if self.overlay is not None else 0.0  # who asks for the time is drawn anew in every frame
        self.model.draw(frame, self.position, self.yaw, overlay=self.overlay, t=t)


class Backing:
    """Models that nobody ever stands behind (walls, a roof overhead): a layer, drawn before all pieces, far ones first."""

    def __init__(self, standing: Sequence[Modelled]) -> None:
        self.standing = tuple(standing)
        self._at = np.array([m.middle for m in standing])

    def draw(self, frame: Frame, pen: Pen) -> None:
        away = np.linalg.norm(self._at - frame.camera.eye, axis=1)
        for i in np.argsort(-away, kind="stable").tolist():
            m = self.standing[i]
            m.model.paint(pen, frame, m.position, m.yaw)


class Lit:
    """The lamps of models that a layer draws: nothing is seen of it, it lights what is near."""

    def __init__(self, standing: Sequence[Modelled]) -> None:
        self._lamps = [lamp for m in standing for lamp in m.practicals()]

    def practicals(self) -> list[Practical]:
        return self._lamps

    def add(self, frame: Frame) -> None:
        """Its models are drawn by their layer."""


def thing(
    place: Place,
    make: Maker,
    kind: str,
    x: float,
    z: float,
    yaw: float = 0.0,
    y: float = 0.0,
    *,
    words: str = "",
    colour: str = "",
    text: str = "",
) -> Modelled:
    """A thing of the kit that belongs to the place."""
    model = Model()
    ask = Ask(Thing(kind=kind, words=words, colour=colour, text=text), rng(place.seed, kind, x, z))
    make(model, ask)
    return Modelled(model, x, z, yaw, y, ask.overlay)
