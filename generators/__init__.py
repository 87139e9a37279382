"""Backends that turn an order into a take. Start at `generators.base`."""

from generators.ambience.places import beds_for
from generators.base import Card, Generator, Progress, Rendered, check, file_hash, shoot
from generators.cameras import extrinsics, intrinsics
from generators.kit import Kit, KitEntry
from generators.passes import DrawsPasses, Passes, PassKind, read_passes, write_passes
from generators.registry import BUILTIN, load
from generators.sheets import View, Views, draw_panel, draw_views, make_sheet, shoot_named
from generators.stretches import Piece, join_stretches, shoot_stretch, spans_of

__all__ = [
    "BUILTIN",
    "Card",
    "DrawsPasses",
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
