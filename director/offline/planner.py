"""Brief -> Plan by rules: read, cast, tell, stage, cover, time. Nothing is made here and nothing is forgotten silently."""

import re
import string
from typing import Literal

from director.offline import facts
from director.offline.audit import unheard, unstaged
from director.offline.beats import tell
from director.offline.camera_words import camera, camera_free
from director.offline.casting import Cast
from director.offline.coverage import Picture, compose, enrich, vary
from director.offline.gathering import gather_lead_creature, gather_roles, settle_presentations
from director.offline.lexicon import Lexicon
from director.offline.looks import look
from director.offline.moments import Moment, Story
from director.offline.mood import intensity, mood_of, music, silent
from director.offline.places import BY_ROLE, BY_THING, Atlas, time_of_day, weather
from director.offline.reading import Reading, read
from director.offline.staging import parts
from director.offline.timing import CARD_SECONDS, CUT_SECONDS, FAST_CUT_SECONDS, check_fits, share, spoken_seconds
from director.offline.treatment import Treatment, introduce, treat
from director.offline.wardrobe import dress
from film import (
    DEFAULT_SIZE,
    Aspect,
    Brief,
    BriefError,
    EditBatch,
    Mood,
    Move,
    Plan,
    Rate,
    Scene,
    Shot,
    Speed,
    TimeOfDay,
    Transition,
    Weather,
    shot_letters,
)
from generators import Kit

MOST_SHOTS = 120
_SECONDS_PER_SHOT = {Speed.SLOW: 7.5, Speed.NORMAL: 4.5, Speed.FAST: 2.4}
_SECONDS_PER_BEAT = {Speed.SLOW: 5.5, Speed.NORMAL: 4.0, Speed.FAST: 2.8}


class OfflineDirector:
    """The director that needs no model: the same brief and kit give the same plan on every machine."""

    name = "offline"

    def plan(self, brief: Brief, kit: Kit) -> Plan:
        """Brief -> the whole plan. Raises BriefError naming what, the limit and the way out."""
        return _Planning(brief, kit).plan()

    def revise(self, words: str, plan: Plan, kit: Kit) -> EditBatch:
        """A person's words about the film -> proposed edits. Raises NotUnderstood naming what can be done instead."""
        # Lazy: a person who only plans does not pay for the grammar of revisions.
        from director.offline.revising import revise

        return revise(words, plan, kit)


