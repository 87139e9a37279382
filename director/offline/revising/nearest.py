"""Words nobody understood -> the nearest that can be done, as sentences about this film; each is read before it is offered."""

import re
from collections import Counter
from collections.abc import Callable
from math import sqrt

from director.offline.revising.clause import Clause
from director.offline.revising.index import content
from director.offline.revising.numbering import ORDINAL, WORD_NUMBERS
from film import Plan, Shot

HELP = (
    "time of day (“make shot 3 night”), weather (“less rain”), size (“shot 2 closer”), camera (“slow pan in the first shot”), length (“shot 4 two "
    "seconds longer”), order (“swap shots 2 and 3”), new shots (“add a close-up of Mara after shot 3”), “split shot 4 in half”, “merge shots 2 and 3”, “remove "
    "shot 6”, people (“put Tobias in shot 3”, “make Mara younger”, “she looks sad in shot 3”), clothes (“Mara's coat should be green”), things (“add a lamp to "
    'shot 2”), lines (“in shot 3 she says "..."”), places (“scene 2 in a kitchen”), music (“sadder music”), sounds (“add gulls”), look (“warmer, more grain”), mood (“make '
    "it scarier”), cuts (“dissolve between 2 and 3”), title, shape (“make it vertical”), takes (“use take 2 of shot 3”, “reshoot shot 2, steadier”), “lock shot 1”, versions "
    "(“undo”, “go back to version 2”, “compare versions 1 and 3”); or a question, like “who is in shot 3?”"
)
_EXAMPLES = """
make shot {n} night | make shot {n} dawn | make the whole film at dusk | scene {scene} at night | later in the day in shot {n}
make it snow | less rain | more rain | stop the rain | no fog | fog in shot {n} | a storm in shot {n}
shot {n} closer | shot {n} wider | make shot {n} a close-up | make shot {n} a close-up of {name} | shot {n} from a low angle | a bird's eye view in shot {n}
a slow pan left in shot {n} | a slow dolly in on shot {n} | no camera movement in shot {n} | shot {n} handheld | tracking shot for shot {n} | zoom in on shot {n} | shot {n} a bit slower
shot {n} with a 35mm lens | shot {n} in silhouette | shot {n} two seconds longer | shot {n} a bit shorter | make the whole film 20 seconds | speed up the film
move shot {n} to the start | move shot {n} before shot {m} | swap shots {n} and {m} | start with shot {n} | end with shot {n} | reverse the order of the shots
remove shot {n} | cut the last two shots | keep only shots {n} and {m} | add a close-up of {name} after shot {n} | insert a wide shot after shot {n}
add a title card "Ten years later" after shot {n} | split shot {n} in half | split shot {n} after one second | merge shots {n} and {next}
put {name} in shot {n} | remove {name} from shot {n} | use {other} instead of {name} in shot {n} | replace {name} with {other} | add a fisherman to shot {n}
make {name} younger | make {name} taller | {name} should be a man | {name} should be a woman | call {name} "Nora" | give {name} a beard | {name} with darker skin | make {name} heavier
{name}'s coat should be green | give {name} a red scarf | take off {name}'s {worn} | {name}'s hair should be black | dress {name} in black
{name} runs in shot {n} | {name} looks sad in shot {n} | make {name} smile in shot {n} | {name} is angry in shot {n} | {name} sits in shot {n} | {name} waves in shot {n} | {name} dances in shot {n} | {name} holds a letter in shot {n}
add a lamp to shot {n} | add a dog to shot {n} | add a tree to shot {n} | remove the {thing} from shot {n} | make the {thing} red | two boats in shot {n} | the sign in shot {n} says "OPEN"
in shot {n} {name} says "At last." | remove the line in shot {n} | remove all dialogue | scene {scene} in a kitchen | set scene {scene} on a beach | make {place} a forest
sadder music | happier music | music with a violin | no music | add gulls to the sound | make shot {n} silent
warmer | darker | more grain | make it black and white | more contrast | less colourful | a palette of teal and orange
make it scarier | make it happier | more dramatic in shot {n} | make shot {n} tenser | dissolve between {n} and {next} | fade in at the start | fade to black at the end | no dissolves
call the film "Home" | make it vertical | make it square | make it cinemascope | use take 1 of shot {n} | reshoot shot {n} | reshoot shot {n}, closer | reshoot shot {n}, with a clearer view | lock shot {n} | unlock shot {n}
"""
_LIMITS: tuple[tuple[str, str], ...] = (
    (r"\b(?:slow[ -]?mo(?:tion)?|time-?lapse|freeze[ -]frame|backwards?|in reverse|split[ -]screen)\b", "the stage shoots at one speed, forwards"),
    (r"\b(?:resolution|fps|frame rate|4k|hd|720p|1080p|bitrate|codec)\b", "size in pixels and frame rate are settled when a film is begun"),
    (r"\b(?:subtitles?|captions?|font|language|voice|accent|narration)\b", "subtitles and voices follow the lines"),
    (r"\b(?:louder|quieter|volume)\b", "loudness follows what is said and shown"),
    (r"\b(?:better|nicer|good|great|amazing|boring|cooler|interesting|beautiful|perfect|improve|fix|different|something|somehow|ugly|bad|weird|professional|cinematic)\b", "say what should be different"),
)  # fmt: skip
_QUESTIONS = """
how long is the film? | how long is shot {n}? | how many shots are there? | who is in shot {n}? | who is in the film? | which shots have {name}? | which shots are at night?
where is shot {n} set? | what happens in shot {n}? | what happens in scene {scene}? | what does {name} say? | what does {name} wear? | who wears what? | what did you assume?
what could you not show? | what is the title? | what music is there? | which shots are locked? | what is the weather in shot {n}? | which is the longest shot?
which takes has shot {n}? | why was shot {n} reshot? | which version is this? | which versions are there? | what did I change?
"""
OFFERED = 3
_TRIED = 9


