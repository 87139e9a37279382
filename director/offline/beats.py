"""Treatment -> moments: one for every picture the brief speaks of, with who, where, when, what is said and asked of the camera."""

import re
from dataclasses import dataclass, field, replace

from director.offline.camera_words import Camera, camera, only_camera
from director.offline.casting import Cast
from director.offline.dialogue import spoken
from director.offline.mentions import Memory, Mention, mentions
from director.offline.mood import silent
from director.offline.places import FEATURES, Atlas, Spot, time_of_day, weather
from director.offline.reading import Reading, sentences
from director.offline.things import things
from director.offline.treatment import Telling, Treatment, is_card
from director.offline.words import QUOTED, SPEECH
from film import BriefError, Line, Thing, TimeOfDay, Transition, Weather

MOST_BEATS = 120
_ABSENT = re.compile(
    r"\b(?:without|letter from|photo(?:graph)? of|picture of|portrait of|memory of|memories of|thinks? of|dreams? of|dreaming of|remembers?|misses|waits? for|waiting for|"
    r"looks? for|looking for|search(?:es|ing)? for|no sign of|call from|message from|phones?|voice of)\s+(?:an?\s+|the\s+|her\s+|his\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_SHOW = re.compile(
    r"^(?:then )?(?:show(?:s|ing)?|we see|include|images of|shots of|featuring|with shots of)\s*:?\s+", re.I
)
_FINISH = re.compile(
    r"^(?:and )?(?:finally,? )?(?:finish(?:es|ing)?|end(?:s|ing)?|close|conclude)(?: up)? (?:on|with)\s+", re.I
)


@dataclass(slots=True)
class Moment:
    """One picture the brief speaks of."""

    beat: int
    text: str
    """In the words of the brief, quotations as tokens."""
    camera: Camera = field(default_factory=Camera)
    spot: Spot | None = None
    time: TimeOfDay | None = None
    weather: Weather | None = None
    people: list[str] = field(default_factory=list)
    subjects: list[Mention] = field(default_factory=list)
    near: list[str] = field(default_factory=list)
    """Whose place it is ('his office'): they may be there next."""
    body: str = ""
    """Whose hand or face the frame is about, when it is about that."""
    over: str = ""
    things: list[Thing] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    card: str = ""
    seconds: float = 0.0
    last: bool = False
    first: bool = False


@dataclass(slots=True)
class Story:
    """All moments with what was decided or could not be kept on the way."""

    moments: list[Moment]
    assumed: list[str] = field(default_factory=list)
    lacking: list[str] = field(default_factory=list)


