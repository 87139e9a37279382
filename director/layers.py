"""Shot -> control layers of its take: depth, masks, normals, flow and pose, drawn again from the take's order."""

from collections.abc import Sequence
from pathlib import Path

from film import BriefError, OrderRefused, Plan, Shot
from generators import DrawsPasses, PassKind, Progress, load
from memory import Production


def draw_passes(
    production: Production,
    wanted: str,
    kinds: Sequence[PassKind],
    frames: Sequence[int] | None,
    into: Path | None,
    progress: Progress,
) -> list[Path]:
    """Write the layers of the take that the film uses of a shot, by its id, slate or number; `frames` None: all of them.

    Without a folder they go beside the production's own files, into `passes/SLATE`. Returns the files written. Raises
    BriefError for a shot there is not or that has no take yet, OrderRefused where its generator cannot draw them.
    """
    revision = production.revisions.head
    if not revision:
        raise BriefError(f"{production.folder} has no plan yet; run `auteur resume` first")
    shot = _named(production.revisions.plan(revision), wanted)
    select = production.takes.selects(revision).get(shot.id)
    take = production.takes.get(select.take) if select is not None else None
    if take is None:
        raise BriefError(f"{shot.slate} has no take yet; run `auteur resume` first")
    order = take.order
    generator = load(order.backend.partition("@")[0])
    if not isinstance(generator, DrawsPasses):
        raise OrderRefused(
            f"{take.slate}: {generator.card.name} makes no passes; takes of the stage (previz) have them"
        )
    if order.backend != generator.card.backend:
        raise OrderRefused(
            f"{take.slate}: the take was made by {order.backend}, and {generator.card.backend} would draw it differently; "
            "shoot it again first"
        )
    folder = into if into is not None else production.folder / "passes" / str(take.slate)
    return generator.passes(order, range(order.frames) if frames is None else frames, kinds, folder, progress)


def _named(plan: Plan, wanted: str) -> Shot:
    """By id ('shot3'), slate ('12B') or number ('3')."""
    for number, shot in enumerate(plan.shots, start=1):
        if wanted.lower() in (shot.id.lower(), shot.slate.lower(), str(number)):
            if shot.title_card:
                raise BriefError(f"{shot.slate} is a title card; there is nothing behind its pixels, name another shot")
            return shot
    slates = ", ".join(s.slate for s in plan.shots)
    raise BriefError(f"there is no shot {wanted!r}; there are {slates}")
