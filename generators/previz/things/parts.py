"""The parts solids are made of, each of which paints itself from the projected points of its model (see `solids`)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol, cast

import numpy as np

from generators.previz.camera import NEAR, Camera, Vec
from generators.previz.light import Light
from generators.previz.pen import Colour, Pen, Point, mix, polygon, scale, smooth
from generators.previz.where import Flat, Globe, Round

Corner = tuple[float, float, float]
_FINE = 0.05
"""Of the frame's height: tubes thinner than this are drawn with half the corners."""
_SLIM = 0.009
"""Of the frame's height: tubes thinner than this are of one tone."""
_FADES = 0.11
"""Of the frame's height: lower faces are all of one colour, the difference would not be seen."""
RING = 22
"""Corners of a tube's end: smooth enough to fill the frame."""
_CIRCLE = [(math.cos(a * math.tau / 44), math.sin(a * math.tau / 44)) for a in range(44)]


def turned(points: Vec, position: Vec, yaw: float) -> Vec:
    """Local points (n, 3) -> world, turned about the vertical so that +z faces `yaw`."""
    c, s = math.cos(yaw), math.sin(yaw)
    x, y, z = points[..., 0], points[..., 1], points[..., 2]
    return np.stack((x * c + z * s, y, z * c - x * s), axis=-1) + position


def lit_by(light: Light, normals: Vec) -> Vec:
    """0 to 1 per normal (n, 3): wrapped diffuse light, so that the shadow side keeps its form; less wrapped if it is hard."""
    wrap = min(0.5, 0.2 + 0.66 * light.edge)
    lit: Vec = np.power(np.clip(wrap + (1 - wrap) * (normals @ light.sun_direction), 0.0, 1.0), 1.25)
    return lit


def near_by(light: Light, normals: Vec) -> Vec | None:
    """0 to 1 per normal (n, 3): how much it faces the practicals near by; None where there are none."""
    if light.lamp == (0.0, 0.0, 0.0) or light.silhouette:
        return None
    near: Vec = np.clip(0.35 + 0.65 * (normals @ light.lamp_direction), 0.0, 1.0)
    return near


def tones(light: Light, surfaces: "Surfaces", lit: Vec, near: Vec | None, depth: Vec) -> list[Colour]:
    """What `View.tone` says for every loop at once: (n, 3) colours as tuples. lit, near: shares per loop, see `Light.shade`."""
    own = surfaces.colour * 0.12 if light.silhouette else surfaces.colour
    if light.silhouette:
        lit = np.zeros_like(lit)
    tint, sun, fog = np.array(light.tint), np.array(light.sun), np.array(light.fog)
    dark = np.minimum(own * light.ambient, 1.0)
    dark = dark + (tint - dark) * (0.18 * (1 - light.ambient))
    bright = own + (sun - own) * 0.18
    c = (dark + (bright - dark) * np.minimum(1.0, lit * light.key)[:, None]) * np.array(light.cast)
    if near is not None:
        c = c + (1 - 0.6 * c) * (0.06 + 0.94 * own) * np.array(light.lamp) * near[:, None]
    c = c + (sun - c) * (surfaces.gloss * lit)[:, None]
    air = (1 - np.exp(-np.maximum(depth, 0.0) / light.visibility))[:, None]
    c = c + (fog - c) * (0.94 * air)
    shining = surfaces.colour + (fog - surfaces.colour) * (0.6 * air)
    mixed = c + (shining - c) * np.minimum(surfaces.glow, 1.0)[:, None]
    return cast(list[Colour], mixed.tolist())


class Surfaces(NamedTuple):
    """Per loop of a model: its own colour (n, 3), glow and gloss (n,); loops that are no faces are black."""

    colour: Vec
    glow: Vec
    gloss: Vec


