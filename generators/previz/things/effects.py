"""Effects: what happens in the air and in the sky. All of it is soft, so that masks leave it out."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from film import Thing
from generators.previz.camera import NEAR, Camera, Vec
from generators.previz.pen import Colour, Point, rgb
from generators.previz.practicals import Practical
from generators.previz.stage import Frame, rng
from generators.previz.things.solids import turned


@dataclass(frozen=True)
class Air:
    """What an effect's painter is told."""

    frame: Frame
    position: Vec
    yaw: float
    t: float
    chance: Vec
    """Numbers 0 to 1, (n, 6): the same in every frame of a take."""
    main: Colour | None
    """The colour asked for, if any."""
    words: str

    def project(self, local: Vec) -> Vec:
        """Local metres (n, 3) -> pixel x, pixel y, pixels per metre (0 behind the camera)."""
        seen = self.frame.camera.project(turned(local, self.position, self.yaw))
        seen[:, 2] = np.where(seen[:, 2] > NEAR * 2, self.frame.camera.k / np.maximum(seen[:, 2], NEAR), 0.0)
        return seen

    def colour(self, own: str) -> Colour:
        return self.main or rgb(own)

    def depth(self, height: float = 0.0) -> float:
        """Depth of the spot, kept in front of the camera so that an effect around it still shows."""
        at = self.position + np.array((0.0, height, 0.0))
        return max(self.frame.camera.point(at)[2], NEAR)


Painter = Callable[[Air, str], None]
"""Adds an effect's items to the frame for an owner."""


class Effect:
    """An effect at a spot (or in the sky), animated by seconds."""

    seat: Vec | None = None

    def __init__(self, thing: Thing, seed: int) -> None:
        from generators.previz.things.airs import AIRS
        from generators.previz.things.deluge import DELUGE
        from generators.previz.things.skies import SKIES

        self.thing = thing
        self._paint, self.size = {**AIRS, **SKIES, **DELUGE}[thing.kind]
        draw = rng(seed, "effect", thing.kind)
        self._chance = np.array([[draw.random() for _ in range(6)] for _ in range(96)])

    def draw(self, frame: Frame, position: Vec, yaw: float, t: float, owner: str = "") -> None:
        main = rgb(self.thing.colour) if self.thing.colour else None
        words = f"{self.thing.kind} {self.thing.words}".lower()
        self._paint(Air(frame, position, yaw, t, self._chance, main, words), owner)

    def practicals(self, position: Vec, yaw: float, t: float) -> list[Practical]:
        """What of it lights its surroundings."""
        if (known := _SHINING.get(self.thing.kind)) is None:
            return []
        height, reach, colour, strength, flicker = known
        if self.thing.kind == "warning lights":  # they beat together, about once a second
            strength *= 0.15 + 0.85 * (0.5 + 0.5 * math.sin(t * math.tau - 0.8)) ** 1.6
        at = position + np.array((0.0, height, 0.0))
        return [Practical(at, rgb(self.thing.colour or colour), strength, reach, flicker)]


_SHINING: dict[str, tuple[float, float, str, float, float]] = {
    # height, reach, colour, strength, flicker
    "sparks": (0.9, 4.0, "#ffd9a0", 0.6, 0.8),
    "explosion": (1.4, 16.0, "#ff9c40", 1.2, 0.5),
    "embers": (0.4, 5.0, "#ff7a30", 0.5, 0.4),
    "fireflies": (1.2, 4.0, "#d8f070", 0.16, 0.5),
    "warning lights": (2.2, 7.0, "#ff2418", 0.6, 0.0),
}
"""Effects that light what is near them."""


def in_sky(camera: Camera, azimuth: float, elevation: float) -> tuple[float, float, bool]:
    """Pixel of a direction (radians; azimuth 0 is the backdrop's, -z) and whether it is in front of the camera."""
    flat = float(np.cos(elevation))
    way = np.array((flat * np.sin(azimuth), np.sin(elevation), -flat * np.cos(azimuth)))
    x, y, z = camera.point(camera.eye + way * 1000.0)
    return x, y, z > NEAR


def circle(x: float, y: float, r: float, n: int = 20) -> list[Point]:
    """Pixels around a pixel."""
    return [(x + r * math.cos(i * math.tau / n), y + r * math.sin(i * math.tau / n)) for i in range(n)]
