"""Machines for words and pictures: radios, typewriters, laptops, holograms."""

import math

from generators.previz.pen import Pen, mix, rgb, scale, smooth
from generators.previz.things.furniture import STEEL
from generators.previz.things.lettering import fit
from generators.previz.things.machines import DARK, GREEN, RED
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.shapes import lying
from generators.previz.things.solids import Model, Spot


def radio(m: Model, r: Ask) -> None:
    if r.says("walkie", "handset", "handheld"):
        body = r.main("#2b3038")
        m.box((0, 0, 0), (0.062, 0.16, 0.034), body)
        m.tube((0.018, 0.16, 0), (0.018, 0.3, 0), 0.007, 0.005, rgb("#15171b"))
        m.plate(-0.024, 0.105, 0.024, 0.14, 0.0175, GREEN, glow=0.7)
        for n in range(5):
            m.plate(-0.022, 0.03 + n * 0.012, 0.022, 0.035 + n * 0.012, 0.0175, scale(body, 0.4))
        m.disc(-0.018, 0.15, 0.0175, 0.004, RED, glow=1, sides=8)
        return
    wood = r.main("#8a4f2a")
    m.box((0, 0, 0), (0.34, 0.2, 0.11), wood)
    m.plate(-0.155, 0.02, 0.045, 0.18, 0.056, rgb("#d8c49a"))
    for n in range(9):
        m.plate(-0.15 + n * 0.022, 0.025, -0.142 + n * 0.022, 0.175, 0.0565, rgb("#8d774a"))
    m.plate(0.06, 0.12, 0.155, 0.18, 0.056, rgb("#fff0c0"), glow=0.6)
    m.plate(0.1, 0.122, 0.103, 0.178, 0.0568, RED)
    for x in (0.085, 0.13):
        m.disc(x, 0.065, 0.056, 0.022, rgb("#e8dcc0"), sides=18)
        m.disc(x, 0.065, 0.0565, 0.013, rgb("#5a4630"), sides=14)
    m.stroke([(-0.12, 0.2, 0), (-0.1, 0.245, 0), (0.1, 0.245, 0), (0.12, 0.2, 0)], 0.014, rgb("#3c2a1e"))
    m.stroke([(0.15, 0.2, -0.03), (0.22, 0.44, -0.03)], 0.006, STEEL)


def typewriter(m: Model, r: Ask) -> None:
    body = r.main("#2f3b3f")
    m.prism([(-0.17, 0.02), (0.17, 0.02), (0.17, 0.1), (0.14, 0.14), (-0.14, 0.14), (-0.17, 0.1)], -0.16, 0.02, body)
    m.box((0, 0, 0.0), (0.34, 0.02, 0.34), scale(body, 0.8))
    for row in range(4):
        for n in range(10 - row % 2):
            x, z, y = -0.13 + n * 0.028 + 0.014 * (row % 2), 0.05 + row * 0.032, 0.075 - row * 0.014
            m.tube((x, y - 0.03, z), (x, y, z), 0.004, 0.011, rgb("#15171b"), cap=rgb("#efe6d2"))
    m.tube((-0.2, 0.17, -0.1), (0.2, 0.17, -0.1), 0.026, 0.026, rgb("#15171b"))
    for s in (-1, 1):
        m.tube((s * 0.2, 0.17, -0.1), (s * 0.225, 0.17, -0.1), 0.03, 0.03, rgb("#3c4048"))
    paper = [(-0.105, 0.18, -0.08), (0.105, 0.18, -0.08), (0.105, 0.37, -0.115), (-0.105, 0.37, -0.115)]
    m.panel(paper, rgb("#fbf8ee"))
    if r.thing.text:
        m.lettered(r.thing.text, (-0.095, 0.2, -0.0815), (0.19, 0, 0), (0, 0.15, -0.0276), rgb("#22252b"), lines=5)
    else:
        for n in range(4):
            y = 0.33 - n * 0.03
            z = -0.08 - 0.035 * (y - 0.18) / 0.19 + 0.0015
            m.stroke([(-0.085, y, z), (0.085 - 0.05 * (n == 3), y, z)], 0.005, rgb("#4b4f57"), mark=True)
    m.stroke([(-0.2, 0.19, -0.08), (-0.25, 0.2, -0.02), (-0.24, 0.2, 0.0)], 0.008, STEEL)