@dataclass
class View:
    """A model seen by the camera: everything its parts need to paint themselves."""

    camera: Camera
    light: Light
    world: Vec
    normals: Vec
    """Of each loop, turned to the camera where it is seen from both sides."""
    xy: list[Point]
    depth: list[float]
    """Of each loop's centre, metres."""
    near: list[bool]
    """Whether a loop reaches behind the near plane."""
    facing: list[bool]
    lit: list[float]
    low: list[list[float]]
    """Of each loop: the smallest pixel x and y, and depth; `high` the largest."""
    high: list[list[float]]
    shown: list[Colour]
    """Of each face: its colour in this light."""

    def plane(self, loop: int, first: int) -> Flat:
        """Where a flat loop lies whose points begin at `first`."""
        return Flat(self.world[first], self.normals[loop], max(self.low[loop][2], NEAR), self.high[loop][2])

    def pipe(self, first: int) -> Round:
        """The body between two rings."""
        rings = self.world[first : first + 2 * RING].reshape(2, RING, 3)
        centres = rings.mean(axis=1)
        radii = np.linalg.norm(rings[:, 0] - centres, axis=1)
        return Round(centres, radii.tolist())

    def tone(
        self, colour: Colour, lit: float, depth: float, glow: float, gloss: float = 0.0, near: float = 0.5
    ) -> Colour:
        if glow >= 1:
            return self.light.fogged(colour, depth, 0.6)
        shaded = self.light.shade(colour, lit, depth, gloss, near)
        return mix(shaded, self.light.fogged(colour, depth, 0.6), glow) if glow else shaded


class Part(Protocol):
    def paint(self, pen: Pen, view: View) -> None: ...


@dataclass(frozen=True)
class Face:
    """A flat polygon: a run of the model's points, seen from the side its corners run anticlockwise on."""

    loop: int
    first: int
    end: int
    colour: Colour
    glow: float = 0.0
    alpha: float = 1.0
    words: str = ""
    gloss: float = 0.0
    fade: float = 0.16
    """How much darker its lower edge is than its upper one."""

    def paint(self, pen: Pen, view: View) -> None:
        if not view.facing[self.loop]:
            return
        if pen.deep:
            pen.on = view.plane(self.loop, self.first)
        if view.near[self.loop]:
            points, depth = view.camera.polygon(view.world[self.first : self.end])
            if not points or self.words:
                return
            colour = view.tone(self.colour, view.lit[self.loop], depth, self.glow, self.gloss)
        else:
            points, colour = view.xy[self.first : self.end], view.shown[self.loop]
        if self.words:
            pen.sign(self.words, points, colour, self.alpha)
            return
        if not self.fade or self.glow >= 0.5 or pen.mask:
            pen.poly(points, colour, self.alpha)
            return
        ys = [p[1] for p in points]
        top, bottom = min(ys), max(ys)
        if bottom - top > view.camera.height * _FADES:
            x = points[0][0]
            ends = (scale(colour, 1 + self.fade * 0.4), scale(colour, 1 - self.fade))
            pen.linear(
                polygon(points),
                (x, top),
                (x, bottom),
                ends,
                alphas=(self.alpha, self.alpha) if self.alpha < 1 else None,
            )
        else:
            pen.poly(points, colour, self.alpha)


@dataclass(frozen=True)
class Flats:
    """A convex solid, or a panel, with what is painted on it (drawn after its faces)."""

    faces: tuple[Face, ...]
    marks: list[Part] = field(default_factory=list)

    def paint(self, pen: Pen, view: View) -> None:
        for face in self.faces:
            face.paint(pen, view)
        for mark in self.marks:
            mark.paint(pen, view)


def hull(points: Sequence[Point]) -> list[Point]:
    """Convex hull, anticlockwise (Andrew's monotone chain)."""
    ordered = sorted(points)

    def half(run: Sequence[Point]) -> list[Point]:
        kept: list[Point] = []
        for p in run:
            while len(kept) > 1 and (kept[-1][0] - kept[-2][0]) * (p[1] - kept[-2][1]) <= (
                kept[-1][1] - kept[-2][1]
            ) * (p[0] - kept[-2][0]):
                kept.pop()
            kept.append(p)
        return kept[:-1]

    return half(ordered) + half(ordered[::-1])


