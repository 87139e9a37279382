"""Music and sound: 'I hate the piano', 'something upbeat, ukulele perhaps', 'birdsong the whole time', 'a violin joining the flute'."""

from director.offline.mood import INSTRUMENTS
from director.offline.revising.compiled import Rules

PLAYED = "|".join(sorted(INSTRUMENTS, key=len, reverse=True))
_MOOD = r"(?:sad|sadder|happy|happier|upbeat|cheerful|tense|tenser|scary|scarier|eerie|epic|heroic|romantic|tender|calm|calmer|peaceful|mysterious|magical|playful|jolly|energetic|exciting|hopeful|melancholic|melancholy|dramatic|light|lighter|gentle|gentler|darker|dark|moody|dreamy|spooky|spookier|funny|funnier|tragic|triumphant)"
_MUSIC = r"(?:music|score|soundtrack|song|tune)"
RULES: Rules = (
    (rf"^(?:[a-z]+er[:,] )?add an? ({PLAYED})$", r"add \1 to the music"),
    (rf"^i (?:really )?(?:hate|dislike|loathe|can not (?:stand|bear)|do not (?:really )?like) (?:the|that|this) ({PLAYED})s?$", r"no \1 in the music"),
    (rf"^(?:swap|switch|exchange|trade|replace|change) (?:out )?(?:the |that )?({PLAYED})s? (?:for|with|by|to|into) (?:an? |the |some )?({PLAYED})s?$", r"\2 instead of \1 in the music"),
    (rf"^something (?:a bit |a little |much )?(?:more )?({_MOOD})\b[,:]? ?(?:with |on |maybe |like |say )*(?:an? |the |some )?({PLAYED})s?(?: perhaps| maybe)?$", r"\1 music with \2"),
    (rf"\b(?:add|put in|bring in|throw in|include|give me|i want|with) (?:an? |some |the )?({PLAYED})s?(?= (?:to|in|on|under|over|into) (?:the )?(?:{_MUSIC}|mix|track|orchestra|band))(?: (?:to|in|on|under|over|into) (?:the )?(?:{_MUSIC}|mix|track|orchestra|band))", r"add \1 to the music"),
    (rf"\b(?:an? |some )?({PLAYED})s? (?:joining|joins|should join|alongside|together with|along with|next to|on top of|over) (?:the )?(?:{PLAYED})s?$", r"add \1 to the music"),
    (rf"\b({_MUSIC}) (?:by|from|on|played (?:on|by)|performed (?:on|by)|just|only|with just|with only) (?:an? |the |a single |a solo |a lone )?({PLAYED})s?$", r"\2 only music"),
    (rf"^(?:the )?{_MUSIC} (?:should be |must be |is |can be )?(?:an? |just |only |nothing but )*({PLAYED})s? (?:only|alone|and nothing else)$", r"\1 only music"),
    (rf"\b(?:the )?{_MUSIC} (?:should|must|could|needs to|has to|ought to) (?:feel|sound|be|become|get|go)(?: like)?(?: something)?(?: a (?:bit|little))?(?: more| much)? ({_MOOD})\b", r"\1 music"),
    (rf"\b(?:make|have|let|turn) (?:the )?{_MUSIC} (?:feel |sound |be |become |go |into something )?(?:a (?:bit|little) )?(?:more )?({_MOOD})$", r"\1 music"),
    (r"\b(?:the whole time|all through(?: the film)?|all the way through|from start to finish|the entire time|the whole way through|all along)$", "throughout"),
    (r"^((?:[a-z]+ ){0,2}?(?:birdsong|birds|gulls|seagulls|waves|wind|crickets|thunder|traffic|footsteps|surf|bells|sirens?|owls?)(?: and [a-z]+)?) throughout$", r"add \1 to the sound throughout"),
    (r"\bremove the ([a-z]+) (?:sounds?|noises?|ambience)\b", r"no \1 sound"), (r"\b(?:the )?(?:sounds?|noises?) of (?:the )?([a-z]+) (?:should go|must go|out|off|away)\b", r"no \1 sound"),
    (rf"^(?:lose|remove|drop|cut|kill|mute|turn off|switch off|no) (?:the |all (?:the )?|any )?(?:background )?{_MUSIC}(?: (?:completely|entirely|altogether))?$", "no music"),
    (rf"^(?:silence|mute) (?=(?:shot|scene|the)\b)(?!the {_MUSIC})(.+)$", r"\1 silent"), (r"^(.+?) (?:in|with) (?:complete |total |dead )?silence$", r"\1 silent"),
    (r"\b(?:i|we|you|one) (?:want to |should |can |could |must )?hear\b|\blet (?:us|me) hear\b|\bthere (?:should|must|could) be (?:the )?sounds? of\b", "add the sound of"),
)  # fmt: skip
