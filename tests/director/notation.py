"""Edits as a person would note them, short enough for a table: 'set 3,5 weather=snow', 'retime 3=36', 'move 5>2'."""

from film import (
    Dress,
    Edit,
    Hair,
    Lock,
    MoveShot,
    Plan,
    Relook,
    Remove,
    Reshoot,
    Retime,
    Retitle,
    SetLine,
    SetMusic,
    SetShot,
)


def noted(edits: tuple[Edit, ...], plan: Plan) -> str:
    """Shots are their numbers in the plan; equal changes of several shots are noted once."""
    groups: dict[str, list[str]] = {}
    for edit in edits:
        what, shot = _noted(edit, plan)
        groups.setdefault(what, []).append(shot)
    return "; ".join(what.replace("@", ",".join(s for s in shots if s), 1) for what, shots in groups.items())


def number(plan: Plan, shot_id: str) -> str:
    return str([s.id for s in plan.shots].index(shot_id) + 1)


def _noted(edit: Edit, plan: Plan) -> tuple[str, str]:
    match edit:
        case SetShot():
            fields = edit.model_dump(mode="json", exclude={"do", "shot"}, exclude_none=True)
            return f"set @ {' '.join(f'{k}={v}' for k, v in fields.items())}", number(plan, edit.shot)
        case Retime():
            return "retime @", f"{number(plan, edit.shot)}={edit.frames}"
        case Remove():
            return "remove @", number(plan, edit.shot)
        case MoveShot():
            return "move @", f"{number(plan, edit.shot)}>{edit.to}"
        case Dress():
            return f"dress {edit.character} {edit.kind} {edit.colour}", ""
        case Hair():
            return f"hair {edit.character} {edit.style} {edit.colour}".replace("  ", " ").strip(), ""
        case SetLine():
            return (
                f"line {number(plan, edit.shot)}.{edit.index} {edit.speaker}{':' if edit.speaker else ''}“{edit.text}”",
                "",
            )
        case SetMusic():
            fields = edit.model_dump(mode="json", exclude={"do"}, exclude_none=True)
            return f"music {' '.join(f'{k}={v}' for k, v in fields.items())}".replace("'", ""), ""
        case Relook():
            new, old = edit.look.model_dump(exclude={"words"}), plan.look.model_dump(exclude={"words"})
            return f"look {' '.join(f'{k}={v}' for k, v in new.items() if v != old[k])}".replace("'", ""), ""
        case Retitle():
            return f"{'card' if edit.shot else 'title'} “{edit.title}”", ""
        case Reshoot():
            return "reshoot @", number(plan, edit.shot)
        case Lock():
            return f"{'lock' if edit.locked else 'unlock'} @", number(plan, edit.shot)
