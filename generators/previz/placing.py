"""Things -> where they stand, lie or drive. What the set draws itself is not brought a second time."""

import itertools
import math

import numpy as np

from film import Action, Setup, Thing
from generators.kit import Category
from generators.previz.anchors import SIGNED, SURFACES, owned
from generators.previz.blocking import (
    HANDS_ON,
    KEYED,
    NEAR_IT,
    STRAIGHT,
    Actor,
    Blocking,
    Standing,
    approach,
    at_hand,
    room_to_travel,
    touch,
)
from generators.previz.camera import Vec, heading, vec
from generators.previz.figures.climbing import SADDLE as SEAT
from generators.previz.figures.climbing import wall
from generators.previz.figures.pacing import OPEN_OR_PULL
from generators.previz.framing import normal
from generators.previz.kinds import ON_A_WALL, category, is_staged, unwieldy
from generators.previz.stage import PropLike, StageSet, rng
from generators.previz.things import prop
from generators.previz.things.prop import Prop
from generators.previz.things.solids import turned
from generators.previz.things.supports import crag, ladder, post, trunk

_AIR = frozenset({"flood", "fireworks", "blood moon", "lightning", "aurora", "rainbow", "stars"})
HOVERING = frozenset({"balloon", "umbrella", "bird", "owl", "eagle", "butterfly", "ghost", "ring", "flag", "kite"})
PLATES = frozenset({"lever", "keypad", "screen", "window", "sign"})
_DESKS = frozenset({"office", "cockpit"})
"""Sets whose seat is at a desk."""
_ROCKY = frozenset({"mountain", "cliff", "cave", "desert", "riverbank", "mine"})
_ON_THE_FLOOR = frozenset(
    {"ball", "rope", "chain", "skateboard", "box", "bag", "suitcase", "bucket", "shoe", "egg", "broom"}
)
"""Small, and at home on the ground."""
_AROUND = frozenset({"smoke", "embers", "dust", "fireflies", "confetti", "bubbles"})
"""Effects that fill the air of a place: they are around whoever the picture is of, and go along."""
_SMALL = 0.8
"""Metres: what is not larger lies on a table or counter if there is one."""
_PACE: dict[Category, float] = {"vehicle": 13.0, "creature": 2.4}
"""Metres per second of what moves by itself."""
_LANE = 3.2
_OVER_THE_SEABED = 1.0
"""Metres that fish swim at."""
_IN_THE_SHAFTS = 2.35
"""Metres from the middle of a cart to the horse before it."""
_AT_TABLE, _TYPED = 0.42, 0.30
"""How far before somebody who sits what they handle on a table begins, and what they type on, in their heights."""
_ON_THE_KNEES, _ON_THE_LAP = 0.19, 0.085
"""How far before their hips, and over what they sit on, the middle of what they type on lies on their knees, in their heights."""
_LEVER = 0.74
"""Height of a lever's handle, in heights of whoever pulls it."""
_NEAR_EDGE = 0.16
"""Metres from the middle of a table or counter towards who stands at it."""


def place_things(
    blocking: Blocking, setup: Setup, stage: StageSet, seconds: float, seed: int, aspect: float
) -> list[Standing]:
    """Everything asked for that nobody carries or sits in and the set does not draw itself."""
    return _Placing(blocking, setup, stage, seconds, seed, aspect).all()


