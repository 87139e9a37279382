"""Somebody, and something, on the stage with their way through the shot: what blocking makes and the rest of the stage reads."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from film import Part
from generators.previz.camera import Vec, heading, vec
from generators.previz.stage import Bedding, FigureLike, MouthShape, Pose, PropLike


@dataclass(frozen=True)
class Actor:
    """Somebody on the stage, with their way through the shot."""

    figure: FigureLike
    part: Part
    middle: Vec
    """Where they are half way through the shot, metres."""
    yaw: float
    speed: float
    seconds: float
    rise: float = 0.0
    """Metres per second upwards: `middle` is where they begin to climb."""
    floor: float = 0.0
    """Metres from where they are up to what their feet stand on, for who sits."""
    bed: Bedding | None = None
    """What they lie in."""
    bob: Callable[[float], float] | None = None
    """Second -> metres the back of what they ride is above where it is at rest."""

    def position(self, t: float) -> Vec:
        at = self.middle + heading(self.yaw) * (self.speed * (t - self.seconds / 2))
        if self.rise:
            at = at + vec(0, self.rise * t, 0)
        if self.bob is not None:
            at = at + vec(0, self.bob(t), 0)
        return at

    def pose(
        self,
        t: float,
        mouth: MouthShape | None = None,
        gaze: Vec | None = None,
        touch: Vec | None = None,
        goes: Vec | None = None,
    ) -> Pose:
        progress = min(1.0, t / max(self.seconds, 1e-6))
        gone, open_ = (self.speed + self.rise) * t, mouth.open if mouth is not None else 0.0
        return Pose(
            self.position(t),
            self.yaw,
            self.part,
            t,
            gone,
            open_,
            gaze,
            progress,
            touch,
            self.floor,
            goes,
            self.bed,
            mouth,
        )


@dataclass(frozen=True)
class Standing:
    """A thing on the stage, with its way through the shot."""

    prop: PropLike
    middle: Vec
    yaw: float
    velocity: Vec
    seconds: float

    def position(self, t: float) -> Vec:
        return np.asarray(self.middle + self.velocity * (t - self.seconds / 2))


@dataclass
class Blocking:
    actors: list[Actor]
    carriers: list[Standing] = field(default_factory=list)
    """What somebody is inside of; goes where they go."""

    def actor(self, who: str) -> Actor | None:
        return next((a for a in self.actors if a.part.who == who), None)
