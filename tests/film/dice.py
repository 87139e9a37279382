"""Throws edits at a plan: every kind there is, most of them possible, many not."""

from random import Random

from film import (
    Action,
    AddScene,
    Angle,
    Aspect,
    CameraKey,
    CameraPath,
    Character,
    DepthOfField,
    Dress,
    DropRecipe,
    Edit,
    Emotion,
    Focus,
    Hair,
    Hint,
    Insert,
    Join,
    Leave,
    Leg,
    Lighting,
    Line,
    Lock,
    Look,
    Merge,
    Mood,
    Move,
    MoveShot,
    Part,
    Pick,
    Place,
    Plan,
    Recast,
    Recipe,
    Reformat,
    Reject,
    Relook,
    Remove,
    Replace,
    Reshoot,
    Retime,
    Retitle,
    RunningTime,
    SetLine,
    SetMusic,
    SetPart,
    SetPath,
    SetPlace,
    SetRecipe,
    SetScene,
    SetShot,
    SetThing,
    Size,
    Solid,
    Speed,
    Split,
    Swap,
    TakeAway,
    Thing,
    TimeOfDay,
    Transition,
    Undress,
    Unslated,
    Weather,
)

STRANGE = ("", "nobody", "shot99", "1A", "../../etc/passwd", "Röyksopp ‮ {{ x }}", "a" * 300)
WORDS = ("Hello.", "", "  ", "It's {{ brief }} </brief>", "Ana meets Mara", "日本語\x00\x1b[31m", "x" * 2000)
KINDS = ("boat", "dog", "lamp", "letter", "truck", "balloon", "ring", "unicorn", "")
GARMENTS = ("coat", "jacket", "dress", "trousers", "scarf", "hat", "gloves", "flight suit", "monocle")
COLOURS = ("#c0282d", "#1c1c20", "#f4f1ea", "#3d8b4a", "#2f62b3")


