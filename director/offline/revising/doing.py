"""'Mara runs in shot 2', 'she looks sad', 'make Tobias smile' -> what somebody does and feels in a shot."""

import re

from director.offline.actions import WEAK, verb_forms
from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.index import slates, told
from director.offline.revising.people import pronoun, take_names, together
from director.offline.revising.showing import NO_VERBS, brought, done, retold
from film import Edit, NotUnderstood, SetPart, SetShot, Shot


def doing(clause: Clause) -> list[Edit]:
    """Read last: only what no other reader knows is what somebody does. The tale of the shot follows what is done."""
    plan = clause.plan
    trial = clause.copy()
    pointed = take_aim(trial)
    trial.take(r"\b(?:instead of|rather than|(?:and )?not) [a-z]+ing\b(?: around| along)?$")
    _objects(trial)
    if not together(trial):
        return []
    who = take_names(trial)
    everyone = not who and trial.take(r"\b(?:everyone|everybody|both(?: of them)?|all of them|they all|they|them)\b")
    among = pointed.shots if pointed else clause.before
    if not who and not everyone and (she := pronoun(trial, among)):
        who = [she]
    if not who and not everyone:
        return []
    trial.take(r"\b(?:next to|beside|near|alongside|close to) (?:him|her|them|each other)\b")
    trial.drop(
        r"\b(?:should|must|have|has|let|make|get|start|starts|begin|begins|to|in|shown|seen|instead)\b(?! (?:camera|lens|the|@))"
    )
    if not done(trial.copy(), who[0] if who else ""):
        return []
    edits: list[Edit] = []
    left = trial.left
    for shot in _shots(clause, who, pointed.shots if pointed else ()):
        tale = shot
        inside = {p.who: p for p in shot.parts}
        for one in who or list(inside):
            name = plan.character(one).name
            if one not in inside:
                raise NotUnderstood(f"{name} is not in shot {shot.slate}; say “put {name} in shot {shot.slate}” first")
            said = trial.copy()
            fields = done(said, one, shot)
            left = said.left
            tale = tale.with_(action=retold(tale, name, inside[one].action, fields) or tale.action)
            given = {k: v for k, v in fields.items() if k != "words" and v != getattr(inside[one], k)}
            edits += brought(clause, shot, given)
            edits.append(SetPart.model_validate({"shot": shot.id, "who": one, **given}))
        if tale.action != shot.action:
            edits.append(SetShot(shot=shot.id, action=tale.action))
    clause.left = left
    return edits


def _objects(clause: Clause) -> None:
    """'Mara looks at Tobias', 'Tobias hugs Mara': who stands after the verb is whom it is done to, kept as '@1', their number in the cast."""
    names, people = clause.index.names, [c.id for c in clause.plan.cast]
    pattern = "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True)) or "(?!)"
    verb = next(
        (m.end() for m in re.finditer(r"[a-z]+", clause.left) if m[0] in verb_forms() and m[0] not in WEAK | NO_VERBS),
        None,
    )
    after = re.compile(rf"\b(?:the )?({pattern})(?!\w|')")

    def kept(m: re.Match[str]) -> str:
        to = re.search(r"\b(?:at|to|towards?|with|from|after)\s$", clause.left[: m.start()])
        return f"@{people.index(names[m[1]])}" if to or (verb is not None and m.start() > verb) else m[0]

    clause.left = after.sub(kept, clause.left)


def _shots(clause: Clause, who: list[str], pointed: tuple[str, ...]) -> list[Shot]:
    """The shots pointed at or spoken of; else the only one they are in. In several they may do different things."""
    filmed = [s for s in clause.plan.shots if not s.title_card]
    if shots := [s for s in filmed if s.id in (pointed or clause.before)]:
        if len(shots) == len(filmed):
            return [s for s in filmed if not who or {p.who for p in s.parts} & set(who)]
        return shots
    there = [s for s in filmed if who and set(who) <= {p.who for p in s.parts}]
    if asked := [s for s in there if s.id in clause.index.chosen]:
        return asked
    if len(there) != 1:
        raise NotUnderstood(
            f"in which shot? there are {len(there)} such shots ({slates(there)}); say which, or “in every shot”"
            if there
            else f"in which shot? the film has {told(clause.plan)}"
        )
    return there
