"""Who stands where and goes where, before there is a camera. Decided by the scene's blocking seed: nobody jumps at a cut."""

import math
from dataclasses import dataclass, field

import numpy as np

from film import TRAVELLING, Action, Move, Part, Setup, Size, Thing
from generators.previz.camera import Vec, heading, vec
from generators.previz.catalogue import KIT
from generators.previz.figures import figure
from generators.previz.framing import asked_share
from generators.previz.stage import FigureLike, Pose, PropLike, StageSet, rng
from generators.previz.things import prop

METRES_PER_SECOND = {
    Action.WALK: 1.3,
    Action.RUN: 3.8,
    Action.SNEAK: 0.7,
    Action.CRAWL: 0.5,
    Action.DRIVE: 7.0,
    Action.FLY: 3.0,
    Action.SWIM: 1.0,
}
_CLOSE = frozenset({Action.EMBRACE, Action.FIGHT})
HANDS_ON = frozenset({Action.REACH, Action.PULL, Action.OPEN, Action.TYPE})
_UPRIGHT_KINDS = frozenset({"person", "robot", "astronaut"})
_SEAT_HEIGHT = 0.45
"""Metres: what a seated figure adds above its position; a chair's own seat height is taken off by it."""


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
    rhythm: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """Phases of their own speaking."""

    def position(self, t: float) -> Vec:
        return self.middle + heading(self.yaw) * (self.speed * (t - self.seconds / 2))

    def pose(self, t: float, speaking: bool = False, gaze: Vec | None = None) -> Pose:
        mouth = self._mouth(t) if speaking else 0.0
        progress = min(1.0, t / max(self.seconds, 1e-6))
        return Pose(self.position(t), self.yaw, self.part, t, self.speed * t, mouth, gaze, progress)

    def _mouth(self, t: float) -> float:
        """Syllables at about five a second, uneven, with short rests between words."""
        a, b, c = self.rhythm
        open_ = 0.5 + 0.5 * math.sin(2 * math.pi * 4.6 * t + 1.8 * math.sin(2 * math.pi * 0.9 * t + a) + b)
        word = 0.5 + 0.5 * math.tanh(4 * (math.sin(2 * math.pi * 0.83 * t + c) + 0.75))
        return open_ * word


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


def block(setup: Setup, stage: StageSet, seconds: float, seed: int) -> Blocking:
    """Places for everybody in the shot. The take's seed only chooses the look of props."""
    blocking = Blocking([])
    tokens = {c.id: c for c in setup.cast}
    figures = [(p, figure(tokens[p.who])) for p in setup.parts if p.who in tokens]
    spots = _spots(setup, [p for p, _ in figures], stage)
    for (part, who), (at, yaw) in zip(figures, spots, strict=True):
        part = _carried(part, who, setup)
        yaw, speed = _way(setup, part, who, stage, yaw, seconds)
        at = vec(float(at[0]), stage.ground(float(at[0]), float(at[2])), float(at[2]))
        phases = rng(setup.blocking_seed, "speech", part.who)
        rhythm = (phases.uniform(0, 6), phases.uniform(0, 6), phases.uniform(0, 6))
        if part.inside:
            at, yaw = _board(blocking, setup, part, at, yaw, speed, seconds, seed)
        elif part.action is Action.FLY and who.character.kind in _UPRIGHT_KINDS:
            at = at + vec(0, 1.4, 0)
        blocking.actors.append(Actor(who, part, at, yaw, speed, seconds, rhythm))
    return blocking


def _order(setup: Setup, who: str) -> float:
    """Left to right: the same in every shot of the scene, whoever else is in it."""
    return rng(setup.blocking_seed, "place", who).random()


def _spots(setup: Setup, parts: list[Part], stage: StageSet) -> list[tuple[Vec, float]]:
    """Place and facing of each part, in the order of the parts."""
    luck = rng(setup.blocking_seed, "line")
    tilt = luck.uniform(-0.22, 0.22)
    x, z = luck.uniform(-0.25, 0.25), luck.uniform(-0.2, 0.2)
    line = vec(math.cos(tilt), 0, math.sin(tilt))
    centre = vec(x, 0, z)
    ids = {p.who for p in parts}
    if len(parts) == 1 and parts[0].action in HANDS_ON and parts[0].toward in stage.anchors:
        anchor = stage.anchors[parts[0].toward]
        if abs(anchor.position[0]) < 4 and abs(anchor.position[2]) < 4:
            return [(anchor.position - heading(anchor.yaw) * 0.62, anchor.yaw)]
    if len(parts) == 1:
        return [_alone(setup, parts[0], line, centre, ids, stage)]
    close = len(parts) == 2 and any(p.action in _CLOSE for p in parts)
    animals = any(c.kind not in _UPRIGHT_KINDS for c in setup.cast)
    gap = 0.62 if close else (1.7 if animals else 1.25) if len(parts) == 2 else 1.0
    order = sorted(ids, key=lambda w: (_order(setup, w), w))
    spots = []
    for part in parts:
        i = order.index(part.who)
        along = (i - (len(order) - 1) / 2) * gap
        depth = 0.0 if len(order) == 2 else 0.35 * (-1) ** i
        at = centre + line * along + vec(0, 0, depth)
        spots.append((at, _facing(setup, part, at, along, close, stage, dict.fromkeys(order))))
    return spots


