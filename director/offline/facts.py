"""The film's facts: running time, aspect, genre, tone, pace. Two answers to one question are the person's to settle."""

import re
from dataclasses import dataclass

from director.offline.words import NUMBER, number, vocabulary
from film import Aspect, BriefError, Speed

SHORTEST_SECONDS, LONGEST_SECONDS = 2.0, 300.0
MOST_SHOTS = 120
"""Of one film; a brief that tells more is two films."""
MANY_SHOTS = 60
"""Above this a plan is dear to make and hard to follow; a director is asked once whether it needs them."""

FILM = (
    r"(?:film|video|trailer|teaser|spot|short|clip|ad|advert|advertisement|commercial|movie|animation|reel|story|piece|promo|"
    r"documentary|drama|comedy|thriller|cartoon|sequence|vignette|montage|kurzfilm|werbespot|cortometraje|vídeo|anuncio|película|court-métrage)"
)
_SECONDS = r"(?:seconds?|secs?|s|sekunden|sek|segundos?|secondes?|secondi)"
_MINUTES = r"(?:minutes?|mins?|min|m|minuten|minutos?|minuti)"
_DURATIONS = re.compile(
    rf"(?P<mixed>\b(\d+)\s*{_MINUTES}\.?\s*(?:and\s+)?(\d+)\s*{_SECONDS}\b)"
    rf"|(?P<half>\bhalf[ -](?:a[ -])?minute|\b(?:media|halbe) minut\w)"
    rf"|(?P<ahalf>\b(?:an?|one)[ -]minute[ -]and[ -]a[ -]half|\b(?:one|1) and a half[ -]minutes?)"
    rf"|(?P<nhalf>\b({NUMBER})(?: and a half[ -]minutes?|[ -]minutes?[ -]and[ -]a[ -]half))"
    rf"|(?P<minutes>(?<![\d:.])-?(?:\b({NUMBER})|\ba)[ -]*(?:long )?{_MINUTES}\b(?!\s*(?:later|earlier|ago|past|before|after)))"
    rf"|(?P<seconds>(?<![\d:.])(-?\b{NUMBER})[ -]*{_SECONDS}\b(?!\s*(?:later|earlier|ago|past|before|after)))"
    rf"|(?P<clock>(?<![\d:.])(\d{{1,2}}):([0-5]\d)(?![\d:]))",
    re.IGNORECASE,
)
_RATIO = re.compile(r"(?<![\d:.])(\d{1,2}(?:[.,]\d{1,2})?)\s*(?::|x|×|by|/)\s*(\d{1,2})(?![\d:.]*\d|\s*(?:s|am|pm)\b)")
_NEAR: dict[float, Aspect] = {
    16 / 9: Aspect.WIDE,
    9 / 16: Aspect.VERTICAL,
    1.0: Aspect.SQUARE,
    0.8: Aspect.PORTRAIT,
    2.39: Aspect.SCOPE,
    4 / 3: Aspect.ACADEMY,
}
_ASPECT_WORDS = (
    (
        rf"\b(?:vertical(?:es)?|portrait|upright|hochkant|verticale?)\b(?=\s*(?:{FILM}|format|aspect|frame|orientation|mode|social|[,.;(]|$))",
        Aspect.VERTICAL,
    ),
    (
        r"\b(?:tiktok|reels?|stories|shorts)\b(?=.*\b(?:for|format|vertical)|\s*$)|\bfor (?:tiktok|instagram reels|youtube shorts)",
        Aspect.VERTICAL,
    ),
    (rf"\bsquare\b(?=\s*(?:{FILM}|format|aspect|frame|post|[,;(]))|(?:^|[,;]\s*)square(?=\s*(?:\.|$))", Aspect.SQUARE),
    (r"\b(?:cinemascope|anamorphic|ultra-?wide(?:screen)?|scope format|in scope)\b", Aspect.SCOPE),
    (rf"\b(?:wide-?screen|landscape (?:format|{FILM}))\b", Aspect.WIDE),
    (r"\bacademy ratio\b", Aspect.ACADEMY),
)
_GENRES = vocabulary(
    """
science-fiction, science fiction, sci-fi, scifi, thriller, horror, comedy, romance, romantic comedy, western,
documentary, nature documentary, fairy tale, ghost story, drama, heist, adventure, fantasy, mystery, noir, film noir,
action, musical, music video, war film, sports, superhero, crime, animation, slapstick, fable, bedtime story,
children's story, product spot, commercial, advert, trailer, teaser, biopic, melodrama, road movie, disaster, spy, car
chase
"""
)
_TONES = vocabulary(
    """
quiet, melancholy, melancholic, hopeful, tense, cheerful, gritty, dark, funny, playful, sad, happy, warm, cold,
dreamy, eerie, spooky, scary, romantic, epic, heroic, calm, serene, peaceful, tender, gentle, nostalgic, whimsical,
mysterious, suspenseful, upbeat, energetic, dramatic, bleak, bittersweet, joyful, light-hearted, lighthearted,
uplifting, ominous, moody, intimate, magical, poetic, tragic, triumphant, absurd, deadpan, frantic, cosy, cozy,
wistful, sombre, somber, humorous, wry, solemn, reverent, majestic, silly, inspiring
"""
)


