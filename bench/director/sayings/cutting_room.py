"""Sayings about which shots there are and in which order."""

from bench.director.cases import Case as C
from film import Size

ORDER = {
    "harbour": (
        C("begin with Mara walking, then the boat", "order", lambda s: s.order == "2 1 3 4 5 6 7 8"),
        C("flip the order of four and five", "order", lambda s: s.order == "1 2 3 5 4 6 7 8"),
        C("throw out the shot where Tobias looks at the letter", "order", lambda s: s.order == "1 2 3 4 6 7 8"),
        C("the close-up at the watch belongs right after the boat", "order", lambda s: s.order == "1 3 2 4 5 6 7 8"),
        C("bin scene two", "order", lambda s: s.order == "1 2 3 6 7 8"),
        C("we dont need teh boat at the start", "order", lambda s: s.order == "2 3 4 5 6 7 8"),
        C("have the boathouse scene come first", "order", lambda s: s.order == "4 5 1 2 3 6 7 8"),
        C("place shot 2 immediately before shot 5", "order", lambda s: s.order == "1 3 4 2 5 6 7 8"),
        C("kill 1C and 2B", "order", lambda s: s.order == "1 2 4 6 7 8"),
        C("push the two-shot one position back", "order", lambda s: s.order == "1 2 3 5 4 6 7 8"),
    ),
    "heist": (
        C("ditch the keypad", "order", lambda s: s.order == "1 2 3 4 5 6 8 9 10 11 12"),
        C("start on the van, not on the street", "order", lambda s: s.order in ("2 1 3 4 5 6 7 8 9 10 11 12", "2 3 4 5 6 7 8 9 10 11 12")),
        C("trade places: shot 4 and shot 5", "order", lambda s: s.order == "1 2 3 5 4 6 7 8 9 10 11 12"),
        C("drop everything on the roof", "order", lambda s: s.order == "1 2 3 6 7 8 9 10 11 12"),
        C("move the card to the very beginning", "order", lambda s: s.order == "12 1 2 3 4 5 6 7 8 9 10 11"),
        C("the insert should follow Vera's close-up", "order", lambda s: s.order == "1 2 3 4 5 6 8 7 9 10 11 12"),
        C("delete shots five to seven", "order", lambda s: s.order == "1 2 3 4 8 9 10 11 12"),
        C("cut shot 1; open with the van", "order", lambda s: s.order == "2 3 4 5 6 7 8 9 10 11 12"),
        C("remove the last three shots but not the title card", "order", lambda s: s.order in ("1 2 3 4 5 6 7 8 12", "1 2 3 4 5 6 7 8 9 12")),
        C("the roof scene before the street scene", "order", lambda s: s.order == "4 5 1 2 3 6 7 8 9 10 11 12"),
    ),
    "meadow": (
        C("I'd rather see the balloon first of all", "order", lambda s: s.order == "2 1 3 4 5"),
        C("put the fox after the running", "order", lambda s: s.order == "1 2 4 3 5"),
    ),
}  # fmt: skip

SPLITS = {
    "harbour": (
        C("insert a close-up of Ines after shot 6 — no wait, before shot 6", "+", lambda s: s.order == "1 2 3 4 5 + 6 7 8" and s.new.size is Size.CLOSE_UP and s.who(s.new) == "ines"),
        C("we need an establishing wide of the cliff at the start of scene 3", "+", lambda s: s.order == "1 2 3 4 5 + 6 7 8" and s.place(s.new) == "cliff" and s.new.size in (Size.WIDE, Size.EXTREME_WIDE) and not s.new.parts),
        C("add an insert of the letter after shot five", "+", lambda s: s.order == "1 2 3 4 5 + 6 7 8" and s.new.size is Size.INSERT and s.new.subject == "letter"),
        C("split the two-shot in the middle", "+ 4", lambda s: s.order == "1 2 3 4 + 5 6 7 8" and s[4].frames == s.new.frames == 48),
        C("break shot 1 into two after one second, the second part closer", "+ 1", lambda s: s.order == "1 + 2 3 4 5 6 7 8" and s[1].frames == 24 and s.new.frames == 48),
        C("combine shots 2 and 3 into one", "2 order", lambda s: s.order == "1 2 4 5 6 7 8" and s[2].frames == 108 and s.lines(2) == ["He should be here by now."], "2"),
        C("a reaction shot of Tobias between 4 and 5, two seconds", "+", lambda s: s.order == "1 2 3 4 + 5 6 7 8" and s.who(s.new) == "tobias" and s.new.frames == 48),
        C("add a title card saying \"Dawn\" before the cliff", "+", lambda s: s.order == "1 2 3 4 5 + 6 7 8" and s.new.title_card == "Dawn", ""),
    ),
    "heist": (
        C("Insert a three second close-up of Biscuit after 1C.", "+", lambda s: s.order == "1 2 3 + 4 5 6 7 8 9 10 11 12" and s.who(s.new) == "biscuit" and s.new.frames == 72 and s.new.size is Size.CLOSE_UP),
        C("another wide of the street right at the beginning", "+", lambda s: s.order.startswith("+ 1 2") and s.place(s.new) == "street" and s.new.size in (Size.WIDE, Size.EXTREME_WIDE)),
        C("merge 4 with 5", "4 order", lambda s: s.order == "1 2 3 4 6 7 8 9 10 11 12" and s.who(4) == "pixel vera" and s[4].frames == 132, "4"),
        C("chop the gallery shot in two halves", "+ 6", lambda s: s.order == "1 2 3 4 5 6 + 7 8 9 10 11 12" and s[6].frames == 48),
        C("put in a shot of Otto checking his watch after shot 5", "+", lambda s: s.order == "1 2 3 4 5 + 6 7 8 9 10 11 12" and s.who(s.new) == "otto"),
        C("end on a shot of Biscuit asleep, after the card", "+", lambda s: s.order.endswith("11 12 +") and s.who(s.new) == "biscuit"),
        C("cut away to the diamond between Vera's two lines: no, simply add an insert of the ring after shot 9", "+", lambda s: s.order == "1 2 3 4 5 6 7 8 9 + 10 11 12" and s.new.size is Size.INSERT and s.new.subject == "ring"),
    ),
    "meadow": (
        C("add a shot of Nell smiling after the second shot, close", "+", lambda s: s.order == "1 2 + 3 4 5" and s.who(s.new) == "nell" and s.new.size in (Size.CLOSE_UP, Size.MEDIUM_CLOSE_UP)),
        C("split her run after 2 seconds", "+ 4", lambda s: s.order == "1 2 3 4 + 5" and s[4].frames == 48),
        C("the last two shots as one take", "4 order", lambda s: s.order == "1 2 3 4" and s[4].frames == 168, "4"),
    ),
}  # fmt: skip
