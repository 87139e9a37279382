"""Everybody and everything on the stage through a shot, before there is a camera."""

import numpy as np

from film import Action, Move, PictureOrder, Size, Thing
from generators.previz.anchors import owned
from generators.previz.blocking import ENCLOSED, Actor, Standing, block
from generators.previz.camera import Vec, heading, vec
from generators.previz.carriers import board
from generators.previz.extras.company import companies
from generators.previz.framing import GOES_ALONG
from generators.previz.placing import place_things
from generators.previz.spacing import spaced
from generators.previz.stage import MouthShape, Pose, StageSet
from generators.previz.things import prop
from generators.previz.touching import Held, Touches, flown, in_palm, lies_at, released, taken

_PANS = (Move.PAN_LEFT, Move.PAN_RIGHT)
AT_HAND = frozenset({Action.READ, Action.TYPE, Action.DRINK, Action.EAT, Action.HOLD, Action.PICK_UP})
"""Done with the eyes on the hands, unless they are towards somebody or something else."""


class Floorplan:
    """Where everybody and everything is at every moment; built once per take."""

    def __init__(self, order: PictureOrder, stage: StageSet) -> None:
        self.order, self.setup, self.stage = order, order.setup, stage
        self.seconds = order.rate.seconds(order.frames)
        self.aspect = order.width / order.height
        blocking = block(self.setup, stage, self.seconds, self.aspect)
        blocking.actors = spaced(blocking.actors, self.setup)
        board(blocking, self.setup, stage, self.seconds, order.seed)
        self.actors = blocking.actors
        placed = place_things(blocking, self.setup, stage, self.seconds, order.seed, self.aspect)
        self.companies = companies(self.setup, stage, self.seconds)
        self.things = [*blocking.carriers, *placed, *self.companies]
        self.carriers = blocking.carriers
        self.held = [self._in_hand(a) for a in self.actors if a.part.holding]
        self.touches = Touches(self.things, self.held, self.setup, stage)

    def _in_hand(self, actor: Actor) -> Held:
        kind = actor.part.holding
        thing = next((t for t in self.setup.things if t.kind == kind), Thing(kind=kind)).model_copy(update={"count": 1})
        if actor.part.action is Action.READ:
            thing = thing.model_copy(update={"words": f"open {thing.words}".strip()})
        if kind == "rock":
            thing = thing.model_copy(update={"words": f"{thing.words} pebble".strip()})
        made = prop(thing, self.order.seed, self.setup.recipes)
        lies = lies_at(actor, made, self.things, self.stage) if actor.part.action is Action.PICK_UP else None
        return Held(actor, Standing(made, vec(0, 0, 0), actor.yaw, vec(0, 0, 0), self.seconds), lies)

    def pose(self, actor: Actor, t: float, mouth: MouthShape | None = None, camera: Vec | None = None) -> Pose:
        """Somebody at a moment, looking where they look; `camera` is where the audience is."""
        return actor.pose(t, mouth, self._gaze(actor, t, camera), self.touches.at(actor, t))

    def held_at(self, held: Held, pose: Pose) -> Vec:
        """Where a held thing is drawn: in the palm where a hand holds it, or between both; where it lies before, where it flies after."""
        if held.lies is not None and pose.t < taken(held.actor):
            return held.lies
        if held.actor.part.action is Action.THROW and pose.t > (let_go := released(held.actor)):
            then = self.pose(held.actor, let_go)
            return flown(held, in_palm(held, then), pose.t - let_go, self.stage)
        return in_palm(held, pose)

    def _gaze(self, actor: Actor, t: float, camera: Vec | None) -> Vec | None:
        toward = actor.part.toward
        if toward == "camera":
            return camera
        other = next((a for a in self.actors if a.part.who == toward), None)
        if other is None and actor.part.action in (Action.TALK, Action.LISTEN) and len(self.actors) == 2:
            other = next(a for a in self.actors if a is not actor)
        if other is not None and other is not actor:
            if actor.speed and float(heading(actor.yaw) @ (other.middle - actor.middle)) < 0.3:
                return None  # who walks ahead looks ahead
            return other.figure.eyes(other.pose(t))
        if actor.part.action is Action.PICK_UP:
            held = next((h for h in self.held if h.actor is actor), None)
            if held is not None and held.lies is not None and t < taken(actor):
                return held.lies
        if actor.part.action in AT_HAND and toward in ("", actor.part.holding):
            return actor.figure.hand(actor.pose(t))
        if not toward or toward in (actor.part.holding, actor.part.inside):
            return None
        thing = next((s for s in self.things if s.prop.thing.kind == toward), None)
        if thing is not None:
            return thing.position(t) + vec(0, thing.prop.size[1] * 0.6, 0)
        own = owned(self.stage, toward)
        return None if own is None else own.top if own.far else own.middle

    @property
    def lead(self) -> Actor | Standing | None:
        """Who or what the camera follows."""
        subject = next((a for a in self.actors if a.part.who == self.setup.subject), None)
        thing = next((s for s in self.things if s.prop.thing.kind == self.setup.subject), None)
        return subject or thing or (self.actors[0] if self.actors else self.things[0] if self.things else None)

    @property
    def rides(self) -> bool:
        """Whether the camera's subject sits in something under way: then the camera goes with it."""
        lead = self.lead
        return isinstance(lead, Actor) and lead.part.inside in ENCLOSED and lead.speed > 0

    @property
    def approaches(self) -> bool:
        """Whether the subject drives by a camera that stays: shown coming, from before."""
        lead, setup = self.lead, self.setup
        if not isinstance(lead, Standing) or float(np.linalg.norm(lead.velocity)) < 0.5:
            return False
        stays = not {Move.HANDHELD, *GOES_ALONG, *_PANS} & set(setup.moves)
        return stays and setup.size not in (Size.AERIAL, Size.EXTREME_WIDE) and lead.prop.size[2] > 1.5

    @property
    def moment(self) -> float:
        """The second of the shot the camera is placed for."""
        return self.seconds * (0.97 if self.approaches else 0.5)

    def follow(self, share: float) -> Vec:
        """How far the lead is from where it was framed, metres."""
        lead = self.lead
        if lead is None:
            return vec(0, 0, 0)
        # The last frame begins one frame before the end of the take.
        t = self.order.rate.seconds(max(1, self.order.frames - 1)) * share
        return lead.position(t) - lead.position(self.moment)
