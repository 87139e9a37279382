"""The score as a generator. Its arithmetic is imported when the first order arrives."""

from pathlib import Path

from film import MusicOrder, Order, OrderRefused
from generators.base import Progress, Rendered
from generators.score.card import CARD


class Score:
    card = CARD

    def render(self, order: Order, into: Path, progress: Progress) -> Rendered:
        """Raises OrderRefused for sections that do not fill the film."""
        from generators.score.render import render

        if not isinstance(order, MusicOrder):
            raise OrderRefused(f"{order.slate}: score makes music, the order asks for {order.kind}")
        return render(order, into, progress)
