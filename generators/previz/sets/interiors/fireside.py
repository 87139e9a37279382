"""Open fires in rooms: a hearth with its mantel, a blacksmith's forge."""

import math

from generators.previz.pen import Colour, rgb, scale
from generators.previz.things.solids import Model

FIRE = rgb("#ff9a4a")
_FLAMES = (
    (-0.22, 0.3, "#ff7a2a"),
    (0.16, 0.42, "#ff8a34"),
    (-0.04, 0.52, "#ffb04a"),
    (0.05, 0.3, "#ffe08a"),
    (-0.14, 0.2, "#ffe9a8"),
)


def flames(m: Model, x: float, y: float, z: float, size: float, *, flicker: float = 0.3, reach: float = 6.0) -> None:
    """Burning logs, about `size` metres wide, whose light flickers."""
    for dx, turn in ((-0.18, 0.2), (0.1, -0.25), (0.0, 0.05)):
        m.tube(
            (x + (dx - 0.3) * size, y + 0.05 * size, z - turn * size),
            (x + (dx + 0.35) * size, y + 0.07 * size, z + turn * size),
            0.06 * size,
            0.06 * size,
            rgb("#4a2f22"),
        )
    for dx, tall, tone in _FLAMES:
        w = 0.13 * size
        px, h = x + dx * size, tall * size * 1.5
        points = [(px - w, y + 0.1 * size), (px + w, y + 0.1 * size), (px + w * 0.7, y + h * 0.55), (px + w * 0.1, y + h + 0.1 * size), (px - w * 0.8, y + h * 0.5)]  # fmt: skip
        m.panel([(a, b, z + 0.02 + (0.5 - tall) * 0.1) for a, b in points], rgb(tone), glow=1)
    m.halo((x, y + 0.3 * size, z + 0.1), 1.5 * size, FIRE, 0.6)
    m.shine((x, y + 0.4 * size, z + 0.5), reach, FIRE, 0.8, flicker)


def hearth(stone: Colour, width: float, height: float) -> Model:
    """An open fireplace against a wall, the middle of its foot at the origin, facing +z; a mantel over it."""
    m = Model()
    w, depth = width / 2, 0.5
    mouth, lintel = w * 0.58, height * 0.55
    m.box((0, 0, -0.12), (width, height, 0.24), scale(stone, 0.5))
    m.plate(-mouth, 0.0, mouth, lintel, 0.002, rgb("#1c1512"))
    flames(m, 0.0, 0.06, 0.12, mouth * 1.1)
    side = w - mouth
    for s in (-1, 1):
        m.box((s * (mouth + side / 2), 0, 0.1), (side, lintel, depth), stone)
        for k in range(3):
            y = k * lintel / 3
            tone = scale(stone, (0.88, 1.1, 0.96)[(k + (s > 0)) % 3])
            m.plate(s * (mouth + side / 2) - side / 2 + 0.03, y + 0.03, s * (mouth + side / 2) + side / 2 - 0.03, y + lintel / 3 - 0.02, 0.352, tone)  # fmt: skip
    m.box((0, lintel, 0.1), (width, height - lintel - 0.1, depth), scale(stone, 1.05))
    for k in range(4):
        x = -w + k * width / 4
        m.plate(x + 0.03, lintel + 0.05, x + width / 4 - 0.03, height - 0.16, 0.352, scale(stone, (1.12, 0.92)[k % 2]))
    m.box((0, height - 0.1, 0.14), (width + 0.24, 0.1, 0.62), rgb("#6a4a30"))
    return m


def forge(stone: Colour) -> Model:
    """A smith's hearth under its hood, 1.6 m wide: coals glowing at the height of a hand."""
    m = Model()
    m.box((0, 0, 0), (1.6, 0.75, 1.0), stone)
    for k in range(3):
        for n in range(4):
            x = -0.8 + n * 0.4 + (0.1 if k % 2 else 0.0)
            m.plate(x + 0.02, k * 0.25 + 0.02, min(x + 0.38, 0.79), k * 0.25 + 0.23, 0.502, scale(stone, (0.86, 1.12)[(n + k) % 2]))  # fmt: skip
    m.box((0, 0.75, 0), (1.2, 0.06, 0.7), rgb("#2c2422"))
    for n in range(9):
        a = n * 2.4
        m.ball((0.42 * math.cos(a) * (n / 9), 0.83, 0.24 * math.sin(a)), (0.09, 0.05, 0.08), rgb("#ff7a2a"), glow=0.9)
    m.halo((0, 0.95, 0.1), 1.2, FIRE, 0.6)
    m.shine((0, 1.1, 0.5), 5.0, FIRE, 0.8, 0.25)
    for s in (-1, 1):
        m.box((s * 0.72, 0.75, -0.4), (0.12, 0.9, 0.12), scale(stone, 0.7))
    m.prism(
        [(-0.8, 1.65), (0.8, 1.65), (0.35, 2.4), (0.28, 3.4), (-0.28, 3.4), (-0.35, 2.4)], -0.45, 0.4, rgb("#3a3634")
    )
    return m