class _Planning:
    """One brief on its way to a plan; keeps what was assumed and what could not be kept."""

    def __init__(self, brief: Brief, kit: Kit) -> None:
        self.brief = brief
        self.lexicon = Lexicon(kit)
        self.reading: Reading = read(brief.text)
        self.cast = Cast(self.lexicon)
        self.atlas = Atlas(self.lexicon)
        self.assumed: list[str] = []
        self.lacking: list[str] = []

    def plan(self) -> Plan:
        if self.brief.seconds is not None:
            facts.check_seconds(self.brief.seconds, "asked for")
        introduce(self.reading, self.cast)
        treatment = treat(self.reading, self.cast)
        self._people(treatment)
        style = " ".join(treatment.style)
        header = " ".join([*treatment.facts, *treatment.style, *treatment.logline, *treatment.places])
        aspect, width, height = self._frame(treatment)
        pace = facts.pace(" ".join([*treatment.facts, *treatment.style])) or Speed.NORMAL
        home = self._home(treatment)
        story = tell(treatment, self.reading, self.cast, self.atlas)
        self.assumed += story.assumed
        self.lacking += story.lacking
        self._settle(story, home, header)
        tone = facts.tone(header)
        genre = facts.genre(header)
        pictures = self._pictures(story, pace, style, f"{tone} {genre}", header)
        seconds = self._seconds(treatment, pictures, pace)
        pictures = self._cover(pictures, seconds, pace)
        rate = self.brief.rate or Rate(num=24)
        frames = self._time(pictures, seconds, rate)
        seen = {p.who for picture in pictures for p in picture.parts} | {
            ln.speaker for picture in pictures for ln in picture.lines
        }
        seen |= {picture.over for picture in pictures}
        cast, decided, lacking = dress([p for p in self.cast.people if p.named or p.id in seen], self.lexicon)
        self.assumed += decided
        self.lacking += lacking + self.atlas.stood_in
        scenes, shots = self._shots(pictures, frames, treatment, header)
        self.lacking += unstaged(story, self.lexicon, self.cast, self.reading)
        spoken_of = {m.spot.id for m in story.moments if m.spot}
        plan = Plan(
            title=self._title(story, treatment),
            aspect=aspect,
            width=width,
            height=height,
            rate=rate,
            seed=self.brief.seed,
            genre=genre,
            tone=tone,
            pace=pace,
            cast=tuple(cast),
            places=tuple(s.place(self.brief.seed) for s in self.atlas.spots if s.id in spoken_of),
            look=look(style),
            scenes=tuple(scenes),
            shots=tuple(shots),
            music=music(" ".join(treatment.music), " ".join(treatment.sound)),
            assumptions=tuple(dict.fromkeys(self.assumed)),
            not_staged=tuple(dict.fromkeys(self.lacking)),
        )
        return plan.with_(not_staged=tuple(dict.fromkeys([*self.lacking, *unheard(plan, self.reading)])))

    # What the brief says of the film

    def _people(self, treatment: Treatment) -> None:
        for telling in treatment.story:
            if not telling.slug:
                gather_roles(self.cast, telling.text)
        told = " ".join(t.text for t in treatment.story)
        pronoun = re.search(r"\b(she|he|her|his|they)\b", told, re.I)
        if not self.cast.people and pronoun:
            for text in treatment.logline:
                gather_roles(self.cast, text)
        if not self.cast.people and pronoun:
            word = "woman" if pronoun[1].lower() in ("she", "her") else "man"
            self.cast.add(f"the {word}", word, named=False)
            self.assumed.append(f'The brief does not say who "{pronoun[1].lower()}" is; we cast a {word}.')
        if not self.cast.people:
            for telling in treatment.story:
                gather_lead_creature(self.cast, telling.text)
        settle_presentations(self.cast, told)

    def _frame(self, treatment: Treatment) -> tuple[Aspect, int, int]:
        asked, note = facts.aspect(" ".join([*treatment.facts, *treatment.style]))
        if note:
            self.lacking.append(note)
        aspect = asked or Aspect.WIDE
        width, height = self.brief.width, self.brief.height
        if width is not None and height is not None:
            nearest = min(Aspect, key=lambda a: abs(DEFAULT_SIZE[a][0] / DEFAULT_SIZE[a][1] - width / height))
            if asked is not None and nearest is not asked:
                self.lacking.append(
                    f"The brief asks for {asked.value}; the size {width}x{height} given beside it decides, so the film is {nearest.value}."
                )
            return nearest, self._even(width), self._even(height)
        if asked is None:
            self.assumed.append("The brief names no aspect; we chose 16:9.")
        return aspect, *DEFAULT_SIZE[aspect]

    @staticmethod
    def _even(pixels: int) -> int:
        if not 64 <= pixels <= 4096:
            raise BriefError(f"A side of {pixels} pixels is out of range; sizes are 64 to 4096 pixels, like 1280x720.")
        return pixels - pixels % 2

    def _title(self, story: Story, treatment: Treatment) -> str:
        if self.reading.title:
            return self.reading.plain(self.reading.title).strip('"* ')
        named = re.search(
            r"\b(?:titled|entitled|called|title:)\s+⟦(\d+)⟧", " ".join(r.text for r in self.reading.rows), re.I
        )
        if named:
            return self.reading.quotes[int(named[1])]
        for moment in reversed(story.moments):
            if moment.card:
                return moment.card if not moment.card.isupper() else string.capwords(moment.card)
        about = treatment.about or camera_free(story.moments[0].text)
        words = re.sub(r"\s+", " ", self.reading.plain(about)).strip(" .\"'")
        words = (
            re.split(r"[,.:;(]|\b(?:who|that|which|when|while|opening|at|in|on|along|through|to|and)\b", words)[0]
            or words
        )
        title = " ".join(words.split()[:6]).strip(" ,.;:\"'")
        title = title[:1].upper() + title[1:]
        self.assumed.append(f'The brief has no title; the film is called "{title}".')
        return title or "Untitled"

    def _home(self, treatment: Treatment) -> tuple[TimeOfDay | None, Weather | None]:
        """Where and when the film is as a whole: found before the story, so that a beat may point back to it."""
        for text in [*treatment.places, *treatment.logline]:
            self.atlas.find(text, slug_line=text in treatment.places)
        whole = " ".join([*treatment.facts, *treatment.logline, *treatment.places, *treatment.style])
        return time_of_day(whole), weather(" ".join([*treatment.logline, *treatment.places, *treatment.facts]))

    def _settle(self, story: Story, home: tuple[TimeOfDay | None, Weather | None], header: str) -> None:
        """Gives every moment a place and a time, saying so where the brief does not."""
        moments = story.moments
        if not moments:
            raise BriefError("The brief tells nothing that can be shown; say in a sentence what happens, and where.")
        if not any(m.spot for m in moments):
            spot = (
                self.atlas.spots[0]
                if self.atlas.spots
                else self.atlas.spot(kind := self._likely(story), f"the {kind}", kind)
            )
            self.assumed.append(f"The brief names no place; the film is set in {spot.name}.")
            moments[0].spot = spot
        first = (
            self.atlas.spots[0]
            if self.atlas.spots and not moments[0].spot and self.atlas.spots[0].word in header.lower()
            else None
        )
        spot = first or next(m.spot for m in moments if m.spot)
        for moment in moments:
            spot = moment.spot = moment.spot or spot
        time = home[0] or next((m.time for m in moments if m.time), None)
        if time is None:
            time = (
                TimeOfDay.NIGHT
                if re.search(
                    r"\b(?:horror|ghost|noir|heist|haunted|vampire|stars|thriller|space|moon)\b",
                    f"{header} {' '.join(m.text for m in moments)}",
                    re.I,
                )
                else TimeOfDay.DAY
            )
            self.assumed.append(f"The brief names no time of day; we chose {time.value}.")
        stated = home[0]
        for moment in moments:
            if moment.time is None:
                moment.time = stated or time
        if (
            home[1] is None
            and not any(m.weather for m in moments)
            and any(m.spot and not m.spot.interior for m in moments)
        ):
            self.assumed.append("The brief names no weather; we chose clear.")
        for moment in moments:
            moment.weather = moment.weather or home[1] or Weather.CLEAR

    def _likely(self, story: Story) -> str:
        """A set for a brief without one, from what is in it and who."""
        for moment in story.moments:
            for thing in moment.things:
                if thing.kind in BY_THING and self.lexicon.kit.named(BY_THING[thing.kind]):
                    return BY_THING[thing.kind]
        for person in self.cast.people:
            for word in [*person.roles, person.creature]:
                kind = BY_ROLE.get(word) or BY_THING.get(word)
                if kind and self.lexicon.kit.named(kind):
                    return kind
        sets = [e.kind for e in self.lexicon.kit.of("set")]
        return "meadow" if "meadow" in sets or not sets else sets[0]

    # Pictures

    def _pictures(self, story: Story, pace: Speed, style: str, feeling: str, header: str) -> list[Picture]:
        handheld = camera(style).move is Move.HANDHELD
        only_danger = bool(re.search(r"hand-?held (?:when|where|as|in|for|during)", style, re.I))
        film_mood = (
            mood_of(f"{feeling} {feeling} {header}") or mood_of(" ".join(m.text for m in story.moments)) or Mood.SERENE
        )
        hopeful = re.search(r"\b(hopeful|happy|uplifting|triumphant|warm) (?:end|finish)\w*", header, re.I)
        pictures: list[Picture] = []
        seen: Moment | None = None
        count = len(story.moments)
        for index, moment in enumerate(story.moments):
            picture = Picture(moment, parts(moment, self.cast), tuple(moment.things), moment.lines)
            picture.new_scene = seen is None or seen.spot is not moment.spot or seen.time is not moment.time
            words = self.reading.plain(moment.text)
            picture.mood = mood_of(words) or film_mood
            if hopeful and index >= count - max(1, count // 5):
                picture.mood = (
                    Mood.TRIUMPHANT if picture.mood not in (Mood.WONDER, Mood.ROMANTIC, Mood.PLAYFUL) else picture.mood
                )
            picture.fast = moment.camera.fast_cuts
            if not moment.card:
                compose(
                    picture,
                    slow=pace is Speed.SLOW or "slow camera" in style.lower(),
                    handheld=handheld and (only_danger or not moment.last),
                )
                if handheld and not only_danger and not picture.move_named:
                    picture.move = Move.HANDHELD
                seen = moment
            else:
                picture.weight = 0.8
            pictures.append(picture)
        if pace is Speed.FAST or any(p.fast for p in pictures):
            self.assumed.append(
                "Fast cutting is made of short shots of the same action, as the brief does not list them."
            )
        return pictures

    def _seconds(self, treatment: Treatment, pictures: list[Picture], pace: Speed) -> float:
        """The running time: the flag, else the brief, else from the beats."""
        said = [d for t in treatment.facts for d in facts.durations(t, strict=False)]
        said += [
            d
            for t in [*treatment.style, *treatment.logline]
            for d in facts.durations(t, strict=True)
            if t not in treatment.facts
        ]
        given = [p.moment.seconds for p in pictures]
        if self.brief.seconds is not None:
            if any(given) and abs(sum(given) - self.brief.seconds) > 0.02 * self.brief.seconds:
                self.lacking.append(
                    f"The brief's own beat lengths do not add up to the {self.brief.seconds:g} seconds asked for beside it; the beats share that time instead."
                )
                for picture in pictures:
                    picture.moment.seconds = 0.0
            return self.brief.seconds
        asked = facts.running_time(said)
        if all(given) and given:
            total = round(sum(given), 3)
            if asked is not None and abs(total - asked) > 0.02 * asked:
                raise BriefError(
                    f"The beats add up to {total:g} seconds and the brief asks for {asked:g}; change one of the two."
                )
            facts.check_seconds(asked or total, "of the beats together")
            return asked or total
        if asked is not None:
            if sum(given) >= asked:
                raise BriefError(
                    f"The beats with a length of their own take {sum(given):g} seconds and the brief asks for {asked:g} in all; change one of the two."
                )
            return asked
        talk = sum(spoken_seconds(len(ln.text.split())) for p in pictures for ln in p.lines)
        free = sum(1 for g in given if not g)
        seconds = sum(given) + max(free * _SECONDS_PER_BEAT[pace], talk + 2.0 * free, 10.0 if not any(given) else 0.0)
        seconds = float(min(facts.LONGEST_SECONDS, round(seconds)))
        self.assumed.append(f"The brief names no running time; we chose {seconds:g} seconds for what it tells.")
        return seconds

    def _cover(self, pictures: list[Picture], seconds: float, pace: Speed) -> list[Picture]:
        wished = round(seconds / _SECONDS_PER_SHOT[pace])
        fast = [p for p in pictures if p.fast]
        base = len(pictures)
        room = int(sum(max(0.0, seconds - self._least_total(pictures)) for _ in (0,)) / 1.5)
        target = min(MOST_SHOTS, base + room, max(wished, base + min(3 * len(fast), 3)))
        out = enrich(pictures, target)
        vary(out)
        if len(out) > MOST_SHOTS:
            raise BriefError(
                f"The brief tells {len(out)} shots and the limit is {MOST_SHOTS}; split it into two films."
            )
        if len(out) > base:
            self.assumed.append(
                f"The running time has room for more than the brief's {base} pictures; {len(out) - base} closer views, inserts and reactions cover the same beats."
            )
        return out

    @staticmethod
    def _least(picture: Picture, *, hurried: bool) -> float:
        talk = sum(spoken_seconds(len(ln.text.split()), hurried=hurried) for ln in picture.lines)
        floor = (
            CARD_SECONDS
            if picture.card and not hurried
            else FAST_CUT_SECONDS
            if picture.fast or hurried
            else CUT_SECONDS
        )
        return max(talk, floor)

    def _least_total(self, pictures: list[Picture]) -> float:
        return sum(self._least(p, hurried=False) for p in pictures)

    def _time(self, pictures: list[Picture], seconds: float, rate: Rate) -> list[int]:
        needed = ""
        for hurried in (False, True):
            try:
                return share(
                    [p.weight for p in pictures],
                    [self._least(p, hurried=hurried) for p in pictures],
                    seconds,
                    rate,
                    [p.moment.seconds if not p.added else 0.0 for p in pictures],
                )
            except ValueError as error:
                needed = str(error)
        raise check_fits(needed, seconds, len(pictures))

    # Scenes and shots

    def _shots(
        self, pictures: list[Picture], frames: list[int], treatment: Treatment, header: str
    ) -> tuple[list[Scene], list[Shot]]:
        scenes: list[Scene] = []
        shots: list[Shot] = []
        wishes = music(" ".join(treatment.music), "")
        total, at, letter, leads = sum(frames), 0, 0, frozenset[str]()
        side: Literal[-1, 1] = 1
        climax = self._climax(pictures, frames)
        carried = Weather.CLEAR
        for index, (picture, length) in enumerate(zip(pictures, frames)):
            moment = picture.moment
            spot, time, air = moment.spot, moment.time, moment.weather
            if spot is None or time is None or air is None:
                raise ValueError(f"beat {moment.beat} was not settled")
            if not scenes or (not picture.card and (scenes[-1].place != spot.id or scenes[-1].time_of_day != time)):
                scenes.append(
                    Scene(
                        id=f"scene{len(scenes) + 1}",
                        number=len(scenes) + 1,
                        place=spot.id,
                        time_of_day=time,
                        weather=air,
                        summary=self.reading.plain(moment.text),
                    )
                )
                letter, carried = 0, air
                there = frozenset(p.who for p in picture.parts)
                side = self._side(there, leads or there)
            position = (at + length / 2) / total
            force = intensity(self.reading.plain(moment.text), position, climax)
            if wishes.opens_at_beat:
                force = (
                    max(force, 0.85)
                    if moment.beat >= wishes.opens_at_beat and index < len(pictures) - 1
                    else min(force, 0.7)
                    if moment.beat < wishes.opens_at_beat
                    else force
                )
            people = frozenset(p.who for p in picture.parts)
            leads = leads or people
            asked = moment.camera
            final = picture is [p for p in pictures if p.moment is moment][-1]
            opening = picture is next(p for p in pictures if p.moment is moment)
            shots.append(
                Shot(
                    id=f"shot{index + 1}",
                    slate=f"{scenes[-1].number}{shot_letters(letter)}",
                    scene=scenes[-1].id,
                    beat=moment.beat,
                    frames=length,
                    size=picture.size,
                    angle=picture.angle,
                    move=picture.move if not picture.card else Move.STATIC,
                    speed=picture.speed,
                    lens_mm=asked.lens_mm if not picture.added else 0.0,
                    subject=picture.subject,
                    over=picture.over,
                    parts=picture.parts if not picture.card else (),
                    things=picture.things if not picture.card else (),
                    action=self.reading.plain(moment.text),
                    lines=tuple(picture.lines),
                    title_card=picture.card,
                    side=side,
                    silhouette=asked.silhouette,
                    weather=air if air is not carried and not picture.card else None,
                    transition=(asked.transition or Transition.CUT) if opening else Transition.CUT,
                    fade_out=asked.fade_out and final,
                    mood=picture.mood,
                    intensity=force,
                    silent=silent(moment.text),
                )
            )
            letter += 1
            at += length
        return scenes, shots

    @staticmethod
    def _side(people: frozenset[str], leads: frozenset[str]) -> Literal[-1, 1]:
        """Those who were never with the first lead look the other way, so that cross-cut people face each other."""
        return 1 if not people or people & leads else -1

    @staticmethod
    def _climax(pictures: list[Picture], frames: list[int]) -> float:
        """Where the story peaks: the most intense words in its second half, else four fifths through."""
        total, at, best = sum(frames), 0, (0.0, 0.8)
        for picture, length in zip(pictures, frames):
            middle = (at + length / 2) / total
            at += length
            if 0.45 < middle < 0.92:
                best = max(best, (intensity(picture.moment.text, 0.5, 0.5), middle))
        return best[1] if best[0] > 0.9 else 0.8
