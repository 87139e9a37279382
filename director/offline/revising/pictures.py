"""What shots show: 'shot 3 at night, closer', 'less rain', 'a slow pan in the first shot' -> SetShot."""

import re
from collections.abc import Callable

from director.offline.revising.aiming import take_aim
from director.offline.revising.camera_changes import angle, lens, move, move_in_stages, silhouette, size
from director.offline.revising.clause import Clause
from director.offline.revising.degrees import GRADED
from director.offline.revising.index import TIMES, WEATHERS, told
from director.offline.revising.lens_changes import focus, lighting, shutter
from director.offline.revising.numbering import Pointed
from film import Edit, NotUnderstood, SetScene, SetShot, Shot, TimeOfDay, Weather

Wish = Callable[[Shot], dict[str, object]]
"""What one change does to one shot: the fields of its SetShot."""
_TIME_WORDS = "|".join(p for p, _ in TIMES)
_AIR_WORDS = "|".join(p for p, _ in WEATHERS)
_LATER = tuple(TimeOfDay)


def pictures(clause: Clause) -> list[Edit]:
    """Time of day and weather are meant for the whole film if no shot is named; the camera's doings need a shot."""
    if clause.has(rf"^(?:please )?(?:keep|leave) (?:the |that )?(?:{_AIR_WORDS})$"):
        raise NotUnderstood("what is not spoken of stays as it is; say what should be different")
    _drop_contrast(clause)
    pointed = take_aim(clause)
    time, air = _time(clause), _weather(clause, pointed)
    light = [w for w in (time, air) if w]
    whom = clause.has(r"\b(?:light|lit|lighting) (?:her|him|them)\b")
    lit = lighting(clause)
    readers = (focus, shutter, silhouette, lens, angle)
    lens_work = [w for w in (read(clause) for read in readers) if w]
    lens_work = [w for w in (move_in_stages(clause), *lens_work, size(clause), move(clause, pointed is not None)) if w]
    if not (light or lit or lens_work):
        return []
    alone = _only_possible(clause, lens_work) if pointed is None and not clause.before and lens_work else None
    shots = [alone] if alone else _meant(clause, pointed, only_light=not lens_work and not whom)
    if scenes := _scenes(clause, shots, time, air) if light and not lens_work and not lit else []:
        return scenes
    lens_work += [lit] if lit else []
    dry = _indoors(clause, shots) if pointed is None or pointed.film else frozenset[str]()
    edits: list[Edit] = []
    for shot in shots:
        changes: dict[str, object] = {}
        for wish in (*light, *lens_work):
            if not (wish is air and shot.id in dry):
                changes |= wish(shot)
        if changes:
            edits.append(SetShot.model_validate({"shot": shot.id, **changes}))
    if not edits:
        raise NotUnderstood(f"none of those shots has what should change there; the film has {told(clause.plan)}")
    return edits


def _scenes(clause: Clause, shots: list[Shot], time: Wish | None, air: Wish | None) -> list[Edit]:
    """'scene 2 at night' relights the scene, so that shots added to it later are lit so too; [] if no scene was named."""
    if not any(re.search(r"\bscenes?\b", words) for words in clause.heard) or not shots:
        return []
    plan = clause.plan
    edits: list[Edit] = []
    for scene in plan.scenes:
        inside = [s for s in plan.shots if s.scene == scene.id and not s.title_card]
        if not inside or not set(inside) <= set(shots):
            if set(inside) & set(shots):
                return []
            continue
        asked = [(time(s) if time else {}) | (air(s) if air else {}) for s in inside]
        if any(a != asked[0] for a in asked):
            return []
        if asked[0]:
            edits.append(SetScene.model_validate({"scene": scene.id, **asked[0]}))
    return edits


def _meant(clause: Clause, pointed: Pointed | None, *, only_light: bool) -> list[Shot]:
    """The filmed shots a change is for."""
    plan = clause.plan
    filmed = [s for s in plan.shots if not s.title_card]
    if pointed is not None:
        shots = [s for s in filmed if s.id in pointed.shots]
        if not shots:
            raise NotUnderstood("a title card shows words only: it has no camera, no light and no weather")
        return shots
    if clause.before:
        return [s for s in filmed if s.id in clause.before]
    if only_light:
        return filmed
    if len(filmed) == 1:
        return filmed
    raise NotUnderstood(f"which shot? the film has {told(plan)}; or say “in every shot”")


def _only_possible(clause: Clause, wishes: list[Wish]) -> Shot | None:
    """'rack focus to the letter' where one shot alone has a letter: that shot."""
    filmed = [s for s in clause.plan.shots if not s.title_card]
    fits: list[Shot] = []
    for shot in filmed:
        try:
            for wish in wishes:
                wish(shot)
        except NotUnderstood:
            continue
        fits.append(shot)
    return fits[0] if len(fits) == 1 < len(filmed) else None


def _indoors(clause: Clause, shots: list[Shot]) -> frozenset[str]:
    """Weather for the whole film is weather outdoors; rooms have it only when they are named, or if there is nothing else."""
    plan = clause.plan
    rooms = frozenset(s.id for s in shots if plan.place(plan.scene(s.scene).place).interior)
    return rooms if len(rooms) < len(shots) else frozenset()


