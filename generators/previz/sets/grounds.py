"""Places that are built or dug: roof, bridge, temple, trench, stadium; and the ground of another world."""

import itertools
import math

import numpy as np

from film import Place, Setup, Thing
from generators.previz.camera import vec
from generators.previz.pen import Colour, Pen, rgb, scale
from generators.previz.sets.beyond import space
from generators.previz.sets.blocks import box, rock
from generators.previz.sets.country import GRASS, GRASS_FAR, LEAF, ring_of_trees
from generators.previz.sets.exterior import Behind, Exterior, Layer, Piece, spot
from generators.previz.sets.lamps import Lamp
from generators.previz.sets.layers import Patch, Plane, Ridge, Stripes, rectangle
from generators.previz.sets.scatter import Scatter, pebble
from generators.previz.sets.trees import Tree
from generators.previz.sets.water import Ripples
from generators.previz.stage import Bounds, Frame, rng
from generators.previz.things.prop import Ask
from generators.previz.things.solids import Model
from generators.previz.things.yard import column, goal


class Built:
    """A model as a standing piece of an exterior."""

    def __init__(self, model: Model, x: float, z: float, yaw: float = 0.0, y: float = 0.0) -> None:
        self.model, self.at, self.yaw = model, vec(x, y, z), yaw

    @property
    def boxes(self) -> tuple[tuple[np.ndarray, np.ndarray], ...]:
        """What the camera keeps out of."""
        return tuple(self.model.boxes(self.at, self.yaw))

    def add(self, frame: Frame) -> None:
        self.model.draw(frame, self.at, self.yaw, "")


def rooftop(place: Place, setup: Setup) -> Exterior:
    """A flat roof over the city: parapet, chimneys, a water tank, a lit sign on the next house, towers all around."""
    g = rng(place.seed, "rooftop")
    street = -26.0
    tar = rgb("#5d5a58")
    pieces: list[Piece] = []
    for x0, x1, z0, z1 in ((-11, 11, -7.4, -7.0), (-11, 11, 9.0, 9.4), (-11.4, -11, -7.4, 9.4), (11, 11.4, -7.4, 9.4)):
        pieces.append(box(x0, x1, z0, z1, 0, 0.75, rgb("#8a6a58"), top=rgb("#a8988a")))
    pieces += [
        box(-9.4, -7.2, -5.6, -3.6, 0, 2.5, rgb("#7f776f"), top=rgb("#6a635c")),
        box(7.6, 8.5, -5.6, -4.7, 0, 1.7, rgb("#8f4f3c")),
        Built(_tank(), 8.4, -2.4),
        Built(_vent(), -8.4, 0.4),
    ]
    towers: list[Piece] = [Built(_neon(place.sign or "HOTEL"), 3.5, -13.0, 0.0, 1.5)]
    for i in range(34):
        a, d = g.uniform(0, 2 * math.pi), g.uniform(17, 60)
        x, z, w = math.sin(a) * d, math.cos(a) * d - 1, g.uniform(4, 8)
        if abs(x) < 11.4 + w and -7.4 - w < z < 9.4 + w:
            continue
        tone = scale(rgb(g.choice(("#6a6f80", "#7a6a62", "#5f6a72", "#80756a"))), g.uniform(0.85, 1.1))
        towers.append(
            box(
                x - w / 2,
                x + w / 2,
                z - w / 2,
                z + w / 2,
                street,
                g.uniform(-9, 11) + d * 0.08,
                tone,
                cell=(1.5, 2.0),
                seed=place.seed + i,
                lit=0.55,
            )
        )
    layers: list[Layer] = [
        Plane(rgb("#4a4d55"), rgb("#6a6f7a"), street),
        Ridge("skyline", place.seed + 1, 300, -10, 95, rgb("#66748f"), 0.6, base=street),
        Ridge("skyline", place.seed, 160, -12, 40, rgb("#55617c"), 0.42, base=street),
        Behind(towers),
        Patch(rectangle(-11.4, 11.4, -7.4, 9.4, 0.0), tar, scale(tar, 1.1)),
        Stripes(
            np.array(
                [
                    [(x, 0.004, -7), (x + 0.06, 0.004, -7), (x + 0.06, 0.004, 9), (x, 0.004, 9)]
                    for x in range(-9, 11, 3)
                ],
                dtype=np.float64,
            ),
            scale(tar, 0.75),
        ),
    ]
    return Exterior(
        layers, pieces, {"edge": spot(0, -6.2, math.pi)}, acting=(4.5, 3.2), bounds=Bounds(-10.5, 10.5, -6.6, 8.6, 30)
    )


