"""What people say to a film -> how often a director does exactly that. `python -m bench.director.utterances [--director NAME]`

Every saying has a film, a check of the film after it, and the exact set of shots that need a new take. The check never looks at
the edits: any way of getting there is as good. `offline` needs nothing; the others need a key in the environment and cost money.
`--held-out` asks what no director was written against, and prints totals only: who lists what failed there writes against it.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Awaitable, Iterator
from typing import NamedTuple

from bench.director import heldout, sayings
from bench.director.cases import Case, Talk
from bench.director.hiring import hired
from bench.director.judging import Score, converse, judge
from director.protocol import Director
from film import FilmError

CONVERSATIONS = "conversations"
AT_ONCE = 6
"""Questions to a model at the same time."""
OFFLINE_SAYINGS, OFFLINE_TALKS = 0.92, 0.96
"""The offline director's published shares of sayings and of conversations done exactly."""
OFFLINE_HELD_OUT = 0.59
"""Its share of the sayings it was not written against."""
OFFLINE_MISREADS = 0.03
"""At most so many of those come out as something else than was asked; the rest is refused in words, and nothing is done."""


class Asked(NamedTuple):
    sayings: dict[str, dict[str, tuple[Case, ...]]]
    """By category, by film."""
    talks: tuple[Talk, ...]


KNOWN, HELD_OUT = Asked(sayings.SAYINGS, sayings.TALKS), Asked(heldout.SAYINGS, heldout.TALKS)


async def scores(director: Director, asked: Asked = KNOWN) -> dict[str, list[Score]]:
    """Everything asked -> by category, in the order of the tables."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(work: Awaitable[Score]) -> Score:
        async with gate:
            return await work

    found: dict[str, list[Score]] = {}
    for category, films in asked.sayings.items():
        there = [one(judge(director, film, case)) for film, cases in films.items() for case in cases]
        found[category] = list(await asyncio.gather(*there))
    found[CONVERSATIONS] = list(await asyncio.gather(*(one(converse(director, talk)) for talk in asked.talks)))
    return found


def shares(found: dict[str, list[Score]]) -> tuple[float, float]:
    """(of sayings, of conversations) that were done exactly."""
    single = [s for category, there in found.items() if category != CONVERSATIONS for s in there]
    return _share(single), _share(found[CONVERSATIONS])


def misreads(found: dict[str, list[Score]]) -> float:
    """The share of everything asked, conversations too, that came out otherwise than asked, instead of being refused."""
    there = [s for category in found.values() for s in category]
    return sum(bool(s.fault) and not s.refused for s in there) / len(there)


def report(found: dict[str, list[Score]], failures: bool) -> Iterator[str]:
    yield "| about | asked | done exactly |"
    yield "|---|---|---|"
    for category, there in found.items():
        yield f"| {category} | {len(there)} | {sum(not s.fault for s in there)} ({_share(there):.0%}) |"
    sayings, talks = shares(found)
    asked = sum(len(there) for category, there in found.items() if category != CONVERSATIONS)
    yield f"| **all sayings** | **{asked}** | **{sayings:.1%}** |"
    yield f"| **all conversations** | **{len(found[CONVERSATIONS])}** | **{talks:.1%}** |"
    yield f"\nOf everything asked, {misreads(found):.1%} came out otherwise than asked; the rest that failed was refused in words."
    if failures:
        for category, there in found.items():
            yield from ("", f"{category}:") if any(s.fault for s in there) else ()
            yield from (f"  [{s.film}] {s.words}\n      {s.fault}" for s in there if s.fault)


def _share(there: list[Score]) -> float:
    return sum(not s.fault for s in there) / len(there)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    asked.add_argument("--director", default="offline", choices=("offline", "anthropic", "openai", "local"))
    asked.add_argument("--only-scores", action="store_true", help="do not list what failed")
    asked.add_argument("--model", default="")
    asked.add_argument("--held-out", action="store_true", help="ask what no director was written against; totals only")
    options = asked.parse_args()
    try:
        director = hired(options.director, options.model)
    except FilmError as e:
        sys.exit(str(e))
    start = time.perf_counter()
    found = asyncio.run(scores(director, HELD_OUT if options.held_out else KNOWN))
    print("\n".join(report(found, not (options.only_scores or options.held_out))))
    print(f"\n{options.director}, {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
