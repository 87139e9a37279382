"""The edits a revision is made of: typed, over stable ids. `applying.py` does them; docs/director.md says how one adds an edit.

No edit can name a path, a model, a budget or a seed: whatever a text talks a director into, the worst case is an ugly film.
Fields left None stay as they are.
"""

from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator
from pydantic_core import PydanticSerializationError

from film.edits.one_shot import OneShotEdit
from film.edits.people import WorldEdit
from film.edits.shot_order import ShotOrderEdit
from film.edits.whole_film import WholeFilmEdit
from film.value import Value

Edit = Annotated[OneShotEdit | ShotOrderEdit | WorldEdit | WholeFilmEdit, Field(discriminator="do")]
EDITS: tuple[type[Value], ...] = get_args(get_args(Edit)[0])
"""Every kind of edit there is. What is done, told and read of edits is looked up by kind in tables that are derived."""


class EditBatch(Value):
    """One turn of a conversation: what to do and what to answer."""

    reply: str
    kind: Literal["edit", "undo", "redo", "goto", "name", "compare", "answer"]
    """'goto' returns to any version, 'name' gives the present one a name, 'compare' tells two apart."""
    edits: tuple[Edit, ...] = ()
    """With 'undo', 'redo' and 'goto': what to change on top of the version gone to."""
    steps: int = Field(default=1, ge=1)
    """How far 'undo' and 'redo' go."""
    version: str = ""
    """The version gone to, the name given, or the first of two compared: a number or a name."""
    other: str = ""
    """The second version compared; empty is the present one."""

    @model_validator(mode="after")
    def _is_text(self) -> Self:
        """Halves of letters (lone surrogates) are no text and could not be written down."""
        try:
            self.model_dump_json()
        except PydanticSerializationError:
            raise ValueError("the words hold bytes that are no text") from None
        return self
