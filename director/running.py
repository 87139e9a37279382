"""Running a production: start it, go on with it, from any state, until it is delivered or waits for a person."""

import asyncio
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

os.environ.setdefault("LANGGRAPH_STRICT_MSGPACK", "true")  # read when langgraph is imported: no types but our own ids

from director.crew import Announce, Crew, Event
from director.protocol import Director
from director.standing import stands
from director.state import Production as State
from director.workers import Workers
from film import FilmError, MediaDamaged
from generators import load
from memory import Production

if TYPE_CHECKING:
    from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
    from langgraph.types import Command

    from director.gates import Question
    from director.graph import Film
    from director.seeing import Eye

GRAPH = 2
"""Counts changes of the graph: places in an older one are not found again, and the run starts afresh, losing nothing."""
STEPS = 200
"""Supersteps: a guard against a loop, not a budget (a fan-out of any width is one)."""


class Ending(NamedTuple):
    """How a run ended."""

    revision: int
    delivered: bool
    waiting: str
    """The gate it stopped at for a person: 'plan', 'animatic', 'spend'; empty if at none."""


def run(
    folder: Production,
    director: Director,
    announce: Announce = lambda event: None,
    *,
    approved: bool,
    answer: "Callable[[Question], bool] | None" = None,
    processes: int | None = None,
    eye: "Eye | None" = None,
) -> Ending:
    """Take the production as far as it goes. The caller holds its lease.

    `approved` passes the gates of plan and animatic. Otherwise, and for money, `answer(question)` is asked; without one the
    run stops at the gate.
    Raises FilmError; whatever was finished stays finished.
    """
    return asyncio.run(_run(folder, director, announce, approved, answer, processes, eye))


async def _run(
    folder: Production,
    director: Director,
    announce: Announce,
    approved: bool,
    answer: "Callable[[Question], bool] | None",
    processes: int | None,
    eye: "Eye | None",
) -> Ending:
    _sweep(folder)
    folder.budget.settle_the_dead()
    if stands(folder, folder.revisions.head):
        return Ending(folder.revisions.head, delivered=True, waiting="")
    async with Workers(processes) as workers:
        if folder.revisions.head and not any(m.revision == folder.revisions.head for m in folder.records.masters()):
            # Its imports are done by the time the graph knows what to cut.
            workers.warm("director.delivering", "editor.conforming", "editor.mastering", "editor.sheet")
        return await _through(replace(_crew(folder, director, workers, announce, approved), eye=eye), answer)


async def _through(crew: Crew, answer: "Callable[[Question], bool] | None") -> Ending:
    """From where the run stands to its end, or to a gate that nobody answers."""
    # Here, because LangGraph takes half a second to import, in which a worker imports what it will need.
    from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
    from langgraph.types import Command

    from director.gates import Question
    from director.graph import production

    folder = crew.production
    async with AsyncSqliteSaver.from_conn_string(str(folder.checkpoints())) as saver:
        film = production(saver)
        thread = f"graph-{GRAPH}-revision-{max(1, folder.revisions.head)}"
        config = {"configurable": {"thread_id": thread}, "recursion_limit": STEPS}
        given = await _where(folder, film, saver, thread, config, crew.announce)
        while True:
            try:
                result = await film.ainvoke(given, config, context=crew, durability="sync", version="v2")  # type: ignore[call-overload]
            except FilmError:
                await saver.adelete_thread(thread)  # or a resume would repeat the verdict instead of the work
                raise
            if not result.interrupts:
                break
            question = Question(**result.interrupts[0].value)
            if answer is None:
                return Ending(folder.revisions.head, delivered=False, waiting=question.gate)
            decision = "approve" if answer(question) else "reject"
            given = Command(resume={i.id: {"decision": decision} for i in result.interrupts})
        await saver.adelete_thread(thread)
        delivered = bool(result.value.get("master"))
        return Ending(folder.revisions.head, delivered=delivered, waiting="")


def draw_animatic(
    folder: Production, director: Director, announce: Announce = lambda event: None, *, processes: int | None = None
) -> Path:
    """The animatic of the current version, whether or not the production asks for one. The caller holds its lease."""

    from director.animatic import sketch_film

    async def drawn() -> Path:
        async with Workers(processes) as workers:
            crew = _crew(folder, director, workers, announce, approved=True)
            return await sketch_film(crew, folder.revisions.head)

    _sweep(folder)
    return asyncio.run(drawn())


def _crew(folder: Production, director: Director, workers: Workers, announce: Announce, approved: bool) -> Crew:
    return Crew(
        production=folder,
        director=director,
        picture=load(folder.settings.picture),
        score=load("score"),
        ambience=load("ambience"),
        workers=workers,
        announce=announce,
        approved=approved,
    )


async def _where(
    folder: Production, film: "Film", saver: "AsyncSqliteSaver", thread: str, config: Any, announce: Announce
) -> "State | Command[Any] | None":
    """What to start the graph with: None goes on where an interrupted run stopped, else a fresh start.

    A damaged take means a fresh start too: the graph thinks it is done. Finished takes are found again by their keys, so
    starting afresh costs nothing.
    """
    unfinished = (await film.aget_state(config)).next
    fresh = State(revision=folder.revisions.head, done=[])
    if not unfinished:
        await saver.adelete_thread(thread)
        return fresh
    needed = [s.take for s in folder.takes.selects(folder.revisions.head).values()]
    needed += [take.key for subject in ("music", "ambience") for take in folder.takes.of(subject)]
    try:
        for key in needed:
            folder.takes.intact(key)
    except MediaDamaged as e:
        announce(Event("floor", "", "note", words=f"{e}; whatever this film needs of it is made again"))
        await saver.adelete_thread(thread)
        return fresh
    return None


def _sweep(folder: Production) -> None:
    """Remove what a killed process left half done: private scratch folders and parts, never anything finished."""
    for left in (*folder.vault.glob(".*"), *folder.vault.glob("*.part.png")):
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)
    for left in (*folder.scratch.glob(".*.part*"), *folder.masters.glob("*.part")):
        left.unlink(missing_ok=True)
