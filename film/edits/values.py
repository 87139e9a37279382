"""The edits a revision is made of: typed, over stable ids. `applying.py` does them.

No edit can name a path, a model, a budget or a seed: whatever a text talks a director into, the worst case is an ugly film.
Fields left None stay as they are.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticSerializationError

from film.edits.one_shot import (
    Leave,
    Lock,
    Pick,
    Reject,
    Replace,
    Reshoot,
    Retime,
    SetLine,
    SetPart,
    SetPath,
    SetShot,
    SetThing,
    TakeAway,
)
from film.edits.people import AddScene, Dress, Hair, Join, Recast, SetPlace, SetScene, Undress
from film.edits.shot_order import Insert, Merge, MoveShot, Remove, Split, Swap
from film.edits.whole_film import DropRecipe, Reformat, Relook, Retitle, RunningTime, SetMusic, SetRecipe
from film.value import Value

Edit = Annotated[
    SetShot
    | Retime
    | SetPath
    | SetPart
    | Leave
    | Replace
    | SetThing
    | TakeAway
    | SetLine
    | Reshoot
    | Pick
    | Reject
    | Lock
    | Remove
    | MoveShot
    | Swap
    | Insert
    | Split
    | Merge
    | Dress
    | Undress
    | Hair
    | Recast
    | Join
    | SetScene
    | AddScene
    | SetPlace
    | SetMusic
    | Relook
    | Retitle
    | Reformat
    | RunningTime
    | SetRecipe
    | DropRecipe,
    Field(discriminator="do"),
]


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


__all__ = [
    "AddScene",
    "Dress",
    "DropRecipe",
    "Edit",
    "EditBatch",
    "Hair",
    "Insert",
    "Join",
    "Leave",
    "Lock",
    "Merge",
    "MoveShot",
    "Pick",
    "Recast",
    "Reformat",
    "Reject",
    "Relook",
    "Remove",
    "Replace",
    "Reshoot",
    "Retime",
    "Retitle",
    "RunningTime",
    "SetLine",
    "SetMusic",
    "SetPart",
    "SetPath",
    "SetPlace",
    "SetRecipe",
    "SetScene",
    "SetShot",
    "SetThing",
    "Split",
    "Swap",
    "TakeAway",
    "Undress",
]
