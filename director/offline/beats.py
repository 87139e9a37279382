"""Treatment -> moments: one for every picture the brief speaks of, with who, where, when, what is said and asked of the camera."""

import re
from dataclasses import replace

from director.offline.camera_words import Camera, camera, only_camera
from director.offline.casting import Cast
from director.offline.dialogue import Words, spoken
from director.offline.extras import all_of_them, companies, crowded, stays
from director.offline.facts import MOST_SHOTS
from director.offline.hours import time_of_day, weather
from director.offline.lens_words import goes_dark
from director.offline.mentions import Memory, mentions
from director.offline.moments import Moment, Story
from director.offline.pieces import group, is_setting, joined, unslug
from director.offline.places import Atlas, Spot
from director.offline.present import meant_by_it, people, where, without_people, written
from director.offline.reading import Reading
from director.offline.sentence_kinds import card_words, is_card
from director.offline.surroundings import BY_THING, at_home
from director.offline.things import things
from director.offline.treatment import Telling, Treatment
from director.offline.words import QUOTED
from film import BriefError, Lighting, Line, TimeOfDay, Transition, Weather

_OPEN_AIR = re.compile(
    r"\b(?:in|through|into|under) the (?:pouring |falling )?(?:rain|snow|storm|stars|moonlight|open air)\b", re.I
)
_TALK = re.compile(r"\b(?:argu|talk|discuss|quarrel|chat|speak|debat|whisper|fight|negotiat)\w*\b", re.I)
_HAPPENS = re.compile(
    r"^(?:suddenly,? |then,? |and )?(?:nobody|no one|none of them) (?:\w+s|\w+ed|is|are)\b|^silence\b"
    r"|\bthere (?:is|was|comes) (?:an? )?(?:\w+ )?(?:noise|sound|knock|bang|crash|scream|thud|whisper|silence)\b"
    r"|^(?:an? |the )(?:\w+ )?(?:noise|sound|knock|bang|thud|scream|wind|string|silence)\b",
    re.I,
)
"""'Nobody answers.', 'There is a noise.': nothing to see but how those who were there take it."""


def tell(treatment: Treatment, reading: Reading, cast: Cast, atlas: Atlas) -> Story:
    """Treatment -> moments in the order of the brief. Raises BriefError above the limit of beats."""
    return _Teller(treatment, reading, cast, atlas).tell()


