"""What people say about moves in stages, focus, shutter and light, and about what bodies do with things."""

from bench.director.cases import Case, ask
from film import Action, DepthOfField, Lighting, Move, Size

C = Case


def _moves(shot: object) -> list[Move]:
    return [leg.move for leg in shot.legs]  # type: ignore[attr-defined]


STAGES = {
    "harbour": (
        C("shot 2: start wide and then push in to a close-up", "2", lambda s: s.is_(2, Size.WIDE) and _moves(s[2]) == [Move.DOLLY_IN] and s[2].legs[0].size is Size.CLOSE_UP),
        C("in shot 1 pan right, then tilt up", "1", lambda s: _moves(s[1]) == [Move.PAN_RIGHT, Move.TILT_UP]),
        C("crane down and push in to a medium shot in 1A", "1", lambda s: _moves(s[1]) == [Move.CRANE_DOWN, Move.DOLLY_IN] and s[1].legs[1].size is Size.MEDIUM),
        C("make shot 3 a dolly zoom", "3", lambda s: s[3].move is Move.DOLLY_ZOOM and not s[3].legs),
        C("do the vertigo effect in 1C", "3", lambda s: s[3].move is Move.DOLLY_ZOOM),
        C("follow her from behind in shot 2", "2", lambda s: s[2].move is Move.FOLLOWING),
        C("the camera should back away in front of her in shot 2", "2", lambda s: s[2].move is Move.LEADING),
        C("whip pan left in shot 5", "5", lambda s: s[5].move is Move.WHIP_LEFT),
        C("orbit 90 degrees left in shot 6", "6", lambda s: s[6].legs[0].move is Move.ORBIT_LEFT and s[6].legs[0].degrees == 90),
    ),
    "heist": (
        C("shot 1: start on an extreme wide, crane down, then dolly in to a full shot", "1", lambda s: s.is_(1, Size.EXTREME_WIDE) and _moves(s[1]) == [Move.CRANE_DOWN, Move.DOLLY_IN] and s[1].legs[1].size is Size.FULL),
        C("pedestal up in shot 8", "8", lambda s: s[8].move is Move.PEDESTAL_UP),
        C("hitchcock zoom on Vera in shot 8", "8", lambda s: s[8].move is Move.DOLLY_ZOOM),
        C("scene 3 on an 85", "6 7 8 9", lambda s: {s[n].lens_mm for n in (6, 7, 8, 9)} == {85}),
    ),
}  # fmt: skip

FOCUS = {
    "harbour": (
        C("rack focus from the dog to Ines in shot 6", "6", lambda s: s[6].move is Move.RACK_FOCUS and (s[6].focus.on, s[6].focus.to) == ("dog", "ines")),
        C("shallower focus in 2A", "4", lambda s: s[4].focus.depth is DepthOfField.SHALLOW),
        C("in shot 5 focus on the letter", "5", lambda s: s[5].focus.on == "letter"),
        C("everything in focus in shot 1", "1", lambda s: s[1].focus.depth is DepthOfField.DEEP),
        C("blur the background in shot 7", "7", lambda s: s[7].focus.depth is DepthOfField.SHALLOW),
        C("faster shutter in shot 2", "2", lambda s: s[2].shutter == 45),
        C("no motion blur in shot 2, please", "2", lambda s: s[2].shutter == 0),
        C("rack focus to the lighthouse in shot 6", "6", lambda s: s[6].focus.to == "lighthouse"),
        C("rack focus to the unicorn in shot 6", kind="refused"),
    ),
    "heist": (
        C("deep focus in the gallery shot", "6", lambda s: s[6].focus.depth is DepthOfField.DEEP),
        C("a 45 degree shutter in the getaway shot, number 10", "10", lambda s: s[10].shutter == 45),
        C("pull focus from Otto to Biscuit in shot 3", "3", lambda s: (s[3].focus.on, s[3].focus.to) == ("otto", "biscuit")),
    ),
}  # fmt: skip

LIT = {
    "harbour": (
        C("light her softer in shot 3", "3", lambda s: s[3].lighting is Lighting.SOFT),
        C("harder light in 2A", "4", lambda s: s[4].lighting is Lighting.HARD),
        C("light Mara from behind in shot 7", "7", lambda s: s[7].lighting is Lighting.RIM),
        C("make shot 5 low key", "5", lambda s: s[5].lighting is Lighting.LOW_KEY),
        C("high-key lighting in scene 1", "1 2 3", lambda s: {s[n].lighting for n in (1, 2, 3)} == {Lighting.HIGH_KEY}),
        C("rim light on Ines in shot 6", "6", lambda s: s[6].lighting is Lighting.RIM),
        C("more bloom", "look", lambda s: s.after.look.bloom > 0, "all"),
        ask("which shots are low key?", "no shot"),
        ask("how is shot 2 filmed?", "full", "tracking"),
    ),
    "heist": (
        C("make it low key", "all 12", lambda s: {s[n].lighting for n in range(1, 12)} == {Lighting.LOW_KEY}, "all"),
        C("chiaroscuro in the gallery shot", "6", lambda s: s[6].lighting is Lighting.LOW_KEY),
    ),
}  # fmt: skip

HANDS = {
    "harbour": (
        C("Tobias picks up the letter in shot 5", "5", lambda s: s.does(5, "tobias") == Action.PICK_UP and s.holds(5, "tobias") == "letter"),
        C("let Tobias stand up in 2B", "5", lambda s: s.does(5, "tobias") == Action.STAND_UP),
        C("Mara turns around in shot 7", "7", lambda s: s.does(7, "mara") == Action.TURN),
        C("Ines jumps in shot 6", "6", lambda s: s.does(6, "ines") == Action.JUMP),
        C("Mara sits down in shot 3", "3", lambda s: s.does(3, "mara") == Action.SIT_DOWN),
        C("let Tobias climb the ladder in shot 5", "5", lambda s: s.does(5, "tobias") == Action.CLIMB and "ladder" in s.things(5)),
        C("let her ride a horse in shot 2", "2", lambda s: s.does(2, "mara") == Action.RIDE and "horse" in s.things(2)),
    ),
    "heist": (
        C("Vera throws the bag in shot 10", "10", lambda s: s.does(10, "vera") == Action.THROW and s.holds(10, "vera") == "bag"),
        C("Vera pushes the van in shot 10", "10", lambda s: s.does(10, "vera") == Action.PUSH),
        C("let Pixel push in shot 6", "6", lambda s: s.does(6, "pixel") == Action.PUSH),
    ),
}  # fmt: skip
