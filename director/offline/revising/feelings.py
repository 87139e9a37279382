"""'make it scarier', 'a happier ending', 'more dramatic in shot 3' -> the mood and force of shots, and a look that helps."""

from director.offline.revising.aiming import take_aim
from director.offline.revising.clause import Clause
from director.offline.revising.degrees import GRADED, degree
from director.offline.revising.grading import nudged
from director.offline.revising.scoring import mood_words
from film import Edit, Mood, NotUnderstood, Relook, SetMusic, SetShot

_LOOKS: dict[Mood, tuple[str, dict[str, float]]] = {
    Mood.EERIE: ("darker and colder", {"brightness": -0.15, "warmth": -0.15, "vignette": 0.15}),
    Mood.MELANCHOLY: ("paler", {"saturation": -0.2, "warmth": -0.1}),
    Mood.TRAGIC: ("darker and paler", {"saturation": -0.2, "brightness": -0.1}),
    Mood.PLAYFUL: ("brighter and more colourful", {"brightness": 0.1, "saturation": 0.15, "warmth": 0.1}),
    Mood.TENSE: ("harder", {"contrast": 0.15, "brightness": -0.08}),
    Mood.TRIUMPHANT: ("brighter with more contrast", {"contrast": 0.1, "brightness": 0.08}),
    Mood.ROMANTIC: ("warmer", {"warmth": 0.2}),
    Mood.SERENE: ("softer", {"contrast": -0.1}),
    Mood.MYSTERY: ("darker and hazier", {"haze": 0.2, "brightness": -0.1}),
    Mood.WONDER: ("hazier and more colourful", {"haze": 0.12, "saturation": 0.12}),
    Mood.ACTION: ("harder", {"contrast": 0.12}),
}
_LOUD = frozenset({Mood.EERIE, Mood.TENSE, Mood.ACTION, Mood.TRIUMPHANT, Mood.TRAGIC})


def feelings(clause: Clause) -> list[Edit]:
    """For the whole film the look follows; for single shots only the score does, for the look is one for all."""
    plan = clause.plan
    if m := clause.has(r"\bless (scary|creepy|spooky|tense|sad|funny|eerie|romantic|epic|happy|mysterious)\b"):
        raise NotUnderstood(f"less {m[1]}, but what instead? name a mood: {', '.join(Mood)}")
    pointed = take_aim(clause)
    force = clause.take(
        rf"\b(?:(?P<d>{GRADED}) )?(?P<way>more|less) (?:drama|dramatic|intense|intensity|intensely|exciting|power|powerful)\b"
    )
    found = None if force else mood_words(clause)
    if not (force or found):
        return []
    clause.take(r"\b(?:mood|feeling|feel|atmosphere|tone)\b")
    whole = (pointed is None and not clause.before) or (pointed is not None and pointed.film)
    shots = pointed.shots if pointed else clause.before or tuple(s.id for s in plan.shots)
    filmed = [s for s in plan.shots if s.id in shots and not s.title_card]
    if not filmed:
        raise NotUnderstood("a title card has no mood of its own")
    if plan.music.none and not whole:
        raise NotUnderstood(
            "the mood of one shot is heard in the music, and this film has none; say “bring back the music” first"
        )
    if force:
        step = (0.2 if force["way"] == "more" else -0.2) * degree(force["d"])
        return [SetShot(shot=s.id, intensity=round(min(1.0, max(0.05, s.intensity + step)), 3)) for s in filmed]
    if not found:
        return []
    mood, words = found
    if plan.music.mood not in (None, mood) and not whole:
        raise NotUnderstood(
            f"the music of this film is {plan.music.mood} throughout, as was asked; change that first, like “{mood} music”"
        )
    lift = 0.15 if mood in _LOUD else 0.0
    edits: list[Edit] = [
        SetShot(shot=s.id, mood=mood, intensity=round(min(1.0, s.intensity + lift), 3)) for s in filmed
    ]
    if whole:
        said, steps = _LOOKS[mood]
        edits += [SetMusic(mood=mood)] if plan.music.mood is not None else []
        edits.append(
            Relook(look=nudged(plan.look, f"{mood}, {said}", **{n: v * degree(words) for n, v in steps.items()}))
        )
    return edits
