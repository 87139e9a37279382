"""One turn of a conversation -> typed edits, an answer, or a step in the history. What we do not know is said, with the nearest we can do.

Nothing is guessed: a reading counts only if every word of the sentence was understood or changes nothing.
"""

import re
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from director.offline.revising.asides import Aside, asides
from director.offline.revising.clause import POLITE, Clause, quoted, tidied
from director.offline.revising.conversing import followed, own
from director.offline.revising.facts import plain_question
from director.offline.revising.halving import halved
from director.offline.revising.index import Index, indexed
from director.offline.revising.mending import mended as unslipped
from director.offline.revising.nearest import HELP, offer
from director.offline.revising.phrasing import POOR, opened, ways
from director.offline.revising.questions import ASKS, answer
from director.offline.revising.reading import Problems, changing, problem, tried
from director.offline.revising.recalling import Memory, recalled
from director.offline.revising.referring import BACK
from director.offline.revising.retelling import Follow, Sentence, ref, resolved
from director.offline.revising.rewording import reworded
from director.offline.revising.spelling import corrected
from director.offline.revising.versions import Step, step, target
from director.offline.words import listed
from director.protocol import Desk
from director.telling import told
from film import Edit, EditBatch, NotUnderstood, Plan

LONGEST = 2000
MOST = 20
"""Plainer ways to say a sentence that are tried."""
PARTED = 2
"""Ways to read a sentence that are tried piece by piece, and without their remarks."""
MOST_OF_A_PIECE = 8
"""Other words for a piece that are tried."""
REWORDED = 6
"""Ways to read a sentence that are worth other words, the likeliest first."""
Mended = tuple[tuple[str, str], ...]
_AND = re.compile(r"(?:[,;.]? and(?: then)?|,? then|,? but|[;,.])(?: instead)? ")
_DISPLEASED = re.compile(
    rf"(?:(?:no|nah|oh|hm+|ugh|yuck)[,. ]+)*(?:(?:it|that|this) )?(?:(?:looks|feels|sounds|is|was|seems) (?:\w+ ){{0,2}}?{POOR}|(?:i )?(?:do not like|hate|dislike) (?:it|that|this)|no good|not good|worse)\s*[,.;:!–—-]+\s*(?:so |please |then |let us )*"
)
_MOVES = frozenset({"undo", "redo", "goto"})
_PLEASED = re.compile(
    r"(?:thanks?(?: you)?|great|perfect|nice|lovely|good|cool|wonderful|looks (?:good|great)|(?:i )?(?:like|love) (?:it|that)|keep (?:it|that)(?: so| that way)?|(?:it )?stays? (?:like that|that way)|that is (?:better|good|great|perfect|it)|well done|much better|better)(?: thanks?(?: you)?| now)?"
)


def revise(words: str, plan: Plan, desk: Desk) -> EditBatch:
    """Raises NotUnderstood in one sentence, naming what was not understood and what can be done instead."""
    text = " ".join(words.split())
    if not text:
        raise NotUnderstood(f"say what to change: {HELP}")
    if len(text) > LONGEST:
        raise NotUnderstood("that is more than 2,000 characters; say one change at a time")
    masked, quotes = quoted(text)
    low = opened(tidied(masked)).strip(" .!")
    index = indexed(plan, desk.kit)
    clause = Clause(low, index, desk, quotes)
    memory = recalled(desk.talk, index)
    if memory.last and memory.last.edits and BACK.fullmatch(low):
        low, clause = "undo", replace(clause, left="undo")
    if found := _step(low, clause, memory) or _displeased(low, clause):
        return found
    mended: Mended = ()
    low, mended = corrected(low, plan, desk.kit)
    clause = Clause(low, index, desk, quotes)
    if mended and step(low, clause):
        raise NotUnderstood(f"“{text[:60]}”: did you mean “{low}”? say it again to go on")
    if follow := followed(low, quotes, memory, index):
        return _followed(follow, clause, memory, mended)
    if ASKS.search(low) and (not POLITE.match(text.lower()) or plain_question(low) != low):
        try:
            return EditBatch(reply=answer(clause), kind="answer")
        except NotUnderstood:
            if not re.search(r"\? \w", low) and not re.match(
                r"(?:have|has|do|list|name|show me|is there (?:a|any) way|any|can|could|should not|could not|can not|would not|is it possible|do you think|why not) ",
                low,
            ):
                raise
    if _PLEASED.fullmatch(re.sub(r"[^\w ]", "", low)):
        return EditBatch(reply="Good. Nothing is changed.", kind="answer")
    said = own(low, quotes, memory, index)
    reading = _reading([*said, *_meant(low, quotes, memory, index)], clause, memory, reworded_too=len(said))
    return _edited(reading.edits, plan, mended, reading.remarks)


