"""Edits of which shots there are and in which order -> words."""

from director.telling.shots import name, picture, slate
from film import Insert, Merge, MoveShot, Plan, Remove, Split, Swap


def remove(edit: Remove, plan: Plan) -> str:
    return "out"


def move(edit: MoveShot, plan: Plan) -> str:
    return f"becomes number {edit.to + 1}"


def swap(edit: Swap, plan: Plan) -> str:
    return f"changes places with {slate(plan, edit.other)}"


def insert(edit: Insert, plan: Plan) -> str:
    where = f"after shot {slate(plan, edit.after)}" if edit.after else "at the start"
    return f"a new shot {where}: {picture(edit.picture, plan)}"


def split(edit: Split, plan: Plan) -> str:
    then = [str(v) for v in (edit.size, edit.angle and f"{edit.angle} angle") if v]
    then += [f"of {name(plan, edit.subject)}"] if edit.subject else []
    return f"in two after {plan.rate.seconds(edit.frames):.1f} s{', then ' if then else ''}{' '.join(then)}"


def merge(edit: Merge, plan: Plan) -> str:
    return f"shots {slate(plan, edit.first)} and {slate(plan, edit.second)} become one"
