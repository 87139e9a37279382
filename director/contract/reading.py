"""Brief -> contract, the reading of it.

Cautious on purpose: a demand that the brief does not make would refuse a good plan. What is only likely is left to the
director. English briefs are read whole; in another language only what needs no grammar is sure: the running time, the
frame and what is quoted.
"""

import re
from functools import lru_cache

import generators
from director.contract.length import timed, tolerance
from director.contract.values import Beat, Contract, Named, Spoken
from director.offline import facts
from director.offline.actions import verb_forms
from director.offline.casting import Cast, Person
from director.offline.given_names import MEN, WOMEN
from director.offline.moments import Moment
from director.offline.mood import music, silent
from director.offline.names import is_name
from director.offline.sentence_kinds import is_format
from director.offline.treatment import Treatment
from director.offline.understanding import Understanding, understand
from director.offline.wardrobe import dress
from director.offline.words import QUOTED, SPEECH, plain
from film import Aspect, Brief, BriefError

_NOT_A_TITLE = re.compile(
    rf"\b(?:{facts.FILM}s?|brief|script|screenplay|treatment|shot ?list|storyboard|scenes?|shots?|project|draft|untitled|overview)\b|:",
    re.I,
)
_CALLED = re.compile(
    rf"\b(?:(?:{facts.FILM}|it)(?:,| is)? called|(?:{facts.FILM},?\s+)?(?:titled|entitled)|title:)\s+⟦(\d+)⟧", re.I
)
_FRAMED = re.compile(r"\b(?:close[ -]?ups?|shots?|cu|mcu|ecu|view|angle|camera)\s+(?:of|on)\s+$", re.I)
_SILENT = re.compile(r"\b(?:everything|all|the sound|sound)\b[^.]*\b(?:silent|silence|quiet|stops|cuts|drops)\b", re.I)
_MUSIC_LATER = re.compile(
    r"\bno (?:music|score|soundtrack)\b[^.;]*\b(?:until|till|before|at first|then|yet|during|over|for the)\b", re.I
)
_ENGLISH = frozenset(
    "the and of with is are she he her his they their it its to from as at into by for who where while no on".split()
)
_OTHER = frozenset(
    "der die das und ist ein eine einen mit auf dem den von sie er im zum el la los las una y con por su se del le les et une des "
    "du dans avec sur est il elle lo gli che di nel della uno um uma os com ao não na het een van op w z się jest och på är".split()
)


def contract(brief: Brief) -> Contract:
    """Raises BriefError for a running time no film can have; whatever else is wrong with a brief its director says."""
    return _contract(brief)


@lru_cache(maxsize=8)
def _contract(brief: Brief) -> Contract:
    """Remembered, since a plan and each of its repairs are measured by the same one."""
    size = _size(brief)
    least, most, seconds = 0.0, facts.LONGEST_SECONDS, brief.seconds
    if brief.seconds is not None:
        facts.check_seconds(brief.seconds, "asked for")
        least, most = tolerance(brief.seconds)
    frame = Contract(shortest=least, longest=most, seconds=seconds, size=size)
    kit = generators.load("previz").card.kit_or_empty  # lends its words, whichever generator films
    try:
        told = understand(brief.text, kit)
    except BriefError:
        return frame
    if seconds is None:
        frame = timed(told, frame)
    frame = frame.with_(aspect=None if size else _aspect(told.treatment))
    if not is_english(brief.text):
        sure = [q for q in told.reading.quotes if _sentence(q)]
        return frame.with_(quotes=tuple(sure), likely=tuple(q for q in told.reading.quotes if q not in sure))
    return _whole(told, frame)


