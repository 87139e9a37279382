"""A contract holds what a brief surely demands, and nothing that it only might."""

from pathlib import Path

import pytest

from director.contract import Contract, contract, is_english
from film import Aspect, Brief, BriefError

BRIEFS = Path(__file__).parents[2] / "examples" / "briefs"


def of(text: str, **beside: object) -> Contract:
    return contract(Brief.model_validate({"text": text, **beside}))


def test_a_treatment_is_demanded_whole() -> None:
    demands = contract(Brief(text=(BRIEFS / "lighthouse.md").read_text(encoding="utf-8")))
    assert (demands.title, demands.seconds, demands.aspect) == ("The Last Light", 40, Aspect.WIDE)
    assert [b.number for b in demands.beats] == [1, 2, 3, 4, 5, 6]
    assert [b.people for b in demands.beats] == [(), ("Mara",), ("Mara",), ("Tobias",), (), ()]
    assert [(ln.speaker, ln.text, ln.beat) for ln in demands.lines] == [
        ("Mara", "Forty years, and not one night dark.", 3),
        ("Tobias", "There you are.", 5),
    ]
    assert {p.name: p.garments for p in demands.people} == {"Mara": ("coat", "scarf"), "Tobias": ("jacket",)}


def test_cards_and_signs_are_to_be_read() -> None:
    assert of('A 15-second ad. A lamp.\nEnd card: "Halo. Stay up."').cards == ("Halo. Stay up.",)
    demands = contract(Brief(text=(BRIEFS / "bakery.md").read_text(encoding="utf-8")))
    assert (demands.signs, demands.lines) == (("Fresh at six",), ())


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("A 40-second film. Ana runs.", 39.6, 40.4),
        ("A film of about 40 seconds. Ana runs.", 34, 46),
        ("A film of at most 40 seconds. Ana runs.", 2, 40.4),
        ("A film, 30 to 40 seconds. Ana runs.", 29.75, 40.4),
        ("1. (3 s) Ana runs.\n2. (5 s) Ana sleeps.", 7.75, 8.25),
        ("Ana runs for 40 seconds.", 0, 300),
        ("Make a film about a man who waits 90 seconds for a lift.", 0, 300),
        ("A 20-second film, 40 seconds long. Ana runs.", 0, 300),
    ],
)
def test_a_running_time_is_as_exact_as_it_is_said(words: str, least: float, most: float) -> None:
    demands = of(words)
    assert (demands.shortest, demands.longest) == pytest.approx((least, most))


def test_what_stands_beside_the_brief_decides() -> None:
    demands = of("A 40-second film, 9:16. Ana runs.", seconds=12, width=1280, height=720)
    assert (demands.seconds, demands.size, demands.aspect) == (12, (1280, 720), None)


@pytest.mark.parametrize("words", ["A 20 minute film. Ana runs.", "A 1-second film. Ana runs."])
def test_a_length_no_film_has_is_refused_before_anybody_is_asked(words: str) -> None:
    with pytest.raises(BriefError, match="2 to 300"):
        of(words)


@pytest.mark.parametrize(
    ("words", "demanded"),
    [
        ("# The Fox\n\nAna runs.", "The Fox"),
        ("Title: The Fox\n\nAna runs.", "The Fox"),
        ('A film called "The Fox". Ana runs.', "The Fox"),
        ("# Creative brief\n\nAna runs.", ""),
        ("Quiet nature piece\n\nAna runs.", ""),
        ('A boy called "Leo" runs.', ""),
    ],
)
def test_a_title_is_demanded_where_it_surely_is_one(words: str, demanded: str) -> None:
    assert of(words).title == demanded


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ('Ana says: "Go now."', [("Ana", "Go now.")]),
        ('"Go now," says Bo. Ana runs.', [("Bo", "Go now,")]),
        ("INT. BAR - NIGHT\n\nANA (30s) drinks.\n\nANA\nGo now.\n", [("Ana", "Go now.")]),
        ('Ana and Eva sit in a bar. She says: "Go now."', [("", "Go now.")]),
        ('Ana walks through a "state of the art" kitchen.', []),
        ('Narrator: "She never came back." Ana runs.', [("", "She never came back.")]),
    ],
)
def test_lines_are_demanded_of_whom_the_brief_surely_gives_them_to(words: str, lines: list[tuple[str, str]]) -> None:
    assert [(ln.speaker, ln.text) for ln in of(words).lines] == lines


def test_who_is_only_spoken_of_need_not_be_seen() -> None:
    demands = of("1. Ana waits for Bo.\n2. She reads a letter from Cy.\n3. Ana runs.")
    assert [b.people for b in demands.beats] == [("Ana",), (), ("Ana",)]
    assert [p.name for p in demands.people] == ["Ana"]


def test_numbers_that_do_not_rise_are_no_order() -> None:
    assert of("Film.\n3. Ana runs.\n1. Ana sleeps.\n2. Ana wakes.").beats == ()


@pytest.mark.parametrize(
    ("words", "wanted"), [("Ana runs. No music.", True), ("Ana runs. No music until the door opens.", False)]
)
def test_no_music_is_meant_for_the_whole_film(words: str, wanted: bool) -> None:
    assert of(words).no_music is wanted


def test_another_language_demands_only_what_needs_no_grammar() -> None:
    demands = of("Ein Film von 30 Sekunden, 9:16. Mara geht an den Strand. Sie sagt: „Ich bleibe heute hier.“")
    assert (demands.seconds, demands.aspect, demands.quotes) == (30, Aspect.VERTICAL, ("Ich bleibe heute hier.",))
    assert (demands.people, demands.lines, demands.beats, demands.title) == ((), (), (), "")


@pytest.mark.parametrize(
    ("words", "english"),
    [
        ("Ana walks to the sea.", True),
        ("NIGHT", True),
        ("Ana geht mit dem Hund und der Katze", False),
        ("Una mujer con el perro y los gatos", False),
        ("夜の海", False),
    ],
)
def test_english_is_known_by_its_small_words(words: str, english: bool) -> None:
    assert is_english(words) is english


@pytest.mark.parametrize("text", ["", "x", "1234", "\x00\x00\x00"])
def test_what_is_no_brief_demands_nothing_and_is_left_to_the_director(text: str) -> None:
    assert contract(Brief(text=text)) == Contract()
