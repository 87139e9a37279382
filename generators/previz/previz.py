"""The stage as a generator. Drawing is imported when the first order arrives, so that the card costs nothing to read."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from film import Character, Order, PictureOrder, Span, Staged
from generators.base import Progress, Rendered
from generators.previz.card import CARD

if TYPE_CHECKING:
    from generators.passes import PassKind
    from generators.sheets import Pixels, Views


class Previz:
    card = CARD

    def render(self, order: Order, into: Path, progress: Progress) -> Rendered:
        from generators.previz.render import render

        return render(order, into, progress)

    def passes(
        self, order: Order, frames: Sequence[int], kinds: "Sequence[PassKind]", into: Path, progress: Progress
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

    def views(self, character: Character, size: tuple[int, int], face: int, light: tuple[int, int]) -> "Views":
        """A character from all sides, in all moods and in two lights."""
        from generators.previz.figures.sheet import views

        return views(character, size, face, light)

    def panel(self, order: PictureOrder) -> "tuple[Pixels, Staged]":
        """The picture of a storyboard panel, and what moves in it."""
        from generators.previz.panel import panel

        return panel(order)
