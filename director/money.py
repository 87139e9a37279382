"""What takes and models may cost, and the purse a director's calls are paid from."""

from typing import TypedDict

from film import Call, Plan
from generators import Card
from memory import Production


class Cost(TypedDict):
    money: float
    """US dollars."""
    gpu_seconds: float


def worst_case(card: Card, seconds: float) -> Cost:
    """What one take of a generator may cost, by its card, for so many seconds of film."""
    money = card.dollars_per_second * seconds
    return Cost(money=money, gpu_seconds=card.gpu_seconds_per_second * seconds if card.needs_gpu else 0.0)


def estimate(card: Card, plan: Plan, shots: tuple[str, ...]) -> Cost:
    """What one good take of each of these shots costs; retakes come on top, within the budget."""
    costs = [worst_case(card, plan.rate.seconds(plan.shot(s).frames)) for s in shots]
    return Cost(money=sum(c["money"] for c in costs), gpu_seconds=sum(c["gpu_seconds"] for c in costs))


class ProductionPurse:
    """The purse of one production: its budget, ledger and journal."""

    def __init__(self, production: Production) -> None:
        self._budget = production.budget

    def reserve(self, what: str, money: float) -> int:
        return self._budget.reserve(what, money=money)

    def settle(self, reservation: int, call: Call) -> None:
        self._budget.settle_call(reservation, call)
