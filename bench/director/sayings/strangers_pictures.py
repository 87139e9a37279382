"""What one sees, in a stranger's words: sayings by somebody who had not seen the rules, turned into cases by what they plainly mean."""

from bench.director.cases import Case as C
from bench.director.cases import no
from film import Angle, DepthOfField, Move, Size, Speed, TimeOfDay, Weather

_NIGHT, _DAY, _DUSK, _MORNING = TimeOfDay.NIGHT, TimeOfDay.DAY, TimeOfDay.DUSK, TimeOfDay.MORNING
_LATE = (_DUSK, TimeOfDay.GOLDEN_HOUR)

LIGHT = {
    "harbour": (
        no("Nicer light in the boathouse, warm, a fire going, and put a table between the two of them"),
        C("does it have to be so wet? clear skies at the harbour", "1 2 3", lambda s: s.air(1, 2, 3) is Weather.CLEAR),
        C("The first scene shall be in the morning without rain, the last scene shall be in the evening without fog.", "1 2 3 6 7", lambda s: s.light(1, 2, 3) is _MORNING and s.air(1, 2, 3) is Weather.CLEAR and s.light(6, 7) in _LATE and s.air(6, 7) is not Weather.FOG),
        C("the fog on the cliff hides my lighthouse, thin it out", "6 7", lambda s: s.air(6, 7) is not Weather.FOG),
        C("They meet at sunset, not in the middle of the night.", "4 5", lambda s: s.light(4, 5) in _LATE),
    ),
    "heist": (
        C("Snow in the getaway.", "10 11", lambda s: s.air(10, 11) is Weather.SNOW),
        no("The master of the van wants to be one stop darker and a 2/3 back angle"),
        C("Broad daylight robbery! Every scene at noon.", "1 2 3 4 5 6 7 8 9 10 11", lambda s: s.light(*range(1, 12)) is _DAY),
        C("silhouette them against the window light in 6, strong backlight", "6", lambda s: s[6].silhouette or s[6].lighting == "rim"),
        C("it would still be dark when they get away", "10 11", lambda s: s.light(10, 11) is _NIGHT),
        C("it's dead calm up on the roof, please", "4 5", lambda s: s.air(4, 5) is Weather.CLEAR),
    ),
    "meadow": (
        C("have the hill part at golden hour", "4 5", lambda s: s.light(4, 5) is TimeOfDay.GOLDEN_HOUR),
        C("a rainbow would be lovely up on that hill", "4 5", lambda s: "rainbow" in s.things(4) and "rainbow" in s.things(5)),
    ),
}  # fmt: skip

CAMERA = {
    "harbour": (
        C("rack focus from the letter to his face", "5", lambda s: (s[5].focus.on, s[5].focus.to) == ("letter", "tobias")),
        C("cover the two-shot as an OTS on Tobias instead, favouring Mara", "4", lambda s: s.is_(4, Size.OVER_SHOULDER) and (s[4].over, s[4].subject) == ("tobias", "mara")),
        C("open it up to a 1.4, background all mush, for the lady's close-ups", "3 7", lambda s: s[3].focus.depth is s[7].focus.depth is DepthOfField.SHALLOW),
        C("the pan goes the wrong direction, should be to the right", "5", lambda s: s[5].move is Move.PAN_RIGHT and s[5].speed is Speed.SLOW),
        C("Crane up and away off the last picture of Mara", "7", lambda s: s[7].move is Move.CRANE_UP),
        C("Shot 1: 24mm, low, slow push in.", "1", lambda s: s[1].lens_mm == 24 and s[1].angle is Angle.LOW and (s[1].move, s[1].speed) == (Move.DOLLY_IN, Speed.SLOW)),
        C("punch in to an ECU on her eyes in 3", "3", lambda s: s.is_(3, Size.EXTREME_CLOSE_UP)),
        C("Lose the tracking on 1B, lock it off.", "2", lambda s: s[2].move is Move.STATIC and not s[2].locked),
        C("go handheld as Ines waves, just a touch", "6", lambda s: s[6].move is Move.HANDHELD),
    ),
    "heist": (
        C("Deep focus in the car so the dog is as sharp as he is", "3", lambda s: s[3].focus.depth is DepthOfField.DEEP),
        C("reverse angle on 9 - over Pixel onto her", "9", lambda s: s.is_(9, Size.OVER_SHOULDER) and (s[9].over, s[9].subject) == ("pixel", "vera")),
        C("dolly zoom when she hears it sing", "8", lambda s: s[8].move is Move.DOLLY_ZOOM),
        C("Steadicam for the getaway, nice and smooth, none of that shaky stuff", "10", lambda s: s[10].move in (Move.TRACKING, Move.FOLLOWING)),
        C("whip pan out of the keypad into the next one", "7", lambda s: s[7].move in (Move.WHIP_LEFT, Move.WHIP_RIGHT)),
        C("the camera move in the gallery can go quicker", "6", lambda s: s[6].move is Move.DOLLY_IN and s[6].speed is not Speed.SLOW),
        C("can the camera truck left alongside them in the gallery rather than creeping forward", "6", lambda s: s[6].move is Move.TRUCK_LEFT),
        C("85 on Otto at the end, and compress the background", "11", lambda s: s[11].lens_mm == 85),
        C("dutch the safe, fifteen degrees or so", "8", lambda s: s[8].angle is Angle.DUTCH),
        C("Make 2A a bird's-eye, straight down.", "4", lambda s: s[4].angle in (Angle.OVERHEAD, Angle.BIRDS_EYE)),
    ),
    "meadow": (
        no("POV of the balloon looking down at the girl!"),
        C("pull out from a close shot of her face to the wide under the tree", "1", lambda s: s.is_(1, Size.CLOSE_UP) and [(leg.move, leg.size) for leg in s[1].legs] == [(Move.DOLLY_OUT, Size.WIDE)]),
        C("tilt up with the balloon", "2", lambda s: s[2].move is Move.TILT_UP),
        C("orbit round the two of them in the last one, 180 degrees, clockwise", "5", lambda s: [(leg.move, leg.degrees) for leg in s[5].legs] == [(Move.ORBIT_RIGHT, 180)]),
        C("Could the camera be down at the grass, fox height, when she runs?", "4", lambda s: s[4].angle in (Angle.LOW, Angle.WORMS_EYE)),
    ),
}  # fmt: skip
"""Only people have eyes to see through."""

