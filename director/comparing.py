"""Two plans -> what is different between them, in words a person reads before anything is spent."""

from bisect import bisect_left

from director import filming
from director.offline.colours import colour_name
from director.offline.words import listed
from film import Character, Part, Plan, Shot, Thing, Value

LOOK = ("warmth", "saturation", "contrast", "brightness", "grain", "vignette", "haze", "bloom", "softness", "fringe")
_PLAIN = ("size", "angle", "speed", "transition", "mood")
_SWITCHES = (("silhouette", "silhouette"), ("fade_out", "fade to black"), ("silent", "silence"), ("locked", "lock"))


def compared(before: Plan, after: Plan) -> tuple[str, ...]:
    """What changed, one short sentence each: the film, its order, its shots, its people and places. Nothing for equal plans."""
    changes = [*_film(before, after), *_order(before, after)]
    groups: dict[str, list[str]] = {}
    old = {s.id: s for s in before.shots}
    for shot in after.shots:
        if shot.id in old:
            for change in _shot(before, old[shot.id], after, shot):
                groups.setdefault(change, []).append(shot.slate)
    changes += [f"shot{'s' if len(slates) > 1 else ''} {listed(slates)}: {what}" for what, slates in groups.items()]
    return (*changes, *_cast(before, after), *_places(before, after))


def _film(before: Plan, after: Plan) -> list[str]:
    said = []
    if before.title != after.title:
        said.append(f"the title “{before.title}” became “{after.title}”")
    if (before.aspect, before.width, before.height) != (after.aspect, after.width, after.height):
        said.append(
            f"the picture is {after.aspect} ({after.width}x{after.height}), not {before.aspect} ({before.width}x{before.height})"
        )
    if before.frames != after.frames or before.rate != after.rate:
        said.append(f"the film lasts {after.seconds:.1f} s, not {before.seconds:.1f} s")
    steps = [
        f"{name} {getattr(before.look, name):g} → {getattr(after.look, name):g}"
        for name in LOOK
        if getattr(before.look, name) != getattr(after.look, name)
    ]
    if before.look.palette != after.look.palette:
        steps.append(f"palette {listed([colour_name(c) for c in after.look.palette]) or 'natural'}")
    if steps:
        said.append(f"the look: {', '.join(steps)}")
    had, has = {r.kind: r for r in before.recipes}, {r.kind: r for r in after.recipes}
    said += [f"the kit of this film has {filming.article(k)}" for k in has if k not in had]
    said += [f"no recipe for {filming.article(k)}" for k in had if k not in has]
    said += [f"the {k} is built otherwise" for k in has if k in had and had[k] != has[k]]
    return [*said, *_music(before, after)]


def _music(before: Plan, after: Plan) -> list[str]:
    old, new = before.music, after.music
    said = []
    if old.none != new.none:
        said.append("there is no music" if new.none else "there is music")
    if old.mood != new.mood:
        said.append(f"the music is {new.mood or 'as the story'}")
    if old.instruments != new.instruments:
        said.append(f"the music plays {listed(list(new.instruments)) or 'what the story asks for'}")
    if old.sounds != new.sounds:
        said.append(f"to be heard: {listed(list(new.sounds)) or 'what the places sound like'}")
    return said


def _order(before: Plan, after: Plan) -> list[str]:
    old, new = [s.id for s in before.shots], [s.id for s in after.shots]
    said = [f"shot {s.slate} is gone ({_called(s)})" for s in before.shots if s.id not in new]
    for at, shot in enumerate(after.shots):
        if shot.id not in old:
            where = f"after shot {after.shots[at - 1].slate}" if at else "at the start"
            said.append(f"shot {shot.slate} is new, {where}: {_called(shot)}")
    both = [i for i in new if i in old]
    stay = longest_run([old.index(i) for i in both])
    moved = [i for i in both if old.index(i) not in stay]
    return said + [
        f"shot {after.shot(i).slate} moved from place {old.index(i) + 1} to {new.index(i) + 1}" for i in moved
    ]