def _tank() -> Model:
    m = Model()
    for x in (-0.8, 0.8):
        for z in (-0.8, 0.8):
            m.tube((x, 0, z), (x, 1.3, z), 0.07, 0.07, rgb("#3a3d44"))
    m.tube((0, 1.3, 0), (0, 3.3, 0), 1.15, 1.1, rgb("#8a6038"), gloss=0)
    m.tube((0, 3.3, 0), (0, 4.1, 0), 1.25, 0.05, rgb("#5a4a40"), gloss=0)
    return m


def _vent() -> Model:
    m = Model()
    m.tube((0, 0, 0), (0, 1.1, 0), 0.22, 0.22, rgb("#9aa4ae"))
    m.ball((0, 1.2, 0), 0.34, rgb("#b8c0c8"))
    return m


def _neon(words: str) -> Model:
    m = Model()
    for x in (-1.8, 1.8):
        m.tube((x, -6, -0.15), (x, 2.2, -0.15), 0.08, 0.08, rgb("#33373d"))
    m.box((0, 0.6, -0.1), (5.0, 1.5, 0.1), rgb("#24202c"))
    m.words(words, -2.3, 0.75, 2.3, 1.95, 0.0, rgb("#ff4f8a"), glow=1)
    m.halo((0, 1.3, 0.1), 3.0, rgb("#ff4f8a"), 0.6)
    return m


def bridge(place: Place, setup: Setup) -> Exterior:
    """A stone bridge from bank to bank: the river under it, its lamps, trees and a town on the far banks."""
    g = rng(place.seed, "bridge")
    water, stone = -4.5, rgb("#a39a8c")
    pieces: list[Piece] = []
    for z0, z1 in ((-2.9, -2.55), (4.55, 4.9)):
        for x in range(-40, 41, 8):
            pieces.append(box(x - 4, x + 4, z0, z1, 0, 0.85, stone, top=scale(stone, 1.12)))
            pieces.append(
                box(x - 0.35, x + 0.35, z0 - 0.08, z1 + 0.08, 0, 1.1, scale(stone, 0.92), top=scale(stone, 1.15))
            )
    pieces += [Lamp(x, -2.7, arm=0.0, h=3.4) for x in (-12, -4, 4, 12)]
    pieces.append(Built(_arch(), 0, -3.1))
    for x in (-58, -44, 46, 60):
        for k in range(5):
            pieces.append(
                Tree(
                    g.choice(("round", "bush")),
                    x + g.uniform(-6, 6),
                    -18 - 9 * k + g.uniform(-3, 3),
                    g.uniform(5, 8),
                    place.seed + k,
                    LEAF,
                    y=-2.0,
                )
            )
    layers: list[Layer] = [
        Plane(rgb("#3f6f86"), rgb("#7fa6b6"), water, water=True),
        Ripples(place.seed, water),
        Ridge("hills", place.seed, 320, -2, 34, rgb("#6a8090"), 0.6, base=water),
        Ridge("trees", place.seed, 170, -1, 9, rgb("#4f7048"), 0.38, arc=(math.pi - 0.95, 0.75), base=water),
        Ridge("trees", place.seed + 2, 170, -1, 9, rgb("#4f7048"), 0.38, arc=(-math.pi + 0.95, 0.75), base=water),
        Ridge("skyline", place.seed, 210, -2, 16, rgb("#7a7480"), 0.5, arc=(math.pi, 0.5), base=water),
        Patch(rectangle(-80, -36, -90, 40, -2.0), GRASS, GRASS_FAR),
        Patch(rectangle(36, 80, -90, 40, -2.0), GRASS, GRASS_FAR),
        Patch(rectangle(-80, 80, -2.9, 4.9, 0.0), rgb("#8f887c"), rgb("#a8a294")),
        Stripes(
            np.array(
                [
                    [(x, 0.004, -2.5), (x + 0.05, 0.004, -2.5), (x + 0.05, 0.004, 4.5), (x, 0.004, 4.5)]
                    for x in range(-40, 41, 2)
                ],
                dtype=np.float64,
            ),
            rgb("#756f64"),
        ),
    ]
    anchors = {"river": spot(0, -30, 0, 1, y=water), "railing": spot(0, -2.0, math.pi, 0.9)}
    return Exterior(layers, pieces, anchors, acting=(4.5, 1.5), bounds=Bounds(-30, 30, -2.3, 9.0, 30))


