"""Drafts -> plan: what the brief fixes is as the brief has it, what the stage lacks is said, frames add up exactly."""

import asyncio

import pytest

import generators
from director.contract import contract
from director.identity import identity
from director.llm.access import Access
from director.llm.asking import system, together
from director.llm.commission import commission
from director.llm.compile import Script, compile_plan
from director.llm.drafts import FocusDraft, GarmentDraft, LegDraft, ThingDraft
from director.llm.locking import copied, verbatim
from director.llm.resolving import about, hex_of, id_of, kind_of, pick, skin_of
from director.llm.stages import Covered
from director.plan_critics import review
from director.protocol import Desk
from director.registry import load
from film import Aspect, Brief, Lighting, Rate, Transition, Unavailable, broken
from generators import Kit
from tests.conftest import small_plan
from tests.fakes import harbour

CARD = generators.load("previz").card
KIT = CARD.kit_or_empty
BRIEF = Brief(text=harbour.BRIEF, seed=3)


def script(treatment=harbour.TREATMENT, world=harbour.WORLD, detail=harbour.DETAIL, screenplay=harbour.SCREENPLAY):
    firsts = (1, 4)
    scenes = tuple(
        Covered(scene, firsts[n], harbour.COVERAGE[n + 1], detail[n + 1]) for n, scene in enumerate(screenplay.scenes)
    )
    return Script(treatment, world, scenes)


def compiled(brief=BRIEF, card=CARD, **drafts):
    return compile_plan(script(**drafts), commission(brief, Desk(card=card)), harbour.SPOTTING)


def test_the_plan_keeps_the_contract():
    plan = compiled()
    assert broken(review(plan, contract(BRIEF), CARD)) == ()
    assert plan.seconds == 30.0
    assert [s.slate for s in plan.shots] == ["1A", "1B", "1C", "1D", "2A", "2B", "2C", "2D"]
    assert [s.id for s in plan.shots] == [f"shot{n}" for n in range(1, 9)]


@pytest.mark.parametrize("rate", [Rate(num=25), Rate(num=24000, den=1001), Rate(num=60)])
@pytest.mark.parametrize("seconds", [12.0, 47.3, 180.0])
def test_frames_add_up_at_every_rate_and_length(rate, seconds):
    plan = compiled(Brief(text=harbour.BRIEF.replace("30-second ", ""), seconds=seconds, rate=rate))
    assert plan.frames == rate.frames(seconds)
    assert min(s.frames for s in plan.shots) >= rate.frames(0.5)


def test_a_quoted_line_is_as_the_brief_has_it_whatever_the_model_made_of_it():
    lines = [ln.text for s in compiled().shots for ln in s.lines]
    assert lines == [line.text for line in contract(BRIEF).lines]


def test_clothes_the_brief_gives_a_colour_are_that_colour_whatever_the_model_dressed():
    mara = compiled().character("mara")
    coat = next(g for g in mara.garments if g.kind == "coat")
    assert (coat.colour, coat.named) == (hex_of("red", ""), True)
    assert mara.description == "ferrywoman, sixties, grey hair, long red coat, white scarf"
    assert mara.age == "old"


def test_what_a_model_copied_beside_what_rules_found_is_kept():
    text = harbour.BRIEF.replace("in the rain at dusk.", "in the rain at dusk. It is Mara's, who smells of tar.")
    mara = harbour.WORLD.people[0]
    world = harbour.WORLD.with_(people=(mara.with_(said=(*mara.said, "smells of tar")), harbour.WORLD.people[1]))
    told = compiled(Brief(text=text), world=world).character("mara").description
    assert "long red coat" in told
    assert "smells of tar" in told


def test_a_piece_the_model_forgot_is_put_on():
    people = tuple(p.with_(accessories=(), clothes=p.clothes[:1]) for p in harbour.WORLD.people)
    mara = compiled(world=harbour.WORLD.with_(people=people)).character("mara")
    assert {"coat", "scarf"} <= {g.kind for g in (*mara.garments, *mara.accessories)}


def test_the_title_and_the_shape_are_the_briefs():
    plan = compiled(treatment=harbour.TREATMENT.with_(title="Lantern Light", aspect=Aspect.SQUARE, seconds=90))
    assert (plan.title, plan.aspect, plan.seconds) == ("The Last Ferry", Aspect.WIDE, 30.0)


def test_a_size_beside_the_brief_decides_over_its_shape():
    plan = compiled(Brief(text=harbour.BRIEF, width=320, height=180))
    assert (plan.width, plan.height) == (320, 180)


