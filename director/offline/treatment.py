"""Rows -> treatment: which sentences are facts, style, music, cast and logline, and which tell the story."""

import re
from dataclasses import dataclass, field

from director.offline import facts
from director.offline.actions import verbs
from director.offline.camera_words import camera, only_camera
from director.offline.casting import Cast
from director.offline.gathering import gather_names, gather_roles, gather_subjects
from director.offline.looks import speaks_of_style
from director.offline.mood import names_instrument
from director.offline.places import time_of_day, weather
from director.offline.reading import Reading, Row, sentences
from director.offline.words import QUOTED
from film import Move

_CARD = re.compile(
    r"\b(?:title card|end card|closing card|opening card|intertitle|on-screen text|text on screen|super(?:imposed)?|caption|titles?|card|texttafel|cartel|"
    r"text appears|words appear)\b(?=\W*(?:at the end|reads?|reading|says?|with|that says|:|,|appears?|⟦|$))|^text:",
    re.IGNORECASE,
)
_MUSIC = re.compile(r"\b(?:music|score|soundtrack|musik|música|song|orchestra\w*)\b", re.I)
_SOUND = re.compile(r"^(?:sound|sounds|sfx|sound design|audio|ambience)\b\s*:?", re.I)
_COMMISSION = re.compile(
    rf"^(?:please )?(?:make|create|produce|i want|i need|i'd like|we need|we want|generate|shoot|write|mach|haz|crea|erstelle)\b.*\b{facts.FILM}\b|^(?:an?|the)\s+(?:[\w-]+,?\s+){{0,6}}{facts.FILM}\b(?!\s+(?:camera|star|crew|set))|^{facts.FILM}\b\s*[,:]",
    re.I,
)
_ABOUT = re.compile(
    r"\b(?:about|showing|in which|where|featuring|starring|that shows|that follows|following|über|sobre)\s+(.+)$", re.I
)

_THROUGHOUT = re.compile(
    r"\b(?:throughout(?: the (?:whole )?film)?|(?:in|for) (?:every shot|all (?:the )?shots|the whole film)|all through(?: the film)?|everywhere)\b",
    re.I,
)
"""'Shallow focus throughout.': camera words for the film, not for a picture."""
_NOBODY = re.compile(
    r"(?:no|without(?: any)?) (?:people|humans|persons|actors|faces|dialogue|dialog|words|talking|speech)\b(?:(?:,| and| or) (?:no )?\w+){0,2}\W*",
    re.I,
)
"""'No people.', 'No dialogue.': what is not to be seen or heard."""


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


def is_card(sentence: str) -> bool:
    """'Title card: "HARD VACUUM"'"""
    return bool(_CARD.search(sentence))


def introduce(reading: Reading, cast: Cast) -> None:
    """First pass: everybody with a name joins the cast, so that the second pass can tell story from description."""
    prose: list[str] = []
    for row in reading.rows:
        if row.section == "cast":
            _cast_row(row, cast)
        elif row.section not in ("music", "sound", "look", "facts"):
            prose += sentences(row.text)
    for row in reading.rows:
        if row.kind == "bullet" and row.section == "" and _describes(row.text):
            _cast_row(row, cast)
    gather_names(cast, prose)
    gather_subjects(cast, prose)


def _describes(text: str) -> bool:
    """'Mara: keeper, sixties' is a cast line; 'Morning: Mara wakes up' is not."""
    m = re.match(r"^([A-ZÀ-Þ][\w' -]{1,24})\s*(?::|–|—|-)\s+(.+)$", text)
    return bool(
        m
        and len(m[1].split()) <= 3
        and not any(v[2].endswith(("s", "ing")) for v in verbs(m[2]))
        and not camera(m[1]).demands
    )


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
                    into = out.sound if row.section == "sound" or _SOUND.match(sentence) else out.music
                    into.append(_SOUND.sub("", sentence) if _SOUND.match(sentence) else sentence)
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
        noted = _SOUND.match(sentence) or (
            _MUSIC.search(sentence) and not _staged(sentence, cast) and not is_card(sentence)
        )
        if not noted or QUOTED.search(sentence) or cast.lexicon.hits(sentence, "thing", "vehicle", "creature"):
            kept.append(sentence)
            continue
        if _MUSIC.search(sentence):
            out.music.append(sentence)
        if _SOUND.match(sentence) or re.search(r"\bonly\b", sentence, re.I):
            out.sound.append(re.sub(r"^.*\bonly\b", "", _SOUND.sub("", sentence), flags=re.I))
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


