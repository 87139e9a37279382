"""Covered scenes -> shots: who, what and lines by id. Lines are taken from the screenplay by number, so nobody rewrites them."""

from collections.abc import Mapping, Sequence
from typing import Literal

from director.llm.compile.recipes import legs
from director.llm.drafts import BeatDraft, PartDraft, SetupDraft, ShotDraft, ThingDraft
from director.llm.resolving import STAGED, about, hex_of, kind_of, pick
from director.llm.stages.coverage import Covered
from director.offline.notes import Notes
from director.offline.things import lacked
from film import Character, Focus, Line, Part, Place, Size, Thing, Transition, Unslated
from generators import Kit


class Names:
    """The cast as a model speaks of it."""

    def __init__(self, cast: Sequence[Character], kit: Kit) -> None:
        self.cast, self.kit = cast, kit
        self.names = [c.name for c in cast]

    def who(self, name: str) -> str:
        """A character id; empty for nobody we know."""
        if exact := next((c.id for c in self.cast if c.id == name.strip()), ""):
            return exact
        return pick(name, [c.id for c in self.cast], self.names) or ""

    def subject(self, words: str) -> str:
        """A character id or a kind of the kit; empty for the place."""
        if exact := next((c.id for c in self.cast if c.id == words.strip()), ""):
            return exact
        person = about(words, self.names, self.kit)
        return self.who(person) if person else kind_of(self.kit, words, *STAGED).kind

    def toward(self, words: str) -> str:
        return words if words in ("camera", "away") else self.subject(words)


def shots_of(covered: Covered, scene_id: str, names: Names, place: Place, notes: Notes) -> list[tuple[float, Unslated]]:
    """The shots of a scene with the seconds a model wished for each, beat by beat; cards are their beats."""
    made: list[tuple[float, Unslated]] = []
    lines = [ln for beat in covered.scene.beats for ln in beat.lines]
    spoken = [Line(speaker=names.who(ln.speaker), text=ln.text) for ln in lines]
    setups = (
        list(zip(covered.outline.shots, covered.detail.shots, strict=True))
        if covered.outline and covered.detail
        else []
    )
    side: Literal[-1, 1] = -1 if covered.outline and covered.outline.side == "right" else 1
    for number, beat in enumerate(covered.scene.beats, covered.first):
        if beat.card:
            made.append((beat.seconds, _card(beat, scene_id)))
        for setup, detail in setups:
            if setup.beat == number:
                said = tuple(spoken[n - 1] for n in detail.lines)
                shot = _shot(setup, detail, beat, said, names, place, notes)
                made.append((setup.seconds, shot.with_(scene=scene_id, side=side)))
        if beat.to_black and made:
            made[-1] = (made[-1][0], made[-1][1].with_(fade_out=True))
    return made


def _card(beat: BeatDraft, scene_id: str) -> Unslated:
    return Unslated(scene=scene_id, beat=beat.brief_beat, frames=1, title_card=beat.card, action=beat.what)


def _shot(
    setup: SetupDraft,
    detail: ShotDraft,
    beat: BeatDraft,
    lines: tuple[Line, ...],
    names: Names,
    place: Place,
    notes: Notes,
) -> Unslated:
    return picture(
        {
            "scene": "scene1",
            "beat": beat.brief_beat,
            "size": setup.size,
            "angle": setup.angle,
            "move": setup.move,
            "speed": setup.speed,
            "legs": legs(setup.stages),
            "focus": {"depth": setup.focus.depth, "on": setup.focus.on, "to": setup.focus.to},
            "lighting": setup.lighting,
            "lens_mm": setup.lens_mm,
            "shutter": setup.shutter,
            "action": detail.action.strip().rstrip("."),
            "silhouette": detail.silhouette,
            "transition": detail.transition,
        },
        setup.subject,
        setup.over,
        detail.parts,
        detail.things,
        lines,
        names,
        place,
        notes,
    )


