"""A director for tests: it plans from a script and understands the edits it is given."""

from director.protocol import Desk
from film import Brief, EditBatch, Finding, NotUnderstood, Plan, Size, TimeOfDay
from tests.conftest import small_plan


def filmable_plan() -> Plan:
    """The small plan as the test card can show it: it does not tint people by dusk, and blurs a head of eight pixels."""
    plan = small_plan()
    shots = (plan.shots[0].with_(size=Size.FULL), *plan.shots[1:])
    return plan.with_(shots=shots, scenes=tuple(s.with_(time_of_day=TimeOfDay.DAY) for s in plan.scenes))


def quiet_plan() -> Plan:
    """The same without a sound: composing, mixing and what they import are two thirds of what making it costs."""
    plan = filmable_plan()
    return plan.with_(shots=tuple(s.with_(silent=True) for s in plan.shots))


class ScriptedDirector:
    """Plans `plan`, or the quiet one, whatever the brief; `revise` looks the words up in `turns`."""

    name = "scripted"

    def __init__(self, plan: Plan | None = None, turns: dict[str, EditBatch] | None = None) -> None:
        self._plan, self._turns = plan or quiet_plan(), turns or {}

    async def plan(self, brief: Brief, desk: Desk) -> Plan:
        return self._plan

    async def repair(self, plan: Plan, findings: tuple[Finding, ...], brief: Brief, desk: Desk) -> Plan:
        return plan

    async def revise(self, words: str, plan: Plan, desk: Desk) -> EditBatch:
        if words in ("undo", "redo"):
            return EditBatch(reply=words, kind=words)
        if words not in self._turns:
            raise NotUnderstood(f"“{words}” is not in the script")
        return self._turns[words]
