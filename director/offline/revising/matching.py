"""Words that describe -> the shots, or the scene, they fit: by what is told, shown and by where it plays, in families of like words."""

import re
from dataclasses import dataclass
from functools import lru_cache

from director.offline.actions import WEAK, verb_forms
from director.offline.revising.index import Index, content, stem
from director.offline.revising.people import PRONOUNS
from film import Action, Emotion, Shot, Size

LOOSE = frozenset(
    stem(w)
    for w in "shot sequence whole bit part moment scene picture image alone come go get be do have start stand place here see happen thing itself whole entire we're we're begins begin all".split()
)
"""Words of a description that need not be in the shot: they say nothing of what is seen."""
_LIKE: tuple[frozenset[str], ...] = tuple(
    frozenset(stem(w) for w in words.split())
    for words in (
        "hear listen", "check look glance watch read study", "kid child kids children girl", "kid child boy", "lady woman", "guy man bloke fellow", "conversation dialogue talk chat",
        "getaway escape run flight chase", "robot machine droid", "phone mobile", "sea ocean water waves", "street road", "boat ship ferry", "van truck lorry car vehicle",
        "diamond jewel gem ring", "safe vault", "rooftop roof", "girl daughter", "house home building", "forest wood woods trees", "hill hillside", "creep sneak tiptoe sneaking",
        "dog hound puppy", "begin opening start", "photo photograph picture", "shore beach coast", "cliff clifftop cliffs",
    )
)  # fmt: skip
_EMPTY = frozenset(stem(w) for w in "empty deserted lonely bare".split())
_GESTURES = frozenset(Action) - {Action.STAND}


@dataclass(frozen=True, slots=True)
class _Seen:
    """The words of one shot, from what is told of it down to where it plays."""

    told: frozenset[str]
    shown: frozenset[str]
    place: frozenset[str]
    gestures: frozenset[Action]


def scene_of(words: str, index: Index) -> int:
    """The one scene whose place has this name, or that part of a name: 'the roof' of 'the roof garden'."""
    plan = index.plan
    said = {stem(w) for w in content(words)} - LOOSE
    if not said:
        return 0
    named = [s for s in plan.scenes if said <= {*content(plan.place(s.place).name.lower())}]
    exact = [s for s in named if said == {*content(plan.place(s.place).name.lower())}]
    found = exact or named
    used = [s for s in found if any(x.scene == s.id and not x.title_card for x in plan.shots)]
    return used[0].number if len(used) == 1 else 0


def fitting(words: str, index: Index) -> list[Shot]:
    """The shots of which all this is told; of several, those told so most plainly."""
    plan = index.plan
    filmed = [s for s in plan.shots if not s.title_card]
    said = list(re.findall(r"[^\W\d_]+(?:'s)?(?:-[^\W\d_]+)*", words))
    sizes = [s for s in Size if re.search(rf"\b{s}\b", words)]
    if sizes:
        filmed = [s for s in filmed if s.size is max(sizes, key=len)]
        said = [w for w in said if w not in str(max(sizes, key=len)).split() and w != str(max(sizes, key=len))]
    wanted = [w for w in said if content(w) and stem(w) not in LOOSE]
    if not wanted and not sizes:
        return []
    for who in (PRONOUNS[w] for w in said if w in PRONOUNS):
        filmed = [s for s in filmed if who in {plan.character(p.who).presentation for p in s.parts}]
    seen = {s.id: _seen(s, index) for s in filmed}
    by_place = [s for s in filmed if all(_is_of(w, seen[s.id], place=True) for w in wanted)]
    own = [s for s in by_place if all(_is_of(w, seen[s.id], place=False) for w in wanted)]
    shots = own or by_place
    if len(shots) > 1 and wanted:
        about = [s for s in shots if any(stem(w) in _subject(s, index) for w in wanted)]
        alone = [s for s in about if len(s.parts) + len(s.things) == 1]
        told = [s for s in shots if all(_alike(stem(w)) & seen[s.id].told for w in wanted)]
        exact = [s for s in shots if all(stem(w) in seen[s.id].told | seen[s.id].shown for w in wanted)]
        shots = next((x for x in (exact, about, told, alone) if len(x) == 1), shots)
    return shots


def _is_of(word: str, seen: _Seen, *, place: bool) -> bool:
    known = seen.told | seen.shown | (seen.place if place else frozenset())
    if _alike(stem(word)) & known:
        return True
    gesture = verb_forms().get(word)
    return gesture in seen.gestures and gesture in _GESTURES and (word not in WEAK or stem(word) in seen.told)


@lru_cache(maxsize=4096)
def _alike(word: str) -> frozenset[str]:
    return frozenset({word}).union(*(group for group in _LIKE if word in group))


def _subject(shot: Shot, index: Index) -> frozenset[str]:
    """What the picture is of."""
    plan = index.plan
    for thing in shot.things:
        if thing.kind == shot.subject:
            return frozenset(content(f"{thing.kind} {thing.words}"))
    for one in plan.cast:
        if one.id == shot.subject:
            return frozenset(content(f"{one.name} {one.kind} {one.description}".lower()))
    return frozenset()


def _seen(shot: Shot, index: Index) -> _Seen:
    plan = index.plan
    place = plan.place(plan.scene(shot.scene).place)
    where = frozenset(content(f"{place.name} {place.kind} {' '.join(place.features)}".lower()))
    told = frozenset(content(shot.action.lower()))
    words = [str(shot.size)]
    for thing in shot.things:
        words += [thing.kind, thing.words]
    for part in shot.parts:
        person = plan.character(part.who)
        words += [person.name, person.description, person.kind, str(part.action), part.holding, part.inside]
        words += ["child kid"] if person.age == "child" else []
        words += ["smile"] if part.emotion is Emotion.HAPPY else []
    if len({ln.speaker for ln in shot.lines}) > 1:
        words.append("conversation")
    shown = frozenset(content(" ".join(words).lower())) | (frozenset() if shot.parts else _EMPTY)
    shown |= index.words[shot.id] - where
    verbs = {verb_forms()[w] for w in re.findall(r"[a-z]+", shot.action.lower()) if w in verb_forms() and w not in WEAK}
    return _Seen(told, shown, where, frozenset(verbs | {p.action for p in shot.parts}))
