"""A new running time -> a new length for every shot that may change."""

from film.edits.finding import EditRefused
from film.script import Plan

SHORTEST_SECONDS, LONGEST_SECONDS = 0.5, 60.0
"""Of one shot."""


def spread(plan: Plan, frames: int) -> dict[str, int]:
    """Shot id -> frames, of all unlocked shots, in proportion; the largest remainders get the odd frames, so the sum is exact.

    Raises EditRefused if the shots cannot be that short or long.
    """
    free = [s for s in plan.shots if not s.locked]
    spare = frames - sum(s.frames for s in plan.shots if s.locked)
    least = plan.rate.frames(SHORTEST_SECONDS)
    if not free or spare < least * len(free):
        raise EditRefused(
            f"the film cannot last {plan.rate.seconds(max(0, frames)):.1f} s: {len(plan.shots)} shots need half a second "
            "each, and locked ones keep their length"
        )
    if spare > plan.rate.frames(LONGEST_SECONDS) * len(free):
        raise EditRefused(
            f"a film of {len(plan.shots)} shots lasts {LONGEST_SECONDS * len(plan.shots):g} seconds at most"
        )
    now = sum(s.frames for s in free)
    wished = [max(least, s.frames * spare / now) for s in free]
    lengths = [int(w) for w in wished]
    order = sorted(range(len(free)), key=lambda i: (-(wished[i] - lengths[i]), i))
    while sum(lengths) < spare:
        for i in order[: spare - sum(lengths)]:
            lengths[i] += 1
    while sum(lengths) > spare:  # the shortest were lifted to the least: the longest give
        lengths[max(range(len(lengths)), key=lambda i: lengths[i])] -= 1
    return {s.id: n for s, n in zip(free, lengths, strict=True)}
