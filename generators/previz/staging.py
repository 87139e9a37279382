"""An order -> everything on the stage, frame by frame: people, things, mishaps and the camera."""

import math
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

import numpy as np

from film import Action, Character, Garment, Hint, OrderRefused, Part, PictureOrder, Setup, Size, Thing
from generators.kit import Category
from generators.previz.blocking import HANDS_ON, Actor, Standing, block
from generators.previz.camera import Camera, Vec, heading, unit, vec
from generators.previz.catalogue import KIT
from generators.previz.figures import figure
from generators.previz.framing import Framing, Sight, aimed, asked_share, frame_subject, inside, three_quarter
from generators.previz.moves import Path, ease, keep_clear
from generators.previz.sets import build
from generators.previz.stage import Pose, StageSet, rng
from generators.previz.things import prop

Mishap = Literal["", "obstruction", "cut", "late"]
BAD_LUCK = 0.18
"""The share of takes that go wrong by chance, as on a real set."""
_PAST_PROFILE = 1.8
"""Radians from the face: what somebody does with their hands at a wall is seen from the room."""
_AIR = frozenset({"blood moon", "lightning", "aurora", "rainbow", "stars"})
_STAGED: tuple[Category, ...] = ("thing", "vehicle", "creature", "effect")


def check_kinds(order: PictureOrder) -> None:
    """Raises OrderRefused naming the slate and the nearest kinds for what the stage does not have."""
    setup = order.setup
    if (entry := KIT.named(setup.place.kind)) is None or entry.category != "set":
        raise OrderRefused(
            f"{order.slate}: the stage has no set {setup.place.kind!r}; {_nearest(setup.place.kind, 'set')}"
        )
    wanted = [t.kind for t in setup.things] + [p.inside for p in setup.parts] + [p.holding for p in setup.parts]
    for kind in filter(None, wanted):
        if (entry := KIT.named(kind)) is None or entry.category not in _STAGED:
            raise OrderRefused(f"{order.slate}: the stage has no {kind!r}; {_nearest(kind, *_STAGED)}")
    people = {"person", "robot", "astronaut"}
    for token in setup.cast:
        if token.kind not in people and ((entry := KIT.named(token.kind)) is None or entry.category != "creature"):
            raise OrderRefused(
                f"{order.slate}: the stage cannot draw a {token.kind!r}; {_nearest(token.kind, 'creature')}"
            )


def _nearest(kind: str, *categories: Category) -> str:
    found = KIT.find(kind, *categories) or KIT.stand_in(kind, *categories)
    if found is not None:
        return f"the nearest is {found.kind!r}"
    kinds = [e.kind for e in KIT.of(*categories)]
    return f"the nearest are {', '.join(get_close_matches(kind, kinds, n=3, cutoff=0.0))}"


def mishap(setup: Setup, seed: int) -> Mishap:
    """What goes wrong in this take. A hint that asks for the repair rules it out."""
    luck = rng(seed, "luck")
    if luck.random() >= BAD_LUCK or not setup.parts:
        return ""
    kind: Mishap = luck.choice(("obstruction", "cut", "late"))
    repairs: dict[Mishap, set[Hint]] = {
        "obstruction": {Hint.CLEAR_VIEW},
        "cut": {Hint.CENTRE, Hint.LOOSER},
        "late": {Hint.CENTRE},
    }
    fixed = bool(repairs[kind] & set(setup.hints))
    unfit = kind == "obstruction" and setup.size in (Size.AERIAL, Size.EXTREME_WIDE, Size.INSERT)
    return "" if fixed or unfit else kind


@dataclass(frozen=True)
class Held:
    actor: Actor
    prop: Standing


