"""Ambience: beds of place and weather, and short sounds at their frame, all computed. Start at `render.py`."""

from generators.ambience.ambience import Ambience
from generators.ambience.places import beds_for

__all__ = ["Ambience", "beds_for"]
