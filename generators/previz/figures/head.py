"""Skeleton -> a head with face, hair, beard and what is worn on it, from any side."""

import math

import numpy as np
import skia

from film import Character
from generators.previz.figures import headwear, tresses
from generators.previz.figures.beard import beard
from generators.previz.figures.body import Body
from generators.previz.figures.draft import HARD, STOPS
from generators.previz.figures.expressions import expression
from generators.previz.figures.face import Face
from generators.previz.figures.hair import Hair
from generators.previz.figures.outlines import hull, soft
from generators.previz.figures.skeleton import Skeleton
from generators.previz.figures.sketch import Sketch
from generators.previz.figures.skull import Skull, direction
from generators.previz.pen import Colour, Pen, mix, polygon, rgb, scale, smooth
from generators.previz.stage import Pose

_EAR_TURN = np.linspace(0, 2 * math.pi, 10, endpoint=False)
_EAR_COS, _EAR_SIN = np.cos(_EAR_TURN), np.sin(_EAR_TURN)
_ARC = np.linspace(0, math.pi, 17)[:, None]
_TILT = 0.4
"""How far the edge of the shade leans with a light from above: a face is flatter than a ball, and its jaw would be a beard."""
_DEEP = 0.72
_JAW = {"child": 0.80, "teen": 0.74, "adult": 0.70, "middle-aged": 0.74, "old": 0.72}


