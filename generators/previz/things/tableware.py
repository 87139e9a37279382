"""What stands on a table: cups, bottles."""

import math

from generators.previz.pen import Pen, mix, rgb, scale
from generators.previz.things.furniture import DARK_WOOD, GOLD, IVORY, STEEL
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.shapes import arc, hoop, lying
from generators.previz.things.solids import Model, Overlay, Spot


def cup(m: Model, r: Ask) -> None:
    glaze = r.main("#e9e2d4")
    if r.says("glass"):
        m.tube((0, 0, 0), (0, 0.012, 0), 0.03, 0.03, rgb("#cfe4ea"), alpha=0.8)
        m.tube((0, 0.012, 0), (0, 0.085, 0), 0.03, 0.036, rgb("#d8923a"), alpha=0.85)
        m.tube((0, 0.085, 0), (0, 0.125, 0), 0.036, 0.039, rgb("#dff0f5"), alpha=0.35)
        return
    m.tube((0, 0, 0), (0, 0.008, 0), 0.05, 0.075, scale(glaze, 0.93))
    m.tube((0, 0.008, 0), (0, 0.014, 0), 0.075, 0.08, glaze)
    handle = [
        (0.04 + 0.034 * math.sin(a), 0.058 + 0.026 * math.cos(a), 0.0) for a in (n * math.pi / 8 for n in range(9))
    ]
    m.stroke(handle, 0.011, scale(glaze, 0.92))
    m.tube((0, 0.014, 0), (0, 0.04, 0), 0.028, 0.038, glaze)
    m.tube((0, 0.04, 0), (0, 0.098, 0), 0.038, 0.045, glaze, cap=scale(glaze, 1.08))
    ring = [(0.04 * math.cos(a), 0.0985, 0.04 * math.sin(a)) for a in (-n * math.tau / 22 for n in range(22))]
    m.panel(ring, rgb("#5a3419"), mark=True, fade=0)

    def steam(pen: Pen, spot: Spot, t: float) -> None:
        for n in range(3):
            rise = (t * 0.22 + n / 3) % 1.0
            x, y, s = spot.px((n - 1) * 0.014 + 0.008 * math.sin(t * 1.7 + n * 2), 0.105 + rise * 0.1, 0)
            pen.oval(
                x,
                y,
                0.009 * s * (1 + rise),
                0.02 * s,
                (1, 1, 1),
                0.28 * (1 - rise) * min(1.0, rise * 5),
                blur=0.008 * s,
                soft=True,
            )

    r.overlay = steam


def bottle(m: Model, r: Ask) -> None:
    if r.says("perfume"):
        glass = r.main("#e7a6b8")
        m.box((0, 0, 0), (0.085, 0.085, 0.04), glass, alpha=0.9, gloss=0.5)
        m.plate(-0.036, 0.008, 0.036, 0.058, 0.0205, scale(glass, 0.78))
        m.plate(-0.038, 0.006, -0.028, 0.08, 0.0207, (1, 1, 1), alpha=0.45)
        m.plate(-0.022, 0.022, 0.026, 0.05, 0.021, IVORY)
        m.words(r.thing.text or "ROSE", -0.019, 0.025, 0.023, 0.047, 0.0212, rgb("#6d3246"))
        m.tube((0, 0.085, 0), (0, 0.1, 0), 0.013, 0.013, GOLD, gloss=0.6)
        m.box((0, 0.1, 0), (0.042, 0.038, 0.038), GOLD, gloss=0.6)
        return
    if r.says("potion", "flask", "vial"):
        potion = r.main("#7ad04b")
        m.ball((0, 0.07, 0), 0.07, potion, glow=0.35, gloss=0.6)
        m.ball((-0.025, 0.095, 0.05), (0.012, 0.016, 0.012), (1, 1, 1), glow=0.8, alpha=0.7, mark=True)
        for n, (x, y) in enumerate(((0.02, 0.06), (-0.01, 0.04), (0.03, 0.09))):
            m.ball((x, y, 0.06), 0.006 + 0.002 * n, mix(potion, (1, 1, 1), 0.6), glow=0.6, mark=True)
        m.tube((0, 0.13, 0), (0, 0.185, 0), 0.022, 0.022, rgb("#cfe4ea"), alpha=0.75)
        m.tube((0, 0.185, 0), (0, 0.195, 0), 0.03, 0.03, rgb("#cfe4ea"))
        m.tube((0, 0.19, 0), (0, 0.225, 0), 0.019, 0.021, rgb("#a97a4a"))
        return
    glass = r.main("#2f6b45")
    m.tube((0, 0, 0), (0, 0.18, 0), 0.04, 0.04, glass, gloss=0.7)
    m.plate(-0.03, 0.05, 0.03, 0.145, 0.04, IVORY)
    m.words(r.thing.text or "1952", -0.026, 0.075, 0.026, 0.138, 0.041, rgb("#5b1f27"))
    m.plate(-0.024, 0.06, 0.024, 0.065, 0.041, GOLD)
    m.lathe(0, 0, [(0.04, 0.18), (0.03, 0.215), (0.015, 0.24), (0.014, 0.285)], glass, gloss=0.7)
    m.tube((0, 0.285, 0), (0, 0.315, 0), 0.0165, 0.0165, rgb("#9c2430"))


