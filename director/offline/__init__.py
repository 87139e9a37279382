"""The director that needs no model: a brief is a contract, kept by rules or answered for.

`director.py` is the director; `planner.plan` and `revising.revise` are what it does, as plain functions.
"""

from director.offline.director import OfflineDirector
from director.offline.planner import plan

__all__ = ["OfflineDirector", "plan"]
