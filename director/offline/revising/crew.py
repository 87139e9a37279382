"""What a crew says on the floor and in the cutting room -> the words the readers know: 'punch in', 'on sticks', 'less fill', 'MOS'.

Said before any reader sees the words, so that 'punch in on Tobias' is never a blow and 'lock it off' never a lock.
"""

from director.offline.mood import INSTRUMENTS
from director.offline.revising.compiled import Rules, rewrite

_HEAD = r"(?:^|(?<=, )|(?<=; )|(?<=\. )|(?<=: )|(?<=\band )|(?<=\bthen )|(?<=\bbut )|(?<=\bto )|(?<=\bshould )|(?<=\bcan )|(?<=\bplease ))"
"""Where a wish begins."""
_WHAT = r"(?:it|that|this|them|shots? \w+|scene \w+|\d+[a-z]?|the (?!camera|frame|lens|light)[\w'-]+(?: (?:shot|scene|one))?)"
_FRAMING: Rules = (
    (r"\b(?:take|remove|lift) the lock (?:off|from|on|of) ", "unlock "),
    (r"\b(?:bcu|xcu|e\.?c\.?u\.?|big close-?up|choker)\b", "extreme close-up"),
    (r"\b(?:m\.?c\.?u)s\b", "medium close-ups"),
    (r"\bmcu\b|\bmedium close up\b", "medium close-up"),
    (r"\bcus\b", "close-ups"),
    (r"\bcu\b", "close-up"),
    (r"(?<!\d )(?<!\d)\b(?:ms|mid-?shot|mid shot|mediums?(?= (?:on|of) ))\b", "medium shot"),
    (r"\b(?:v\.?l\.?s|e\.?l\.?s|e\.?w\.?s|x\.?l\.?s)\b", "extreme wide shot"),
    (r"\b(?:ls|ws)\b", "wide shot"),
    (r"\b(?:fs|full length)\b", "full shot"),
    (r"\b2s\b|\btwo ?-?hander\b", "two-shot"),
    (r"\botss\b", "over-the-shoulders"),
    (r"\b(?:ots|over the shoulder(?: shot)?) (?:on|of|from|behind|over) (\w+)(?: instead)?,? (?:favou?ring|onto|on|toward|looking at) (\w+)\b", r"over \1's shoulder on \2"),
    (r"\bover (\w+) (?:onto|on to) (\w+)\b", r"over \1's shoulder on \2"),
    (r"\breverse(?: angle| shot)?(?: (?:on|of|in|for))? (?:shot )?(\d+[a-z]?)\s*[,:–—-]+ (?=over )", r"shot \1 "),
    (r"\b(?:cover|play|do|shoot|grab) (the [\w'-]+(?: shot)?|shot \w+|\d+[a-z]?) (?:as|in) (?:an? )?(?=(?:over|extreme|medium|close|wide|full|two|aerial|point|single)\b)", r"\1 "),
    (r"\bpunch(?:ed)? in(?:to)?(?: (a (?:bit|little)|a touch|more|further))?(?= (?:to|into|for) (?:an? |the )?(?:extreme|medium|close|tight))", r""),
    (r"\bpunch(?:ed)? in(?: (a (?:bit|little)|a touch|more|further))?(?: (?:on|to|onto))?\b", r"\1 closer on"),
    (r"\bpunch(?:ed)? out(?: (a (?:bit|little)|a touch|more|further))?(?: (?:on|from|to))?\b", r"\1 wider on"),
    (r"\b(closer|wider|longer|shorter|tighter|looser|slower|faster|darker|brighter|warmer|colder|sadder|happier|higher|lower) still\b", r"even \1"),
    (r"\b(?:closer|wider) on(?=\s*(?:$|[,.;:!?]|\band\b))", lambda m: m[0].split()[0]),
    (r"\b((?:a (?:bit|little) |much )?)more distance(?: (?:to|from) (?:her|him|them|it))?\b", r"\1wider"),
    (r"\b(?:put|place|move|get|set|bring|take|have) the camera (?:a (?:bit|little) )?(lower|higher)(?: down| up)?\b", lambda m: f"{'low' if m[1] == 'lower' else 'high'} angle"), (r"\b(?:put|place|move|get|set|bring|take|have) the camera (?:a (?:bit|little) )?(closer|further (?:back|away|out))\b", r"\1"),
    (r"\b(?:tighten|crop)(?: (?:the|that))? (?:frame|framing)\b", "closer"),
    (r"\bgive (?:it|us|them|her|him) (?:a bit |a little |some |way )?more (?:headroom|breathing room|air around (?:her|him|them|it))\b|\bmore headroom\b", "wider"),
    (r"\b(?:gods?|god's)[- ]eye(?: view)?\b|\btop shot\b|\bdown the barrel from above\b", "overhead"),
    (r"\bbirds?[- ]eye(?: view)?\b", "bird's-eye view"),
    (r"\b(bird's-eye(?: view)?)[, ]+(?:and )?(?:straight|directly|right) (?:down|above|overhead)\b", r"\1"),
    (r"\bworms?[- ]eye(?: view)?\b", "worm's-eye view"),
    (rf"\bdutch (?={_WHAT}(?:\s*[,.;]|$| (?:a bit|slightly|and|please)))", "dutch angle on "),
    (r"\b(?:camera )?(?:be )?(?:right )?down (?:at|in|on) the (?:grass|ground|floor|dirt|street|snow|sand|deck|water)(?: level)?\b", "from below"),
    (r"\b(?:at )?(?:fox|dog|cat|child|kid|mouse|rabbit|ground|floor|grass|knee|hip)(?:'s)?[ -](?:height|level|eye level)\b", "from below"),
    (r"\b(from below)(?:[, ]+(?:and )?from below)+\b", r"\1"),
    (r"(?<=[,:] )low(?=\s*(?:,|$|\.| and ))", "low angle"), (r"(?<=[,:] )high(?=\s*(?:,|$|\.| and ))", "high angle"),
)  # fmt: skip
_MOVES: Rules = (
    (r"\block(?:ed)?(?: (it|that|this|them|shot \w+|scene \w+|\d+[a-z]?|the [\w'-]+(?: shot)?))?[ -]off\b|\block(?:ed)?[ -]off(?: (it|that|this|them|the camera|the shot))?\b", lambda m: f"{m[1] or m[2] or ''} static".strip()),
    (r"(?<=\w)(,| and) just hold$|,? (?:and )?(?:just |simply )?hold still$", ""),
    (r"\b((?:slow |quick )?(?:push(?:es)? in|dolly(?: in| out)?|pan(?: left| right)?|zoom(?: in| out)?|tilt(?: up| down)?|crane(?: up| down)?|orbit|track(?:ing)?)) (faster|slower|quicker)\b", r"\2 \1"),
    (r"\bpan (?:across|over|along) (?:the |her |his )?[\w' -]+?(?= in (?:the|shot|scene|\d)\b|$)", "pan"), (r"\blet (?:the )?camera (?=rise|lift|sink|descend|pan|tilt|push|dolly|crane|orbit|circle|follow|track|zoom)", "the camera "),
    (r"\bthe camera (?:should |must |can )?(rise|lift|go)(?: up)?(?= |$)(?! (?:down|in|back|out|closer|wider))", "the camera rises"), (r"\bat the end of the (?:film|movie)\b", "at the end"), (r"\bat the (?:start|beginning) of the (?:film|movie)\b", "at the start"),
    (r"\b(?:on|onto|off of|back on|up on|from) (?:the |a |some )?(?:sticks|legs|tripod)\b|\bno operating\b", "static"),
    (r"\b(?:put|stick|get|keep) (?=\S+(?: \S+)? static\b)", ""),
    (r"\b(?:ped|pedestal) (up|down)\b", r"pedestal \1"), (r"\bjib (up|down)\b", r"crane \1"), (r"\b(?:sweep|swoop|soar|float|fly|lift) up(?: and (?:away|out|back))?(?: (?:off|from|over))?\b", "crane up"),
    (r"\bcrane up and (?:away|out|back)(?: (?:off|from|over|of))?\b", "crane up in"),
    (r"\b(?:hand[- ]?held|shoulder[- ]?(?:cam|rig|mounted)|off the shoulder|run and gun|documentary[- ]style camera)\b", "handheld"),
    (r"\bgo(?:es|ing)? (?=handheld|static|wide\b|steadicam)", ""),
    (r"(?<=\w),? (?:nice and |all |very |really )(?:smooth|steady)\b(?=.*|$)", ""), (r",? (?:and )?(?:none|no more|not any) of (?:that|this|the) (?:shaky|wobbly|handheld) (?:stuff|business|cam|camera|thing)\b", ""),
    (r"\bthe camera (?:move|movement)s? (in|of|for|during) ([\w' ]+?) (?:can|could|should|must|needs to|has to) (?:go|be|get|move) (faster|quicker|slower)\b", r"\3 move \1 \2"),
    (r"^the (pan|dolly|zoom|tilt|orbit|truck|crane)(?: move)? (?:goes|moves|is going|turns|is) (?:in )?the wrong (?:way|direction)(?: (?:round|around))?(?:,? (?:and )?(?:it )?should (?:be|go|move) (?:to the )?(?:left|right|up|down|other way))?$", r"the \1 the other way"),
    (r"\bagainst the (?:window|door|lamp|sky|street ?lamp) ?light\b", "against the light"), (r"\bsilhouette (?:them|her|him|it) against the light\b", "silhouette"),
    (r"\bsteadicam\b(?!.*\bbehind\b)(?:,? (?:nice and |all |very |really )?smooth)?(?:,? (?:none|no more|not any) of (?:that|this) (?:shaky|wobbly|handheld) (?:stuff|business|cam|camera|thing))?", "tracking shot"),
    (r"\b(?:none|no more|enough|not any) of (?:that|this|the) (?:shaky|wobbly|handheld) (?:stuff|business|cam|camera|thing)\b", "static"),
    (r"\bpull(?:s|ing)? (?:out|back) (?:from|of|off) (?:an? |the )?(extreme close-up|close-up|close(?: shot)?|medium close-up|medium(?: shot)?)(?: (?:of|on) (?:the |her |his )?\w+)? (?:in)?to (?:an? |the )?(wide|full|medium|extreme wide)(?: shot)?", r"start on a \1 and dolly out to a \2 shot"),
    (r"\b(slow |slowly |gentle )?pull(?:s|ing)? (?:out|back)(?: (slowly|gently|quickly))?(?: (?:from|off|away from))(?= )", r"\1dolly out \2 on"),
    (r"\b(slow |slowly |gentle )?pull(?:s|ing)? out(?= (?:slowly|gently|quickly|a bit|in |over |as |when |to )|\s*$|\s*[,.;])", r"\1dolly out"),
    (r"\btrack (?:along )?with (her|him|them|it)\b", "tracking"),
    (r"\b(follow(?:s|ing)?) (?:\w+|the \w+) from behind\b", "follow from behind"),
    (r"\bwhip(?:s|ping)? (?:out of|off|from|away from)\b|\bwhip pan (?:out of|off|from|away from|in|on)\b", "whip pan in"),
    (r"\b(whip pan in [\w' ]+?) (?:in)?to (?:the )?(?:next|following)(?: one| shot)?\b", r"\1"),
    (r"\b(orbit|circle|arc|turn)(?:s|ing)? (?:a?round )?(?:the )?(?:two|three|both|pair|lot)(?: of them)?\b|\b(orbit|circle|arc)(?:s|ing)? (?:a?round )?(?:them both|both of them)\b", "orbit around them"),
    (r"\b(orbit[\w ]*?)(,? in [\w ]+?)?,? (\d+ degrees)(?:,? (?:anti-?|counter-?)clockwise)\b", r"\1 \3 left \2"),
    (r"\b(orbit[\w ]*?)(,? in [\w ]+?)?,? (\d+ degrees),? clockwise\b", r"orbit \3 right \2"),
    (r"\b(?:instead of|rather than|not|no longer) (?:creeping|pushing|moving|dollying|tracking|panning|tilting|going|looking|zooming|shooting|filming)(?: (?:in|forward|back|out|along|up|down|left|right|around|at|from above|from below))*\b", ""),
    (r"\b(tilt (?:up|down)),? (?:rather than|instead of|not) (?:looking|shooting|filming)? ?(?:from (?:above|below)|down|up)\b", r"\1 at eye-level"),
)  # fmt: skip
_LENS: Rules = (
    (r"\b(?:on|at|with|use|using|through) (?:the|an?) (\d{2,3})(?: ?mil+s?)?(?: lens)?(?=\s*(?:$|[,.;:!?]|\b(?:in|for|on|and|at|please)\b))", r"with a \1mm lens"),
    (r"^(\d{2,3})(?: ?mil+)? (?=(?:on|for|in) (?!seconds|frames))(?!.*\bseconds\b)", r"\1mm lens "),
    (r"\b(\d{2,3}) ?(?:mil+|millimet(?:re|er)s?)\b", r"\1mm"),
    (r",? (?:and )?(?:compress(?:ed)? the background|background compressed|compression)\b", ""),
    (r"\b(?:open (?:it|her|that|this|the lens|up)(?: up)?(?: to)?|stopped? (?:at|to)|shot at|at) (?:an? )?(?:f ?/? ?)?(?:t ?)?(?:0\.95|1\.[0-9]|2\.0|2)(?: stop)?\b(?! seconds)|\bwide[- ]open\b", "shallow focus"),
    (r"\bstop(?:ped)? (?:it )?down(?: to (?:an? )?(?:f ?/? ?)?(?:8|11|16|22))?\b", "deep focus"),
    (r"\b(?:the )?background(?: is| goes| should be)? (?:all |just |completely |totally )?(?:mush|mushy|creamy|soft|milky|gone|melted|buttery)\b", "blurred background"),
    (r"\bshallow focus,? (?:and |with )?(?:an? |the )?(?:blurred background|shallow (?:focus|depth of field))\b", "shallow focus"),
    (r"\b(deep focus)(?: in the \w+)?,? so (?:that )?(?:the |an? )?(\w+)(?: \w+)? (?:is|are) (?:as |just as |also |all )?(?:sharp|in focus)(?: as .*| too| as well)?$", r"\1 in the shot with the \2"),
    (r"\brack (?:it |focus )?(?:over )?(?=(?:from|to) )", "rack focus "),
)  # fmt: skip
_LIGHT: Rules = (
    (r"\b(looks? [\w' ]+?),? (?:and )?not (?:at |in(?:to)? )?(?:the )?(?:camera|lens)\b", r"\1"), (r"\b(jumps?|jumping) for joy\b", r"\1"),
    (r"\b(?:less|no|kill the|drop the|lose the|take down the|pull the|negative|neg|take out the|reduce the) fill(?: light)?\b", "low-key light"),
    (r"\b(?:more|add|bring up the|some|raise the|extra) fill(?: light)?\b", "high-key light"),
    (r"\bbacklight (?=[a-z]+\b)(?!in\b|on\b|for\b|and\b|please\b)", "rim light on "),
    (r"\b(?:a |more |strong |with a |add a )*(?:kicker|edge light|hair light|contre-?jour)\b", "rim light"),
    (r"\b(?:strong|hard|proper|nice) (?=back-?li(?:t|ght))", ""),
    (r"\b(?:moody|moodier|dramatic|darker) light(?:ing)?\b(?! (?:green|blue|red|brown))", "low-key light"), (r"\bbounced? light\b|\bdiffuse the light\b|\bsoften the light\b", "softer light"),
    (r"\bmagic hour\b|\bgolden light\b", "golden hour"), (r"\bblue hour\b", "dusk"), (r"\bday[- ]for[- ]night\b", "night"), (r"\bnight[- ]for[- ]day\b", "day"),
    (r"\bcrush(?:ed)? (?:the )?(?:blacks|shadows)\b|\bcrank (?:up )?(?:the )?contrast\b|\bmore (?:punch|bite|pop) in the (?:image|picture|grade)\b", "more contrast"),
    (r"\b(?:lift|raise|milky) (?:the )?(?:blacks|shadows)\b", "less contrast"), (r"\bbleach[- ]bypass\b", "less colourful, more contrast"), (r"\btechnicolou?r\b", "more colourful"),
    (r"\b(?:pull|suck|drain|take|bleed|wash) (?:almost |nearly |virtually )?(?:all )?(?:of )?(?:the )?colou?rs? (?:almost |nearly )(?:all |entirely |completely )?(?:out|away)\b", "much less colourful"),
    (r"^(?:make (?:it|everything) |go |go for |more |give it |with )?(teal(?:,| and|&) orange)(?: look| grade)?$", r"a palette of \1"),
)  # fmt: skip
_PLAYED = "|".join(sorted(INSTRUMENTS, key=len, reverse=True))
_CUTTING: Rules = (
    (rf"^(?:no|without(?: the)?|drop the|lose the|remove the|not the) ({_PLAYED}),? (?:but |and )?(?:an? |the |some |use an? )?({_PLAYED})(?: instead)?$", r"\2 instead of \1 in the music"),
    (rf"{_HEAD}(?:kill|86|nix|axe|bin|ditch|scrap|chuck|junk) (?=(?:the|that|this|her|his|their|my|those|these|all|shots?|scenes?|every|\w+'s|\d)\b)", "remove "),
    (r"\b(?:smash|match|jump|hard) cut (?=(?:in)?to\b)", "hard cut "), (r"\bx-?fade\b|\bcross[- ]dissolve\b", "crossfade"), (r"\bdip to black\b|\bgo to black\b|\bcut to black\b", "fade to black"),
    (r"\bmos\b", "silent"), (r"\b(?:remove|turn off|kill|no|mute|cut) (?:all )?(?:the )?(?:sound|audio)(?= (?:in|on|for|during|of) )", "silent"),
    (r"\b(?:the|that|this) ((?!(?:first|second|third|last|whole|entire|same|other|new|next)\b)[a-z'-]+(?: (?!of|in|on|at)[a-z'-]+)?) (?:beat|business|thing|setup|set-up)(?= (?:should|must|needs?|can|could|goes|go|before|after|first|last|is|at|to|a|an|in|longer|shorter)\b|\s*(?:$|[,.;]))", r"the \1 shot"),
    (r"\b(?:the|that|this) (?:whole |entire )?((?!(?:first|second|third|last|other|new|whole|best|same|next|little|tiny)\b)[a-z'-]+)(?:'s)? (?:stuff|bits|part|bit|sequence|section)(?= )", r"the \1 scene"),
    (r"^(?:you |we |i )?(?:can|may|could) (?:now )?(?:change|touch|edit|alter) (.+?)(?: again| now| after all)+$", r"unlock \1"),
    (r"\b(?:in|to) (one|a single)( (?:shot|take))?$(?<!take one)(?<!shot one)", r"into \1\2"),
    (r"\b(?:circle|print|buy) (?=take )", "use "), (r"\bn\.?g\.? (?=take )", "reject "),
    (r"\b(?:do|shoot|film|take|run|try) (shots? (?:number )?\w+|number \w+|\d+[a-z]?|it|that|the [\w' -]+?) (?:over|once more|one more time|another time)(?: again)?(?=$|[,.;]| please)", r"reshoot \1"),
    (r"\b(?:roll|run) (?:on )?(shots? \w+|\d+[a-z]?) again\b|\bgo again on (shots? \w+|\d+[a-z]?|the [\w' -]+)", lambda m: f"reshoot {m[1] or m[2]}"),
    (r"\bone more for safety(?: (?:on|of|for))?\b|\banother (?:go|stab|crack|shot) at\b|\b(?:try|do) another (?:one )?of\b", "another take of"),
    (r"\b(?:off|from|to|onto|on) (?:the )?(?:tail|top|head|back|front)(?: end)? of (?=\S)", lambda m: f"{'to' if m[0].startswith(('to', 'onto', 'on ')) else 'off'} "),
    (r"\bnumber (?=(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)(?<!shot number )(?<!scene number )(?<!take number )(?<!version number )", "shot "),
)  # fmt: skip


def in_plain_words(low: str) -> str:
    """Lower case in and out."""
    return rewrite(low, _FRAMING, _MOVES, _LENS, _LIGHT, _CUTTING)
