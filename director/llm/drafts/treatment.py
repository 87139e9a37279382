"""The first stage: what the film is."""

from pydantic import Field

from director.llm.drafts.base import Draft, Share, Text, Word
from film import Aspect, Speed


class NotShown(Draft):
    """Something the brief asks for that the stage cannot show."""

    asked: Text = Field(description="In the words of the brief.")
    shown: Text = Field(description="What the film shows in its place.")


class Movement(Draft):
    """One turn of the story."""

    what: Text = Field(description="What happens, as it can be seen and heard.")
    change: Text = Field(description="What is different when it is over; without a change it is no movement.")
    weight: Share = Field(description="Its share of the running time; all shares together make about 1.")


class TreatmentDraft(Draft):
    """The film in prose: understood before anybody is cast and anything is drawn."""

    wish: Text = Field(description="What the person really wants from this film, read between the lines.")
    logline: Text = Field(description="Who wants what, what stands in the way, what it costs.")
    ending: Text = Field(description="The last image, and why it answers the first one.")
    movements: tuple[Movement, ...] = Field(description="The story in order, two to six turns.", min_length=1)
    camera: Text = Field(description="How the camera behaves in this film and when it breaks its own rule.")
    motif: Text = Field(description="One thing seen again and again, changed each time.")
    title: Word = Field(description="The brief's own title if it has one, else yours.")
    genre: Word
    tone: Word = Field(description="One to three words of feeling.")
    pace: Speed = Field(description="How fast it is cut as a whole.")
    aspect: Aspect = Field(description="The brief's if it names one.")
    seconds: float = Field(description="Running time of the film: the brief's if it names one.", ge=2, le=300)
    assumptions: tuple[Text, ...] = Field(
        description="What the brief left open and you decided, a sentence each; [] if nothing.", max_length=12
    )
    cannot_show: tuple[NotShown, ...] = Field(description="[] if everything can be shown.", max_length=12)
