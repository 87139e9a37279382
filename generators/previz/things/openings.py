"""Things of the kit that open, in pieces: doors, gates, lids, levers. Shut, each looks as its maker in the kit has it."""

import math
from collections.abc import Callable, Sequence

import numpy as np

from generators.previz.camera import vec
from generators.previz.pen import Colour, mix, rgb, scale
from generators.previz.things.furniture import (
    BRASS,
    DARK_WOOD,
    GOLD,
    IVORY,
    LEAF,
    STEEL,
    door_frame,
    door_leaf,
    door_sign,
)
from generators.previz.things.hinged import Apart, Leaf, hinge, slide, then
from generators.previz.things.machines import SPOKE, lever_arm, lever_plate, vault_frame, vault_wheel, vault_words
from generators.previz.things.outdoors import gate_posts, gate_wing
from generators.previz.things.prop import Ask
from generators.previz.things.solids import Model

__all__ = ["OPENINGS", "glazed_door", "sliding_door", "wooden_door"]

_FRONT = vec(0, 0, 1)
_AJAR = 64.0
"""Degrees a door opens under a hand."""


def door(r: Ask) -> Apart:
    """Away from who opens it, hinged on their left."""
    found = wooden_door(rgb(r.thing.colour) if r.thing.colour else LEAF)
    door_sign(found.leaves[0], r)
    return found


def wooden_door(colour: Colour) -> Apart:
    """As houses have it inside."""
    leaf = Leaf(hinge((-0.475, 0, 0.03), "y", _AJAR))
    door_leaf(leaf, colour, 0.0)
    return _framed(colour, leaf)


def glazed_door(frame: Colour, panel: Colour, glass: Colour) -> Apart:
    """As shops have it: glass above a panel."""
    leaf = Leaf(hinge((-0.475, 0, 0.03), "y", _AJAR))
    leaf.box((0, 0, 0), (0.95, 2.1, 0.06), panel)
    leaf.plate(-0.35, 0.85, 0.35, 1.92, 0.032, glass, glow=0.8)
    leaf.plate(-0.35, 0.2, 0.35, 0.7, 0.032, scale(frame, 0.8))
    leaf.box((0.42, 0.9, 0.05), (0.04, 0.24, 0.04), BRASS)
    return _framed(frame, leaf)


def _framed(colour: Colour, leaf: Leaf) -> Apart:
    frame = Model()
    door_frame(frame, colour)
    hole = np.array([(-0.48, 0, 0), (0.48, 0, 0), (0.48, 2.11, 0), (-0.48, 2.11, 0)], dtype=np.float64)
    return Apart(frame, (leaf,), vec(0.42, 1.0, 0.08), 0, (vec(0, 0, 0), -_FRONT), hole)


def sliding_door(outline: Sequence[tuple[float, float]], steel: Colour) -> Apart:
    """Of ships and stations: two halves of an outline in x and y that go apart into the wall; a hand takes the left one along."""
    wide, high = max(x for x, _ in outline), max(y for _, y in outline)
    half = [(0.0, 0.0), *((x, y) for x, y in outline if x > 0), (0.0, high)]
    left, right = Leaf(slide((-0.92 * wide, 0, 0))), Leaf(slide((0.92 * wide, 0, 0)))
    for s, leaf in ((-1, left), (1, right)):
        leaf.panel([(s * x, y, 0.0) for x, y in half[::s]], steel)
        x0, x1 = sorted((s * 0.2 * wide, s * 0.72 * wide))
        leaf.plate(x0, 1.2, x1, 1.7, 0.001, rgb("#9fd0f0"), glow=0.6)
        leaf.plate(x0, 0.3, x1, 0.95, 0.001, scale(steel, 0.8))
    hole = np.array([(x, y, 0.0) for x, y in outline])
    sill = Model()
    sill.box((0, 0, 0.02), (2 * wide, 0.025, 0.08), scale(steel, 0.6))
    return Apart(sill, (left, right), vec(-0.08, 1.05, 0.04), 0, (vec(0, 0, 0), -_FRONT), hole)


