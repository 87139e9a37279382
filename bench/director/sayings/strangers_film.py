"""The film as a whole, in a stranger's words: order, sound, look, takes, several wishes, questions; cases by what is plainly meant."""

from bench.director.cases import Case as C
from bench.director.cases import ask, no
from bench.director.colouring import looks
from film import Mood, Size, Weather

ORDER = {
    "harbour": (
        C("Play the cliff scene before the boathouse scene, keep the card last", "order", lambda s: s.order == "1 2 3 6 7 4 5 8"),
        C("Move the second to last shot to right after the boat.", "order", lambda s: s.order == "1 7 2 3 4 5 6 8", "1 6"),
        C("put the close-up of Tobias before the two-shot", "order", lambda s: s.order == "1 2 3 5 4 6 7 8"),
        C("Could we see Ines first of all?", "order", lambda s: s.order == "6 1 2 3 4 5 7 8", "5 6"),
        C("the title should open the film not close it", "order", lambda s: s.order == "8 1 2 3 4 5 6 7"),
    ),
    "heist": (
        C("Let the establishing shot go back one place, the van comes first", "order", lambda s: s.order == "2 1 3 4 5 6 7 8 9 10 11 12"),
        C("5 ahead of 4", "order", lambda s: s.order == "1 2 3 5 4 6 7 8 9 10 11 12"),
        C("i want the keypad insert in between the two bits where vera is at the safe and pixel has the diamond", "order", lambda s: s.order == "1 2 3 4 5 6 8 7 9 10 11 12"),
        C("Bin the keypad thing, nobody will get it.", "order", lambda s: s.order == "1 2 3 4 5 6 8 9 10 11 12"),
        C("tell it backwards! last shot first, first shot last", "order", lambda s: s.order == "12 11 10 9 8 7 6 5 4 3 2 1", "10 11"),
        C("Shift the whole rooftop bit so it follows the gallery", "order", lambda s: s.order == "1 2 3 6 7 8 9 4 5 10 11 12"),
        C("Otto laughing should come earlier, directly following his line about the four minutes", "order", lambda s: s.order == "1 2 3 11 4 5 6 7 8 9 10 12", "3 10"),
        C("Start in medias res: the running shot opens, then everything else as it was", "order", lambda s: s.order == "10 1 2 3 4 5 6 7 8 9 11 12", "9 10"),
        C("flip the order of the last three, card excepted", "order", lambda s: s.order == "1 2 3 4 5 6 7 8 11 10 9 12", "8 10"),
    ),
    "meadow": (
        C("Bring number four up to second position", "order", lambda s: s.order == "1 4 2 3 5"),
        C("fox goes last", "order", lambda s: s.order == "1 2 4 5 3"),
        C("the balloon shot feels early, push it one later", "order", lambda s: s.order == "1 3 2 4 5"),
        C("After Nell sits down I'd want to see her running, only then the balloon.", "order", lambda s: s.order == "1 4 2 3 5"),
    ),
}  # fmt: skip

SPLITS = {
    "harbour": (
        no("between the letter and Ines I want a new one, a gull on a post, wide"),
        C("cut away to the boat again just before she smiles, same picture", "+", lambda s: s.order == "1 2 3 4 5 6 + 7 8" and s.new.size is Size.WIDE and s.new.things == s[1].things, "+ 6"),
    ),
    "heist": (
        C("Split the gallery creep in half and put the keypad in the middle.", "+ 6", lambda s: s.order == "1 2 3 4 5 6 7 + 8 9 10 11 12" and s[6].frames == s.new.frames == 48),
    ),
    "meadow": (
        C("There's no title anywhere?? Put one up front, two seconds, THE RED BALLOON", "+", lambda s: s.order == "+ 1 2 3 4 5" and s.new.title_card == "THE RED BALLOON" and s.new.frames == 48, ""),
        C("Duplicate the balloon shot at the very end, without the fox being in shot 5 anymore", "+ 5", lambda s: s.order == "1 2 3 4 5 +" and s.who(5) == "nell" and s.new.things == s[2].things),
    ),
}  # fmt: skip
"""A post is not in the kit."""

MUSIC = {
    "harbour": (
        no("thunder on the cut to the boathouse"),
        C("i hate the piano", "music", lambda s: s.plays("cello")),
        no("waves and gulls under the opening, quiet"),
    ),
    "heist": (
        no("faster cuts up to the safe, then nothing but a heartbeat under 8 and 9"),
        no("No score at all until they're inside."),
        no("music louder in the end, it drowns in rain"),
        no("A siren in the distance as she runs, would that be possible?"),
        no("click click click when the numbers are pressed"),
    ),
    "meadow": (
        C("something more upbeat, ukulele perhaps", "music", lambda s: s.after.music.mood is Mood.PLAYFUL and "ukulele" in s.after.music.instruments),
        C("birdsong the whole time", "music", lambda s: any("bird" in x for x in s.after.music.sounds)),
    ),
}  # fmt: skip
"""Music and ambience are one for the whole film, as loud as speech lets them."""