def test_other_words_for_kinds_become_the_kits_own():
    plan = compiled()
    assert plan.shots[0].things[0].kind == "boat"
    assert plan.shots[1].parts[0].holding == "lamp"
    assert plan.places[0].features == ("street lamp",)


def test_what_the_stage_lacks_is_said_with_what_is_shown():
    detail = dict(harbour.DETAIL)
    odd = ThingDraft(kind="trebuchet", words="a trebuchet", colour="", text="", count=1, moving=False)
    near = odd.with_(kind="raft")
    first = detail[1].shots[0]
    detail[1] = detail[1].with_(shots=(first.with_(things=(*first.things, odd, near)), *detail[1].shots[1:]))
    clothes = (*harbour.WORLD.people[0].clothes, GarmentDraft(what="exoskeleton", colour="grey", from_brief=False))
    people = (harbour.WORLD.people[0].with_(clothes=clothes), harbour.WORLD.people[1])
    said = " ".join(compiled(detail=detail, world=harbour.WORLD.with_(people=people)).not_staged)
    assert '"trebuchet" is not among what the stage can show' in said
    assert '"grey exoskeleton" is not in the wardrobe' in said
    assert "water against wood" in said  # the model's own word that it cannot


def with_urn(urn):
    """The harbour with a samovar in its first shot, and something authored for it."""
    detail = dict(harbour.DETAIL)
    first = detail[1].shots[0]
    tea = ThingDraft(kind="samovar", words="a samovar", colour="", text="", count=1, moving=False)
    detail[1] = detail[1].with_(shots=(first.with_(things=(*first.things, tea)), *detail[1].shots[1:]))
    return compiled(detail=detail, world=harbour.WORLD.with_(recipes=(urn,)))


def test_a_thing_the_kit_lacks_is_built_and_stands_in_its_shot():
    plan = with_urn(harbour.URN)
    assert [r.kind for r in plan.recipes_of(plan.shots[0])] == ["samovar"]
    assert {s.colour for s in plan.recipes[0].solids} == {"#b08d57", hex_of("dark brown", "")}
    assert not [f for f in review(plan, contract(BRIEF), CARD) if f.critic == "kit"]
    assert not any("samovar" in n for n in plan.not_staged)


def test_a_recipe_that_cannot_be_built_is_left_out_and_said():
    plan = with_urn(harbour.URN.with_(joints=()))
    assert plan.recipes == ()
    assert any("The recipe for 'samovar' could not be built" in n for n in plan.not_staged)
    assert not broken(review(plan, contract(BRIEF), CARD))


def test_how_a_shot_is_filmed_reaches_the_plan():
    from_wide = LegDraft.model_validate({"move": "dolly in", "share": 1, "degrees": 0, "size": "close-up"})
    setup = (
        harbour.COVERAGE[1]
        .shots[1]
        .with_(
            stages=(from_wide,),
            lighting=Lighting.LOW_KEY,
            lens_mm=35,
            focus=FocusDraft(depth="shallow", on="Mara", to="the moon"),
        )
    )
    outline = harbour.COVERAGE[1].with_(shots=(harbour.COVERAGE[1].shots[0], setup, *harbour.COVERAGE[1].shots[2:]))
    covered = Covered(harbour.SCREENPLAY.scenes[0], 1, outline, harbour.DETAIL[1])
    whole = script()
    shot = compile_plan(
        Script(whole.treatment, whole.world, (covered, whole.scenes[1])),
        commission(BRIEF, Desk(card=CARD)),
        harbour.SPOTTING,
    ).shots[1]
    assert (shot.move, shot.legs[0].size, shot.lighting, shot.lens_mm) == ("dolly in", "close-up", "low key", 35)
    assert (shot.focus.depth, shot.focus.on, shot.focus.to) == ("shallow", "mara", "")  # nobody has put a moon there


def test_without_a_kit_words_stay_as_they_are():
    words = CARD.model_copy(update={"kit": None, "reads_words": True})
    plan = compiled(card=words)
    assert plan.shots[0].things[0].kind == "small boat"
    assert "anything that words can say can be shown" in system(Kit(entries=()))


def test_nothing_dissolves_into_the_first_shot_and_black_ends_the_last():
    detail = dict(harbour.DETAIL)
    detail[1] = detail[1].with_(shots=(detail[1].shots[0].with_(transition=Transition.DISSOLVE), *detail[1].shots[1:]))
    plan = compiled(detail=detail)
    assert plan.shots[0].transition is Transition.FADE_IN
    assert plan.shots[-1].fade_out


