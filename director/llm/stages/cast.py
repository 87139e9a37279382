"""Brief and treatment -> cast, places and look. What stands here is locked: nobody describes anybody again."""

from director.llm import telling
from director.llm.asking import Asking
from director.llm.commission import Commission
from director.llm.compile.recipes import fault
from director.llm.drafts import PersonDraft, TreatmentDraft, WorldDraft
from director.llm.locking import copied
from director.llm.resolving import kind_of, pick, same

PEOPLE = ("person", "robot", "astronaut")


async def cast(asking: Asking, work: Commission, treatment: TreatmentDraft) -> WorldDraft:
    """A recipe that cannot be built goes back once; after that the film goes without it, said aloud."""
    seen: list[WorldDraft] = []

    def check(draft: WorldDraft) -> str:
        unbuilt = [] if seen else _unbuilt(draft, work)
        seen.append(draft)
        return "; ".join([*_faults(draft, work), *unbuilt])

    return await asking(
        "cast",
        WorldDraft,
        check,
        brief=work.brief.text,
        demands=telling.demands(work.demands),
        treatment=telling.treatment(treatment),
    )


def _faults(draft: WorldDraft, work: Commission) -> list[str]:
    names = [p.name for p in draft.people]
    out = [
        f"people: {one.name} of the brief is missing"
        for one in work.demands.people
        if pick(one.name, names, names) is None
    ]
    for number, person in enumerate(draft.people):
        out += _person_faults(person, number, work)
        if any(same(person.name, other) for other in names[:number]):
            out.append(f"people.{number}.name: there are two called {person.name}")
    for number, place in enumerate(draft.places):
        if work.kit.of("set") and not kind_of(work.kit, place.set, "set"):
            out.append(
                f"places.{number}.set: the kit has no set {place.set!r}; take the nearest one and say so in cannot_show"
            )
        if any(same(place.name, other.name) for other in draft.places[:number]):
            out.append(f"places.{number}.name: {place.name} is there twice; one set is one place")
    return out


def _unbuilt(draft: WorldDraft, work: Commission) -> list[str]:
    found = [(n, fault(r, work.kit)) for n, r in enumerate(draft.recipes)]
    return [f"recipes.{n}: {wrong}" for n, wrong in found if wrong]


def _person_faults(person: PersonDraft, number: int, work: Commission) -> list[str]:
    out = [
        f"people.{number}.said.{n}: {phrase!r} does not stand in the brief; copy letter by letter or leave it out"
        for n, phrase in enumerate(person.said)
        if not copied(phrase, work.brief.text)
    ]
    if person.kind not in PEOPLE and work.kit.of("creature") and not kind_of(work.kit, person.kind, "creature"):
        out.append(
            f"people.{number}.kind: {person.kind!r} is neither person, robot, astronaut nor a creature of the kit; "
            "take the nearest and say so in cannot_show"
        )
    if person.kind == "person" and not person.clothes:
        out.append(f"people.{number}.clothes: {person.name} wears nothing")
    return out
