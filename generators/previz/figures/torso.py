"""Skeleton and outfit -> the trunk as one soft outline from hem to neck, and what is worn on it."""

import math

import numpy as np

from film import Garment
from generators.previz.camera import Vec, unit
from generators.previz.figures.body import Body
from generators.previz.figures.lap import lap, seated
from generators.previz.figures.outfit import Outfit, Worn
from generators.previz.figures.outlines import smoothstep
from generators.previz.figures.skeleton import Skeleton, cross
from generators.previz.figures.sketch import Sketch
from generators.previz.figures.tailoring import CHEST, CROTCH, HIPS, NECK, RIBS, SHOULDERS, SLOPE, WAIST, tailor
from generators.previz.figures.tube import Tube, joined
from generators.previz.pen import Colour, rgb, scale


def trunk(b: Body, k: Skeleton, extra: float) -> Tube:
    """The trunk in a garment that stands `extra` metres off the body."""
    hip, chest = k.hip_basis, k.chest_basis
    mid = hip * 0.5 + chest * 0.5
    up = chest[1] * b.spine
    rows = (
        (k.pelvis - hip[1] * (0.10 * b.spine), hip, b.hip_w * 0.94, b.hip_d * 0.92),
        (k.pelvis + hip[1] * (0.02 * b.spine), hip, b.hip_w, b.hip_d),
        (k.waist, mid, b.waist_w, b.waist_d),
        (k.waist + up * 0.24, chest, (b.waist_w + b.chest_w) / 2 + 0.004, b.chest_d * 0.95),
        (k.waist + up * 0.42, chest, b.chest_w * 1.03, b.chest_d),
        (k.waist + up * 0.585, chest, b.shoulder * 1.07, b.chest_d * 0.78),
        (k.waist + up * 0.655, chest, b.shoulder * 0.64, b.chest_d * 0.56),
        (k.neck + chest[1] * (0.02 * b.spine), chest, b.head * 0.225, b.head * 0.225),
    )
    centres = np.array([r[0] for r in rows])
    grow = (1.0, 1.0, 1.0, 1.0, 1.0, 0.7, 0.6, 0.6)
    side = np.array([r[1][0] * (r[2] + extra * g) for r, g in zip(rows, grow)])
    front = np.array([r[1][2] * (r[3] + extra * g) for r, g in zip(rows, grow)])
    return Tube(centres, side, front)


def skirt(b: Body, k: Skeleton, worn: Worn, extra: float) -> Tube:
    """Cloth below the hips, hem first: it follows both thighs, widens with the stride and trails a little."""
    leg = b.thigh + b.shin
    drop = worn.cut.hem * leg
    left, fwd = k.hip_basis[0], k.hip_basis[2]
    thighs = unit(k.knees[0] - k.hips[0] + k.knees[1] - k.hips[1])
    seated = smoothstep(0.75, 0.3, -float(thighs[1]))
    centres, side, front = [], [], []
    for t in (1.0, 0.72, 0.42, 0.14):
        d = drop * t
        points = []
        for hip, knee, ankle in zip(k.hips, k.knees, k.ankles):
            along = d / b.thigh
            points.append(
                hip + (knee - hip) * along if along <= 1 else knee + (ankle - knee) * ((d - b.thigh) / b.shin)
            )
        c = (points[0] + points[1]) / 2
        spread = points[0] - points[1]
        w = max(
            b.hip_w + extra + worn.cut.flare * d * 0.42,
            abs(float(spread @ left)) / 2 + b.leg_r * (1.15 - 0.3 * t) + extra,
        )
        # A stride pushes the cloth out in front and behind.
        along_way = thighs if seated > 0.5 else np.array((0.0, -1.0, 0.0))
        normal = unit(fwd - along_way * float(fwd @ along_way)) if seated <= 0.5 else unit(cross(left, along_way))
        depth = max(
            b.hip_d + extra + worn.cut.flare * d * 0.32, abs(float(spread @ normal)) / 2 + b.leg_r * 1.05 + extra
        )
        if seated > 0.5:
            w, depth = max(b.hip_w, w * 0.95), b.leg_r * 1.25 + extra
        c = c + k.yaw[2] * (k.swing * 0.10 * d) * (1 - seated)
        centres.append(c)
        side.append(left * w)
        front.append(normal * depth)
    return Tube(np.array(centres), np.array(side), np.array(front))


