"""Which shots there are, and the film as a whole, as people who never met our directors ask for it."""

from bench.director.cases import Case as C
from bench.director.cases import no
from film import Aspect, Mood, Size, TimeOfDay, Transition

ORDER = {
    "harbour": (
        C("lose the letter shot", "order", lambda s: s.order == "1 2 3 4 6 7 8"),
        C("3 before 2", "order", lambda s: s.order == "1 3 2 4 5 6 7 8"),
        C("What about starting on the old lady checking her watch?", "order", lambda s: s.order == "3 1 2 4 5 6 7 8"),
        C("please delete the picture with two persons in boathouse", "order", lambda s: s.order == "1 2 3 5 6 7 8"),
        C("get rid of the first two", "order", lambda s: s.order == "3 4 5 6 7 8"),
    ),
    "heist": (
        C("7 out", "order", lambda s: s.order == "1 2 3 4 5 6 8 9 10 11 12"),
        C("Intercut: put 2B after 3A", "order", lambda s: s.order == "1 2 3 4 6 5 7 8 9 10 11 12"),
        C("the dog is lovely, may we see that picture of him in the car right at the start?", "order", lambda s: s.order == "3 1 2 4 5 6 7 8 9 10 11 12"),
        C("swap the two roof shots around", "order", lambda s: s.order == "1 2 3 5 4 6 7 8 9 10 11 12"),
    ),
    "meadow": (
        C("end on the run", "order", lambda s: s.order == "1 2 3 5 4"),
        C("kill 1B", "order", lambda s: s.order == "1 3 4 5"),
    ),
}  # fmt: skip

SPLITS = {
    "harbour": (
        C("Need a cutaway: insert of Mara's watch after 1C.", "+", lambda s: s.order == "1 2 3 + 4 5 6 7 8" and s.new.size is Size.INSERT and s.new.subject == "watch"),
        C("split 2A after 1.5 seconds", "+ 4", lambda s: s.order == "1 2 3 4 + 5 6 7 8" and s[4].frames == 36),
        C("put one more picture of the sea between the boat and Mara walking", "+", lambda s: s.order == "1 + 2 3 4 5 6 7 8" and s.place(s.new) == "sea" and not s.new.parts),
        C("join 6 and 7", "6 order", lambda s: s.order == "1 2 3 4 5 6 8" and s[6].frames == 96, "6"),
        C("give me a two second reaction of Mara after Tobias opens the door", "+", lambda s: s.order == "1 2 3 4 + 5 6 7 8" and s.who(s.new) == "mara" and s.new.frames == 48),
    ),
    "heist": (
        C("add: CU Pixel, after 6, 1 sec", "+", lambda s: s.order == "1 2 3 4 5 6 + 7 8 9 10 11 12" and s.who(s.new) == "pixel" and s.new.size is Size.CLOSE_UP and s.new.frames == 24),
        C("Could there be a wee shot of the moon at the very start?", "+", lambda s: s.order.startswith("+ 1 2 3") and s.new.things),
        C("coverage is thin on the safe: split 3C down the middle and make the second part an ECU", "+ 8",
          lambda s: s.order == "1 2 3 4 5 6 7 8 + 9 10 11 12" and s[8].frames == s.new.frames == 36 and s.new.size is Size.EXTREME_CLOSE_UP),
    ),
    "meadow": (
        C("add title card THE END after the last one", "+", lambda s: s.order == "1 2 3 4 5 +" and s.new.title_card.rstrip(".") == "THE END", ""),
    ),
}  # fmt: skip

MUSIC = {
    "harbour": (
        C("swap the cello for strings", "music", lambda s: s.plays("piano", "strings")),
        C("kill the score", "music", lambda s: s.after.music.none),
        C("it should sound happier", "music", lambda s: s.after.music.mood in (Mood.PLAYFUL, Mood.TRIUMPHANT, Mood.ROMANTIC, Mood.WONDER, Mood.SERENE)),
        C("can we hear the wind outside", "music", lambda s: any("wind" in x for x in s.after.music.sounds)),
    ),
    "heist": (
        C("music: piano and strings, nothing else", "music", lambda s: s.plays("piano", "strings")),
        C("more tension in the score", "music", lambda s: s.after.music.mood is Mood.TENSE),
        C("no sound in 2A", "4", lambda s: s[4].silent, ""),
    ),
    "meadow": (C("add soft piano", "music", lambda s: s.plays("flute", "piano")),),
}  # fmt: skip

