"""Budget: how many shots, how long, and what the pictures would cost."""

from director.contract import Contract
from director.offline.facts import LONGEST_SECONDS, MANY_SHOTS, MOST_SHOTS
from film import Finding, Plan
from generators import Card

DEAR_DOLLARS = 25.0
"""Estimated for one take of every shot; above it a director is asked once for a cheaper way to tell the same."""


def critic(plan: Plan, contract: Contract, card: Card) -> tuple[Finding, ...]:
    return (*_shots(plan), *_seconds(plan), *_dollars(plan, card))


def _found(words: str, *, breaks: bool) -> Finding:
    return Finding(critic="budget", path="shots", words=words, breaks=breaks)


def _shots(plan: Plan) -> list[Finding]:
    count = len(plan.shots)
    if count > MOST_SHOTS:
        return [
            _found(f"The plan has {count} shots and the limit is {MOST_SHOTS}; tell it in fewer shots.", breaks=True)
        ]
    if count > MANY_SHOTS:
        return [
            _found(
                f"The plan has {count} shots, which is dear above {MANY_SHOTS}; join shots that show the same, unless the brief lists them.",
                breaks=False,
            )
        ]
    return []


def _seconds(plan: Plan) -> list[Finding]:
    if plan.seconds <= LONGEST_SECONDS:
        return []
    return [
        _found(
            f"The film lasts {plan.seconds:.1f} seconds and the limit is {LONGEST_SECONDS:g}; make shots shorter or fewer.",
            breaks=True,
        )
    ]


def _dollars(plan: Plan, card: Card) -> list[Finding]:
    seconds = plan.rate.seconds(sum(s.frames for s in plan.shots if not s.title_card))
    dollars = card.dollars_per_second * seconds
    if dollars <= DEAR_DOLLARS:
        return []
    return [
        _found(
            f"One take of every shot is {seconds:.0f} seconds of {card.name} and costs about ${dollars:.0f}; "
            "tell the same in fewer or shorter shots if the brief's running time allows it.",
            breaks=False,
        )
    ]
