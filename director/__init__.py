"""The decisions: a LangGraph whose nodes are the departments. Start at `graph.py`.

Names are imported on first use: reading a plan must not load LangGraph.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from director.attaching import attach
    from director.castsheets import export, sheets
    from director.contract import Contract
    from director.crew import Announce, Event
    from director.gates import Question, waits
    from director.layers import draw_passes
    from director.offline import OfflineDirector
    from director.orders import words
    from director.plan_critics import review
    from director.planning import planned
    from director.protocol import Desk, Director
    from director.revising import Ahead, Proposal, ahead, commit, difference, propose
    from director.running import Ending, draw_animatic, run
    from director.storyboards import Storyboard, draw_boards

_HOME = {
    "attach": "attaching",
    "Announce": "crew",
    "Contract": "contract",
    "export": "castsheets",
    "sheets": "castsheets",
    "planned": "planning",
    "review": "plan_critics",
    "Event": "crew",
    "Question": "gates",
    "waits": "gates",
    "OfflineDirector": "offline",
    "Desk": "protocol",
    "Director": "protocol",
    "words": "orders",
    "Ahead": "revising",
    "Proposal": "revising",
    "ahead": "revising",
    "commit": "revising",
    "difference": "revising",
    "propose": "revising",
    "Ending": "running",
    "draw_animatic": "running",
    "draw_passes": "layers",
    "run": "running",
    "Storyboard": "storyboards",
    "draw_boards": "storyboards",
}

__all__ = [
    "Ahead",
    "Announce",
    "Contract",
    "Desk",
    "Director",
    "Ending",
    "Event",
    "OfflineDirector",
    "Proposal",
    "Question",
    "Storyboard",
    "ahead",
    "attach",
    "commit",
    "difference",
    "draw_animatic",
    "draw_boards",
    "draw_passes",
    "export",
    "planned",
    "propose",
    "review",
    "run",
    "sheets",
    "waits",
    "words",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'director' has no attribute {name!r}")
    return getattr(import_module(f"director.{_HOME[name]}"), name)
