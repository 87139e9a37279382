"""Sentences -> the props, vehicles, animals and effects a shot shows, and what the kit has to stand in for."""

import re

from director.offline.actions import verb_forms
from director.offline.casting import Cast
from director.offline.colours import colour_of
from director.offline.implied import implied
from director.offline.lens_words import lighting
from director.offline.lexicon import Hit, Lexicon
from director.offline.people import ROLES, singular
from director.offline.words import NUMBERS
from film import TRAVELLING, Thing
from generators.kit import Category

_KINDS: tuple[Category, ...] = ("thing", "vehicle", "creature", "effect")
_IMPLIED: tuple[tuple[str, str], ...] = (
    (r"\balarms? (?:starts?|sounds?|goes|rings?|blares?|wails?)|\bthe alarm\b|\balarm lights?\b", "warning lights"),
    (r"\bexplo(?:des?|ding|sion)\b", "explosion"),
    (r"\bstation\b[^.;]*\b(?:planet|earth|orbit|stars|space)\b|\borbit\w*\b[^.;]*\bstation\b", "orbital station"),
    (
        r"\b(?:space ?ship|spacecraft|starship)s?\b[^.;]*\b(?:land|lift|take|fl|crash|drift|orbit|appear|descend)",
        "rocket",
    ),
    (r"\b(?:croissant|bread|loaf)s?\b", "bread"),
    (r"\brows? (?:out|away|ashore|home|across|back)\b", "boat"),
    (r"\b(?:by|in)(?: the| dim| soft| warm)? candle-?light\b|\bcandle-?lit\b", "lamp"),
    (r"\b(?:on|over|across|aboard|scrub\w*|swab\w*) (?:the |a )?(?:ship'?s? )?deck\b|\bon deck\b", "ship"),
    (r"\bcandle-?light\b", "lamp"),
    (r"\b(?:space ?ships|starships|(?:silver|alien|space) ships?)\b", "rocket"),
    (r"\b(?:the|a|its|lighthouse) (?:light )?beam\b|\bbeam (?:turn|sweep)", "beam"),
)
_TOYS = re.compile(
    r"\b(?:toy|model|remote[ -]control(?:led)?|tiny)\b[^.]*\bcars?\b|\bcars?\b[^.]*\bon (?:the|his|her|a) (?:\w+ )?(?:carpet|rug|table|floorboards|bed|sofa)\b",
    re.I,
)
_LIQUID = re.compile(r"\b(\w+) (?:liquid|fluid|potion|poison|medicine|ink)\b", re.I)
_TAKES = re.compile(r"\s+(?:an?|the|his|her|its|their|him|it|them)\b", re.I)
_LITTER = re.compile(
    r"\b(?:her|his|its|their|with|two|three|four)\s+(?:\w+\s+)?(cubs?|pups?|young|little ones|babies)\b", re.I
)
"""A litter: the young of whatever animal the sentence has."""
_FLYERS = frozenset({"helicopter", "plane", "airship", "hot-air balloon"})
"""In the air where nothing says that they are on the ground."""
_HUES = frozenset(
    {"orange", "lemon", "lime", "peach", "plum", "emerald", "ruby", "sapphire", "lavender", "pumpkin", "rose"}
)
"""Fruits and stones that are colours before another noun: 'an orange lifeboat'."""
_NOT_A_THING = re.compile(r"\b(?:film|video|pass|cast|body|face) ?$", re.I)
_ALSO_DONE = re.compile(r"(?:hammer|drum|bowl|chain|anchor|mirror|shield|mask|pen|fence|plate|bomb|rope)s", re.I)
_DOER = re.compile(r"(?:\b(?:she|he|it|they|who)|\b[A-Z][\w’'-]*)\s+$")
"""'She hammers' and 'Ana drums' tell of deeds, not of things."""
_THEN_DOES = re.compile(r"\b(?:and|then)\s+$", re.I)
"""'..., and watches a bird': what comes after is a deed."""
_PARTICLE = re.compile(
    r"(?:\b(?:an?|the|his|her|their|its|of|with|on|in|and|some|one|two|three|four|five|six|this|that|no|by|from|to|into|for|at|under|through|amid|,)|[\w-]+(?:y|ed|en|al|ous|ing|ful|ish|old|new|red|blue|green|black|white|small|big|brown|grey|gold|tall|dark|bright|little|'s|’s))\s+$|^\W*$|[,:;(]\s*$",
    re.I,
)


