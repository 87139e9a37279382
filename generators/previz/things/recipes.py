"""A director's recipe -> a thing that can be drawn: coloured solids turned any way, with joints that move.

Whatever the recipe's author got wrong is put right: the thing stands on the ground, over its own middle, in every moment.
"""

import itertools
import math
from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from film import Joint, Recipe, Solid, Thing
from generators.previz.camera import Vec, vec
from generators.previz.pen import Colour, rgb, scale
from generators.previz.stage import Frame
from generators.previz.things.bent import Band, Egg, about, rotation
from generators.previz.things.furniture import INK, IVORY
from generators.previz.things.hinged import Apart, Leaf
from generators.previz.things.lettering import contrast
from generators.previz.things.ordering import Arrays
from generators.previz.things.parts import Flats, Stroke
from generators.previz.things.prop import Prop
from generators.previz.things.rounds import Ball, Tube
from generators.previz.things.solids import Model, Overlay
from generators.previz.things.view import RING, Corner

_SWING = 3.0
"""Seconds of a hinge or a slide to and fro."""
_MOMENTS = 12
"""Of the motion, to measure how much room it takes."""
_HALOS = 6
"""Lamps of one thing that light the air: more would cost too much and show no better."""
_FRONT = 0.05
"""How much nearer the front of a thing a handle is than elsewhere, of two that go as far."""
_AXES = {"x": 0, "y": 1, "z": 2}
Out = Callable[[Sequence[Corner] | Vec], list[Corner]]


class RecipeProp(Prop):
    """One or several of a recipe's kind; asked for in a colour, its main colour changes."""

    def __init__(self, thing: Thing, seed: int, recipe: Recipe) -> None:
        self._built: list[Built] = []

        def empty() -> Built:
            self._built.append(Built(recipe, thing))
            return self._built[-1]

        super().__init__(thing, seed, lambda model, ask: None, empty)
        self.seat = vec(0, 0.5 * self.size[1], 0)

    @cached_property
    def apart(self) -> Apart | None:
        """Its first hinge or slide as what a hand can move; it draws itself."""
        return self._built[0].opening()


