"""Plans broken in one way each: what a director might get wrong, and who must find it where."""

from collections.abc import Callable
from typing import NamedTuple

from film import Action, Aspect, Focus, Garment, Line, Move, Music, Part, Plan, Shot, Size, Thing, TimeOfDay, Weather

LIGHTHOUSE = "lighthouse"
NOIR = "noir"
BAKERY = "bakery"
SPOT = "spot"


class Fault(NamedTuple):
    what: str
    plan: str
    """Which good plan it is put into."""
    seed: Callable[[Plan], Plan]
    critic: str
    path: str
    breaks: bool
    words: str
    """Part of what must be said about it."""


def _shot(plan: Plan, shot_id: str, **changes: object) -> Plan:
    return plan.with_(shots=tuple(s.with_(**changes) if s.id == shot_id else s for s in plan.shots))


def _each(plan: Plan, **changes: object) -> Plan:
    return plan.with_(shots=tuple(s if s.title_card else s.with_(**changes) for s in plan.shots))


def _beat(plan: Plan, beat: int) -> Shot:
    return next(s for s in plan.shots if s.beat == beat)


def without_beat(plan: Plan, beat: int) -> Plan:
    """Its time goes to the shot before, so that only the beat is missing."""
    gone = sum(s.frames for s in plan.shots if s.beat == beat)
    kept = [s for s in plan.shots if s.beat != beat]
    return plan.with_(shots=(kept[0].with_(frames=kept[0].frames + gone), *kept[1:]))


def beat_moved_to_the_end(plan: Plan) -> Plan:
    moved = [s for s in plan.shots if s.beat == 2]
    return plan.with_(shots=(*(s for s in plan.shots if s.beat != 2), *moved))


def mara_not_in_beat(plan: Plan) -> Plan:
    return plan.with_(shots=tuple(s.with_(parts=(), subject="", over="") if s.beat == 2 else s for s in plan.shots))


def mara_is_norma(plan: Plan) -> Plan:
    return plan.with_(cast=tuple(c.with_(name="Norma") if c.id == "mara" else c for c in plan.cast))


def leo_never_seen(plan: Plan) -> Plan:
    return plan.with_(
        shots=tuple(
            s.with_(
                parts=tuple(p for p in s.parts if p.who != "rosa"), subject="" if s.subject == "rosa" else s.subject
            )
            for s in plan.shots
        )
    )


def _said(plan: Plan, change: Callable[[Line], Line]) -> Plan:
    return plan.with_(shots=tuple(s.with_(lines=tuple(change(ln) for ln in s.lines)) for s in plan.shots))


def line_rewritten(plan: Plan) -> Plan:
    return _said(plan, lambda ln: ln.with_(text=ln.text.replace("Forty years", "For forty years")))


def line_of_another(plan: Plan) -> Plan:
    return _said(plan, lambda ln: ln.with_(speaker="tobias"))


def lines_swapped(plan: Plan) -> Plan:
    spoken = [s for s in plan.shots if s.lines]
    first, second = spoken[0], spoken[1]
    swapped = {first.id: second.lines, second.id: first.lines}
    return plan.with_(shots=tuple(s.with_(lines=swapped.get(s.id, s.lines)) for s in plan.shots))


def crossing(plan: Plan) -> Plan:
    """The second of two neighbours with people in one scene is seen from the other side."""
    for before, now in zip(plan.shots, plan.shots[1:], strict=False):
        if before.scene == now.scene and before.parts and now.parts:
            plan = _shot(plan, before.id, size=Size.MEDIUM, move=Move.STATIC)
            return _shot(plan, now.id, size=Size.CLOSE_UP, move=Move.STATIC, side=-now.side)
    raise AssertionError("no two neighbours with people")


