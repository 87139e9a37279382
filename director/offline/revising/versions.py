"""'undo the last three', 'back to the rainy version', 'compare 1 and 3', 'call this version "rainy"' -> where in the history to go."""

import re
from typing import NamedTuple

from director.offline.revising.clause import Clause
from director.offline.revising.index import content
from director.offline.revising.numbering import ORDINAL, WORD_NUMBERS, place_of
from director.offline.words import NUMBERS, listed
from director.protocol import Desk, Version
from director.telling import compared
from film import EditBatch, NotUnderstood, Plan

_SOFT = r"(?:please |no |oops |wait |actually |ok |okay )*"
_UNDO = re.compile(
    rf"{_SOFT}(?:undo|revert|go back|step back|roll back|rollback|take (?:that|it|this) back|undo (?:that|it|this|the last (?:one|change|edit|step|thing)|my last change|last change|last)"
    r"|revert (?:that|it|this|the last change)|go back (?:one(?: step)?|to (?:the )?(?:previous|last|old) (?:version|one)|to how it was(?: before)?)|(?:go |put it |change it |turn it )?back to (?:how|what|the way|where) (?:it|things|that|everything) (?:was|were)(?: before)?|i liked it better before|as it was before|the previous version)(?: please| again)?"
)
_REDO = re.compile(
    rf"{_SOFT}(?:redo|redo (?:that|it|this|the last change)|do it again after all|restore (?:that|it)|undo the undo|put (?:that|it) back(?: again)?|go forward(?: again)?|bring (?:that|it) back)(?: please| again)?"
)
_COUNT = rf"(?P<n>\d+|{WORD_NUMBERS}|twice|thrice|both|a couple(?: of)?)"
_MANY = re.compile(
    rf"{_SOFT}(?P<way>undo|revert|take back|roll back|go back|redo|go forward)(?: my| the)?(?: last| previous)? {_COUNT}(?: (?:more )?(?:changes?|edits?|steps?|times|versions?|revisions?|ones?|things))?(?: please)?"
)
_ALL = re.compile(
    rf"{_SOFT}(?:undo|revert|take back|discard) (?:everything|all(?: of (?:it|them))?(?: (?:my |the )?changes)?|all the changes)(?: please)?|{_SOFT}(?:undo|revert|take back|discard|scrap|forget|drop|lose|throw away|bin|remove|scratch) (?:everything|all(?: of (?:it|them))?(?: (?:my |the )?changes)?|all the changes) (?:that )?(?:i|we|you) (?:did|changed|made|asked(?: for)?|said|have done)(?: (?:today|so far|since|until now|before))?(?: please)?"
)
_NAMED = re.compile(
    r"(?:please )?(?:(?:call|name|label|tag) this (?:version|cut|one|state)|(?:save|keep|store|remember|bookmark|mark|name|label|tag|call) (?:this|it)(?: (?:version|cut|one|state))?(?: as| under)(?: the name)?) ⟦(?P<name>\d+)⟧"
)
_GO = r"(?:please )?(?:(?:let us |can we )?(?:go|come|switch|jump|return|revert|roll|change|get|take (?:me|us|it)|bring (?:me|us|it))(?: back| over)* to|back to|use|restore|load|bring back|take|return to|show me|i want(?: back)?|i prefer|i liked)"
_FIRST = r"(?:the )?(?:original|initial|very first|first|start|beginning)(?: (?:version|cut|film|state|plan))?"
_REF = rf"(?:(?:the )?(?:versions?|revisions?|v\.?) ?#?(?P<n{{i}}>\d+|{WORD_NUMBERS})|#?(?P<bare{{i}}>\d+)|(?:the )?(?P<nth{{i}}>{ORDINAL}|original|initial) (?:version|cut|revision|one|state)|(?:the )?(?P<now{{i}}>now|this(?: (?:one|version|cut))?|current(?: (?:one|version|cut))?|present(?: (?:one|version))?|head)|(?:the )?(?:versions? |cut |one )?(?:called |named )?(?P<name{{i}}>⟦\d+⟧|[\w' -]+?)(?: (?:version|cut|one))?)"
_GOTO = re.compile(rf"{_GO} (?P<ref>.+)")
_COMPARE = re.compile(
    r"(?:please )?(?:compare|diff)(?: versions?| cuts?)? (?P<a>.+?) (?:and|with|to|against|vs\.?|versus) (?P<b>.+)|(?:please )?compare (?:with|to|against) (?P<c>.+)"
)
_SINCE = re.compile(
    r"(?:what (?:has |have |is |was |were )?(?:been )?(?:changed|different|new|the (?:changes|differences?)|i changed?|you changed?|we changed?)|(?:show |list |tell )?(?:me )?(?:the |all )?(?:changes|differences?)|how (?:does|is) (?:this|it|this version)(?: version)? (?:differ|different))"
    r" (?:since|between|from|against|compared (?:to|with)|to) (?P<a>.+?)(?: (?:and|to|with) (?P<b>.+))?"
)


