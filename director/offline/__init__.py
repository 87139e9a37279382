"""The director that needs no model: a brief is a contract, kept by rules or answered for.

`director.py` is the director; `planner.plan` and `revising.revise` are what it does, as plain functions.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from director.offline.director import OfflineDirector
    from director.offline.planner import plan

_HOME = {"OfflineDirector": "director", "plan": "planner"}

__all__ = ["OfflineDirector", "plan"]


def __getattr__(name: str) -> object:
    """Names are imported on first use: who only wants a colour's name does not load the grammar of briefs."""
    if name not in _HOME:
        raise AttributeError(f"module 'director.offline' has no attribute {name!r}")
    return getattr(import_module(f"director.offline.{_HOME[name]}"), name)
