"""The stage: an embedded generator that draws a stylised film with skia in a true 3-D camera. Start at `stage.py`."""

from generators.previz.previz import Previz

__all__ = ["Previz"]
