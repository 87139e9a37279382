"""An order -> everything on the stage, frame by frame: people, things, mishaps and the camera."""

import math
from difflib import get_close_matches
from functools import cached_property
from typing import Literal

import numpy as np

from film import Action, Character, DepthOfField, Garment, Hint, OrderRefused, Part, PictureOrder, Setup, Size
from generators.kit import Category
from generators.previz.blocking import HANDS_ON, UPRIGHT, Actor, Standing, approach
from generators.previz.camera import Camera, Vec, unit, vec
from generators.previz.catalogue import KIT
from generators.previz.course import Path, ease
from generators.previz.extras.clearing import cleared
from generators.previz.extras.company import Company, Extra
from generators.previz.figures import figure
from generators.previz.figures.visemes import Mouths
from generators.previz.floorplan import Floorplan
from generators.previz.focus import Puller
from generators.previz.framing import Framing, aimed, asked_share, frame_subject
from generators.previz.kinds import STAGED, category, is_staged
from generators.previz.legs import racks
from generators.previz.moves import keep_clear
from generators.previz.operating import Operator
from generators.previz.sets import build
from generators.previz.sightlines import looked_at, obstacles
from generators.previz.sights import sight
from generators.previz.sights_people import group
from generators.previz.specials import landmarks, over_shoulder, point_of_view, with_landmark
from generators.previz.stage import Pose, PropLike, StageSet, rng
from generators.previz.standpoint import Fault
from generators.previz.touching import Held

Mishap = Literal["", "obstruction", "cut", "late"]
BAD_LUCK = 0.12
"""The share of takes that go wrong by chance, as on a real set."""
_EYES_AT = 0.02
"""Where the eyes are in a take that cuts the head, as a share of the frame's height from its top."""
_WATCHED = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Shares of a shot at which it is looked whether somebody of a company is in the way."""
_LEVELS = (0.04, 0.2, 0.42, 0.65)
"""Of somebody's height from above: what nobody may stand before."""
_BESIDE = 0.5
"""Metres: what somebody has a hand on and is not nearer than they are by more is drawn behind them."""
_POSES = 32
"""Of everybody together, that are remembered."""
_CAMERAS = 16
"""Cameras that are remembered: picture, shutter, lens and passes ask for the same."""
_BEHIND = 0.15
"""Metres a hand is further away than its body for what it holds to be drawn behind the body."""


def check_kinds(order: PictureOrder) -> None:
    """Raises OrderRefused naming the slate and the nearest kinds for what the stage does not have."""
    setup = order.setup
    if (entry := KIT.named(setup.place.kind)) is None or entry.category != "set":
        raise OrderRefused(
            f"{order.slate}: the stage has no set {setup.place.kind!r}; {_nearest(setup.place.kind, 'set')}"
        )
    wanted = [t.kind for t in setup.things] + [p.inside for p in setup.parts] + [p.holding for p in setup.parts]
    for kind in filter(None, wanted):
        if not is_staged(kind, setup):
            raise OrderRefused(f"{order.slate}: the stage has no {kind!r}; {_nearest(kind, *STAGED)}")
    if not entry.ground and (them := [t.kind for t in setup.things if category(t.kind, setup) == "extras"]):
        raise OrderRefused(
            f"{order.slate}: nobody can stand about in {setup.place.name} ({setup.place.kind}); leave out the {them[0]!r} or set it ashore"
        )
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
    headless = kind == "cut" and (_low(setup) or setup.size is Size.INSERT)
    return "" if fixed or unfit or headless else kind


def _low(setup: Setup) -> bool:
    """Whether there is nobody upright whose head could be cut."""
    lying = {p.who for p in setup.parts if p.action in (Action.LIE, Action.SLEEP)}
    return not any(c.kind in UPRIGHT and c.id not in lying for c in setup.cast)


