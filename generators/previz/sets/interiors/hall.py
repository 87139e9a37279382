"""An interior: a room with six planes, what hangs on its walls, what stands in it, and its lamps.

A wall is worked on in its own metres: x to the right as seen from inside with 0 in its middle, y up, z into the room.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

import numpy as np

from film import Place, Setup, Thing
from generators.previz.anchors import owned
from generators.previz.beds import BEDS, bed_at
from generators.previz.camera import NEAR, Camera, Vec, unit, vec
from generators.previz.casting import receiving
from generators.previz.light import Light
from generators.previz.pen import Colour, Pen, mix, polygon, scale
from generators.previz.practicals import Practical
from generators.previz.sets.doorways import NextRoom
from generators.previz.sets.interiors.lamplight import Lamplight, Placed
from generators.previz.sets.interiors.outside import Outlook
from generators.previz.sets.interiors.surfaces import Lines, Plane, Pool, Tiles
from generators.previz.stage import Anchor, Bounds, Frame, Layer, Piece, Rest, rng
from generators.previz.things.furniture import WARM
from generators.previz.things.hinged import Moving
from generators.previz.things.openings import OPENINGS
from generators.previz.things.prop import Ask, Maker, Opening
from generators.previz.things.solids import Model, turned
from generators.previz.thrown import Catcher
from generators.previz.where import Away

_AIR = 1.2
"""Metres of a window's light shaft that reach into the room per metre of its height."""
_KNOWN = 32
"""Lights whose answer is remembered."""
_ON_TOP = (0.3, 1.45)
"""Metres over the floor at which something stands on a table or a shelf: what is higher hangs."""
_SEATS = frozenset({"chair", "bench", "sofa"})
"""Things of the kit that a company sits on."""
_AT_IT = 1.4
"""Metres between an anchor and what hangs at it."""
_NEXT_DOOR = 0.45
"""How bright the next room is."""
_WINDOWLESS = 0.85
"""How much of its lamps' light a room without windows has on by day."""


@dataclass(frozen=True)
class Finish:
    """Colours of a room and how its lamps change it at night."""

    wall: Colour
    floor: Colour
    ceiling: Colour
    skirting: Colour | None = None
    lamp: Colour = WARM
    lamps: float = 0.45
    """0 to 1: how much of the light comes from lamps once it is dark outside."""
    gloom: float = 0.16
    """How dark the corners are."""


