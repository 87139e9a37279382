"""What is known so far -> lines of text for a prompt. Everything here enters as data: it came from a person or a model."""

from director import filming
from director.contract import Contract
from director.llm.drafts import CoverageDraft, SceneDraft, ScreenplayDraft, TreatmentDraft, WorldDraft
from director.offline.colours import name_of
from film import Character, DepthOfField, Finding, Look, Part, Plan, Shot


def demands(contract: Contract) -> tuple[str, ...]:
    """The contract, a demand a line."""
    out = []
    if contract.seconds is not None:
        out.append(f"Running time: {contract.seconds:g} seconds ({contract.shortest:g} to {contract.longest:g}).")
    if contract.size or contract.aspect:
        out.append(f"Picture: {'x'.join(map(str, contract.size)) if contract.size else contract.aspect}.")
    if contract.title:
        out.append(f"Title: {contract.title}")
    for beat in contract.beats:
        people = f" In the picture: {', '.join(beat.people)}." if beat.people else ""
        length = f" It lasts {beat.seconds:g} seconds." if beat.seconds else ""
        out.append(f"Beat {beat.number}: {beat.words}{people}{length}")
    for person in contract.people:
        worn = f", known by: {', '.join(person.garments)}" if person.garments else ""
        out.append(f"{person.name} is in the film{worn}.")
    for line in contract.lines:
        who = line.speaker or "Somebody"
        out.append(f"{who} says{f' in beat {line.beat}' if line.beat else ''}: “{line.text}”")
    out += [f"A title card reads: “{words}”" for words in contract.cards]
    out += [f"To be read in the picture or on a card: “{words}”" for words in contract.signs]
    out += [f"Spoken or to be read, letter by letter: “{words}”" for words in contract.quotes]
    out += [f"Quoted, probably spoken or to be read: “{words}”" for words in contract.likely]
    if contract.no_music:
        out.append("No music.")
    if contract.falls_silent:
        out.append("At one moment everything falls silent.")
    return tuple(out)


def treatment(draft: TreatmentDraft) -> tuple[str, ...]:
    story = (f"Movement {n}, {m.weight:.0%}: {m.what} Afterwards: {m.change}" for n, m in enumerate(draft.movements, 1))
    return (
        f"{draft.title}. {draft.genre}, {draft.tone}. {draft.seconds:g} seconds, {draft.aspect}, pace {draft.pace}.",
        f"Logline: {draft.logline}",
        f"What the person wants: {draft.wish}",
        *story,
        f"Ending: {draft.ending}",
        f"Camera: {draft.camera}",
        f"Motif: {draft.motif}",
    )


def people(draft: WorldDraft) -> tuple[str, ...]:
    return tuple(f"{p.name} ({p.kind}): {', '.join(p.said) or p.looks} Wants: {p.wants}" for p in draft.people)


def built(draft: WorldDraft) -> tuple[str, ...]:
    """Kinds of things that are built for this film, beside the kit."""
    return tuple(r.kind for r in draft.recipes)


def places(draft: WorldDraft) -> tuple[str, ...]:
    return tuple(
        f"{p.name} (set: {p.set}{f'; standing there: {_listed(p.features)}' if p.features else ''}{f'; sign: “{p.sign}”' if p.sign else ''})"
        for p in draft.places
    )


def scene(draft: SceneDraft, first: int) -> tuple[str, ...]:
    """Its beats with their numbers in the film, of which `first` is the first, and its lines with theirs in the scene."""
    out, line = [], 0
    for number, beat in enumerate(draft.beats, first):
        if beat.card:
            out.append(f"Beat {number} is a title card and not yours: “{beat.card}”")
            continue
        seen = ", ".join(beat.people) or "nobody"
        out.append(f"Beat {number}, about {beat.seconds:g} s, in the picture: {seen}. {beat.what} Turn: {beat.turn}")
        for said in beat.lines:
            line += 1
            out.append(f"    Line {line}, {said.speaker or 'narrator'}: “{said.text}”")
    return tuple(out)


def story(draft: ScreenplayDraft) -> tuple[str, ...]:
    """The whole film in a line for each scene, so that whoever covers one knows what it stands between."""
    return tuple(
        f"Scene {n}, {s.place}, {s.time_of_day}, {s.weather}: {' / '.join(b.card or b.what for b in s.beats)}"
        for n, s in enumerate(draft.scenes, 1)
    )


def outline(draft: CoverageDraft) -> tuple[str, ...]:
    return tuple(
        f"Shot {n}, beat {s.beat}, {s.seconds:g} s: {s.size}, {s.angle} angle, {', then '.join(g.move for g in s.stages) or s.move}"
        f"{f', {s.focus.depth} focus' if s.focus.depth is not DepthOfField.LENS else ''}{f', focus on {s.focus.on}' if s.focus.on else ''}"
        f"{f', then on {s.focus.to}' if s.focus.to else ''}{f', {filming.lit(s.lighting)}' if filming.lit(s.lighting) else ''}"
        f"{f', over {s.over}' if s.over else ''}, about {s.subject or 'the place'}. {s.purpose}"
        for n, s in enumerate(draft.shots, 1)
    )


# ---- a plan that exists