def tell(treatment: Treatment, reading: Reading, cast: Cast, atlas: Atlas) -> Story:
    """Treatment -> moments in the order of the brief. Raises BriefError above the limit of beats."""
    story = Story([])
    memory = Memory()
    beat = 0
    place: Spot | None = None
    time: TimeOfDay | None = None
    air: Weather | None = None
    spoke = ""
    talkers: list[str] = []
    slugged = False
    for telling in _joined(treatment):
        if telling.slug:
            place = atlas.find(_unslug(telling.text), slug_line=True) or atlas.spot(
                "room" if telling.text.upper().startswith("INT") else "meadow",
                _unslug(telling.text).lower() or "the place",
                _unslug(telling.text).lower(),
            )
            if telling.text.upper().startswith("INT"):
                place.interior = True
            time, air = time_of_day(telling.text) or time, weather(telling.text)
            slugged = True
            continue
        groups = _group(telling, cast, treatment.numbered)
        for index, text in enumerate(groups):
            if telling.number:
                beat = telling.number if telling.number >= beat or index == 0 else beat
            elif index == 0 or not treatment.numbered or telling.ending:
                beat += 1
            if _is_setting(text) and not telling.number and not telling.bullet:
                time, air = time_of_day(text) or time, weather(text) or air
                beat -= 1
                continue
            moment = Moment(beat=beat, text=text, camera=camera(text))
            moment.seconds = telling.seconds / len(groups) if telling.seconds else 0.0
            moment.last, moment.first = telling.ending or moment.camera.last, telling.opening or moment.camera.first
            cards = _card_words(text)
            if cards and not QUOTED.search(text):
                moment.card = cards
                moment.spot, moment.time, moment.weather = place, time, air
                story.moments.append(moment)
                continue
            meant = mentions(cast, text, memory)
            found = atlas.find(_without_people(text, mentions), current=place)
            words = spoken(text, reading.quotes, mentions, cast, spoke, talkers)
            spoke = next((ln.speaker for ln in reversed(words.lines) if ln.speaker), spoke)
            talkers += [ln.speaker for ln in words.lines if ln.speaker]
            for said in words.guessed:
                who = next(ln.speaker for ln in words.lines if ln.text == said)
                story.assumed.append(f'The brief does not name who says "{said}"; it is given to {cast[who].name}.')
            moment.lines = words.lines
            _people(moment, mentions, words.lines, cast, story.moments)
            moment.things, notes = things(text, atlas.lexicon, cast)
            story.lacking += notes
            if (
                not moment.things
                and not any(cast[p].creature for p in moment.people)
                and (meant := _it(text, story.moments))
            ):
                moment.things = [meant]
            if found is None and (place is None or not place.interior):
                found = atlas.indoors([t.kind for t in moment.things])
            if (
                found is None
                and place is not None
                and place.kind == "vault"
                and re.search(r"\b(?:run|runs|flee|sprint|escape)\b", text)
            ):
                found = next((s for s in atlas.spots if s.kind == "corridor"), None)
                if found is not None:
                    story.assumed.append(
                        f'The brief does not say where "{text.rstrip(".")}" happens; it is {found.name}.'
                    )
            place, time, air = _where(moment, found, place, time, air, [] if slugged else story.moments)
            if moment.spot is not None and moment.spot.kind not in ("orbit", "sky", "cockpit", "station"):
                moment.things = [
                    t
                    for t in moment.things
                    if t.kind != "planet" or (not moment.people and t.words.startswith(("a blue", "the planet")))
                ]
            _written(moment, words.signs, words.cards)
            if words.cards and not moment.people and not moment.things and (is_card(text) or not found):
                for n, card in enumerate(words.cards):
                    story.moments.append(
                        Moment(
                            beat,
                            text if not n else QUOTED.sub("", text),
                            moment.camera,
                            place,
                            time,
                            air,
                            card=card,
                            seconds=moment.seconds,
                            last=moment.last,
                            first=moment.first,
                        )
                    )
                continue
            if (
                only_camera(text)
                and not moment.people
                and not moment.lines
                and story.moments
                and not moment.camera.size
            ):
                _apply(story.moments[-1], text)
                continue
            story.moments += _turns(moment)
            story.moments += [
                Moment(beat, f"Title card: {card}", Camera(), place, time, air, card=card) for card in words.cards
            ]
        if len(story.moments) > MOST_BEATS:
            raise BriefError(f"The brief tells more than {MOST_BEATS} shots, the limit of one film; split it into two.")
    if not story.moments:
        whole = " ".join(t.text for t in treatment.story)
        story.moments = [Moment(1, whole, camera(whole), place, time, air)]
    story.moments = _ordered(story.moments)
    return story


def _joined(treatment: Treatment) -> list[Telling]:
    """Prose sentences in a row -> one telling, so that 'She says' finds the picture before it."""
    out: list[Telling] = []
    for telling in treatment.story:
        plain_ = not (
            telling.number or telling.slug or telling.bullet or telling.ending or telling.opening or telling.seconds
        )
        before = out[-1] if out else None
        if (
            plain_
            and before is not None
            and not (before.number or before.slug or before.bullet or before.ending or before.opening)
        ):
            before.text = f"{before.text.rstrip()}{'' if before.text.rstrip()[-1:] in '.!?…' else '.'} {telling.text}"
        else:
            out.append(
                Telling(
                    telling.text,
                    telling.number,
                    telling.seconds,
                    telling.slug,
                    telling.bullet,
                    telling.ending,
                    telling.opening,
                )
            )
    return out


def _is_setting(text: str) -> bool:
    """'Night.', 'Rain.', 'High noon.': when and what weather, and nothing to see."""
    return (
        len(text.split()) <= 3
        and (time_of_day(text) is not None or weather(text) is not None)
        and not re.search(r"\b(?:an?|the)\b", text, re.I)
    )