def _arch() -> Model:
    """The iron arch over the roadway, with its hangers."""
    m = Model()
    iron = rgb("#8f3a32")
    run = [(x, 6.4 * (1 - (x / 22) ** 2) + 0.1, 0.0) for x in range(-22, 23, 2)]
    for (ax, ay, _), (bx, by, _) in itertools.pairwise(run):
        m.tube((ax, ay, 0), (bx, by, 0), 0.22, 0.22, iron)
        if by > 1.2:
            m.tube((bx, 0.8, 0), (bx, by, 0), 0.06, 0.06, scale(iron, 0.8))
    m.box((0, 0.9, 0), (44, 0.22, 0.2), scale(iron, 0.85))
    return m


def temple(place: Place, setup: Setup) -> Exterior:
    """A terrace of flagstones before a temple: steps, columns and a gable; with red posts and bent roofs in the east."""
    g = rng(place.seed, "temple")
    east = any(
        w in place.name.lower()
        for w in ("shinto", "buddh", "zen", "shaolin", "pagoda", "japan", "chin", "monast", "monk")
    )
    stone = rgb("#8f8a80") if east else rgb("#d9d2c2")
    pieces: list[Piece] = []
    for k in range(4):
        pieces.append(
            box(
                -9.5 + 0.4 * k,
                9.5 - 0.4 * k,
                -17.5,
                -7.6 - 0.5 * k,
                0.25 * k,
                0.25 * (k + 1),
                scale(stone, 0.92 + 0.02 * k),
                top=scale(stone, 1.05),
            )
        )
    wall = rgb("#9c3a2c") if east else scale(stone, 0.9)
    pieces.append(box(-6.5, 6.5, -16.5, -12.5, 1.0, 5.0, wall))
    pieces.append(Built(_doorway(east), 0, -12.45, 0, 1.0))
    for n in range(6):
        x = -6.6 + n * 2.64
        pieces.append(Built(_post() if east else _column(), x, -10.2, 0.0, 1.0))
    pieces.append(Built(_roof(east, stone), 0, -12.5, 0.0, 4.86))
    for s in (-1, 1):
        pieces.append(Built(_brazier(), s * 4.6, -5.6))
        pieces.append(Built(_column() if not east else _lantern(), s * 8.5, -3.2))
    pieces += [
        Tree(
            "pine" if not east else "round",
            s * g.uniform(11, 16),
            g.uniform(-16, -4),
            g.uniform(5, 8),
            place.seed + i,
            rgb("#3f6a44") if not east else rgb("#e0a8b8"),
        )
        for i, s in enumerate((-1, 1, -1, 1, -1, 1))
    ]
    pieces += ring_of_trees(place.seed, ("pine", "round"), 16, 26, 60, (5, 8), LEAF, free=0.4)
    tiles = [
        [(x, 0.004, z), (x + 0.04, 0.004, z), (x + 0.04, 0.004, z + 2.0), (x, 0.004, z + 2.0)]
        for i, x in enumerate(range(-12, 13, 2))
        for z in range(-8, 12, 2)
    ]
    tiles += [
        [(x, 0.004, z), (x + 2.0, 0.004, z), (x + 2.0, 0.004, z + 0.04), (x, 0.004, z + 0.04)]
        for x in range(-12, 12, 2)
        for z in range(-8, 13, 2)
    ]
    layers: list[Layer] = [
        Plane(rgb("#8a9460"), rgb("#a0a878")),
        Ridge("peaks" if east else "hills", place.seed, 320, 14, 70, rgb("#6f86a0"), 0.6),
        Ridge("hills", place.seed + 1, 170, 4, 20, rgb("#7a8f68"), 0.4),
        Patch(rectangle(-13, 13, -8, 12.5, 0.002), scale(stone, 0.95), scale(stone, 1.02)),
        Stripes(np.array(tiles, dtype=np.float64), scale(stone, 0.75)),
    ]
    return Exterior(layers, pieces, {"temple": spot(0, -12, 0, 8), "steps": spot(0, -6.6, math.pi)}, acting=(4, 3.2))


