"""What is sewn on the trunk of a garment: its opening, lapels, collar, buttons, pockets, plates."""

import math

import numpy as np

from generators.previz.figures.outfit import Outfit, Worn
from generators.previz.figures.sketch import Sketch
from generators.previz.figures.tube import Tube
from generators.previz.pen import mix, rgb, scale

CROTCH, HIPS, WAIST, RIBS, CHEST, SHOULDERS, SLOPE, NECK = range(8)
"""Rings of the trunk from below."""


def tailor(sk: Sketch, body: Tube, start: int, o: Outfit, height: float) -> None:
    """Everything on the front of the outermost garment. `start`: the ring of `body` the trunk begins at, after a skirt."""
    top, metre = o.top, height / 1.72
    low = NECK - 0.5
    if top.cut.neck:
        low = SHOULDERS - top.cut.neck * 6.2
        _opening(sk, body, start, o, low)
    _fastening(sk, body, start, top, low, metre)
    if top.kind in ("jacket", "flight suit", "coat", "lab coat", "uniform") and sk.scale > 90:
        u = start + (HIPS + 0.35 if top.kind != "flight suit" else CHEST)
        for a, b in ((0.42, 0.95), (-0.95, -0.42)):
            sk.band(body, u, 0.011 * metre, scale(top.colour, 0.70), a, b, lit=0.2)
    if top.kind == "armour":
        _breastplate(sk, body, start, top, metre)
    elif top.kind == "space suit":
        _chest_unit(sk, body, start, metre)
    elif top.cut.collar in ("shirt", "high"):
        _collar(sk, body, start, top)
        if top.kind == "uniform":
            _insignia(sk, body, start, top, metre)


def _sided(side: int, a: float, b: float) -> tuple[float, float]:
    """Two angles on one side of the body, the smaller first."""
    return (a, b) if side > 0 else (-b, -a)


def _opening(sk: Sketch, body: Tube, s: int, o: Outfit, low: float) -> None:
    """The V in which the garment below shows, with lapels along it."""
    top = o.top
    inner = o.under.colour if o.under else mix(top.colour, (0.95, 0.93, 0.9), 0.75)
    middle = s + (low + SHOULDERS) / 2
    v = [(s + NECK, 0.8), (s + SLOPE, 0.46), (s + SHOULDERS, 0.24), (middle, 0.15), (s + low, 0.015)]
    sk.panel(body, [(u, -t, t) for u, t in v], inner)
    if top.cut.collar != "lapels":
        return
    for side in (1, -1):
        rows = [
            (s + NECK - 0.05, *_sided(side, 0.7, 1.5)),
            (s + SLOPE, *_sided(side, 0.42, 1.0)),
            (s + SHOULDERS, *_sided(side, 0.22, 0.62)),
            (middle, *_sided(side, 0.14, 0.46)),
            (s + low, *_sided(side, 0.0, 0.10)),
        ]
        sk.panel(body, rows, mix(top.colour, (1, 1, 1), 0.10), out=1.03)


def _fastening(sk: Sketch, body: Tube, s: int, top: Worn, low: float, metre: float) -> None:
    """Zip, buttons or the edge of a robe."""
    front, end = top.cut.front, 0.3 if s else float(CROTCH) + 0.2
    if front in ("zip", "lapels", "buttons"):
        sk.seam(body, end, s + min(low, NECK - 0.4), 0.0, 0.007 * metre, scale(top.colour, 0.70), 0.15, 0.8)
    if front == "wrap":
        sk.seam(body, end, s + low, 0.12, 0.03 * metre, mix(top.colour, (1, 0.9, 0.7), 0.35), 0.6)
    if front not in ("buttons", "lapels") or sk.scale < 90:
        return
    count, theta = (4, 0.0) if front == "buttons" else (3, 0.20)
    tone = mix(top.colour, (1, 1, 1), 0.45) if top.kind != "coat" else rgb("#3a2a22")
    for u in np.linspace(s + HIPS + 0.2, s + min(low, CHEST + 0.7) - 0.25, count).tolist():
        if sk.span(body, u, theta - 0.05, theta + 0.05):
            sk.disc(body.at(u, theta, 1.02), 0.0095 * metre, tone, 0.7)


def _breastplate(sk: Sketch, body: Tube, s: int, top: Worn, metre: float) -> None:
    tone, dark = mix(top.colour, (1, 1, 1), 0.22), scale(top.colour, 0.70)
    rows = [(s + SHOULDERS - 0.1, -1.1, 1.1), (s + CHEST, -1.15, 1.15), (s + WAIST + 0.3, -0.7, 0.7)]
    sk.panel(body, rows, tone)
    for u in (WAIST - 0.5, HIPS):
        sk.band(body, s + u, 0.012 * metre, dark)
    sk.seam(body, s + WAIST + 0.3, s + SHOULDERS - 0.2, 0.0, 0.01 * metre, scale(tone, 0.7))


def _insignia(sk: Sketch, body: Tube, s: int, top: Worn, metre: float) -> None:
    """Bright buttons, boards on the shoulders, breast pockets and a badge."""
    gold, dark = rgb("#e2bd5a"), scale(top.colour, 0.62)
    for side in (1, -1):
        rows = [(s + SLOPE + 0.15, *_sided(side, 0.95, 1.45)), (s + SHOULDERS + 0.1, *_sided(side, 1.0, 1.5))]
        sk.panel(body, rows, gold, out=1.07)
        flap = [(s + CHEST - 0.05, *_sided(side, 0.30, 0.74)), (s + CHEST - 0.32, *_sided(side, 0.30, 0.74))]
        sk.panel(body, flap, dark, out=1.02)
    for u in np.linspace(s + HIPS + 0.2, s + CHEST + 0.6, 5).tolist():
        if sk.span(body, u, -0.05, 0.05):
            sk.disc(body.at(u, 0.0, 1.03), 0.013 * metre, gold, 0.9)
    if sk.span(body, s + CHEST + 0.35, 0.47, 0.57):
        sk.disc(body.at(s + CHEST + 0.35, 0.52, 1.04), 0.026 * metre, gold, 1.0)
        sk.disc(body.at(s + CHEST + 0.35, 0.52, 1.06), 0.013 * metre, scale(gold, 0.7), 0.7)


def _chest_unit(sk: Sketch, body: Tube, s: int, metre: float) -> None:
    """The box of lamps on a space suit."""
    sk.panel(body, [(s + CHEST + 0.1, -0.55, 0.55), (s + RIBS - 0.4, -0.5, 0.5)], rgb("#c9ccd2"))
    for theta, lamp in ((-0.25, "#d8503c"), (0.0, "#3f7fc0"), (0.25, "#e0b040")):
        if sk.span(body, s + RIBS + 0.2, theta - 0.05, theta + 0.05):
            sk.disc(body.at(s + RIBS + 0.2, theta, 1.03), 0.017 * metre, rgb(lamp), 0.8)


def _collar(sk: Sketch, body: Tube, s: int, top: Worn) -> None:
    """A band round the neck and, on shirts and jackets, two points."""
    tone = mix(top.colour, (1, 1, 1), 0.07)
    sk.panel(body, [(s + NECK, -math.pi, math.pi), (s + NECK - 0.55, -math.pi, math.pi)], tone, out=1.07)
    if top.cut.collar == "shirt":
        for side in (1, -1):
            rows = [(s + NECK - 0.1, *_sided(side, 0.04, 0.95)), (s + SLOPE - 0.35, *_sided(side, 0.16, 0.42))]
            sk.panel(body, rows, mix(top.colour, (1, 1, 1), 0.14), out=1.06)
