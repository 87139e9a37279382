"""The offline director behind the protocol every director keeps."""

from director.offline.planner import plan
from director.protocol import Desk
from film import Brief, EditBatch, Finding, Plan


class OfflineDirector:
    name = "offline"

    async def plan(self, brief: Brief, desk: Desk) -> Plan:
        return plan(brief, desk.kit)

    async def repair(self, plan: Plan, findings: tuple[Finding, ...], brief: Brief, desk: Desk) -> Plan:
        """Rules say the same thing twice: what could be kept was kept the first time."""
        return plan

    async def revise(self, words: str, plan: Plan, desk: Desk) -> EditBatch:
        # Lazy: a person who only plans does not pay for the grammar of revisions.
        from director.offline.revising import revise

        return revise(words, plan, desk)
