"""Backends that turn an order into a take. Start at `generators.base`.

Names that need NumPy are imported on first use: changing a plan must not load it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from generators.ambience.places import beds_for
from generators.base import Card, Generator, Progress, Rendered, check, file_hash, shoot
from generators.kit import Kit, KitEntry
from generators.registry import BUILTIN, load
from generators.stretches import Piece, join_stretches, shoot_stretch, spans_of

if TYPE_CHECKING:
    from generators.cameras import extrinsics, intrinsics
    from generators.passes import DrawsPasses, Passes, PassKind, read_passes, write_passes
    from generators.sheets import DrawsSheets, View, Views, draw_panel, draw_views, make_sheet, shoot_named

_HOME = {
    "extrinsics": "cameras",
    "intrinsics": "cameras",
    "DrawsPasses": "passes",
    "PassKind": "passes",
    "Passes": "passes",
    "read_passes": "passes",
    "write_passes": "passes",
    "DrawsSheets": "sheets",
    "View": "sheets",
    "Views": "sheets",
    "draw_panel": "sheets",
    "draw_views": "sheets",
    "make_sheet": "sheets",
    "shoot_named": "sheets",
}

__all__ = [
    "BUILTIN",
    "Card",
    "DrawsPasses",
    "DrawsSheets",
    "Generator",
    "Kit",
    "KitEntry",
    "PassKind",
    "Passes",
    "Piece",
    "Progress",
    "Rendered",
    "View",
    "Views",
    "beds_for",
    "check",
    "draw_panel",
    "draw_views",
    "extrinsics",
    "file_hash",
    "intrinsics",
    "join_stretches",
    "load",
    "make_sheet",
    "read_passes",
    "shoot",
    "shoot_named",
    "shoot_stretch",
    "spans_of",
    "write_passes",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'generators' has no attribute {name!r}")
    return getattr(import_module(f"generators.{_HOME[name]}"), name)
