"""One conversation with the fake, by any backend over either transport."""

import asyncio
import json
import time
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from pydantic import Field

from director.ask import ask, no_fault
from director.llm import Access, Message, Picture, Question, connect
from film import Call, Value
from tests.fakes.llm import TOO_LARGE, FakeLLM, Reply

KINDS = ("anthropic", "openai", "local")
KEY = "sk-very-secret-0123456789"
SOON = {"retry-after-ms": "1"}
PNG = Picture(b"\x89PNG\r\n\x1a\n" + b"0" * 64, "image/png")


class Shot(Value):
    slug: str
    seconds: float = Field(gt=0, le=10)


class ShotList(Value):
    """What is shot: first the title, then the shots in order."""

    title: str
    shots: tuple[Shot, ...] = Field(min_length=1, max_length=40)


GOOD = {"title": "t", "shots": [{"slug": "a", "seconds": 2}]}
LONG = {"title": "t", "shots": [{"slug": "a", "seconds": 99}]}
BRIEF = Question("shot_list@1", "You are a director.", (Message("user", "A fox."),))


class Purse:
    """Remembers what was reserved and settled, in order."""

    def __init__(self) -> None:
        self.reserved: list[float] = []
        self.calls: list[Call] = []
        self.open: set[int] = set()

    def reserve(self, what: str, money: float) -> int:
        self.reserved.append(money)
        self.open.add(len(self.reserved))
        return len(self.reserved)

    def settle(self, reservation: int, call: Call) -> None:
        self.open.remove(reservation)
        self.calls.append(call)

    @property
    def outcomes(self) -> list[str]:
        return [c.outcome for c in self.calls]

    @property
    def money(self) -> float:
        return sum(c.money for c in self.calls)


class Conversation:
    """Asks once and keeps the fake, the purse and the seconds; every reservation must have been settled."""

    def __init__(self, kind: str, over: str) -> None:
        self.kind, self.over = kind, over
        self.purse = Purse()
        self.fake = FakeLLM([])
        self.seconds = 0.0

    def play(
        self, script, question=BRIEF, check=no_fault, want=ShotList, refuses_schemas=False, saying=TOO_LARGE, **access
    ):
        self.fake = FakeLLM(script, refuses_schemas=refuses_schemas, saying=saying)
        began = time.monotonic()
        try:
            return asyncio.run(self._ask(question, check, want, access))
        finally:
            self.seconds = time.monotonic() - began
            assert self.fake.faults == []
            assert self.purse.open == set()

    async def _ask(self, question, check, want, access):
        with ExitStack() as stack:
            async with connect(self.reach(stack, **access)) as model:
                return await ask(model, question, want, self.purse, check)

    def reach(self, stack: ExitStack, **access: object) -> Access:
        found = Access(self.kind, api_key=KEY, timeout_seconds=20.0)
        if self.over == "localhost":
            url = stack.enter_context(self.fake.serving())
            found = replace(found, base_url=url + ("" if self.kind == "anthropic" else "/v1"))
        else:
            found = replace(found, transport=self.fake.transport())
        return replace(found, **access)

    @property
    def bodies(self) -> list[str]:
        return [json.dumps(dict(a.body), ensure_ascii=False) for a in self.fake.asked]


def prices(folder: Path, model: str) -> Path:
    """A price file in which every kind of token costs something different."""
    file = folder / "prices.toml"
    file.write_text(f'[models."{model}"]\ngiven = 1000\nmade = 10000\ncache_read = 100\ncache_written = 1250\n')
    return file


__all__ = [
    "BRIEF",
    "GOOD",
    "KEY",
    "KINDS",
    "LONG",
    "PNG",
    "SOON",
    "Conversation",
    "Purse",
    "Reply",
    "ShotList",
    "prices",
]
