"""Capabilities and prices are dated data; nobody's model is guessed to be able, or to be free, to do what it may not."""

import datetime

import pytest

from director.llm.prices import price, worst_case
from director.llm.profiles import default_model, known_models, profile
from film import BriefError, Tokens
from tests.director.llm.asking import KINDS


@pytest.mark.parametrize("provider", KINDS)
def test_every_default_model_is_known_and_dated(provider):
    told = profile(provider)
    assert told.model == default_model(provider)
    assert told.known
    assert told.dated >= datetime.date(2026, 11, 1)
    assert told.source


@pytest.mark.parametrize("provider", KINDS)
def test_every_known_model_can_be_read(provider):
    for model in known_models(provider):
        told = profile(provider, model)
        assert told.output <= told.context
        assert told.structured


@pytest.mark.parametrize("provider", KINDS)
def test_an_unknown_model_is_trusted_with_less(provider):
    cautious, known = profile(provider, "nonesuch"), profile(provider)
    assert not cautious.known
    assert cautious.efforts == ()
    assert cautious.output <= known.output
    assert cautious.context <= known.context


def test_a_name_served_by_another_provider_says_nothing():
    assert not profile("local", "claude-sonnet-5-5").known


def test_hosted_defaults_have_a_price_and_a_local_model_has_none():
    assert price(default_model("anthropic")).of(Tokens(given=1_000_000, made=1_000_000)) == pytest.approx(12.0)
    assert price(default_model("openai")).known
    assert not price(default_model("local")).known


def test_a_persons_own_price_goes_first_and_ours_fills_the_rest(tmp_path):
    own = tmp_path / "p.toml"
    own.write_text('[models."claude-sonnet-5-5"]\ngiven = 3\nmade = 15\n[models.mine]\ngiven = 1\n')
    assert price("claude-sonnet-5-5", own).given == 3
    assert price("mine", own).known
    assert price("gpt-6.1-terra", own) == price("gpt-6.1-terra")


@pytest.mark.parametrize(
    "text",
    ["not toml", "[models]\nmine = 3", '[models.mine]\ngiven = "much"', "[models.mine]\ngiven = -1", "models = 3"],
)
def test_a_price_file_that_cannot_be_read_is_the_persons(tmp_path, text):
    own = tmp_path / "p.toml"
    own.write_text(text)
    with pytest.raises(BriefError, match=r"p\.toml"):
        price("mine", own)
    with pytest.raises(BriefError, match="cannot be read"):
        price("mine", tmp_path / "none.toml")


def test_the_worst_case_takes_the_dearest_way_in():
    cost = price("claude-sonnet-5-5")
    assert worst_case(Tokens(given=1_000_000), cost) == pytest.approx(2.5)