@dataclass(frozen=True, slots=True)
class Said:
    """A fact as found, for a message that has to quote it."""

    value: float
    words: str


def durations(text: str, *, strict: bool) -> list[Said]:
    """Every running time in `text`, in seconds. Strict: only where the sentence speaks of the film itself."""
    found: list[Said] = []
    for match in _DURATIONS.finditer(text):
        kind = match.lastgroup or ""
        said = match[0].strip()
        before, after = text[: match.start()], text[match.end() : match.end() + 40]
        named = re.search(
            rf"(?:running time|run ?time|length|duration|lasts?|dauer|duración|total|{FILM}) ?\W*(?:of |is |about |: ?)?\W*$",
            before,
            re.I,
        ) or re.match(rf"[\s,-]*(?:long\b|(?:\w+[\s,-]+){{0,4}}{FILM}\b|max\b|in total)", after, re.I)
        if kind == "clock":
            if not named and not re.match(r"^\W*$", before.split(",")[-1]):
                continue
            if re.search(r"\bat\s*$", before, re.I) or re.match(r"\s*(?:am|pm|o'clock|in the)\b", after, re.I):
                continue
            if said in ("16:09", "9:16", "4:03") or (_RATIO.fullmatch(said) and _aspect_of(said) is not None):
                continue
        elif strict and not named:
            continue
        if re.search(
            r"\b(?:the|19|20)\s*$|\w \($|\b(?:his|her|their)(?: early| mid| late)?\s*$", before
        ) and re.fullmatch(r"\d0s", said):
            continue  # an age or a decade
        if (
            re.search(r"\b(?:every|each|after|within|wait(?:s|ing)?|last|first|for the)\s*$", before, re.I)
            and not named
        ):
            continue
        value = _seconds(kind, match)
        if value is not None:
            found.append(Said(value, said))
    return found


def _seconds(kind: str, m: re.Match[str]) -> float | None:
    groups = [g for g in m.groups()[1:] if g is not None and g != m[0]]
    match kind:
        case "mixed":
            return float(groups[0]) * 60 + float(groups[1])
        case "half":
            return 30.0
        case "ahalf":
            return 90.0
        case "nhalf":
            return (number(groups[0]) + 0.5) * 60
        case "minutes":
            return number(groups[0]) * 60 if groups else 60.0
        case "seconds":
            return -number(groups[0][1:]) if groups[0].startswith("-") else number(groups[0])
        case "clock":
            return float(groups[0]) * 60 + float(groups[1])
    return None


