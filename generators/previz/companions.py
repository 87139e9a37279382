"""Moves made together with a subject: beside it, before it, behind it. Where they stand is `sights`' and `blocking`'s to say."""

from collections.abc import Callable
from dataclasses import replace

from generators.previz.course import Path, ease, rightward, shifted
from generators.previz.framing import Framing
from generators.previz.standpoint import inside

GOES = 0.3
"""Metres in the shot from which on a subject goes somewhere."""


def alongside(p: Path, share: float) -> Framing:
    """The framing carried with the subject, the camera no further than the set goes."""
    by = p.follow(share)
    went = shifted(p.framing, by)
    return replace(went, eye=inside(p.bounds, went.eye))


def tracking(p: Path, share: float) -> Framing:
    """With the subject wherever it goes; along one that stands, slowly sideways with the view kept on it."""
    if p.travels > GOES:
        return alongside(p, share)
    aside = rightward(p.framing) * ((ease(share) - 0.5) * 0.45 * p.amount * p.framing.distance)
    return replace(p.framing, eye=inside(p.bounds, p.framing.eye + aside))


def leading(stands: Callable[[Path, float], Framing]) -> Callable[[Path, float], Framing]:
    """Backwards before a subject that comes on; before one that `stands`, the other move."""
    return lambda p, share: alongside(p, share) if p.travels > GOES else stands(p, share)


following = leading
"""Behind a subject that goes on: the same, from the other side."""
