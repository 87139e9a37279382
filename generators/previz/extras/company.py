"""Things of the shot that are people -> companies: everybody with a figure, a spot and a way through the shot."""

import math
from dataclasses import dataclass

import numpy as np

from film import Setup, Thing
from generators.previz.actors import Standing
from generators.previz.camera import Vec, heading, vec
from generators.previz.extras.bearing import bearing
from generators.previz.extras.drawing import Now, WalkOn
from generators.previz.extras.floor import Floor
from generators.previz.extras.spots import Spot, spots
from generators.previz.extras.tokens import token
from generators.previz.figures.climbing import SADDLE
from generators.previz.kinds import category
from generators.previz.practicals import Practical
from generators.previz.stage import Frame, StageSet, rng

USUAL = {"crowd": 8, "audience": 12, "passers-by": 6, "guests": 8, "soldiers": 10}
"""How many a company is of which nobody says how many."""
_EASY = 2.6
"""Seconds somebody looks one way at least."""
_TURNS = 0.3
"""Seconds a head takes to turn."""
_STEP = math.radians(14)


@dataclass(frozen=True)
class Extra:
    """One of a company."""

    figure: WalkOn
    spot: Spot
    seconds: float
    scene: float
    """Share of the time that they look at what happens rather than at each other or ahead."""

    @property
    def height(self) -> float:
        return self.figure.height * (0.75 if self.spot.seat is not None else 1.0)

    def position(self, t: float) -> Vec:
        on = self.spot.at + heading(self.spot.yaw) * (self.spot.speed * (t - self.seconds / 2))
        return on if self.spot.seat is None else on + vec(0, self.spot.seat - SADDLE, 0)

    def now(self, t: float, happens: Vec | None) -> Now:
        """At second t of the shot; `happens`: what there is to look at."""
        floor = 0.0 if self.spot.seat is None else SADDLE - self.spot.seat
        deed = self.figure.bearing.deed
        says = deed in ("talk", "cheer", "rage", "laugh") and math.sin(t * 9.3 + 5 * self.figure.phase) > 0.1
        return Now(self.position(t), self.spot.yaw, t, self.spot.speed * t, floor, self._look(t, happens), says)

    def _look(self, t: float, happens: Vec | None) -> tuple[int, int] | None:
        """At what happens, or at whom they are with; a head that turns is seen half way."""
        if self.figure.bearing.deed in ("attention", "dance"):
            return None
        beat = _EASY + 0.4 * self.figure.phase
        at = (t + 7 * self.figure.phase) / beat
        turn, since = math.floor(at), (at - math.floor(at)) * beat
        now, before = self._target(turn, happens), self._target(turn - 1, happens)
        share = min(1.0, since / _TURNS)
        share = 0.33 if share < 0.34 else 0.67 if share < 0.68 else 1.0
        x, y = (before[i] + (now[i] - before[i]) * share for i in (0, 1))
        return round(x / _STEP), round(y / _STEP)

    def _target(self, turn: int, happens: Vec | None) -> tuple[float, float]:
        """Radians to the left of straight ahead, and up."""
        dice = rng(0, self.figure.character.id, "look", turn, round(self.figure.phase, 6))
        eyes = self.spot.at + vec(0, 0.92 * self.height, 0)
        if happens is not None and dice.random() < self.scene:
            d = happens - eyes
            left = math.remainder(math.atan2(float(d[0]), float(d[2])) - self.spot.yaw, 2 * math.pi)
            if abs(left) < 1.9:
                return max(-1.4, min(1.4, left)), math.atan2(
                    float(d[1]), max(0.5, math.hypot(float(d[0]), float(d[2])))
                )
        return dice.uniform(-0.35, 0.35), dice.uniform(-0.12, 0.05)


class Company:
    """All of a kind, as a thing of the shot: what is framed, named and labelled."""

    def __init__(self, thing: Thing, people: list[Extra]) -> None:
        self.thing, self.people = thing, people
        self.seat: Vec | None = None
        self.many = many(thing)
        first = [e for e in people if thing.kind == "audience" or e.spot.at[2] < 0][: self.many] or people[: self.many]
        self.first = tuple(first)
        """Whom a picture of them is of: one side of the set, not those before and behind the camera."""
        at = np.stack([e.spot.at for e in first] or [vec(0, 0, -3)]) * vec(1, 0, 1)
        self.middle = (at.min(axis=0) + at.max(axis=0)) / 2
        wide, _, deep = (np.ptp(at, axis=0) + 0.6).tolist()
        self.size = (wide, max((e.height for e in first), default=1.7), deep)

    def draw(self, frame: Frame, position: Vec, yaw: float, t: float, owner: str = "") -> None:
        """Everybody is lit and drawn for themselves: see `Staging.company`."""

    def practicals(self, position: Vec, yaw: float, t: float) -> list[Practical]:
        return []


def many(thing: Thing) -> int:
    """How many they are: one of a crowd means a crowd."""
    return thing.count if thing.count > 1 else USUAL.get(thing.kind, 8)


def companies(setup: Setup, stage: StageSet, seconds: float) -> list[Standing]:
    """Every thing of the shot, and of its place, that is people."""
    asked = [t for t in setup.things if category(t.kind, setup) == "extras"]
    known = {t.kind for t in asked}
    asked += [Thing(kind=f) for f in setup.place.features if f not in known and category(f, setup) == "extras"]
    return [_company(thing, setup, stage, seconds) for thing in asked]


def _company(thing: Thing, setup: Setup, stage: StageSet, seconds: float) -> Standing:
    floor, kind = Floor(stage, setup.place.kind), thing.kind
    seed = setup.place.seed if kind in setup.place.features else setup.blocking_seed
    placed = spots(kind, thing.words, floor, many(thing), rng(seed, "spots", kind), thing.moving)
    people = [_extra(thing, setup, spot, seconds, seed, n) for n, spot in enumerate(placed)]
    yaws = [e.spot.yaw for e in people if not e.spot.speed and kind in ("audience", "soldiers")]
    yaw = math.atan2(sum(map(math.sin, yaws)), sum(map(math.cos, yaws))) if yaws else 0.0
    company = Company(thing, people)
    return Standing(company, company.middle, yaw, vec(0, 0, 0), seconds)


_SCENE = {"crowd": 0.45, "audience": 0.95, "passers-by": 0.15, "guests": 0.25, "soldiers": 0.0}


def _extra(thing: Thing, setup: Setup, spot: Spot, seconds: float, seed: int, n: int) -> Extra:
    who = token(thing.kind, thing.words, setup, seed, n)
    does = bearing(thing.kind, thing.words, setup.place.kind, spot, seed, n)
    armed = ""
    if thing.kind == "soldiers" and not spot.speed:
        armed = "spear" if any(g.kind == "armour" for g in who.garments) else "rifle"
    if spot.seat is not None and does.deed not in ("clap", "cheer", "rage", "laugh", "talk", "drink"):
        does = does._replace(deed="idle")
    return Extra(WalkOn(who, does, armed), spot, seconds, _SCENE.get(thing.kind, 0.4))
