"""Weights -> frames: the lengths of the shots add up to the running time exactly, and every line has time to be said."""

from film import BriefError, Rate

CUT_SECONDS, FAST_CUT_SECONDS = 1.0, 0.7
CARD_SECONDS = 1.6
_WORDS_PER_SECOND, _HURRIED = 2.5, 3.6


def spoken_seconds(words: float, *, hurried: bool = False) -> float:
    """How long a line takes with a breath around it; hurried is the fastest we let anybody speak."""
    return words / (_HURRIED if hurried else _WORDS_PER_SECOND) + (0.4 if hurried else 0.8)


def share(weights: list[float], least: list[float], seconds: float, rate: Rate, fixed: list[float]) -> list[int]:
    """Frames per shot: `fixed` seconds where the brief says them (0 if not), the rest by weight, never under `least`.

    The largest remainders get the odd frames. Raises ValueError with the seconds needed if the least do not fit.
    """
    total = rate.frames(seconds)
    floor = [max(1, rate.frames(f)) if f else max(1, -int(-rate.fraction * s // 1)) for f, s in zip(fixed, least)]
    if sum(floor) > total:
        raise ValueError(f"{rate.seconds(sum(floor)):.1f}")
    frames = list(floor)
    free = [i for i, f in enumerate(fixed) if not f]
    if not free:
        frames[-1] += total - sum(frames)
        return frames
    open_ = set(free)
    while True:
        spare = total - sum(frames[i] for i in range(len(frames)) if i not in open_)
        whole = sum(weights[i] for i in open_) or 1.0
        wished = {i: spare * weights[i] / whole for i in open_}
        short = sorted(i for i in open_ if wished[i] < floor[i])
        if not short:
            break
        open_ -= set(short)
        if not open_:
            frames[max(free, key=lambda i: (weights[i], -i))] += total - sum(floor)
            return frames
    for i in sorted(open_):
        frames[i] = int(wished[i])
    odd = total - sum(frames)
    for i in sorted(open_, key=lambda i: (-(wished[i] - int(wished[i])), i))[:odd]:
        frames[i] += 1
    return frames


def check_fits(needed: str, seconds: float, shots: int) -> BriefError:
    """The error for a brief that wants more than its running time holds."""
    return BriefError(
        f"The brief's {shots} shots with their lines need at least {needed} seconds and the running time is {seconds:g}; "
        "ask for a longer film or fewer beats."
    )