class Staging:
    """Built once per take; then asked for each moment."""

    def __init__(self, order: PictureOrder) -> None:
        check_kinds(order)
        self.order, self.setup = order, order.setup
        self._poses: dict[tuple[str, float], Pose] = {}
        self._cameras: dict[tuple[float, int, int], Camera] = {}
        self._focused: tuple[float, float] | None = None
        self.seconds = order.rate.seconds(order.frames)
        self.aspect = order.width / order.height
        self.set: StageSet = build(self.setup.place, self.setup)
        self.mishap = mishap(self.setup, order.seed)
        self.plan = Floorplan(order, self.set)
        self.actors, self.held, self.things = self.plan.actors, self.plan.held, self.plan.things
        self.sight = sight(self.plan)
        self.framing = self._framing()
        self.hidden = {self.setup.over} if self.setup.size is Size.POINT_OF_VIEW else set()
        path = Path(
            self.framing,
            self.plan.follow,
            self.set.bounds,
            self.setup,
            self.aspect,
            self.seconds,
            order.seed,
            self.sight,
            self.plan.rides,
        )
        self._operator = Operator(path)
        self._puller = Puller(self.plan, self.sight, self.framing, racks(path))
        self.passer = self._passer() if self.mishap == "obstruction" else None
        self.company = {id(s): self._present(s.prop) for s in self.plan.companies}
        """Those of each company that this shot shows."""
        self._mouths = Mouths(self.setup.speech)

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

    def pose(self, actor: Actor, n: float) -> Pose:
        """Where somebody is in frame n, whether they speak and where they look."""
        key = actor.part.who, n
        if key not in self._poses:
            if len(self._poses) >= _POSES:
                self._poses.clear()
            mouth = self._mouths.at(actor.part.who, n)
            self._poses[key] = self.plan.pose(actor, self.order.rate.seconds(n), mouth, self.framing.eye)
        return self._poses[key]

    def held_at(self, held: Held, n: float) -> tuple[Vec, float]:
        """Where a held thing is drawn in frame n, and its yaw."""
        return self.plan.held_at(held, self.pose(held.actor, n)), held.actor.yaw

    # What is before what stays so for the whole take: nothing pops through a hand as the camera goes by.
    def users(self, standing: Standing) -> list[str]:
        """Who has a hand on a standing thing and stands before it, seen from the camera."""
        return [
            a.part.who
            for a in self.actors
            if a.part.toward == standing.prop.thing.kind
            and a.part.action in HANDS_ON
            and approach(a, self.set, self.setup) is not None
            and self._beyond(a, standing.position(self.plan.moment)) > -_BESIDE
        ]

    def held_behind(self, held: Held) -> bool:
        """Whether the body is between the camera and the thing in the hand."""
        pose = self.plan.pose(held.actor, self.plan.moment)
        return self._beyond(held.actor, held.actor.figure.hand(pose)) > _BEHIND

    def _beyond(self, actor: Actor, point: Vec) -> float:
        """How much further from the camera a point is than somebody, metres."""
        way = unit((self.framing.target - self.framing.eye) * vec(1, 0, 1))
        return float((point - actor.position(self.plan.moment)) @ way)

    # -- the camera ----------------------------------------------------------------------------------------------
    def camera(self, n: float, width: int, height: int) -> Camera:
        """The camera of frame n for a picture of that size (of the order's aspect)."""
        key = n, width, height
        if key not in self._cameras:
            if len(self._cameras) >= _CAMERAS:
                self._cameras.clear()
            self._cameras[key] = self._camera(n, width, height)
        return self._cameras[key]

    def _camera(self, n: float, width: int, height: int) -> Camera:
        share = n / max(1, self.order.frames - 1)
        framing = self._missed(self._operator.at(share), share)
        camera = framing.camera(width, height)
        if self.setup.size in (Size.POINT_OF_VIEW, Size.INSERT):
            return camera
        t = self.order.rate.seconds(n)
        eye = keep_clear(camera, [a.position(t) for a in self.actors])
        eye = vec(eye[0], max(eye[1], self.set.ground(float(eye[0]), float(eye[2])) + 0.25), eye[2])
        return Camera(eye, framing.target, framing.focal, width, height, framing.roll)

    def focus(self, n: float) -> float:
        """Metres along the view axis to what is sharp in frame n."""
        if self._focused is None or self._focused[0] != n:
            share = n / max(1, self.order.frames - 1)
            metres = self._puller.metres(self.camera(n, 160, 90), self.order.rate.seconds(n), share)
            self._focused = n, metres
        return self._focused[1]

    @property
    def stop(self) -> float:
        """The f-number (T-stop) of the lens; 0: everything is sharp."""
        return {DepthOfField.LENS: 4.0, DepthOfField.SHALLOW: 1.4, DepthOfField.DEEP: 0.0}[self.setup.focus.depth]

    def _missed(self, framing: Framing, share: float) -> Framing:
        """The operator's mistake in an unlucky take: framed so that the head is cut, or late on the subject."""
        if self.mishap == "cut":
            return self._too_low(framing, share)
        if self.mishap == "late":
            return aimed(framing, framing.target, 0.5 + 0.72 * (1 - ease(share / 0.75)), 0.5, self.aspect)
        return framing

    def _too_low(self, framing: Framing, share: float) -> Framing:
        """Cut at the brow: the eyes just under the upper edge."""
        moment = self.plan.moment
        seen = [a.figure.eyes(self.plan.pose(a, moment)) for a in group(self.plan)]
        eyes = max(seen, key=lambda e: float(e[1])) + self.plan.follow(share)
        x, _, _ = framing.camera(round(1000 * self.aspect), 1000).point(eyes)
        return aimed(framing, eyes, x / (1000 * self.aspect), _EYES_AT, self.aspect)

    def _framing(self) -> Framing:
        plan, setup = self.plan, self.setup
        over = next((a for a in self.actors if a.part.who == setup.over), None)
        if over is not None and setup.size is Size.OVER_SHOULDER:
            return over_shoulder(plan, over)
        if over is not None and setup.size is Size.POINT_OF_VIEW:
            return point_of_view(plan, over, self.sight)
        marks = landmarks(plan)
        if marks and not self.sight.thing and asked_share(setup) <= 0.85 and setup.size is not Size.AERIAL:
            return with_landmark(plan, self.sight, marks[0])
        found = frame_subject(setup, self.sight, self.set.bounds, self.aspect, self.order.seed, self._fault())
        looker = next((a for a in group(plan) if a.part.toward == "camera"), None)
        if looker is None or self.sight.thing or setup.size is not Size.EXTREME_CLOSE_UP:
            return found
        eyes = looker.figure.eyes(plan.pose(looker, plan.moment, camera=found.eye))  # they turned to us
        return aimed(found, eyes, 0.5, 0.44, self.aspect)

    def _fault(self) -> Fault:
        """What speaks against a camera somewhere: something is before the subject, or where the camera would be."""
        blocks = obstacles(self.plan, self.sight)
        points = looked_at(self.plan, self.sight, self.sight.share or asked_share(self.setup))
        return lambda eye: 0.9 * blocks.hidden(eye, points) + (1.0 if blocks.inside(eye) else 0.0)

    def _present(self, company: PropLike) -> tuple[Extra, ...]:
        assert isinstance(company, Company)
        moments = [self.order.frames * share for share in _WATCHED]
        cameras = [(self.order.rate.seconds(n), self.camera(n, round(160 * self.aspect), 160)) for n in moments]
        wide = asked_share(self.setup) < 0.9 and self.setup.size not in (Size.POINT_OF_VIEW, Size.OVER_SHOULDER)
        own = self.setup.subject == company.thing.kind
        return cleared(
            company.first if own else company.people,
            company.many,
            cameras,
            [np.zeros((0, 3)) if own else self._faces(t) for t, _ in cameras],
            [self._stood_on(t) for t, _ in cameras],
            wide,
        )

    def _faces(self, t: float) -> Vec:
        """What extras may not hide at a moment: everybody from the knees up, and what the shot is of, (n, 3)."""
        points = []
        for actor in self.actors:
            box = actor.figure.box(self.plan.pose(actor, t))
            low, high = box.min(axis=0), box.max(axis=0)
            points += [
                vec(x, high[1] - k * (high[1] - low[1]), (low[2] + high[2]) / 2)
                for k in _LEVELS
                for x in (low[0], high[0])
            ]
            points.append(actor.figure.eyes(self.plan.pose(actor, t)))
        if self.sight.thing:
            points.append(self.sight.middle)
        return np.stack(points) if points else np.zeros((0, 3))

    def _stood_on(self, t: float) -> Vec:
        """Where cast and things are, (n, 3)."""
        at = [a.position(t) for a in self.actors]
        for s in self.things:
            if not isinstance(s.prop, Company) and max(s.prop.size[0], s.prop.size[2]) < 8 and s.position(t)[1] < 1.2:
                w, _, d = s.prop.size
                c, n = math.cos(s.yaw), math.sin(s.yaw)
                at += [
                    s.position(t) + vec(x * c + z * n, 0, -x * n + z * c)
                    for x in np.arange(-w / 2, w / 2 + 0.01, max(0.6, w / 6)).tolist()
                    for z in np.arange(-d / 2, d / 2 + 0.01, max(0.6, d / 6)).tolist()
                ]
        return np.stack(at) if at else np.zeros((0, 3))

    @cached_property
    def happens(self) -> Vec | None:
        """What there is to look at: the eyes of whom the shot is of, at its middle."""
        lead = self.plan.lead
        if isinstance(lead, Actor):
            return lead.figure.eyes(self.plan.pose(lead, self.plan.moment))
        if not self.actors:
            return (
                None
                if lead is None or isinstance(lead.prop, Company)
                else lead.middle + vec(0, lead.prop.size[1] / 2, 0)
            )
        return self.actors[0].figure.eyes(self.plan.pose(self.actors[0], self.plan.moment))

    def _passer(self) -> Actor:
        """Somebody who should not be there, between the camera and the subject."""
        grey = (Garment(kind="coat", colour="#3c3a40"), Garment(kind="trousers", colour="#2a2a2e"))
        token = Character(id="passer_by", name="", description="", garments=grey)
        way = (self.sight.eyes - self.framing.eye) * vec(1, 0, 1)
        near = self.framing.eye + way * 0.5
        at = vec(near[0], self.set.ground(float(near[0]), float(near[2])), near[2])
        yaw = math.atan2(float(way[0]), float(way[2])) + 1.2
        return Actor(figure(token), Part(who="passer_by"), at, yaw, 0.05, self.seconds)
