"""What is said beside a wish: remarks and reasons ('it drags', 'nobody will get it', 'that's the joke') -> left out, and owned up to.

A remark is an opinion, never a picture: what names a value, a person's doing or a wish is none, and what cannot be read then is refused.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from director.offline.revising.aiming import point
from director.offline.revising.index import SIZES, TIMES, WEATHERS, Index
from director.offline.revising.matching import fitting
from director.offline.revising.phrasing import POOR
from director.offline.revising.splitting import pieces_of
from film import NotUnderstood

_OPINION = (
    rf"(?:{POOR}|clumsy|forever|too \w+|so \w+|a bit much|for ever|joke|point|idea|reason|thing|mistake|problem|shame|pity|killing (?:me|it)|snail|to death|for what|distract\w*|annoy\w*|confus\w*|unnecessary|needed|early|late"
    r"|rushed|abrupt|clear|unclear|obvious|believable|convincing|real|fake|cheap|silly|funny|funnier|sad sight|interesting|lost|empty|naked|lonely|cold|hot|tiring|beautiful|gorgeous|stunning|amazing|brilliant|works?|working|helps?|crowded|busy|messy|like an? \w+|wrong (?:way|direction|place|side|one)|not (?:enough|there|right|it|clear)|missing|nowhere|anywhere|hardly|barely|quite|lovely|nice)"
)  # fmt: skip
_SUBJECT = r"(?:it|that|this|they|these|those|there|something|somehow|he|she|(?:the|her|his|my|our|that|this)(?: [\w'-]+){1,4})"
_STATE = r"(?:is|are|was|were|looks?|feels?|seems?|sounds?|reads?|runs?|does not|do not|can not|will not|would not|has|have|drags?|drowns?|goes|go|comes?|takes?|gets?|stays?|lasts?|works?)"
_PEOPLE = r"(?:nobody|no one|everyone|everybody|people|the audience|viewers|one|i|we|you|they)"
_MINDS = r"(?:will not|would not|will|would|can not|can|do not|does not|never|really|just|to)?(?: (?:ever|really|even|just|quite))* ?(?:gets?|understands?|believes?|notices?|cares?|likes?|loves?|knows?|buys?|remembers?|minds?|bored?|recognises?|recognizes?|follow|follows)\b"
_UNSEEN = r"(?:i|we|you|one|people) (?:can not|can hardly|can barely|could not|hardly|never) (?:even )?(?:see|hear|read|tell|recogni[sz]e|make out|find)\b"
_WISHES = re.compile(
    r"\b(?:should|must|needs?|want|wants|wish|let|make|made|please|shall|ought|rather|instead|add|remove|put|give|keep|leave|only|except|unless|without|cut|swap|not \w+ but|if|but not|no longer)\b|^(?:no|not|never|and not)\b|⟦"
)
_TURNED = re.compile(r"^(?:not|no|nor|but|except|only|without|unless|if|instead|rather|or)\b")
_VALUES = re.compile(
    rf"\b(?:{'|'.join(p for p, _ in (*TIMES, *WEATHERS, *SIZES))})\b|\b\d+ ?(?:s|seconds?|frames?|mm)\b"
)
_REMARKS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:(?:and|because|since|as|for|so|after all|you see|i know|i mean|well),? )*{_SUBJECT}(?: (?:just|really|still|only|also|always|never|now|kind of|sort of))*(?:'s| {_STATE})\b(?: .*)?\b{_OPINION}(?:\b.*)?",
        rf"(?:(?:and|because|since|so|otherwise),? )*{_PEOPLE} {_MINDS}.*",
        rf"(?:(?:and|but|because|since),? )*{_UNSEEN}.*",
        r"(?:does|do|must|why (?:does|is|do|are)) (?:it|this|that|he|she|they|we|everything)(?: all)? (?:have to|need to|got to)? ?(?:be|look|feel|so|always|take|last)\b.*",
        rf"(?:much |way |far |a bit |a little )?(?:too|so) [\w-]+(?: (?:and|for) [\w' -]+)?|{POOR}",
        r"(?:it is |that is |this is )?(?:the|that is the|my|a) (?:whole )?(?:joke|point|idea|reason|plan|only problem)(?: here| of it| is this)?|that is what i am after(?:,? if not)?|you know why|as usual|as discussed|as agreed|like we said|as you suggested",
        r"(?:he|she|they) (?:\w+ )+for what,? ?(?:[\w .]+ seconds)?",
    )
)


class Aside(NamedTuple):
    """A sentence without its remarks, what these spoke of, and the remarks."""

    low: str
    shots: tuple[str, ...]
    people: tuple[str, ...]
    remarks: tuple[str, ...]


def is_remark(piece: str) -> bool:
    """Whether words are an opinion about the film that asks for nothing."""
    words = piece.strip(" .!?,;:")
    if not words or _TURNED.match(words):
        return False
    if not any(p.fullmatch(words) for p in _REMARKS):
        return False
    asks = re.sub(r"^(?:does|do|why) .*", "", words)
    return not _WISHES.search(asks) and not (
        _VALUES.search(asks) and not re.search(r"\b(?:too|so|forever|for what)\b", asks)
    )


def asides(low: str, index: Index) -> Iterator[Aside]:
    """The sentence without its remarks; nothing if it has none, or is nothing else."""
    pieces, joints = pieces_of(low)
    remarks = [p for p in pieces if is_remark(p)]
    if not remarks or len(remarks) == len(pieces):
        return
    kept = [(p, j) for p, j in zip(pieces, [*joints, ""], strict=True) if p not in remarks]
    wish = "".join(f"{p}{j}" for p, j in kept)
    wish = re.sub(r"^(?:so|and|then|but|just|now),? ", "", wish.strip(" ,;:.!?–—-"))
    said = " ".join(remarks)
    yield Aside(wish, _shots(said, index), _people(said, index), tuple(remarks))


def _shots(said: str, index: Index) -> tuple[str, ...]:
    """The shots a remark is about; none if it speaks of the film or of many."""
    try:
        found = point(said, index)
    except NotUnderstood:
        found = None
    if found and not found.film:
        return found.shots
    for m in re.finditer(r"\b(?:(?:the|her|his|that|this) )?((?:[a-z]+ ?){1,3})", said):
        words = m[1].split()
        for count in range(len(words), 0, -1):
            fits = fitting(" ".join(words[:count]), index)
            if len(fits) == 1:
                return (fits[0].id,)
    return ()


def _people(said: str, index: Index) -> tuple[str, ...]:
    return tuple(dict.fromkeys(w for n, w in index.names.items() if re.search(rf"\b{re.escape(n)}\b", said)))
