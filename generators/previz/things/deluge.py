"""Effects that fill a place or its sky: water over the ground, fireworks."""

import itertools
import math

import numpy as np

from generators.previz.camera import vec
from generators.previz.pen import Colour, Pen, Point, mix, rgb
from generators.previz.things.effects import Air, Painter, in_sky

_KNEE = 0.42
"""Metres the water stands."""
_BANDS = (0.5, 0.9, 1.3, 1.7, 2.1, 2.6, 3.1, 3.7, 4.3, 5.0, 5.8, 6.7, 7.8, 9.2, 11.0, 14.0, 18.0, 25.0, 38.0, 60.0)
"""Metres from the camera. Each band of water is painted at its own depth, so whoever stands in it is covered from below."""
_IN_A_ROOM = 5.8


def flood(air: Air, owner: str) -> None:
    camera, light = air.frame.camera, air.frame.light
    level = min(_KNEE, float(camera.eye[1]) - 0.12)
    if level < 0.05:
        return
    ahead = np.cross(np.array((0.0, 1.0, 0.0)), camera.right)
    if float(ahead @ (air.position - camera.eye)) < 0:
        ahead = -ahead
    own = air.colour("#6f7a68")
    for near, far in itertools.pairwise(_BANDS):
        if air.frame.setup.place.interior and far > _IN_A_ROOM:
            break
        foot = camera.eye * np.array((1.0, 0.0, 1.0)) + vec(0, level, 0)
        corners = np.array(
            [
                foot + ahead * d + camera.right * s * (1.6 * d + 1.0)
                for d, s in ((near, -1), (near, 1), (far, 1), (far, -1))
            ]
        )
        outline, _ = camera.polygon(corners)
        if not outline:
            continue
        tone = mix(light.shade(own, 0.55, near), light.zenith, min(0.5, 0.12 + near / 40))
        glints = _ripples(air, foot, ahead, near, far)

        def paint(
            pen: Pen,
            outline: list[Point] = outline,
            tone: Colour = tone,
            glints: list[tuple[Point, Point, float]] = glints,
        ) -> None:
            pen.poly(outline, tone, 0.86, soft=True)
            for a, b, wide in glints:
                pen.line(a, b, wide, mix(tone, (1.0, 1.0, 1.0), 0.45), 0.5, soft=True)

        air.frame.add((near + far) / 2, paint, owner)


def _ripples(
    air: Air, foot: np.ndarray, ahead: np.ndarray, near: float, far: float
) -> list[tuple[Point, Point, float]]:
    """Short bright dashes that drift."""
    out: list[tuple[Point, Point, float]] = []
    camera = air.frame.camera
    for n in range(7):
        c = air.chance[(n * 13 + int(near * 10)) % 96]
        d = near + (far - near) * float(c[1])
        x = (float(c[0]) * 2 - 1) * (1.2 * d + 1) + 0.25 * math.sin(air.t * 0.9 + 6 * float(c[2]))
        middle = foot + ahead * d + camera.right * x
        half = camera.right * (0.1 + 0.25 * float(c[3]))
        (ax, ay, az), (bx, by, bz) = camera.point(middle - half), camera.point(middle + half)
        if min(az, bz) > 0.2:
            out.append(((ax, ay), (bx, by), max(0.6, 0.02 * camera.k / az)))
    return out


_BURSTS = (
    ("#ff5a4a", -0.5, 0.34),
    ("#ffd24a", 0.12, 0.46),
    ("#5ad0ff", 0.55, 0.3),
    ("#b070ff", -0.15, 0.24),
    ("#70f090", 0.36, 0.52),
)
"""Colour, azimuth and elevation in radians."""


def fireworks(air: Air, owner: str) -> None:
    """Five shells in turn, each opening for a second and a half."""
    camera = air.frame.camera
    bursts = []
    for n, (colour, azimuth, elevation) in enumerate(_BURSTS):
        x, y, ahead = in_sky(camera, azimuth, elevation)
        if ahead:
            bursts.append((air.main or rgb(colour), x, y, (air.t * 0.55 + n * 0.27 + 0.3) % 1.0))

    def paint(pen: Pen) -> None:
        for colour, x, y, age in bursts:
            reach = 0.16 * camera.k * (1 - (1 - age) ** 3)
            fade = (1 - age) ** 0.7
            pen.glow(x, y, 1.5 * reach, colour, 0.3 * fade)
            for k in range(30):
                a = k * math.tau / 30
                q = reach * (0.75 + 0.25 * math.sin(k * 2.7))
                dx, dy, drop = math.cos(a) * q, math.sin(a) * q, 0.22 * reach * age * age
                pen.line(
                    (x + dx * 0.55, y + dy * 0.55 + drop * 0.4),
                    (x + dx, y + dy + drop),
                    0.006 * camera.height,
                    mix(colour, (1, 1, 1), 0.3),
                    fade,
                    add=True,
                    soft=True,
                )
                pen.oval(
                    x + dx,
                    y + dy + drop,
                    0.006 * camera.height,
                    0.006 * camera.height,
                    (1.0, 0.98, 0.9),
                    fade,
                    soft=True,
                )

    air.frame.add(600.0, paint, owner)


DELUGE: dict[str, tuple[Painter, tuple[float, float, float]]] = {
    "flood": (flood, (8.0, 0.5, 8.0)),
    "fireworks": (fireworks, (40.0, 20.0, 1.0)),
}
