"""Treatment and story -> what holds for the whole film: its title, and a place, a time and a weather for every moment."""

import re
import string

from director.offline.actions import WEAK, verb_forms
from director.offline.casting import Cast
from director.offline.hours import time_of_day, weather
from director.offline.moments import Moment, Story
from director.offline.notes import Notes
from director.offline.places import Atlas, Spot
from director.offline.reading import Reading
from director.offline.surroundings import BY_ROLE, BY_THING
from director.offline.treatment import Treatment
from director.offline.wording import seen
from director.offline.words import QUOTED
from film import BriefError, TimeOfDay, Weather

_DARK = re.compile(r"\b(?:horror|ghost|noir|heist|haunted|vampire|stars|thriller|space|moon)\b", re.I)
_PRODUCT = re.compile(r"\b(?:product|perfume|brand|watch|jewell?ery|packshot)\b", re.I)
_PACKSHOT = re.compile(r"\b(?:perfume|product|pack ?shot)\b", re.I)
"""Words for a thing filmed to be sold, where nothing else says what the film is."""
_WARM = re.compile(r"\b(?:warm|golden|honey)\b[^.;]{0,20}\blight\b", re.I)
_ONCE = re.compile(r"^(?:once upon a time,?\s*)?(?:there (?:once )?(?:was|were|lived|is|are)\s+)?", re.I)
_HANGING = re.compile(
    r"(?<=\w{3}) (?:with|whose|wearing|in|on|down|up|of|a|an|the|for)(?: (?:a|an|the|his|her))?(?: \w+)?$"
)
"""'The gunslinger with a glowing': what six words break off."""
_LIFE_OF = re.compile(r"\b(an? (?:day|night|morning|week|year)) in the life of ([^:.;⟦]{2,60})", re.I)
_ENDS_TITLE = re.compile(r"[,.:;(]|\b(?:who|that|which|when|while|opening|at|in|on|along|through|to|called|named)\b")


def title(story: Story, treatment: Treatment, reading: Reading, notes: Notes) -> str:
    """The brief's own title, else the words of its title card, else what it is about, said as an assumption."""
    if reading.title:
        return reading.plain(reading.title).strip('"* ')
    rows = " ".join(r.text for r in reading.rows)
    if quoted := re.search(r"\b(?:titled|entitled|called|title:)\s+⟦(\d+)⟧", rows, re.I):
        return reading.quotes[int(quoted[1])]
    if shop := re.search(r"\b(?:for|about) (?:my|our|the|an?) (?:[\w-]+ ){1,3}⟦(\d+)⟧", " ".join(treatment.facts)):
        return reading.quotes[int(shop[1])]
    for moment in reversed(story.moments):
        if moment.card and moment.card.lower().strip(" .!") not in ("the end", "end", "fin", "ende", "fine"):
            return moment.card if not moment.card.isupper() else string.capwords(moment.card)
    if life := _LIFE_OF.search(rows):
        who = re.search(r"\b(?:named|called) (\w+)", life[2])
        return _assumed_title(f"{life[1]} in the life of {who[1] if who else life[2].strip()}", notes)
    about = reading.plain(treatment.about) or seen(story.moments[0].text) or story.moments[0].text
    return _assumed_title(_called_after(about), notes)


def _called_after(about: str) -> str:
    """What a film is about -> a title: up to its first deed, without the words a tale begins with."""
    if taught := re.match(r"how to [\w' -]{3,40}", about, re.I):
        return taught[0].strip()
    words = re.sub(r"\s+", " ", QUOTED.sub("", about)).strip(" .\"'")
    words = _ONCE.sub("", words) or words
    words = _ENDS_TITLE.split(re.sub(r"^(?:of|on|in|at|out at)\s+", "", words, flags=re.I))[0] or words
    named = words.split()
    acts = next(
        (
            i
            for i, w in enumerate(named)
            if i and w.lower() in verb_forms() and (w.lower() not in WEAK or "and" in named[:i])
        ),
        len(named),
    )
    made = _HANGING.sub("", " ".join(named[:acts][:6]).strip(" ,.;:\"'?!"))
    made = re.sub(r"^an? (?=\w)", "the ", made, flags=re.I)
    return " ".join(named[:3]) if made.lower() in ("he", "she", "they", "it") else made


def _assumed_title(words: str, notes: Notes) -> str:
    made = words[:1].upper() + words[1:] or "Untitled"
    notes.assumed.append(f'The brief has no title; the film is called "{made}".')
    return made