class Head:
    def __init__(self, c: Character, b: Body, iris: int, helmet: bool) -> None:
        self.character, self.b, self.bubble = c, b, helmet
        self.skin = rgb(c.skin)
        self.face, self.hair = Face(c, iris), Hair(c)
        build = {"slim": -0.03, "heavy": 0.08}.get(c.build, 0.0)
        self.width = (0.83 if c.age == "child" else 0.79) + build
        self.jaw = _JAW[c.age] + (0.09 if c.presentation == "man" else 0.0) + build
        self.worn = tuple((a.kind, rgb(a.colour)) for a in c.accessories)
        hidden = helmet or any(kind in headwear.HIDES_HAIR for kind, _ in self.worn)
        self.hair_shown = not hidden
        """On its own, not under something that presses it flat."""
        self.hair_partly = any(kind in ("beanie", "helmet") for kind, _ in self.worn) and not helmet
        hat = any(kind in ("hat", "cap") for kind, _ in self.worn)
        self.flat = helmet or (hat and self.hair.style in ("afro", "curly", "mohawk", "bun"))
        """Under a hat tall hair lies flat."""

    @property
    def tall(self) -> float:
        """Metres above the bare crown."""
        up = headwear.tall(self.character.accessories)
        grown = self.hair.tall if self.hair_shown and not self.flat else 0.0
        return self.b.head * max(up, grown, 0.36 if self.bubble else 0.0)

    def skull(self, sk: Sketch, k: Skeleton) -> Skull:
        return Skull(sk, k.head, k.head_basis, self.b.head, self.width, self.jaw)

    def neck(self, sk: Sketch, k: Skeleton) -> None:
        b = self.b
        r = b.head * (0.205 if self.character.presentation == "man" else 0.175)
        low = k.neck - k.chest_basis[1] * (0.10 * b.spine)
        top = k.head - k.head_basis[1] * (b.head * 0.22) - k.head_basis[2] * (b.head * 0.10)
        sk.limb(
            np.array([low, (low + top) / 2, top]), [r * 1.15, r, r], mix(self.skin, self.face.shadow, 0.45), rim=False
        )

    def back(self, sk: Sketch, k: Skeleton, key: float) -> None:
        """Hair and things behind the head, each at its own depth."""
        skull = self.skull(sk, k)
        if self.hair_shown or (self.hair_partly and self.hair.style in ("long", "braid", "ponytail")):
            hang = k.head - k.head_basis[2] * (self.b.head * 0.55)
            depth = sk.depth_of(hang) - sk.depth_of(k.head)
            # Beyond the head it lies behind the trunk too; on the near side it covers the back.
            sk.layer(key + 0.30 if depth > 0.06 else key + 0.004 if depth > -0.06 else key - 0.012)
            upright = 0.35 if k.chest_basis[1][1] < 0.5 else 0.0
            drop = np.array((0.0, -1.0, 0.0)) * (1 - upright) - k.head_basis[1] * upright
            if not self.flat or self.hair.style != "bun":
                tresses.behind(self.hair, skull, drop, k.swing)

    def draw(self, sk: Sketch, k: Skeleton, pose: Pose, phase: float) -> None:
        """The head proper, in the current layer."""
        skull = self.skull(sk, k)
        shade = self._shade(sk, skull) if sk.light.edge < HARD and skull.pixels > 9 and not self.bubble else None
        if shade is None:
            self._drawn(sk, k, skull, pose, phase)
            return
        path, tone, alpha = shade
        x, y, _ = sk.camera.point(k.head)
        wide, r = 0.008 * skull.pixels, 2.2 * skull.pixels
        sk.add(lambda pen: pen.begin((x - r, y - r, x + r, y + r)))
        self._drawn(sk, k, skull, pose, phase)
        sk.add(lambda pen: pen.end(path, tone, alpha, wide))

    def _drawn(self, sk: Sketch, k: Skeleton, skull: Skull, pose: Pose, phase: float) -> None:
        skin = self.skin
        puff = self.hair.cut.puff if self.hair.cut and self.hair_shown else 0.0
        for kind, colour in self.worn:
            headwear.under(kind, skull, colour, puff)
        ears = (self.hair_shown and not self.hair.covers_ears) or self.hair_partly
        for side in (1.0, -1.0):
            if ears and -0.42 < skull.facing(side * 96, -4) <= 0.10:
                self._ear(skull, side)
        drop = np.array((0.0, -1.0, 0.0)) if k.chest_basis[1][1] > 0.5 else -k.head_basis[1]
        if self.hair_shown:
            tresses.framing(self.hair, skull, drop, far=True)
            if not self.flat:
                self.hair.halo(skull)
        self._skin(skull)
        beard(self.character, skull)
        seen = skull.facing(0, -6) > -0.45
        if seen:
            self.face.draw(skull, expression(pose, phase), pose.mouth, pose.speaking, k.gaze)
        if (self.hair_shown and not self.flat) or self.hair_partly or self.flat:
            self._hair(skull)
        for side in (1.0, -1.0):
            if ears and skull.facing(side * 96, -4) > 0.10:
                self._ear(skull, side)
        if self.hair_shown:
            tresses.framing(self.hair, skull, drop, far=False)
        if self.hair.bald and self.hair_shown and skull.pixels > 40:
            x, y = skull.points([20.0 * (1 if sk.sun_right > 0 else -1)], [46.0])[0]
            r, tone = skull.pixels * 0.09, sk.tone(mix(skin, (1, 1, 1), 0.5), 1.0)
            sk.add(lambda pen: pen.oval(x, y, r, r * 0.5, tone, 0.35, blur=r * 0.3, soft=True))
        for kind, colour in sorted(self.worn, key=lambda w: w[0] not in ("glasses", "sunglasses", "eye patch")):
            headwear.over(kind, skull, colour, 0.03 if self.flat else puff)
        if self.bubble:
            self._bubble(skull)

    def _hair(self, skull: Skull) -> None:
        if self.flat or self.hair_partly:
            full = self.hair.cut
            if full is not None:
                self.hair.cut = full._replace(puff=min(full.puff, 0.03), curls=0.0)
                style, self.hair.style = (
                    self.hair.style,
                    "short" if self.hair.style not in ("shaved", "long", "bob") else self.hair.style,
                )
                self.hair.grow(skull)
                self.hair.cut, self.hair.style = full, style
        else:
            self.hair.grow(skull)

    def _skin(self, skull: Skull) -> None:
        sk, path = skull.sketch, skull.disc()
        box = path.getBounds()
        if sk.light.edge < HARD:
            sk.fill(path, sk.tone(self.skin, 1.0))
            return
        tones = sk.ramp(self.skin, 1.0, 0.0)
        # Faces are kept lighter than cloth: the dark side never goes further than halfway.
        base = sk.tone(self.skin, 0.62)
        tones = [mix(t, base, min(0.9, 0.45 * sk.light.open)) for t in tones]
        y = box.centerY()
        sk.graded(path, (box.left(), y), (box.right(), y), tones, STOPS)
        if skull.pixels < 40:
            return
        # The side of the face away from the light, as one soft plane; and the shade of the jaw.
        away = -1.0 if sk.sun_right > 0 else 1.0
        shade = sk.tone(self.face.shadow, 0.35)
        r = box.height() * 0.62 * 1.15
        # A small light parts the face: the shade begins with an edge and goes deeper, from brow to chin along the nose. Its edge is
        # of a larger circle from further aside: a small one would close under the nose and be taken for a beard.
        hard = max(0.0, 1.0 - sk.light.open)
        aside = 0.45 * hard * box.height()
        cx = box.centerX() - away * (box.width() * 0.22 + aside)
        cy = box.centerY() - box.height() * 0.10 * (1 - hard)
        begin, end, deep = 0.62 - 0.14 * hard, 1.0 - 0.44 * hard, min(0.85, 0.55 + 0.25 * hard)
        begin, end, r = (begin * r + aside) / (r + aside), (end * r + aside) / (r + aside), r + aside
        if sk.light.open > 1.2:
            deep = 0.2
        sk.add(
            lambda pen: pen.radial(
                path, (cx, cy), r, (shade, shade, shade), (0.0, begin, end), (0.0, 0.0, deep), soft=True
            )
        )

    def _shade(self, sk: Sketch, skull: Skull) -> "tuple[skia.Path, Colour, float] | None":
        """In a hard light: the side of the head beyond the circle in which a ball's lit half ends; its tone and how dark."""
        light = np.array((sk.sun_right, _TILT * sk.sun_up, sk.sun_front))
        light /= float(np.linalg.norm(light)) + 1e-9
        aside = np.array((light[1], -light[0], 0.0))
        size = math.hypot(light[0], light[1])
        if size < 0.15:  # from before or behind the lens there is no edge on a face
            return None
        aside /= size
        over = np.cross(aside, light)
        over *= math.copysign(1.0, over[2])
        edge = (np.sin(_ARC) * over + np.cos(_ARC) * aside)[:, :2]
        rim = 3.0 * (np.sin(_ARC) * -light[:2] / size - np.cos(_ARC) * aside[:2])
        ends = np.stack((edge[-1] * 3.0, edge[0] * 3.0))
        box = skull.disc().getBounds()
        outline = np.concatenate((edge, ends[:1], rim, ends[1:])) * (box.width() / 2, -box.height() / 2)
        lit, dark = sum(sk.tone(self.skin, 1.0)), sum(sk.tone(self.skin, 0.0))
        path = polygon((outline + np.array((box.centerX(), box.centerY()))).tolist())
        return path, scale(sk.light.tint, 0.3), _DEEP * (1 - 0.4 * sk.light.open) * (1 - dark / max(lit, 1e-3))

    def _ear(self, skull: Skull, side: float) -> None:
        sk = skull.sketch

        def ring(scale_by: float, out: float) -> "list[tuple[float, float]]":
            x = side * (self.width * 0.985 + out + 0.13 * scale_by * (0.5 - 0.5 * _EAR_SIN))
            y, z = -0.12 + 0.225 * scale_by * _EAR_COS, -0.10 + 0.135 * scale_by * _EAR_SIN
            return sk.px(skull.world(np.array((x, y, z)).T * (skull.size * 0.5)))

        lit = 0.7 if side * (1 if sk.sun_right * skull.basis[0] @ sk.camera.right > 0 else -1) > 0 else 0.4
        # An ear has a thickness: from behind it is not a strip.
        behind = skull.facing(side * 50, 0) <= 0.2
        plate = soft(hull(np.array(ring(1.0, 0.0) + ring(0.78, -0.14))) if behind else ring(1.0, 0.0))
        sk.fill(plate, sk.tone(mix(self.skin, self.face.warm, 0.35), lit))
        if skull.pixels > 50 and skull.facing(side * 90, 0) > 0.35 and not behind:
            sk.fill(soft(ring(0.55, 0.02)), sk.tone(self.face.shadow, 0.35), 0.55)

    def _bubble(self, skull: Skull) -> None:
        """The helmet of a space suit: a white shell, a visor one sees the face through."""
        sk = skull.sketch
        x, y = sk.px(skull.raised(0, 0.02, 0.06)[None])[0]
        r = skull.pixels * 0.76
        shell = skia.Path()
        shell.addCircle(x, y, r)
        front = skull.facing(0, 0)
        white = rgb("#eceae4")
        tones = [sk.tone(scale(white, s), lit) for s, lit in ((1.0, 1.0), (1.0, 0.6), (0.82, 0.15))]
        lit = 1.0 if sk.sun_right > 0 else -1.0
        a, b = (x + lit * r * 0.7, y - r * 0.7), (x - lit * r * 0.8, y + r * 0.8)
        glass, sky = sk.tone(rgb("#7fa8c8"), 0.6), sk.tone((1.0, 1.0, 1.0), 1.0)
        rim = sk.tone(rgb("#8b8f98"), 0.5)
        if front > -0.25:
            turn = np.linspace(0, 2 * math.pi, 24, endpoint=False)
            ring = skull.seen(direction(np.cos(turn) * 64, np.sin(turn) * 52))
            view = smooth(sk.px(skull.raised(0, 0.02, 0.06) + ring @ skull.basis * (self.b.head * 0.70)))
            hole = skia.Path(shell)
            hole.addPath(view)
            hole.setFillType(skia.PathFillType.kEvenOdd)
            mark = smooth(skull.points([-40 * lit, -28 * lit, -22 * lit, -30 * lit], [34.0, 40.0, 18.0, 8.0], 0.2))

            def op(pen: Pen) -> None:
                pen.path(view, glass, 0.22)
                pen.linear(hole, a, b, tones, (0, 0.5, 1))
                pen.stroke(view, max(1.0, r * 0.06), rim)
                pen.path(mark, sky, 0.35, soft=True)

            sk.add(op)
        else:
            sk.graded(shell, a, b, tones, (0, 0.5, 1))
