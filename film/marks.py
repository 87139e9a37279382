"""Judgements of takes. A Mark is one measured fact with a threshold and a reason a person can read."""

from enum import StrEnum

from film.grammar import Hint
from film.value import Value


class Verdict(StrEnum):
    PASS = "pass"
    FAIL = "fail"
    ABSTAIN = "abstain"
    """It could not be judged. Never counts as a pass."""


class Mark(Value):
    name: str
    """Dotted: 'integrity.frozen', 'framing.size', 'identity.mara', 'look', 'camera.move'."""
    verdict: Verdict
    value: float | None = None
    """The measured number in the unit the reason names; None when it abstains."""
    threshold: float | None = None
    reason: str
    repair: Hint | None = None
    required: bool = True
    """A required mark that abstains holds the take back for a person; an optional one does not."""


def failures(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    return tuple(m for m in marks if m.verdict is Verdict.FAIL)


def accepted(marks: tuple[Mark, ...]) -> bool:
    """At least one mark, none failed, and no required one abstained."""
    return bool(marks) and all(
        m.verdict is Verdict.PASS or (m.verdict is Verdict.ABSTAIN and not m.required) for m in marks
    )


def rank(marks: tuple[Mark, ...]) -> tuple[int, int, float]:
    """Smaller is better: failures, abstentions, then how far values are from their thresholds."""
    failed = failures(marks)
    distance = sum(
        abs(m.value - m.threshold) / (abs(m.threshold) + 1e-9)
        for m in failed
        if m.value is not None and m.threshold is not None
    )
    return len(failed), sum(m.verdict is Verdict.ABSTAIN and m.required for m in marks), distance
