"""The self-check: every word of a beat that should be seen was either used or is listed as not staged."""

import re

from director.offline.actions import verb_forms
from director.offline.camera_words import camera
from director.offline.casting import Cast
from director.offline.colours import colours
from director.offline.hours import time_of_day, weather
from director.offline.implied import spans
from director.offline.lexicon import Lexicon
from director.offline.moments import Story
from director.offline.mood import SOUNDS
from director.offline.people import ROLES, singular
from director.offline.reading import Reading
from director.offline.words import QUOTED, vocabulary
from film import Music, Plan

_SEEN_ANYWAY = frozenset(
    vocabulary(
        """
way, time, times, moment, life, end, beginning, side, sides, hand, hands, face, eyes, eye, head, back, body, arm,
arms, shoulder, shoulders, foot, feet, finger, fingers, hair, mouth, lips, tear, tears, smile, voice, word, words,
name, sound, silence, air, light, lights, shadow, shadows, darkness, dark, distance, rest, world, thing, things,
something, nothing, everything, one, ones, part, parts, place, places, day, night, morning, evening, dusk, dawn,
sunrise, sunset, noon, midnight, twilight, sun, sky, horizon, ground, floor, wall, walls, ceiling, wind, rain, snow,
storm, fog, mist, weather, camera, shot, shots, frame, scene, view, picture, image, film, video, movie, screen, cut,
cuts, close-up, lens, edge, middle, centre, center, top, bottom, front, left, right, corner, first, second, third,
party, wedding, funeral, birthday, picnic, festival, celebration, contest, trial, lesson, meeting, rehearsal, feast, duel,
last, next, final, minute, minutes, hour, hours, seconds, year, years, week, weeks, step, steps, look, glance, breath,
heart, mind, thought, thoughts, feeling, fear, joy, love, hope, direction, speed, line, lines, group, pair, couple,
both, other, others, kind, sort, lot, bit, piece, crew, team, work, job, story, people, crowd, silhouette, figure,
figures, beat, text, title, card, close, wide, full, medium, low, high, angle, handheld, slow, fast, tracking, crane,
dolly, pan, zoom, tilt, fade, black, attention, touch, turn, sight, shape, form, surface, waves, wave, depths, deep,
surprise, moustache, mustache, beard, start, opening, closing, while, reaction, someone, somebody, anyone, everyone, nobody, himself, herself,
themselves, itself, ready, business, trouble, goodbye, hello, chance, chase, race, dance, kiss, hug, laugh, cry,
scream, run, walk, jump, leap, fall, fight, swim, nap, sleep, dream, song, music, score, tune, melody, alarm, shore,
knee, knees, ear, ears, wrist, wrists, neck, chest, chin, cheek, cheeks, brow, toe, toes, teeth, tooth, tongue, nose, skin,
palm, palms, fist, fists, elbow, elbows, thumb, leg, legs, lap, hip, hips, waist, paw, paws, tail, wing, wings, beak, mane, hoof,
hooves, claw, claws, fur, snout, eyelids, eyebrow, eyebrows, lashes, back, belly, heel, heels, ankle, throat, jaw, forehead,
sweat, blood, secret, idea, plan, order, orders, mission, game, match, score, rhythm, beat, note, notes, echo, noise, knock,
glow, gleam, reflection, haze, heat, cold, shade, dream, memory, luck, peace, power, strength, weight, balance, patience,
grass, dirt, soil, earth, pavement, asphalt, gravel, mud, autumn, winter, spring, summer, century, season, weekend, holiday,
fleet, herd, flock, pack, swarm, row, rows, heap, pile, bunch, handful, dozen, series, circle, loop, queue, half, quarter,
liquid, steam, smell, scent, taste, sky, heavens, space, spot, shelter, danger, victory, defeat, applause, courage, anger, grief,
news, truth, lie, promise, bet, joke, trick, prayer, question, answer, conversation, argument, order, meal, duty, shift, break,
practice, training, performance, concert, act, routine, hero, moment, afternoon, sense, gaze, stare, grip, blow,
punch, throw, pass, dive, splash, motion, slow, beauty, silence, stillness, emptiness, deep, dark, height, width,
length, size, speed, colour, color, colours, colors, tone, style, genre, mood, bright, warmth, hum, roar, murmur, whisper,
bass, roll, high, low, opposite, outside, inside, beyond, tide, current, stream, breeze, gust, flame, flames, fire,
dust, smoke, ash, spray, foam, sunbeam, rays, ray, sunray, glare, gloom, foreground, background, skyline, distance, end,
shot-list, home, town, city, country, water, mid-air, valley, bend, curve, wheel, steering, lane, path, trail, way, speech, lecture, daylight, moonlight, sunlight, cub, cubs, pup, pups, young, armrest, armrests, backrest, lid, handle, doorknob, pedal, pedals, strings, page, skyscraper, skyscrapers, rooftops, crumbs, drops, drop, puddle, puddles, footprints, footprint, wrinkles, freckles, pyjamas, outfit, costume, make-up, makeup, lipstick, teeth, muscle, ballet, hockey, soccer, opera, jazz, class, market, sport, boards, finish, flashes, sips, porthole, portholes, deck, bow, stern, mast, hull, charleston, tango, waltz, twist, foxtrot, tune, net, floods, flood
"""
    )
)
_NO_HEADS = frozenset(
    vocabulary(
        """
just, into, like, there, here, barely, still, even, only, almost, already, once, too, very, far, so, quite, always, never, now,
then, ever, again, both, all, whole, same, little, small, big, old, young, tiny, huge, long, tall, short, next, lone, empty, single,
half, open, first, last, own, other, such, rather, more, most, less, least, enough, much, many, few, one, two, three, four,
five, six, seven, eight, nine, ten, being, having, doing, going, back, together, mid, super, ultra, really, totally, mad, crazy,
wild, well, fast, slow, hard, loud, proud, happy, sad, angry, deadpan, neither, either, broken, how, while, until, onto, atop, amid, among
"""
    )
)
"""Words that end a matched phrase and are no thing: the noun, if any, comes after them."""
_PHRASE = re.compile(
    r"\b(?:an?|the|his|her|their|its|some|two|three|four|five|six)\s+((?:[\w’'-]+\s+){0,2}?[\w’'-]+)(?=\s+(?:of|in|on|at|to|from|with|and|or|into|onto|over|under|by|for|as|that|who|which|while|when|is|are|was|the|an?|his|her|their|through|along|towards?|past|behind|beside|near|between|across|against|above|below|inside|outside|without|where|together|alone|again|away|every|around|up|down|out|off|before|after|until|like|\w+s|\w+ing|\w+ed)\b|[.,;:!?)]|$)",
    re.I,
)


