"""Games, sports and toys."""

import math

from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.things.furniture import IVORY, STEEL, WOOD
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Corner, Model

_PLAIN_BALLS = (
    ("snowball", "#f4f7fa", 0.07), ("tennis", "#d4e23a", 0.05), ("golf", "#f6f6f4", 0.035), ("bowling", "#2f3f6a", 0.11), ("cannonball", "#2a2c31", 0.1),
    ("marble", "#3f8fc0", 0.03), ("juggling", "#d8342c", 0.06), ("beach ball", "#3fa7d6", 0.2), ("christmas ball", "#c8282e", 0.06), ("baseball", "#f2efe6", 0.05),
    ("billiard", "#c8282e", 0.05),
)  # fmt: skip
"""Words for balls that are no footballs: their colour and radius, metres."""


def ball(m: Model, r: Ask) -> None:
    if r.says("basketball"):
        skin, line = r.main("#d9702b"), rgb("#2b1a12")
        m.ball((0, 0.12, 0), 0.12, skin, gloss=0.2)
        m.stroke([(-0.119, 0.12, 0.02), (0, 0.13, 0.12), (0.119, 0.12, 0.02)], 0.006, line, mark=True)
        m.stroke([(0, 0.239, 0.02), (0.01, 0.12, 0.121), (0, 0.001, 0.02)], 0.006, line, mark=True)
        for s in (-1, 1):
            m.stroke(
                [(s * 0.07, 0.215, 0.03), (s * 0.035, 0.12, 0.115), (s * 0.07, 0.025, 0.03)], 0.006, line, mark=True
            )
        return
    for word, own, radius in _PLAIN_BALLS:
        if r.says(word):
            m.ball((0, radius, 0), radius, r.main(own), gloss=0.5)
            m.stroke(
                [
                    (-radius * 0.9, radius * 1.2, radius * 0.3),
                    (0, radius * 1.35, radius * 0.9),
                    (radius * 0.9, radius * 1.2, radius * 0.3),
                ],
                radius * 0.06,
                rgb("#f4f1ea") if word in ("tennis", "juggling", "beach ball") else scale(r.main(own), 0.8),
                mark=True,
            )
            return
    skin = r.main("#f5f3ee")
    m.ball((0, 0.11, 0), 0.11, skin, gloss=0.3)
    spots = [(0.0, 0.0)] + [(1.05, 0.3 + n * math.tau / 5) for n in range(5)]
    for tilt, turn in spots:
        nx, ny = math.sin(tilt) * math.sin(turn), math.sin(tilt) * math.cos(turn)
        nz = math.cos(tilt)
        squash = max(nz, 0.35)
        pentagon: list[Corner] = []
        for n in range(5):
            a = n * math.tau / 5 + (math.pi if tilt else 0) + math.pi / 2
            px, py = 0.038 * math.cos(a), 0.038 * math.sin(a)
            along = px * math.sin(turn) + py * math.cos(turn)
            px, py = px - along * (1 - squash) * math.sin(turn), py - along * (1 - squash) * math.cos(turn)
            pentagon.append((0.111 * nx * 0.93 + px, 0.11 + 0.111 * ny * 0.93 + py, 0.112 * nz))
        m.panel(pentagon, rgb("#22252b"), mark=True, fade=0)
        if tilt:
            m.stroke(
                [
                    (0.038 * nx / 0.87, 0.11 + 0.038 * ny / 0.87, 0.112),
                    (0.075 * nx / 0.87, 0.11 + 0.075 * ny / 0.87, 0.09),
                ],
                0.003,
                rgb("#6a6d73"),
                mark=True,
            )


def balloon(m: Model, r: Ask) -> None:
    skin = r.main("#e23a34")
    m.stroke([(0, 0.0, 0), (0.03, 0.3, 0), (-0.02, 0.6, 0), (0, 0.9, 0)], 0.009, rgb("#e9e2d4"))
    m.tube((0, 0.895, 0), (0, 0.935, 0), 0.026, 0.008, scale(skin, 0.8))
    m.tube((0, 0.925, 0), (0, 1.02, 0), 0.012, 0.115, skin)
    m.ball((0, 1.12, 0), (0.16, 0.19, 0.16), skin, gloss=0.6)
    m.ball((-0.055, 1.2, 0.12), (0.022, 0.04, 0.022), (1, 1, 1), glow=0.9, alpha=0.55, mark=True)