class _Teller:
    """Goes through the tellings in order and remembers where we are, who spoke last and whom 'she' means."""

    def __init__(self, treatment: Treatment, reading: Reading, cast: Cast, atlas: Atlas) -> None:
        self.treatment, self.reading, self.cast, self.atlas = treatment, reading, cast, atlas
        self.story = Story([])
        self.memory = Memory()
        self.beat = 0
        self.place: Spot | None = None
        self.time: TimeOfDay | None = None
        self.air: Weather | None = None
        self.spoke = ""
        self.talkers: list[str] = []
        self.slugged = False
        self.unnamed = False
        """Nobody is named as the speaker of the last line: the next such line is the other's."""
        self.at_home = False
        """Where we are follows from what is done there, and from no word of the brief."""

    def tell(self) -> Story:
        for telling in joined(self.treatment):
            if telling.slug:
                self._slug_line(telling.text)
                continue
            groups = group(telling, self.cast, self.treatment.numbered)
            for index, text in enumerate(groups):
                self._count(telling, index)
                if is_setting(text) and not telling.number and not telling.bullet:
                    self.time, self.air = time_of_day(text) or self.time, weather(text) or self.air
                    self.beat -= 1
                    continue
                moment = Moment(beat=self.beat, text=text, camera=camera(text))
                moment.seconds = telling.seconds / len(groups) if telling.seconds else 0.0
                moment.last = telling.ending or moment.camera.last
                moment.first = telling.opening or moment.camera.first
                self._moment(moment)
                # At once: a page of nonsense in one row would be told to its end first.
                if len(self.story.moments) > MOST_SHOTS:
                    raise BriefError(
                        f"The brief tells more than {MOST_SHOTS} shots, the limit of one film; split it into two."
                    )
        if not self.story.moments:
            whole = " ".join(t.text for t in self.treatment.story)
            self.story.moments = [Moment(1, whole, camera(whole), self.place, self.time, self.air)]
        self.story.moments = _ordered(self.story.moments)
        return self.story

    def _count(self, telling: Telling, index: int) -> None:
        """The brief's own number where it has one, else the next."""
        if telling.number:
            self.beat = telling.number if telling.number >= self.beat or index == 0 else self.beat
        elif index == 0 or not self.treatment.numbered or telling.ending:
            self.beat += 1

    def _slug_line(self, text: str) -> None:
        inside = text.upper().startswith("INT")
        self.place = self.atlas.find(unslug(text), slug_line=True) or self.atlas.spot(
            "room" if inside else "meadow", unslug(text).lower() or "the place", unslug(text).lower()
        )
        self.place.interior = self.place.interior or inside
        self.time, self.air = time_of_day(text) or self.time, weather(text)
        self.slugged = True

    def _moment(self, moment: Moment) -> None:
        """One text -> its moments, appended to the story; camera words alone go to the moment before."""
        text, story = moment.text, self.story
        card = card_words(text)
        if card and not QUOTED.search(text):
            moment.card = card
            moment.spot, moment.time, moment.weather = self.place, self.time, self.air
            story.moments.append(moment)
            return
        meant = mentions(self.cast, text, self.memory)
        found = self.atlas.find(without_people(text, meant), current=self.place)
        words = spoken(text, self.reading.quotes, meant, self.cast, self.spoke, self._talking())
        self._spoken(moment, words)
        people(moment, meant, words.lines, self.cast, story.moments)
        if not moment.people and story.moments and (goes_dark(text) or _HAPPENS.search(text)):
            moment.people, moment.idle = list(story.moments[-1].people), True
        if goes_dark(text):
            moment.camera = replace(moment.camera, lighting=Lighting.LOW_KEY)
        self._things(moment)
        found = found or self._found(moment)
        self.place, self.time, self.air = where(
            moment, found, self.place, self.time, self.air, [] if self.slugged else story.moments
        )
        self.place = (self.atlas.destination(text) if moment.people else None) or self.place
        self._company(moment, moment.spot)
        if moment.spot is not None:
            moment.things = self.atlas.shown(moment.spot, moment.things, alone=not moment.people)
        written(moment, words.signs, words.cards)
        if words.cards and not moment.people and not moment.things and (is_card(text) or not found):
            story.moments += self._cards(moment, words.cards)
            return
        alone = only_camera(text) and not moment.people and not moment.lines and not moment.camera.size
        if alone and story.moments:
            _apply(story.moments[-1], text)
            return
        story.moments += _turns(moment)
        story.moments += [
            Moment(self.beat, f"Title card: {card}", Camera(), self.place, self.time, self.air, card=card)
            for card in words.cards
        ]

    def _talking(self) -> list[str]:
        """Who may say a line that names nobody: who spoke last, and whom the picture before shows in a talk with them."""
        before = self.story.moments[-1] if self.story.moments else None
        if before is None or not (_TALK.search(before.text) or self.unnamed):
            return self.talkers
        met = [p for m in self.story.moments[-3:] if m.spot is before.spot for p in m.people]
        return list(dict.fromkeys([*self.talkers[-2:], *before.people, *met]))[:2]

    def _spoken(self, moment: Moment, words: Words) -> None:
        moment.lines = words.lines
        self.spoke = next((ln.speaker for ln in reversed(words.lines) if ln.speaker), self.spoke)
        self.talkers += [ln.speaker for ln in words.lines if ln.speaker]
        self.story.certain += words.certain
        self.unnamed = bool(words.guessed)
        for said in words.guessed:
            who = next(ln.speaker for ln in words.lines if ln.text == said)
            self.story.assumed.append(
                f'The brief does not name who says "{said}"; it is given to {self.cast[who].name}.'
            )

    def _things(self, moment: Moment) -> None:
        moment.things, notes = things(moment.text, self.atlas.lexicon, self.cast)
        self.story.lacking += notes
        if moment.things or any(self.cast[p].creature for p in moment.people):
            return
        if shown := meant_by_it(moment.text, self.story.moments):
            moment.things = [shown]

    def _company(self, moment: Moment, spot: Spot | None) -> None:
        """The people behind the cast: those a sentence speaks of; who is there for good is in all pictures of the place."""
        kit = self.atlas.lexicon.kit
        if spot is not None and (entry := kit.named(spot.kind)) is not None and not entry.ground:
            return
        said = [t for t in companies(moment.text) if kit.named(t.kind)]
        here = {t.kind for t in (*moment.things, *said)}
        before = [m for m in self.story.moments[-2:] if m.spot is spot]
        there = [*(spot.company if spot is not None else ()), *(t.kind for m in before for t in m.things)]
        said += all_of_them(moment.text, [k for k in dict.fromkeys(there) if k not in here])
        moment.things += [t for t in said if t.kind not in {o.kind for o in moment.things}]
        if spot is None:
            return
        sets = [(h.start, h.end) for h in self.atlas.lexicon.hits(moment.text, "set")]
        full = crowded(moment.text, sets, spot.kind)
        stay = [full] if full and kit.named(full) else []
        stay += [t.kind for t in said if stays(t)]
        spot.company += [k for k in dict.fromkeys(stay) if k not in spot.company]

    def _found(self, moment: Moment) -> Spot | None:
        """Where a moment that names no place must be: indoors with its things, or on the way out of a vault."""
        found = None
        if self.place is None or not self.place.interior:
            found = self.atlas.indoors([t.kind for t in moment.things])
        outside = _OPEN_AIR.search(moment.text)
        if found is None and outside and (self.place is None or self.place.interior):
            home = next((h for t in moment.things if (h := BY_THING.get(t.kind))), "")
            home = home or next((h for p in moment.people if (h := BY_THING.get(self.cast[p].creature))), "street")
            found = next((s for s in self.atlas.spots if not s.interior), None) or self.atlas.spot(
                home, f"the {home}", home
            )
            self.story.assumed.append(f"Beat {moment.beat} is out in the open; it is set in {found.name}.")
        home = at_home(moment.text) if found is None and (self.place is None or self.at_home) else ""
        if home and not outside and (self.at_home or not self.atlas.spots):
            entry = self.atlas.lexicon.kit.find(home, "set")
            found, self.at_home = self.atlas.spot(entry.kind if entry else "room", f"the {home}", home), True
            self.story.assumed.append(f"Beat {moment.beat} names no place; it is set in {found.name}.")
            return found
        self.at_home = self.at_home and found is None
        fleeing = re.search(r"\b(?:run|runs|flee|sprint|escape)\b", moment.text)
        if found is None and self.place is not None and self.place.kind == "vault" and fleeing:
            found = next((s for s in self.atlas.spots if s.kind == "corridor"), None)
            if found is not None:
                self.story.assumed.append(
                    f"The brief does not say where beat {moment.beat} happens; it is {found.name}."
                )
        return found

    def _cards(self, moment: Moment, cards: list[str]) -> list[Moment]:
        return [
            replace(
                moment,
                text=moment.text if not n else QUOTED.sub("", moment.text),
                spot=self.place,
                time=self.time,
                weather=self.air,
                card=card,
                people=[],
                lines=[],
            )
            for n, card in enumerate(cards)
        ]


