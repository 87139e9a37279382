"""Sayings about what one sees: light, camera, lengths, things."""

from bench.director.cases import Case as C
from film import Angle, Move, Size, Speed, TimeOfDay, Weather

_NIGHT, _DAY, _DAWN, _DUSK = TimeOfDay.NIGHT, TimeOfDay.DAY, TimeOfDay.DAWN, TimeOfDay.DUSK

LIGHT = {
    "harbour": (
        C("could we have Tobias with the letter in broad daylight?", "5", lambda s: s.light(5) is _DAY),
        C("I think shot number 6 would be nicer at sunset", "6", lambda s: s.light(6) in (_DUSK, TimeOfDay.GOLDEN_HOUR)),
        C("thick fog for the first three shots", "1 2 3", lambda s: s.air(1, 2, 3) is Weather.FOG),
        C("can the rain in scene one turn into snow", "1 2 3", lambda s: s.air(1, 2, 3) is Weather.SNOW),
        C("the weather should clear up once we're on the cliff", "6 7", lambda s: s.air(6, 7) is Weather.CLEAR),
        C("shot 2 at daybreak pls", "2", lambda s: s.light(2) is _DAWN),
        C("its to rainy in shot 2, just clouds", "2", lambda s: s.air(2) is Weather.CLOUDY),
        C("blazing sunshine over the boat", "1", lambda s: s.air(1) is Weather.CLEAR, "1"),
        C("set the final scene at nightfall", "6 7", lambda s: s.light(6, 7) in (_DUSK, _NIGHT)),
    ),
    "heist": (
        C("make the whole getaway happen in the dark", "10 11", lambda s: s.light(10, 11) is _NIGHT),
        C("scene 4: no rain please", "10 11", lambda s: s.air(10, 11) is Weather.CLEAR),
        C("a thunderstorm when Vera comes down onto the roof", "4", lambda s: s.air(4) is Weather.STORM),
        C("let it rain on the street where it all begins", "1 2 3", lambda s: s.air(1, 2, 3) is Weather.RAIN),
        C("shots 1 thru 3: evening instead of night", "1 2 3", lambda s: s.light(1, 2, 3) in (_DUSK, TimeOfDay.GOLDEN_HOUR)),
        C("fog in the establishing shot", "1", lambda s: s.air(1) is Weather.FOG),
        C("every shot with Biscuit in the snow", "3 10", lambda s: s.air(3, 10) is Weather.SNOW),
        C("Pixel with the map in silhouette", "5", lambda s: s[5].silhouette),
        C("10 and 11 should play in the early morning sun", "10 11", lambda s: s.light(10, 11) in (_DAWN, TimeOfDay.MORNING) and s.air(10, 11) is Weather.CLEAR),
    ),
    "meadow": (
        C("put the hill in evening light", "4 5", lambda s: s.light(4, 5) in (_DUSK, TimeOfDay.GOLDEN_HOUR)),
        C("storm clouds over the balloon in shot two", "2", lambda s: s.air(2) in (Weather.STORM, Weather.CLOUDY)),
        C("windier when she runs down the hill", "4", lambda s: s.air(4) is Weather.WIND),
    ),
}  # fmt: skip

