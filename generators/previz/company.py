"""A moment of a take -> what the shot brings into the set: people with what they hold, things, somebody in the way, pools of light."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from generators.previz.actors import Standing
from generators.previz.blocking import ENCLOSED, Actor
from generators.previz.camera import NEAR, Vec
from generators.previz.casting import cast, catchers
from generators.previz.extras.company import Extra
from generators.previz.gaffer import Gaffer
from generators.previz.lighting import rimmed
from generators.previz.occupants import in_bed, in_vehicle
from generators.previz.passes.owners import Owners
from generators.previz.placing import HOVERING, PLATES
from generators.previz.pools import WET, glints, mirrored, on_ground
from generators.previz.shadows import Darkening
from generators.previz.stage import Clock, Frame, Item
from generators.previz.staging import Staging

_JUST = 0.02
"""Metres in depth between somebody and what they handle: less than lies between them and anything else."""
_PUDDLE = 0.3
"""Metres: what is higher over the ground is not mirrored in it."""
_LIT_ALIKE = 1.5
"""Metres somebody in the background walks in one light."""


class Party(NamedTuple):
    """Somebody or something with shadow, mirror image and what is held: they move together."""

    of: Actor | Standing | None
    """None: light on the ground, and shadows on walls."""
    items: list[Item]


class Company:
    """Built once per take; then asked for each moment."""

    def __init__(self, staging: Staging, gaffer: Gaffer, owners: Owners) -> None:
        self.staging, self.gaffer, self.owners = staging, gaffer, owners
        self._catchers = catchers(staging.set) if staging.setup.place.interior else ()
        self._wet = gaffer.place.wet > 0 and staging.setup.place.kind in WET

    def frame(self, n: float, width: int, height: int) -> Frame:
        """Frame n with its camera and light and nothing in it."""
        staging, t = self.staging, self.staging.order.rate.seconds(n)
        frame = Frame(
            staging.camera(n, width, height), self.gaffer.place, Clock(t), staging.setup, owners=self.owners.labels
        )
        frame.light, self._people = self.gaffer.lights(frame)
        frame.practicals = self.gaffer.practicals(t, n)
        frame.moved = staging.plan.moved(t)
        return frame

    def parties(self, frame: Frame, n: float, only: Sequence[Actor | Standing] | None = None) -> list[Party]:
        """Everybody and everything in a frame just asked for, or those of them that are named."""
        staging, found = self.staging, list[Party]()
        depths: dict[str, float] = {}
        for actor in staging.actors:
            if actor.part.who not in staging.hidden and _among(actor, only):
                party = self._person(frame, actor, n)
                label = self.owners.labels[actor.part.who]
                depths[actor.part.who] = min((i.depth for i in party.items if i.owner == label), default=0.0)
                found.append(party)
        found += [self._thing(frame, thing, depths) for thing in staging.things if _among(thing, only)]
        for party in found:
            if isinstance(party.of, Actor) and (depth := depths[party.of.part.who]):
                self._holding(frame, party, n, depth)
        if (passer := staging.passer) is not None and _among(passer, only):
            pose = passer.pose(frame.t)
            own = self.lit(frame, pose.position, passer.figure.height)
            passer.figure.draw(own, pose)
            found.append(Party(passer, own.items))
        if only is None:
            lamps = replace(frame, items=[])
            cast(lamps, self._catchers)
            on_ground(lamps, frame.practicals)
            if self._wet:
                glints(lamps, frame.practicals)
            found.append(Party(None, lamps.items))
        return found

    def _person(self, frame: Frame, actor: Actor, n: float) -> Party:
        foot = self.staging.pose(actor, n).position
        own = self.lit(frame, foot, actor.figure.height)
        self._drawn(own, actor, n)
        if own.light.rim:
            own.items = [rimmed(item, own) if item.owner else item for item in own.items]
        return Party(actor, [*own.items, *self._images(own, foot)])

    def _thing(self, frame: Frame, standing: Standing, depths: dict[str, float]) -> Party:
        if id(standing) in self.staging.company:
            return Party(standing, self._extras(frame, self.staging.company[id(standing)], self.owners.name(standing)))
        at = standing.position(frame.t)
        own = self.lit(frame, at, standing.prop.size[1])
        own.resting = standing.prop.thing.kind not in HOVERING | PLATES
        standing.prop.draw(own, at, standing.yaw, frame.t, self.owners.name(standing))
        user = max((depths.get(who, 0.0) for who in self.staging.users(standing)), default=0.0)
        own.items = [item._replace(depth=max(item.depth, user + _JUST)) for item in own.items]
        return Party(standing, [*own.items, *self._images(own, at)])

    def _extras(self, frame: Frame, company: Sequence[Extra], name: str) -> list[Item]:
        """Everybody of a company, each in the light where they are: of the lamps as they rest, or no cel would last."""
        found: list[Item] = []
        for one in company:
            now = one.now(frame.t, self.staging.happens)
            at = np.round(now.at / _LIT_ALIKE) * _LIT_ALIKE if one.spot.speed else now.at
            light = self.gaffer.near(self._people, frame.practicals, at, one.height, 0.0)
            own = replace(frame, items=[], light=light)
            one.figure.draw_now(own, now, name)
            found += [*own.items, *self._images(own, now.at)]
        return found

    def _holding(self, frame: Frame, party: Party, n: float, depth: float) -> None:
        """Add what somebody holds, just before or behind them."""
        for held in self.staging.held:
            if held.actor is party.of:
                at, yaw = self.staging.held_at(held, n)
                own = self.lit(frame, at, held.prop.prop.size[1])
                held.prop.prop.draw(own, at, yaw, frame.t, self.owners.name(held.prop))
                there = max(2 * NEAR, depth + (_JUST / 2 if self.staging.held_behind(held) else -_JUST / 2))
                party.items.extend(item._replace(depth=there) for item in own.items)

    def lit(self, frame: Frame, at: Vec, height: float) -> Frame:
        """A frame of its own for somebody or something at a point, in the light there."""
        return replace(frame, items=[], light=self.gaffer.near(self._people, frame.practicals, at, height, frame.t))

    def _images(self, own: Frame, foot: Vec) -> list[Item]:
        """Of somebody's items, in the ground where that is wet."""
        if not self._wet or foot[1] >= _PUDDLE:
            return []
        images = (mirrored(item, own, foot) for item in own.items if not isinstance(item.draw, Darkening))
        return [image for image in images if image is not None]

    def _drawn(self, frame: Frame, actor: Actor, n: float) -> None:
        """What somebody sits or lies in is sorted as a whole: they are drawn between its sides, or after it."""
        pose = self.staging.pose(actor, n)
        if actor.bed is None and actor.part.inside not in ENCLOSED:
            actor.figure.draw(frame, pose)
            return
        own = replace(frame, items=[])
        actor.figure.draw(own, pose)
        if actor.bed is not None:
            frame.items.extend(in_bed(own.items, frame.camera, pose.position))
            return
        carrier = next(c for c in self.staging.things if c.prop.thing.kind == actor.part.inside)
        frame.items.extend(in_vehicle(own, carrier))


def _among(one: Actor | Standing, some: Sequence[Actor | Standing] | None) -> bool:
    return some is None or any(one is other for other in some)
