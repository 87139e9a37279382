"""Name -> the director that is measured. `offline` needs nothing; models need a key in the environment and cost money."""

import os

from director.llm.access import Access
from director.protocol import Director
from director.registry import load

KEYS = {"anthropic": "ANTHROPIC_API_KEY", "openai": "OPENAI_API_KEY", "local": "AUTEUR_LOCAL_KEY"}


def hired(name: str, model: str = "") -> Director:
    """Raises Unavailable for a name that is none, or a key that is not there."""
    match name:
        case "anthropic" | "openai" | "local":
            access = Access(
                name,
                api_key=os.environ.get(KEYS[name], ""),
                base_url=os.environ.get("AUTEUR_LOCAL_URL", "") if name == "local" else "",
                model=model,
            )
            access.check()
            return load(name, access)
        case _:
            return load(name)
