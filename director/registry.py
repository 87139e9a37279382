"""Name -> director. No SDK is imported until a model is asked for the first time."""

from dataclasses import replace

from director.llm.access import Access, Provider
from director.protocol import Director
from film import Unavailable

_MODELS: tuple[Provider, ...] = ("anthropic", "openai", "local")
NAMES = ("offline", *_MODELS)


def load(name: str, access: Access | None = None) -> Director:
    """Raises Unavailable listing the names there are. `access` says how a model is reached; the offline director needs none."""
    if name == "offline":
        from director.offline import OfflineDirector

        return OfflineDirector()
    provider = next((p for p in _MODELS if p == name), None)
    if provider is None:
        raise Unavailable(f"no director {name!r}; there are {', '.join(NAMES)}")
    from director.llm.director import LLMDirector

    return LLMDirector(replace(access, provider=provider) if access is not None else Access(provider))
