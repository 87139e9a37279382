"""Prompt and inputs -> a checked draft: the thin layer between the stages and the one function that talks to a model."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

import generators
import prompts
from director.ask import ask, no_fault
from director.llm.clients import Model
from director.llm.drafts.base import Draft, vocabularies
from director.llm.wire import Effort, Message, Picture, Question
from director.protocol import Purse
from film import Hint
from generators import Kit
from generators.kit import Category
from prompts.outside import Outside

D = TypeVar("D", bound=Draft)
T = TypeVar("T")

AT_ONCE = 4
"""Questions asked at the same time: enough to be quick, too few to be limited for it."""


@dataclass(frozen=True)
class Asking:
    """Whom to ask, whom to bill, and what every question of a production begins with."""

    model: Model
    system: str
    purse: Purse

    async def __call__(
        self,
        prompt: str,
        want: type[D],
        check: Callable[[D], str] = no_fault,
        *,
        pictures: tuple[Picture, ...] = (),
        effort: Effort = "medium",
        **given: object,
    ) -> D:
        """Ask the newest version of a prompt. Raises what `ask` raises."""
        asked = prompts.load(prompt)
        words = Message("user", asked.render(**given), pictures)
        question = Question(asked.id, self.system, (words,), effort=effort)
        return await ask(self.model, question, want, self.purse, lambda draft: _quoted(check(draft)))


def _quoted(fault: str) -> str:
    """What is wrong often quotes brief or plan: it goes back as data, like everything from outside."""
    return str(Outside(fault)) if fault else ""


def system(kit: Kit) -> str:
    """What never changes in a production, so that a model's cache holds it: who the director is, and what the stage can show.

    Nothing of brief, plan or conversation is in it: one moved word in front would make every later token dear again.
    """
    heard = generators.load("ambience").card.kit_or_empty
    return prompts.load("director").render(
        anything=not kit.entries,
        vocabularies=vocabularies(),
        outdoors=tuple(_entry(e.kind, e.words) for e in kit.of("set") if not e.interior),
        indoors=tuple(_entry(e.kind, e.words) for e in kit.of("set") if e.interior),
        kinds=tuple((category, _kinds(kit, category)) for category in _STAGED if kit.of(category)),
        beds=_kinds(heard, "bed"),
        spots=_kinds(heard, "spot"),
        hints=tuple(str(h) for h in Hint),
    )


_STAGED: tuple[Category, ...] = ("thing", "vehicle", "creature", "extras", "effect", "garment", "accessory", "hair")


def _kinds(kit: Kit, category: Category) -> tuple[str, ...]:
    return tuple(_entry(e.kind, e.words) for e in kit.of(category))


def _entry(kind: str, words: tuple[str, ...]) -> str:
    """With two of its other words: enough to know what is meant by it."""
    also = [w for w in words if w != kind][:2]
    return f"{kind} ({', '.join(also)})" if also else kind


async def together(jobs: Iterable[Coroutine[Any, Any, T]]) -> list[T]:
    """Results in order, a few jobs at a time. The first that fails ends the others, which settle what they owe first."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(job: Coroutine[Any, Any, T]) -> T:
        async with gate:
            return await job

    tasks = [asyncio.ensure_future(one(job)) for job in jobs]
    try:
        return list(await asyncio.gather(*tasks))
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
