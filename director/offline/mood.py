"""Words -> the mood and intensity of each shot, and the wishes for music and sound."""

import re
from functools import lru_cache

from director.offline.words import vocabulary
from film import Mood, Music

_MOODS: tuple[tuple[Mood, str], ...] = (
    (
        Mood.ACTION,
        r"chas\w+|run(?:s|ning)?|rac(?:e|es|ing)|sprint\w*|fight\w*|explo\w+|crash\w*|heist|escap\w+|action|fast cuts|pursu\w+|gallop\w*|breakneck|sport\w*|jump\w*",
    ),
    (
        Mood.TENSE,
        r"tens\w+|thriller|suspens\w+|danger\w*|alarm\w*|creep\w*|crawl\w*|sneak\w*|hack\w*|vault|bomb|countdown|hunt\w*|gun|threat\w*|storm\w*|urgent\w*|gritty|nervous\w*|stand-?off",
    ),
    (
        Mood.EERIE,
        r"eerie|ghost\w*|haunt\w*|horror|creepy|spook\w*|scary|graveyard|grave|shadow\w*|whisper\w*|phantom|terrif\w+|midnight|skull|alone in the dark|ominous|monster",
    ),
    (
        Mood.TRAGIC,
        r"tragic\w*|dies|death|dead|funeral|mourn\w*|grie\w+|weep\w*|sob\w*|farewell forever|last breath|buried",
    ),
    (
        Mood.MELANCHOLY,
        r"melanchol\w+|sad\w*|lonel\w+|alone|quiet|wistful|nostalgi\w+|rain\w*|bittersweet|longing|miss(?:es|ing)|farewell|goodbye|empty|abandon\w*|forgotten|last",
    ),
    (
        Mood.TRIUMPHANT,
        r"triumph\w*|victor\w*|wins?|won|heroic|epic|crown\w*|celebrat\w*|finally|hope\w*|reunite\w*|success\w*|cheers?|glor\w+|summit|finish line|rescue\w*|sunrise|there you are",
    ),
    (
        Mood.PLAYFUL,
        r"playful|cheerful\w*|funny|comedy|comic\w*|happ\w+|fun|silly|laugh\w*|cat|kitten|puppy|child\w*|kids?|bake\w*|croissant|balloon\w*|circus|whimsical|upbeat|slapstick|giggl\w+|fresh|light-?hearted|joy\w*",
    ),
    (
        Mood.ROMANTIC,
        r"romant\w+|love\w*|kiss\w*|embrac\w+|tender\w*|wedding|lovers?|hand in hand|date|heart|rose|bride|intimate",
    ),
    (
        Mood.WONDER,
        r"wonder\w*|magic\w*|dream\w*|stars?|planet|space|aurora|fairy|glow\w*|enchant\w*|discover\w*|miracle|awe|dragon|castle|crystal|once upon|orbit\w*|majestic",
    ),
    (
        Mood.SERENE,
        r"seren\w+|calm\w*|peace\w*|gentle|still|meadow|sleep\w*|morning|breeze|nature|slow\w*|tranquil|lake|graz\w+|warm",
    ),
    (
        Mood.MYSTERY,
        r"myster\w+|secret\w*|detective|noir|clue|strange\w*|unknown|hidden|letter|key|fog\w*|disappear\w*|vanish\w*|puzzl\w+|investigat\w+|footprints?",
    ),
)
_INTENSE = re.compile(
    r"\b(?:chas\w+|run(?:s|ning)?|rac(?:es|ing)|explo\w+|crash\w*|fight\w*|scream\w*|alarm\w*|suddenly|attack\w*|storm\w*|sprint\w*|fast cuts|roar\w*|gallop\w*|leap\w*|climax|kiss\w*|flee\w*|fall(?:s|ing))\b",
    re.I,
)
_CALM = re.compile(
    r"\b(?:quiet\w*|calm\w*|slow\w*|sleep\w*|still|wait\w*|silen\w+|gentl\w+|soft\w*|rest\w*|peace\w*|empty|fade\w*|alone)\b",
    re.I,
)
INSTRUMENTS = vocabulary(
    """
cello, violin, strings, piano, guitar, acoustic guitar, electric guitar, banjo, harmonica, flute, clarinet, oboe,
trumpet, horn, horns, brass, trombone, saxophone, drums, percussion, timpani, synth, synthesizer, synths, organ,
accordion, harp, music box, bells, choir, ukulele, marimba, xylophone, orchestra, bass, double bass, celesta,
glockenspiel, whistle, whistling, bagpipes, fiddle, sitar, kalimba, vibraphone, tuba, bassoon, lute, mandolin,
theremin, electronic, handpan, cuatro, concertina, klavier, cuerdas, kazoo, balalaika, duduk, didgeridoo, erhu, koto, shamisen, djembe, tabla, oud, zither, bongos, pan flute,
melodica, cimbalom, hurdy-gurdy, tin whistle, recorder, viola, taiko, steel drums, jaw harp
"""
)
SOUNDS = vocabulary(
    """
waves, gulls, wind, rain, thunder, birds, birdsong, crickets, traffic, city, crowd, footsteps, alarm, siren, sirens,
engine, engines, fire, crackling, water, stream, river, sea, surf, bells, clock, ticking, heartbeat, door, dog,
barking, owl, wolves, howling, train, horn, car, cars, horns, laughter, applause, hum, machine hum, static, radio,
typing, chatter, insects, frogs, cicadas, leaves, snow, breath, breathing, hooves, seagulls, bees, whale song, whales,
creaking, creaks, glass, explosion, gunshot, whistle, bubbles, silence, room tone, rustling, oven, bell, steam, murmur
"""
)