def table(plan: Plan) -> tuple[str, ...]:
    """Its heading, then a shot a line."""
    head = "No. | id | slate | scene | the brief's beat | seconds | picture | who does what | things | what happens | lines | score"
    return (head, *(_row(plan, number, shot) for number, shot in enumerate(plan.shots, 1)))


def _row(plan: Plan, number: int, shot: Shot) -> str:
    seconds = f"{plan.rate.seconds(shot.frames):.2f}"
    front = [
        str(number),
        shot.id + (" LOCKED" if shot.locked else ""),
        shot.slate,
        shot.scene,
        str(shot.beat or "-"),
        seconds,
    ]
    score = f"{shot.mood} {shot.intensity:.1f}{', silent' if shot.silent else ''}"
    ends = [w for w, is_so in ((str(shot.transition), shot.transition != "cut"), ("fade out", shot.fade_out)) if is_so]
    if shot.title_card:
        return " | ".join([*front, ", ".join(["title card", *ends]), "", "", f"“{shot.title_card}”", "", score])
    camera = [str(shot.size), f"{shot.angle} angle", _moved(shot)]
    camera += [f"over {shot.over}"] * bool(shot.over) + [f"about {shot.subject or 'the place'}"]
    camera += [f"{shot.lens_mm:g} mm"] * bool(shot.lens_mm) + ["silhouette"] * shot.silhouette
    camera += filming.beside(shot, plan)
    camera += ["along a path taken from a clip"] * (shot.camera is not None)
    camera += [str(w) for w in (shot.time_of_day, shot.weather) if w is not None] + ends
    who = "; ".join(_part(p) for p in shot.parts)
    things = "; ".join(
        f"{t.kind}{f' “{t.text}”' if t.text else ''}{f' x{t.count}' if t.count > 1 else ''}{' moving' if t.moving else ''}"
        for t in shot.things
    )
    lines = " / ".join(f"{n}. {ln.speaker or 'narrator'}: “{ln.text}”" for n, ln in enumerate(shot.lines, 1))
    return " | ".join([*front, ", ".join(camera), who, things, shot.action, lines, score])


def _moved(shot: Shot) -> str:
    if shot.legs:
        return f"stages: {filming.staged(shot.legs)}"
    return f"{shot.speed} {shot.move}" if shot.move != "static" else "static"


def _part(part: Part) -> str:
    words = [str(part.action), str(part.emotion)]
    words += [f"{name} {value}" for name in ("holding", "toward", "inside") if (value := getattr(part, name))]
    return f"{part.who}: {', '.join(words)}"


def cast(plan: Plan) -> tuple[str, ...]:
    return tuple(_character(c) for c in plan.cast)


def _character(c: Character) -> str:
    worn = _listed(tuple(f"{name_of(g.colour)} {g.kind}" for g in (*c.garments, *c.accessories)))
    hair = f", hair {c.hair_style} {name_of(c.hair_colour)}" if c.kind == "person" else ""
    beard = f", beard {c.beard}" if c.beard != "none" else ""
    body = f"{c.kind}, {c.age}, {c.presentation}, {c.build}, {c.height_m:g} m"
    return f"{c.id} = {c.name}: {c.description}. {body}{hair}{beard}. Wears: {worn or 'nothing'}"


def scenes(plan: Plan) -> tuple[str, ...]:
    out = [
        f"{s.id} = scene {s.number}: {s.place}, {s.time_of_day}, {s.weather}. {s.summary}".rstrip() for s in plan.scenes
    ]
    sets = [
        f"{p.id} = {p.name} (set: {p.kind}{f'; standing there: {_listed(p.features)}' if p.features else ''}{f'; sign: “{p.sign}”' if p.sign else ''})"
        for p in plan.places
    ]
    return (*out, *sets)


def film(plan: Plan) -> tuple[str, ...]:
    look, music = plan.look, plan.music
    palette = _listed(tuple(name_of(c) for c in look.palette)) or "natural"
    score = (
        "none"
        if music.none
        else f"{music.words or 'as the shots ask'}; instruments: {_listed(music.instruments) or 'open'}"
    )
    return (
        f"{plan.title}: {', '.join(w for w in (f'{plan.seconds:.2f} seconds', plan.aspect, f'{len(plan.shots)} shots', plan.genre, plan.tone) if w)}",
        f"Look: {look.words}. Palette {palette}; warmth {look.warmth:g}, saturation {look.saturation:g}, contrast {look.contrast:g}, "
        f"brightness {look.brightness:g}, grain {look.grain:g}, vignette {look.vignette:g}, haze {look.haze:g}{_of_the_lens(look)}.",
        f"Music: {score}; mood: {music.mood or 'as the shots have it'}. Ambience wished: {_listed(music.sounds) or 'none'}.",
        *(
            [f"Built for this film beside the kit: {_listed(tuple(r.kind for r in plan.recipes))}."]
            if plan.recipes
            else []
        ),
        *(f"Not shown as asked: {n}" for n in plan.not_staged),
    )


def _of_the_lens(look: Look) -> str:
    """What character the lens has, where it has any."""
    return "".join(f", {n} {v:g}" for n in ("bloom", "softness", "fringe") if (v := getattr(look, n)))


def finding(found: Finding) -> str:
    return f"{'BREAKS THE BRIEF' if found.breaks else 'could be better'}, {found.path}: {found.words}"


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(words)
