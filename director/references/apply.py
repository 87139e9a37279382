"""A plan and what its attachments are for -> edits, the changed plan, and what to say about it. Deterministic.

In a fixed order: people, look, camera, beats (lengths last, so that cuts are put on beats of the film as it is by then).
"""

from pathlib import Path
from typing import NamedTuple

from director.identity import identity
from director.references.agreeing import agreed
from director.references.beats import beats
from director.references.cutting_to import cut_to
from director.references.looks import look
from director.references.motion import motion
from director.references.moves import nearest, words
from director.references.naming import which, whom
from director.references.people import Seen, people
from director.references.pixels import name_of
from film import (
    BriefError,
    Character,
    Dress,
    Edit,
    Garment,
    Hair,
    Move,
    Plan,
    Recast,
    Reference,
    Relook,
    SetPath,
    Use,
    apply,
)
from generators import load

LEGS = frozenset("trousers shorts skirt suit uniform armour".split())
WHOLE = frozenset({"dress", "robe", "flight suit", "space suit"})
SHORT_STYLES = frozenset("short bob bald shaved".split())
_FEET = frozenset("boots shoes".split())
_HUMAN = frozenset("person astronaut".split())
_UPRIGHT = _HUMAN | {"robot"}


class Used(NamedTuple):
    plan: Plan
    changes: tuple[Edit, ...]
    """In the order they were applied; `plan` is the given one after all of them."""
    spoken: tuple[str, ...]
    """One sentence each: what was taken, and what could not be told."""


def use(plan: Plan, references: tuple[Reference, ...], uses: tuple[Use, ...], vault: Path) -> Used:
    """Raises NotUnderstood for names that fit nobody, BriefError for media that shows nothing, EditRefused for locked shots."""
    by_name = {r.name: r for r in references}
    done = Used(plan, (), ())
    for role, step in _STEPS:
        for asked in _joined(tuple(u for u in uses if u.role == role)):
            done = step(done, [by_name[n] for n in asked[1]], asked[0], vault)
    return done


def _joined(uses: tuple[Use, ...]) -> list[tuple[Use, list[str]]]:
    """Several pictures of one person are looked at together; of looks and beats the last word counts."""
    if uses and uses[0].role in ("look", "beats"):
        return [(uses[-1], [uses[-1].reference])]
    groups: dict[tuple[str, tuple[str, ...]], tuple[Use, list[str]]] = {}
    for u in uses:
        key = (u.who.lower(), u.shots) if u.role == "character" else (u.reference, u.shots)
        groups.setdefault(key, (u, []))[1].append(u.reference)
    return list(groups.values())


def _applied(done: Used, changes: list[Edit], said: str) -> Used:
    plan = apply(done.plan, tuple(changes))
    return Used(plan, (*done.changes, *changes), (*done.spoken, said))


# -- people ----------------------------------------------------------------------------------------------------------
def _cast(done: Used, references: list[Reference], asked: Use, vault: Path) -> Used:
    who = whom(done.plan, asked.who)
    if tokens := [r for r in references if r.character is not None]:
        return _adopted(done, who, references, tokens)
    pictures, faults = _looked_at(references, vault)
    seen, conflicts = agreed(pictures)
    changes, told = _drawn(who, seen)
    names = " and ".join(f"@{name}" for name in pictures)
    left = ", ".join(seen.untold)
    beside = "".join(f"; {words}" for words in (*conflicts, *faults, *_asked(who, seen)))
    return _applied(
        done, changes, f"{who.name} takes from {names}: {', '.join(told)}{beside}; left as planned: {left}."
    )


def _looked_at(references: list[Reference], vault: Path) -> tuple[dict[str, Seen], list[str]]:
    """What each picture shows, and those in which nobody is found. Raises BriefError if that is all of them."""
    pictures: dict[str, Seen] = {}
    faults: list[str] = []
    for r in references:
        try:
            pictures[r.name] = people(r, vault)
        except BriefError:
            if len(references) - len(faults) == 1:
                raise
            faults.append(f"@{r.name} is not used, since no person can be found in it")
    return pictures, faults


def _asked(who: Character, seen: Seen) -> tuple[str, ...]:
    """What the pictures show of the cut of clothes and cannot decide: a person can."""
    worn = {g.kind for g in who.garments}
    if seen.dress and not worn & WHOLE and any(g.named for g in who.garments):
        return ("it may be a dress, and what the brief says they wear stays",)
    if seen.bare_legs and not worn & {"skirt", "shorts"}:
        return (f"the legs are bare: say '{who.name} wears a skirt' or 'shorts' if it is one",)
    return ()


