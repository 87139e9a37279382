"""Cast, places and look of a model -> the bible: ids, kinds of the kit, colours as numbers, what nobody goes without."""

from director.llm.drafts import GarmentDraft, LookDraft, PersonDraft, PlaceDraft
from director.llm.resolving import STAGED, hex_of, id_of, kind_of, skin_of
from director.offline.appearance import COATS, HEIGHTS
from director.offline.notes import Notes
from director.offline.things import lacked
from film import Character, Garment, Look, Place, derive_seed
from film.bible import Hex
from generators import Kit
from generators.kit import Category

PEOPLE = ("person", "robot", "astronaut")
_CLOTH: Hex = "#5a5f68"
_TROUSERS, _SHIRT = Garment(kind="trousers", colour="#3d424d"), Garment(kind="shirt", colour="#d9d3c6")
_SHORTEST_M, _TALLEST_M = 0.11, 5.9
_BELOW = {"trousers", "shorts", "skirt", "dress", "robe", "suit", "flight suit", "uniform", "armour", "space suit"}
_ABOVE = {"shirt", "sweater", "dress", "robe", "suit", "flight suit", "uniform", "armour", "space suit"}


def character(draft: PersonDraft, taken: tuple[str, ...], kit: Kit, notes: Notes) -> Character:
    """The description is the brief's own words where it has any: they are locked, a model's are not."""
    kind = draft.kind.lower() if draft.kind.lower() in PEOPLE else _kind(kit, draft.kind, notes, "creature") or "person"
    human = kind == "person"
    beastly = COATS.get(kind, "#8a8a8a")
    tall = draft.height_m if human or kind not in HEIGHTS else _within(draft.height_m, HEIGHTS[kind])
    tall = min(max(tall, _SHORTEST_M), _TALLEST_M)
    clothes = [g for d in draft.clothes if (g := garment(d, "garment", kit, notes))]
    extras = [g for d in draft.accessories if (g := garment(d, "accessory", kit, notes))]
    return Character(
        id=id_of(draft.name, taken, "somebody"),
        name=draft.name.strip() or "Somebody",
        description="; ".join(p.strip(" .,;") for p in draft.said if p.strip()) or draft.looks.strip(),
        kind=kind,
        age=draft.age,
        presentation=draft.presentation,
        build=draft.build,
        height_m=round(tall, 2),
        skin=skin_of(draft.skin, "#d9a47e") if human else hex_of(draft.skin, beastly),
        hair_style=kind_of(kit, draft.hair_style, "hair").kind or "short",
        hair_colour=hex_of(draft.hair_colour, "#3a2118"),
        beard=draft.beard if human else "none",
        garments=_layered(clothes, kit) if human else tuple(clothes),
        accessories=_once(extras),
    )


def _within(height: float, usual: float) -> float:
    """A calf is smaller than a cow, but no mouse is as tall as a man."""
    return min(max(height, 0.4 * usual), 1.6 * usual)


def garment(draft: GarmentDraft, category: Category, kit: Kit, notes: Notes) -> Garment | None:
    """One piece; None, said aloud, if the wardrobe has nothing like it."""
    found = kind_of(kit, draft.what, category)
    if not found:
        notes.lacking.append(f'"{draft.colour} {draft.what}" is not in the wardrobe; the costume goes without it.')
        return None
    if found.nearest:
        notes.lacking.append(f'"{draft.what}" is not in the wardrobe; a {found.kind} is worn in its place.')
    return Garment(kind=found.kind, colour=hex_of(draft.colour, _CLOTH), named=draft.from_brief)


def _layered(clothes: list[Garment], kit: Kit) -> tuple[Garment, ...]:
    """With what nobody goes without."""
    kinds = {g.kind for g in clothes}
    under = [] if kinds & _BELOW else [_TROUSERS]
    under += [] if kinds & _ABOVE else [_SHIRT]
    known = {e.kind for e in kit.of("garment")}
    return _once([*(g for g in under if not known or g.kind in known), *clothes])


def _once(pieces: list[Garment]) -> tuple[Garment, ...]:
    return tuple({g.kind: g for g in pieces}.values())


def place(draft: PlaceDraft, taken: tuple[str, ...], kit: Kit, seed: int, notes: Notes) -> Place:
    found = kind_of(kit, draft.set, "set")
    if found.nearest:
        notes.lacking.append(f'"{draft.set}" is not among the sets; {draft.name} is staged as {found.kind}.')
    kind = found.kind or _first_set(kit, draft, notes)
    entry = kit.named(kind)
    made = id_of(draft.name, taken, "place")
    features = [f for words in draft.features if (f := _kind(kit, words, notes, *STAGED))]
    return Place(
        id=made,
        name=draft.name.strip() or kind,
        kind=kind,
        interior=entry.interior if entry is not None else False,
        features=tuple(dict.fromkeys(features)),
        sign=draft.sign.strip(),
        seed=derive_seed(seed, "place", made),
    )


def _first_set(kit: Kit, draft: PlaceDraft, notes: Notes) -> str:
    kind = kit.of("set")[0].kind
    notes.lacking.append(f'"{draft.set}" is not among the sets; {draft.name} is staged as {kind}.')
    return kind


def look(draft: LookDraft) -> Look:
    palette = tuple(dict.fromkeys(code for words in draft.palette if (code := hex_of(words, ""))))
    given = draft.model_dump(exclude={"palette", "words"})
    return Look(words=draft.words.strip(), palette=palette, **given)


def _kind(kit: Kit, words: str, notes: Notes, *categories: Category) -> str:
    """A kind of the kit, aloud if it only stands in or is missing."""
    found = kind_of(kit, words, *categories)
    if words.strip() and not found:
        notes.lacking.append(f'"{words}" is not among what the stage can show; the film goes without it.')
    elif found.nearest:
        notes.lacking.append(lacked(words.strip(), found.kind))
    return found.kind
