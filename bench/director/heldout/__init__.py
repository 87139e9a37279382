"""Sayings that no director was written against: they say how far it is from the ones it was.

Several people wrote them down as they would say them: a producer in a hurry, a student of film, somebody whose first
language is another, a grandmother, one who types three words, one who types thirty. Same films, same categories, same
judge as `sayings`. Whoever works on a director does not read them, and what fails here is not listed: only the totals
are printed, or they would soon be written against as well.
"""

from bench.director.cases import Case, Talk
from bench.director.heldout.film import LOOK, MIXED, MUSIC, ORDER, SPLITS, TAKES, TITLES
from bench.director.heldout.people import CAST, DRESS, LINES, PLAYING
from bench.director.heldout.pictures import CAMERA, LIGHT, PACE, PROPS
from bench.director.heldout.talks import HOSTILE, QUESTIONS, REFUSED, TALKS

SAYINGS: dict[str, dict[str, tuple[Case, ...]]] = {
    "light and weather": LIGHT,
    "camera": CAMERA,
    "length": PACE,
    "order": ORDER,
    "new, split, merged": SPLITS,
    "props": PROPS,
    "wardrobe and hair": DRESS,
    "cast": CAST,
    "acting": PLAYING,
    "lines": LINES,
    "music and sound": MUSIC,
    "look and mood": LOOK,
    "titles, cuts, shape": TITLES,
    "takes and locks": TAKES,
    "several at once": MIXED,
    "questions": QUESTIONS,
    "refused": REFUSED,
    "hostile": HOSTILE,
}

__all__ = ["SAYINGS", "TALKS", "Case", "Talk"]
