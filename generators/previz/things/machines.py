"""Things that work: vault doors, levers, keypads, consoles, screens, phones, robot arms, cameras, guns."""

import math

from generators.previz.pen import Pen, mix, rgb, scale
from generators.previz.things.furniture import STEEL
from generators.previz.things.lettering import legible
from generators.previz.things.prop import Ask, Maker
from generators.previz.things.solids import Model, Spot

DARK = rgb("#23272f")
CYAN, AMBER, GREEN, RED = rgb("#6fe3f2"), rgb("#ffb545"), rgb("#68e08a"), rgb("#f0483c")


SPOKE = 0.384
"""Radians from level to the first spoke of a vault's wheel."""


def vault_door(m: Model, r: Ask) -> None:
    steel = r.main("#8794a3")
    vault_frame(m, r)
    m.tube((0, 1.45, -0.02), (0, 1.45, 0.14), 1.25, 1.22, scale(steel, 0.8), cap=steel)
    m.disc(0, 1.45, 0.143, 1.06, scale(steel, 0.72), sides=40)
    m.disc(0, 1.45, 0.145, 1.0, scale(steel, 1.04), sides=40)
    for n in range(16):
        a = n * math.tau / 16
        m.disc(1.14 * math.cos(a), 1.45 + 1.14 * math.sin(a), 0.146, 0.035, scale(steel, 0.5), sides=8)
    vault_wheel(m, 0.0)
    if r.thing.text:
        vault_words(m, r)


def vault_frame(m: Model, r: Ask) -> None:
    """The plate in the wall that the round door is in."""
    steel = r.main("#8794a3")
    m.box((0, 0, -0.12), (2.9, 2.9, 0.2), scale(steel, 0.55))
    for y in (0.3, 1.45, 2.6):
        for x in (-1.32, 1.32):
            m.disc(x, y, -0.018, 0.05, scale(steel, 0.95))


def vault_wheel(m: Model, z: float) -> None:
    """Six spokes with a ball each on a hub; z: metres from where it is on the shut door."""
    for n in range(3):
        a = n * math.pi / 3 + SPOKE
        dx, dy = math.cos(a), math.sin(a)
        m.tube((-0.62 * dx, 1.45 - 0.62 * dy, 0.26 + z), (0.62 * dx, 1.45 + 0.62 * dy, 0.26 + z), 0.035, 0.035, STEEL)
    for z0, z1, wide in ((0.14, 0.225, 0.17), (0.295, 0.33, 0.13)):
        m.tube((0, 1.45, z0 + z), (0, 1.45, z1 + z), wide, wide - 0.01, rgb("#c9a24a"))
    for n in range(6):
        a = n * math.pi / 3 + SPOKE
        m.ball((0.66 * math.cos(a), 1.45 + 0.66 * math.sin(a), 0.26 + z), 0.075, rgb("#d8443a"))


def vault_words(m: Model, r: Ask) -> None:
    """Whose vault it is, over the door."""
    m.box((0, 2.71, 0.03), (1.6, 0.19, 0.06), DARK)
    m.words(r.thing.text, -0.75, 2.725, 0.75, 2.885, 0.062, AMBER, glow=0.8, lines=1)


def lever(m: Model, r: Ask) -> None:
    lever_plate(m, r)
    lever_arm(m, r)


def lever_plate(m: Model, r: Ask) -> None:
    """What is on the wall."""
    m.box((0, 0, 0), (0.24, 0.42, 0.07), rgb("#47505c"))
    for n in range(6):
        x = -0.12 + n * 0.048
        for y in (0.008, 0.382):
            m.panel(
                [(x, y, 0.036), (x + 0.024, y, 0.036), (x + 0.04, y + 0.03, 0.036), (x + 0.016, y + 0.03, 0.036)],
                AMBER,
                mark=True,
                fade=0,
            )
    m.plate(-0.035, 0.07, 0.035, 0.35, 0.037, rgb("#15181d"))
    for x, y in ((-0.095, 0.06), (0.095, 0.06), (-0.095, 0.36), (0.095, 0.36)):
        m.disc(x, y, 0.037, 0.012, STEEL, sides=10)
    m.disc(0.08, 0.21, 0.037, 0.014, GREEN, glow=0.9, sides=12)
    m.words(r.thing.text or "PULL", -0.11, 0.1, -0.045, 0.14, 0.038, rgb("#f3ead2"), lines=1)


