"""Every director there is, ready to be asked: the offline one, and each language model behind a scripted server."""

import asyncio
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace

import generators
from director.llm.access import Access
from director.planning import planned
from director.protocol import Desk, Director, NoPurse
from director.registry import load
from film import Brief, EditBatch, Plan
from tests.fakes import harbour
from tests.fakes.llm import FakeLLM, Step

CARD = generators.load("previz").card
MODELS = ("anthropic", "openai", "local")
EVERY = ("offline", *(f"{m} {over}" for m in MODELS for over in ("in process", "on localhost")))
BRIEF = Brief(text=harbour.BRIEF, seed=3)


@dataclass
class Studio:
    """A director's name and what the model behind it is scripted to say."""

    name: str
    fake: FakeLLM = field(default_factory=lambda: FakeLLM([]))
    purse: NoPurse = field(default_factory=NoPurse)

    @property
    def provider(self) -> str:
        return self.name.split()[0]

    @property
    def asks(self) -> bool:
        return self.name != "offline"

    def play(
        self, turns: Sequence[Step] = (), *, refuses_schemas: bool = False, **changed: Step | Sequence[Step]
    ) -> None:
        self.fake = FakeLLM(harbour.script(turns, **changed), refuses_schemas=refuses_schemas)

    def plan(self, brief: Brief = BRIEF, **desk: object) -> Plan:
        return self._with(lambda d: d.plan(brief, self.desk(**desk)))

    def planned(self, brief: Brief = BRIEF, **desk: object) -> Plan:
        return self._with(lambda d: planned(d, brief, self.desk(**desk)))

    def revise(self, words: str, plan: Plan, **desk: object) -> EditBatch:
        return self._with(lambda d: d.revise(words, plan, self.desk(**desk)))

    def desk(self, **fields: object) -> Desk:
        return Desk(**{"card": CARD, "purse": self.purse, **fields})

    def _with(self, ask):
        with ExitStack() as stack:
            try:
                return asyncio.run(ask(self._director(stack)))
            finally:
                assert self.fake.faults == []

    def _director(self, stack: ExitStack) -> Director:
        if not self.asks:
            return load("offline")
        access = Access(self.provider, api_key="sk-test-0123456789", timeout_seconds=30.0)
        if "localhost" in self.name:
            url = stack.enter_context(self.fake.serving())
            return load(self.provider, replace(access, base_url=url + ("" if self.provider == "anthropic" else "/v1")))
        return load(self.provider, replace(access, transport=self.fake.transport()))
