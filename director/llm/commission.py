"""A brief on the desk of a model: what it demands, what it quotes, what it says of people. Code reads these, not the model."""

from dataclasses import dataclass
from functools import lru_cache

import generators
from director.contract import Contract, contract
from director.offline.facts import MANY_SHOTS, MOST_SHOTS, check_seconds
from director.offline.reading import read
from director.offline.understanding import understand
from director.offline.wardrobe import dress
from director.protocol import Desk
from film import Brief, BriefError, Character
from generators import Card, Kit


@dataclass(frozen=True)
class Commission:
    brief: Brief
    demands: Contract
    card: Card
    quotes: tuple[str, ...]
    """Everything in quotation marks, letter by letter."""
    described: tuple[Character, ...]
    """Those the brief describes, as rules read it: their locked clothes and words."""

    @property
    def kit(self) -> Kit:
        return self.card.kit_or_empty

    @property
    def most_shots(self) -> int:
        """More are dear to make and hard to follow, unless the brief itself lists them."""
        return min(MOST_SHOTS, max(MANY_SHOTS, len(self.demands.beats)))


def commission(brief: Brief, desk: Desk) -> Commission:
    """Raises BriefError for what is no brief (empty, too long, binary) or no film (out of all length); nothing was asked yet."""
    if brief.seconds is not None:
        check_seconds(brief.seconds, "asked for")
    quotes = read(brief.text).quotes
    return Commission(brief, contract(brief), desk.card, quotes, described(brief, desk.kit))


@lru_cache(maxsize=8)
def described(brief: Brief, kit: Kit) -> tuple[Character, ...]:
    """Tokens of those whom the brief says something of. Rules read English; of other briefs the model's word is taken.

    Remembered, since a plan and each of its repairs are locked by the same ones.
    """
    words = kit if kit.entries else generators.load("previz").card.kit_or_empty
    try:
        told = understand(brief.text, words)
    except BriefError:
        return ()
    people = [p for p in told.cast.people if p.named and p.pieces]
    tokens, _, _ = dress(people, told.lexicon)
    return tuple(tokens)
