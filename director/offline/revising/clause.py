"""A sentence while it is being read: what is understood is taken out, and what is left over was not understood."""

import re
from dataclasses import dataclass, field, replace
from typing import Self

from director.offline.lexicon import Lexicon
from director.offline.revising.colloquial import spelled
from director.offline.revising.compiled import compiled
from director.offline.revising.crew import in_plain_words
from director.offline.revising.fillers import stripped
from director.offline.revising.index import Index
from director.offline.words import QUOTED
from director.protocol import Desk
from film import Plan
from generators import Kit

FILLER = frozenset(
    """a about actually again around all also always am an and any are as at be become becomes been being can change come
    could do does every everything feel feels film for from get gets give go goes had has have how i in instead into is
    it its just keep kind let like look looks made make makes making maybe me movie must my need needs now of ok okay
    on our out perhaps play please plays put really say see set should show shows so some sort shoot still take tell
    than thanks that the then these thing think this those to turn up us use using very wants want was we were when
    where which while will wish with would yes you your camera overall whole entire bring quite rather though well im relight
    picture""".split()
)
"""Words that change nothing by themselves. 'Not', 'only', 'shot', 'her', 'start' are not among them: they always mean something."""
_QUOTATION = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]|(?<!\w)['‘]([^'’]+(?:['’]\w[^'’]*)*)['’](?!\w)")


@dataclass(slots=True)
class Clause:
    """One change, or several of one shot. `left` is lower case, its quotations stand as ⟦n⟧."""

    left: str
    index: Index
    desk: Desk
    quotes: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    """The shots the clause, or the turn, before it spoke of: 'it' and 'there' are those."""
    people: tuple[tuple[str, ...], ...] = ()
    """Who was spoken of before, turn by turn, the last first: 'her' is the one of the first turn it fits."""
    heard: list[str] = field(default_factory=list)
    """What was taken, for those who look for what is left."""

    @property
    def plan(self) -> Plan:
        return self.index.plan

    @property
    def kit(self) -> Kit:
        return self.index.kit

    @property
    def lexicon(self) -> Lexicon:
        return self.index.lexicon

    def copy(self) -> Self:
        return replace(self, heard=list(self.heard))

    def has(self, pattern: str) -> re.Match[str] | None:
        return compiled(pattern).search(self.left)

    def take(self, pattern: str) -> re.Match[str] | None:
        """Find a pattern and take it out of what is left."""
        if m := compiled(pattern).search(self.left):
            self.cut(m.start(), m.end())
        return m

    def drop(self, pattern: str) -> bool:
        """Take every occurrence out. True if there was one."""
        found = False
        while self.take(pattern):
            found = True
        return found

    def cut(self, start: int, end: int) -> None:
        self.heard.append(self.left[start:end])
        self.left = " ".join(f"{self.left[:start]} {self.left[end:]}".split())

    def quote(self) -> str | None:
        """The next quotation, taken out; its words are verbatim."""
        m = self.take(QUOTED.pattern)
        return self.quotes[int(m[1])] if m else None

    def rest(self) -> list[str]:
        """The words nobody has understood."""
        return [w for w in re.findall(r"⟦|[^\s,;:.!?()…–—\"]+", self.left) if w not in FILLER and w != "-"]


_WRITTEN = re.compile(r"\b(?:sign|card|title|placard|banner|poster|screen|label|says?|reads?)\b", re.I)
_CAPITALS = re.compile(
    r"(?<![\w'])(?!(?:CU|ECU|MCU|BCU|OTS|POV|MS|LS|WS|VO|TV|AM|PM|ID|OK|BW|DOP|DP|MOS|I|A)\b)[A-Z][A-Z0-9]{2,}(?:[ ,'’!?-]+[A-Z][A-Z0-9!?]+)*(?![\w])"
)
"""THE END, MUSEUM: words in capitals, where something can be written, stand as they are; crew letters do not."""
_OPEN, _CLOSE = "\ue000", "\ue001"
"""A person's own ⟦ and ⟧ until quotations are masked with these."""


def quoted(text: str) -> tuple[str, tuple[str, ...]]:
    """Text -> text with its quotations as ⟦n⟧, and the quotations. Unquoted speech and titles count as quotations too."""
    found: list[str] = []

    def mask(words: str) -> str:
        found.append(words.strip(' "“”„«»').replace(_OPEN, "⟦").replace(_CLOSE, "⟧"))
        return f"⟦{len(found) - 1}⟧"

    text = text.replace("⟦", _OPEN).replace("⟧", _CLOSE)
    text = _QUOTATION.sub(lambda m: mask(m[1] or m[2]), text)
    if not found and _WRITTEN.search(text):
        text = _CAPITALS.sub(lambda m: mask(m[0]), text)
    if not found and not re.match(r"\s*(?:what|who|which|where|when|how|why|does|did|is|are)\b", text, re.I):
        for pattern in _VERBATIM:
            if (m := pattern.search(text)) and not re.search(r"\bwhat\s+\w+(?:\s\w+)?\s*$", text[: m.start()], re.I):
                words = re.sub(r"(?:\s+instead)?[\s.]*$", "", m["words"])
                where = (_CARD_PLACE if _ADDS_CARD.match(text) else _LINE_PLACE).search(words)
                words, where_ = (words[: where.start()], where[0]) if where else (words, "")
                if words.strip() and not _MORE_THAN_WORDS.search(words):
                    return _bare(f"{text[: m.start('words')]}{mask(words)}{where_}"), tuple(found)
    return _bare(text), tuple(found)


def _bare(text: str) -> str:
    return text.replace(_OPEN, "(").replace(_CLOSE, ")")


_ADDS_CARD = re.compile(
    r"\s*(?:please )?(?:add|insert|put|include|start|begin|open|end|finish|close)\b.*\bcard\b", re.I
)
_CARD_PLACE = re.compile(r"\s+(?:at the (?:very )?(?:start|beginning|end)|(?:right )?(?:after|before) (?:the )?(?:shot|first|last|second|third) ?[\w ]*)$", re.I)  # fmt: skip
_LINE_PLACE = re.compile(r"\s+(?:in (?:shot|slate|the) [\w ]+|(?:instead of|rather than) \w+)$")
_MORE_THAN_WORDS = re.compile(
    r"(?:\b(?:and|but|then|also)\b|[,;.])\s.*\b(?:make|set|add|remove|delete|change|move|cut|swap|shots?|scenes?|music|not|only)\b|\b(?:unless|except|only if)\b",
    re.I,
)
"""Where speech without quotation marks may end and another wish begin: then we ask for the marks."""
_VERBATIM = (
    re.compile(r"^(?:please )?(?:call|rename|name) (?!it\b|the\b|this\b|that\b)[\w']+(?: to| as)? (?P<words>[\w'’-]+(?: [A-Z][\w'’-]*)*)$", re.I),
    re.compile(r"^[\w ']+ (?:should|must) (?:now )?be (?:called|named|renamed(?: to)?) (?P<words>[\w'’-]+(?: [A-Z][\w'’-]*)*)$", re.I),
    re.compile(r"^(?:please )?(?:call|name|save|keep|store|remember|label|tag|mark|bookmark) (?:this|it)(?: (?:version|cut|one|state))?(?: as| under)(?: the name)?\s+(?P<words>.+)$", re.I),
    re.compile(r"^(?:please )?(?:call|name|label|tag) this (?:version|cut|one)\s+(?P<words>.+)$", re.I),
    re.compile(r"\b(?:title card|end card|card)\s+(?:should\s+|must\s+)?(?:says?|reads?|to(?! the (?:very )?(?:start|beginning|front|end|top|first|last)\b)|saying|reading|that says|that reads|with the words)\s+(?P<words>.+)$", re.I),
    re.compile(r"\b(?:sign|code|number|text|label|poster|banner|keypad|screen|writing|words?|placard|plate|newspaper|headline|book|gravestone)\b[\w ]*? (?:(?:should|must|has to|to|could) )?(?:reads?|says?|shows?|displays?|spells?) (?P<words>[\w-]+)$", re.I),
    re.compile(r"\b(?:code|combination|pin|password)\b[\w ]*? (?:is|should be|must be|to be|to) (?P<words>\d[\w-]*)$", re.I),
    re.compile(r"\b(?:narrator|narration|voice-?over)\b[^:]{0,30}:\s*(?P<words>.+)$", re.I),
    re.compile(r"\b(?:title card|end card|card)\s*[:=]\s*(?P<words>.+)$", re.I),
    re.compile(r"\b(?:says?|asks?|answers?|replies|shouts?|whispers?)\s+(?:that\s+)?(?!something|nothing|anything|less|more|it\b|so\b|(?:the|his|her|their|my|that|this) (?:own )?(?:first |last |second )?(?:lines?|words?)\b)(?P<words>.+)$", re.I),
    re.compile(r"\b(?:call (?:it|the film|this film|the movie)|(?:re)?title (?:it|the film)|(?:re)?name (?:it|the film)(?: to)?|(?:new |film'?s? )?title (?:to|is|should be|must be)|title:)\s+(?P<words>.+)$", re.I),
)  # fmt: skip
_POLITE = r"please|(?:can|could|would|will) (?:you|we|i)(?! (?:tell|say|list|describe))|how about|what about|what if|let'?s|would it be"
POLITE = re.compile(rf"(?:{_POLITE})\b")
_SHORT_FORMS = (
    (r"^(?:(?:hm+|um+|uh|er|oh|ah|hey|hi|hello|okay|ok|actually|well|alright|right|so)\s?[,.!…]+ )+(?=\w)", ""), (r"\b(do|does|is|should|would|could|wo|ca)nt\b", r"\1 not"), (r"\bdesaturate(?: (?:it|everything|the (?:film|image|picture|colours)))?( (?:a (?:bit|little)|slightly))?\b", r"\1 less colourful"),
    (r"[‘’`´]", "'"), (r"\bnite\b", "night"), (r"\b(?:teh|hte)\b", "the"), (r"\b(?:pls|plz)\b", "please"), (r"\bmak\b", "make"),
    (r"\b(?:i'd|i would) (?:like|love|prefer)(?: to (?:have|see))?\b|\bi (?:want|wish)(?: to (?:have|see))?\b|\bwe (?:want|need)\b", " "),
    (r"^(?:please )?(?:can|could|would|will) (?:you|we)(?: please)?\b|\b(?:how|what) about\b|\bwhat if\b|\bmind\b", " "),
    (r"\b(?:even|still) (?=(?:a bit |much |a little )?(?:more|less|\w+er)\b)", " "), (r"^(?:and )?there (?:should|must|has to|will|needs to|could) be\b", "put"),
    (r"\bshuts? up\b", "says nothing"), (r"\b(?:take|cut) (it|that|them) out\b(?! of)", r"remove \1"), (r"^(?:please )?(.+?) (?:has to|have to|should|must|needs to) go(?: away)?$", r"remove \1"),
    (r"\b(do|does|is|should|was|would|could|are|ca|wo)n'?t\b", r"\1 not"),
    (r"\bi'm\b", "i am"), (r"\bi'd\b", "i would"), (r"\b(we|you|they)'re\b", r"\1 are"), (r"\b(i|we|you|they)'ve\b", r"\1 have"), (r" & ", " and "),
    (r"\bi am (?:very |really |so |quite |perfectly )?(?:happy|pleased|satisfied|content) (?:with|about)\b", "i like"),
    (r"\bi am (?:not (?:very |really |so |quite )?(?:happy|pleased|satisfied|content)|unhappy) (?:with|about)\b", "i dislike"),
    (r"\b(?:is|are|be|falls?|falling|fell) asleep\b", "sleeps"), (r"\bwore\b", "wears"),
    (r"\b(let|it|he|she|that|what|who|there|where|how)'s\b", r"\1 is"),
    (r"\bclose[ -]?up(s?)\b", r"close-up\1"), (r"\btwo shot\b", "two-shot"),
    (r"\b(?:second|next)[ -](?:to|from)[ -](?:the )?last\b|\blast but one\b|\bone before (?:the )?last\b", "penultimate"), (r"\bthird[ -](?:to|from)[ -](?:the )?last\b|\blast but two\b", "antepenultimate"), (r"\bvery (first|last|final)\b", r"\1"),
    (r"\bb ?(?:&|n|and) ?w\b|\bblack[ -](?:and|&|n)[ -]white\b", "monochrome"), (r"\bgray", "grey"),
    (r"\bcolor", "colour"), (r"\bre-(shoot|take|shot)", r"re\1"), (r"\b(cross)[ -]fade", r"\1fade"), (r"\bhand-held\b", "handheld"),
)  # fmt: skip
_OPPOSITE = {
    "dark": "brighter", "gloomy": "brighter", "bright": "darker", "light": "darker", "long": "shorter", "short": "longer",
    "slow": "faster", "fast": "slower", "quick": "slower", "wide": "closer", "far": "closer", "far away": "closer", "loose": "closer",
    "close": "wider", "tight": "wider", "near": "wider", "warm": "colder", "yellow": "colder", "cold": "warmer", "blue": "warmer",
    "cool": "warmer", "colourful": "less colourful", "saturated": "less colourful", "grey": "more colourful", "dull": "more colourful",
    "pale": "more colourful", "grainy": "less grain", "noisy": "less grain", "scary": "less scary", "spooky": "less scary", "sad": "happier",
    "cheerful": "sadder", "happy": "sadder", "shaky": "steadier", "contrasty": "less contrast", "flat": "more contrast", "hazy": "less haze",
}  # fmt: skip
_MORE = {
    "dark": "darker", "bright": "brighter", "long": "longer", "short": "shorter", "slow": "slower", "fast": "faster", "wide": "wider",
    "close": "closer", "tight": "closer", "warm": "warmer", "cold": "colder", "scary": "scarier", "sad": "sadder", "happy": "happier",
    "colourful": "more colourful", "grainy": "more grain", "tense": "tenser", "funny": "funnier",
}  # fmt: skip


def tidied(text: str) -> str:
    """Lower case, one spelling, short forms written out, complaints turned into wishes: 'too dark' is 'brighter'."""
    low = " ".join(text.lower().split())
    if POLITE.match(low):
        low = low.rstrip("? ")
    low = in_plain_words(stripped(spelled(re.sub(r"[‘’`´]", "'", low))))
    for pattern, form in _SHORT_FORMS:
        low = compiled(pattern).sub(form, low)
    low = re.sub(rf"\bnot (?:so|too|as|that|quite so) ({'|'.join(_OPPOSITE)})\b", lambda m: _OPPOSITE[m[1]], low)
    low = re.sub(rf"\bnot ({'|'.join(_MORE)}) enough\b", lambda m: _MORE[m[1]], low)
    low = re.sub(
        rf"\b(?:far |much |way |a (?:bit|little) )?too ({'|'.join(_OPPOSITE)})\b", lambda m: _OPPOSITE[m[1]], low
    )
    low = re.sub(
        r"\bless (dark|bright|warm|cold|long|short|slow|fast|wide|close|sad)\b", lambda m: _OPPOSITE[m[1]], low
    )
    low = re.sub(
        r"\bmore (dark|bright|warm|cold|long|short|slow|fast|wide|close|sad|scary|happy|tense|funny)\b",
        lambda m: _MORE[m[1]],
        low,
    )
    return " ".join(low.split())
