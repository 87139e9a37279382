"""'sadder music', 'a cello instead of the piano', 'no music' -> SetMusic."""

import re

from director.offline.mood import music as wished
from director.offline.revising.clause import Clause
from director.offline.revising.degrees import GRADED
from director.offline.words import listed
from film import Edit, Mood, NotUnderstood, SetMusic

MOODS: tuple[tuple[str, Mood], ...] = (
    (r"scarier|scary|creepier|creepy|spookier|spooky|eerier|eerie|frightening|horror|ghostly|haunting|unsettling", Mood.EERIE),
    (r"sadder|sad|melancholy|melancholic|mournful|wistful|bittersweet|gloomier|lonelier|lonely|sorrowful", Mood.MELANCHOLY),
    (r"happier|happy|cheerful|cheerier|funnier|funny|playful|jollier|jolly|upbeat|joyful|lighthearted|light-hearted|comic|whimsical|bouncy|lighter|fun", Mood.PLAYFUL),
    (r"tenser|tense|suspenseful|nervous|thrilling|edgier|edgy|menacing|ominous|threatening|gripping", Mood.TENSE),
    (r"triumphant|heroic|epic|grander|grand|victorious|uplifting|inspiring|hopeful|majestic", Mood.TRIUMPHANT),
    (r"romantic|tender|loving|intimate|sweeter", Mood.ROMANTIC),
    (r"calmer|calm|peaceful|serene|gentler|gentle|relaxed|relaxing|quieter|softer|soothing|tranquil", Mood.SERENE),
    (r"mysterious|enigmatic|secretive|puzzling|noirish", Mood.MYSTERY),
    (r"magical|dreamy|dreamier|dreamlike|wondrous|enchanting|fairy-?tale|whimsy", Mood.WONDER),
    (r"tragic|heartbreaking|devastating", Mood.TRAGIC),
    (r"exciting|energetic|action-packed|driving|frantic|wilder|adventurous|more action|fast-paced", Mood.ACTION),
)  # fmt: skip
_MUSIC = r"\b(?:background |film )?(?:music|score|soundtrack|song|tune|theme|instruments?|melody|orchestra)\b"


def music(clause: Clause) -> list[Edit]:
    """What is played; how loud it is and where it stops are not for the plan to say."""
    instruments = wished(clause.left, "").instruments
    if not clause.has(_MUSIC) and not (
        instruments
        and clause.has(
            r"\b(?:play|plays|played|hear|sound|add|with|use|more|replace|without|no|instead|rather|drop|solo|remove|lose)\b"
        )
    ):
        return []
    trial = clause.copy()
    trial.take(_MUSIC)
    if clause.has(r"\b(?:louder|quieter|volume|loud|quiet|softer)\b") or (
        clause.has(r"\b(?:turn|fade)\b.*\b(?:up|down|in|out)\b")
    ):
        raise NotUnderstood(
            "how loud the music is follows the dialogue and cannot be set yet; its mood and instruments can: “calmer music”"
        )
    if clause.has(r"\b(?:shots?|scenes?|until|after|before|starts?|only|stop at)\b"):
        raise NotUnderstood(
            "the music is one score for the whole film; where it plays cannot be set yet; its mood and instruments can"
        )
    clause.take(r"\b(?:a different|different|new|other)\b(?=.*\b(?:instruments?)\b)")
    if clause.take(
        rf"\b(?:no|without(?: any)?|remove|drop|kill|mute|cut|delete|lose|silence|take out|get rid of|turn off|stop|skip|leave out)(?: (?:any|the|all|more|background))*(?= {_MUSIC[2:]})"
    ):
        clause.take(_MUSIC)
        clause.take(r"\b(?:at all|off|playing)\b")
        return [SetMusic(none=True)]
    if (
        clause.has(_MUSIC)
        and clause.take(r"\b(?:bring back|restore|turn on|put back|with)\b")
        and not instruments
        and not _mood(clause.copy())
    ):
        clause.take(_MUSIC)
        clause.take(r"\b(?:back|on|again)\b")
        return [SetMusic(none=False)]
    mood = _mood(clause)
    chosen = _instruments(clause, instruments)
    clause.take(_MUSIC)
    clause.take(_MUSIC)
    clause.take(r"\b(?:sounds?|sounding|played|play|plays|sings?|hear|mood|music)\b")
    if mood is None and chosen is None:
        raise NotUnderstood(
            f"what should the music be? a mood ({', '.join(Mood)}) or an instrument, like “a solo cello”"
        )
    return [SetMusic(mood=mood, none=False if clause.plan.music.none else None, instruments=chosen)]


def mood_words(clause: Clause) -> tuple[Mood, str] | None:
    """A mood taken out of a clause, with its word and how much of it."""
    for pattern, mood in MOODS:
        if m := clause.take(rf"\b(?:{GRADED} )?(?:more )?({pattern})\b"):
            return mood, m[0]
    return None


def _mood(clause: Clause) -> Mood | None:
    found = mood_words(clause)
    if found is None and (m := clause.take(r"\b(?:more )?(?:dramatic|intense|darker|dark|bigger)\b")):
        return Mood.TENSE if m else None
    return found[0] if found else None


def _instruments(clause: Clause, said: tuple[str, ...]) -> tuple[str, ...] | None:
    """The instruments the score should have; None to leave them."""
    if not said:
        return None
    now = clause.plan.music.instruments
    gone: tuple[str, ...] = ()
    both = clause.has(r"\breplace (?:the )?(.+?) (?:with|by) (.+)") or None
    swap = clause.has(r"(.+?) (?:instead of|rather than) (.+)") or None
    if both or swap:
        out, into = (both[1], both[2]) if both else (swap[2], swap[1]) if swap else ("", "")
        gone = wished(out, "").instruments
        new = wished(into, "").instruments
    elif clause.has(r"\b(?:no|without|remove|drop|lose|less|fewer|cut)\b"):
        gone, new = said, ()
        if not set(gone) & set(now):
            raise NotUnderstood(
                f"the music names no {listed(list(gone))} now; it plays {listed(list(now)) or 'what the story asks for'}"
            )
    else:
        new = said
    add = clause.has(r"\b(?:add|also|too|more|as well)\b")
    chosen = tuple(i for i in dict.fromkeys((*now, *new) if add or gone else new) if i not in gone)
    for words in sorted({*said, *gone, *new}, key=lambda w: (-len(w), w)):
        while clause.take(rf"\b{re.escape(words)}s?\b"):
            pass
    while clause.take(
        r"\b(?:instead of|rather than|replace|add|more|without|no|remove|drop|lose|less|fewer|solo|lone|lonely|single|only|just|cut)\b"
    ):
        pass
    return chosen