def unstaged(story: Story, lexicon: Lexicon, cast: Cast, reading: Reading) -> list[str]:
    """A sentence for each named thing and each deed that the film will not show as said."""
    out: list[str] = []
    for moment in story.moments:
        if moment.card:
            continue
        text = QUOTED.sub(" ", moment.text)
        covered = [(h.start, h.end) for h in lexicon.hits(text)]
        used = {t.kind for t in moment.things} | ({moment.spot.kind} if moment.spot else set())
        covered += [(h.start, h.end) for h in lexicon.stand_ins(text) if h.kind in used]
        covered += [(m.start, m.end) for m in moment.subjects]
        covered += [*camera(text).spans, *spans(text)]
        shown = _instead(moment.people, cast)
        for m in _PHRASE.finditer(text):
            words = m[1].lower().split()
            if re.match(r"her\b", m[0], re.I) and (
                words[0] in ("on", "in", "at", "by", "to", "from", "with", "into", "like")
                or _seen_doing(text[: m.start()])
            ):
                continue  # 'kisses her on the pier', 'we see her slide a case'
            head = words[-1]
            if head in _NO_HEADS and _leads_on(text[m.end() :], covered, m.end()):
                continue
            at = m.end(1) - len(head)
            if any(s < m.end(1) and at < e for s, e in covered) or _known(head):
                continue
            if any(not _known(w) for w in words) or len(words) == 1:
                out.append(f'"{m[0].strip()}" is not in the kit; beat {moment.beat} shows {shown} without it.')
        for verb in _unknown_verbs(text, moment.people, cast):
            out.append(
                f'We have no gesture for "{verb}"; in beat {moment.beat} {shown} {"is" if len(moment.people) == 1 else "are"} shown without it.'
            )
        if (
            not moment.people
            and not moment.things
            and not covered
            and (_PHRASE.search(text) or len(_content(text)) > 3)
            and not camera(text).demands
            and _content(text)
            and not moment.lines
            and not any(re.search(rf"\b{re.escape(s)}", text, re.I) for s in (*SOUNDS, "gunshot", "footstep"))
            and time_of_day(text) is None
            and weather(text) is None
        ):
            out.append(
                f'We did not understand "{reading.plain(moment.text).strip()}"; its shot shows {moment.spot.name if moment.spot else "the place"}.'
            )
    return out


