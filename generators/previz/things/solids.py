"""Simple solids in metres, drawn far to near without a depth buffer: boxes, prisms, tubes, balls, panels, strokes, words.

A Model is built once around its own origin (y up, its front towards +z, its bottom at y = 0) and drawn at a position and
yaw. Its parts are ordered by separating planes of their boxes, which is exact for boxes that do not overlap (after Newell,
Newell and Sancha, 1972). All points of a model are projected in one go.
"""

import itertools
import math
from collections.abc import Callable, Sequence
from typing import NamedTuple, cast

import numpy as np

from generators.previz.camera import NEAR, Vec
from generators.previz.light import Light
from generators.previz.pen import Colour, Pen, Point, scale
from generators.previz.practicals import Practical
from generators.previz.shadows import Shade, cast_by, fallen
from generators.previz.stage import Frame
from generators.previz.things.lettering import fit
from generators.previz.things.ordering import EPS, Arrays, Sketch, far_to_near
from generators.previz.things.parts import (
    RING,
    Ball,
    Corner,
    Face,
    Flats,
    Halo,
    Part,
    Stroke,
    Surfaces,
    Tube,
    View,
    lit_by,
    near_by,
    tones,
    turned,
)

__all__ = ["Corner", "Model", "Spot", "lit_by", "turned"]

_GROW = 0.4
"""Pixels every face is grown by, so that no seam shows between neighbours."""
_REACH = 3.4
"""How far a lamp lights what is around it, against the radius of its halo."""
_STANDS = 0.12
"""Metres over the ground: what begins lower touches it, as far as shadows go."""
_FLAT = 0.05
"""Metres: what is no higher casts no shadow."""
_MANY = 24
"""Parts: more are cast as one."""
_FINEST = 0.6
"""Pixels: smaller faces are left out."""
_SLIGHT = 0.15
"""Metres: smaller parts hide nothing."""
_SMALLEST = 1.2
"""Pixels: smaller parts are left out."""


class Spot(NamedTuple):
    """Where a model stands in a frame, for what is painted over it by hand (flames, blinking lamps)."""

    frame: Frame
    position: Vec
    yaw: float

    def px(self, x: float, y: float, z: float) -> tuple[float, float, float]:
        """Local metres -> pixel x, pixel y, pixels per metre there (0 behind the camera)."""
        at = turned(np.array((x, y, z), dtype=np.float64), self.position, self.yaw)
        px, py, depth = self.frame.camera.point(at)
        return px, py, self.frame.camera.k / depth if depth > NEAR else 0.0


Overlay = Callable[[Pen, Spot, float], None]
"""Painted over a model each frame: pen, where, seconds."""


