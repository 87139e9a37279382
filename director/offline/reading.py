"""Brief text -> rows: headings, labelled lines, bullets, numbered beats, tables, script pages, sentences.

Quotations are taken out first and stand in the rows as tokens (`words.QUOTE`), so that no later rule reads inside them.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from director.offline.hygiene import calm, hygienic, mask, shouting
from director.offline.pages import SLUG, TRANSITION, from_script, from_tables
from director.offline.words import NUMBER, QUOTED, number

Section = Literal[
    "", "cast", "beats", "music", "sound", "look", "facts", "place", "logline", "title", "ending", "opening"
]
_SECTION_WORDS: dict[Section, str] = {
    "cast": "cast, characters, character, who, people, figuren, personajes, personnages, dramatis personae",
    "beats": "beats, beat sheet, beat, story, the story, shots, shot list, scenes, sequence, plot, script, screenplay, "
    "action, what happens, storyboard, handlung, escenas, planos, treatment, outline",
    "music": "music, score, soundtrack, musik, música, song",
    "sound": "sound, sounds, sfx, sound design, audio, ambience, sound effects",
    "look": "look, style, visual style, visuals, palette, colours, colors, colour, color, camera, lighting, light, tone, "
    "mood, atmosphere, look and feel, cinematography, colour palette, color palette, stil, estilo, camera style, pace, pacing",
    "facts": "format, running time, length, duration, aspect, aspect ratio, genre, runtime, "
    "audience, resolution, specs, deliverable, deliverables, dauer, duración, time, weather, type, brief",
    "place": "place, places, location, locations, setting, set, where, ort, lugar, time of day",
    "logline": "logline, premise, synopsis, idea, concept, about, summary, pitch, theme",
    "title": "title, titel, título, titre, working title, name",
    "ending": "ending, end, final shot, last shot, final image, closing shot, end on, finish, end card, button",
    "opening": "opening, opening shot, first shot, open, open on",
}
_SECTIONS: dict[str, Section] = {
    word.strip(): section for section, words in _SECTION_WORDS.items() for word in words.split(",")
}
_LABEL = re.compile(r"^([^\W\d_][\w' ]{1,24}?)\s*(?::|–|—|\s-\s)\s*(.*)$")
_NUMBERED = re.compile(r"^(?:\*\*)?(\d{1,3})\s*[.):]\s+(.+)$")
_NAMED_BEAT = re.compile(
    rf"^(?:\*\*)?(?:beat|scene|shot|panel|frame|part|act|escena|plano|szene|plan)\s*#?\s*({NUMBER})\b\s*([^\n]*)$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^[-*•–·+]\s+(.+)$")
_TITLE = re.compile(r"^[A-ZÀ-Þ][^.,:;|⟦\d]*[^.,:;|⟧\s]$")
_PER_BEAT = re.compile(
    r"[(\[]\s*(\d+(?:[.,]\d+)?)\s*(?:s|secs?|seconds?|sekunden|segundos)\s*[)\]]\s*[:–—-]?|^\s*(\d+(?:[.,]\d+)?)\s*(?:s|secs?|seconds?)\s*[:–—-]\s",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"[(\[]?\b(\d{1,2}):(\d{2})\s*[-–—]+\s*(\d{1,2}):(\d{2})\b[)\]]?\s*[:–—-]?\s*|[(\[](\d+)\s*[-–]\s*(\d+)\s*s?[)\]]\s*"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One piece of the brief as laid out."""

    kind: Literal["text", "bullet", "beat", "label", "slug"]
    text: str
    section: Section = ""
    number: int = 0
    paragraph: int = 0
    seconds: float = 0.0
    """The length the brief gives this beat; 0 if none."""


@dataclass(frozen=True, slots=True)
class Reading:
    rows: tuple[Row, ...]
    quotes: tuple[str, ...]
    title: str = ""
    """From a heading, a label or a first line that looks like one; empty if the brief has none."""
    titled: bool = False
    """The title stands under a heading or a label, so it surely is one."""

    def plain(self, text: str) -> str:
        """With the quotations back in place, as the brief says it."""
        return QUOTED.sub(lambda m: f'"{self.quotes[int(m[1])]}"', text)


def read(text: str) -> Reading:
    """Text -> rows. Raises BriefError if there is nothing a person could have meant as a brief."""
    text = hygienic(text)
    masked, quotes = mask(text)
    if shouting(masked):
        masked = calm(masked)
    masked = re.sub(
        r"(?<=[.!?;,])[ \t]+(?=(?:Beat|Shot|Scene) (?:\d+|one|two|three|four|five|six)\s*[,:.–—-])", "\n", masked
    )
    if re.search(r"(?:^|\s)1[.)] .*\s2[.)] ", masked) and not re.search(r"^\s*2[.)] ", masked, re.MULTILINE):
        masked = re.sub(r"(?:^|(?<=\s))(?=\d{1,2}[.)] )", "\n", masked)
    masked = re.sub(r"(?<=[.!?:⟧])[ \t]+(?=(?:INT|EXT)[.] ?[A-Z])", "\n\n", masked)
    masked = re.sub(
        r"(?m)^((?:INT|EXT)\b[^\n]*?[-–—]\s*(?:NIGHT|DAY|DAWN|DUSK|MORNING|EVENING)\b)[.:]?[ \t]+(?=\S)",
        r"\1\n\n",
        masked,
    )
    lines = from_script(from_tables(masked.split("\n"), quotes, _SECTIONS), quotes)
    title, titled, rows = _rows(lines)
    return Reading(rows=tuple(rows), quotes=tuple(quotes), title=title, titled=titled)


