"""Who and what is on the stage, by name and number, and how each of them moves from one frame to the next."""

import numpy as np

from generators.previz.blocking import Standing
from generators.previz.passes.motion import Bones, apart, figure_bones, rigid
from generators.previz.staging import Staging


class Owners:
    """names: the cast by id, then things by kind (a second of a kind is 'chair 2'); label i + 1 is names[i], 0 the set.

    Every thing that stands or is held has its own number. What a set draws itself (its furniture, a lighthouse) is the set's.
    """

    def __init__(self, staging: Staging) -> None:
        self._staging = staging
        props = [*staging.things, *(h.prop for h in staging.held)]
        names = [a.part.who for a in staging.actors]
        if staging.passer is not None:
            names.append(staging.passer.part.who)
        self._named: dict[int, str] = {}
        for prop in props:
            self._named[id(prop)] = _unused(prop.prop.thing.kind, names)
            names.append(self._named[id(prop)])
        self.names = tuple(names)
        self.labels = {name: i + 1 for i, name in enumerate(names)}
        self.judged = np.zeros(256, np.uint8)
        """Label -> the label the critics know, see `Staging.owners`: the cast, and every thing of the subject's kind."""
        cast = len(staging.actors)
        self.judged[1 : cast + 1] = range(1, cast + 1)
        for prop in props if len(staging.owners) > cast else ():
            if prop.prop.thing.kind == staging.owners[cast]:
                self.judged[self.labels[self.name(prop)]] = cast + 1

    def name(self, prop: Standing) -> str:
        return self._named[id(prop)]

    def moving(self, n: int) -> dict[int, Bones]:
        """By label: how everybody and everything goes from frame n to n + 1."""
        staging, rate = self._staging, self._staging.order.rate
        t, later = rate.seconds(n), rate.seconds(n + 1)
        found: dict[int, Bones] = {}
        for actor in staging.actors:
            if actor.part.who not in staging.hidden:
                poses = staging.pose(actor, n), staging.pose(actor, n + 1)
                found[self.labels[actor.part.who]] = figure_bones(actor.figure, *poses)
        if (passer := staging.passer) is not None:
            found[self.labels[passer.part.who]] = figure_bones(passer.figure, passer.pose(t), passer.pose(later))
        for standing in staging.plan.companies:
            going = [e for e in staging.company[id(standing)] if e.spot.speed]
            if going:
                found[self.labels[self.name(standing)]] = apart(
                    [(e.position(t), e.position(later), e.height) for e in going]
                )
        for standing in staging.things:
            if standing.velocity.any():
                yaw = standing.yaw
                found[self.labels[self.name(standing)]] = rigid(
                    standing.position(t), yaw, standing.position(later), yaw
                )
        for held in staging.held:
            (at, yaw), (then, turned) = staging.held_at(held, n), staging.held_at(held, n + 1)
            found[self.labels[self.name(held.prop)]] = rigid(at, yaw, then, turned)
        return found


def _unused(kind: str, names: list[str]) -> str:
    """The kind, or with a number that nobody has yet."""
    if kind not in names:
        return kind
    number = 2
    while f"{kind} {number}" in names:
        number += 1
    return f"{kind} {number}"
