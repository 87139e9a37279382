"""Brief -> Plan by rules: read, cast, tell, stage, cover, time. Nothing is made here and nothing is forgotten silently."""

from director.offline import facts
from director.offline.audit import unheard, unplayed, unstaged
from director.offline.breakdown import break_down
from director.offline.continuity import remember
from director.offline.coverage import Picture
from director.offline.looks import look
from director.offline.mood import music
from director.offline.notes import Notes
from director.offline.picturing import board, peopled, picture, unpeopled
from director.offline.premises import settle, title
from director.offline.schedule import cover, lengths, running_time, tempo
from director.offline.treatment import Treatment
from director.offline.understanding import understand
from director.offline.wardrobe import dress
from film import DEFAULT_SIZE, Aspect, Brief, BriefError, Character, Plan, Rate, Speed
from generators import Kit


def plan(brief: Brief, kit: Kit) -> Plan:
    """Brief -> the whole plan; the same brief and kit give the same plan on every machine.

    Raises BriefError naming what, the limit and the way out.
    """
    return _Planning(brief, kit).plan()


class _Planning:
    """One brief on its way to a plan; keeps what was assumed and what could not be kept."""

    def __init__(self, brief: Brief, kit: Kit) -> None:
        self.brief = brief
        if brief.seconds is not None:
            facts.check_seconds(brief.seconds, "asked for")
        self.told = understand(brief.text, kit)
        self.lexicon, self.cast, self.atlas = self.told.lexicon, self.told.cast, self.told.atlas
        self.notes = Notes()

    def plan(self) -> Plan:
        reading, treatment, story = self.told.reading, self.told.treatment, self.told.story
        self.notes.assumed.extend(self.told.assumed)
        style = " ".join(treatment.style)
        header = " ".join([*treatment.facts, *treatment.style, *treatment.logline, *treatment.places])
        aspect, width, height = self._frame(treatment)
        pace = facts.pace(" ".join([*treatment.facts, *treatment.style])) or Speed.NORMAL
        self.notes.assumed.extend(story.assumed)
        self.notes.lacking.extend(story.lacking)
        settle(story, self.told.whole, header, self.cast, self.atlas, self.notes)
        self.atlas.place_corridors(self.brief.text)
        tone, genre = facts.tone(header), facts.genre(header)
        pictures = picture(story.moments, self.cast, reading, pace, style, f"{tone} {genre}", header)
        self.notes.lacking.extend(unpeopled(pictures))
        self.notes.assumed.extend(board(pictures, self.cast))
        remember(pictures, self.cast)
        seconds = running_time(treatment, pictures, pace, self.brief, self.notes)
        per_shot = tempo(pace, f"{header} {tone} {genre}")
        pictures = cover(pictures, seconds, per_shot, self.cast, self.notes, numbered=treatment.numbered)
        peopled(pictures)
        rate = self.brief.rate or Rate(num=24)
        cast = self._dress(pictures)
        heard = music(" ".join(treatment.music), " ".join(treatment.sound))
        scenes, shots = break_down(pictures, lengths(pictures, seconds, rate), heard, reading)
        self.notes.lacking.extend([*unstaged(story, self.lexicon, self.cast, reading), *unplayed(heard)])
        spoken_of = {m.spot.id for m in story.moments if m.spot}
        plan = Plan(
            title=title(story, treatment, reading, self.notes),
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
            music=heard,
            assumptions=tuple(dict.fromkeys(self.notes.assumed)),
        )
        return plan.with_(not_staged=tuple(dict.fromkeys([*self.notes.lacking, *unheard(plan, reading)])))

    def _dress(self, pictures: list[Picture]) -> list[Character]:
        """Character tokens for everybody the film shows or the brief names."""
        seen = {p.who for made in pictures for p in made.parts} | {made.over for made in pictures}
        seen |= {ln.speaker for made in pictures for ln in made.lines}
        cast, decided, lacking = dress([p for p in self.cast.people if p.named or p.id in seen], self.lexicon)
        self.notes.assumed.extend(decided)
        self.notes.lacking.extend([*lacking, *self.atlas.stood_in])
        return cast

    def _frame(self, treatment: Treatment) -> tuple[Aspect, int, int]:
        """Aspect, width and height; a size beside the brief decides over the brief's aspect, aloud."""
        asked, note = facts.aspect(" ".join([*treatment.facts, *treatment.style]))
        if note:
            self.notes.lacking.append(note)
        aspect = asked or Aspect.WIDE
        width, height = self.brief.width, self.brief.height
        if width is not None and height is not None:
            nearest = min(Aspect, key=lambda a: abs(DEFAULT_SIZE[a][0] / DEFAULT_SIZE[a][1] - width / height))
            if asked is not None and nearest is not asked:
                self.notes.lacking.append(
                    f"The brief asks for {asked.value}; the size {width}x{height} given beside it decides, so the film is {nearest.value}."
                )
            return nearest, _even(width), _even(height)
        if asked is None:
            self.notes.assumed.append("The brief names no aspect; we chose 16:9.")
        return aspect, *DEFAULT_SIZE[aspect]


def _even(pixels: int) -> int:
    if not 64 <= pixels <= 4096:
        raise BriefError(f"A side of {pixels} pixels is out of range; sizes are 64 to 4096 pixels, like 1280x720.")
    return pixels - pixels % 2
