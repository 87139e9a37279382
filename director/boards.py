"""Cast -> character sheets: what everybody looks like, before anything long is made."""

from pathlib import Path

from langgraph.runtime import Runtime

from director.crew import Crew, Event
from director.state import Production
from generators import make_sheet


async def draw(state: Production, runtime: Runtime[Crew]) -> Production:
    """Make the reference sheet of every character: the picture half of the token."""
    crew = runtime.context
    plan = crew.production.revisions.plan(state["revision"])
    missing = [c for c in plan.cast if not _whole_png(crew.production.vault / f"{c.token}.png")]
    if missing:
        crew.announce(Event("boards", "", "begin", words="drawing character sheets", total=len(missing)))
    for character in missing:
        crew.announce(Event("boards", character.name, "begin"))
        await crew.workers.run(
            f"sheet {character.name}",
            lambda share: None,
            make_sheet,
            crew.picture.card.name,
            character,
            crew.production.vault,
        )
        crew.announce(Event("boards", character.name, "end", 1.0))
    return {}


def _whole_png(path: Path) -> bool:
    """Whether a PNG is there and ends as one: a power cut can leave an empty file under a good name."""
    try:
        return path.read_bytes()[-8:-4] == b"IEND"
    except OSError:
        return False
