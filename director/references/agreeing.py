"""What several pictures of one person show -> one account: what agrees counts, by the median; what does not is said aloud."""

from typing import NamedTuple

import numpy as np

from director.references.people import Seen
from director.references.pixels import far, lab_of, name_of, to_hex

_SAME = {"skin": 16.0, "hair": 20.0, "upper": 22.0, "lower": 22.0}
"""CIE76 between two pictures of the same thing in different light; further apart they are two things."""
_WHAT = {
    "skin": "the skin",
    "hair": "the hair",
    "upper": "what is worn on the upper body",
    "lower": "what is worn on the legs",
}


class Agreed(NamedTuple):
    seen: Seen
    conflicts: tuple[str, ...]
    """Where pictures show different things, which one was taken."""


def agreed(pictures: dict[str, Seen]) -> Agreed:
    """Reference name -> what it shows; at least one."""
    all_seen = list(pictures.values())
    if len(all_seen) == 1:
        return Agreed(all_seen[0], ())
    colours, conflicts = {}, []
    for region in _SAME:
        shown = {name: colour for name, seen in pictures.items() if (colour := getattr(seen, region))}
        if shown:
            colours[region], conflict = _colour(region, shown)
            conflicts += [conflict] if conflict else []
    haired = [s.long_hair for s in all_seen if s.hair]
    untold = tuple(w for w in all_seen[0].untold if all(w in s.untold for s in all_seen))
    long_hair = sum(haired) * 2 > len(haired) or (bool(haired) and sum(haired) * 2 == len(haired) and haired[0])
    legs = [s for s in all_seen if s.lower or s.dress or s.bare_legs]
    cut = {what: sum(getattr(s, what) for s in legs) * 2 > len(legs) for what in ("dress", "bare_legs")}
    account = {"long_hair": long_hair, "untold": untold, **colours, **cut}
    return Agreed(Seen.model_validate(account), tuple(conflicts))


def _colour(region: str, shown: dict[str, str]) -> tuple[str, str]:
    """The colour most pictures agree on (of equals, the first), and what is to be said of the others."""
    labs = {name: lab_of(colour) for name, colour in shown.items()}
    alike = {name: [n for n in labs if far(labs[n], lab) <= _SAME[region]] for name, lab in labs.items()}
    first = max(alike, key=lambda name: len(alike[name]))  # the first of the longest
    with_it, others = alike[first], [n for n in labs if n not in alike[first]]
    colour = to_hex(np.median([labs[n] for n in with_it], axis=0))
    if not others:
        return colour, ""
    else_shown = " and ".join(f"{name_of(shown[n])} in @{n}" for n in others)
    why = "as most show it" if len(with_it) > len(others) else "as the first of them shows it"
    return colour, f"{_WHAT[region]} is {else_shown}, and {name_of(colour)} is taken, {why}"
