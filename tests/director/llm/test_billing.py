"""Every attempt is reserved before, settled after and named, whatever becomes of it."""

import asyncio
from contextlib import ExitStack

import pytest

from director.ask import ask
from director.llm import connect
from film import ModelFailed, ModelRefused, Tokens
from tests.director.llm.asking import BRIEF, GOOD, LONG, SOON, Conversation, Reply, ShotList, prices
from tests.fakes.llm import FakeLLM

MODELS = {"anthropic": "claude-sonnet-5-5", "openai": "gpt-6.1-terra", "local": "qwen3:8b"}
USED = {"given": 1000, "made": 100, "cache_read": 2000}


def test_tokens_become_money_by_the_price_list(talk, tmp_path):
    talk.play([Reply(json=GOOD, **USED)], prices=prices(tmp_path, MODELS[talk.kind]))
    call = talk.purse.calls[0]
    assert call.tokens == Tokens(**USED)
    assert call.money == pytest.approx((1000 * 1000 + 100 * 10_000 + 2000 * 100) / 1e6)
    assert (call.director, call.model, call.prompt) == (talk.kind, MODELS[talk.kind], "shot_list@1")
    assert call.priced
    assert call.seconds > 0


@pytest.mark.parametrize("kind", ["anthropic", "openai"])
def test_what_is_written_to_the_cache_is_billed(near, tmp_path):
    near.play([Reply(json=GOOD, cache_written=4000, **USED)], prices=prices(tmp_path, MODELS[near.kind]))
    assert near.purse.calls[0].tokens == Tokens(cache_written=4000, **USED)
    assert near.purse.money == pytest.approx((1000 * 1000 + 100 * 10_000 + 2000 * 100 + 4000 * 1250) / 1e6)


def test_every_repair_is_billed(talk, tmp_path):
    with pytest.raises(ModelFailed):
        talk.play([Reply(json=LONG, **USED)] * 3, prices=prices(tmp_path, MODELS[talk.kind]))
    assert talk.purse.outcomes == ["invalid"] * 3
    assert talk.purse.money == pytest.approx(3 * 2.2)


def test_a_refusal_is_billed(talk, tmp_path):
    with pytest.raises(ModelRefused):
        talk.play([Reply("no", stop="refused", **USED)], prices=prices(tmp_path, MODELS[talk.kind]))
    assert talk.purse.money == pytest.approx(2.2)


def test_what_was_never_answered_costs_nothing(near, tmp_path):
    with pytest.raises(ModelFailed):
        near.play([Reply(status=529, headers=SOON)] * 3, prices=prices(tmp_path, MODELS[near.kind]))
    assert near.purse.money == 0
    assert near.purse.calls[0].tokens == Tokens()


def test_a_model_without_a_price_is_counted_but_not_billed(near):
    near.play([Reply(json=GOOD, **USED)], model="nonesuch-9")
    call = near.purse.calls[0]
    assert (call.priced, call.money, call.tokens) == (False, 0, Tokens(**USED))
    assert near.purse.reserved == [0]


def test_the_reservation_covers_what_is_sent_and_the_longest_answer(near, tmp_path):
    file = prices(tmp_path, MODELS[near.kind])
    near.play([Reply(json=LONG), Reply(json=GOOD)], prices=file)
    first, second = near.purse.reserved
    longest = 8000 if near.kind == "local" else 16_000
    assert longest * 0.01 < first < longest * 0.01 + 2
    assert second > first  # the rejected answer and the finding are sent as well
    assert first - longest * 0.01 > len(near.fake.asked[0].text) / 3 * 1000 / 1e6


def test_a_server_that_does_not_say_what_it_used_is_billed_as_the_worst_case(tmp_path):
    talk = Conversation("local", "in process")
    talk.play([Reply(json=GOOD, usage=False)], prices=prices(tmp_path, "qwen3:8b"))
    assert talk.purse.outcomes == ["ok"]
    assert talk.purse.calls[0].tokens.made == 8000


def test_an_answer_that_did_not_come_in_time_is_billed_as_the_worst_case(talk, tmp_path):
    file = prices(tmp_path, MODELS[talk.kind])
    with pytest.raises(ModelFailed):
        talk.play([Reply(json=GOOD, after_seconds=1.0)], timeout_seconds=0.3, prices=file)
    call = talk.purse.calls[0]
    assert call.outcome == "failed"
    assert "worst case" in call.why
    assert 0.7 * talk.purse.reserved[0] < call.money <= talk.purse.reserved[0]


def test_ctrl_c_in_the_middle_is_billed_and_goes_on_up(talk, tmp_path):
    talk.fake = FakeLLM([Reply(json=GOOD, after_seconds=1.0)])

    async def interrupted():
        with ExitStack() as stack:
            reach = talk.reach(stack, prices=prices(tmp_path, MODELS[talk.kind]))
            async with connect(reach) as model:
                asking = asyncio.create_task(ask(model, BRIEF, ShotList, talk.purse))
                while not talk.fake.asked:
                    await asyncio.sleep(0.01)
                asking.cancel()
                await asking

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(interrupted())
    call = talk.purse.calls[0]
    assert (call.outcome, call.why) == ("failed", "interrupted; billed as the worst case")
    assert call.money > 0
    assert talk.purse.open == set()
