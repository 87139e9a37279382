"""A text that points at attachments -> the text without those words, and what each attachment is for.

Works sentence by sentence and clause by clause, so that '… and make it slower' stays to be understood by others. Nothing is
guessed: a mention that says no purpose we know is an error that says how to put it.
"""

import re
from typing import NamedTuple

from director.references.clauses import CLAUSES, PHRASES, PRONOUNS, Found, as_music, is_look
from film import BriefError, NotUnderstood, Reference, Use

_KINDS = {
    "image": "image images img picture pictures pic photo photograph still",
    "video": "video videos vid clip footage movie",
    "audio": "audio sound song track music",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_MENTION = re.compile(
    rf"(?<![\w@.])@\s?({'|'.join(sorted(_KIND_OF, key=len, reverse=True))})[\s_-]?#?(\d{{1,3}})?\b(?!\.\w)", re.I
)
_ONE = re.compile(r"(?<![\w@.])@(?:image|video|audio)\d")
_FILLER = frozenset(
    """use take make give apply the a an film movie picture it its i we i'd want would like to please should have has be is all whole
    everything shoot shot grade colour color look style with and also just let of in for get this that then now put keep do photograph render paint draw please""".split()
)
_NEEDS = {"character": ("image",), "look": ("image", "video"), "motion": ("video",), "beats": ("audio",)}
_SAID = {"image": "a picture", "video": "a clip", "audio": "a sound"}
_PURPOSE = {
    "character": "a person can be drawn after a picture only",
    "look": "a look can be taken from a picture or a clip only",
    "motion": "the camera can move after a clip only",
    "beats": "the film can be cut to a sound only",
}
_HOW = {
    "image": "'@{0} is Mara' or 'the look of @{0}'",
    "video": "'move the camera like @{0}' or 'shot 3 moves like @{0}'",
    "audio": "'cut to @{0}'",
}


class Mentioned(NamedTuple):
    text: str
    """Without the words that point at attachments; may be empty."""
    uses: tuple[Use, ...]
    notes: tuple[str, ...]
    """What a person should be told: attachments that nothing is said about."""


_JOINT = r"\s*(?:,\s*(?:and\s+)?|&|\+|/|\band\b|\bas well as\b)\s*"
_SEVERAL = re.compile(rf"@(image|video|audio)\d(?:{_JOINT}@\1\d)+")
"""Mentions that stand together: 'Mara is @image1, @image2 and @image3'."""
_RANGE = re.compile(
    rf"@\s?({'|'.join(sorted(_KIND_OF, key=len, reverse=True))})[\s_-]?#?(\d)(?:[-–]|\s+(?:to|through)\s+)(?:@\s?\w*?[\s_-]?)?#?(\d)\b",
    re.I,
)
_SHOWN = re.compile(r"(?:\b(?:is|are|like|as|by|after|on|of)|[=:])\s*$", re.I)
_SHOWS = re.compile(r"^\s*(?:(?:is|are|shows?|plays?|should|will)\b|[=:])", re.I)
_TITLE = re.compile(
    r"^(?:(?:both|all)\s+(?:of\s+)?|(?:(?:the|some|two|three|my|our|\d+)\s+)*"
    r"(?:pictures?|photos?|photographs?|images?|portraits?|references?)\s+(?:of|for)\s+)",
    re.I,
)
"""What is said before a name: 'pictures of Mara', 'both Mara'."""


def mentions(text: str, references: tuple[Reference, ...]) -> Mentioned:
    """Raises BriefError for what is not attached or of the wrong kind, NotUnderstood for a purpose we do not know."""
    named = _MENTION.sub(lambda m: _named(m, references), _RANGE.sub(_spelled, text))
    uses: list[Use] = []
    lines = []
    for line in named.split("\n"):
        if _ONE.search(line):
            line = _without(line, uses)
            if not line.strip():
                continue
        lines.append(line)
    used = {u.reference for u in uses}
    notes = tuple(
        f"@{r.name} is attached and nothing is said about it, so it is not used; say e.g. {_how(r.name)}."
        for r in references
        if r.name not in used
    )
    return Mentioned("\n".join(lines).strip(), tuple(dict.fromkeys(uses)), notes)


def _named(match: re.Match[str], references: tuple[Reference, ...]) -> str:
    """'@Picture 2' -> '@image2', if it is attached."""
    kind = _KIND_OF[match[1].lower()]
    there = [r.name for r in references]
    same = [n for n in there if n.startswith(kind)]
    if not match[2] and len(same) == 1:
        return f"@{same[0]}"
    name = f"{kind}{match[2] or ''}"
    if name in there:
        return f"@{name}"
    if not there:
        raise BriefError(f"@{name} is not attached, nothing is; attach it with --attach FILE")
    if not match[2] and same:
        raise BriefError(f"@{kind} could be {_listed(same)}; say which")
    raise BriefError(f"@{name} is not attached; there {'is' if len(there) == 1 else 'are'} {_listed(there)}")


def _listed(names: list[str]) -> str:
    return ", ".join(names[:-1]) + (" and " if len(names) > 1 else "") + names[-1]


def _how(name: str) -> str:
    return _HOW[name[:5]].format(name)


def _without(line: str, uses: list[Use]) -> str:
    """A line without what points at attachments; appends what it says to `uses`."""
    kept = []
    for sentence in re.split(r"(?<=[.!?;])\s+", line):
        if not _ONE.search(sentence):
            kept.append(sentence)
            continue
        one, together = _together(sentence)
        found: list[Use] = []
        left = _clauses(_phrases(one, found), found)
        uses += [u.with_(reference=name) for u in found for name in together.get(u.reference, (u.reference,))]
        if left:
            kept.append(left)
    return " ".join(kept)


def _spelled(match: re.Match[str]) -> str:
    """'@images 1-3' -> '@image1, @image2, @image3'."""
    kind, first, last = _KIND_OF[match[1].lower()], int(match[2]), int(match[3])
    return ", ".join(f"@{kind}{n}" for n in range(first, last + 1)) if first < last else match[0]


def _together(sentence: str) -> tuple[str, dict[str, tuple[str, ...]]]:
    """A sentence in which mentions that stand together are the first of them, and who that stands for."""
    groups: dict[str, tuple[str, ...]] = {}

    def first(match: re.Match[str]) -> str:
        told_before, told_after = _SHOWN.search(sentence[: match.start()]), _SHOWS.search(sentence[match.end() :])
        names = tuple(n[1:] for n in _ONE.findall(match[0]))
        if (told_before and told_after) or len(_ONE.findall(sentence)) != len(set(_ONE.findall(sentence))):
            return match[0]  # 'Mara is @image1 and @image2 is Tobias'
        groups[names[0]] = names
        return f"@{names[0]}"

    return _SEVERAL.sub(first, sentence), groups


def _phrases(sentence: str, uses: list[Use]) -> str:
    """Take out phrases inside a sentence that goes on about the film: 'a keeper in the style of @image2 climbs …'."""
    for phrase in PHRASES:
        while (match := phrase.pattern.search(sentence)) is not None:
            found = phrase.read(match)
            if found is None:
                break
            uses += _checked(found)
            rest = f"{sentence[: match.start()]}{phrase.leaves(match)}{sentence[match.end() :]}"
            # A mark keeps a clause that was only about the attachment apart from one that has more to say.
            sentence = re.sub(r"\s+([,.;!?])", r"\1", re.sub(r"[ \t]{2,}", " ", rest))
            if not _telling(sentence):
                return ""
    return sentence


def _telling(words: str) -> bool:
    """Whether anything is said beyond words of asking."""
    return bool(_ONE.search(words)) or any(w not in _FILLER for w in re.findall(r"[\w']+", words.lower()))


def _clauses(sentence: str, uses: list[Use]) -> str:
    """Take out the clauses that are about attachments; what is left reads on."""
    if not sentence:
        return ""
    end = re.search(r"[.!?;]*$", sentence)
    stop = end[0] if end else ""
    pieces = _split(sentence[: len(sentence) - len(stop)])
    kept: list[tuple[str, str]] = []
    last: list[Found] = []
    touched = False
    for joint, clause in pieces:
        if not _ONE.search(clause):
            if touched or kept or _telling(clause):
                kept.append((joint, clause))
            continue
        touched = True
        bare = re.fullmatch(r"\s*(?:so\s+(?:is|are|does|do)\s+)?((?:@\w+\s*)+)(?:too|as well)?\s*", clause, re.I)
        if bare and last:
            found = [f._replace(reference=n[1:]) for f in last[:1] for n in _ONE.findall(clause)]
        else:
            found = _read(clause.strip())
        last = found
        for f in found:
            uses += _checked(f)
    kept = [(j, c) for j, c in kept if _telling(c)] if touched else kept
    if not kept:
        return ""
    words = kept[0][1].strip() + "".join(f"{j}{c}" for j, c in kept[1:])
    return (words[0].upper() + words[1:] if sentence[:1].isupper() else words) + (stop or "")


def _split(sentence: str) -> list[tuple[str, str]]:
    """(joint before, clause) of a sentence; lists of shots and numbers stay together."""
    joints = r"(\s*;\s+|\s*,\s*(?:(?:and|but|then|also)\s+)?|\s+(?:and|but|then|while|plus)\s+(?:then\s+)?)"
    parts = re.split(joints, sentence)
    out: list[tuple[str, str]] = [("", parts[0])]
    for joint, clause in zip(parts[1::2], parts[2::2], strict=True):
        numbers = re.search(r"\d[a-z]?$", out[-1][1], re.I) and re.match(
            r"(?:(?:in\s+)?(?:the\s+)?shots?\s+)?#?\d", clause
        )
        ordinals = re.search(r"(?:first|second|third|fourth|fifth|sixth|last|\d(?:st|nd|rd|th))$", out[-1][1], re.I)
        if (numbers and not _ONE.search(out[-1][1])) or (ordinals and re.search(r"shots?\b", clause, re.I)):
            out[-1] = (out[-1][0], f"{out[-1][1]}{joint}{clause}")
        else:
            out.append((joint, clause))
    return out


def _read(clause: str) -> list[Found]:
    """What one clause says its attachments are for."""
    for rule in () if as_music(clause) else CLAUSES:
        match = rule.pattern.search(clause)
        if match is not None and (found := rule.read(match)) is not None:
            names = [n[1:] for n in _ONE.findall(clause)]
            return [found._replace(reference=n) for n in names]
    name = _ONE.findall(clause)[0][1:]
    if as_music(clause):
        raise NotUnderstood(
            f"@{name} cannot be the music, which is composed for the film; 'cut to @{name}' puts the cuts on its beats"
        )
    raise NotUnderstood(f"what is @{name} for in {_short(clause)!r}? Say e.g. {_how(name)}")


def _checked(found: Found) -> list[Use]:
    """The use, if the attachment is of the right kind and the person is named."""
    kind = found.reference[:5]
    role = found.role
    who = re.sub(r"\s+", " ", found.who).strip(" ,.'\"")
    who = _TITLE.sub("", who)
    if role == "character" and is_look(who):
        role, who = "look", ""
    if kind not in _NEEDS[role]:
        raise BriefError(f"@{found.reference} is {_SAID[kind]} and {_PURPOSE[role]}; say e.g. {_how(found.reference)}")
    if role == "character" and (not who or who.lower() in PRONOUNS):
        raise NotUnderstood(f"who is to look like @{found.reference}? Say e.g. '@{found.reference} is Mara'")
    return [Use(role=role, reference=found.reference, who=who if role == "character" else "", shots=found.shots)]


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:57] + "..."
