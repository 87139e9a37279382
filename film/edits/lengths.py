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
    most = plan.rate.frames(LONGEST_SECONDS)
    if spare > most * len(free):
        raise EditRefused(
            f"a film of {len(plan.shots)} shots lasts {LONGEST_SECONDS * len(plan.shots):g} seconds at most"
        )
    return _within({s.id: s.frames for s in free}, spare, least, most)


def _within(now: dict[str, int], spare: int, least: int, most: int) -> dict[str, int]:
    """Shares of `spare` in proportion, each from `least` to `most`: what is out of bounds is held there, the rest share anew.

    Low and high are held in turn, whichever is further out altogether: so no shot is held that need not be.
    """
    held: dict[str, int] = {}
    while True:
        free = {i: n for i, n in now.items() if i not in held}
        left, total = spare - sum(held.values()), sum(free.values())
        low = {i: least for i, n in free.items() if n * left < least * total}
        high = {i: most for i, n in free.items() if n * left > most * total}
        if not low and not high:
            break
        lifted = sum(least * total - free[i] * left for i in low)
        lowered = sum(free[i] * left - most * total for i in high)
        held.update(low if lifted >= lowered else high)
    lengths = {i: n * left // total for i, n in free.items()}
    odd = left - sum(lengths.values())
    for i in sorted(free, key=lambda i: -(free[i] * left % total))[:odd]:
        lengths[i] += 1
    return {i: held.get(i) or lengths[i] for i in now}
