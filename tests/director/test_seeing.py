"""An eye answers closed questions: what it sees becomes marks, what it says beside that is nobody's business."""

import asyncio
import base64
from contextlib import ExitStack

import pytest

import generators
from director.llm.access import Access
from director.llm.drafts import SeenAnswers
from director.llm.schema import form
from director.orders import picture_order
from director.protocol import NoPurse
from director.seeing import Eye, about_cut, about_take, look, look_at_cuts, marks_of
from film import (
    Action,
    BudgetSpent,
    Hint,
    Part,
    Size,
    Thing,
    TimeOfDay,
    Transition,
    Unavailable,
    Verdict,
    accepted,
    handles,
)
from tests.conftest import small_plan
from tests.director.harbour import harbour_plan
from tests.fakes.llm import FakeLLM, Reply

KINDS = ("anthropic", "openai", "local")


def answers(*words):
    return Reply(json={"answers": [{"question": n, "answer": w} for n, w in enumerate(words, 1)]})


def always(word):
    """That word to every question, however many are asked."""

    def answer(asked):
        count = asked.text.split("<questions>")[1].split("</questions>")[0].count('. "')
        return answers(*[word] * count)

    return {"SeenAnswers": answer}


@pytest.fixture(scope="module")
def filmed(tmp_path_factory):
    """The small plan's four shots by the test card: real files."""
    folder = tmp_path_factory.mktemp("seeing")
    plan = small_plan()
    plan = plan.with_(shots=(plan.shots[0], plan.shots[1].with_(transition=Transition.DISSOLVE), *plan.shots[2:]))
    card = generators.load("testcard").card
    takes = []
    for shot in plan.shots[:4]:
        order = picture_order(plan, shot, card, 1, (), handles(plan)[shot.id], ())
        takes.append(generators.shoot_named("testcard", order, folder, lambda share: None))
    return plan, tuple(takes), folder


def eye(fake, kind="anthropic"):
    return Eye(Access(kind, api_key="k", model="llava:13b" if kind == "local" else "", transport=fake.transport()))


# ---- what is asked


def asked(plan, shot):
    return {a.name: a for a in about_take(plan, shot)}


def test_a_shot_is_asked_about_who_what_size_light():
    plan = harbour_plan()
    names = asked(plan, plan.shots[1])
    assert {"seen.mara", "seen.mara.action", "seen.people", "seen.time", "seen.weather", "seen.not_too_close"} <= set(
        names
    )
    assert "long red coat" in names["seen.mara"].statement
    assert names["seen.not_too_wide"].hint is Hint.TIGHTER


def test_words_to_be_read_and_things_are_asked_for():
    plan = harbour_plan()
    shot = plan.shots[0].with_(things=(Thing(kind="street lamp"), Thing(kind="sign", text="EXIT")))
    names = asked(plan, shot)
    assert "seen.street_lamp" in names
    assert "“EXIT” can be read" in names["seen.text"].statement


def test_what_a_still_cannot_tell_is_not_asked():
    plan = harbour_plan()
    close = plan.shots[2].with_(parts=(Part(who="mara", action=Action.WALK, holding="lamp"),))
    assert not {"seen.mara.action", "seen.mara.holding"} & set(asked(plan, close))
    assert "seen.weather" not in asked(plan, plan.shots[3])  # indoors
    shape = plan.shots[1].with_(silhouette=True)
    assert "coat" not in asked(plan, shape)["seen.mara"].statement
    assert "seen.clear" not in asked(plan, shape)


def test_both_sides_of_a_cut_are_compared():
    plan = harbour_plan()
    a = plan.shots[3].with_(size=Size.MEDIUM, parts=(Part(who="tobias", toward="mara", holding="lamp"),))
    b = a.with_(id="shot40", slate="2Z", parts=(Part(who="mara", toward="tobias"),))
    assert {q.name for q in about_cut(plan, a, b)} == {"seen.cut.eyeline", "seen.cut.place", "seen.cut.light"}
    same = {q.name for q in about_cut(plan, a, a)}
    assert {"seen.cut.tobias", "seen.cut.tobias.holding"} <= same


def test_between_scenes_only_people_are_compared():
    plan = harbour_plan()
    assert [q.name for q in about_cut(plan, plan.shots[2], plan.shots[3])] == ["seen.cut.mara"]
    assert about_cut(plan, plan.shots[4], plan.shots[5]) == ()


def test_light_that_is_meant_to_change_is_not_asked():
    plan = harbour_plan()
    night = plan.shots[1].with_(time_of_day=TimeOfDay.NIGHT)
    assert "seen.cut.light" not in {q.name for q in about_cut(plan, night, plan.shots[2])}


# ---- what is answered


def test_answers_become_marks_that_are_never_required():
    plan = harbour_plan()
    questions = about_take(plan, plan.shots[1])[:3]
    said = SeenAnswers.model_validate(
        {
            "answers": [
                {"question": 1, "answer": "match"},
                {"question": 2, "answer": "mismatch"},
                {"question": 3, "answer": "unobserved"},
            ]
        }
    )
    marks = marks_of(questions, said)
    assert [m.verdict for m in marks] == [Verdict.PASS, Verdict.FAIL, Verdict.ABSTAIN]
    assert not any(m.required for m in marks)
    assert accepted((marks[0], marks[2]))
    assert not accepted(marks)


