"""A call of a language model, as the ledger keeps it: every attempt, whether or not its answer was of use."""

from typing import Literal

from film.value import Value

Outcome = Literal["ok", "invalid", "truncated", "refused", "failed"]
"""'invalid': did not fit the schema or a check; 'failed': no answer at all (network, overload, time)."""


class Tokens(Value):
    given: int = 0
    """Read by the model, cached ones not counted."""
    made: int = 0
    cache_read: int = 0
    cache_written: int = 0


class Call(Value):
    """One attempt at one question."""

    director: str
    """'anthropic', 'openai', 'local'."""
    model: str
    prompt: str
    """Id and version of the prompt file: 'treatment@1'."""
    attempt: int
    """1, then 2 and 3 for repairs."""
    outcome: Outcome
    tokens: Tokens = Tokens()
    seconds: float = 0.0
    money: float = 0.0
    """US dollars, by the dated price list; 0 for a model without a price (then `priced` is False)."""
    priced: bool = True
    why: str = ""
    """What was wrong with the answer, if anything."""
