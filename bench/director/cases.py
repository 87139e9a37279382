"""What a person says to a film and what must come of it: the film after, and exactly which shots are shot again.

Nothing here knows how a director did it: a check looks at the film before and after, never at the edits.
"""

from collections.abc import Callable
from typing import Literal, NamedTuple

from bench.director.colouring import looks
from film import SUBJECT_SHARE, EditBatch, Plan, Shot, Size, TimeOfDay, Weather

Kind = Literal["edit", "answer", "refused", "undo", "redo", "goto", "name", "compare"]
Check = Callable[["Seen"], object]
"""Seen -> something true if the person got what they asked for. A KeyError, StopIteration or ValueError is a no."""


class Seen:
    """A film before and after somebody spoke; shots are numbers, as in the film that was first."""

    def __init__(self, before: Plan, after: Plan, batch: EditBatch) -> None:
        self.before, self.after, self.batch = before, after, batch

    def __getitem__(self, number: int) -> Shot:
        return self.after.shot(f"shot{number}")

    def was(self, number: int) -> Shot:
        return self.before.shot(f"shot{number}")

    @property
    def order(self) -> str:
        """'1 2 + 3': a plus is a shot that was not there."""
        had = {s.id for s in self.before.shots}
        return " ".join(s.id.removeprefix("shot") if s.id in had else "+" for s in self.after.shots)

    @property
    def new(self) -> Shot:
        """The shot that came in. More than one is not what was asked."""
        had = {s.id for s in self.before.shots}
        (one,) = (s for s in self.after.shots if s.id not in had)
        return one

    def light(self, *numbers: int) -> TimeOfDay:
        (light,) = {self.after.time_of_day(self[n]) for n in numbers}
        return light

    def air(self, *numbers: int) -> Weather:
        (air,) = {self.after.weather(self[n]) for n in numbers}
        return air

    def closer(self, number: int) -> bool:
        return SUBJECT_SHARE[self[number].size] > SUBJECT_SHARE[self.was(number).size]

    def wider(self, number: int) -> bool:
        return SUBJECT_SHARE[self[number].size] < SUBJECT_SHARE[self.was(number).size]

    def seconds(self, number: int) -> float:
        return self.after.rate.seconds(self[number].frames)

    def grown(self, number: int) -> float:
        return self.seconds(number) - self.before.rate.seconds(self.was(number).frames)

    def who(self, shot: int | Shot) -> str:
        one = self[shot] if isinstance(shot, int) else shot
        return " ".join(sorted(p.who for p in one.parts))

    def does(self, number: int, who: str) -> str:
        return next(p.action for p in self[number].parts if p.who == who)

    def feels(self, number: int, who: str) -> str:
        return next(p.emotion for p in self[number].parts if p.who == who)

    def holds(self, number: int, who: str) -> str:
        return next(p.holding for p in self[number].parts if p.who == who)

    def things(self, number: int) -> set[str]:
        return {t.kind for t in self[number].things}

    def lines(self, number: int) -> list[str]:
        return [line.text for line in self[number].lines]

    def wears(self, who: str, kind: str, colour: str = "") -> bool:
        one = self.after.character(who)
        worn = [g.colour for g in (*one.garments, *one.accessories) if g.kind == kind]
        return bool(worn) and all(looks(c, colour) for c in worn if colour)

    def hair(self, who: str, colour: str) -> bool:
        return looks(self.after.character(who).hair_colour, colour)

    def place(self, shot: int | Shot) -> str:
        one = self[shot] if isinstance(shot, int) else shot
        return self.after.place(self.after.scene(one.scene).place).kind

    def says(self, *words: str) -> bool:
        """The reply has each of these words, whatever else it says."""
        reply = self.batch.reply.lower()
        return all(any(w in reply for w in word.lower().split("|")) for word in words)

    def plays(self, *instruments: str) -> bool:
        return set(self.after.music.instruments) == {*instruments} and not self.after.music.none

    def is_(self, number: int, size: Size) -> bool:
        return self[number].size is size


class Case(NamedTuple):
    words: str
    touches: str = ""
    """What may change, and nothing else: shot numbers or 'all', '+' for a new one, 'order', 'look', 'music', 'title', 'shape', 'cast' for
    somebody new, or the id of somebody of the cast."""
    check: Check = lambda s: True
    reshoot: str | None = None
    """Shots that need a new take, by number, '+' for a new one; None: those it touches."""
    kind: Kind = "edit"

    def shots_to_shoot(self, before: Plan) -> set[str]:
        said = self.touches if self.reshoot is None else self.reshoot
        filmed = {s.id.removeprefix("shot") for s in before.shots if not s.title_card}
        return filmed if "all" in said.split() else {w for w in said.split() if w.isdigit() or w == "+"}


class Talk(NamedTuple):
    """A conversation: every turn is about the film as the turns before left it."""

    film: str
    turns: tuple[Case, ...]


def ask(words: str, *reply: str) -> Case:
    """A question: nothing changes, and the answer holds these words ('a|b': either)."""
    return Case(words, check=lambda s: s.says(*reply), kind="answer")


def no(words: str) -> Case:
    """Nothing can come of this: it is refused in words, or answered, and the film stays as it is."""
    return Case(words, kind="refused")
