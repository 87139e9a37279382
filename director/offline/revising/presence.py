"""Who is in a shot: 'put Tobias in shot 3', 'without Ines in shot 6', 'Tobias instead of Mara', 'add a fisherman to shot 2'."""

import re

from director.offline.casting import Cast
from director.offline.people import ROLES
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.clothes import lexicon
from director.offline.revising.index import told
from director.offline.revising.people import pronoun, take_names
from director.offline.revising.showing import done
from director.offline.wardrobe import dress
from director.offline.words import listed
from film import Edit, Join, Leave, NotUnderstood, Replace, SetPart, Shot

_IN = r"^(?:please |also )*(?:put|add|bring|include|place|let|have|get|show|insert)\b"
_OUT = r"\b(?:remove|without|take|no(?: more)?|lose|get rid of|cut|erase|drop|delete|leave out|not (?:be )?in|is not in|should not be in|do not (?:want|show))\b"
_ROLE = "|".join(sorted(map(re.escape, ROLES), key=len, reverse=True))


def presence(clause: Clause) -> list[Edit]:
    return _replaced(clause) or _left(clause) or _came(clause) or _joined(clause)


def _one(clause: Clause, words: str) -> str:
    """The one of the cast that words name; empty if they name nobody, or say more."""
    trial = clause.copy()
    trial.left = words.strip()
    who = take_names(trial)
    if not who and (she := pronoun(trial)):
        who = [she]
    return who[0] if len(who) == 1 and not trial.rest() else ""


def _replaced(clause: Clause) -> list[Edit]:
    forms = (
        r"^(?:please )?(?:use|put|take|show|have|cast|let us have)?\s*(?P<by>[^,]+?) (?:instead of|rather than|in (?:the )?place of) (?P<who>[^,]+?)$",
        r"^(?:please )?(?:let |have )?(?P<by>[^,]+?) (?:replaces?|takes? the (?:place|part) of|stands? in for) (?P<who>[^,]+?)$",
        r"^(?:please )?(?:replace|exchange|swap(?: out)?|switch) (?P<who>[^,]+?) (?:with|by|for) (?P<by>[^,]+?)$",
    )
    trial = clause.copy()
    pointed = take_aim(trial)
    trial.left = trial.left.strip(" ,")
    for form in forms:
        m = re.search(form, trial.left)
        if not m:
            continue
        who, by = _one(clause, m["who"]), _one(clause, m["by"])
        if who and not by and (new := re.fullmatch(rf"an? (?:\w+ )?(woman|man|girl|boy|{_ROLE})", m["by"].strip())):
            raise NotUnderstood(
                f"a new person, or {clause.plan.character(who).name} as one? did you mean “{clause.plan.character(who).name} should be a {new[1]}”?"
            )
        if not who or not by or who == by:
            return []
        clause.left = ""
        if pointed is None or pointed.film:
            return [Replace(who=who, by=by)]
        return [Replace(who=who, by=by, shot=s.id) for s in _filmed(clause, pointed.shots)]
    return []


def _filmed(clause: Clause, shots: tuple[str, ...]) -> list[Shot]:
    found = [s for s in clause.plan.shots if s.id in shots and not s.title_card]
    if not found:
        raise NotUnderstood(f"in which shot? the film has {told(clause.plan)}")
    return found


def _left(clause: Clause) -> list[Edit]:
    """Somebody leaves the shots named, or the film, as long as no picture is left empty by it."""
    plan = clause.plan
    if not clause.has(_OUT):
        return []
    trial = clause.copy()
    pointed = take_aim(trial)
    who = take_names(trial)
    if (
        not who
        and trial.has(r"\b(?:him|her|them)\b")
        and (she := pronoun(trial, pointed.shots if pointed else clause.before))
    ):
        who = [she]
    if not who:
        return []
    trial.drop(_OUT)
    trial.drop(r"\b(?:from|out|in|of|appears?|anymore|any more|away|does|shown)\b")
    if trial.rest():
        return []
    clause.left = trial.left
    whole = pointed.film if pointed else False
    shots = _filmed(clause, pointed.shots if pointed else clause.before)
    edits: list[Edit] = []
    for shot in shots:
        gone = [w for w in who if w in {p.who for p in shot.parts}]
        if not gone and not whole:
            raise NotUnderstood(f"{plan.character(who[0]).name} is not in shot {shot.slate}")
        if whole and gone and len(gone) == len(shot.parts):
            name = plan.character(gone[0]).name
            raise NotUnderstood(
                f"{name} is alone in shot {shot.slate}; say “remove shot {shot.slate}” first, or who is there instead"
            )
        edits += [Leave(shot=shot.id, who=w) for w in gone]
    return edits


def _came(clause: Clause) -> list[Edit]:
    trial = clause.copy()
    verb = trial.take(_IN)
    pointed = take_aim(trial)
    who = take_names(trial)
    there = trial.take(
        r"\b(?:(?:should|must) (?:also )?(?:be|appear)(?: in)?|appears?(?: in)?|joins?(?: in| them| her| him)?|is also(?: in)?|comes? in(?:to)?)\b"
    )
    if clause.has(r"\bbe (?:the )?(?:very )?(?:opening|ending|first|last|closing|final)(?: shot| image| one)?$"):
        return []  # where a shot stands
    if not who or not (verb or there) or (pointed is None and not clause.before):
        return []
    trial.drop(r"\b(?:to|into|in|too|with|beside|next to|frame|background|there|as well)\b")
    shots = _filmed(clause, pointed.shots if pointed else clause.before)
    rest = trial.left
    edits: list[Edit] = []
    for shot in shots:
        for one in who:
            part = trial.copy()
            fields = {k: v for k, v in done(part, one, shot).items() if k != "words"}
            rest = part.left
            edits.append(SetPart.model_validate({"shot": shot.id, "who": one, **fields}))
    clause.left = rest
    return edits if trial.copy().rest() == [] or rest != trial.left else []


def _joined(clause: Clause) -> list[Edit]:
    """'add a fisherman to shot 2': somebody new, dressed as the brief reader dresses people."""
    trial = clause.copy()
    if not trial.take(_IN):
        return []
    pointed = take_aim(trial)
    named = trial.take(r"\b(?:called|named) (?:⟦\d+⟧|[a-z'-]+)\b")
    m = trial.take(
        rf"\b(?:a new character,? |another |an? )(?P<what>(?:[a-z-]+ ){{0,3}}?(?:{_ROLE}))\b(?P<with> (?:in|with|wearing) [a-z -]+)?"
    )
    if not m or (pointed is None and not clause.before):
        return []
    shots = _filmed(clause, pointed.shots if pointed else clause.before)
    plan = clause.plan
    name = named[0].split()[1].title() if named else f"the {m['what']}"
    if named and "⟦" in named[0]:
        name = clause.quotes[int(re.sub(r"\D", "", named[0]))]
    words = lexicon(clause.kit)
    person = Cast(words).add(name, f"a {m['what']}{m['with'] or ''}", named=bool(named))
    new = dress([person], words)[0][0]
    taken = {c.id for c in plan.cast}
    if new.id in taken:
        raise NotUnderstood(
            f"there is {listed([c.name for c in plan.cast if c.id == new.id])} already; say “put {new.name} in shot {shots[0].slate}”"
        )
    trial.drop(r"\b(?:to|into|in|too|background|the|there)\b")
    part = {k: v for k, v in done(trial, new.id).items() if k != "words"}
    clause.left = trial.left
    return [Join(character=new), *(SetPart.model_validate({"shot": s.id, "who": new.id, **part}) for s in shots)]
