"""How to reach a model: handed in by whoever read the settings. Nothing here reads the environment."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from director.llm.shapes import Shapes
from film import BriefError, Unavailable

if TYPE_CHECKING:
    import httpx2

Provider = Literal["anthropic", "openai", "local"]

OWN_URL: dict[Provider, str] = {
    "anthropic": "https://api.anthropic.com",
    "openai": "https://api.openai.com/v1",
    "local": "http://localhost:11434/v1",
}
"""Where each is asked unless told otherwise; the last is Ollama's. Given to the SDKs always, or they would read the environment."""

KEY_NAME: dict[Provider, str] = {
    "anthropic": "ANTHROPIC_API_KEY",
    "openai": "OPENAI_API_KEY",
    "local": "AUTEUR_LOCAL_KEY",
}


@dataclass(frozen=True)
class Access:
    provider: Provider
    api_key: str = field(default="", repr=False)
    base_url: str = ""
    """Empty: the provider's own."""
    model: str = ""
    """Empty: the dated default of profiles.toml."""
    timeout_seconds: float = 300.0
    """For one attempt as a whole, the SDK's own retries and waits included."""
    prices: Path | None = None
    """A TOML file like prices.toml whose entries go before ours."""
    max_retries: int = 2
    """The SDK's, for 429, 5xx and broken connections."""
    transport: "httpx2.AsyncBaseTransport | None" = field(default=None, repr=False)
    """Instead of the network, in tests."""
    shapes: Shapes = field(default_factory=Shapes, repr=False, compare=False)
    """Learnt on the way: the next turn of a conversation opens another connection and need not learn it again."""

    @property
    def sdk_timeout_seconds(self) -> float:
        """Longer than ours, so that one clock decides: an attempt that ran out of time is billed as the worst case."""
        return self.timeout_seconds + 30

    @property
    def url(self) -> str:
        return self.base_url or OWN_URL[self.provider]

    def check(self) -> None:
        """Before anything is asked or made. Raises Unavailable without a key that is needed, BriefError for what an SDK would
        stumble over in its own words.
        """
        if not self.api_key and self.provider != "local":
            raise Unavailable(f"no key for {self.provider}: set {KEY_NAME[self.provider]}, or use --director offline")
        try:
            parts = urlsplit(self.url)
            usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:
            usable = False
        if not usable:
            raise BriefError(f"{self.provider} cannot be asked at that address; give one like {OWN_URL['local']}")
        if not all("!" <= c <= "~" for c in self.api_key):
            raise BriefError(f"{KEY_NAME[self.provider]} holds a blank or a letter that no key has; copy the key again")

    @property
    def where(self) -> str:
        """Host and port only: a URL may carry a password."""
        parts = urlsplit(self.url)
        return f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)
