"""A storyboard and character sheets of a production; a character taken to another film is the same there."""

import pytest
from PIL import Image, PngImagePlugin

from director import draw_boards, export, sheets
from director.attaching import Told, attach, drawn_on, heard
from director.castsheets import colours_of, facts
from film import Brief, BriefError, Dress, ProductionError, Thing, apply
from film.tokens import KEYWORD
from memory import Production, Settings
from studio.commands_boards import version_of
from tests.conftest import small_plan


def production(folder, plan):
    made = Production.create(folder, Brief(text="A film."), Settings(), "test")
    made.revisions.add(plan, on=0)
    return made


@pytest.fixture(scope="module")
def plan():
    """Ana alone, in one small shot and one the stage cannot show."""
    whole = small_plan()
    first = whole.shots[0]
    odd = whole.shots[2].with_(parts=(), subject="", things=(Thing(kind="samovarine"),))
    return whole.with_(cast=whole.cast[:1], shots=(first, odd, whole.shots[4]))


@pytest.fixture(scope="module")
def film(tmp_path_factory, plan):
    with production(tmp_path_factory.mktemp("films") / "film", plan) as made:
        yield made


@pytest.fixture(scope="module")
def exported(film, tmp_path_factory):
    return export(film, 1, "ana", tmp_path_factory.mktemp("out"))


def test_boards_need_a_plan_and_nothing_else(film):
    made = draw_boards(film, version_of(film, ""))
    assert made.panels == 3
    assert made.unshown == ("2A",)
    assert made.pdf.read_bytes().startswith(b"%PDF")
    assert made.pdf.parent == film.boards
    with Image.open(made.pages[0]) as page:
        assert page.width > 1000
    assert film.takes.subjects() == ()


def test_a_version_that_is_not_there_is_said(film, tmp_path):
    with pytest.raises(ProductionError, match="no version"):
        version_of(film, "9")
    empty = Production.create(tmp_path / "empty", Brief(text="A film."), Settings(), "test")
    with empty, pytest.raises(ProductionError, match="nothing is planned"):
        version_of(empty, "")


def test_a_sheet_is_drawn_again_when_somebody_changes_and_only_then(film, plan, exported):
    before = sheets(film, 1)["ana"]
    drawn = before.stat().st_mtime_ns
    retitled = film.revisions.add(plan.with_(title="Another"), on=1)
    assert sheets(film, retitled)["ana"] == before
    assert before.stat().st_mtime_ns == drawn
    dressed = film.revisions.add(apply(plan, (Dress(character="ana", kind="jacket", colour="#2f62b3"),)), on=retitled)
    after = sheets(film, dressed)["ana"]
    assert after != before
    assert after.is_file()
    assert before.is_file()


def test_what_stands_on_a_sheet(plan):
    ana = plan.cast[0]
    assert dict(facts(ana)) == {"who": "woman", "height": "1.72 m, average build", "hair": "brunette, bob"}
    assert dict(facts(ana.with_(age="child", presentation="man")))["who"] == "boy"
    assert dict(facts(ana.with_(kind="dog", height_m=0.6))) == {"kind": "dog", "height": "0.60 m"}
    assert ("#e8731e", "jacket, orange") in colours_of(ana)
    assert not [w for _, w in colours_of(ana.with_(kind="robot")) if w.startswith("hair")]


def test_a_character_goes_to_another_film_by_its_name(exported, plan, tmp_path):
    ana = plan.cast[0]
    other = ana.with_(age="old", skin="#5c3a26", hair_style="bun", garments=ana.garments[:1], description="a queen")
    with production(tmp_path / "other", plan) as made:
        reference = attach(made, exported)
        assert reference.character == ana
        told = heard(made, "Ana walks through a desert.")
        after = drawn_on(made, plan.with_(cast=(other,)), told)
        assert after.character("ana").token == ana.token
        assert "Ana is the Ana of @image1, in everything that is seen" in after.assumptions[-1]
        assert not [a for a in after.assumptions if "nothing is said" in a]
        nobody = drawn_on(
            made, plan.with_(cast=(other.with_(name="Zed", id="zed"),), shots=plan.shots[2:]), Told("", (), ())
        )
        assert "nobody in this film has that name (Zed)" in nobody.assumptions[-1]
        pointed = heard(made, "Zed waits. @image1 is Zed.")
        became = drawn_on(made, plan.with_(cast=(other.with_(name="Zed", id="zed"),), shots=plan.shots[2:]), pointed)
        zed = became.character("zed")
        assert zed == ana.with_(id="zed", name="Zed")
        assert "may differ" in became.assumptions[-1]


def test_an_exported_file_never_replaces_another(film, exported, tmp_path):
    assert exported.name == "ana.character.png"
    assert export(film, 1, "Ana", exported) == exported
    other = tmp_path / "mine.png"
    other.write_bytes(b"mine")
    for to, says in (
        (other, "something else"),
        (tmp_path / "a.jpg", r"\.png"),
        (tmp_path / "no" / "a.png", "cannot be written"),
    ):
        with pytest.raises(ProductionError, match=says):
            export(film, 1, "ana", to)
    with pytest.raises(ProductionError, match="no 'bob'"):
        export(film, 1, "bob", None)
    assert other.read_bytes() == b"mine"
    assert [p.name for p in tmp_path.iterdir()] == ["mine.png"]


def test_a_picture_that_carries_nonsense_is_refused_and_leaves_nothing(tmp_path, plan):
    kept = PngImagePlugin.PngInfo()
    kept.add_text(KEYWORD, '{"character": "../../x"}')
    Image.new("RGB", (32, 32)).save(tmp_path / "bad.png", pnginfo=kept)
    with production(tmp_path / "film", plan) as made:
        with pytest.raises(BriefError, match="cannot be read"):
            attach(made, tmp_path / "bad.png")
        assert made.attachments.all() == ()
        assert not list(made.vault.iterdir())
