"""People say in many ways what an attachment is for; the rest of what they say is left for others to understand."""

import pytest

from director.references import mentions
from film import BriefError, NotUnderstood, Reference


def attached(*names):
    return tuple(Reference(name=n, kind=n[:5], media=f"ref-{n}", sha256="0") for n in names)


ALL = attached("image1", "image2", "video1", "video2", "audio1")
MARA, LOOK, MOVE, BEATS = "character image1 Mara", "look image2", "motion video1", "beats audio1"


def said(text, references=ALL):
    found = mentions(text, references)
    uses = [" ".join(filter(None, (u.role, u.reference, u.who, ",".join(u.shots)))) for u in found.uses]
    return found.text, sorted(uses)


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        *((t, [MARA]) for t in (
            "@image1 is Mara", "Mara looks like @image1", "Mara looks like @image1.", "Mara should look like @image1 please",
            "Mara is the woman in @image1.", "make Mara look like @image1", "Use @image1 for Mara", "use @image1 as Mara",
            "@image1 = Mara", "@Image 1: Mara", "cast @image1 as Mara", "base Mara on @image1", "give Mara the face of @image1",
            "dress Mara like @image1", "Mara's clothes are from @image1", "let @image1 be Mara", "draw Mara like @image1",
            "@picture1 shows Mara", "Mara is played by @image1", "Mara must look just like @image1", "@img1 is Mara!",
        )),
        *((t, [LOOK]) for t in (
            "the look of @image2", "use the look of @image2", "Use the colours and light of @image2.", "in the style of @image2",
            "make it look like @image2", "make the film look like @image2", "It should look like @image2.", "grade it like @image2",
            "The palette comes from @image2", "@image2 for the look", "@image2 is the look", "@image2 is for the colours",
            "Use @image2 as a reference for the look", "photograph it in the light of @image2", "give the film the look of @image2",
            "everything in the colours of @image2, please", "the colour palette of @image2",
        )),
        *((t, [MOVE]) for t in (
            "move the camera like @video1", "the camera moves like in @video1", "I want the camera to move like @video1 in every shot",
            "use the camera move of @video1", "camera like @video1", "copy the camera work from @video1", "move the camera as in @clip1",
        )),
        *((t, [BEATS]) for t in (
            "cut to @audio1", "cut to the beat of @audio1", "Cut the film on the beats of @audio1.", "edit it to @audio1",
            "the cuts fall on the beats of @audio1", "@audio1 sets the pace of the cuts", "the cuts follow @audio1", "cut to @song1",
        )),
        ("shot 3 moves like @video1", [f"{MOVE} 3"]),
        ("Move the camera like @video1 in shot 3.", [f"{MOVE} 3"]),
        ("shots 2, 4 and 5 move like @video1", [f"{MOVE} 2,4,5"]),
        ("shots 2 to 4 move like @video1", [f"{MOVE} 2,3,4"]),
        ("the third shot moves like @video1", [f"{MOVE} 3"]),
        ("the camera in the last shot moves as in @video1", [f"{MOVE} -1"]),
        ("The first and the last shot move like @video1.", [f"{MOVE} 1,-1"]),
        ("copy the camera work from @video1 for shot 2A", [f"{MOVE} 2A"]),
        ("shot 2: camera like @video1", [f"{MOVE} 2"]),
        ("the colour grade of @video1", ["look video1"]),
        ("@image1 is Mara and @image2 is Tobias", [MARA, "character image2 Tobias"]),
        ("Mara looks like @image1 and @image2", [MARA, "character image2 Mara"]),
        ("@image1 is Mara, cut to @audio1 and move the camera like @video2", [BEATS, MARA, "motion video2"]),
    ],
)  # fmt: skip
def test_a_text_that_only_points_leaves_no_words(text, uses):
    assert said(text) == ("", uses)


@pytest.mark.parametrize(
    ("text", "left", "uses"),
    [
        ("Mara (@image1) climbs the stairs.", "Mara climbs the stairs.", [MARA]),
        ("Mara, who looks like @image1, climbs the stairs.", "Mara climbs the stairs.", [MARA]),
        ("Mara, played by @image1, waits.", "Mara waits.", [MARA]),
        ("A keeper finds a letter, in the style of @image2.", "A keeper finds a letter.", [LOOK]),
        ("A 40 second film about the sea in the style of @image2. She swims.", "A 40 second film about the sea. She swims.", [LOOK]),
        ("A film about the sea, cut to @audio1.", "A film about the sea.", [BEATS]),
        ("colour it like @image2 and make it slower", "make it slower", [LOOK]),
        ("in shot 4 move the camera like @video1, and make it night", "make it night", [f"{MOVE} 4"]),
        ("make it snow and use @image2 for the palette", "make it snow", [LOOK]),
        ("Title: Sea\n@image1 is Mara.\n\nMara swims.\nCut to @audio1.", "Title: Sea\n\nMara swims.", [BEATS, MARA]),
        ("Write to me@image1.com about the sea", "Write to me@image1.com about the sea", []),
    ],
)  # fmt: skip
def test_what_else_is_said_stays_word_for_word(text, left, uses):
    assert said(text) == (left, uses)


@pytest.mark.parametrize(
    ("text", "error", "words"),
    [
        ("@image3 is Mara", BriefError, "@image3 is not attached; there are image1, image2"),
        ("@image is Mara", BriefError, "image1 and image2; say which"),
        ("@audio1 is Mara", BriefError, "@audio1 is a sound"),
        ("move the camera like @image1", BriefError, "@image1 is a picture"),
        ("cut to @video1", BriefError, "@video1 is a clip"),
        ("@image1", NotUnderstood, "what is @image1 for"),
        ("she looks like @image1", NotUnderstood, "who is to look like @image1"),
        ("use @audio1 as the music", NotUnderstood, "composed for the film"),
        ("@image12 is Mara", BriefError, "@image12 is not attached"),
    ],
)
def test_what_cannot_be_meant_is_an_error_that_says_how_to_put_it(text, error, words):
    with pytest.raises(error) as caught:
        mentions(text, ALL)
    assert words in str(caught.value)


def test_without_attachments_the_way_to_attach_is_said():
    with pytest.raises(BriefError, match="--attach"):
        mentions("@image1 is Mara", ())


def test_one_attachment_needs_no_number_and_an_unused_one_is_noted():
    found = mentions("@image is Mara", attached("image1", "audio1"))
    assert [(u.reference, u.who) for u in found.uses] == [("image1", "Mara")]
    assert len(found.notes) == 1
    assert "@audio1" in found.notes[0]


def test_a_text_without_mentions_is_returned_as_it_came():
    text = "  A fox, a river;  and then\n\n\ta bridge. "
    assert mentions(text, ()).text == text.strip()
