"""Tellings -> the texts of single pictures: camera words and 'She says' join the picture they belong to."""

import re

from director.offline.camera_words import camera, only_camera
from director.offline.casting import Cast
from director.offline.clauses import in_a_row
from director.offline.hours import time_of_day, weather
from director.offline.mood import silent
from director.offline.sentence_kinds import is_card
from director.offline.sentences import sentences
from director.offline.treatment import Telling, Treatment
from director.offline.words import QUOTED, SPEECH

_SHOW = re.compile(
    r"^(?:then )?(?:show(?:s|ing)?|(?:start|begin|open)s? (?:with|on)|we see|include|images of|shots of|featuring|with shots of)\s*:?\s+",
    re.I,
)


_AND_DOES = r"(?<=\w{3}),\s+and\s+(?=(?:falls|runs|walks|jumps|opens|closes|sits|stands|leaves|enters|finds|takes|gives|turns|stops|starts|looks|smiles|dances|flies|climbs|picks|puts|drives|rides|hugs|kisses|eats|drinks|sleeps)\b)"
"""'..., and falls asleep in the basket' is the next picture."""


def joined(treatment: Treatment) -> list[Telling]:
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


def is_setting(text: str) -> bool:
    """'Night.', 'Rain.', 'High noon.': when and what weather, and nothing to see."""
    return (
        len(text.split()) <= 3
        and (time_of_day(text) is not None or weather(text) is not None)
        and not re.search(r"\b(?:an?|the)\b", text, re.I)
    )


def unslug(text: str) -> str:
    bare = re.sub(r"^(?:INT\.?/EXT|INT|EXT|I/E)[.\s]+", "", text, flags=re.I)
    return re.split(r"\s+[-–—]\s+", bare)[0].strip(" .")


def group(telling: Telling, cast: Cast, numbered: bool) -> list[str]:
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
            and (
                alone
                or FOCUSES.match(piece)
                or _says_more(piece, out[-1], cast)
                or (silent(piece) and len(piece.split()) <= 5)
            )
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


def _moves_on(before: str, then: str) -> bool:
    """'Pan right, then tilt up to the tower' is one shot with a move in stages."""
    opening = re.match(r"^(?:the camera |camera |we |it |slowly |a |slow )*", then, re.I)
    at = opening.end() if opening else 0
    return (
        camera(before).move is not None
        and camera(then).move is not None
        and any(s <= at < e for s, e in camera(then).spans)
    )


FOCUSES = re.compile(
    r"^(?:slowly |then |slow )*(?:the camera |camera |we )?(?:rack(?:s|ing)?\b|pulls? focus|shifts? focus|(?:the )?focus (?:shifts|racks|moves|is|stays|pull)|focus (?:on|pull))",
    re.I,
)
"""'Rack focus from the glass to Mara.': the lens of the picture before, not a new one."""


def _says_more(piece: str, before: str, cast: Cast) -> bool:
    """'She says: "..."' after a picture of her is the same picture."""
    if not QUOTED.search(piece) or camera(piece).size is not None:
        return False
    if QUOTED.search(before):
        return False
    if re.match(r"^(?:the )?(?:narrator|narration|voice-?\s?over|v\.o\.)\s*(?:\w+s)?\s*:?\s*⟦\d+⟧\W*$", piece, re.I):
        return True
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
    if not numbered and len(told := in_a_row(sentence, cast)) > 1:
        return told
    parts = re.split(rf"{_AND_DOES}|;\s+|,?\s+(?:and\s+)?then\s+(?=\w)|\s+(?:—|–)\s+(?=\w+ \w+ \w+)", sentence)
    out = [parts[0]]
    for part in parts[1:]:
        if _moves_on(out[-1], part):
            out[-1] += f", then {part}"
            continue
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
