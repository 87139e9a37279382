"""Pictures -> their number and lengths: the film's running time, its tempo, and how much coverage that has room for."""

import re

from director.offline import facts
from director.offline.casting import Cast
from director.offline.coverage import Picture
from director.offline.cutaways import enrich, vary
from director.offline.notes import Notes
from director.offline.timing import CARD_SECONDS, CUT_SECONDS, FAST_CUT_SECONDS, check_fits, share, spoken_seconds
from director.offline.treatment import Treatment
from editor import spoken_words
from film import Brief, BriefError, Rate, Speed

_PER_SHOT = {Speed.SLOW: 6.4, Speed.NORMAL: 4.2, Speed.FAST: 2.4}
_PER_BEAT = {Speed.SLOW: 5.5, Speed.NORMAL: 4.0, Speed.FAST: 2.8}
_LIVELY = re.compile(
    r"\b(?:cheerful|upbeat|energetic|lively|funny|playful|joyful|happy|bouncy|frantic|action|sports?|commercial|advert\w*|ad|spot|"
    r"promo|social media|tiktok|reels?|music video|slapstick|comedy)\b",
    re.I,
)
_DRIVEN = re.compile(r"\b(?:trailer|teaser|thriller|tense|suspense\w*|heist|gritty|action|adventure|horror)\b", re.I)
_LONGEST_NUMBERED = 9.0
"""Seconds: a beat of a numbered list is one shot, as the brief counts them, unless it would stand longer than this."""


def tempo(pace: Speed, header: str) -> float:
    """Seconds of an average shot: by the pace the brief names, else by what kind of film it is."""
    if pace is Speed.NORMAL and _LIVELY.search(header):
        return 2.3
    if pace is Speed.NORMAL and _DRIVEN.search(header):
        return 3.4
    return _PER_SHOT[pace]


def running_time(treatment: Treatment, pictures: list[Picture], pace: Speed, brief: Brief, notes: Notes) -> float:
    """Seconds: what stands beside the brief, else in it, else from the beats. Raises BriefError where two answers clash."""
    given = [p.moment.seconds for p in pictures]
    if brief.seconds is not None:
        if any(given) and abs(sum(given) - brief.seconds) > 0.02 * brief.seconds:
            notes.lacking.append(
                f"The brief's own beat lengths do not add up to the {brief.seconds:g} seconds asked for beside it; the beats share that time instead."
            )
            for picture in pictures:
                picture.moment.seconds = 0.0
        return brief.seconds
    wanted = asked(treatment)
    if all(given) and given:
        return _all_given(round(sum(given), 3), wanted)
    if wanted is not None:
        if sum(given) >= wanted:
            raise BriefError(
                f"The beats with a length of their own take {sum(given):g} seconds and the brief asks for {wanted:g} in all; change one of the two."
            )
        return wanted
    talk = sum(spoken_seconds(spoken_words(ln.text)) for p in pictures for ln in p.lines)
    free = sum(1 for g in given if not g)
    seconds = sum(given) + max(free * _PER_BEAT[pace], talk + 2.0 * free, 10.0 if not any(given) else 0.0)
    seconds = float(min(facts.LONGEST_SECONDS, round(seconds)))
    notes.assumed.append(f"The brief names no running time; we chose {seconds:g} seconds for what it tells.")
    return seconds


def asked(treatment: Treatment) -> float | None:
    """The running time the brief names. Raises BriefError if it names two, or one no film can have."""
    said = [d for t in treatment.facts for d in facts.durations(t, strict=False)]
    loose = [t for t in (*treatment.style, *treatment.logline) if t not in treatment.facts]
    return facts.running_time([*said, *(d for t in loose for d in facts.durations(t, strict=True))])


def _all_given(total: float, wanted: float | None) -> float:
    if wanted is not None and abs(total - wanted) > 0.02 * wanted:
        raise BriefError(
            f"The beats add up to {total:g} seconds and the brief asks for {wanted:g}; change one of the two."
        )
    facts.check_seconds(wanted or total, "of the beats together")
    return wanted or total


def cover(
    pictures: list[Picture], seconds: float, per_shot: float, cast: Cast, notes: Notes, *, numbered: bool
) -> list[Picture]:
    """Pictures with the coverage the running time has room for, neighbours varied. Raises BriefError above the limit."""
    base = len(pictures)
    room = int(max(0.0, seconds - sum(_least(p, hurried=False) for p in pictures)) / 1.5)
    fast = 3 * sum(p.fast for p in pictures)
    wished = round(seconds / (max(per_shot, _LONGEST_NUMBERED) if numbered else per_shot))
    out = enrich(pictures, min(facts.MOST_SHOTS, base + room, max(wished, base + min(fast, 3))), cast)
    vary(out)
    if len(out) > facts.MOST_SHOTS:
        raise BriefError(
            f"The brief tells {len(out)} shots and the limit is {facts.MOST_SHOTS}; split it into two films."
        )
    if (added := len(out) - base) > 0:
        of_fast = sum(p.added == "cut" for p in out)
        quick = f", {of_fast} of them fast cuts" if of_fast else ""
        notes.assumed.append(
            f"The brief tells {base} pictures; {added} more cover the same beats{quick}: faces, hands, things and other sides."
        )
    return out


def lengths(pictures: list[Picture], seconds: float, rate: Rate) -> list[int]:
    """Frames of each picture, adding up to the running time exactly. Raises BriefError if the lines do not fit."""
    needed = ""
    for hurried in (False, True):
        try:
            return share(
                [p.weight for p in pictures],
                [_least(p, hurried=hurried) for p in pictures],
                seconds,
                rate,
                [p.moment.seconds if not p.added else 0.0 for p in pictures],
            )
        except ValueError as error:
            needed = str(error)
    raise check_fits(needed, seconds, len(pictures))


def _least(picture: Picture, *, hurried: bool) -> float:
    """The seconds a picture needs to be read, or its lines to be said."""
    talk = sum(spoken_seconds(spoken_words(ln.text), hurried=hurried) for ln in picture.lines)
    if picture.card and not hurried:
        return max(talk, CARD_SECONDS)
    return max(talk, FAST_CUT_SECONDS if picture.fast or hurried else CUT_SECONDS)