def _called(shot: Shot) -> str:
    return (
        f"the card “{shot.title_card}”" if shot.title_card else f"{shot.size}, {shot.action.rstrip('.') or 'a place'}"
    )


def longest_run(places: list[int]) -> set[int]:
    """The numbers of one longest increasing subsequence (patience sorting, O(n log n))."""
    tops: list[int] = []
    piles: list[list[int]] = []
    for place in places:
        at = bisect_left(tops, place)
        run = [*(piles[at - 1] if at else []), place]
        tops[at : at + 1] = [place]
        piles[at : at + 1] = [run]
    return set(piles[-1]) if piles else set()


def _shot(before: Plan, old: Shot, after: Plan, new: Shot) -> list[str]:
    said = [f"{getattr(old, n)} → {getattr(new, n)}" for n in _PLAIN if getattr(old, n) != getattr(new, n)]
    for light in ("time_of_day", "weather"):
        was, is_ = getattr(before, light)(old), getattr(after, light)(new)
        if was != is_ and not new.title_card:
            said.append(f"{was} → {is_}")
    if before.scene(old.scene).place != after.scene(new.scene).place:
        said.append(f"at {after.place(after.scene(new.scene).place).name}")
    if old.frames != new.frames:
        said.append(f"{before.rate.seconds(old.frames):.1f} → {after.rate.seconds(new.frames):.1f} s")
    said += [f"{'' if getattr(new, n) else 'no '}{w}" for n, w in _SWITCHES if getattr(old, n) != getattr(new, n)]
    if (old.move, old.legs) != (new.move, new.legs):
        was, now = (filming.staged(s.legs) if s.legs else str(s.move) for s in (old, new))
        said.append(f"{was} → {now}")
    if old.focus != new.focus:
        said.append(filming.focused(new.focus, after) or "focus as the lens gives it")
    if old.shutter != new.shutter:
        said.append(filming.shuttered(new.shutter) or "usual shutter")
    if old.lighting != new.lighting:
        said.append(filming.lit(new.lighting) or "natural light")
    if old.camera != new.camera:
        said.append("the camera moves as in the clip" if new.camera else "the camera moves as named")
    if old.lens_mm != new.lens_mm:
        said.append(f"{new.lens_mm:g} mm lens" if new.lens_mm else "lens chosen by the size")
    if old.title_card != new.title_card:
        said.append(f"the card says “{new.title_card}”")
    if (old.subject, old.over) != (new.subject, new.over):
        said.append(f"about {_name(after, new.subject) or 'the place'}")
    if old.intensity != new.intensity:
        said.append("more force" if new.intensity > old.intensity else "less force")
    if old.action != new.action:
        said.append(f"“{new.action}”")
    return [*said, *_inside(before, old, after, new), *_spoken(old, after, new), *_takes(old, new)]


def _inside(before: Plan, old: Shot, after: Plan, new: Shot) -> list[str]:
    was, is_ = {p.who: p for p in old.parts}, {p.who: p for p in new.parts}
    said = [f"without {_name(before, w)}" for w in was if w not in is_]
    said += [f"with {_name(after, w)}" for w in is_ if w not in was]
    for who in [i for i in was if i in is_]:
        if words := _fields(was[who], is_[who]):
            said.append(f"{_name(after, who)} {', '.join(words)}")
    had, has = {t.kind: t for t in old.things}, {t.kind: t for t in new.things}
    said += [f"without the {k}" for k in had if k not in has]
    said += [f"with {_called_thing(t)}" for k, t in has.items() if k not in had]
    for kind in [i for i in had if i in has]:
        if had[kind] != has[kind]:
            said.append(f"the {kind} is now {_called_thing(has[kind])}")
    return said


