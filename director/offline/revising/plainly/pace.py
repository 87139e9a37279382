"""Lengths: 'one second will do', 'make that four', 'twice as long as now', 'hold the boat longer'."""

from director.offline.revising.compiled import Rules

_UNIT = r"(?:seconds?|frames?|s)"
_NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|half an?|\d+(?:[.,]\d+)?)(?: and a half)?"
_MEASURE = rf"{_NUMBER} {_UNIT}"
RULES: Rules = (
    (r"^another half (?:a )?second(?: please)?$", "half a second longer"),
    (rf"\b({_MEASURE}) (?:will do|would do|is enough|is plenty|would be enough|suffices|max(?:imum)?|tops|at most|is fine|would be fine|is all it needs)\b", r"make it \1"),
    (rf"^(.*\b{_NUMBER} seconds?\b\W+)(?:let us )?make (?:it|that) ({_NUMBER})$", r"\1 make it \2 seconds"),
    (r"\b(twice|half|three times|double) as (long|short) as (?:it is |they are |it was )?(?:now|before|currently|at the moment|right now|it is)\b", r"\1 as \2"),
    (r"\blinger (?=twice|half|three times)", ""), (r"\blinger (?=for )", "last "), (r"\b(?:hold|stay|linger|rest|dwell|keep|stick)s? (?:on |with )?(?!it\b)(.+?) (?:for )?(?:just )?((?:a (?:bit|little|touch|beat|moment) )?longer)$", r"\1 \2"),
    (r"^(?:cut|trim|chop|slash) (?!.*\binto\b)(.+?) in half$", r"\1 half as long"), (r"^halve (.+)$", r"\1 half as long"),
    (rf"\b(?:can |could |should |must |may )?(?:stays?|remains?|hangs?|sits?|holds?|runs?|goes)(?: up| there| on screen| on)?(?: for)? (?={_MEASURE})", "last "),
    (rf", (by {_MEASURE})", r" \1"), (rf"\bby another ({_MEASURE})", r"by \1"),
    (r"\b(?:pick|speed|step) up the (?:pace|tempo|rhythm)(?: (?:in|of|for|during))?\b|\b(?:up|raise|increase) the (?:pace|tempo)(?: (?:in|of|for|during))?\b|\bquicken(?: the pace)?(?: (?:in|of))?\b", "faster"),
    (r"\b(?:slow|calm|ease) (?:down )?the (?:pace|tempo|rhythm)(?: (?:in|of|for|during))?\b", "slower"),
    (r"^(?:rush|hurry) (?:up )?(.+)$", r"\1 faster"), (r"^(?:speed|hurry) (.+?) up(?: a bit)?$", r"\1 faster"), (r"^slow (.+?) down(?: a bit)?$", r"\1 slower"),
    (rf"\b({_MEASURE}) (?:less|off|fewer|shorter)(?: (?:on|for|of|from|in))(?= )", r"\1 shorter in"), (rf"\b({_MEASURE}) (?:more|extra|longer|on top)(?: (?:on|for|of|in))(?= )", r"\1 longer in"),
    (r"\b(?:one more|another) (second|frame)(?: (?:there|here|on that|for that))\b", r"one \1 longer there"), (rf"\b(?:allow|grant|give) (.+?) (?:another|an extra) ({_MEASURE}|second)\b", r"\1 \2 longer"),
    (r"\b(?:let|have) (.+?) (?:breathe|run on|play out|land|sit|play)(?: a (?:bit|little)(?: more| longer)?)?$", r"\1 longer"), (r"^(.+?) (?:needs|wants|deserves) (?:a (?:bit|little) )?(?:more|some) (?:time|room|space|air)$", r"\1 longer"),
    (r"^(?:the )?(?:whole |entire )?(?:thing|film|movie|story)(?: as a whole)? (?:feels?|is|seems|runs) (?:a (?:bit|little) |too |way too |much too )?(?:long|slow|sluggish|draggy)$", "make the film shorter"),
    (r"^(?:the )?(?:whole |entire )?(?:thing|film|movie|story) (?:feels?|is|seems) (?:a (?:bit|little) |too |way too |much too )?(?:short|rushed|fast|hectic|hurried)$", "make the film longer"),
    (r"\b(?:get|bring|cut|trim|take|keep|boil|squeeze) (?:it|everything|this|that|the (?:whole )?(?:thing|film|lot)) (?:all )?(?:down )?(?:to|under|below|at)(?: about| around| roughly)? (?=\d|half|an?\b|\w+ (?:seconds|minutes))", "make the film "),
    (r"\b(?:in all|all in all|all told|altogether|from start to finish|start to finish|end to end)$", "in total"),
    (r"^(?:tighten|trim|shorten|condense)(?: up)?(?: a bit| slightly)? (?:the )?(?:whole thing|film|movie|lot|edit|cut|everything)$", "make the film a bit shorter"),
    (r"^tighten(?: up)? (?!.*\bby\b)(.+)$", r"\1 shorter"),
)  # fmt: skip
