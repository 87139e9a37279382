"""Access -> an SDK's client: the SDKs of both firms are made by one generator and are opened the same way."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from director.llm.access import Access


@asynccontextmanager
async def opened(
    client: Callable[..., Any], http: Callable[..., Any], access: Access, key: str | None
) -> AsyncIterator[Any]:
    """The client, closed afterwards. `http` is the SDK's own, needed only where a transport is handed in.

    A timeout of our own also lifts Anthropic's demand to stream above 21,333 tokens.
    """
    async with client(
        api_key=key,
        base_url=access.url,
        max_retries=access.max_retries,
        timeout=access.sdk_timeout_seconds,
        http_client=http(transport=access.transport) if access.transport else None,
    ) as made:
        yield made
