"""The people and the plain setup that the sheets begin from."""

from film import Character, Garment, Look, Part, Place, Setup, Size, TimeOfDay, Weather
from generators.previz.catalogue import KIT

MARA = Character(
    id="mara",
    name="Mara",
    description="sixties, grey hair, long red coat, yellow scarf",
    age="old",
    presentation="woman",
    hair_style="bun",
    hair_colour="#a8a8ad",
    garments=(Garment(kind="trousers", colour="#2b3350"), Garment(kind="coat", colour="#b3262e", named=True)),
    accessories=(Garment(kind="scarf", colour="#f0c040", named=True),),
)
DOV = Character(
    id="dov",
    name="Dov",
    description="tall, beard, grey flight suit",
    presentation="man",
    height_m=1.86,
    skin="#8d5a3b",
    hair_colour="#1d1715",
    beard="short",
    garments=(Garment(kind="flight suit", colour="#8b8f98", named=True),),
)


def place(kind: str, *features: str) -> Place:
    """A set by its kind."""
    entry = KIT.named(kind)
    return Place(id="place", name=kind, kind=kind, interior=entry is not None and entry.interior, features=features)


PLAIN = Setup(
    place=place("meadow"), time_of_day=TimeOfDay.DAY, weather=Weather.CLEAR, look=Look(), size=Size.WIDE, subject=""
)
ALONE = PLAIN.with_(cast=(MARA,), parts=(Part(who="mara"),), subject="mara", size=Size.FULL)
PAIR = ALONE.with_(
    cast=(MARA, DOV), parts=(Part(who="mara", toward="dov"), Part(who="dov", toward="mara")), size=Size.TWO_SHOT
)
