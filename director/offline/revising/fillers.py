"""What people wrap around a wish, and that says nothing about the film: how they begin, ask, soften, report and end.

Data, in small groups; `stripped` takes off as many as stand at either side. 'Not', 'only', 'but', 'instead' and 'too' are never among
them: they mean something. A whole sentence is never taken.
"""

import re

_SOFT = r"(?: (?:please|maybe|perhaps|possibly|just|also|really|actually|at least|somehow|ever|probably|definitely|simply))*"
_GOOD = r"(?:great|good|nice|lovely|cool|wonderful|awesome|perfect|amazing|ideal|better|best|fun|neat|fantastic|brilliant|super|helpful|interesting)"
_WHO = r"(?:we|you|i|one|somebody|someone)"
_ABLE = r"(?:could|can|would|might|should|may|were to|was to|had to)"
_FOLK = r"(?:client|producer|director|dp|dop|editor|boss|studio|network|agency|wife|husband|mum|mom|dad|mother|father|sister|brother|daughter|son|kids|friend|partner|team|teacher|colleague|test audience|audience|everyone here|everybody here)"
_ATTENTION = (
    r"(?:(?:that|this|it)(?: is|'s) |looks )(?:much |a lot |way |already |so much )?(?:better|good|great|nice|fine|lovely|excellent)(?: now| already)?\s*[,.!;–—-]+(?: ?but| ?and| ?so)?(?: now| then| please)?(?! (?:lock|keep|save|call|name)\b)",
    r"(?:(?:one|another|a|two|three|four|five|a few|some|a couple(?: of)?|just one|my|last|next|first|second|final) )?(?:(?:more|other|last|small|tiny|little|quick|minor|final|only|big|next) )*(?:things?|notes?|tweaks?|wish(?:es)?|requests?|points?|thoughts?|ideas?|corrections?|changes?)(?: (?:first|though|for you|from me|please|i have|i noticed))?\s*[:.,!–—-]+",
    r"(?:hey|hi|hello|yo|listen|look|see|right|so|well|also|and|plus|next|then|now|ah|oh|ooh|oops|wow|ugh|hm+|um+|er+m?|okay|ok|alright|yes|sure|great|nice|good|cool|perfect|lovely|thanks|thank you|sorry|anyway|by the way|btw|ps|p\.s\.|fyi|again)(?: (?:there|then|now|guys|team|so much|a lot|everyone|folks))?\s*[,.!:;–—-]+(?! (?:go|undo|back)\b)",
)  # fmt: skip
_SOFTENERS = (
    r"(?:honestly|frankly|personally|ideally|basically|actually|obviously|tbh|imo|imho|to be (?:honest|frank|fair)|if you ask me|if i may|in my (?:opinion|view|book)|for me|to me|as for me|on second thoughts?|i(?:'ve| have)? changed? my mind|thinking about it|come to think of it|now that i (?:see|think of|look at) it|having (?:seen|watched) it|after watching (?:it|this)|when i watch it)\s*,?",
    r"(?:just a thought|(?:crazy|silly|wild|random|stupid|small) (?:idea|thought|question)|no rush|when you (?:can|have time|get a chance)|if (?:it is|that is|it's|that's) (?:ok|okay|possible|not too much(?: trouble)?|doable|easy)(?: with you)?|if (?:possible|you can|you could|we can|you like|you do not mind|you don't mind))\s*[,:–—-]+",
)  # fmt: skip
_RHETORICAL = (
    r"(?:does|do|must|why (?:does|is|do|are|must)|can not|is) (?:it|this|that|everything|they|we|there) (?:all |always )?(?:have to |need to |got to |must )?(?:be |look |feel )?(?:so|that|this|too|always) (?!many\b|much time|long\b|are\b|is\b)[\w ]+\?+",
)  # fmt: skip
_REPORTED = (
    rf"(?:(?:my|the|our|his|her) )?{_FOLK} (?:really )?(?:wants?|would like|would love|asked(?: for)?|asks(?: for)?|thinks?|feels?|prefers?|suggests?|insists|wishes|hopes|is asking for|is after)(?: (?:that|it if|to have|to see|us to|you to|me to|we should|for))?(?= )",
)
_ASKED = (
    rf"(?:i|we)(?: would|'d)(?: (?:really|much|so|very much|absolutely|kind of))* (?:love|like|prefer|appreciate|enjoy) (?:it|that) if {_WHO}? ?{_ABLE}?(?: (?:have|get|see))?",
    r"i(?: would|'d)? (?:really |so )?(?:love|like|want|need|wish|prefer|hope|expect)(?: for)? (?:you|us) to",
    rf"(?:i am|i was|i'm|we were|we are|i have been) (?:just )?(?:thinking|wondering|hoping|considering|asking)(?: (?:that|if|about|of|maybe|whether))*(?: {_WHO})?(?: {_ABLE})?(?: have| get| see)?",
    rf"i wonder(?: (?:if|whether|what if))(?: {_WHO})?(?: {_ABLE})?",
    r"(?:i|we)(?: would|'d) (?:maybe |rather |probably )?(?=(?:start|begin|end|open|put|move|cut|make|use|keep|swap|lose|drop|add|remove|give|hold|trim|shorten|shoot|let|have) )",
    r"i(?: would|'d) (?:say|suggest|propose|vote|go) (?:for|that|we|you)*",
    rf"(?:i (?:really |still |just |do )?(?:think|feel|guess|believe|reckon|suppose|figure|suggest|propose|bet|imagine)|i'm (?:pretty |quite )?sure|i am (?:pretty |quite )?sure|it (?:seems|feels|looks)(?: to me)?)(?: (?:that|like))?(?: {_WHO} (?:should|could|can|might|need to|ought to|have to))?(?= )(?! (?:it|that) (?:is|was) (?:too|not|a bit))",
    rf"(?:it|that|this)(?: would|'d| might| could) be(?: so| really| just| even| very)* {_GOOD},? (?:if|when|to)(?: {_WHO})?(?: {_ABLE})?(?: (?:have|get|see))?",
    rf"(?:would|wouldn't|would not) it be(?: so| really| even)* (?:{_GOOD}|possible|ok|okay)(?: not)?,? (?:if|to|for)(?: {_WHO})?(?: {_ABLE})?(?: (?:have|get|see))?",
    rf"(?:is|would) (?:it|that) (?:be )?(?:possible|ok|okay|doable|feasible|too much)(?: at all)?(?: to| if| for| that)+(?: {_WHO})?(?: {_ABLE})?(?: (?:have|get|see))?",
    rf"(?:is there |are there )?(?:any|a|some|no) (?:way|chance|possibility|option|hope)(?: at all)?(?: (?:to|of|that|for))?(?: {_WHO}| us)?(?: {_ABLE}| to)?(?: (?:have|get|see|getting|having|seeing))?",
    rf"(?:do|don't|do not) you (?:not )?think(?: that)?(?: {_WHO})? (?:{_ABLE})?(?= )",
    rf"what (?:would happen )?if(?: instead)?(?: {_WHO}(?: {_ABLE})?(?: (?:just|maybe|try|tried|had|have|saw|see|got|get))*)?",
    rf"(?:how|what) about(?: if)?(?: {_WHO})?(?: (?:try|have|had|trying|having))?",
    rf"what do you (?:think|say) (?:of|about|to|if)(?: {_WHO})?",
    rf"(?:can|could|would|will|may|might|should|shall) (?:we|you|i){_SOFT} (?:try|have|get|see|do)(?: to| and)?(?= (?:the|an?|it|some|shots?|scenes?|more|less|her|him|his|their|them|this|that|another|one|two|three|mak\w+|hav\w+) )(?! (?:the|a|an|it|that|this) \w+ again)",
    rf"(?:can|could|would|will|may|might|should|shall) (?:we|you|i){_SOFT}(?= \w)(?! (?:not|tell|say|list|describe|explain|show me|answer|remind)\b)",
    rf"(?:let us|let's){_SOFT}(?: (?:try|see|go for|go with)(?: to| and)?(?= (?:the|an?|some|more|less|mak\w+|hav\w+|with|it|shots?|scenes?) ))?(?= )",
    r"(?:we|you)(?: (?:really|definitely|probably|maybe|still|just|also))* (?:should|could|might|can|need to|have to|ought to|had better|want to|must)(?: (?:maybe|probably|really|just|also|try to|try and|have|get|see))*(?= )(?! (?:not|use|change|touch|edit|alter)\b)",
    r"(?:can|could|may|might) (?=(?:the|that|it|she|he|they|this|shots?|scenes?|everyone|everybody) [\w' ⟦⟧-]+$)(?!\w+ (?:it|that|this) be (?:that|done)\b)",
    r"(?:please|kindly|maybe|perhaps|possibly|go ahead and|feel free to|be so kind (?:as to|and)|do me a favou?r(?: and)?[:,]?|try (?:to|and)|make sure(?: that)?|see (?:to it )?that|see if (?:you|we) can|why do(?: we| you)? not(?: we| you)?(?: just)?|why not(?: just)?|would you mind|do you mind|mind|i insist(?: that)?|the idea is(?: that| to)?|what i (?:want|need|would like|mean) is(?: that| to| for)?|all i want is(?: for)?|my (?:wish|idea|thought) is(?: that| to)?|the plan is(?: to)?)(?= )(?! (?:you|we) (?:know|see)\b)",
)  # fmt: skip
_ENDINGS = (
    r"(?:please|thanks(?: a lot| so much)?|thank you(?: very much| so much)?|cheers|much appreciated|okay\??|ok\??|right\?|yes\?|if (?:you can|you could|possible|you do not mind|you would|that is (?:possible|ok|okay|doable)|it is not too much(?: trouble)?|you like|we can|you ask me))",
    r"(?:would|is|could) (?:that|it|this) (?:be )?(?:possible|ok|okay|doable|work|fine|feasible)(?: for you)?\??|(?:can|could|would|will) you(?: do (?:that|it|this))?\??|do not you (?:think|agree)\??|what do you (?:think|say)\??|how does that sound\??|can (?:that|it|this) be done\??",
    r"(?:i (?:think|guess|suppose|reckon|believe|feel|would say|hope|mean)|you know(?: what i mean)?|know what i mean\??|sort of|kind of|somehow|or something(?: (?:like that|similar|along those lines))?|or whatever|or so|if that makes sense|that is all|nothing else|no more than that|from (?:now|here) on|from this point on|for good|if at all)",
    r"(?:haha+|lol|:\)+|;\)+|:d|xd|!+|\?!+)",
)  # fmt: skip


def _any(*groups: tuple[str, ...]) -> str:
    return "|".join(f"(?:{pattern})" for group in groups for pattern in group)


_LEAD = re.compile(rf"^(?:{_any(_ATTENTION, _SOFTENERS, _RHETORICAL, _REPORTED, _ASKED)})\s*(?=\w|⟦|#)")
_TRAIL = re.compile(rf"[\s,.;–—-]+(?:{_any(_ENDINGS)})[\s.!]*$")
_NOTHING_LEFT = re.compile(r"(?:it|that|this|them|so|be|have|do|see|know|no|yes|again|back|undo|redo|\W)*")


def stripped(low: str) -> str:
    """'hey, could we maybe see shot 3 at night, would that be possible?' -> 'shot 3 at night'."""
    before = ""
    while before != low:
        before = low
        for pattern in (_LEAD, _TRAIL):
            if (m := pattern.search(low)) and not _NOTHING_LEFT.fullmatch(low[: m.start()] + low[m.end() :]):
                low = f"{low[: m.start()]}{low[m.end() :]}".strip()
    return low