def is_format(sentence: str) -> bool:
    """'A 40-second film, 16:9.': it says what is wanted and tells nothing."""
    ratio, _ = facts.aspect(sentence)
    timed = facts.durations(sentence, strict=False) and re.search(rf"\b{facts.FILM}\b", sentence, re.I)
    return bool(
        timed
        or facts.durations(sentence, strict=True)
        or ratio
        or _commissions(sentence)
        or _NOBODY.fullmatch(sentence)
    )


def _commissions(sentence: str) -> bool:
    """'Make a film about ...', 'A trailer for ...', but not 'The old man tells a story'."""
    asked = _COMMISSION.search(sentence)
    told = re.match(r"(?:an?|the)\b", sentence, re.I) and asked and any(v[2].endswith("s") for v in verbs(asked[0]))
    return bool(asked) and not told


def _loose(row: Row, out: Treatment, cast: Cast, explicit: bool, lead: int | None) -> None:
    """A row under no heading."""
    if row.kind == "slug":
        out.story.append(Telling(row.text, slug=True))
        return
    if row.kind == "bullet" and _describes(row.text):
        out.cast.append(row)
        return
    for sentence in (s for whole in sentences(row.text) for s in _unheaded(whole, out)):
        if is_card(sentence):
            out.story.append(Telling(sentence))
        elif _SOUND.match(sentence):
            out.sound.append(_SOUND.sub("", sentence))
        elif is_format(sentence) or (not explicit and _only_facts(sentence)):
            _format(sentence, out)
        elif _is_setting_note(sentence, cast):
            out.places.append(sentence)
        elif _is_scored(sentence):
            out.music.append(sentence)
        elif _introduces(sentence, cast):
            out.cast.append(Row("text", sentence, "cast"))
        elif _is_style(sentence, cast, explicit):
            out.style.append(sentence)
            if _MUSIC.search(sentence):
                out.music.append(sentence)
        elif _MUSIC.search(sentence) and not _staged(sentence, cast):
            out.music.append(sentence)
        elif explicit or row.paragraph == lead:
            out.logline.append(sentence)
        else:
            out.story.append(Telling(sentence, bullet=row.kind == "bullet"))


def _unheaded(sentence: str, out: Treatment) -> list[str]:
    """'A 20-second film: Leo runs' -> its head is a fact of the film, the rest is told."""
    head = re.match(r"^([^:⟦]{3,90}):\s+(?=\S+\s+\S)", sentence)
    if not head or is_card(head[0]) or not _heads(head[1]):
        return [sentence]
    _format(head[1], out)
    return [sentence[head.end() :]]


def _heads(words: str) -> bool:
    """'Heist comedy, 30 s': a length, a kind of film or a genre, and nobody who does anything."""
    timed = facts.durations(words, strict=False) or re.search(rf"\b{facts.FILM}\b", words, re.I)
    named = facts.genre(words) and camera(words).size is None  # 'over the shoulder of the spy' is a picture
    return bool(timed or named) and not any(v[2].endswith("s") and v[2] != "is" for v in verbs(words))


def _is_setting_note(sentence: str, cast: Cast) -> bool:
    """'Rain, street, morning.': nothing but where and when, in more than one piece."""
    pieces = [p.strip(" .") for p in sentence.split(",")]
    return len(pieces) > 1 and all(
        len(p.split()) <= 3
        and (time_of_day(p) or weather(p) or cast.lexicon.hits(p, "set"))
        and not re.match(r"(?:an?|the)\b", p, re.I)
        for p in pieces
    )


def _is_scored(sentence: str) -> bool:
    """'Sad saxophone.', 'Strings and piano': an instrument, and nobody who plays it."""
    plays = re.match(r"^(?:an?|the|his|her)\b", sentence, re.I) or verbs(sentence) or QUOTED.search(sentence)
    return not plays and len(sentence.split()) <= 6 and names_instrument(sentence)


def _format(sentence: str, out: Treatment) -> None:
    out.facts.append(sentence)
    about = _ABOUT.search(sentence)
    out.logline.append(about[1] if about else sentence)
    out.about = out.about or (about[1] if about else "")
    if speaks_of_style(sentence):
        out.style.append(sentence)
    if _MUSIC.search(sentence) or names_instrument(sentence):
        out.music.append(sentence)


