"""The one function that talks to a language model: a question and a type -> a valid value of that type, or why not.

`create()`, never the SDKs' `parse()`: on an answer that is cut off or malformed `parse()` raises without the response,
and the tokens that were paid for are lost. Every attempt is reserved in the purse before and settled after, whatever
becomes of it.
"""

import asyncio
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from director.llm import Answer, Form, Message, Model, Question
from director.llm.extract import json_in
from director.llm.prices import worst_case, worst_tokens
from director.llm.schema import form
from director.protocol import Purse
from film import Call, ModelFailed, ModelRefused, Outcome, Tokens, Unavailable

T = TypeVar("T", bound=BaseModel)

ATTEMPTS = 3
"""The question and at most two repairs."""
_FINDINGS = 12
_LONGEST = 400
"""Characters of a model's or a finding's words in an error."""
_ONE_CHOICE = re.compile(r"Input should be ('[^']*')$")
"""A Literal with one value: the tag of a member of a union."""
_CUT_OFF = 2000
"""Characters of an answer that was too long which go back to its writer: enough to see what is meant."""


def no_fault(value: object) -> str:
    return ""


async def ask(model: Model, question: Question, want: type[T], purse: Purse, check: Callable[[T], str] = no_fault) -> T:
    """Ask, and ask again with what was wrong, at most twice. `check` says what is wrong with a valid value, or ''.

    Raises ModelRefused, ModelFailed, Unavailable (key, model, pictures), BudgetSpent (nothing was sent).
    """
    shape, fault = form(want), ""
    _fits(model, question)
    for attempt in range(1, ATTEMPTS + 1):
        with _billed(model, question, shape, attempt, purse) as bill:
            answer = await _answer(model, question, shape, bill)
            value, fault = _judged(answer, want, check)
            if value is not None:
                bill.outcome, bill.why = "ok", ""
                return value
            bill.outcome, bill.why = "truncated" if answer.stop == "truncated" else "invalid", fault
        question = question.then(*_repair(answer, fault))
    raise ModelFailed(
        f"{question.prompt}: {model.name} still answers wrongly after {ATTEMPTS - 1} repairs ({_cut(fault)}); "
        "try a stronger --model, or use --director offline",
        retryable=False,
    )


def _fits(model: Model, question: Question) -> None:
    """Before anything is spent. Raises only where it is certain: six bytes to a token is more than any text has."""
    if question.pictures and not model.profile.sees:
        raise Unavailable(f"{model.name} sees no pictures; name one that does with --model, or leave them out")
    if (least := question.size // 6) > model.profile.context:
        raise ModelFailed(
            f"{question.prompt} is at least {least} tokens long and {model.name} takes {model.profile.context}; "
            "shorten the brief, or name a model that reads more with --model",
            retryable=False,
        )


async def _answer(model: Model, question: Question, shape: Form, bill: "_Bill") -> Answer:
    """One attempt under one deadline, the SDK's retries and the waits a server asks for included."""
    try:
        async with asyncio.timeout(model.timeout_seconds):
            answer = await model.backend.complete(question, shape)
    except TimeoutError:
        bill.why = f"no answer within {model.timeout_seconds:g} s; billed as the worst case"
        raise ModelFailed(
            f"{question.prompt}: {model.name} did not answer within {model.timeout_seconds:g} s; try again later",
            retryable=True,
        ) from None
    except (ModelFailed, Unavailable) as e:
        bill.tokens, bill.why = Tokens(), str(e)
        raise
    if answer.tokens is not None:
        bill.tokens = answer.tokens
    if answer.stop == "refused":
        bill.outcome, bill.why = "refused", answer.text
        said = f" ({_cut(answer.text)})" if answer.text else ""
        raise ModelRefused(f"{question.prompt}: {model.name} declined{said}; word the brief differently")
    # Half a surrogate pair, once decoded, could not be sent back to its author.
    return replace(answer, text=answer.text.encode("utf-8", "replace").decode("utf-8"))


def _judged(answer: Answer, want: type[T], check: Callable[[T], str]) -> tuple[T | None, str]:
    """An answer -> the value, or what is wrong with it."""
    try:
        value = want.model_validate_json(json_in(answer.text))
    except ValidationError as e:
        faults = _findings(e)
    else:
        faults = check(value)
        if not faults:
            return value, ""
    if answer.stop == "truncated":
        return None, f"the answer was cut off because it was too long: be shorter. {faults}"
    return None, faults


def _findings(error: ValidationError) -> str:
    """pydantic's, without those about members of a union that were not meant: it tries each and reports all.

    A tag that no member has is one finding, with all there are.
    """
    found = error.errors(include_url=False, include_input=False, include_context=False)
    tags: dict[_At, str] = {}
    for f in found:
        if f["type"] == "literal_error" and (choice := _ONE_CHOICE.search(f["msg"])):
            tags[f["loc"]] = choice[1]
    others = {at[:-1] for at in tags}
    meant = [f for f in found if not any(f["loc"][: len(at)] == at for at in others)]
    unions: dict[_At, list[str]] = {}
    for at, name in tags.items():
        if not any(f["loc"][: len(at) - 2] == at[:-2] for f in meant):
            unions.setdefault((*at[:-2], at[-1]), []).append(name)
    told = [f"{_place(f['loc'])}: {f['msg']}" for f in meant]
    told += [f"{_place(at)}: Input should be one of {', '.join(choices)}" for at, choices in unions.items()]
    return "; ".join(told[:_FINDINGS])


_At = tuple[int | str, ...]


def _place(at: _At) -> str:
    return ".".join(map(str, at)) or "the answer"


def _cut(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST] + "…"


def _repair(answer: Answer, fault: str) -> tuple[Message, Message]:
    said = answer.text[:_CUT_OFF] if answer.stop == "truncated" else answer.text
    return (
        Message("assistant", said.strip() or "(nothing)"),
        Message(
            "user", f"That answer was rejected: {fault}\nAnswer again with the whole corrected JSON object, alone."
        ),
    )


@dataclass
class _Bill:
    """One attempt as it will stand in the ledger. Until an answer says otherwise it is billed as the worst case: what
    was interrupted was sent, and nobody tells us what it cost."""

    tokens: Tokens
    outcome: Outcome = "failed"
    why: str = "interrupted; billed as the worst case"


@contextmanager
def _billed(model: Model, question: Question, shape: Form, attempt: int, purse: Purse) -> Iterator[_Bill]:
    """Reserve before, settle after, also on Ctrl-C."""
    worst = worst_tokens(question, shape, model.profile)
    reservation = purse.reserve(f"{question.prompt}, attempt {attempt}, {model.name}", worst_case(worst, model.price))
    bill, began = _Bill(worst), time.monotonic()
    try:
        yield bill
    finally:
        purse.settle(
            reservation,
            Call(
                director=model.director,
                model=model.name,
                prompt=question.prompt,
                attempt=attempt,
                outcome=bill.outcome,
                tokens=bill.tokens,
                seconds=time.monotonic() - began,
                money=model.price.of(bill.tokens),
                priced=model.price.known,
                why=bill.why[:1000],
            ),
        )
