"""Built streets: a city avenue between towers, a street of shops."""

import math
from itertools import pairwise
from random import Random

import numpy as np

from film import Place, Setup, TimeOfDay
from generators.previz.camera import NEAR, Vec, vec
from generators.previz.pen import Colour, Pen, mix, rgb, scale
from generators.previz.practicals import Practical
from generators.previz.sets.blocks import box
from generators.previz.sets.exterior import Exterior, Layer, Piece, spot
from generators.previz.sets.lamps import Lamp
from generators.previz.sets.layers import Patch, Plane, Ridge, Stripes, rectangle
from generators.previz.sets.pieces import LAMPLIGHT, Solid, face, grid, outside
from generators.previz.sets.signs import Board, lettering
from generators.previz.sets.trees import Tree
from generators.previz.stage import Bounds, Frame, rng
from generators.previz.where import Facet

ASPHALT, PAVING = rgb("#55555f"), rgb("#8c8a8e")
TOWERS = ("#5d6b86", "#7a6f80", "#8a6f68", "#4f6478", "#9a8a80", "#6c7f8f")
BRICK = ("#a4614c", "#c79a6b", "#7f8a8c", "#b88073", "#d0b48a", "#6f7f78")


def _lanes(half: float) -> list[Patch | Stripes]:
    dashes = np.array(
        [
            ((-0.08, 0.012, z), (0.08, 0.012, z), (0.08, 0.012, z + 2.2), (-0.08, 0.012, z + 2.2))
            for z in np.arange(-120, 60, 5.0)
        ]
    )
    joints = np.array(
        [
            ((s * x, 0.012, z), (s * (x + 2.2), 0.012, z), (s * (x + 2.2), 0.012, z + 0.05), (s * x, 0.012, z + 0.05))
            for z in np.arange(-50, 40, 1.6)
            for s in (-1, 1)
            for x in (half + 0.2,)
        ]
    )
    kerbs = np.array(
        [
            (
                (s * half, 0.014, z),
                (s * (half + 0.18), 0.014, z),
                (s * (half + 0.18), 0.014, z + 6),
                (s * half, 0.014, z + 6),
            )
            for z in range(-120, 60, 6)
            for s in (-1, 1)
        ]
    )
    return [
        Patch(rectangle(-half, half, -600, 600, 0.002), ASPHALT, rgb("#62626c")),
        Stripes(dashes, rgb("#e6e0c8"), 0.75, reach=90),
        Stripes(joints, rgb("#6c6a70"), 0.6, reach=30),
        Stripes(kerbs, rgb("#b4b0ac"), 0.9, reach=110),
    ]


class Shine:
    """Wet ground: the lights of the windows run down it in long columns. A layer."""

    def __init__(self, seed: int, half: float) -> None:
        g = rng(seed, "shine")
        self.lights = [
            (
                g.choice((-1, 1)) * g.uniform(0.35, 1.0) * half,
                -60 + i * 3.1 + g.uniform(-1, 1),
                g.uniform(0.1, 0.3),
                g.random(),
            )
            for i in range(30)
        ]

    def draw(self, frame: Frame, pen: Pen) -> None:
        camera, light = frame.camera, frame.light
        if light.wet < 0.5 or pen.mask:
            return
        for x, z, half, hue in self.lights:
            px, py, depth = camera.point(vec(x, 0.01, z))
            if depth > 7 and -50 < px < camera.width + 50 and 0 < py < camera.height:
                s = camera.k / depth
                colour = (
                    mix(LAMPLIGHT, light.zenith, 0.0 if light.practicals > 0.4 else 0.6)
                    if hue < 0.8
                    else rgb("#ff6a5a")
                )
                pen.streak(
                    px,
                    py - 1.2 * s,
                    half * s,
                    3.0 * s,
                    colour,
                    0.2 * max(light.practicals, 0.4) * min(1.0, (depth - 6) / 6),
                )