def lever_arm(m: Model, r: Ask) -> None:
    """What is pulled, up."""
    m.tube((0, 0.18, 0.035), (0, 0.33, 0.2), 0.02, 0.017, rgb("#c3ccd6"))
    m.tube((0, 0.31, 0.18), (0, 0.4, 0.275), 0.04, 0.036, r.main("#d92b22"), gloss=0.5)
    m.ball((0, 0.405, 0.28), 0.042, r.main("#d92b22"), gloss=0.6)


def keypad(m: Model, r: Ask) -> None:
    if r.says("keyboard"):
        m.box((0, 0, 0), (0.46, 0.02, 0.16), DARK)
        for row in range(4):
            for n in range(13):
                x, z = -0.2 + n * 0.0335, -0.055 + row * 0.036
                m.panel(
                    [
                        (x - 0.014, 0.021, z + 0.015),
                        (x + 0.014, 0.021, z + 0.015),
                        (x + 0.014, 0.021, z - 0.015),
                        (x - 0.014, 0.021, z - 0.015),
                    ],
                    rgb("#59616e"),
                    mark=True,
                )
        return
    body = r.main("#3a424e")
    m.box((0, 0, 0), (0.16, 0.25, 0.03), body, gloss=0.2)
    m.plate(-0.07, 0.01, 0.07, 0.24, 0.0155, scale(body, 0.75))
    m.plate(-0.06, 0.19, 0.06, 0.23, 0.016, rgb("#0c1d20"))
    m.words(r.thing.text or "* * * *", -0.055, 0.195, 0.055, 0.226, 0.0165, CYAN, glow=1, lines=1)
    for n, key in enumerate("123456789*0#"):
        x, y = -0.04 + (n % 3) * 0.04, 0.152 - (n // 3) * 0.042
        m.plate(x - 0.017, y - 0.017, x + 0.017, y + 0.017, 0.0165, rgb("#10141a"))
        m.plate(x - 0.0155, y - 0.0145, x + 0.0155, y + 0.0165, 0.017, rgb("#d7dee6"), fade=0.12)
        m.words(key, x - 0.011, y - 0.011, x + 0.011, y + 0.013, 0.0175, rgb("#1d242d"), lines=1)
    m.disc(0.062, 0.178, 0.0165, 0.005, RED, glow=1, sides=10)
    m.halo((0, 0.21, 0.03), 0.16, CYAN, 0.35)


def _desktop(m: Model, r: Ask) -> None:
    """A computer as offices have it: on a desk of its own, its screen to whoever types."""
    wood, shell = rgb("#b08d62"), r.main("#2c3138")
    for x in (-0.55, 0.55):
        m.box((x, 0, -0.02), (0.06, 0.7, 0.56), scale(wood, 0.8))
    m.box((0, 0.7, -0.02), (1.3, 0.05, 0.66), wood)
    m.box((0, 0.75, -0.16), (0.26, 0.02, 0.2), shell)
    m.box((0, 0.77, -0.2), (0.06, 0.16, 0.05), shell)
    m.box((0, 0.88, -0.18), (0.66, 0.42, 0.05), shell)
    m.plate(-0.31, 0.91, 0.31, 1.28, -0.152, rgb("#12324a"), glow=0.9)
    if r.thing.text:
        m.words(r.thing.text, -0.28, 0.94, 0.28, 1.25, -0.15, CYAN, glow=1, lines=4)
    else:
        for n in range(5):
            m.plate(
                -0.27, 1.22 - n * 0.06, -0.27 + (0.34, 0.22, 0.44, 0.3, 0.16)[n], 1.25 - n * 0.06, -0.15, CYAN, glow=1
            )
    m.box((0, 0.75, 0.12), (0.46, 0.025, 0.16), scale(shell, 1.5))
    for row in range(3):
        m.slab(
            [
                (-0.21, 0.06 + row * 0.05),
                (0.21, 0.06 + row * 0.05),
                (0.21, 0.1 + row * 0.05),
                (-0.21, 0.1 + row * 0.05),
            ],
            0.775,
            0.785,
            rgb("#e4e7ea"),
        )
    m.halo((0, 1.1, 0.05), 0.7, CYAN, 0.25)


def console(m: Model, r: Ask) -> None:
    if r.says("computer"):
        _desktop(m, r)
        return
    body = r.main("#4a5462")
    w = 0.75
    m.box((0, 0, -0.05), (2 * w, 0.72, 0.62), body)
    m.plate(-w + 0.05, 0.1, w - 0.05, 0.62, 0.262, scale(body, 0.75))
    m.plate(-w, 0.03, w, 0.06, 0.262, CYAN, glow=0.9)
    m.prism([(-w, 0.72), (w, 0.72), (w, 1.32), (-w, 1.32)], -0.34, -0.16, scale(body, 0.9))
    for x0, x1, tone in ((-0.68, -0.24, CYAN), (-0.2, 0.2, AMBER), (0.24, 0.68, GREEN)):
        m.plate(x0, 0.98, x1, 1.26, -0.158, rgb("#0d1a22"))
        if r.thing.text and tone is AMBER:
            m.words(r.thing.text, x0 + 0.02, 1.0, x1 - 0.02, 1.24, -0.156, tone, glow=1, lines=4)
        else:
            _readout(m, x0, 0.98, x1, 1.26, -0.156, tone)
    _slope(m, w, body)
    m.halo((0, 1.1, 0.0), 1.0, CYAN, 0.3)


def _slope(m: Model, w: float, body: tuple[float, float, float]) -> None:
    """The inclined desk of a console with its buttons: points run from its front edge to its back edge."""

    def at(x: float, v: float, lift: float = 0.002) -> tuple[float, float, float]:
        return (x, 0.74 + 0.2 * v + lift, 0.26 - 0.4 * v)

    m.panel([at(-w, 0, 0), at(w, 0, 0), at(w, 1, 0), at(-w, 1, 0)], scale(body, 1.2))
    tones = (RED, AMBER, GREEN, CYAN, rgb("#e8edf2"))
    for row in range(3):
        for n in range(11):
            x, v = -0.62 + n * 0.124, 0.16 + row * 0.27
            tone = tones[(n * 7 + row * 3) % 5]
            m.panel(
                [at(x - 0.035, v - 0.07), at(x + 0.035, v - 0.07), at(x + 0.035, v + 0.07), at(x - 0.035, v + 0.07)],
                tone,
                glow=0.55,
                mark=True,
                fade=0,
            )


def _readout(m: Model, x0: float, y0: float, x1: float, y1: float, z: float, tone: tuple[float, float, float]) -> None:
    """A small glowing display: a curve above a row of bars."""
    w, h = x1 - x0, y1 - y0
    curve = [(x0 + w * (0.08 + 0.07 * n), y0 + h * (0.68 + 0.18 * math.sin(n * 1.7 + x0 * 9)), z) for n in range(13)]
    m.stroke(curve, 0.008, tone, glow=1, mark=True)
    for n in range(7):
        x = x0 + w * (0.1 + 0.12 * n)
        m.plate(x, y0 + h * 0.1, x + w * 0.08, y0 + h * (0.16 + 0.25 * abs(math.sin(n * 2.3 + x0))), z, tone, glow=0.9)


def screen(m: Model, r: Ask) -> None:
    glass = mix(r.main("#2b6fb0"), (0.02, 0.04, 0.08), 0.45)
    m.box((0, 0, 0), (0.4, 0.03, 0.24), DARK)
    m.box((0, 0.03, -0.04), (0.1, 0.16, 0.05), DARK)
    m.box((0, 0.16, 0), (1.1, 0.66, 0.05), rgb("#191d24"))
    m.plate(-0.51, 0.21, 0.51, 0.78, 0.026, glass, glow=1)
    if r.thing.text:
        m.words(r.thing.text, -0.46, 0.26, 0.46, 0.73, 0.028, legible(rgb("#e6fbff"), glass), glow=1, lines=5)
    else:
        m.plate(-0.47, 0.69, 0.47, 0.75, 0.027, rgb("#3f86c9"), glow=1)
        for n, share in enumerate((0.8, 0.55, 0.7, 0.4)):
            m.plate(-0.45, 0.62 - n * 0.07, -0.45 + 0.5 * share, 0.65 - n * 0.07, 0.027, rgb("#bfe6ff"), glow=1)
        m.panel(
            [(0.12, 0.28, 0.027), (0.45, 0.28, 0.027), (0.38, 0.55, 0.027), (0.3, 0.42, 0.027), (0.22, 0.48, 0.027)],
            GREEN,
            glow=1,
            mark=True,
            fade=0,
        )
        m.disc(0.2, 0.6, 0.028, 0.045, AMBER, glow=1)
    m.halo((0, 0.5, 0.15), 0.95, rgb("#8cc8ff"), 0.4)


def phone(m: Model, r: Ask) -> None:
    if r.says("telephone"):
        body = r.main("#b3261e")
        m.prism([(-0.12, 0), (0.12, 0), (0.08, 0.1), (-0.08, 0.1)], -0.09, 0.09, body)
        m.disc(0, 0.045, 0.092, 0.042, rgb("#f3ead2"))
        for n in range(10):
            a = n * math.tau / 10
            m.disc(0.03 * math.cos(a), 0.045 + 0.03 * math.sin(a), 0.094, 0.006, rgb("#2a2320"), sides=8)
        m.tube((-0.11, 0.135, 0), (0.11, 0.135, 0), 0.018, 0.018, body)
        for x in (-0.115, 0.115):
            m.tube((x, 0.15, 0), (x, 0.1, 0), 0.03, 0.04, body)
        return
    m.box((0, 0, 0), (0.076, 0.155, 0.009), r.main("#1b1e25"), gloss=0.3)
    m.plate(-0.034, 0.006, 0.034, 0.149, 0.0047, rgb("#16456e"), glow=1)
    m.plate(-0.034, 0.006, 0.034, 0.06, 0.0048, rgb("#2f79a8"), glow=1)
    m.words("9:41" if not r.thing.text else "", -0.025, 0.108, 0.025, 0.135, 0.005, (1, 1, 1), glow=1, lines=1)
    m.plate(-0.03, 0.05, 0.03, 0.095, 0.005, rgb("#e9f4fb"), glow=1)
    m.words(r.thing.text or "1 message", -0.027, 0.055, 0.027, 0.09, 0.0052, rgb("#173a56"), glow=1)
    for n in range(4):
        x = -0.022 + n * 0.0147
        m.disc(x, 0.022, 0.005, 0.0055, (GREEN, AMBER, RED, CYAN)[n], glow=1, sides=14)
    m.halo((0, 0.08, 0.02), 0.14, rgb("#8cc8ff"), 0.3)


def robot_arm(m: Model, r: Ask) -> None:
    shell, joint = r.main("#f2902a"), rgb("#333a44")
    m.tube((0, 0, 0), (0, 0.1, 0), 0.34, 0.32, joint)
    m.tube((0, 0.1, 0), (0, 0.34, 0), 0.2, 0.17, shell)
    m.tube((0, 0.4, -0.15), (0, 0.4, 0.15), 0.15, 0.15, joint)
    m.tube((0, 0.44, 0), (-0.3, 1.12, 0), 0.11, 0.085, shell)
    m.tube((-0.3, 1.15, -0.13), (-0.3, 1.15, 0.13), 0.12, 0.12, joint)
    m.tube((-0.3, 1.15, 0), (0.36, 1.4, 0), 0.085, 0.06, shell)
    m.tube((0.38, 1.41, -0.08), (0.38, 1.41, 0.08), 0.075, 0.075, joint)
    m.tube((0.38, 1.41, 0), (0.56, 1.2, 0), 0.05, 0.045, shell)
    m.ball((0.57, 1.19, 0), 0.06, joint)
    for s in (-1, 1):
        m.stroke([(0.57, 1.17, 0), (0.57 + s * 0.11, 1.09, 0), (0.57 + s * 0.05, 0.97, 0)], 0.035, STEEL)
    m.disc(-0.3, 1.15, 0.14, 0.04, CYAN, glow=1)


def gun(m: Model, r: Ask) -> None:
    metal, grip = r.main("#39414c"), rgb("#5a3d2a")
    m.prism([(-0.1, 0.0), (-0.045, 0.0), (-0.02, 0.085), (-0.08, 0.1)], -0.014, 0.014, grip)
    m.box((0.015, 0.085, 0), (0.21, 0.045, 0.03), metal, gloss=0.3)
    m.plate(-0.08, 0.092, -0.04, 0.122, 0.016, scale(metal, 0.6))
    m.plate(0.0, 0.1, 0.11, 0.106, 0.016, scale(metal, 1.5))
    m.tube((0.12, 0.108, 0), (0.135, 0.108, 0), 0.012, 0.012, scale(metal, 0.7), cap=rgb("#0c0e12"))
    m.box((0.105, 0.13, 0), (0.012, 0.012, 0.008), scale(metal, 0.7))
    m.box((-0.075, 0.13, 0), (0.02, 0.012, 0.02), scale(metal, 0.7))
    m.stroke([(-0.015, 0.085, 0), (-0.01, 0.05, 0), (0.035, 0.05, 0), (0.035, 0.085, 0)], 0.007, metal)
    m.stroke([(0.008, 0.085, 0), (0.0, 0.065, 0)], 0.008, scale(metal, 1.3))


def camera(m: Model, r: Ask) -> None:
    body = r.main("#2b3038")
    m.box((0, 0, -0.02), (0.15, 0.095, 0.06), body, gloss=0.1)
    m.plate(-0.072, 0.068, 0.072, 0.09, 0.0105, rgb("#aeb6bf"))
    m.plate(0.045, 0.015, 0.07, 0.062, 0.0105, scale(body, 1.4))
    m.box((0, 0.095, -0.02), (0.055, 0.025, 0.05), scale(body, 1.1))
    m.tube((0.05, 0.095, -0.02), (0.05, 0.108, -0.02), 0.012, 0.012, rgb("#c33c30"))
    m.tube((0, 0.045, 0.01), (0, 0.045, 0.07), 0.042, 0.038, rgb("#1a1d22"), cap=rgb("#454d58"))
    m.disc(0, 0.045, 0.0705, 0.03, rgb("#0c1220"))
    m.disc(0, 0.045, 0.071, 0.02, rgb("#25466e"))
    m.disc(-0.008, 0.054, 0.0715, 0.007, rgb("#bfe0ff"), glow=0.8, sides=12)
    m.disc(-0.055, 0.08, 0.0112, 0.007, RED, glow=0.9, sides=12)

    def recording(pen: Pen, spot: Spot, t: float) -> None:
        x, y, s = spot.px(-0.055, 0.08, 0.012)
        if t % 1.0 < 0.5:
            pen.glow(x, y, 0.03 * s, (1.0, 0.3, 0.25), 0.7)

    r.overlay = recording


MACHINES: dict[str, Maker] = {
    "vault door": vault_door,
    "lever": lever,
    "keypad": keypad,
    "console": console,
    "screen": screen,
    "phone": phone,
    "robot arm": robot_arm,
    "gun": gun,
    "camera": camera,
}
