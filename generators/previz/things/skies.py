"""Effects in the sky, drawn behind everything that stands: moon, aurora, rainbow, stars, lightning."""

import itertools
import math

from generators.previz.pen import Colour, Pen, Point, mix, polygon, rgb, scale, smooth
from generators.previz.things.effects import Air, Painter, circle, in_sky

_FAR = 1e5
"""Metres: behind all that stands on the ground."""


def moon(air: Air, owner: str) -> None:
    blood = "blood" in air.words or "moon" not in air.words
    tone = air.colour("#d8442c" if blood else "#f6efd6")
    camera = air.frame.camera
    x, y, ahead = in_sky(camera, 0.1 + 0.12 * (float(air.chance[0, 0]) - 0.5), 0.13)
    r = camera.k * 0.075

    def paint(pen: Pen) -> None:
        pen.glow(x, y, 4.5 * r, tone, 0.45)
        pen.radial(
            polygon(circle(x, y, r, 60)),
            (x - 0.3 * r, y - 0.35 * r),
            1.5 * r,
            (mix(tone, (1.0, 0.9, 0.75), 0.35), tone, scale(tone, 0.6)),
            soft=True,
        )
        for dx, dy, size in (
            (-0.35, -0.2, 0.24),
            (0.25, 0.3, 0.3),
            (0.35, -0.4, 0.16),
            (-0.2, 0.45, 0.15),
            (0.02, -0.05, 0.13),
        ):
            pen.oval(x + dx * r, y + dy * r, size * r, size * r * 0.9, scale(tone, 0.7), 0.45, soft=True)

    if ahead:
        air.frame.add(_FAR, paint, owner)


def aurora(air: Air, owner: str) -> None:
    """Three curtains of light that wander."""
    camera = air.frame.camera
    bands: list[tuple[Colour, float, float]] = [
        (air.colour("#49f0a0"), 0.17, 0.0),
        (rgb("#36c7d8"), 0.24, 2.0),
        (rgb("#a86bf0"), 0.30, 4.0),
    ]
    curtains: list[tuple[Colour, list[Point], list[Point]]] = []
    for tone, height, shift in bands:
        low: list[Point] = []
        high: list[Point] = []
        for n in range(85):
            azimuth = -1.2 + n * 2.4 / 84
            wander = 0.035 * math.sin(azimuth * 4 + air.t * 0.35 + shift) + 0.02 * math.sin(
                azimuth * 9 - air.t * 0.5 + shift
            )
            x, y, ahead = in_sky(camera, azimuth, height + wander)
            tx, ty, above = in_sky(
                camera, azimuth, height + wander + 0.2 + 0.05 * math.sin(azimuth * 13 + air.t + shift)
            )
            if ahead and above:
                low.append((x, y))
                high.append((tx, ty))
        curtains.append((tone, low, high))

    def paint(pen: Pen) -> None:
        for tone, low, high in curtains:
            for n in range(len(low) - 1):
                glow = 0.5 + 0.14 * math.sin(n * 0.63 + air.t * 0.9) * math.sin(n * 0.23 - air.t * 0.4)
                if max(low[n][0], low[n + 1][0]) < -20 or min(low[n][0], low[n + 1][0]) > camera.width + 20:
                    continue
                pen.linear(
                    polygon([low[n], low[n + 1], high[n + 1], high[n]]),
                    low[n],
                    high[n],
                    (tone, tone, tone),
                    (0.0, 0.15, 1.0),
                    (0.0, glow, 0.0),
                    soft=True,
                    add=True,
                )

    air.frame.add(_FAR, paint, owner)


def rainbow(air: Air, owner: str) -> None:
    camera = air.frame.camera
    tones = [rgb(h) for h in ("#e84a4a", "#f0913f", "#f2d64b", "#63c465", "#4fa3e0", "#5b63d0", "#9a5bd0")]
    arcs: list[list[Point]] = []
    for n in range(len(tones)):
        radius = 0.36 - n * 0.011
        arc: list[Point] = []
        for step in range(25):
            a = math.pi * step / 24
            x, y, ahead = in_sky(camera, radius * math.cos(a) * 1.15, radius * math.sin(a) * 0.75)
            if ahead:
                arc.append((x, y))
        arcs.append(arc)
    width = camera.k * 0.0125

    def paint(pen: Pen) -> None:
        for tone, arc in zip(tones, arcs):
            pen.stroke(smooth(arc, closed=False), width, tone, 0.42, blur=width * 0.25, soft=True)

    air.frame.add(_FAR, paint, owner)


