"""Lines: 'says A instead of B', 'give Pixel the last line', 'swap their lines', 'the one where he says'."""

from director.offline.revising.compiled import Rules

_SAYS = r"(?:should (?:now )?say|must say|says?|asks?|should ask|shouts?|should shout|answers?)"
RULES: Rules = (
    (r"^([a-z]+),? in ((?:shot )?\w+)\s*[:,] ?(⟦\d+⟧)$", r"\1 says \3 in \2"), (r"^in ((?:shot )?\w+),? ([a-z]+)\s*: ?(⟦\d+⟧)$", r"\2 says \3 in \1"),
    (r"^(?:shorten|change|cut|trim|turn) what ([a-z]+) says (in [\w ]+?) (?:down )?(?:in)?to (?:just )?(⟦\d+⟧)$", r"\1 says \3 \2"),
    (r"^(?:an? |the )?(narrator|voice-over|narration|voice) (?:begins|starts|opens)(?: the film)?\s*:? ?(⟦\d+⟧)$", r"\1 in the first shot \2"),
    (r"^(⟦\d+⟧) (?:is|sounds|feels|reads) [\w ]+,? (?:so )?(?:make|change|turn|let) (?:it|that|this)(?: to| into| be| say)? (⟦\d+⟧)$", r"change \1 to \2"),
    (r"^(?:give|let) ([a-z]+) (?:have )?(?:something to say|a line|some words|words|a last line|a final line)(?: (?:in|for|at) ([\w' ]+?))?\s*[:,] ?(⟦\d+⟧)$", lambda m: f"{m[1]} says {m[3]}" + (f" in {m[2]}" if m[2] else "")),
    (rf"^(?:[\w' ]+ )?{_SAYS} (⟦\d+⟧),? (?:instead of|rather than|in place of|and not|not) (⟦\d+⟧)(.*)$", r"change \2 to \1\3"),
    (rf"^(?:instead of|rather than) (⟦\d+⟧),? (?:[\w' ]+ )?{_SAYS} (⟦\d+⟧)$", r"change \1 to \2"),
    (r"^(?:[\w' ]+ )?(?:should|must|does|do) not say (⟦\d+⟧),? (?:but|but rather|rather|instead|make it|s?he (?:says|should say)|say) (⟦\d+⟧)$", r"change \1 to \2"),
    (r"^(⟦\d+⟧) (?:should|must|could|can) (?:be|become|read|turn into) (⟦\d+⟧)$", r"change \1 to \2"),
    (r"^(?:make|turn|let) (⟦\d+⟧) (?:into |be |read |say )?(⟦\d+⟧)$", r"change \1 to \2"),
    (r"^(?:give|let) ([a-z]+) (?:have |say |speak )?(?:the )?(first|last|second) line(.*)$", r"give the \2 line\3 to \1"),
    (r"\b(?:remove|take out|strip|delete|cut|drop|lose) (?:all )?(?:the |of the )?(?:speech|talking|talk|spoken words|speaking|words)(?: out)?\b", "remove all dialogue"),
    (r"\bremove all dialogue(?:,? (?:and )?remove all dialogue)+\b", "remove all dialogue"),
    (r"^(?:nobody|no one) (?:talks|speaks|says anything|should (?:talk|speak)|is talking)(?: in (?:this|the) film| at all| anywhere)?$", "remove all dialogue"),
    (r"^(?:make|have|let) (?:it|the (?:film|whole film|whole thing)) (?:be )?(?:silent|wordless|without (?:words|dialogue|speech))$", "remove all dialogue"),
)  # fmt: skip