CAMERA = {
    "harbour": (
        C("closer on the girl", "6", lambda s: s.closer(6)),
        C("frame Tobias a lot looser in shot five", "5", lambda s: s.wider(5)),
        C("look down on the boat from straight above", "1", lambda s: s[1].angle in (Angle.OVERHEAD, Angle.BIRDS_EYE)),
        C("lock off the camera in 2B", "5", lambda s: s[5].move is Move.STATIC),
        C("I'd love a slow push-in when Mara looks at her watch", "3", lambda s: s[3].move is Move.DOLLY_IN and s[3].speed is Speed.SLOW),
        C("shoot the conversation over Mara's shoulder", "4", lambda s: s.is_(4, Size.OVER_SHOULDER) and s[4].over == "mara"),
        C("the letter alone should fill the frame in shot 5", "5", lambda s: s.is_(5, Size.INSERT) and s[5].subject == "letter"),
        C("tilt the horizon in shot 3", "3", lambda s: s[3].angle is Angle.DUTCH),
        C("wide lens for shot six, say 24 millimetres", "6", lambda s: s[6].lens_mm == 24),
        C("1b from knee hight, looking up", "2", lambda s: s[2].angle in (Angle.LOW, Angle.WORMS_EYE)),
    ),
    "heist": (
        C("go in really tight on Vera at the safe", "8", lambda s: s.is_(8, Size.EXTREME_CLOSE_UP)),
        C("make the gallery shot handheld", "6", lambda s: s[6].move is Move.HANDHELD),
        C("crane down in the opening shot", "1", lambda s: s[1].move is Move.CRANE_DOWN),
        C("shot 4 straight on, not from above", "4", lambda s: s[4].angle is Angle.EYE),
        C("keep the camera still while she runs", "10", lambda s: s[10].move is Move.STATIC),
        C("a drone shot of the street to start with instead of that extreme wide", "1", lambda s: s.is_(1, Size.AERIAL)),
        C("could you orbit around Pixel in shot 5, clockwise or not doesn't matter", "5", lambda s: s[5].move in (Move.ORBIT_LEFT, Move.ORBIT_RIGHT)),
        C("pull back slowly from Otto at the end", "11", lambda s: s[11].move in (Move.DOLLY_OUT, Move.ZOOM_OUT) and s[11].speed is Speed.SLOW),
        C("2A tighter, waist up", "4", lambda s: s.is_(4, Size.MEDIUM)),
        C("all of scene three on 85mm", "6 7 8 9", lambda s: {s[n].lens_mm for n in (6, 7, 8, 9)} == {85}),
        C("show us shot 9 from Vera's point of view", "9", lambda s: s.is_(9, Size.POINT_OF_VIEW) and s[9].over == "vera"),
        C("faster dolly in the gallery", "6", lambda s: s[6].speed in (Speed.NORMAL, Speed.FAST) and s[6].move is Move.DOLLY_IN),
    ),
    "meadow": (
        C("establish wider in the first one", "1", lambda s: s.wider(1)),
        C("shot 5: head and shoulders", "5", lambda s: s[5].size in (Size.CLOSE_UP, Size.MEDIUM_CLOSE_UP)),
        C("pan right with the balloon in shot 2", "2", lambda s: s[2].move is Move.PAN_RIGHT),
        C("don't follow her in shot 4, keep it static", "4", lambda s: s[4].move is Move.STATIC),
    ),
}  # fmt: skip

PACE = {
    "harbour": (
        C("1A drags, take a second off", "1", lambda s: s.seconds(1) == 2),
        C("give the kids shot, number 6, another 2 secs", "6", lambda s: s.seconds(6) == 4),
        C("I want Mara's smile to linger", "7", lambda s: s.grown(7) > 0),
        C("the card can stay up for three seconds", "8", lambda s: s.seconds(8) == 3, ""),
        C("bring it down to a quarter of a minute in total", "all 8", lambda s: s.after.seconds == 15, "all"),
        C("the film needs to be exactly 25s", "all 8", lambda s: s.after.seconds == 25, "all"),
        C("make four and five equally long, 3 seconds each", "4 5", lambda s: s.seconds(4) == s.seconds(5) == 3),
        C("shot 3: 60 frames", "3", lambda s: s[3].frames == 60),
        C("snip twelve frames from the end of shot 5", "5", lambda s: s[5].frames == 36),
    ),
    "heist": (
        C("the keypad insert is over too quickly", "7", lambda s: s.grown(7) > 0),
        C("tighten scene 3 by making every shot in it half as long", "6 7 8 9", lambda s: [s[n].frames for n in (6, 7, 8, 9)] == [48, 24, 36, 48]),
        C("cut the whole thing to 30 seconds", "all 12", lambda s: s.after.seconds == 30, "all"),
        C("hold on the empty street 1.5 seconds longer", "1", lambda s: s.seconds(1) == 4.5),
        C("speed through shots 4 and 5, two seconds for each of them", "4 5", lambda s: s.seconds(4) == s.seconds(5) == 2, "4"),
        C("Otto's last shot should last as long as the first shot", "11", lambda s: s[11].frames == 72),
        C("trim a third off the gallery creep", "6", lambda s: s[6].frames == 64),
    ),
    "meadow": (
        C("let the balloon float for five seconds", "2", lambda s: s.seconds(2) == 5),
        C("the run is a second too long", "4", lambda s: s.seconds(4) == 3),
    ),
}  # fmt: skip