def offer(clause: Clause, readable: Callable[[str], bool]) -> str:
    """'the nearest I can do: “...” or “...”', with the shots and names that were said, else this film's first ones."""
    said = clause.left
    limit = next((why for pattern, why in _LIMITS if re.search(pattern, said)), "")
    offers: list[str] = []
    for sentence in _ranked(clause, _EXAMPLES)[:_TRIED]:
        if readable(sentence):
            offers.append(sentence)
        if len(offers) == OFFERED:
            break
    near = f"the nearest I can do: {_either([f'“{o}”' for o in offers])}" if offers else "“help” tells what I can do"
    return f"{limit}; {near}" if limit else near


def offer_questions(clause: Clause) -> str:
    """The questions nearest to one nobody could answer."""
    return f"ask, for example: {_either([f'“{q}”' for q in _ranked(clause, _QUESTIONS)[:OFFERED]])}"


def _either(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else "".join(words)


def _ranked(clause: Clause, examples: str) -> list[str]:
    """Examples by how many of their words and letters the said words share; rare words count more."""
    fields = _fields(clause)
    known: dict[str, str] = {}
    for line in examples.strip().splitlines():
        for template in line.split(" | "):
            try:
                known.setdefault(template.format(**fields), template)
            except KeyError:
                continue
    words = {s: frozenset(content(_bare(s))) for s in known}
    often = Counter(w for ws in words.values() for w in ws)
    said_words, said_letters = frozenset(content(_bare(clause.left))), _letters(clause.left)

    def likeness(sentence: str) -> float:
        shared = sum(1 / sqrt(often[w]) for w in words[sentence] & said_words)
        letters = _letters(sentence)
        return shared * 2 + 2 * len(letters & said_letters) / (len(letters) + len(said_letters) or 1)

    return sorted(known, key=lambda s: (-likeness(s), s))


def _bare(sentence: str) -> str:
    return re.sub(r"\d+|shots?", " ", sentence.lower())


def _letters(words: str) -> frozenset[str]:
    """The runs of three letters in a sentence."""
    low = f" {re.sub(r'[^a-z ]', '', words.lower())} "
    return frozenset(low[i : i + 3] for i in range(len(low) - 2))


def _fields(clause: Clause) -> dict[str, str]:
    """Real shots, names, things and places for the examples: those said, else the film's own."""
    plan, low = clause.plan, clause.left
    filmed = [s for s in plan.shots if not s.title_card] or list(plan.shots)
    number = {s.id: i for i, s in enumerate(plan.shots, 1)}
    who = [w for n, w in clause.index.names.items() if re.search(rf"\b{re.escape(n)}\b", low)]
    shot = _said_shot(low, plan) or next((s for s in filmed if who and who[0] in {p.who for p in s.parts}), filmed[0])
    shot = shot if shot in filmed else filmed[0]
    after = next((s for s in filmed if number[s.id] == number[shot.id] + 1 and s.scene == shot.scene), None)
    other_shot = next((s for s in filmed if s.id != shot.id), None)
    cast = [*dict.fromkeys([*who, *(p.who for p in shot.parts), *(c.id for c in plan.cast if c.kind == "person")])]
    fields = {"n": str(number[shot.id]), "scene": str(plan.scene(shot.scene).number), "place": plan.place(plan.scene(shot.scene).place).name}  # fmt: skip
    fields |= {"next": str(number[after.id])} if after else {}
    fields |= {"m": str(number[other_shot.id])} if other_shot else {}
    fields |= {"name": plan.character(cast[0]).name} if cast else {}
    fields |= {"other": plan.character(cast[1]).name} if len(cast) > 1 else {}
    worn = [g.kind for g in plan.character(cast[0]).accessories] if cast else []
    fields |= {"worn": worn[0]} if worn else {}
    return fields | ({"thing": shot.things[0].kind} if shot.things else {})


def _said_shot(low: str, plan: Plan) -> Shot | None:
    m = re.search(rf"\bshots? #?(\d+|{WORD_NUMBERS})\b|\b(\d+[a-z]{{1,2}})\b|\bthe ({ORDINAL}) shot\b", low)
    if not m:
        return None
    word = next(g for g in m.groups() if g)
    return next((s for i, s in enumerate(plan.shots, 1) if word in (str(i), s.slate.lower())), None)