class Built(Model):
    """The model of a recipe, posed anew in every frame if it has joints."""

    def __init__(self, recipe: Recipe, thing: Thing) -> None:
        super().__init__()
        self._joints, self._kind = recipe.joints, recipe.kind
        self._begins: list[int] = []
        joint_of: list[int] = []
        names = [j.name for j in recipe.joints]
        for solid in _asked(recipe.solids, thing):
            self._add(solid)
            joint = names.index(solid.joint) if solid.joint else -1
            joint_of += [joint] * (len(self._sketch.points) - len(joint_of))
        for solid in sorted((s for s in recipe.solids if s.glow > 0.5), key=lambda s: -max(s.size))[:_HALOS]:
            self._begins.append(len(self._sketch.points))
            self.halo(solid.at, 1.3 * max(solid.size), rgb(solid.colour), 0.5 * solid.glow)
            joint_of.append(names.index(solid.joint) if solid.joint else -1)
        self._joint_of = np.array(joint_of)
        self._rest = self._settled()

    @property
    def size(self) -> tuple[float, float, float]:
        """Room it takes in all its motion, metres."""
        return self._size

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
        if self._moving:
            # What somebody opens or pulls goes as far as they have moved it, else to and fro by itself.
            by_itself = 0.5 - 0.5 * math.cos(t * math.tau / _SWING)
            sway = frame.moved.get(self._kind, by_itself)
            self._arrays = self._posed(self._rest, sway, [math.radians(j.amount) * t for j in self._joints])
            self._orders.clear()
            self._placed = None
        super().draw(frame, position, yaw, owner, depth=depth, overlay=overlay, t=t)

    def opening(self) -> Apart | None:
        """How its first hinge or slide moves, and the point of it that goes furthest, where a hand takes it."""
        for n, joint in enumerate(self._joints):
            mine = self._rest.points[self._joint_of == n]
            if joint.kind == "spin" or not len(mine):
                continue
            pivot = np.array(joint.at)

            def way(gone: float, joint: Joint = joint, pivot: Vec = pivot) -> tuple[Vec, Vec]:
                move, turn = _moved(joint, gone, 0.0)
                return turn, pivot - turn @ pivot + move

            turn, shift = way(1.0)
            gone = np.linalg.norm(mine @ turn.T + shift - mine, axis=1)
            handle = mine[int((gone + _FRONT * mine[:, 2]).argmax())]
            return Apart(Model(), (Leaf(way),), handle, 0, (vec(0, 0, 0), vec(0, 0, 1)))
        return None

    # -- solids --------------------------------------------------------------------------------------------------
    def _add(self, solid: Solid) -> None:
        self._begins.append(len(self._sketch.points))
        turn, at, (w, h, d) = rotation(solid.turn), np.array(solid.at), solid.size

        def out(points: Sequence[Corner] | Vec) -> list[Corner]:
            return [(float(x), float(y), float(z)) for x, y, z in np.asarray(points) @ turn.T + at]

        match solid.shape:
            case "box":
                self._box(
                    out([(x, y, z) for x in (-w / 2, w / 2) for y in (-h / 2, h / 2) for z in (-d / 2, d / 2)]), solid
                )
            case "ball":
                self._egg(out(_on_ellipsoid(w / 2, h / 2, d / 2)), solid)
            case "ring":
                self._ring(out, solid)
            case _:
                narrow = 0.01 if solid.shape == "cone" else 1.0
                lows = [(w / 2 * x, -h / 2, d / 2 * z) for x, z in _ends()]
                highs = [(w / 2 * x * narrow, h / 2, d / 2 * z * narrow) for x, z in _ends()]
                self._pipe(out(lows), out(highs), turn[:, 1], solid)
        if solid.text:
            # What is round has its words before its middle, where it comes nearest to being flat.
            wide, high = (0.92, 0.86) if solid.shape == "box" else (0.64, 0.7)
            low, right, top = out(
                [(-w / 2 * wide, -h / 2 * high, 0), (w / 2 * wide, -h / 2 * high, 0), (-w / 2 * wide, h / 2 * high, 0)]
            )
            front = turn[:, 2] * (d / 2 + max(0.0005, 0.004 * d))
            origin, across, up = np.array(low) + front, np.array(right) - low, np.array(top) - low
            self.lettered(solid.text, _corner(origin), _corner(across), _corner(up), _ink(solid), glow=solid.glow)

    def _box(self, corners: list[Corner], solid: Solid) -> None:
        """Corners in the order of their bits: x, y, z."""
        loops = ((0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3))
        gloss = 0.4 * solid.gloss
        faces = [
            self._face([corners[i] for i in loop], rgb(solid.colour), False, solid.glow, 1.0, gloss) for loop in loops
        ]
        self._part(Flats(tuple(faces)), corners)

    def _pipe(self, lows: list[Corner], highs: list[Corner], axis: Vec, solid: Solid) -> None:
        colour = rgb(solid.colour)
        a, first, _ = self._loop(lows, _corner(-axis))
        b, _, _ = self._loop(highs, _corner(axis))
        self._part(
            Tube((a, b), first, colour, scale(colour, 0.92), solid.glow, 1.0, 0.7 * solid.gloss), [*lows, *highs]
        )

    def _egg(self, points: list[Corner], solid: Solid) -> None:
        loop, first, _ = self._loop(points, (0, 0, 1), True)
        self._part(Egg(loop, first, (0, 0, 0), rgb(solid.colour), solid.glow, 1.0, solid.gloss), points)

    def _ring(self, out: Out, solid: Solid) -> None:
        """In four pieces, so that what goes through it is before one and behind another."""
        w, h, d = solid.size
        thick = min(h, w / 2, d / 2)
        for quarter in range(4):
            if quarter:
                self._begins.append(len(self._sketch.points))
            turns = [(quarter + n / 7) * math.pi / 2 for n in range(8)]
            middle = out([((w - thick) / 2 * math.cos(a), 0.0, (d - thick) / 2 * math.sin(a)) for a in turns])
            loop, first, end = self._loop(middle, (0, 0, 1), True)
            self._part(
                Band(loop, first, end, thick, rgb(solid.colour), solid.glow, gloss=solid.gloss),
                middle,
                (thick / 2,) * 3,
            )

    # -- motion --------------------------------------------------------------------------------------------------
    def _settled(self) -> Arrays:
        """At rest, moved so that it stands on the ground over its middle through all its motion; and its size."""
        made = Arrays.of(self._sketch)
        self._thick = np.array([p.width / 2 if isinstance(p, Band) else 0.0 for p in self._parts])[:, None]
        self._moving = bool((self._joint_of >= 0).any())
        lamps = np.array([not isinstance(p, Flats | Tube | Ball | Stroke) for p in self._parts])
        poses = [made]
        if self._moving:
            moments = [n / (_MOMENTS - 1) for n in range(_MOMENTS)]
            poses += [self._posed(made, m, [m * math.tau] * len(self._joints)) for m in moments]
        low = np.min([p.low[~lamps].min(0) for p in poses], axis=0)
        high = np.max([p.high[~lamps].max(0) for p in poses], axis=0)
        shift = -np.array(((low[0] + high[0]) / 2, low[1], (low[2] + high[2]) / 2))
        self._joints = tuple(j.model_copy(update={"at": _corner(np.array(j.at) + shift)}) for j in self._joints)
        w, h, d = (high - low).tolist()
        self._size = w, h, d
        self.lamps = [lamp._replace(position=lamp.position + shift) for lamp in self.lamps]
        made = made._replace(
            points=made.points + shift,
            low=made.low + shift,
            high=made.high + shift,
            centres=made.centres + shift,
            middle=np.array((0.0, h / 2, 0.0)),
            radius=math.hypot(w, h, d) / 2 + 0.02,
        )
        self._sketch.low, self._sketch.high = made.low.tolist(), made.high.tolist()
        self._arrays = made
        return made

    def _posed(self, rest: Arrays, sway: float, spun: list[float]) -> Arrays:
        """With every joint where it is; sway: 0 to 1 to and fro, spun: radians per joint."""
        points, normals = rest.points.copy(), rest.normals.copy()
        of_loop = self._joint_of[rest.starts]
        for n, joint in enumerate(self._joints):
            move, turn = _moved(joint, sway, spun[n])
            mine, pivot = self._joint_of == n, np.array(joint.at)
            points[mine] = (points[mine] - pivot) @ turn.T + pivot + move
            normals[of_loop == n] = normals[of_loop == n] @ turn.T
        low = np.minimum.reduceat(points, self._begins) - self._thick
        high = np.maximum.reduceat(points, self._begins) + self._thick
        return rest._replace(points=points, normals=normals, low=low, high=high, centres=(low + high) / 2)