def _column() -> Model:
    m = Model()
    column(m, Ask(Thing(kind="column"), rng(0, "column")))
    return m


def _post() -> Model:
    m = Model()
    m.tube((0, 0, 0), (0, 0.2, 0), 0.36, 0.36, rgb("#8f8a80"))
    m.tube((0, 0.2, 0), (0, 3.9, 0), 0.24, 0.22, rgb("#a8342a"))
    return m


def _doorway(east: bool) -> Model:
    m = Model()
    m.box((0, 0, -0.02), (2.2, 3.0, 0.05), rgb("#3a2a22") if east else rgb("#4a4038"))
    for s in (-1, 1):
        m.box((s * 1.2, 0, 0), (0.25, 3.2, 0.1), rgb("#d9b04a") if east else rgb("#e9e4d8"))
    m.box((0, 3.1, 0), (2.9, 0.3, 0.12), rgb("#d9b04a") if east else rgb("#e9e4d8"))
    return m


def _roof(east: bool, stone: Colour) -> Model:
    m = Model()
    if not east:
        m.box((0, 0, 0), (15.4, 0.6, 7.2), scale(stone, 1.02))
        m.prism([(-7.9, 0.6), (7.9, 0.6), (0, 3.0)], -3.7, 3.7, stone, edge=rgb("#b5744a"))
        m.panel([(-5.6, 0.85, 3.71), (5.6, 0.85, 3.71), (0, 2.55, 3.71)], scale(stone, 0.82), mark=True)
        return m
    for y, w, d, h in ((0.0, 8.6, 4.6, 1.5), (2.2, 5.4, 2.9, 1.5)):
        tone = rgb("#3f5a5a")
        m.slab([(-w, -d), (w, -d), (w, d), (-w, d)], y, y + 0.18, rgb("#2f4646"))
        m.prism([(-w, y + 0.18), (w, y + 0.18), (w * 0.55, y + h), (-w * 0.55, y + h)], -d * 0.7, d * 0.7, tone)
        for s in (-1, 1):
            m.stroke(
                [(s * w * 0.8, y + 0.2, d), (s * w, y + 0.25, d), (s * w * 1.1, y + 0.75, d * 1.05)],
                0.16,
                rgb("#2f4646"),
            )
        m.box((0, y + h, 0), (w * 1.2, 0.7 if y == 0 else 0.2, d * 0.9), rgb("#9c3a2c") if y == 0 else tone)
    return m


def _brazier() -> Model:
    m = Model()
    m.lathe(0, 0, [(0.26, 0), (0.12, 0.2), (0.12, 0.8), (0.34, 1.05)], rgb("#6b5a44"), cap=rgb("#2a211c"))
    return m


def _lantern() -> Model:
    m = Model()
    m.box((0, 0, 0), (0.7, 0.3, 0.7), rgb("#8f8a80"))
    m.box((0, 0.3, 0), (0.25, 0.9, 0.25), rgb("#9a958a"))
    m.box((0, 1.2, 0), (0.55, 0.45, 0.55), rgb("#a8a398"))
    m.plate(-0.16, 1.27, 0.16, 1.58, 0.276, rgb("#ffd98a"), glow=0.6)
    m.tube((0, 1.65, 0), (0, 2.05, 0), 0.6, 0.06, rgb("#7f7a70"), gloss=0)
    return m