@dataclass(frozen=True)
class Tube:
    """A cylinder, cone or disc between two rings."""

    loops: tuple[int, int]
    first: int
    colour: Colour
    cap: Colour
    glow: float = 0.0
    alpha: float = 1.0
    gloss: float = 0.25
    marks: list[Part] = field(default_factory=list)

    def paint(self, pen: Pen, view: View) -> None:
        a, b = self.loops
        if view.near[a] or view.near[b]:
            self._passing(pen, view)
            return
        if self._outside(view):
            return
        ring_a = view.xy[self.first : self.first + RING]
        ring_b = view.xy[self.first + RING : self.first + 2 * RING]
        depth = (view.depth[a] + view.depth[b]) / 2
        across = max(abs(ring_a[0][0] - ring_a[RING // 2][0]) + abs(ring_a[0][1] - ring_a[RING // 2][1]), 0.0)
        across = max(across, abs(ring_b[0][0] - ring_b[RING // 2][0]) + abs(ring_b[0][1] - ring_b[RING // 2][1]))
        step = 2 if across < view.camera.height * _FINE else 1  # a slim tube needs no fine ends
        outline = hull(ring_a[::step] + ring_b[::step])
        if pen.deep:
            pen.on = view.pipe(self.first)
        if len(outline) >= 3:
            self._body(pen, view, ring_a, ring_b, outline, depth)
        for i, (loop, ring) in enumerate(((a, ring_a), (b, ring_b))):
            if view.facing[loop]:
                if pen.deep:
                    pen.on = view.plane(loop, self.first + i * RING)
                pen.poly(ring, view.tone(self.cap, view.lit[loop], depth, self.glow), self.alpha)
        for mark in self.marks:
            mark.paint(pen, view)

    def _passing(self, pen: Pen, view: View) -> None:
        """Partly beside or behind the camera: what is left of it, as long as one of its ends is seen."""
        ends = [i for i in (0, 1) if view.facing[self.loops[i]]]
        if not ends:
            return
        worlds = [view.world[self.first + i * RING : self.first + (i + 1) * RING] for i in (0, 1)]
        rings = [view.camera.polygon(world)[0] for world in worlds]
        depth = max(view.depth[self.loops[0]], view.depth[self.loops[1]], 0.0)
        outline = hull(rings[0] + rings[1]) if rings[0] and rings[1] else []
        if pen.deep:
            pen.on = view.pipe(self.first)
        if len(outline) >= 3:
            pen.poly(outline, view.tone(self.colour, 0.5, depth, self.glow), self.alpha)
        for i in ends:
            if len(rings[i]) >= 3:
                if pen.deep:
                    pen.on = view.plane(self.loops[i], self.first + i * RING)
                pen.poly(rings[i], view.tone(self.cap, view.lit[self.loops[i]], depth, self.glow), self.alpha)
        for mark in self.marks:
            mark.paint(pen, view)

    def _outside(self, view: View) -> bool:
        (a, b), camera = self.loops, view.camera
        return (
            max(view.high[a][0], view.high[b][0]) < 0
            or max(view.high[a][1], view.high[b][1]) < 0
            or min(view.low[a][0], view.low[b][0]) > camera.width
            or min(view.low[a][1], view.low[b][1]) > camera.height
        )

    def _body(
        self, pen: Pen, view: View, ring_a: list[Point], ring_b: list[Point], outline: list[Point], depth: float
    ) -> None:
        dx = sum(p[0] for p in ring_b) - sum(p[0] for p in ring_a)
        dy = sum(p[1] for p in ring_b) - sum(p[1] for p in ring_a)
        length = math.hypot(dx, dy)
        nx, ny = (-dy / length, dx / length) if length > 1e-3 else (1.0, 0.0)
        along = [p[0] * nx + p[1] * ny for p in outline]
        low, high = min(along), max(along)
        if self.glow >= 1 or high - low < view.camera.height * _SLIM or pen.mask:
            pen.poly(outline, view.tone(self.colour, 0.5, depth, self.glow), self.alpha)
            return
        camera = view.camera
        side = camera.right * nx - camera.up * ny
        front = -camera.forward
        normals = np.stack(
            (
                -0.9 * side + 0.43 * front,
                -0.4 * side + 0.9 * front,
                0.4 * side + 0.9 * front,
                0.9 * side + 0.43 * front,
            )
        )
        lit, near = lit_by(view.light, normals).tolist(), near_by(view.light, normals)
        beside = [0.5] * 4 if near is None else near.tolist()
        tones = [view.tone(self.colour, a, depth, self.glow, self.gloss, b) for a, b in zip(lit, beside)]
        tones = [scale(tones[0], 0.86), tones[1], tones[2], scale(tones[3], 0.86)]
        cx, cy = outline[0][0] - along[0] * nx, outline[0][1] - along[0] * ny
        alphas = [self.alpha] * 4 if self.alpha < 1 else None
        pen.linear(
            polygon(outline),
            (cx + low * nx, cy + low * ny),
            (cx + high * nx, cy + high * ny),
            tones,
            (0.0, 0.35, 0.65, 1.0),
            alphas,
        )


@dataclass(frozen=True)
class Ball:
    """An ellipsoid with upright axes."""

    loop: int
    first: int
    radii: Corner
    colour: Colour
    glow: float = 0.0
    alpha: float = 1.0
    gloss: float = 0.35
    marks: list[Part] = field(default_factory=list)

    def paint(self, pen: Pen, view: View) -> None:
        if view.near[self.loop]:
            return
        if pen.deep:
            pen.on = Globe(view.world[self.first], self.radii)
        (x, y), depth = view.xy[self.first], view.depth[self.loop]
        pixels = view.camera.k / depth
        flat = abs(float(view.camera.forward[1]))
        rx = max(self.radii[0], self.radii[2]) * pixels
        ry = math.hypot(self.radii[1] * math.sqrt(1 - flat * flat), self.radii[2] * flat) * pixels
        if self.glow >= 1 or rx < 2 or pen.mask:
            pen.oval(x, y, rx, ry, view.tone(self.colour, 0.5, depth, self.glow), self.alpha)
        else:
            sun = view.light.sun_direction
            sx, sy = float(sun @ view.camera.right) * 0.4, -float(sun @ view.camera.up) * 0.4 - 0.12
            tones = [
                view.tone(self.colour, v, depth, self.glow, g) for v, g in ((1.0, self.gloss), (0.62, 0.0), (0.12, 0.0))
            ]
            pen.save()
            pen.canvas.translate(x, y)
            pen.canvas.scale(1.0, ry / rx)
            alphas = [self.alpha] * 3 if self.alpha < 1 else None
            pen.radial(
                polygon([(rx * x, rx * y) for x, y in _CIRCLE]),
                (sx * rx, sy * rx),
                rx * 1.35,
                tones,
                (0.0, 0.45, 1.0),
                alphas,
            )
            pen.restore()
        for mark in self.marks:
            mark.paint(pen, view)


@dataclass(frozen=True)
class Stroke:
    """A rope, a wire, a stem, a written line: a curve with a width."""

    loop: int
    first: int
    end: int
    width: float
    colour: Colour
    glow: float = 0.0
    alpha: float = 1.0
    flat: bool = False
    """Painted on a surface: left out when that is seen from behind."""
    marks: list[Part] = field(default_factory=list)

    def paint(self, pen: Pen, view: View) -> None:
        if view.near[self.loop] or (self.flat and not view.facing[self.loop]):
            return
        depth = view.depth[self.loop]
        width = self.width * view.camera.k / depth
        if width < 0.12:
            return
        points = view.xy[self.first : self.end]
        if pen.deep:
            pen.on = Round(view.world[self.first : self.end], [self.width / 2] * len(points))
        colour = view.tone(self.colour, 0.6, depth, self.glow)
        if len(points) == 2:
            pen.line(points[0], points[1], width, colour, self.alpha)
        else:
            pen.stroke(smooth(points, closed=False), width, colour, self.alpha)


@dataclass(frozen=True)
class Halo:
    """Light in the air around a lamp."""

    loop: int
    first: int
    radius: float
    colour: Colour
    strength: float

    def paint(self, pen: Pen, view: View) -> None:
        if view.near[self.loop]:
            return
        x, y = view.xy[self.first]
        on = self.strength * (0.25 + 0.75 * view.light.practicals)
        pen.glow(x, y, self.radius * view.camera.k / view.depth[self.loop], self.colour, on)
