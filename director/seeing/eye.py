"""Looking at takes and cuts: frames out of the vault, one question to a vision model, its words into marks."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, get_args

import prompts
from director.ask import ask
from director.llm.access import Access
from director.llm.asking import together
from director.llm.clients import Model, connect
from director.llm.drafts import SeenAnswers
from director.llm.drafts.seeing import Seen
from director.llm.profiles import profile
from director.llm.wire import Message, Picture, Question
from director.protocol import Purse
from director.seeing.frames import first_frame, frames, last_frame
from director.seeing.questions import Asked, about_cut, about_take, complete, marks_of
from film import Mark, ModelFailed, ModelRefused, Plan, Shot, Take, Verdict


@dataclass(frozen=True)
class Eye:
    """A vision model within reach."""

    access: Access

    @property
    def sees(self) -> bool:
        """Whether its model takes pictures. One that nobody looked up does: a person named it as an eye."""
        told = profile(self.access.provider, self.access.model)
        return told.sees or not told.known

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Model]:
        async with connect(self.access) as model:
            yield replace(model, profile=model.profile.with_(sees=self.sees))


class CutSeen(NamedTuple):
    """What was seen at the cut into a shot."""

    shot: str
    marks: tuple[Mark, ...]


async def look(eye: Eye, take: Take, plan: Plan, shot: Shot, vault: Path, purse: Purse) -> tuple[Mark, ...]:
    """A take -> marks `seen.…`, none of them required. An eye that does not answer abstains.

    Raises BudgetSpent, Unavailable (no key, a model that does not see) and MediaDamaged.
    """
    asked = about_take(plan, shot)
    pictures = await asyncio.to_thread(frames, take, plan, shot, vault)
    words = prompts.load("see_take").render(
        frames=len(pictures),
        seconds=f"{plan.rate.seconds(shot.frames):.1f}",
        shot=f"{shot.size}, {shot.angle} angle: {shot.action}",
        questions=tuple(a.statement for a in asked),
    )
    async with eye.open() as model:
        return await _seen(model, "see_take", words, pictures, asked, purse)


async def look_at_cuts(eye: Eye, takes: Sequence[Take], plan: Plan, vault: Path, purse: Purse) -> tuple[CutSeen, ...]:
    """The selects of a film -> what was seen at each cut that has something to compare. Takes are found by their slates.

    Raises what `look` raises.
    """
    by_slate = {take.slate.setup: take for take in takes}
    cuts = [
        (before, after, asked)
        for before, after in pairwise(plan.shots)
        if before.slate in by_slate and after.slate in by_slate and (asked := about_cut(plan, before, after))
    ]
    if not cuts:
        return ()

    async def one(model: Model, before: Shot, after: Shot, asked: tuple[Asked, ...]) -> CutSeen:
        pictures = await asyncio.to_thread(_sides, by_slate, plan, before, after, vault)
        words = prompts.load("see_cut").render(
            before=before.action, after=after.action, questions=tuple(a.statement for a in asked)
        )
        return CutSeen(after.id, await _seen(model, "see_cut", words, pictures, asked, purse))

    async with eye.open() as model:
        return tuple(await together(one(model, *cut) for cut in cuts))


def _sides(takes: dict[str, Take], plan: Plan, before: Shot, after: Shot, vault: Path) -> tuple[Picture, Picture]:
    return (
        last_frame(takes[before.slate], plan, before, vault),
        first_frame(takes[after.slate], plan, after, vault),
    )


async def _seen(
    model: Model, prompt: str, words: str, pictures: tuple[Picture, ...], asked: tuple[Asked, ...], purse: Purse
) -> tuple[Mark, ...]:
    system = prompts.load("eye").render(answers=get_args(Seen))
    message = Message("user", words, pictures)
    question = Question(prompts.load(prompt).id, system, (message,), max_tokens=4_000, effort="low")
    try:
        answers = await ask(model, question, SeenAnswers, purse, lambda said: complete(asked, said))
    except (ModelFailed, ModelRefused) as e:
        # A second opinion that does not come is no reason to stop a film: what was measured still holds.
        why = "the model declined" if isinstance(e, ModelRefused) else str(e)
        return (Mark(name="seen", verdict=Verdict.ABSTAIN, reason=f"nobody looked: {why}", required=False),)
    return marks_of(asked, answers)
