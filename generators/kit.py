"""What a generator knows how to show, as data: a director reads it to plan what can be made and to say what cannot."""

import re
from collections.abc import Iterable
from typing import Literal

from film import Value

Category = Literal[
    "set", "thing", "vehicle", "creature", "extras", "effect", "garment", "accessory", "hair", "bed", "spot"
]


class KitEntry(Value):
    """One thing the generator can show, with the words people use for it."""

    kind: str
    category: Category
    words: tuple[str, ...]
    """Lower case, singular, the kind itself included; several words allowed ('fishing boat')."""
    interior: bool = False
    """Of a set: it has a roof."""
    ground: bool = True
    """Of a set: people can stand about in it."""
    nearest_to: tuple[str, ...] = ()
    """Words of related things it can stand in for, aloud ('samovar' is staged as a kettle)."""


class Kit(Value):
    entries: tuple[KitEntry, ...]

    def of(self, *categories: Category) -> tuple[KitEntry, ...]:
        return tuple(e for e in self.entries if e.category in categories)

    def stocked(self, kinds: Iterable[str]) -> "Kit":
        """With things that a film has recipes for. A kit that says nothing of what cannot be shown goes on saying nothing."""
        new = tuple(KitEntry(kind=k, category="thing", words=(k,)) for k in kinds if self.named(k) is None)
        return Kit(entries=(*self.entries, *new)) if new and self.entries else self

    def named(self, kind: str) -> KitEntry | None:
        return next((e for e in self.entries if e.kind == kind), None)

    def find(self, phrase: str, *categories: Category) -> KitEntry | None:
        """The entry with the longest word found in `phrase` (whole words, plural allowed); None if there is none."""
        best, length = None, 0
        for entry in self.of(*categories) if categories else self.entries:
            for word in entry.words:
                if len(word) > length and re.search(rf"\b{re.escape(word)}(?:s|es)?\b", phrase.lower()):
                    best, length = entry, len(word)
        return best

    def stand_in(self, phrase: str, *categories: Category) -> KitEntry | None:
        """The nearest kind of thing for words the kit lacks; the director says so aloud."""
        for entry in self.of(*categories) if categories else self.entries:
            for word in entry.nearest_to:
                if re.search(rf"\b{re.escape(word)}(?:s|es)?\b", phrase.lower()):
                    return entry
        return None