class _Placing:
    def __init__(
        self, blocking: Blocking, setup: Setup, stage: StageSet, seconds: float, seed: int, aspect: float
    ) -> None:
        self.actors, self.carriers = blocking.actors, blocking.carriers
        self.setup, self.stage, self.seconds, self.seed, self.aspect = setup, stage, seconds, seed, aspect
        self.standing: list[Standing] = []

    def all(self) -> list[Standing]:
        # What belongs to the place has a number of its own, whatever else a shot brings.
        belong = self.setup.place.features
        passing = itertools.count(len([k for k in belong if not self._drawn(k)]))
        for thing in sorted(self._wanted(), key=lambda t: t.kind not in SURFACES):
            i = belong.index(thing.kind) if thing.kind in belong else next(passing)
            self.standing.append(self._stand(thing, i))
        return self.standing + [self._climbed(a) for a in self.actors if a.rise]

    def _climbed(self, actor: Actor) -> Standing:
        """Nobody climbs the air: a crag, a tree or a ladder stands before them, as high as they get."""
        kind, place = actor.part.toward, self.setup.place.kind
        make = trunk if kind == "tree" else crag if kind == "rock" or (not kind and place in _ROCKY) else ladder
        ahead = heading(actor.yaw) * wall(actor.figure.height)
        high = actor.rise * self.seconds + 1.35 * actor.figure.height
        return self._at(make(high), actor.middle + ahead, actor.yaw + math.pi)

    def _wanted(self) -> list[Thing]:
        taken = {a.part.inside for a in self.actors} | {a.part.holding for a in self.actors}
        taken |= {c.prop.thing.kind for c in self.carriers}
        listed = [t for t in self.setup.things if t.kind not in taken]
        listed = [t for t in listed if category(t.kind, self.setup) != "extras"]
        known = {t.kind for t in listed} | taken
        heavy = dict.fromkeys(p.holding for p in self.setup.parts if unwieldy(p.holding, self.setup))
        listed += [Thing(kind=k) for k in heavy if k not in known]
        listed += [
            Thing(kind=a.part.toward)
            for a in self.actors
            if a.part.toward in KEYED - known and a.part.action is Action.TYPE
        ]
        if any(c.prop.thing.kind == "cart" and c.velocity.any() for c in self.carriers) and not any(
            t.kind == "horse" for t in listed
        ):
            listed.append(Thing(kind="horse", moving=True))
        listed += [Thing(kind=f) for f in self.setup.place.features if f not in known and self._is_placed(f)]
        if self._unsigned() and not any(t.kind == "sign" for t in listed):
            listed.append(Thing(kind="sign", text=self.setup.place.sign))
        climbed = {a.part.toward for a in self.actors if a.rise}
        listed = [t for t in listed if t.kind not in climbed and not self._at_a_desk(t.kind)]
        return [t for t in listed if t.text or not self._drawn(t.kind)]

    def _is_placed(self, kind: str) -> bool:
        """People of the place are a company of their own."""
        return is_staged(kind, self.setup) and category(kind, self.setup) != "extras"

    def _at_a_desk(self, kind: str) -> bool:
        """What somebody types on who sits at a desk of the set is the set's: a second one would stand before their face."""
        sits = any(
            a.part.toward == kind and a.part.action is Action.TYPE and a.part.inside == "chair" for a in self.actors
        )
        return sits and self.setup.place.kind in _DESKS and kind in ("console", "screen") and kind != self.setup.subject

    def _unsigned(self) -> bool:
        """Whether the place has words to show and, a place under the open sky without house fronts, nothing to show them on."""
        place = self.setup.place
        return (
            bool(place.sign)
            and not hasattr(self.stage, "inside")
            and place.kind not in SIGNED
            and owned(self.stage, "sign") is None
        )

    def _luck(self, kind: str) -> tuple[int, int]:
        """The seeds for what stays the same in a scene and in a take; what belongs to the place stays the same in all."""
        place = self.setup.place
        return (place.seed, place.seed) if kind in place.features else (self.setup.blocking_seed, self.seed)

    def _drawn(self, kind: str) -> bool:
        """By the set; a tree far off is not the tree somebody sleeps under."""
        found = owned(self.stage, kind)
        if found is None:
            return False
        near = any(a.part.toward == kind and a.speed == 0 for a in self.actors) and kind in ("tree", "rock")
        return not (near and found.far)

    def _stand(self, thing: Thing, i: int) -> Standing:
        made = prop(thing, self._luck(thing.kind)[1], self.setup.recipes)
        what = category(thing.kind, self.setup) or "thing"
        if thing.kind in _AIR:
            return self._at(made, vec(0, 0, -3), 0.0)
        if thing.kind == "horse" and (cart := next((c for c in self.carriers if c.prop.thing.kind == "cart"), None)):
            ahead = cart.middle + heading(cart.yaw) * _IN_THE_SHAFTS
            return self._at(made, ahead, cart.yaw, cart.velocity)
        if what == "vehicle" and (passed := self._passed(made)) is not None:
            return passed
        if thing.kind in _AROUND and self.actors and not any(a.part.toward == thing.kind for a in self.actors):
            lead = next((a for a in self.actors if a.part.who == self.setup.subject), self.actors[0])
            return self._at(made, lead.middle * vec(1, 0, 1) + vec(0, 0, -0.4), 0.0, heading(lead.yaw) * lead.speed)
        if thing.moving and what in _PACE:
            return self._under_way(made, _PACE[what], i)
        luck = rng(self._luck(thing.kind)[0], "thing", thing.kind, i)
        yaw = luck.uniform(-0.3, 0.3)
        on_top = self._surface(made, i)
        if on_top is not None:
            top, front = on_top
            return Standing(made, top, front + yaw, vec(0, 0, 0), self.seconds)
        anchor = self.stage.anchors.get(thing.kind)
        if anchor is not None and anchor.height == 0:
            return self._at(made, anchor.position, anchor.yaw)
        at, yaw = self._free(made, i, yaw)
        pusher = next((a for a in self.actors if a.part.toward == thing.kind and a.part.action is Action.PUSH), None)
        if pusher is not None:
            return self._at(made, at, yaw, heading(pusher.yaw) * pusher.speed)
        at = at + vec(0, self._hung(made), 0)
        if what != "effect":
            at = self._apart(at, max(made.size[0], made.size[2]) / 2)
        return self._at(made, at, yaw)

    def _at(self, made: PropLike, at: Vec, yaw: float, velocity: Vec | None = None) -> Standing:
        ground = self.stage.ground(float(at[0]), float(at[2]))
        return Standing(
            made,
            vec(float(at[0]), max(float(at[1]), ground), float(at[2])),
            yaw,
            vec(0, 0, 0) if velocity is None else velocity,
            self.seconds,
        )

    def _free(self, made: PropLike, i: int, yaw: float) -> tuple[Vec, float]:
        """Before whoever uses it, in the middle if it is the subject, else at the side and behind."""
        kind, (w, _, d) = made.thing.kind, made.size
        scene, take = self._luck(kind)
        luck, jitter = rng(scene, "thing", kind, i, "at"), rng(take, "thing", kind, i)
        user = next((a for a in self.actors if a.part.toward == kind and a.part.holding != kind), None)
        if user is not None and (user.speed == 0 or user.part.action in STRAIGHT):
            return self._before(user, made)
        if self._racked(made):
            at = self.actors[0].middle * vec(1, 0, 1) + vec(0.55 * self.setup.side, 0, 1.3)
            return self._supported(made, at, math.pi, 0.75), yaw
        picking = next((a for a in self.actors if a.part.action is Action.PICK_UP), None)
        if kind in SURFACES and picking is not None and user is None:
            return picking.middle + heading(picking.yaw) * (0.19 * picking.figure.height + d / 2), picking.yaw + math.pi
        if (kind in ON_A_WALL or (kind == "clock" and made.size[1] < _SMALL)) and hasattr(self.stage, "inside"):
            return vec(self.stage.bounds.x0 - 0.2 + d / 2, 0, -1.0 - 1.2 * i), math.pi / 2
        lone = kind == self.setup.subject or not self.actors
        if lone and kind not in self.setup.place.features:
            at = vec(luck.uniform(-0.2, 0.2) + self._next_to(made, i), 0, -0.4 if not self.actors else -d / 2 - 0.8)
            return at, 0.55 if w < d else 0.2
        side = 1 if (i + luck.randrange(2)) % 2 else -1
        reach = 1.35 + w / 2 + 0.5 * i + jitter.uniform(0, 0.4)
        if self.setup.place.interior:
            reach = min(reach, self.stage.acting[0] + 0.6)
        return vec(side * reach, 0, -0.6 - d / 2 - jitter.uniform(0, 0.5)), yaw

    def _next_to(self, made: PropLike, i: int) -> float:
        """Metres aside, so that a truck does not stand in a motorcycle."""
        if category(made.thing.kind, self.setup) != "vehicle" or not self.standing:
            return 1.1 * i
        last = self.standing[-1]
        return float(last.middle[0]) + (last.prop.size[0] + made.size[0]) / 2 + 1.1 + 0.25 * made.size[2]

    def _racked(self, made: PropLike) -> bool:
        """Whether the focus goes from or to it, and nobody has it: then it is in the foreground."""
        focus = self.setup.focus
        small = category(made.thing.kind, self.setup) == "thing" and max(made.size) <= _SMALL
        return bool(focus.on and focus.to and self.actors) and small and made.thing.kind in (focus.on, focus.to)

    def _hung(self, made: PropLike) -> float:
        """Metres over the floor of what hangs from the ceiling or on a wall, or flies."""
        kind, inside = made.thing.kind, hasattr(self.stage, "inside")
        if kind == "chandelier" and inside:
            return max(0.0, self.stage.bounds.ceiling - made.size[1])
        if kind == "clock" and inside and made.size[1] < _SMALL:
            return 1.5
        if self.setup.place.kind == "underwater" and getattr(made, "swims", False):
            return _OVER_THE_SEABED
        return 2.6 if kind == "kite" and not inside else 0.0

    def _before(self, user: Actor, made: PropLike) -> tuple[Vec, float]:
        """At the hand of somebody who handles it, within reach of others who attend to it."""
        d, toward = made.size[2], approach(user, self.stage, self.setup)
        if user.part.inside in ("chair", "bench") and user.part.action in HANDS_ON:
            ahead = _TYPED if user.part.action is Action.TYPE else _AT_TABLE
            at = user.middle * vec(1, 0, 1) + heading(user.yaw) * (ahead * user.figure.height + d / 2)
            if made.thing.kind in KEYED and not self.setup.place.interior:
                knees = user.middle + heading(user.yaw) * (_ON_THE_KNEES * user.figure.height)
                return knees + vec(0, SEAT + _ON_THE_LAP * user.figure.height, 0), user.yaw + math.pi
            top = self._top_at(at) if made.size[1] < _SMALL else None
            if top is not None:
                return vec(float(at[0]), top, float(at[2])), user.yaw + math.pi
            return self._supported(made, at, user.yaw, 0.9), user.yaw + math.pi
        if user.part.action in STRAIGHT:
            return self._straight_before(user, made)
        if toward is None:
            # A little aside, so that it does not stand between the camera and the face.
            way = heading(user.yaw + 0.35 * self.setup.side)
            if self._on_a_table(made) and not user.speed:
                at = user.middle * vec(1, 0, 1) + way * (0.5 + d / 2)
                return self._supported(made, at, user.yaw, 0.75), user.yaw + math.pi
            return user.middle * vec(1, 0, 1) + way * (1.2 + d / 2), user.yaw + math.pi
        yaw, _ = toward
        if user.part.action not in HANDS_ON:
            return user.middle * vec(1, 0, 1) + heading(user.yaw) * max(0.95, 0.6 + d / 2), yaw + math.pi
        hand = at_hand(user.figure, user.pose(touch(user.part, self.seconds)))
        opens = made.apart if isinstance(made, Prop) and user.part.action in OPEN_OR_PULL else None
        if opens is not None:
            # Its handle at the hand, with the arm bent: it has to follow.
            near = user.middle + (hand - user.middle) * NEAR_IT
            foot = near * vec(1, 0, 1) - turned(opens.handle * vec(1, 0, 1), vec(0, 0, 0), yaw + math.pi)
            high = _LEVER * user.figure.height - float(opens.handle[1]) + made.size[1] / 2
            return self._supported(made, foot, yaw, high), yaw + math.pi
        at = hand * vec(1, 0, 1) + heading(yaw) * (d / 2)
        return self._supported(made, at, yaw, float(hand[1])), yaw + math.pi

    def _straight_before(self, user: Actor, made: PropLike) -> tuple[Vec, float]:
        """Where hands push it or hold on to it: what moves is there in the middle of the shot; what is low, nearer."""
        (_, h, d), yaw = made.size, user.yaw
        hand = at_hand(user.figure, user.pose(touch(user.part, self.seconds)))
        reach = float(heading(yaw) @ (hand - user.middle))
        low = max(0.0, float(hand[1] - user.middle[1]) - h) / (0.72 * user.figure.height)
        ahead = reach * max(0.5, 1 - low) + d / 2
        # A cart is pushed by its shafts, other vehicles from behind.
        rolls = category(made.thing.kind, self.setup) == "vehicle" and made.thing.kind != "cart"
        return user.middle * vec(1, 0, 1) + heading(yaw) * ahead, yaw if rolls else yaw + math.pi

    def _top_at(self, at: Vec) -> float | None:
        """Of a table or desk of the set there."""
        boxes: tuple[tuple[Vec, Vec], ...] = getattr(self.stage, "obstacles", ())
        there = [h for low, h in boxes if low[0] < at[0] < h[0] and low[2] < at[2] < h[2] and 0.6 < h[1] < 0.9]
        return max((float(h[1]) for h in there), default=None)

    def _on_a_table(self, made: PropLike) -> bool:
        """Whether it is looked at, pointed at or talked over on a table: small things in rooms are."""
        kind = made.thing.kind
        small = category(kind, self.setup) == "thing" and max(made.size) <= _SMALL and self.setup.place.interior
        return small and kind not in _ON_THE_FLOOR | HOVERING | PLATES

    def _supported(self, made: PropLike, at: Vec, yaw: float, hand: float) -> Vec:
        """Something small at the height of a hand: on a post, in the air, or on a table; outside, on the ground."""
        kind, (_, h, d) = made.thing.kind, made.size
        ground = self.stage.ground(float(at[0]), float(at[2]))
        if h >= _SMALL:
            return at
        hung = at + vec(0, max(0.0, hand - h / 2), 0)
        if kind in HOVERING:
            return hung
        if kind in PLATES:
            self.standing.append(self._at(post(hand + h / 2), at + heading(yaw) * 0.05, yaw + math.pi))
            return hung
        if not self.setup.place.interior or max(made.size) > _SMALL:
            return vec(float(at[0]), ground, float(at[2]))
        brought = next((s for s in self.standing if s.prop.thing.kind == "table"), None)
        if brought is not None:
            self.standing.remove(brought)
        table = brought.prop if brought is not None else prop(Thing(kind="table"), self.seed)
        middle = at + heading(yaw) * (table.size[2] / 2 - d / 2 - 0.06)
        self.standing.append(self._at(table, middle, yaw + math.pi))
        return at + vec(0, table.size[1], 0)

    def _surface(self, made: PropLike, i: int) -> tuple[Vec, float] | None:
        """On the set's counter or table, or on one that was brought, if it is small and nobody uses it elsewhere; its front."""
        if category(made.thing.kind, self.setup) != "thing" or max(made.size) > _SMALL:
            return None
        if any(a.part.toward == made.thing.kind for a in self.actors) or self._racked(made):
            return None
        aside = 0.42 * ((i + 1) // 2) * (-1) ** i
        for brought in self.standing:
            if brought.prop.thing.kind in SURFACES:
                return np.asarray(brought.middle + vec(aside * 0.6, brought.prop.size[1], 0)), 0.0
        asked = [t.kind for t in self.setup.things if t.kind in SURFACES]
        for name in dict.fromkeys((*asked, *self.setup.place.features, "counter", "table")):
            found = owned(self.stage, name) if name in SURFACES else None
            if found is not None and not found.far:
                along = heading(found.toward + math.pi / 2)
                # Towards its edge: in the middle of desks and counters stand the set's own things.
                front = heading(found.seen_from) * _NEAR_EDGE
                return np.asarray(found.foot + front + along * aside + vec(0, found.height, 0)), found.seen_from
        return None

    def _under_way(self, made: PropLike, pace: float, i: int) -> Standing:
        luck = rng(self.setup.blocking_seed, "thing", made.thing.kind, i)
        along = self.stage.travel == "z"
        yaw = (0.0 if luck.random() < 0.8 else math.pi) if along else luck.choice((-1, 1)) * math.pi / 2
        room = room_to_travel(self.setup, self.stage, max(made.size[1], made.size[2] * 0.4), yaw, self.aspect)
        if made.size[2] > 2:
            room = max(room, 14.0)
        aside = vec(1.6 * i, 0, 0) if along else vec(0, 0, -1.6 * i)
        if self.actors:
            aside = aside + (vec(2.6, 0, 0) if along else vec(0, 0, -2.6))
        lane = self.stage.anchors.get("lane")
        if lane is not None and along and not self.actors:
            aside = aside + lane.position * vec(1, 0, 0)
        return self._at(made, aside, yaw, heading(yaw) * min(pace, room / max(self.seconds, 0.5)))

    def _passed(self, made: PropLike) -> Standing | None:
        """Another vehicle beside one that somebody drives: in the next lane, at half the pace, on the camera's far side."""
        driven = next((c for c in self.carriers if float(np.linalg.norm(c.velocity)) > 0), None)
        if driven is None:
            return None
        right = heading(driven.yaw + math.pi / 2)
        away = -1.0 if float(right @ heading(normal(driven.yaw))) * self.setup.side > 0 else 1.0
        # A little behind: seen past the driver at the middle of the shot.
        at = driven.middle + right * (away * (_LANE + made.size[0] / 2 - 0.6)) - heading(driven.yaw) * 1.5
        return self._at(made, at, driven.yaw, driven.velocity * 0.55)

    def _apart(self, at: Vec, radius: float) -> Vec:
        """Moved back until nobody stands in it."""
        for _ in range(6):
            if not any(_inside(a, at, radius) for a in self.actors):
                break
            at = at - vec(0, 0, 0.5)
        return at


def _inside(actor: Actor, at: Vec, radius: float) -> bool:
    return actor.part.toward == "" and float(np.hypot(*(actor.middle - at)[[0, 2]])) < radius + 0.3
