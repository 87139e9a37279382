"""Sentences -> the cast: names the prose introduces, names that act, people and animals without a name."""

import re

from director.offline.actions import verb_forms
from director.offline.casting import FEMALE, MALE, MODIFIERS, PHRASE, ROLE, Cast, Person, people_phrases
from director.offline.colours import COLOURS
from director.offline.given_names import MEN, WOMEN
from director.offline.names import NAME, is_name
from director.offline.people import singular
from director.offline.words import NUMBERS, SPEECH, plain, slug

_FIGURE = r"(?:very |quite )?(?:fat|thin|tall|short|slim|heavy|old|young|bald|blond|chubby|skinny|plump|broad|stout|elderly|tiny|small|big)\b"
_THING_CALLED = re.compile(
    r"\b(?:brand|perfume|company|product|film|movie|ship|boat|town|village|city|island|planet|band|bar|caf[eé]|restaurant|shop|song|lamp|phone|"
    r"app|game|book|car|station|place|street|shoe|drink|coffee|beer|chocolate|soap|watch|hotel|school|castle|house)s?\s*$",
    re.I,
)
"""'a perfume called Nuit' is nobody."""
_TOUCHED = re.compile(
    r"\s*(?:the )?(?!hair|beard|dressed)\w+ (?:in|on|through) (?:his|her|their)\b(?! (?:early |mid |late )?\w+ies\b)",
    re.I,
)
"""'wind in her scarf': something happens to what she wears; it does not describe her."""
_LOOKS = re.compile(
    r"^\s*(?:(?:an? )?(?:in (?:his|her) )?(?:early |mid |late )?(?:sixties|fifties|forties|thirties|twenties|seventies|eighties|teens)|aged? \d+|\d{1,2}|old|young|tall|elderly|slim|heavy|bald)\s*$|"
    r"\b(?:beard|moustache|mustache|hair|years? old|\d0s)\b",
    re.IGNORECASE,
)


def gather_names(cast: Cast, texts: list[str]) -> None:
    """Names the prose introduces: 'a boy called Leo with ...', 'Ana the hacker', 'Mara, sixties, ...', 'Rosa wears ...'."""
    for text in texts:
        for m in re.finditer(
            rf"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s+{MODIFIERS}(?:called|named)\s+({NAME})((?:\s+(?:with|in|wearing|who wears)\b[^.;]*)?)",
            text,
        ):
            if _THING_CALLED.search(m[1]):
                continue
            piece = f"{m[1]}{_until_verb(cast, m[3])}".strip()
            cast.add(m[2], piece)
        for m in re.finditer(rf"\b({NAME})\s+(?:is|was)\s+(?:an?|the)\s+([^.]*)", text):
            if is_name(m[1]) and (PHRASE.search(m[2]) or cast.lexicon.hits(m[2], "creature", "hair", "garment")):
                cast.add(m[1], m[2])
        for m in re.finditer(rf"\b({NAME})\s+is\s+([a-z][^.]*)", text):
            looks = cast.lexicon.hits(m[2], "hair", "garment", "accessory") or re.match(_FIGURE, m[2])
            if is_name(m[1]) and looks and not re.match(r"(?:an?|the|\w+ing)\b", m[2]):
                cast.add(m[1], m[2])
        for m in re.finditer(rf"\b({NAME})\s+(?:wears|is wearing|is dressed in|has|sports)\s+([^.;]*)", text):
            if is_name(m[1]) and cast.lexicon.hits(m[2], "garment", "accessory", "hair"):
                cast.add(m[1], m[2])
        for m in re.finditer(
            rf"\b({NAME}),?\s+(?:the|an?)\s+({MODIFIERS[1:-1]}(?:{ROLE}))\b((?:\s+(?:with|in|wearing)\b[^.;,]*)?)",
            text,
        ):
            if is_name(m[1]):
                cast.add(m[1], f"{m[2]}{_until_verb(cast, m[3])}")
        for m in re.finditer(rf"\b({NAME}),\s+([^.;:]*)", text):
            if is_name(m[1]) and (piece := _apposition(cast, m[2])):
                cast.add(m[1], piece)
        for m in re.finditer(rf"\b(?:the|an?|her|his)\s+({MODIFIERS[1:-1]}(?:{ROLE})),\s+({NAME}),", text, re.I):
            if is_name(m[2]) and m[2][0].isupper():
                cast.add(m[2], m[1])
        for m in re.finditer(rf"\b({NAME})\s*\(((?:\d{{1,2}}|[a-z])[^)]*)\)", text):
            if is_name(m[1]) and not re.search(rf"\b{SPEECH}\b|v\.?o\.?|^\w+ly$", m[2], re.I):
                cast.add(m[1], m[2])
        for m in re.finditer(
            r"\b([A-ZÀ-Þ]{3,})\s*\(((?:\d{1,2}|[a-z])[^)]{3,})\)", text
        ):  # as a script introduces people
            if is_name(m[1].capitalize()):
                cast.add(m[1].capitalize(), m[2])
        for m in cast.creature.finditer(text):
            name = re.match(rf"\s+({NAME})\b", text[m.end() :])
            if name and is_name(name[1]):
                cast.add(name[1], f"{m[2] or ''}{m[3]}")
        for m in re.finditer(rf"\b(?:{ROLE})\s+({NAME})\b", text, re.I):
            if is_name(m[1]) and m[1][0].isupper():
                cast.add(m[1], m[0][: m.start(1) - m.start()])