class Step(NamedTuple):
    """Where to go in the history, or what to do with it."""

    kind: str
    steps: int = 1
    version: str = ""
    other: str = ""
    words: str = ""
    """What to answer."""

    def batch(self, **more: object) -> EditBatch:
        given = {
            "reply": self.words,
            "kind": self.kind,
            "steps": self.steps,
            "version": self.version,
            "other": self.other,
        }
        return EditBatch.model_validate({**given, **more})


def step(low: str, clause: Clause) -> Step | None:
    """A whole sentence about versions; None if it is about something else. Raises NotUnderstood for versions there are not."""
    desk, bare = clause.desk, re.sub(r"[^\w\s'#⟦⟧.]", "", low).strip(" .")
    if _UNDO.fullmatch(bare):
        _enough(1, desk)
        return Step("undo", words="Undone: back to the version before.")
    if _REDO.fullmatch(bare):
        return Step("redo", words="Redone.")
    if m := _MANY.fullmatch(bare):
        n = _number(m["n"])
        _enough(n if m["way"] not in ("redo", "go forward") else 0, desk)
        back = m["way"] not in ("redo", "go forward")
        return Step("undo" if back else "redo", n, words=f"{n} changes {'undone' if back else 'redone'}.")
    if _ALL.fullmatch(bare):
        first = min((v.number for v in desk.versions), default=1)
        return Step("goto", version=str(first), words=f"Back to version {first}, the first.")
    if m := _NAMED.fullmatch(bare):
        name = clause.quotes[int(m["name"])].strip()
        return Step("name", version=name, words=f"This version is now called “{name}”.")
    if m := _COMPARE.fullmatch(bare) or _SINCE.fullmatch(bare.rstrip("?")):
        found = m.groupdict()
        one = found.get("c") or found["a"]
        return _comparison(_version(one, clause, sure=True), _version(found.get("b") or "now", clause, sure=True), desk)
    if m := _GOTO.fullmatch(bare):
        returns = re.match(
            r"(?:please )?(?:(?:let us |can we )?(?:go|come|return|revert|roll|change|bring)|back|restore)\b", bare
        )
        spoken = r"\bversions?\b|\brevision\b|\bv\.? ?\d" + (r"|\b(?:cut|one)$" if returns else "")
        version = _version(m["ref"], clause, sure=re.search(spoken, m["ref"]) is not None)
        if version is None or version == "":
            return None
        return Step("goto", version=version, words=_arrived(version, desk))
    return None


def _enough(steps: int, desk: Desk) -> None:
    """Raises NotUnderstood if less was changed than shall be undone; where nothing is known of versions, whoever undoes says so."""
    parents = {v.number: v.parent for v in desk.versions}
    at, done = desk.head, 0
    while parents.get(at):
        at, done = parents[at], done + 1
    if parents and steps > done:
        raise NotUnderstood(
            f"there {'is nothing' if not done else f'are only {done} changes' if done > 1 else 'is only one change'} to undo"
        )


def _number(word: str) -> int:
    if word.startswith("a couple") or word in ("twice", "both"):
        return 2
    return 3 if word == "thrice" else NUMBERS.get(word) or int(word[:4])


def _arrived(version: str, desk: Desk) -> str:
    said = next((v.said for v in desk.versions if str(v.number) == version), "")
    return f"Back to version {version}{f' (“{said[:60]}”)' if said else ''}."