def _fields(old: Part, new: Part) -> list[str]:
    words = [str(getattr(new, n)) for n in ("action", "emotion") if getattr(old, n) != getattr(new, n)]
    words += [f"holds {new.holding or 'nothing'}"] * (old.holding != new.holding)
    words += [f"inside {new.inside or 'nothing'}"] * (old.inside != new.inside)
    return words + [f"turned to {new.toward or 'nobody'}"] * (old.toward != new.toward)


def _called_thing(thing: Thing) -> str:
    count = [str(thing.count)] if thing.count > 1 else []
    words = [*count, *([colour_name(thing.colour)] if thing.colour else []), thing.kind]
    return " ".join([*words, *([f"that says “{thing.text}”"] if thing.text else [])])


def _spoken(old: Shot, after: Plan, new: Shot) -> list[str]:
    if old.lines == new.lines:
        return []
    lines = [f"{_name(after, ln.speaker) or 'a voice'} says “{ln.text}”" for ln in new.lines if ln not in old.lines]
    return lines or ["fewer lines" if len(new.lines) < len(old.lines) else "other lines"]


def _takes(old: Shot, new: Shot) -> list[str]:
    said = [f"another take{f' ({new.note})' if new.note else ''}"] * (new.reshoots > old.reshoots)
    if old.picked != new.picked:
        said.append(f"take {new.picked} is used" if new.picked else "the best take by its marks is used")
    return said + [f"take {n} is not used any more" for n in new.rejected if n not in old.rejected]


def _cast(before: Plan, after: Plan) -> list[str]:
    was, is_ = {c.id: c for c in before.cast}, {c.id: c for c in after.cast}
    said = [f"{c.name} left the cast" for i, c in was.items() if i not in is_]
    said += [f"{c.name} joined the cast" for i, c in is_.items() if i not in was]
    for who in [i for i in was if i in is_]:
        if words := _person(was[who], is_[who]):
            said.append(f"{is_[who].name}: {', '.join(words)}")
    return said


def _person(old: Character, new: Character) -> list[str]:
    words = [f"was called {old.name}"] if old.name != new.name else []
    words += [f"{getattr(old, n)} → {getattr(new, n)}" for n in ("kind", "age", "presentation", "build") if getattr(old, n) != getattr(new, n)]  # fmt: skip
    words += [f"{new.height_m:g} m tall"] * (old.height_m != new.height_m)
    words += [f"{colour_name(new.skin)} skin"] * (old.skin != new.skin)
    words += [f"hair {new.hair_style}, {colour_name(new.hair_colour)}"] * (
        (old.hair_style, old.hair_colour) != (new.hair_style, new.hair_colour)
    )
    words += [f"beard: {new.beard}"] * (old.beard != new.beard)
    had = {g.kind: g for g in (*old.garments, *old.accessories)}
    has = {g.kind: g for g in (*new.garments, *new.accessories)}
    words += [f"no {k}" for k in had if k not in has]
    words += [f"{colour_name(g.colour)} {k}" for k, g in has.items() if k not in had or had[k].colour != g.colour]
    return words or ["described anew"] * (old != new)


def _places(before: Plan, after: Plan) -> list[str]:
    was, is_ = {p.id: p for p in before.places}, {p.id: p for p in after.places}
    said = [f"{p.name} is a new place" for i, p in is_.items() if i not in was]
    for at in [i for i in was if i in is_]:
        words = _changed(was[at], is_[at], {"name": "called {}", "kind": "a {}", "sign": "its sign says “{}”"})
        if was[at].features != is_[at].features:
            words.append(f"with {listed(list(is_[at].features)) or 'nothing standing in it'}")
        said += [f"{is_[at].name}: {', '.join(words)}"] * bool(words)
    return said


def _changed(old: Value, new: Value, forms: dict[str, str]) -> list[str]:
    return [f.format(getattr(new, n)) for n, f in forms.items() if getattr(old, n) != getattr(new, n)]


def _name(plan: Plan, who: str) -> str:
    return next((c.name for c in plan.cast if c.id == who), f"the {who}" if who else "")
