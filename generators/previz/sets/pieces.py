"""Flat faces with windows in them -> a solid of a set, drawn as one item; and whether something is in the frame at all."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import skia

from film import Weather
from generators.previz.camera import NEAR, Camera, Vec, unit, vec
from generators.previz.pen import Colour, Pen, Point, mix, rgb, scale, trace
from generators.previz.shadows import fallen
from generators.previz.stage import Frame, rng
from generators.previz.thrown import Body, Source
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

    @property
    def walls(self) -> tuple[Face, ...]:
        """What shadows may fall on."""
        return self.faces

    def body(self, sources: tuple[Source, ...]) -> Body:
        return Body(self.middle, self.radius, sources, blocks=(self.corners,))

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
            near = [max(0.0, 0.35 + 0.65 * float(f.normal @ lamp.toward)) for lamp in light.lamps]
            colour = light.shade(own, lit, depth, lamplight=light.lamplight(near) if near else None)
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
