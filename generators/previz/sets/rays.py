"""Sunlight that falls through gaps in a canopy: slanting beams in the air of a wood."""

from generators.previz.camera import vec
from generators.previz.pen import Pen, mix
from generators.previz.stage import Frame, rng

_CANOPY = 9.0
"""Metres: where the gaps are."""
_LOW = 0.55
"""Of the sun's direction, its height: under a higher sun the beams are too steep and too pale to be seen."""
_STEEPEST = 0.5
"""Beams are drawn no flatter than a sun of that height makes them, or they would cross the whole picture."""


class Rays:
    """A few beams at places of their own. Seen in the morning and in the evening, and at any hour if the air is hazy."""

    def __init__(self, seed: int, count: int = 4) -> None:
        g = rng(seed, "rays")
        self._feet = [vec(-6 + 12 * (i + g.random()) / count, 0, g.uniform(-12, -2.5)) for i in range(count)]
        self._wide = [g.uniform(0.35, 0.8) for _ in range(count)]

    def add(self, frame: Frame) -> None:
        light, camera, sun = frame.light, frame.camera, frame.light.sun_direction
        haze = frame.setup.look.haze
        if not light.sun_visible or light.stars > 0.5 or (sun[1] > _LOW + 0.1 and haze < 0.2) or light.silhouette:
            return
        strength = light.key * (0.17 + 0.35 * haze)
        colour = mix(light.sun, (1.0, 0.95, 0.8), 0.3)
        way = sun / max(float(sun[1]), _STEEPEST)
        for foot, wide in zip(self._feet, self._wide, strict=True):
            bx, by, near = camera.point(foot)
            tx, ty, far = camera.point(foot + way * _CANOPY)
            if min(near, far) < 1.5 or max(bx, tx) < 0 or min(bx, tx) > camera.width:
                continue
            ends = (tx, ty), (bx, by)
            widths = wide * 0.6 * camera.k / far, wide * camera.k / near

            def paint(
                pen: Pen,
                ends: tuple[tuple[float, float], tuple[float, float]] = ends,
                widths: tuple[float, float] = widths,
            ) -> None:
                pen.beam(*ends, *widths, colour, strength)

            frame.add(near, paint)