def test_coverage_may_not_steal_time_from_another_scene():
    long = harbour.COVERAGE[1].with_(shots=tuple(s.with_(seconds=50) for s in harbour.COVERAGE[1].shots))
    firsts = (Covered(harbour.SCREENPLAY.scenes[0], 1, long, harbour.DETAIL[1]),)
    rest = (Covered(harbour.SCREENPLAY.scenes[1], 4, harbour.COVERAGE[2], harbour.DETAIL[2]),)
    plan = compile_plan(
        Script(harbour.TREATMENT, harbour.WORLD, firsts + rest), commission(BRIEF, Desk(card=CARD)), harbour.SPOTTING
    )
    assert abs(plan.rate.seconds(sum(s.frames for s in plan.shots if s.scene == "scene1")) - 16) < 0.5


def test_beats_that_the_brief_times_keep_their_time():
    text = harbour.BRIEF.replace("2. Mara walks", "2. (9 s) Mara walks")
    plan = compiled(Brief(text=text))
    timed = {b.number: b.seconds for b in contract(Brief(text=text)).beats}
    assert timed[2] == 9.0
    assert abs(plan.rate.seconds(sum(s.frames for s in plan.shots if s.beat == 2)) - 9) < 0.1


def test_music_goes_on_where_nothing_changes():
    spotting = harbour.SPOTTING.with_(shots=(harbour.SPOTTING.shots[0], harbour.SPOTTING.shots[6].with_(silent=True)))
    plan = compile_plan(script(), commission(BRIEF, Desk(card=CARD)), spotting)
    assert [s.mood for s in plan.shots] == ["melancholy"] * 6 + ["romantic"] * 2
    assert not any(s.silent for s in plan.shots)  # a line is spoken there


# ---- words


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("of course I did", "Of course I did."),
        ("“Of course I did!”", "Of course I did."),
        ("Of course, I did", "Of course I did."),
        ("I never left.", "I never left."),
        ("I waited.", "I waited."),
        ("Forty years and not one single night dark", "Forty years, and not one night dark."),
        ("Yes.", "Yes."),
    ],
)
def test_a_quotation_remembered_badly_is_the_quotation(said, meant):
    assert verbatim(said, ("You waited.", "Of course I did.", "Forty years, and not one night dark.")) == meant


def test_what_is_copied_is_found_whatever_its_line_ends():
    assert copied("long red\ncoat", harbour.BRIEF)
    assert not copied("blue coat", harbour.BRIEF)


def test_names_are_found_as_people_say_them():
    names = ["Mara", "Tobias Brandt", "the old woman", "Lighthouse keeper"]
    assert pick("mara", names, names) == "Mara"
    assert pick("Tobias", names, names) == "Tobias Brandt"
    assert pick("The Old Woman", names, names) == "the old woman"
    assert pick("Olga", names, names) is None
    assert about("lighthouse", names, KIT) is None
    assert about("keeper", names, KIT) == "Lighthouse keeper"


def test_two_who_share_a_name_are_not_guessed():
    names = ["Anna Berg", "Anna Tal"]
    assert pick("Anna", names, names) is None


def test_ids_are_made_of_names_in_any_script():
    assert id_of("Frau Müller", (), "x") == "frau_muller"
    assert id_of("the pier", ("pier",), "place") == "pier_2"
    assert id_of("たかし", (), "somebody") == "somebody"
    assert id_of("たかし", ("somebody",), "somebody") == "somebody_2"
    assert id_of("7 of Nine", (), "somebody") == "somebody_7_of_nine"


def test_colours_of_skin_are_words_of_their_own():
    assert skin_of("olive", "#000000") != hex_of("olive", "")
    assert skin_of("nothing", "#123456") == "#123456"
    assert hex_of("#A0182C or so", "") == "#a0182c"


def test_kinds_only_of_the_categories_asked_for():
    assert kind_of(KIT, "Lantern", "thing").kind == "lamp"
    assert not kind_of(KIT, "coat", "thing")
    assert kind_of(KIT, "raft", "vehicle") == ("boat", True)


def test_the_words_for_somebody_are_the_same_in_every_shot_and_whole():
    told = identity(small_plan().character("ana"))
    assert told == "a hacker in an orange jacket; brunette hair, bob, navy trousers"


# ---- around it


def test_what_fails_first_ends_the_others_and_they_settle():
    settled = []

    async def slow():
        try:
            await asyncio.sleep(30)
        finally:
            settled.append(1)

    async def fails():
        await asyncio.sleep(0)
        raise Unavailable("no")

    with pytest.raises(Unavailable):
        asyncio.run(together([slow(), fails(), slow()]))
    assert settled == [1, 1]


def test_an_unknown_director_names_those_there_are():
    with pytest.raises(Unavailable, match="no director 'kubrick'; there are offline, anthropic, openai, local"):
        load("kubrick")
    assert load("local", Access("local")).name == "local"