def city(place: Place, setup: Setup) -> Exterior:
    """An avenue between towers with lit windows; more towers behind them, a skyline all around."""
    g = rng(place.seed, "city")
    pieces: list[Piece] = []
    for i, near in enumerate(range(-98, 46, 14)):
        z = float(near)
        for side in (-1, 1):
            h = g.uniform(12, 40) * (1.25 if z < -40 else 1.0)
            x0 = side * g.uniform(9.5, 10.5)
            x1 = x0 + side * 13
            colour = rgb(TOWERS[g.randrange(len(TOWERS))])
            lo, hi = min(x0, x1), max(x0, x1)
            pieces.append(
                box(lo, hi, z, z + 12.6, 0, h, colour, cell=(2.3, 3.1), seed=place.seed + i * 2 + side, lit=0.42)
            )
            if -50 < z < 30:
                pieces.append(
                    box(
                        lo - 0.25,
                        hi + 0.25,
                        z + 0.1,
                        z + 12.5,
                        0,
                        3.4,
                        scale(colour, 0.62),
                        cell=(3.2, 3.2),
                        seed=place.seed + 99 + i * 2 + side,
                        lit=0.8,
                    )
                )
            if g.random() < 0.4:
                pieces.append(
                    box(
                        lo + 3,
                        hi - 3,
                        z + 4,
                        z + 9,
                        h,
                        h + g.uniform(2, 7),
                        scale(colour, 0.9),
                        cell=(2.3, 3.1),
                        seed=place.seed + i,
                        lit=0.4,
                    )
                )
    for i in range(8):
        x, z, w = -60 + i * 17 + g.uniform(-3, 3), -118 - g.uniform(0, 26), g.uniform(5.5, 7.5)
        pieces.append(
            box(
                x - w,
                x + w,
                z - w,
                z + w,
                0,
                g.uniform(36, 78),
                rgb(TOWERS[i % 6]),
                cell=(2.6, 3.4),
                seed=place.seed + 300 + i,
                lit=0.45,
            )
        )
    pieces += [Lamp(s * 7.2, z + (s * 4), -s * 1.2, 5.2) for z in range(-68, 44, 16) for s in (-1, 1)]
    pieces += [
        Tree("round", s * 8.4, z + s * 5, 4.2, place.seed + z + s, rgb("#53744a"))
        for z in range(-60, 44, 16)
        for s in (-1, 1)
    ]
    if words := lettering(place):
        corners = _facing_z(-9.6, -6.4, 6.4, 8.4, -18.0)
        pieces.append(Board(words, corners, rgb("#241f33"), rgb("#ff8f6a"), glow=1.0, double=True))
    layers: list[Layer] = [
        Plane(PAVING, rgb("#95939a")),
        Ridge("skyline", place.seed + 1, 330, 6, 120, rgb("#66748f"), 0.62),
        Ridge("skyline", place.seed, 210, 6, 64, rgb("#55617c"), 0.45),
        *_lanes(5.6),
        Shine(place.seed, 5.0),
    ]
    anchors = {"kerb": spot(6.2, 0, -math.pi / 2), "sign": spot(-8, -17.5, 0, 8), "corner": spot(-6.5, -4, 0.6)}
    return Exterior(layers, pieces, anchors, acting=(4, 4), travel="z")


def _facing_z(x0: float, x1: float, y0: float, y1: float, z: float) -> Vec:
    return np.array(((x0, y1, z), (x1, y1, z), (x1, y0, z), (x0, y0, z)))


def _facing_x(z0: float, z1: float, y0: float, y1: float, x: float) -> Vec:
    """Read from +x: z1 is on the reader's left."""
    return np.array(((x, y1, z1), (x, y1, z0), (x, y0, z0), (x, y0, z1)))


