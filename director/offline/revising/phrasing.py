"""A sentence said roundabout -> the same said plainly: openers, hedges, reasons, complaints before a wish, 'the girl' for a name.

Only words that change nothing go. What is left must still be understood whole by the readers.
"""

import re
from collections.abc import Iterator

from director.offline.people import ROLES
from director.offline.revising.aiming import point
from director.offline.revising.index import Index
from director.offline.revising.whereabouts import placed
from film import Character, NotUnderstood

_OPENER = re.compile(
    r"^(?:(?:(?:and |but )?(?:ok|okay|h+m+|u+h+|u+m+|er+m*|oh|ah|hey|hello|hi|alright|all right|please)\b[\s,.!:;…-]*"
    r"|(?:fine|right|so|well|now|good|great|nice|lovely|perfect|cool|super|thanks|thank you|sure|never(?: ?mind)?(?: that| it)?|listen|look)(?: (?:then|now|so far|but))?\s*[,.!:;…]+\s*))+(?=\S+ \S|undo|redo)"
)
_MODAL = re.compile(
    r"(?:can|could|may|might|should|shall|would) (?=(?:the|it|she|he|they|there|this|that|everyone|everybody|shots?|scenes?|[\w-]+(?:'s)?) )(?!(?:you|we|i|it be)\b)"
)
_WHY_NOT = re.compile(
    r"why (?:do not|not|don't) (?:we |you |i )?(?=\w+ )(?!(?:know|see|understand)\b)|(?:what|how) about we "
)
_HEDGE = re.compile(
    r"^(?:(?:and|but|then|also|so|now|actually),?\s+)?(?:actually|i (?:really )?(?:think|feel|guess|believe|reckon|suggest|propose|wonder if|suppose)(?: that)?(?: (?:we|you) (?:should|could|can|might))?"
    r"|i would (?:much )?(?:rather|sooner|prefer it if|love it if|like it if)(?: (?:have|see))?|i am (?:thinking of|after|looking for)|why (?:do not (?:we|you)|not)|(?:maybe|perhaps|possibly)(?: (?:we|you) (?:could|can|should|might))?"
    r"|(?:it|that) (?:would|might) be (?:nice|good|great|better|lovely|cool|best|nicer|wonderful) (?:if(?: we| you)?(?: could)?|to(?: have| see)?|with)|is it possible (?:to|that)|let (?:us|is)|(?:do|would) you mind|any chance (?:of|to|that)|feel free to|go ahead and|we (?:should|could|might)|you (?:should|could|might)|try to|make sure(?: that)?|see to it that|from now on|i need|all i want is)\b\s*(?:please )?"
)
_TRAILER = re.compile(
    r"(?:[\s,]+(?:please|thanks|thank you|cheers|if (?:you can|possible|you do not mind|you please|that is (?:ok|okay|possible))|for me|i think|i guess|ok|okay|you know|or so|or something(?: like that)?|from (?:now|here) on|after all|instead|again|for a change|for once|entirely|altogether|completely|will you|would you|could you|(?:would|might) (?:be|look|feel|sound|work) (?:nice|great|lovely|good|better|best|perfect|cool|wonderful|fun|nicer|well)(?:er)?)|\s+now)+[.!?]*$"
)
_WISHED = re.compile(r"\b(?:would|might) be (?:nice|great|lovely|good|perfect|cool|wonderful|fun)\b")
_REASON = re.compile(
    r"[\s,]+(?:because|so that|so (?:we|you|one|people) (?:can|could|will)|to be (?:safe|honest)|if you ask me|in my (?:opinion|view))\b[^,;.!?]*$"
)
_LIKENESS = re.compile(
    r"[\s,]+(?:(?:just|a bit|sort of|kind of) )?like (?:an?|in|on|some|those|the|they|something)\b[^,;.!?]*$"
)
_FRAMES: tuple[tuple[str, str], ...] = (
    (r"(⟦\d+⟧)\s*(?:→|[-=–]+>|>)\s*(⟦\d+⟧)", r"change \1 to \2"),
    (r"\b(?:underneath|under|below|beneath) (?:it all|everything|the whole thing)\b", ""),
    (r"^(?:something )?(?P<w>.+?)[,:]? (?:musically|music-wise|in the (?:music|score|soundtrack)|on the soundtrack)$", r"\g<w> music"),
    (r"^something (?P<w>.+? music)$", r"\g<w>"),
    (r"^(?P<w>[^,;.]+?) (?:may|can|could) (?:be )?(?:changed?|edited|touched|altered)(?: again| now)?$", r"unlock \g<w>"),
    (r"^(?P<x>[\w' ]+?) (?:is|are|should|does|do|must)(?: not|n't) (?:be )?[\w -]+?[,;:] (?:but |rather )?(?:(?:s?he|they|it|instead) )?(?P<y>(?:is |are |should be )?[\w -]+)$", r"\g<x> \g<y>"),
    (r"^(?!leave|take|keep|get|pull|cut|throw|kick)(?P<w>[^,;.]+?) (?:is |are |should be |to be )?(?:gone|removed|absent|out|away) (?:from|of) (?P<s>.+)$", r"remove \g<w> from \g<s>"),
    (r"^(?:no|without(?: an?| the)?|skip the) (?P<w>(?:(?:end|title|opening|closing|final) )?cards?)$", r"remove the \g<w>"),
    (r"\b(?:just )?(?:a )?cut instead of (?:an? |the )?(?:dissolve|cross-?fade|fade)s?\b", "hard cut"),
    (r"^(?:all|every)(?: the)? (?:cuts?|transitions?)(?: should be| as| into|:)? (?:an? )?(?P<w>dissolves?|cross-?fades?)$", "dissolves everywhere"),
    (r"^(?:(?:the|this|our|my) )?(?:film|movie|picture|it) (?:should|must|shall|will) (?:now )?be (?:called|named|titled) (?=⟦)", "call it "),
    (r"\bfade (?P<w>in|out|up) (?:very )?(?:slowly|gently|softly)\b", r"slow fade \g<w>"),
    (r"^free (?:up )?(?=\S)", "unlock "),
    (r"\bought to\b|\b(?:is|are) supposed to\b|\b(?:is|are) meant to\b|\b(?:has|have|needs?) to\b(?= \w)", "should"),
    (r"\bin (?:the )?(?:place|stead) of\b|\bas opposed to\b|\band (?:definitely )?not\b(?= (?:an?|the|in|at|on)\b)", "instead of"),
    (r"^(?P<w>[^,;.]+?) (?:can|may|could|might) go(?: away)?$", r"remove \g<w>"),
    (r"^(?:kick|throw|chuck|toss|leave|strip|pull|rip|edit|weed|write) out (?!of)(?P<w>[^,;]+)$", r"remove \g<w>"),
    (r"^(?:kick|throw|chuck|toss|strip|pull|rip|take|get|cut|cross|scratch|throw|put) (?P<w>(?!a |an |it\b|them\b|that\b)[^\s,;][^,;]*?) (?:out|away|off)$", r"remove \g<w>"),
    (r"^(?:ditch|chuck|nix|axe|scratch|bin|dump|do away with|dispense with|take away|get rid of|eliminate|leave off|throw away|no more|we do not need|i do not (?:need|want|like)(?: to (?:see|hear|have))?|(?:we|i) (?:can|could) do without|i am (?:tired|sick) of|stop showing|enough of) (?P<w>[^,;]+)$", r"remove \g<w>"),
    (r"\bleave (?P<w>[^,;.]+?) out of\b", r"remove \g<w> from"),
    (r"\b(?:take|keep|leave) (?P<w>[^,;.]+?) (?:away from|off)\b(?= \w)", r"remove \g<w> from"),
    (r"\bat all\b|\bwhatsoever\b|\bin the end(?=[?,.;!]|$)", ""),
)  # fmt: skip
POOR = r"(?:boring|awful|wrong|bad|ugly|terrible|weird|odd|dull|drab|no good|silly|horrible|strange|poor|off|not (?:good|right|great|working|nice)|out of place|blurry|soft|shaky|unusable|useless|broken|hideous|disappointing|too much|a mess|perfect|great|good|fine|lovely|wonderful|right now|ideal|rubbish|tired|flat|tame|stiff)"
_COMPLAINT = re.compile(
    rf"(?:i (?:really )?(?:do not (?:really )?(?:like|love|want)|hate|dislike|am not (?:happy|sure) (?:with|about)) (?P<disliked>.+)"
    rf"|i (?:really )?(?:like|love|am (?:very |really |so |quite )?(?:happy|pleased|satisfied|content) with|adore) (?P<liked>.+)"
    rf"|(?P<poor>.+?) (?:(?:is|are|looks?|feels?|seems?|sounds?)(?: (?:really|just|so|a bit|a little|rather|quite|still))* {POOR}|(?:does|do) not (?:really )?(?:work|fit|suit|match|convince)|drags?)(?: (?:with|on|in|against|for) (?P<by>.+))?)"
)
_ENDS = re.compile(r"\s*(?:[,;:]|[.!](?=\s)|\s[-–—]|,? but|,? so)\s+(?:so |and |but |just |please )*")
_GRUMBLE = re.compile(
    rf"\s*[,;:.–—-]\s+(?:it|that|this|they|those|he|she)(?: just| really)? (?:is|are|looks?|feels?|seems?|sounds?|was)(?: (?:really|just|so|a bit|a little|rather|quite|way|far))* (?:{POOR}|distracting|annoying|confusing|unnecessary|in the way|not needed|too \w+|much (?:nicer|better|prettier)|nicer|better|prettier)[.!]*$"
)
_NUMBERING = re.compile(
    r"(?:^|(?<=[.;,!] ))(?:and )?(?:(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|finally|lastly|next|then|also)(?: of all| off| up)?\s*[:,]|[1-9a-e]\s*[).:])\s+"
)
_IT = re.compile(r"\b(?:it|them|that|this one|that one|those)\b(?! (?:is|are|looks?|feels?|rain|snow|be|get|storm)\b)")
_AGED = r"(?:(?:little|young|old|small|big|tall|poor|elderly) )?"


