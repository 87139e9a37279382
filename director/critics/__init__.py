"""Judging takes: each file measures one thing and returns marks. `review` judges a take, `continuity` a film."""

from collections.abc import Callable
from pathlib import Path

from film import Mark, PictureOrder, Take

CONTINUITY = "identity.continuity"
"""The name of the mark that `continuity` gives."""


def review(take: Take, plate: Take, vault: Path, progress: Callable[[float], None]) -> tuple[Mark, ...]:
    """A take -> its marks. `plate` is the same place and light without people. Depends on nothing but the files."""
    from director.critics import camera, framing, identity, integrity, look
    from director.critics.footage import read

    order = take.order
    if not isinstance(order, PictureOrder):
        raise TypeError(f"{take.slate}: only pictures are marked, not {order.kind}")
    footage = read(take, vault)
    marks = integrity.marks(order, footage)
    if footage.length == 0:
        return marks
    reference = read(plate, vault)
    return (
        *marks,
        *framing.marks(order, footage),
        *identity.marks(order, footage, reference, vault),
        *look.marks(order, footage, reference),
        *camera.marks(order, footage),
    )


def continuity(takes: tuple[Take, ...], vault: Path, progress: Callable[[float], None]) -> dict[str, Mark]:
    """The selects of a film, together -> per take key a mark on whether its people match the rest."""
    from director.critics import identity
    from director.critics.footage import read

    pairs = []
    for done, take in enumerate(takes, 1):
        pairs.append((take, read(take, vault, keyframes_only=True)))
        progress(done / len(takes))
    return identity.across(pairs, vault)


__all__ = ["CONTINUITY", "continuity", "review"]
