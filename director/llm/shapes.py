"""Which shapes of answer a server enforces: a schema it cannot compile is said in words instead, from then on.

A grammar has limits that nobody publishes ("the compiled grammar is too large"), and they differ from model to model. Such
a refusal comes before anything is written and costs nothing; the answer in words is checked like any other.
"""

import re
from collections.abc import Awaitable, Callable
from types import ModuleType
from typing import TYPE_CHECKING, Any

from director.llm.wire import Form

if TYPE_CHECKING:
    from director.llm.profiles import Profile

_ABOUT_THE_SHAPE = re.compile(r"schema|grammar|output_config|output_format|text\.format|structured output", re.I)
_REFUSALS = (400, 422)


class Shapes:
    """What was found out about a server, kept as long as the access to it: by model and form."""

    def __init__(self) -> None:
        self.in_words: set[tuple[str, str]] = set()

    async def ask(
        self, profile: "Profile", form: Form, asking: Callable[[bool], Awaitable[Any]], sdk: ModuleType
    ) -> Any:
        """`asking(True)` with the schema; `asking(False)` with its words, if the server will not have the schema.

        Raises what the SDK raises.
        """
        shape = (profile.model, form.name)
        if not profile.structured:
            return await asking(False)
        if shape not in self.in_words:
            try:
                return await asking(True)
            except sdk.APIStatusError as e:
                if not minds_the_shape(e.status_code, str(e)):
                    raise
        reply = await asking(False)
        self.in_words.add(shape)  # learnt only now: had this failed too, the schema was not what it minded
        return reply


def minds_the_shape(status: int, said: str) -> bool:
    """Whether a refusal is about the schema of the answer and not about the question."""
    return status in _REFUSALS and _ABOUT_THE_SHAPE.search(said) is not None
