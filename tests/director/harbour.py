"""A richer fixture: eight shots, three people, three scenes, dialogue, a title card, a boat, rain and fog."""

from bench.director.films import harbour as harbour_plan

__all__ = ["harbour_plan"]
