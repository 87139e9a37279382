"""Brief -> cast: who there is, what they look like, and who a name or a pronoun in a sentence means."""

import re
from dataclasses import dataclass, field

from director.offline.actions import verb_forms
from director.offline.lexicon import Lexicon
from director.offline.people import MEN, ROLES, WOMEN, Presentation, singular
from director.offline.words import DETERMINER, NUMBERS, SPEECH, plain, slug

_STOP = (
    r"(?:of|in|on|at|to|from|with|and|or|into|onto|over|under|by|for|as|the|an?|his|her|their|its|is|are|was|that|who|which|while|when|then|"
    r"towards?|through|along|past|behind|beside|near|up|down|out|off|but|so|not|he|she|they|it)"
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
        "policewomen",
        "witches",
        "princesses",
        "coaches",
        "waitresses",
        "actresses",
    },
    key=lambda w: (-len(w), w),
)
_ROLE = "|".join(_ROLE_WORDS)
_MODIFIERS = rf"((?:(?!{_STOP}\b)[\w-]+,?\s+){{0,4}}?)"
_PHRASE = re.compile(
    rf"\b(?:({DETERMINER})\s+)?{_MODIFIERS}({_ROLE})\b(?!['’]s? (?:shop|house|bakery))(?!-)(?!\s+(?:keys?|station|suits?|house|shop|office|market)\b)",
    re.IGNORECASE,
)
_NAME = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:[-'’][A-Z][a-z]+)?"
_NOT_NAMES = frozenset(
    [
        "a",
        "an",
        "the",
        "i",
        "we",
        "he",
        "she",
        "they",
        "it",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
        "these",
        "those",
        "then",
        "there",
        "here",
        "when",
        "while",
        "where",
        "who",
        "what",
        "how",
        "why",
        "as",
        "at",
        "by",
        "in",
        "on",
        "of",
        "off",
        "to",
        "from",
        "with",
        "and",
        "or",
        "but",
        "so",
        "for",
        "no",
        "not",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "open",
        "close",
        "end",
        "finish",
        "show",
        "start",
        "final",
        "first",
        "last",
        "title",
        "card",
        "fade",
        "cut",
        "extreme",
        "wide",
        "medium",
        "full",
        "close-up",
        "closeup",
        "close",
        "tracking",
        "handheld",
        "over",
        "music",
        "sound",
        "beat",
        "beats",
        "scene",
        "shot",
        "shots",
        "int",
        "ext",
        "day",
        "night",
        "dusk",
        "dawn",
        "morning",
        "evening",
        "sunset",
        "sunrise",
        "cast",
        "look",
        "style",
        "genre",
        "tone",
        "format",
        "suddenly",
        "finally",
        "later",
        "meanwhile",
        "once",
        "after",
        "before",
        "during",
        "through",
        "across",
        "inside",
        "outside",
        "above",
        "below",
        "behind",
        "beside",
        "between",
        "under",
        "near",
        "slow",
        "fast",
        "warm",
        "cold",
        "soft",
        "low",
        "high",
        "aerial",
        "insert",
        "make",
        "create",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "earth",
        "mars",
        "moon",
        "sun",
        "god",
        "christmas",
        "easter",
        "english",
        "french",
        "german",
        "spanish",
        "paris",
        "london",
        "berlin",
        "rome",
        "tokyo",
        "york",
        "new",
        "america",
        "europe",
        "africa",
        "everything",
        "everyone",
        "everybody",
        "nobody",
        "nothing",
        "something",
        "someone",
        "somebody",
        "all",
        "both",
        "each",
        "every",
        "some",
        "any",
        "many",
        "quiet",
        "gritty",
        "painterly",
        "cheerful",
        "trailer",
        "video",
        "film",
        "movie",
        "ad",
        "commercial",
        "documentary",
        "please",
        "let",
        "see",
        "we",
        "you",
        "your",
        "my",
        "our",
        "follow",
        "slowly",
        "quickly",
        "gently",
        "back",
        "away",
        "now",
        "just",
        "only",
        "even",
        "still",
        "yet",
        "again",
        "until",
        "because",
        "if",
        "though",
        "tiktok",
        "instagram",
        "youtube",
        "north",
        "south",
        "east",
        "west",
        "atlantic",
        "pacific",
        "sahara",
        "arctic",
        "antarctic",
        "voiceover",
        "voice",
        "narrator",
        "narration",
        "pov",
        "super",
        "black",
        "white",
        "red",
        "green",
        "blue",
        "yellow",
        "orange",
        "grey",
        "gray",
        "brown",
        "pink",
        "purple",
        "golden",
        "silver",
        "smash",
        "caption",
        "text",
        "sign",
        "reaction",
        "establishing",
        "dolly",
        "zoom",
        "pan",
        "tilt",
        "crane",
        "people",
        "man",
        "woman",
        "boy",
        "girl",
        "child",
        "old",
        "young",
        "rain",
        "snow",
        "wind",
        "storm",
        "fog",
        "light",
        "lights",
        "camera",
        "action",
        "dialogue",
        "duration",
        "size",
        "length",
        "characters",
        "mr",
        "mrs",
        "ms",
        "dr",
        "captain",
        "comedy",
        "sport",
        "sports",
        "horror",
        "western",
        "romance",
        "drama",
        "nature",
        "heist",
        "thriller",
        "adventure",
        "fantasy",
        "mystery",
        "musical",
        "car",
        "police",
        "sekunden",
        "segundos",
        "seconds",
        "minutes",
        "minute",
        "film",
        "velo",
        "brand",
        "text",
        "title",
        "end",
        "titles",
        "ein",
        "eine",
        "der",
        "die",
        "das",
        "un",
        "una",
        "el",
        "la",
        "los",
    ]
)
_FIGURE = r"(?:very |quite )?(?:fat|thin|tall|short|slim|heavy|old|young|bald|blond|chubby|skinny|plump|broad|stout|elderly|tiny|small|big)\b"
_LOOKS = re.compile(
    r"^\s*(?:(?:an? )?(?:in (?:his|her) )?(?:early |mid |late )?(?:sixties|fifties|forties|thirties|twenties|seventies|eighties|teens)|aged? \d+|\d{1,2}|old|young|tall|elderly|slim|heavy|bald)\s*$|"
    r"\b(?:beard|moustache|mustache|hair|years? old|\d0s)\b",
    re.IGNORECASE,
)
FEMALE, MALE = re.compile(r"\b(?:she|her|herself|hers)\b", re.I), re.compile(r"\b(?:he|him|himself|his)\b", re.I)
_PICTURED = re.compile(
    r"\b(?:photo|photograph|picture|portrait|letter|note|memory|memories)\s+(?:of|from)\s+(?:\w+\s+)?$", re.I
)
_BODY = r"(?:hands?|face|eyes?|shoulders?|back|feet|foot|fingers?|head|arms?|hair|scarf|coat|boots?|lips?|smile|silhouette|figure|shadow|finger|palm|cheek|profile|tears?)"


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


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody meant by a stretch of a sentence."""

    start: int
    end: int
    ids: tuple[str, ...]
    possessive: bool = False
    """'Mara's lamp': she need not be in the picture."""
    body: bool = False
    """'her hand', 'Mara's shoulder': the possessive of something that is part of them."""


@dataclass
class Memory:
    """Whom the last sentences spoke of, for pronouns."""

    woman: str = ""
    man: str = ""
    neutral: str = ""
    creature: str = ""
    group: tuple[str, ...] = ()
    recent: list[str] = field(default_factory=list)


class Cast:
    """The people of the brief in order of appearance."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.people: list[Person] = []
        self.notes: list[str] = []
        creatures = sorted({w for e in lexicon.kit.of("creature") for w in e.words}, key=lambda w: (-len(w), w)) or [
            "(?!)"
        ]
        self._creature = re.compile(
            rf"\b(?:({DETERMINER})\s+)?{_MODIFIERS}((?:{'|'.join(map(re.escape, creatures))})(?:s|es)?)\b",
            re.IGNORECASE,
        )
        self._pattern: re.Pattern[str] | None = None

    def __getitem__(self, person_id: str) -> Person:
        return next(p for p in self.people if p.id == person_id)

    # Gathering

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
            person = Person(made, name, named=named)
            self.people.append(person)
            self._pattern = None
        if piece.strip():
            self._describe(person, piece)
        return person

    def _describe(self, person: Person, piece: str) -> None:
        person.pieces.append(re.sub(r"\s+", " ", piece.strip()))
        for match in _PHRASE.finditer(piece):
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
        self._pattern = None

    def _presentation(self, person: Person, piece: str) -> Presentation | None:
        for role in person.roles:
            if ROLES[role].presentation != "neutral":
                return ROLES[role].presentation
        if re.search(r"\b(?:female)\b", piece, re.I) or FEMALE.search(piece):
            return "woman"
        if re.search(r"\b(?:male)\b", piece, re.I) or MALE.search(piece):
            return "man"
        return None

    def settle_presentations(self, story: str) -> None:
        """Names and the pronouns after them say who is a woman and who a man; a beard settles it too."""
        for person in self.people:
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
                after = re.search(
                    rf"\b{re.escape(person.name)}\b((?:(?!\s[A-Z][a-z]+\s(?!says)).){{0,90}})", story, re.S
                )
                he, she = (p.search(after[1]) if after else None for p in (MALE, FEMALE))
                if he and (not she or he.start() < she.start()):
                    person.presentation = "man"
                elif she or (person.named and re.search(r"(?:a|ine|elle|ette|ise|lyn|ie)$", first)):
                    person.presentation = "woman"

    def gather_names(self, texts: list[str]) -> None:
        """Names the prose introduces: 'a boy called Leo with ...', 'Ana the hacker', 'Mara, sixties, ...', 'Rosa wears ...'."""
        for text in texts:
            for m in re.finditer(
                rf"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s+{_MODIFIERS}(?:called|named)\s+({_NAME})((?:\s+(?:with|in|wearing|who wears)\b[^.;]*)?)",
                text,
            ):
                piece = f"{m[1]}{self._until_verb(m[3])}".strip()
                self.add(m[2], piece)
            for m in re.finditer(rf"\b({_NAME})\s+(?:is|was)\s+(?:an?|the)\s+([^.]*)", text):
                if self._is_name(m[1]) and (
                    _PHRASE.search(m[2]) or self.lexicon.hits(m[2], "creature", "hair", "garment")
                ):
                    self.add(m[1], m[2])
            for m in re.finditer(rf"\b({_NAME})\s+is\s+([a-z][^.]*)", text):
                looks = self.lexicon.hits(m[2], "hair", "garment", "accessory") or re.match(_FIGURE, m[2])
                if self._is_name(m[1]) and looks and not re.match(r"(?:an?|the|\w+ing)\b", m[2]):
                    self.add(m[1], m[2])
            for m in re.finditer(rf"\b({_NAME})\s+(?:wears|is wearing|is dressed in|has|sports)\s+([^.;]*)", text):
                if self._is_name(m[1]) and self.lexicon.hits(m[2], "garment", "accessory", "hair"):
                    self.add(m[1], m[2])
            for m in re.finditer(
                rf"\b({_NAME}),?\s+(?:the|an?)\s+({_MODIFIERS[1:-1]}(?:{_ROLE}))\b((?:\s+(?:with|in|wearing)\b[^.;,]*)?)",
                text,
            ):
                if self._is_name(m[1]):
                    self.add(m[1], f"{m[2]}{self._until_verb(m[3])}")
            for m in re.finditer(rf"\b({_NAME}),\s+([^.;:]*)", text):
                if self._is_name(m[1]) and (piece := self._apposition(m[2])):
                    self.add(m[1], piece)
            for m in re.finditer(rf"\b(?:the|an?|her|his)\s+({_MODIFIERS[1:-1]}(?:{_ROLE})),\s+({_NAME}),", text, re.I):
                if self._is_name(m[2]) and m[2][0].isupper():
                    self.add(m[2], m[1])
            for m in re.finditer(rf"\b({_NAME})\s*\(((?:\d{{1,2}}|[a-z])[^)]*)\)", text):
                if self._is_name(m[1]) and not re.search(rf"\b{SPEECH}\b|v\.?o\.?|^\w+ly$", m[2], re.I):
                    self.add(m[1], m[2])
            for m in re.finditer(rf"\b(?:{_ROLE})\s+({_NAME})\b", text, re.I):
                if self._is_name(m[1]) and m[1][0].isupper():
                    self.add(m[1], m[0][: m.start(1) - m.start()])

    def _apposition(self, rest: str) -> str:
        """'fifties, grey moustache, black hat, and the outlaw ...' -> the pieces that describe."""
        pieces = []
        for piece in rest.split(","):
            looks = self.lexicon.hits(piece, "garment", "accessory", "hair") or _LOOKS.search(piece)
            if (
                not looks
                or re.match(r"\s*(?:and|he|she|they|who|then)\b", piece)
                or re.match(r"\s*\w+(?:s|ing)\s+(?:the|a|an|her|his|in|on|at|to)\b", piece)
            ):
                break
            pieces.append(self._until_verb(piece.strip()))
        return ", ".join(pieces)

    def _until_verb(self, piece: str) -> str:
        """A description up to where the story goes on: 'with a yellow backpack buying a croissant' -> '... backpack'."""
        for m in re.finditer(r"[a-z]+", piece):
            word = m[0]
            if (
                m.start()
                and word not in ("wearing", "has", "is", "holding")
                and word.endswith(("ing", "s"))
                and word in verb_forms()
                and not self.lexicon.hits(piece[max(0, m.start() - 12) : m.end()], "garment", "accessory", "hair")
            ):
                return piece[: m.start()].rstrip(" ,")
        return piece

    def _is_name(self, word: str) -> bool:
        low = re.sub(r"['’]s$", "", word).lower()
        return low not in _NOT_NAMES and low not in ROLES and singular(low) not in ROLES

    def gather_subjects(self, texts: list[str]) -> None:
        """Capitalised words that act: 'Ines crawls', 'and Bo follows', 'says Ana', or that are first names."""
        forms = verb_forms()
        for text in texts:
            for m in re.finditer(rf"(?<![\w-])({_NAME})(?:\s+({_NAME}))?(['’]s)?\b(?=(\s+[\w]+)?)", text):
                word = m[1]
                if not self._is_name(word) or any(p.name.split()[0].lower() == word.lower() for p in self.people):
                    continue
                low = word.lower()
                following = (m[4] or "").strip().lower()
                place = re.search(r"\b(?:in|at|to|from|of|near|across|over|around)\s+$", text[: m.start()], re.I)
                known = plain(low) in WOMEN | MEN
                starts = not text[: m.start()].strip() or re.search(r"[.!?:;⟧—–-]\s*$", text[: m.start()])
                acts = (following in forms and following not in ("light",)) or bool(re.match(rf"{SPEECH}$", following))
                if low in forms or (self.lexicon.hits(low) and not known):
                    continue
                if (
                    (known and not place)
                    or (acts and not place and not (starts and following.endswith("ing")))
                    or (not starts and acts)
                    or re.search(rf"{SPEECH}\s+$", text[: m.start()])
                ):
                    full = (
                        f"{m[1]} {m[2]}"
                        if m[2] and self._is_name(m[2]) and m[2].lower() not in forms and not m[3]
                        else m[1]
                    )
                    self.add(full)

    def gather_roles(self, text: str, *, story: bool = True) -> None:
        """People and animals the brief does not name: 'an old woman', 'the fox', 'two thieves'."""
        for m in _PHRASE.finditer(text):
            self._phrase_person(m, text)
        for m in self._creature.finditer(text):
            self._phrase_creature(m, text, story=story)

    def _phrase_person(self, m: re.Match[str], text: str) -> None:
        determiner, modifiers, word = (m[1] or "").lower(), (m[2] or "").strip(), m[3].lower()
        role, many = singular(word), singular(word) != word
        before = text[: m.start()]
        if role in ("crew-member", "person") and many and not determiner:
            determiner = "some"
        if re.search(r"\b(?:crew|team|pair|group) of\s*$", before, re.I) or (
            re.search(rf"\b(?:for|by|like|as)\s+{re.escape(m[0])}$", before + m[0]) and not m[1]
        ):
            return
        if (
            not determiner
            and not many
            and not (before.strip() == "" or before.rstrip()[-1:] in ".:;,")
            and not modifiers
        ):
            return
        if re.match(rf"\s+{_NAME}\b", text[m.end() :]) and self.find_name(text[m.end() :].split()[0]):
            return
        if self.alias(role, modifiers, determiner) is not None:
            return
        count = NUMBERS.get(determiner, 2 if many else 1)
        if many or count > 1:
            if many and any(p.id.startswith(slug(role, "p")) for p in self.people):
                return
            shown = min(count if determiner in NUMBERS else 2 if role != "person" else 3, 4)
            if determiner not in NUMBERS or shown < count:
                self.notes.append(f'"{m[0].strip()}" is shown as {shown} people.')
            for i in range(shown):
                person = self.add(
                    f"{('first', 'second', 'third', 'fourth')[i]} {role}", f"{modifiers} {role}".strip(), named=False
                )
                person.aliases = [word]
            return
        self.add(
            f"the {modifiers.split(',')[-1].strip() + ' ' if modifiers and len(modifiers.split()) <= 2 else ''}{role}",
            f"{modifiers} {role}{self._tail(text[m.end() :])}".strip(),
            named=False,
        )

    @staticmethod
    def _tail(rest: str) -> str:
        """' with a red scarf', ' in a blue coat', right after a phrase."""
        m = re.match(
            r",?\s+(?:with|in|wearing)\s+(?:an?|his|her)?\s*[^.;:]*?(?=\s(?:and|who|while|as|is|are|walk|stand|sit|run)\w*\b|[.;:]|,\s(?!\w+ \w+ ?(?:coat|hat|scarf|hair))|$)",
            rest,
        )
        return (
            m[0]
            if m
            and re.search(
                r"coat|hat|scarf|dress|shirt|jacket|hair|suit|beard|cap|cloak|glasses|boots|apron|sweater|hood|crown|robe|backpack|helmet|uniform|cape|braid|moustache|headband",
                m[0],
            )
            else ""
        )

    def _phrase_creature(self, m: re.Match[str], text: str, *, story: bool) -> None:
        determiner, modifiers, word = (m[1] or "").lower(), (m[2] or "").strip(), m[3].lower()
        hits = self.lexicon.hits(word, "creature")
        if not hits:
            return
        kind, head = hits[0].kind, hits[0].word
        if re.match(rf"\s+(?:called|named)\s+{_NAME}", text[m.end() :]) or any(
            p.creature == kind and not determiner.startswith("another") for p in self.people
        ):
            return
        following = re.match(r"[,\s]+(?:[a-z]+ly\s+)?(\w+)", text[m.end() :])
        acts = bool(following and following[1].lower() in verb_forms() and not following[1].lower().startswith("light"))
        many = word != head and word.endswith("s") and kind not in ("fish",)
        if many or not acts or not story or (determiner in NUMBERS and determiner != "one"):
            return
        person = self.add(
            f"the {modifiers + ' ' if modifiers and len(modifiers.split()) == 1 else ''}{head}",
            f"{modifiers} {head}{self._tail(text[m.end() :])}".strip(),
            named=False,
        )
        person.creature, person.aliases = kind, [head, kind]

    def gather_lead_creature(self, text: str) -> None:
        """In a film without people the first single animal is the lead: 'a film about a dog'."""
        if self.people:
            return
        for m in self._creature.finditer(text):
            hits = self.lexicon.hits(m[3], "creature")
            if (
                hits
                and hits[0].word == m[3].lower()
                and (m[1] or "").lower() in ("a", "an", "the", "one", "her", "his")
            ):
                person = self.add(f"the {hits[0].word}", f"{m[2] or ''} {hits[0].word}".strip(), named=False)
                person.creature, person.aliases = hits[0].kind, [hits[0].word, hits[0].kind]
                return

    # Looking up

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

    def mentions(self, text: str, memory: Memory) -> list[Mention]:
        """Who is meant where in a sentence, pronouns resolved by `memory`, which is brought up to date."""
        found: list[Mention] = []
        taken: list[tuple[int, int]] = []
        for start, end, ids, kind in sorted(self._candidates(text), key=lambda c: (c[0], -c[1])):
            if any(s < end and start < e for s, e in taken):
                continue
            possessive = bool(re.match(r"['’]s\b|['’](?=\s)", text[end:])) or kind == "possessive"
            rest = re.sub(r"^['’]s?", "", text[end:])
            body = possessive and bool(re.match(rf"\s+(?:\w+\s+)?{_BODY}\b", rest, re.I))
            if kind in ("pronoun", "possessive"):
                if text[start:end].lower() == "both" and found:
                    continue
                ids = self._pronoun(text[start:end].lower(), memory)
                if not ids:
                    continue
            taken.append((start, end))
            found.append(Mention(start, end, ids, possessive, body))
            if not _PICTURED.search(text[:start]):
                self._remember(ids, memory)
        groups = [i for m in found if not m.possessive or m.body for i in m.ids]
        if len(dict.fromkeys(groups)) > 1:
            memory.group = tuple(dict.fromkeys(groups))
        return found

    def _candidates(self, text: str) -> list[tuple[int, int, tuple[str, ...], str]]:
        out: list[tuple[int, int, tuple[str, ...], str]] = []
        for person in self.people:
            words = {person.name} | ({person.name.split()[0], person.name.split()[-1]} if person.named else set())
            words = {w for w in words if w == person.name or self._is_name(w)}
            for word in sorted(words):
                flags = re.IGNORECASE if not person.named else 0
                pattern = (
                    rf"(?<![\w-]){re.escape(word)}(?![\w-])"
                    if not person.named
                    else rf"(?<![\w-])(?:{re.escape(word)}|{re.escape(word.upper())})(?![\w-])"
                )
                out += [(m.start(), m.end(), (person.id,), "name") for m in re.finditer(pattern, text, flags)]
        for m in _PHRASE.finditer(text):
            role = singular(m[3])
            if singular(m[3].lower()) != m[3].lower():
                ids = tuple(p.id for p in self.people if m[3].lower() in p.aliases or role in p.aliases)
                count = NUMBERS.get((m[1] or "").lower(), 9)
                out += [(m.start(), m.end(), ids[:count], "role")] if ids else []
            elif (owner := self.alias(role, (m[2] or "").strip(), (m[1] or "").lower())) is not None:
                out.append((m.start(), m.end(), (owner.id,), "role"))
        for m in self._creature.finditer(text):
            word = m[3].lower()
            for person in self.people:
                if person.creature and (word in person.aliases or word == person.creature):
                    out.append((m.start(), m.end(), (person.id,), "role"))
                    break
        for m in re.finditer(
            r"\b(she|he|they|them|him|herself|himself|themselves|both|everyone|everybody|all of them|the two(?: of them)?|the pair|the couple|we|it)\b",
            text,
            re.I,
        ):
            out.append((m.start(), m.end(), (), "pronoun"))
        for m in re.finditer(r"\b(her|his|their|its)\b", text, re.I):
            out.append(
                (
                    m.start(),
                    m.end(),
                    (),
                    "possessive"
                    if re.match(r"\s+\w", text[m.end() :])
                    and not re.match(
                        r"\s+(?:to|in|on|at|from|and|with|into|by|as|for|away|up|back|off|out|the|a|an|while|who|past)\b",
                        text[m.end() :],
                    )
                    else "pronoun",
                )
            )
        return out

    def _pronoun(self, word: str, memory: Memory) -> tuple[str, ...]:
        match word:
            case "she" | "her" | "herself":
                one = memory.woman or memory.neutral or self._only("woman")
            case "he" | "him" | "his" | "himself":
                one = memory.man or memory.neutral or self._only("man")
            case "it" | "its":
                one = memory.creature
            case "we":
                return ()
            case "everyone" | "everybody" | "all of them":
                return tuple(memory.recent[-4:])
            case _:
                if memory.group:
                    return memory.group
                everyone = tuple(p.id for p in self.people)
                return everyone if len(everyone) <= 4 else tuple(memory.recent[-2:])
        if not one and word in ("she", "her", "herself", "he", "him", "his", "himself"):
            wanted = "woman" if word in ("she", "her", "herself") else "man"
            open_ = [p for p in self.people if p.presentation is None and not p.creature] or [
                p for p in self.people if p.creature and p.presentation in (None, wanted)
            ]
            one = open_[0].id if open_ else ""
        return (one,) if one else ()

    def _only(self, presentation: str) -> str:
        return next((p.id for p in self.people if p.presentation == presentation), "")

    def _remember(self, ids: tuple[str, ...], memory: Memory) -> None:
        for person_id in ids:
            person = self[person_id]
            memory.recent = [r for r in memory.recent if r != person_id] + [person_id]
            if person.presentation == "woman":
                memory.woman = person_id
            elif person.presentation == "man":
                memory.man = person_id
            else:
                memory.neutral = person_id
            if person.creature or "robot" in person.roles:
                memory.creature = person_id
        if len(ids) > 1:
            memory.group = ids