def things(text: str, lexicon: Lexicon, cast: Cast) -> tuple[list[Thing], list[str]]:
    """What a sentence shows besides its people, in order, and a sentence for each stand-in."""
    found: dict[str, Thing] = {}
    notes: list[str] = []
    own = {p.creature for p in cast.people if p.creature}
    own_words = {w for p in cast.people if p.creature for w in p.aliases}
    lit = lighting(text)[1]  # a soft key opens no door
    hits = [h for h in lexicon.hits(text, *_KINDS) if not any(s < h.end and h.start < e for s, e in lit)]
    sets = lexicon.hits(text, "set")
    hits = [h for h in hits if not any(s.start <= h.start and h.end < s.end for s in sets)]  # no wine in 'wine cellar'
    exact = [h for h in hits if _is_shown(text, h)]
    for hit, after in zip(exact, [*exact[1:], None]):
        if (
            after is not None
            and after.start - hit.end == 1
            and text[hit.end] == " "
            and after.entry.category == hit.entry.category
        ):
            continue
        young = hit.kind in own and _thing(text, hit).count > 1 and hit.word not in own_words
        if (hit.kind in own and not young) or hit.kind in found:
            continue
        found[hit.kind] = _thing(text, hit)
    for pattern, kind in _IMPLIED:
        if kind not in found and (m := re.search(pattern, text, re.I)) and lexicon.kit.named(kind):
            found = {kind: Thing(kind=kind, words=m[0].strip()), **found} if kind == "orbital station" else found
            found.setdefault(kind, Thing(kind=kind, words=m[0].strip()))
    for made in implied(text):
        if lexicon.kit.named(made.kind) and made.kind not in found:
            found[made.kind] = made
    if "net" in found and "ball" in found:
        found["goal"] = found.pop("net").with_(kind="goal", words="goal")
    covered = [(h.start, h.end) for h in lexicon.hits(text)]
    for hit in lexicon.stand_ins(text, *_KINDS):
        clash = any(s < hit.end and hit.start < e for s, e in covered)
        if clash or not _is_shown(text, hit) or hit.kind in own or _IMPLIED_WORDS.search(hit.word):
            continue
        words = _phrase(text, hit)
        notes.append(lacked(_bare(words), hit.kind))
        found.setdefault(hit.kind, _thing(text, hit))
    if "tree" in found and re.search(r"\bchristmas\b", text, re.I):
        found.pop("tree")
        found.setdefault("christmas tree", Thing(kind="christmas tree", words="christmas tree"))
    parents = [*own, *(k for k in found if (e := lexicon.kit.named(k)) and e.category == "creature")]
    if parents and (m := _LITTER.search(text)):
        found[f"{parents[0]} cub"] = Thing(
            kind=parents[0], words=f"{parents[0]} cub", count=2 if m[1].endswith("s") or m[1] == "young" else 1
        )
    for calf in [k for k, t in found.items() if re.search(r"\bcal(?:f|ves)\b", t.words)]:
        if parent := next(
            (
                k
                for k in ("elephant", "whale", "giraffe", "hippo", "rhino", "camel", "dolphin")
                if k in found or k in own
            ),
            None,
        ):
            found[f"{parent} calf"] = found.pop(calf).with_(kind=parent, words=f"{parent} calf")
    if (m := _LIQUID.search(text)) and "bottle" in found and not found["bottle"].colour:
        found["bottle"] = found["bottle"].with_(colour=colour_of(m[1].lower()) or "")
    if "hammock" in found and "tree" in found:
        found["hammock"] = found["hammock"].with_(words=f"{found['hammock'].words} between {found.pop('tree').words}")
    if "car" in found and _TOYS.search(text):
        found["toy car"] = found.pop("car").with_(kind="toy car", words="toy car")
    if "planet" in found and len(found) > 1:
        found["planet"] = found.pop("planet")  # behind all else
    if "ship" in found and "planet" in found:
        found["rocket"] = found.pop("ship").with_(kind="rocket", words="spaceship")
    if "cake" in found and "lamp" in found and re.search(r"\bcandles?\b", found["lamp"].words, re.I):
        del found["lamp"]  # they are on the cake
    return list(found.values()), notes


def lacked(words: str, kind: str) -> str:
    """'No 'samovar' in the kit: staged as a kettle.': what is shown in the place of what there is not."""
    return f"No '{words}' in the kit: staged as {'an' if kind[:1] in 'aeio' else 'a'} {kind}."


def _bare(words: str) -> str:
    return re.sub(r"^(?:an?|the|his|her|their|its|some) ", "", words, flags=re.I)


_IMPLIED_WORDS = re.compile(r"^(?:machine|food|star|stars|leaf|crash|instrument|hand)$")


