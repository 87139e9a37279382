"""Cast -> character sheets: what everybody looks like, before anything long is made."""

from langgraph.runtime import Runtime

from director.crew import Crew, Event
from director.standing import undrawn
from director.state import Production
from generators import make_sheet


async def draw(state: Production, runtime: Runtime[Crew]) -> Production:
    """Make the reference sheet of every character: the picture half of the token."""
    crew = runtime.context
    plan = crew.production.revisions.plan(state["revision"])
    missing = undrawn(crew.production, plan)
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
