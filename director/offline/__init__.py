"""The director that needs no model: a brief is a contract, kept by rules or answered for."""

from director.offline.planner import OfflineDirector

__all__ = ["OfflineDirector"]
