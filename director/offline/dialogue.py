"""Quotations -> spoken lines, title cards, signs. Words in quotes reach the film letter by letter."""

import re
from dataclasses import dataclass, field

from director.offline.casting import Cast
from director.offline.mentions import Mention
from director.offline.sentence_kinds import is_card
from director.offline.words import QUOTED, SPEECH
from film import Line

_WRITTEN = re.compile(
    r"(?:\b(?:with the (?:text|words?|name|lettering|slogan|message|title)|the (?:text|words?|slogan|message|inscription)|reads|reading|lettering|labell?ed|marked|inscribed|"
    r"written|engraved|tagline|logo|sign|banner|poster|screen|billboard|note|letter|label|called|named|titled|entitled)\b(?:\s+(?:that |which |on it )?(?:says|reads|reading|saying|with|is|:))?\s*:?,?\s*)$",
    re.IGNORECASE,
)
_SIGN_SAYS = re.compile(
    r"\b(?:sign|banner|poster|screen|billboard|neon|note|letter|label|display|monitor|plaque|headline|gravestone|tombstone|text message)\b[^.;]*\b(?:says|reads|saying|reading|flashes|shows)\s*:?,?\s*$",
    re.I,
)
_OFF = re.compile(
    r"\b(?:voice-?\s?over|v\.?\s?o\.?|off-?\s?screen|o\.?s\.|narrat(?:or|ion|es)|on the (?:radio|phone)|over the (?:radio|phone|intercom)|through the intercom|voice)\b",
    re.I,
)
_DEVICE = re.compile(
    r"\b(?:radio|intercom|loudspeaker|television|tv|answering machine|walkie-talkie)\s+(?:\w+\s+)?\w*s:?\s*$", re.I
)
_NARRATOR = re.compile(r"\b(?:narrat(?:or|ion|es)|voice-?\s?over(?!\s*\))|a voice|erzähler|narrador)\b", re.I)
_NARRATES = re.compile(rf"\b(?:narrator|narration|voice-?\s?over)\s+(?:\w+ly\s+)?(?:{SPEECH}\s*)?[:,]?\s*$", re.I)


@dataclass(slots=True)
class Words:
    """What the quotations of one moment are."""

    lines: list[Line] = field(default_factory=list)
    cards: list[str] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    guessed: list[str] = field(default_factory=list)
    """Lines whose speaker the brief does not name."""
    certain: list[str] = field(default_factory=list)
    """Lines of which the sentence says that they are spoken: by a verb, a name and a colon, a radio."""


def spoken(
    text: str, quotes: tuple[str, ...], mentions: list[Mention], cast: Cast, before: str, talkers: list[str]
) -> Words:
    """The quotations of a moment sorted out. `before` is who spoke last, for a talk that goes to and fro."""
    out = Words()
    present = list(dict.fromkeys(i for m in mentions if not m.possessive or m.body for i in m.ids))
    edge, last = 0, before
    for token in QUOTED.finditer(text):
        words = quotes[int(token[1])]
        lead = text[edge : token.start()]
        tail = re.split(r"[.!?;]|⟦", text[token.end() : token.end() + 80])[0]
        start, edge = edge, token.end()
        says = re.search(rf"\b{SPEECH}\b[^⟦]*$", lead, re.I) or re.match(
            rf"\s*,?\s*(?:(?:\w+\s+){{0,3}}{SPEECH}\b|{SPEECH}\s)", tail, re.I
        )
        if is_card(lead) or (is_card(f"{lead}:") and not says):
            out.cards.append(words)
            continue
        if _SIGN_SAYS.search(lead) or (
            _WRITTEN.search(lead) and not (says and not re.search(r"\b(?:sign|text|words?)\b", lead, re.I))
        ):
            out.signs.append(words)
            continue
        sentence = re.split(r"[.!?]\s", lead)[-1]
        if _DEVICE.search(sentence):
            out.lines.append(Line(text=words, off=True))
            out.certain.append(words)
            continue
        if _NARRATES.search(sentence):
            out.lines.append(Line(text=words, off=True))
            out.certain.append(words)
            continue
        speaker = _speaker(text, start, token, mentions, tail)
        if not says and not speaker and words[-1] not in ".!?…,。！？" and len(words.split()) < 2:
            continue
        if _NARRATOR.search(sentence) and not speaker:
            out.lines.append(Line(text=words, off=True))
            out.certain.append(words)
            continue
        if says or speaker:
            out.certain.append(words)
        if not speaker:
            speaker = _turn(present or list(dict.fromkeys(talkers[-2:])), last)
            if not speaker and len(cast.people) == 1:
                speaker = cast.people[0].id
            if speaker:
                out.guessed.append(words)
        off = (bool(speaker) and bool(_OFF.search(sentence))) or not speaker
        out.lines.append(Line(speaker=speaker, text=words, off=off))
        last = speaker or last
    return out


def _speaker(text: str, start: int, token: re.Match[str], mentions: list[Mention], tail: str) -> str:
    """Who says it, where the sentence says who."""
    end = token.end()
    after = [m for m in mentions if end <= m.start <= end + len(tail) and not m.possessive]
    if after and re.match(rf"\s*,?\s*(?:{SPEECH})\s+(?:\w+\s+){{0,2}}$", text[end : after[0].start], re.I):
        return after[0].ids[0]
    if (
        after
        and re.match(r"^[\s,]*$", text[end : after[0].start])
        and re.match(rf"\s+(?:\w+ly\s+)?{SPEECH}\b", text[after[0].end :], re.I)
    ):
        return after[0].ids[0]
    earlier = [m for m in mentions if start <= m.start < token.start()]
    lead = text[start : token.start()]
    verb = next(reversed(list(re.finditer(rf"\b{SPEECH}\b", lead, re.I))), None)
    if verb is not None:
        subjects = [m for m in earlier if m.end <= start + verb.start() and not m.possessive]
        clause = [m for m in subjects if not re.search(r"[.;]", text[m.end : start + verb.start()])]
        if clause or subjects:
            nearest = (clause or subjects)[-1]
            opener = [
                m
                for m in clause
                if not re.search(r"\b(?:to|at|with|toward|towards|behind|beside)\s+$", text[: m.start])
            ]
            return (opener[-1] if opener else nearest).ids[0]
    if re.search(r":\s*$", lead) and earlier:
        return next((m.ids[0] for m in reversed(earlier) if not m.possessive), earlier[-1].ids[0])
    return ""


def _turn(present: list[str], last: str) -> str:
    """Two people talking take turns."""
    if not present:
        return last
    others = [p for p in present if p != last]
    return others[0] if last in present and others else present[0]