def picture(
    fields: Mapping[str, object],
    subject: str,
    over: str,
    parts: tuple[PartDraft, ...],
    things: tuple[ThingDraft, ...],
    lines: tuple[Line, ...],
    names: Names,
    place: Place,
    notes: Notes,
) -> Unslated:
    """What the drafts of a shot come to, whether it is planned or inserted later: consistent, or made so.

    Many arguments: they are all that a shot is made of.
    """
    here = _parts(parts, names, notes)
    about_ = names.subject(subject)
    shown = _things(things, names.kit, notes)
    people = {c.id for c in names.cast}
    for kind in [p.inside for p in here if p.inside] + ([about_] if about_ and about_ not in people else []):
        held = {p.holding for p in here}
        if kind not in {t.kind for t in shown} | held | set(place.features):
            shown.append(Thing(kind=kind))
    size, whose = Size(str(fields["size"])), names.who(over)
    if size is Size.OVER_SHOULDER and not whose:
        size = Size.MEDIUM
    if size is Size.TWO_SHOT and len(here) < 2:
        size = Size.MEDIUM
    if about_ in people and about_ not in {p.who for p in here} | {whose}:
        here.append(Part(who=about_))
    there = {p.who for p in here} | {t.kind for t in shown} | {p.holding for p in here} | {*place.features}
    spoken = tuple(ln.with_(off=not ln.speaker or ln.speaker not in {p.who for p in here} | {whose}) for ln in lines)
    made = Unslated.model_validate({**fields, "frames": 1})
    return Unslated.model_validate(
        {
            **fields,
            "frames": 1,
            "move": made.legs[0].move if made.legs else made.move,
            "focus": _focus(made.focus, names, there),
            "size": size,
            "subject": about_,
            "over": whose if size in (Size.OVER_SHOULDER, Size.POINT_OF_VIEW) else "",
            "parts": tuple(here),
            "things": tuple(shown),
            "lines": spoken,
        }
    )


def _focus(asked: Focus, names: Names, there: set[str]) -> Focus:
    """On what is in the shot; a model's other words leave it to the subject."""
    on, to = (found if (found := names.subject(w)) in there else "" for w in (asked.on, asked.to))
    return asked.with_(on=on, to=to)


def _parts(drafts: tuple[PartDraft, ...], names: Names, notes: Notes) -> list[Part]:
    made: dict[str, Part] = {}
    for draft in drafts:
        who = names.who(draft.who)
        if who and who not in made:
            made[who] = Part(
                who=who,
                action=draft.action,
                emotion=draft.emotion,
                holding=staged(draft.holding, names.kit, notes),
                toward=names.toward(draft.toward),
                inside=staged(draft.inside, names.kit, notes),
            )
    return list(made.values())


def _things(drafts: tuple[ThingDraft, ...], kit: Kit, notes: Notes) -> list[Thing]:
    made: dict[str, Thing] = {}
    for draft in drafts:
        if kind := staged(draft.kind, kit, notes):
            made.setdefault(
                kind,
                Thing(
                    kind=kind,
                    words=draft.words.strip(),
                    colour=hex_of(draft.colour, ""),
                    text=draft.text.strip(),
                    count=draft.count,
                    moving=draft.moving,
                ),
            )
    return list(made.values())


def staged(words: str, kit: Kit, notes: Notes) -> str:
    """A kind of thing for words; empty, aloud, if the stage has none."""
    found = kind_of(kit, words, *STAGED)
    if words.strip() and not found:
        notes.lacking.append(f'"{words}" is not among what the stage can show; the film goes without it.')
    elif found.nearest:
        notes.lacking.append(lacked(words.strip(), found.kind))
    return found.kind


def first_cut(shots: list[Unslated]) -> list[Unslated]:
    """Nothing can dissolve into the first shot."""
    if shots and shots[0].transition is Transition.DISSOLVE:
        return [shots[0].with_(transition=Transition.FADE_IN), *shots[1:]]
    return shots