class Model:
    """Build with the methods named after solids, then `draw`. Colours are the surfaces' own."""

    def __init__(self) -> None:
        self._sketch = Sketch()
        self._parts: list[Part] = []
        self._arrays: Arrays | None = None
        self._orders: dict[bytes, list[int]] = {}
        self._surfaces: Surfaces | None = None
        self._placed: tuple[tuple[float, ...], Vec, Vec] | None = None
        self._fallen: tuple[tuple[float, ...], tuple[Vec, ...], tuple[Vec, ...]] | None = None
        self.lamps: list[Practical] = []
        """What shines on its surroundings, in its own metres."""

    # -- building ------------------------------------------------------------------------------------------------
    def _loop(self, points: Sequence[Corner], normal: Corner, both: bool = False) -> tuple[int, int, int]:
        first = len(self._sketch.points)
        self._sketch.points.extend(points)
        self._sketch.starts.append(first)
        self._sketch.normals.append(normal)
        self._sketch.both.append(both)
        return len(self._sketch.starts) - 1, first, len(self._sketch.points)

    def _part(self, part: Part, points: Sequence[Corner], margin: Corner = (0, 0, 0)) -> None:
        self._parts.append(part)
        self._sketch.reach.append(part.radius if isinstance(part, Halo) else 0.0)
        self._sketch.low.append([min(p[i] for p in points) - margin[i] for i in range(3)])
        self._sketch.high.append([max(p[i] for p in points) + margin[i] for i in range(3)])

    def _marks(self) -> list[Part]:
        part = self._parts[-1]
        assert isinstance(part, Flats | Tube | Ball | Stroke)
        return part.marks

    def _face(
        self,
        points: Sequence[Corner],
        colour: Colour,
        both: bool,
        glow: float,
        alpha: float,
        gloss: float = 0.0,
        fade: float = 0.16,
    ) -> Face:
        return Face(*self._loop(points, _normal(points), both), colour, glow, alpha, "", gloss, fade)

    def box(
        self, centre: Corner, size: Corner, colour: Colour, *, glow: float = 0.0, alpha: float = 1.0, gloss: float = 0.0
    ) -> None:
        """An upright box by the middle of its BOTTOM and its width, height, depth."""
        x, y, z = centre
        w, h, d = size[0] / 2, size[1], size[2] / 2
        outline = [(x - w, y), (x + w, y), (x + w, y + h), (x - w, y + h)]
        self.prism(outline, z - d, z + d, colour, glow=glow, alpha=alpha, gloss=gloss)

    def prism(
        self,
        outline: Sequence[tuple[float, float]],
        z0: float,
        z1: float,
        colour: Colour,
        *,
        edge: Colour | None = None,
        glow: float = 0.0,
        alpha: float = 1.0,
        gloss: float = 0.0,
    ) -> None:
        """A convex outline in x and y, drawn out from z0 to z1 > z0; `edge` colours its rim."""
        side = edge or colour
        outline = outline if _turning(outline) > 0 else outline[::-1]
        n = len(outline)
        faces = [
            self._face([(x, y, z1) for x, y in outline], colour, False, glow, alpha, gloss),
            self._face([(x, y, z0) for x, y in reversed(outline)], colour, False, glow, alpha, gloss),
        ]
        rim = [
            self._face([(ax, ay, z1), (ax, ay, z0), (bx, by, z0), (bx, by, z1)], side, False, glow, alpha, gloss)
            for (ax, ay), (bx, by) in ((outline[i], outline[(i + 1) % n]) for i in range(n))
        ]
        corners = [(x, y, z) for x, y in outline for z in (z0, z1)]
        self._part(Flats((*rim, *faces)), corners)

    def slab(
        self,
        outline: Sequence[tuple[float, float]],
        y0: float,
        y1: float,
        colour: Colour,
        *,
        top: Colour | None = None,
        glow: float = 0.0,
        alpha: float = 1.0,
        gloss: float = 0.0,
    ) -> None:
        """A convex outline in x and z, as on a plan, from height y0 to y1."""
        outline = outline if _turning(outline) < 0 else outline[::-1]
        n = len(outline)
        faces = [
            self._face([(x, y0, z) for x, z in outline[::-1]], colour, False, glow, alpha, gloss),
            *(
                self._face([(ax, y0, az), (bx, y0, bz), (bx, y1, bz), (ax, y1, az)], colour, False, glow, alpha, gloss)
                for (ax, az), (bx, bz) in ((outline[i], outline[(i + 1) % n]) for i in range(n))
            ),
            self._face([(x, y1, z) for x, z in outline], top or colour, False, glow, alpha, gloss),
        ]
        corners = [(x, y, z) for x, z in outline for y in (y0, y1)]
        self._part(Flats(tuple(faces)), corners)

    def panel(
        self,
        corners: Sequence[Corner],
        colour: Colour,
        *,
        glow: float = 0.0,
        alpha: float = 1.0,
        gloss: float = 0.0,
        mark: bool = False,
        fade: float = 0.16,
    ) -> None:
        """A flat polygon seen from both sides; as a `mark` it is painted on the last part and seen from its front only."""
        face = self._face(corners, colour, not mark, glow, alpha, gloss, fade)
        if mark:
            self._marks().append(face)
        else:
            self._part(Flats((face,)), corners)

    def plate(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        z: float,
        colour: Colour,
        *,
        glow: float = 0.0,
        alpha: float = 1.0,
        fade: float = 0.0,
    ) -> None:
        """A rectangle painted on the front (+z) of the last part."""
        self.panel(
            [(x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z)], colour, glow=glow, alpha=alpha, mark=True, fade=fade
        )

    def disc(
        self,
        x: float,
        y: float,
        z: float,
        r: float,
        colour: Colour,
        *,
        glow: float = 0.0,
        alpha: float = 1.0,
        sides: int = 24,
    ) -> None:
        """A round spot painted on the front of the last part."""
        ring = [(x + r * math.cos(a), y + r * math.sin(a), z) for a in _angles(sides)]
        self.panel(ring, colour, glow=glow, alpha=alpha, mark=True, fade=0.0)

    def tube(
        self,
        a: Corner,
        b: Corner,
        ra: float,
        rb: float | None = None,
        colour: Colour = (0.5, 0.5, 0.5),
        *,
        cap: Colour | None = None,
        glow: float = 0.0,
        alpha: float = 1.0,
        gloss: float = 0.25,
    ) -> None:
        """A cylinder or cone from a to b with radii ra and rb (the same if left out)."""
        rb = ra if rb is None else rb
        axis = np.array(b, dtype=np.float64) - np.array(a, dtype=np.float64)
        axis /= float(np.linalg.norm(axis)) + 1e-12
        helper = np.array((0.0, 0.0, 1.0)) if abs(axis[1]) > 0.9 else np.array((0.0, 1.0, 0.0))
        u = np.cross(helper, axis)
        u /= float(np.linalg.norm(u)) + 1e-12
        v = np.cross(axis, u)
        angles = np.array(_angles(RING))[:, None]
        ring = np.cos(angles) * u + np.sin(angles) * v
        start, stop = np.array(a) + ra * ring, np.array(b) + rb * ring
        la, first, _ = self._loop([_corner(p) for p in start], _corner(-axis))
        lb, _, _ = self._loop([_corner(p) for p in stop], _corner(axis))
        self._part(
            Tube((la, lb), first, colour, cap or scale(colour, 0.92), glow, alpha, gloss),
            [_corner(p) for p in np.concatenate((start, stop))],
        )

    def ball(
        self,
        centre: Corner,
        radii: Corner | float,
        colour: Colour,
        *,
        glow: float = 0.0,
        alpha: float = 1.0,
        gloss: float = 0.35,
        mark: bool = False,
    ) -> None:
        """A ball or an ellipsoid with upright axes; as a `mark` it is drawn with (after) the last part."""
        r = (radii, radii, radii) if isinstance(radii, int | float) else radii
        loop, first, _ = self._loop([centre], (0, 0, 1), True)
        part = Ball(loop, first, r, colour, glow, alpha, gloss)
        if mark:
            self._marks().append(part)
        else:
            self._part(part, [centre], r)

    def lathe(
        self,
        x: float,
        z: float,
        profile: Sequence[tuple[float, float]],
        colour: Colour,
        *,
        glow: float = 0.0,
        alpha: float = 1.0,
        gloss: float = 0.25,
        cap: Colour | None = None,
    ) -> None:
        """A turned body about an upright axis: (radius, height) pairs from the bottom up."""
        for (ra, ya), (rb, yb) in itertools.pairwise(profile):
            self.tube((x, ya, z), (x, yb, z), ra, rb, colour, glow=glow, alpha=alpha, gloss=gloss, cap=cap)

    def stroke(
        self,
        points: Sequence[Corner],
        width: float,
        colour: Colour,
        *,
        glow: float = 0.0,
        alpha: float = 1.0,
        mark: bool = False,
    ) -> None:
        """A curve through metres with a width; as a `mark` it is painted on the front of the last part."""
        loop, first, end = self._loop(points, (0, 0, 1), not mark)
        part = Stroke(loop, first, end, width, colour, glow, alpha, mark)
        if mark:
            self._marks().append(part)
        else:
            self._part(part, points, (width / 2,) * 3)

    def words(
        self,
        words: str,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        z: float,
        colour: Colour,
        *,
        glow: float = 0.0,
        lines: int = 3,
    ) -> None:
        """Lettering fitted into a rectangle on the front (+z) of the last part."""
        for line in fit(words, x1 - x0, y1 - y0, lines):
            left, right, low, high = x0 + line.x0, x0 + line.x1, y0 + line.y0, y0 + line.y1
            corners = [(left, high, z), (right, high, z), (right, low, z), (left, low, z)]
            self._marks().append(Face(*self._loop(corners, (0, 0, 1)), colour, glow, 1.0, line.words))

    def lettered(
        self,
        words: str,
        origin: Corner,
        across: Corner,
        up: Corner,
        colour: Colour,
        *,
        glow: float = 0.0,
        lines: int = 3,
    ) -> None:
        """Lettering on the last part in a rectangle spanned by two edges from its bottom left corner."""
        o, a, u = (np.array(v, dtype=np.float64) for v in (origin, across, up))
        width, height = float(np.linalg.norm(a)), float(np.linalg.norm(u))
        normal = _corner(np.cross(a, u) / (width * height))
        for line in fit(words, width, height, lines):
            spots = ((line.x0, line.y1), (line.x1, line.y1), (line.x1, line.y0), (line.x0, line.y0))
            corners = [_corner(o + a * (x / width) + u * (y / height)) for x, y in spots]
            self._marks().append(Face(*self._loop(corners, normal), colour, glow, 1.0, line.words))

    def halo(self, centre: Corner, radius: float, colour: Colour, strength: float = 0.5) -> None:
        """Light in the air around a lamp, as bright as lamps are at this hour. It falls on what is near, too."""
        loop, first, _ = self._loop([centre], (0, 0, 1), True)
        self._part(Halo(loop, first, radius, colour, strength), [centre])
        self.shine(centre, radius * _REACH, colour, strength)

    def shine(self, centre: Corner, reach: float, colour: Colour, strength: float = 0.5, flicker: float = 0.0) -> None:
        """Light on what is near, up to `reach` metres; nothing of it is drawn."""
        self.lamps.append(Practical(np.array(centre, dtype=np.float64), colour, strength, reach, flicker))

    def practicals(self, position: Vec, yaw: float) -> list[Practical]:
        """Its lamps where it stands."""
        return [lamp._replace(position=turned(lamp.position, position, yaw)) for lamp in self.lamps]

    def blank(self, low: Corner, high: Corner) -> None:
        """Room that is not drawn itself: for what an overlay paints, or to paint marks on."""
        self._part(Flats(()), [low, high])

    # -- measuring -----------------------------------------------------------------------------------------------
    @property
    def height(self) -> float:
        """Of its highest part over the origin, metres."""
        return max((h[1] for p, h in zip(self._parts, self._sketch.high) if not isinstance(p, Halo)), default=0.0)

    @property
    def size(self) -> tuple[float, float, float]:
        """Width, height and depth of the smallest box around the origin's vertical that holds everything but light."""
        solid = [i for i, p in enumerate(self._parts) if not isinstance(p, Halo)]
        low, high = np.array(self._sketch.low)[solid], np.array(self._sketch.high)[solid]
        reach = np.maximum(np.abs(low), np.abs(high)).max(0)
        return 2 * float(reach[0]), float(high[:, 1].max()), 2 * float(reach[2])

    def boxes(self, position: Vec, yaw: float) -> list[tuple[Vec, Vec]]:
        """Lowest and highest corner of its larger parts in the world, for who must not stand in them or be hidden by them."""
        found = []
        for part, low, high in zip(self._parts, self._sketch.low, self._sketch.high, strict=True):
            if isinstance(part, Halo | Stroke) or max(b - a for a, b in zip(low, high, strict=True)) < _SLIGHT:
                continue
            ends = np.array(list(itertools.product(*zip(low, high, strict=True))), dtype=np.float64)
            corners = turned(ends, position, yaw)
            found.append((corners.min(axis=0), corners.max(axis=0)))
        return found

    def shades(self, light: Light, interior: bool, position: Vec, yaw: float) -> list[Shade]:
        """Its shadows on the ground it stands on, part by part: where it touches it, and away from the light.

        They are worked out in the world and remembered: most models stand still, whatever the camera does.
        """
        long = cast_by(light, interior)
        key = (*position.tolist(), yaw, *(long.way.tolist() if long else ()))
        if self._fallen is None or self._fallen[0] != key:
            rest = self.fallen(position, yaw, long.way) if long else ()
            self._fallen = key, self.touching(position, yaw, 0.035), rest
        _, feet, rest = self._fallen
        low = [Shade(feet, 0.30 + 0.1 * light.ambient, 0.05)] if feet else []
        return [*([Shade(rest, long.strength, long.blur * 0.6)] if long and rest else []), *low]

    def fallen(self, position: Vec, yaw: float, way: Vec) -> tuple[Vec, ...]:
        """Outlines on the ground of its shadow; way: metres it goes for each metre of height."""
        return tuple(fallen(turned(box, position, yaw), 0.0, way, float(position[1])) for box in self._blocks())

    def touching(self, position: Vec, yaw: float, beyond: float) -> tuple[Vec, ...]:
        """Outlines of what touches the ground, grown by so many metres."""
        down, ground = np.zeros(3), float(position[1])
        boxes = (turned(box, position, yaw) for box in self._blocks() if box[:, 1].min() < _STANDS)
        return tuple(fallen(box, beyond, down, ground) for box in boxes)

    def _blocks(self) -> list[Vec]:
        """Corners (8, 3) of the boxes of the parts that keep light off; of all together, if there are many."""
        solid = [i for i, p in enumerate(self._parts) if _opaque(p)]
        solid = [i for i in solid if self._sketch.high[i][1] > _FLAT]
        low, high = np.array(self._sketch.low)[solid], np.array(self._sketch.high)[solid]
        if len(low) > _MANY:
            low, high = low.min(axis=0)[None], high.max(axis=0)[None]
        return [np.array([[(a, b)[n >> i & 1][i] for i in range(3)] for n in range(8)]) for a, b in zip(low, high)]

    # -- drawing -------------------------------------------------------------------------------------------------
    def draw(
        self,
        frame: Frame,
        position: Vec,
        yaw: float = 0.0,
        owner: str = "",
        *,
        depth: float | None = None,
        overlay: Overlay | None = None,
        t: float = 0.0,
    ) -> None:
        """Add the whole model as one item, at the depth of its middle if none is given."""
        made = self._arrays = self._arrays or Arrays.of(self._sketch)
        camera = frame.camera
        x, y, z = camera.point(turned(made.middle, position, yaw))
        reach = made.radius * camera.k / max(z, NEAR)
        if z + made.radius < NEAR or reach < 0.4:
            return
        if z > made.radius and not (-reach < x < camera.width + reach and -reach < y < camera.height + reach):
            return
        view, order = self._seen(made, frame, position, yaw)

        def paint(pen: Pen) -> None:
            for index in order:
                self._parts[index].paint(pen, view)
            pen.on = None
            if overlay is not None:
                overlay(pen, Spot(frame, position, yaw), t)

        frame.add(max(z, NEAR) if depth is None else depth, paint, owner)

    def paint(self, pen: Pen, frame: Frame, position: Vec, yaw: float) -> None:
        """Draw at once, under whatever comes later: for walls and what hangs on them."""
        made = self._arrays = self._arrays or Arrays.of(self._sketch)
        x, y, z = frame.camera.point(turned(made.middle, position, yaw))
        reach = made.radius * frame.camera.k / max(z, NEAR)
        beside = z > made.radius and not (
            -reach < x < frame.camera.width + reach and -reach < y < frame.camera.height + reach
        )
        if z + made.radius < NEAR or beside:
            return
        view, order = self._seen(made, frame, position, yaw)
        for index in order:
            self._parts[index].paint(pen, view)
        pen.on = None

    def _seen(self, made: Arrays, frame: Frame, position: Vec, yaw: float) -> tuple[View, list[int]]:
        camera = frame.camera
        world, turned_normals = self._world(made, position, yaw)
        seen = (world - camera.eye) @ np.stack((camera.right, camera.up, camera.forward), axis=1)
        per_metre = camera.k / np.maximum(seen[:, 2], NEAR)
        seen[:, 0] = camera.width / 2 + seen[:, 0] * per_metre
        seen[:, 1] = camera.height / 2 - seen[:, 1] * per_metre
        middle = np.add.reduceat(seen, made.starts, axis=0) / made.counts[:, None]
        xy = seen[:, :2]
        away = xy - middle[made.owner, :2]
        xy = xy + away * (_GROW / (np.hypot(away[:, 0], away[:, 1])[:, None] + 1e-6))
        lows, highs = np.minimum.reduceat(seen, made.starts), np.maximum.reduceat(seen, made.starts)
        near = lows[:, 2] <= NEAR * 1.2
        shown = ((highs[:, :2] > 0) & (lows[:, :2] < (camera.width, camera.height))).all(1)
        shown &= (highs[:, :2] - lows[:, :2]).max(1) > _FINEST
        toward = ((camera.eye - world[made.starts]) * turned_normals).sum(1)
        normals = np.where((made.both & (toward < 0))[:, None], -turned_normals, turned_normals)
        lit = lit_by(frame.light, normals)
        surfaces = self._surfaces = self._surfaces or _surfaces(self._parts, len(made.starts))
        view = View(
            camera=camera,
            light=frame.light,
            world=world,
            normals=normals,
            xy=cast(list[Point], xy.tolist()),
            depth=middle[:, 2].tolist(),
            near=near.tolist(),
            facing=((made.both | (toward > 0)) & (shown | near)).tolist(),
            lit=lit.tolist(),
            low=lows.tolist(),
            high=highs.tolist(),
            shown=tones(frame.light, surfaces, lit, near_by(frame.light, normals), middle[:, 2]),
        )
        c, s = math.cos(yaw), math.sin(yaw)
        dx, dy, dz = (camera.eye - position).tolist()
        eye = np.array((dx * c - dz * s, dy, dx * s + dz * c))
        order = self._order(made, eye)
        sizes = made.spread * camera.k / np.maximum(np.abs(made.centres - eye).max(1), NEAR)
        return view, [i for i in order if sizes[i] > _SMALLEST]

    def _world(self, made: Arrays, position: Vec, yaw: float) -> tuple[Vec, Vec]:
        """Points and normals in the world; remembered, for most models stand still."""
        key = (*position.tolist(), yaw)
        if self._placed is None or self._placed[0] != key:
            self._placed = key, turned(made.points, position, yaw), turned(made.normals, np.zeros(3), yaw)
        return self._placed[1], self._placed[2]

    def _order(self, made: Arrays, eye: Vec) -> list[int]:
        """Parts far to near for an eye in local metres; remembered per region of space, for it changes only there."""
        region = np.concatenate((eye <= made.low + EPS, eye >= made.high - EPS))
        key = region.tobytes()
        known = self._orders.get(key)
        if known is None:
            known = self._orders[key] = far_to_near(made, eye)
        return known