def laptop(m: Model, r: Ask) -> None:
    shell = r.main("#aeb6bf")
    m.box((0, 0, 0.0), (0.34, 0.016, 0.24), shell)
    for row in range(5):
        for n in range(13):
            x, z = -0.14 + n * 0.0225, -0.085 + row * 0.023
            m.panel(
                [(x, 0.0165, z + 0.018), (x + 0.019, 0.0165, z + 0.018), (x + 0.019, 0.0165, z), (x, 0.0165, z)],
                rgb("#2b2f36"),
                mark=True,
                fade=0,
            )
    m.panel(
        [(-0.05, 0.0165, 0.105), (0.05, 0.0165, 0.105), (0.05, 0.0165, 0.045), (-0.05, 0.0165, 0.045)],
        scale(shell, 0.85),
        mark=True,
        fade=0,
    )
    back = [(-0.17, 0.014, -0.12), (0.17, 0.014, -0.12), (0.17, 0.232, -0.18), (-0.17, 0.232, -0.18)]
    m.panel(back, scale(shell, 0.6))

    def on(x: float, v: float, lift: float = 0.002) -> tuple[float, float, float]:
        return (x, 0.014 + 0.218 * v + 0.26 * lift, -0.12 - 0.06 * v + 0.96 * lift)

    m.panel(
        [on(-0.16, 0.06), on(0.16, 0.06), on(0.16, 0.95), on(-0.16, 0.95)], rgb("#1d4f80"), glow=1, mark=True, fade=0
    )
    if r.thing.text:
        m.lettered(
            r.thing.text, on(-0.15, 0.12, 0.003), (0.3, 0, 0), (0.0, 0.218 * 0.76, -0.06 * 0.76), rgb("#eafaff"), glow=1
        )
    else:
        m.panel(
            [on(-0.145, 0.15, 0.003), on(0.03, 0.15, 0.003), on(0.03, 0.85, 0.003), on(-0.145, 0.85, 0.003)],
            rgb("#eef3f7"),
            glow=1,
            mark=True,
            fade=0,
        )
        for n in range(6):
            m.stroke(
                [on(-0.13, 0.75 - n * 0.1, 0.004), on(0.015 - 0.03 * (n % 3), 0.75 - n * 0.1, 0.004)],
                0.006,
                rgb("#5f7a90"),
                glow=1,
                mark=True,
            )
        m.panel(
            [on(0.05, 0.5, 0.003), on(0.145, 0.5, 0.003), on(0.145, 0.85, 0.003), on(0.05, 0.85, 0.003)],
            rgb("#3fa07a"),
            glow=1,
            mark=True,
            fade=0,
        )
    m.halo((0, 0.12, -0.1), 0.3, rgb("#8cc8ff"), 0.3)


def hologram(m: Model, r: Ask) -> None:
    tone = r.main("#57d6f0")
    m.tube((0, 0, 0), (0, 0.06, 0), 0.24, 0.2, DARK, cap=rgb("#101820"))
    m.panel(lying(0, 0.061, 0, 0.15), tone, glow=1, mark=True, fade=0)
    m.tube((0, 0.065, 0), (0, 0.95, 0), 0.12, 0.4, tone, glow=1, alpha=0.12)
    m.blank((-0.4, 0.1, -0.4), (0.4, 1.0, 0.4))
    m.halo((0, 0.5, 0), 0.9, tone, 0.5)

    def shine(pen: Pen, spot: Spot, t: float) -> None:
        x, y, s = spot.px(0, 0.6, 0)
        if s < 4:
            return
        flicker = 0.8 + 0.12 * math.sin(t * 17) + 0.08 * math.sin(t * 41)
        pale = mix(tone, (1, 1, 1), 0.4)
        if r.thing.text:
            top, low, w = y - 0.16 * s, y + 0.16 * s, 0.36 * s
            for line in fit(r.thing.text, 2 * w, low - top):
                quad = [
                    (x - w + line.x0, low - line.y1),
                    (x - w + line.x1, low - line.y1),
                    (x - w + line.x1, low - line.y0),
                    (x - w + line.x0, low - line.y0),
                ]
                pen.sign(line.words, quad, pale, flicker)
            return
        radius = 0.24
        for n in range(7):
            turned_by = t * 0.8 + n * math.pi / 7
            ring = [
                spot.px(
                    radius * math.cos(a) * math.cos(turned_by),
                    0.6 + radius * math.sin(a),
                    radius * math.cos(a) * math.sin(turned_by),
                )[:2]
                for a in (k * math.tau / 24 for k in range(25))
            ]
            pen.stroke(smooth(ring, closed=False), 0.007 * s, pale, 0.85 * flicker)
        for k in (-0.6, 0.0, 0.6):
            wide = radius * math.sqrt(1 - k * k)
            ring = [
                spot.px(wide * math.cos(a), 0.6 + radius * k, wide * math.sin(a))[:2]
                for a in (j * math.tau / 24 for j in range(25))
            ]
            pen.stroke(smooth(ring, closed=False), 0.007 * s, pale, 0.85 * flicker)
        for n in range(9):
            py = y - 0.3 * s + n * 0.07 * s
            pen.line((x - 0.26 * s, py), (x + 0.26 * s, py), 0.006 * s, tone, 0.18 * flicker, soft=True)

    r.overlay = shine


DEVICES: dict[str, Maker] = {
    "radio": radio,
    "typewriter": typewriter,
    "laptop": laptop,
    "hologram": hologram,
}
