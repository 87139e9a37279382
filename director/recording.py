"""The film's music and ambience -> their takes, beside the shooting."""

import asyncio

from langgraph.runtime import Runtime

from director.crew import Crew, Event
from director.floor import take_of
from director.spotting import sound_orders
from director.state import Outcome, Production
from film import FilmError


async def record(state: Production, runtime: Runtime[Crew]) -> Production:
    """Make the film's music and ambience, beside the shooting: both follow from the plan alone."""
    crew = runtime.context
    plan = crew.production.revisions.plan(state["revision"])
    crew.announce(Event("sound", "", "begin", words="composing", total=2))
    orders = [o for o in sound_orders(plan, crew.score.card, crew.ambience.card) if o is not None]
    made = await asyncio.gather(*(take_of(crew, o, o.kind, "sound") for o in orders), return_exceptions=True)
    for result in made:
        if isinstance(result, FilmError):  # told when the shots are there: raising now would cancel them
            return {"done": [_failed(result)]}
        if isinstance(result, BaseException):
            raise result
    crew.announce(Event("sound", "", "end", 1.0))
    return {}


def _failed(error: FilmError) -> Outcome:
    why, kind = str(error), type(error).__name__
    return Outcome(shot="sound", take="", attempt=1, hints=[], status="failed", why=why, error=kind)