def steam(y: float, high: float) -> Overlay:
    """Three wisps rising from a height, metres."""

    def rise(pen: Pen, spot: Spot, t: float) -> None:
        for n in range(3):
            k = (t * 0.22 + n / 3) % 1.0
            x, py, s = spot.px((n - 1) * 0.16 * high + 0.08 * high * math.sin(t * 1.7 + n * 2), y + k * high, 0)
            alpha = 0.28 * (1 - k) * min(1.0, k * 5)
            pen.oval(
                x, py, 0.09 * high * s * (1 + k), 0.2 * high * s, (1, 1, 1), alpha, blur=0.08 * high * s, soft=True
            )

    return rise


def kettle(m: Model, r: Ask) -> None:
    enamel = r.main("#b5342f")
    m.lathe(0, 0, [(0.1, 0.0), (0.112, 0.02), (0.105, 0.09), (0.06, 0.145)], enamel, gloss=0.15)
    m.tube((0, 0.145, 0), (0, 0.16, 0), 0.055, 0.03, scale(enamel, 0.85))
    m.ball((0, 0.172, 0), 0.014, rgb("#22252b"))
    m.tube((0.08, 0.06, 0), (0.165, 0.145, 0), 0.03, 0.013, enamel, gloss=0.15)
    m.stroke(arc(0, 0.13, 0.085, 0, 180, tall=0.115), 0.019, rgb("#22252b"))
    r.overlay = steam(0.2, 0.12)


def teapot(m: Model, r: Ask) -> None:
    china = r.main("#f1ede2")
    m.stroke(arc(-0.085, 0.085, 0.048, 60, 300, tall=0.05), 0.015, scale(china, 0.9))
    m.tube((0, 0, 0), (0, 0.015, 0), 0.05, 0.055, china)
    m.ball((0, 0.085, 0), (0.092, 0.076, 0.092), china, gloss=0.5)
    for n in range(5):
        a = math.radians(-60 + n * 30)
        for k in range(5):
            b = k * math.tau / 5
            x = 0.091 * math.sin(a) + 0.011 * math.cos(b)
            m.ball((x, 0.085 + 0.011 * math.sin(b), 0.093 * math.cos(a)), 0.007, rgb("#3b62b0"), gloss=0, mark=True)
    m.tube((0.075, 0.07, 0), (0.135, 0.13, 0), 0.026, 0.011, china)
    m.tube((0, 0.152, 0), (0, 0.165, 0), 0.04, 0.022, rgb("#3b62b0"))
    m.ball((0, 0.174, 0), 0.012, china)
    r.overlay = steam(0.18, 0.09)


def bowl(m: Model, r: Ask) -> None:
    clay = r.main("#d9cdb8")
    m.lathe(0, 0, [(0.045, 0.0), (0.05, 0.012), (0.095, 0.05), (0.115, 0.085)], clay, cap=scale(clay, 0.75))
    hoop(m, 0.076, 0.112, 0.008, rgb("#3b62b0"))
    m.panel(lying(0, 0.0855, 0, 0.105), rgb("#c9802e"), mark=True, fade=0)
    for x, z, tone in (
        (-0.04, 0.02, "#7fa046"),
        (0.03, -0.03, "#e2a33a"),
        (0.05, 0.04, "#7fa046"),
        (-0.01, 0.06, "#d8663a"),
    ):
        m.panel(lying(x, 0.086, z, 0.013, 8), rgb(tone), mark=True, fade=0)
    m.tube((0.06, 0.085, 0.0), (0.17, 0.135, -0.02), 0.006, 0.005, STEEL)
    r.overlay = steam(0.1, 0.12)