def opened(low: str) -> str:
    """Without what people say before they say something: 'okay, fine. lock it' -> 'lock it'."""
    low = _OPENER.sub("", low)
    if m := _WHY_NOT.match(low):
        return low[m.end() :].rstrip("? ")
    return _MODAL.sub("", low).rstrip("? ") if low.endswith("?") and _MODAL.match(low) else low


def named(low: str, index: Index) -> str:
    """'the ferrywoman', 'the girl', 'the fox' -> the one of the cast who is that, unless a thing of the film is called so too."""
    things = " ".join(f"{t.kind} {t.words}" for s in index.plan.shots for t in s.things).lower().split()
    for role, who in _roles(index.plan.cast):
        if role in index.names or role in things or not re.search(rf"\b{role}\b", low):
            continue
        name = index.plan.character(who).name.lower()
        low = re.sub(rf"\b(?:the|that|our|my) {_AGED}{re.escape(role)}(?= shots?\b| close-up)", f"{name}'s", low)
        low = re.sub(rf"\b(no|without)(?: the| any| an?)? {re.escape(role)}(?! shots?\b)\b", rf"\1 {name}", low)
        low = re.sub(rf"\b(?:the|that|our|my) {_AGED}{re.escape(role)}(?='s|\b)(?! in the\b)", name, low)
    return low


