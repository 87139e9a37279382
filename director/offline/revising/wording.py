"""Ways of saying -> the plain one: frames of politeness, hedges and complaints go, families of words become one of them.

No word that changes what is meant is dropped: 'not', 'only', 'except', numbers and names stay as they are.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from director.offline.revising.camera_changes import ANGLE_WORDS, MOVE_WORDS
from director.offline.revising.compiled import compiled
from director.offline.revising.index import SIZES, TIMES, WEATHERS
from director.offline.revising.plainly import FAMILIES

_BASES = {
    "cutting": "cut", "dropping": "drop", "putting": "put", "swapping": "swap", "splitting": "split", "trimming": "trim", "setting": "set", "letting": "let",
    "removing": "remove", "losing": "lose", "making": "make", "moving": "move", "giving": "give", "using": "use", "merging": "merge", "changing": "change",
    "replacing": "replace", "having": "have", "taking": "take", "deleting": "delete",
}  # fmt: skip
_START = r"(?:^|(?<=, )|(?<=; )|(?<=\band )|(?<=\bthen )|(?<=\bbut ))"
_TIME = "|".join(p for p, _ in TIMES)
_AIR = "|".join(p for p, _ in WEATHERS)
_SIZE = "|".join(p for p, _ in SIZES)
_COUNT = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten)"
_UNIT = r"(?:seconds?|secs?|frames?)"
_GOOD = r"(?:nicer|better|best|good|great|cool|nice|lovely|prettier|stronger|wonderful|amazing|perfect|ideal|fun|interesting|well|more (?:beautiful|interesting|effective|fitting|striking))"
_MUCH = r"(?:much |a lot |a bit |even |way |so much |far |really |very |quite )*"
_REMOVE = r"(?:ditch|scrap|axe|nix|dump|bin|toss(?: out| away)?|chuck(?: out)?|get rid of|do away with|strip(?: out| away)?|throw (?:out|away)|kick out|leave out|omit|lose|erase|eliminate|banish|cut out|take out|clear away|dispense with|forget(?: about)?|skip|purge|do without|lift out|rip out|pull out|wipe out|say goodbye to|delete|i am (?:sick|tired) of)"
_GRADE = r"(?:grain|contrast|saturation|colou?rs?|vignette|vignetting|haze|brightness|warmth)"
_SHORTEN = r"(?:snip|trim|shave|clip|lop|knock|slice|cut|take|pare|chop|remove|drop|lose|shed|peel)"

_FRAMES: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"^(?:would you )?(?:mind )?(cutting|removing|dropping|losing|making|adding|moving|putting|swapping|giving|using|shooting|showing|splitting|merging|trimming|changing|turning|starting|ending|opening|setting|replacing|having|taking|letting|inserting|deleting) ", lambda m: f"{_BASES.get(m[1], m[1].removesuffix('ing'))} "),
    (r"^(?:can|could|might) (?!you\b|we\b|i\b)(.+?) (be|have|get|go|come|start|last|look|play|happen|take) (.+?)\??$", r"\1 \2 \3"),
    (r"\b(?:be )?(?:seen|shown|filmed|framed|photographed) (?=from|in|at|as|through|with)", ""),
    (r"\b(it|that)'d\b", r"\1 would"), (r"\b(?:is|are|was|were) supposed to(?: be)?\b|\b(?:is|are) meant to(?: be)?\b", "should be"), (r"^((?:shot|scene) \w+),? but ", r"\1 "),
    (r"^(?:should|could|would|might|can) not (?:we |you |i )?(.+?) (?:be|have|get) (.+?)\??$", r"\1 \2"), (r"\bought to(?: be)?\b", "should"),
    (r" (?:would|might|could) (?:suit|fit|look good on|work for|go well with|work|do|help) ?(?:it|this|the film|me|us|nicely)?(?: well| better| here)?$", ""),
    (r"\b(?:anymore|any more|any longer)\b", ""),
    (r"^(?:i|we) (?:do not|never) (?:really )?(?:want|need) (the \w+)(?: right)? at the (?:start|beginning|end)$", r"remove \1 shot"),
    (r"^(?:(?:so|well|ok|okay|hm+|um+|uh|er|oh|hey|hi|hello|right|alright|also|actually|honestly|frankly|personally|maybe|perhaps|now|next|yeah|yes|sorry|please|ah|great|nice|good|cool|thanks|thank you|one more thing|another thing|to me|for me|in my opinion|if possible|if you (?:can|could|do not mind)|by the way|hmm),? )+", ""),
    (r"^(?:i|we)(?: (?:really|just|kind of|kinda|still|do))* (?:think|feel|guess|believe|suppose|reckon|suggest|propose|imagine|would say|would suggest|wonder if|am thinking|was thinking|was wondering if|wondered if|figure|find)(?: that| of| about)?,? ", ""),
    (r"^(?:i'd|i would|we'd|we would) (?:rather|sooner|say|suggest|prefer(?: it)?(?: if)?)(?: (?:have|see|that|to have|to see|get))?\b ?", ""),
    (r"^(?:i|we)(?: (?:really|just|still|do|would|'d))* (?:want|wish|need|like|love|prefer|fancy|expect)(?: (?:to|for|that|it if|if))?(?: (?:have|see|get))?\b (?!\S*ed\b)", ""),
    (r"^(?:it|that) (?:would|might|could) be (?:so )?" + _MUCH + _GOOD + r"(?: (?:if|to|when))?(?: (?:we|you|i|it))?(?: (?:could|would|can))?(?: (?:have|see))?\b ?", ""),
    (r"^(?:is it possible to|would it be possible to|are you able to|any chance (?:of|you could|we could|for)|is there (?:any|a) way (?:to|you could)|do you think (?:you|we) (?:could|can)|(?:you|we) (?:could|should|can|might|need to|have to|ought to|must)|try(?: to| and| making| having)?|let(?: us| is|'s|s)? (?:try(?: to)?|do|go for|go with|go|see|have|get|put in)|let(?: us| is|'s)|(?:can|could|would|will|may) (?:we|you|i)(?: (?:please|maybe|perhaps|possibly|just))?(?: (?:have|see|get|try))?|go (?:for|with)|how about|what about|what if(?: we)?|why not|why do(?: we| you)? not(?: we| you)?|would you(?: mind)?|feel free to|be so kind as to|kindly|remember to|make sure (?:that )?|i am missing|i miss|consider|do) (?!not\b)", ""),
    (r"^(?:have|let|see) (?=.* (?:come|go|be|play|float|run|last|stay|linger|happen|start|end)\b)", ""),
    (r"(?:,? (?:if (?:possible|you can|you could|you do not mind|you would|that is possible|that works|it is not too much trouble|you like|you want)|for me|for us|thanks|thank you|ok|okay|right|will you|would you|could you|can you|please|i think|i guess|i suppose|maybe|perhaps|or so|or something(?: like that)?|for a change|this time|you know|i would say|i'd say|that is all|doesn't matter|does it|though|after all|instead of what we have))+$", ""),
    (r"(?:,? (?:clockwise|left|right|either way|whichever|which way)[\w ]*?)? (?:does not matter|do not care|is up to you|is fine by me)$", ""),
    (r" (?:would|might|could) be (?:so |just )?" + _MUCH + _GOOD + r"$", ""),
    (r" (?:would|should|could|might|must|may|ought to|will|does|do) (?:look|be|feel|work|read|play|seem)? ?" + _MUCH + _GOOD + r"(?: if (?:it|they|we|this|that)(?: were| was| is| had)?)?(?: (?:as|with(?= (?:an? |some |more |less )))\b)?", " "),
    (r" (?:works?|looks?|reads?|plays?|feels?|is|are) " + _MUCH + r"better (?:as|with|(?=at |in |from |on ))", " "),
    (r"\b(?:could use|can use|could do with|would benefit from|could stand|deserves?|calls? for|cries out for|is crying out for|begs? for|lacks?|is missing|is lacking|requires?)\b", "needs"),
    (r"^(?:i|we|you) (?:do not|never|no longer) (?:really )?(?:want|like|need|care for|want to see|need to see|have to see)(?: to (?:see|have))?\b", "remove"),
    (r"^(?:i|we) (?:could|can) (?:do|live|manage) without\b|^(?:the film|it|we) (?:does not need|is better without|would be better without|is better off without|works without)\b", "remove"),
    (r",? (?:but |and |while )?(?:keep|keeping|leave|leaving) (?:everything|all|the rest|the others?|things)(?: else)?(?: (?:as (?:it|they) (?:is|are)|alone|the same|untouched|unchanged))?$|,? (?:and |but )?(?:nothing else|that is it|otherwise (?:the same|unchanged|as is))$", ""),
    (r"\b(?:really|truly|basically|literally|definitely|certainly|preferably|ideally|somehow|obviously|simply|kind of|sort of|kinda|sorta|absolutely|totally|please|properly|nicely|as well|instead|distinctly|noticeably|clearly)\b(?! ?(?:of|than|tight|close)\b)", " "),
    (r"\bit is\b (?=more |less )", " "),
)  # fmt: skip
_VERBS: tuple[tuple[str, str], ...] = (
    (r"^(remove|delete|cut|drop|lock|unlock|skip|reshoot) (.+?),? and (the \w+) one$", r"\1 \2 and \1 \3 shot"),
    (r"^keep (.+?) only$", r"keep only \1"), (r"^(?:please )?only (.+?) should (?:stay|remain|be kept)$", r"keep only \1"),
    (r"^(\w+) (?:does|should|must|did|do|can) not (?:have|hold|carry|be holding|be carrying|get)(?: an?| any| the)? (\w+(?: \w+)?)((?: (?:in|when|while) .*)?)$", r"remove the \2 from \1\3"),
    (r"\b(add|put|place|insert|have) a second (?!shot|take|longer|shorter|close-up|wide|card|one|scene|version|half|part)(?=\w)", r"\1 another "),
    (r"^fill (.+?) (?:up )?with (\w+)", r"add \2 in \1"), (r"^cover (.+?) (?:in|with) (snow|fog|mist)\b", r"\2 in \1"),
    (rf"\b((?:{_COUNT}) \w+s),? (?:instead of|rather than|not) (?:just |only )?(?:one|two|three|four|five|six|a single one)\b", r"\1"),
    (rf"{_START}{_REMOVE} (?!a second|half|one|two|three|\d)", "remove "),
    (r"^(.+?) (?:is|are) (?:unnecessary|not needed|superfluous|redundant|no longer needed|not necessary|useless)$", r"remove \1"),
    (r"^(.+?) (?:should|must|can|could|may|has to|have to|needs to) (?:go|disappear|vanish|be gone|be removed|be cut|be deleted|be dropped|be left out|be out|get cut|not be (?:there|in it))$", r"remove \1"),
    (rf"{_START}(?:stick in|stick|pop in|pop|chuck in|throw in|slip in|sneak in|squeeze in|drop in|work in|bring in|give us|give me|put in|insert|include)(?= (?:an?|another|some|one more|two|three) )", "add"),
    (r"\b(?:needs|gets?) (?=(?:an? )?(?:lamp|tree|boat|dog|cat)\b)", "with "),
    (rf"^(?:frame|shoot|film|show(?: us)?|see|view|present|stage|do|get|catch|set) (?!not\b)(?=.*\b(?:{_SIZE}|{ANGLE_WORDS}|closer|tighter|looser|wider|nearer|lens|\d+ ?mm|static|handheld|shoulder|point of view|eyes)\b)", ""),
    (r"\bcheck(s|ing)? (his|her|their|the) (watch|phone|map|clock|letter)\b", r"look\1 at \2 \3"),
    (rf"\b(?:\w+ more|another|\w+ extra) (\w+)(.*?),? (?:so|making|for|that makes|making it) (?:a total of )?({_COUNT})(?: in all| in total| altogether| all in all| of them)$", r"\3 \1\2"),
    (r"\b(?:happens?|happening|takes? place|taking place|is set|are set|be set|occurs?|unfolds?|should play|plays?|playing) (?=(?:at|in|during|by|on|under)\b)", ""),
)  # fmt: skip
_AIRS: tuple[tuple[str, str], ...] = (
    (rf"^(?:there is )?(?:far |way |much |a bit )?too much (?=(?:{_AIR})\b)", "less "), (r"^it is (rain|snow)ing (?:far |way )?too (?:much|hard|heavily)\b", r"less \1"),
    (r"\b(?:the )?sun (?:should |must |to |can )?(?:comes? out|shines?|breaks? through|is out|is shining|be out|be shining)\b", "sunny"),
    (rf"\b({_TIME}) (?:breaks|falls|sets in|descends|is falling|is breaking)\b", r"\1"), (rf"\b({_TIME}) (?:light|glow|sky|hours|atmosphere|vibes?)\b", r"\1"), (rf"\b({_AIR}) (?:in|across) the (?:sky|air)\b", r"\1"),
    (rf"\b(?:gloomy|dramatic|threatening|menacing|moody|dull|dreary|leaden|eerie|freezing|icy|lovely|perfect) (?=(?:{_AIR})\b)", ""), (r"\bthe weather ((?:in|on|at) [\w ]+? )?(?:should|must|to)? ?be calm(?:er)?\b", r"no wind \1"),
    (rf"\b(?:lit (?:up )?(?:by|with)|bathed in|drenched in|soaked (?:in|by)|wrapped in|shrouded in|covered (?:in|by|with)|swallowed by|hidden (?:in|by)|blanketed (?:in|by)|set against|set) (?:the |an? )?(?=(?:{_AIR}|{_TIME})\b|moon|star|sun|dark)", "in "),
    (rf"\b(?:let |have )?(?:the )?({_AIR}) (?:should |must |to |can |could )?(?:lifts?|clears?(?: up)?|stops?|ends?|disappears?|goes away|go away|vanish(?:es)?|dies? down|be gone|lets? up|eases? off|be over)\b", r"no \1"),
    (r"\bmore of an? ", "more "), (rf"\b({_AIR}) (?:is |are )?(?:falling|coming down|rolling in|creeping in|in the air|outside|all around|everywhere around)\b", r"\1"), (rf"\b(?:falling|rolling|pouring with|pouring down with|heavy with) (?=(?:{_AIR})\b)", ""),
    (rf"^(?:move|shift|transport|set|put|place|change|bring|switch|take|turn) (.+?) (?:to|into|in|at|during) (?:an? |the )?(?=(?:{_TIME}|{_AIR})\b)", r"\1 at "),
    (r"\b(?:it )?(?:should|must|does|do|may|shall|will) not (?:be )?(rain|snow|storm|fog)(?:ing|y|gy)?\b", r"no \1"), (r"\b(?:in(?:to)? |like )?(?:the |a )?(?:deep )?winter(?:time)?\b", "snow"),
    (r"\b(?:in|into) (?:the |total |complete |full )?(?:dark|darkness|pitch[- ]black(?:ness)?|pitch[- ]dark)\b(?! \w*green| blue| red)", "at night"),
    (r"\b(?:in |at |by |under |during )?(?:the )?(?:middle of the night|dead of night|small hours|night ?time sky|night sky|starry sky|starlight|the stars|a full moon|the moon|by moonlight|pitch[- ]black|pitch[- ]dark)\b", "at night"),
    (r"\b(?:at |in |by )?(?:the )?(?:crack of dawn|break of day|first light|sun-?up|sun (?:comes|coming|rises|is coming|is rising) up|sun is rising|sun rises|rising sun)\b", "at dawn"),
    (r"\b(?:at |in |by |as |when |while )?(?:the )?(?:sun (?:goes|going|is going) down|sun (?:sets|is setting|setting)|setting sun|sundown|last light|evening (?:light|sun|glow|sky)|dusk light)\b", "at dusk"),
    (r"\b(?:in |at |by )?(?:the )?(?:golden|honey|amber) (?:light|sunlight|glow)\b", "at golden hour"),
    (r"\b(?:in |at |by )?(?:the )?(?:high noon|lunch ?time|middle of the day|bright daylight|plain daylight|full daylight|broad daylight|light of day)\b", "at day"),
    (r"\b(?:in |at |by |under )?(?:the |an? )?(?:early |bright |fresh )?morning (?:sun|sunshine|sunlight)\b", "in the morning, sunny"),
    (r"\b(?:in |at |by |under )?(?:the )?(?:early |late |fresh )?morning (?:light|glow|hours)\b|\b(?:in the )?early (?:in the )?morning\b", "in the morning"),
    (r"\b(?:thunder|storm) ?clouds\b", "storm"), (r"\b(?:drizzling|bucketing(?: down)?|pissing down|soaking wet|wet)\b", "rain"), (r"\b(?:snowflakes|snow flurries|flurries|snowstorm)\b", "snow"),
    (r"\b(?:breeze|gale|gusts?)\b", "wind"), (r"\b(?:bright|blazing|glorious|brilliant|glaring|warm|full|beautiful|strong|hot)? ?(?:sunshine|sunlight|sun)\b(?! (?:up|down|rises|sets))", "sunny"),
    (rf"\b(?:thick|thicker|dense|heavy|gentle|soft|light|blazing|glorious|brilliant|pelting|driving|deep|dead of|full|early|bleak|harsh|proper|serious|beautiful|some|a lot of|lots of|real|pouring) (?=(?:{_AIR}|{_TIME})\b)", ""),
    (r"\b(?:too|to|so|very) (?:rainy|wet)\b", "less rain"), (r"\b(?:too|to) (?:foggy|misty)\b", "less fog"), (r"\b(?:too|to) windy\b", "less wind"),
    (r"\b(?:too|to) (?:cloudy|overcast)\b", "less clouds"), (r"\b(?:too|to) snowy\b", "less snow"), (r"\b(?:too|to) stormy\b", "less storm"),
    (r"\b(?:rainier|wetter)\b", "more rain"), (r"\b(?:foggier|mistier)\b", "more fog"), (r"\b(?:windier|breezier|gustier)\b", "more wind"),
    (r"\bsnowier\b", "more snow"), (r"\bstormier\b", "storm"), (r"\bcloudier\b", "cloudy"), (r"\bsunnier\b(?=.*\b(?:shot|scene|in|on|at)\b)", "sunny"),
    (rf"\b(?:turn|change|switch|swap|replace|convert|make)? ?(?:the )?(?:{_AIR}|{_TIME})\b((?: (?:in|of|for|on) (?:the )?(?:scene|shot)s? \w+)?) (?:turns?(?: in)?to|turning into|changes? (?:in)?to|becomes?|with|for|into|to|gives? way to) (?:an? )?((?:{_AIR}|{_TIME})\b)", r" \2\1"),
    (rf"\bthe (?:weather|sky|skies|light|time of day|lighting|air)\b(?: (?:should|must|could|can|is|to be|be))*(?=.*\b(?:{_AIR}|{_TIME}|clears?)\b)", " "),
    (r"\blet (?:there be|us have)\b", " "), (r"^there (?:is|are|was|should be|could be|must be)(?= )", " "),
)  # fmt: skip
_CAMERA: tuple[tuple[str, str], ...] = (
    (r"\b(?:tighten|close up|narrow)(?: up)? (?:the )?(?:framing|frame|shot)(?: (?:on|of|around))?\b", "closer on"), (r"\b(?:loosen|widen|open up)(?: the)?(?: (?:framing|frame|shot|view))(?: (?:on|of|around))?\b", "wider on"),
    (r"^(?:change|set|switch|make) the (?:camera )?angle (?:of|in|for) (.+?) (?:to|be) (?:a )?(low|high|dutch)(?: one| angle)?$", r"\1 \2 angle"), (r"^(?:change|set|switch) the (?:framing|size|shot size|lens|camera|camera move|movement) (?:of|in|for) (.+?) to (.+)$", r"\1 \2"),
    (r"\b(?:the )?camera (?:should |must |to |can |could )?(slowly |quickly |gently )?(?:approach(?:es)?|come(?:s)? closer to|get(?:s)? closer to|move(?:s)? (?:in on|towards?|closer to))\b", r"\1dolly in on"),
    (r"\b(?:the )?camera (?:should |must |to |can |could )?(slowly |quickly |gently )?(?:drift|glide|move|slide|float)(?:s|ing)? (?:to the )?(left|right)\b|\b(?:drift|glide|slide)(?:s|ing)? (?:to the )?(left|right)\b", r"\1truck \2\3"),
    (rf"\b(?:the )?camera (?:should|must|to|can|could|will) (?=(?:slowly |quickly |gently |smoothly )?(?:{MOVE_WORDS})\b)", ""),
    (r"\b(?:from )?(?:an? )?(?:higher|high|raised|elevated) (?:vantage point|position|place|spot|viewpoint|perspective)\b", "from above"), (r"\b(?:from )?(?:an? )?(?:lower|low) (?:vantage point|position|place|spot|viewpoint|perspective)\b", "from below"),
    (r"\b(?:an? )?(closer|tighter|wider) (?:view|look|shot|framing|angle|frame)(?: (?:of|on|at|for))?(?= |$)", r"\1 on"), (r"\b(closer|tighter|wider) on$", r"\1"),
    (r"\b(?:make |let |have )?the camera (?:should |must |to |can |could )?(?:wobbles?|shakes?|sways?|jitters?|be shaky|shaky|be handheld)\b(?: a (?:bit|little))?", "handheld"),
    (r"\b(?:make|let|have) the camera (?=\w)", ""), (r"\b(bird'?s?'?-eye|worm'?s?'?-eye|low|high|overhead)[ -](?:perspective|vantage(?: point)?|viewpoint|point of view|position)\b", r"\1 angle"), (r"\b(bird'?s?'?-eye) angle\b", r"\1 view"),
    (rf"\b(?:remove|drop|stop|no more|no|quit|without|lose|kill|cut)(?: the| any| that| this)?(?: camera)? (?:{MOVE_WORDS})\b", "static"),
    (r"\b(?:looking|look|looks|shot|seen|shoot|film|filmed)?,? ?(?:straight |directly |right )?(?:down )?(?:on|onto|at|upon) (the \w+|\w+) from (?:straight|directly|right|high|way) (?:above|overhead|up)\b", r"overhead on \1"),
    (r"\bfrom (?:straight|directly|right) (?:above|overhead)\b|\bstraight from above\b|\b(?:god'?s[- ]eye)(?: view)?\b", "overhead"),
    (r"\b(?:from )?(?:the )?(?:knee|hip|ankle|floor|ground|foot|dog)[- ](?:height|level|high)(?:,? looking up(?:wards?)?)?\b|\bfrom (?:the floor|down low|down there)\b|\b(?:camera |the camera )?looking up(?:wards?)?(?: at (?:her|him|them|it))?\b", "from below"),
    (r"\b(?:camera |the camera )?looking down(?:wards?)?(?: on| at)?(?: (?:her|him|them|it)\b)?", "from above"),
    (r"\b(?:tilt(?:ed|ing)? (?:the )?(?:horizon|frame|picture|image)|crooked(?: horizon| frame)?|askew|off[- ]kilter|on a slant|skewed|tilted sideways|slanted horizon|wonky)\b", "dutch angle"),
    (r"\b(?:head[- ]on|frontal(?:ly)?|at eye height|from the front)\b", "eye-level"),
    (r"\block(?:ed)? ?-?off(?: (?:the )?camera)?\b|\b(?:keep|hold|leave|have) the camera (?:still|steady|static|fixed|put|locked|in place|where it is)\b|\bthe camera (?:should |must )?(?:stays?|keeps?|remains?|is|be|holds?) (?:still|put|static|fixed|where it is|in place|locked(?: off)?)\b|\bno moving camera\b|\b(?:stop|quit) (?:following|tracking|panning|moving)(?: (?:her|him|them|it))?\b", "static"),
    (r"\bdo not (?:follow|track|pan|move|zoom|tilt|orbit|circle|shake|dolly)(?: (?:with|after|around|on|in))?(?: (?:her|him|it|them|the camera|the \w+))?\b", "static"),
    (r"\b(?:go|get|come|move|cut) (?:in )?(?:really|very|super|extremely|right|ultra|insanely) (?:in )?(?:tight|close)(?: in)?(?: (?:on|to|up on))?\b|\b(?:really|very|super|extremely|ultra) tight(?: on| framing of| shot of)?\b|\bin (?:really|very|super) (?:tight|close)(?: on| to)?\b", "extreme close-up on"),
    (r"\b(?:go|get|come|move|cut|be) (?:in )?(?:tight|close)(?: in)?(?: (?:on|to|up on))\b|\btight on\b", "close-up on"),
    (r"\b(?:from )?head[- ]and[- ]shoulders?\b|\b(?:from )?(?:the )?chest[- ]up\b|\bbust shot\b", "medium close-up"),
    (r"\b(?:from )?(?:the )?waist[- ]up\b|\bdown to the waist\b|\bfrom the waist\b|\bhalf[- ]length\b", "medium"),
    (r"\b(?:from )?(?:the )?knees?[- ]up\b|\bdown to the knees\b", "cowboy"), (r"\b(?:from )?head[- ]to[- ](?:toe|foot)s?\b|\bwhole body\b|\bfull body\b", "full shot"),
    (r"\b(the \w+)(?: alone| only)? (?:should |must |to |can )?fill(?:s|ing)? (?:up )?the (?:whole )?(?:frames?|screen|picture|image)\b", r"insert of \1"),
    (r"\b(\w+'s) face (?:should |must |to |can )?fill(?:s|ing)? (?:up )?the (?:whole )?(?:frames?|screen|picture|image)\b", r"extreme close-up of \1 face"),
    (r"\bjust (?:her|his|their) (?:face|head)\b", "close-up"), (r"\bjust (?:her|his|their) eyes\b", "extreme close-up"),
    (r"\bestablish(?:ing)? (?=wider|wide)", ""), (r"\b(?:roomier|airier|more room around (?:her|him|them|it)|give (?:her|him|them|it) (?:more|some) (?:room|space|air))\b", "wider"),
    (r"\b(?:pull(?:s|ing)? (?:back|out|away)|back(?:s|ing)? (?:off|away)|move(?:s|ing)? (?:back|away)|retreat(?:s|ing)?|draw(?:s|ing)? back)( slowly| gently| quickly| fast)? from (?=\w)", r"dolly out\1 on "),
    (r"\b(?:move|come|go|travel|float|drift|glide|ease|creep)(?:s|ing)? (?:slowly |gently )?(?:in|closer|forward)(?: (?:on|to|towards?))\b", "dolly in on"),
    (r"\b(?:go|move|travel|swing|wrap|turn|spin)(?:s|ing)? (?:all the way )?around (?=\w)|\b(?:orbit|circle|circling|orbiting)s? around\b", "orbit around "),
    (r"\bgentler\b", "slower"),
)  # fmt: skip
_FRACTIONS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fourth": 25.0, "fifth": 20.0, "tenth": 10.0}
_FRACTION = "|".join(_FRACTIONS)
_PACE: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (rf"^(?:increase|decrease|reduce|raise|lower|bring|set|get|change|lengthen|shorten) (.+?) (?:up |down )?to (?=[\w. ]+ {_UNIT})", r"make \1 "),
    (r"\b(?:quicker|faster|snappier) (?:cuts|cutting|editing|edits|pace|pacing|rhythm)\b", "shorter"), (r"\b(?:slower|calmer) (?:cuts|cutting|editing|edits|pace|pacing|rhythm)\b", "longer"),
    (r"\b(?:make |bring |set |get )?(?:the )?(?:total|overall|full|whole|entire)(?: running| run)? (?:length|time|duration|runtime)(?: of the film)?(?: (?:should|must) be| is|:| of| to| at)*(?= )", "make the film "),
    (r"\b(?:the )?(?:running time|runtime|duration|film length)(?: (?:should|must) be| is|:| of| to| at)+(?= )", "make the film "),
    (r"\bthree quarters of a minute\b", "45 seconds"), (r"\b(?:a )?quarter of a minute\b", "15 seconds"), (r"\bhalf a minute\b", "30 seconds"), (r"\ba minute and a half\b", "90 seconds"),
    (r"\b(?:a|one) second and a half\b", "1.5 seconds"), (r"\ba couple(?: of)? (?=seconds|secs|frames)", "two "), (r"\bmilliseconds\b", "ms"),
    (rf"^(?:bring|get|cut|trim|take|keep|bring|boil|condense|squeeze|tighten) (?:it|the whole thing|everything|the film|this|it all|all of it) (?:all )?(?:down )?(?:to|at|under) (?=\S+ {_UNIT})", "make the film "),
    (rf"\b(?:is|are|runs?|lasts?)? ?(?:about |by )?((?:an?|one|two|three|half an?|\d+(?:\.\d+)?) {_UNIT}) too (long|slow)\b|\btoo long by ((?:an?|one|two|three|half an?|\d+(?:\.\d+)?) {_UNIT})\b", r"\1\3 shorter"),
    (rf"\b(?:is|are|runs?|lasts?)? ?(?:about |by )?((?:an?|one|two|three|half an?|\d+(?:\.\d+)?) {_UNIT}) too (short|quick)\b|\btoo short by ((?:an?|one|two|three|half an?|\d+(?:\.\d+)?) {_UNIT})\b", r"\1\3 longer"),
    (rf"\b(?:drags?(?: on)?|dragging|goes on(?: and on| forever| too long| for too long| for ever)?|outstays (?:its|her|his) welcome|is (?:far |much |way )?too (?:long|slow)|feels (?:too )?(?:long|slow)|overstays|is a drag|is boring|shorter)(?: (?:a bit|a little|too much|somewhat))?[,;:.] (?=.*\b{_UNIT}\b)", ", "),
    (rf"\b(?:rushes|is (?:far |much |way )?too (?:short|quick|fast)|feels (?:too )?(?:short|rushed|hurried)|is rushed|longer)[,;:.] (?=.*\b{_UNIT}\b)", ", "),
    (r"\b(?:drags?(?: on)?|goes on(?: and on| forever| too long| for too long| for ever)|outstays (?:its|her|his) welcome|overstays its welcome|is a drag)\b", "shorter"),
    (r"\b(?:is|are|goes|passes|flies)? ?(?:over|gone|by|past) (?:too (?:quickly|soon|fast)|in a flash|so fast|far too (?:quickly|soon|fast)|much too (?:quickly|soon|fast))|\b(?:flashes|rushes|whizzes|flies) (?:by|past)(?: too (?:quickly|fast))?|\b(?:is|feels|seems) (?:a bit |too |very )?(?:rushed|hurried|abrupt|too brief)\b", "longer"),
    (r"\b(?:to |should |must |can |could )?(?:breathe|take (?:its|her|his|their) time|sink in|have (?:more )?room to breathe|last longer|go on longer|stay longer|linger)(?: (?:longer|a bit|a little|more|a bit more|a little more))?\b", "longer"),
    (r"\b(?:more|some|a bit of|a little) (?:room|time|space) to breathe\b", "longer"),
    (r"\b(?:for )?(?:a|one more|another) (?:beat|moment|heartbeat|breath)(?: (?:longer|more))?\b|\ba (?:hair|smidgen|fraction|whisker|shade) (?=longer|shorter)", "a bit longer "), (r"a bit longer +longer", "a bit longer"), (r"a bit longer +shorter", "a bit shorter"),
    (rf"\b(?:an?|one|by an?|by) ({_FRACTION})(?: of (?:it|its length))? (?=shorter|longer)", lambda m: f"{_percent(m[1])} "),
    (rf"\b{_SHORTEN} (?:an?|one)? ?({_FRACTION}) (?:off|from|of)(?: of)?\b", lambda m: f"cut {_percent(m[1])} off"),
    (rf"\b(shorten|lengthen|extend|stretch|trim|cut|reduce) (.+?) by an? ({_FRACTION})\b", lambda m: f"{m[2]} {_percent(m[3])} {'longer' if m[1] in ('lengthen', 'extend', 'stretch') else 'shorter'}"),
    (rf"\b(?:an?|one) ({_FRACTION}) (?:as long|of (?:its|the) length)\b", lambda m: f"last {_percent(m[1])}"), (r"\btwo thirds (?:as long|of (?:its|the) length)\b", "last 66.6667%"),
    (r"\b(?:twice as (?:quick|brief)|half as much)\b", "half as long"), (r"\b(?:at )?half the speed\b", "twice as long"), (r"\bthe double\b", "twice as long"),
    (rf"\b{_SHORTEN} (?:off )?((?:an?|half an?|\w+|\d+(?:\.\d+)?) {_UNIT}) (?:off|from|of|out of)(?: the (?:end|start|beginning|tail|head|front|back)(?: of)?)?(?= )", r"cut \1 off"),
    (r"^(?:tighten|shorten|speed up|quicken|lengthen|stretch|slow down|pace up) (.+?) by (?:making|having|giving|letting|cutting) (.+?) (?:in|of) it\b", r"\2 in \1"),
    (rf"^(?:speed|race|rush|hurry|whizz|zip|breeze) (?:through|past) (.+?),(?= .*\b{_UNIT})", r"\1,"), (rf"^(?:dwell|linger|rest|stay|pause|hold) (?:on|with) (.+?)(?= (?:for )?\S+ {_UNIT})", r"\1"), (r"^(?:dwell|linger|rest|stay|pause|hold) (?:longer )?(?:on|with) (.+?)(?: (?:longer|(?:for )?a bit longer|for longer))?$", r"\1 longer"),
    (r"\bfor each(?: of (?:them|these|those))?\b|\beach of (?:them|these|those)\b", "each"), (rf"\b(?:equally|the same|of equal) (?:long|length),? (?=.*\b{_UNIT})", ""),
    (rf"\b(?:can |should |could |must |may |might )?(?:stay|remain|be|hang|hold|stand|run|go on|float|last|play|keep going)s? (?:up |on |on screen |there |around |visible |in the picture )*(?:for )(?=(?:at )?\S+ {_UNIT})", "last "),
    (r"\b(?:should|must|to|can) last as (?=long|short)", "as "), (r"\b(?:should|must|to) (?:have|get) the same length as\b", "as long as"), (r"\bmatch the length of\b", "as long as"),
)  # fmt: skip
_NUMBER = r"(?:\d+[a-z]?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_ORDER: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"^(.+?) (?:should|must|has to|could) (?:be|come|go) (?:the )?(second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?: one| shot| in line)?$", r"make \1 the \2 shot"),
    (r"^(?:flip|reverse|invert) (?:shots? )?(\w+ and (?:shot )?\w+)$", r"swap \1"),
    (r"^(?:please )?(?:move |put |bring )?(.+?) (?:should |must |has to )?(?:goes|go|come|comes|be|moves?|belongs?|be moved) (?:right )?(?:to|at|in) the (?:very )?(?:front|start|beginning|top)$", r"\1 first"), (r"^(?:please )?(.+?) (?:should |must |has to )?(?:goes|go|come|comes|be|moves?|belongs?|be moved) (?:right )?(?:to|at|in) the (?:very )?(?:end|back)$", r"\1 last"),
    (r"^(?:flip|reverse|switch|swap|invert|turn around) (?:the )?(?:order|sequence|places?|positions?) of (?:shots? )?(.+? and .+)$", r"swap \1"),
    (r"^(?:trade|swap|switch|exchange|change) (?:places|positions)(?: of| between| for| with)?:? (.+?) (and|with) (.+)$", r"swap \1 \2 \3"),
    (r"^(.+?) and (.+?) (?:should |must |could |can )?(?:trade|swap|switch|exchange|change) (?:places|positions|round|around)$", r"swap \1 and \2"),
    (r"^(?:play |put |have |show )?(.+?) and (.+?) (?:the other way (?:round|around)|in (?:the )?(?:opposite|reverse|reversed) order|vice versa|reversed)$", r"swap \1 and \2"),
    (r"\b(?:should |must |has to |would |could |can )?(?:belongs?|sits?|goes|comes|fits?|follows?|stands?|plays?) (?:better |best |right |directly |straight |immediately )?(?=after|before|behind|between)", "should come "),
    (r"\b(?:should|must|has to|ought to|can|could) (?:directly |immediately )?follow(?: on)?(?: after)? ", "should come after "), (r"\b(?:should|must|has to|ought to) precede ", "should come before "), (r"^(.+?) follows (?=the |shot |\w+'s)", r"\1 should come after "),
    (r"^(?!(?:please )?(?:add|an?|another|one more|insert|put in|put an?|begin|start|open) )(.*?) ?\b(?:should |must |has to |to )?(?:come|go|be|comes|goes|happen|play|be shown|be seen)? ?(?:at the very (?:start|beginning|front)|right at the (?:start|beginning|front)|(?:first|before) of all|very first|up front|upfront|first thing|before everything(?: else)?|before all (?:the )?others?)$", r"\1 first"),
    (r"^(?!(?:please )?(?:add|an?|another|one more|insert|put in|put an?|end|finish|close) )(.*?) ?\b(?:should |must |has to |to )?(?:come|go|be|comes|goes|happen|play)? ?(?:at the very end|right at the end|last of all|very last|after everything(?: else)?)$", r"\1 last"),
    (r"^(?:see|have|let) (.+?) (?:come |go |play )?(first|last)$", r"\1 \2"), (r"^(.+?) (?:opens|begins|starts) the film$", r"\1 first"), (r"^(.+?) (?:ends|closes|finishes) the film$", r"\1 last"),
    (r"^(?:kick off|lead|lead off|launch|go in) (?:with|on)\b", "start with"), (r"^(?:wrap up|round off|leave us|sign off) (?:with|on)\b", "end with"),
    (r"^(start|begin|open|end|finish|close)s? (on|with) (.+?)(?:,? (?:not|rather than|instead of)(?: (?:on|with))? (?:the )?\w+)$", r"\1 \2 \3"),
    (r"^(?!put )(.+? scene) (before|after) (the .+? scene)$", r"put \1 \2 \3"), (r"^((?:shot|scene) \w+) (before|after) ((?:shot|scene) \w+)$", r"put \1 \2 \3"), (r"^(?:first|then) (.+?),? then (.+)$", r"put \1 before \2"),
    (r"\b(?:the )?[\w']+(?: [\w']+)? (?:shot|one), (?:the )?(?:number |no\.? |shot )#?(\w+),?", r"shot \1"),
    (r"\b(move|push|bring|shift) (.+?) up front$", r"move \2 to the start"),
    (rf"^({_NUMBER})((?:,| and|,? to| through| thru| -|-) ?{_NUMBER})+(?= (?!seconds?|secs?|frames?|boats?|dogs?|lamps?|more|balloons?))", lambda m: f"shots {m[0]}"),
    (rf"\b(make|let|have|give|put|set|keep|shoot|film|play) ({_NUMBER} (?:and|to) {_NUMBER})(?= )", r"\1 shots \2"),
)  # fmt: skip
_NEW: tuple[tuple[str, str], ...] = (
    (r"\b(?:wide establishing|establishing wide) (?:shot|view)\b", "wide shot"),
    (r"^((?:shots?|scene) .+?|.+ and .+) (?:should |must |could |to |can )?(?:become|be|turn into|form|make|be turned into|be made into) (?:just )?(?:one|a single)(?: (?:long )?(?:shot|take))?$", r"merge \1"),
    (r"\b(?:black|plain|simple) (?=(?:title )?card\b)", ""),
    (r"\breaction shot\b|\breaction\b(?= of)", "close-up"), (r"\b(?:an?|the) establishing (?:wide|shot|view|wide shot)\b", "a wide shot"), (r"\ban? wide of\b", "a wide shot of"), (r"\banother wide of\b", "another wide shot of"),
    (r"^(?:end|finish|close)(?: the film)? (?:on|with) (an? (?:\w+ )?(?:shot|close-up|wide|image|view)\b.*?),? ?((?:after|before) .+)$", r"add \1 \2"), (r"^(?:end|finish|close)(?: the film)? (?:on|with) (an? (?:\w+ )?(?:shot|close-up|wide|image|view)\b.*)$", r"add \1 at the end"),
    (r"^(?:start|begin|open)(?: the film)? (?:on|with) (an? (?:\w+ )?(?:shot|close-up|wide|image|view)\b.*)$", r"add \1 at the start"),
    (r"\bright (?=at the (?:start|end|beginning))", ""), (r"\bat the (?:very )?(?:start|beginning|top) of (scene \w+)", r"before \1"), (r"\bat the (?:very )?end of (scene \w+)", r"after \1"),
    (r"\b(?:asleep)\b", "sleeping"), (r"^(?:cut away|cut) to (an? )?", "add a shot of "), (r"^(.+?) (?:as|in) one (?:take|shot|go)$", r"merge \1"), (r"^(.+?) without (?:a|the) cut(?: between them)?$", r"merge \1"),
    (r"^(?:chop|saw|slice|break|cut|divide|split)(?: up)? (.+?) (?:in|into) (?:two|2)(?: (?:equal )?(?:halves|parts|pieces|shots|bits))?$", r"split \1 in half"), (r"^(?:halve) (the .*shot.*) into two$", r"split \1 in half"),
)  # fmt: skip
_LOOK: tuple[tuple[str, str], ...] = (
    (rf"^(?:there is )?(?:far |way |much |a bit )?too much ({_GRADE})\b", r"less \1"), (rf"^(?:there is )?(?:far |way |much )?(?:not enough|too little) ({_GRADE})\b", r"more \1"),
    (r"\bdesaturate\b", "less colourful"), (r"\bsaturate\b", "more colourful"), (r"^(make|give|get|keep) (?:the )?(?:images?|picture|footage|visuals)\b(?! \d)", r"\1 it"),
    (rf"\b(?:bring|turn|dial|take|push|pull|tone|crank|ramp) (?:the )?({_GRADE}) (?:down|back)\b|\b(?:bring|turn|dial|take|pull|tone) (?:down|back) (?:on )?(?:the )?({_GRADE})\b|\b(?:ease off|go easy on|hold back on|cut down on|cut back on) (?:the )?({_GRADE})\b", r"less \1\2\3"),
    (rf"\b(?:bring|turn|dial|take|push|pull|crank|ramp|pump) (?:the )?({_GRADE}) up\b|\b(?:bring|turn|dial|push|crank|ramp|pump) up (?:the )?({_GRADE})\b", r"more \1\2"),
    (rf"\b(?:add |with |give it |use )?an? (?:heavy|strong|thick|deep|serious|good dose of|lot of) ({_GRADE})\b", r"much more \1"), (rf"\b(?:add |with |give it |use )?(?:an? )?(?:subtle|light|soft|slight|gentle|little|touch of|hint of|bit of|tiny bit of|dash of|pinch of|some) (?:film )?({_GRADE})\b", r"a bit more \1"), (rf"^(?:add |with |give it |use )an? ({_GRADE})$", r"more \1"),
    (r"\bfilm grain\b", "grain"), (r"\b(?:the )?colours? (?:are|is|look|looks|seem|feel|feels) (?:much |way |far |a bit |a little )?(?:too )?(?:loud|garish|strong|intense|gaudy|bright|saturated|much|vivid|aggressive|harsh)\b(?:,? (?:please )?(?:calm|tone|turn|bring|take) (?:them|it) (?:down|back)(?: a (?:bit|little|notch))?)?|\b(?:calm|tone|mute|bring) (?:the |down the )?colou?rs(?: down)?\b|\bcalmer colou?rs\b|\b(?:loud|garish|gaudy) colou?rs\b", "less colourful"),
    (r"\bless colourful less colourful\b", "less colourful"),
    (r"\b(?:the )?colours? (?:are|is|look|looks|seem|feel|feels) (?:much |way |far |a bit |a little )?(?:too )?(?:weak|dull|pale|flat|faded|washed out|drab|boring|lifeless)\b|\bmake (?:the )?colou?rs (?:pop|stronger|richer)\b|\bcolou?rs (?:should|must|could) pop(?: more)?\b|\bmore punch in the colou?rs\b", "more colourful"),
    (r"\b(?:like )?(?:an? |the )?(?:old )?(?:silent[- ]?(?:era )?(?:movies?|films?|pictures?)|newsreel|silver screen|charlie chaplin film)\b(?:,? (?:with )?no colours?)?", "monochrome"), (r"\bno colours?(?: at all)?$|\bwithout (?:any )?colours?$|\bdrain (?:all )?the colours?$|\blose (?:all )?the colours?$", "monochrome"),
    (r"\b(?:punchier|stronger|harder|higher|crisper|bolder|deeper) contrasts?\b", "more contrast"), (r"\b(?:softer|lower|gentler|weaker) contrasts?\b", "less contrast"),
    (r"\b(?:icy|deep|soft|cold|warm|rich|subtle|gentle|slight|pale) (?=(?:blue|red|green|teal|orange|yellow|purple|pink|golden|amber|brown)\b.*\b(?:tint|tone|tones|palette|hue|cast|wash)\b)", ""), (r"\b(?:cast|wash)\b(?= (?:over|on) )", "tint"),
    (r"\bhazy(?: air| atmosphere| light| look)?\b", "hazier"), (r"\bgrainy\b(?! (?:shot|scene))", "more grain"), (r"\b(?:more )?(?:film-?like|analogue) grain\b", "more grain"),
    (r"\b(?:all over|overall|everywhere|throughout|across the board|all round|all around)$", ""),
)  # fmt: skip
_MEND: tuple[tuple[str, str], ...] = (
    (rf"\b(?:{'|'.join(('closer', 'tighter', 'wider', 'looser', 'nearer'))})[,:]? (?:to |as |into |from )?(?=(?:an? )?(?:{_SIZE})\b)", ""),
    (r"\b(?:where|when) (?:it|everything|the film|the story|all)(?: all)? (?:begins|starts|ends)\b", ""),
)  # fmt: skip
_FAMILIES = (_FRAMES, *FAMILIES, _VERBS, _AIRS, _CAMERA, _PACE, _ORDER, _NEW, _LOOK, _MEND)
_KIN = (_SIZE, ANGLE_WORDS, MOVE_WORDS, f"{_TIME}|{_AIR}")
_NOT = r",? ?\b(?:and not|but not|not|instead of|rather than|no longer)(?: (?:an?|the|that|this|so|from|at|in|the current|such an?))* "


def _percent(word: str) -> str:
    return f"{_FRACTIONS[word]:.4f}".rstrip("0").rstrip(".") + "%"


@lru_cache(maxsize=512)
def plainer(low: str) -> str:
    """The sentence said plainly; itself if it is plain."""
    for _ in range(2):
        before = low
        for family in _FAMILIES:
            for pattern, form in family:
                low = " ".join(compiled(pattern).sub(form, low).split())
        low = _agreed(low)
        low = re.sub(r"\s+([,;:.])", r"\1", re.sub(r"[,;:]\s*(?=[,;:])", "", low)).strip(" ,;:.!?")
        if low == before:
            break
    return low


def _agreed(low: str) -> str:
    """'straight on, not from above': what it no longer is needs no reading where its like stands beside it."""
    for kin in _KIN:
        m = re.search(rf"{_NOT}(?:{kin})\b(?: shot| angle)?", low)
        if m and re.search(rf"\b(?:{kin})\b", low[: m.start()] + " " + low[m.end() :]):
            low = f"{low[: m.start()]} {low[m.end() :]}"
    return low


_SAID = frozenset(
    w
    for family in _FAMILIES
    for pattern, _ in family
    for w in re.findall(r"[a-z]{4,}", re.sub(r"\\.|\(\?\S*?[:=!]", " ", pattern))
)
WORDS = _SAID | {w.removesuffix("s") for w in _SAID} | {"frame", "windier", "reaction"}
"""Words these sentences are made of: none of them is a typo."""
