"""A sentence -> its pieces and the joints between them; and what a later piece leaves unsaid because an earlier one said it."""

import re
from collections.abc import Iterator

JOINT = re.compile(
    r"\s*(?:;|[.!?]+(?=\s)|,(?: and| then| but| also| plus)*|\s[-–—]+(?=\s)|\band\b(?: then| also)?|\bthen\b|\bbut\b|\bplus\b|\balso\b|\bas well as\b)\s+"
)
_VERB = re.compile(
    r"^(?:please |also |then |just )*(?P<verb>make|give|put|add|remove|swap|move|set|turn|change|cut|let|have|lock|unlock|hold|trim|use|insert|replace|lose|drop|get rid of|take out|take|delete|"
    r"keep|shoot|reshoot|play|start with|end with|add an?|shorten|lengthen|extend|dress|call|split|merge|show|no|more|less)\b (?P<rest>.*)$"
)
_TRAILING = re.compile(r"\b(?:in|for|on|of) (?:the )?(?:shots?|scenes?) #?[\w]+(?:(?:,| and|,? to) (?:shot )?\w+)*$")
_MOVED_TO = re.compile(r"\b(?:to|at|in|into|before|after) (?=(?:the |shot )?\w)")


def pieces_of(low: str) -> tuple[list[str], list[str]]:
    """'a, b and c' -> its pieces and the joints between them."""
    pieces, joints, at = [], [], 0
    for m in JOINT.finditer(low):
        if low[at : m.start()].strip():
            pieces.append(low[at : m.start()].strip())
            joints.append(m[0])
            at = m.end()
    if tail := low[at:].strip():
        pieces.append(tail)
    else:
        joints = joints[:-1]
    return pieces, joints


def completed(piece: str, before: str, last: str, names: tuple[str, ...]) -> Iterator[str]:
    """'a cat to shot 3' after 'add a dog to shot 2' -> 'add a cat to shot 3'; 'happy in 5' after 'Nell sad in 1' -> 'nell happy in 5'.

    `before` is the piece before, `last` the last of the sentence, `names` who was spoken of just now.
    """
    own = _VERB.match(piece) or re.match(r"(?:but|not|only|except|unless|if)\b", piece)
    if before and (verb := _VERB.match(before)) and not own:
        yield f"{verb['verb']} {piece}"
    if len(names) == 1 and not own:
        if before and (verb := _VERB.match(before)) and verb["verb"] in ("give", "dress", "make", "put", "have", "let"):
            yield f"{verb['verb']} {names[0]} {piece}"
        yield f"{names[0]} {piece}"
        yield f"give {names[0]} {piece}"
    if piece != last and (where := _TRAILING.search(last)) and not _TRAILING.search(piece):
        yield f"{piece} {where[0]}"