def _is_shown(text: str, hit: Hit) -> bool:
    before, after = text[: hit.start], text[hit.end :]
    if hit.word == "camera" and not re.search(
        r"\b(?:an?|his|her|their|two|with|old|holds?|film|video|photo|vintage)\s+$", before, re.I
    ):
        return False
    if hit.word == "note" and re.search(r"\b(?:high|low|last|long|final|musical|first)\s+$", before, re.I):
        return False
    if text[hit.start : hit.end].lower() in verb_forms() and re.search(
        r"\b(?:they|she|he|we|it|who|to)\s+$", before, re.I
    ):
        return False
    if _ALSO_DONE.fullmatch(text[hit.start : hit.end]) and _DOER.search(before) and not _PARTICLE.search(before):
        return False
    if (
        text[hit.start : hit.end].lower() in verb_forms()
        and _THEN_DOES.search(before)
        and re.match(r"\s+(?:an?|the|his|her|its|their|him|it|them|how|as|over)\b", after)
    ):
        return False
    said = text[hit.start : hit.end].lower()
    if said == "does" or (
        hit.word == "chest" and re.search(r"\b(?:his|her|their|its|my)\s+(?:\w+\s+)?$", before, re.I)
    ):
        return False
    if (
        said == f"{hit.word}s"
        and _TAKES.match(after)
        and (last := re.search(r"(\w+)\s+$", before))
        and singular(last[1].lower()) in ROLES
    ):
        return False  # 'a mother rocks a cradle'
    if hit.kind == "key" and re.search(r"\bpian", text, re.I):
        return False
    if said == "glasses" and re.search(
        r"\b(?:his|her|their|my|dark|thick|reading|round|with|wearing|in)\s+(?:\w+\s+)?$", before, re.I
    ):
        return False
    if hit.word == "glass" and re.search(r"\b(?:behind|through|against) (?:the|thick|some)\s+$", before, re.I):
        return False
    if hit.word == "pan" and not re.search(r"\b(?:an?|the|his|her|hot|in)\s+$", before, re.I):
        return False
    if said == "taxis" and re.match(r"\s+(?:on|along|down|to|across|over)\b", after):
        return False
    if hit.word in _HUES and re.match(r"\s+(?!and\b|or\b|in\b|on\b|at\b|with\b|from\b|to\b|by\b|under\b)[a-z]+", after):
        return False
    if hit.word in ("roll", "bun") and (
        re.search(r"\bdrum\s*$", before, re.I)
        or (
            text[hit.start : hit.end].lower() == "rolls"
            and re.match(r"\s+(?:between|across|over|down|along|past|by|away|out|into|off|in|on|up)\b", after)
        )
    ):
        return False
    if hit.word == "roll" and re.match(r"\s*(?:past|by|down|over|away|into|across|along|off|up)\b", after):
        return False
    if hit.kind == "ball" and re.match(r"\s+players?\b", after):
        return False
    if _NOT_A_THING.search(before) or (re.match(r"['’]s\b", after) and hit.entry.category != "creature"):
        return False
    if re.match(
        r"\s+(?:story|stories|tale|tales|keeper|driver|owner|seller|station\b(?! turning)|light\b(?! up)|suit\b|film\b|shop\b)",
        after,
    ) and hit.word not in ("space station",):
        return False
    if re.search(
        r"\b(?:without|no|not an?|like an?|as if|dreams? of|thinks? of|remembers?)\s+(?:\w+\s+)?$", before, re.I
    ):
        return False
    return not (text[hit.start : hit.end].lower() in verb_forms() and not _PARTICLE.search(before))


def _thing(text: str, hit: Hit) -> Thing:
    phrase = _phrase(text, hit)
    said = text[hit.start : hit.end].lower()
    plural = said not in (hit.word, hit.word.replace(" ", "-")) and not hit.word.endswith("s")
    plural = plural or (hit.entry.category == "creature" and said in (f"{hit.kind}s", f"{hit.kind[:-1]}ies"))
    numbers = [NUMBERS.get(w, int(w) if w.isdigit() and len(w) < 3 else 0) for w in phrase.lower().split()[:3]]
    count = next((n for n in numbers if n), 0)
    amount = min(12, max(1, count)) if count else 3 if plural else 1
    if hit.entry.category == "effect":
        amount = 1
    following = re.match(r"[\s,]+(?:\w+ly\s+)?(\w+)", text[hit.end :])
    verb = verb_forms().get(following[1].lower()) if following else None
    moving = hit.entry.category in ("vehicle", "creature") and (
        verb in TRAVELLING
        or bool(
            following
            and re.match(
                r"speed|drift|roar|sail|pull|turn|swerv|screech|land|taking|takes|gallop|fl(?:y|ies)|cross|pass",
                following[1],
                re.I,
            )
        )
    )
    moving = moving or (
        hit.kind in _FLYERS
        and not re.search(
            r"\b(?:land(?:s|ed|ing)?|park(?:s|ed)|stands?|wait(?:s|ing)?|wreck\w*|crash(?:es|ed)|taxis|ground|hangar|pad|runway)\b",
            text,
            re.I,
        )
    )
    return Thing(kind=hit.kind, words=phrase, colour=colour_of(phrase.lower()) or "", count=amount, moving=moving)


def _phrase(text: str, hit: Hit) -> str:
    """'a small wooden skiff' around the word itself."""
    m = re.search(
        r"(?:\b(?:an?|the|his|her|their|its|some|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+)?(?:(?<![\w])(?!(?:of|in|on|at|to|and|with|the|a|an|from|by|over|under|is|are|as|while|into|through|her|his|past|for|out|off|up|down)\b)[\w’'-]+\s+){0,3}$",
        text[: hit.start],
        re.I,
    )
    before = (m[0] if m else "").split()
    for at in range(len(before) - 1, -1, -1):
        word = before[at].lower()
        if (word in verb_forms() and not word.endswith(("ing", "ed", "en"))) or singular(word) in ROLES:
            before = before[at + 1 :]
            break
    return " ".join([*before, text[hit.start : hit.end]])