def _strip(line: str) -> str:
    return re.sub(r"\*\*|__|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)|`", "", line).strip()


def _rows(lines: list[str]) -> tuple[str, bool, list[Row]]:
    title, titled, paragraph, rows = "", False, 0, list[Row]()
    current: Section = ""
    for raw in lines:
        line = _strip(raw)
        if not line or re.fullmatch(r"[-=_*~\s]{3,}", line):
            paragraph += 1
            continue
        heading = re.match(r"^#{1,6}\s+(.*)$", line)
        name = (heading[1] if heading else line).rstrip(":").strip().lower()
        if (
            name in _SECTIONS
            and (heading or line.endswith(":") or len(line.split()) <= 3)
            and not re.search(r"[.!?,]$", line)
        ):
            current = _SECTIONS[name]
            paragraph += 1
            continue
        if heading:
            text = heading[1].strip()
            if beat := _beat(text, paragraph):
                rows.append(beat)
                current = "beats"
            elif not title and not rows:
                title, titled = text, True
            else:
                rows.append(Row("slug" if SLUG.match(text) else "label", text, current, paragraph=paragraph))
            paragraph += 1
            continue
        if SLUG.match(line):
            rows.append(Row("slug", line, "beats", paragraph=paragraph))
            current = "beats"
            continue
        if TRANSITION.match(line):
            rows.append(Row("text", line.rstrip(":"), "beats", paragraph=paragraph))
            continue
        if (
            not rows
            and not title
            and len(line.split()) <= 6
            and len(lines) > 1
            and _TITLE.match(line)
            and not camera_like(line)
        ):
            title = line.title() if line.isupper() else line
            paragraph += 1
            continue
        bullet = _BULLET.match(line)
        body = bullet[1] if bullet else line
        label = _LABEL.match(body)
        if label and label[1].lower().strip() in _SECTIONS:
            found = _SECTIONS[label[1].lower().strip()]
            if found == "title" and label[2]:
                title, titled = title or label[2].strip(), True
            elif label[2]:
                rows.append(Row("label", body if _kept(label[1], found) else label[2], found, paragraph=paragraph))
            else:
                current = found
            continue
        if (beat := _beat(body, paragraph)) and current not in ("cast", "music", "sound", "look", "facts"):
            rows.append(beat)
            continue
        if bullet:
            rows.append(Row("bullet", bullet[1], current, paragraph=paragraph))
            continue
        previous = rows[-1] if rows else None
        named = label is not None and len(label[1].split()) <= 2 and label[1][0].isupper()
        if previous is not None and not named and _continues(previous, current, paragraph):
            rows[-1] = replace(previous, text=f"{previous.text} {line}")
        else:
            rows.append(Row("text", line, current, paragraph=paragraph))
    return title, titled, rows


def _kept(label: str, section: Section) -> bool:
    """Whether a label is part of what is said: 'Length: 20 s', and 'End card: ...', which is a card before it is an end."""
    return section in ("facts", "place", "look") or label.lower().strip().endswith("card")


def _continues(previous: Row, current: Section, paragraph: int) -> bool:
    """True if a line goes on with the row before it: the same paragraph, and no full stop that ends a beat or a label."""
    if previous.paragraph != paragraph or previous.kind == "slug":
        return False
    ends = previous.text.endswith((".", ":", "!", "?", "⟧"))
    if previous.kind == "text":
        return previous.section == current and not TRANSITION.match(previous.text)
    return not ends and (previous.section == current or previous.kind in ("beat", "label"))


def camera_like(line: str) -> bool:
    """'Wide shot', 'Close-up': a line that looks like a title and is none."""
    return bool(
        re.match(
            r"^(?:wide|close|medium|extreme|shot|scene|beat|fade|cut|show|make|create|we see|please)\b", line, re.I
        )
    )


def _beat(line: str, paragraph: int) -> Row | None:
    """'3. She runs', 'Beat 3, she runs', 'Scene two: ...' -> a numbered row with its own length if it has one."""
    if m := _NAMED_BEAT.match(line):
        n, text = int(number(m[1])), re.sub(r"^[\s,:.)–—-]+", "", m[2])
    elif m := _NUMBERED.match(line):
        n, text = int(m[1]), m[2]
    else:
        return None
    text = text.replace("**", "")
    seconds = 0.0
    if (span := _RANGE.search(text)) and span[1]:
        seconds = int(span[3]) * 60 + int(span[4]) - int(span[1]) * 60 - int(span[2])
        text = text.replace(span[0], " ", 1)
    elif own := _PER_BEAT.search(text):
        seconds = number(own[1] or own[2])
        text = text.replace(own[0], " ", 1)
    return Row("beat", text.strip(), "beats", n, paragraph, max(0.0, float(seconds)))
