"""A director who asks a language model: stage by stage for a plan, in one question for a repair or a revision."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from director.llm import telling
from director.llm.access import Access
from director.llm.asking import Asking, system, together
from director.llm.clients import connect
from director.llm.commission import Commission, commission
from director.llm.compile import Script, compile_plan
from director.llm.repairing import repair
from director.llm.revising import revise
from director.llm.stages import Covered, break_down, cast, cover, spot, treat
from director.protocol import Desk
from film import Brief, EditBatch, Finding, Plan


class LLMDirector:
    """Anthropic, OpenAI or a local server, by its Access."""

    def __init__(self, access: Access) -> None:
        self.name: str = access.provider
        self._access = access

    async def plan(self, brief: Brief, desk: Desk) -> Plan:
        work = commission(brief, desk)
        async with self._asking(desk) as asking:
            script = await _written(asking, work, desk)
            desk.say("spotting music and sound")
            silent = compile_plan(script, work)
            spotting = await spot(asking, work, script.treatment, telling.table(silent))
        return compile_plan(script, work, spotting)

    async def repair(self, plan: Plan, findings: tuple[Finding, ...], brief: Brief, desk: Desk) -> Plan:
        async with self._asking(desk) as asking:
            return await repair(asking, plan, findings, commission(brief, desk), desk)

    async def revise(self, words: str, plan: Plan, desk: Desk) -> EditBatch:
        async with self._asking(desk) as asking:
            return await revise(asking, words, plan, desk)

    @asynccontextmanager
    async def _asking(self, desk: Desk) -> AsyncIterator[Asking]:
        async with connect(self._access) as model:
            yield Asking(model, system(desk.kit), desk.purse)


async def _written(asking: Asking, work: Commission, desk: Desk) -> Script:
    """The story first, then everything that serves it; the scenes are covered side by side."""
    desk.say("reading the brief")
    treatment = await treat(asking, work)
    desk.say("casting and choosing places")
    world = await cast(asking, work, treatment)
    desk.say("writing the scenes")
    screenplay = await break_down(asking, work, treatment, world)
    count = len(screenplay.scenes)

    async def covered(index: int) -> Covered:
        desk.say(f"covering scene {index + 1} of {count}")
        return await cover(asking, work, treatment, world, screenplay, index)

    return Script(treatment, world, tuple(await together(covered(n) for n in range(count))))
