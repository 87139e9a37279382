"""Who is in a shot: 'put Tobias in shot 3', 'without Ines in shot 6', 'Tobias instead of Mara', 'add a fisherman to shot 2'."""

import re

from director.offline.casting import Cast
from director.offline.people import ROLES
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.index import told
from director.offline.revising.people import pronoun, take_names
from director.offline.revising.showing import brought, done, kit_hits
from director.offline.wardrobe import dress
from director.offline.words import listed
from film import Edit, Join, Leave, NotUnderstood, Replace, SetPart, Shot

_IN = r"^(?:please |also )*(?:put|add|bring|include|place|let|have|get|show|insert)\b"
_OUT = r"\b(?:remove|without|take|no(?: more)?|lose|get rid of|cut|erase|drop|delete|leave out|not (?:be )?in|is not in|should not be in|do not (?:want|show))\b"
_ROLE = "|".join(sorted(map(re.escape, ROLES), key=len, reverse=True))


def presence(clause: Clause) -> list[Edit]:
    return _replaced(clause) or _alone(clause) or _left(clause) or _came(clause) or _beside(clause) or _joined(clause)


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
        acting: dict[str, object] = {}
        if who and not by and pointed is not None and not pointed.film:
            by, acting = _acting(clause, m["by"], pointed.shots)
        if who and not by and (new := re.fullmatch(rf"an? (?:\w+ )?(woman|man|girl|boy|{_ROLE})", m["by"].strip())):
            raise NotUnderstood(
                f"a new person, or {clause.plan.character(who).name} as one? did you mean “{clause.plan.character(who).name} should be a {new[1]}”?"
            )
        if not who or not by or who == by:
            return []
        clause.left = ""
        if pointed is None or pointed.film:
            return [Replace(who=who, by=by)]
        shots = _filmed(clause, pointed.shots)
        then = [SetPart.model_validate({"shot": s.id, "who": by, **acting}) for s in shots] if acting else []
        return [*(Replace(who=who, by=by, shot=s.id) for s in shots), *then]
    return []


def _acting(clause: Clause, words: str, shots: tuple[str, ...]) -> tuple[str, dict[str, object]]:
    """'let Ines read the letter' -> who, and what they do; nothing if more is said than that."""
    trial = clause.copy()
    trial.left = words.strip()
    who = take_names(trial)
    fields = (
        {k: v for k, v in done(trial, who[0], _filmed(clause, shots)[0]).items() if k != "words"}
        if len(who) == 1
        else {}
    )
    return (who[0], fields) if fields and not trial.rest() else ("", {})


def _alone(clause: Clause) -> list[Edit]:
    """'only the girl in shot 5', 'nobody but Mara in shot 4', 'nobody in shot 6, just the dog': all others leave."""
    trial = clause.copy()
    nobody = trial.take(
        r"^(?:there (?:is|should be) )?(?:nobody|no one|no people|not a soul|no persons?)(?: else)?(?: (?P<but>but|except|other than|apart from|besides))?\b"
    )
    only = trial.take(
        r"\b(?:and )?(?:only|just|nobody but|no one but|nothing but)\b|\b(?:all )?(?:alone|on (?:his|her|their) own|by (?:him|her|them)sel(?:f|ves))\b"
    )
    if not (nobody or only):
        return []
    pointed = take_aim(trial)
    if (pointed is None and not clause.before) or (pointed and pointed.film):
        return []
    shots = _filmed(clause, pointed.shots if pointed else clause.before)
    trial.take(r"^(?:show|have|keep|leave|with|let|make|let us see|should|is|be)\b")
    staying = take_names(trial)
    things = [h for h in kit_hits(trial) if all(h.kind in {t.kind for t in s.things} for s in shots)]
    for hit in reversed(things):
        trial.cut(hit.start, hit.end)
    trial.drop(
        r"\b(?:should|must|be|is|are|stays?|remains?|left|there|in|and|but|except|of|them|seen|visible|stands?)\b"
    )
    if trial.rest() or not (staying or nobody):
        return []
    clause.left = ""
    edits: list[Edit] = []
    for shot in shots:
        inside = [p.who for p in shot.parts]
        if missing := [w for w in staying if w not in inside]:
            name = clause.plan.character(missing[0]).name
            raise NotUnderstood(f"{name} is not in shot {shot.slate}; say “put {name} in shot {shot.slate}” first")
        edits += [Leave(shot=shot.id, who=w) for w in inside if w not in staying]
    return edits