LOOK = {
    "harbour": (
        C("B&W", "look", lambda s: s.after.look.saturation < 0.1, "all"),
        C("more grain, like 16mm", "look", lambda s: s.after.look.grain > 0.35, "all"),
        C("the whole film is too dark, I can't see a thing", "look", lambda s: s.after.look.brightness > 0, "all"),
        C("desaturate a bit", "look", lambda s: 0.3 < s.after.look.saturation < 1, "all"),
    ),
    "heist": (
        C("grade it colder", "look", lambda s: s.after.look.warmth < 0, "all"),
        C("bring the contrast down, it's too harsh", "look", lambda s: s.after.look.contrast < 1.1, "all"),
        C("shot 10 more suspense", "10", lambda s: s[10].mood in (Mood.TENSE, Mood.MYSTERY), ""),
        C("a bit of haze", "look", lambda s: s.after.look.haze > 0, "all"),
    ),
    "meadow": (no("warm it up"),),
}  # fmt: skip
"""In the meadow a shot is locked: a new look would change it."""

TITLES = {
    "harbour": (
        C("title: Low Tide", "title 8", lambda s: s.after.title == "Low Tide", ""),
        C("end card should say FIN", "8", lambda s: s[8].title_card.rstrip(".") == "FIN", ""),
        C("crossfade from the walk to the watch", "3", lambda s: s[3].transition is Transition.DISSOLVE, "2 3"),
        C("I watch on my phone, can it be tall?", "shape", lambda s: s.after.aspect is Aspect.VERTICAL, "all"),
        C("fade out on Mara's smile", "7", lambda s: s[7].fade_out, ""),
    ),
    "heist": (
        C("1:1", "shape", lambda s: s.after.aspect is Aspect.SQUARE, "all"),
        C("dissolve into 2A", "4", lambda s: s[4].transition is Transition.DISSOLVE, "3 4"),
        C("no fade at the start, just begin", "1", lambda s: s[1].transition is Transition.CUT, ""),
        C("Call the movie Hush", "title 12", lambda s: s.after.title == "Hush", ""),
    ),
    "meadow": (C("cut the fade to black at the end", "5", lambda s: not s[5].fade_out, ""),),
}  # fmt: skip

TAKES = {
    "harbour": (
        C("again, shot 4, the framing was off", "4", lambda s: s[4].reshoots == 1),
        C("3: take 1", "3", lambda s: s[3].picked == 1, ""),
        C("lock 5", "5", lambda s: s[5].locked, ""),
        C("nobody touches scene 3 anymore", "6 7 8", lambda s: s[6].locked and s[7].locked, ""),
    ),
    "heist": (
        C("don't like this take of the diamond, use the one before", "9", lambda s: s[9].picked == 2, ""),
        C("take 3 on 3D is out of focus, bin it", "9", lambda s: 3 in s[9].rejected and s[9].picked != 3, ""),
        C("one more for safety on shot 8", "8", lambda s: s[8].reshoots == 1),
    ),
    "meadow": (
        C("you may touch the fox again", "3", lambda s: not s[3].locked, ""),
        C("lock the whole thing", "1 2 4 5", lambda s: all(shot.locked for shot in s.after.shots), ""),
    ),
}  # fmt: skip

MIXED = {
    "harbour": (
        C("ok three things: shot 1 at night, shot 5 static, lose the scarf", "1 5 mara",
          lambda s: s.light(1) is TimeOfDay.NIGHT and s[5].move == "static" and not s.wears("mara", "scarf"), "1 2 3 4 5 7"),
        C("Closer on Tobias in 5 and let him cry.", "5", lambda s: s.closer(5) and (s.does(5, "tobias") == "cry" or s.feels(5, "tobias") == "sad")),
        C("cut 1, then make what is first now 3 seconds", "order 2", lambda s: s.order == "2 3 4 5 6 7 8" and s.seconds(2) == 3, "2"),
        C("no music and black and white, thank you dear", "music look", lambda s: s.after.music.none and s.after.look.saturation < 0.1, "all"),
    ),
    "heist": (
        C("4 wider, 5 closer, 7 out", "4 5 order", lambda s: s.wider(4) and s.closer(5) and "7" not in s.order.split(), "4 5"),
        C("Call it \"Biscuit\", 30 seconds, no drums", "title all 12 music", lambda s: s.after.title == "Biscuit" and s.after.seconds == 30 and s.plays("bass"), "all"),
        C("Otto sunglasses + no moustache", "otto", lambda s: s.wears("otto", "sunglasses") and s.after.character("otto").beard == "none", "3 11"),
        C("swap 4 and 5 and reshoot 8", "order 8", lambda s: s.order.startswith("1 2 3 5 4 6") and s[8].reshoots == 1, "8"),
    ),
    "meadow": (C("shot 2 two secs longer and at dusk", "2", lambda s: s.seconds(2) == 4 and s.light(2) is TimeOfDay.DUSK),),
}  # fmt: skip
