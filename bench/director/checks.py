"""A golden brief's checks: what a person who wrote it would look for in the plan, each true or false."""

from collections.abc import Iterator

from director import filming
from director.contract import contract
from director.plan_critics import review, verbatim
from film import Aspect, Brief, Plan, Shot, Value
from generators import Card

Check = tuple[str, bool]
"""What was looked for, and whether it is so."""


class Golden(Value):
    """A brief and what must be true of its film. What is left out is not looked for."""

    name: str
    text: str
    seconds: float | None = None
    """Said beside the brief."""
    refused: str = ""
    """Words of the BriefError it must get."""
    lasts: float = 0
    within: float = 0.3
    longest: float = 0
    aspect: Aspect | None = None
    title: str = ""
    shots: tuple[int, int] | None = None
    people: tuple[str, ...] = ()
    """In the cast, and in a shot."""
    nobody: bool = False
    """No human being is cast."""
    lines: tuple[tuple[str, str], ...] = ()
    """(speaker or nothing, words), in order."""
    spoken: bool = True
    """False: nobody says anything."""
    heard_or_read: tuple[str, ...] = ()
    never_said: tuple[str, ...] = ()
    """In no line, card, sign or title."""
    cards: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    beats: tuple[int, ...] = ()
    """In this order."""
    in_beat: tuple[tuple[int, str], ...] = ()
    beat_seconds: tuple[tuple[int, float], ...] = ()
    kinds: tuple[str, ...] = ()
    """Things or animals that are to be seen."""
    places: tuple[str, ...] = ()
    """Kinds of sets, in the order of the film."""
    times: tuple[str, ...] = ()
    weathers: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    moves: tuple[str, ...] = ()
    angles: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    """Moves in stages, as they are said: 'pan right, then tilt up'."""
    focus: tuple[str, ...] = ()
    """'shallow focus on Mara'."""
    lightings: tuple[str, ...] = ()
    shutters: tuple[float, ...] = ()
    lenses: tuple[float, ...] = ()
    does: tuple[tuple[str, str], ...] = ()
    """(who, action)."""
    holds: tuple[tuple[str, str], ...] = ()
    lens_character: tuple[str, ...] = ()
    """Of 'bloom', 'softness', 'fringe': the film has it."""
    said_aloud: tuple[str, ...] = ()
    """In not_staged, word for word."""
    no_music: bool = False
    silent: bool = False


def asked_for(brief: Golden) -> tuple[str, ...]:
    return tuple(brief.model_fields_set - {"name", "text", "seconds", "within"})


def plan_checks(brief: Golden, wish: Brief, plan: Plan, card: Card) -> tuple[tuple[Check, ...], int]:
    """All checks, and how many findings the critics have that do not break the plan."""
    found = review(plan, contract(wish), card)
    checks = [
        *_film(brief, plan),
        *_who(brief, plan),
        *_words(brief, plan),
        *_told(brief, plan),
        *_pictures(brief, plan),
        *_filming(brief, plan),
    ]
    checks.append(("no finding breaks the plan", not any(f.breaks for f in found)))
    return tuple(checks), sum(not f.breaks for f in found)


def _film(brief: Golden, plan: Plan) -> Iterator[Check]:
    if brief.lasts:
        yield f"lasts {brief.lasts:g} s, not {plan.seconds:g}", abs(plan.seconds - brief.lasts) <= brief.within
    if brief.longest:
        yield f"lasts at most {brief.longest:g} s, not {plan.seconds:g}", plan.seconds <= brief.longest
    if brief.aspect:
        yield f"is {brief.aspect}, not {plan.aspect}", plan.aspect is brief.aspect
    if brief.title:
        yield f'is called "{brief.title}", not "{plan.title}"', verbatim.same_title(plan.title, brief.title)
    if brief.shots:
        least, most = brief.shots
        yield f"has {least} to {most} shots, not {len(plan.shots)}", least <= len(plan.shots) <= most
    if brief.no_music:
        yield "has no music", plan.music.none
    if brief.silent:
        yield "goes silent", any(s.silent for s in plan.shots)


def _who(brief: Golden, plan: Plan) -> Iterator[Check]:
    for name in brief.people:
        token = _token(plan, name)
        yield f"{name} is in it", token != "" and any(_in(s, token) for s in plan.shots)
    if brief.nobody:
        yield "nobody is cast", not any(c.kind in ("person", "robot", "astronaut") for c in plan.cast)
    for beat, name in brief.in_beat:
        token = _token(plan, name)
        yield f"{name} is in beat {beat}", any(_in(s, token) for s in plan.shots if s.beat == beat)


