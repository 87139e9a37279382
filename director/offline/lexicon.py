"""The kit's words, findable with their place in a sentence: what can be staged, and what stands in for what cannot."""

import re
from dataclasses import dataclass

from generators import Kit, KitEntry
from generators.kit import Category


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of the kit in a text."""

    start: int
    end: int
    entry: KitEntry
    word: str
    exact: bool = True
    """False if the entry only stands in for the word."""

    @property
    def kind(self) -> str:
        return self.entry.kind


class Lexicon:
    """All words of a kit, compiled once per plan: one alternation per set of categories, longest words first."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self._found: dict[tuple[str, tuple[Category, ...], bool], tuple[Hit, ...]] = {}
        self._compiled: dict[tuple[tuple[Category, ...], bool], tuple[re.Pattern[str], dict[str, KitEntry]]] = {}

    def hits(self, text: str, *categories: Category) -> list[Hit]:
        """Kit words in `text` in order, none inside another; a longer word wins ('vault door' over 'door')."""
        return self._find(text, categories, exact=True)

    def stand_ins(self, text: str, *categories: Category) -> list[Hit]:
        """Words the kit lacks but has something near for ('samovar')."""
        return self._find(text, categories, exact=False)

    def _find(self, text: str, categories: tuple[Category, ...], *, exact: bool) -> list[Hit]:
        key = (text, categories, exact)
        if key not in self._found:
            pattern, entries = self._pattern(categories, exact)
            self._found[key] = tuple(
                Hit(m.start(), m.end(), entries[m[1].lower()], m[1].lower(), exact) for m in pattern.finditer(text)
            )
        return list(self._found[key])

    def _pattern(self, categories: tuple[Category, ...], exact: bool) -> tuple[re.Pattern[str], dict[str, KitEntry]]:
        key = (categories, exact)
        if key not in self._compiled:
            entries: dict[str, KitEntry] = {}
            for entry in self.kit.of(*categories) if categories else self.kit.entries:
                for word in entry.words if exact else entry.nearest_to:
                    entries.setdefault(word, entry)
            words = sorted(entries, key=lambda w: (-len(w), w)) or ["(?!)"]
            alternation = "|".join(re.escape(w).replace(r"\ ", "[ -]") if entries else w for w in words)
            self._compiled[key] = (
                re.compile(rf"(?<![\w-])({alternation})(?:s|es)?(?![\w])", re.IGNORECASE),
                _Folded(entries),
            )
        return self._compiled[key]


class _Folded(dict[str, KitEntry]):
    """Looks 'vault-door' up as 'vault door'."""

    def __missing__(self, key: str) -> KitEntry:
        return self[key.replace("-", " ")] if "-" in key else self[key.replace(" ", "-")]