def trench(place: Place, setup: Setup) -> Exterior:
    """Dug into the mud: boarded walls, sandbags along the edge, duckboards below, wire and shattered trees above."""
    g = rng(place.seed, "trench")
    mud, wood = rgb("#6a5846"), rgb("#7a6248")
    pieces: list[Piece] = []
    for n in range(-6, 7):
        x = n * 4.0
        pieces.append(box(x - 2, x + 2, -9.0, -2.0, 0, 2.0 + 0.1 * (n % 2), mud, top=scale(mud, 1.1)))
        pieces.append(Built(_boards(wood, g.uniform(0.85, 1.1)), x, -1.95))
    for n in range(-12, 13):
        pieces.append(Built(_sandbags(n), n * 1.15, -2.35, 0.0, 2.0))
    pieces += [
        Tree(
            "bare",
            g.choice((-1, 1)) * g.uniform(6, 26),
            -g.uniform(12, 32),
            g.uniform(3, 6),
            place.seed + i,
            rgb("#3c3430"),
            y=1.8,
        )
        for i in range(7)
    ]
    pieces += [Built(_wire(), x, -5.5 - (n % 2), 0.0, 2.0) for n, x in enumerate(range(-14, 15, 4))]
    planks = [
        [(x, 0.006, -1.2), (x + 0.42, 0.006, -1.2), (x + 0.42, 0.006, 1.1), (x, 0.006, 1.1)]
        for x in np.arange(-22, 22, 0.55).tolist()
    ]
    layers: list[Layer] = [
        Plane(scale(mud, 0.8), scale(mud, 1.1)),
        Ridge("hills", place.seed, 190, 3, 14, rgb("#6f6a64"), 0.5),
        Stripes(np.array(planks, dtype=np.float64), wood),
    ]
    return Exterior(
        layers, pieces, {"wall": spot(0, -1.6, math.pi, 2.0)}, acting=(4.5, 1.0), bounds=Bounds(-16, 16, -1.5, 9, 30)
    )


def _boards(wood: Colour, lit: float) -> Model:
    m = Model()
    for n in range(5):
        m.box((0, 0.1 + n * 0.38, 0), (4.0, 0.33, 0.06), scale(wood, lit * (0.85 + 0.08 * (n % 3))))
    for x in (-1.9, 0.0, 1.9):
        m.tube((x, 0, 0.08), (x, 2.25, 0.08), 0.08, 0.07, scale(wood, 0.7))
    return m


def _sandbags(n: int) -> Model:
    m = Model()
    for k, (x, y) in enumerate(((-0.3, 0.0), (0.3, 0.0), (0.0, 0.22))):
        m.ball((x, y + 0.13, 0.0), (0.36, 0.14, 0.24), scale(rgb("#b09a72"), 0.85 + 0.09 * ((n + k) % 3)), gloss=0)
    return m


def _wire() -> Model:
    m = Model()
    for s in (-1, 1):
        m.stroke([(s * 0.3, 0, 0), (-s * 0.3, 0.9, 0)], 0.06, rgb("#3f3a34"))
    for y in (0.35, 0.75):
        m.stroke(
            [(-2.0, y, 0), (-1.0, y - 0.1, 0.05), (0, y, 0), (1.0, y - 0.1, 0.05), (2.0, y, 0)], 0.015, rgb("#2f2d2a")
        )
    return m


