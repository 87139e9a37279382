"""How a cut begins and ends: dissolves and the frames of handle they need. Follows from the plan alone."""

from collections.abc import Mapping

from film.grammar import Transition
from film.script import Plan

DISSOLVE_FRAMES = 12


def dissolve_half(plan: Plan, index: int) -> int:
    """Half the length of the dissolve into a shot; 0 if it begins in another way.

    At most a quarter of either neighbour, so that two dissolves of one short shot never meet. What follows black can
    only fade in.
    """
    shot = plan.shots[index]
    if shot.transition is not Transition.DISSOLVE or index == 0 or plan.shots[index - 1].fade_out:
        return 0
    return min(DISSOLVE_FRAMES // 2, shot.frames // 4, plan.shots[index - 1].frames // 4)


def handles(plan: Plan) -> Mapping[str, tuple[int, int]]:
    """Plan -> (frames before, frames after) its length that each shot's take must have, because of dissolves.

    Cards are drawn as long as needed and have no handles.
    """
    halves = [dissolve_half(plan, index) for index in range(len(plan.shots))]
    return {
        shot.id: (0, 0) if shot.title_card else (head, tail)
        for shot, head, tail in zip(plan.shots, halves, [*halves[1:], 0], strict=True)
    }