def vault_door(r: Ask) -> Apart:
    """First the wheel turns, then the door goes in."""
    frame, steel = Model(), r.main("#8794a3")
    swing = hinge((-1.25, 0, 0.0), "y", 46, 0.4)
    spin = hinge((0, 1.45, 0), "z", -32, 0.0, 0.4)
    plug, wheel = Leaf(swing), Leaf(then(spin, swing))
    vault_frame(frame, r)
    if r.thing.text:
        vault_words(frame, r)
    plug.tube((0, 1.45, -0.16), (0, 1.45, 0.0), 1.25, 1.25, scale(steel, 0.8), cap=steel)
    plug.disc(0, 1.45, 0.002, 1.06, scale(steel, 0.72), sides=40)
    plug.disc(0, 1.45, 0.003, 1.0, scale(steel, 1.04), sides=40)
    for n in range(16):
        a = n * math.tau / 16
        plug.disc(1.14 * math.cos(a), 1.45 + 1.14 * math.sin(a), 0.004, 0.035, scale(steel, 0.5), sides=8)
    vault_wheel(wheel, -0.14)
    a = SPOKE - math.pi / 3
    ring = [
        (1.25 * math.cos(t), 1.45 + 1.25 * math.sin(t), -0.015) for t in np.linspace(0, math.tau, 40, endpoint=False)
    ]
    handle = vec(0.66 * math.cos(a), 1.45 + 0.66 * math.sin(a), 0.16)
    return Apart(frame, (plug, wheel), handle, 1, (vec(0, 0, -0.03), -_FRONT), np.array(ring), walled=True)


def lever(r: Ask) -> Apart:
    """Down, through a slot in its plate."""
    plate, arm = Model(), Leaf(hinge((0, 0.2, 0.035), "x", 84))
    lever_plate(plate, r)
    lever_arm(arm, r)
    return Apart(plate, (arm,), vec(0, 0.36, 0.235), 0, (vec(0, 0, 0.036), _FRONT))


def gate(r: Ask) -> Apart:
    """One wing away, the other stays."""
    posts, wing = Model(), Leaf(hinge((-1.15, 0, 0), "y", 66))
    gate_posts(posts, r)
    gate_wing(posts, r, 1)
    gate_wing(wing, r, -1)
    return Apart(posts, (wing,), vec(-0.06, 0.95, 0.03), 0, (vec(0, 0, 0), -_FRONT))


def fridge(r: Ask) -> Apart:
    """Its large door towards who opens it; light and food inside."""
    shell, tone = Model(), r.main("#e6eaec")
    shell.box((0, 0, -0.03), (0.7, 1.75, 0.6), tone, gloss=0.2)
    shell.plate(-0.31, 0.1, 0.31, 1.13, 0.271, rgb("#fbfdf6"), glow=0.75, fade=0.1)
    for y, row in (
        (0.14, "#d8442f #3fa05a #e0b040"),
        (0.48, "#f3ead2 #7a4a9a #d8442f"),
        (0.82, "#3b6fd1 #e0b040 #3fa05a"),
    ):
        shell.plate(-0.31, y - 0.03, 0.31, y, 0.272, rgb("#b9c9cf"))
        for n, food in enumerate(row.split()):
            shell.plate(
                -0.24 + 0.18 * n, y, -0.11 + 0.18 * n, y + 0.12 + 0.05 * ((n + 1) % 2), 0.273, rgb(food), fade=0.1
            )
    shell.box((0, 1.18, 0.285), (0.7, 0.57, 0.03), tone, gloss=0.2)
    shell.box((0.27, 1.24, 0.33), (0.03, 0.26, 0.03), STEEL)
    leaf = Leaf(hinge((-0.35, 0, 0.3), "y", -105))
    leaf.box((0, 0.06, 0.295), (0.7, 1.1, 0.05), tone, gloss=0.2)
    leaf.box((0.27, 0.75, 0.345), (0.03, 0.35, 0.03), STEEL)
    return Apart(shell, (leaf,), vec(0.27, 0.95, 0.36), 0, (vec(0, 0, 0.271), _FRONT))


def oven(r: Ask) -> Apart:
    """Its door falls open; it glows inside."""
    shell, tone = Model(), r.main("#dfe3e6")
    shell.box((0, 0.03, 0), (0.6, 0.82, 0.58), tone)
    shell.plate(-0.26, 0.12, 0.26, 0.6, 0.2905, rgb("#2a1a12"))
    shell.plate(-0.22, 0.14, 0.22, 0.56, 0.291, rgb("#ff9a3c"), glow=0.7, fade=0.4)
    for y in (0.27, 0.42):
        shell.plate(-0.22, y, 0.22, y + 0.012, 0.2915, rgb("#40302a"))
    shell.plate(-0.12, 0.283, 0.12, 0.37, 0.292, rgb("#b5743a"))
    shell.plate(-0.29, 0.69, 0.29, 0.82, 0.2915, scale(tone, 0.85))
    for n in range(5):
        shell.disc(-0.22 + n * 0.11, 0.755, 0.293, 0.03, rgb("#2b2f36"), sides=16)
    shell.box((0, 0.85, -0.01), (0.62, 0.03, 0.62), rgb("#2b2f36"))
    leaf = Leaf(hinge((0, 0.12, 0.3), "x", 72))
    leaf.box((0, 0.1, 0.305), (0.54, 0.54, 0.03), scale(tone, 0.95))
    leaf.plate(-0.21, 0.18, 0.21, 0.52, 0.321, rgb("#23272e"))
    leaf.tube((-0.2, 0.6, 0.345), (0.2, 0.6, 0.345), 0.012, 0.012, STEEL)
    return Apart(shell, (leaf,), vec(0, 0.6, 0.36), 0, (vec(0, 0, 0.2915), _FRONT))