def _only_facts(sentence: str) -> bool:
    """'30 seconds, tender.', 'Western showdown.', 'A fairy tale, 45 seconds, for kids.'"""
    if any(v[2].endswith(("s", "ing", "ed")) for v in verbs(sentence)) or QUOTED.search(sentence):
        return False
    timed = bool(facts.durations(sentence, strict=False))
    return (timed and len(sentence.split()) <= 12) or (bool(facts.genre(sentence)) and len(sentence.split()) <= 4)


def _introduces(sentence: str, cast: Cast) -> bool:
    """'Ines is a hacker: ...', 'Rosa wears a white apron', 'The fox has a red scarf': says who, tells nothing."""
    m = re.match(
        r"^(?:(?:the )?(?:cast|characters?|stars?|hero(?:ine)?|lead)\b.*|(?:The |An? )?[\w' -]{1,30}?\s+(?:is (?:an?|the)\b|is (?:\d\d|in (?:his|her))|is (?:very |quite )?(?:fat|thin|tall|short|slim|heavy|old|young|bald|blond|chubby|skinny|plump|broad|stout|elderly|tiny|small|big)\b|wears\b|is wearing\b|is dressed\b|has (?:an? |long |short |grey |gray |white |black |red |blond|curly|dark)).*)",
        sentence,
        re.I,
    )
    if not m or QUOTED.search(sentence):
        return False
    body = re.split(r"\b(?:is|wears|has|are|wearing)\b|:", sentence, maxsplit=1)[-1]
    described = cast.lexicon.hits(body, "garment", "accessory", "hair") or re.search(
        r"\b(?:beard|hair|years? old|sixties|fifties|forties|thirties|twenties|tall|young|old|fat|thin|slim|heavy|bald|chubby|skinny|plump|stout)\b",
        body,
    )
    roles = re.match(r"^\s*(?:an?|the)\s+(?:[\w-]+\s+){0,3}[\w-]+\s*(?:[,:.]|who\b|with\b|and\s+[A-Z]|$)", body)
    someone = next((p for w in sentence.split()[:3] if (p := cast.find_name(w))), None) or re.match(
        r"^(?:the|an?|cast|characters?|stars?|hero\w*|lead)\b", sentence, re.I
    )
    return bool(someone and (described or (roles and not re.search(r"\b(?:on|in|at) (?:the|an?)\b", body))))


def _is_style(sentence: str, cast: Cast, explicit: bool) -> bool:
    if _staged(sentence, cast) or QUOTED.search(sentence):
        return False
    if explicit:
        return speaks_of_style(sentence) or (bool(facts.tone(sentence)) and not verbs(sentence))
    if _THROUGHOUT.search(sentence) and only_camera(_THROUGHOUT.sub("", sentence)):
        return True
    tone_only = (
        bool(facts.tone(sentence))
        and not verbs(sentence)
        and not cast.lexicon.hits(sentence, "set", "thing", "vehicle", "creature")
    )
    shown = (
        camera(sentence).size is not None
        or (
            camera(sentence).move not in (None, Move.HANDHELD, Move.STATIC)
            and cast.lexicon.hits(sentence, "set", "thing", "vehicle", "creature")
        )
        or re.match(r"^(?:show|we see|open|start|begin|finish|end)\b", sentence, re.I)
        or only_camera(sentence)
    )
    light = (
        speaks_of_style(sentence)
        and not cast.lexicon.hits(sentence, "vehicle", "creature")
        and not any(v[2].endswith("s") and v[3].value not in ("stand",) for v in verbs(sentence))
    )
    return tone_only or (light and not shown)


def _staged(sentence: str, cast: Cast) -> bool:
    """Somebody acts in it."""
    return any(p.named and re.search(rf"\b{re.escape(p.name.split()[0])}\b", sentence) for p in cast.people) or bool(
        re.search(r"\b(?:he|she|they)\b \w+", sentence, re.I)
    )


def _story_from_logline(out: Treatment) -> None:
    """A brief that only says what the film is about: that is the story."""
    texts = out.logline or out.facts or out.style or [r.text for r in out.cast] or out.places or out.music or out.sound
    cards = out.story
    out.story = [Telling(t) for text in texts for t in sentences(text)] + cards
