"""Sayings about people: who they are, what they wear, do and say."""

from bench.director.cases import Case as C
from film import Action, Emotion

DRESS = {
    "harbour": (
        C("I don't like the red, give the ferrywoman a navy coat", "mara", lambda s: s.wears("mara", "coat", "blue"), "2 3 4 7"),
        C("take the scarf off Mara", "mara", lambda s: not s.wears("mara", "scarf"), "2 3 4 7"),
        C("Tobias looks wrong with that cap, remove it", "tobias", lambda s: not s.wears("tobias", "cap"), "4 5"),
        C("Ines wears rubber boots", "ines", lambda s: s.wears("ines", "boots"), "6"),
        C("the little girl's dress is now purple", "ines", lambda s: s.wears("ines", "dress", "purple"), "6"),
        C("turn Mara into a redhead", "mara", lambda s: s.hair("mara", "red") or s.hair("mara", "orange"), "2 3 4 7"),
        C("cut Tobias's hair very short", "tobias", lambda s: s.after.character("tobias").hair_style in ("short", "shaved"), "4 5"),
        C("put spectacles on Tobias", "tobias", lambda s: s.wears("tobias", "glasses"), "4 5"),
        C("a white scarf is boring. make it orange", "mara", lambda s: s.wears("mara", "scarf", "orange"), "2 3 4 7"),
        C("mara in a green raincoat please", "mara", lambda s: s.wears("mara", "coat", "green"), "2 3 4 7"),
    ),
    "heist": (
        C("Vera's jumpsuit ought to be dark red", "vera", lambda s: s.wears("vera", "flight suit", "red"), "4 6 8 9 10"),
        C("no backpack for Vera", "vera", lambda s: not s.wears("vera", "backpack"), "4 6 8 9 10"),
        C("her gloves white, like a magician", "vera", lambda s: s.wears("vera", "gloves", "white"), "4 6 8 9 10"),
        C("sunglasses on Otto", "otto", lambda s: s.wears("otto", "sunglasses"), "3 11"),
        C("change the leather jacket to black leather", "otto", lambda s: s.wears("otto", "jacket", "black"), "3 11"),
        C("Vera with a short black bob", "vera", lambda s: s.hair("vera", "black") and s.after.character("vera").hair_style == "bob", "4 6 8 9 10"),
        C("put a red collar... hm, no, a red scarf on Biscuit", "biscuit", lambda s: s.wears("biscuit", "scarf", "red"), "3 10"),
    ),
    "meadow": (
        C("Nell's hat can go", "nell", lambda s: not s.wears("nell", "hat"), "1 4 5"),
        C("blue doesn't work against the sky; Nell's dress: yellow", "nell", lambda s: s.wears("nell", "dress", "yellow"), "1 4 5"),
    ),
}  # fmt: skip

CAST = {
    "harbour": (
        C("make Tobias an old man with a long beard", "tobias", lambda s: (s.after.character("tobias").age, s.after.character("tobias").beard) == ("old", "long"), "4 5"),
        C("rename Ines to Clara", "ines 6", lambda s: s.after.character("ines").name == "Clara" and "Clara" in s[6].action, "6"),
        C("take Mara out of the two-shot", "4", lambda s: s.who(4) == "tobias"),
        C("Tobias should stand next to Mara in the very last shot before the card", "7", lambda s: s.who(7) == "mara tobias"),
        C("let Ines read the letter in place of Tobias in shot five", "5", lambda s: s.who(5) == "ines"),
        C("play Tobias as a woman", "tobias", lambda s: s.after.character("tobias").presentation == "woman", "4 5"),
        C("Mara should be much younger, in her thirties or so", "mara", lambda s: s.after.character("mara").age == "adult", "2 3 4 7"),
        C("nobody in shot 6, just the dog and the lamp", "6", lambda s: s.who(6) == "" and s.things(6) == {"dog", "lamp"}),
    ),
    "heist": (
        C("Otto slim instead of heavy", "otto", lambda s: s.after.character("otto").build == "slim", "3 11"),
        C("shave Otto's moustache off", "otto", lambda s: s.after.character("otto").beard == "none", "3 11"),
        C("Biscuit comes along in the gallery as well", "6", lambda s: s.who(6) == "biscuit pixel vera"),
        C("leave the dog out of the getaway run", "10", lambda s: s.who(10) == "vera"),
        C("Biscuit should be a fox, not a dog", "biscuit", lambda s: s.after.character("biscuit").kind == "fox", "3 10"),
        C("have Otto wait with the van in shot 10", "10", lambda s: "otto" in s.who(10)),
        C("let's make Pixel taller, one and a half metres", "pixel", lambda s: s.after.character("pixel").height_m == 1.5, "5 6 9"),
        C("Vera is called Irina now", "vera 4 6 8 9 10", lambda s: s.after.character("vera").name == "Irina" and "Irina" in s[4].action, "4 6 8 9 10"),
        C("a policeman named Bruno joins Otto in shot 3", "3 cast", lambda s: len(s[3].parts) == 3 and any(c.name == "Bruno" for c in s.after.cast)),
    ),
    "meadow": (
        C("the fox sits beside Nell in the opening", "1", lambda s: s.who(1) == "fox nell"),
        C("in the last shot only the girl", "5", lambda s: s.who(5) == "nell"),
    ),
}  # fmt: skip

