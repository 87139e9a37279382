"""Where a person says yes: to the plan, to the animatic, to what it may cost. Each gate only asks and writes the yes down.

`interrupt` runs its node again from the top on every answer, so a gate pays for nothing and makes nothing.
"""

from typing import Literal, NamedTuple

from langgraph.runtime import Runtime
from langgraph.types import Command, Send, interrupt
from pydantic import BaseModel

from director.animatic import animatic_file
from director.crew import Crew
from director.money import estimate
from director.revising import difference
from director.state import OneShot, Production
from generators import Card, load
from memory import Production as Folder

Gate = Literal["plan", "animatic", "spend"]


class Question(NamedTuple):
    """What a gate asks a person."""

    gate: Gate
    revision: int
    money: float = 0.0
    """Estimated US dollars for one good take of every shot that is needed."""
    gpu_seconds: float = 0.0
    file: str = ""
    """What to look at: the animatic."""


def waits(production: Folder) -> Question | None:
    """What a person is to say yes to before the current version is shot; None if nothing is (or it is delivered).

    An answer is written down with `production.revisions.approve(question.revision, question.gate)`.
    """
    revisions, revision = production.revisions, production.revisions.head
    if not revision or any(m.revision == revision for m in production.records.masters()):
        return None
    beforehand = production.settings.approved
    if not (beforehand or revisions.approved(revision, "plan")):
        return Question("plan", revision)
    file = animatic_file(production, revision)
    if production.settings.animatic and file.is_file() and not (beforehand or revisions.approved(revision, "animatic")):
        return Question("animatic", revision, file=str(file))
    question = spend(production, revision, load(production.settings.picture).card)
    asked = question.money > production.settings.ask_above and not revisions.approved(revision, "spend")
    return question if asked else None


def spend(production: Folder, revision: int, card: Card) -> Question:
    """What the shots that are needed may cost."""
    plan = production.revisions.plan(revision)
    cost = estimate(card, plan, difference(production, plan, card, revision)[0])
    return Question("spend", revision, cost["money"], cost["gpu_seconds"])


class Approval(BaseModel):
    """A person's answer at a gate."""

    decision: Literal["approve", "reject"]


def approve_plan(state: Production, runtime: Runtime[Crew]) -> Command[Literal["animate", "__end__"]]:
    crew = runtime.context
    said = crew.approved or crew.production.settings.approved
    return Command(goto="animate" if _yes(crew, Question("plan", state["revision"]), said) else "__end__")


def approve_animatic(state: Production, runtime: Runtime[Crew]) -> Command[Literal["approve_spend", "__end__"]]:
    crew = runtime.context
    file = animatic_file(crew.production, state["revision"])
    asked = crew.production.settings.animatic and file.is_file()  # one that was only looked at asks nothing
    said = crew.approved or crew.production.settings.approved or not asked
    question = Question("animatic", state["revision"], file=str(file))
    return Command(goto="approve_spend" if _yes(crew, question, said) else "__end__")


def approve_spend(state: Production, runtime: Runtime[Crew]) -> Command[Literal["shot", "sound", "__end__"]]:
    """The last gate: then all shots go to the floor at once, and the sound beside them."""
    crew = runtime.context
    production, revision = crew.production, state["revision"]
    question = spend(production, revision, crew.picture.card)
    if not _yes(crew, question, question.money <= production.settings.ask_above):
        return Command(goto="__end__")
    sends = [Send("shot", OneShot(revision=revision, shot=s, attempt=1, hints=[])) for s in state["shots"]]
    return Command(goto=[*sends, Send("sound", {"revision": revision})])


def _yes(crew: Crew, question: Question, said: bool) -> bool:
    """Whether a person says or has said yes to this revision here. `said`: beforehand, or there is nothing to ask."""
    revisions = crew.production.revisions
    if not (said or revisions.approved(question.revision, question.gate)):
        answer = interrupt(question._asdict(), response_schema=Approval)
        if Approval.model_validate(answer).decision == "reject":
            return False
    revisions.approve(question.revision, question.gate)
    return True
