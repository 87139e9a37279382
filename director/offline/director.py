"""The offline director behind the protocol every director keeps."""

from director.protocol import Desk
from film import Brief, EditBatch, Finding, Plan


class OfflineDirector:
    """Its two halves are imported when they are asked for: who revises does not load the grammar of briefs, nor the other way round."""

    name = "offline"

    async def plan(self, brief: Brief, desk: Desk) -> Plan:
        from director.offline.planner import plan

        return plan(brief, desk.kit)

    async def repair(self, plan: Plan, findings: tuple[Finding, ...], brief: Brief, desk: Desk) -> Plan:
        """Rules say the same thing twice: what could be kept was kept the first time."""
        return plan

    async def revise(self, words: str, plan: Plan, desk: Desk) -> EditBatch:
        from director.offline.revising import revise

        return revise(words, plan, desk)