def _words(brief: Golden, plan: Plan) -> Iterator[Check]:
    lines = [ln for s in plan.shots for ln in s.lines]
    stream, at = verbatim.stream([ln.text for ln in lines]), 0
    for speaker, text in brief.lines:
        after = verbatim.find(text, stream, at)
        said = lines[stream[after - 1].line] if after else None
        yield f'"{text}" is said, in order', said is not None
        if speaker:
            yield f'"{text}" is said by {speaker}', said is not None and said.speaker == _token(plan, speaker)
        at = after or at
    if not brief.spoken:
        yield "nobody speaks", not lines
    cards = [s.title_card for s in plan.shots if s.title_card]
    legible = [*cards, *(t.text for s in plan.shots for t in s.things), *(p.sign for p in plan.places)]
    for words in brief.cards:
        yield f'card "{words}"', verbatim.legible(words, cards)
    for words in brief.reads:
        yield f'"{words}" can be read', verbatim.legible(words, legible)
    everything = [*legible, *(ln.text for ln in lines)]
    for words in brief.heard_or_read:
        yield f'"{words}" is heard or read', verbatim.legible(words, everything)
    for words in brief.never_said:
        yield f'"{words}" is not said', words.lower() not in " ".join([*everything, plan.title]).lower()


def _told(brief: Golden, plan: Plan) -> Iterator[Check]:
    if brief.beats:
        told = list(dict.fromkeys(s.beat for s in plan.shots))
        yield f"tells beats {brief.beats} in order, not {told}", [b for b in told if b in brief.beats] == [*brief.beats]
    for beat, seconds in brief.beat_seconds:
        lasts = plan.rate.seconds(sum(s.frames for s in plan.shots if s.beat == beat))
        yield f"beat {beat} lasts {seconds:g} s, not {lasts:g}", abs(lasts - seconds) <= 0.1


def _pictures(brief: Golden, plan: Plan) -> Iterator[Check]:
    kinds = {t.kind for s in plan.shots for t in s.things} | {c.kind for c in plan.cast}
    kinds |= {k for s in plan.shots for p in s.parts for k in (p.holding, p.inside)}
    for kind in brief.kinds:
        yield f"shows a {kind}", kind in kinds
    seen = [plan.place(plan.scene(s.scene).place).kind for s in plan.shots]
    at = -1
    for kind in brief.places:
        where = next((i for i in range(at + 1, len(seen)) if seen[i] == kind), None)
        yield f"is set in a {kind}", where is not None
        at = where - 1 if where else at
    filmed = [s for s in plan.shots if not s.title_card]
    for what, wanted, had in (
        ("time", brief.times, {str(plan.time_of_day(s)) for s in filmed}),
        ("weather", brief.weathers, {str(plan.weather(s)) for s in filmed}),
        ("size", brief.sizes, {str(s.size) for s in filmed}),
        ("move", brief.moves, {str(s.move) for s in filmed}),
        ("angle", brief.angles, {str(s.angle) for s in filmed}),
    ):
        for one in wanted:
            yield f"has {what} {one}", one in had


def _filming(brief: Golden, plan: Plan) -> Iterator[Check]:
    filmed = [s for s in plan.shots if not s.title_card]
    for what, wanted, had in (
        ("stages", brief.stages, {filming.staged(s.legs) for s in filmed}),
        ("focus", brief.focus, {filming.focused(s.focus, plan) for s in filmed}),
        ("lighting", brief.lightings, {str(s.lighting) for s in filmed}),
        ("shutter", brief.shutters, {s.shutter for s in filmed}),
        ("lens", brief.lenses, {s.lens_mm for s in filmed}),
    ):
        for one in wanted:
            yield f"has {what} {one}", one in had
    parts = [p for s in plan.shots for p in s.parts]
    for who, action in brief.does:
        yield f"{who}: {action}", any(p.who == _token(plan, who) and p.action == action for p in parts)
    for who, kind in brief.holds:
        yield f"{who} holds {kind}", any(p.who == _token(plan, who) and p.holding == kind for p in parts)
    for name in brief.lens_character:
        yield f"has {name}", getattr(plan.look, name) > 0
    for words in brief.said_aloud:
        yield f"says “{words}”", words in plan.not_staged


def _token(plan: Plan, name: str) -> str:
    """A character's id by name, with or without their rank."""
    wanted = set(name.lower().split())
    found = (c.id for c in plan.cast if (h := set(c.name.lower().split())) and (wanted <= h or h <= wanted))
    return next(found, "")


def _in(shot: Shot, token: str) -> bool:
    return bool(token) and token in (
        shot.subject,
        shot.over,
        *(p.who for p in shot.parts),
        *(ln.speaker for ln in shot.lines),
    )
