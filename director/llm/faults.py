"""What an SDK raises -> what we raise, once for all backends. No key and no SDK exception gets out.

Both SDKs come from one generator and name their errors alike, so one translation serves them.
"""

import json
from collections.abc import Awaitable, Callable
from types import ModuleType
from typing import Any

from pydantic import ValidationError

from director.llm.access import KEY_NAME, Access
from director.llm.profiles import known_models
from director.llm.wire import Answer
from film import FilmError, ModelFailed, Unavailable

_LONGEST = 300


async def told_apart(
    asking: Awaitable[Any], read: Callable[[Any], Answer], sdk: ModuleType, access: Access, model: str
) -> Answer:
    """One call and the reading of its reply -> the answer. Raises ModelFailed or Unavailable."""
    try:
        return _read(await asking, read, access)
    except sdk.APIStatusError as e:
        fault: FilmError = _refused(e.status_code, _said(e, access), str(getattr(e, "code", "") or ""), access, model)
    except sdk.APITimeoutError:
        fault = ModelFailed(f"{access.where} did not answer in time; try again later", retryable=True)
    except sdk.APIConnectionError as e:
        fault = _unreached(access, model, _scrubbed(str(e.__cause__ or e), access))
    except (sdk.APIResponseValidationError, json.JSONDecodeError, UnicodeDecodeError):
        fault = _nonsense(access)
    raise fault  # down here, or the SDK's exception, which holds the request and its key, would be its __context__


def _read(reply: Any, read: Callable[[Any], Answer], access: Access) -> Answer:
    """The SDKs build what they get, unchecked: a page, a bare string or other JSON where a reply was promised."""
    try:
        return read(reply)
    except (AttributeError, TypeError, IndexError, KeyError, ValidationError):
        pass
    raise _nonsense(access)


def _refused(status: int, said: str, code: str, access: Access, model: str) -> FilmError:
    who = access.provider if access.provider != "local" else access.where
    if status == 402 or code == "insufficient_quota":
        return Unavailable(f"{who} says the account has no credit left; top it up, or use --director offline")
    if status in (401, 403):
        key = KEY_NAME[access.provider]
        return Unavailable(f"{who} refused the key ({status}); set {key} to a valid one, or use --director offline")
    if status == 404:
        return Unavailable(f"{who} has no model {model!r}; {_other_models(access, model)}")
    if status in (408, 409, 429) or status >= 500:
        return ModelFailed(f"{who} is overloaded or limits us ({status}); try again later: {said}", retryable=True)
    return ModelFailed(f"{who} did not take the question ({status}): {said}", retryable=False)


def _other_models(access: Access, model: str) -> str:
    if access.provider == "local":
        return f"fetch it, e.g. `ollama pull {model}`, or name one that the server has with --model"
    return f"name one that it has with --model, e.g. {', '.join(known_models(access.provider))}"


def _unreached(access: Access, model: str, why: str) -> FilmError:
    if access.provider == "local":
        return ModelFailed(
            f"no server answers at {access.where}; start it, e.g. `ollama serve` and `ollama pull {model}`",
            retryable=True,
        )
    return ModelFailed(f"{access.where} cannot be reached ({why}); check the network and try again", retryable=True)


def _nonsense(access: Access) -> FilmError:
    return ModelFailed(
        f"{access.where} answered with something that is no reply, perhaps a gateway's page; try again later",
        retryable=True,
    )


def _said(error: Exception, access: Access) -> str:
    body = getattr(error, "body", None)
    inner = body.get("error", body) if isinstance(body, dict) else None
    words = inner.get("message") if isinstance(inner, dict) else None
    return _scrubbed(str(words or error), access)


def _scrubbed(words: str, access: Access) -> str:
    """On one line, cut, and without the key, should a server repeat it."""
    clean = words.replace(access.api_key, "(key)") if access.api_key else words
    clean = " ".join(clean.split())
    return clean if len(clean) <= _LONGEST else clean[:_LONGEST] + "…"
