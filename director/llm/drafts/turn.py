"""A turn of the conversation, as a model says it: one flat list of small operations.

Each is one edit of the film (a shot's own fields are five, so that little has to be said to change little), in seconds for
frames, in names and table ids, with 'keep' for what stays. None can name a path, a model, a budget or a seed.
docs/director.md says how one adds an operation.
"""

from typing import Annotated, Literal, get_args

from pydantic import Field

from director.llm.drafts.base import Draft, Text, Word
from director.llm.drafts.film_ops import FilmOp
from director.llm.drafts.order_ops import OrderOp
from director.llm.drafts.people_ops import PeopleOp
from director.llm.drafts.shot_ops import OneShotOp

OpDraft = OneShotOp | OrderOp | PeopleOp | FilmOp
OPS: tuple[type[Draft], ...] = get_args(OpDraft)


class TurnDraft(Draft):
    """One turn of the conversation, or one repair of a plan."""

    meant: Text = Field(description="What the person wants, in your words: which shots or people, and what about them.")
    kind: Literal["edit", "undo", "redo", "goto", "name", "compare", "answer", "unclear"] = Field(
        description="'answer' tells something about the film and changes nothing; 'unclear' if it is not clear what is wished "
        "or it cannot be done: then `reply` says so and names the nearest that can."
    )
    steps: int = Field(description="How many changes 'undo' and 'redo' go; 1 otherwise.", ge=1, le=100)
    version: Word = Field(
        description="'goto': where to; 'name': the name given; 'compare': the first of two. Number or name; else ''."
    )
    other: Word = Field(description="'compare': the second; '' is the present version.")
    ops: tuple[OpDraft, ...] = Field(
        description="For 'edit': what changes and nothing else, in order. With 'undo', 'redo' and 'goto': what to change on "
        "top of where that leads. [] otherwise.",
        max_length=120,
    )
    reply: Annotated[str, Field(max_length=2000)] = Field(
        description="What you tell the person: what you did, in a sentence or two of film talk; or the answer."
    )
