"""Capitalised words -> is it somebody's name? A sentence opens with a capital, and so do places and days."""

import re

from director.offline.people import ROLES, singular
from director.offline.words import vocabulary

NAME = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:[-'’][A-Z][a-z]+)?"
_NOT_NAMES = frozenset(
    vocabulary(
        """
backstage, underwater, onstage, downstairs, upstairs, outdoors, indoors, overhead, midday, underground, aboard, ashore, offshore, desert, rooftop, train, red, ice, somewhere, elsewhere, everywhere, hundreds, thousands, dozens, firefighters, today, tonight, tomorrow, yesterday, whoosh, bang, boom, crash, splash, fun, look, hey, oh, ok, okay, wow, hello, drone, top,
jazz, live, neon, long, high, later, under, thunder, macro, pov, silence, darkness, sunlight, moonlight, candlelight, inside,
nobody, dad, mum, mom, grandma, grandpa, granny, sir, madam, halloween, carnival, victorian, roman, medieval, viking, egyptian,
japanese, chinese, italian, russian, american, british, indian, mexican, african, greek, hero, heroine, smoke, steam, dust,
charleston, tango, waltz, dutch, steadicam, closeup, establishing, locked, static, whip, rack, push, pull, track, follow,
spring, summer, autumn, winter, same, horror, whisper, narrator, bubbles, sweat, harmonica, western,
a, an, the, i, we, he, she, they, it, his, her, their, its, this, that, these, those, then, there, here, when, while,
where, who, what, how, why, as, at, by, in, on, of, off, to, from, with, and, or, but, so, for, no, not, one, two,
three, four, five, six, seven, eight, nine, ten, open, close, end, finish, show, start, final, first, last, title,
card, fade, cut, extreme, wide, medium, full, close-up, closeup, tracking, handheld, over, music, sound, beat, beats,
scene, shot, shots, int, ext, day, night, dusk, dawn, morning, evening, sunset, sunrise, cast, look, style, genre,
tone, format, suddenly, finally, later, meanwhile, once, after, before, during, through, across, inside, outside,
above, below, behind, beside, between, under, near, slow, fast, warm, cold, soft, low, high, aerial, insert, make,
create, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, july,
september, october, november, december, earth, mars, moon, sun, god, christmas, easter, english, french,
german, spanish, paris, london, berlin, rome, tokyo, york, new, america, europe, africa, everything, everyone,
everybody, nobody, nothing, something, someone, somebody, all, both, each, every, some, any, many, quiet, gritty,
painterly, cheerful, trailer, video, film, movie, ad, commercial, documentary, please, let, see, you, your, my, our,
follow, slowly, quickly, gently, back, away, now, just, only, even, still, yet, again, until, because, if, though,
tiktok, instagram, youtube, north, south, east, west, atlantic, pacific, sahara, arctic, antarctic, voiceover, voice,
narrator, narration, pov, super, black, white, red, green, blue, yellow, orange, grey, gray, brown, pink, purple,
golden, silver, smash, caption, text, sign, reaction, establishing, dolly, zoom, pan, tilt, crane, people, man, woman,
boy, girl, child, old, young, rain, snow, wind, storm, fog, light, lights, camera, action, dialogue, duration, size,
length, characters, mr, mrs, ms, dr, captain, comedy, sport, sports, horror, western, romance, drama, nature, heist,
thriller, adventure, fantasy, mystery, musical, car, police, sekunden, segundos, seconds, minutes, minute, velo,
brand, titles, ein, eine, der, die, das, un, una, el, la, los
"""
    )
)


def is_name(word: str) -> bool:
    """False for a role ('Baker') and for words that are capitalised for another reason ('Monday', 'Close')."""
    low = re.sub(r"['’]s$", "", word).lower()
    return low not in _NOT_NAMES and low not in ROLES and singular(low) not in ROLES