PROPS = {
    "harbour": (
        C("make the boat in the opening red", "1", lambda s: [t for t in s[1].things if t.kind == "boat" and t.colour]),
        C("two more boats in shot 1, so three in all", "1", lambda s: next(t.count for t in s[1].things if t.kind == "boat") == 3),
        C("lose the dog in shot 6, keep everything else", "6", lambda s: s.things(6) == {"lamp"}),
        C("there should be a bench behind Mara in shot 2", "2", lambda s: "bench" in s.things(2)),
        C("give Mara an umbrella in 1B", "2", lambda s: s.holds(2, "mara") == "umbrella"),
        C("Tobias should be holding the letter in his hand", "5", lambda s: s.holds(5, "tobias") == "letter"),
        C("swap the letter in shot five for a photo album... no, a book", "5", lambda s: "book" in s.things(5) | {s.holds(5, "tobias")} and "letter" not in s.things(5)),
        C("add a lighthouse beam to shot 7", "7", lambda s: "beam" in s.things(7)),
        C("put a ship on the horizon in shot 1", "1", lambda s: s.things(1) >= {"ship", "boat"}),
        C("no lantern for Ines", "6", lambda s: "lamp" not in s.things(6)),
    ),
    "heist": (
        C("the van should be black, in every shot it's in", "2 3 10 11", lambda s: all(next(t.colour for t in s[n].things if t.kind == "truck").startswith("#") for n in (2, 3, 10, 11)) and next(t.colour for t in s[2].things) != "#f4f1ea"),
        C("the code on the keypad must read 1984", "7", lambda s: next(t.text for t in s[7].things if t.kind == "keypad") == "1984"),
        C("get rid of the warning lights in shot 9", "9", lambda s: s.things(9) == {"ring"}),
        C("sparks flying around the safe in shot eight", "8", lambda s: "sparks" in s.things(8)),
        C("Vera holds a flashlight in the gallery", "6", lambda s: s.holds(6, "vera") == "lamp"),
        C("take the map away from Pixel", "5", lambda s: s.holds(5, "pixel") == "" and "map" not in s.things(5)),
        C("smoke in scene three", "6 7 8 9", lambda s: all("smoke" in s.things(n) for n in (6, 7, 8, 9))),
        C("a cat crosses the street in the first shot", "1", lambda s: next(t.moving for t in s[1].things if t.kind == "cat")),
        C("she carries a box, not a bag, when she runs", "10", lambda s: s.holds(10, "vera") == "box" and "bag" not in s.things(10)),
        C("the van in shot 2 stands still", "2", lambda s: not next(t.moving for t in s[2].things if t.kind == "truck")),
    ),
    "meadow": (
        C("three balloons in shot 2", "2", lambda s: next(t.count for t in s[2].things if t.kind == "balloon") == 3),
        C("I want butterflies around Nell under the tree", "1", lambda s: "butterfly" in s.things(1)),
        C("a basket next to her in the first shot", "1", lambda s: "basket" in s.things(1)),
    ),
}  # fmt: skip
