"""Plan and shot -> closed statements to look for; answers -> marks. Pure."""

from collections.abc import Iterator
from typing import NamedTuple

from director.identity import identity
from director.llm.drafts import SeenAnswers
from film import TRAVELLING, Action, Character, Hint, Mark, Part, Place, Plan, Shot, Size, Verdict, Weather

MOST = 24
"""Statements about one take or cut: more are not read as carefully."""
_FRAMED = {
    Size.EXTREME_WIDE: "an extreme wide shot: the place fills the picture and a person is tiny in it",
    Size.WIDE: "a wide shot: a person is seen whole with much room around, about a third of the picture high",
    Size.FULL: "a full shot: a person from head to foot fills the height of the picture",
    Size.COWBOY: "a cowboy shot: a person from mid-thigh up",
    Size.MEDIUM: "a medium shot: a person from the waist up",
    Size.MEDIUM_CLOSE_UP: "a medium close-up: a person from the chest up",
    Size.CLOSE_UP: "a close-up: a face and shoulders",
    Size.EXTREME_CLOSE_UP: "an extreme close-up: part of a face",
}
_BODY_SEEN = frozenset({Size.WIDE, Size.FULL, Size.COWBOY, Size.MEDIUM, Size.TWO_SHOT})
_ACTIONS = frozenset(Action) - {Action.STAND, Action.LOOK, Action.LISTEN, Action.TALK}
"""What a few stills can tell from standing."""


class Asked(NamedTuple):
    """One statement, the mark it will be, and what its mismatch suggests for the next order."""

    name: str
    statement: str
    hint: Hint | None = None


def about_take(plan: Plan, shot: Shot) -> tuple[Asked, ...]:
    """Who is there, is each thing visible, what is done, can text be read, how large, what light."""
    asked = [a for part in shot.parts for a in _about_part(plan, shot, part)]
    if 0 < len(shot.parts) <= 4:
        count = f"{len(shot.parts)} {'person or animal is' if len(shot.parts) == 1 else 'people or animals are'}"
        asked.append(Asked("seen.people", f"Exactly {count} in the foreground of the picture."))
    for thing in shot.things:
        called = f" ({thing.words})" if thing.words and thing.words != thing.kind else ""
        asked.append(Asked(f"seen.{_slug(thing.kind)}", f"A {thing.kind}{called} is visible.", Hint.CLEAR_VIEW))
        if thing.text:
            asked.append(Asked("seen.text", f"The words “{thing.text}” can be read.", Hint.TIGHTER))
    return tuple([*asked, *_framing(shot), *_light(plan, shot)][:MOST])


def _about_part(plan: Plan, shot: Shot, part: Part) -> Iterator[Asked]:
    one = plan.character(part.who)
    looks = "" if shot.silhouette else f": {_short(identity(one))}"
    yield Asked(f"seen.{one.id}", f"{one.name} is in the picture{looks}.", Hint.CENTRE)
    if shot.size in _BODY_SEEN and part.action in _ACTIONS:
        yield Asked(f"seen.{one.id}.action", f"What {one.name} does is nearest to: {part.action}.")
    if part.holding and shot.size in _BODY_SEEN:
        yield Asked(f"seen.{one.id}.holding", f"{one.name} holds this: {part.holding}.", Hint.CLEAR_VIEW)


def _framing(shot: Shot) -> list[Asked]:
    """Too close and too wide are two statements: each has its own way out."""
    if shot.size not in _FRAMED or not shot.parts:
        return []
    told = _FRAMED[shot.size]
    return [
        Asked("seen.not_too_close", f"The picture is not clearly closer than {told}.", Hint.LOOSER),
        Asked("seen.not_too_wide", f"The picture is not clearly wider than {told}.", Hint.TIGHTER),
    ]