def _beside(clause: Clause) -> list[Edit]:
    """'the fox sits beside Nell in shot 1', 'Biscuit comes along in shot 6': somebody new beside who is there."""
    trial = clause.copy()
    pointed = take_aim(trial)
    if pointed is None or pointed.film:
        return []
    names = "|".join(sorted(map(re.escape, trial.index.names), key=len, reverse=True)) or "(?!)"
    near = trial.take(
        rf"\b(?:beside|next to|alongside|with|behind|near|at the side of|together with|joins?|joining) (?:the )?(?P<who>{names})\b"
    )
    along = trial.take(
        r"\b(?:comes? along|tags? along|joins? in|joins? them|comes? too|is (?:also )?there|appears?)\b(?: (?:as well|too|also))?"
    )
    trial.drop(r"\b(?:as well|too|also|with (?:him|her|them))\b")
    who = take_names(trial)
    shots = _filmed(clause, pointed.shots)
    if len(shots) > 1 and not re.search(
        r"\d|\b(?:all|every|both|shots?|scenes?)\b", clause.left[pointed.start : pointed.end]
    ):
        raise NotUnderstood(f"in which of shots {listed([s.slate for s in shots])}? say one")
    if len(who) != 1 or not (near or along) or any(who[0] in {p.who for p in s.parts} for s in shots):
        return []
    company = trial.index.names[near["who"]] if near else ""
    if company and any(company not in {p.who for p in s.parts} for s in shots):
        return []
    trial.drop(r"\b(?:should|must|let|have|make|to|in|the|be|is|there)\b")
    edits: list[Edit] = []
    left = trial.left
    for shot in shots:
        part = trial.copy()
        fields = {k: v for k, v in done(part, who[0], shot).items() if k != "words"}
        left = part.left
        edits += brought(clause, shot, fields)
        edits.append(SetPart.model_validate({"shot": shot.id, "who": who[0], **fields}))
    clause.left = left
    return edits


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
    trial.drop(r"\b(?:both|to|into|in|too|frame|background|there|as well)\b")
    shots = _filmed(clause, pointed.shots if pointed else clause.before)
    rest = trial.left
    edits: list[Edit] = []
    for shot in shots:
        for one in who:
            part = trial.copy()
            fields = {k: v for k, v in done(part, one, shot).items() if k != "words"}
            part.drop(r"\b(?:with|beside|next to)\b")
            rest = part.left
            edits += brought(clause, shot, fields)
            edits.append(SetPart.model_validate({"shot": shot.id, "who": one, **fields}))
    trial.left = rest
    if trial.rest():
        return []
    clause.left = rest
    return edits


def _joined(clause: Clause) -> list[Edit]:
    """'add a fisherman to shot 2': somebody new, dressed as the brief reader dresses people."""
    trial = clause.copy()
    names = "|".join(sorted(map(re.escape, trial.index.names), key=len, reverse=True)) or "(?!)"
    arrives = re.match(r"an? ", trial.left) and trial.take(
        rf"\b(?:joins?|comes? in(?:to)?|appears?|enters?|arrives?)\b(?: (?:the )?(?:{names}|them|him|her)\b)?"
    )
    if not arrives and not trial.take(_IN):
        return []
    trial.take(rf"\b(?:beside|next to|alongside|near|with) (?:the )?(?:{names})\b")
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
    words = clause.lexicon
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