def stadium(place: Place, setup: Setup) -> Exterior:
    """A pitch with its lines and a goal, stands full of people on all sides, floodlights."""
    track = any(w in place.name.lower() for w in ("track", "athletic", "running"))
    pieces: list[Piece] = [
        Built(_goal(), 0, -13.5),
        *(
            Built(_stand(side, place.seed), x, z, yaw)
            for side, (x, z, yaw) in enumerate(
                ((0, -21, 0), (-30, 0, math.pi / 2), (30, 0, -math.pi / 2), (0, 34, math.pi))
            )
        ),
    ]
    for s in (-1, 1):
        pieces.append(Built(_mast(), s * 24, -24))
        pieces.append(Built(_flag(), s * 8.5, -13.5))
    lines = [
        rectangle(-14, 14, -13.6, -13.45, 0.006),
        rectangle(-6, 6, -8.3, -8.15, 0.006),
        rectangle(-6, -5.85, -13.5, -8.2, 0.006),
        rectangle(5.85, 6, -13.5, -8.2, 0.006),
        rectangle(-14.1, -13.95, -13.5, 24, 0.006),
        rectangle(13.95, 14.1, -13.5, 24, 0.006),
        rectangle(-14, 14, 4.9, 5.05, 0.006),
    ]
    if track:
        lines += [rectangle(-40, 40, z, z + 0.06, 0.006) for z in (-2.6, -1.3, 0.0, 1.3, 2.6)]
    mown = [rectangle(-15, 15, z, z + 2.4, 0.004) for z in np.arange(-13.5, 24, 4.8).tolist()]
    layers: list[Layer] = [
        Plane(rgb("#8a8f92"), rgb("#9aa0a4")),
        Ridge("skyline", place.seed, 220, 4, 26, rgb("#6a7486"), 0.55),
        Patch(rectangle(-26, 26, -18, 30, 0.002), rgb("#b5583a") if track else rgb("#5f9a45"), rgb("#6fa855")),
        *((Stripes(np.array(mown), rgb("#528a3c")),) if not track else ()),
        Stripes(np.array(lines), rgb("#f4f6f2")),
    ]
    return Exterior(layers, pieces, {"goal": spot(0, -13.5, 0, 2.2)}, acting=(5, 4))


def _goal() -> Model:
    m = Model()
    goal(m, Ask(Thing(kind="goal"), rng(0, "goal")))
    return m


def _stand(side: int, seed: int) -> Model:
    """Tiers with a crowd of heads, a board along the foot."""
    m = Model()
    chance = rng(seed, "crowd", side)
    half = 26.0 if side in (0, 3) else 24.0
    m.box((0, 0, 0.1), (2 * half, 1.0, 0.2), rgb("#2f5fa8"))
    for k in range(5):
        m.box((0, 0.6 + 0.85 * k, -1.0 - 1.5 * k), (2 * half, 0.9, 1.5), scale(rgb("#7a828c"), 0.8 + 0.05 * k))
        for _ in range(46):
            x = chance.uniform(-half + 0.5, half - 0.5)
            y = 1.5 + 0.85 * k
            shirt = rgb(chance.choice(("#c8322e", "#2f62b3", "#f2efe6", "#e0b02a", "#3a3d44", "#3f8a55")))
            m.panel(
                [
                    (x - 0.26, y, -0.23 - 1.5 * k),
                    (x + 0.26, y, -0.23 - 1.5 * k),
                    (x + 0.2, y + 0.5, -0.23 - 1.5 * k),
                    (x - 0.2, y + 0.5, -0.23 - 1.5 * k),
                ],
                shirt,
                mark=True,
                fade=0,
            )
            m.disc(x, y + 0.66, -0.228 - 1.5 * k, 0.16, rgb(chance.choice(("#e2b890", "#8d5a3b", "#f0cba8"))), sides=7)
    return m


