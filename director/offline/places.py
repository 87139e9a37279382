"""Sentences -> where: the set and its features, and the places of the film one by one."""

import re
from dataclasses import dataclass, field, replace

from director.offline.camera_words import camera
from director.offline.lexicon import Hit, Lexicon
from director.offline.surroundings import DOORS, DRAWN_BY_SET, INDOORS
from director.offline.words import slug, vocabulary
from film import Place, Thing, derive_seed

_WEAK = frozenset(
    vocabulary(
        """
desk, studio, hall, top, wood, corner, ice, sand, waves, water, trees, clouds, stage, bridge, home, house, flat,
field, hill, hills, plain, planet, tower, garage, lane, alps, pass, passage, store, market, line, fields, space, park,
platform, lab, office, cell, port, stream, pier, dock, shore, coast, safe, woods, vault, lawn, bar, ring, square,
town, lair, cabin, tent, mars, moon, school, bank, factory, island, creek, ledge, slope, heaven, shaft, mine, pool,
farm, archive, gallery, palace, temple, galaxy, asteroid, garden, ruins, church, chapel, hangar, restaurant, river,
lake, pond, window, room, skyline, station, airport, terminal, prison, castle, kitchen, hut, roof, deck, barn, forum, forge,
lodge, departures, baths
"""
    )
)
"""Words for a set that often only are mentioned: they move the story only after a preposition or on a slug line."""
_TEXTURES = frozenset(
    vocabulary(
        """
sand, water, waves, ice, trees, clouds, dust, field, hills, slope, ledge
"""
    )
)
"""Parts of many places: they do not change the one we are in."""
_AT = re.compile(
    r"\b(?:in|at|on|along|across|through|into|inside|within|onto|around|beneath|under|below|down|up|over|above|entering|enters?|reach(?:es)?|reaching|leaves?|crosses|outside|near|beside|by|in front of|"
    r"open on|of)\s+(?:(?:an?|the|his|her|their|its|another|some|this)\s+)?((?:[\w'’-]+\s+){0,3})$",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\bof\s+(?:(?!(?:in|at|on|along|across|through|into|inside|onto|under|above|near|beside|by)\b)\w+\s+){0,3}$", re.I
)
"""'the colour of the old garden', but not 'a cup of coffee in the kitchen'."""
_TOWARD = re.compile(r"\b(?:to|towards?|for)\s+(?:(?:an?|the|his|her|their)\s+)?(?:[\w'’-]+\s+){0,3}$", re.I)
_LEADS_TO = re.compile(r"\b(?:to|into)\s+(?:an?|the|his|her|their)\s+(?:[\w'’-]+\s+){0,2}$", re.I)
_GAZE = re.compile(r"\b(?:looks?|looking|gaz\w+|star(?:es|ing)|watch\w*|point\w*|wav\w+)\b[^,.;]*$", re.I)
_SPACE = re.compile(
    r"\b(?:space\w*|astronauts?|cosmonauts?|orbit\w*|airlocks?|planets?|aliens?|starships?|galaxy|docking)\b", re.I
)
_PART_OF = re.compile(
    r"\s+(?:door|doorway|carpet|rug|table|floor|windows?|walls?|stairs|steps|gate|roof|bed|corner|counter|ceiling)\b",
    re.I,
)
_DESK = re.compile(r"\bat (?:(?:a|an|the|his|her|their) )?(?:[\w-]+ ){0,2}$", re.I)
"""One sits at a desk in an office; what is on or under one may be anywhere."""
_SHARED = frozenset(
    vocabulary(
        """
sea, desert, forest, mountain, sky, moon, stadium, trench, bridge, temple, circus, barn, orbit, underwater, snowfield, road, graveyard, cave, beach, cockpit
"""
    )
)
_SPECIAL: tuple[tuple[str, str], ...] = (
    (r"\b(?:sit|sits|sitting|sat) (?:up )?(?:on|in|upon) (?:an?|the|his|her) (?:[\w-]+ )?throne\b", "throne room"),
    (r"\b(?:floats?|floating|drifts?|drifting|hangs?|spins?|tumbles?|works?) (?:\w+ly )?outside (?:the|an?|his|her|their) (?:space ?)?(?:station|ship|craft|capsule|airlock)|\bspace ?walk\w*", "orbit"),
    (r"\bout of (?:a|the) (?:burning |blazing )?(?:house|building)\b|\b(?:burning|blazing) (?:house|building)\b", "street"),
    (r"\bmilk(?:s|ing)\b[^.]*\b(?:cow|goat)s?\b", "barn"),
    (r"\b(?:sunken|wrecked) (?:ship|galleon|boat|wreck)\b|\bship ?wreck\b[^.]*\b(?:turtle|fish|diver|shark)", "underwater"),
    (r"\b(?:on|over|across|aboard|scrub\w*|swab\w*) (?:the |a )?(?:ship'?s? )?deck\b|\bon deck\b", "ship's deck"),
    (r"\b(?:launch ?pads?|launch site|space ?port)\b", "desert"),
    (r"\b(?:above|over|around|orbiting|circling|below)\b[^.,;]*\b(?:planet|earth|mars|moon's surface)\b", "orbit"),
    (r"\b(?:in|into|from|reaches|floats? in) (?:low |earth |deep )?(?:orbit|space)\b", "orbit"),
    (r"\b(?:at|behind) (?:the )?controls of (?:the|a|his|her) \w*\s?(?:shuttle|ship|craft|rocket|plane)\b|\bat the helm of the (?:shuttle|ship)\b", "cockpit"),
    (r"\b(?:commander|captain|admiral|officer|crew)\b[^.]*\b(?:on|from) the bridge\b", "cockpit"),
    (r"\b(?:in|into|through|across|of|from) the deep (?:blue )?(?:sea|ocean)\b|\b(?:sea|ocean) depths\b|\bdepths of the (?:sea|ocean)\b", "underwater"),
    (r"\bunder (?:the )?(?:sea|water|waves)\b|\bunderwater\b|\bbeneath the (?:waves|surface)\b", "underwater"),
    (r"\bshop ?-?front\b|\bstore ?front\b|\b(?:outside|in front of) (?:the|a|his|her) (?:\w+ )?(?:bakery|shop|store|caf[eé]|bar|boutique)\b", "street"),
    (r"\bstreet(?:s)? (?:waking|below|outside)\b|\bstreets?\b(?! ?(?:lamp|light|musician|magician|artist|vendor|sign|dog|cat|kid|performer|sweeper)s?\b)", "street"),
    (r"\b(?:frozen|snow-covered|snowy|icy) (?:lake|field|plain|plains|wasteland|river)\b", "snowfield"),
    (r"\b(?:at|out at|on the open|on the high|adrift at) sea\b", "sea"),
)  # fmt: skip


