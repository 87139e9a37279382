"""Plan and shot -> the order a generator gets: structured fields resolved, words compiled by code, seed fixed here."""

import prompts
from director import filming
from director.identity import identity
from director.offline.colours import colour_name, colours
from film import (
    Emotion,
    Hint,
    Line,
    Part,
    PictureOrder,
    Plan,
    Setup,
    Shot,
    Size,
    Slate,
    Speech,
    Thing,
    derive_seed,
)
from generators import Card

PLATE = "ZZ"
"""The shot letters of look plates: pictures of a place without people, which takes are compared with."""


def picture_order(
    plan: Plan,
    shot: Shot,
    card: Card,
    attempt: int,
    hints: tuple[Hint, ...],
    handles: tuple[int, int],
    speech: tuple[Speech, ...],
) -> PictureOrder:
    """The order of attempt n (1, 2, ...) at a shot. Depends on nothing but its arguments, so it can be made again.

    `handles` are frames before and after the shot's own (for dissolves); `speech` is relative to the shot's first frame.
    """
    scene = plan.scene(shot.scene)
    names = [p.who for p in shot.parts]
    if shot.over and shot.over not in names:
        names.append(shot.over)
    head, tail = handles
    setup = Setup(
        place=plan.place(scene.place),
        time_of_day=plan.time_of_day(shot),
        weather=plan.weather(shot),
        look=plan.look,
        cast=tuple(plan.character(n) for n in names),
        parts=shot.parts,
        things=shot.things,
        size=shot.size,
        angle=shot.angle,
        move=shot.move,
        speed=shot.speed,
        path=shot.camera,
        legs=shot.legs,
        focus=shot.focus,
        shutter=shot.shutter,
        lighting=shot.lighting,
        recipes=plan.recipes_of(shot),
        lens_mm=shot.lens_mm,
        subject=shot.subject,
        over=shot.over,
        side=shot.side,
        silhouette=shot.silhouette,
        speech=tuple(s.with_(first=s.first + head) for s in speech),
        blocking_seed=derive_seed(plan.seed, scene.id),
        hints=hints,
    )
    return PictureOrder(
        slate=_slate(shot.slate),
        backend=card.backend,
        frames=card.nearest(shot.frames + head + tail),
        rate=plan.rate,
        seed=derive_seed(plan.seed, shot.id, shot.reshoots, attempt),
        width=plan.width,
        height=plan.height,
        prompt=words(plan, shot) if card.reads_words else "",
        setup=setup,
    )


def plate_order(plan: Plan, shot: Shot, card: Card) -> PictureOrder:
    """The look plate of a shot: its place, light and air without people, wide and still, small and two frames long."""
    scene = plan.scene(shot.scene)
    width, height = plan.width, plan.height
    setup = Setup(
        place=plan.place(scene.place),
        time_of_day=plan.time_of_day(shot),
        weather=plan.weather(shot),
        look=plan.look,
        size=Size.WIDE,
        lighting=shot.lighting,
        silhouette=shot.silhouette,
        blocking_seed=derive_seed(plan.seed, scene.id),
        hints=(Hint.CLEAR_VIEW, Hint.CENTRE),
    )
    return PictureOrder(
        slate=Slate(scene=scene.number, shot=PLATE, take=1),
        backend=card.backend,
        frames=card.nearest(2),
        rate=plan.rate,
        seed=derive_seed(plan.seed, "plate", scene.place),
        width=even(width / 2),
        height=even(height / 2),
        prompt=f"{setup.place.name}, {setup.time_of_day}, {setup.weather}. {plan.look.words}"
        if card.reads_words
        else "",
        setup=setup,
    )


def words(plan: Plan, shot: Shot) -> str:
    """The shot in plain words for text-conditioned models. Identity and wardrobe go in as locked text, never rewritten."""
    return prompts.load("picture").render(
        look=_plain(plan.look.words),
        size=str(shot.size),
        angle=str(shot.angle),
        move=filming.shown_to_a_reader(shot),
        lens=f", {shot.lens_mm:g} mm lens" if shot.lens_mm else "",
        focus=filming.sharp(shot, plan),
        lighting="silhouette against the light" if shot.silhouette else filming.lit(shot.lighting),
        action=_plain(shot.action),
        people=tuple(seen for p in shot.parts if (seen := _person(plan, p))),
        things=tuple(_thing(t) for t in shot.things if t.kind not in {p.holding for p in shot.parts}),
        place=plan.place(plan.scene(shot.scene).place).name,
        time_of_day=str(plan.time_of_day(shot)),
        weather=str(plan.weather(shot)),
        lines=tuple(_spoken(plan, line) for line in shot.lines),
    )


def _person(plan: Plan, part: Part) -> str:
    """'Mara (an old woman in a red coat), sad, holding the letter'; empty if the name is all there is to say."""
    one = plan.character(part.who)
    token = identity(one)
    seen = [f"{one.name} ({token})" if token else one.name]
    seen += [str(part.emotion)] * (part.emotion is not Emotion.NEUTRAL)
    seen += [f"holding {filming.article(part.holding)}"] if part.holding else []
    seen += [f"in {filming.article(part.inside)}"] if part.inside else []
    return ", ".join(seen) if token or len(seen) > 1 else ""


def _thing(thing: Thing) -> str:
    """'a small red boat', 'three gulls', 'a sign that reads "CLOSED"'."""
    told = thing.words.strip() or filming.counted(thing.kind, thing.count)
    coloured = thing.colour and not colours(told)
    reads = f' that reads "{thing.text}"' if thing.text else ""
    return f"{told}{f', {colour_name(thing.colour)}' if coloured else ''}{reads}"


def _plain(words: str) -> str:
    return words.strip().rstrip(".")


def _spoken(plan: Plan, line: Line) -> str:
    who = plan.character(line.speaker).name if line.speaker else "a voice"
    return f'{who} says: "{line.text}"'


def _slate(setup: str) -> Slate:
    return Slate.parse(f"{setup}-1")


def even(pixels: float) -> int:
    """The nearest side that 4:2:0 video can have."""
    return max(64, round(pixels / 2) * 2)
