"""A soft body made of balls, sheets and eyes in metres -> items of the picture, lit by the sun and drawn far to near.

A Form is one animal in one pose. Its own space: +z is where it faces, y is up, the ground is y = 0. Each part is sorted by
its mean depth; `over` (metres) lifts what lies on a surface (markings, eyes) above what it lies on. All points are
projected in one go.
"""

import math
from collections.abc import Sequence

import numpy as np
import skia

from generators.previz.camera import NEAR, Vec
from generators.previz.casting import UNDER_ALL, sources, stands
from generators.previz.figures.creatures_parts import BLACK, P3, TURN, Ball, Eye, Mass, Part, Seen, Sheet, Stroke
from generators.previz.pen import Colour, Pen, mix, polygon, scale
from generators.previz.stage import Draw, Frame
from generators.previz.thrown import Body

__all__ = ["BLACK", "P3", "Ball", "Form", "Joint", "Mass", "between", "lerp"]

_LIMBS = 14
"""Masses of a body that cast its shadow, the largest are built first."""


def lerp(a: P3, b: P3, t: float) -> P3:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def between(a: Ball, b: Ball, t: float) -> Ball:
    return (*lerp(a[:3], b[:3], t), a[3] + (b[3] - a[3]) * t)


class Joint:
    """A place with its own turn: maps points given around it (+z forward) into the space around it."""

    __slots__ = ("cp", "cr", "cy", "origin", "sp", "sr", "sy")

    def __init__(self, origin: P3, yaw: float = 0.0, pitch: float = 0.0, roll: float = 0.0) -> None:
        """Radians. Pitch up, roll towards -x."""
        self.origin = origin
        self.cy, self.sy = math.cos(yaw), math.sin(yaw)
        self.cp, self.sp = math.cos(pitch), math.sin(pitch)
        self.cr, self.sr = math.cos(roll), math.sin(roll)

    def at(self, x: float, y: float, z: float) -> P3:
        x, y = x * self.cr - y * self.sr, x * self.sr + y * self.cr
        y, z = y * self.cp + z * self.sp, z * self.cp - y * self.sp
        ox, oy, oz = self.origin
        return (ox + x * self.cy + z * self.sy, oy + y, oz + z * self.cy - x * self.sy)

    def ball(self, x: float, y: float, z: float, r: float) -> Ball:
        return (*self.at(x, y, z), r)

    def toward(self, x: float, y: float, z: float) -> P3:
        """A direction, turned but not moved."""
        p = self.at(x, y, z)
        return (p[0] - self.origin[0], p[1] - self.origin[1], p[2] - self.origin[2])


