"""Seconds a model wished -> frames that add up to the running time exactly, with time for every line."""

from director.contract import Contract
from director.offline.timing import CARD_SECONDS, check_fits, share, spoken_seconds
from film import Rate, Unslated

_LEAST = 0.7
_NARROW = 0.5


def lengths(wished: list[float], shots: list[Unslated], seconds: float, rate: Rate, demands: Contract) -> list[int]:
    """Frames per shot. Beats whose length the brief gives keep it; lines first get time to breathe, then at least to be said.

    Raises BriefError if there are more shots than frames.
    """
    fixed = _fixed(wished, shots, demands)
    for hurried, least in ((False, _LEAST), (True, _LEAST), (True, _NARROW)):
        floors = [_least(s, least, hurried=hurried) for s in shots]
        try:
            return share(wished, floors, seconds, rate, fixed)
        except ValueError:
            continue
    try:
        return share(wished, [1.0 / float(rate.fraction)] * len(shots), seconds, rate, [0.0] * len(shots))
    except ValueError as e:
        raise check_fits(str(e), seconds, len(shots)) from None


def _least(shot: Unslated, least: float, *, hurried: bool) -> float:
    talk = sum(spoken_seconds(len(ln.text.split()), hurried=hurried) for ln in shot.lines)
    return max(talk, CARD_SECONDS if shot.title_card else least)


def _fixed(wished: list[float], shots: list[Unslated], demands: Contract) -> list[float]:
    """Where the brief times a beat, its shots share that time as they were wished."""
    given = {b.number: b.seconds for b in demands.beats if b.seconds}
    whole = {n: sum(w for w, s in zip(wished, shots, strict=True) if s.beat == n) for n in given}
    return [given[s.beat] * w / whole[s.beat] if s.beat in given else 0.0 for w, s in zip(wished, shots, strict=True)]
