"""Takes: 'the first of the three takes', 'with a different seed', 'have another go', 'what was wrong with the old one'."""

from director.offline.revising.compiled import Rules

_NTH = r"(first|second|third|fourth|fifth|last|previous|other|earlier|newest|latest|old)"
RULES: Rules = (
    (r"^(?:one more time|once more|once again|again)(?: for| with| on|,) (?=the |shot |\d)", "reshoot "),
    (rf"\bthe {_NTH} (?:one )?of (?:the |all |those )*(?:\w+ )?takes\b", r"the \1 take"), (r"\b(?:latest|newest|most recent) take\b", "newest take"), (r"\bolder take\b", "previous take"),
    (r"\b(?:with|using|on|at|from) (?:an? |the )?(?:different|new|another|other|fresh|random) (?:random )?seed\b", ""),
    (r"\b(?:have|take|give (?:it|me)|do|get|try|want|need) (?:me )?(?:another|one more|a fresh|a new) (?:go|stab|shot|crack|try|attempt|pass)(?: (?:at|on|with|for|of))(?= )", "another take of"),
    (r"^(?:shoot|film|do|take|run|try|make) (?:shot )?(shot \w+|scene \w+|\d+[a-z]?|the [\w' -]+?)(?: shot)? (?:again|anew|afresh|once more|over)$", r"reshoot \1"),
    (r"\breshoot (?:all )?(?:of )?(?=[a-z]+'s shots)", "reshoot all of "), (r"^(?:re-?roll|re-?do|re-?run|re-?generate|re-?render|re-?film) ", "reshoot "),
    (r"^(?:go|change|switch) back to (?:the )?(?=\w+ take\b)", "use the "), (r"^(?:the )?(\w+) take (?:of|for|in) (.+?) (?:was|is) (?:much |way |far |a lot )?(?:better|nicer|funnier|stronger|the best|great|best).*$", r"use the \1 take of \2"),
    (r"^(?:the )?(?:\w+ take|take \w+) (?:of|for|in) (.+?) (?:is|was|looks) (?:not (?:good|great|right|it|working)|bad|awful|terrible|no good|wrong|ugly|rubbish|weird),? (?:please |so )?(?:use|take|try|go with|pick) (?:the )?(\w+)(?: (?:one|take))?(?: instead)?$", r"use the \2 take of \1"),
    (r"^(?:nobody|no one) (?:may |should |is to |must )?(?:touch|touches|change|changes|alter|alters) (.+?)(?: again| any ?more| ever)?$", r"lock \1"),
    (r"^(?:never|do not) (?:ever )?(?:touch|change|alter|mess with) (.+?)(?: any ?more| again| ever)?$", r"lock \1"), (r"^(?:keep|leave) (.+?) (?:exactly |just )?(?:as|how|like|the way|that way,?) (?:it|they) (?:is|are|was|were)(?: now)?$", r"lock \1"),
    (r"^(.+?) (?:is|are) (?:perfect|great|final|done|finished|good|approved|locked in)(?: (?:as (?:it|they) (?:is|are)|now))?,? (?:and |so )?(?:lock|keep|freeze|save|protect) (?:it|them|\1)$", r"lock \1"),
)  # fmt: skip
