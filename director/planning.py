"""Brief -> plan that keeps its contract: planned, reviewed, repaired at most twice, or refused with what is wrong."""

from director.contract import Contract, contract
from director.plan_critics import review
from director.protocol import Desk, Director
from film import Brief, BudgetSpent, Finding, ModelFailed, ModelRefused, Plan, PlanRefused, broken

REPAIRS = 2
_TOLD = 8
"""Findings in the message of a refusal; the rest are counted."""


async def planned(director: Director, brief: Brief, desk: Desk) -> Plan:
    """The best plan the director makes of a brief: fewest breaks of the contract, then fewest other findings.

    A plan that breaks the contract is repaired up to twice, one that only could be better once. A repair that cannot be
    asked for (no answer, no money) loses nothing if the plan holds without it. Raises PlanRefused with the findings if
    it still breaks, and whatever `Director.plan` raises.
    """
    demands = contract(brief)
    best = await director.plan(brief, desk)
    found = review(best, demands, desk.card)
    plan, faults = best, found
    for attempt in range(REPAIRS):
        if not faults or (attempt and not broken(faults)):
            break
        desk.say(f"mending {len(faults)} {'fault' if len(faults) == 1 else 'faults'} of the plan")
        repaired = await _repaired(director, plan, faults, brief, desk, must=bool(broken(found)))
        if repaired == plan:
            break
        plan, faults = repaired, review(repaired, demands, desk.card)
        if _worth(faults) < _worth(found):
            best, found = plan, faults
    if broken(found):
        raise PlanRefused(_refusal(director.name, found))
    return best


def remaining(plan: Plan, brief: Brief, desk: Desk) -> tuple[Finding, ...]:
    """What could still be better about a plan that was accepted."""
    demands: Contract = contract(brief)
    return review(plan, demands, desk.card)


async def _repaired(
    director: Director, plan: Plan, found: tuple[Finding, ...], brief: Brief, desk: Desk, *, must: bool
) -> Plan:
    try:
        return await director.repair(plan, found, brief, desk)
    except (ModelFailed, ModelRefused, BudgetSpent) as e:
        if must:
            raise
        desk.say(f"the plan stays as it is: {e}")
        return plan


def _worth(found: tuple[Finding, ...]) -> tuple[int, int]:
    """Less is better."""
    breaks = len(broken(found))
    return breaks, len(found) - breaks


def _refusal(name: str, found: tuple[Finding, ...]) -> str:
    breaks = broken(found)
    more = f"; and {len(breaks) - _TOLD} more" if len(breaks) > _TOLD else ""
    listed = "; ".join(f"({n}) {f.words.rstrip('.')}" for n, f in enumerate(breaks[:_TOLD], 1))
    way_out = (
        "say it differently in the brief"
        if name == "offline"
        else "ask again, say it differently in the brief, or use --director offline"
    )
    return f"The plan of the {name} director still breaks the brief after repair: {listed}{more}; {way_out}."
