"""What a model can do, as data: `profile(provider, model)`."""

import datetime
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from director.llm.access import Provider
from director.llm.wire import Effort
from film import Value

_FILE = Path(__file__).with_name("profiles.toml")


class Profile(Value):
    provider: Provider
    model: str
    known: bool = True
    """False: nobody looked it up, the figures are its provider's cautious ones."""
    context: int
    """Tokens it reads and writes in one call."""
    output: int
    """Tokens it writes in one call, at most."""
    sees: bool
    """Takes pictures."""
    structured: bool
    """Its server takes a schema for the answer."""
    efforts: tuple[Effort, ...]
    dated: datetime.date
    source: str


def default_model(provider: Provider) -> str:
    return str(_data()["defaults"][provider])


def profile(provider: Provider, model: str = "") -> Profile:
    """A model that nobody looked up gets the cautious profile of its provider."""
    model = model or default_model(provider)
    told = _data()["models"].get(model)
    if told and told["provider"] == provider:
        return Profile.model_validate({**told, "model": model})
    return Profile.model_validate(
        {**_data()["unknown"][provider], "provider": provider, "model": model, "known": False}
    )


def known_models(provider: Provider) -> tuple[str, ...]:
    return tuple(sorted(name for name, told in _data()["models"].items() if told["provider"] == provider))


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
