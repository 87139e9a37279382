"""The cast of a film while its brief is read: who there is, and whom a name or 'the old woman' means."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from director.offline.extras import is_company
from director.offline.lexicon import Lexicon
from director.offline.people import ROLES, Presentation, singular
from director.offline.words import DETERMINER, QUOTED, slug
from film import BriefError

MOST_PEOPLE = 40
_STOP = (
    r"(?:of|in|on|at|to|from|with|and|or|into|onto|over|under|by|for|as|the|an?|his|her|their|its|is|are|was|that|who|which|while|when|then|"
    r"towards?|through|along|past|behind|beside|near|up|down|out|off|but|so|not|he|she|they|it|before|after|during|until|since|once|"
    r"s|today|tonight|meanwhile|suddenly|finally|where|there|here|see|sees|watch|watches|we|i|you|sunrise|sunset|dawn|dusk|because|if)"
)
_ROLE_WORDS = sorted(
    {
        *ROLES,
        *(f"{r}s" for r in ROLES),
        "men",
        "women",
        "children",
        "thieves",
        "fishermen",
        "policemen",
        "ladies",
        "wives",
        "elves",
        "fairies",
        "people",
        r"couple(?!\s+of\b)",
        "couples",
        r"(?<!rubber )band(?!\s+(?:of|around|aid|leader)\b)",
        r"orchestra(?!\s+conductor\b)",
        "grandchildren",
        "choir",
        "jury",
        "witnesses",
        "crowd",
        "audience",
        "onlookers",
        "policewomen",
        "witches",
        "princesses",
        "coaches",
        "waitresses",
        "actresses",
        "firemen",
        "gunmen",
        "swordsmen",
        "folk",
    },
    key=lambda w: (-len(w), w),
)
ROLE = "|".join(_ROLE_WORDS)
MODIFIERS = rf"((?:(?!{_STOP}\b)[\w-]+,?\s+){{0,4}}?)"
_ANIMALS = "ducks?|hen|bears?|cat|dog|deer|elephant|wolf|bird|fox|lion|lioness|whale|sheep|goat|pig|horse|monkey|penguin|goose|swan"
"""'a mother duck' is no mother."""
PHRASE = re.compile(
    rf"\b(?:({DETERMINER})\s+)?{MODIFIERS}({ROLE})\b(?!['’]s? (?:shop|house|bakery))(?!-)(?!\s+(?:{_ANIMALS})\b)(?!\s+(?:keys?|station|suits?|house|shop|office|market|tales?|stor(?:y|ies)|film|movie|ship|comedy|shadows?)\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def people_phrases(text: str) -> tuple[re.Match[str], ...]:
    """Every phrase for a person of the cast in a text. Remembered, since a sentence is read by several rules."""
    return tuple(m for m in PHRASE.finditer(text) if not is_company(m[1] or "", m[2] or "", m[3], text[m.end() :]))


FEMALE, MALE = re.compile(r"\b(?:she|her|herself|hers)\b", re.I), re.compile(r"\b(?:he|him|himself|his)\b", re.I)


@dataclass
class Person:
    """Someone of the brief while it is being read."""

    id: str
    name: str
    pieces: list[str] = field(default_factory=list)
    """What the brief says of them."""
    aliases: list[str] = field(default_factory=list)
    """Heads of phrases that mean them: 'keeper', 'old woman'."""
    roles: list[str] = field(default_factory=list)
    creature: str = ""
    presentation: Presentation | None = None
    named: bool = False

    @property
    def description(self) -> str:
        return "; ".join(dict.fromkeys(p.strip(" .,;:") for p in self.pieces if p.strip(" .,;:")))


class Cast:
    """The people of the brief in order of appearance."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.people: list[Person] = []
        self.notes: list[str] = []
        creatures = sorted({w for e in lexicon.kit.of("creature") for w in e.words}, key=lambda w: (-len(w), w)) or [
            "(?!)"
        ]
        self.creature = re.compile(
            rf"\b(?:({DETERMINER})\s+)?{MODIFIERS}((?:{'|'.join(map(re.escape, creatures))})(?:s|es)?)\b",
            re.IGNORECASE,
        )

    def __getitem__(self, person_id: str) -> Person:
        return next(p for p in self.people if p.id == person_id)

    def add(self, name: str, piece: str = "", *, named: bool = True) -> Person:
        """The person of that name, made if new, with one more thing said of them."""
        name = re.sub(r"['’]s$", "", name.strip())
        person = next((p for p in self.people if p.name.lower() == name.lower()), None)
        if person is None and named and " " not in name:
            person = self.find_name(name)
        if person is None:
            base, n = slug(name, "person"), 2
            made = base
            while any(p.id == made for p in self.people):
                made, n = f"{base}_{n}", n + 1
            if len(self.people) == MOST_PEOPLE:
                raise BriefError(
                    f"The brief names more than {MOST_PEOPLE} people, the most one film can cast; leave out those who are not seen."
                )
            person = Person(made, name, named=named)
            self.people.append(person)
        if piece.strip():
            self._describe(person, piece)
        return person

    def _describe(self, person: Person, piece: str) -> None:
        piece = re.sub(r"\s+", " ", QUOTED.sub("", piece)).strip()
        if any(piece.lower() in p.lower() or f"a {piece.lower()}" == p.lower() for p in person.pieces):
            return
        person.pieces = [p for p in person.pieces if p.lower() not in piece.lower()] + [piece]
        for match in people_phrases(piece):
            role = singular(match[3])
            if (match.start() > 60 and person.roles) or (
                re.search(r"\b(?:her|his|their|a|an) $", piece[: match.start()]) and person.roles
            ):
                continue
            person.roles.append(role)
            person.aliases.append(role)
        head = piece.split(",")[0].split(":")[0]
        creature = self.lexicon.hits(head, "creature")
        if creature and not person.roles and not re.search(r"\bwith (?:a|an|his|her)\b", head[: creature[0].start]):
            person.creature = creature[0].kind
            person.aliases += [creature[0].word, creature[0].kind]
        if person.presentation is None:
            person.presentation = self._presentation(person, piece)

    def _presentation(self, person: Person, piece: str) -> Presentation | None:
        for role in person.roles:
            if ROLES[role].presentation != "neutral":
                return ROLES[role].presentation
        if re.search(r"\b(?:female)\b", piece, re.I) or FEMALE.search(piece):
            return "woman"
        if re.search(r"\b(?:male)\b", piece, re.I) or MALE.search(piece):
            return "man"
        return None

    def find_name(self, word: str) -> Person | None:
        low = re.sub(r"['’]s$", "", word.strip(".,;:!?")).lower()
        return next(
            (
                p
                for p in self.people
                if p.named and low in (p.name.lower(), p.name.split()[0].lower(), p.name.split()[-1].lower())
            ),
            None,
        )

    def alias(self, role: str, modifiers: str, determiner: str) -> Person | None:
        """Whom 'the keeper' or 'the old woman' means; None if somebody new."""
        if determiner.startswith("another") or "other" in modifiers.split() or "second" in modifiers.split():
            return next(
                (p for p in self.people if p.name == f"the {modifiers.strip()} {role}".replace("  ", " ")), None
            )
        owners = [p for p in self.people if role in p.aliases]
        if len(owners) > 1 and modifiers:
            words = set(modifiers.lower().split())
            return max(owners, key=lambda p: len(words & set(f"{p.name} {p.description}".lower().split())))
        if owners and modifiers and not owners[0].named:
            aged = {"old", "young", "little", "elderly"}
            said, has = set(modifiers.lower().split()) & aged, set(owners[0].description.lower().split()) & aged
            if said and has and said != has:
                return None
        if owners:
            return owners[0]
        if determiner in ("the", "this", "that") and role in (
            "woman",
            "man",
            "girl",
            "boy",
            "child",
            "kid",
            "hero",
            "heroine",
            "lady",
        ):
            wanted = ROLES[role].presentation
            fits = [
                p
                for p in self.people
                if not p.creature
                and p.presentation in (wanted, None)
                and (ROLES[role].age == "child") == any(ROLES[r].age == "child" for r in p.roles)
            ]
            return fits[0] if len(fits) == 1 else None
        return None
