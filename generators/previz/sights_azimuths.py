"""Who or what is to be seen -> the side the camera sees it from, as an azimuth in radians."""

import math

import numpy as np

from film import Action, Move
from generators.previz.anchors import Owned, owned
from generators.previz.blocking import ENCLOSED, Actor, Standing, approach, at_the_window
from generators.previz.camera import heading
from generators.previz.floorplan import AT_HAND, Floorplan
from generators.previz.framing import asked_share, normal, three_quarter
from generators.previz.kinds import ON_A_WALL, category

_TO_THE_WALL = 2.15
"""Radians from the way to a wall: seen from there both the thing and the face of who stands at it are shown."""
_ASIDE = 0.8
"""Radians off the front that vehicles and animals are seen from: head on, a bicycle is a line and a horse a dog."""
AT_THE_FACE = 1.75
"""The same where the face fills the frame and the thing is only felt."""
_BESIDE = 1.2
"""Radians from the way a car goes to the camera beside it."""
_OPEN_TO_US = 0.36
"""Radians between somebody busy with what they hold and the camera."""
_BEFORE, _BEHIND = 0.22, 0.3
"""Radians a camera that leads or follows is off the way of its subject."""
_TO_READ = 0.12
"""Radians off its front that what carries words is seen from."""
_IN_PROFILE = frozenset({Action.PUSH})
_FROM_BEHIND = 2.1
"""Radians from the way a climber faces to the camera: past them to what they climb."""


def front_of_line(plan: Floorplan) -> float | None:
    """The azimuth square to the line between the two people of a shot, on the camera's side; None if there is no line.

    Somebody alone who looks across the set looks along the line: at who is out of the picture.
    """
    setup, actors = plan.setup, plan.actors
    if any(a.speed or a.part.inside in ENCLOSED or approach(a, plan.stage, setup) is not None for a in actors):
        return None
    if len(actors) == 2:
        across = actors[1].middle - actors[0].middle
        yaw = math.atan2(float(across[0]), float(across[2]))
    elif len(actors) == 1 and abs(math.sin(actors[0].yaw)) > 0.8:
        yaw = actors[0].yaw
    else:
        return None
    return normal(yaw) + (0.0 if setup.side > 0 else math.pi)


def azimuth_of(plan: Floorplan, people: list[Actor]) -> float:
    """The side of the line, and how far round towards the face."""
    setup, first = plan.setup, people[0]
    if len(people) > 1:
        if all(a.speed for a in people) and math.cos(people[0].yaw - people[-1].yaw) > 0.9:
            if (along := _going_along(plan, first.yaw)) is not None:
                return along
            return three_quarter(first.yaw, normal(first.yaw), setup.side, _pass_turn(plan, first))
        across = people[-1].middle - people[0].middle
        return normal(math.atan2(float(across[0]), float(across[2]))) + (0 if setup.side > 0 else math.pi)
    if first.rise:
        return first.yaw + _FROM_BEHIND * setup.side
    toward = approach(first, plan.stage, setup)
    if toward is not None:
        # In a narrow frame the arm has to point more towards the camera.
        close = asked_share(setup) > 2 or plan.aspect < 1
        return toward[0] + toward[1] * (AT_THE_FACE if close else _TO_THE_WALL)
    share = asked_share(setup)
    if first.part.inside in ENCLOSED:
        turn = 0.42 if share > 2 else _BESIDE if at_the_window(first.part, setup) else 0.95
        return three_quarter(first.yaw, normal(first.yaw), setup.side, turn)
    if first.speed and (along := _going_along(plan, first.yaw)) is not None:
        return along
    if setup.move in (Move.PAN_LEFT, Move.PAN_RIGHT) and first.speed:
        return _for_pan(setup.move, first.yaw)
    if first.part.toward == "away" and share <= 1.5:
        return first.yaw + math.pi + 0.25 * setup.side
    turn = _pass_turn(plan, first) if first.speed else 0.62 if share > 1.5 else 0.5
    if first.part.holding and first.part.action in AT_HAND:
        turn = _OPEN_TO_US  # the face is bent over the hands
    if first.part.action in _IN_PROFILE and share <= 1.5:
        turn = 1.2
    if first.part.inside in ("chair", "bench") and not plan.carriers:
        turn = 1.1 if share <= 2 else 0.8  # the set's seats stand at tables: past what is on them
    if first.part.inside and first.part.action is Action.TYPE:
        # From the side, where the room is: a desk with a screen on it stands before the face.
        out = float(heading(first.yaw + math.pi / 2) @ first.middle)
        if abs(out) > 1.0:
            return first.yaw - math.copysign(1.3, out)
        turn = 1.3
    return three_quarter(first.yaw, normal(first.yaw), setup.side, turn)


def _pass_turn(plan: Floorplan, first: Actor) -> float:
    """Somebody under way: in profile if the camera goes with them, else from before; along the view, from the front."""
    if abs(math.sin(first.yaw)) < 0.7:
        return 0.25 if plan.setup.place.interior else 0.55
    if asked_share(plan.setup) > 1.5:
        return 0.62
    return 1.25 if Move.TRACKING in plan.setup.moves or asked_share(plan.setup) <= 1 else 0.95


def _going_along(plan: Floorplan, yaw: float) -> float | None:
    """Before or behind what goes that way, a little aside; None if the camera does neither."""
    moves = plan.setup.moves
    if Move.LEADING in moves:
        return three_quarter(yaw, normal(yaw), plan.setup.side, _BEFORE)
    if Move.FOLLOWING in moves:
        return three_quarter(yaw + math.pi, normal(yaw), plan.setup.side, _BEHIND)
    return None


def _for_pan(move: Move, yaw: float) -> float:
    """The side from which somebody of that heading crosses the way the pan goes, a little from before."""
    way = 1 if move is Move.PAN_RIGHT else -1
    return yaw - way * (math.pi / 2 - 0.35)


def seen_from(plan: Floorplan, standing: Standing) -> float:
    setup = plan.setup
    user = next((a for a in plan.actors if a.part.toward == standing.prop.thing.kind), None)
    toward = approach(user, plan.stage, setup) if user is not None else None
    if toward is not None:
        return toward[0] + math.pi - 0.4 * toward[1]
    if float(np.linalg.norm(standing.velocity)) > 0.5:
        if (along := _going_along(plan, standing.yaw)) is not None:
            return along
        if setup.move in (Move.PAN_LEFT, Move.PAN_RIGHT):
            return _for_pan(setup.move, standing.yaw)
        turn = 0.45 if plan.approaches else 1.05
        return three_quarter(standing.yaw, normal(standing.yaw), setup.side, turn)
    if standing.prop.thing.text or standing.prop.thing.kind in ON_A_WALL:
        return standing.yaw + _TO_READ * setup.side
    if standing.middle[1] > 0.3 and (top := _lies_on(plan, standing)) is not None:
        return top.seen_from + 0.3 * setup.side
    if category(standing.prop.thing.kind, setup) == "extras":
        return standing.yaw + 0.3 * setup.side
    if category(standing.prop.thing.kind, setup) in ("vehicle", "creature"):
        # From the side on which the camera stays before the set.
        return standing.yaw - math.copysign(_ASIDE, standing.yaw)
    return 0.3 * setup.side


def _lies_on(plan: Floorplan, standing: Standing) -> Owned | None:
    """The counter or table of the set a thing was put on."""
    for name in ("counter", "table"):
        found = owned(plan.stage, name)
        if found is not None and float(np.linalg.norm((standing.position(0) - found.foot)[[0, 2]])) < 1.5:
            return found
    return None
