"""Hours, weathers, ways to light somebody, nights by what shines in them, looks."""

from collections.abc import Iterable

from bench.gallery.cast import ALONE, place
from bench.gallery.page import Sample
from film import Action, Lighting, Look, Part, Setup, Size, Thing, TimeOfDay, Weather


def light() -> Iterable[Sample]:
    here = ALONE.with_(place=place("village"), size=Size.WIDE)
    for time in TimeOfDay:
        yield Sample(time, here.with_(time_of_day=time))
    for weather in Weather:
        yield Sample(weather, here.with_(weather=weather))
    room = ALONE.with_(place=place("room"), size=Size.MEDIUM)
    for lighting in Lighting:
        yield Sample(f"lighting: {lighting}", room.with_(lighting=lighting))
    yield Sample("silhouette", here.with_(time_of_day=TimeOfDay.DUSK, silhouette=True, size=Size.FULL))
    yield from by_lamps()
    yield from looks(here.with_(size=Size.FULL))


def by_lamps() -> Iterable[Sample]:
    """Nights lit by what is in the picture."""
    night = ALONE.with_(time_of_day=TimeOfDay.NIGHT)
    street = night.with_(place=place("street"))
    yield Sample("street lamps, rain", street.with_(weather=Weather.RAIN))
    yield Sample("neon sign", street.with_(things=(Thing(kind="sign", words="neon sign", text="OPEN"),)))
    yield Sample("headlamps", night.with_(place=place("road"), things=(Thing(kind="car"),), size=Size.WIDE))
    yield Sample("campfire", night.with_(things=(Thing(kind="campfire"),)))
    holding = (Part(who="mara", action=Action.HOLD, holding="lamp"),)
    dark = night.with_(lighting=Lighting.LOW_KEY, size=Size.MEDIUM, parts=holding)
    yield Sample("a candle, low key", dark.with_(place=place("room"), things=(Thing(kind="lamp", words="a candle"),)))
    cave = dark.with_(place=place("cave"), things=(Thing(kind="lamp"),), lighting=Lighting.NATURAL)
    yield Sample("a lantern in a cave", cave)
    screen = night.with_(place=place("office"), size=Size.MEDIUM, things=(Thing(kind="screen"),))
    yield Sample("a screen, low key", screen.with_(lighting=Lighting.LOW_KEY))
    yield Sample("windows by day", ALONE.with_(place=place("church"), size=Size.WIDE))


def looks(setup: Setup) -> Iterable[Sample]:
    """The same shot with looks that are far apart."""
    for name, look in (
        ("look: none", Look()),
        ("look: warm, faded", Look(warmth=0.8, saturation=0.7, contrast=0.85, grain=0.6)),
        ("look: cold, hard", Look(warmth=-0.7, saturation=0.6, contrast=1.4)),
        ("look: black and white", Look(saturation=0, contrast=1.25, grain=0.8, vignette=0.8)),
        ("look: teal and orange", Look(palette=("#0f4c5c", "#e36414"), saturation=1.2, contrast=1.15)),
        ("look: haze", Look(haze=1.0)),
    ):
        yield Sample(name, setup.with_(look=look))