def _version(ref: str, clause: Clause, *, sure: bool) -> str | None:
    """A version in words -> its number; '' for the present one; None if the words are surely about something else."""
    desk = clause.desk
    m = re.fullmatch(_REF.format(i=""), ref.strip().rstrip("?"))
    known = {v.number: v for v in desk.versions}
    if m is None:
        return None
    if m["now"]:
        return ""
    if known and re.fullmatch(_FIRST, ref.strip()):
        return str(min(known))
    if m["n"] or m["bare"]:
        number = _number(m["n"] or m["bare"])
        if m["bare"] and not sure:
            return None
    elif m["nth"]:
        if not sure and not re.search(r"version|cut|revision|state|original|initial", ref):
            return None
        if m["nth"] in ("original", "initial"):
            number = min(known, default=1)
        else:
            at = place_of(m["nth"], len(known) or 1)
            number = sorted(known)[at - 1] if 1 <= at <= len(known) else at
    else:
        return _by_name(m["name"], clause, sure=sure)
    if number not in known:
        raise NotUnderstood(f"there is no version {number}; there {_there(desk)}")
    return str(number)


def _there(desk: Desk) -> str:
    numbers = [v.number for v in desk.versions]
    if not numbers:
        return "is only this one"
    names = [f"{v.number} “{v.names[0]}”" for v in desk.versions if v.names]
    return f"are {numbers[0]} to {numbers[-1]}{f', of which {listed(names)} have names' if names else ''}"


def _by_name(words: str, clause: Clause, *, sure: bool) -> str | None:
    """By the name a person gave it, else by the words that made it: 'the version where it snowed'."""
    desk = clause.desk
    name = clause.quotes[int(words[1:-1])] if words.startswith("⟦") else words
    wanted = _plain(name)
    named = [v for v in desk.versions if any(_plain(n) == wanted for n in v.names)]
    if len(named) == 1:
        return str(named[0].number)
    if not sure:
        return None
    stems = set(content(re.sub(r"\b(?:version|one|cut|where|with|that|was|it|had)\b", " ", wanted)))
    fits = [v for v in desk.versions if stems and stems <= set(content(_words(v)))]
    if len(fits) != 1:
        which = f"{listed([str(v.number) for v in fits])} fit that" if fits else f"there {_there(desk)}"
        raise NotUnderstood(f"which version is “{name[:60]}”? {which}")
    return str(fits[0].number)


def _plain(name: str) -> str:
    return re.sub(r"^the | (?:one|version|cut)$", "", re.sub(r"[^\w ]", "", name.lower()).strip())


def _words(version: Version) -> str:
    return " ".join([version.said, *version.names]).lower()


def _comparison(one: str | None, other: str | None, desk: Desk) -> Step | None:
    if one is None or other is None:
        return None
    first, second = (one, other) if one else (other, one)
    if not first:
        raise NotUnderstood(f"compare it with which version? there {_there(desk)}")
    try:
        told = compared(desk.plan_of(int(first)), desk.plan_of(int(second or desk.head)))
        words = f"From version {first} to {f'version {second}' if second else 'now'}: {'; '.join(told) or 'they are the same'}."
    except KeyError:
        words = f"Version {first} beside {f'version {second}' if second else 'the present one'}."
    return Step("compare", version=first, other=second, words=words)


def target(step: Step, desk: Desk) -> Plan:
    """The plan of the version a step goes to. Raises NotUnderstood if it is not known."""
    by_number = {v.number: v for v in desk.versions}
    number = desk.head
    if step.kind == "goto":
        number = int(step.version)
    for _ in range(step.steps if step.kind in ("undo", "redo") else 0):
        if step.kind == "undo":
            number = by_number[number].parent if number in by_number else 0
        else:
            children = [v.number for v in desk.versions if v.parent == number]
            number = children[0] if len(children) == 1 else 0
    try:
        return desk.plan_of(number)
    except KeyError:
        raise NotUnderstood(f"first say “{'redo' if step.kind == 'redo' else 'undo'}”, then what to change") from None
