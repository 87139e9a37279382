"""Attachments, invoked by name: text -> uses -> what they hold -> edits. Media lies in the vault, checked by `editor.intake`."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from director.references.apply import Used, use
    from director.references.texts import Mentioned, mentions

_HOME = {
    "Mentioned": "texts",
    "mentions": "texts",
    "Used": "apply",
    "use": "apply",
}

__all__ = ["Mentioned", "Used", "mentions", "use"]


def __getattr__(name: str) -> object:
    """Names are imported on first use: reading a text must not load OpenCV."""
    if name not in _HOME:
        raise AttributeError(f"module 'director.references' has no attribute {name!r}")
    return getattr(import_module(f"director.references.{_HOME[name]}"), name)