def _seen_doing(before: str) -> bool:
    """'we see her ...': what follows is what she does."""
    return bool(
        re.search(r"\b(?:sees?|watch(?:es)?|hears?|lets?|makes?|helps?|catch(?:es)?|follows?)\s+$", before, re.I)
    )


def _leads_on(after: str, covered: list[tuple[int, int]], at: int) -> bool:
    """Whether the noun a phrase broke off before ('her six | ducklings', 'the little | red car') is known or there is none."""
    following = re.match(r"\s+(?:[\w’'-]+\s+){0,2}?(?=[\w’'-])", after)
    reach = at + len(re.match(r"(?:\s+[\w’'-]+){0,3}", after)[0])  # type: ignore[index]
    return following is None or any(s < reach and at < e for s, e in covered) or not re.match(r"\s+[a-z]", after)


def _instead(people: list[str], cast: Cast) -> str:
    names = [cast[p].name for p in people]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names) or "the place"


def _known(word: str) -> bool:
    low = re.sub(r"['’]s$", "", word.lower())
    single = low.removesuffix("s")
    return (
        low in _SEEN_ANYWAY
        or single in _SEEN_ANYWAY
        or low in verb_forms()
        or singular(low) in ROLES
        or low in SOUNDS
        or bool(colours(low))
        or time_of_day(low) is not None
        or weather(low) is not None
        or low.isdigit()
        or bool(re.search(r"(?:ly|ness|tion|ment|ity|ence|ance|hood|ship|dom|ism)$", low))
    )


def _unknown_verbs(text: str, people: list[str], cast: Cast) -> list[str]:
    """A word right after a name that looks like its verb and is none we know."""
    out = []
    for person in people:
        name = re.escape(cast[person].name.split()[0] if cast[person].named else cast[person].name)
        m = re.search(rf"\b(?:{name}|she|he)\s+(?:\w+ly\s+)?([a-z]{{3,}}(?:s|es))\b(?!['’])", text, re.I)
        if (
            m
            and m[1].lower() not in verb_forms()
            and not _known(m[1])
            and m[1].lower() not in ("does", "his", "this", "was", "always", "perhaps", "hers")
        ):
            out.append(m[1])
    return list(dict.fromkeys(out))


def _content(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{3,}", text)


def unheard(plan: Plan, reading: Reading) -> list[str]:
    """A sentence for each quotation that is neither spoken nor to be read in the film."""
    used = {ln.text for s in plan.shots for ln in s.lines} | {s.title_card for s in plan.shots}
    used |= {t.text for s in plan.shots for t in s.things} | {p.sign for p in plan.places} | {plan.title}
    return [
        f'The words "{q}" are neither spoken nor shown; they stay in the description of their shot.'
        for q in dict.fromkeys(reading.quotes)
        if q not in used
    ]


def unplayed(music: Music) -> list[str]:
    """A sentence for each wished instrument and sound that is in no orchestra or library of ours."""
    # Lazy, since both load numpy: a refused brief is refused at once.
    import generators
    from generators.score.wishes import Wished, wished

    out = []
    for instrument in music.instruments if not music.none else ():
        if wished((instrument,)) == Wished():
            out.append(f'The orchestra has no "{instrument}"; the other instruments play its part.')
    kit = generators.load("ambience").card.kit
    for sound in music.sounds:
        if kit is not None and kit.find(sound, "bed", "spot") is None and kit.stand_in(sound, "bed", "spot") is None:
            out.append(f'We have no recording of "{sound}"; the film is heard without it.')
    return out
