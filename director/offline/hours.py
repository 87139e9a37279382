"""Sentences -> when: the time of day and the weather."""

import re
from functools import lru_cache

from film import TimeOfDay, Weather

_TIMES: tuple[tuple[TimeOfDay, str], ...] = (
    (
        TimeOfDay.GOLDEN_HOUR,
        r"golden hour|late afternoon|magic hour|low sun|goldene stunde|hora dorada|golden light|golden evening",
    ),
    (
        TimeOfDay.DAWN,
        r"dawn|sunrise|daybreak|first light|sunup|morgendämmerung|amanecer|sun(?:light)? (?:rises|comes up)",
    ),
    (
        TimeOfDay.DUSK,
        r"dusk|sunset|twilight|sundown|evening|gloaming|nightfall|abend\w*|dämmerung|atardecer|crépuscule|sun (?:sets|goes down|is setting)",
    ),
    (
        TimeOfDay.NIGHT,
        r"(?<!every )(?<!all )(?<!last )(?<!good )(?<!one )night(?:-?time)?|midnight|moonlight|moonlit|moonlight|starlit|starry|after dark|nocturnal|nacht|noche|nuit|under the (?:moon|stars)",
    ),
    (TimeOfDay.MORNING, r"(?<!good )morning|breakfast|morgens?|mañana|matin"),
    (
        TimeOfDay.DAY,
        r"midday|noon|(?<!late )afternoon|day-?time|daylight|broad day|by day|day(?=[.)]?$)|mittag\w*|mediodía|sunny|sunlit|sunshine|bright day|summer day",
    ),
)
_WEATHERS: tuple[tuple[Weather, str], ...] = (
    (
        Weather.CLEAR,
        r"(?:rain|snow|storm|fog|wind|mist) (?:stops|clears|ends|lifts|is over|passes|dies down)|clear sky|clear skies|blue sky|sunny|sunshine|cloudless|clear night",
    ),
    (Weather.STORM, r"storm\w*|thunder\w*|lightning|hurricane|tempest|gale|tormenta|sturm|gewitter"),
    (Weather.SNOW, r"snow(?:s|ing|y|fall|flakes?|storm)?|blizzard|nieve|schnee\w*|neige"),
    (
        Weather.RAIN,
        r"rain(?:s|ing|y|drops?|fall|-soaked)?|drizzl\w+|downpour|pouring|wet street|lluvia|llueve|regen|regnet|pluie",
    ),
    (Weather.FOG, r"fog(?:gy|bound)?|mist(?:y|s)?|nebel|niebla|brouillard"),
    (Weather.WIND, r"wind(?:y|swept)?|gust\w*|breeze|viento|windig"),
    (Weather.CLOUDY, r"cloudy|overcast|grey sk(?:y|ies)|gray sk(?:y|ies)|dark clouds"),
)


@lru_cache(maxsize=4096)
def time_of_day(text: str) -> TimeOfDay | None:
    """The time a sentence names; the last named of several moves on ('from dusk until night')."""
    hits = [(m.start(), t) for t, pattern in _TIMES for m in re.finditer(rf"\b(?:{pattern})\b", text, re.I)]
    return min(hits)[1] if hits else None


@lru_cache(maxsize=4096)
def weather(text: str) -> Weather | None:
    """The weather a sentence names; the strongest of several."""
    return next((w for w, pattern in _WEATHERS if re.search(rf"\b(?:{pattern})\b", text, re.I)), None)
