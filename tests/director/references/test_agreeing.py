"""Several pictures of one person: what agrees counts, by the median; what does not is said aloud."""

import numpy as np
import pytest

from director.references import mentions, use
from director.references.agreeing import agreed
from director.references.people import Seen
from director.references.pixels import far, lab_of
from film import BriefError, Character, Garment, Use
from generators.previz.figures.sheet import reference_sheet
from tests.director.harbour import harbour_plan
from tests.director.references.media import keep_image
from tests.director.references.test_texts import said

BROWN, DARKER, RED, GREEN, BLUE = "#5a3a26", "#4e3220", "#b03028", "#3d8b4a", "#2b3f8a"


def seen(**fields):
    return Seen(**{"skin": "#d9a47e", "hair": BROWN, "upper": GREEN, "untold": ("age",), **fields})


def test_one_picture_is_taken_as_it_is():
    one = seen(long_hair=True)
    assert agreed({"image1": one}) == (one, ())


def test_most_pictures_are_right_and_the_odd_one_is_told():
    found = agreed({"image1": seen(hair=RED), "image2": seen(), "image3": seen(hair=DARKER)})
    assert far(lab_of(found.seen.hair), lab_of(BROWN)) < 6
    assert found.conflicts == ("the hair is red in @image1, and coffee is taken, as most show it",)


def test_of_two_that_differ_the_first_is_taken():
    found = agreed({"image1": seen(upper=BLUE), "image2": seen(upper=GREEN)})
    assert found.seen.upper == BLUE
    assert "@image2" in found.conflicts[0]
    assert "as the first of them shows it" in found.conflicts[0]


def test_the_median_of_three_shades_is_the_middle_one():
    shades = ("#c98f6a", "#d9a47e", "#e4b08c")
    found = agreed({f"image{n}": seen(skin=s) for n, s in enumerate(shades, 1)})
    assert far(lab_of(found.seen.skin), lab_of("#d9a47e")) < 2
    assert found.conflicts == ()


def test_what_one_picture_lacks_another_has():
    found = agreed({"image1": seen(upper="", untold=("legs", "age")), "image2": seen(untold=("age",), lower=BLUE)})
    assert (found.seen.upper, found.seen.lower, found.seen.untold) == (GREEN, BLUE, ("age",))


def test_long_hair_is_what_most_of_those_with_hair_show():
    long, short, hidden = seen(long_hair=True), seen(), seen(hair="")
    assert agreed({"a": long, "b": long, "c": short}).seen.long_hair
    assert not agreed({"a": short, "b": long, "c": hidden}).seen.long_hair
    assert agreed({"a": hidden, "b": long}).seen.long_hair


BOTH = ["character image1 Mara", "character image2 Mara"]


@pytest.mark.parametrize(
    "text",
    [
        "@image1 and @image2 are Mara", "@image1, @image2 are Mara.", "@image1 and @image2 show Mara", "Use @image1 and @image2 as Mara",
        "@image1 & @image2 = Mara", "@image1, @image2: Mara", "@image1-2 are Mara", "@images 1-2 are Mara", "@image1 to @image2 are Mara",
        "Pictures of Mara: @image1, @image2", "@image1 and @image2 are both Mara", "@image1 is Mara and so is @image2",
        "Mara is the woman in @image1 and @image2", "The woman in @image1 and @image2 is Mara.", "Mara = @image1 + @image2",
    ],
)  # fmt: skip
def test_people_say_in_many_ways_that_pictures_are_of_one_person(text):
    assert said(text) == ("", BOTH)


def test_a_sentence_goes_on_and_other_people_stay_other_people():
    assert said("Mara (@image1, @image2) climbs the stairs.") == ("Mara climbs the stairs.", BOTH)
    assert said("@image1 is Mara and @image2 is Tobias")[1] == ["character image1 Mara", "character image2 Tobias"]
    assert said("Mara is @image1 and @image2 is Tobias")[1] == ["character image1 Mara", "character image2 Tobias"]
    assert said("shots 2 to 4 move like @video1")[1] == ["motion video1 2,3,4"]


def test_a_picture_without_anybody_is_left_out_aloud_and_only_such_are_refused(tmp_path):
    figure = np.full((240, 160, 3), (214, 220, 226), np.uint8)
    figure[90:200, 50:110], figure[200:236, 56:104] = (61, 139, 74), (43, 51, 80)
    figure[30:90, 58:102], figure[22:42, 56:104] = (217, 164, 126), (58, 33, 24)
    empty = np.full((120, 90, 3), (40, 160, 60), np.uint8)
    references = (keep_image(figure, tmp_path), keep_image(empty, tmp_path, "image2"))
    uses = mentions("@image1 and @image2 are Tobias", references).uses
    done = use(harbour_plan(), references, uses, tmp_path)
    assert "@image2 is not used, since no person can be found in it" in done.spoken[0]
    assert "takes from @image1:" in done.spoken[0]
    with pytest.raises(BriefError, match="no person"):
        use(harbour_plan(), references, mentions("@image2 is Tobias", references).uses, tmp_path)


def test_a_dress_is_what_most_of_the_pictures_that_show_legs_show():
    dress, bare, trousers, portrait = seen(dress=True), seen(bare_legs=True), seen(lower=BLUE), seen()
    assert agreed({"a": dress, "b": portrait}).seen.dress
    assert not agreed({"a": dress, "b": trousers}).seen.dress
    assert agreed({"a": bare, "b": bare, "c": trousers}).seen.bare_legs


@pytest.fixture(scope="module")
def dressed(tmp_path_factory):
    """Somebody drawn front on in clothes of these kinds."""
    folder = tmp_path_factory.mktemp("clothes")

    def front(*garments):
        worn = tuple(Garment(kind=kind, colour=colour) for kind, colour in garments)
        token = Character(id="ida", name="Ida", description="", skin="#e6b48c", hair_style="bob", garments=worn)
        pixels = reference_sheet(token, 720, 312)
        return pixels[: round(312 * 0.93), :120]

    front.vault = folder
    return front


def test_a_dress_is_told_from_trousers_and_bare_legs_are_asked_about(dressed):
    dress = keep_image(dressed(("dress", "#6f3f93")), dressed.vault)
    shorts = keep_image(dressed(("shorts", "#222222"), ("sweater", "#c03030")), dressed.vault, "image2")
    trousers = keep_image(dressed(("trousers", "#2b3350"), ("jacket", "#3d8b4a")), dressed.vault, "image3")
    plan = harbour_plan()
    plain = plan.character("tobias")
    plain = plain.with_(garments=tuple(g.with_(named=False) for g in plain.garments))
    plan = plan.with_(cast=tuple(plain if c.id == plain.id else c for c in plan.cast))

    def as_seen(reference):
        done = use(plan, (reference,), (Use(role="character", reference=reference.name, who="Tobias"),), dressed.vault)
        return [g.kind for g in done.plan.character("tobias").garments], done.spoken[0]

    kinds, spoken = as_seen(dress)
    assert kinds[-1] == "dress"
    assert "a dress, " in spoken
    kinds, spoken = as_seen(shorts)
    assert kinds == [g.kind for g in plain.garments]
    assert "the legs are bare: say 'Tobias wears a skirt' or 'shorts'" in spoken
    kinds, spoken = as_seen(trousers)
    assert kinds == [g.kind for g in plain.garments]
    assert "bare" not in spoken
