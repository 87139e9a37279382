"""Animals -> drawn: Creature is a member of the cast, CreatureProp is dressing (one or many of them).

An animal's kind picks a family of builders; all give a Form (soft balls, sheets, eyes) in the pose of the moment.
"""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from film import Action, Character, Thing
from generators.previz.camera import Vec, heading, vec
from generators.previz.figures import creatures_quadruped as quadruped
from generators.previz.figures.creatures_act import Act, act_for
from generators.previz.figures.creatures_beast import Beast
from generators.previz.figures.creatures_form import Form
from generators.previz.figures.creatures_kinds import BEASTS
from generators.previz.figures.creatures_legs import stance
from generators.previz.figures.creatures_others import OTHERS, other_for
from generators.previz.figures.creatures_variants import beast_for
from generators.previz.pen import Colour, rgb
from generators.previz.practicals import Practical
from generators.previz.stage import Frame, Pose, rng

_PERSON_SKIN, _PERSON_HEIGHT = "#d9a47e", 1.72
"""What a Character has when nothing was said: then an animal has its natural coat and size."""
_SURFACES = frozenset({"sea", "harbour", "beach", "cliff", "riverbank"})
"""Sets whose water is seen from above."""
CREATURE_KINDS = frozenset(BEASTS) | frozenset(OTHERS)


class Animal(NamedTuple):
    """A kind ready to be posed."""

    size: float
    """Metres per unit of its builder."""
    height: float
    """Standing, metres."""
    half: tuple[float, float]
    """Half width and half length, metres."""
    build: Callable[[Act, Form], None]
    afloat: str
    """'ground', 'air' (flies if it moves), 'hover' (always in the air), 'water'."""
    seat: tuple[float, float, float] | None
    beast: Beast | None = None
    """What it is told by, if it goes on four legs."""


def animal_for(kind: str, words: str, colour: Colour | None, height: float | None = None) -> Animal:
    """Raises KeyError for a kind that is no creature of the kit."""
    if kind in BEASTS:
        beast = beast_for(kind, words, colour)

        def build(act: Act, form: Form) -> None:
            quadruped.build(beast, act, form)

        seat = (0.0, 0.97, 0.0) if kind in ("horse", "elephant", "dragon") else None
        return _sized(build, beast.height, "ground", seat, height)._replace(beast=beast)
    other = other_for(kind, words, colour)
    return _sized(other.build, other.size, other.afloat, other.seat, height)


def _sized(
    build: Callable[[Act, Form], None],
    size: float,
    afloat: str,
    seat: tuple[float, float, float] | None,
    height: float | None,
) -> Animal:
    form = Form(vec(0, 0, 0), 0.0, size)
    build(Act(), form)
    box = form.box()
    tall = float(box[:, 1].max())
    if height is not None:
        size, tall, box = size * height / tall, height, box * (height / tall)
    half = (float(np.ptp(box[:, 0])) / 2, float(np.ptp(box[:, 2])) / 2)
    return Animal(
        size, tall, half, build, afloat, None if seat is None else (seat[0] * size, seat[1] * size, seat[2] * size)
    )


class Creature:
    """An animal of the cast (FigureLike)."""

    def __init__(self, character: Character) -> None:
        self.character = character
        coat = None if character.skin == _PERSON_SKIN else rgb(character.skin)
        height = None if character.height_m == _PERSON_HEIGHT else character.height_m
        young = " cub" if character.age == "child" and height is None else ""
        self._animal = animal_for(character.kind, character.description + young, coat, height)
        worn = (*character.garments, *character.accessories)
        self._wears = tuple((g.kind, rgb(g.colour)) for g in worn)
        self.height = self._animal.height
        self._last: tuple[Pose, Form] | None = None

    def _form(self, pose: Pose) -> Form:
        """The animal in that pose. Framing, gaze and drawing ask for the same moment in turn, so the last is kept."""
        if self._last is None or self._last[0] is not pose:
            form = Form(pose.position, pose.yaw, self._animal.size)
            self._animal.build(act_for(pose, self._animal.size, self._wears), form)
            self._last = pose, form
        return self._last[1]

    def draw(self, frame: Frame, pose: Pose) -> None:
        self._form(pose).draw(frame, self.character.id)

    def box(self, pose: Pose) -> Vec:
        return self._form(pose).box()

    def eyes(self, pose: Pose) -> Vec:
        return self._form(pose).where("eyes")

    def hand(self, pose: Pose) -> Vec:
        """What carries things: the mouth."""
        return self._form(pose).where("mouth")

    def grip(self, pose: Pose) -> Vec:
        return self.hand(pose)


class _Member(NamedTuple):
    """One of a herd, relative to its middle."""

    x: float
    y: float
    z: float
    turn: float
    size: float
    phase: float


