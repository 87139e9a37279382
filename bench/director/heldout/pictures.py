"""What one sees, as people who never met our directors ask for it: light, camera, lengths, things."""

from bench.director.cases import Case as C
from bench.director.colouring import looks
from film import Angle, Move, Size, Speed, TimeOfDay, Weather

_DRY = (Weather.CLEAR, Weather.CLOUDY)

LIGHT = {
    "harbour": (
        C("look, the boat thing, do it by day. daylight. thanks", "1", lambda s: s.light(1) is TimeOfDay.DAY),
        C("Scene 3 wants magic hour, not dawn.", "6 7", lambda s: s.light(6, 7) is TimeOfDay.GOLDEN_HOUR),
        C("please to make the rain stop when the Mara is walking", "2", lambda s: s.air(2) in _DRY),
        C("Oh dear, it's so gloomy in that boathouse, could it be morning there?", "4 5", lambda s: s.light(4, 5) is TimeOfDay.MORNING),
        C("1C: overcast", "3", lambda s: s.air(3) is Weather.CLOUDY),
    ),
    "heist": (
        C("sc. 2 storm", "4 5", lambda s: s.air(4, 5) is Weather.STORM),
        C("so I was thinking, what if it's snowing while they get away? yeah let's try that", "10 11", lambda s: s.air(10, 11) is Weather.SNOW),
        C("1A at dusk, not night.", "1", lambda s: s.light(1) is TimeOfDay.DUSK),
    ),
    "meadow": (
        C("make it foggy in the first shot, very much fog", "1", lambda s: s.air(1) is Weather.FOG),
        C("night for the hill", "4 5", lambda s: s.light(4, 5) is TimeOfDay.NIGHT),
    ),
}  # fmt: skip

CAMERA = {
    "harbour": (
        C("Punch in on Ines.", "6", lambda s: s.closer(6) or s[6].move in (Move.ZOOM_IN, Move.DOLLY_IN)),
        C("4 is too tight, back off", "4", lambda s: s.wider(4)),
        C("whip pan to the right on shot 5, fast", "5", lambda s: s[5].move is Move.PAN_RIGHT and s[5].speed is Speed.FAST),
        C("can the camera go up in the air like a bird over the little boat", "1",
          lambda s: s[1].size is Size.AERIAL or s[1].move is Move.CRANE_UP or s[1].angle in (Angle.BIRDS_EYE, Angle.OVERHEAD)),
        C("1B MCU", "2", lambda s: s.is_(2, Size.MEDIUM_CLOSE_UP)),
        C("in shot number 3 camera should look from down to up", "3", lambda s: s[3].angle in (Angle.LOW, Angle.WORMS_EYE)),
    ),
    "heist": (
        C("dutch it. shot 8", "8", lambda s: s[8].angle is Angle.DUTCH),
        C("Put the 50mm on for 3D", "9", lambda s: s[9].lens_mm == 50),
        C("no camera movement in the gallery, sticks please", "6", lambda s: s[6].move is Move.STATIC),
        C("shot 11 ECU on Otto, his eyes only", "11", lambda s: s.is_(11, Size.EXTREME_CLOSE_UP)),
        C("dolly out on shot 8", "8", lambda s: s[8].move is Move.DOLLY_OUT),
        C("the van shot: no tracking, pan left instead", "2", lambda s: s[2].move is Move.PAN_LEFT),
    ),
    "meadow": (
        C("the camera should turn around Nell when she has the balloon at the end", "5", lambda s: s[5].move in (Move.ORBIT_LEFT, Move.ORBIT_RIGHT)),
        C("Full body of Nell in shot 5 pls", "5", lambda s: s.is_(5, Size.FULL)),
    ),
}  # fmt: skip

PACE = {
    "harbour": (
        C("shot 6: 3s", "6", lambda s: s.seconds(6) == 3),
        C("it's dragging. lose 4 seconds overall", "all 8", lambda s: s.after.seconds == 15, "all"),
        C("the smile of Mara at the end is too short for me, my eyes are slow", "7", lambda s: s.grown(7) > 0),
        C("shot 2 must be long 4 seconds", "2", lambda s: s.seconds(2) == 4),
        C("shot 3 twice as long", "3", lambda s: s.seconds(3) == 4),
    ),
    "heist": (
        C("hold longer on the keypad, I can't read it", "7", lambda s: s.grown(7) > 0),
        C("one more second on 3C and one less on 3A", "6 8", lambda s: s.seconds(8) == 4 and s.seconds(6) == 3),
        C("total runtime 45 s", "all 12", lambda s: s.after.seconds == 45, "all"),
        C("cut the opening shot's length in half", "1", lambda s: s[1].frames == 36),
    ),
    "meadow": (
        C("the girl should sit for one second more under her tree", "1", lambda s: s.seconds(1) == 4),
        C("get it down to 12 seconds", "1 2 4 5", lambda s: s.after.seconds == 12),
    ),
}  # fmt: skip

PROPS = {
    "harbour": (
        C("boat must be blue", "1", lambda s: looks(next(t.colour for t in s[1].things if t.kind == "boat"), "blue")),
        C("put a cat instead of the dog, number 6", "6", lambda s: "cat" in s.things(6) and "dog" not in s.things(6)),
        C("some gulls over the pier while Mara walks", "2", lambda s: "bird" in s.things(2)),
        C("the girl needs a flower in her hand, how sweet", "6", lambda s: s.holds(6, "ines") == "flower"),
        C("2B without the letter", "5", lambda s: "letter" not in s.things(5)),
    ),
    "heist": (
        C("a second street lamp in 1A", "1", lambda s: next(t.count for t in s[1].things if t.kind == "street lamp") == 2),
        C("keypad: 9999", "7", lambda s: next(t.text for t in s[7].things if t.kind == "keypad") == "9999"),
        C("Vera should hold the key at the safe", "8", lambda s: s.holds(8, "vera") == "key"),
        C("why is there a bag in shot 10. no bag", "10", lambda s: "bag" not in s.things(10) and s.holds(10, "vera") == ""),
        C("confetti in the very last shot before the card!!", "11", lambda s: "confetti" in s.things(11)),
    ),
    "meadow": (
        C("the balloon in shot 2 in yellow", "2", lambda s: looks(next(t.colour for t in s[2].things if t.kind == "balloon"), "yellow")),
        C("add some rabbits, three, in the first picture", "1", lambda s: next(t.count for t in s[1].things if t.kind == "rabbit") == 3),
    ),
}  # fmt: skip
