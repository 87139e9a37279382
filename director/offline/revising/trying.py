"""The ways a sentence can be meant, said more and more plainly -> the first that can be read, and what was left aside.

As it stands; in other words; piece by piece, each in its own words; without the remarks beside it. Every word is understood, or told.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from director.offline.revising.asides import Aside, asides
from director.offline.revising.changing import changing
from director.offline.revising.clause import Clause, quoted, tidied
from director.offline.revising.nearest import offer
from director.offline.revising.phrasing import ways
from director.offline.revising.reading import Problems, problem, tried
from director.offline.revising.recalling import Memory
from director.offline.revising.retelling import Sentence, ref, resolved
from director.offline.revising.rewording import reworded
from film import Edit, NotUnderstood, Plan

PARTED = 2
"""Ways to read a sentence that are tried piece by piece, and without their remarks."""
MOST_OF_A_PIECE = 8
"""Other words for a piece that are tried."""
REWORDED = 6
"""Ways to read a sentence that are worth other words, the likeliest first."""
_OF_PEOPLE = frozenset({"recast", "dress", "undress", "hair"})
_LONG = 8
"""Seconds that are rather a film's than a shot's."""


class Reading(NamedTuple):
    edits: list[Edit]
    remarks: tuple[str, ...] = ()
    """What was said beside the wish."""


def read(sentences: list[Sentence], clause: Clause, memory: Memory, reworded_too: int = REWORDED) -> list[Edit]:
    """The first of the sentences that can be read. Raises NotUnderstood with what stood in the way and the nearest we can do."""
    return reading(sentences, clause, memory, reworded_too).edits


def reading(sentences: list[Sentence], clause: Clause, memory: Memory, reworded_too: int = REWORDED) -> Reading:
    first: tuple[Clause, Problems] | None = None
    card: list[Edit] | None = None
    for sentence in sentences:
        problems: Problems = []
        trial = clause_of(sentence, clause, memory)
        _no_doubt(trial, memory)
        edits = tried(trial, problems)
        if edits is not None and not _on_a_card(edits, trial.plan):
            return Reading(edits)
        card = card or edits
        first = first or (trial, problems)
    for sentence in sentences[: min(reworded_too, REWORDED)]:
        for words in reworded(sentence.low, clause.index):
            edits = tried(clause_of(sentence._replace(low=words), clause, memory), [])
            if edits is not None and not _on_a_card(edits, clause.plan):
                return Reading(edits)
    if card is not None:
        return Reading(card)  # whoever does it says why it cannot be
    for sentence in sentences[:PARTED]:
        if (edits := _in_pieces(sentence, clause, memory)) is not None:
            return Reading(edits)
    for sentence in sentences[:PARTED]:
        for aside in asides(sentence.low, clause.index):
            if (edits := _beside(aside, sentence, clause, memory)) is not None:
                return Reading(edits, aside.remarks)
    if first is None:
        raise NotUnderstood(f"I did not understand “{clause.left[:100]}”")
    trial, problems = first
    said = problem(trial, problems)
    if any(rank == 1 for rank, _ in problems):
        raise NotUnderstood(said)
    raise NotUnderstood(f"{said}; {offer(trial, lambda s: _readable(s, clause))}")


def _in_pieces(sentence: Sentence, clause: Clause, memory: Memory) -> list[Edit] | None:
    """Several wishes, each in its own words."""
    seen: dict[str, tuple[str, ...]] = {}

    def plainly(words: str) -> tuple[str, ...]:
        if words not in seen:
            said = (*ways(words, clause.index), *reworded(words, clause.index))
            seen[words] = tuple(dict.fromkeys(said))[:MOST_OF_A_PIECE]
        return seen[words]

    return tried(clause_of(sentence, clause, memory), [], plainly)


def _beside(aside: Aside, sentence: Sentence, clause: Clause, memory: Memory) -> list[Edit] | None:
    """A wish without the remarks beside it; what these were about is what it is about, unless it says itself."""
    people = (aside.people, *memory.people) if aside.people else memory.people
    memory = replace(memory, people=people)
    index = clause.index
    named = ref(aside.shots, index) if aside.shots else ""
    said = [resolved(aside.low, named), f"{named} {aside.low}", f"{aside.low} in {named}"] if named else []
    for low in dict.fromkeys((*said, aside.low)):
        before = aside.shots if low == aside.low else ()
        for words in dict.fromkeys((low, *ways(low, index), *reworded(low, index))):
            trial = clause_of(Sentence(words, sentence.quotes, before), clause, memory)
            if (edits := tried(trial, [])) is not None:
                return edits
        if (edits := _in_pieces(Sentence(low, sentence.quotes, before), clause, memory)) is not None:
            return edits
    return None


def clause_of(sentence: Sentence, clause: Clause, memory: Memory) -> Clause:
    index = replace(clause.index, chosen=sentence.chosen, pointed={}, read={}) if sentence.chosen else clause.index
    known = {s.id for s in index.plan.shots}
    before = tuple(s for s in sentence.before if s in known)
    return Clause(sentence.low, index, clause.desk, sentence.quotes, before, memory.people)


def _on_a_card(edits: list[Edit], plan: Plan) -> bool:
    """'she says ... in the last shot', where that is a card: another shot may be meant."""
    cards = {s.id for s in plan.shots if s.title_card}
    return any(e.do in ("set_line", "set_part", "set_thing") and getattr(e, "shot", "") in cards for e in edits)


def _no_doubt(clause: Clause, memory: Memory) -> None:
    """'make it 20 seconds' after a turn about one shot may be either, 'make it longer' after one about somebody neither: we ask."""
    edits = memory.last.edits if memory.last else ()
    stretched = re.search(r"\bit (?:a bit |much |a little )?(?:longer|shorter)\b", clause.left)
    if edits and all(e.do in _OF_PEOPLE for e in edits) and stretched:
        film = clause.left.replace(stretched[0], stretched[0].replace("it", "the film", 1))
        raise NotUnderstood(f"did you mean “{film}”?")
    long = re.search(r"\bmake (?:shot (?P<slate>\w+)) (?P<n>\d+) seconds(?: long)?$", clause.left)
    if (
        not long
        or not memory.shots
        or int(long["n"]) < _LONG
        or (memory.last and long["n"] in memory.last.said.split())
    ):
        return
    slate = clause.plan.shot(memory.shots[0]).slate
    if slate.lower() == long["slate"]:
        raise NotUnderstood(
            f"shot {slate} or the film? say “make the whole film {long['n']} seconds” or “shot {slate} should last {long['n']} seconds”"
        )


def _readable(sentence: str, clause: Clause) -> bool:
    masked, quotes = quoted(sentence)
    low = tidied(masked).strip(" .!")
    edits = tried(Clause(low, clause.index, clause.desk, quotes), [])
    return bool(edits and changing(edits, clause.plan))