def _moved(joint: Joint, sway: float, spun: float) -> tuple[Vec, Vec]:
    """How far a joint has slid, metres, and the turn it has made."""
    axis = _AXES[joint.axis]
    if joint.kind == "slide":
        return np.eye(3)[axis] * (joint.amount / 100 * sway), np.eye(3)
    angle = spun if joint.kind == "spin" else math.radians(joint.amount) * sway
    return np.zeros(3), about(axis, angle)


def _asked(solids: tuple[Solid, ...], thing: Thing) -> list[Solid]:
    """In the colour and with the words that the shot asks for."""
    made = list(solids)
    if thing.colour:
        room: dict[str, float] = {}
        for s in made:
            room[s.colour] = room.get(s.colour, 0.0) + s.size[0] * s.size[1] + s.size[1] * s.size[2]
        main = max(room, key=lambda c: room[c])
        made = [s.model_copy(update={"colour": thing.colour}) if s.colour == main else s for s in made]
    if thing.text:
        lettered = next((i for i, s in enumerate(made) if s.text), None)
        if lettered is None:
            lettered = max(
                range(len(made)),
                key=lambda i: (1.5 if made[i].shape == "box" else 1.0) * made[i].size[0] * made[i].size[1],
            )
        made[lettered] = made[lettered].model_copy(update={"text": thing.text})
    return made


def _ink(solid: Solid) -> Colour:
    """What is read well on its colour."""
    ground = rgb(solid.colour)
    return max((INK, IVORY), key=lambda ink: contrast(ink, ground))


def _on_ellipsoid(a: float, b: float, c: float) -> list[Corner]:
    """Its centre, the ends of its axes and 26 points of its surface, by which its room is measured within 4 %."""
    ends = [(a, 0.0, 0.0), (0.0, b, 0.0), (0.0, 0.0, c)]
    ways = [w for w in itertools.product((-1, 0, 1), repeat=3) if any(w)]
    lengths = [math.sqrt(x * x + y * y + z * z) for x, y, z in ways]
    return [
        (0.0, 0.0, 0.0),
        *ends,
        *((a * x / n, b * y / n, c * z / n) for (x, y, z), n in zip(ways, lengths, strict=True)),
    ]


def _ends() -> list[tuple[float, float]]:
    """A tube's end, seen from above."""
    return [(math.cos(n * math.tau / RING), math.sin(n * math.tau / RING)) for n in range(RING)]


def _corner(p: Vec | NDArray[np.float64]) -> Corner:
    x, y, z = p.tolist()
    return x, y, z
