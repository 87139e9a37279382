"""What the picture generator cannot make: kinds it does not have, lengths and sizes beyond its card, pictures of nobody."""

from difflib import get_close_matches

from director.contract import Contract
from film import Finding, Plan, Shot, Size, handles
from film.edits.finding import subjects
from generators import Card, Kit
from generators.kit import Category

_PEOPLE = ("person", "robot", "astronaut")
_STAGED: tuple[Category, ...] = ("thing", "vehicle", "creature", "extras", "effect")
_NEAR = (Size.MEDIUM_CLOSE_UP, Size.CLOSE_UP, Size.EXTREME_CLOSE_UP)


def critic(plan: Plan, contract: Contract, card: Card) -> tuple[Finding, ...]:
    kinds = _kinds(plan, card.kit.stocked(r.kind for r in plan.recipes)) if card.kit is not None else []
    kinds += _grounded(plan, card.kit) if card.kit is not None else []
    return (*kinds, *_frame(plan, card), *_lengths(plan, card), *(f for s in plan.shots for f in _empty(plan, s)))


def _found(path: str, words: str, *, breaks: bool = True) -> Finding:
    return Finding(critic="kit", path=path, words=words, breaks=breaks)


def _kinds(plan: Plan, kit: Kit) -> list[Finding]:
    wanted: list[tuple[str, str, tuple[Category, ...]]] = []
    for place in plan.places:
        wanted.append((f"places.{place.id}.kind", place.kind, ("set",)))
    for one in plan.cast:
        if one.kind not in _PEOPLE:
            wanted.append((f"cast.{one.id}.kind", one.kind, ("creature",)))
        wanted += [(f"cast.{one.id}.garments.{n}.kind", g.kind, ("garment",)) for n, g in enumerate(one.garments)]
        wanted += [
            (f"cast.{one.id}.accessories.{n}.kind", g.kind, ("accessory",)) for n, g in enumerate(one.accessories)
        ]
        wanted.append((f"cast.{one.id}.hair_style", one.hair_style, ("hair",)))
    for shot in plan.shots:
        wanted += [(f"shots.{shot.id}.things.{n}.kind", t.kind, _STAGED) for n, t in enumerate(shot.things)]
        for n, part in enumerate(shot.parts):
            wanted.append((f"shots.{shot.id}.parts.{n}.holding", part.holding, _STAGED))
            wanted.append((f"shots.{shot.id}.parts.{n}.inside", part.inside, _STAGED))
    out = []
    for path, kind, categories in wanted:
        entry = kit.named(kind) if kind else None
        if not kind or (entry is not None and entry.category in categories) or not kit.of(*categories):
            continue
        out.append(
            _found(path, f'The kit has no {categories[0]} "{kind}"; use {_nearest(kit, kind, categories)}, or do without and say so in not_staged.')
        )  # fmt: skip
    return out


def _grounded(plan: Plan, kit: Kit) -> list[Finding]:
    """People behind the cast stand somewhere: not on water, and not in the air."""
    out = []
    for shot in plan.shots:
        place = plan.place(plan.scene(shot.scene).place)
        entry = kit.named(place.kind)
        for n, thing in enumerate(shot.things) if entry is not None and not entry.ground else ():
            if (them := kit.named(thing.kind)) is not None and them.category == "extras":
                words = f"Nobody can stand about in {place.name} ({place.kind}); leave out the {thing.kind}, or set the scene ashore."
                out.append(_found(f"shots.{shot.id}.things.{n}.kind", words))
    return out


def _nearest(kit: Kit, kind: str, categories: tuple[Category, ...]) -> str:
    found = kit.find(kind, *categories) or kit.stand_in(kind, *categories)
    if found is not None:
        return f'"{found.kind}"'
    kinds = [e.kind for e in kit.of(*categories)]
    return " or ".join(f'"{k}"' for k in get_close_matches(kind, kinds, n=3, cutoff=0.0))


def _frame(plan: Plan, card: Card) -> list[Finding]:
    width, height = card.largest
    out = []
    if plan.width > width or plan.height > height:
        out.append(
            _found(
                "width",
                f"{card.name} makes pictures up to {width}x{height} and the film is {plan.width}x{plan.height}; make it smaller.",
            )
        )
    for name, pixels in (("width", plan.width), ("height", plan.height)):
        if pixels % card.multiple:
            near = max(card.multiple, round(pixels / card.multiple) * card.multiple)
            out.append(
                _found(
                    name,
                    f"{card.name} makes sides in multiples of {card.multiple} and the {name} is {pixels}; use {near}.",
                )
            )
    return out


def _lengths(plan: Plan, card: Card) -> list[Finding]:
    """Too short is no fault: a take may be longer than its place in the cut."""
    need = handles(plan)
    out = []
    for shot in plan.shots:
        frames = shot.frames + sum(need[shot.id])
        if not shot.title_card and frames > card.longest:
            out.append(
                _found(
                    f"shots.{shot.id}.frames",
                    f"Shot {shot.slate} needs {frames} frames and {card.name} makes at most {card.longest}; split it into {-(-frames // card.longest)} shots.",
                )
            )
        elif not shot.title_card and card.nearest(frames) < frames:
            out.append(
                _found(
                    f"shots.{shot.id}.frames",
                    f"Shot {shot.slate} needs {frames} frames and the nearest {card.name} makes is {card.nearest(frames)}; "
                    f"give it {shot.frames - (frames - card.nearest(frames))} frames.",
                )
            )
    return out


def _empty(plan: Plan, shot: Shot) -> list[Finding]:
    """Frames about what is not there."""
    if shot.title_card:
        return []
    at = f"shots.{shot.id}.subject"
    solid = shot.subject or shot.parts or shot.things
    if shot.size is Size.INSERT and not solid:
        return [
            _found(
                at,
                f"Shot {shot.slate} is an insert of nothing; name the thing that fills the frame in subject and things.",
            )
        ]
    if shot.size in _NEAR and not solid:
        return [
            _found(
                at, f"Shot {shot.slate} is a {shot.size} of nobody; add who it shows to parts and name them in subject."
            )
        ]
    for end in (shot.focus.on, shot.focus.to):
        if end and end not in subjects(plan, shot):
            words = f"Shot {shot.slate} is sharp on {end}, which is not in it; add it to the shot, or leave the focus on its subject."
            return [_found(f"shots.{shot.id}.focus", words, breaks=False)]
    who = {p.who for p in shot.parts} | {shot.over}
    if shot.subject in {c.id for c in plan.cast} and shot.subject not in who:
        words = f"Shot {shot.slate} is about {shot.subject}, who is not in it; add {shot.subject} to its parts, or change its subject."
        return [_found(at, words, breaks=shot.size in _NEAR and not shot.parts)]
    return []