def _roles(cast: tuple[Character, ...]) -> list[tuple[str, str]]:
    """What exactly one of the cast can be called besides their name."""
    found: dict[str, list[str]] = {}
    for one in cast:
        head = re.split(r"\b(?:in|with|who|on|at|of|wearing)\b|,", one.description.lower())[0].split()
        roles = {head[-1]} if head and (head[-1] in ROLES or head[-1].endswith(("man", "woman", "er"))) else set()
        roles |= {w for w in re.findall(r"[a-z]+", one.description.lower()) if w in ROLES}
        if one.kind == "person":
            girl = "girl" if one.presentation == "woman" else "boy" if one.presentation == "man" else ""
            grown = {"woman": ("woman", "lady"), "man": ("man", "guy")}.get(str(one.presentation), ())
            roles |= {"child", "kid", girl} - {""} if one.age in ("child", "teen") else {*grown}
        else:
            roles |= {one.kind, *(() if one.kind in ("robot", "astronaut") else ("animal",))}
        for role in roles:
            found.setdefault(role, []).append(one.id)
    return sorted(((r, w[0]) for r, w in found.items() if len(w) == 1), key=lambda p: -len(p[0]))


def ways(low: str, index: Index) -> Iterator[str]:
    """Plainer ways to say the same, the nearest first. Each is worth reading only if what was said cannot be read."""
    seen = {low}

    def fresh(text: str) -> Iterator[str]:
        text = " ".join(text.split()).strip(" .,;!")
        if text and text not in seen:
            seen.add(text)
            yield text

    for text in dict.fromkeys((low, _bared(low))):
        for wish in _after_complaint(text, index):
            yield from fresh(wish)
            yield from fresh(_plain(wish, index))
    plain = _plain(low, index)
    if _WISHED.search(low):
        yield from fresh(f"add {plain}")
    cast = "|".join(sorted(map(re.escape, index.names), key=len, reverse=True)) or "(?!)"
    for text in (plain, *placed(plain, index)):
        yield from fresh(text)
        if m := re.fullmatch(rf"(?P<what>[\w -]+?) (?:on|for) (?P<who>(?:{cast})(?: (?:and|,) (?:{cast}))*)", text):
            yield from fresh(f"give {m['who']} {m['what']}")
    for text in dict.fromkeys((low, plain)):
        cut = _LIKENESS.search(text)
        if cut and cut.start() > 0 and not _names_something(cut[0], index):
            yield from fresh(_plain(text[: cut.start()], index))


