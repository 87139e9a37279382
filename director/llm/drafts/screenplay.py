"""The third stage: scenes and beats."""

from pydantic import Field

from director.llm.drafts.base import Draft, Quoted, Text, Word
from film import TimeOfDay, Weather


class LineDraft(Draft):
    """Spoken words."""

    speaker: Word = Field(description="A name of the cast; '' for a narrator nobody in the film is.")
    text: Quoted = Field(description="The words, and nothing but the words. A line of the brief letter by letter.")


class BeatDraft(Draft):
    """The smallest thing that changes something."""

    what: Text = Field(description="What is seen and heard, in the present tense: a body doing something in a place.")
    turn: Text = Field(description="What is different afterwards.")
    brief_beat: int = Field(
        description="The number of the brief's beat that it tells; 0 if the brief numbers none.", ge=0
    )
    people: tuple[Word, ...] = Field(description="Names of everybody in the picture; [] if nobody.", max_length=8)
    lines: tuple[LineDraft, ...] = Field(
        description="In the order they are spoken; [] if it plays in silence.", max_length=6
    )
    card: Quoted = Field(description="If the beat is a title card: its words; then nothing is filmed. Else ''.")
    to_black: bool = Field(description="The picture goes to black after it: a part of the film ends, or the film.")
    seconds: float = Field(description="How long it lasts.", gt=0, le=120)


class SceneDraft(Draft):
    """One place at one time."""

    purpose: Text = Field(description="What the film would lose without it.")
    place: Word = Field(description="The name of a place.")
    time_of_day: TimeOfDay
    weather: Weather
    beats: tuple[BeatDraft, ...] = Field(min_length=1, max_length=20)


class ScreenplayDraft(Draft):
    """The whole story in order."""

    scenes: tuple[SceneDraft, ...] = Field(min_length=1, max_length=20)