def teddy_bear(m: Model, r: Ask) -> None:
    if r.says("doll", "puppet"):
        return _doll(m, r)
    fur = r.main("#a9713c")
    pale = mix(fur, IVORY, 0.5)
    for s in (-1, 1):
        m.ball((s * 0.075, 0.045, 0.07), (0.05, 0.045, 0.075), fur, gloss=0.05)
        m.ball((s * 0.08, 0.05, 0.14), (0.032, 0.035, 0.012), pale, gloss=0.0)
        m.ball((s * 0.11, 0.15, 0.03), (0.04, 0.07, 0.04), fur, gloss=0.05)
        m.ball((s * 0.07, 0.345, -0.01), (0.035, 0.035, 0.02), fur, gloss=0.05)
    m.ball((0, 0.12, 0), (0.095, 0.115, 0.085), fur, gloss=0.05)
    m.ball((0, 0.11, 0.06), (0.06, 0.075, 0.03), pale, gloss=0.0, mark=True)
    m.ball((0, 0.28, 0.01), (0.085, 0.08, 0.078), fur, gloss=0.05)
    m.ball((0, 0.26, 0.075), (0.038, 0.03, 0.03), pale, gloss=0.0, mark=True)
    m.ball((0, 0.272, 0.102), (0.013, 0.01, 0.008), rgb("#22180f"), mark=True)
    for s in (-1, 1):
        m.ball((s * 0.032, 0.3, 0.08), 0.009, rgb("#15100c"), gloss=0.8, mark=True)
    m.prism([(-0.05, 0.185), (-0.05, 0.225), (0.0, 0.207)], 0.085, 0.095, rgb("#c8323e"))
    m.prism([(0.0, 0.207), (0.05, 0.225), (0.05, 0.185)], 0.085, 0.095, rgb("#c8323e"))
    return None


def _doll(m: Model, r: Ask) -> None:
    skin, dress = rgb("#f0c8a4"), r.main("#d1568a")
    for s in (-1, 1):
        m.tube((s * 0.03, 0.01, 0), (s * 0.03, 0.12, 0), 0.014, 0.016, skin)
        m.box((s * 0.03, 0, 0.01), (0.03, 0.018, 0.05), rgb("#22252b"))
        m.tube((s * 0.04, 0.225, 0), (s * 0.095, 0.14, 0.02), 0.014, 0.011, skin)
    m.tube((0, 0.09, 0), (0, 0.2, 0), 0.085, 0.035, dress)
    m.tube((0, 0.2, 0), (0, 0.245, 0), 0.04, 0.038, scale(dress, 0.85))
    m.ball((0, 0.31, -0.012), (0.064, 0.07, 0.06), rgb("#c98a2e"), gloss=0.1)
    m.ball((0, 0.3, 0.01), (0.052, 0.056, 0.05), skin, gloss=0.1)
    m.ball((0, 0.35, 0.012), (0.055, 0.022, 0.048), rgb("#c98a2e"), gloss=0.1, mark=True)
    for s in (-1, 1):
        m.ball((s * 0.02, 0.305, 0.055), (0.008, 0.011, 0.006), rgb("#2b4a8a"), mark=True)
        m.ball((s * 0.033, 0.284, 0.05), (0.01, 0.007, 0.004), rgb("#e88a8a"), mark=True)
        m.ball((s * 0.068, 0.28, -0.01), (0.022, 0.05, 0.022), rgb("#c98a2e"), gloss=0.1)
    m.stroke([(-0.012, 0.275, 0.061), (0.0, 0.27, 0.062), (0.012, 0.275, 0.061)], 0.005, rgb("#b3262e"))


def kite(m: Model, r: Ask) -> None:
    cloth = r.main("#d8342f")
    quarters = (
        ((0, 1.1), (-0.32, 0.78)),
        ((-0.32, 0.78), (0, 0.25)),
        ((0, 0.25), (0.32, 0.78)),
        ((0.32, 0.78), (0, 1.1)),
    )
    other = rgb("#f2c531") if not r.thing.colour else mix(cloth, (1, 1, 1), 0.55)
    for n, (a, b) in enumerate(quarters):
        m.panel([(0, 0.78, 0.02), (*a, 0.0), (*b, 0.0)], cloth if n % 2 else other, fade=0)
    m.stroke([(0, 1.1, 0.005), (0, 0.25, 0.005)], 0.012, WOOD)
    m.stroke([(-0.32, 0.78, 0.005), (0.32, 0.78, 0.005)], 0.012, WOOD)
    r.grip = 0.85
    tail = [(0.0, 0.25, 0.0), (0.06, 0.16, 0.0), (-0.03, 0.09, 0.0), (0.05, 0.0, 0.0)]
    m.stroke(tail, 0.009, IVORY)
    for n, (x, y) in enumerate(((0.04, 0.19), (0.005, 0.11), (0.02, 0.04))):
        for s in (-1, 1):
            m.panel(
                [(x, y, 0.003), (x + s * 0.055, y + 0.028, 0.003), (x + s * 0.055, y - 0.022, 0.003)],
                (cloth, rgb("#3b6fd1"), other)[n],
            )