def _opaque(part: Part) -> bool:
    if isinstance(part, Flats):
        return bool(part.faces) and part.faces[0].alpha > 0.5 and part.faces[0].glow < 0.9
    return isinstance(part, Tube | Ball) and part.alpha > 0.5 and part.glow < 0.9


def _surfaces(parts: Sequence[Part], loops: int) -> Surfaces:
    """Colour, glow and gloss of every face among the parts and what is painted on them."""
    found = Surfaces(np.zeros((loops, 3)), np.zeros(loops), np.zeros(loops))

    def note(part: Part) -> None:
        if isinstance(part, Face):
            found.colour[part.loop], found.glow[part.loop], found.gloss[part.loop] = part.colour, part.glow, part.gloss
        elif isinstance(part, Flats):
            for face in part.faces:
                note(face)
        if isinstance(part, Flats | Tube | Ball | Stroke):
            for mark in part.marks:
                note(mark)

    for part in parts:
        note(part)
    return found


def _normal(points: Sequence[Corner]) -> Corner:
    """Newell's normal of a polygon, unit length."""
    nx = ny = nz = 0.0
    for (ax, ay, az), (bx, by, bz) in zip(points, [*points[1:], points[0]]):
        nx += (ay - by) * (az + bz)
        ny += (az - bz) * (ax + bx)
        nz += (ax - bx) * (ay + by)
    length = math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-12
    return nx / length, ny / length, nz / length


def _turning(outline: Sequence[tuple[float, float]]) -> float:
    """Twice the signed area: positive if anticlockwise in a right-handed plane."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(outline, [*outline[1:], outline[0]]))


def _corner(p: Vec) -> Corner:
    x, y, z = p.tolist()
    return x, y, z


def _angles(n: int) -> list[float]:
    return [i * math.tau / n for i in range(n)]
