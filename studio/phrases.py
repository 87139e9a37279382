"""Words that are not the director's: yes and no to what waits, going on, leaving. Whole lines only: 'make it' is, 'make it night' is not."""

from enum import StrEnum

_LINES = {
    "yes": "yes, y, ok, okay, sure, yes please, yes do it, do it, make it, go, go ahead, approve, approved, looks good, good, fine, "
    "shoot, shoot it, shoot this, shoot the film, shoot it like this, yes shoot it, ok shoot it, make the film, roll, action, spend it",
    "no": "no, n, nope, no thanks, not yet, wait, don't, dont, reject",
    "go on": "go on, goon, resume, continue, carry on, keep going, finish, finish it, finish the film, proceed",
    "leave": "quit, exit, bye, goodbye, q, /quit, /exit, /bye, /q",
}


class Meaning(StrEnum):
    YES = "yes"
    NO = "no"
    GO_ON = "go on"
    LEAVE = "leave"
    OTHER = ""


_MEANING = {line: Meaning(name) for name, lines in _LINES.items() for line in lines.split(", ")}


def meaning(words: str) -> Meaning:
    line = " ".join(words.casefold().replace(",", " ").split()).rstrip(".! ")
    return _MEANING.get(line, Meaning.OTHER)