def _adopted(done: Used, who: Character, references: list[Reference], tokens: list[Reference]) -> Used:
    """Somebody of another production, in every visual field; the name stays this film's."""
    like = tokens[0].character
    assert like is not None
    if any(t.character != like for t in tokens):
        names = " and ".join(f"@{t.name}" for t in tokens)
        raise BriefError(f"{names} are two characters and {who.name} can be one of them; say which")
    kit = load("previz").card.kit_or_empty
    if like.kind not in _UPRIGHT and ((entry := kit.named(like.kind)) is None or entry.category != "creature"):
        raise BriefError(f"@{tokens[0].name} is a {like.kind}, which the stage cannot draw; leave it out")
    fields = like.model_dump(exclude={"id", "name"})
    told = identity(like.with_(description="")) if like.kind in _UPRIGHT else like.kind
    said = f"{who.name} is the {like.name} of @{tokens[0].name}, in everything that is seen: {told or like.kind}"
    had = {(g.kind, g.colour) for g in (*like.garments, *like.accessories)}
    lost = [g for g in (*who.garments, *who.accessories) if g.named and (g.kind, g.colour) not in had]
    if lost:
        said += f"; not as the film had it: {', '.join(f'{name_of(g.colour)} {g.kind}' for g in lost)}"
    if who.id != like.id:
        said += "; what chance draws, like the colour of the eyes, goes by the name and may differ"
    if beside := [f"@{r.name}" for r in references if r.character is None]:
        said += f"; {' and '.join(beside)} not used beside it"
    return _applied(done, [Recast.model_validate({"character": who.id, **fields})], f"{said}.")


def _drawn(who: Character, seen: Seen) -> tuple[list[Edit], list[str]]:
    """Changes of the token, and what they are in words."""
    changes: list[Edit] = [Recast(character=who.id, skin=seen.skin)]
    told = [f"skin {name_of(seen.skin)}"]
    if who.kind not in _HUMAN:
        return changes, told
    if seen.hair:
        longer = seen.long_hair and who.hair_style in SHORT_STYLES
        style = "long" if longer else "short" if who.hair_style in ("bald", "shaved") else ""
        changes.append(Hair(character=who.id, colour=seen.hair, style=style))
        told.append(f"{'long ' if longer else ''}hair {name_of(seen.hair)}")
    worn = [g.kind for g in who.garments]
    if seen.dress and not set(worn) & WHOLE and not any(g.named for g in who.garments):
        shoes = tuple(g for g in who.garments if g.kind in _FEET)
        dress = Garment(kind="dress", colour=seen.upper, named=True)
        changes.append(Recast(character=who.id, garments=(*shoes, dress)))
        return changes, [*told, f"a dress, {name_of(seen.upper)}"]
    upper = next((k for k in reversed(worn) if k not in LEGS - {"suit", "uniform", "armour"} | _FEET), "")
    lower = next((k for k in reversed(worn) if k in LEGS), "")
    for kind, colour in ((upper, seen.upper), (lower if lower != upper else "", seen.lower)):
        if kind and colour:
            changes.append(Dress(character=who.id, kind=kind, colour=colour))
            told.append(f"{kind} {name_of(colour)}")
    return changes, told


# -- look, camera, beats ---------------------------------------------------------------------------------------------
def _relook(done: Used, references: list[Reference], asked: Use, vault: Path) -> Used:
    found = look(references[0], vault, done.plan)
    return _applied(done, [Relook(look=found)], f"The look is taken from @{references[0].name}: {found.words}.")


def _camera(done: Used, references: list[Reference], asked: Use, vault: Path) -> Used:
    path = motion(vault / references[0].media)
    move, speed = nearest(path)
    shots = which(done.plan, asked)
    changes: list[Edit] = [SetPath(shot=s.id, camera=path, move=move, speed=speed) for s in shots]
    where = (
        "no shot was named, so in all that are filmed" if not asked.shots else f"in {', '.join(s.slate for s in shots)}"
    )
    locked = [] if asked.shots else [s.slate for s in done.plan.shots if s.locked and not s.title_card]
    kept = f"; {', '.join(locked)} locked and kept" if locked else ""
    what = (
        "does not move"
        if move is Move.STATIC
        else f"makes a {words(path)}"
        if move is not Move.HANDHELD
        else "is handheld"
    )
    return _applied(
        done, changes, f"The camera {what} as in @{references[0].name}, over the length of each shot: {where}{kept}."
    )


def _beats(done: Used, references: list[Reference], asked: Use, vault: Path) -> Used:
    pulse = beats(vault / references[0].media)
    cut = cut_to(done.plan, pulse)
    plan = apply(done.plan, cut.edits)
    length = f"the film lasts {plan.seconds:.1f} s instead of {done.plan.seconds:.1f}"
    return _applied(
        done,
        list(cut.edits),
        f"Cut to @{references[0].name} at {pulse.tempo:.0f} beats a minute: {cut.on_beat} of {cut.cuts} cuts are on a beat; {length}.",
    )


_STEPS = (("character", _cast), ("look", _relook), ("motion", _camera), ("beats", _beats))
