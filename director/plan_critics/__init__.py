"""Plan critics: rules that find what is wrong with a plan before anything is spent on it. One file, one critic.

Each is `critic(plan, contract, card) -> findings` and opens no file. A finding breaks only where the brief's contract is
broken or a shot cannot be filmed; everything else is handed back once, for betterment.
"""

from collections.abc import Callable

from director.contract import Contract
from director.plan_critics import budget, continuity, coverage, demands, dialogue, duplicates, kit, variety
from film import Finding, Plan
from generators import Card

CRITICS: tuple[Callable[[Plan, Contract, Card], tuple[Finding, ...]], ...] = (
    demands.critic,
    kit.critic,
    budget.critic,
    dialogue.critic,
    coverage.critic,
    continuity.critic,
    duplicates.critic,
    variety.critic,
)
"""What refuses a plan first."""


def review(plan: Plan, contract: Contract, card: Card) -> tuple[Finding, ...]:
    """Plan -> everything the critics find, what breaks it first."""
    found = [f for critic in CRITICS for f in critic(plan, contract, card)]
    return tuple(sorted(dict.fromkeys(found), key=lambda f: not f.breaks))
