"""Rows -> treatment: which sentences are facts, style, music, cast and logline, and which tell the story."""

import re
from dataclasses import dataclass, field

from director.offline import facts
from director.offline.casting import Cast
from director.offline.gathering import gather_names, gather_roles, gather_subjects
from director.offline.looks import speaks_of_style
from director.offline.mood import names_instrument
from director.offline.reading import Reading, Row
from director.offline.sentence_kinds import (
    MUSIC,
    SOUND,
    card_words,
    describes,
    heads,
    introduces,
    is_card,
    is_format,
    is_heading,
    is_scored,
    is_setting_note,
    is_style,
    only_facts,
    sets_tone,
    staged,
)
from director.offline.sentences import sentences
from director.offline.words import QUOTED

_ABOUT = re.compile(
    r"\b(?:about|showing|in which|where|featuring|starring|that shows|that follows|following|über|sobre)\s+(.+)$", re.I
)


@dataclass(slots=True)
class Telling:
    """A stretch of story in the order of the brief, before it is broken into pictures."""

    text: str
    number: int = 0
    """The brief's own number; 0 in prose."""
    seconds: float = 0.0
    slug: bool = False
    bullet: bool = False
    ending: bool = False
    opening: bool = False


@dataclass(slots=True)
class Treatment:
    facts: list[str] = field(default_factory=list)
    style: list[str] = field(default_factory=list)
    music: list[str] = field(default_factory=list)
    sound: list[str] = field(default_factory=list)
    logline: list[str] = field(default_factory=list)
    cast: list[Row] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    story: list[Telling] = field(default_factory=list)
    numbered: bool = False
    about: str = ""
    """What the brief says the film is about, if it says so."""


def introduce(reading: Reading, cast: Cast) -> None:
    """First pass: everybody with a name joins the cast, so that the second pass can tell story from description."""
    prose: list[str] = []
    for row in reading.rows:
        if row.section == "cast":
            _cast_row(row, cast)
        elif row.section not in ("music", "sound", "look", "facts"):
            prose += sentences(row.text)
    for row in reading.rows:
        if row.kind == "bullet" and row.section == "" and describes(row.text):
            _cast_row(row, cast)
    gather_names(cast, prose)
    gather_subjects(cast, prose)


def _cast_row(row: Row, cast: Cast) -> None:
    for sentence in sentences(row.text) if row.kind == "text" else [row.text]:
        m = re.match(
            r"^([^\W\d_][\w'’. -]{0,30}?)\s*(?:\(([^)]*)\))?\s*(?::|\s–|\s—|\s-|,|\bis\b|\bwears\b)\s*(.+)$", sentence
        )
        if m:
            name = re.sub(r"^(?:the|an?)\s+", "the ", m[1].strip(), flags=re.I)
            cast.add(
                name, f"{m[2] + ', ' if m[2] else ''}{m[3]}", named=not name.startswith("the ") and name[0].isupper()
            )
            if name.startswith("the ") or not name[0].isupper():
                gather_roles(cast, name)
        elif re.fullmatch(r"[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)?\.?", sentence):
            cast.add(sentence.rstrip("."))
        else:
            gather_names(cast, [sentence])
            gather_roles(cast, sentence)


def treat(reading: Reading, cast: Cast) -> Treatment:
    """Second pass: every sentence goes where it belongs. Nothing is left out: what is none of the others is story."""
    out = Treatment(numbered=any(r.kind == "beat" for r in reading.rows))
    explicit = out.numbered or any(r.section == "beats" for r in reading.rows)
    lead = _lead_paragraph(reading)
    for row in reading.rows:
        match row.section:
            case "cast":
                out.cast.append(row)
            case "music" | "sound":
                for sentence in sentences(row.text):
                    into = out.sound if row.section == "sound" or SOUND.match(sentence) else out.music
                    into.append(SOUND.sub("", sentence) if SOUND.match(sentence) else sentence)
            case "look":
                out.style.append(row.text)
            case "facts":
                out.facts.append(row.text)
                if re.match(r"^(?:genre|type|audience|brief)\b", row.text, re.I):
                    out.logline.append(row.text)
            case "place":
                out.places.append(re.sub(r"^[\w ]+:\s*", "", row.text))
            case "logline":
                out.logline.append(row.text)
            case "ending" | "opening":
                out.story.append(Telling(row.text, ending=row.section == "ending", opening=row.section == "opening"))
            case "beats":
                told = _without_notes(row, out, cast) if row.kind != "slug" else row.text
                if told:
                    out.story.append(Telling(told, row.number, row.seconds, row.kind == "slug", row.kind == "bullet"))
            case _:
                _loose(row, out, cast, explicit, lead)
    if not [t for t in out.story if not t.slug and not is_card(t.text)]:
        _story_from_logline(out)
    out.story.sort(key=lambda t: (not t.opening, t.ending and not is_card(t.text)))
    return out