def _meant(low: str, quotes: tuple[str, ...], memory: Memory, index: Index) -> list[Sentence]:
    """Other ways to read a sentence: said more plainly, and with its own correction of itself followed."""
    found: list[Sentence] = []
    others = [
        w for text in (low, *unslipped(low, index)) for w in ((text,) if text != low else ()) + tuple(ways(text, index))
    ]
    for text in list(dict.fromkeys(others))[:MOST]:
        with suppress(NotUnderstood):
            found += own(text, quotes, memory, index)
    return found


def _displeased(low: str, clause: Clause) -> EditBatch | None:
    """'looks wrong, go back': a step, and why."""
    joint = _DISPLEASED.match(low)
    found = step(low[joint.end() :], clause) if joint else None
    return found.batch() if found else None


def _step(low: str, clause: Clause, memory: Memory) -> EditBatch | None:
    """A step in the history, and what to change once there: 'undo that and make it snow instead'."""
    refused: NotUnderstood | None = None
    try:
        if found := step(low, clause):
            return found.batch()
    except NotUnderstood as e:  # it may be the first of two things said
        refused = e
    for m in _AND.finditer(low):
        try:
            first = step(low[: m.start()], clause)
        except NotUnderstood:
            continue
        if first is None or first.kind not in _MOVES:
            continue
        then = re.sub(r"\s+instead$", "", low[m.end() :])
        if (last := step(then, clause)) and last.kind in ("goto", "name"):
            return last.batch()
        return _there(first, then, clause, memory)
    if refused:
        raise refused
    return None


def _there(first: Step, then: str, clause: Clause, memory: Memory) -> EditBatch:
    """Edits on the version gone to."""
    plan = target(first, clause.desk)
    index = indexed(plan, clause.kit)
    then, mended = corrected(then, plan, clause.kit)
    there = Clause(then, index, clause.desk, clause.quotes)
    memory = replace(memory, shots=tuple(s for s in memory.shots if s in {x.id for x in plan.shots}))
    follow = followed(then, clause.quotes, memory, index)
    sentences = follow.sentences if follow and follow.sentences else own(then, clause.quotes, memory, index)
    return _after(first, _read(list(sentences), there, memory), plan, mended)


def _after(first: Step, edits: list[Edit], plan: Plan, mended: Mended) -> EditBatch:
    kept = changing(edits, plan)
    then = _told(kept, plan, mended) if kept else "The rest is so there already."
    return first.batch(edits=tuple(kept), reply=f"{first.words} {then}")


def _followed(follow: Follow, clause: Clause, memory: Memory, mended: Mended) -> EditBatch:
    plan = clause.plan
    if follow.kind == "answer":
        return EditBatch(reply=follow.words, kind="answer")
    if follow.kind == "half" and memory.done:
        before = target(Step("undo"), clause.desk)
        return _edited(halved(memory.done.edits, before, plan), plan, mended)
    if follow.kind == "again":
        first = Step("undo", words="Undone.")
        before = target(first, clause.desk)
        memory = replace(memory, shots=tuple(s for s in memory.shots if s in {x.id for x in before.shots}))
        there = Clause(clause.left, indexed(before, clause.kit), clause.desk, clause.quotes)
        return _after(first, _read(list(follow.sentences), there, memory), before, mended)
    for sentence in follow.sentences:
        if found := _step(sentence.low, _clause(sentence, clause, memory), memory):
            return found
    plainer = [
        Sentence(w, s.quotes, s.before, s.chosen) for s in follow.sentences[:2] for w in ways(s.low, clause.index)
    ]
    return _edited(_read([*follow.sentences, *plainer], clause, memory), plan, mended)


