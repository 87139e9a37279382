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
    sung = bool(instruments) and _tune(clause)
    if (
        not sung
        and not clause.has(_MUSIC)
        and not (
            instruments
            and clause.has(
                r"\b(?:play|plays|played|hear|sound|add|with|use|more|replace|swap|exchange|without|no|instead|rather|drop|solo|remove|lose|less|fewer|only|just|nothing but|bring in|along|alone|besides?)\b"
            )
        )
    ):
        return []
    if not clause.has(_MUSIC) and clause.has(
        r"\b(?:everything|the (?:film|picture|image|look)|it all|all)\b.*\b(?:dark|bright|light)\w*\b"
    ):
        return []  # the picture, not the tune
    trial = clause.copy()
    trial.take(_MUSIC)
    if clause.has(r"\b(?:louder|quieter|volume|loud|quiet|softer)\b") or (
        clause.has(r"\b(?:turn|fade)\b.*\b(?:up|down|in|out)\b")
    ):
        raise NotUnderstood(
            "how loud the music is follows the dialogue and cannot be set yet; its mood and instruments can: “calmer music”"
        )
    only = instruments and clause.take(
        r"\b(?:and )?(?:nothing (?:but|else)|only|just|solely|alone|by (?:itself|themselves)|on its own|solo)\b"
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
        and (
            clause.take(r"\b(?:bring(?:.*\bback)?|restore|(?:turn|switch|put)(?=.*\b(?:on|back)\b)|with)\b")
            or clause.take(r"\bback(?: on| again| in)?\b")
        )
        and not instruments
        and not _mood(clause.copy())
    ):
        clause.take(_MUSIC)
        clause.take(r"\b(?:back|on|again)\b")
        return [SetMusic(none=False)]
    _less(clause)
    mood = _mood(clause)
    chosen = _instruments(clause, instruments, alone=only is not None)
    clause.take(_MUSIC)
    clause.take(_MUSIC)
    clause.take(r"\b(?:sounds?|sounding|played|play|plays|playing|sings?|hear|mood|music)\b")
    if chosen is not None:
        clause.take(r"^(?:swap|switch|exchange|trade|change)\b")
    clause.drop(r"\b(?:back|on|again)\b" if clause.plan.music.none else "(?!)")
    if mood is None and chosen is None:
        raise NotUnderstood(
            f"what should the music be? a mood ({', '.join(Mood)}) or an instrument, like “a solo cello”"
        )
    return [SetMusic(mood=mood, none=False if clause.plan.music.none else None, instruments=chosen)]


def _less(clause: Clause) -> None:
    """'less nervous, more playful', 'not so sad but calmer': what it shall not be needs no reading beside what it shall be."""
    trial = clause.copy()
    for pattern, _ in MOODS:
        if trial.take(
            rf"\b(?:less|not(?: so| as| too)?|instead of|rather than) (?:{pattern})\b,?(?: but| and)?"
        ) and mood_words(trial.copy()):
            clause.left = trial.left
            return


def _tune(clause: Clause) -> bool:
    """'a sad violin', 'tense strings': a mood and an instrument, and no more."""
    trial = clause.copy()
    found = mood_words(trial)
    for word in wished(trial.left, "").instruments:
        trial.take(rf"\b{re.escape(word)}s?\b")
    trial.drop(r"\b(?:no|without|solo|,)\b")
    return found is not None and not trial.rest()


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
    if found and (more := mood_words(clause)):
        return more[0]  # 'less sad, more mysterious': what it is to become is said last
    return found[0] if found else None


def _instruments(clause: Clause, said: tuple[str, ...], *, alone: bool = False) -> tuple[str, ...] | None:
    """The instruments the score should have; None to leave them."""
    if not said:
        return None
    now = clause.plan.music.instruments
    gone: tuple[str, ...] = ()
    both = clause.has(r"\b(?:replace|swap|exchange|trade) (?:the )?(.+?) (?:with|by|for) (.+)") or None
    swap = clause.has(r"(.+?) (?:instead of|rather than) (.+)") or None
    if both or swap:
        out, into = (both[1], both[2]) if both else (swap[2], swap[1]) if swap else ("", "")
        gone = wished(out, "").instruments
        new = wished(into, "").instruments
    elif clause.has(r"\b(?:no|without|remove|drop|lose|less|fewer|cut)\b"):
        spot = clause.has(r"\b(?:no|without|remove|drop|lose|less|fewer|cut)\b")
        gone = wished(clause.left[spot.start() :], "").instruments if spot else said
        new = tuple(i for i in wished(clause.left[: spot.start()] if spot else "", "").instruments if i not in gone)
        if not set(gone) & set(now):
            raise NotUnderstood(
                f"the music names no {listed(list(gone))} now; it plays {listed(list(now)) or 'what the story asks for'}"
            )
    else:
        new = said
    add = not alone and clause.take(
        r"\b(?:adds?|also|too|more|as well|bring(?: in)?|along with .+|along|besides|in addition(?: to .+)?|on top|next to .+|join(?:ed)?(?: by)?)\b(?: (?:what|the one|those)(?: that)? (?:plays?|is (?:there|playing))(?: already| now)?)?"
    )
    replaced = bool(both or swap) or not new
    chosen = tuple(i for i in dict.fromkeys((*now, *new) if add or (gone and replaced) else new) if i not in gone)
    for words in sorted({*said, *gone, *new}, key=lambda w: (-len(w), w)):
        while clause.take(rf"\b{re.escape(words)}s?\b"):
            pass
    while clause.take(
        r"\b(?:instead of|rather than|replace|add|more|without|no|remove|drop|lose|less|fewer|solo|lone|lonely|single|only|just|cut)\b"
    ):
        pass
    return chosen