@dataclass
class Wall:
    """One side of the room: its plane, what is painted on it and its windows."""

    plane: Plane
    origin: Vec
    yaw: float
    width: float
    marks: Model = field(default_factory=Model)
    panes: list[Vec] = field(default_factory=list)
    marked: bool = False

    def at(self, x: float, y: float, z: float = 0.0) -> Vec:
        """Wall metres -> world."""
        return turned(np.array((x, y, z)), self.origin, self.yaw)

    def plate(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        colour: Colour,
        *,
        glow: float = 0.0,
        fade: float = 0.0,
        alpha: float = 1.0,
    ) -> None:
        self._begin()
        self.marks.plate(x0, y0, x1, y1, 0.0, colour, glow=glow, fade=fade, alpha=alpha)

    def shape(self, points: list[tuple[float, float]], colour: Colour, *, glow: float = 0.0, fade: float = 0.0) -> None:
        self._begin()
        self.marks.panel([(x, y, 0.0) for x, y in points], colour, glow=glow, mark=True, fade=fade)

    def words(
        self,
        words: str,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        colour: Colour,
        *,
        glow: float = 0.0,
        lines: int = 2,
    ) -> None:
        self._begin()
        self.marks.words(words, x0, y0, x1, y1, 0.0, colour, glow=glow, lines=lines)

    def window(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A hole that shows the outlook; it is drawn over all plates, so frame it with a bigger one and hang bars on it."""
        self.panes.append(np.stack([self.at(x, y) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]))

    def _begin(self) -> None:
        if not self.marked:
            self.marks.blank((-self.width / 2, 0, 0), (self.width / 2, float(self.plane.v[1]), 0.01))
            self.marked = True


class Hall:
    """A StageSet: build the walls and the dressing, then let it draw. Sizes in metres."""

    def __init__(
        self,
        place: Place,
        setup: Setup,
        *,
        x: tuple[float, float],
        z: tuple[float, float],
        height: float,
        finish: Finish,
        outlook: str = "city",
    ) -> None:
        self.place, self.finish, self.height = place, finish, height
        self.x, self.z = x, z
        self.rng = rng(place.seed, "interior", place.kind)
        self.acting = (min(-x[0], x[1]) - 1.2, min(-z[0], z[1]) - 1.4)
        self.travel = "x"
        self.bounds = Bounds(x[0] + 0.25, x[1] - 0.25, z[0] + 0.25, z[1] - 0.25, height - 0.15)
        self.anchors: dict[str, Anchor] = {}
        self.seats: list[Anchor] = []
        """Where somebody can sit, each with the height of its seat: the company's, when there is one."""
        self.outlook = Outlook(outlook, rng(place.seed, "outside"))
        (x0, x1), (z0, z1), w, d = x, z, x[1] - x[0], z[1] - z[0]
        wall, top = finish.wall, scale(finish.wall, 0.9)
        up = vec(0, height, 0)
        self.floor = Plane(vec(x0, 0, z1), vec(w, 0, 0), vec(0, 0, -d), finish.floor, finish.floor, 0.72)
        self.ceiling = Plane(vec(x0, height, z0), vec(w, 0, 0), vec(0, 0, d), finish.ceiling, finish.ceiling, 0.5)
        self.back = Wall(Plane(vec(x0, 0, z0), vec(w, 0, 0), up, wall, top, 0.7), vec((x0 + x1) / 2, 0, z0), 0.0, w)
        self.right = Wall(
            Plane(vec(x1, 0, z0), vec(0, 0, d), up, wall, top, 0.5), vec(x1, 0, (z0 + z1) / 2), -math.pi / 2, d
        )
        self.left = Wall(
            Plane(vec(x0, 0, z1), vec(0, 0, -d), up, wall, top, 0.58), vec(x0, 0, (z0 + z1) / 2), math.pi / 2, d
        )
        self.front = Wall(
            Plane(vec(x1, 0, z1), vec(-w, 0, 0), up, wall, top, 0.62), vec((x0 + x1) / 2, 0, z1), math.pi, w
        )
        self.walls = (self.back, self.left, self.right, self.front)
        self.on_floor: list[Lines | Tiles | Pool] = []
        self.on_ceiling: list[Lines | Tiles | Pool] = []
        self.hung: list[Placed] = []
        self._painted: list[tuple[Wall, float, Opening]] = []
        self._opens: list[tuple[str, Placed, Ask, Opening]] = []
        self.standing: list[Placed] = []
        self.shafts: list[tuple[Vec, Vec]] = []
        self.rests: list[Rest] = []
        """What people can lie on here."""
        self._lamplight = Lamplight(self.hung, self.standing, self.shafts)
        self._sides = (self.ceiling, *(w.plane for w in self.walls))
        self._indoor: dict[int, tuple[Light, Light]] = {}
        self._next_room = NextRoom(finish.wall, finish.floor, _NEXT_DOOR)
        self.key_direction = unit(vec(-0.35, 0.75, 0.6))
        if finish.skirting:
            for side in self.walls:
                side.plate(-side.width / 2, 0.0, side.width / 2, 0.14, finish.skirting)

    # -- building ------------------------------------------------------------------------------------------------
    def put(self, model: Model, x: float, z: float, yaw: float = 0.0, y: float = 0.0) -> None:
        """Something that stands in the room, in front of or behind people."""
        self.standing.append(Placed(model, vec(x, y, z), yaw))

    def hang(self, wall: Wall, model: Model, x: float, y: float = 0.0, z: float = 0.0, *, swings: bool = False) -> None:
        """Something flat against a wall, behind all people."""
        self.hung.append(Placed(model, wall.at(x, y, z), wall.yaw, swings=swings))

    def stand(
        self,
        make: Maker,
        kind: str,
        x: float,
        z: float,
        yaw: float = 0.0,
        y: float = 0.0,
        *,
        words: str = "",
        colour: str = "",
        text: str = "",
        wall: Wall | None = None,
    ) -> None:
        """A thing of the kit in the room; on a wall, x is along it and z up it."""
        model = Model()
        ask = Ask(Thing(kind=kind, words=words, colour=colour, text=text), rng(self.place.seed, kind, x, z))
        make(model, ask)
        if wall is not None:
            self.hung.append(Placed(model, wall.at(x, y + z, 0.04), wall.yaw, ask.overlay))
            if kind in OPENINGS:
                self._opens.append((kind, self.hung[-1], ask, OPENINGS[kind]))
        else:
            self.standing.append(Placed(model, vec(x, y, z), yaw, ask.overlay))
            if ask.seat is not None and kind in _SEATS:
                up = float(ask.seat[1])
                self.seats.append(Anchor(turned(ask.seat * (1, 0, 1), vec(x, y, z), yaw), yaw, up))
            if kind in BEDS:
                self.rests.append(bed_at(kind, vec(x, y, z), yaw, colour))

    def seat(self, count: int, pitch: float, x: float, z: float, yaw: float, height: float) -> None:
        """A row of seats on what was put there: a pew, seats of a theatre."""
        along = [(n - (count - 1) / 2) * pitch for n in range(count)]
        self.seats += [Anchor(turned(vec(a, 0, 0), vec(x, 0, z), yaw), yaw, height) for a in along]

    def opens(self, kind: str, opening: Opening) -> None:
        """What was hung last opens: by what name, and what it is in pieces."""
        ask = Ask(Thing(kind=kind), rng(self.place.seed, kind))
        self._opens.append((kind, self.hung[-1], ask, opening))

    def doorway(self, wall: Wall, x: float, opening: Opening) -> None:
        """A door painted on a wall opens: where, and what it is in pieces."""
        self._painted.append((wall, x, opening))

    def planks(self, width: float, colour: Colour, along: str = "z", alpha: float = 0.8) -> None:
        """Joints of a boarded floor."""
        (x0, x1), (z0, z1) = self.x, self.z
        if along == "z":
            ends = [((x, 0, z0), (x, 0, z1)) for x in np.arange(x0 + width, x1, width).tolist()]
        else:
            ends = [((x0, 0, z), (x1, 0, z)) for z in np.arange(z0 + width, z1, width).tolist()]
        self.on_floor.append(Lines(np.array(ends, dtype=np.float64), 0.012, colour, alpha))

    def chequer(self, size: float, colour: Colour, alpha: float = 1.0) -> None:
        """Every second tile of the floor in another colour."""
        tiles = []
        for i, x in enumerate(np.arange(self.x[0], self.x[1] - 0.01, size).tolist()):
            for j, z in enumerate(np.arange(self.z[0], self.z[1] - 0.01, size).tolist()):
                if (i + j) % 2:
                    a, b = min(x + size, self.x[1]), min(z + size, self.z[1])
                    tiles.append([(x, 0, z), (a, 0, z), (a, 0, b), (x, 0, b)])
        self.on_floor.append(Tiles(np.array(tiles, dtype=np.float64), colour, alpha))

    def lamp(
        self,
        x: float,
        y: float,
        z: float,
        *,
        reach: float = 2.4,
        colour: Colour | None = None,
        strength: float = 0.5,
        shade: bool = True,
    ) -> None:
        """A lamp with its halo and the light it throws on the floor and the ceiling; `shade` draws a hanging one."""
        tone = colour or self.finish.lamp
        model = Model()
        if shade:
            model.stroke([(0, 0.12, 0), (0, self.height - y, 0)], 0.012, (0.12, 0.12, 0.13))
            model.tube(
                (0, 0.0, 0),
                (0, 0.16, 0),
                0.2,
                0.05,
                scale(mix(tone, (0.2, 0.2, 0.22), 0.75), 0.9),
                cap=(1.0, 0.95, 0.82),
            )
            model.ball((0, 0.0, 0), (0.07, 0.05, 0.07), (1.0, 0.96, 0.85), glow=1)
        model.halo((0, 0.0, 0), reach * 0.55, tone, strength)
        self.put(model, x, z, 0.0, y)
        self.pool(x, z, reach, tone, strength * 0.5)

    def pool(self, x: float, z: float, reach: float, colour: Colour | None = None, strength: float = 0.3) -> None:
        """Lamp light on the floor."""
        tone = colour or self.finish.lamp
        self.on_floor.append(Pool(vec(x, 0.0, z), vec(reach, 0, 0), vec(0, 0, reach), tone, strength))

    def daylight(self, wall: Wall, x0: float, y0: float, x1: float, y1: float) -> None:
        """The light a window throws into the room: a shaft and a patch on the floor."""
        into = _AIR * y1
        foot = [
            wall.at(x, 0.01, z)
            for x, z in ((x0, into * 0.35 + y0 * 0.4), (x1, into * 0.35 + y0 * 0.4), (x1 + 0.5, into), (x0 + 0.5, into))
        ]
        pane = [wall.at(x, y) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
        self.shafts.append((np.stack(pane), np.stack(foot)))

    def anchor(self, name: str, x: float, z: float, yaw: float = 0.0, height: float = 0.0) -> None:
        self.anchors[name] = Anchor(vec(x, 0.0, z), yaw, height)

    # -- the set -------------------------------------------------------------------------------------------------
    @cached_property
    def obstacles(self) -> tuple[tuple[Vec, Vec], ...]:
        """Lowest and highest corner of the parts of all that stands in the room, metres."""
        return tuple(box for placed in self.standing for box in placed.model.boxes(placed.position, placed.yaw))

    @cached_property
    def catchers(self) -> tuple[Catcher, ...]:
        """The floor and the walls, for shadows to fall on."""
        sides = (Catcher(w.plane.corner, w.plane.u, w.plane.v, tuple(w.panes)) for w in self.walls)
        return (Catcher(self.floor.corner, self.floor.u, self.floor.v), *sides)

    def ground(self, x: float, z: float) -> float:
        return 0.0

    def inside(self, light: Light) -> Light:
        """The light in here: from the windows by day, from the lamps by night, and at any hour where there is no window.

        The same light gives the same answer: what is shaded in it stays shaded.
        """
        if (known := self._indoor.get(id(light))) is None:
            if len(self._indoor) >= _KNOWN:
                self._indoor.clear()
            known = self._indoor[id(light)] = (light, self._indoors(light))
        return known[1]

    def _indoors(self, light: Light) -> Light:
        on, dark = self.finish.lamps, light.practicals
        return replace(
            light,
            sun=mix(light.sun, self.finish.lamp, 0.8 * on * dark),
            sun_direction=self.key_direction,
            key=light.key + (min(1.0, light.level * (0.34 + 0.58 * on * on)) - light.key) * dark,
            ambient=light.ambient + (min(0.97, light.level * (0.50 + 0.22 * on * on)) - light.ambient) * dark,
            practicals=dark if self.windowed else max(_WINDOWLESS, dark),
            visibility=max(light.visibility, 45.0),
            fog=mix(light.fog, scale(self.finish.wall, 0.4), 0.75),
        )

    @property
    def windowed(self) -> bool:
        return bool(self.shafts) or any(wall.panes for wall in self.walls)

    @cached_property
    def moving(self) -> dict[str, Moving]:
        """What somebody can open or pull at an anchor, by its name: what hangs there, or a door in the wall there."""
        found = {}
        for name in OPENINGS.keys() & self.anchors.keys():
            spot = self.anchors[name].position
            near = [
                (float(np.hypot(*(placed.position - spot)[[0, 2]])), n)
                for n, (kind, placed, *_) in enumerate(self._opens)
                if kind == name
            ]
            far, n = min(near, default=(math.inf, 0))
            if far < _AT_IT:
                _, placed, ask, opening = self._opens[n]
                found[name] = Moving(opening(ask), placed.position, placed.yaw)
            elif name == "door" and (there := owned(self, name)) is not None and self.place.kind != "cave":
                wall = min(self.walls, key=lambda w: math.cos(w.yaw - there.toward))
                found[name] = self._in_wall(wall, spot)
        return found

    def _in_wall(self, wall: Wall, spot: Vec) -> Moving:
        """A door where a wall has only a painted one."""
        ask = Ask(Thing(kind="door"), rng(self.place.seed, "door"))
        for there, x, opening in self._painted:
            if there is wall:
                return Moving(opening(ask), wall.at(x, 0, 0.01), wall.yaw)
        across = float((spot - wall.origin) @ (wall.at(1, 0, 0) - wall.origin))
        return Moving(OPENINGS["door"](ask), wall.at(across, 0, 0.04), wall.yaw)

    def practicals(self, light: Light) -> list[Practical]:
        """Every lamp that hangs or stands here; by day the windows, too."""
        return self._lamplight.practicals(light)

    def layers(self, camera: Camera) -> list[Layer]:
        found: list[Layer] = [self._behind]
        for plane, marks in ((self.ceiling, self.on_ceiling), (self.floor, self.on_floor)):
            if plane.seen(camera):
                found.append(partial(self._level, plane, marks))
        for wall in self.walls:
            if wall.plane.seen(camera):
                found.append(partial(self._wall, wall))
                found += [partial(self._pane, pane) for pane in wall.panes]
                found.append(partial(self._lamps_on, wall.plane))
        found.append(self._sunshine)
        hung = sorted(self.hung, key=lambda p: -float(np.linalg.norm(p.position - camera.eye)))
        found += [partial(self._hangs, placed) for placed in hung]
        return [*found, *(partial(self._leaf, name) for name in self.moving)]

    def _inner(self, frame: Frame) -> Frame:
        return replace(frame, light=self.inside(frame.light))

    def _behind(self, frame: Frame, pen: Pen) -> None:
        """Behind all planes, so that a seam can never show a hole."""
        camera = frame.camera
        pen.on = Away(max(self.x[1] - self.x[0], self.z[1] - self.z[0]))
        whole = polygon([(0, 0), (camera.width, 0), (camera.width, camera.height), (0, camera.height)])
        pen.path(whole, self.inside(frame.light).shade(scale(self.finish.wall, 0.6), 0.4, 4.0))

    def _level(self, plane: Plane, marks: Sequence[Lines | Tiles | Pool], frame: Frame, pen: Pen) -> None:
        """Floor or ceiling."""
        inner = self._inner(frame)
        plane.paint(pen, inner)
        for mark in marks:
            mark.paint(pen, inner)
        plane.shadow_edges(pen, inner, 0.9, self.finish.gloom)
        self._lamplight.pools(self._sides, plane, inner, pen)
        if plane is self.floor:
            self._lamplight.floor(inner, pen)

    def _wall(self, wall: Wall, frame: Frame, pen: Pen) -> None:
        inner = self._inner(frame)
        wall.plane.paint(pen, inner)
        wall.plane.shadow_edges(pen, inner, 0.8, self.finish.gloom)
        if wall.marked:
            wall.marks.paint(pen, inner, wall.origin, wall.yaw)

    def _pane(self, pane: Vec, frame: Frame, pen: Pen) -> None:
        self.outlook.paint(pen, frame, pane)

    def _lamps_on(self, plane: Plane, frame: Frame, pen: Pen) -> None:
        self._lamplight.pools(self._sides, plane, self._inner(frame), pen)

    def _hangs(self, placed: Placed, frame: Frame, pen: Pen) -> None:
        """What hangs on a wall, unless it is being opened."""
        if any(self.moving[n].position is placed.position for n in frame.moved if n in self.moving):
            return
        lit = self._lamplight.on(self._inner(frame), placed)
        placed.model.paint(pen, lit, placed.position, placed.turned_by(frame.t) if placed.swings else placed.yaw)

    def _leaf(self, name: str, frame: Frame, pen: Pen) -> None:
        """A door, hatch or lever on a wall, while somebody moves it."""
        if name in frame.moved:
            frame.clock.read = True  # drawn anew in every frame
            self.moving[name].paint(pen, self._inner(frame), frame.moved[name], self._next_room)

    def _sunshine(self, frame: Frame, pen: Pen) -> None:
        light = frame.light
        power = light.key * (1.0 if light.sun_visible else 0.4) * (1 - 0.6 * light.practicals)
        if power < 0.05 or pen.mask:
            return
        for _pane, foot in self.shafts:
            outline, _ = frame.camera.polygon(foot)
            if outline:
                pen.poly(outline, light.sun, 0.34 * power, add=True, blur=0.006 * frame.camera.height)

    def pieces(self) -> list[Piece]:
        stood: list[Piece] = [partial(self._stands, placed) for placed in self.standing if not placed.flat]
        return [*stood, *(partial(self._shaft, pane, foot) for pane, foot in self.shafts)]

    def _stands(self, placed: Placed, frame: Frame) -> None:
        lit = self._lamplight.on(self._inner(frame), placed)
        t = frame.t if placed.overlay is not None else 0.0
        first = len(frame.items)
        placed.model.draw(lit, placed.position, placed.yaw, overlay=placed.overlay, t=t)
        if len(frame.items) == first:
            return
        if _ON_TOP[0] < placed.position[1] < _ON_TOP[1]:
            placed.resting.lay(lit, placed.position, placed.yaw)
        elif sides := placed.sides:
            receiving(lit, sides)

    def _shaft(self, pane: Vec, foot: Vec, frame: Frame) -> None:
        """The air a window lights: four faces between pane and floor patch, added softly."""
        light = frame.light
        power = light.key * (1.0 if light.sun_visible else 0.25) * (1 - 0.7 * light.practicals) * _hazy(frame.setup)
        if power <= 0.05:
            return
        centre = (pane.mean(0) + foot.mean(0)) / 2
        depth = frame.camera.point(centre)[2]
        faces = [np.stack((pane[i], pane[j], foot[n], foot[m])) for i, j, n, m in ((0, 1, 1, 0), (3, 2, 2, 3))]
        seen = [frame.camera.polygon(face)[0] for face in faces]
        top, end = frame.camera.point(pane.mean(0)), frame.camera.point(foot.mean(0))
        sun = frame.light.sun

        def paint(pen: Pen) -> None:
            for outline in seen:
                if len(outline) >= 3:
                    pen.linear(
                        polygon(outline),
                        top[:2],
                        end[:2],
                        (sun, sun),
                        alphas=(min(0.5, 0.16 * power), 0.03 * power),
                        soft=True,
                        add=True,
                    )

        if min(top[2], end[2]) > NEAR:
            frame.add(max(depth, NEAR), paint)


def _hazy(setup: Setup) -> float:
    """How well the air of a room shows a beam: better the more haze, dust or smoke is in it."""
    thick = any(thing.kind in ("dust", "smoke", "beam") for thing in setup.things)
    return 0.8 + 1.6 * setup.look.haze + (1.0 if thick else 0.0)