def _without_notes(row: Row, out: Treatment, cast: Cast) -> str:
    """A beat less the sentences that are wishes for music and sound ('No music, only waves.')."""
    kept = []
    for sentence in sentences(row.text):
        noted = SOUND.match(sentence) or (
            MUSIC.search(sentence) and not staged(sentence, cast) and not is_card(sentence)
        )
        if not noted or QUOTED.search(sentence) or cast.lexicon.hits(sentence, "thing", "vehicle", "creature"):
            kept.append(sentence)
            continue
        if MUSIC.search(sentence):
            out.music.append(sentence)
        if SOUND.match(sentence) or re.search(r"\bonly\b", sentence, re.I):
            out.sound.append(re.sub(r"^.*\bonly\b", "", SOUND.sub("", sentence), flags=re.I))
    return " ".join(kept)


def _lead_paragraph(reading: Reading) -> int | None:
    """The paragraph that commissions the film, if the story is told in later ones."""
    for row in reading.rows:
        if row.section == "" and row.kind in ("text", "label"):
            first = sentences(row.text)
            if any(is_format(s) for s in first):
                later = [
                    s
                    for r in reading.rows
                    if r.paragraph > row.paragraph and r.section == ""
                    for s in sentences(r.text)
                ]
                return row.paragraph if len(later) >= 2 else None
    return None


def _loose(row: Row, out: Treatment, cast: Cast, explicit: bool, lead: int | None) -> None:
    """A row under no heading."""
    if row.kind == "slug":
        out.story.append(Telling(row.text, slug=True))
        return
    if row.kind == "bullet" and describes(row.text):
        out.cast.append(row)
        return
    for sentence in (s for whole in sentences(row.text) for s in _unheaded(whole, out)):
        if is_card(sentence):
            out.story.append(Telling(sentence))
        elif out.story and _goes_on(out.story[-1].text, sentence, cast):
            out.story[-1].text = f"{out.story[-1].text.rstrip('. ')} – {sentence.rstrip('.')}"
        elif SOUND.match(sentence):
            out.sound.append(SOUND.sub("", sentence))
        elif is_format(sentence) or (not explicit and only_facts(sentence)):
            _format(sentence, out)
        elif not explicit and not out.story and is_heading(sentence, cast):
            out.logline.append(sentence)
        elif is_setting_note(sentence, cast):
            out.places.append(sentence)
        elif is_scored(sentence):
            out.music.append(sentence)
        elif introduces(sentence, cast):
            out.cast.append(Row("text", sentence, "cast"))
        elif is_style(sentence, cast, explicit):
            out.style.append(sentence)
            if MUSIC.search(sentence):
                out.music.append(sentence)
        elif MUSIC.search(sentence) and not staged(sentence, cast):
            out.music.append(sentence)
        elif explicit or row.paragraph == lead:
            out.logline.append(sentence)
        else:
            out.story.append(Telling(sentence, bullet=row.kind == "bullet"))


def _goes_on(before: str, sentence: str, cast: Cast) -> bool:
    """'End card: Brew & Bean. Wake up.': a few words after those of a card, and nobody in them, are on it too."""
    bare = card_words(before) and not QUOTED.search(before) and "the end" not in before.lower()
    return (
        bool(bare)
        and len(sentence.split()) <= 4
        and not staged(sentence, cast)
        and not is_format(sentence)
        and not only_facts(sentence)
        and not QUOTED.search(sentence)
    )


def _unheaded(sentence: str, out: Treatment) -> list[str]:
    """'A 20-second film: Leo runs' -> its head is a fact of the film, the rest is told."""
    told = re.match(
        rf"^((?:an? |the )?(?:[\w-]+ ){{0,2}}{facts.FILM} (?:about|of|on) [^,.;:⟦]{{2,40}}),\s+(?=\S+\s+\S)",
        sentence,
        re.I,
    )
    head = told or re.match(r"^([^:⟦]{3,90}):\s+(?=\S+\s+\S)", sentence)
    if not head or is_card(head[0]) or not heads(head[1]):
        return [sentence]
    _format(head[1], out)
    return [sentence[head.end() :]]


def _format(sentence: str, out: Treatment) -> None:
    out.facts.append(sentence)
    about = _ABOUT.search(sentence)
    if sets_tone(sentence):
        return
    out.logline.append(about[1] if about else sentence)
    out.about = out.about or (about[1] if about else "")
    if speaks_of_style(sentence):
        out.style.append(sentence)
    if MUSIC.search(sentence) or names_instrument(sentence):
        out.music.append(sentence)


def _story_from_logline(out: Treatment) -> None:
    """A brief that only says what the film is about: that is the story."""
    texts = out.logline or out.facts or out.style or [r.text for r in out.cast] or out.places or out.music or out.sound
    cards = out.story
    out.story = [Telling(t) for text in texts for t in sentences(text)] + cards