LOOK = {
    "harbour": (
        C("I miss a bit of purple in there", "look", lambda s: any(looks(c, "purple") for c in s.after.look.palette), "all"),
        no("Cut the boat shot, start directly on Mara walking, and make that one black and white"),
        C("less painterly, more like an old photograph, sepia", "look", lambda s: s.after.look.saturation < 1 and s.after.look.warmth > 0, "all"),
    ),
    "heist": (
        no("comic book style only for the roof"),
        C("Crank the contrast and pull the colour almost out.", "look", lambda s: s.after.look.contrast > s.before.look.contrast and s.after.look.saturation <= 0.45, "all"),
    ),
    "meadow": (no("my daughter says it should look like cut paper"),),
}  # fmt: skip
"""One look for the whole film, of those that can be drawn."""

TITLES = {
    "harbour": (
        C("Can we end on the smile? So no card at the end, and fade to black from her face.", "order 7", lambda s: s.order == "1 2 3 4 5 6 7" and s[7].fade_out, ""),
    ),
    "heist": (
        no("\"FOUR MINUTES\" - can the letters be orange?"),
        C("take the title card to the front, and rename the whole thing \"Four Minutes and a Dog\"", "order 12 title", lambda s: s.order.startswith("12 1 2 3") and s.after.title == "Four Minutes and a Dog" and s[12].title_card.lower() == "four minutes and a dog", ""),
    ),
    "meadow": (
        no("square for Instagram"),
        no("everything wider: the picture I mean, 16:9, and slower, say 20 seconds in all"),
    ),
}  # fmt: skip
"""Cards are white on black; a locked shot keeps its shape."""

TAKES = {
    "harbour": (
        no("roll that back two steps"),
        C("Scrap everything I did today and return to version 1.", "", kind="goto"),
        no("use the other take for the smile"),
        C("Go back to the first take of shot 3 please.", "3", lambda s: s[3].picked == 1, ""),
        C("don't touch shot four any more, it's perfect", "4", lambda s: s[4].locked, ""),
        no("no, I meant the other one"),
    ),
    "heist": (
        C("reroll all of vera's shots with a different seed", "4 6 8 9 10", lambda s: {s[n].reshoots for n in (4, 6, 8, 9, 10)} == {1}),
        C("save this as \"cut for Anna\"", kind="name", reshoot="", check=lambda s: s.batch.version == "cut for Anna"),
        C("shoot number six again, something's off with it", "6", lambda s: s[6].reshoots == 1),
        no("The previous take of Otto at the wheel was funnier, the second one, in the laughing shot."),
        C("Give me three versions of the diamond shot to choose from", "9", lambda s: s[9].reshoots >= 1),
        no("what's different between this version and the one before?"),
    ),
    "meadow": (
        C("please unlock the fox, then do it over", "3", lambda s: not s[3].locked and s[3].reshoots == 1),
        no("hm ok put it back in, redo that"),
        C("throw away the newest take of 4, keep the rest", "4", lambda s: s[4].rejected == (1,), ""),
        no("undo"),
    ),
}  # fmt: skip
"""Nothing was changed before these, and most shots have one take."""

MIXED = {
    "harbour": (
        C("Three small things. The music only cello please, shot 4 a second longer, and Ines's dress should be green.", "music 4 ines", lambda s: s.plays("cello") and s[4].frames == 120 and s.wears("ines", "dress", "green"), "4 6"),
        C("make it snow on the pier instead of rain and give Mara a hat", "1 2 3 mara", lambda s: s.air(1, 2, 3) is Weather.SNOW and s.wears("mara", "hat"), "1 2 3 4 7"),
    ),
    "heist": (
        no("Shot 7 closer and half as long, shot 8 she whispers her line"),
        C("Swap the bass for a saxophone, kill the rain sound and stop the rain itself too", "music 10 11", lambda s: s.plays("saxophone", "drums") and "rain" not in s.after.music.sounds and s.air(10, 11) is Weather.CLEAR, "10 11"),
    ),
    "meadow": (no("I'd like a bit of wind in the meadow, clouds on the hill, and a violin joining the flute"),),
}  # fmt: skip
"""Lines have no manner of speaking; the meadow has a locked shot, and all or nothing is done."""

QUESTIONS = {
    "harbour": (
        ask("which bits of my script didn't make it in", "brass band"),
        ask("how long are we?", "19"),
    ),
    "heist": (
        ask("how many times do we see the robot, and where", "3|three", "2B|5", "3A|6", "3D|9"),
        ask("what does another take of everything cost me", "nothing|free|0"),
        ask("Who's in shot three?", "Otto", "Biscuit"),
    ),
    "meadow": (ask("Why can't I change the fox shot?", "locked"),),
}  # fmt: skip
