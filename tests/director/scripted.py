"""A director for tests: it plans from a script and understands the edits it is given."""

from film import Brief, EditBatch, NotUnderstood, Plan
from generators import Kit
from tests.conftest import small_plan


class ScriptedDirector:
    """Plans `plan` whatever the brief; `revise` looks the words up in `turns`."""

    name = "scripted"

    def __init__(self, plan: Plan | None = None, turns: dict[str, EditBatch] | None = None) -> None:
        self._plan, self._turns = plan or small_plan(), turns or {}

    def plan(self, brief: Brief, kit: Kit) -> Plan:
        return self._plan

    def revise(self, words: str, plan: Plan, kit: Kit) -> EditBatch:
        if words in ("undo", "redo"):
            return EditBatch(reply=words, kind=words)
        if words not in self._turns:
            raise NotUnderstood(f"“{words}” is not in the script")
        return self._turns[words]
