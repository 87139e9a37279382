"""Continuity: what is in a hand stays there, light and weather do not jump inside a scene, and people wear what they wear."""

import re
from itertools import pairwise

from director.contract import Contract
from director.offline.hours import time_of_day, weather
from director.offline.words import plain
from film import Action, Character, Finding, Part, Plan, Scene, Shot, Size
from generators import Card

_HANDS_SEEN = frozenset({Size.FULL, Size.COWBOY, Size.MEDIUM, Size.TWO_SHOT, Size.WIDE})
_HANDS_BUSY = frozenset(
    {Action.EMBRACE, Action.FIGHT, Action.SWIM, Action.CRAWL, Action.SLEEP, Action.DRIVE, Action.TYPE, Action.DANCE, Action.PULL, Action.OPEN,
     Action.PUSH, Action.CLIMB, Action.CARRY}
)  # fmt: skip
"""What nobody does with something else in the hand: it was put down for it."""
_TOGETHER = frozenset({Action.EMBRACE, Action.FIGHT, Action.DANCE})
"""What takes everybody's hands."""
_PUT_AWAY = re.compile(
    r"\b(?:gives?|hands?|hands over|passes|puts?|sets?|lays?|leaves?|places?|drops?|throws?|tosses|lets? go|releases?|loses?|hides?|"
    r"pockets?|returns?|sells?|offers?|shares?|breaks?|burns?|closes?|folds?|takes?|grabs?|snatches|steals?|eats?|drinks?)\b",
    re.I,
)


def critic(plan: Plan, contract: Contract, card: Card) -> tuple[Finding, ...]:
    props = [f for scene in plan.scenes for f in _props(plan, scene)]
    air = [f for scene in plan.scenes for f in (*_light(plan, scene), *_weather(plan, scene))]
    return (*_wardrobe(plan, contract), *props, *air)


def _found(path: str, words: str) -> Finding:
    return Finding(critic="continuity", path=path, words=words, breaks=False)


def _of(plan: Plan, scene: Scene) -> list[Shot]:
    return [s for s in plan.shots if s.scene == scene.id and not s.title_card]


def _props(plan: Plan, scene: Scene) -> list[Finding]:
    """What somebody holds is in their hand the next time the hands are seen, unless somebody does something with it."""
    held: dict[str, tuple[str, Shot]] = {}
    out = []
    for shot in _of(plan, scene):
        now_held = {p.holding for p in shot.parts if p.holding}
        shown = now_held | {t.kind for t in shot.things}
        for number, part in enumerate(shot.parts):
            kind, where = held.get(part.who, ("", shot))
            if kind and not part.holding and _seen(shot, part) and kind not in shown and not _used(where, shot):
                name = plan.character(part.who).name
                out.append(
                    _found(
                        f"shots.{shot.id}.parts.{number}.holding",
                        f"{name} holds the {kind} in shot {where.slate} and not in {shot.slate} of the same scene; "
                        f"let {name} hold it, or show where it goes.",
                    )
                )
            if part.holding:
                held[part.who] = (part.holding, shot)
            elif _seen(shot, part) or part.action in _HANDS_BUSY or _used(shot, shot):
                held.pop(part.who, None)
    return out


def _seen(shot: Shot, part: Part) -> bool:
    busy = part.action in _HANDS_BUSY or any(p.action in _TOGETHER for p in shot.parts)
    return shot.size in _HANDS_SEEN and not busy


def _used(before: Shot, now: Shot) -> bool:
    return bool(_PUT_AWAY.search(f"{before.action}. {now.action}"))


def _light(plan: Plan, scene: Scene) -> list[Finding]:
    out = []
    for before, now in pairwise(_of(plan, scene)):
        then, after = plan.time_of_day(before), plan.time_of_day(now)
        if then is after or time_of_day(now.action) is after:
            continue
        out.append(
            _found(
                f"shots.{now.id}.time_of_day",
                f"Inside scene {scene.number} it is {then} in shot {before.slate} and {after} in {now.slate}; "
                f"leave time_of_day to the scene, or begin a new scene at {after}.",
            )
        )
    return out


def _weather(plan: Plan, scene: Scene) -> list[Finding]:
    """Weather may come, where the words say so; it does not come and go by itself."""
    out = []
    for before, now in pairwise(_of(plan, scene)):
        then, after = plan.weather(before), plan.weather(now)
        if then is after or weather(now.action) is after or (now.beat != before.beat and now.weather is not None):
            continue
        out.append(
            _found(
                f"shots.{now.id}.weather",
                f"Inside scene {scene.number} the weather is {then} in shot {before.slate} and {after} in {now.slate}; "
                f"keep it {then}, or let the action say that it changes.",
            )
        )
    return out


def _wardrobe(plan: Plan, contract: Contract) -> list[Finding]:
    """Clothes whose colour the brief gives are how we know somebody."""
    out = []
    for person in contract.people:
        token = next((c for c in plan.cast if plain(c.name).casefold() == plain(person.name).casefold()), None)
        for kind in person.garments if token is not None else ():
            if token is not None and not _wears(token, kind):
                out.append(
                    _found(
                        f"cast.{token.id}.garments",
                        f"The brief gives {person.name} a {kind} of a named colour and the token has none; add it with named=true and that colour.",
                    )
                )
    return out


def _wears(token: Character, kind: str) -> bool:
    worn = [g.kind for g in (*token.garments, *token.accessories)]
    return any(kind in k or k in kind for k in worn)
