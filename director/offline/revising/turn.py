"""One turn of a conversation -> typed edits, an answer, or a step in the history. What we do not know is said, with the nearest we can do.

Nothing is guessed: a reading counts only if every word of the sentence was understood or changes nothing.
"""

import re
from contextlib import suppress
from dataclasses import replace

from director.offline.revising.changing import changing
from director.offline.revising.clause import POLITE, Clause, quoted, tidied
from director.offline.revising.conversing import followed, own
from director.offline.revising.facts import plain_question
from director.offline.revising.halving import halved
from director.offline.revising.index import Index, indexed
from director.offline.revising.mending import mended as unslipped
from director.offline.revising.nearest import HELP
from director.offline.revising.phrasing import POOR, opened, ways
from director.offline.revising.questions import ASKS, answer
from director.offline.revising.recalling import Memory, recalled
from director.offline.revising.referring import BACK
from director.offline.revising.retelling import Follow, Sentence, ref, resolved
from director.offline.revising.spelling import corrected
from director.offline.revising.trying import clause_of, read, reading
from director.offline.revising.versions import Step, step, target
from director.offline.words import listed
from director.protocol import Desk
from director.telling import told
from film import Edit, EditBatch, NotUnderstood, Plan

LONGEST = 2000
MOST = 20
"""Plainer ways to say a sentence that are tried."""
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
            return EditBatch(reply=_answered(clause, memory), kind="answer")
        except NotUnderstood:
            if not re.search(r"\? \w", low) and not re.match(
                r"(?:have|has|do|list|name|show me|is there (?:a|any) way|any|can|could|should not|could not|can not|would not|is it possible|do you think|why not) ",
                low,
            ):
                raise
    if _PLEASED.fullmatch(re.sub(r"[^\w ]", "", low)):
        return EditBatch(reply="Good. Nothing is changed.", kind="answer")
    said = own(low, quotes, memory, index)
    meant = reading([*said, *_meant(low, quotes, memory, index)], clause, memory, reworded_too=len(said))
    return _edited(meant.edits, plan, mended, meant.remarks)


def _answered(clause: Clause, memory: Memory) -> str:
    """As it was asked; else about the shots just spoken of: 'what lens is it on?'."""
    try:
        return answer(clause.copy())
    except NotUnderstood:
        said = resolved(clause.left, ref(memory.shots, clause.index)) if memory.shots else clause.left
        if said == clause.left:
            raise
    return answer(replace(clause, left=said))


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
    return _after(first, read(list(sentences), there, memory), plan, mended)


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
        return _after(first, read(list(follow.sentences), there, memory), before, mended)
    for sentence in follow.sentences:
        if found := _step(sentence.low, clause_of(sentence, clause, memory), memory):
            return found
    plainer = [
        Sentence(w, s.quotes, s.before, s.chosen) for s in follow.sentences[:2] for w in ways(s.low, clause.index)
    ]
    return _edited(read([*follow.sentences, *plainer], clause, memory), plan, mended)


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
