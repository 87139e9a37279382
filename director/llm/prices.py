"""What tokens cost, as dated data: `price(model)`, `price.of(tokens)`, `worst_case(question, form, profile)`."""

import datetime
import math
import tomllib
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from director.llm.profiles import Profile
from director.llm.wire import Form, Question
from film import BriefError, Tokens, Value

_FILE = Path(__file__).with_name("prices.toml")
_BYTES_PER_TOKEN = 2.5
"""Of UTF-8, at the least: English has 4 to 5 to a token, JSON and names about 3, and tokenizers of 2026 cut finer by a third."""
_TOKENS_PER_PICTURE = 1600
_MILLION = 1_000_000


class Price(Value):
    """US dollars per million tokens."""

    model: str
    given: float = Field(default=0.0, ge=0)
    made: float = Field(default=0.0, ge=0)
    cache_read: float = Field(default=0.0, ge=0)
    cache_written: float = Field(default=0.0, ge=0)
    dated: datetime.date | None = None
    """None: the model is not priced."""
    source: str = ""

    @property
    def known(self) -> bool:
        return self.dated is not None

    def of(self, tokens: Tokens) -> float:
        """Dollars; 0 for a model without a price."""
        parts = (
            tokens.given * self.given,
            tokens.made * self.made,
            tokens.cache_read * self.cache_read,
            tokens.cache_written * self.cache_written,
        )
        return sum(parts) / _MILLION


def price(model: str, own: Path | None = None) -> Price:
    """Of one model; a person's own price file goes before ours. Raises BriefError if that file cannot be read."""
    for file in (own, _FILE):
        if file is None:
            continue
        if told := _models(file).get(model):
            try:
                return Price.model_validate({"dated": datetime.date.today(), **told, "model": model})
            except (ValidationError, TypeError) as e:
                raise BriefError(
                    f"{file}: the price of {model} cannot be read; give numbers, zero or more, for given, made, cache_read and cache_written"
                ) from e
    return Price(model=model)


def worst_tokens(question: Question, form: Form, profile: Profile) -> Tokens:
    """The most one attempt can use: everything sent, the schema once as grammar or words, and the longest answer."""
    sent = question.size + len(form.words.encode())
    given = math.ceil(sent / _BYTES_PER_TOKEN) + question.pictures * _TOKENS_PER_PICTURE
    return Tokens(given=given, made=min(question.max_tokens, profile.output))


def worst_case(tokens: Tokens, price: Price) -> float:
    """Dollars to reserve for it: all that is sent may be written to the cache, which costs more than reading it."""
    dearest = max(price.given, price.cache_written)
    return (tokens.given * dearest + tokens.made * price.made) / _MILLION


def _models(file: Path) -> dict[str, Any]:
    try:
        return dict(tomllib.loads(file.read_text(encoding="utf-8")).get("models", {}))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, AttributeError, TypeError, ValueError) as e:
        raise BriefError(f"the price file {file} cannot be read ({e}); mend it or leave it out") from e
