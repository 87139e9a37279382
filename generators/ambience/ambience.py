"""Ambience as a generator. Its arithmetic is imported when the first order arrives."""

from pathlib import Path

from film import AmbienceOrder, Order, OrderRefused
from generators.ambience.card import CARD
from generators.base import Progress, Rendered


class Ambience:
    card = CARD

    def render(self, order: Order, into: Path, progress: Progress) -> Rendered:
        """Raises OrderRefused for a kind the card's kit lacks and for a cue outside the film."""
        from generators.ambience.render import render

        if not isinstance(order, AmbienceOrder):
            raise OrderRefused(f"{order.slate}: ambience makes ambience, the order asks for {order.kind}")
        return render(order, into, progress)
