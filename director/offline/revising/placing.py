"""'Scene 2 in a kitchen', 'make the harbour a beach', 'add a lighthouse to the cliff' -> SetScene and SetPlace."""

import re

from director.offline.lexicon import Hit
from director.offline.revising.clause import Clause
from director.offline.revising.numbering import ORDINAL, place_of, scene_shots
from director.offline.revising.showing import kit_hits
from director.offline.words import listed
from film import Edit, NotUnderstood, Place, Scene, SetPlace, SetScene

_SCENE = rf"\b(?:the )?(?:scene (?P<n>\d+)|(?P<nth>{ORDINAL}) scene)\b"
_PLAYS = r"\b(?:set|play|plays|played|happens?|takes? place|takes|move|put|place|shoot|should|must|be|is|make|turn|let|have|now|instead|film|transport|relocate|change|location|setting|of|to)\b"
_SET = r"\b(?P<way>in|at|on|to|into|inside|a|an)\b"


def placing(clause: Clause) -> list[Edit]:
    """A scene plays at another place of the film, or its own place becomes another set."""
    plan = clause.plan
    if m := clause.has(_SCENE):
        number = int(m["n"]) if m["n"] else place_of(m["nth"], len(plan.scenes))
        if clause.has(r"\bscene \d+ (?:and|,|to) \d+"):
            return []
        trial = clause.copy()
        trial.cut(m.start(), m.end())
        return _elsewhere(clause, trial, plan.scene(scene_shots(number, plan)[0].scene))
    place = next((p for p in plan.places if clause.has(rf"\b(?:the |an? )?{re.escape(_bare(p))}\b")), None)
    if place is None:
        return []
    trial = clause.copy()
    trial.take(rf"\b(?:(?:to|at|on|in|from) )?(?:the |an? )?{re.escape(_bare(place))}\b")
    return _feature(clause, trial, place) or _other_set(clause, trial, place)


def _bare(place: Place) -> str:
    return re.sub(r"^(?:the|an?|his|her|their)\s+", "", place.name.lower())


def _elsewhere(clause: Clause, trial: Clause, scene: Scene) -> list[Edit]:
    plan = clause.plan
    for place in plan.places:
        if trial.take(rf"\b(?:in|at|on|to|into|inside) (?:the |an? )?{re.escape(_bare(place))}\b"):
            trial.drop(_PLAYS)
            trial.drop(r"\b(?:in|at|the)\b")
            clause.left = trial.left
            return [] if trial.rest() else [SetScene(scene=scene.id, place=place.id)]
    hit = _set_word(trial)
    if hit is None:
        return []
    others = [
        s.number
        for s in plan.scenes
        if s.place == scene.place and s.id != scene.id and any(x.scene == s.id for x in plan.shots)
    ]
    now = plan.place(scene.place)
    if others:
        raise NotUnderstood(
            f"{now.name} is also the place of scene {listed([str(n) for n in others])}; did you mean “make {now.name} a {hit.word}”, which changes both?"
        )
    trial.drop(_PLAYS)
    clause.left = trial.left
    return [] if trial.rest() else [_becomes(now, hit)]


def _set_word(trial: Clause) -> Hit | None:
    """A set of the kit after 'in a', 'at the', 'into a', taken out."""
    for hit in trial.lexicon.hits(trial.left, "set"):
        if m := re.search(
            r"\b(?:in|at|on|to|into|inside|be|is|as|make it)?\s*\b(?:an?|the) $", trial.left[: hit.start]
        ):
            trial.cut(m.start(), hit.end)
            return hit
    return None


def _becomes(place: Place, hit: Hit) -> SetPlace:
    return SetPlace(place=place.id, name=f"the {hit.word}", kind=hit.kind, interior=hit.entry.interior, features=())


def _other_set(clause: Clause, trial: Clause, place: Place) -> list[Edit]:
    """'make the harbour a beach', 'the boathouse should be a kitchen'."""
    if not trial.has(r"^(?:make|turn|change)\b|\b(?:should be|must be|becomes?|is now)\b"):
        return []
    hit = _set_word(trial)
    if hit is None:
        return []
    trial.drop(r"\b(?:make|turn|change|should|must|be|becomes?|is|now|into|to)\b")
    clause.left = trial.left
    return [] if trial.rest() else [_becomes(place, hit)]


def _feature(clause: Clause, trial: Clause, place: Place) -> list[Edit]:
    """'add a lighthouse to the cliff', 'no lighthouse on the cliff'."""
    add = trial.take(r"^(?:add|put|place|build|include)\b")
    gone = None if add else trial.take(r"^(?:remove|no|delete|without|lose|take)\b")
    hits = [h for h in kit_hits(trial) if h.entry.category == "thing"]
    if not (add or gone) or len(hits) != 1:
        return []
    kind = hits[0].kind
    trial.cut(hits[0].start, hits[0].end)
    if gone and kind not in place.features:
        return []
    trial.drop(r"\b(?:from|to|on|at|in|a|away)\b")
    clause.left = trial.left
    features = (*place.features, kind) if add else tuple(f for f in place.features if f != kind)
    return [] if trial.rest() else [SetPlace(place=place.id, features=tuple(dict.fromkeys(features)))]