def _light(plan: Plan, shot: Shot) -> list[Asked]:
    asked = [Asked("seen.time", f"The light is that of this time: {plan.time_of_day(shot)}.")]
    weather = plan.weather(shot)
    if weather not in (Weather.CLEAR, Weather.CLOUDY, Weather.WIND) and not _place_of(plan, shot).interior:
        asked.append(Asked("seen.weather", f"This weather can be seen: {weather}."))
    if not shot.silhouette and (shot.parts or shot.things):
        asked.append(
            Asked(
                "seen.clear", "What the picture is about can be made out and is not lost in the dark.", Hint.MORE_LIGHT
            )
        )
    return asked


def about_cut(plan: Plan, before: Shot, after: Shot) -> tuple[Asked, ...]:
    """Do both sides of a cut belong together? Between scenes only people are compared."""
    both = [(p, q) for p in before.parts for q in after.parts if p.who == q.who]
    asked = []
    for first, second in both:
        one = plan.character(first.who)
        asked.append(Asked(f"seen.cut.{one.id}", f"{one.name} looks the same in both: {_short(identity(one))}."))
        if before.scene == after.scene and first.holding and first.holding == second.holding:
            asked.append(Asked(f"seen.cut.{one.id}.holding", f"{one.name} holds the {first.holding} in both."))
        if before.scene == after.scene and first.action in TRAVELLING and second.action in TRAVELLING:
            asked.append(
                Asked(f"seen.cut.{one.id}.way", f"{one.name} moves or faces the same way across the picture in both.")
            )
    if before.scene != after.scene:
        return tuple(asked[:MOST])
    return tuple([*asked, *_eyeline(plan, before, after), *_same_place(plan, before, after)][:MOST])


def _eyeline(plan: Plan, before: Shot, after: Shot) -> list[Asked]:
    """Two who look at each other across the cut."""
    for first in before.parts:
        for second in after.parts:
            if first.toward == second.who and second.toward == first.who and first.who != second.who:
                one, other = _name(plan, first), _name(plan, second)
                said = f"{one} in the first picture and {other} in the second look in opposite directions, as if at each other."
                return [Asked("seen.cut.eyeline", said)]
    return []


def _same_place(plan: Plan, before: Shot, after: Shot) -> list[Asked]:
    asked = [Asked("seen.cut.place", f"Both pictures show the same place: {_place_of(plan, before).name}.")]
    same_air = (plan.time_of_day(before), plan.weather(before)) == (plan.time_of_day(after), plan.weather(after))
    return asked + [Asked("seen.cut.light", "Time of day, light and weather are the same in both.")] * same_air


def marks_of(asked: tuple[Asked, ...], answers: SeenAnswers) -> tuple[Mark, ...]:
    """Every statement with its answer. Reasons are our own words; only the one word is the model's."""
    said = {a.question: a.answer for a in answers.answers}
    return tuple(_mark(one, said.get(number, "unobserved")) for number, one in enumerate(asked, 1))


def _mark(asked: Asked, answer: str) -> Mark:
    told = asked.statement.rstrip(".")
    match answer:
        case "match":
            return Mark(name=asked.name, verdict=Verdict.PASS, reason=f"seen: {told}", required=False)
        case "mismatch":
            reason = f"the eye sees otherwise: {told}"
            return Mark(name=asked.name, verdict=Verdict.FAIL, reason=reason, repair=asked.hint, required=False)
    return Mark(name=asked.name, verdict=Verdict.ABSTAIN, reason=f"not to be seen for sure: {told}", required=False)


def complete(asked: tuple[Asked, ...], answers: SeenAnswers) -> str:
    """What is wrong with the answers; '' if each statement has one."""
    numbers = [a.question for a in answers.answers]
    wanted = list(range(1, len(asked) + 1))
    return "" if sorted(numbers) == wanted else f"answers: each question from 1 to {len(asked)} once, not {numbers}"


def _name(plan: Plan, part: Part) -> str:
    character: Character = plan.character(part.who)
    return character.name


def _place_of(plan: Plan, shot: Shot) -> Place:
    return plan.place(plan.scene(shot.scene).place)


def _short(words: str) -> str:
    return words if len(words) <= 240 else words[:240].rsplit(" ", 1)[0]


def _slug(kind: str) -> str:
    return kind.replace(" ", "_").replace("'", "")
