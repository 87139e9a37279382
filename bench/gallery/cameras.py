"""Sizes and angles, moves, and what the lens does."""

from collections.abc import Iterable

from bench.gallery.cast import ALONE, DOV, PAIR, PLAIN, place
from bench.gallery.page import THREE, Sample
from film import (
    Action,
    Angle,
    DepthOfField,
    Focus,
    Leg,
    Look,
    Move,
    Part,
    Setup,
    Size,
    Thing,
    TimeOfDay,
    Weather,
)

_WITH_A_WALKER = frozenset({Move.TRACKING, Move.LEADING, Move.FOLLOWING})
_WHIPS = frozenset({Move.WHIP_LEFT, Move.WHIP_RIGHT})
_OUT_OF_A_BLUR = (0.04, 0.3, 0.96)
_WHOLE_STORY = (0.02, 0.2, 0.4, 0.6, 0.8, 0.98)


def sizes() -> Iterable[Sample]:
    one = ALONE.with_(time_of_day=TimeOfDay.GOLDEN_HOUR)
    two = PAIR.with_(time_of_day=TimeOfDay.GOLDEN_HOUR)
    for size in Size:
        yield Sample(size, _of_size(size, one, two))
    for angle in Angle:
        yield Sample(
            f"{angle} angle", one.with_(size=Size.MEDIUM if angle is not Angle.BIRDS_EYE else Size.WIDE, angle=angle)
        )


def _of_size(size: Size, one: Setup, two: Setup) -> Setup:
    match size:
        case Size.INSERT:
            return PLAIN.with_(size=size, subject="letter", things=(Thing(kind="letter", text="Come home"),))
        case Size.POINT_OF_VIEW:
            return two.with_(
                size=size, parts=(Part(who="dov", toward="mara"),), cast=(DOV,), subject="dov", over="mara"
            )
        case Size.OVER_SHOULDER:
            return two.with_(size=size, over="dov")
        case Size.TWO_SHOT:
            return two.with_(size=size)
        case _:
            return one.with_(size=size)


def moves() -> Iterable[Sample]:
    for move in Move:
        yield Sample(move, _moving(move), _OUT_OF_A_BLUR if move in _WHIPS else THREE)
    legs = (
        Leg(move=Move.DOLLY_IN, size=Size.MEDIUM_CLOSE_UP),
        Leg(move=Move.ORBIT_LEFT, degrees=90),
        Leg(move=Move.CRANE_UP, size=Size.WIDE),
    )
    staged = ALONE.with_(place=place("village"), size=Size.WIDE, legs=legs)
    yield Sample("wide, dolly in, orbit 90° left, crane up", staged, _WHOLE_STORY, frames=144)


def _moving(move: Move) -> Setup:
    city = ALONE.with_(place=place("city"), move=move)
    if move in _WITH_A_WALKER:
        return city.with_(parts=(Part(who="mara", action=Action.WALK),))
    if move is Move.RACK_FOCUS:
        shoulder = PAIR.with_(place=place("street"), size=Size.OVER_SHOULDER, over="dov", move=move)
        return shoulder.with_(focus=Focus(depth=DepthOfField.SHALLOW, on="dov", to="mara"))
    if move is Move.DOLLY_ZOOM:
        return city.with_(place=place("street"), size=Size.MEDIUM)
    return city


def lens() -> Iterable[Sample]:
    for mm in (18, 35, 50, 85, 135):
        yield Sample(f"{mm} mm", ALONE.with_(place=place("street"), size=Size.MEDIUM, lens_mm=mm))
    for depth in DepthOfField:
        close = PAIR.with_(place=place("street"), size=Size.OVER_SHOULDER, over="dov")
        yield Sample(f"focus: {depth}", close.with_(focus=Focus(depth=depth)))
    for who in ("mara", "dov"):
        shallow = PAIR.with_(place=place("street"), size=Size.OVER_SHOULDER, over="dov")
        yield Sample(f"shallow, on {who}", shallow.with_(focus=Focus(depth=DepthOfField.SHALLOW, on=who)))
    runner = PLAIN.with_(cast=(DOV,), parts=(Part(who="dov", action=Action.RUN),), subject="dov", size=Size.FULL)
    for degrees in (0, 180, 360):
        yield Sample(f"shutter {degrees}°", runner.with_(shutter=degrees))
    night = ALONE.with_(place=place("street"), time_of_day=TimeOfDay.NIGHT, weather=Weather.RAIN, size=Size.WIDE)
    for name, look in (("a clean lens", Look()), ("bloom", Look(bloom=1)), ("softness", Look(softness=1))):
        yield Sample(name, night.with_(look=look), crop=0.6)
    for name, look in (("a corner, clean", Look(grain=0)), ("the corner, fringe", Look(fringe=1, grain=0))):
        yield Sample(name, PLAIN.with_(place=place("forest"), look=look), crop=0.25)