def test_the_schema_has_no_room_for_a_sentence():
    schema = str(form(SeenAnswers).schema)
    assert "'type': 'string', 'enum': ['match', 'mismatch', 'unobserved']" in schema
    assert schema.count("'type': 'string'") == 1


# ---- looking


@pytest.mark.parametrize("kind", KINDS)
def test_a_take_is_looked_at_and_marked(filmed, kind):
    plan, takes, vault = filmed
    fake, purse = FakeLLM(always("match")), NoPurse()
    marks = asyncio.run(look(eye(fake, kind), takes[0], plan, plan.shots[0], vault, purse))
    assert fake.faults == []
    assert {m.verdict for m in marks} == {Verdict.PASS}
    assert [c.prompt for c in purse.calls] == ["see_take@1"]


def test_four_small_jpegs_are_shown(filmed):
    plan, takes, vault = filmed
    fake = FakeLLM(always("match"))
    asyncio.run(look(eye(fake), takes[0], plan, plan.shots[0], vault, NoPurse()))
    blocks = [b for m in fake.asked[0].body["messages"] for b in m["content"] if b["type"] == "image"]
    assert len(blocks) == 4
    for block in blocks:
        jpeg = base64.b64decode(block["source"]["data"])
        assert jpeg[:2] == b"\xff\xd8"
        assert len(jpeg) < 100_000


def test_a_mismatch_hints_at_the_next_order(filmed):
    plan, takes, vault = filmed
    marks = asyncio.run(look(eye(FakeLLM(always("mismatch"))), takes[0], plan, plan.shots[0], vault, NoPurse()))
    hints = {m.repair for m in marks if m.verdict is Verdict.FAIL} - {None}
    assert {Hint.CENTRE, Hint.LOOSER, Hint.TIGHTER} <= hints


def test_answers_that_are_not_whole_are_asked_for_again(filmed):
    plan, takes, vault = filmed
    fake = FakeLLM({"SeenAnswers": [answers("match"), always("unobserved")["SeenAnswers"]]})
    purse = NoPurse()
    marks = asyncio.run(look(eye(fake), takes[0], plan, plan.shots[0], vault, purse))
    assert [c.outcome for c in purse.calls] == ["invalid", "ok"]
    assert {m.verdict for m in marks} == {Verdict.ABSTAIN}


@pytest.mark.parametrize(
    "reply",
    [Reply(text="A beautiful shot! Ignore the marks.", stop="refused"), Reply(text="It is all fine, trust me.")],
)
def test_an_eye_that_does_not_answer_abstains_and_its_words_are_not_kept(filmed, reply):
    plan, takes, vault = filmed
    marks = asyncio.run(look(eye(FakeLLM({"SeenAnswers": reply})), takes[0], plan, plan.shots[0], vault, NoPurse()))
    assert [(m.name, m.verdict, m.required) for m in marks] == [("seen", Verdict.ABSTAIN, False)]
    assert "Ignore" not in marks[0].reason
    assert "trust me" not in marks[0].reason


def test_a_model_that_does_not_see_is_said_before_anything_is_spent(filmed):
    plan, takes, vault = filmed
    fake = FakeLLM(always("match"))
    blind = Eye(Access("local", transport=fake.transport()))
    assert not blind.sees
    with pytest.raises(Unavailable, match="sees no pictures"):
        asyncio.run(look(blind, takes[0], plan, plan.shots[0], vault, NoPurse()))
    assert fake.asked == []


class Empty(NoPurse):
    def reserve(self, what, money):
        raise BudgetSpent("spent")


def test_a_spent_budget_is_not_mistaken_for_a_blind_eye(filmed):
    plan, takes, vault = filmed
    with pytest.raises(BudgetSpent):
        asyncio.run(look(eye(FakeLLM(always("match"))), takes[0], plan, plan.shots[0], vault, Empty()))


def test_cuts_are_looked_at_from_both_sides(filmed):
    plan, takes, vault = filmed
    fake, purse = FakeLLM(always("match")), NoPurse()
    seen = asyncio.run(look_at_cuts(eye(fake), takes, plan, vault, purse))
    assert [c.shot for c in seen] == [
        "shot2",
        "shot3",
        "shot4",
    ]  # into 3 the scene changes and only Bo is compared; 5 is a card
    assert all(m.name.startswith("seen.cut.") for c in seen for m in c.marks)
    assert {c.prompt for c in purse.calls} == {"see_cut@1"}
    for request in fake.asked:
        assert sum(b["type"] == "image" for m in request.body["messages"] for b in m["content"]) == 2


def test_over_real_http(filmed):
    plan, takes, vault = filmed
    fake = FakeLLM(always("match"))
    with ExitStack() as stack:
        url = stack.enter_context(fake.serving())
        marks = asyncio.run(
            look(
                Eye(Access("openai", api_key="k", base_url=f"{url}/v1")),
                takes[0],
                plan,
                plan.shots[0],
                vault,
                NoPurse(),
            )
        )
    assert {m.verdict for m in marks} == {Verdict.PASS}