def _alone(setup: Setup, part: Part, line: Vec, centre: Vec, ids: set[str], stage: StageSet) -> tuple[Vec, float]:
    other = part.toward if part.toward not in ids and _is_person(part.toward) else ""
    if other and part.action not in TRAVELLING:
        side = -1 if (_order(setup, part.who), part.who) < (_order(setup, other), other) else 1
        at = centre + line * (0.62 * side)
        return at, _yaw(-line * side)
    return centre, _facing(setup, part, centre, 0.0, False, stage, {})


def _is_person(toward: str) -> bool:
    """Whether `toward` can only be a character: everything else is a word of the kit or a direction."""
    return bool(toward) and toward not in ("camera", "away") and KIT.named(toward) is None


def _facing(
    setup: Setup, part: Part, at: Vec, along: float, close: bool, stage: StageSet, others: dict[str, None]
) -> float:
    if part.toward == "camera":
        return 0.0
    if part.toward == "away":
        return math.pi
    if part.toward in stage.anchors:
        return _yaw(stage.anchors[part.toward].position - at)
    if others and (close or part.action in (Action.TALK, Action.LISTEN) or part.toward in others or len(others) == 2):
        inward = math.pi / 2 if along < 0 else -math.pi / 2
        return inward * (1.0 if close else 0.85) if along else 0.0
    return rng(setup.blocking_seed, "facing", part.who).choice((-1, 1)) * 0.45


def _yaw(way: Vec) -> float:
    return math.atan2(float(way[0]), float(way[2]))


def _carried(part: Part, who: FigureLike, setup: Setup) -> Part:
    """Nobody stands on water, and who sits has something to sit on."""
    if part.inside or who.character.kind not in _UPRIGHT_KINDS:
        return part
    if setup.place.kind == "sea" and part.action not in (Action.SWIM, Action.FLY, Action.FALL):
        return part.model_copy(update={"inside": "boat"})
    if part.action is Action.SIT:
        return part.model_copy(update={"inside": "chair" if setup.place.interior else "bench"})
    return part


def _way(setup: Setup, part: Part, who: FigureLike, stage: StageSet, yaw: float, seconds: float) -> tuple[float, float]:
    """(yaw, metres per second) of those who travel; others stay."""
    if part.action not in TRAVELLING:
        return yaw, 0.0
    speed = METRES_PER_SECOND[part.action] * (0.75 if who.height < 1.3 else 1.0)
    luck = rng(setup.blocking_seed, "direction")
    if part.toward in ("", part.who) or (part.toward not in ("camera", "away") and part.toward not in stage.anchors):
        yaw = luck.choice((1, -1)) * math.pi / 2 if stage.travel == "x" else (0.0 if luck.random() < 0.75 else math.pi)
    room = 2 * (stage.acting[0] if abs(math.sin(yaw)) > 0.7 else stage.acting[1]) if setup.place.interior else 24.0
    if setup.move not in (Move.TRACKING, Move.HANDHELD):
        room = min(room, _crossed(setup, who))
    return yaw, min(speed, room / max(seconds, 0.1))


def _crossed(setup: Setup, who: FigureLike) -> float:
    """Metres somebody may go before they leave a frame that does not go with them."""
    high = who.height / asked_share(setup)
    return max(0.35, high * (1.0 if setup.size not in (Size.EXTREME_WIDE, Size.AERIAL) else 0.8))


def _board(
    blocking: Blocking, setup: Setup, part: Part, at: Vec, yaw: float, speed: float, seconds: float, seed: int
) -> tuple[Vec, float]:
    """Put them into what carries them; the second of two sits beside the first."""
    found = next((c for c in blocking.carriers if c.prop.thing.kind == part.inside), None)
    alone = part.inside in ("chair", "bench", "bicycle", "motorcycle", "horse")
    if found is None or alone:
        asked = next((t for t in setup.things if t.kind == part.inside), None)
        thing = (asked or Thing(kind=part.inside)).model_copy(update={"count": 1})
        made = prop(thing, seed)
        turn = yaw if speed or alone else _shown(yaw)
        found = Standing(made, at, turn, heading(turn) * speed, seconds)
        blocking.carriers.append(found)
        beside = 0.0
    else:
        beside = -0.75
    entry = KIT.named(part.inside)
    seat = found.prop.seat if found.prop.seat is not None else vec(0, 0, 0)
    if entry is not None and entry.category == "thing":
        seat = seat - vec(0, _SEAT_HEIGHT, 0)
    seat = seat * vec(1 if beside == 0 else -1, 1, 1) + vec(
        0, 0, -beside if abs(float(seat[0])) < 0.2 and beside else 0
    )
    cos, sin = math.cos(found.yaw), math.sin(found.yaw)
    turned = vec(seat[0] * cos + seat[2] * sin, seat[1], -seat[0] * sin + seat[2] * cos)
    return found.middle + turned, found.yaw


def _shown(yaw: float) -> float:
    """A vehicle is seen best from three quarters."""
    return 0.9 if math.sin(yaw) >= 0 else -0.9