def _apply(moment: Moment, text: str) -> None:
    """Camera words that stand alone belong to the picture before them."""
    moment.text = f"{moment.text.rstrip('.')}. {text}"
    moment.camera = camera(moment.text)
    moment.last = moment.last or moment.camera.last


def _turns(moment: Moment) -> list[Moment]:
    """A moment in which speakers take turns -> one moment for each turn."""
    runs: list[list[Line]] = []
    for line in moment.lines:
        if runs and (runs[-1][-1].speaker == line.speaker):
            runs[-1].append(line)
        else:
            runs.append([line])
    if len(runs) < 2:
        return [moment]
    out = []
    for n, run in enumerate(runs):
        camera_ = (
            moment.camera if n == 0 else Camera(move=moment.camera.move, speed=moment.camera.speed, fade_out=False)
        )
        out.append(
            replace(
                moment,
                camera=camera_,
                lines=run,
                seconds=moment.seconds / len(runs),
                last=moment.last and n == len(runs) - 1,
                first=moment.first and n == 0,
            )
        )
    if moment.camera.fade_out:
        out[-1].camera = Camera(fade_out=True)
    return out


def _ordered(moments: list[Moment]) -> list[Moment]:
    """First shot first, final shot last; cards that follow the final shot stay behind it."""
    last = [m for m in moments if m.last and not m.card]
    first = [m for m in moments if m.first and not m.last]
    if first and moments.index(first[0]) > 0 and moments[0].camera.transition is not Transition.FADE_IN:
        moments = [*first, *(m for m in moments if m not in first)]
    if last and any(not m.card for m in moments[moments.index(last[-1]) + 1 :]):
        tail = [m for m in moments[moments.index(last[-1]) + 1 :] if m.card and m is moments[-1]]
        moments = [m for m in moments if m not in last and m not in tail] + last + tail
    return moments
