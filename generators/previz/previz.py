"""The stage as a generator. Drawing is imported when the first order arrives, so that the card costs nothing to read."""

from collections.abc import Sequence
from pathlib import Path

from film import Character, Order, Span
from generators.base import Progress, Rendered
from generators.passes import PassKind
from generators.previz.card import CARD


class Previz:
    card = CARD

    def render(self, order: Order, into: Path, progress: Progress) -> Rendered:
        from generators.previz.render import render

        return render(order, into, progress)

    def passes(
        self, order: Order, frames: Sequence[int], kinds: Sequence[PassKind], into: Path, progress: Progress
    ) -> list[Path]:
        """Write control layers of some frames of a take, which its order alone can draw again; see `generators.passes`.

        Returns the files written. Raises OrderRefused for frames the take does not have.
        """
        from generators.previz.passes.making import make

        return make(order, frames, kinds, into, progress)

    def render_stretch(self, order: Order, span: Span, into: Path, progress: Progress) -> Rendered:
        from generators.previz.render import render_stretch

        return render_stretch(order, span, into, progress)

    def join(self, order: Order, pieces: Sequence[Rendered], into: Path) -> Rendered:
        from generators.previz.render import join

        return join(order, pieces, into)

    def sheet(self, character: Character, into: Path) -> None:
        """Write the character's reference sheet as PNG."""
        from generators.previz.figures.sheet import write_sheet

        write_sheet(character, into)