PLAYING = {
    "harbour": (
        C("Mara runs along the pier rather than walking", "2", lambda s: s.does(2, "mara") == Action.RUN),
        C("Ines should look scared in shot 6", "6", lambda s: s.feels(6, "ines") == Emotion.AFRAID),
        C("have Tobias sit down in shot five", "5", lambda s: s.does(5, "tobias") in (Action.SIT, Action.SIT_DOWN)),
        C("Mara is crying in 3B", "7", lambda s: s.does(7, "mara") == Action.CRY or s.feels(7, "mara") == Emotion.SAD),
        C("let them hug in shot 4", "4", lambda s: Action.EMBRACE in (s.does(4, "mara"), s.does(4, "tobias"))),
        C("he reads the letter, shot 5", "5", lambda s: s.does(5, "tobias") == Action.READ),
    ),
    "heist": (
        C("Pixel dances in the gallery", "6", lambda s: s.does(6, "pixel") == Action.DANCE),
        C("make Otto angry in the car in shot three", "3", lambda s: s.feels(3, "otto") == Emotion.ANGRY),
        C("Vera crawls across the roof", "4", lambda s: s.does(4, "vera") == Action.CRAWL),
        C("in shot 9 she should be happy", "9", lambda s: s.feels(9, "vera") == Emotion.HAPPY),
        C("Biscuit lies down in 1C", "3", lambda s: s.does(3, "biscuit") == Action.LIE),
        C("Pixel looks into the camera in 2B", "5", lambda s: next(p.toward for p in s[5].parts) == "camera"),
    ),
    "meadow": (
        C("Nell waves with the balloon in her hand at the end", "5", lambda s: s.does(5, "nell") == Action.WAVE and s.holds(5, "nell") == "balloon"),
        C("she's asleep under the tree", "1", lambda s: s.does(1, "nell") == Action.SLEEP),
    ),
}  # fmt: skip

LINES = {
    "harbour": (
        C("Mara's first line should be “Late again.”", "3", lambda s: s.lines(3) == ["Late again."]),
        C("in the boathouse Tobias answers Mara with \"I always knew you would.\" at the end", "4", lambda s: s.lines(4) == ["You waited.", "Of course I did.", "I always knew you would."] and s[4].lines[2].speaker == "tobias"),
        C("ines shuts up", "6", lambda s: s.lines(6) == []),
        C("a narrator in the first shot: \"Every evening she came.\"", "1", lambda s: s.lines(1) == ["Every evening she came."] and s[1].lines[0].speaker == "", ""),
        C("\"You waited.\" → \"You are still here.\"", "4", lambda s: s.lines(4)[0] == "You are still here."),
        C("give the line in shot 6 more urgency: \"Come home, quick!\"", "6", lambda s: s.lines(6) == ["Come home, quick!"]),
        C("make 3C... I mean 3A silent, no talking", "6", lambda s: s.lines(6) == []),
        C("Let Mara say You waited instead of Tobias", "4", lambda s: s[4].lines[0].speaker == "mara" and s[4].lines[0].text.startswith("You waited")),
        C("Tobias whispers \"Dear Mara\" while he looks at the letter", "5", lambda s: [(ln.speaker, ln.text.rstrip(".")) for ln in s[5].lines] == [("tobias", "Dear Mara")]),
    ),
    "heist": (
        C("Otto: \"Five minutes, no more.\" instead of what he says now in 1C", "3", lambda s: s.lines(3) == ["Five minutes, no more."]),
        C("cut what Vera says at the safe", "8", lambda s: s.lines(8) == ["Two minutes."]),
        C("Pixel should ask \"Which one is it?\" in shot 9", "9", lambda s: s.lines(9) == ["Which one is it?", "That is the one."]),
        C("add a line for Otto in his last shot: \"Three minutes fifty!\"", "11", lambda s: s.lines(11) == ["Three minutes fifty!"]),
        C("shorten \"Hush. It is singing.\" to just \"Hush.\"", "8", lambda s: s.lines(8)[1] == "Hush."),
        C("nobody talks in scene 3", "8 9", lambda s: not s.lines(8) and not s.lines(9)),
    ),
    "meadow": (
        C("Nell shouts \"Wait for me!\" as she runs", "4", lambda s: s.lines(4) == ["Wait for me!"] and s[4].lines[0].speaker == "nell"),
    ),
}  # fmt: skip