def home(treatment: Treatment, atlas: Atlas) -> tuple[TimeOfDay | None, Weather | None]:
    """Where and when the film is as a whole: found before the story, so that a beat may point back to it."""
    for text in [*treatment.places, *treatment.logline]:
        atlas.find(text, slug_line=text in treatment.places)
    whole = " ".join([*treatment.facts, *treatment.logline, *treatment.places, *treatment.style])
    return time_of_day(whole), weather(" ".join([*treatment.logline, *treatment.places, *treatment.facts]))


def settle(
    story: Story,
    home: tuple[TimeOfDay | None, Weather | None],
    header: str,
    cast: Cast,
    atlas: Atlas,
    notes: Notes,
) -> None:
    """Gives every moment a place, a time and a weather, saying so where the brief does not."""
    moments = story.moments
    if not moments:
        raise BriefError("The brief tells nothing that can be shown; say in a sentence what happens, and where.")
    _settle_places(story, header, cast, atlas, notes)
    words = f"{header} {' '.join(m.text for m in moments)}"
    time = home[0] or next((m.time for m in moments if m.time), None)
    open_ = []
    if time is None:
        time = TimeOfDay.NIGHT if _DARK.search(words) else TimeOfDay.DAY
        open_.append(("time of day", time.value))
    outside = any(m.spot and not m.spot.interior for m in moments)
    if home[1] is None and not any(m.weather for m in moments) and outside:
        open_.append(("weather", Weather.CLEAR.value))
    if open_:
        names, chosen = " and no ".join(n for n, _ in open_), " and ".join(c for _, c in open_)
        notes.assumed.append(f"The brief names no {names}; we chose {chosen}.")
    rising = time is TimeOfDay.DAWN and bool(_WARM.search(header))
    for index, moment in enumerate(moments):
        # Warm light at sunrise: the sun is up once somebody is there.
        risen = rising and (index > 0 or bool(moment.people))
        moment.time = moment.time or (TimeOfDay.GOLDEN_HOUR if risen else time)
        moment.weather = moment.weather or home[1] or Weather.CLEAR


def _settle_places(story: Story, header: str, cast: Cast, atlas: Atlas, notes: Notes) -> None:
    """A moment without a place is where the one before was; the first ones are where the film's first place is."""
    moments = story.moments
    if not any(m.spot for m in moments):
        if atlas.spots:
            moments[0].spot = atlas.spots[0]
        else:
            word = _likely(moments, header, cast, atlas)
            entry = atlas.lexicon.kit.find(word, "set")
            moments[0].spot = atlas.spot(entry.kind if entry else word, f"the {word}", word)
            notes.assumed.append(f"The brief names no place; the film is set in {moments[0].spot.name}.")
    spot: Spot | None = next(m.spot for m in moments if m.spot)
    if atlas.spots and not moments[0].spot and atlas.spots[0].word in header.lower():
        spot = atlas.spots[0]
    for moment in moments:
        spot = moment.spot = moment.spot or spot


_EVERYWHERE = frozenset(
    {
        "chair",
        "table",
        "lamp",
        "book",
        "letter",
        "door",
        "window",
        "phone",
        "curtain",
        "car",
        "stairs",
        "suitcase",
        "net",
        "painting",
        "bird",
        "bookcase",
        "pot",
        "rug",
        "mirror",
    }
)
"""Things that say less of where we are than who is there does."""


def _likely(moments: list[Moment], header: str, cast: Cast, atlas: Atlas) -> str:
    """A word for the set of a brief without one, from what is in it and who."""
    kit = atlas.lexicon.kit
    told = " ".join(m.text for m in moments)
    if (_PRODUCT.search(header) or _PACKSHOT.search(told)) and not cast.people and kit.named("theatre"):
        return "white studio"
    shown = [t.kind for m in moments for t in m.things]
    words = [w for p in cast.people for w in (*p.roles, *p.aliases[:1], p.creature)]
    telling = [s for s in shown if s not in _EVERYWHERE]
    common = [s for s in shown if s in _EVERYWHERE]
    for kind in (
        *(BY_THING.get(s) for s in telling),
        *(BY_ROLE.get(w) or BY_THING.get(w) for w in words),
        *(BY_THING.get(s) for s in common),
    ):
        if kind and kit.find(kind, "set"):
            return kind
    sets = [e.kind for e in kit.of("set")]
    return "meadow" if "meadow" in sets or not sets else sets[0]
