"""Duplicates: two neighbours that would be the same picture twice."""

from itertools import pairwise

from director.contract import Contract
from film import Finding, Plan, Shot
from generators import Card

_NO_PICTURE = {"id", "slate", "beat", "frames", "mood", "intensity", "silent", "transition", "fade_out", "reshoots", "locked", "lines", "action"}  # fmt: skip
"""What does not decide what the camera sees."""


def critic(plan: Plan, contract: Contract, card: Card) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            critic="duplicates",
            path=f"shots.{now.id}",
            words=f"Shots {before.slate} and {now.slate} show the same picture twice; make them one longer shot, "
            f"or change what {now.slate} shows: another size, angle, subject or action.",
            breaks=False,
        )
        for before, now in pairwise(plan.shots)
        if _seen(plan, before, card) == _seen(plan, now, card)
    )


def _seen(plan: Plan, shot: Shot, card: Card) -> tuple[object, ...]:
    """All that decides the picture; the words too for a generator that reads them."""
    if shot.title_card:
        return (shot.title_card,)
    fields = shot.model_dump(exclude=_NO_PICTURE)
    fields["time_of_day"], fields["weather"] = plan.time_of_day(shot), plan.weather(shot)
    return (*fields.values(), shot.action if card.reads_words else "")