def plate(m: Model, r: Ask) -> None:
    china = r.main("#f3efe6")
    m.tube((0, 0, 0), (0, 0.018, 0), 0.075, 0.135, china, cap=china)
    m.panel(lying(0, 0.0185, 0, 0.098), scale(china, 0.9), mark=True, fade=0)
    m.panel(lying(0, 0.0188, 0, 0.093), scale(china, 0.97), mark=True, fade=0)
    m.ball((-0.03, 0.03, 0.01), (0.05, 0.016, 0.035), rgb("#8a4a2a"))
    for x, z in ((0.035, -0.04), (0.06, -0.015), (0.03, 0.0)):
        m.ball((x, 0.032, z), (0.02, 0.016, 0.018), rgb("#e8c873"))
    for n in range(9):
        m.ball((0.045 + 0.011 * (n % 3), 0.025, 0.03 + 0.011 * (n // 3)), 0.007, rgb("#5d9a3c"))
    for x, wide in ((-0.18, 0.022), (0.18, 0.014)):
        m.box((x, 0.0, 0.01), (wide * 0.45, 0.004, 0.16), STEEL)
        m.box((x, 0.0, -0.1), (wide, 0.004, 0.07), scale(STEEL, 1.15))


def pot(m: Model, r: Ask) -> None:
    if r.says("cauldron"):
        iron = r.main("#33373e")
        for x, z in ((-0.15, 0.08), (0.15, 0.08), (0.0, -0.15)):
            m.tube((x, 0, z), (x * 0.85, 0.09, z * 0.85), 0.025, 0.035, iron)
        m.ball((0, 0.22, 0), (0.27, 0.19, 0.27), iron, gloss=0.25)
        m.tube((0, 0.38, 0), (0, 0.44, 0), 0.2, 0.25, scale(iron, 1.25))
        m.panel(lying(0, 0.441, 0, 0.2), rgb("#6fc23f"), glow=0.5, mark=True, fade=0)
        for x, z, k in ((-0.08, 0.05, 0.04), (0.07, 0.0, 0.05), (0.0, 0.12, 0.03)):
            m.ball((x, 0.445, z), (k, k * 0.7, k), rgb("#93dd5c"), glow=0.5, mark=True)
        r.overlay = steam(0.46, 0.4)
        return
    steel = r.main("#a9b2bb")
    m.lathe(0, 0, [(0.12, 0.0), (0.125, 0.15)], steel, gloss=0.6)
    m.tube((0, 0.15, 0), (0, 0.155, 0), 0.13, 0.13, scale(steel, 0.8))
    for s in (-1, 1):
        m.stroke(
            [(s * 0.122, 0.125, 0.02), (s * 0.165, 0.125, 0.02), (s * 0.165, 0.125, -0.02), (s * 0.122, 0.125, -0.02)],
            0.014,
            rgb("#22252b"),
        )
    m.tube((0, 0.155, 0), (0, 0.175, 0), 0.125, 0.05, scale(steel, 1.08), gloss=0.6)
    m.ball((0, 0.188, 0), 0.018, rgb("#22252b"))
    r.overlay = steam(0.2, 0.15)


def frying_pan(m: Model, r: Ask) -> None:
    iron = r.main("#2b2f36")
    m.tube((-0.1, 0, 0), (-0.1, 0.045, 0), 0.115, 0.14, iron, cap=scale(iron, 1.5))
    m.panel(lying(-0.1, 0.0455, 0, 0.128), scale(iron, 0.7), mark=True, fade=0)
    white = [
        (
            0.075 * (1 + 0.16 * math.sin(3 * a)) * math.cos(a) - 0.11,
            0.046,
            0.07 * (1 + 0.16 * math.sin(3 * a)) * math.sin(a),
        )
        for a in (-n * math.tau / 24 for n in range(24))
    ]
    m.panel(white, rgb("#fdfaf0"), mark=True, fade=0)
    m.ball((-0.1, 0.047, 0.005), (0.03, 0.014, 0.03), rgb("#f6b21f"), gloss=0.5, mark=True)
    m.tube((0.03, 0.035, 0.0), (0.24, 0.06, 0.0), 0.012, 0.014, DARK_WOOD)
    r.grip = 0.05


TABLEWARE: dict[str, Maker] = {
    "cup": cup,
    "bottle": bottle,
    "kettle": kettle,
    "teapot": teapot,
    "bowl": bowl,
    "plate": plate,
    "pot": pot,
    "frying pan": frying_pan,
}