class Staging:
    """Built once per take; then asked for each moment."""

    def __init__(self, order: PictureOrder) -> None:
        check_kinds(order)
        self.order, self.setup = order, order.setup
        self.seconds = order.rate.seconds(order.frames)
        self.aspect = order.width / order.height
        self.set: StageSet = build(self.setup.place, self.setup)
        self.mishap = mishap(self.setup, order.seed)
        blocking = block(self.setup, self.set, self.seconds, order.seed)
        self.actors = blocking.actors
        self.held = [self._in_hand(a) for a in self.actors if a.part.holding]
        self.things = [*blocking.carriers, *self._placed()]
        self.sight = self._sight()
        self.framing = self._framing()
        self.hidden = {self.setup.over} if self.setup.size is Size.POINT_OF_VIEW else set()
        lead = self._lead()
        self._path = Path(
            self.framing,
            (lambda share: lead.position(share * self.seconds) - lead.position(self.seconds / 2))
            if lead
            else (lambda share: vec(0, 0, 0)),
            self.set.bounds,
            self.setup,
            self.aspect,
            self.seconds,
            order.seed,
        )
        self.passer = self._passer() if self.mishap == "obstruction" else None

    @property
    def owners(self) -> tuple[str, ...]:
        """Character ids, then the subject thing's kind: whose masks are drawn."""
        kinds = {s.prop.thing.kind for s in self.things} | {h.prop.prop.thing.kind for h in self.held}
        people = tuple(a.part.who for a in self.actors)
        return (
            (*people, self.setup.subject)
            if self.setup.subject in kinds and self.setup.subject not in people
            else people
        )

    # -- people --------------------------------------------------------------------------------------------------
    def pose(self, actor: Actor, n: int) -> Pose:
        """Where somebody is in frame n, whether they speak and where they look."""
        t = self.order.rate.seconds(n)
        speaking = any(s.who == actor.part.who and s.first <= n < s.first + s.frames for s in self.setup.speech)
        return actor.pose(t, speaking, self._gaze(actor, t))

    def _gaze(self, actor: Actor, t: float) -> Vec | None:
        toward = actor.part.toward
        if toward == "camera":
            return self.framing.eye
        other = next((a for a in self.actors if a.part.who == toward), None)
        if other is None and actor.part.action in (Action.TALK, Action.LISTEN) and len(self.actors) == 2:
            other = next(a for a in self.actors if a is not actor)
        if other is not None and other is not actor:
            return other.figure.eyes(other.pose(t))
        thing = next((s for s in self.things if s.prop.thing.kind == toward), None)
        if thing is not None:
            return thing.position(t) + vec(0, thing.prop.size[1] * 0.6, 0)
        return None

    # -- things --------------------------------------------------------------------------------------------------
    def _in_hand(self, actor: Actor) -> Held:
        kind = actor.part.holding
        thing = next((t for t in self.setup.things if t.kind == kind), Thing(kind=kind)).model_copy(update={"count": 1})
        made = prop(thing, self.order.seed)
        return Held(actor, Standing(made, vec(0, 0, 0), actor.yaw, vec(0, 0, 0), self.seconds))

    def held_at(self, held: Held, n: int) -> tuple[Vec, float]:
        """Where a held thing is drawn: its middle in the palm."""
        hand = held.actor.figure.hand(self.pose(held.actor, n))
        return hand - vec(0, held.prop.prop.size[1] * 0.4, 0), held.actor.yaw

    def _placed(self) -> list[Standing]:
        taken = {a.part.inside for a in self.actors} | {a.part.holding for a in self.actors}
        standing: list[Standing] = []
        listed = [t for t in self.setup.things if t.kind not in taken]
        known = {t.kind for t in listed} | set(self.set.anchors)
        listed += [Thing(kind=f) for f in self.setup.place.features if f not in known and self._is_thing(f)]
        for i, thing in enumerate(listed):
            if thing.kind in self.set.anchors and thing.kind in self.setup.place.features:
                continue
            standing.append(self._stand(thing, i))
        return standing

    @staticmethod
    def _is_thing(kind: str) -> bool:
        entry = KIT.named(kind)
        return entry is not None and entry.category in _STAGED

    def _stand(self, thing: Thing, i: int) -> Standing:
        made = prop(thing, self.order.seed)
        w, h, d = made.size
        luck = rng(self.setup.blocking_seed, "thing", thing.kind, i)
        jitter = rng(self.order.seed, "thing", thing.kind, i)
        user = next((a for a in self.actors if a.part.toward == thing.kind), None)
        subject = thing.kind == self.setup.subject
        yaw = luck.uniform(-0.3, 0.3)
        if thing.kind in _AIR:
            at = vec(0, 0, -3)
        elif thing.kind in self.set.anchors:
            anchor = self.set.anchors[thing.kind]
            raised = max(0.0, anchor.height - h) if h < 0.8 else 0.0
            at, yaw = anchor.position + vec(0, raised, 0), anchor.yaw + math.pi
        elif user is not None:
            reach = 0.62 if user.part.action in HANDS_ON else 1.2
            at = user.middle + heading(user.yaw) * (reach + d / 2)
            yaw = user.yaw + math.pi
        elif subject or not self.actors:
            at = vec(luck.uniform(-0.2, 0.2) + 1.1 * i, 0, -0.4 if not self.actors else -d / 2 - 0.8)
            yaw = 0.55 if w < d else 0.2
        else:
            side = 1 if (i + luck.randrange(2)) % 2 else -1
            at = vec(side * (1.35 + w / 2 + 0.5 * i + jitter.uniform(0, 0.4)), 0, -0.6 - d / 2 - jitter.uniform(0, 0.5))
        at = self._apart(at, max(w, d) / 2) if thing.kind not in _AIR and not self._effect(thing) else at
        velocity = vec(0, 0, 0)
        if thing.moving and user is None:
            entry = KIT.named(thing.kind)
            pace = 5.0 if entry is not None and entry.category == "vehicle" else 1.6
            way = heading(luck.choice((-1, 1)) * math.pi / 2)
            velocity, yaw = way * min(pace, 14.0 / max(self.seconds, 0.5)), math.atan2(float(way[0]), float(way[2]))
        ground = self.set.ground(float(at[0]), float(at[2])) if thing.kind not in self.set.anchors else 0.0
        return Standing(made, vec(float(at[0]), max(float(at[1]), ground), float(at[2])), yaw, velocity, self.seconds)

    @staticmethod
    def _effect(thing: Thing) -> bool:
        entry = KIT.named(thing.kind)
        return entry is not None and entry.category == "effect"

    def _apart(self, at: Vec, radius: float) -> Vec:
        """Moved back until nobody stands in it."""
        for _ in range(6):
            near = [
                a
                for a in self.actors
                if float(np.hypot(*(a.middle - at)[[0, 2]])) < radius + 0.3 and a.part.toward == ""
            ]
            if not near:
                break
            at = at - vec(0, 0, 0.5)
        return at

    # -- the camera ----------------------------------------------------------------------------------------------
    def camera(self, n: int, width: int, height: int) -> Camera:
        """The camera of frame n for a picture of that size (of the order's aspect)."""
        share = n / max(1, self.order.frames - 1)
        framing = self._missed(self._path.at(share), share)
        camera = framing.camera(width, height)
        if self.setup.size in (Size.POINT_OF_VIEW, Size.INSERT):
            return camera
        t = self.order.rate.seconds(n)
        eye = keep_clear(camera, [a.position(t) for a in self.actors])
        eye = vec(eye[0], max(eye[1], self.set.ground(float(eye[0]), float(eye[2])) + 0.25), eye[2])
        return Camera(eye, framing.target, framing.focal, width, height, framing.roll)

    def _missed(self, framing: Framing, share: float) -> Framing:
        """The operator's mistake in an unlucky take: framed so that the head is cut, or late on the subject."""
        if self.mishap == "cut":
            return aimed(framing, framing.target, 0.5 + 0.28, 0.5 - 0.30, self.aspect)
        if self.mishap == "late":
            return aimed(framing, framing.target, 0.5 + 0.72 * (1 - ease(share / 0.75)), 0.5, self.aspect)
        return framing

    def _lead(self) -> Actor | Standing | None:
        """Who or what the camera follows."""
        subject = next((a for a in self.actors if a.part.who == self.setup.subject), None)
        thing = next((s for s in self.things if s.prop.thing.kind == self.setup.subject), None)
        return subject or thing or (self.actors[0] if self.actors else self.things[0] if self.things else None)

    def _group(self) -> list[Actor]:
        """Those the frame must hold."""
        setup = self.setup
        others = [a for a in self.actors if a.part.who != setup.over] or self.actors
        named = [a for a in self.actors if a.part.who == setup.subject]
        if setup.size is Size.TWO_SHOT:
            return (named + [a for a in self.actors if a not in named])[:2]
        if setup.size in (Size.OVER_SHOULDER, Size.POINT_OF_VIEW):
            return named or others[:1]
        if named:
            return named
        return others[:1] if asked_share(setup) > 2 else self.actors

    def _sight(self) -> Sight:
        thing = self._subject_thing()
        if thing is not None:
            return thing
        group = self._group()
        if not group:
            return self._place_sight()
        half = self.seconds / 2
        boxes = [a.figure.box(a.pose(half)) for a in group]
        points = np.concatenate(boxes)
        low, high = points.min(axis=0), points.max(axis=0)
        tallest = max(group, key=lambda a: a.figure.height)
        eyes = np.mean([a.figure.eyes(a.pose(half)) for a in group], axis=0)
        middle = vec((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2)
        crown = vec(eyes[0], high[1], eyes[2])
        facing = heading(group[0].yaw) if len(group) == 1 else vec(0, 0, 0)
        wide = max(float(high[0] - low[0]), float(high[2] - low[2]) * (0.5 if len(group) > 1 else 1.0))
        return Sight(middle, crown, eyes, tallest.figure.height, wide, facing, self._azimuth(group))

    def _azimuth(self, group: list[Actor]) -> float:
        """The side of the line, and how far round towards the face."""
        setup, first = self.setup, group[0]
        if len(group) > 1:
            across = group[-1].middle - group[0].middle
            return self._normal(math.atan2(float(across[0]), float(across[2]))) + (0 if setup.side > 0 else math.pi)
        close = asked_share(setup) > 1.5
        turn = 0.62 if close else 0.95 if first.speed else 0.5
        if first.speed and abs(math.sin(first.yaw)) < 0.7:
            turn = 0.25
        if first.part.action in HANDS_ON and first.part.toward in self.set.anchors:
            turn = _PAST_PROFILE
        if first.part.toward == "away" and not close:
            return first.yaw + math.pi + 0.25 * setup.side
        return three_quarter(first.yaw, self._normal(first.yaw), setup.side, turn)

    @staticmethod
    def _normal(yaw: float) -> float:
        """Which way is side 1 of a line: the front of the set where the line runs across it, else its right."""
        if abs(math.sin(yaw)) > 0.5:
            return yaw - math.pi / 2 if math.sin(yaw) > 0 else yaw + math.pi / 2
        return math.pi / 2

    def _subject_thing(self) -> Sight | None:
        """What is to be seen if it is a thing: standing, held, or the set's own."""
        setup, subject = self.setup, self.setup.subject
        if any(a.part.who == subject for a in self.actors):
            if setup.size is not Size.INSERT:
                return None
            actor = next(a for a in self.actors if a.part.who == subject)
            hand = actor.figure.hand(actor.pose(self.seconds / 2))
            return Sight(hand, hand + vec(0, 0.15, 0), hand, 0.3, 0.3, vec(0, 0, 0), actor.yaw + 0.5 * setup.side)
        n = self.order.frames // 2
        for held in self.held:
            if held.prop.prop.thing.kind == subject:
                at, _ = self.held_at(held, n)
                return self._box_sight(at, held.prop.prop.size, held.actor.yaw + 0.4 * setup.side)
        for standing in self.things:
            if standing.prop.thing.kind == subject or (not subject and not self.actors):
                return self._box_sight(
                    standing.position(self.seconds / 2), standing.prop.size, self._seen_from(standing)
                )
        if subject in self.set.anchors and subject and self.set.anchors[subject].height > 0:
            anchor = self.set.anchors[subject]
            high = anchor.height
            if setup.size is Size.INSERT:
                return self._box_sight(
                    anchor.position + vec(0, max(0.0, high - 0.45), 0), (0.4, 0.45, 0.4), anchor.yaw + 0.3 * setup.side
                )
            size = (high * 0.5, high, high * 0.5) if high > 0.6 else (0.4, 0.4, 0.4)
            return self._box_sight(anchor.position, size, 0.15 * setup.side)
        return None

    def _seen_from(self, standing: Standing) -> float:
        user = next((a for a in self.actors if a.part.toward == standing.prop.thing.kind), None)
        if user is not None:
            return three_quarter(user.yaw, self._normal(user.yaw), self.setup.side, _PAST_PROFILE)
        return 0.3 * self.setup.side

    @staticmethod
    def _box_sight(at: Vec, size: tuple[float, float, float], azimuth: float) -> Sight:
        w, h, d = size
        middle = at + vec(0, h / 2, 0)
        return Sight(middle, at + vec(0, h, 0), middle, max(h, 0.08), max(w, d), vec(0, 0, 0), azimuth)

    def _place_sight(self) -> Sight:
        """Nobody and nothing: the place itself, seen into its depth."""
        middle = vec(0, 1.6, -1.0)
        return Sight(middle, middle, middle, 1.7, 1.0, vec(0, 0, 0), 0.1 * self.setup.side)

    def _framing(self) -> Framing:
        setup = self.setup
        over = next((a for a in self.actors if a.part.who == setup.over), None)
        group = self._group()
        if over is not None and group and group[0] is not over and setup.size is Size.OVER_SHOULDER:
            return self._over_shoulder(over, group[0])
        if over is not None and setup.size is Size.POINT_OF_VIEW:
            return self._point_of_view(over)
        return frame_subject(setup, self.sight, self.set.bounds, self.aspect, self.order.seed)

    def _over_shoulder(self, over: Actor, seen: Actor) -> Framing:
        """From behind one person on one side third, the other beyond them on the other side."""
        half = self.seconds / 2
        back, face = over.figure.eyes(over.pose(half)), seen.figure.eyes(seen.pose(half))
        way = unit((face - back) * vec(1, 0, 1))
        right = vec(-way[2], 0, way[0])
        line = self._normal(math.atan2(float(way[0]), float(way[2]))) + (0 if self.setup.side > 0 else math.pi)
        side = 1.0 if float(right @ heading(line)) > 0 else -1.0
        aside = 0.58 * max(0.45, min(1.0, self.aspect / 1.78))
        eye = inside(self.set.bounds, back - way * 1.2 + right * side * aside + vec(0, 0.06, 0))
        far = float(np.linalg.norm(face - eye))
        focal = min(90.0, max(24.0, asked_share(self.setup) * far * 20.25 / seen.figure.height))
        return aimed(Framing(eye, face, focal), face, 0.5 + side * 0.16, 0.36, self.aspect)

    def _point_of_view(self, over: Actor) -> Framing:
        eye = over.figure.eyes(over.pose(self.seconds / 2))
        look = self.sight.middle
        if float(np.linalg.norm(look - eye)) < 0.5:
            look = eye + heading(over.yaw) * 3.0
        far = float(np.linalg.norm(look - eye))
        focal = min(70.0, max(22.0, asked_share(self.setup) * far * 20.25 / self.sight.height))
        placed = Framing(inside(self.set.bounds, eye), look, focal)
        return (
            placed
            if self._group()[0] is over or self._subject_thing()
            else aimed(placed, self.sight.crown, 0.5, 0.2, self.aspect)
        )

    def _passer(self) -> Actor:
        """Somebody who should not be there, between the camera and the subject."""
        grey = (Garment(kind="coat", colour="#3c3a40"), Garment(kind="trousers", colour="#2a2a2e"))
        token = Character(id="passer_by", name="", description="", garments=grey)
        way = (self.sight.eyes - self.framing.eye) * vec(1, 0, 1)
        near = self.framing.eye + way * 0.5
        at = vec(near[0], self.set.ground(float(near[0]), float(near[2])), near[2])
        yaw = math.atan2(float(way[0]), float(way[2])) + 1.2
        return Actor(figure(token), Part(who="passer_by"), at, yaw, 0.05, self.seconds)