def _apposition(cast: Cast, rest: str) -> str:
    """'fifties, grey moustache, black hat, and the outlaw ...' -> the pieces that describe."""
    pieces = []
    for piece in rest.split(","):
        looks = cast.lexicon.hits(piece, "garment", "accessory", "hair") or _LOOKS.search(piece)
        felt = re.fullmatch(r"\s*(?:very |quite )?\w+(?:ed|y|ful|less)\s*", piece)  # 'Lena, 35, tired, in a blue robe'
        if (
            not (looks or felt)
            or _TOUCHED.match(piece)
            or re.match(r"\s*(?:and|he|she|they|who|then)\b", piece)
            or re.match(r"\s*\w+(?:s|ing)\s+(?:the|a|an|her|his|in|on|at|to)\b", piece)
        ):
            break
        pieces.append(_until_verb(cast, piece.strip()))
    return ", ".join(pieces)


def _until_verb(cast: Cast, piece: str) -> str:
    """A description up to where the story goes on: 'with a yellow backpack buying a croissant' -> '... backpack'."""
    worn = cast.lexicon.hits(piece, "garment", "accessory", "hair")
    for m in re.finditer(r"[a-z]+", piece):
        word = m[0]
        if (
            m.start()
            and word not in ("wearing", "has", "is", "holding")
            and word.endswith(("ing", "s"))
            and word in verb_forms()
            and not any(h.start <= m.start() < h.end for h in worn)
        ):
            return piece[: m.start()].rstrip(" ,")
    return piece


def gather_subjects(cast: Cast, texts: list[str]) -> None:
    """Capitalised words that act: 'Ines crawls', 'and Bo follows', 'says Ana', or that are first names."""
    forms = verb_forms()
    for text in texts:
        for m in re.finditer(rf"(?<![\w-])({NAME})(?:\s+({NAME}))?(['’]s)?\b(?=(\s+[\w]+)?)", text):
            word = m[1]
            if not is_name(word) or any(p.name.split()[0].lower() == word.lower() for p in cast.people):
                continue
            low = word.lower()
            following = (m[4] or "").strip().lower()
            place = re.search(r"\b(?:in|at|to|from|of|near|across|over|around)\s+$", text[: m.start()], re.I)
            known = plain(low) in WOMEN | MEN
            starts = not text[: m.start()].strip() or re.search(r"[.!?:;⟧—–-]\s*$", text[: m.start()])
            acts = (following in forms and following not in ("light",)) or bool(re.match(rf"{SPEECH}$", following))
            plural = starts and low.endswith("s") and following in forms and not following.endswith(("s", "d", "ing"))
            framed = re.search(
                r"\b(?:close[ -]?ups?|shots?|cu|mcu|ecu|view|angle|camera)\s+(?:of|on)\s+$", text[: m.start()], re.I
            )
            speaks = re.match(r"\s*:\s*⟦", text[m.end() :])
            paired = re.match(rf"\s+and\s+{NAME}\s+(\w+)", text[m.end() :])
            if low in forms or plural or ((cast.lexicon.hits(low) or cast.lexicon.stand_ins(low)) and not known):
                continue
            if (
                (known and not place)
                or framed
                or speaks
                or (paired and paired[1] in forms)
                or (acts and not place and not (starts and following.endswith("ing")))
                or (not starts and acts)
                or re.search(rf"{SPEECH}\s+$", text[: m.start()])
            ):
                full = f"{m[1]} {m[2]}" if m[2] and is_name(m[2]) and m[2].lower() not in forms and not m[3] else m[1]
                cast.add(full)


