"""The sayings, by what they are about: film -> cases."""

from bench.director.cases import Case, Talk
from bench.director.sayings import strangers_film, strangers_people, strangers_pictures
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
    "light and weather": _together(LIGHT, LIT, strangers_pictures.LIGHT),
    "camera": _together(CAMERA, STAGES, FOCUS, strangers_pictures.CAMERA),
    "length": _together(PACE, strangers_pictures.PACE),
    "order": _together(ORDER, strangers_film.ORDER),
    "new, split, merged": _together(SPLITS, strangers_film.SPLITS),
    "props": _together(PROPS, strangers_pictures.PROPS),
    "wardrobe and hair": _together(DRESS, strangers_people.DRESS),
    "cast": _together(CAST, strangers_people.CAST),
    "acting": _together(PLAYING, HANDS, strangers_people.PLAYING),
    "lines": _together(LINES, strangers_people.LINES),
    "music and sound": _together(MUSIC, strangers_film.MUSIC),
    "look and mood": _together(LOOK, strangers_film.LOOK),
    "titles, cuts, shape": _together(TITLES, strangers_film.TITLES),
    "takes and locks": _together(TAKES, strangers_film.TAKES),
    "several at once": _together(MIXED, strangers_film.MIXED),
    "questions": _together(QUESTIONS, strangers_film.QUESTIONS),
    "refused": REFUSED,
    "hostile": HOSTILE,
}

__all__ = ["SAYINGS", "TALKS", "Case", "Talk"]
