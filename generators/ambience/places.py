"""Place, weather and hour -> the beds one expects to hear there."""

from film import TimeOfDay, Weather

_OUTSIDE: dict[str, tuple[str, ...]] = {
    "sea": ("sea", "wind"),
    "cliff": ("sea", "wind"),
    "beach": ("sea", "gulls"),
    "harbour": ("harbour", "gulls"),
    "city": ("city",),
    "street": ("city",),
    "village": ("forest", "wind"),
    "forest": ("forest", "leaves"),
    "meadow": ("forest", "leaves"),
    "mountain": ("wind",),
    "desert": ("desert wind",),
    "road": ("wind", "city"),
    "snowfield": ("snow hush", "wind"),
    "castle": ("wind",),
    "graveyard": ("wind", "leaves"),
    "riverbank": ("stream", "forest"),
    "orbit": ("space",),
    "underwater": ("underwater",),
    "sky": ("wind",),
    "train station": ("train", "crowd"),
    "market": ("market", "city"),
    "rooftop": ("city", "wind"),
    "farm": ("forest", "wind"),
    "alley": ("city",),
    "ship's deck": ("sea", "wind"),
    "stadium": ("crowd", "wind"),
    "playground": ("forest", "city"),
    "temple": ("wind", "leaves"),
    "jungle": ("forest", "leaves"),
    "bridge": ("stream", "city"),
    "trench": ("wind",),
    "moon": ("space",),
}
_INSIDE: dict[str, tuple[str, ...]] = {
    "corridor": ("corridor hum",),
    "room": ("room tone",),
    "kitchen": ("room tone", "corridor hum"),
    "shop": ("room tone",),
    "bar": ("crowd", "room tone"),
    "office": ("corridor hum",),
    "laboratory": ("corridor hum",),
    "station": ("corridor hum",),
    "cockpit": ("corridor hum", "engine"),
    "vault": ("corridor hum",),
    "library": ("room tone",),
    "church": ("church",),
    "theatre": ("church",),
    "cave": ("cave",),
    "cellar": ("cave",),
    "classroom": ("room tone",),
    "courtroom": ("room tone",),
    "hospital": ("corridor hum",),
    "gym": ("corridor hum",),
    "restaurant": ("crowd", "room tone"),
    "cafe": ("crowd", "room tone"),
    "subway": ("train", "corridor hum"),
    "bedroom": ("room tone",),
    "throne room": ("church",),
    "ballroom": ("church", "crowd"),
    "prison cell": ("corridor hum",),
    "workshop": ("room tone", "corridor hum"),
    "circus": ("crowd",),
    "swimming pool": ("corridor hum", "stream"),
    "mine": ("cave",),
    "airport": ("crowd", "corridor hum"),
    "cabin": ("fire", "room tone"),
    "barn": ("leaves", "room tone"),
    "bathroom": ("room tone", "corridor hum"),
    "warehouse": ("corridor hum",),
}
"""Where no weather comes in."""
_BY_DAY = {**_OUTSIDE, **_INSIDE}
_AT_NIGHT: dict[str, tuple[str, ...]] = {
    "beach": ("sea",),
    "harbour": ("harbour",),
    "village": ("night", "wind"),
    "forest": ("night", "leaves"),
    "meadow": ("night", "wind"),
    "road": ("night", "wind"),
    "graveyard": ("wind", "night"),
    "riverbank": ("stream", "night"),
    "castle": ("wind", "night"),
    "market": ("city",),
    "farm": ("night", "wind"),
    "playground": ("night", "city"),
    "temple": ("wind", "night"),
    "jungle": ("night", "leaves"),
}
_AIRLESS = frozenset({"orbit", "underwater"})
_WEATHER: dict[Weather, tuple[str, ...]] = {
    Weather.RAIN: ("rain",),
    Weather.STORM: ("storm", "rain"),
    Weather.SNOW: ("snow hush",),
    Weather.WIND: ("wind",),
}
_SILENCED: dict[Weather, frozenset[str]] = {
    Weather.RAIN: frozenset({"forest", "night", "gulls", "leaves"}),
    Weather.STORM: frozenset({"forest", "night", "gulls", "leaves", "wind", "desert wind"}),
    Weather.SNOW: frozenset({"forest", "night", "gulls", "leaves", "wind"}),
    Weather.FOG: frozenset({"forest"}),
}
"""What nobody hears in that weather: birds and insects hide, louder air covers the softer."""


def beds_for(place_kind: str, weather: Weather, time_of_day: TimeOfDay) -> tuple[str, ...]:
    """Kinds of bed, most characteristic first; room tone for a place nobody described."""
    dark = time_of_day in (TimeOfDay.DUSK, TimeOfDay.NIGHT)
    beds = (_AT_NIGHT if dark else {}).get(place_kind) or _BY_DAY.get(place_kind, ("room tone",))
    if place_kind in _AIRLESS or place_kind in _INSIDE:
        return beds
    heard = [bed for bed in beds if bed not in _SILENCED.get(weather, frozenset())]
    return tuple(dict.fromkeys([*heard, *_WEATHER.get(weather, ())]))
