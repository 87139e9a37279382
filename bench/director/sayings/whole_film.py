"""Sayings about the film as a whole, about takes, and several wishes at once."""

from bench.director.cases import Case as C
from bench.director.cases import no
from film import Aspect, Mood, Size, TimeOfDay, Transition, Weather

MUSIC = {
    "harbour": (
        C("the score should feel hopeful", "music", lambda s: s.after.music.mood in (Mood.TRIUMPHANT, Mood.WONDER, Mood.ROMANTIC, Mood.SERENE)),
        C("piano only, please", "music", lambda s: s.plays("piano")),
        C("bring in an accordion... or rather a flute, besides what plays already", "music", lambda s: s.plays("piano", "cello", "flute")),
        C("I don't want any music at all", "music", lambda s: s.after.music.none),
        C("something eerie underneath it all, musically", "music", lambda s: s.after.music.mood is Mood.EERIE),
        C("let us hear seagulls and waves", "music", lambda s: {"gulls", "waves"} <= {*s.after.music.sounds} or (any("gull" in x for x in s.after.music.sounds) and any("wave" in x for x in s.after.music.sounds))),
        C("shot 3 without any sound", "3", lambda s: s[3].silent, ""),
    ),
    "heist": (
        C("jazzier: add a trumpet", "music", lambda s: {*s.after.music.instruments} >= {"bass", "drums"} and len(s.after.music.instruments) == 3),
        C("kick out the drums", "music", lambda s: s.plays("bass")),
        C("guitar in place of the bass", "music", lambda s: s.plays("guitar", "drums")),
        C("make the music less nervous, more playful", "music", lambda s: s.after.music.mood is Mood.PLAYFUL),
        C("no more rain noise", "music", lambda s: "rain" not in s.after.music.sounds),
        C("total silence on the keypad", "7", lambda s: s[7].silent, ""),
    ),
    "meadow": (
        C("have a harp play along with the flute", "music", lambda s: s.plays("flute", "harp")),
        C("birdsong would be lovely", "music", lambda s: any("bird" in x for x in s.after.music.sounds)),
    ),
}  # fmt: skip

LOOK = {
    "harbour": (
        C("colours are too loud, calm them down", "look", lambda s: s.after.look.saturation < s.before.look.saturation, "all"),
        C("like an old silent movie, no colour", "look", lambda s: s.after.look.saturation < 0.1, "all"),
        C("can we get rid of the film grain", "look", lambda s: s.after.look.grain == 0, "all"),
        C("a touch brighter overall", "look", lambda s: 0 < s.after.look.brightness < 0.3, "all"),
        C("punchier contrast", "look", lambda s: s.after.look.contrast > 1, "all"),
        C("give everything an icy blue tint", "look", lambda s: s.after.look.warmth < 0 or s.after.look.palette != s.before.look.palette, "all"),
        C("shot four more tense", "4", lambda s: s[4].mood is Mood.TENSE, ""),
    ),
    "heist": (
        C("warm the whole picture up a little", "look", lambda s: 0 < s.after.look.warmth < 0.3, "all"),
        C("more vignetting", "look", lambda s: s.after.look.vignette > 0.4, "all"),
        C("hazy air everywhere", "look", lambda s: s.after.look.haze > 0, "all"),
        C("turn the palette to emerald and gold", "look", lambda s: len(s.after.look.palette) == 2 and s.after.look.palette != s.before.look.palette, "all"),
        C("the scene on the roof should feel mysterious", "4 5", lambda s: {s[4].mood, s[5].mood} == {Mood.MYSTERY}, ""),
        C("shot 11 calmer", "11", lambda s: s[11].mood is Mood.SERENE or s[11].intensity < 0.4, ""),
    ),
    "meadow": (no("everything a bit warmer"), no("make the whole film black and white")),
}  # fmt: skip
"""In the meadow a shot is locked: a new look would change it."""

TITLES = {
    "harbour": (
        C("let's call the picture “Slack Water”", "title 8", lambda s: s.after.title == "Slack Water", ""),
        C("the words on the end card: GOODBYE, MARA", "8", lambda s: s[8].title_card.rstrip(".") == "GOODBYE, MARA", ""),
        C("soft transition from the boathouse to the cliff", "6", lambda s: s[6].transition is Transition.DISSOLVE, "5 6"),
        C("cut straight to Mara's smile, no dissolve", "7", lambda s: s[7].transition is Transition.CUT, "6 7"),
        C("fade up from black on the boat", "1", lambda s: s[1].transition is Transition.FADE_IN, ""),
        C("make it for phones: upright, 9:16", "shape", lambda s: s.after.aspect is Aspect.VERTICAL and s.after.height > s.after.width, "all"),
        C("square format", "shape", lambda s: s.after.aspect is Aspect.SQUARE and s.after.height == s.after.width, "all"),
    ),
    "heist": (
        C("not scope, normal 16 by 9", "shape", lambda s: s.after.aspect is Aspect.WIDE, "all"),
        C("retitle: \"The Diamond Dog\"", "title 12", lambda s: s.after.title == "The Diamond Dog", ""),
        C("4:3 like on an old telly", "shape", lambda s: s.after.aspect is Aspect.ACADEMY, "all"),
        C("don't fade to black at the end", "12", lambda s: not s[12].fade_out, ""),
        C("fade out after the diamond", "9", lambda s: s[9].fade_out, ""),
        C("hard cut into 4B", "11", lambda s: s[11].transition is Transition.CUT, "10 11"),
    ),
    "meadow": (no("widescreen please"), C("name it Rusty and Nell", "title", lambda s: s.after.title == "Rusty and Nell", "")),
}  # fmt: skip