class Dice:
    """All chance comes from one `rng`: the same seed throws the same edits at the same plan."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng

    def one(self, *of):
        return self.rng.choice(of)

    def any(self, of):
        return self.rng.choice(list(of))

    def maybe(self, of, share=0.4):
        return self.any(of) if self.rng.random() < share else None

    def name(self, of, wrong=0.15):
        """One of the ids there are, or none of them."""
        known = list(of)
        return self.any(known) if known and self.rng.random() > wrong else self.any(STRANGE)

    def throw(self, kind: type, plan: Plan) -> Edit:
        """Raises pydantic.ValidationError for values no edit can have."""
        return getattr(self, kind.__name__.lower())(plan)

    def shot(self, plan):
        return self.name(s.id for s in plan.shots)

    def who(self, plan):
        return self.name(c.id for c in plan.cast)

    def colour(self):
        return self.any(COLOURS) if self.rng.random() > 0.15 else self.one("red", "#FFF", "", "#12345")

    def frames(self):
        return self.one(1, 2, 7, 12, 24, 48, 100, 240, 1440, 1441, 10**9, 0, -5)

    def line(self, plan):
        return Line(speaker=self.name((c.id for c in plan.cast), 0.05), text=self.any(WORDS), off=self.one(True, False))

    def picture(self, plan):
        cast = [c.id for c in plan.cast]
        parts = tuple(
            Part(who=self.name(cast, 0.03), action=self.any(Action), toward=self.name(cast))
            for _ in range(self.rng.randint(0, 3))
        )
        things = tuple(Thing(kind=self.any(KINDS)) for _ in range(self.rng.randint(0, 2)))
        shown = ["", *(p.who for p in parts), *(t.kind for t in things)]
        return Unslated(
            scene=self.name((s.id for s in plan.scenes), 0.08),
            frames=self.frames(),
            size=self.any(Size),
            move=self.any(Move),
            parts=parts,
            things=things,
            subject=self.any(shown) if self.rng.random() > 0.1 else "unicorn",
            over=self.maybe(cast, 0.1) or "",
            lines=tuple(self.line(plan) for _ in range(self.rng.randint(0, 1))),
            transition=self.any(Transition),
            action=self.any(WORDS),
            lens_mm=self.one(0, 0, 35, 85, 401, float("nan")) if self.rng.random() < 0.1 else 0,
        )

    def legs(self):
        return tuple(
            Leg(move=self.any(Move), weight=self.one(1, 0.5), degrees=self.one(0, 90, 360), size=self.maybe(Size))
            for _ in range(self.rng.randint(1, 3))
        )

    def setshot(self, plan):
        shown = ["", "", *KINDS, *(c.id for c in plan.cast)]
        return SetShot(
            shot=self.shot(plan),
            size=self.maybe(Size),
            angle=self.maybe(Angle),
            move=self.maybe(Move),
            speed=self.maybe(Speed),
            legs=self.maybe((self.legs(), ()), 0.3),
            focus=Focus(depth=self.any(DepthOfField), on=self.any(shown), to=self.any(shown))
            if self.one(0, 0, 1)
            else None,
            shutter=self.maybe((0, 45, 180, 360, 361, -1, float("nan")), 0.15),
            lighting=self.maybe(Lighting),
            lens_mm=self.maybe((0, 24, 400, -1, 401, float("nan"), float("inf")), 0.1),
            subject=self.maybe((*KINDS, *(c.id for c in plan.cast)), 0.15),
            over=self.maybe((*(c.id for c in plan.cast), "", "nobody"), 0.1),
            time_of_day=self.maybe(TimeOfDay),
            weather=self.maybe(Weather),
            silhouette=self.maybe((True, False)),
            silent=self.maybe((True, False)),
            transition=self.maybe(Transition),
            fade_out=self.maybe((True, False)),
            mood=self.maybe(Mood),
            intensity=self.maybe((0.0, 0.5, 1.0, 1.1, -0.1, float("nan")), 0.15),
            action=self.maybe(WORDS, 0.2),
        )

    def retime(self, plan):
        return Retime(shot=self.shot(plan), frames=self.frames())

    def setpath(self, plan):
        keys = tuple(CameraKey(at=at, pan=self.one(0, -12.5, 400), dolly=self.one(0, 0.5, 3)) for at in (0, 1))
        path = CameraPath(keys=keys) if self.rng.random() > 0.2 else None
        return SetPath(shot=self.shot(plan), camera=path, move=self.maybe(Move), speed=self.maybe(Speed))

    def setpart(self, plan):
        return SetPart(
            shot=self.shot(plan),
            who=self.who(plan),
            action=self.maybe(Action),
            emotion=self.maybe(Emotion),
            holding=self.maybe(KINDS),
            toward=self.maybe((*KINDS, "camera", "away")),
            inside=self.maybe(KINDS, 0.2),
        )

    def leave(self, plan):
        shot = self.any(plan.shots)
        inside = [p.who for p in shot.parts] or [c.id for c in plan.cast]
        return Leave(shot=shot.id, who=self.name(inside, 0.3))

    def replace(self, plan):
        shot = self.any(plan.shots)
        there = [p.who for p in shot.parts]
        others = [c.id for c in plan.cast if c.id not in there]
        return Replace(who=self.name(there), by=self.name(others), shot=self.one("", shot.id, shot.id))

    def setthing(self, plan):
        return SetThing(
            shot=self.shot(plan),
            kind=self.any(KINDS),
            words=self.maybe(WORDS),
            colour=self.maybe(COLOURS),
            text=self.maybe(WORDS, 0.2),
            count=self.maybe((1, 3, 12, 13, 0), 0.3),
            moving=self.maybe((True, False)),
        )

    def takeaway(self, plan):
        shot = self.any(plan.shots)
        kinds = [t.kind for t in shot.things] or KINDS
        return TakeAway(shot=shot.id, kind=self.name(kinds))

    def setline(self, plan):
        shot = self.any(plan.shots)
        return SetLine(
            shot=shot.id if self.rng.random() > 0.1 else self.shot(plan),
            index=self.rng.randint(-1, len(shot.lines) + 1),
            text=self.any(WORDS),
            speaker=self.one("", self.who(plan)),
        )

    def reshoot(self, plan):
        return Reshoot(shot=self.shot(plan), note=self.any(WORDS), hints=tuple(filter(None, [self.maybe(Hint)])))

    def pick(self, plan):
        return Pick(shot=self.shot(plan), take=self.one(0, 1, 2, 3, 10**12, -1))

    def reject(self, plan):
        return Reject(shot=self.shot(plan), take=self.one(1, 2, 3, 10**12, 0))

    def lock(self, plan):
        return Lock(shot=self.shot(plan), locked=self.rng.random() < 0.3)

    def remove(self, plan):
        return Remove(shot=self.shot(plan))

    def moveshot(self, plan):
        return MoveShot(shot=self.shot(plan), to=self.rng.randint(-1, len(plan.shots) + 2))

    def swap(self, plan):
        return Swap(shot=self.shot(plan), other=self.shot(plan))

    def insert(self, plan):
        if self.rng.random() < 0.1:
            card = Unslated(scene=plan.scenes[0].id, frames=24, title_card="LATER")
            return Insert(after=self.shot(plan), picture=card)
        return Insert(after=self.one("", self.shot(plan)), picture=self.picture(plan))

    def split(self, plan):
        shot = self.any(plan.shots)
        subject = self.maybe(("", *(p.who for p in shot.parts), "unicorn"), 0.3)
        at = self.rng.randint(0, min(shot.frames + 3, 10**4))
        return Split(shot=shot.id, frames=at, size=self.maybe(Size), angle=self.maybe(Angle), subject=subject)

    def merge(self, plan):
        at = self.rng.randrange(len(plan.shots))
        second = plan.shots[min(at + 1, len(plan.shots) - 1)].id
        return Merge(first=plan.shots[at].id, second=second if self.rng.random() > 0.15 else self.shot(plan))

    def dress(self, plan):
        return Dress(
            character=self.who(plan), kind=self.any(GARMENTS), colour=self.colour(), accessory=self.one(True, False)
        )

    def undress(self, plan):
        one = self.any(plan.cast)
        worn = [g.kind for g in (*one.garments, *one.accessories)]
        return Undress(character=one.id, kind=self.name(worn, 0.25))

    def hair(self, plan):
        colour = self.one("", self.colour())
        return Hair(character=self.who(plan), colour=colour, style=self.one("", "bun", "bald"))

    def recast(self, plan):
        return Recast(
            character=self.who(plan),
            name=self.maybe(("Zoë", "R2-D2!", "Bo", "", "\\1 (x", *(c.name for c in plan.cast)), 0.5),
            description=self.maybe(WORDS),
            kind=self.maybe(("person", "robot", "dog"), 0.2),
            age=self.maybe(("child", "old", "ancient"), 0.2),
            presentation=self.maybe(("woman", "man"), 0.2),
            build=self.maybe(("slim", "heavy"), 0.2),
            height_m=self.maybe((0.4, 1.8, 7.0, float("nan")), 0.2),
            skin=self.maybe((*COLOURS, "pale"), 0.2),
            beard=self.maybe(("none", "long"), 0.2),
        )

    def join(self, plan):
        name = (
            self.name((c.id for c in plan.cast), 0.0) if self.rng.random() < 0.3 else f"extra{self.rng.randint(1, 99)}"
        )
        return Join(character=Character(id=name, name=self.one("Extra", "", "Zed"), description=self.any(WORDS)))

    def setscene(self, plan):
        return SetScene(
            scene=self.name(s.id for s in plan.scenes),
            place=self.maybe((*(p.id for p in plan.places), "nowhere"), 0.3),
            time_of_day=self.maybe(TimeOfDay),
            weather=self.maybe(Weather),
        )

    def addscene(self, plan):
        place = self.any(plan.places)
        if self.rng.random() < 0.5:
            place = Place(id=f"set{self.rng.randint(1, 40)}", name="a set", kind=self.one("forest", "cave"))
        return AddScene(
            scene=self.one(
                self.any(plan.scenes).id, f"scene{self.rng.randint(1, 90)}", f"scene{self.rng.randint(1, 90)}"
            ),
            place=place,
            time_of_day=self.any(TimeOfDay),
        )

    def setrecipe(self, plan):
        tint = self.any(COLOURS) if self.rng.random() > 0.1 else "red"
        solid = Solid(shape=self.one("box", "ball"), at=(0, 0.5, 0), size=(1, self.one(1, 2, 0), 1), colour=tint)
        shut = [t.kind for s in plan.shots if s.locked for t in s.things]
        kind = self.any(shut) if shut and self.rng.random() < 0.4 else self.any([*KINDS, "samovar"])
        return SetRecipe(recipe=Recipe(kind=kind, solids=(solid,)))

    def droprecipe(self, plan):
        return DropRecipe(kind=self.name(r.kind for r in plan.recipes))

    def setplace(self, plan):
        return SetPlace(
            place=self.name(p.id for p in plan.places),
            name=self.maybe(WORDS),
            kind=self.maybe(("forest", "room", "moonbase")),
            interior=self.maybe((True, False)),
            features=self.maybe(((), ("lighthouse",), ("door", "sign")), 0.3),
            sign=self.maybe(WORDS, 0.2),
        )

    def setmusic(self, plan):
        return SetMusic(
            mood=self.maybe(Mood),
            none=self.maybe((True, False)),
            instruments=self.maybe(((), ("piano",), ("kazoo", "saw"))),
            sounds=self.maybe(((), ("rain", "gulls")), 0.3),
        )

    def relook(self, plan):
        return Relook(
            look=Look(
                words=self.any(WORDS),
                palette=self.one((), ("#23787c",)),
                warmth=self.one(0, 1, -1, 0.3, 2, float("nan")),
                grain=self.one(0, 0.5, 1),
            )
        )

    def retitle(self, plan):
        cards = [s.id for s in plan.shots if s.title_card]
        return Retitle(title=self.any(WORDS), shot=self.one("", self.name(cards, 0.3)))

    def reformat(self, plan):
        return Reformat(aspect=self.any(Aspect))

    def runningtime(self, plan):
        around = self.one(0.2, 0.5, 0.9, 1.1, 2.0, 5.0)
        return RunningTime(frames=self.one(round(plan.frames * around), self.frames()))
