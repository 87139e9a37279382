"""Accessories of the head -> shapes on a skull: hats, hoods, helmets, crowns, glasses, headphones."""

import math
from collections.abc import Callable

import numpy as np

from film import Garment
from generators.previz.camera import Vec
from generators.previz.figures.outlines import hull, rounded, soft
from generators.previz.figures.skull import Skull
from generators.previz.pen import Colour, mix, polygon, rgb, scale, smooth

HIDES_HAIR = frozenset({"helmet", "hood", "beanie"})
_TALL = {"hat": 0.36, "cap": 0.16, "beanie": 0.2, "helmet": 0.18, "hood": 0.16, "crown": 0.30}


def tall(accessories: tuple[Garment, ...]) -> float:
    """Head sizes a person gains by what is on the head."""
    return max((_TALL.get(a.kind, 0.0) for a in accessories), default=0.0)


def under(kind: str, skull: Skull, colour: Colour, hair: float) -> None:
    """The part that goes behind the head."""
    if kind == "crown":
        _crown(skull, scale(colour, 0.62), hair, back=True)
    elif kind == "hood":
        sk = skull.sketch
        # Seen from the side its far half lies behind the face and not before it.
        path = skull.disc(0.02 + 0.15 * max(0.0, 1.4 * float(skull.look[2]) - 0.4))
        tone = sk.tone(scale(colour, 0.45), 0.15)
        sk.fill(path, tone)
    elif kind == "helmet":
        return


def over(kind: str, skull: Skull, colour: Colour, hair: float) -> None:
    """The part that goes over hair and face. hair: its thickness in head sizes."""
    draw = _OVER.get(kind)
    if draw is not None:
        draw(skull, colour, hair)


def _shaded_cap(skull: Skull, edge: Callable[[Vec], Vec], puff: float, colour: Colour, gloss: float = 0.0) -> None:
    sk = skull.sketch
    path = skull.cap(edge, puff, root=0.5)
    box = path.getBounds()
    lit = 1.0 if sk.sun_right > 0 else -1.0
    a = (box.centerX() + lit * box.width() * 0.4, box.top())
    b = (box.centerX() - lit * box.width() * 0.4, box.bottom())
    tones = (sk.tone(colour, 1.0, gloss), sk.tone(colour, 0.7), sk.tone(scale(colour, 0.82), 0.15))
    sk.graded(path, a, b, tones, (0.0, 0.5, 1.0))


def _level(front: float, back: float) -> Callable[[Vec], Vec]:
    """A straight line round the head, from one latitude in front to another behind."""
    return lambda lon: np.asarray((front + back) / 2 + (front - back) / 2 * np.cos(np.radians(lon)))


def _ring(skull: Skull, y: float, rx: float, rz: float, z: float = 0.0, dip: float = 0.0) -> Vec:
    t = np.linspace(0, 2 * math.pi, 28, endpoint=False)
    points = np.array((rx * np.sin(t), y + dip * np.cos(t), z + rz * np.cos(t))).T
    return skull.world(points * (skull.size * 0.5))


def _brim(skull: Skull, y: float, rx: float, rz: float, colour: Colour, z: float = 0.0, dip: float = 0.0) -> None:
    sk = skull.sketch
    above = float(skull.look[1])
    rings = [sk.px(_ring(skull, y + lift, rx * w, rz * w, z, dip)) for lift, w in ((0.03, 1.0), (-0.04, 0.985))]
    # The felt has a thickness: at eye level, where both rings are lines, the brim is still a thin ellipse.
    sk.fill(soft(hull(np.array(rings[0] + rings[1]))), sk.tone(scale(colour, 0.7), 0.25))
    if above > 0.04:
        sk.fill(soft(rings[0]), sk.tone(colour, 0.8))


