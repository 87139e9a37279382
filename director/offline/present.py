"""Who is in the picture of a moment, where and when it is, and what is written there."""

import re

from director.offline.casting import Cast
from director.offline.hours import time_of_day, weather
from director.offline.mentions import Mention
from director.offline.moments import Moment
from director.offline.places import Spot
from director.offline.surroundings import DOORS, FEATURES
from director.offline.words import QUOTED, SPEECH
from film import Line, Move, Thing, TimeOfDay, Weather

_ABSENT = re.compile(
    r"\b(?:without|letter from|photo(?:graph)? of|picture of|portrait of|memory of|memories of|thinks? of|dreams? of|dreaming of|remembers?|misses|waits? for|waiting for|"
    r"looks? for|looking for|search(?:es|ing)? for|no sign of|call from|message from|phones?|voice of)\s+(?:an?\s+|the\s+|her\s+|his\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_GONE = re.compile(r"\s+(?:is|are|has|have)\s+(?:gone|vanished|disappeared|missing|not there|left)\b", re.I)
_WRITTEN_ON = frozenset(
    {"sign", "letter", "screen", "phone", "book", "box", "map", "gravestone", "flag", "bottle", "balloon"}
)


def people(moment: Moment, mentions: list[Mention], lines: list[Line], cast: Cast, before: list[Moment]) -> None:
    """Exactly those the words put in the picture."""
    text = moment.text
    here: list[str] = []
    for mention in mentions:
        if mention.possessive and not mention.body:
            moment.near += mention.ids
            continue
        if _ABSENT.search(text[: mention.start]) and not QUOTED.search(text[: mention.start]):
            continue
        if _GONE.match(text[mention.end :]):
            continue
        here += [i for i in mention.ids if i not in here]
        moment.subjects.append(mention)
        if (
            mention.body
            and not moment.body
            and re.search(r"(?:^|\b(?:of|on)|:)\s*$", text[: mention.start])
            and re.search(r"\bhands?\b|\bfingers?\b|\bfeet\b|\beyes\b|\bboots?\b", text[mention.end : mention.end + 14])
        ):
            moment.body = mention.ids[0]
    off = {ln.speaker for ln in lines if ln.off}
    here += [ln.speaker for ln in lines if ln.speaker and not ln.off and ln.speaker not in here]
    here = [
        i
        for i in here
        if i not in off
        or any(i in m.ids and not re.match(rf"\W*(?:\(|v\.?o)|\s*{SPEECH}", text[m.end :], re.I) for m in mentions)
    ]
    if (
        not here
        and before
        and re.match(r"^(?:and |then |now |suddenly,? )?(?:\w+ly,? )?[a-z]+s\b(?! (?:of|on|in|and|are|over)\b)", text)
        and before[-1].people
    ):
        here = list(before[-1].people[:1])
    over = re.search(
        r"\bover\s+the\s+shoulders?\s+of\b|\bover\s+(.{2,40}?)\s+shoulders?\b|\bfrom behind\b|\b(?:pov|point of view|eyes|perspective)\b",
        text,
        re.I,
    )
    if over and mentions and moment.camera.move is not Move.FOLLOWING:
        holder = next((m.ids[0] for m in mentions if over.start() <= m.start <= over.end() + 12), "")
        moment.over = holder
    moment.people = list(dict.fromkeys(here))[:6]


def where(
    moment: Moment,
    found: Spot | None,
    place: Spot | None,
    time: TimeOfDay | None,
    air: Weather | None,
    before: list[Moment],
) -> tuple[Spot | None, TimeOfDay | None, Weather | None]:
    """The place, time and weather of a moment: its own words, else where its people last were, else as before."""
    own_time, own_air = time_of_day(moment.text), weather(moment.text)
    if found is None and moment.people:
        followed = _moved_alone(before)
        last = (
            None
            if followed
            else next((m for m in reversed(before) if m.spot and set(moment.people) & {*m.people, *m.near}), None)
        )
        if last is not None and last.spot is not None and not (before and set(before[-1].people) & set(moment.people)):
            found = last.spot
            own_air = own_air or (last.weather if last.spot is not place else None)
    moved = found is not None and place is not None and found.id != place.id
    spot = found or place
    moment.spot = spot
    moment.time = own_time or time
    moment.weather = own_air or (None if moved else air)
    if spot is not None:
        own = ("door",) if spot.kind in DOORS else ()
        spot.features += [t.kind for t in moment.things if t.kind in FEATURES and t.kind not in (*spot.features, *own)]
    return spot, moment.time, moment.weather


_FLOWN = re.compile(
    r"\b(?:fl(?:y|ies|ew)|drifts?|floats?|soars?|sails?|rolls?|blows?) (?:\w+ ){0,2}(?:over|across|away|towards?)\b",
    re.I,
)
"""'The kite flies away over the sea': the thing goes, and nobody follows."""


def _moved_alone(before: list[Moment]) -> bool:
    """The last change of place showed nobody ('Cut to: an alley'), so whoever comes next is there."""
    if before and _FLOWN.search(before[-1].text):
        return False
    run = list(before)
    while len(run) > 1 and run[-2].spot is run[-1].spot:
        run.pop()
    return len(run) > 1 and not run[-1].people


def written(moment: Moment, signs: list[str], cards: list[str]) -> None:
    """Words on a thing of the shot, or on the place."""
    for words in signs:
        carrier = next(
            (i for i, t in enumerate(moment.things) if t.kind in _WRITTEN_ON),
            None,
        )
        if carrier is not None:
            moment.things[carrier] = moment.things[carrier].with_(text=words)
            if moment.things[carrier].kind != "sign":
                continue
        if moment.spot is not None and not moment.spot.sign:
            moment.spot.sign, moment.reads = words, True
        elif carrier is None:
            cards.append(words)


def meant_by_it(text: str, moments: list[Moment]) -> Thing | None:
    """The thing 'it' means: the last one shown."""
    if not re.search(r"\bit\b(?!['’]s)", QUOTED.sub(" ", text), re.I):
        return None
    known = next((m.things for m in reversed(moments) if m.things), [])
    if not known:
        return None
    moves = re.match(
        r"^(?:then |and )?it\s+(?:\w+ly\s+)?(?:float|fl(?:y|ies)|drift|roll|drive|speed|run|swim|sail|race|land|cross|move|soar)",
        text,
        re.I,
    )
    return known[0].with_(moving=bool(moves), text="")


def without_people(text: str, mentions: list[Mention]) -> str:
    """The sentence with names blanked, so that Rose is no flower and Rosa's bakery is still a bakery."""
    letters = list(text)
    for mention in mentions:
        if text[mention.start].isupper():
            letters[mention.start : mention.end] = "x" * (mention.end - mention.start)
    return "".join(letters)
