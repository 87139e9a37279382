"""A film of twenty filmed shots, one minute long, for measurements of the cut: two people, four places, some lines."""

from film import (
    Action,
    Aspect,
    Character,
    Garment,
    Line,
    Mood,
    Move,
    Part,
    Place,
    Plan,
    Rate,
    Scene,
    Shot,
    Size,
    TimeOfDay,
    Transition,
)

FRAMES = 72
"""Of every shot: three seconds."""
_PLACES = (("meadow", TimeOfDay.DAY), ("road", TimeOfDay.DUSK), ("beach", TimeOfDay.DAY), ("forest", TimeOfDay.DAY))
_SIZES = (Size.WIDE, Size.FULL, Size.MEDIUM, Size.CLOSE_UP, Size.FULL)
_MOVES = (Move.STATIC, Move.PAN_LEFT, Move.STATIC, Move.DOLLY_IN, Move.STATIC)
_LINES = {3: "There you are.", 8: "It was never about the boat.", 13: "Listen.", 18: "Then we go together."}


def film(width: int, height: int) -> Plan:
    """A plan of four scenes of five shots each; a fade at either end and a dissolve into the second and fourth scene."""
    ana = _person("ana", "Ana", "woman", "jacket", "#e8731e")
    bo = _person("bo", "Bo", "man", "coat", "#2f7d4f")
    return Plan(
        title="Twenty shots",
        aspect=Aspect.WIDE,
        width=width,
        height=height,
        rate=Rate(num=24),
        seed=7,
        cast=(ana, bo),
        places=tuple(Place(id=kind, name=f"the {kind}", kind=kind) for kind, _ in _PLACES),
        scenes=tuple(
            Scene(id=f"scene{n}", number=n, place=kind, time_of_day=time) for n, (kind, time) in enumerate(_PLACES, 1)
        ),
        shots=tuple(_shot(n) for n in range(20)),
    )


def _person(key: str, name: str, presentation: str, kind: str, colour: str) -> Character:
    garments = (Garment(kind="trousers", colour="#2b3350"), Garment(kind=kind, colour=colour, named=True))
    words = f"{name} in a {kind}"
    return Character.model_validate(
        {"id": key, "name": name, "description": words, "presentation": presentation, "garments": garments}
    )


def _shot(index: int) -> Shot:
    scene, place = divmod(index, 5)
    who = "ana" if index % 2 else "bo"
    opening = Transition.FADE_IN if index == 0 else Transition.DISSOLVE if index in (5, 15) else Transition.CUT
    said = _LINES.get(index)
    return Shot(
        id=f"shot{index + 1}",
        slate=f"{scene + 1}{'ABCDE'[place]}",
        scene=f"scene{scene + 1}",
        frames=FRAMES,
        size=_SIZES[place],
        move=_MOVES[place],
        parts=(Part(who=who, action=Action.TALK if said else Action.STAND),),
        subject=who,
        action=f"{who.title()} waits",
        lines=(Line(speaker=who, text=said),) if said else (),
        transition=opening,
        fade_out=index == 19,
        mood=Mood.TENSE if scene == 2 else Mood.SERENE,
        intensity=0.3 + 0.15 * scene,
    )
