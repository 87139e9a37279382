"""Words of a model -> what the film knows: kinds of the kit, colours, people, places, ids."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from director.offline.appearance import SKINS
from director.offline.colours import colour_of, shade
from director.offline.lexicon import Lexicon
from film.bible import Hex
from generators import Kit
from generators.kit import Category

STAGED: tuple[Category, ...] = ("thing", "vehicle", "creature", "extras", "effect")
T = TypeVar("T")


class Kind(NamedTuple):
    """A kind of the kit for some words; `kind` is empty if there is none, `nearest` if it only stands in."""

    kind: str
    nearest: bool = False

    def __bool__(self) -> bool:
        return bool(self.kind)


def kind_of(kit: Kit, words: str, *categories: Category) -> Kind:
    """A kit without anything of a category shows whatever words say."""
    said = " ".join(words.lower().split())
    if not said or not kit.of(*categories):
        return Kind(said)
    exact = kit.named(said)
    if exact is not None and exact.category in categories:
        return Kind(exact.kind)
    lexicon = _lexicon(kit)
    if hits := lexicon.hits(said, *categories):
        return Kind(max(hits, key=lambda h: len(h.word)).kind)
    near = lexicon.stand_ins(said, *categories)
    return Kind(near[0].kind, True) if near else Kind("")


@lru_cache(maxsize=4)
def _lexicon(kit: Kit) -> Lexicon:
    """Compiled once: a plan asks for some hundred words."""
    return Lexicon(kit)


def hex_of(words: str, otherwise: Hex) -> Hex:
    """'dark red', '#a0182c' -> '#rrggbb'."""
    if found := re.search(r"#[0-9a-fA-F]{6}\b", words):
        return found[0].lower()
    return colour_of(words) or otherwise


def skin_of(words: str, otherwise: Hex) -> Hex:
    """Skin has words of its own: nobody's 'olive' is the green of the fruit."""
    said = f"{words.lower()} skin" if "skin" not in words.lower() else words.lower()
    for pattern, code in SKINS:
        if re.search(rf"\b{pattern}\b", said):
            between = "light" not in pattern and re.search(r"\b(?:light|pale|fair)\b", said)
            return shade(code, 1.45) if between else code
    return hex_of(words, otherwise)


def id_of(name: str, taken: Iterable[str], otherwise: str) -> str:
    """'Frau Müller' -> 'frau_muller'; a number is added if somebody has that id."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "_", plain).strip("_").removeprefix("the_")[:40].strip("_")
    base = base if re.match(r"[a-z]", base) else f"{otherwise}_{base}".strip("_")
    used, made, number = set(taken), base, 2
    while made in used:
        made, number = f"{base}_{number}", number + 1
    return made


def same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def pick(name: str, among: Sequence[T], names: Sequence[str]) -> T | None:
    """The one of these names that is meant: the name itself, or the only one it is a part of."""
    said = _plain(name)
    if not said:
        return None
    for one, known in zip(among, names, strict=True):
        if _plain(known) == said:
            return one
    near = [
        o
        for o, k in zip(among, names, strict=True)
        if set(said.split()) & set(_plain(k).split()) and _part(said, _plain(k))
    ]
    return near[0] if len(near) == 1 else None


def about(subject: str, names: Sequence[str], kit: Kit) -> str | None:
    """The person a frame is about; None for a thing: 'lighthouse' does not mean the lighthouse keeper."""
    if (exact := next((n for n in names if same(n, subject)), None)) is not None:
        return exact
    return None if kit.named(subject.lower().strip()) is not None else pick(subject, names, names)


def _part(one: str, other: str) -> bool:
    return set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split())


def _plain(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words).casefold().replace("_", " ")
    return re.sub(r"^(?:the|a|an) ", "", " ".join(re.findall(r"\w+", plain)))
