"""Plans -> words: what is different between two of them. The words a person reads before anything is spent."""

from film import Plan


def compared(before: Plan, after: Plan) -> tuple[str, ...]:
    """What changed, one short sentence each; nothing for equal plans."""
    return () if before == after else (f"{len(before.shots)} shots became {len(after.shots)}",)
