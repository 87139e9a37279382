"""A richer fixture: eight shots, three people, three scenes, dialogue, a title card, a boat, rain and fog."""

from film import (
    Action,
    Aspect,
    Character,
    Garment,
    Line,
    Look,
    Mood,
    Move,
    Music,
    Part,
    Place,
    Plan,
    Rate,
    Scene,
    Shot,
    Size,
    Speed,
    Thing,
    TimeOfDay,
    Transition,
    Weather,
)

_MARA = Character(
    id="mara",
    name="Mara",
    description="a ferrywoman in a long red coat",
    age="old",
    presentation="woman",
    hair_style="bun",
    hair_colour="#85888d",
    garments=(Garment(kind="trousers", colour="#2b3350"), Garment(kind="coat", colour="#c0282d", named=True)),
    accessories=(Garment(kind="scarf", colour="#f4f1ea"),),
)
_TOBIAS = Character(
    id="tobias",
    name="Tobias",
    description="a young fisherman",
    presentation="man",
    hair_style="curly",
    garments=(Garment(kind="trousers", colour="#3b3a3a"), Garment(kind="jacket", colour="#2f62b3", named=True)),
    accessories=(Garment(kind="cap", colour="#1c1c20"),),
)
_INES = Character(
    id="ines",
    name="Ines",
    description="a girl in a yellow dress",
    age="child",
    presentation="woman",
    height_m=1.3,
    hair_style="pigtails",
    garments=(Garment(kind="dress", colour="#f0c83a", named=True),),
)


def harbour_plan(**changes: object) -> Plan:
    """19 seconds at 24 fps; Mara is in shots 2, 3, 4 and 7, Tobias in 4 and 5, Ines in 6; 8 is the card."""

    def shot(number: int, slate: str, **fields: object) -> Shot:
        return Shot.model_validate({"id": f"shot{number}", "slate": slate, "scene": f"scene{slate[0]}", **fields})

    plan = Plan(
        title="The Last Ferry",
        aspect=Aspect.WIDE,
        width=160,
        height=90,
        rate=Rate(num=24),
        seed=11,
        cast=(_MARA, _TOBIAS, _INES),
        places=(
            Place(id="harbour", name="the harbour", kind="sea"),
            Place(id="boathouse", name="the boathouse", kind="room", interior=True),
            Place(id="cliff", name="the cliff", kind="cliff", features=("lighthouse",)),
        ),
        look=Look(words="painterly dusk", palette=("#23787c",)),
        scenes=(
            Scene(id="scene1", number=1, place="harbour", time_of_day=TimeOfDay.DUSK, weather=Weather.RAIN),
            Scene(id="scene2", number=2, place="boathouse", time_of_day=TimeOfDay.NIGHT),
            Scene(id="scene3", number=3, place="cliff", time_of_day=TimeOfDay.DAWN, weather=Weather.FOG),
        ),
        shots=(
            shot(1, "1A", frames=72, size=Size.WIDE, things=(Thing(kind="boat", words="a small boat"),), action="A small boat rocks on the water"),
            shot(2, "1B", frames=60, size=Size.FULL, move=Move.TRACKING, parts=(Part(who="mara", action=Action.WALK),), subject="mara", action="Mara walks along the pier"),
            shot(3, "1C", frames=48, size=Size.CLOSE_UP, parts=(Part(who="mara", action=Action.TALK),), subject="mara", action="Mara checks her watch",
                 lines=(Line(speaker="mara", text="He should be here by now."),)),
            shot(4, "2A", frames=96, size=Size.TWO_SHOT, parts=(Part(who="tobias", toward="mara", action=Action.TALK), Part(who="mara", toward="tobias")), subject="tobias",
                 action="Tobias opens the door for Mara", lines=(Line(speaker="tobias", text="You waited."), Line(speaker="mara", text="Of course I did."))),
            shot(5, "2B", frames=48, size=Size.CLOSE_UP, move=Move.PAN_LEFT, speed=Speed.SLOW, parts=(Part(who="tobias"),), subject="tobias", action="Tobias looks at the letter",
                 things=(Thing(kind="letter"),)),
            shot(6, "3A", frames=48, size=Size.MEDIUM, parts=(Part(who="ines", action=Action.WAVE),), subject="ines", action="Ines waves with a lantern beside her dog",
                 things=(Thing(kind="dog"), Thing(kind="lamp", words="lantern")), lines=(Line(speaker="ines", text="Come home!"),)),
            shot(7, "3B", frames=48, size=Size.CLOSE_UP, parts=(Part(who="mara"),), subject="mara", action="Mara smiles", transition=Transition.DISSOLVE, mood=Mood.TRIUMPHANT),
            shot(8, "3C", frames=36, title_card="THE LAST FERRY", fade_out=True),
        ),
        music=Music(words="a slow piano and cello", instruments=("piano", "cello")),
        assumptions=("The brief names no running time; we chose 19 seconds.",),
        not_staged=('"a brass band" is not in the kit.',),
    )  # fmt: skip
    return plan.with_(**changes)