class Form:
    """An animal in one pose, in its own space; `size` scales everything to metres."""

    def __init__(self, position: Vec, yaw: float, size: float = 1.0) -> None:
        self.position, self.yaw, self.size = position, yaw, size
        self.points: list[P3] = []
        self.radii: list[float] = []
        self.parts: list[Part] = []
        self.named: dict[str, P3] = {}
        self.grounded = True
        """Nothing of it goes into the ground; false for what swims."""
        self.shadow: tuple[P3, float, float] | None = None
        """Centre, half width, half length of the shadow on the ground, own space."""

    def _points(self, points: Sequence[P3], radii: Sequence[float] | None = None) -> tuple[int, int]:
        first = len(self.points)
        if self.grounded:
            rims = radii if radii is not None else [0.0] * len(points)
            points = [(x, max(y, r), z) for (x, y, z), r in zip(points, rims)]
        self.points += points
        self.radii += radii if radii is not None else [0.0] * len(points)
        return first, len(self.points)

    def mass(
        self,
        balls: Sequence[Ball],
        colour: Colour,
        *,
        over: float = 0.0,
        hull: bool = False,
        gloss: float = 0.06,
        dim: float = 0.0,
        alpha: float = 1.0,
        glow: float = 0.0,
    ) -> Mass:
        first, end = self._points([b[:3] for b in balls], [b[3] for b in balls])
        made = Mass(first, end, colour, over, hull, gloss, dim, alpha, glow, [])
        self.parts.append(made)
        return made

    def spot(self, mass: Mass, ring: Sequence[P3], colour: Colour) -> None:
        """A marking on a mass; the ring runs anticlockwise seen from outside."""
        mass.spots.append((*self._points(ring), colour))

    def sheet(
        self,
        corners: Sequence[P3],
        colour: Colour,
        inner: Colour | None = None,
        *,
        over: float = 0.0,
        soft: bool = True,
        alpha: float = 1.0,
        gloss: float = 0.05,
        one_sided: bool = False,
    ) -> None:
        self.parts.append(Sheet(*self._points(corners), colour, inner, over, soft, alpha, gloss, one_sided))

    def stroke(self, points: Sequence[P3], width: float, colour: Colour, *, over: float = 0.0) -> None:
        self.parts.append(Stroke(*self._points(points), width * self.size, colour, over))

    def eye(
        self,
        joint: Joint,
        at: P3,
        normal: P3,
        radius: float,
        iris: Colour,
        lid: Colour,
        *,
        shut: float = 0.0,
        slit: float = 1.0,
        pupil: float = 0.55,
        look: tuple[float, float] = (0.0, 0.0),
        over: float = 0.0,
        glow: float = 0.0,
    ) -> None:
        """At a point of the joint, facing `normal` there. slit: width of the pupil by its height; look: sideways, up, -1 to 1."""
        n = math.sqrt(normal[0] ** 2 + normal[1] ** 2 + normal[2] ** 2)
        nx, ny, nz = normal[0] / n, normal[1] / n, normal[2] / n
        flat = math.hypot(nx, nz) + 1e-9
        tx, tz = nz / flat, -nx / flat
        ux, uy, uz = -ny * nx / flat, flat, -ny * nz / flat
        # Tangent t points sideways, u up: t x u = n, so these rings run anticlockwise seen from outside.
        ring: list[P3] = []
        for r, wide, lift in ((1.0, 1.0, 0.0), (0.84, 1.0, 0.02), (pupil, slit, 0.04)):
            sx, sy = (look[0] * 0.22, look[1] * 0.2) if lift else (0.0, 0.0)
            for i in range(12):
                a = 2 * math.pi * i / 12
                dx, dy = (math.cos(a) * r * wide + sx) * radius, (math.sin(a) * r + sy) * radius
                ring.append(
                    joint.at(
                        at[0] + tx * dx + ux * dy + nx * lift * radius,
                        at[1] + uy * dy + ny * lift * radius,
                        at[2] + tz * dx + uz * dy + nz * lift * radius,
                    )
                )
        dx, dy = radius * 0.30, radius * 0.36
        ring.append(joint.at(at[0] + tx * dx + ux * dy, at[1] + uy * dy, at[2] + tz * dx + uz * dy))
        radii = [0.0] * 36 + [radius]
        self.parts.append(Eye(*self._points(ring, radii), over, iris, lid, shut, glow))

    # -- world ---------------------------------------------------------------------------------------------------
    def world(self, points: Sequence[P3]) -> Vec:
        p = np.asarray(points, dtype=np.float64) * self.size
        c, s = math.cos(self.yaw), math.sin(self.yaw)
        turned: Vec = np.stack((p[:, 0] * c + p[:, 2] * s, p[:, 1], p[:, 2] * c - p[:, 0] * s), axis=-1) + self.position
        return turned

    def where(self, name: str) -> Vec:
        """World point of something named: 'eyes', 'mouth'."""
        found: Vec = self.world([self.named[name]])[0]
        return found

    def box(self) -> Vec:
        """The eight corners of the upright world box around everything."""
        p, r = self.world(self.points), np.asarray(self.radii)[:, None] * self.size
        low, high = (p - r).min(axis=0), (p + r).max(axis=0)
        return np.array([[x, y, z] for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])])

    def draw(self, frame: Frame, owner: str = "", behind: float = 0.0, waterline: float | None = None) -> None:
        """Add to the picture; `behind` (metres) sorts it farther away, for somebody sitting on it.

        waterline: height of a water surface, metres; what is under it is not seen.
        """
        camera = frame.camera
        world = self.world(self.points)
        at = camera.project(world)
        depth: list[float] = at[:, 2].tolist()
        middle = sum(depth) / len(depth)
        biggest = max(self.radii) * self.size
        if middle + behind <= NEAR or max(depth) < NEAR:
            return
        margin = biggest * camera.k / max(middle, NEAR) + camera.width * 0.1
        shown = at[at[:, 2] > NEAR]
        if (
            shown[:, 0].max() < -margin
            or shown[:, 0].min() > camera.width + margin
            or shown[:, 1].max() < -margin
            or shown[:, 1].min() > camera.height + margin
        ):
            return
        pixels = self.size * camera.k
        radius = [r * pixels / max(d, NEAR) for r, d in zip(self.radii, depth)]
        sun = frame.light.stronger
        sx, sy = float(sun @ camera.right) * 0.8, -float(sun @ camera.up) * 0.6 - 0.75
        length = math.hypot(sx, sy) + 1e-9
        axis, front = (sx / length, sy / length), -float(sun @ camera.forward)
        seen = Seen(
            camera,
            frame.light,
            list(zip(at[:, 0].tolist(), at[:, 1].tolist())),
            depth,
            radius,
            axis,
            front,
            middle,
            world,
            [r * self.size for r in self.radii],
        )

        def far(part: Part) -> float:
            run = depth[part.first : part.end]
            return sum(run) / len(run) - part.over * self.size

        shown_parts = [p for p in self.parts if min(depth[p.first : p.end]) > NEAR * 1.5]
        shown_parts.sort(key=far, reverse=True)
        shadow = self._shadow(frame)
        if self.shadow is not None and waterline is None:
            self._cast(frame, world)

        dry: skia.Path | None = None
        if waterline is not None:
            x, _, z = (float(v) for v in self.position)
            surface = camera.point(np.array((x, waterline, z)))[1]
            dry = polygon([(-9, -9), (camera.width + 9, -9), (camera.width + 9, surface), (-9, surface)])

        def paint(pen: Pen) -> None:
            if shadow is not None and not pen.mask:
                shadow(pen)
            pen.save()
            if dry is not None:
                pen.clip(dry)
            for part in shown_parts:
                part.paint(pen, seen)
            pen.restore()

        frame.add(middle + behind, paint, owner)

    def _cast(self, frame: Frame, world: Vec) -> None:
        """Its long shadow, limb by limb; parts that ride on others (eyes, spots) lie within theirs."""
        if self.position[1] > 0.5:
            return
        radii = np.asarray(self.radii) * self.size
        runs = [(p.first, p.end) for p in self.parts if isinstance(p, Mass) and p.end > p.first][:_LIMBS]
        a = [i for first, end in runs for i in range(first, max(first + 1, end - 1))]
        b = [min(i + 1, end - 1) for first, end in runs for i in range(first, max(first + 1, end - 1))]
        lit = sources(frame.light, frame.setup.place.interior)
        middle = world[a].mean(axis=0)
        body = Body(middle, 0.3 * self.size, lit, world[a], world[b], np.maximum(radii[a], radii[b]))
        stands(frame, body, self.position, UNDER_ALL)

    def _shadow(self, frame: Frame) -> Draw | None:
        """A soft dark oval where it stands."""
        if self.shadow is None:
            return None
        (x, y, z), half, long = self.shadow
        ring = self.world([(x + half * c, y, z + long * s) for c, s in TURN[::2]])
        at = frame.camera.project(ring)
        if at[:, 2].min() < NEAR * 2:
            return None
        cx, cy = float(at[:, 0].mean()), float(at[:, 1].mean())
        rx, ry = float(np.ptp(at[:, 0])) / 2, float(np.ptp(at[:, 1])) / 2
        if rx < 2 or ry < 0.5:
            return None
        colour = mix(
            scale(frame.light.tint, 0.35),
            frame.light.fog,
            min(0.8, float(at[:, 2].mean()) / frame.light.visibility * 0.7),
        )

        def paint(pen: Pen) -> None:
            pen.save()
            pen.canvas.translate(cx, cy)
            pen.canvas.scale(1.0, ry / rx)
            disc = skia.Path()
            disc.addCircle(0, 0, rx)
            pen.radial(disc, (0.0, 0.0), rx, (colour, colour, colour), (0.0, 0.45, 1.0), (0.5, 0.36, 0.0), soft=True)
            pen.restore()

        return paint
