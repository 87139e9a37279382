"""Films that people talk about: plans written by hand, small frames, so that every word about them has one right reading."""

from film import (
    Action,
    Aspect,
    Character,
    Emotion,
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


def harbour(**changes: object) -> Plan:
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


def heist() -> Plan:
    """36 s, twelve shots, four scenes: a safecracker, a driver, a robot and a dog rob a museum by night."""
    vera = Character(
        id="vera",
        name="Vera",
        description="a safecracker in a black jumpsuit",
        presentation="woman",
        build="slim",
        hair_style="ponytail",
        hair_colour="#b9602c",
        garments=(Garment(kind="flight suit", colour="#1c1c20", named=True),),
        accessories=(Garment(kind="gloves", colour="#85888d"), Garment(kind="backpack", colour="#3d8b4a", named=True)),
    )
    otto = Character(
        id="otto",
        name="Otto",
        description="the driver, a heavy man in a brown leather jacket",
        age="middle-aged",
        presentation="man",
        build="heavy",
        beard="moustache",
        garments=(Garment(kind="trousers", colour="#2b3350"), Garment(kind="jacket", colour="#6b4426", named=True)),
    )
    pixel = Character(id="pixel", name="Pixel", description="a small robot", kind="robot", height_m=1.1, skin="#c9ced6")
    biscuit = Character(
        id="biscuit", name="Biscuit", description="Otto's dog", kind="dog", height_m=0.5, skin="#a8743c"
    )
    shots = (
        _shot(1, "1A", 72, "A street at night, one street lamp", size=Size.EXTREME_WIDE, things=(Thing(kind="street lamp"),), transition=Transition.FADE_IN),
        _shot(2, "1B", 72, "The van rolls up to the museum", size=Size.WIDE, move=Move.TRACKING, things=(Thing(kind="truck", words="a white van", colour="#f4f1ea", moving=True),), subject="truck"),
        _shot(3, "1C", 60, "Otto drums on the wheel, Biscuit beside him", size=Size.TWO_SHOT, parts=(Part(who="otto", action=Action.SIT, inside="truck"), Part(who="biscuit", action=Action.SIT)), things=(Thing(kind="truck"),), subject="otto",
              lines=(Line(speaker="otto", text="You have four minutes."),)),
        _shot(4, "2A", 84, "Vera lowers herself onto the roof garden", size=Size.FULL, angle="high", parts=(Part(who="vera", action=Action.SNEAK),), subject="vera", mood=Mood.TENSE),
        _shot(5, "2B", 48, "Pixel follows with a map", size=Size.MEDIUM, parts=(Part(who="pixel", action=Action.WALK, holding="map"),), things=(Thing(kind="map"),), subject="pixel", mood=Mood.PLAYFUL),
        _shot(6, "3A", 96, "Vera and Pixel creep along the gallery", size=Size.WIDE, move=Move.DOLLY_IN, speed=Speed.SLOW, parts=(Part(who="vera", action=Action.SNEAK), Part(who="pixel", action=Action.WALK)), subject="vera", mood=Mood.TENSE),
        _shot(7, "3B", 48, "Her fingers on the keypad", size=Size.INSERT, things=(Thing(kind="keypad", text="4071"),), subject="keypad", mood=Mood.TENSE),
        _shot(8, "3C", 72, "Vera listens at the safe", size=Size.CLOSE_UP, parts=(Part(who="vera", action=Action.LISTEN, emotion=Emotion.DETERMINED),), subject="vera", mood=Mood.TENSE,
              lines=(Line(speaker="otto", text="Two minutes.", off=True), Line(speaker="vera", text="Hush. It is singing."))),
        _shot(9, "3D", 96, "Pixel holds up the diamond for Vera", size=Size.OVER_SHOULDER, over="vera", parts=(Part(who="pixel", action=Action.HOLD, holding="ring", toward="vera"), Part(who="vera", toward="pixel", emotion=Emotion.SURPRISED)), things=(Thing(kind="ring", words="the diamond"), Thing(kind="warning lights")), subject="pixel", mood=Mood.WONDER,
              lines=(Line(speaker="pixel", text="Is this the one?"), Line(speaker="vera", text="That is the one."))),
        _shot(10, "4A", 84, "Vera runs to the van with the bag, Biscuit at her heels", size=Size.FULL, move=Move.HANDHELD, parts=(Part(who="vera", action=Action.RUN, holding="bag", toward="truck"), Part(who="biscuit", action=Action.RUN)), things=(Thing(kind="bag"), Thing(kind="truck")), subject="vera", mood=Mood.ACTION, intensity=0.8),
        _shot(11, "4B", 84, "Otto laughs at the wheel", size=Size.MEDIUM_CLOSE_UP, parts=(Part(who="otto", action=Action.DRIVE, emotion=Emotion.HAPPY, inside="truck"),), things=(Thing(kind="truck"),), subject="otto", mood=Mood.TRIUMPHANT, transition=Transition.DISSOLVE),
        _shot(12, "4C", 48, "", title_card="FOUR MINUTES", fade_out=True),
    )  # fmt: skip
    return Plan(
        title="Four Minutes",
        aspect=Aspect.SCOPE,
        width=192,
        height=80,
        rate=Rate(num=24),
        seed=4071,
        genre="heist",
        pace=Speed.FAST,
        cast=(vera, otto, pixel, biscuit),
        places=(
            Place(id="street", name="the street", kind="street", features=("street lamp",)),
            Place(id="roof", name="the roof garden", kind="city"),
            Place(id="gallery", name="the gallery", kind="library", interior=True, features=("vault door",)),
            Place(id="lane", name="the back lane", kind="street", sign="MUSEUM"),
        ),
        look=Look(words="cool night, hard light", palette=("#1b3968", "#e8792a"), saturation=0.9, contrast=1.1),
        scenes=(
            Scene(id="scene1", number=1, place="street", time_of_day=TimeOfDay.NIGHT),
            Scene(id="scene2", number=2, place="roof", time_of_day=TimeOfDay.NIGHT, weather=Weather.WIND),
            Scene(id="scene3", number=3, place="gallery", time_of_day=TimeOfDay.NIGHT),
            Scene(id="scene4", number=4, place="lane", time_of_day=TimeOfDay.DAWN, weather=Weather.RAIN),
        ),
        shots=shots,
        music=Music(words="double bass and brushes", instruments=("bass", "drums"), sounds=("rain",)),
        assumptions=("The brief names no dog breed; Biscuit is brown.",),
        not_staged=('"laser beams" are not in the kit; red warning lights are shown instead.',),
    )


def meadow() -> Plan:
    """15 s, upright, five shots, no words spoken: a shepherd girl, a fox and a balloon. The third shot is locked."""
    nell = Character(
        id="nell",
        name="Nell",
        description="a shepherd girl in a blue dress",
        age="child",
        presentation="woman",
        height_m=1.25,
        hair_style="braid",
        hair_colour="#d9b878",
        garments=(Garment(kind="dress", colour="#2f62b3", named=True),),
        accessories=(Garment(kind="hat", colour="#f0c83a"),),
    )
    fox = Character(id="fox", name="Rusty", description="a fox", kind="fox", height_m=0.45, skin="#c8642c")
    shots = (
        _shot(1, "1A", 72, "Nell sits under the tree", size=Size.WIDE, parts=(Part(who="nell", action=Action.SIT),), things=(Thing(kind="tree"),), subject="nell"),
        _shot(2, "1B", 48, "A red balloon over the grass", size=Size.FULL, things=(Thing(kind="balloon", colour="#c0282d", moving=True),), subject="balloon", mood=Mood.WONDER),
        _shot(3, "1C", 72, "Rusty looks up", size=Size.CLOSE_UP, parts=(Part(who="fox", action=Action.LOOK, toward="balloon"),), subject="fox", mood=Mood.PLAYFUL, locked=True),
        _shot(4, "2A", 96, "Nell runs down the hill after the balloon", size=Size.FULL, move=Move.TRACKING, parts=(Part(who="nell", action=Action.RUN, toward="balloon"),), things=(Thing(kind="balloon", colour="#c0282d"),), subject="nell", mood=Mood.PLAYFUL),
        _shot(5, "2B", 72, "Nell holds the balloon, Rusty at her feet", size=Size.MEDIUM, parts=(Part(who="nell", action=Action.HOLD, holding="balloon", emotion=Emotion.HAPPY), Part(who="fox", action=Action.SIT)), things=(Thing(kind="balloon", colour="#c0282d"),), subject="nell", mood=Mood.TRIUMPHANT, fade_out=True),
    )  # fmt: skip
    return Plan(
        title="The Red Balloon",
        aspect=Aspect.VERTICAL,
        width=90,
        height=160,
        rate=Rate(num=24),
        seed=3,
        cast=(nell, fox),
        places=(
            Place(id="meadow", name="the meadow", kind="meadow"),
            Place(id="hill", name="the hill", kind="mountain"),
        ),
        look=Look(words="watercolour morning"),
        scenes=(
            Scene(id="scene1", number=1, place="meadow", time_of_day=TimeOfDay.MORNING),
            Scene(id="scene2", number=2, place="hill", time_of_day=TimeOfDay.DAY),
        ),
        shots=shots,
        music=Music(instruments=("flute",)),
    )


def _shot(number: int, slate: str, frames: int, action: str, **fields: object) -> Shot:
    given = {"id": f"shot{number}", "slate": slate, "scene": f"scene{slate[0]}", "frames": frames, "action": action}
    return Shot.model_validate({**given, **fields})