class _ShopFront:
    """A lit display window, door and striped awning on a wall at x, between z0 and z1, facing +x (side 1) or -x (-1)."""

    def __init__(self, x: float, z0: float, z1: float, side: float, colour: Colour, seed: int, glass: Colour) -> None:
        self.x, self.z0, self.z1, self.side, self.colour = x, z0, z1, side, colour
        inside = vec(x - side * 5, 1.2, (z0 + z1) / 2)
        fx = x + side * 0.03

        def wall(za: float, zb: float, ya: float, yb: float, dx: float = 0.0) -> list[Vec]:
            return [vec(fx + dx * side, y, z) for y, z in ((ya, za), (ya, zb), (yb, zb), (yb, za))]

        dark, panel, pale = scale(colour, 0.55), scale(colour, 0.78), mix(colour, (1, 1, 1), 0.25)
        a, b = z0 + 1.75, z1 - 0.35  # the display window
        d0, d1 = z0 + 0.35, z0 + 1.45  # the doorway
        parts = [
            face(wall(z0, z1, 0, 3.1), colour, inside),
            face(wall(a, b, 0.62, 2.42, 0.01), glass, inside, glow=0.85),
            face(wall(d0, d1, 0.0, 2.42, 0.01), dark, inside),
            # from here on: what shows only from near
            face(wall(d0 + 0.08, d1 - 0.08, 0.02, 2.06, 0.015), panel, inside),
            face(wall(d0 + 0.2, d1 - 0.2, 0.85, 1.92, 0.02), glass, inside, glow=0.8),
            face(wall(d0 + 0.08, d1 - 0.08, 2.13, 2.36, 0.02), glass, inside, glow=0.7),
            face(wall(d0 + 0.2, d1 - 0.2, 0.2, 0.7, 0.02), dark, inside),
            face(wall(d1 - 0.17, d1 - 0.11, 0.95, 1.15, 0.03), rgb("#d9b96a"), inside),
            face(wall(a, b, 0.1, 0.5, 0.02), panel, inside),
            *(face(wall(z, z + 0.16, 0.0, 3.1, 0.02), pale, inside) for z in (z0, z1 - 0.16)),
        ]
        g = rng(seed, "goods")
        for level, most in ((0.68, 0.55), (1.5, 0.4)):
            parts.append(face(wall(a, b, level - 0.06, level, 0.02), mix(dark, glass, 0.35), inside))
            z = a + 0.12
            while z < b - 0.5:
                wide, tall = g.uniform(0.18, 0.4), g.uniform(0.14, most)
                ware = rgb(g.choice(("#8a4b3c", "#b98a4a", "#5f6f58", "#6b4f72", "#c9a15f", "#a5553f")))
                parts.append(face(wall(z, z + wide, level, level + tall, 0.03), ware, inside, glow=0.4))
                z += wide + g.uniform(0.06, 0.22)
        for k in np.linspace(a, b, 4).tolist():
            parts.append(face(wall(k - 0.035, k + 0.035, 0.62, 2.42, 0.035), dark, inside))
        parts += [face(wall(a, b, y, y + 0.07, 0.035), dark, inside) for y in (0.57, 2.1, 2.38)]
        self.front = Solid(parts)
        self.walls = self.front.faces[:1]
        strips = 10
        cream = rgb("#f2e8d4")
        edge = np.linspace(z0, z1, strips + 1).tolist()
        self.awning = [
            (
                [vec(fx, 3.08, a), vec(fx, 3.08, b), vec(fx + side * 0.95, 2.62, b), vec(fx + side * 0.95, 2.62, a)],
                colour if i % 2 else cream,
            )
            for i, (a, b) in enumerate(pairwise(edge))
        ]
        self.valance = [
            (
                [
                    vec(fx + side * 0.95, 2.62, a),
                    vec(fx + side * 0.95, 2.62, b),
                    vec(fx + side * 0.95, 2.42, b),
                    vec(fx + side * 0.95, 2.42, a),
                ],
                colour if i % 2 else cream,
            )
            for i, (a, b) in enumerate(pairwise(edge))
        ]
        self.whole = (
            [vec(fx, 3.08, z0), vec(fx, 3.08, z1), vec(fx + side * 0.95, 2.42, z1), vec(fx + side * 0.95, 2.42, z0)],
            mix(colour, cream, 0.4),
        )
        self.middle = vec(x + side * 0.7, 2.2, (z0 + z1) / 2)

    def practicals(self) -> list[Practical]:
        return [Practical(self.middle + vec(self.side * 0.4, -0.7, 0), LAMPLIGHT, 0.55, 6.0)]

    def add(self, frame: Frame) -> None:
        camera = frame.camera
        if outside(camera, self.middle, 4.0):
            return
        # flat on its house: whoever stands before any part of it is in front of it
        depth = max(camera.point(vec(self.x, 1.2, z))[2] for z in (self.z0, self.z1))
        if depth > 0.3:
            frame.add(depth, lambda pen: self._draw(frame, pen, depth))

    def _draw(self, frame: Frame, pen: Pen, depth: float) -> None:
        camera, light = frame.camera, frame.light
        self.front.draw_faces(frame, pen, len(self.front.faces) if depth < 17 else 3)
        if light.practicals > 0.3 and depth < 26:
            x, y, d = camera.point(vec(self.x + self.side * 1.6, 0.02, float(self.middle[2])))
            if d > 0.8:
                pen.save()
                pen.canvas.translate(x, y)
                pen.canvas.scale(1, 0.22)
                pen.glow(0, 0, min(2.8 * camera.k / d, camera.width * 0.5), LAMPLIGHT, 0.4 * light.practicals)
                pen.restore()
        # far away the stripes run together
        strips = [*self.awning, *self.valance] if depth < 15 else [self.whole]
        quads = np.array([corners for corners, _ in strips])
        v = camera.view(quads)
        ahead = float(v[..., 2].min()) > NEAR
        flat = camera.project(quads)[..., :2].tolist()
        for i in np.argsort(-v[:, 0, 2], kind="stable").tolist():
            outline, d = (flat[i], float(v[i, :, 2].mean())) if ahead else camera.polygon(quads[i])
            if outline:
                pen.on = Facet(quads[i])
                pen.poly(outline, light.shade(strips[i][1], 0.6, d))


