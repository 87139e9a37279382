"""What a person approves before anything long is made: the shot list and the character sheets."""

from pathlib import Path
from typing import Literal

from langgraph.runtime import Runtime
from langgraph.types import Command, Send, interrupt
from pydantic import BaseModel

from director.crew import Crew, Event
from director.state import OneShot, Production
from generators import make_sheet


class Approval(BaseModel):
    """A person's answer at the gate."""

    decision: Literal["approve", "reject"]


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


def approve(state: Production, runtime: Runtime[Crew]) -> Command[Literal["shot", "sound", "__end__"]]:
    """Only asks and writes the yes down: `interrupt` runs its node again from the top. A revision is approved once."""
    revision, revisions = state["revision"], runtime.context.production.revisions
    settings = runtime.context.production.settings
    if not (runtime.context.approved or settings.approved or revisions.approved(revision)):
        answer = interrupt({"kind": "approve_plan", "revision": revision}, response_schema=Approval)
        if Approval.model_validate(answer).decision == "reject":
            return Command(goto="__end__")
    revisions.approve(revision)
    sends = [Send("shot", OneShot(revision=revision, shot=s, attempt=1, hints=[])) for s in state["shots"]]
    return Command(goto=[*sends, Send("sound", {"revision": revision})])


def _whole_png(path: Path) -> bool:
    """Whether a PNG is there and ends as one: a power cut can leave an empty file under a good name."""
    try:
        return path.read_bytes()[-8:-4] == b"IEND"
    except OSError:
        return False
