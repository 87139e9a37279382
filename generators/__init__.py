"""Backends that turn an order into a take. Start at `generators.base`."""

from generators.base import Card, Generator, Progress, Rendered, check, file_hash, shoot
from generators.kit import Kit, KitEntry
from generators.passes import Passes, read_passes, write_passes
from generators.registry import BUILTIN, load

__all__ = [
    "BUILTIN",
    "Card",
    "Generator",
    "Kit",
    "KitEntry",
    "Passes",
    "Progress",
    "Rendered",
    "check",
    "file_hash",
    "load",
    "read_passes",
    "shoot",
    "write_passes",
]