class CreatureProp:
    """An animal, or a herd, flock or shoal, that is not of the cast (PropLike).

    It walks, flies or swims if its thing is moving: gaits follow the way its position has come, along its heading, so feet do
    not slide and nothing is remembered between frames.
    """

    def __init__(self, thing: Thing, seed: int) -> None:
        self.thing = thing
        words = f"{thing.kind} {thing.words}"
        self._animal = animal_for(thing.kind, words, rgb(thing.colour) if thing.colour else None)
        self._flies = self._animal.afloat == "hover" or (
            self._animal.afloat == "air"
            and (thing.moving or any(w in words for w in ("fly", "flies", "soar", "circling", "flock", "overhead")))
        )
        self._members = _spread(thing.count, self._animal, self._flies, seed)
        self._action = self._usual(words)
        low, top = self._heights()
        self.low = low if self._animal.afloat == "hover" else 0.0
        """Metres over its position that there is nothing of it: what hovers is framed where it hovers."""
        self.swims = self._animal.afloat == "water"
        reach_x = max(abs(m.x) for m in self._members) + self._animal.half[0]
        reach_z = max(abs(m.z) for m in self._members) + self._animal.half[1]
        self.size = (2 * reach_x, top + max(m.y for m in self._members), 2 * reach_z)
        seat = self._animal.seat if thing.count == 1 else None
        self.seat: Vec | None = None if seat is None else vec(*seat)

    def _heights(self) -> tuple[float, float]:
        """Metres, its lowest and its highest point; of what hovers, in all the time it does."""
        heights: list[float] = []
        for t in (0.4 * i for i in range(20 if self._animal.afloat == "hover" else 1)):
            form = Form(vec(0, 0, 0), 0.0, self._animal.size)
            self._animal.build(Act(action=self._action, t=t), form)
            heights += [float(y) for y in form.box()[:, 1]]
        return max(0.0, min(heights)), max(heights)

    def _usual(self, words: str) -> Action:
        if self._animal.afloat == "water":
            return Action.SWIM
        if self._flies:
            return Action.FLY
        if self.thing.moving:
            return Action.RUN if any(w in words for w in ("run", "gallop", "chas", "charg")) else Action.WALK
        for word, action in (
            ("sleep", Action.SLEEP),
            ("graz", Action.EAT),
            ("eating", Action.EAT),
            ("lying", Action.LIE),
            ("sitting", Action.SIT),
        ):
            if word in words:
                return action
        return Action.STAND

    def draw(self, frame: Frame, position: Vec, yaw: float, t: float, owner: str = "") -> None:
        ahead, side = heading(yaw), heading(yaw + math.pi / 2)
        travelled = float(position @ ahead) if self.thing.moving else 0.0
        grazes = self._action is Action.STAND and len(self._members) > 2
        for i, m in enumerate(self._members):
            size = self._animal.size * m.size
            place = position + side * m.x + ahead * m.z + vec(0, m.y, 0)
            action = (
                Action.EAT
                if grazes and i % 2 and self.thing.kind in ("cow", "deer", "horse", "rabbit")
                else self._action
            )
            act = Act(action=action, t=t + m.phase * 7, travelled=travelled / size + m.phase * 3, phase=m.phase)
            form = Form(place, yaw + m.turn * (0.15 if self.thing.moving else 1.0), size)
            self._animal.build(act, form)
            waterline = None
            if self._animal.afloat == "water":
                form.position = place + vec(0, self._swims_at(frame, t, m.phase), 0)
                waterline = float(position[1]) if frame.setup.place.kind in _SURFACES else None
            behind = self._behind(frame, position, yaw) if self.seat is not None else 0.0
            form.draw(frame, owner, behind=behind, waterline=waterline)

    def _behind(self, frame: Frame, position: Vec, yaw: float) -> float:
        """Metres it is drawn behind its rider: before them only where it comes towards us, its neck and head first."""
        view = (frame.camera.eye - position) * vec(1, 0, 1)
        ahead = float(view @ heading(yaw)) / (float(np.linalg.norm(view)) + 1e-6)
        return -0.5 if ahead > 0.93 else self._animal.half[0] + 0.3

    def lift(self, position: Vec, yaw: float) -> float:
        """Metres its back is above where it is at rest, when it has come to that position: a rider goes with it."""
        beast, size = self._animal.beast, self._animal.size * self._members[0].size
        if beast is None or not self.thing.moving:
            return 0.0
        travelled = float(position @ heading(yaw)) / size + self._members[0].phase * 3
        s = stance(beast, Act(action=self._action, travelled=travelled))
        return ((s.shoulder[1] + s.hip[1]) - (2 - beast.chest - beast.hip)) / 2 * size

    def practicals(self, position: Vec, yaw: float, t: float) -> list[Practical]:
        """Ghosts shine; no other animal does."""
        if self.thing.kind != "ghost":
            return []
        return [Practical(position + vec(0, 1.2, 0), rgb(self.thing.colour or "#c8e8ff"), 0.4, 5.0, 0.1)]

    def _swims_at(self, frame: Frame, t: float, phase: float) -> float:
        """Height over where it is put; on a surface it rolls through it (shark, whale) or leaps (fish, dolphin)."""
        long = self._animal.half[1] * 2
        bob = 0.04 * long * math.sin(t * 1.1 + phase * 6)
        if frame.setup.place.kind not in _SURFACES:
            return max(bob, 0.0)
        if self.thing.kind in ("fish", "dolphin"):
            return long * (0.75 * math.sin(t * 1.9 + phase * 6) - 0.1)
        return -0.6 * self._animal.height + 2 * bob


def _spread(count: int, animal: Animal, flies: bool, seed: int) -> tuple[_Member, ...]:
    """A herd: the first in the middle, the others around it on a sunflower spiral, each a little different."""
    r = rng(seed, "herd")
    gap = 2.1 * max(animal.half[0], animal.half[1] * 0.8) + 0.05
    members = [_Member(0.0, 0.0, 0.0, 0.0, 1.0, r.random() if count > 1 else 0.0)]
    loose = animal.afloat in ("water", "hover") or flies
    for i in range(1, count):
        reach = gap * math.sqrt(i) * (1 + 0.12 * r.uniform(-1, 1))
        angle = i * 2.399963 + 0.4 * r.uniform(-1, 1)
        lift = r.uniform(-0.1, 0.9) * gap * 0.5 if loose else 0.0
        members.append(
            _Member(
                reach * math.sin(angle) * 1.25,
                max(0.0, lift),
                reach * math.cos(angle),
                r.uniform(-0.5, 0.5),
                r.uniform(0.86, 1.1),
                r.random(),
            )
        )
    return tuple(members)