def twice(plan: Plan) -> Plan:
    shot = plan.shots[1]
    return plan.with_(
        shots=(plan.shots[0], shot.with_(frames=shot.frames // 2), shot.with_(id="again", slate="9Z", frames=shot.frames - shot.frames // 2, lines=()), *plan.shots[2:])
    )  # fmt: skip


def lamp_vanishes(plan: Plan) -> Plan:
    """Vance holds a lamp in one medium shot of the scene and has empty hands in the next."""
    first, second = [s.id for s in plan.shots if s.parts][:2]
    held = (Part(who="vance", action=Action.STAND, holding="lamp"),)
    plan = _shot(plan, first, size=Size.MEDIUM, parts=held, things=(), action="Vance stands", subject="vance", lines=())
    return _shot(
        plan,
        second,
        size=Size.COWBOY,
        parts=(Part(who="vance"),),
        things=(),
        action="Vance waits",
        subject="vance",
        lines=(),
    )


def split_into(count: int) -> Callable[[Plan], Plan]:
    def seed(plan: Plan) -> Plan:
        shots = list(plan.shots)
        while len(shots) < count:
            shots.append(
                shots[len(shots) % len(plan.shots)].with_(
                    id=f"more{len(shots)}", slate=f"9{len(shots)}", beat=6, lines=(), frames=48
                )
            )
        return plan.with_(shots=tuple(shots))

    return seed


def _garments(plan: Plan, *garments: Garment) -> Plan:
    return plan.with_(cast=tuple(c.with_(garments=garments) if c.id == "mara" else c for c in plan.cast))


def stood(plan: Plan) -> Plan:
    return _each(plan, size=Size.MEDIUM, move=Move.STATIC, subject="", over="")


L, N = LIGHTHOUSE, NOIR
FAULTS = (
    Fault("a beat left out", L, lambda p: without_beat(p, 4), "contract", "shots", True, "beat 4"),
    Fault("beats out of order", L, beat_moved_to_the_end, "contract", "shots.shot3.beat", True, "before beat 2"),
    Fault("somebody missing in a beat", L, mara_not_in_beat, "contract", "shots.shot2.parts", True, "Beat 2 is about Mara"),
    Fault("somebody missing in the cast", L, mara_is_norma, "contract", "cast", True, "Mara is not in the cast"),
    Fault("somebody cast and never seen", BAKERY, leo_never_seen, "contract", "cast.rosa", True, "in no shot"),
    Fault("a line rewritten", L, line_rewritten, "contract", "shots.shot3.lines", True, "Mara does not say it verbatim"),
    Fault("a line given to another", L, line_of_another, "contract", "shots.shot3.lines.0.speaker", True, "gives it to Mara"),
    Fault("lines in another order", N, lines_swapped, "contract", "shots.shot2.lines.0.text", True, "order of the brief"),
    Fault("another title", L, lambda p: p.with_(title="Dusk"), "contract", "title", True, '"The Last Light"'),
    Fault("another aspect", L, lambda p: p.with_(aspect=Aspect.SQUARE), "contract", "aspect", True, "16:9 at 1280x720"),
    Fault("pixels of another aspect", L, lambda p: p.with_(width=720, height=720), "contract", "width", True, "1280x720"),
    Fault("a film too short", L, lambda p: _shot(p, "shot1", frames=p.shots[0].frames - 48), "contract", "shots", True, "38.0 seconds"),
    Fault("a card left out", SPOT, lambda p: _shot(p, "shot4", title_card="Halo."), "contract", "shots", True, '"Halo. Stay up."'),
    Fault("a sign left blank", BAKERY, lambda p: p.with_(places=tuple(x.with_(sign="") for x in p.places)), "contract", "places", True, '"Fresh at six"'),
    Fault("a beat of another length", SPOT, lambda p: _shot(_shot(p, "shot1", frames=72), "shot2", frames=96), "contract", "shots.shot1.frames", False, "gives it 4"),
    Fault("music where none was wanted", N, lambda p: p.with_(music=Music()), "contract", "music.none", True, "no music"),
    Fault("words nobody can say", L, lambda p: _shot(p, "shot3", frames=24), "dialogue", "shots.shot3.frames", True, "nobody can say"),
    Fault("words said in a hurry", L, lambda p: _shot(p, "shot3", frames=48), "dialogue", "shots.shot3.frames", False, "hurried"),
    Fault("a speaker who is not there", L, lambda p: _shot(p, "shot3", parts=(Part(who="tobias"),), subject="tobias"), "dialogue", "shots.shot3.lines.0", False, "without being in it"),
    Fault("a line of nobody", N, lambda p: _said(p, lambda ln: ln.with_(speaker="")), "dialogue", "shots.shot2.lines.0", False, "no speaker"),
    Fault("a line nobody hears", L, lambda p: _shot(p, "shot3", silent=True), "dialogue", "shots.shot3.silent", False, "not heard"),
    Fault("the line is crossed", N, crossing, "coverage", "shots.shot2.side", False, "jumps over the line"),
    Fault("no shoulder to look over", L, lambda p: _shot(p, "shot5", over=""), "coverage", "shots.shot5.over", False, "needs two"),
    Fault("over the shoulder of nobody", L, lambda p: _shot(p, "shot1", size=Size.OVER_SHOULDER), "coverage", "shots.shot1.over", True, "nobody is in it"),
    Fault("a two-shot of one", L, lambda p: _shot(p, "shot2", size=Size.TWO_SHOT, things=()), "coverage", "shots.shot2.size", False, "two-shot of 1"),
    Fault("eyes of nobody", L, lambda p: _shot(p, "shot1", size=Size.POINT_OF_VIEW), "coverage", "shots.shot1.over", False, "whose eyes"),
    Fault("talkers never near", N, lambda p: _each(p, size=Size.WIDE), "coverage", "shots.shot2.size", False, "read the face"),
    Fault("a slide show", L, stood, "variety", "shots.shot2.size", False, "in a row"),
    Fault("every shot as long", L, lambda p: _each(p, frames=160), "variety", "shots", False, "All 6 shots"),
    Fault("every shot as near", L, lambda p: _each(p, size=Size.MEDIUM, angle="eye"), "variety", "shots", False, "Every shot is medium"),
    Fault("a stare", L, lambda p: _shot(p, "shot6", frames=480), "variety", "shots.shot6.frames", False, "stands for 20 seconds"),
    Fault("one trick after another", L, lambda p: _each(p, move=Move.DOLLY_ZOOM), "variety", "shots.*.move", False, "dolly zoom shots in a row"),
    Fault("sharp on what is not there", L, lambda p: _shot(p, "shot2", focus=Focus(on="violin")), "kit", "shots.shot2.focus", False, "sharp on violin"),
    Fault("the same picture twice", L, twice, "duplicates", "shots.again", False, "same picture twice"),
    Fault("a place the kit lacks", L, lambda p: p.with_(places=(p.places[0].with_(kind="moon base"), *p.places[1:])), "kit", "places.*.kind", True, '"moon base"'),
    Fault("a thing the kit lacks", L, lambda p: _shot(p, "shot1", things=(Thing(kind="zeppelin"),)), "kit", "shots.shot1.things.0.kind", True, '"zeppelin"'),
    Fault("a hand full of what is not there", L, lambda p: _shot(p, "shot2", parts=(Part(who="mara", holding="samovar"),)), "kit", "shots.shot2.parts.0.holding", True, '"samovar"'),
    Fault("a garment the kit lacks", L, lambda p: _garments(p, Garment(kind="toga", colour="#ffffff"), Garment(kind="coat", colour="#c0282d")), "kit", "cast.mara.garments.0.kind", True, '"toga"'),
    Fault("a creature the kit lacks", L, lambda p: p.with_(cast=tuple(c.with_(kind="walrus") if c.id == "tobias" else c for c in p.cast)), "kit", "cast.tobias.kind", True, '"walrus"'),
    Fault("a picture too large", L, lambda p: p.with_(width=4096, height=2304), "kit", "width", True, "3840x3840"),
    Fault("a shot too long for the card", L, lambda p: _shot(p, "shot1", frames=1500), "kit", "shots.shot1.frames", True, "at most 1440"),
    Fault("an insert of nothing", L, lambda p: _shot(p, "shot1", size=Size.INSERT, subject="", things=()), "kit", "shots.shot1.subject", True, "insert of nothing"),
    Fault("a close-up of nobody", L, lambda p: _shot(p, "shot1", size=Size.CLOSE_UP, subject="", things=()), "kit", "shots.shot1.subject", True, "close-up of nobody"),
    Fault("a close-up of somebody who is not there", L, lambda p: _shot(p, "shot2", size=Size.CLOSE_UP, parts=(), subject="mara"), "kit", "shots.shot2.subject", True, "is not in it"),
    Fault("a lamp that vanishes", N, lamp_vanishes, "continuity", "shots.shot2.parts.0.holding", False, "holds the lamp"),
    Fault("day in a night scene", N, lambda p: _shot(p, "shot2", time_of_day=TimeOfDay.DAY), "continuity", "shots.shot2.time_of_day", False, "night in shot 1A and day"),
    Fault("snow for one shot", N, lambda p: _shot(p, "shot1", weather=Weather.SNOW, action="Vance sits"), "continuity", "shots.shot2.weather", False, "snow in shot 1A"),
    Fault("a coat forgotten", L, lambda p: _garments(p, Garment(kind="trousers", colour="#000000")), "continuity", "cast.mara.garments", False, "a coat of a named colour"),
    Fault("many shots", L, split_into(61), "budget", "shots", False, "61 shots"),
    Fault("too many shots", L, split_into(121), "budget", "shots", True, "limit is 120"),
    Fault("too long a film", L, lambda p: _each(p, frames=1300), "budget", "shots", True, "limit is 300"),
)  # fmt: skip
