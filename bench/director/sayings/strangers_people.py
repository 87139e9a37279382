"""People, in a stranger's words: clothes, cast, acting, lines; turned into cases by what they plainly mean."""

from bench.director.cases import Case as C
from bench.director.cases import no
from film import Action, Emotion

DRESS = {
    "harbour": (
        C("Ines freezes to death in that dress, give the poor thing a woolly scarf", "ines", lambda s: s.wears("ines", "scarf") and s.wears("ines", "dress"), "6"),
    ),
    "heist": (
        C("Otto without the moustache, please. And Vera with short black hair, no backpack.", "otto vera", lambda s: s.after.character("otto").beard == "none" and s.hair("vera", "black") and s.after.character("vera").hair_style in ("short", "bob") and not s.wears("vera", "backpack") and s.wears("vera", "gloves"), "3 4 6 8 9 10 11"),
        C("the driver shall wear the sunglasses", "otto", lambda s: s.wears("otto", "sunglasses"), "3 11"),
        no("Put Vera in a tuxedo for the gallery."),
        no("gloves off when she handles the lock"),
        C("Not that jacket, the trousers! Make those grey.", "otto", lambda s: s.wears("otto", "trousers", "grey") and s.wears("otto", "jacket", "brown"), "3 11"),
    ),
    "meadow": (
        C("her hat red and her dress white, but leave the fox alone", "nell", lambda s: s.wears("nell", "hat", "red") and s.wears("nell", "dress", "white") and s[3].locked, "1 4 5"),
        C("Hair down, no braid", "nell", lambda s: s.after.character("nell").hair_style in ("long", "curly"), "1 4 5"),
    ),
}  # fmt: skip
"""People look the same in every shot."""

CAST = {
    "harbour": (
        C("mara younger, like forty, keep the coat, brown hair not grey, and her first line is just \"Where is he?\"", "mara 3", lambda s: s.after.character("mara").age in ("adult", "middle-aged") and s.hair("mara", "brown") and s.lines(3) == ["Where is he?"], "2 3 4 7"),
        C("Recast Tobias as a woman, Tabea, and everything else stays", "tobias 4 5", lambda s: (s.after.character("tobias").presentation, s.after.character("tobias").name) == ("woman", "Tabea"), "4 5"),
        C("give him a beard like a proper fisherman", "tobias", lambda s: s.after.character("tobias").beard != "none", "4 5"),
    ),
    "heist": (
        no("Replace the dog by a parrot."),
        C("can the robot be taller, like an adult, and gold, and maybe call it Chip?", "pixel 5 6 9", lambda s: s.after.character("pixel").height_m >= 1.5 and s.after.character("pixel").name == "Chip" and s.after.character("pixel").skin != "#c9ced6", "5 6 9"),
    ),
    "meadow": (
        C("Her little brother should run with her, same age about, green shirt.", "4 cast", lambda s: any(p.who not in ("nell", "fox") and p.action is Action.RUN for p in s[4].parts)),
        no("i'd rather have a rabbit than that fox"),
    ),
}  # fmt: skip
"""The fox's shot is locked, so it stays a fox; the kit has no parrot."""

PLAYING = {
    "harbour": (
        no("Mara is walking like a snail, hurry her up"),
        no("Shot five: hold still, no pan, and he crumples the letter instead of just looking, and he's sad"),
        C("tobias should be sitting when we meet him, and angry, and drop the cap", "4 tobias", lambda s: s.does(4, "tobias") in (Action.SIT, Action.SIT_DOWN) and s.feels(4, "tobias") == Emotion.ANGRY and not s.wears("tobias", "cap"), "4 5"),
    ),
    "heist": (no("pixel should trip, he's clumsy, that's the joke"),),
    "meadow": (
        C("Doesn't she look a bit sad sitting there alone? That's what I'm after, if not", "1", lambda s: s.feels(1, "nell") == Emotion.SAD),
    ),
}  # fmt: skip
"""Nobody has a pace of their own, no body crumples paper yet, and Pixel is in three shots."""

LINES = {
    "harbour": (
        no("Translate what the kid shouts to French."),
        C("Nobody talks in this film. Take all the speech out.", "3 4 6", lambda s: not any(x.lines for x in s.after.shots)),
        C("she shouldn't say \"Of course I did\", she says \"I always wait.\"", "4", lambda s: s.lines(4) == ["You waited.", "I always wait."]),
    ),
    "heist": (
        no("instead of the robot asking, vera asks \"Is that it?\" and the robot beeps"),
        no("she'd sound better a bit lower, her voice I mean, the safecracker"),
        C("Otto's off-screen voice out, and Vera's answer goes too, she just listens in silence", "8", lambda s: s.lines(8) == [] and s.does(8, "vera") == "listen"),
        C("Otto's countdown: five minutes, not four, but just in what he says", "3", lambda s: s.lines(3) == ["You have five minutes."]),
    ),
    "meadow": (
        C("A narrator begins: It was the last warm day of the year.", "1", lambda s: [x.rstrip(".") for x in s.lines(1)] == ["It was the last warm day of the year"] and s[1].lines[0].speaker == "", ""),
        C("could the girl call \"Wait for me!\" when she chases it", "4", lambda s: s.lines(4) == ["Wait for me!"] and s[4].lines[0].speaker == "nell"),
    ),
}  # fmt: skip
"""Rules cannot translate, and no voice can be tuned by words."""