def gather_roles(cast: Cast, text: str, *, story: bool = True) -> None:
    """People and animals the brief does not name: 'an old woman', 'the fox', 'two thieves'."""
    for m in people_phrases(text):
        _phrase_person(cast, m, text)
    for m in cast.creature.finditer(text):
        _phrase_creature(cast, m, text, story=story)


def _phrase_person(cast: Cast, m: re.Match[str], text: str) -> None:
    determiner, modifiers, word = (m[1] or "").lower(), (m[2] or "").strip(), m[3].lower()
    role, many = singular(word), singular(word) != word
    pieces = [p.strip() for p in modifiers.split(",")]
    if any(len(p.split()) > 1 for p in pieces[:-1]):
        modifiers = re.sub(r"^(?:one|some)\b\s*", "", pieces[-1])
    before = text[: m.start() if len(pieces) == 1 else m.start(3) - len(modifiers)]
    if role in ("crew-member", "person") and many and not determiner:
        determiner = "some"
    if re.search(r"\b(?:no|without|without any|not a)\s*$", f"{before}{m[0][: m.start(3) - m.start()]}", re.I):
        return
    if re.search(r"\b(?:crew|team|pair|group) of\s*$", before, re.I) or (
        re.search(rf"\b(?:for|by|like|as)\s+{re.escape(m[0])}$", before + m[0]) and not m[1]
    ):
        return
    paired = re.search(rf"\b(?:{ROLE})\s+and\s*$", before[-40:], re.I)
    if (
        not determiner
        and not many
        and not paired
        and not (before.strip() == "" or before.rstrip()[-1:] in ".:;,")
        and not modifiers
    ):
        return
    if re.match(rf"\s+{NAME}\b", text[m.end() :]) and cast.find_name(text[m.end() :].split()[0]):
        return
    if cast.alias(role, modifiers, determiner) is not None:
        return
    count = NUMBERS.get(determiner, 2 if many else 1)
    if many and (named := _named_pair(cast, text[m.end() :])):
        for person in named:
            person.aliases.append(word)
        return
    if word == "couple":
        for one in ("woman", "man"):
            person = cast.add(f"the {one}", f"{modifiers} {one}".strip(), named=False)
            person.aliases.append(word)
        return
    if many or count > 1:
        if many and any(p.id.startswith(slug(role, "p")) for p in cast.people):
            return
        shown = min(count if determiner in NUMBERS else 2 if role != "person" else 3, 4)
        if determiner not in NUMBERS or shown < count:
            cast.notes.append(f'"{m[0].strip()}" is shown as {shown} people.')
        looks = f"{modifiers} {role}{_until_verb(cast, _tail(cast, text[m.end() :]))}".strip()
        for i in range(shown):
            person = cast.add(f"{('first', 'second', 'third', 'fourth')[i]} {role}", looks, named=False)
            person.aliases = [word]
        return
    cast.add(
        f"the {modifiers.split(',')[-1].strip() + ' ' if modifiers and len(modifiers.split()) <= 2 else ''}{role}",
        f"{modifiers} {role}{_until_verb(cast, _tail(cast, text[m.end() :]))}".strip(),
        named=False,
    )


def _named_pair(cast: Cast, rest: str) -> list[Person]:
    """'two brothers, Sam and Eli': the names say who they are."""
    names = re.match(rf",?\s+({NAME}(?:,\s+{NAME})*\s+and\s+{NAME})", rest)
    found = [cast.find_name(n) for n in re.split(r",\s+|\s+and\s+", names[1])] if names else []
    return [p for p in found if p is not None] if all(found) else []


CLAD = re.compile(
    rf"\s+(?:all |dressed |clad |clothed )*in (?:all |plain )?(?P<colour>{'|'.join(map(re.escape, COLOURS))})"
    r"(?=[.,;:!?]|$|\s+(?:and|who|while|as|is|are)\b|\s+\w+(?:s|ed|ing)\b)",
    re.I,
)
"""' in black': a colour for all that somebody wears."""
_TAIL_ENDS = re.compile(r"[.;:]|\s(?:who|while|as|is|are|walk|stand|sit|run)\w*\b")
_PIECE = re.compile(r"(,?\s+and\s+|,\s+)")


