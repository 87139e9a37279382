"""An answer to the director's own question: 'yes', 'the second one', '1A', 'Mara'."""

import re

from director.offline.revising.clause import quoted, tidied
from director.offline.revising.index import Index
from director.offline.revising.recalling import Memory
from director.offline.revising.retelling import NO, NTH, YES, Follow, Sentence, ref, renamed, retargeted, whom
from film import NotUnderstood


def answered(bare: str, question: str, memory: Memory, index: Index) -> Follow | None:
    """An answer to the director's own question: one of what it offered, or the shot or person it asked for."""
    asked = memory.last.said if memory.last else ""
    masked, quotes = quoted(" ".join(asked.split()))
    low = tidied(masked).strip(" .!")
    choices = re.search(r"which of them|such shots|fits \d+ shots|which shot|say which", question)
    offered = re.findall(r"“([^”]+)”", question.split("did you mean")[-1].split("the nearest I can do")[-1])
    slates = {s.slate: s.id for s in index.plan.shots}
    named = [slates[w] for w in dict.fromkeys(re.findall(r"\b\d+[A-HJ-NP-Z]{1,2}\b", question)) if w in slates]
    if YES.fullmatch(bare):
        if len(offered) != 1 or "did you mean" not in question:
            raise NotUnderstood(f"yes to what? {_say(offered)}")
        return Follow("read", (_whole(offered[0]),))
    if NO.fullmatch(bare):
        return Follow("answer", words="Then nothing is changed.")
    shots: tuple[str, ...] = ()
    if m := NTH.fullmatch(bare):
        at = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "last": -1}.get(
            m["nth"], int(m["nth"]) - 1 if m["nth"].isdecimal() else 0
        )
        if choices and len(named) > 1 and at < len(named) and not m["nth"].isdecimal():
            shots = (named[at],)
        elif not choices and offered and at < len(offered):
            return Follow("read", (_whole(offered[at]),))
    who = ""
    if not shots and choices and len(named) > 1:
        shots = _picked(bare, named, index)
    if not shots:
        shots, who = whom(bare, memory, index)
    if not shots and not who:
        return None
    if who:
        name = index.plan.character(who).name.lower()
        ways = [
            *renamed(low, who, index),
            re.sub(r"\bthe (?=\w)", f"{name}'s ", low, count=1),
            f"{low} for {name}",
            f"{name} {low}",
            f"{low} {name}",
        ]
        return Follow("read", tuple(Sentence(w, quotes) for w in ways))
    named_by = ref(shots, index)
    either = re.sub(r"\bshots? \S+ or (?:shot )?\S+", named_by, low)
    return Follow("read", (
        Sentence(low, quotes, chosen=shots), *([Sentence(either, quotes)] if either != low else []), Sentence(low, quotes, before=shots),
        Sentence(f"{low} in {named_by}", quotes), *retargeted(shots, "", memory, index),
    ))  # fmt: skip


def _picked(bare: str, offered: list[str], index: Index) -> tuple[str, ...]:
    """'the one of Tobias', 'the one with the letter': the one of those offered that the words fit."""
    m = re.fullmatch(
        r"(?:i meant? )?(?:the |that )?(?:one|shot|close-up|wide|image)?s? ?(?:of|with|where|when|in|at|on|showing) (?:the )?(?P<what>.+)",
        bare,
    )
    if not m:
        return ()
    who = index.names.get(m["what"].strip(), "")
    inside = {s.id for s in index.plan.shots if who in {p.who for p in s.parts}}
    fits = inside if who else index.fitting(m["what"], light=True) or frozenset()
    found = tuple(s for s in offered if s in fits)
    return found if len(found) == 1 else ()


def continued(bare: str, memory: Memory) -> list[Sentence]:
    """The sentence that was asked about, with the words that followed: 'insert a shot of the beach' - 'after shot 3'."""
    last = memory.last
    if last is None or len(bare.split()) > 6 or not _ASKS.search(last.answer):
        return []
    masked, quotes = quoted(" ".join(last.said.split()))
    low = tidied(masked).strip(" .!")
    return [Sentence(f"{low} {bare}", quotes), Sentence(f"{low} in {bare}", quotes)]


_ASKS = re.compile(r"\b(?:which|who|whose|where|how long|how many|what)\b.*\?|\bsay which\b")


def _whole(offered: str) -> Sentence:
    masked, quotes = quoted(offered)
    return Sentence(tidied(masked).strip(" .!"), quotes)


def _say(offered: list[str]) -> str:
    return f"say one of them: {', '.join(f'“{o}”' for o in offered)}" if offered else "say what to change"
