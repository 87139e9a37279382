"""The sayings, by what they are about: film -> cases."""

from bench.director.cases import Case, Talk
from bench.director.sayings.cutting_room import ORDER, SPLITS
from bench.director.sayings.lens_and_light import FOCUS, HANDS, LIT, STAGES
from bench.director.sayings.people import CAST, DRESS, LINES, PLAYING
from bench.director.sayings.pictures import CAMERA, LIGHT, PACE, PROPS
from bench.director.sayings.questions import HOSTILE, QUESTIONS, REFUSED
from bench.director.sayings.talks import TALKS
from bench.director.sayings.whole_film import LOOK, MIXED, MUSIC, TAKES, TITLES


def _together(*tables: dict[str, tuple[Case, ...]]) -> dict[str, tuple[Case, ...]]:
    """Tables about the same, film by film."""
    films = dict.fromkeys(film for table in tables for film in table)
    return {film: tuple(case for table in tables for case in table.get(film, ())) for film in films}


SAYINGS: dict[str, dict[str, tuple[Case, ...]]] = {
    "light and weather": _together(LIGHT, LIT),
    "camera": _together(CAMERA, STAGES, FOCUS),
    "length": PACE,
    "order": ORDER,
    "new, split, merged": SPLITS,
    "props": PROPS,
    "wardrobe and hair": DRESS,
    "cast": CAST,
    "acting": _together(PLAYING, HANDS),
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