@dataclass(slots=True)
class Spot:
    """A place while the brief is being read."""

    id: str
    name: str
    kind: str
    word: str
    interior: bool
    features: list[str] = field(default_factory=list)
    sign: str = ""
    company: list[str] = field(default_factory=list)
    """Kinds of people who are there behind the cast, in every picture of the place."""

    def place(self, seed: int) -> Place:
        return Place(
            id=self.id,
            name=self.name,
            kind=self.kind,
            interior=self.interior,
            features=tuple(dict.fromkeys(self.features)),
            sign=self.sign,
            seed=derive_seed(seed, self.id),
        )


class Atlas:
    """The places of the film. The same place again is the same Spot."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.spots: list[Spot] = []
        self.stood_in: list[str] = []

    def find(self, text: str, *, slug_line: bool = False, current: Spot | None = None) -> Spot | None:
        """The place a sentence is set in, or None if it names none."""
        for pattern, kind in _SPECIAL:
            if (m := re.search(pattern, text, re.I)) and self.lexicon.kit.named(kind):
                return self.spot(kind, self._special_name(text, m, kind), kind)
        scored: list[tuple[float, int, Hit]] = []
        filmed = () if slug_line else camera(text).spans
        named = self.lexicon.hits(text, "set")
        for hit in named:
            if any(h.start == hit.end + 1 and text[hit.end] == " " and h.kind != hit.kind for h in named):
                continue  # the restaurant kitchen is a kitchen
            if any(s <= hit.start and hit.end <= e for s, e in filmed):
                continue  # 'slow orbit' is a move of the camera and no place
            if current is not None and not current.interior and hit.word in _TEXTURES and not slug_line:
                continue
            if hit.word == "in the air" and re.search(
                r"\b(?:throw|toss|jump|leap|kick|juggl|swing|hands?|arms?|fists?|spin|whirl)\w*\b", text, re.I
            ):
                continue
            if hit.word == "desk" and not _DESK.search(text[: hit.start]):
                continue
            if hit.word == "waves" and re.match(r"\s+(?:from|at|to|back|good|her|his|a|after|hello)", text[hit.end :]):
                continue
            scored.append((self._weight(text, hit, slug_line), -hit.start, hit))
        best = max((s for s in scored if s[0] >= 1.0), default=None, key=lambda s: (s[0], s[1]))
        if best is None and current is None:
            # 'the cellar door', 'the bedroom carpet': where nothing else says where, it is there.
            best = next((s for s in scored if _PART_OF.match(text[s[2].end :]) and s[2].word not in _TEXTURES), None)
        if best is not None:
            hit = best[2]
            return self.spot(hit.kind, self._name(text, self._whole(text, hit)), hit.word)
        for hit in self.lexicon.stand_ins(text, "set"):
            before = text[: hit.start]
            if slug_line or (
                _AT.search(before)
                and not _GAZE.search(before)
                and not (hit.word == "water" and re.search(r"\bof\s+$", before))
            ):
                if (spot := self._same(hit.kind, hit.word)) is None:
                    spot = self.spot(hit.kind, self._name(text, hit), hit.word)
                    if hit.word != "water":  # any water is the sea
                        self.stood_in.append(f'"{spot.name}" has no set of its own; it is staged as a {hit.kind}.')
                return spot
        return None

    def shown(self, spot: Spot, shown: list[Thing], *, alone: bool) -> list[Thing]:
        """The things of a moment less those that the set draws itself: the station and the planet of an orbit."""
        drawn = DRAWN_BY_SET.get(spot.kind, frozenset())
        if alone and spot.kind == "orbit":
            drawn = frozenset({"stars"})  # with nobody there, they are what the picture is of
        if spot.kind not in ("orbit", "sky", "cockpit", "station"):
            shown = [t for t in shown if t.kind != "planet" or (alone and t.words.startswith(("a blue", "the planet")))]
        if spot.kind in DOORS and not alone:
            drawn |= {"door"}
        return [t for t in shown if t.kind not in drawn]

    def destination(self, text: str) -> Spot | None:
        """Where a way leads: 'through the forest to the meadow' -> the meadow, where the next picture may be."""
        hits = self.lexicon.hits(text, "set")
        if len(hits) < 2 or not _LEADS_TO.search(text[: hits[-1].start]) or hits[-1].word in _TEXTURES:
            return None
        return self.spot(hits[-1].kind, self._name(text, hits[-1]), hits[-1].word)

    def place_corridors(self, told: str) -> None:
        """A corridor in a film set in space is one of the station or ship, which its name then says."""
        others = [s for s in self.spots if s.kind != "corridor"]
        if not any(s.kind in ("orbit", "cockpit") for s in others):
            return
        ship = re.search(r"ship\b", told, re.I) and not re.search(r"\bstation\b", told, re.I)
        for spot in self.spots:
            if spot.kind == "corridor" and not re.search(r"\b(?:of|station|ship)\b", spot.name):
                spot.name = f"{spot.name} of the {'ship' if ship else 'station'}"

    def place_stations(self, told: str) -> None:
        """A station that nothing else is said of is one where trains stop, unless the film is set in space."""
        if _SPACE.search(told) or any(s.kind in ("orbit", "cockpit") for s in self.spots):
            return
        for spot in self.spots:
            if spot.kind == "station" and re.fullmatch(
                r"\w+ (?:(?:old|small|empty|busy|deserted|next) )?station", spot.name
            ):
                spot.kind, spot.interior = "train station", False

    def indoors(self, kinds: list[str]) -> Spot | None:
        """The place the film already has where those things are found."""
        for kind in kinds:
            for spot in self.spots:
                if spot.kind in INDOORS.get(kind, ()):
                    return spot
        return None

    def _whole(self, text: str, hit: Hit) -> Hit:
        """'the station platform': two words for one set side by side are one name."""
        after = next((h for h in self.lexicon.hits(text, "set") if h.start == hit.end + 1), None)
        return replace(hit, end=after.end) if after is not None and after.kind == hit.kind else hit

    @staticmethod
    def _special_name(text: str, m: re.Match[str], kind: str) -> str:
        if kind == "street":
            return "the shop front" if "front" in m[0].lower() and "street" not in m[0].lower() else "the street"
        return {
            "sea": "the sea",
            "desert": "the launch pad",
            "orbit": "orbit above the planet" if "planet" in m[0].lower() else "orbit",
            "cockpit": "the cockpit",
            "underwater": "under the sea",
            "throne room": "the throne room",
        }.get(kind, f"the {m[0].strip().lower()}")

    @staticmethod
    def _weight(text: str, hit: Hit, slug_line: bool) -> float:
        before, after = text[: hit.start], text[hit.end :]
        if slug_line:
            return 3.0
        if re.match(
            r"\s+(?:keeper|owner|door|lever|worker|driver|light|lights|lamp|cat|dog|key|bell|master|guard|robber|boy|girl|floor is|coat|wall)\b",
            after,
        ) and hit.word not in ("vault door",):
            return 2.1 if hit.word in ("airlock",) else 0.4
        if re.match(r"['’]s\b", after):
            return 0.4
        if _GAZE.search(before) and not re.search(
            r"\b(?:in|inside|from)\s+(?:the|a|an|his|her)\s+(?:\w+\s+)?$", before, re.I
        ):
            return 0.9 if hit.word in _WEAK else 1.1
        if _AT.search(before):
            if not _OF.search(before):
                return 3.0
            shown = re.search(
                r"\b(?:shot|view|image|edge|top|end|middle|front|out|inside|picture|heart|floor|corner|centre|center|ground|roof|walls?|yard|doors?|steps|stairs|windows?|garden|counter) of\b",
                before,
                re.I,
            )
            return 2.2 if shown or hit.word not in _WEAK else 0.8
        if _TOWARD.search(before):
            return 2.0 if hit.word not in _WEAK else 1.5
        if hit.word in _WEAK:
            return 1.2 if re.match(r"^\W*(?:an?|the)?\s*(?:\w+\s+){0,2}$", before, re.I) else 0.3
        return 2.1

    @staticmethod
    def _name(text: str, hit: Hit) -> str:
        """'a dark corridor' -> 'the dark corridor'."""
        before = re.search(
            r"(?:\b(an?|the|his|her|their)\s+)((?:(?!of\b|in\b|to\b|and\b|the\b)[\w'’-]+\s+){0,2})$",
            text[: hit.start],
            re.I,
        )
        words = (
            f"{before[2] if before else ''}{text[hit.start : hit.end]}".strip().lower().replace("vault door", "vault")
        )
        lead = before[1].lower() if before and before[1].lower() in ("his", "her", "their") else "the"
        return f"{'the' if lead != 'the' else lead} {words}"

    def _same(self, kind: str, word: str) -> Spot | None:
        for spot in self.spots:
            if spot.kind == kind and (spot.word == word or kind in _SHARED or spot.word in word or word in spot.word):
                return spot
        return None

    def spot(self, kind: str, name: str, word: str) -> Spot:
        """The place of that kind and word, made if new."""
        if kind == "street" and name == "the shop front":
            word = "shop front"
        if kind == "street" and word == "shop front":
            found = next((s for s in self.spots if s.word == word), None)
        else:
            found = self._same(kind, word)
        if found is not None:
            return found
        entry = self.lexicon.kit.named(kind)
        made, base, n = slug(name, "place"), slug(name, "place"), 2
        while any(s.id == made for s in self.spots):
            made, n = f"{base}_{n}", n + 1
        spot = Spot(made, name, kind, word, bool(entry and entry.interior))
        if word == "shop front":
            spot.features += ["door", "sign"]
        self.spots.append(spot)
        return spot