def _it(text: str, moments: list[Moment]) -> Thing | None:
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


def _unslug(text: str) -> str:
    bare = re.sub(r"^(?:INT\.?/EXT|INT|EXT|I/E)[.\s]+", "", text, flags=re.I)
    return re.split(r"\s+[-–—]\s+", bare)[0].strip(" .")


def _card_words(text: str) -> str:
    """'Title card: HARD VACUUM.' without quotes -> its words."""
    if re.fullmatch(r"the end\W*", text.strip(), re.I):
        return "The End"
    m = re.match(
        r"^(?:\W*)(?:(?:final |opening |closing |end |title )*(?:title card|end card|intertitle|card|caption|on-screen text|super))\s*(?::|reads|reading|says|—|-)\s*([^⟦]+?)\.?$",
        text,
        re.I,
    )
    return m[1].strip() if m else ""


def _group(telling: Telling, cast: Cast, numbered: bool) -> list[str]:
    """Sentences -> the texts of the moments: camera words and 'She says' join the picture they belong to."""
    pieces = [p for s in sentences(telling.text) for p in _pieces(s, cast, numbered)]
    out: list[str] = []
    waiting = ""
    for piece in pieces:
        alone = only_camera(piece)
        sized = camera(piece).size is not None
        if alone and (not out or (sized and camera(out[-1]).size is not None)) and piece is not pieces[-1]:
            waiting = f"{waiting} {piece}".strip()
            continue
        text = f"{waiting} {piece}".strip()
        joins = (
            out
            and not waiting
            and (alone or _says_more(piece, out[-1], cast) or (silent(piece) and len(piece.split()) <= 5))
            and not (is_card(piece) or (is_card(out[-1]) and QUOTED.search(out[-1])))
        )
        if joins:
            out[-1] = f"{out[-1].rstrip('.')}. {piece}"
        else:
            out.append(text)
        waiting = ""
    if waiting:
        out.append(waiting)
    return out


def _says_more(piece: str, before: str, cast: Cast) -> bool:
    """'She says: "..."' after a picture of her is the same picture."""
    if not QUOTED.search(piece) or camera(piece).size is not None:
        return False
    if QUOTED.search(before):
        return False
    pronoun = re.match(rf"^(?:and )?(?:she|he|they|it)\s+(?:\w+ly\s+)?{SPEECH}\b", piece, re.I)
    bare = QUOTED.match(piece)
    named = re.match(rf"^([A-Z][\w]+)\s*(?:\([^)]*\)\s*)?(?:{SPEECH}\b|:)", piece)
    same = named and cast.find_name(named[1]) and re.search(rf"\b{named[1]}\b", before)
    return bool(pronoun or bare or same)


def _pieces(sentence: str, cast: Cast, numbered: bool) -> list[str]:
    """A sentence that lists pictures -> one text for each."""
    if _SHOW.match(sentence) and sentence.count(",") >= 1 and not numbered:
        body = _SHOW.sub("", sentence).rstrip(".")
        parts = [p.strip() for p in re.split(r",\s+(?:and\s+)?|;\s+", body) if p.strip()]
        out: list[str] = []
        for part in parts:
            part = re.sub(r"^and\s+", "", part)
            if out and (
                len(part.split()) < 2 or re.match(r"^(?:with|in|on|her|his|their|wearing|holding|looking|then)\b", part)
            ):
                out[-1] += f", {part}"
            else:
                out.append(part)
        return out
    parts = re.split(r";\s+|,?\s+(?:and\s+)?then\s+(?=\w)|\s+(?:—|–)\s+(?=\w+ \w+ \w+)", sentence)
    out = [parts[0]]
    for part in parts[1:]:
        starts = re.match(rf"^(?:and )?(?:he|she|they|it|[A-Z]\w+)\s+{SPEECH}\b", part)
        if (
            starts
            or not part
            or len(part.split()) < 3
            or len(out[-1].split()) < 3
            or (numbered and not re.search(r"[a-z]{3,}s\b", part))
        ):
            out[-1] += f"; {part}"
        else:
            out.append(part)
    return out


