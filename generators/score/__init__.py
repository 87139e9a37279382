"""The score: composes a film's music from its sections and plays it on a computed orchestra. Start at `compose.py`."""

from generators.score.score import Score

__all__ = ["Score"]
