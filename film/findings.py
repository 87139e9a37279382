"""What is wrong with a plan, said so that its director can repair it."""

from film.value import Value


class Finding(Value):
    """One fault of a plan, found by one critic."""

    critic: str
    """Who found it: 'contract', 'dialogue', 'coverage', 'variety', 'duplicates', 'kit', 'continuity', 'budget'."""
    path: str
    """Where, in the plan's own field names: 'shots.shot3.lines.0.text', 'title', 'cast.mara.garments'."""
    words: str
    """What is wrong and what would be right, in one sentence."""
    breaks: bool
    """The brief's contract is broken: the plan may not be shot like this. Otherwise it only could be better."""


def broken(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(f for f in findings if f.breaks)
