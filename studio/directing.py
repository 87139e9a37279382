"""Settings -> the director they name, and the one door through which keys reach it."""

from typing import TYPE_CHECKING

from film import Brief, BriefError, Unavailable
from studio.settings import PROVIDERS, Chosen, Provider, Studio, choose, studio_settings

if TYPE_CHECKING:
    from director import Director
    from director.llm.access import Access
    from director.seeing import Eye
    from memory import Production

LONGEST_BRIEF = 20_000


def director_of(production: "Production", director: str | None, model: str | None) -> "Director":
    """The director a production was made with, or the one named on the command line for this time.

    Raises BriefError for a name that is none; Unavailable is raised when a model is asked that cannot be.
    """
    settings = production.settings
    studio = studio_settings()
    kept = Chosen(director=settings.director, model=settings.model)
    return director_for(studio, choose(studio, director=director, model=model, kept=kept))


def director_for(studio: Studio, chosen: Chosen) -> "Director":
    from director.registry import load

    provider = next((p for p in PROVIDERS if p == chosen.director), None)
    return load(chosen.director, _access(studio, provider, chosen.model) if provider else None)


def eye_for(studio: Studio, name: str) -> "Eye | None":
    """'anthropic', 'openai:MODEL', 'local:MODEL' -> the eye; None for an empty name. Raises BriefError, Unavailable."""
    if not name:
        return None
    called, _, model = name.partition(":")
    provider = next((p for p in PROVIDERS if p == called), None)
    if provider is None:
        raise BriefError(f"--eye {name}: there is no such eye; say {', '.join(PROVIDERS)}, or PROVIDER:MODEL")
    from director.seeing import Eye

    eye = Eye(_access(studio, provider, model))
    if not eye.sees:
        raise Unavailable(f"--eye {name}: that model sees no pictures; name one that does, like local:qwen2.5vl")
    return eye


def _access(studio: Studio, provider: Provider, model: str) -> "Access":
    """Raises Unavailable without a key, BriefError for an address that is none."""
    from director.llm.access import Access

    service = studio.service(provider)
    access = Access(
        provider,
        api_key=service.api_key,
        base_url=service.base_url,
        model=model,
        timeout_seconds=studio.timeout_seconds,
        prices=studio.prices,
    )
    access.check()
    return access


def can_be_planned(brief: Brief, chosen: Chosen) -> None:
    """Raises BriefError for a brief that is refused before anything exists: no folder is made for it.

    The offline director plans in a moment; a model is asked only once there is a production that can be billed.
    """
    if chosen.director == "offline":
        from director.offline import plan as plan_offline
        from generators import load

        plan_offline(brief, load("previz").card.kit_or_empty)
    elif not brief.text.strip():
        raise BriefError("The brief is empty; say in a sentence or more what the film shows.")
    elif len(brief.text) > LONGEST_BRIEF:
        raise BriefError(
            f"The brief has {len(brief.text):,} characters and the limit is {LONGEST_BRIEF:,}; shorten it, or split it."
        )
    else:
        from director.contract import contract

        contract(brief)  # a running time that no film can have