def _mast() -> Model:
    m = Model()
    m.tube((0, 0, 0), (0, 14, 0), 0.3, 0.2, rgb("#8a919a"))
    m.box((0, 13.2, 0.2), (3.4, 2.2, 0.2), rgb("#4a5058"))
    for n in range(8):
        m.disc(-1.2 + 0.8 * (n % 4), 13.8 + 1.0 * (n // 4), 0.305, 0.32, rgb("#fff6dc"), glow=0.9)
    return m


def _flag() -> Model:
    m = Model()
    m.tube((0, 0, 0), (0, 1.5, 0), 0.02, 0.02, rgb("#f4f4f2"))
    m.panel([(0, 1.5, 0), (0.4, 1.36, 0), (0, 1.2, 0)], rgb("#d8342c"))
    return m


def moon(place: Place, setup: Setup) -> Exterior:
    """Grey dust, craters and boulders under a black sky with the Earth in it; on Mars red under a pale one."""
    g = rng(place.seed, "moon")
    mars = "mars" in place.name.lower() or "red planet" in place.name.lower() or "martian" in place.name.lower()
    dust = rgb("#b5603a") if mars else rgb("#8f8f94")
    pieces: list[Piece] = [
        rock(g.choice((-1, 1)) * g.uniform(5.5, 18), g.uniform(-22, 9), r, r * 0.8, place.seed + i, scale(dust, 0.85))
        for i, r in enumerate((0.5, 0.8, 1.4, 0.6, 2.2, 1.1, 0.7, 1.7, 0.9))
    ]
    pieces += [Scatter(pebble, scale(dust, 0.7), 420, place.seed, span=18)]
    craters: list[Layer] = []
    for _ in range(14):
        x, z, r = g.uniform(-24, 24), g.uniform(-34, 12), g.uniform(0.8, 3.4)
        if abs(x) < 2.5 and abs(z) < 3:
            continue
        ring = np.array(
            [
                (x + r * math.sin(a), 0.004, z + 0.8 * r * math.cos(a))
                for a in np.linspace(0, 2 * math.pi, 22, endpoint=False).tolist()
            ]
        )
        inner = np.array(
            [
                (x + 0.1 * r + 0.8 * r * math.sin(a), 0.006, z + 0.06 * r + 0.62 * r * math.cos(a))
                for a in np.linspace(0, 2 * math.pi, 22, endpoint=False).tolist()
            ]
        )
        craters += [Patch(ring, scale(dust, 1.22)), Patch(inner, scale(dust, 0.62))]
    layers: list[Layer] = [
        Plane(dust, scale(dust, 1.08)),
        Ridge("peaks", place.seed, 480, 10, 70, scale(dust, 0.8), 0.3 if mars else 0.0),
        Ridge("dunes", place.seed + 1, 140, 0, 9, scale(dust, 0.9), 0.12 if mars else 0.0),
        *craters,
    ]
    if mars:
        return Exterior(layers, pieces, {"crater": spot(0, -14)}, acting=(5, 4), sky=_rust)
    return Exterior(
        layers, pieces, {"crater": spot(0, -14), "earth": spot(30, -110, 0, 14, y=45)}, acting=(5, 4), sky=_black
    )


def _black(frame: Frame, pen: Pen) -> None:
    """Stars by day, and the Earth."""
    space(frame, pen)
    x, y, depth = frame.camera.point(frame.camera.eye + vec(0.4, 0.2, -1.0) * 900)
    if depth <= 0 or pen.mask:
        return
    r = 0.085 * frame.camera.k
    pen.glow(x, y, 1.5 * r, rgb("#5aa0e0"), 0.4)
    pen.oval(x, y, r, r, rgb("#2f74b8"), 1.0)
    for dx, dy, q in ((-0.3, -0.2, 0.4), (0.25, 0.15, 0.34), (-0.1, 0.5, 0.26), (0.4, -0.4, 0.2)):
        pen.oval(x + dx * r, y + dy * r, q * r, 0.6 * q * r, rgb("#5d9a5a"), 0.9, soft=True)
    for dx, dy, q in ((0.0, -0.5, 0.5), (-0.2, 0.2, 0.6), (0.3, 0.55, 0.4)):
        pen.oval(x + dx * r, y + dy * r, q * r, 0.1 * r, (0.97, 0.98, 1.0), 0.7, soft=True)


def _rust(frame: Frame, pen: Pen) -> None:
    """A butterscotch sky, darker overhead."""
    camera, light = frame.camera, frame.light
    if pen.mask:
        return
    w, h = camera.width, camera.height
    dim = max(0.12, light.ambient)
    pen.poly([(0, 0), (w, 0), (w, h), (0, h)], scale(rgb("#d9a27a"), dim))
    for n in range(8):
        pen.poly(
            [(0, 0), (w, 0), (w, h * (0.5 - 0.06 * n)), (0, h * (0.5 - 0.06 * n))], scale(rgb("#a8684a"), dim), 0.09
        )


__all__ = ["bridge", "moon", "rooftop", "stadium", "temple", "trench"]