def _plain(low: str, index: Index) -> str:
    low = named(_bared(low), index)
    for pattern, form in _FRAMES:
        low = re.sub(pattern, form, low)
    return " ".join(low.split())


def _bared(low: str) -> str:
    low = _NUMBERING.sub("", re.sub(r"(?<=\w) (?=[2-9a-e]\) )", "; ", low))
    low = re.sub(r"^(?:can|could) (?=(?:the|it|she|he|they) )", "", low)
    before = ""
    while before != low:
        before = low
        low = _HEDGE.sub("", opened(low)) or low
        low = _TRAILER.sub("", low) or low
    low = _GRUMBLE.sub("", low) or low
    return _REASON.sub("", low) or low


def _after_complaint(low: str, index: Index) -> Iterator[str]:
    """'shot 2 is boring, make it rain' -> the wish about what was complained of; about the rest of the film only if it says so."""
    for joint in _ENDS.finditer(low):
        m = _COMPLAINT.fullmatch(low[: joint.start()])
        wish = low[joint.end() :].strip()
        if not m or not wish:
            continue
        topic = re.sub(r"^(?:that|this|those|these|your)\b", "the", m["disliked"] or m["liked"] or m["poor"])
        if m["by"]:
            thing = re.sub(r"^(?:that|this|the|an?|his|her|their|those|these) ", "", m["by"])
            owner = topic if topic.removeprefix("the ") in index.names else ""
            topic = f"{owner}'s {thing}" if owner else topic
        if m_is := re.match(
            r"(?:it|that|this|they|those) (?=(?:is|are|was|looks?|feels?|seems?|sounds?|should|must|needs?)\b)", wish
        ):
            yield f"{topic} {wish[m_is.end() :]}"
        elif _IT.search(wish):
            yield _IT.sub(topic, wish, count=1)
        elif _points(topic, index) and not _points(wish, index):
            yield from (f"{wish} {topic}", f"{wish} from {topic}", f"{wish} in {topic}", f"{topic} {wish}")
        else:
            yield wish
        return


def _points(words: str, index: Index) -> bool:
    try:
        return point(words, index) is not None
    except NotUnderstood:
        return True


def _names_something(words: str, index: Index) -> bool:
    """A shot, or one of the cast: then a likeness says what is to be done."""
    return _points(words, index) or any(re.search(rf"\b{re.escape(n)}\b", words) for n in index.names)
