"""The plan an operation speaks of, and what a model's words mean there: names to ids, words to kinds of the kit, 'keep' to nothing."""

from typing import Any

from director.llm.compile.shots import Names
from director.llm.drafts.base import KEEP
from director.llm.resolving import STAGED, hex_of, kind_of, pick
from director.offline.notes import Notes
from film import EditRefused, Plan
from generators import Kit
from generators.kit import Category


class Reading:
    """The plan an operation speaks of, and what its words mean there."""

    def __init__(self, plan: Plan, kit: Kit, notes: Notes) -> None:
        self.plan, self.kit, self.notes = plan, kit, notes
        self.names = Names(plan.cast, kit)

    def shot(self, name: str) -> str:
        """A shot's id, also from its slate."""
        said = name.strip()
        found = next((s.id for s in self.plan.shots if said in (s.id, s.slate)), "")
        if not found:
            raise EditRefused(f"there is no shot {name!r}; use an id of the table")
        return found

    def who(self, name: str) -> str:
        if not (found := self.names.who(name)):
            raise EditRefused(f"{name!r} is not in the cast; there are {', '.join(c.name for c in self.plan.cast)}")
        return found

    def scene(self, name: str) -> str:
        said = name.strip().lower()
        found = next((s.id for s in self.plan.scenes if said in (s.id, str(s.number), f"scene {s.number}")), "")
        if not found:
            raise EditRefused(f"there is no scene {name!r}; there are {', '.join(s.id for s in self.plan.scenes)}")
        return found

    def place(self, name: str) -> str:
        places = self.plan.places
        found = next((p.id for p in places if p.id == name.strip()), "") or pick(
            name, [p.id for p in places], [p.name for p in places]
        )
        if not found:
            raise EditRefused(f"there is no place {name!r}; there are {', '.join(p.id for p in places)}")
        return found

    def kind(self, words: str, *categories: Category) -> str:
        found = kind_of(self.kit, words, *categories)
        if not found:
            raise EditRefused(
                f"the stage has no {categories[0]} {words!r}; take the nearest it has, or say that it cannot"
            )
        return found.kind

    def thing(self, shot: str, words: str) -> str:
        """A kind in the shot as it is called there, else a kind of the kit."""
        there = self.plan.shot(shot)
        held = {p.holding for p in there.parts} | {p.inside for p in there.parts}
        known = [*(t.kind for t in there.things), *sorted(held - {""})]
        named = next((t.kind for t in there.things if t.words and t.words.lower() == words.lower().strip()), "")
        return next((k for k in known if k == words.strip().lower()), "") or named or self.kind(words, *STAGED)

    def held(self, words: str) -> str | None:
        """What 'keep' leaves; '' takes it away."""
        if words == KEEP:
            return None
        return self.kind(words, *STAGED) if words.strip() else ""


def changes(**values: Any) -> dict[str, Any]:
    """Without what is kept."""
    return {name: value for name, value in values.items() if value is not None and value != KEEP}


def switch(word: str) -> bool | None:
    return None if word == KEEP else word == "yes"


def some(changes: dict[str, Any]) -> dict[str, Any]:
    if not changes:
        raise EditRefused("everything in it says 'keep'; leave it out or change something")
    return changes


def colour(words: str) -> str:
    code = hex_of(words, "")
    if not code:
        raise EditRefused(f"{words!r} is no colour we know; use plain words like 'dark red' or 'pale blue'")
    return code