def running_time(candidates: list[Said]) -> float | None:
    """The one running time. Raises BriefError naming both if there are two, or the limit if it is out of bounds."""
    if not candidates:
        return None
    first = candidates[0]
    for other in candidates[1:]:
        if abs(other.value - first.value) > 0.5:
            raise BriefError(
                f'The brief gives two running times, "{first.words}" and "{other.words}"; keep one, or say --seconds.'
            )
    check_seconds(first.value, f'"{first.words}"')
    return first.value


def check_seconds(seconds: float, said: str) -> None:
    """Raises BriefError if no film can be that long."""
    if not SHORTEST_SECONDS <= seconds <= LONGEST_SECONDS:
        raise BriefError(
            f"The running time {said} is {seconds:g} seconds; films here are {SHORTEST_SECONDS:g} to {LONGEST_SECONDS:g} seconds, "
            "so ask for a length between."
        )


def _aspect_of(said: str) -> Aspect | None:
    """An aspect close to one of ours (within 2 %), else None."""
    m = _RATIO.search(said)
    if m is None:
        return None
    width, height = float(m[1].replace(",", ".")), float(m[2])
    if not width or not height:
        return None
    best = min(_NEAR, key=lambda r: abs(r - width / height))
    return _NEAR[best] if abs(best - width / height) < 0.02 * best else None


def aspect(text: str) -> tuple[Aspect | None, str]:
    """The aspect asked for and a note if it is not one of ours. Raises BriefError naming both if there are two."""
    found: list[tuple[Aspect, str]] = []
    note = ""
    for m in _RATIO.finditer(text):
        exact = _aspect_of(m[0])
        if exact is not None:
            found.append((exact, m[0]))
            continue
        width, height = float(m[1].replace(",", ".")), float(m[2])
        around = text[max(0, m.start() - 24) : m.end() + 16].lower()
        if (
            width
            and height
            and (1.2 < width / height < 3 or "aspect" in around)
            and (height == 1 or m[0] in ("21:9", "3:2", "5:4", "18:9"))
        ):
            nearest = _NEAR[min(_NEAR, key=lambda r: abs(r - width / height))]
            found.append((nearest, m[0]))
            note = f"The aspect {m[0]} is not one we make; the film is {nearest.value}, the nearest."
    for pattern, value in _ASPECT_WORDS:
        if word := re.search(pattern, text, re.IGNORECASE):
            found.append((value, word[0].strip()))
    if not found:
        return None, ""
    upright = {Aspect.VERTICAL, Aspect.PORTRAIT}
    wide = {Aspect.WIDE, Aspect.SCOPE}
    first, words = found[0]
    for other, other_words in found[1:]:
        if (
            other != first
            and not ({first, other} <= upright)
            and not ({first, other} <= wide and not other_words[0].isdigit())
        ):
            raise BriefError(f'The brief asks for two aspects, "{words}" and "{other_words}"; keep one.')
    return first, note


def genre(text: str) -> str:
    """The genre in the brief's own word; the longest if there are several."""
    low = text.lower()
    return max((g for g in _GENRES if re.search(rf"\b{re.escape(g)}\b", low)), key=len, default="")


def tone(text: str) -> str:
    """Words of feeling in the order they come, 'quiet, melancholy, hopeful'."""
    low = re.findall(r"[a-z-]+", text.lower())
    return ", ".join(dict.fromkeys(w for w in low if w in _TONES))


def pace(text: str) -> Speed | None:
    """The pace the brief names for the whole film."""
    if re.search(
        r"\b(?:fast[ -]pace\w*|fast cut\w*|quick cut\w*|rapid|frantic|high[ -]energy|energetic|snappy|breakneck|pac[ey]y?: ?fast|fast[, ]|quick pace|hectic)\b",
        text,
        re.I,
    ):
        return Speed.FAST
    if re.search(
        r"\b(?:slow[ -]pace\w*|slow[ -]burn|slow camera|slow cinema|contemplative|meditative|unhurried|lingering|pac\w+: ?slow|slow and \w+|long takes|slow|gentle pace|quiet)\b",
        text,
        re.I,
    ):
        return Speed.SLOW
    return None
