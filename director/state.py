"""Where the production is: ids of values in `memory`, and control flow. Never the values, tensors or open files.

So checkpoints.db stays small, needs no list of allowed types, and may be deleted without losing work.
"""

import operator
from typing import Annotated, TypedDict


class Outcome(TypedDict):
    """How one shot (or 'sound') ended: `status` is 'accepted', 'flagged', 'settled' or 'failed'.

    Settled: this revision does not touch the shot, which keeps the take it had, with its flag.
    """

    shot: str
    take: str
    attempt: int
    hints: list[str]
    status: str
    why: str
    error: str
    """The kind of FilmError if it failed, so that it can be raised again as what it was."""


class Production(TypedDict, total=False):
    revision: int
    shots: list[str]
    """Ids of the shots to film, in film order; title cards are not filmed."""
    done: Annotated[list[Outcome], operator.add]
    """Only outcomes arrive in parallel, so only they have a reducer. The last one of a shot counts."""
    round: int
    """How often dailies have sent shots back to the floor."""
    master: str


class OneShot(TypedDict, total=False):
    """What is sent to the subgraph of one shot."""

    revision: int
    shot: str
    attempt: int
    hints: list[str]
    take: str
    status: str
    why: str
    error: str


class Outcomes(TypedDict):
    done: Annotated[list[Outcome], operator.add]