def dice(m: Model, r: Ask) -> None:
    ivory, pip = r.main("#f7f3ea"), rgb("#1d1f24") if not r.thing.colour else (1.0, 1.0, 1.0)
    for at, turn, top, front in (((-0.016, 0.0), 0.35, (1,), (5,)), ((0.015, 0.012), -0.5, (6,), (3,))):
        _die(m, at, turn, top[0], front[0], ivory, pip)


_PIPS = {
    1: ((0, 0),),
    3: ((-1, -1), (0, 0), (1, 1)),
    4: ((-1, -1), (1, -1), (-1, 1), (1, 1)),
    5: ((-1, -1), (1, -1), (0, 0), (-1, 1), (1, 1)),
    6: ((-1, -1), (-1, 0), (-1, 1), (1, -1), (1, 0), (1, 1)),
}


def _die(m: Model, at: tuple[float, float], turn: float, top: int, front: int, ivory: Colour, pip: Colour) -> None:
    h = 0.0095
    c, s = math.cos(turn), math.sin(turn)

    def out(x: float, y: float, z: float) -> Corner:
        return (at[0] + x * c + z * s, y, at[1] + z * c - x * s)

    square = [out(-h, 0, -h), out(h, 0, -h), out(h, 0, h), out(-h, 0, h)]
    m.slab([(x, z) for x, _, z in square], 0.0, 2 * h, ivory, gloss=0.3)
    turns = [n * math.tau / 12 for n in range(12)]
    k = 0.0019
    for u, v in _PIPS[top]:
        m.panel(
            [out(u * 0.005 + k * math.cos(a), 2 * h + 1e-4, v * 0.005 - k * math.sin(a)) for a in turns],
            pip,
            mark=True,
            fade=0,
        )
    for u, v in _PIPS[front]:
        m.panel(
            [out(u * 0.005 + k * math.cos(a), h + v * 0.005 + k * math.sin(a), h + 1e-4) for a in turns],
            pip,
            mark=True,
            fade=0,
        )
    for u, v in _PIPS[4]:
        for side in (-1, 1):
            m.panel(
                [
                    out(side * (h + 1e-4), h + v * 0.005 + k * math.sin(a), u * 0.005 - side * k * math.cos(a))
                    for a in turns
                ],
                pip,
                mark=True,
                fade=0,
            )


def chessboard(m: Model, r: Ask) -> None:
    dark = r.main("#6b3f24")
    m.box((0, 0, 0), (0.46, 0.025, 0.46), scale(dark, 0.7))
    step = 0.05
    for i in range(8):
        for j in range(8):
            x, z = -0.2 + i * step, -0.2 + j * step
            m.panel(
                [(x, 0.0255, z + step), (x + step, 0.0255, z + step), (x + step, 0.0255, z), (x, 0.0255, z)],
                rgb("#e9d8b4") if (i + j) % 2 else dark,
                mark=True,
                fade=0,
            )
    pieces = (
        (0, 7, "K", 1),
        (1, 7, "R", 1),
        (3, 6, "P", 1),
        (4, 6, "P", 1),
        (5, 5, "Q", 1),
        (2, 4, "P", 1),
        (6, 7, "B", 1),
        (4, 3, "P", 0),
        (6, 1, "K", 0),
        (2, 2, "B", 0),
        (5, 0, "R", 0),
        (1, 1, "P", 0),
        (7, 2, "P", 0),
    )
    for i, j, kind, white in pieces:
        x, z = -0.175 + i * step, -0.175 + j * step
        _chessman(m, x, z, kind, rgb("#f3ead2") if white else rgb("#26221f"))


def _chessman(m: Model, x: float, z: float, kind: str, tone: Colour) -> None:
    high = {"P": 0.035, "R": 0.045, "B": 0.055, "Q": 0.065, "K": 0.072}[kind]
    m.tube((x, 0.025, z), (x, 0.033, z), 0.018, 0.016, scale(tone, 0.85))
    m.tube((x, 0.033, z), (x, 0.025 + high, z), 0.013, 0.007 if kind != "R" else 0.011, tone)
    top = 0.025 + high
    if kind == "R":
        m.tube((x, top, z), (x, top + 0.012, z), 0.015, 0.015, tone, cap=scale(tone, 0.6))
        return
    m.ball((x, top + 0.008, z), (0.011, 0.012, 0.011), tone)
    if kind == "Q":
        m.tube((x, top + 0.012, z), (x, top + 0.022, z), 0.008, 0.014, tone)
    if kind == "K":
        m.box((x, top + 0.018, z), (0.005, 0.022, 0.005), tone)
        m.box((x, top + 0.026, z), (0.016, 0.005, 0.005), tone)


