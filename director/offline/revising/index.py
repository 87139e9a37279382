"""What each shot can be called by: the words of its action, people, things, place, time, air and size."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from director.offline.lexicon import Lexicon
from director.offline.words import listed
from film import Edit, NotUnderstood, Plan, Shot, Size, TimeOfDay, Weather
from generators import Kit

if TYPE_CHECKING:
    from director.offline.revising.numbering import Pointed

TIMES: tuple[tuple[str, TimeOfDay], ...] = (
    (r"golden hour|late afternoon|magic hour", TimeOfDay.GOLDEN_HOUR),
    (r"dawn|sunrise|daybreak|first light", TimeOfDay.DAWN),
    (r"dusk|sunset|twilight|sundown|evening|nightfall", TimeOfDay.DUSK),
    (r"night|nighttime|night-time|nights|midnight|moonlight|moonlit|after dark|nocturnal", TimeOfDay.NIGHT),
    (r"morning", TimeOfDay.MORNING),
    (r"day|daytime|day-time|daylight|midday|noon|afternoon|broad daylight", TimeOfDay.DAY),
)
WEATHERS: tuple[tuple[str, Weather], ...] = (
    (r"(?:thunder ?)?storms?|stormy|thunder(?: and lightning)?|thundery|lightning|hurricane|tempest", Weather.STORM),
    (r"snow|snows|snowing|snowy|snowfall|blizzard|wintry", Weather.SNOW),
    (r"rain|rains|raining|rainy|drizzle|downpour|pouring|pours?|rainfall", Weather.RAIN),
    (r"fog|foggy|mist|misty", Weather.FOG),
    (r"wind|windy|breezy|gusts|gusty|blustery", Weather.WIND),
    (r"clouds?|cloudy|overcast|grey sk(?:y|ies)", Weather.CLOUDY),
    (r"clear sk(?:y|ies)|blue sk(?:y|ies)|clear|sunny|sunshine|cloudless|fine weather|good weather", Weather.CLEAR),
)
SIZES: tuple[tuple[str, Size], ...] = (
    (r"extreme close-up|ecu|xcu|macro(?: shot)?|very close", Size.EXTREME_CLOSE_UP),
    (r"medium close-up|mcu", Size.MEDIUM_CLOSE_UP),
    (r"close-up|close shot|close|cu|tight shot", Size.CLOSE_UP),
    (r"extreme wide(?: shot)?|extreme long shot|very wide(?: shot)?|super wide(?: shot)?|ews|vista", Size.EXTREME_WIDE),
    (r"aerial(?: shot| view)?|drone(?: shot| view)?|helicopter shot", Size.AERIAL),
    (r"over[ -]the[ -]shoulder(?: shot)?|ots", Size.OVER_SHOULDER),
    (r"point[ -]of[ -]view(?: shot)?|pov(?: shot)?", Size.POINT_OF_VIEW),
    (r"two-shot|2-shot", Size.TWO_SHOT),
    (r"cowboy(?: shot)?|american shot|medium (?:long|wide)(?: shot)?|mls", Size.COWBOY),
    (r"full(?:-length| figure| body)?(?: shot)?|head to toe", Size.FULL),
    (r"medium(?: shot)?|mid[ -]?shot|waist shot", Size.MEDIUM),
    (r"insert(?: shot)?|detail(?: shot)?", Size.INSERT),
    (r"wide(?: shot| view)?|long shot|total|master shot|establishing shot", Size.WIDE),
)
_STOP = frozenset(
    """the a an of in on at to and or with for from by where when who what that which this it is are be her his their its she he they
    him them there one ones some other while as into onto out up down off over under does do about around shot shots""".split()
)


_TURNS = re.compile(r"\b(?:not|no|never|or|nor|unless|only|except|without)\b")
"""Words that turn a description around: it is not understood with them."""


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """'waving', 'waves' -> 'wav'; 'running' -> 'run'."""
    bare = re.sub(r"'s$", "", word)
    bare = re.sub(r"(?:ing|ed|es|s)$", "", bare) if len(bare) > 3 else bare
    bare = re.sub(r"(?:e|y|i)$", "", bare) if len(bare) > 3 else bare
    return re.sub(r"([b-df-hj-np-tv-z])\1$", r"\1", bare)


def content(words: str) -> list[str]:
    """The stems of the words that describe something."""
    return [stem(w) for w in re.findall(r"[^\W\d_]+(?:'s)?", words) if w not in _STOP]


@dataclass(frozen=True, slots=True)
class Index:
    """A film as its words: what a person may call each shot and each of the cast."""

    plan: Plan
    words: dict[str, frozenset[str]]
    """Shot id -> stems of what it shows and tells."""
    light: dict[str, frozenset[str]]
    """Shot id -> 'night', 'rain', 'indoors': said before the word 'shot' only."""
    names: dict[str, str]
    """Name, lower case -> character id."""
    kit: Kit
    """With what the film has recipes for."""
    lexicon: Lexicon
    """The words of the kit."""
    chosen: tuple[str, ...] = ()
    """Shots a person named when asked which they meant: of several that words fit, it is these."""
    pointed: dict[str, "Pointed | NotUnderstood | None"] = field(default_factory=dict)
    """What `aiming.point` found in a text, or why not."""
    read: dict[tuple[object, ...], tuple[list[Edit], list[tuple[int, str]]]] = field(default_factory=dict)
    """What the readers made of a sentence, and what stood in their way: many ways to say a sentence are alike."""

    def fitting(self, words: str, *, light: bool = False) -> frozenset[str] | None:
        """The shots that all describing words fit; None if there are no such words or one fits no shot."""
        wanted = content(words)
        if not wanted or _TURNS.search(words):
            return None
        found = frozenset(self.words)
        for word in wanted:
            fits = {i for i, told in self.words.items() if word in told}
            fits |= {i for i, told in self.light.items() if word in told} if light else set()
            if not fits:
                return None
            found &= fits
        return found


def indexed(plan: Plan, kit: Kit) -> Index:
    """Plan -> its index. `kit` lends its synonyms: a skiff is found as a boat."""
    kit = kit.stocked(r.kind for r in plan.recipes)
    words: dict[str, frozenset[str]] = {}
    light: dict[str, frozenset[str]] = {}
    for shot in plan.shots:
        scene = plan.scene(shot.scene)
        place = plan.place(scene.place)
        told = [shot.action, shot.title_card, *(ln.text for ln in shot.lines)]
        if not shot.title_card:
            told += [place.name, place.kind, *place.features]
        for thing in shot.things:
            entry = kit.named(thing.kind)
            told += [thing.kind, thing.words, *(entry.words if entry else ())]
        for part in shot.parts:
            person = plan.character(part.who)
            told += [person.name, person.description, person.kind, str(part.action), part.holding, part.inside]
        words[shot.id] = frozenset(content(" ".join(told).lower()))
        air = (
            []
            if shot.title_card
            else [plan.time_of_day(shot), plan.weather(shot), "indoors" if place.interior else "outdoors"]
        )
        light[shot.id] = frozenset(stem(w) for w in " ".join(air).split() + _said_so(air))
    names = {n: c.id for c in plan.cast for n in _names(c.name)}
    return Index(plan, words, light, names, kit, lexicon(kit))


@lru_cache(maxsize=4)
def lexicon(kit: Kit) -> Lexicon:
    return Lexicon(kit)


def _said_so(air: list[str]) -> list[str]:
    """Other words for the same light and air: 'rainy', 'interior'."""
    same = {
        "rain": "rainy",
        "snow": "snowy",
        "storm": "stormy",
        "fog": "foggy mist misty",
        "wind": "windy",
        "indoors": "interior inside indoor",
    }
    same |= {
        "outdoors": "exterior outside outdoor",
        "clear": "sunny",
        "dusk": "evening sunset",
        "dawn": "sunrise",
        "day": "daytime",
    }
    return " ".join(same.get(str(a), "") for a in air).split()


def _names(name: str) -> list[str]:
    """'The Old Keeper' -> 'the old keeper', 'old keeper', 'keeper'; 'Mara Lindqvist' also 'mara'."""
    low = name.lower().strip()
    bare = re.sub(r"^(?:the|an?)\s+", "", low)
    last = bare.split()[-1] if low != bare and bare else bare
    first = bare.split()[0] if bare and low == bare else bare
    return list(dict.fromkeys(n for n in (low, bare, last, first) if n))


def told(plan: Plan) -> str:
    """'1 (the sea), 2 (Mara walks)': the film in a line, for who must choose."""
    shots = [f"{i} ({' '.join((s.title_card or s.action).split()[:5])})" for i, s in enumerate(plan.shots, 1)]
    return ", ".join(shots[:8]) + (f" and {len(shots) - 8} more" if len(shots) > 8 else "")


def slates(shots: list[Shot]) -> str:
    return listed([s.slate for s in shots])
