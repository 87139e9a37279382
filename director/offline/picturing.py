"""Moments -> designed pictures: parts, mood, size, angle and move of each, and the words of what is seen."""

import re

from director.offline.camera_words import Camera, camera
from director.offline.casting import Cast
from director.offline.coverage import Picture, compose, of_nobody
from director.offline.extras import USUAL
from director.offline.moments import Moment
from director.offline.mood import mood_of
from director.offline.reading import Reading
from director.offline.staging import parts
from director.offline.wording import told
from film import TRAVELLING, Action, Emotion, Lighting, Mood, Move, Part, Size, Speed, Thing

_AFLOAT = frozenset({Action.SWIM, Action.FLY, Action.FALL})
_AT_WORK = TRAVELLING | {
    Action.PUSH,
    Action.CLIMB,
    Action.JUMP,
    Action.REACH,
    Action.PULL,
    Action.TYPE,
    Action.OPEN,
    Action.FIGHT,
}
_BRIGHT = (Mood.WONDER, Mood.ROMANTIC, Mood.PLAYFUL)
_HOPEFUL = re.compile(r"\b(hopeful|happy|uplifting|triumphant|warm) (?:end|finish)\w*", re.I)
_ONLY_DANGER = re.compile(r"hand-?held (?:when|where|as|in|for|during)", re.I)


def picture(
    moments: list[Moment], cast: Cast, reading: Reading, pace: Speed, style: str, feeling: str, header: str
) -> list[Picture]:
    """One picture for each moment. `style` and `feeling` are the brief's words for look and tone, `header` all of its facts."""
    whole = camera(style)
    handheld = whole.move is Move.HANDHELD
    only_danger = bool(_ONLY_DANGER.search(style))
    film_mood = mood_of(f"{feeling} {feeling} {header}") or mood_of(" ".join(m.text for m in moments)) or Mood.SERENE
    hopeful = bool(_HOPEFUL.search(header))
    out: list[Picture] = []
    seen: Moment | None = None
    for index, moment in enumerate(moments):
        made = Picture(moment, _people_first(parts(moment, cast), cast), tuple(moment.things), moment.lines)
        made.new_scene = seen is None or seen.spot is not moment.spot or seen.time is not moment.time
        made.mood = _mood(moment, film_mood, reading)
        if hopeful and index >= len(moments) - max(1, len(moments) // 5) and made.mood not in _BRIGHT:
            made.mood = Mood.TRIUMPHANT
        made.parts = tuple(_felt(p, made.mood) for p in made.parts)
        made.fast = moment.camera.fast_cuts
        if moment.card:
            made.weight = 0.8
        else:
            compose(
                made,
                slow=pace is Speed.SLOW or "slow camera" in style.lower(),
                handheld=handheld and (only_danger or not moment.last),
            )
            if handheld and not only_danger and not made.move_named:
                made.move = Move.HANDHELD
            _lit(made, moment.camera, whole)
            seen = moment
        made.words = _words(made, cast)
        out.append(made)
    return out


def _lit(made: Picture, asked: Camera, whole: Camera) -> None:
    """Light, lens and shutter as the picture's own words have them, else as the film's."""
    made.lighting = asked.lighting or whole.lighting or Lighting.NATURAL
    made.shutter = next((s for s in (asked.shutter, whole.shutter) if s is not None), 180.0)
    if asked.depth is None and whole.depth is not None:
        made.focus = made.focus.with_(depth=whole.depth)


def board(pictures: list[Picture], cast: Cast) -> list[str]:
    """Nobody stands on water: who is out at sea and neither swims nor flies is in the boat of the film. Says so if it has none."""
    known = next((p.inside for made in pictures for p in made.parts if p.inside in ("boat", "ship")), "")
    boarded, swimmers = False, set[str]()
    for made in pictures:
        if made.moment.spot is None or made.moment.spot.kind != "sea":
            continue
        swimmers |= {p.who for p in made.parts if p.action is Action.SWIM or cast[p.who].creature}
        afloat = tuple(
            p.with_(action=Action.SWIM) if p.who in swimmers and p.action is Action.STAND else p for p in made.parts
        )
        made.parts = afloat
        aboard = tuple(
            p if p.inside or p.action in _AFLOAT or p.who in swimmers else p.with_(inside=known or "boat")
            for p in afloat
        )
        boarded = boarded or aboard != made.parts
        made.parts = aboard
    return ["Whoever is out at sea is in a boat, as the brief names none."] if boarded and not known else []


def peopled(pictures: list[Picture]) -> None:
    """Who is at a place behind the cast is in all of its pictures, but not in a thing's own."""
    for made in pictures:
        if made.card or made.size is Size.INSERT or made.moment.spot is None:
            continue
        here = {t.kind for t in made.things}
        made.things += tuple(Thing(kind=k, count=USUAL[k]) for k in made.moment.spot.company if k not in here)


def unpeopled(pictures: list[Picture]) -> list[str]:
    """A sentence for each close view of nobody: it shows the place."""
    return [
        f"Beat {made.moment.beat} asks for {_article(made.moment.camera.size)} and names nobody; it shows the place."
        for made in pictures
        if made.moment.camera.size is not None and of_nobody(made) and not made.card
    ]


def _article(size: str | None) -> str:
    return f"{'an' if str(size)[:1] in 'aeio' else 'a'} {size}"


def _people_first(parts: tuple[Part, ...], cast: Cast) -> tuple[Part, ...]:
    """A group that does one thing together ('everyone laughs') is measured by its people, not by the cat at their feet."""
    if len(parts) < 3 or len({p.action for p in parts}) > 1:
        return parts
    return tuple(sorted(parts, key=lambda p: bool(cast[p.who].creature)))


def _mood(moment: Moment, film_mood: Mood, reading: Reading) -> Mood:
    return mood_of(reading.plain(moment.text)) or film_mood


def _felt(part: Part, mood: Mood) -> Part:
    """Where the brief names no feeling: cheerful films smile, and who works in danger is set on it."""
    if part.emotion is not Emotion.NEUTRAL:
        return part
    if mood is Mood.PLAYFUL and part.action not in (Action.SLEEP, Action.FALL):
        return part.with_(emotion=Emotion.HAPPY)
    return (
        part.with_(emotion=Emotion.DETERMINED)
        if mood in (Mood.TENSE, Mood.ACTION) and part.action in _AT_WORK
        else part
    )


def _words(made: Picture, cast: Cast) -> str:
    moment = made.moment
    if moment.card:
        return "Title card"
    place = moment.spot.name if moment.spot else "the place"
    return told(moment.text, made.parts, made.things, place, cast, moment.subjects)