def _tail(cast: Cast, rest: str) -> str:
    """' with a red scarf', ' in a blue coat and a black vest', right after a phrase: as far as pieces are clothes or hair."""
    if not re.match(r",?\s+(?:with|in|wearing|dressed in)\s", rest):
        return ""
    end = _TAIL_ENDS.search(rest)
    first, *more = _PIECE.split(rest[: end.start() if end else None].lstrip(","))
    if not cast.lexicon.hits(first, "garment", "accessory", "hair") and "beard" not in first:
        clad = CLAD.match(first)
        return clad[0] if clad else ""
    said = first
    for joint, piece in zip(more[::2], more[1::2], strict=True):
        worn = " ".join(piece.split()[:5])
        another = re.match(r"the\b", worn) or people_phrases(worn) or cast.creature.search(worn)
        if another or not cast.lexicon.hits(worn, "garment", "accessory", "hair"):
            break
        said += joint + piece
    return said


def _phrase_creature(cast: Cast, m: re.Match[str], text: str, *, story: bool) -> None:
    determiner, modifiers, word = (m[1] or "").lower(), (m[2] or "").strip(), m[3].lower()
    hits = cast.lexicon.hits(word, "creature")
    if not hits:
        return
    kind, head = hits[0].kind, hits[0].word
    if re.match(rf"\s+(?:called|named)\s+{NAME}", text[m.end() :]) or any(
        p.creature == kind and not determiner.startswith("another") for p in cast.people
    ):
        return
    if re.search(
        r"\b(?:teddy|toy|stuffed|rubber|paper|wooden|stone|gummy|bronze|plush|china|inflatable)$", modifiers, re.I
    ):
        return
    following = re.match(r"[,\s]+(?:[a-z]+ly\s+)?(\w+)", text[m.end() :])
    acts = bool(following and following[1].lower() in verb_forms() and not following[1].lower().startswith("light"))
    acts = acts or any(w.endswith("ing") and w in verb_forms() for w in modifiers.lower().split())
    many = word != head and word.endswith("s") and kind not in ("fish",)
    if many or not acts or not story or (determiner in NUMBERS and determiner != "one"):
        return
    person = cast.add(
        f"the {modifiers + ' ' if modifiers and len(modifiers.split()) == 1 else ''}{head}",
        f"{modifiers} {head}{_until_verb(cast, _tail(cast, text[m.end() :]))}".strip(),
        named=False,
    )
    person.creature, person.aliases = kind, [head, kind]


def gather_lead_creature(cast: Cast, text: str) -> None:
    """In a film without people the first single animal is the lead: 'a film about a dog'."""
    if cast.people:
        return
    for m in cast.creature.finditer(text):
        hits = cast.lexicon.hits(m[3], "creature")
        if hits and hits[0].word == m[3].lower() and (m[1] or "").lower() in ("a", "an", "the", "one", "her", "his"):
            person = cast.add(f"the {hits[0].word}", f"{m[2] or ''} {hits[0].word}".strip(), named=False)
            person.creature, person.aliases = hits[0].kind, [hits[0].word, hits[0].kind]
            return


def settle_presentations(cast: Cast, story: str) -> None:
    """Names and the pronouns after them say who is a woman and who a man; a beard settles it too."""
    for person in cast.people:
        if person.presentation is not None:
            continue
        first = person.name.split()[0].lower()
        if person.named and plain(first) in WOMEN:
            person.presentation = "woman"
        elif (person.named and plain(first) in MEN) or re.search(
            r"\b(?:beard|moustache|mustache)", person.description, re.I
        ):
            person.presentation = "man"
        else:
            called = person.name if person.named else person.name.split()[-1]
            after = re.search(rf"\b{re.escape(called)}\b((?:(?!\s[A-Z][a-z]+\s(?!says)).){{0,160}})", story, re.S)
            he, she = (p.search(after[1]) if after else None for p in (MALE, FEMALE))
            if he and (not she or he.start() < she.start()):
                person.presentation = "man"
            elif she or (person.named and re.search(r"(?:a|ine|elle|ette|ise|lyn|ie)$", first)):
                person.presentation = "woman"