def _hat(skull: Skull, colour: Colour, hair: float) -> None:
    sk, puff = skull.sketch, hair * 0.5
    _brim(skull, 0.52, 1.62, 1.66, colour, dip=-0.06)
    lower = _ring(skull, 0.50, 0.93 + puff, 0.98 + puff)
    upper = _ring(skull, 1.30, 0.72, 0.76)
    _drum(skull, lower, upper, colour)
    _drum(
        skull,
        _ring(skull, 0.55, 0.94 + puff, 0.99 + puff),
        _ring(skull, 0.72, 0.90 + puff, 0.94 + puff),
        scale(colour, 0.45),
    )
    crown = smooth(sk.px(upper))
    if skull.look[1] > 0:
        sk.fill(crown, sk.tone(mix(colour, (1, 1, 1), 0.06), 0.95))


def _drum(skull: Skull, lower: Vec, upper: Vec, colour: Colour) -> None:
    """The side of a hat between two rings."""
    sk = skull.sketch
    low, up = np.array(sk.px(lower)), np.array(sk.px(upper))
    # From the leftmost to the rightmost point along the near side of each ring.
    near = np.argsort([(p - sk.camera.eye) @ sk.camera.forward for p in lower])[: len(lower) // 2 + 1]
    order = near[np.argsort(low[near, 0])]
    points = [(float(x), float(y)) for x, y in (*low[order], *up[order[::-1]])]
    path = smooth(
        [
            p
            for i, p in enumerate(points)
            for p in ([p, p] if i in (0, len(order) - 1, len(order), len(points) - 1) else [p])
        ]
    )
    path.addPath(smooth([(float(x), float(y)) for x, y in up]))
    lo, hi = float(low[:, 0].min()), float(low[:, 0].max())
    y = float(low[:, 1].mean())
    tones = sk.ramp(colour, 1.0, 0.0)
    sk.graded(path, (lo, y), (hi, y), tones, (0, 0.22, 0.5, 0.78, 1))


def _cap(skull: Skull, colour: Colour, hair: float) -> None:
    sk = skull.sketch
    puff = hair + 0.02
    peak = np.array(
        [
            skull.raised(x, 0.42 + y, z)
            for x, y, z in (
                (0.80, -0.06, 0.62),
                (0.70, -0.22, 1.24),
                (0.0, -0.15, 1.56),
                (-0.70, -0.22, 1.24),
                (-0.80, -0.06, 0.62),
                (0.0, 0.14, 1.0),
            )
        ]
    )
    if skull.look[2] > -0.3:
        _shaded_cap(skull, _level(25, 2), puff, colour)
        sk.patch(peak, scale(colour, 0.66), 0.7)
    else:
        sk.patch(peak, scale(colour, 0.66), 0.7)
        _shaded_cap(skull, _level(25, 2), puff, colour)
    sk.disc(skull.raised(0, 1.0 + 2 * puff, -0.02), skull.size * 0.03, scale(colour, 0.8))


def _beanie(skull: Skull, colour: Colour, hair: float) -> None:
    sk = skull.sketch
    _shaded_cap(skull, _level(26, -10), 0.085, colour)
    _strip(skull, _level(26, -10), 11.0, 0.092, scale(colour, 0.86))
    bob = skull.raised(0, 1.28, -0.05)
    sk.disc(bob, skull.size * 0.11, mix(colour, (1, 1, 1), 0.25), 0.7)


def _strip(skull: Skull, edge: Callable[[Vec], Vec], height: float, puff: float, colour: Colour) -> None:
    """A band round the head above an edge, where it is seen."""
    sk = skull.sketch
    turn = math.degrees(math.atan2(skull.look[0], skull.look[2]))
    lon = np.linspace(turn - 89, turn + 89, 17)
    low = edge(lon)
    points = skull.points(np.concatenate([lon, lon[::-1]]), np.concatenate([low, (low + height)[::-1]]), puff)
    path = rounded(points, (0, 16, 17, 33))
    (x0, y0), (x1, y1) = points[0], points[16]
    tones = sk.ramp(colour, 1.0, 0.0)
    sk.graded(path, (x0, y0), (x1, y1), tones, (0, 0.22, 0.5, 0.78, 1))


def _headband(skull: Skull, colour: Colour, hair: float) -> None:
    _strip(skull, _level(33, 12), 13.0, hair + 0.012, colour)
    knot = skull.raised(0, 0.38, -1.1 - hair)
    if skull.look[2] < 0.3:
        sk = skull.sketch
        for side in (1, -1):
            tail = np.array(
                [
                    knot,
                    knot + skull.basis[0] * (side * 0.10 * skull.size) - skull.basis[1] * 0.12 * skull.size,
                    knot + skull.basis[0] * (side * 0.13 * skull.size) - skull.basis[1] * 0.28 * skull.size,
                ]
            )
            sk.limb(tail, [skull.size * r for r in (0.04, 0.05, 0.025)], colour)
        sk.disc(knot, skull.size * 0.06, scale(colour, 0.9))


def _helmet(skull: Skull, colour: Colour, hair: float) -> None:
    _shaded_cap(
        skull,
        lambda lon: np.asarray(np.interp(np.abs(lon), (0, 50, 75, 100, 180), (30, 24, -20, -40, -40))),
        0.11,
        colour,
        0.25,
    )
    _strip(skull, _level(44, 30), 7.0, 0.118, mix(colour, (1, 1, 1), 0.5))


def _hood(skull: Skull, colour: Colour, hair: float) -> None:
    def edge(lon: Vec) -> Vec:
        return np.asarray(np.interp(np.abs(lon), (0, 40, 62, 74, 80, 180), (44, 36, 14, -30, -70, -85)))

    _shaded_cap(skull, edge, 0.15, colour)
    if skull.pixels > 30 and skull.look[2] > 0.1:
        lon = np.linspace(-76, 76, 15)
        lon = lon[[skull.facing(float(a), float(e)) > 0.08 for a, e in zip(lon, edge(lon), strict=True)]]
        if len(lon) > 2:
            tone = skull.sketch.tone(scale(colour, 0.75), 0.3)
            skull.sketch.curve_px(skull.points(lon, edge(lon), 0.15), skull.pixels * 0.03, tone)


def _crown(skull: Skull, colour: Colour, hair: float, back: bool = False) -> None:
    """Five points and their stones; the far half is drawn behind the head."""
    sk = skull.sketch
    r = 0.80 + hair
    turn = math.atan2(skull.look[0], skull.look[2]) + (math.pi if back else 0.0)
    low, high = [], []
    for i in range(17):
        a = turn + (i / 16 - 0.5) * math.pi
        peak = 1.0 - abs(math.sin(a * 2.5))
        low.append(skull.raised(r * math.sin(a), 0.62, r * math.cos(a)))
        high.append(skull.raised(r * 1.12 * math.sin(a), 0.92 + 0.46 * peak**1.6, r * 1.12 * math.cos(a)))
    points = sk.px(np.array(low + high[::-1]))
    path = polygon(points)
    tones = sk.ramp(colour, 1.0, 0.0, 0.25)
    a0, a1 = points[0], points[16]
    sk.graded(path, a0, a1, tones, (0, 0.22, 0.5, 0.78, 1))
    if not back and skull.pixels > 24:
        for i, gem in (
            (2, (0.80, 0.12, 0.2)),
            (5, (0.15, 0.45, 0.8)),
            (8, (0.80, 0.12, 0.2)),
            (11, (0.15, 0.45, 0.8)),
            (14, (0.80, 0.12, 0.2)),
        ):
            a = turn + (i / 16 - 0.5) * math.pi
            sk.disc(skull.raised(r * 1.03 * math.sin(a), 0.76, r * 1.03 * math.cos(a)), skull.size * 0.035, gem, 0.9)


def _frames(skull: Skull, colour: Colour, dark: bool) -> None:
    sk = skull.sketch
    tone = sk.tone(colour, 0.5)
    size = skull.pixels
    if size < 14:
        return
    for side in (1.0, -1.0):
        if skull.facing(side * 23, -3) > 0.05:
            lens_points = skull.spot(side * 23, -4, 15.5, 12.5, puff=0.05)
            lens = smooth(lens_points)
            glare = smooth(
                skull.points(
                    [side * 23 - 8, side * 23 - 2, side * 23 - 6, side * 23 - 12], [4.0, 6.0, -8.0, -9.0], 0.052
                )
            )
            if dark:
                sk.fill(lens, sk.tone(scale(colour, 0.6), 0.3), 0.94)
            sk.curve_px([*lens_points, lens_points[0], lens_points[1]], max(0.8, size * 0.02), tone)
            sk.fill(glare, sk.tone((1.0, 1.0, 1.0), 1.0), 0.18, soft=True)
        if skull.facing(side * 68, 0) > -0.1:
            arm = skull.points([side * 38, side * 62, side * 88], [-1.0, 0.0, 1.0], 0.045)
            sk.curve_px(arm, max(0.7, size * 0.016), tone)
    if skull.facing(0, 0) > 0.1:
        bridge = sk.px(
            np.array([skull.raised(0.14, 0.0, 1.0), skull.raised(0.0, 0.04, 1.06), skull.raised(-0.14, 0.0, 1.0)])
        )
        sk.curve_px(bridge, max(0.8, size * 0.018), tone)


def _glasses(skull: Skull, colour: Colour, hair: float) -> None:
    _frames(skull, colour, dark=False)


def _sunglasses(skull: Skull, colour: Colour, hair: float) -> None:
    _frames(skull, scale(colour, 0.7), dark=True)


def _patch(skull: Skull, colour: Colour, hair: float) -> None:
    sk = skull.sketch
    tone = sk.tone(colour, 0.4)
    if skull.facing(-23, -3) > 0.1:
        sk.fill(smooth(skull.spot(-23, -3, 13, 12, puff=0.02)), tone)
    lon = np.linspace(-80, 80, 13)
    shown = [i for i in range(13) if skull.facing(float(lon[i]), 10) > 0]
    if len(shown) > 2:
        sk.curve_px(skull.points(lon[shown], (8 + lon[shown] * 0.24), 0.012), max(0.7, skull.pixels * 0.022), tone)


def _headphones(skull: Skull, colour: Colour, hair: float) -> None:
    sk, h = skull.sketch, hair
    arc = [
        skull.raised((0.96 + h) * math.cos(t), 0.02 + (1.08 + 2 * h) * math.sin(t), -0.05)
        for t in np.linspace(0, math.pi, 13)
    ]
    sk.curve(np.array(arc), skull.size * 0.055, colour)
    for side in (1, -1):
        if skull.facing(side * 90, -5) > -0.45:
            c = skull.raised(side * (0.90 + h * 0.6), -0.08, -0.02)
            out = skull.basis[0] * (side * skull.size)
            sk.limb(np.array([c, c + out * 0.04]), [skull.size * 0.15, skull.size * 0.15], scale(colour, 0.55))
            sk.limb(np.array([c + out * 0.06, c + out * 0.09]), [skull.size * 0.13, skull.size * 0.12], colour)


def _flower(skull: Skull, colour: Colour, hair: float) -> None:
    sk = skull.sketch
    if skull.facing(62, 34) < -0.05:
        return
    c = skull.raised(0.76 + hair, 0.56 + hair, 0.42)
    for i in range(5):
        a = i * 2 * math.pi / 5
        sk.disc(
            c
            + skull.basis[1] * (math.cos(a) * skull.size * 0.075)
            + skull.basis[2] * (math.sin(a) * skull.size * 0.075),
            skull.size * 0.065,
            colour,
            0.8,
        )
    sk.disc(c + skull.basis[0] * 0.01, skull.size * 0.05, rgb("#f2c53d"), 0.9)


_OVER: dict[str, Callable[[Skull, Colour, float], None]] = {
    "hat": _hat, "cap": _cap, "beanie": _beanie, "headband": _headband, "helmet": _helmet, "hood": _hood, "crown": _crown,
    "glasses": _glasses, "sunglasses": _sunglasses, "eye patch": _patch, "headphones": _headphones, "flower in hair": _flower,
}  # fmt: skip