def _drop_contrast(clause: Clause) -> None:
    """'night instead of day', 'from day to night': what it was before needs no reading."""
    words = rf"(?:an? |the )?(?:{_TIME_WORDS}|{_AIR_WORDS})"
    clause.take(rf"\b(?:instead of|rather than|not) (?:at |in )?{words}\b")
    clause.take(rf"\bfrom {words}(?= (?:to|into)\b)")


def _time(clause: Clause) -> Wish | None:
    for pattern, time in TIMES:
        if clause.take(
            rf"\b(?:(?:at|in|by|during|to|into) (?:the )?)?(?:{pattern})\b(?: ?time)?(?! (?:shots?|scenes?))"
        ):
            return _field("time_of_day", time)
    if m := clause.take(r"\b(later|earlier) in the day\b"):
        step = 1 if m[1] == "later" else -1

        def shifted(shot: Shot) -> dict[str, object]:
            now = clause.plan.time_of_day(shot)
            at = min(max(_LATER.index(now) + step, 0), len(_LATER) - 1)
            return {"time_of_day": _LATER[at]}

        return shifted
    return None


def _weather(clause: Clause, pointed: Pointed | None) -> Wish | None:
    if wish := _weather_gone(clause) or _weather_stepped(clause, pointed):
        return wish
    for pattern, weather in WEATHERS:
        if clause.take(
            rf"\b(?:(?:in|into) (?:the |a )?|falling |there is )?(?:some |heavy |light )?(?:{pattern})\b(?: weather| sky)?(?! (?:shots?|scenes?))"
        ):

            def air(shot: Shot, weather: Weather = weather) -> dict[str, object]:
                return {"weather": weather}

            return air
    return None


def _weather_gone(clause: Clause) -> Wish | None:
    """'no rain', 'stop the snow', 'without fog': clear where it is so now."""
    found = clause.take(
        rf"\b(?:no(?: more)?|without(?: any)?(?: the)?|stop(?: the)?|remove(?: the)?|lose(?: the)?|get rid of(?: the)?|cut(?: out)?(?: the)?|take out(?: the)?|drop(?: the)?|"
        rf"clear(?: up)?(?: the)?|not|turn off the) ({_AIR_WORDS})\b"
        r"|\b(?:let )?(?:it )?(?:stops? (rain|snow)ing|clears? up)\b|\b(?:dry|dry weather)\b(?! (?:land|ground))"
    )
    if not found:
        return None
    gone = _weather_of(found[1] or found[2]) if found[1] or found[2] else None
    if gone in (Weather.CLEAR,):
        return None

    def air(shot: Shot) -> dict[str, object]:
        now = clause.plan.weather(shot)
        return (
            {"weather": Weather.CLEAR}
            if (
                now == gone
                or (gone is None and now is not Weather.CLEAR)
                or (gone is Weather.RAIN and now is Weather.STORM)
            )
            else {}
        )

    return air


def _weather_stepped(clause: Clause, pointed: Pointed | None) -> Wish | None:
    """'less rain': a storm becomes rain, rain a grey sky. 'More rain': the other way."""
    m = clause.take(
        rf"\b(?P<degree>{GRADED}\s+)?(?P<way>less|lighter|weaker|softer|fewer|reduce the|more|heavier|harder|stronger|increase the)\s+(?P<air>{_AIR_WORDS})\b"
        r"|\b(?P<air2>rain|snow|storm)s?(?: it)? (?P<way2>harder|more|less|heavier|lighter)\b"
    )
    if not m:
        return None
    weather = _weather_of(m["air"] or m["air2"])
    more = (m["way"] or m["way2"]) in ("more", "heavier", "harder", "stronger", "increase the")
    up = {Weather.CLOUDY: Weather.RAIN, Weather.RAIN: Weather.STORM, Weather.WIND: Weather.STORM}
    down = {
        Weather.STORM: Weather.RAIN,
        Weather.RAIN: Weather.CLOUDY,
        Weather.SNOW: Weather.CLOUDY,
        Weather.FOG: Weather.CLOUDY,
    }
    down |= {Weather.WIND: Weather.CLEAR, Weather.CLOUDY: Weather.CLEAR}
    plan = clause.plan
    having = {s.id for s in plan.shots if not s.title_card and plan.weather(s) == weather}
    aimed = having & set(pointed.shots) if pointed else having
    if not more and not aimed:
        raise NotUnderstood(f"there is no {weather} there now; weather can be {', '.join(Weather)}")

    def air(shot: Shot) -> dict[str, object]:
        now = plan.weather(shot)
        if not more:
            return {"weather": down[weather]} if now == weather else {}
        if now == weather:
            return {"weather": up.get(weather, weather)}
        return {"weather": weather} if not aimed else {}

    return air


def _weather_of(words: str) -> Weather:
    return next(w for p, w in WEATHERS if re.fullmatch(p, words))


def _field(name: str, value: object) -> Wish:
    return lambda shot: {name: value}
