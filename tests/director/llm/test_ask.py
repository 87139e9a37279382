"""What a person sees of a language model: a valid answer, or one sentence that says whose turn it is."""

import dataclasses
import json
from typing import ClassVar, Literal

import pytest
from pydantic import Field

from film import BriefError, BudgetSpent, ModelFailed, ModelRefused, Unavailable, Value
from tests.director.llm.asking import BRIEF, GOOD, KEY, LONG, PNG, SOON, Conversation, Reply


def chain(error):
    """Everything that hangs on an exception and could be shown with it."""
    found = []
    while error is not None:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


def only_ours(raised):
    """No SDK's exception gets out, and no key."""
    assert [
        e for e in chain(raised.value) if type(e).__module__.split(".")[0] in ("anthropic", "openai", "httpx2")
    ] == []
    assert KEY not in "".join(f"{e!r}{vars(e)}" for e in chain(raised.value))


def test_a_good_answer_is_asked_for_once(talk):
    assert talk.play([Reply(json=GOOD)]).shots[0].seconds == 2
    assert len(talk.fake.asked) == 1
    assert "A fox." in talk.bodies[0]
    assert "You are a director." in talk.bodies[0]


def test_thinking_is_not_the_answer(near):
    assert near.play([Reply(json=GOOD, thinking='{"title": "no"}')]).title == "t"


def test_pictures_are_shown(talk):
    question = dataclasses.replace(BRIEF, messages=(dataclasses.replace(BRIEF.messages[0], pictures=(PNG,)),))
    if talk.kind == "local":
        with pytest.raises(Unavailable, match="qwen3:8b sees no pictures"):
            talk.play([], question)
        assert talk.purse.reserved == []
        talk.kind = "openai"
    talk.play([Reply(json=GOOD)], question)
    assert PNG.base64 in talk.bodies[0]


@pytest.mark.parametrize("said", ['{"title": "t", "shots": [{"slug"', "I would love to.", "", "[]", json.dumps(LONG)])
def test_a_bad_answer_goes_back_with_the_reason(near, said):
    near.play([Reply(said), Reply(json=GOOD)])
    assert "That answer was rejected: " in near.bodies[1]
    assert near.purse.outcomes == ["invalid", "ok"]
    if "99" in said:
        assert "shots.0.seconds: Input should be less than or equal to 10" in near.bodies[1]
    if said:
        assert json.dumps(said)[1:-1] in near.bodies[1]


def test_a_valid_answer_that_breaks_a_rule_of_ours_goes_back(talk):
    def check(found):
        return "" if found.title == "u" else "the title must be u"

    assert talk.play([Reply(json=GOOD), Reply(json={**GOOD, "title": "u"})], check=check).title == "u"
    assert "That answer was rejected: the title must be u" in talk.bodies[1]
    assert [c.why for c in talk.purse.calls] == ["the title must be u", ""]


def test_after_two_repairs_it_is_given_up_and_the_findings_are_said(talk):
    with pytest.raises(
        ModelFailed, match=r"shot_list@1: .* still answers wrongly after 2 repairs \(shots.0.seconds"
    ) as e:
        talk.play([Reply(json=LONG)] * 5)
    assert e.value.retryable is False
    assert "--director offline" in str(e.value)
    assert talk.fake.left() == 2
    assert [c.attempt for c in talk.purse.calls] == [1, 2, 3]


def test_an_answer_that_was_cut_off_is_asked_for_shorter(talk):
    whole = json.dumps({**GOOD, "title": "t" * 9000})
    talk.play([Reply(whole[:8500], stop="truncated"), Reply(json=GOOD)])
    assert talk.purse.outcomes == ["truncated", "ok"]
    assert "be shorter" in talk.bodies[1]
    assert len(talk.bodies[1]) < 6000  # the long answer is not paid for again


def test_a_cut_that_hit_nothing_is_no_fault(near):
    near.play([Reply(json=GOOD, stop="truncated")])
    assert near.purse.outcomes == ["ok"]


def test_a_refusal_is_final(talk):
    with pytest.raises(ModelRefused, match="I cannot help with that") as e:
        talk.play([Reply("I cannot help with that", stop="refused"), Reply(json=GOOD)])
    assert talk.fake.left() == 1
    assert talk.purse.outcomes == ["refused"]
    only_ours(e)


def test_a_full_context_is_a_cut(near):
    near.play([Reply("{", stop="full"), Reply(json=GOOD)])
    assert near.purse.outcomes == ["truncated", "ok"]