def _without_people(text: str, mentions: list[Mention]) -> str:
    """The sentence with names blanked, so that Rose is no flower and Rosa's bakery is still a bakery."""
    letters = list(text)
    for mention in mentions:
        if text[mention.start].isupper():
            letters[mention.start : mention.end] = "x" * (mention.end - mention.start)
    return "".join(letters)


def _people(moment: Moment, mentions: list[Mention], lines: list[Line], cast: Cast, before: list[Moment]) -> None:
    """Exactly those the words put in the picture."""
    text = moment.text
    here: list[str] = []
    for mention in mentions:
        if mention.possessive and not mention.body:
            moment.near += mention.ids
            continue
        if _ABSENT.search(text[: mention.start]) and not QUOTED.search(text[: mention.start]):
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
        r"\bover\s+(.{2,40}?)\s+shoulders?\b|\bfrom behind\b|\b(?:pov|point of view|eyes|perspective)\b", text, re.I
    )
    if over and mentions:
        holder = next((m.ids[0] for m in mentions if over.start() <= m.start <= over.end() + 12), "")
        moment.over = holder
    moment.people = list(dict.fromkeys(here))[:6]


def _where(
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
        spot.features += [t.kind for t in moment.things if t.kind in FEATURES and t.kind not in spot.features]
    return spot, moment.time, moment.weather


def _moved_alone(before: list[Moment]) -> bool:
    """The last change of place showed nobody ('Cut to: an alley'), so whoever comes next is there."""
    run = list(before)
    while len(run) > 1 and run[-2].spot is run[-1].spot:
        run.pop()
    return len(run) > 1 and not run[-1].people


def _written(moment: Moment, signs: list[str], cards: list[str]) -> None:
    """Words on a thing of the shot, or on the place."""
    for words in signs:
        carrier = next(
            (
                i
                for i, t in enumerate(moment.things)
                if t.kind
                in (
                    "sign",
                    "letter",
                    "screen",
                    "phone",
                    "book",
                    "box",
                    "map",
                    "gravestone",
                    "flag",
                    "bottle",
                    "balloon",
                )
            ),
            None,
        )
        if carrier is not None:
            moment.things[carrier] = moment.things[carrier].with_(text=words)
            if moment.things[carrier].kind != "sign":
                continue
        if moment.spot is not None and not moment.spot.sign:
            moment.spot.sign = words
        elif carrier is None:
            cards.append(words)


def _apply(moment: Moment, text: str) -> None:
    """Camera words that stand alone belong to the picture before them."""
    moment.text = f"{moment.text.rstrip('.')}. {text}"
    moment.camera = camera(moment.text)
    moment.last = moment.last or moment.camera.last


def _turns(moment: Moment) -> list[Moment]:
    """A moment in which speakers take turns -> one moment for each turn."""
    runs: list[list[Line]] = []
    for line in moment.lines:
        if runs and (runs[-1][-1].speaker == line.speaker):
            runs[-1].append(line)
        else:
            runs.append([line])
    if len(runs) < 2:
        return [moment]
    out = []
    for n, run in enumerate(runs):
        camera_ = (
            moment.camera if n == 0 else Camera(move=moment.camera.move, speed=moment.camera.speed, fade_out=False)
        )
        out.append(
            replace(
                moment,
                camera=camera_,
                lines=run,
                seconds=moment.seconds / len(runs),
                last=moment.last and n == len(runs) - 1,
                first=moment.first and n == 0,
            )
        )
    if moment.camera.fade_out:
        out[-1].camera = Camera(fade_out=True)
    return out


def _ordered(moments: list[Moment]) -> list[Moment]:
    """First shot first, final shot last; cards that follow the final shot stay behind it."""
    last = [m for m in moments if m.last and not m.card]
    first = [m for m in moments if m.first and not m.last]
    if first and moments.index(first[0]) > 0 and moments[0].camera.transition is not Transition.FADE_IN:
        moments = [*first, *(m for m in moments if m not in first)]
    if last and any(not m.card for m in moments[moments.index(last[-1]) + 1 :]):
        tail = [m for m in moments[moments.index(last[-1]) + 1 :] if m.card and m is moments[-1]]
        moments = [m for m in moments if m not in last and m not in tail] + last + tail
    return moments
