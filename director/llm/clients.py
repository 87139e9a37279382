"""Access -> an open connection to one model: `async with connect(access) as model:`."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib import import_module

from director.llm.access import Access, Provider
from director.llm.prices import Price, price
from director.llm.profiles import Profile, profile
from director.llm.wire import Backend
from film import Unavailable

_BACKENDS: dict[Provider, str] = {
    "anthropic": "director.llm.messages",
    "openai": "director.llm.responses",
    "local": "director.llm.completions",
}
"""Modules with `open_backend(access, profile)`, an async context manager; each imports its SDK there and no sooner."""


@dataclass(frozen=True)
class Model:
    """One model within reach: whom to ask, what it can do, what it costs, how long to wait."""

    profile: Profile
    price: Price
    backend: Backend
    timeout_seconds: float

    @property
    def name(self) -> str:
        return self.profile.model

    @property
    def director(self) -> str:
        return self.profile.provider


@asynccontextmanager
async def connect(access: Access) -> AsyncIterator[Model]:
    """Raises Unavailable without a key or an SDK, BriefError for an address, a key or a price file that cannot be. Sends nothing."""
    access.check()
    told = profile(access.provider, access.model)
    cost = price(told.model, access.prices)
    try:
        opened = import_module(_BACKENDS[access.provider]).open_backend(access, told)
        async with opened as backend:
            yield Model(told, cost, backend, access.timeout_seconds)
    except ModuleNotFoundError as e:
        raise Unavailable(
            f"{access.provider} needs the package {e.name!r}: pip install {e.name}, or use --director offline"
        ) from e