def mood_of(text: str) -> Mood | None:
    """The mood most of its words speak for; the first of the table if even. None if no word speaks."""
    scores = [
        (len(re.findall(rf"\b(?:{pattern})\b", text, re.IGNORECASE)), -i, mood)
        for i, (mood, pattern) in enumerate(_MOODS)
    ]
    count, _, mood = max(scores, key=lambda s: (s[0], s[1]))
    return mood if count else None


def intensity(text: str, position: float, climax: float) -> float:
    """0-1: rises to the climax at `climax` (of the running time), falls after it, pushed by the words of the shot."""
    if position <= climax:
        level = 0.25 + 0.6 * (position / max(climax, 1e-6)) ** 1.4
    else:
        level = 0.85 - 0.4 * (position - climax) / max(1 - climax, 1e-6)
    level += 0.12 * min(2, len(_INTENSE.findall(text))) - 0.06 * min(2, len(_CALM.findall(text)))
    return float(round(min(1.0, max(0.1, level)), 3))


def silent(text: str) -> bool:
    """'everything goes silent'"""
    return bool(
        re.search(
            r"\b(?:goes|falls|turns|is|becomes|gone) (?:completely |suddenly |dead |utterly )?(?:silent|quiet)\b|\b(?:total|complete|dead|utter|sudden) silence\b|\bsilence\.?$|\ball sound (?:stops|drops|cuts)\b|\bsound (?:drops|cuts) out\b|\bno sound\b",
            text,
            re.I,
        )
    )


def music(words: str, sounds: str) -> Music:
    """The music and sound sentences of the brief -> what it wishes to hear."""
    low = words.lower()
    beat = re.search(r"\bat (?:beat|shot|scene) (\d+)|\b(?:from|on|in) beat (\d+)", low)
    instruments = _in_order(INSTRUMENTS, low)
    instruments = [
        i for i in instruments if not any(i != o and re.search(rf"\b{re.escape(i)}\b", o) for o in instruments)
    ]
    heard = sounds.lower()
    noises = _in_order(SOUNDS, heard)
    named = [part.strip(" .") for part in re.split(r",|;|\band\b|\.", sounds) if part.strip(" .")]
    extra = [
        p.lower()
        for p in named
        if not any(re.search(rf"\b{re.escape(n)}\b", p.lower()) for n in noises) and len(p.split()) <= 4
    ]
    return Music(
        words=words.strip(),
        mood=_asked(low),
        instruments=tuple(instruments),
        opens_at_beat=int(beat[1] or beat[2]) if beat else 0,
        none=bool(
            re.search(r"\b(?:no|without(?: any)?) (?:music|score|soundtrack)\b|\bohne musik\b|\bsin música\b", low)
        ),
        sounds=tuple(dict.fromkeys([*noises, *extra])),
    )


def names_instrument(text: str) -> bool:
    """True if an instrument of an orchestra or a band is named."""
    return bool(_in_order(INSTRUMENTS, text.lower()))


def _in_order(words: tuple[str, ...], text: str) -> list[str]:
    """The words that occur in `text`, in the order they do."""
    found = [(m.start(), word) for word, pattern in _patterns(words) if word in text and (m := pattern.search(text))]
    return [word for _, word in sorted(found)]


@lru_cache(maxsize=4)
def _patterns(words: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((word, re.compile(rf"\b{re.escape(word)}\b")) for word in words)


def _asked(low: str) -> Mood | None:
    """A mood named for the music itself ('upbeat music'); an instrument alone ('a lonely cello') leaves it to the story."""
    named = re.search(
        r"\b(upbeat|cheerful|happy|playful|sad|melanchol\w+|tense|eerie|romantic|triumphant|epic|heroic|mysterious|calm|peaceful|serene|dreamy|funny|dark|driving|energetic|jazzy|spooky|scary|suspenseful|joyful|bouncy)\b(?:[\w ,-]*?)\b(?:music|score|soundtrack|song|theme|tune|jazz|folk|rock|pop|electro\w*)",
        low,
    )
    if not named:
        return None
    table = {
        "upbeat": Mood.PLAYFUL,
        "cheerful": Mood.PLAYFUL,
        "happy": Mood.PLAYFUL,
        "bouncy": Mood.PLAYFUL,
        "joyful": Mood.PLAYFUL,
        "funny": Mood.PLAYFUL,
        "playful": Mood.PLAYFUL,
        "jazzy": Mood.PLAYFUL,
        "sad": Mood.MELANCHOLY,
        "tense": Mood.TENSE,
        "suspenseful": Mood.TENSE,
        "dark": Mood.TENSE,
        "eerie": Mood.EERIE,
        "spooky": Mood.EERIE,
        "scary": Mood.EERIE,
        "romantic": Mood.ROMANTIC,
        "triumphant": Mood.TRIUMPHANT,
        "epic": Mood.TRIUMPHANT,
        "heroic": Mood.TRIUMPHANT,
        "mysterious": Mood.MYSTERY,
        "calm": Mood.SERENE,
        "peaceful": Mood.SERENE,
        "serene": Mood.SERENE,
        "dreamy": Mood.WONDER,
        "driving": Mood.ACTION,
        "energetic": Mood.ACTION,
    }
    return table.get(named[1], Mood.MELANCHOLY)
