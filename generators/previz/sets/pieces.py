"""Things sets are built of: solids with windows, rocks, trees, lamps, and small stuff scattered around the camera."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import skia

from film import Weather
from generators.previz.camera import NEAR, Camera, Vec, unit, vec
from generators.previz.pen import Colour, Pen, Point, mix, rgb, scale, trace
from generators.previz.practicals import Practical
from generators.previz.shadows import fallen
from generators.previz.stage import Frame, rng
from generators.previz.where import Flat

LAMPLIGHT = rgb("#ffd58a")
UP = vec(0, 1, 0)


def outside(camera: Camera, at: Vec, radius: float) -> bool:
    """Whether a sphere is behind the camera or past the sides of the frame (a little generous)."""
    x, y, z = (float(v) for v in camera.view(at))
    if z < -radius:
        return True
    z = max(z, radius * 0.5, NEAR)
    reach_x, reach_y = camera.width / 2 * z / camera.k + 2 * radius, camera.height / 2 * z / camera.k + 2 * radius
    return abs(x) > reach_x or abs(y) > reach_y


def settled(frame: Frame, colour: Colour, share: float) -> Colour:
    """A surface that looks up, under the snow that lies on it when it snows."""
    return mix(colour, (0.93, 0.95, 0.99), share) if frame.setup.weather is Weather.SNOW else colour


def on_screen(camera: Camera, outline: list[Point]) -> bool:
    xs, ys = [p[0] for p in outline], [p[1] for p in outline]
    return max(xs) > 0 and min(xs) < camera.width and max(ys) > 0 and min(ys) < camera.height


class Windows(NamedTuple):
    """A grid of windows on one face, as (n, 4, 3) quads, and which are lit at night."""

    quads: Vec
    lit: Vec


class Face(NamedTuple):
    points: Vec
    normal: Vec
    colour: Colour
    windows: Windows | None = None
    glow: float = 0.0
    """0 to 1: shines by itself as far as lamps are on."""


def face(
    points: Sequence[Vec] | Vec,
    colour: Colour,
    centre: Vec,
    windows: Windows | None = None,
    glow: float = 0.0,
) -> Face:
    """A flat polygon whose normal points away from `centre`."""
    p = np.asarray(points, dtype=np.float64)
    normal = unit(np.cross(p[1] - p[0], p[2] - p[0]))
    if float(normal @ (p.mean(axis=0) - centre)) < 0:
        normal = -normal
    return Face(p, normal, colour, windows, glow)


class Solid:
    """A convex body of flat faces: one item. Faces turned away are not drawn, so their order does not matter."""

    def __init__(self, faces: Sequence[Face]) -> None:
        self.faces = tuple(faces)
        every = np.concatenate([f.points for f in self.faces])
        self.centre = (every.min(axis=0) + every.max(axis=0)) / 2
        self.radius = float(np.linalg.norm(every - self.centre, axis=1).max())
        self.corners = every
        self.middle = self.centre
        self._origins = np.array([f.points[0] for f in self.faces])
        self._normals = np.array([f.normal for f in self.faces])

    @property
    def boxes(self) -> tuple[tuple[Vec, Vec], ...]:
        """What it takes up, for who must not stand in it: lowest and highest corner."""
        return ((self.corners.min(axis=0), self.corners.max(axis=0)),)

    def shades(self, way: Vec) -> tuple[Vec, ...]:
        """Outline of its shadow, if it stands on the ground."""
        low, high = float(self.corners[:, 1].min()), float(self.corners[:, 1].max())
        return (fallen(self.corners, 0.0, way, low),) if abs(low) < 0.3 and high > 0.25 else ()

    def add(self, frame: Frame) -> None:
        camera = frame.camera
        if outside(camera, self.centre, self.radius):
            return
        depths = camera.view(self.corners)[:, 2]
        depth = float(depths.mean())
        if float(depths.max()) > NEAR:
            frame.add(max(depth, NEAR), lambda pen: self.draw_faces(frame, pen))

    def draw_faces(self, frame: Frame, pen: Pen, first: int | None = None) -> None:
        """first: only so many faces, when the body is too far for its details to show."""
        camera, light = frame.camera, frame.light
        towards = np.einsum("ij,ij->i", camera.eye - self._origins, self._normals) > 0
        v = camera.view(self.corners)
        whole = float(v[:, 2].min()) > NEAR
        per_metre = (camera.k / v[:, 2:]) if whole else v[:, 2:]
        flat = (v[:, :2] * per_metre * (1, -1) + (camera.width / 2, camera.height / 2)).tolist()
        start = 0
        for f, seen in zip(self.faces[:first], towards.tolist(), strict=False):
            end = start + len(f.points)
            outline, depth = [(x, y) for x, y in flat[start:end]], float(v[start, 2] + v[end - 1, 2]) / 2
            start = end
            if not seen:
                continue
            if not whole:  # some of it is behind the camera: clip face by face
                outline, depth = camera.polygon(f.points)
            if not outline or not on_screen(camera, outline):
                continue
            if pen.deep:
                deep = v[start - len(f.points) : start, 2]
                pen.on = Flat(f.points[0], f.normal, max(float(deep.min()), NEAR), float(deep.max()))
            lit = 0.12 + 0.88 * light.lambert(f.normal) + 0.12 * float(f.normal[1])
            own = settled(frame, f.colour, 0.8) if f.normal[1] > 0.35 else f.colour
            near = max(0.0, 0.35 + 0.65 * float(f.normal @ light.lamp_direction))
            colour = light.shade(own, lit, depth, 0.0, near)
            if f.glow:
                colour = mix(colour, light.fogged(f.colour, depth * 0.4), f.glow * max(light.practicals, 0.25))
            pen.poly(outline, colour)
            if f.windows is not None:
                _draw_windows(frame, pen, f.windows, colour, depth)
        pen.on = None


def _draw_windows(frame: Frame, pen: Pen, windows: Windows, wall: Colour, depth: float) -> None:
    camera, light = frame.camera, frame.light
    v = camera.view(windows.quads)
    keep = v[:, :, 2].min(axis=1) > NEAR * 2
    p = np.stack(
        (camera.width / 2 + v[..., 0] * camera.k / v[..., 2], camera.height / 2 - v[..., 1] * camera.k / v[..., 2]), -1
    )
    low, high = p.min(axis=1), p.max(axis=1)
    keep &= (high[:, 0] > 0) & (low[:, 0] < camera.width) & (high[:, 1] > 0) & (low[:, 1] < camera.height)
    px = camera.height / 720
    keep &= (high[:, 0] - low[:, 0] > 2.0 * px) & (high[:, 1] - low[:, 1] > 3.0 * px)
    glass = mix(scale(wall, 0.55), light.fogged(mix(light.zenith, light.horizon, 0.4), depth), 0.3)
    lamp = light.fogged(LAMPLIGHT, depth * 0.35)
    for on, colour in ((False, glass), (True, mix(glass, lamp, light.practicals))):
        chosen = keep & (windows.lit == on)
        if not chosen.any():
            continue
        path = skia.Path()
        for quad in p[chosen].tolist():
            trace(path, quad)
        pen.path(path, colour)


def grid(
    a: Vec,
    b: Vec,
    y0: float,
    y1: float,
    cell: tuple[float, float],
    seed: int,
    share_lit: float,
    size: tuple[float, float] = (0.44, 0.52),
) -> Windows:
    """Windows on the upright wall from a to b (on the ground), one per cell (width, height in metres)."""
    r = rng(seed, "windows")
    across = max(1, int(float(np.linalg.norm(b - a)) / cell[0]))
    floors = max(1, int((y1 - y0) / cell[1]))
    quads, lit = [], []
    for i in range(across):
        for j in range(floors):
            u0, u1 = (i + 0.5 - size[0] / 2) / across, (i + 0.5 + size[0] / 2) / across
            v0, v1 = y0 + (y1 - y0) * (j + 0.24) / floors, y0 + (y1 - y0) * (j + 0.24 + size[1]) / floors
            p, q = a + (b - a) * u0, a + (b - a) * u1
            quads.append(((p[0], v0, p[2]), (q[0], v0, q[2]), (q[0], v1, q[2]), (p[0], v1, p[2])))
            lit.append(r.random() < share_lit)
    return Windows(np.array(quads), np.array(lit))


def box(
    x0: float,
    x1: float,
    z0: float,
    z1: float,
    y0: float,
    y1: float,
    colour: Colour,
    *,
    cell: tuple[float, float] | None = None,
    seed: int = 0,
    lit: float = 0.35,
    top: Colour | None = None,
    yaw: float = 0.0,
) -> Solid:
    """A block, with windows if `cell` gives their spacing. yaw turns it about its middle."""
    centre = vec((x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2)
    ring = [vec(x0, 0, z0), vec(x1, 0, z0), vec(x1, 0, z1), vec(x0, 0, z1)]
    if yaw:
        c, s = math.cos(yaw), math.sin(yaw)
        ring = [
            vec(
                centre[0] + (p[0] - centre[0]) * c + (p[2] - centre[2]) * s,
                0,
                centre[2] - (p[0] - centre[0]) * s + (p[2] - centre[2]) * c,
            )
            for p in ring
        ]
    faces = []
    for i, a in enumerate(ring):
        b = ring[(i + 1) % 4]
        windows = grid(a, b, y0, y1, cell, seed + i, lit) if cell else None
        faces.append(face([a + UP * y0, b + UP * y0, b + UP * y1, a + UP * y1], colour, centre, windows))
    faces.append(face([p + UP * y1 for p in ring], top or scale(colour, 0.8), centre))
    return Solid(faces)


def prism(
    points: Sequence[tuple[float, float]], y0: float, y1: float, colour: Colour, top: Colour | None = None
) -> Solid:
    """An upright block over a convex ground plan of (x, z)."""
    plan = np.array([(x, 0.0, z) for x, z in points])
    centre = plan.mean(axis=0) + UP * (y0 + y1) / 2
    n = len(plan)
    faces = [
        face(
            [plan[i] + UP * y0, plan[(i + 1) % n] + UP * y0, plan[(i + 1) % n] + UP * y1, plan[i] + UP * y1],
            colour,
            centre,
        )
        for i in range(n)
    ]
    return Solid([*faces, face(plan + UP * y1, top or colour, centre)])


def cone(
    x: float, z: float, r: float, y0: float, y1: float, colour: Colour, sides: int = 8, r_top: float = 0.0
) -> Solid:
    """A cone (or a tapering tower if r_top > 0)."""
    angles = [2 * math.pi * i / sides for i in range(sides)]
    low = [vec(x + math.sin(a) * r, y0, z + math.cos(a) * r) for a in angles]
    high = [vec(x + math.sin(a) * r_top, y1, z + math.cos(a) * r_top) for a in angles]
    centre = vec(x, y0 + (y1 - y0) * 0.3, z)
    faces = []
    for i in range(sides):
        j = (i + 1) % sides
        faces.append(face([low[i], low[j], high[j], high[i]] if r_top else [low[i], low[j], high[i]], colour, centre))
    if r_top:
        faces.append(face(high, colour, centre))
    return Solid(faces)


def rock(x: float, z: float, r: float, h: float, seed: int, colour: Colour, y: float = 0.0, sides: int = 7) -> Solid:
    """A boulder or an island of flat facets."""
    g = rng(seed, "rock", x, z)
    rings = []
    for share, level in ((1.0, -0.08), (0.92, 0.42), (0.5, 0.86)):
        turn = g.uniform(0, 1)
        rings.append(
            [
                vec(
                    x + math.sin(2 * math.pi * (i + turn * 0.3) / sides) * r * share * g.uniform(0.82, 1.12),
                    y + h * level * g.uniform(0.88, 1.1),
                    z + math.cos(2 * math.pi * (i + turn * 0.3) / sides) * r * share * g.uniform(0.82, 1.12),
                )
                for i in range(sides)
            ]
        )
    top = vec(x + g.uniform(-0.2, 0.2) * r, y + h, z + g.uniform(-0.2, 0.2) * r)
    centre = vec(x, y + h * 0.2, z)
    faces = []
    for low, high in ((rings[0], rings[1]), (rings[1], rings[2])):
        for i in range(sides):
            j = (i + 1) % sides
            k = g.uniform(0.9, 1.08)
            faces.append(face([low[i], low[j], high[j]], scale(colour, k), centre))
            faces.append(face([low[i], high[j], high[i]], scale(colour, k * g.uniform(0.96, 1.04)), centre))
    faces += [
        face([rings[2][i], rings[2][(i + 1) % sides], top], scale(colour, g.uniform(0.95, 1.1)), centre)
        for i in range(sides)
    ]
    return Solid(faces)


class HouseColours(NamedTuple):
    wall: Colour
    roof: Colour


def house(
    x: float, z: float, w: float, d: float, h: float, roof: float, colours: HouseColours, seed: int, yaw: float = 0.0
) -> list[Solid]:
    """A cottage: walls with windows and a door, gabled roof with eaves, chimney. Front at yaw 0 is +z."""
    c, s = math.cos(yaw), math.sin(yaw)

    def at(u: float, y: float, v: float) -> Vec:
        return vec(x + u * c + v * s, y, z - u * s + v * c)

    centre = at(0, h / 2, 0)
    half_w, half_d = w / 2, d / 2
    plan = [at(-half_w, 0, half_d), at(half_w, 0, half_d), at(half_w, 0, -half_d), at(-half_w, 0, -half_d)]
    walls = []
    for i in range(4):
        a, b = plan[i], plan[(i + 1) % 4]
        points = [a, b, b + UP * h, a + UP * h]
        if i % 2:
            points = [a, b, b + UP * h, (a + b) / 2 + UP * (h + roof), a + UP * h]
        walls.append(face(points, colours.wall, centre, grid(a, b, 0.5, h, (2.1, 2.4), seed + i, 0.6, (0.4, 0.46))))
    e, o = 0.35, roof * 0.12
    ridge_y = h + roof + 0.1
    slopes = []
    for side in (1, -1):
        slopes.append(
            face(
                [
                    at(-half_w - e, h - o, side * (half_d + e)),
                    at(half_w + e, h - o, side * (half_d + e)),
                    at(half_w + e, ridge_y, 0),
                    at(-half_w - e, ridge_y, 0),
                ],
                colours.roof,
                centre,
            )
        )
    doorway = [
        at(-0.5, 0, half_d + 0.02),
        at(0.5, 0, half_d + 0.02),
        at(0.5, 2.05, half_d + 0.02),
        at(-0.5, 2.05, half_d + 0.02),
    ]
    door = face(doorway, mix(colours.roof, (0.3, 0.18, 0.1), 0.6), centre)
    solids = [Solid([*walls, door]), _Lifted(slopes)]
    chimney = at(half_w * 0.55, 0, 0)
    solids.append(
        _Lifted(
            box(
                float(chimney[0]) - 0.3,
                float(chimney[0]) + 0.3,
                float(chimney[2]) - 0.3,
                float(chimney[2]) + 0.3,
                h + roof * 0.5,
                h + roof + 0.7,
                scale(colours.wall, 0.75),
            ).faces
        )
    )
    return solids


class _Lifted(Solid):
    """On top of another solid: drawn just after it."""

    def shades(self, way: Vec) -> tuple[Vec, ...]:
        return (fallen(self.corners, 0.0, way, 0.0),)

    def add(self, frame: Frame) -> None:
        if not outside(frame.camera, self.centre, self.radius):
            depth = float(frame.camera.view(self.corners)[:, 2].mean())
            frame.add(
                max(depth - self.radius * 0.35, NEAR * 2) if depth > 0 else depth,
                lambda pen: self.draw_faces(frame, pen),
            )


class Lamp:
    """A street lamp: post, head, glow, a pool of light on the ground, its reflection when the ground is wet."""

    def __init__(self, x: float, z: float, arm: float = 0.5, h: float = 3.8) -> None:
        self.foot, self.top, self.head = vec(x, 0, z), vec(x, h, z), vec(x + arm, h - 0.1, z)

    def practicals(self) -> list[Practical]:
        return [Practical(self.head, LAMPLIGHT, 0.85, 2.0 * float(self.head[1]))]

    def add(self, frame: Frame) -> None:
        camera = frame.camera
        depth = camera.point(self.foot)[2]
        if depth > 0.8 and not outside(camera, self.top, 4.0):
            frame.add(depth, lambda pen: self._draw(frame, pen, depth))

    def _draw(self, frame: Frame, pen: Pen, depth: float) -> None:
        camera, light = frame.camera, frame.light
        fx, fy, _ = camera.point(self.foot)
        tx, ty, _ = camera.point(self.top)
        hx, hy, hz = camera.point(self.head)
        s = camera.k / max(hz, 0.8)
        iron = light.shade((0.13, 0.13, 0.17), 0.2, depth)
        if light.practicals > 0.05 and depth < 34:
            gx, gy, _ = camera.point(vec(self.head[0], 0.01, self.head[2]))
            flat = min(0.5, abs(float(camera.eye[1])) / max(depth, 1.0) + 0.05)
            pen.save()
            pen.canvas.translate(gx, gy)
            pen.canvas.scale(1.0, flat)
            pen.glow(0, 0, min(2.6 * s, camera.width * 0.4), LAMPLIGHT, 0.34 * light.practicals)
            pen.restore()
            if light.wet:
                pen.streak(gx, gy, 0.2 * s, 2.6 * s, LAMPLIGHT, 0.5 * light.practicals)
            if (thick := min(1.0, 45.0 / light.visibility)) > 0.5:
                pen.beam((hx, hy), (gx, gy), 0.12 * s, 1.5 * s, LAMPLIGHT, 0.30 * thick * light.practicals)
        pen.line((fx, fy), (tx, ty), 0.09 * s, iron)
        pen.line((tx, ty), (hx, hy), 0.06 * s, iron)
        pen.line((fx, fy), (fx + (tx - fx) * 0.14, fy + (ty - fy) * 0.14), 0.17 * s, iron)
        on = light.practicals
        pen.circle(hx, hy, 0.15 * s, mix(light.shade((0.8, 0.8, 0.75), 0.5, depth), (1.0, 0.95, 0.8), on))
        if on > 0.05:
            pen.glow(hx, hy, min(1.7 * s, camera.width * 0.25), LAMPLIGHT, 0.55 * on)
