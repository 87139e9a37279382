"""What a turn says of versions -> which they are."""

from director.llm.drafts import TurnDraft
from director.llm.resolving import same
from director.protocol import Version
from film import EditRefused


def version_number(words: str, versions: tuple[Version, ...]) -> int:
    """A number or a name -> the version. Raises EditRefused listing what there is."""
    said = words.strip().lower().removeprefix("version ").strip()
    for one in versions:
        if said == str(one.number) or any(same(said, name) for name in one.names):
            return one.number
    there = ", ".join(f"{v.number}{_called(v)}" for v in versions)
    raise EditRefused(f"version: there is no version {words!r}; there are {there or 'none'}")


def leads_to(draft: TurnDraft, versions: tuple[Version, ...], head: int) -> int:
    """The version that a turn's edits will meet; 0 if only the production knows.

    Raises EditRefused for an undo of more than was done. Where redo leads the history decides, which a desk does not have.
    """
    parents = {v.number: v.parent for v in versions}
    match draft.kind:
        case "goto":
            return version_number(draft.version, versions)
        case "undo" if head in parents:
            at, done = head, 0
            while done < draft.steps:
                if not parents.get(at):
                    raise EditRefused(
                        f"steps: only {done} changes can be undone" if done else "kind: there is nothing to undo"
                    )
                at, done = parents[at], done + 1
            return at
        case "edit":
            return head
    return 0


def _called(version: Version) -> str:
    return f" (called {' or '.join(version.names)})" if version.names else ""