PACE = {
    "harbour": (
        C("trim half a second off the top of shot 2", "2", lambda s: s[2].frames == 48),
        C("too long!! get it down to 15 s", "all 8", lambda s: s.after.seconds == 15, "all"),
        C("shorten the boat shot, no sorry, I mean the one after it, by a second", "2", lambda s: s[2].frames == 36),
    ),
    "heist": (
        C("The card's on screen forever, one second will do.", "12", lambda s: s[12].frames == 24, ""),
        C("speed up both gallery walk and the escape, but let the diamond moment breathe, one more second there", "6 9 10", lambda s: (s.grown(6) < 0 or s[6].speed is not Speed.SLOW) and (s.grown(10) < 0 or s[10].speed is Speed.FAST) and s[9].frames == 120),
        C("Add ten frames to the tail of 3B.", "7", lambda s: s[7].frames == 58),
        C("he drums for what, 2 and a half seconds? make that four", "3", lambda s: s[3].frames == 96),
    ),
    "meadow": (
        no("do the run in slow mo"),
        C("let the ending linger twice as long as now", "5", lambda s: s[5].frames == 144),
        C("all shots the same length please, 3 seconds each", "2 4", lambda s: {x.frames for x in s.after.shots} == {72}),
    ),
}  # fmt: skip

PROPS = {
    "harbour": (
        no("what he's holding ought to be a photo rather than a letter"),
        C("lose the dog and the lantern, she should just wave", "6", lambda s: not s.things(6) and s.does(6, "ines") == "wave"),
        C("There's a watch she checks, I can't see one. Add it!", "3 mara", lambda s: "watch" in s.things(3) or s.holds(3, "mara") == "watch" or s.wears("mara", "watch"), "3"),
        no("boat's gone, replace with a big steamer, lights on"),
    ),
    "heist": (
        C("A ladder against the wall where she comes down", "4", lambda s: "ladder" in s.things(4)),
        C("No dog in the car, dog waits outside by the street lamp, and it's raining already in the first scene", "1 2 3", lambda s: s.air(1, 2, 3) is Weather.RAIN and "street lamp" in s.things(3)),
        C("on the roof I want a cat watching, moonlight, and tilt down rather than looking from above", "4", lambda s: "cat" in s.things(4) and s.light(4) is _NIGHT and s[4].move is Move.TILT_DOWN and s[4].angle is not Angle.HIGH),
        C("the code on the pad is 1963", "7", lambda s: s[7].things[0].text == "1963"),
        C("that sign at the end says MUSEUM, I want it to read BANK", "10 11", lambda s: s.after.place("lane").sign == "BANK"),
    ),
    "meadow": (
        no("pls 3 balloons no 1, red yelow and blue, and she laughs at the end"),
        C("the ballon in yelow pls", "2 4 5", lambda s: all(t.colour and t.colour != "#c0282d" for n in (2, 4, 5) for t in s[n].things)),
    ),
}  # fmt: skip
"""No photo and no steamer are in the kit; things of a kind have one colour in a shot."""
