"""What stands on a table: cups, bottles."""

import math

from generators.previz.pen import Pen, mix, rgb, scale
from generators.previz.things.furniture import GOLD, IVORY
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Model, Spot


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


TABLEWARE: dict[str, Maker] = {
    "cup": cup,
    "bottle": bottle,
}