_CORNER = -1.4
"""z where the house of the street's own shop begins."""
_SHOP = (-6.75, -2.05)
"""From where to where along z its front goes: the anchors 'door' and 'shop front' stand before it."""


def _plots(g: Random, side: int) -> list[tuple[float, float]]:
    """The houses of one side, (z of the near end, depth); on the left side one begins exactly at `_CORNER`."""
    found: list[tuple[float, float]] = []
    z = 26.0
    while z > -62:
        deep = g.uniform(6.4, 9.0)
        if side < 0 and z == _CORNER:
            deep = 6.4
        elif side < 0 and _CORNER < z < _CORNER + deep + 4.0:
            left = z - _CORNER
            deep = left / 2 if left > 9.5 else left
        found.append((z, deep))
        z = _CORNER if side < 0 and abs(z - deep - _CORNER) < 1e-6 else z - deep
    return found


class _Facade(Solid):
    """A body of which only the front matters: drawn before all that stands or hangs in front of it."""

    def add(self, frame: Frame) -> None:
        if outside(frame.camera, self.centre, self.radius):
            return
        depth = float(frame.camera.view(self.corners)[:, 2].max())
        if depth > NEAR:
            frame.add(depth, lambda pen: self.draw_faces(frame, pen))


def _house(
    x: float, side: int, z: float, deep: float, h: float, beside: tuple[float, float], colour: Colour, seed: int
) -> Solid:
    """A terraced house: windows over the shop, a cornice, gables only above the neighbours (nearer, farther) it leans on."""
    far = x + side * 9
    middle = vec((x + far) / 2, h / 2, z - deep / 2)
    a, b = vec(x, 0, z - deep), vec(x, 0, z)
    up, out = vec(0, 1, 0), vec(-side * 0.15, 0, 0)
    faces = [
        face([vec(q, h, w) for q, w in ((x, z), (far, z), (far, z - deep), (x, z - deep))], rgb("#5a4a48"), middle)
    ]
    for end, low in ((z, beside[0]), (z - deep, beside[1])):
        if low < h:
            foot, back = vec(x, low, end), vec(far, low, end)
            faces.append(face([foot, back, back + up * (h - low), foot + up * (h - low)], colour, middle))
    windows = grid(a, b, 3.3, h - 0.3, (2.0, 3.0), seed, 0.45)
    faces.append(face([a, b, b + up * h, a + up * h], colour, middle, windows))
    eaves, crest = out + up * (h - 0.3), out + up * (h + 0.15)
    faces.append(face([a + eaves, b + eaves, b + crest, a + crest], scale(colour, 0.75), middle))
    return _Facade(faces)