def test_what_a_service_filters_is_a_refusal(near):
    with pytest.raises(ModelRefused, match="declined; word the brief differently"):
        near.play([Reply(stop="filtered"), Reply(json=GOOD)])
    assert near.fake.left() == 1


@pytest.mark.parametrize("kind", ["openai"])
def test_an_answer_that_they_broke_off_is_worth_another_try(near):
    with pytest.raises(ModelFailed, match=r"broke the answer off \(server_error\); try again later") as e:
        near.play([Reply("{", stop="broken")])
    assert e.value.retryable is True


def test_overload_is_waited_out(talk):
    script = [Reply(status=429, headers=SOON), Reply(status=529, headers=SOON), Reply(json=GOOD)]
    talk.play(script)
    assert [a.headers["x-stainless-retry-count"] for a in talk.fake.asked] == ["0", "1", "2"]
    assert talk.purse.outcomes == ["ok"]


@pytest.mark.parametrize("status", [429, 500, 503, 529])
def test_lasting_overload_is_worth_another_try_later(near, status):
    with pytest.raises(ModelFailed, match=f"overloaded or limits us .{status}.; try again later") as e:
        near.play([Reply(status=status, headers=SOON)] * 3)
    assert e.value.retryable is True
    assert near.purse.outcomes == ["failed"]
    only_ours(e)


@pytest.mark.parametrize("status", [401, 403])
def test_a_wrong_key_is_the_installers_and_is_not_repeated(talk, status):
    with pytest.raises(Unavailable, match=r"refused the key .*; set [A-Z_]+_KEY to a valid one") as e:
        talk.play([Reply(status=status, error=f"Incorrect API key provided: {KEY}")])
    assert len(talk.fake.asked) == 1
    assert talk.purse.outcomes == ["failed"]
    assert KEY not in talk.purse.calls[0].why
    only_ours(e)


def test_a_key_that_a_server_repeats_is_not_shown(near):
    with pytest.raises(ModelFailed, match=r"did not take the question \(400\): bad \(key\) there") as e:
        near.play([Reply(status=400, error=f"bad {KEY} there")] * 2)
    assert e.value.retryable is False
    only_ours(e)


def test_an_empty_account_is_not_overload(near):
    with pytest.raises(Unavailable, match="no credit left"):
        near.play([Reply(status=402 if near.kind == "anthropic" else 429, code="insufficient_quota", headers=SOON)] * 3)


def test_an_unknown_model_is_named_with_those_there_are(talk):
    with pytest.raises(Unavailable, match="has no model 'nonesuch'; ") as e:
        talk.play([Reply(status=404)], model="nonesuch")
    known = {"anthropic": "claude-sonnet-5-5", "openai": "gpt-6.1-terra", "local": "ollama pull nonesuch"}[talk.kind]
    assert known in str(e.value)
    only_ours(e)


PAGE = "<html>502 gateway</html>"


@pytest.mark.parametrize(
    ("raw", "content_type"),
    [
        (PAGE, "application/json"),
        (PAGE, "text/html"),
        ('{"ok": true}', "application/json"),
        ("null", "application/json"),
        ('"hello"', "application/json"),
        ("[]", "application/json"),
        ("", "application/json"),
    ],
)
def test_a_page_with_status_200_is_no_answer(talk, raw, content_type):
    with pytest.raises(ModelFailed, match="something that is no reply, perhaps a gateway's page; try again later") as e:
        talk.play([Reply(raw=raw, content_type=content_type)] * 3)
    assert e.value.retryable is True
    assert talk.purse.outcomes == ["failed"]
    only_ours(e)


def test_our_deadline_ends_a_slow_answer(talk):
    with pytest.raises(ModelFailed, match=r"did not answer within 0\.3 s; try again later") as e:
        talk.play([Reply(json=GOOD, after_seconds=1.5)] * 3, timeout_seconds=0.3)
    assert e.value.retryable is True
    assert len(talk.fake.asked) <= 1, "nobody is asked again"
    only_ours(e)


def test_our_deadline_ends_a_wait_that_a_server_asks_for(near):
    with pytest.raises(ModelFailed, match=r"within 0\.5 s"):
        near.play([Reply(status=429, headers={"retry-after": "100"})] * 3, timeout_seconds=0.5)
    assert near.seconds < 60, "and not the 100 s that were asked for"


