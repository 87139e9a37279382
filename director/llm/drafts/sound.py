"""The last stage: what is heard."""

from pydantic import Field

from director.llm.drafts.base import AMood, Draft, Share, Text, Word


class HeardDraft(Draft):
    """What the score does under one shot."""

    number: int = Field(description="Of the shot in the film.", ge=1)
    mood: AMood
    intensity: Share = Field(description="0.2 is barely there, 0.5 carries, 0.9 is the peak.")
    silent: bool = Field(description="Everything falls silent for this shot: once in a film at most.")


class SpottingDraft(Draft):
    """Music and sound of the film."""

    idea: Text = Field(description="What the music knows that the picture does not say; where it is silent and why.")
    no_music: bool = Field(description="The brief wants none.")
    words: Text = Field(description="The score in one line, with the brief's own words for it.")
    instruments: tuple[Word, ...] = Field(
        description="One to four, the leading one first; [] without music.", max_length=6
    )
    opens_at_beat: int = Field(
        description="The number of the brief's beat at which it grows to full force, if the brief says one; else 0.",
        ge=0,
    )
    sounds: tuple[Word, ...] = Field(
        description="Ambience that the brief or the story asks for: 'waves', 'gulls'.", max_length=8
    )
    shots: tuple[HeardDraft, ...] = Field(
        description="The first shot, and every shot where something of this changes; what is not named goes on as before.",
        min_length=1,
        max_length=60,
    )
