"""Who people are, what they wear, do and say, as people who never met our directors ask for it."""

from bench.director.cases import Case as C
from bench.director.cases import no
from film import Action, Emotion

DRESS = {
    "harbour": (
        C("Ines' dress -> red", "ines", lambda s: s.wears("ines", "dress", "red"), "6"),
        C("the old woman should have her hair open, long and white", "mara", lambda s: s.after.character("mara").hair_style == "long" and s.hair("mara", "white"), "2 3 4 7"),
        C("ditch his cap", "tobias", lambda s: not s.wears("tobias", "cap"), "4 5"),
        C("wardrobe note: Mara in a black cloak over everything", "mara", lambda s: s.wears("mara", "cloak", "black"), "2 3 4 7"),
        C("Tobias: glasses", "tobias", lambda s: s.wears("tobias", "glasses"), "4 5"),
    ),
    "heist": (
        C("Otto's jacket should be blue not brown", "otto", lambda s: s.wears("otto", "jacket", "blue"), "3 11"),
        C("give the driver a hat, grey", "otto", lambda s: s.wears("otto", "hat", "grey"), "3 11"),
        C("Vera blonde", "vera", lambda s: s.hair("vera", "blond"), "4 6 8 9 10"),
        C("without the gloves please, for Vera", "vera", lambda s: not s.wears("vera", "gloves"), "4 6 8 9 10"),
    ),
    "meadow": (
        C("Nell needs a red scarf, it is cold in the morning", "nell", lambda s: s.wears("nell", "scarf", "red"), "1 4 5"),
    ),
}  # fmt: skip

CAST = {
    "harbour": (
        C("Tobias is now called Jonas", "tobias 4 5", lambda s: s.after.character("tobias").name == "Jonas" and "Jonas" in s[5].action, "4 5"),
        C("no Mara in 4", "4", lambda s: s.who(4) == "tobias"),
        C("the child must be a boy", "ines", lambda s: s.after.character("ines").presentation == "man", "6"),
        C("can grandma Mara be with Ines in shot six?", "6", lambda s: s.who(6) == "ines mara"),
    ),
    "heist": (
        C("Pixel: 2 metres tall", "pixel", lambda s: s.after.character("pixel").height_m == 2, "5 6 9"),
        C("give Otto a full beard", "otto", lambda s: s.after.character("otto").beard in ("short", "long"), "3 11"),
        C("Vera older, fiftyish", "vera", lambda s: s.after.character("vera").age == "middle-aged", "4 6 8 9 10"),
        C("swap Vera for Otto in 4A, he does the run", "10", lambda s: s.who(10) == "biscuit otto"),
    ),
    "meadow": (
        no("make the fox a wolf"),
        C("Rusty should run with her in shot 4", "4", lambda s: s.who(4) == "fox nell"),
    ),
}  # fmt: skip
"""In the meadow the fox's close-up is locked."""

PLAYING = {
    "harbour": (
        C("Mara should sit in 3B", "7", lambda s: s.does(7, "mara") == Action.SIT),
        C("make Tobias sad when he looks at that letter", "5", lambda s: s.feels(5, "tobias") == Emotion.SAD),
        C("i want that Ines is laughing", "6", lambda s: s.does(6, "ines") == Action.LAUGH or s.feels(6, "ines") == Emotion.HAPPY),
    ),
    "heist": (
        C("Vera runs in the gallery, she does not sneak", "6", lambda s: s.does(6, "vera") == Action.RUN),
        C("Otto crying in 11", "11", lambda s: s.does(11, "otto") == Action.CRY or s.feels(11, "otto") == Emotion.SAD),
        C("Pixel waves, 2B", "5", lambda s: s.does(5, "pixel") == Action.WAVE),
        C("Vera more determined in 4", "4", lambda s: s.feels(4, "vera") == Emotion.DETERMINED),
    ),
    "meadow": (
        C("she dances with the balloon in the last one", "5", lambda s: s.does(5, "nell") == Action.DANCE and s.holds(5, "nell") == "balloon"),
        C("Nell happy in shot 1", "1", lambda s: s.feels(1, "nell") == Emotion.HAPPY),
    ),
}  # fmt: skip

LINES = {
    "harbour": (
        C("3: \"Five more minutes.\"", "3", lambda s: s.lines(3) == ["Five more minutes."]),
        C("Ines says «Papa!» instead", "6", lambda s: s.lines(6) == ["Papa!"]),
        C("delete Mara's answer in the boathouse", "4", lambda s: s.lines(4) == ["You waited."]),
        C("VO over the boat: \"Nobody crosses here anymore.\"", "1", lambda s: s.lines(1) == ["Nobody crosses here anymore."], ""),
    ),
    "heist": (
        C("Vera's line about the singing is corny, cut it", "8", lambda s: s.lines(8) == ["Two minutes."]),
        C("let Otto say Hurry up! when he's drumming on the wheel", "3", lambda s: "Hurry up!" in s.lines(3)),
        C("in shot 10 Vera screams \"Drive!\"", "10", lambda s: s.lines(10) == ["Drive!"] and s[10].lines[0].speaker == "vera"),
    ),
    "meadow": (
        C("Nell says \"Hello, you.\" to the fox at the end", "5", lambda s: s.lines(5) == ["Hello, you."] and s[5].lines[0].speaker == "nell"),
    ),
}  # fmt: skip
