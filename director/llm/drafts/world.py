"""The second stage: who and what the film shows, the same in every shot."""

from typing import Annotated, Literal

from pydantic import Field

from director.llm.drafts.base import Draft, Quoted, Share, Text, Word
from director.llm.drafts.recipe import RecipeDraft
from director.llm.drafts.treatment import NotShown


class GarmentDraft(Draft):
    """One piece that somebody wears."""

    what: Word = Field(description="A word of the wardrobe: 'coat', 'flight suit', 'scarf'.")
    colour: Word = Field(description="In plain colour words: 'dark red', 'mustard', 'pale blue'.")
    from_brief: bool = Field(description="The brief itself names this piece or its colour.")


class PersonDraft(Draft):
    """One of the cast: a person, a robot, an animal with a part to play."""

    name: Word = Field(description="As the brief calls them; a name you invent if it calls them nothing.")
    said: tuple[Quoted, ...] = Field(
        description="Every phrase of the brief that says who they are or how they look, copied letter by letter; [] if none.",
        max_length=8,
    )
    wants: Text = Field(description="What they want in this film and what keeps them from saying so.")
    looks: Text = Field(
        description="One line that two illustrators would draw alike: age, build, face, hair, clothes with colours."
    )
    kind: Word = Field(description="'person', 'robot', 'astronaut', or a creature of the kit.")
    age: Literal["child", "teen", "adult", "middle-aged", "old"]
    presentation: Literal["woman", "man", "neutral"]
    build: Literal["slim", "average", "heavy"]
    height_m: float = Field(description="Height in metres, as tall as such a one is.", gt=0.1, lt=6)
    skin: Word = Field(
        description="Colour of the skin, of an animal's coat, of a robot's shell: 'light brown', 'black'."
    )
    hair_style: Word = Field(description="A haircut of the kit; 'short' for animals and robots.")
    hair_colour: Word
    beard: Literal["none", "stubble", "moustache", "short", "long"]
    clothes: tuple[GarmentDraft, ...] = Field(description="From the inside out: trousers, shirt, coat.", max_length=6)
    accessories: tuple[GarmentDraft, ...] = Field(description="Scarf, hat, glasses...; [] if none.", max_length=4)


class PlaceDraft(Draft):
    """A set. One place that the story returns to is one set."""

    name: Word = Field(description="In the words of the brief: 'the cliff path'.")
    set: Word = Field(description="A set of the kit.")
    features: tuple[Word, ...] = Field(
        description="Standing things of the kit that belong to it and may be in any shot there: 'lighthouse'; [] if none.",
        max_length=5,
    )
    sign: Word = Field(description="Words written on the place, letter by letter; '' if none.")


class LookDraft(Draft):
    """Lens, light, palette and grain: one look for the whole film."""

    words: Text = Field(description="The look in one line, with the brief's own words for it.")
    palette: tuple[Word, ...] = Field(
        description="Up to five colours, the leading one first; [] for natural.", max_length=5
    )
    warmth: Annotated[float, Field(ge=-1, le=1)] = Field(description="From cold through 0 to warm.")
    saturation: Annotated[float, Field(ge=0, le=2)] = Field(description="0 is black and white, 1 natural.")
    contrast: Annotated[float, Field(ge=0.5, le=1.6)] = Field(description="1 is natural.")
    brightness: Annotated[float, Field(ge=-1, le=1)] = Field(description="0 is natural; night is dark by itself.")
    grain: Share = Field(description="0.35 is usual, 0.65 is clearly film.")
    vignette: Share = Field(description="0.4 is usual.")
    haze: Share = Field(description="Air made visible; 0 is usual.")
    bloom: Share = Field(description="Lights spill over what is beside them; 0 is usual.")
    softness: Share = Field(description="An old lens; 0 is usual.")
    fringe: Share = Field(description="Colour fringes towards the corners; 0 is usual.")


class WorldDraft(Draft):
    """Cast, places and look. What stands here is final: no later stage describes anybody again."""

    people: tuple[PersonDraft, ...] = Field(
        description="Everybody who is seen or heard; [] for a film without.", max_length=12
    )
    places: tuple[PlaceDraft, ...] = Field(description="Every set of the film.", min_length=1, max_length=12)
    look: LookDraft
    recipes: tuple[RecipeDraft, ...] = Field(
        description="Things that matter to the story and that the kit lacks, built of solids; [] if the kit has all.",
        max_length=24,
    )
    cannot_show: tuple[NotShown, ...] = Field(description="[] if everything can be shown.", max_length=12)