def skateboard(m: Model, r: Ask) -> None:
    deck = r.main("#2f9aa0")
    for x in (-0.24, 0.24):
        m.box((x, 0.05, 0), (0.05, 0.03, 0.12), STEEL)
        for z in (-0.075, 0.075):
            m.tube((x, 0.03, z - 0.018), (x, 0.03, z + 0.018), 0.03, 0.03, rgb("#f2c531"), cap=rgb("#e8e2d0"))
    outline = [(0.27, -0.1), (0.27, 0.1), (-0.27, 0.1), (-0.27, -0.1)]
    m.slab(outline, 0.08, 0.096, deck, top=rgb("#2b2d33"))
    for s in (-1, 1):
        end = [
            (s * 0.27, 0.09, 0.1),
            (s * 0.27, 0.09, -0.1),
            (s * 0.36, 0.125, -0.085),
            (s * 0.41, 0.145, -0.04),
            (s * 0.41, 0.145, 0.04),
            (s * 0.36, 0.125, 0.085),
        ]
        m.panel(end, mix(deck, rgb("#2b2d33"), 0.4))


def surfboard(m: Model, r: Ask) -> None:
    foam = r.main("#f4efe2")
    outline = [(0.0, 0.0), (0.13, 0.05), (0.23, 0.35), (0.265, 0.85), (0.24, 1.35), (0.15, 1.75), (0.0, 2.0)]
    whole = [*outline, *[(-x, y) for x, y in outline[-2:0:-1]]]
    m.prism(whole, -0.03, 0.03, foam, edge=scale(foam, 0.8))
    for k, tone in ((1.0, "#e2542a"), (0.72, "#f2c531"), (0.44, "#2f9aa0")):
        band = [
            (-0.245 * k, 1.33 * (0.9 + 0.1 * k)),
            (0.0, 1.0),
            (0.245 * k, 1.33 * (0.9 + 0.1 * k)),
            (0.2 * k, 1.42),
            (0.0, 1.15),
            (-0.2 * k, 1.42),
        ]
        left, right = [*band[:2], band[4], band[5]], [band[1], band[2], band[3], band[4]]
        for part in (left, right):
            m.panel([(x, y - 0.3 * (1 - k), 0.031) for x, y in part], rgb(tone), mark=True, fade=0)
    m.stroke([(0, 0.06, 0.0315), (0, 1.94, 0.0315)], 0.008, scale(foam, 0.6), mark=True)
    m.panel([(0, 0.1, -0.03), (0, 0.28, -0.03), (0, 0.1, -0.17)], rgb("#22252b"))


def racket(m: Model, r: Ask) -> None:
    frame = r.main("#c8282a")
    ring = [(0.125 * math.cos(a), 0.5 + 0.165 * math.sin(a), 0.0) for a in (n * math.tau / 28 for n in range(30))]
    for n in range(9):
        x = -0.1 + n * 0.025
        h = 0.16 * math.sqrt(1 - (x / 0.125) ** 2)
        m.stroke([(x, 0.5 - h, 0), (x, 0.5 + h, 0)], 0.003, IVORY)
    for n in range(11):
        y = -0.135 + n * 0.027
        w = 0.12 * math.sqrt(1 - (y / 0.165) ** 2)
        m.stroke([(-w, 0.5 + y, 0), (w, 0.5 + y, 0)], 0.003, IVORY)
    m.stroke(ring, 0.022, frame)
    for s in (-1, 1):
        m.stroke([(s * 0.08, 0.375, 0), (s * 0.012, 0.24, 0)], 0.018, frame)
    m.tube((0, 0.0, 0), (0, 0.2, 0), 0.018, 0.016, rgb("#22252b"))
    m.tube((0, 0.2, 0), (0, 0.25, 0), 0.014, 0.014, frame)
    m.ball((0.17, 0.034, 0.04), 0.034, rgb("#d6e04a"), gloss=0.05)
    m.stroke([(0.145, 0.05, 0.06), (0.17, 0.034, 0.075), (0.165, 0.01, 0.065)], 0.004, IVORY)
    r.grip = 0.08


PLAY: dict[str, Maker] = {
    "ball": ball,
    "balloon": balloon,
    "teddy bear": teddy_bear,
    "kite": kite,
    "dice": dice,
    "chessboard": chessboard,
    "skateboard": skateboard,
    "surfboard": surfboard,
    "racket": racket,
}