class Move(Value):
    op: Literal["move"]
    shot: str
    after: str


class Retime(Value):
    op: Literal["retime"]
    shot: str
    frames: int = Field(ge=1)


class Edits(Value):
    edits: tuple[Move | Retime, ...]


def test_findings_are_about_the_edit_that_was_meant(near):
    bad = {"edits": [{"op": "retime", "shot": "shot1", "frames": 0}]}
    near.play([Reply(json=bad), Reply(json={"edits": []})], want=Edits)
    assert near.purse.calls[0].why == "edits.0.Retime.frames: Input should be greater than or equal to 1"


def test_an_edit_there_is_not_is_answered_with_those_there_are_beside_whatever_else_is_wrong(near):
    bad = {"edits": [{"op": "retime", "shot": "shot1", "frames": 0}, {"op": "explode", "shot": "shot1"}]}
    near.play([Reply(json=bad), Reply(json={"edits": []})], want=Edits)
    first, second = near.purse.calls[0].why.split("; ")
    assert first == "edits.0.Retime.frames: Input should be greater than or equal to 1"
    assert second == "edits.1.op: Input should be one of 'move', 'retime'"


def test_half_a_character_can_go_back_to_its_author(near):
    near.play([Reply("no \ud83d"), Reply(json=GOOD)])
    assert near.purse.outcomes == ["invalid", "ok"]


def test_a_brief_that_no_model_could_read_is_not_sent(near):
    huge = dataclasses.replace(BRIEF, messages=(dataclasses.replace(BRIEF.messages[0], text="fox " * 2_000_000),))
    with pytest.raises(ModelFailed, match="shorten the brief") as e:
        near.play([Reply(json=GOOD)], huge)
    assert e.value.retryable is False
    assert near.purse.reserved == []


@pytest.mark.parametrize("address", ["nonsense", "ftp://x", "http://", "http://localhost:port/v1", "http://[::1/v1"])
def test_an_address_that_is_none_is_the_persons(near, address):
    with pytest.raises(BriefError, match="give one like http://localhost:11434/v1"):
        near.play([], base_url=address)


@pytest.mark.parametrize("key", ["sk-with-newline\n", "sk-ö", "two words"])
def test_a_key_that_is_none_is_said_without_showing_it(near, key):
    with pytest.raises(BriefError, match="_KEY holds a blank or a letter that no key has") as e:
        near.play([], api_key=key)
    assert key.strip() not in str(e.value)


def test_a_server_that_is_not_there_is_said_how_to_start(kind):
    talk = Conversation(kind, "in process")
    with pytest.raises(ModelFailed) as e:
        talk.play([], transport=None, base_url="http://user:word@127.0.0.1:9/v1", max_retries=0)
    assert e.value.retryable is True
    assert "127.0.0.1:9" in str(e.value)
    assert "word" not in str(e.value)
    assert ("`ollama serve`" in str(e.value)) == (kind == "local")
    assert talk.purse.money == 0
    only_ours(e)


def test_an_empty_purse_stops_before_anything_is_sent(near):
    class Empty:
        open: ClassVar[set[int]] = set()

        def reserve(self, what, money):
            raise BudgetSpent(f"{what}: {money}")

        def settle(self, reservation, call):
            raise AssertionError("nothing was reserved")

    near.purse = Empty()
    with pytest.raises(BudgetSpent, match="shot_list@1, attempt 1"):
        near.play([Reply(json=GOOD)])
    assert near.fake.asked == []


@pytest.mark.parametrize(("kind", "name"), [("anthropic", "ANTHROPIC_API_KEY"), ("openai", "OPENAI_API_KEY")])
def test_without_a_key_the_way_out_is_said(kind, name, monkeypatch):
    monkeypatch.setenv(
        name, "sk-from-the-environment"
    )  # the SDKs would take it; what is asked is the settings' business
    with pytest.raises(Unavailable, match=f"no key for {kind}: set {name}, or use --director offline"):
        Conversation(kind, "in process").play([], api_key="")


def test_a_local_server_needs_no_key():
    assert Conversation("local", "in process").play([Reply(json=GOOD)], api_key="").title == "t"


@pytest.mark.parametrize("kind", ["anthropic", "openai"])
def test_without_the_sdk_the_way_out_is_said(kind, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, kind, None)
    with pytest.raises(Unavailable, match=f"pip install {kind}, or use --director offline"):
        Conversation(kind, "in process").play([])
