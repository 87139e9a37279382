"""The stage as a generator. Drawing is imported when the first order arrives, so that the card costs nothing to read."""

from pathlib import Path

from film import Character, Order
from generators.base import Progress, Rendered
from generators.previz.card import CARD


class Previz:
    card = CARD

    def render(self, order: Order, into: Path, progress: Progress) -> Rendered:
        from generators.previz.render import render

        return render(order, into, progress)

    def sheet(self, character: Character, into: Path) -> None:
        """Write the character's reference sheet as PNG."""
        from generators.previz.figures.sheet import write_sheet

        write_sheet(character, into)
