"""The look: 'I miss a bit of purple', 'contrast up', 'less painterly', 'a seventies feel', 'bluer'."""

from director.offline.colours import COLOURS
from director.offline.revising.compiled import Rules

_COLOUR = "|".join(sorted(COLOURS, key=len, reverse=True))
_GRADE = r"(?:grain|contrast|saturation|colou?rs?|vignette|haze|brightness|warmth|bloom)"
RULES: Rules = (
    (r"^(?:an? |give (?:it|me|us) an? )?([a-z]+er|more [a-z]+) (ending|opening|beginning)$", r"make the \2 \1"),
    (rf"^(?:i (?:miss|want|need|would like)|add|more|give (?:it|me)|with|put|there should be|it (?:needs|lacks|could use)|needs|missing)? ?(?:just )?(?:a (?:bit|touch|hint|dash|splash|little|pop)(?: of)?|some|more|lots of|a lot of) ((?:{_COLOUR})) ?(?:tones?|in there|in (?:it|the (?:look|image|picture|grade|palette|film)))+$", r"add \1 to the palette"),
    (rf"\b({_GRADE}) (?:way |right |much )?up(?: a (?:bit|little|notch))?\b", r"more \1"), (rf"\b({_GRADE}) (?:way |right |much )?down(?: a (?:bit|little|notch))?\b", r"less \1"), (rf"\b({_GRADE}) off\b", r"no \1"),
    (r"\b(?:like|as in|as if from|in the style of) (?:an? |the )?(?:very )?(?:old|vintage|faded|yellowed) (?:photos?|photographs?|postcards?|snapshots?|polaroids?)\b", "vintage"), (r"\bmore vintage\b", "vintage"),
    (r"\b(?:a |the )?(?:19)?(?:[5-8]0'?s|fifties|sixties|seventies|eighties)(?: (?:feel|feeling|look|vibe|style|film|movie))?\b", "vintage"), (r"\bvintage(?:,? vintage| (?:feel|feeling|vibe|style))+\b", "vintage"),
    (r"\b(?:bluer|more blue|icier|frostier|more wintry|less warm|less orange|less yellow)\b", "colder"), (r"\b(?:more (?:orange|golden|amber|yellow)|yellower|oranger|sunnier look|less blue|less cold)\b", "warmer"),
    (r"^(?:a )?bit (?=(?:darker|brighter|warmer|colder|more|less)\b)", "a bit "), (r"^bit too\b", "too"),
    (r"\b(?:overall|in general|generally|on the whole|as a whole|across the (?:film|board))$", ""),
    (r"\b(?:make|have|let) (?:it|the (?:film|image|picture|look|whole thing)) (?:all )?(?:look |feel |be )(?:a (?:bit|little) )?(?:like )?(?=vintage|sepia|noir|monochrome|dreamy|pastel|retro|bleak|cosy|moody)", "make it "),
    (r"\b(?:colou?rs?|it) (?:should|could|must) (?:be |look |feel )?(?:a (?:bit|little) )?(?=more|less|warmer|colder|darker|brighter)", ""),
)  # fmt: skip
