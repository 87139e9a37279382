"""A character token <-> the text that carries it to another production, inside its sheet.

The sheet's picture file holds the text as a PNG `tEXt` chunk (PNG specification, third edition, 11.3.3.2), so that one file is
looked at by people and read by programs. What comes back is a stranger's file: nothing in it is a path, an address or a
number that decides more than how somebody looks, and everything has a limit.
"""

import json
import unicodedata
from typing import Literal

from pydantic import ValidationError

from film.bible import Character
from film.errors import BriefError
from film.value import Value

KEYWORD = "Auteur character"
"""Of the PNG chunk."""
MOST_BYTES = 20_000
_LONGEST = {"name": 80, "description": 1000}
_WORD = 40
"""Letters of an id, a kind, a style."""
_PIECES = 16
"""Garments, and accessories."""


class _Carried(Value):
    format: Literal["auteur character"] = "auteur character"
    version: int = 1
    character: Character


def carried(character: Character) -> str:
    """Character -> one line of ASCII, the same for the same character."""
    told = " ".join(character.description.split())[: _LONGEST["description"]]
    plain = character.with_(description=told, name=" ".join(character.name.split())[: _LONGEST["name"]])
    return json.dumps(_Carried(character=plain).model_dump(mode="json"), sort_keys=True)


def received(text: str, file: str) -> Character:
    """What `carried` made -> the character. Raises BriefError naming the file for anything else."""
    if len(text) > MOST_BYTES:
        raise _refused(file, f"it has {len(text):,} letters and the most is {MOST_BYTES:,}")
    try:
        found = _Carried.model_validate_json(text)
    except ValidationError as e:
        first = e.errors(include_url=False)[0]
        where = ".".join(str(p) for p in first["loc"][-2:])[:60]
        raise _refused(file, f"{where}: {first['msg']}"[:120] if where else "it is no character") from None
    if found.version > 1:
        raise BriefError(f"{file} holds a character of a newer Auteur; update this one, or export the character again")
    if fault := _fault(found.character):
        raise _refused(file, fault)
    return found.character


def _fault(c: Character) -> str:
    """What is longer than anything that describes somebody, or no text; empty if nothing."""
    worn = (*c.garments, *c.accessories)
    if max(len(c.garments), len(c.accessories)) > _PIECES:
        return f"it wears more than {_PIECES} pieces"
    words = {
        "id": c.id,
        "kind": c.kind,
        "hair style": c.hair_style,
        **{f"garment {n}": g.kind for n, g in enumerate(worn)},
    }
    for what, text in (*words.items(), ("name", c.name), ("description", c.description)):
        if len(text) > _LONGEST.get(what, _WORD):
            return f"its {what} has more than {_LONGEST.get(what, _WORD)} letters"
        if any(unicodedata.category(letter).startswith("C") for letter in text):
            return f"its {what} holds letters that cannot be shown"
    return "" if c.name.strip() else "it has no name"


def _refused(file: str, why: str) -> BriefError:
    return BriefError(
        f"the character in {file} cannot be read ({why}); export it again with `auteur cast DIR --export NAME`"
    )