def stars(air: Air, owner: str) -> None:
    camera = air.frame.camera
    seen = [(*in_sky(camera, (c[0] - 0.5) * 1.9, 0.03 + c[1] * 0.55), c) for c in air.chance.tolist()]
    falling = "shooting" in air.words
    size = camera.height / 720

    def paint(pen: Pen) -> None:
        for x, y, ahead, c in seen:
            if ahead:
                twinkle = 0.6 + 0.4 * math.sin(air.t * (1 + 3 * c[2]) + c[3] * 6.28)
                pen.glow(x, y, (5 + 6 * c[4]) * size, air.colour("#dfe9ff"), 0.5 * twinkle)
                pen.circle(x, y, (0.9 + 1.3 * c[4] ** 3) * size, air.colour("#ffffff"), twinkle, soft=True)
        if falling:
            age = (air.t % 2.5) / 1.0
            if age < 1:
                ax, ay, ahead = in_sky(camera, -0.32 + 0.5 * age, 0.27 - 0.16 * age)
                bx, by, _ = in_sky(camera, -0.32 + 0.5 * max(0.0, age - 0.25), 0.27 - 0.16 * max(0.0, age - 0.25))
                if ahead:
                    pen.linear(
                        polygon([(ax, ay - 2 * size), (ax, ay + 2 * size), (bx, by)]),
                        (ax, ay),
                        (bx, by),
                        ((1, 1, 1), (1, 1, 1)),
                        alphas=(1 - age, 0.0),
                        soft=True,
                        add=True,
                    )
                    pen.glow(ax, ay, 16 * size, (1, 1, 1), 0.9 * (1 - age))

    air.frame.add(_FAR, paint, owner)


def lightning(air: Air, owner: str) -> None:
    """A bolt from the clouds about every 1.7 seconds that flickers and lights the whole picture."""
    camera = air.frame.camera
    strike, age = int(air.t / 1.7), air.t % 1.7
    power = max(0.0, 1 - age / 0.5) * (0.65 + 0.35 * math.cos(age * 55))
    chance = air.chance[(strike * 7) % 90]
    azimuth = (float(chance[0]) - 0.5) * 0.5
    bolt: list[Point] = []
    for n in range(13):
        step = air.chance[(strike * 13 + n * 5) % 96]
        x, y, ahead = in_sky(camera, azimuth + 0.045 * (float(step[1]) - 0.5) + 0.006 * n, 0.42 - 0.035 * n)
        if ahead:
            bolt.append((x, y))
    tone, width = air.colour("#e4ecff"), camera.height / 720
    w, h = camera.width, camera.height

    def paint(pen: Pen) -> None:
        pen.path(polygon([(0, 0), (w, 0), (w, h), (0, h)]), tone, 0.3 * power, soft=True, add=True)
        for a, b in itertools.pairwise(bolt):
            pen.line(a, b, 14 * width, rgb("#8aa8ff"), 0.35 * power, blur=7 * width, soft=True, add=True)
        for n, (a, b) in enumerate(itertools.pairwise(bolt)):
            pen.line(a, b, (4.2 - 0.22 * n) * width, tone, min(1.0, 1.4 * power), soft=True)
            if n in (3, 6, 8):
                side = 1 if n % 2 else -1
                mid = (b[0] + side * 34 * width, b[1] + 30 * width)
                pen.line(b, mid, 1.8 * width, tone, power, soft=True)
                pen.line(mid, (mid[0] + side * 12 * width, mid[1] + 34 * width), 1.2 * width, tone, power, soft=True)

    if power > 0.01:
        air.frame.add(_FAR, paint, owner)


SKIES: dict[str, tuple[Painter, tuple[float, float, float]]] = {
    "blood moon": (moon, (8.0, 8.0, 1.0)),
    "aurora": (aurora, (40.0, 20.0, 1.0)),
    "rainbow": (rainbow, (40.0, 20.0, 1.0)),
    "stars": (stars, (40.0, 20.0, 1.0)),
    "lightning": (lightning, (6.0, 20.0, 1.0)),
}
