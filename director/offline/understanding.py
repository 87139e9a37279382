"""Brief text -> what it says: rows, treatment, cast and moments. The first half of planning, before anything is designed."""

import re
from dataclasses import dataclass, field

from director.offline.beats import tell
from director.offline.casting import Cast
from director.offline.gathering import gather_lead_creature, gather_roles, settle_presentations
from director.offline.lexicon import Lexicon
from director.offline.moments import Story
from director.offline.places import Atlas
from director.offline.premises import home
from director.offline.reading import Reading, read
from director.offline.spoken import plainer
from director.offline.treatment import Treatment, introduce, treat
from film import TimeOfDay, Weather
from generators import Kit

_AFTER_HER = r"(?=\s+(?:an?|the|to|in|on|at|by|with|from|into|as|and|while|up|off|away)\b|\s*[.,;:!?]|\s*$)"
_OTHER = {
    "man": re.compile(rf"\b(she|her{_AFTER_HER})", re.I),
    "woman": re.compile(r"\b(he|him)\b", re.I),
}
"""Pronouns for the other of two without a name: 'He gives her a rose' has a woman in it, 'he opens her letter' has none."""


@dataclass(slots=True)
class Understanding:
    """A brief as read: the planner designs from it, and the contract is drawn from it."""

    lexicon: Lexicon
    reading: Reading
    treatment: Treatment
    cast: Cast
    atlas: Atlas
    whole: tuple[TimeOfDay | None, Weather | None]
    """When and in what weather the film is as a whole, where the brief says so."""
    story: Story
    assumed: list[str] = field(default_factory=list)


def understand(text: str, kit: Kit) -> Understanding:
    """The kit lends its words: what can be shown is found in the text by them. Raises BriefError for what is no brief."""
    lexicon = Lexicon(kit)
    reading = read(plainer(text))
    cast, atlas = Cast(lexicon), Atlas(lexicon)
    introduce(reading, cast)
    treatment = treat(reading, cast)
    assumed = _people(treatment, cast)
    whole = home(treatment, atlas)
    story = tell(treatment, reading, cast, atlas)
    return Understanding(lexicon, reading, treatment, cast, atlas, whole, story, assumed)


def _people(treatment: Treatment, cast: Cast) -> list[str]:
    """Everybody the story shows joins the cast; a pronoun without a name becomes somebody, aloud."""
    assumed = []
    for telling in treatment.story:
        if not telling.slug:
            gather_roles(cast, telling.text)
    told = " ".join(t.text for t in treatment.story)
    pronoun = re.search(r"\b(she|he|her|his|they)\b", told, re.I)
    if not cast.people and pronoun:
        for text in treatment.logline:
            gather_roles(cast, text)
    if not cast.people and pronoun:
        word = "woman" if pronoun[1].lower() in ("she", "her") else "man"
        cast.add(f"the {word}", word, named=False)
        assumed.append(f'The brief does not say who "{pronoun[1].lower()}" is; we cast a {word}.')
        if other := _OTHER[word].search(told):
            word = "man" if word == "woman" else "woman"
            cast.add(f"the {word}", word, named=False)
            assumed.append(f'The brief does not say who "{other[1].lower()}" is; we cast a {word}.')
    if not cast.people:
        for telling in treatment.story:
            gather_lead_creature(cast, telling.text)
    settle_presentations(cast, told)
    return assumed