TAKES = {
    "harbour": (
        C("the first take of shot 3 was better, use that", "3", lambda s: s[3].picked == 1, ""),
        C("shoot 1A once more, steadier", "1", lambda s: s[1].reshoots == 1 and "steadi" in s[1].note + str(s[1].hints)),
        C("I'm happy with shot seven, don't ever change it", "7", lambda s: s[7].locked, ""),
        C("lock everything in scene 1", "1 2 3", lambda s: s[1].locked and s[2].locked and s[3].locked and not s[4].locked, ""),
    ),
    "heist": (
        C("go with take 1 of shot 9", "9", lambda s: s[9].picked == 1, ""),
        C("take two of 3C is awful, throw it away", "8", lambda s: 2 in s[8].rejected and s[8].picked != 2, ""),
        C("reshoot the van arriving, it should be in the centre", "2", lambda s: s[2].reshoots == 1),
        C("3D take 2 please", "9", lambda s: s[9].picked == 2, ""),
        C("give me one more take of Pixel with the map", "5", lambda s: s[5].reshoots == 1),
        C("freeze the gallery, the keypad and the safe as they are", "6 7 8", lambda s: s[6].locked and s[7].locked and s[8].locked, ""),
    ),
    "meadow": (
        C("the fox may be changed again", "3", lambda s: not s[3].locked, ""),
        C("unlock 1C and give it another try", "3", lambda s: not s[3].locked and s[3].reshoots == 1),
        no("closer on the fox in shot 3"),
        no("delete 1C"),
        C("protect the last two shots", "4 5", lambda s: s[4].locked and s[5].locked, ""),
    ),
}  # fmt: skip

MIXED = {
    "harbour": (
        C("shot 1 wider and at night, and get rid of shot 5", "1 order", lambda s: s.wider(1) and s.light(1) is TimeOfDay.NIGHT and "5" not in s.order, "1"),
        C("Mara's coat black, Tobias's jacket white; music: cello only", "mara tobias music", lambda s: s.wears("mara", "coat", "black") and s.wears("tobias", "jacket", "white") and s.plays("cello"), "2 3 4 5 7"),
        C("swap 2 and 3 and dissolve between 4 and 5", "order 5", lambda s: s.order == "1 3 2 4 5 6 7 8" and s[5].transition is Transition.DISSOLVE, "4 5"),
        C("in shot 6 it should rain, Ines should cry, and she says \"Where are you?\"", "6", lambda s: s.air(6) is Weather.RAIN and s.does(6, "ines") == "cry" and s.lines(6) == ["Where are you?"]),
        C("remove the dog from shot 6, then move it to the beginning", "6 order", lambda s: s.things(6) == {"lamp"} and s.order == "6 1 2 3 4 5 7 8", "6 5"),
        C("lock 1, then let it snow in all the other outdoor shots", "1 2 3 6 7", lambda s: s[1].locked and s.air(2, 3, 6, 7) is Weather.SNOW, "2 3 6 7"),
        C("call it \"Ferry\" and keep the card as it is", "title", lambda s: s.after.title == "Ferry", ""),
    ),
    "heist": (
        C("Give Vera a red scarf, and make shot 4 a close-up from a low angle.", "vera 4", lambda s: s.wears("vera", "scarf", "red") and s.is_(4, Size.CLOSE_UP) and s[4].angle == "low", "4 6 8 9 10"),
        C("lose the keypad shot, make the safe shot two seconds longer & wider", "8 order", lambda s: "7" not in s.order and s.grown(8) == 2 and s.wider(8), "8"),
        C("split shot 2 in half and make the second half a close-up", "+ 2", lambda s: s.new.size is Size.CLOSE_UP and s[2].frames == 36),
        C("less rain in scene 4, Otto without moustache, and no drums", "10 11 otto music", lambda s: s.air(10, 11) in (Weather.CLOUDY, Weather.CLEAR) and s.after.character("otto").beard == "none" and s.plays("bass"), "3 10 11"),
        C("shot 5 slower pan left, shot 6 static, shot 10 a bit longer", "5 6 10", lambda s: s[5].move == "pan left" and s[5].speed == "slow" and s[6].move == "static" and s.grown(10) > 0),
        C("first: shot 1 at dusk. second: shot 2 at dusk. third: no music.", "1 2 music", lambda s: s.light(1, 2) is TimeOfDay.DUSK and s.after.music.none, "1 2"),
    ),
    "meadow": (
        C("unlock the fox, make it warmer everywhere, then lock it again", "look", lambda s: s.after.look.warmth > 0 and s[3].locked, "all"),
        C("shot 1 at dawn, with birds, a second shorter", "1", lambda s: s.light(1) is TimeOfDay.DAWN and "bird" in s.things(1) and s.seconds(1) == 2),
    ),
}  # fmt: skip
