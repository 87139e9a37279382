"""Order: 'up by one', '5 ahead of 4', 'shift it so it follows the gallery', 'tell it backwards', 'end with Otto, not the card'."""

from director.offline.revising.compiled import Rules

_WAY = r"(up|down|back|forward|earlier|later|ahead|sooner)"
_STEPS = r"(?:by )?(one|two|three|four|a|\d+)(?: (?:place|spot|slot|position|shot|notch)(?:e?s)?)?"
_NTH = r"(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|last)"
_GO = r"(?:move|push|bring|shift|slide|bump|pull|nudge|drag|put)"
_CARD = r"(?:title(?: card)?|end card|card|end title)"
RULES: Rules = (
    (r"^(?:can |could |should )?(.+?) and (.+?) (?:should |can |could |must |need to )?be (?:swapped|switched|exchanged|reversed)(?: around| round)?$", r"swap \1 and \2"),
    (r"\b(?:an? )?(?:black|blank|white|empty) (?:screen|frame|picture) (?:with|saying|that says|reading)(?: the words?)? (⟦\d+⟧)", r"a card \1"),
    (r"^(shots? .+ and .+?) (?:as|into|in) one$", r"merge \1"), (r"\bend (?:on|with) a (?:slow )?fade$", "end with a fade out"),
    (r"^(?:move |put )?(shot \w+|\d+[a-z]?) (?:to|at|in) (?:position|place|slot|number|spot) (\w+)$", r"make \1 number \2"),
    (r"^(?:show|see|give us|get) (the \w+|[a-z]+)(?:'s face)? (?:in|as) (?:an? )?(extreme close-up|close-up|wide(?: shot)?|medium(?: shot)?|insert),? ((?:right |just )?(?:after|before) .+)$", r"add a \2 of \1 \3"),
    (rf"^(?:let |have |make )?(.+?) (?:should |must |to )?(?:go|move|come|be moved|slide|shift|be pushed) {_WAY} {_STEPS}$", r"move \1 \3 places \2"),
    (rf"^{_GO} (.+?) {_WAY} {_STEPS}$", r"move \1 \3 places \2"), (rf"^{_GO} (.+?) {_STEPS} sooner$", r"move \1 \2 places earlier"),
    (r"\b(\w+) places ahead$", r"\1 places earlier"), (r"\b(\w+) places sooner$", r"\1 places earlier"), (r"\ba places\b", "one places"),
    (rf"^{_GO} (.+?) (?:up |down |back |forward )?(?:in)?to (?:the |slot |position |place |number )*{_NTH}(?: (?:position|place|slot|spot|one|shot))?$", r"make \1 the \2 shot"),
    (r"^make (.+?) the (first|last) shot$", r"\1 \2"),
    (r"^(.+?) (?:goes|should go|must go|can go|comes|should come|needs to come|has to come) (first|last)(?: of all)?$", r"\1 \2"),
    (r"^(?:keep|leave|have) (.+?) (first|last)$", r"\1 \2"), (r"^(?:keep|leave) (.+?) at the (?:very )?end$", r"\1 last"), (r"^(?:keep|leave) (.+?) at the (?:very )?(?:start|beginning|top)$", r"\1 first"),
    (rf"^(?:the )?{_CARD} (?:should |must |has to |needs to |ought to )?(?:open|start|begin|go first|come first|be first|lead)s?(?: (?:the film|it|off))?(?:,? (?:and )?(?:not|rather than|instead of) .+)?$", "the title card first"),
    (rf"^(?:the )?{_CARD} (?:should |must |has to |needs to |ought to )?(?:close|end|finish|go last|come last|be last)s?(?: (?:the film|it))?(?:,? (?:and )?(?:not|rather than|instead of) .+)?$", "the title card last"),
    (r"^(?!.*\b(?:where|when|while|how)\b)(.+?) (?:opens|starts|begins)(?: (?:it|the film|the movie|things|us off))?$", r"\1 first"), (r"^(.+?) (?:closes|ends|finishes) (?:it|the film|the movie|things)$", r"\1 last"),
    (r"^(?:move|shift|put|bring|take|push) (.+?) so (?:that )?(?:it|they) (?:follows?|comes? (?:right |straight )?after|goes? after)\b", r"move \1 after"),
    (r"^(?:move|shift|put|bring|take|push) (.+?) so (?:that )?(?:it|they) (?:precedes?|comes? (?:right |straight )?before|goes? before|leads? into)\b", r"move \1 before"),
    (r"\b(?:should |must |has to |could )?(?:come|go|be|play) (?:much |a bit )?(?:earlier|sooner|later),? (?:directly |right |straight |just |immediately )?(?:following|after)\b", "should come after"),
    (r"\b(?:should |must |has to |could )?(?:come|go|be|play) (?:much |a bit )?(?:earlier|sooner|later),? (?:directly |right |straight |just |immediately )?(?:before|ahead of)\b", "should come before"),
    (r"^(\S+|the [\w' -]+?|shot \w+) (?:ahead of|in front of) (\S+|the [\w' -]+|shot \w+)$", r"put \1 before \2"), (r"^(\d+[a-z]?) (before|after) (\d+[a-z]?)$", r"put \1 \2 \3"),
    (r"^(?:tell|show|cut|arrange|order) (?:it|the story|this|the film|everything|the shots|the whole thing)(?: all)? (?:backward|backwards|in reverse(?: order)?|back to front|the other way round|from (?:the )?(?:back|end) to (?:the )?(?:front|start|beginning))\b.*$", "reverse the order of the shots"),
    (r"^(?:the )?last shot first,? (?:and )?(?:the )?first shot last$|^from last to first$|^back to front$|^in reverse order$", "reverse the order of the shots"),
    (r"^(?:flip|reverse|invert|turn around) (?:the order of )?(?=(?:shots \w+ (?:to|-|through) \w+|the (?:first|last|final) \w+)(?: shots)?\b)", "reverse the order of "),
    (r"^(.+?),? (?:and )?then (.+?),? (?:and )?not (?:the other way (?:a?round)|vice versa|the reverse)$", r"put \1 before \2"),
    (rf"^(?:end|finish|close)(?: the film)? (?:with|on) (.+?),? (?:and )?(?:not|instead of|rather than)(?: (?:with|on))? (?:the|a) {_CARD}$", r"remove the title card and end with \1"),
    (rf"^(?:end|finish|close)(?: the film)? (?:with|on) (.+?),? (?:with )?no {_CARD}$", r"remove the title card and end with \1"),
    (r"^(?:start|begin|open|kick off)(?: the film)? (?:directly |straight |right |immediately )(?=with|on|in|at)", "start "),
    (r"^(?:start|begin) in medias res[:,]? ", ""),
    (r"^(?:the )?([\w' -]+?) (?:and|&) (?:the )?([\w' -]+?) (?:need to|should|must) (?:be )?(?:swapped|switched|reversed|exchanged)$", r"swap \1 and \2"),
    (r"^(?:put|have|play|show) (.+?) (?:right |straight |directly |immediately |just )?(?:next|following) (?:to )?(?=shot|the)", r"put \1 after "),
)  # fmt: skip
