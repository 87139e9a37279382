"""Operations on the film as a whole, as a model says them."""

from typing import Literal

from pydantic import Field

from director.llm.drafts.base import Draft, Quoted, Switch, ToMood, Word
from director.llm.drafts.recipe import RecipeDraft
from director.llm.drafts.world import LookDraft
from film import Aspect


class Score(Draft):
    """Music and ambience of the whole film."""

    do: Literal["score"]
    mood: ToMood
    music: Switch = Field(description="'no' for a film without music, 'yes' to have it again.")
    instruments: tuple[Word, ...] = Field(
        description="All of them, the leading one first; ['keep'] for no change.", max_length=6
    )
    sounds: tuple[Word, ...] = Field(description="All wished ambience; ['keep'] for no change.", max_length=8)


class Style(Draft):
    """The look of the whole film, given whole."""

    do: Literal["look"]
    look: LookDraft


class Title(Draft):
    """A new title, or new words on a title card."""

    do: Literal["title"]
    title: Quoted
    shot: Word = Field(description="The id of a title card; '' for the film's own title.")


class Shape(Draft):
    """Another shape of picture."""

    do: Literal["shape"]
    aspect: Aspect


class Build(Draft):
    """A kind of thing the kit lacks is built for this film, or built otherwise; 'put' brings it into shots."""

    do: Literal["build"]
    recipe: RecipeDraft


class RunsFor(Draft):
    """A new running time of the whole film: unlocked shots change in proportion."""

    do: Literal["runs_for"]
    seconds: float = Field(ge=2, le=300)


FilmOp = Score | Style | Title | Shape | RunsFor | Build