def _clause(sentence: Sentence, clause: Clause, memory: Memory) -> Clause:
    index = replace(clause.index, chosen=sentence.chosen, pointed={}, read={}) if sentence.chosen else clause.index
    known = {s.id for s in index.plan.shots}
    before = tuple(s for s in sentence.before if s in known)
    return Clause(sentence.low, index, clause.desk, sentence.quotes, before, memory.people)


def _read(sentences: list[Sentence], clause: Clause, memory: Memory, reworded_too: int = REWORDED) -> list[Edit]:
    """The first of the sentences that can be read. Raises NotUnderstood with what stood in the way and the nearest we can do."""
    return _reading(sentences, clause, memory, reworded_too).edits


class Reading(NamedTuple):
    edits: list[Edit]
    remarks: tuple[str, ...] = ()
    """What was said beside the wish."""


def _reading(sentences: list[Sentence], clause: Clause, memory: Memory, reworded_too: int = REWORDED) -> Reading:
    first: tuple[Clause, Problems] | None = None
    card: list[Edit] | None = None
    for sentence in sentences:
        problems: Problems = []
        trial = _clause(sentence, clause, memory)
        _no_doubt(trial, memory)
        edits = tried(trial, problems)
        if edits is not None and not _on_a_card(edits, trial.plan):
            return Reading(edits)
        card = card or edits
        first = first or (trial, problems)
    for sentence in sentences[: min(reworded_too, REWORDED)]:
        for words in reworded(sentence.low, clause.index):
            edits = tried(_clause(sentence._replace(low=words), clause, memory), [])
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


def _on_a_card(edits: list[Edit], plan: Plan) -> bool:
    """'she says ... in the last shot', where that is a card: another shot may be meant."""
    cards = {s.id for s in plan.shots if s.title_card}
    return any(e.do in ("set_line", "set_part", "set_thing") and getattr(e, "shot", "") in cards for e in edits)


def _in_pieces(sentence: Sentence, clause: Clause, memory: Memory) -> list[Edit] | None:
    """Several wishes, each in its own words."""
    seen: dict[str, tuple[str, ...]] = {}

    def plainly(words: str) -> tuple[str, ...]:
        if words not in seen:
            said = (*ways(words, clause.index), *reworded(words, clause.index))
            seen[words] = tuple(dict.fromkeys(said))[:MOST_OF_A_PIECE]
        return seen[words]

    return tried(_clause(sentence, clause, memory), [], plainly)


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
            trial = _clause(Sentence(words, sentence.quotes, before), clause, memory)
            if (edits := tried(trial, [])) is not None:
                return edits
        if (edits := _in_pieces(Sentence(low, sentence.quotes, before), clause, memory)) is not None:
            return edits
    return None


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


_OF_PEOPLE = frozenset({"recast", "dress", "undress", "hair"})
_LONG = 8
"""Seconds that are rather a film's than a shot's."""


def _readable(sentence: str, clause: Clause) -> bool:
    masked, quotes = quoted(sentence)
    low = tidied(masked).strip(" .!")
    edits = tried(Clause(low, clause.index, clause.desk, quotes), [])
    return bool(edits and changing(edits, clause.plan))


def _edited(edits: list[Edit], plan: Plan, mended: Mended, remarks: tuple[str, ...] = ()) -> EditBatch:
    """Edits that change nothing are left out; if none is left, that is the answer. What was left aside is said."""
    kept = changing(edits, plan)
    aside = f" (I took {listed([f'“{r}”' for r in remarks])} as a remark.)" if remarks else ""
    if not kept:
        told_so = f"Nothing to change: it is so already. {_told(edits, plan, mended)}{aside}"
        return EditBatch(reply=told_so, kind="answer")
    return EditBatch(reply=f"{_told(kept, plan, mended)}{aside}", kind="edit", edits=tuple(kept))


def _told(edits: list[Edit], plan: Plan, mended: Mended) -> str:
    read = f" (I read {listed([f'“{a}” as “{b}”' for a, b in mended])}.)" if mended else ""
    return f"{told(edits, plan)}{read}"