def is_english(text: str) -> bool:
    """Whether the small words of a text are English; a text with hardly any is taken for a note in English."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    foreign = sum(w in _OTHER for w in words)
    latin = sum(c.isascii() for c in "".join(words))
    return foreign <= sum(w in _ENGLISH for w in words) and latin >= 0.9 * len("".join(words))


def _whole(told: Understanding, frame: Contract) -> Contract:
    """Everything an English brief surely demands."""
    moments, reading, treatment = told.story.moments, told.reading, told.treatment
    lines = tuple(
        _line(line.text, line.speaker, m, told) for m in moments for line in m.lines if _heard(line.text, told)
    )
    cards = tuple(m.card for m in moments if m.card and not re.fullmatch(r"the end\W*", m.card, re.I))
    signs = tuple(
        dict.fromkeys(
            [t.text for m in moments for t in m.things if t.text] + [s.sign for s in told.atlas.spots if s.sign]
        )
    )
    title = _title(told)
    placed = {*(ln.text for ln in lines), *cards, *signs, title}
    heard = music(" ".join(treatment.music), " ".join(treatment.sound))
    rows = " ".join(r.text for r in reading.rows)
    return frame.with_(
        title=title,
        beats=_beats(told),
        people=_people(told),
        lines=lines,
        cards=cards,
        signs=tuple(s for s in signs if s in reading.quotes),
        likely=tuple(q for q in reading.quotes if q not in placed and _sentence(q)),
        no_music=heard.none and not heard.instruments and not _MUSIC_LATER.search(rows),
        falls_silent=any(silent(m.text) and _SILENT.search(m.text) for m in moments),
    )


def _sentence(quote: str) -> bool:
    """'Komm nach Hause.' is said or shown; a single quoted word may be a manner of speaking."""
    return (len(quote.split()) > 1 and quote[-1] in ".!?…") or quote[-1] in "。！？"


def _heard(text: str, told: Understanding) -> bool:
    return text in told.story.certain


def _line(text: str, speaker: str, moment: Moment, told: Understanding) -> Spoken:
    person = told.cast[speaker] if speaker else None
    sure = person is not None and person.named and _says(person, moment.text, told.cast)
    return Spoken(text=text, speaker=person.name if person is not None and sure else "", beat=_number(moment, told))


def _says(person: Person, text: str, cast: Cast) -> bool:
    """Whether the words name the speaker: beside the verb, before a colon, or as the only one named at all."""
    name = _called(person)
    beside = rf"\b{name}\b[^.!?⟦]{{0,60}}\b{SPEECH}\b|\b{SPEECH}\s+(?:\w+\s+)?{name}\b|\b{name}\b\s*(?:\([^)]*\))?\s*:"
    named = [p for p in cast.people if p.named and re.search(rf"\b{_called(p)}\b", text)]
    several = len(QUOTED.findall(text)) > 1 and len(named) > 1
    return named == [person] or (not several and bool(re.search(beside, text, re.I)))


def _called(person: Person) -> str:
    """A pattern of the words that mean them: 'Sergeant Brandt' is called Brandt."""
    words = [w for w in person.name.split() if is_name(w)] or [person.name]
    return rf"(?:{'|'.join(map(re.escape, words))})"


def _number(moment: Moment, told: Understanding) -> int:
    return moment.beat if told.treatment.numbered else 0


def _beats(told: Understanding) -> tuple[Beat, ...]:
    """The numbered beats that tell something; a list whose numbers do not rise is no order."""
    tellings = [t for t in told.treatment.story if t.number and not _only_wished(t.text)]
    numbers = [t.number for t in tellings]
    if numbers != sorted(set(numbers)):
        return ()
    return tuple(
        Beat(
            number=t.number,
            words=re.sub(r'([.!?…]")\.', r"\1", told.reading.plain(t.text)),
            people=tuple(_shown([m for m in told.story.moments if m.beat == t.number], told.cast)),
            seconds=t.seconds,
        )
        for t in tellings
    )


def _only_wished(text: str) -> bool:
    return is_format(text) or not re.search(r"[^\W\d_]{3,}", text)


def _shown(moments: list[Moment], cast: Cast) -> list[str]:
    """Names of those who act in the words, or whom the camera is said to be on."""
    out = []
    for moment in moments:
        for mention in moment.subjects:
            person = cast[mention.ids[0]] if len(mention.ids) == 1 else None
            if person is None or not person.named or mention.possessive or person.id not in moment.people:
                continue
            said = moment.text[mention.start : mention.end]
            if said.lower() not in (person.name.lower(), *person.name.lower().split()):
                continue
            rest = re.match(r"\s+(?:and\s+[A-ZÀ-Þ][\w-]+\s+)?(?:\w+ly\s+)?([a-z]+)\b", moment.text[mention.end :])
            acts = rest is not None and rest[1] in verb_forms() and rest[1].endswith(("s", "ing", "ed", "k", "e", "n"))
            if acts or _FRAMED.search(moment.text[: mention.start]):
                out.append(person.name)
    return list(dict.fromkeys(out))


def _people(told: Understanding) -> tuple[Named, ...]:
    """Those who surely are people: described, listed under a cast heading, speaking, or of a first name we know."""
    speakers = {ln.speaker for m in told.story.moments for ln in m.lines if _heard(ln.text, told)}
    shown = _shown(told.story.moments, told.cast)
    sure = [
        p
        for p in told.cast.people
        if p.named and (p.pieces or p.id in speakers or plain(p.name.split()[0].lower()) in WOMEN | MEN)
    ]
    tokens = {c.id: c for c in dress(sure, told.lexicon)[0]}
    return tuple(
        Named(
            name=p.name,
            shown=p.name in shown,
            garments=tuple(g.kind for g in (*tokens[p.id].garments, *tokens[p.id].accessories) if g.named),
        )
        for p in sure
        if p.pieces or p.name in shown or p.id in speakers
    )


def _title(told: Understanding) -> str:
    reading = told.reading
    rows = " ".join(r.text for r in reading.rows)
    if called := _CALLED.search(rows):
        return reading.quotes[int(called[1])]
    title = reading.plain(reading.title).strip('"* ') if reading.titled else ""
    return "" if _NOT_A_TITLE.search(title) else title


def _size(brief: Brief) -> tuple[int, int] | None:
    if brief.width is None or brief.height is None:
        return None
    return brief.width - brief.width % 2, brief.height - brief.height % 2


def _aspect(treatment: Treatment) -> Aspect | None:
    try:
        return facts.aspect(" ".join([*treatment.facts, *treatment.style]))[0]
    except BriefError:
        return None  # two answers: the director asks the person which