def wardrobe(r: Ask) -> Apart:
    """One of its two doors; clothes hang inside."""
    shell, wood = Model(), r.main("#8a5a34")
    for x in (-0.5, 0.5):
        for z in (-0.2, 0.2):
            shell.box((x, 0, z), (0.1, 0.1, 0.1), scale(wood, 0.7))
    shell.box((0, 0.1, -0.01), (1.2, 1.9, 0.56), wood)
    shell.plate(-0.56, 0.16, 0.0, 1.96, 0.271, rgb("#2a1d14"))
    shell.plate(-0.56, 1.84, 0.0, 1.86, 0.272, STEEL)
    for n, cloth in enumerate(("#7a2f3a", "#35557f", "#d8c8a8", "#3f6b4a")):
        x = -0.53 + 0.135 * n
        shell.plate(x, 0.75 + 0.12 * (n % 2), x + 0.12, 1.8, 0.273, rgb(cloth), fade=0.3)
    shell.box((0.3, 0.1, 0.28), (0.6, 1.9, 0.02), wood)
    _panels(shell, wood, 0.06, 0.54)
    shell.box((0, 2.0, 0), (1.32, 0.09, 0.66), scale(wood, 0.85))
    leaf = Leaf(hinge((-0.6, 0, 0.275), "y", -100))
    leaf.box((-0.3, 0.1, 0.28), (0.6, 1.9, 0.02), wood)
    _panels(leaf, wood, -0.54, -0.06)
    return Apart(shell, (leaf,), vec(-0.035, 0.96, 0.31), 0, (vec(0, 0, 0.272), _FRONT))


def _panels(m: Model, wood: Colour, x0: float, x1: float) -> None:
    for y0, y1 in ((0.2, 0.95), (1.05, 1.9)):
        m.plate(x0, y0, x1, y1, 0.291, scale(wood, 0.7))
        m.plate(x0 + 0.03, y0 + 0.03, x1 - 0.03, y1 - 0.03, 0.292, scale(wood, 1.18), fade=0.2)
    m.disc(-0.035 if x0 < 0 else 0.035, 0.96, 0.293, 0.018, GOLD, sides=12)


def box(r: Ask) -> Apart:
    """Its lid, hinged at the back."""
    chest, gift = r.says("chest", "treasure"), r.says("present", "gift")
    tone = r.main("#7c4a2b" if chest else "#c8323c" if gift else "#c59a63")
    w, h, d = (0.7, 0.3, 0.42) if chest else (0.3, 0.24, 0.3) if gift else (0.42, 0.3, 0.34)
    band = BRASS if chest else GOLD if gift else mix(tone, IVORY, 0.45)
    body, lid = Model(), Leaf(hinge((0, h, -d / 2), "x", -78))
    body.box((0, 0, 0), (w, h, d), tone)
    inside = GOLD if chest else scale(DARK_WOOD, 0.7)
    rim = [
        (-0.46 * w, h + 0.001, 0.44 * d),
        (0.46 * w, h + 0.001, 0.44 * d),
        (0.46 * w, h + 0.001, -0.46 * d),
        (-0.46 * w, h + 0.001, -0.46 * d),
    ]
    body.panel(rim, inside, glow=0.45 if chest else 0.0, mark=True)
    high = 0.1 if chest else 0.03
    lid.box((0, h, 0), (w + 0.02, high, d + 0.02), scale(tone, 1.08))
    if chest:
        lid.box((0, h + high, 0), (w - 0.06, 0.07, d - 0.12), scale(tone, 1.0))
    for m, y0, y1 in ((body, 0.0, h), (lid, h, h + high)):
        z = d / 2 + (0.012 if m is lid else 0.001)
        for x in (-0.38 * w, 0.38 * w) if chest else (0.0,):
            m.plate(x - 0.03, y0, x + 0.03, y1, z, band)
    return Apart(body, (lid,), vec(0, h + 0.5 * high, d / 2 + 0.02), 0, (vec(0, h, 0), vec(0, 1, 0)))


OPENINGS: dict[str, Callable[[Ask], Apart]] = {
    "door": door,
    "vault door": vault_door,
    "lever": lever,
    "gate": gate,
    "fridge": fridge,
    "oven": oven,
    "wardrobe": wardrobe,
    "box": box,
}
"""What moves under a hand that opens or pulls it."""