def street(place: Place, setup: Setup) -> Exterior:
    """A street of narrow houses with shops on the ground floor; the one left of the stage bears the place's sign."""
    g = rng(place.seed, "street")
    half = 2.6
    front = 5.0
    pieces: list[Piece] = []
    awnings = ("#8f3b36", "#2f6b5e", "#35557f", "#b0752f", "#6a4470")
    dark = setup.time_of_day in (TimeOfDay.DAWN, TimeOfDay.DUSK, TimeOfDay.NIGHT)
    glass = mix(LAMPLIGHT, (1, 1, 1), 0.15) if dark else rgb("#8ba3ae")
    for side in (-1, 1):
        plots = [(*plot, g.choice((7.2, 9.6, 10.2, 12.6))) for plot in _plots(g, side)]
        beside = [0.0, *(h for _, _, h in plots), 0.0]
        for n, (z, deep, h) in enumerate(plots, start=0 if side < 0 else 20):
            x0, k = side * front, n if side < 0 else n - 20
            colour = rgb(BRICK[g.randrange(len(BRICK))])
            pieces.append(_house(x0, side, z, deep, h, (beside[k], beside[k + 2]), colour, place.seed + n * 7))
            if -34 < z < 20:
                z0, z1 = _SHOP if side < 0 and z == _CORNER else (z - deep + 0.4, z - 0.4)
                awning = rgb(awnings[n % 5])
                pieces.append(_ShopFront(x0, z0, z1, -side, awning, place.seed + n, glass))
    pieces += [Lamp(s * 3.2, z + s * 3, -s * 0.5, 3.9) for z in range(-60, 30, 13) for s in (-1, 1)]
    words = lettering(place)
    board, ink = rgb("#2b2430"), rgb("#ffe2a6")
    pieces += [
        Board(words, _facing_z(-front + 0.4, -front + 1.8, 3.35, 3.95, -7.4), board, ink, glow=0.9, double=True),
        Board(words, _facing_x(*_SHOP, 3.12, 3.9, -front + 0.2), board, ink, glow=0.9),
    ]
    pieces.append(box(-9, 9, -78, -70, 0, 13, rgb("#8a7f78"), cell=(2.2, 3.0), seed=place.seed, lit=0.4))
    layers: list[Layer] = [
        Plane(PAVING, rgb("#98949a")),
        Ridge("skyline", place.seed, 200, 4, 46, rgb("#66708a"), 0.55),
        *_lanes(half),
        Shine(place.seed, half),
    ]
    anchors = {
        "door": spot(-4.4, -5.9, math.pi / 2, 2.2),
        "shop front": spot(-3.8, -4.4, math.pi / 2, 3.9),
        "sign": spot(-3.9, -7.4, 0, 3.9),
        "kerb": spot(3.0, 0, -math.pi / 2),
    }
    # The camera stays on the road side of the lamps, and may come close to the shop.
    bounds = Bounds(-front + 0.5, front - 2.1, -16, 16, 30)
    return Exterior(layers, pieces, anchors, acting=(3.2, 4), travel="z", bounds=bounds)
