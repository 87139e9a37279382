"""A person's sentence about the film -> edits. `turn` reads it whole; the other modules each know one kind of change."""

from director.offline.revising.turn import revise

__all__ = ["revise"]