class Trunk:
    """The dressed trunk of one person."""

    def __init__(self, b: Body, o: Outfit, accessories: tuple[Garment, ...]) -> None:
        self.b, self.o, self.accessories = b, o, {a.kind: rgb(a.colour) for a in accessories}

    def folded(self, k: Skeleton) -> bool:
        """The hips are bent so far (sitting, crawling) that cloth below them is a shape of its own."""
        thighs = unit(k.knees[0] - k.hips[0] + k.knees[1] - k.hips[1])
        return float(thighs @ k.chest_basis[1]) > -0.42

    def draw(self, sk: Sketch, k: Skeleton) -> None:
        """Trunk, skirts, collar and everything that lies on it, in the current layer."""
        b, o = self.b, self.o
        base = o.legs or o.skirt
        extra = o.top.cut.thick
        body = trunk(b, k, extra)
        if base is not None and not (o.top.cut.hem >= 0.12 and not self.folded(k)):
            sk.tube(trunk(b, k, 0.006).first(3), base.colour, rim=False)
        if o.skirt is not None:
            self._skirt(sk, k, o.skirt, body)
        top = o.top
        hanging = top.cut.hem >= 0.12
        start = 0
        if hanging and not self.folded(k):
            lower = skirt(b, k, top, extra)
            body = joined(lower, body, HIPS)
            start = len(lower.centres) - HIPS
            outline = sk.tube(body, top.colour, top.cut.gloss, sharp_start=True, sharp_end=True)
            self._folds(sk, body, top, start)
        else:
            if hanging and seated(k):
                lap(sk, k, b, top, extra)
            elif hanging:
                lower = skirt(b, k, top, extra)
                sk.tube(lower, top.colour, top.cut.gloss, sharp_start=True)
            outline = sk.tube(body, top.colour, top.cut.gloss, sharp_start=True, sharp_end=True)
        sk.clipped(outline)
        tailor(sk, body, start, o, b.height)
        if o.apron is not None:
            sk.band(body, start + WAIST, 0.026 * b.height / 1.72, scale(o.apron, 0.86))
        if "belt" in self.accessories or top.cut.belt:
            colour = self.accessories.get(
                "belt", scale(top.colour, 0.55) if top.kind != "space suit" else (0.55, 0.56, 0.6)
            )
            sk.band(body, start + WAIST - 0.15, 0.05 * b.height / 1.72, colour)
            if sk.span(body, start + WAIST, -0.1, 0.1):
                sk.disc(body.at(start + WAIST - 0.15, 0.0, 1.03), 0.021 * b.height / 1.72, rgb("#d9b25a"), 0.9)
        sk.unclipped()
        if o.apron is not None:
            self._apron(sk, k, body, o.apron)
        self._neckwear(sk, k, body, start)

    # -- cloth ---------------------------------------------------------------------------------------------------
    def _skirt(self, sk: Sketch, k: Skeleton, worn: Worn, body: Tube) -> None:
        if self.folded(k) and seated(k):
            lap(sk, k, self.b, worn, 0.01)
            return
        lower = skirt(self.b, k, worn, 0.01)
        if self.folded(k):
            sk.tube(lower, worn.colour, sharp_start=True)
            return
        whole = joined(lower, trunk(self.b, k, 0.010).first(3), HIPS)
        sk.tube(whole, worn.colour, sharp_start=True)
        self._folds(sk, whole, worn, len(lower.centres) - HIPS)

    def _folds(self, sk: Sketch, body: Tube, worn: Worn, start: int) -> None:
        """Lines that run up from a hem, and a darker hem."""
        if sk.scale < 110:
            return
        w = 0.006 * self.b.height / 1.72
        dark = scale(worn.colour, 0.72)
        for theta in (-2.4, -1.3, -0.62, 0.55, 1.25, 2.3, 3.1):
            sk.seam(body, 0.3, 1.7 + (0.8 if worn.cut.flare > 0.3 else 0.2), theta, w, dark, 0.2, 0.42)
        if worn.kind == "dress":
            sk.band(body, start + WAIST - 0.1, 0.028, scale(worn.colour, 0.78))

    def _apron(self, sk: Sketch, k: Skeleton, body: Tube, colour: Colour) -> None:
        cut = Worn(self.o.top.cut._replace(hem=0.46, flare=0.10), colour, "apron")
        lower = skirt(self.b, k, cut, self.o.top.cut.thick + 0.012)
        if self.folded(k):
            sk.panel(lower, [(0.0, -1.5, 1.5), (1.5, -1.5, 1.5), (3.0, -1.5, 1.5)], colour)
        whole = body if self.folded(k) else joined(lower, trunk(self.b, k, self.o.top.cut.thick + 0.012), HIPS)
        n = CROTCH if self.folded(k) else len(lower.centres) - HIPS
        rows = [] if self.folded(k) else [(0.0, -1.25, 1.25), (1.5, -1.25, 1.25), (3.0, -1.3, 1.3)]
        rows += [(n + HIPS + 0.2, -1.3, 1.3), (n + WAIST, -1.2, 1.2)]
        sk.panel(whole, rows, colour)
        sk.panel(whole, [(n + WAIST, -0.8, 0.8), (n + RIBS, -0.72, 0.72), (n + CHEST + 0.25, -0.55, 0.55)], colour)
        w = 0.026 * self.b.height / 1.72
        sk.band(whole, n + WAIST, w, scale(colour, 0.86), -1.2, 1.2)
        for side in (1, -1):
            sk.seam(whole, n + CHEST + 0.2, n + NECK - 0.4, side * 0.48, w * 0.8, scale(colour, 0.9), 0.6)
        if sk.scale > 70:
            sk.band(whole, n + HIPS + 0.5, w * 0.35, scale(colour, 0.78), -0.5, 0.5, lit=0.2)

    # -- neck ----------------------------------------------------------------------------------------------------
    def _neckwear(self, sk: Sketch, k: Skeleton, body: Tube, s: int) -> None:
        unit_m = self.b.height / 1.72
        tie = self.accessories.get("tie")
        if tie is not None:
            # A little round towards the lens: on the very ridge of the chest it would look hung beside the neck.
            most = 0.07 if self.o.top.cut.collar == "lapels" else 0.2
            to = 0.24 * max(-1.0, min(1.0, sk.seen(body, s + CHEST)))
            to = max(-most, min(most, to))
            rows = [
                (s + SLOPE + 0.45, to - 0.13, to + 0.13),
                (s + SHOULDERS, to - 0.11, to + 0.11),
                (s + RIBS + 0.2, 0.8 * to - 0.18, 0.8 * to + 0.18),
                (s + RIBS - 0.35, 0.8 * to - 0.02, 0.8 * to + 0.02),
            ]
            sk.panel(body, rows, tie, out=1.05)
            knot = [(s + NECK - 0.15, 1.6 * to - 0.30, 1.6 * to + 0.30), (s + SLOPE + 0.3, to - 0.14, to + 0.14)]
            sk.panel(body, knot, scale(tie, 0.88), out=1.07)
        chain = self.accessories.get("necklace")
        if chain is not None:
            arc = [(s + NECK - 0.3 - 1.15 * math.cos(t) ** 2, t * 0.62) for t in np.linspace(-1.5, 1.5, 9)]
            seen = [body.at(u, th, 1.05) for u, th in arc if sk.span(body, u, th - 0.02, th + 0.02)]
            if len(seen) > 2:
                sk.curve(seen, 0.014 * unit_m, chain, 0.9)
                sk.disc(body.at(s + NECK - 1.5, 0.0, 1.08), 0.026 * unit_m, chain, 1.0)

    def scarf(self, sk: Sketch, k: Skeleton) -> None:
        """Wound round the neck, one end before the chest, one trailing. Drawn after the trunk, before the head."""
        colour = self.accessories.get("scarf")
        if colour is None:
            return
        b, chest, h = self.b, k.chest_basis, self.b.head
        neck = k.neck + chest[1] * (0.02 * b.spine)
        end_front = [neck + chest[0] * (0.22 * h) + chest[2] * (0.30 * h)]
        for t in (0.5, 1.0):
            end_front.append(
                end_front[0]
                + chest[0] * (0.06 * h * t)
                - chest[1] * (1.05 * h * t)
                + chest[2] * (b.chest_d * (0.75 if t < 1 else 0.55) + 0.03 - 0.30 * h + 0.02 * k.swing)
            )
        trail = [neck - chest[0] * (0.20 * h) - chest[2] * (0.22 * h)]
        for t in (0.5, 1.0):
            trail.append(
                trail[0]
                - chest[0] * (0.10 * h * t)
                - np.array((0.0, 0.85 * h * t, 0.0))
                - chest[2] * (b.chest_d * 0.6 + 0.02)
                + k.yaw[2] * (0.16 * t * k.swing * h * 2)
            )
        ends = [(end_front, sk.facing(chest[2], neck) > -0.15), (trail, sk.facing(-chest[2], neck) > -0.15)]
        for points, shown in ends:
            if shown:
                sk.strand(np.array([points[0], *points]), [h * 0.13, h * 0.15, h * 0.17, h * 0.17], colour)
                self._fringe(sk, points, colour)
        wrap = Tube(
            np.array(
                [
                    neck - chest[1] * 0.16 * h - chest[2] * 0.02 * h,
                    neck,
                    neck + chest[1] * 0.14 * h + chest[2] * 0.02 * h,
                    neck + chest[1] * 0.24 * h + chest[2] * 0.03 * h,
                ]
            ),
            np.array([chest[0] * (w * h) for w in (0.40, 0.50, 0.48, 0.38)]),
            np.array([chest[2] * (w * h) for w in (0.42, 0.48, 0.42, 0.32)]),
        )
        sk.tube(wrap, colour)
        for u, width in ((1.5, 0.007), (0.7, 0.005)):
            turn = sk.seen(wrap, u)
            sk.band(wrap, u, width * b.height / 1.72, scale(colour, 0.84), turn - 1.2, turn + 1.05, lit=0.4)

    def _fringe(self, sk: Sketch, points: list[Vec], colour: Colour) -> None:
        if sk.scale < 90:
            return
        tip, way = points[-1], unit(points[-1] - points[-2])
        side = unit(cross(way, sk.camera.forward))
        for x in (-0.10, -0.035, 0.035, 0.10):
            root = tip + side * (x * self.b.head) - way * (0.06 * self.b.head)
            sk.curve(np.array([root, root + way * 0.15 * self.b.head]), 0.014, scale(colour, 0.9))
