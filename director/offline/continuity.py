"""Pictures -> the same pictures with their things remembered: the red car stays red, a driver stays in it, a king on his throne.

People and places are remembered while the story is told; this does it for things, once everybody's part is known.
"""

import re

from director.offline.casting import Cast
from director.offline.colours import colours
from director.offline.coverage import Picture
from director.offline.places import Spot
from film import TRAVELLING, Action, Part, Thing

_SEATS = frozenset({"chair", "bench", "bed"})
_VEHICLES = frozenset({"car", "truck", "bus", "boat", "ship", "motorcycle", "bicycle", "plane", "helicopter"})
_LITTLE = frozenset("a an the his her their its old new same this that".split())
_LAW = frozenset({"policeman", "policewoman", "police officer", "cop", "officer", "sheriff", "sergeant"})
_ON_FOOT = re.compile(
    r"\b(?:gets? (?:out|off|up)|steps? out|climbs? out|on foot|stands?|standing|rises?|jumps? up|beside|out of|leans? on)\b",
    re.I,
)
_NEW = re.compile(r"^(?:another|a (?:second|third|different|new)|an other)\b", re.I)


def remember(pictures: list[Picture], cast: Cast) -> None:
    """Later mentions of a thing are the thing, drivers are in their own vehicle, and who sits stays seated in the scene."""
    _recall(pictures)
    _drivers(pictures, cast)
    _seated(pictures)


def _recall(pictures: list[Picture]) -> None:
    """'the car' takes the colour and the words of 'a red car'; 'a police car' is another one."""
    known: list[Thing] = []
    for made in pictures:
        things = []
        for thing in made.things:
            before = next((k for k in reversed(known) if _same(k, thing)), None)
            if before is not None:
                bare = not _variant(thing) and not thing.colour
                thing = thing.with_(
                    colour=thing.colour or before.colour,
                    words=before.words if bare and thing.count == 1 else thing.words,
                )
            known.append(thing)
            things.append(thing)
        made.things = tuple(things)


def _variant(thing: Thing) -> frozenset[str]:
    """The words that tell a thing from others of its kind, less colours: 'a red police car' -> {'police'}."""
    phrase = thing.words.lower()
    for start, end, _ in reversed(colours(phrase)):
        phrase = phrase[:start] + phrase[end:]
    return frozenset(phrase.split()[:-1]) - _LITTLE


def _same(known: Thing, later: Thing) -> bool:
    if known.kind != later.kind or known.count != later.count or _NEW.match(later.words):
        return False
    if re.match(r"an?\b", later.words, re.I) or (known.colour and later.colour and known.colour != later.colour):
        return False
    if known.words.split()[-1:] != later.words.split()[-1:]:
        return False
    return _variant(later) <= _variant(known) and ("police" in _variant(known)) == ("police" in _variant(later))


def _drivers(pictures: list[Picture], cast: Cast) -> None:
    """Whose vehicle is whose: as the brief says it somewhere, else the police car for the police and the other for the rest."""
    own: dict[tuple[str, str], Thing] = {}
    for made in pictures:
        for part in made.parts:
            thing = next((t for t in made.things if t.kind == part.inside and t.kind in _VEHICLES), None)
            if thing is not None:
                own.setdefault((part.who, thing.kind), thing)
    shown: list[Thing] = []
    for made in pictures:
        shown += [t for t in made.things if t.kind in _VEHICLES]
        made.parts = tuple(_on_patrol(p, made, shown, cast) for p in made.parts)
        for part in made.parts:
            if part.inside in _VEHICLES and all(t.kind != part.inside for t in made.things):
                law = _of_the_law(part.who, cast)
                fits = [t for t in shown if t.kind == part.inside and ("police" in _variant(t)) == law]
                thing = own.get((part.who, part.inside)) or next(iter(fits), None)
                if thing is not None:
                    made.things = (*made.things, thing.with_(count=1, moving=part.action is Action.DRIVE))


def _on_patrol(part: Part, made: Picture, shown: list[Thing], cast: Cast) -> Part:
    """A police officer in a chase is in the police car that was just seen, unless the beat puts them on foot."""
    chases = any("police" in _variant(t) and t.kind == "car" and t.moving for t in shown)
    rides = made.moment.spot is not None and made.moment.spot.kind == "road" and not part.inside
    if not (chases and rides and _of_the_law(part.who, cast)) or part.action in TRAVELLING - {Action.DRIVE}:
        return part
    return part if _ON_FOOT.search(made.moment.text) else part.with_(inside="car")


def _of_the_law(who: str, cast: Cast) -> bool:
    person = cast[who]
    return bool(_LAW & {*person.roles}) or bool(re.search(r"\bpolice|\bsheriff\b|\bcop\b", person.description, re.I))


def _seated(pictures: list[Picture]) -> None:
    """Who sits down on something sits on it for the rest of the scene, unless the words move them."""
    seats: dict[str, tuple[str, Thing | None]] = {}
    spot: Spot | None = None
    for made in pictures:
        if made.card:
            continue
        if made.moment.spot is not spot:
            seats, spot = {}, made.moment.spot
        kept = []
        for part in made.parts:
            own = made.moment.text
            if part.inside in _SEATS:
                thing = next((t for t in made.things if t.kind == part.inside), None)
                seats[part.who] = (part.inside, thing)
            elif part.who in seats and (part.inside or part.action in _RISEN or _ON_FOOT.search(own)):
                del seats[part.who]
            elif part.who in seats:
                kind, thing = seats[part.who]
                part = part.with_(inside=kind, action=Action.SIT if part.action is Action.STAND else part.action)
                if thing is not None and all(t.kind != kind for t in made.things):
                    made.things = (*made.things, thing)
            kept.append(part)
        made.parts = tuple(kept)


_RISEN = TRAVELLING | {
    Action.DANCE,
    Action.FIGHT,
    Action.FALL,
    Action.KNEEL,
    Action.EMBRACE,
    Action.OPEN,
    Action.PULL,
    Action.STAND_UP,
    Action.PUSH,
    Action.CLIMB,
    Action.JUMP,
}
"""What nobody does on a chair."""
