"""Environment and configuration file -> settings. The one file that reads either.

What counts, first to last: the command line, the production's own settings, the environment, the file, our defaults.
The file is ~/.config/auteur/settings.toml ($XDG_CONFIG_HOME, or AUTEUR_CONFIG=FILE):

    director = "anthropic"              # offline, anthropic, openai, local
    timeout_seconds = 300
    prices = "~/my-prices.toml"

    [anthropic]
    api_key = "..."                     # or ANTHROPIC_API_KEY in the environment
    model = "claude-sonnet-5-5"

    [local]
    base_url = "http://localhost:11434/v1"
    model = "qwen3:32b"
"""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import ValidationError, field_validator

from film import BriefError, Value

Provider = Literal["anthropic", "openai", "local"]
PROVIDERS: tuple[Provider, ...] = ("anthropic", "openai", "local")
DIRECTORS = ("offline", *PROVIDERS)

_ENVIRONMENT: dict[Provider, dict[str, str]] = {
    "anthropic": {"api_key": "ANTHROPIC_API_KEY", "base_url": "ANTHROPIC_BASE_URL"},
    "openai": {"api_key": "OPENAI_API_KEY", "base_url": "OPENAI_BASE_URL"},
    "local": {"api_key": "AUTEUR_LOCAL_KEY", "base_url": "AUTEUR_LOCAL_URL"},
}


class Service(Value):
    """How one provider is reached."""

    api_key: str = ""
    base_url: str = ""
    """Empty: the provider's own; for `local`, Ollama on this machine."""
    model: str = ""
    """Empty: the provider's dated default."""


class Studio(Value):
    """What the environment and the file say together."""

    director: str = "offline"
    model: str = ""
    """For `director` and no other: a model's name means nothing to another provider."""
    timeout_seconds: float = 300.0
    prices: Path | None = None
    anthropic: Service = Service()
    openai: Service = Service()
    local: Service = Service()

    @field_validator("director")
    @classmethod
    def _known(cls, name: str) -> str:
        if name not in DIRECTORS:
            raise ValueError(f"there is no director “{name}”; there are {', '.join(DIRECTORS)}")
        return name

    @field_validator("timeout_seconds")
    @classmethod
    def _sensible(cls, seconds: float) -> float:
        if not 1 <= seconds <= 3600:
            raise ValueError("a timeout is 1 to 3600 seconds")
        return seconds

    def service(self, provider: Provider) -> Service:
        match provider:
            case "anthropic":
                return self.anthropic
            case "openai":
                return self.openai
            case "local":
                return self.local


class Chosen(Value):
    """Which director a command works with."""

    director: str
    model: str
    """Empty: the provider's default."""


def studio_settings(environment: Mapping[str, str] = os.environ) -> Studio:
    """Raises BriefError naming what is wrong in the file or the environment, never showing a key."""
    file = config_file(environment)
    return _studio(_layered(_read(file), environment), f"{file} or the environment")


def choose(
    studio: Studio, *, director: str | None = None, model: str | None = None, kept: Chosen | None = None
) -> Chosen:
    """`kept`: what the production was made with. A model counts only for the director it was named for."""
    name = director or (kept.director if kept else studio.director)
    if name not in DIRECTORS:
        raise BriefError(f"--director {name}: there is no such director; there are {', '.join(DIRECTORS)}")
    if name == "offline":
        if model:
            raise BriefError(f"--model {model}: the offline director has no model; name one with --director")
        return Chosen(director=name, model="")
    if model:
        return Chosen(director=name, model=model)
    if kept and kept.director == name and kept.model:
        return kept
    ours = studio.model if studio.director == name else ""
    return Chosen(director=name, model=ours or studio.service(_provider(name)).model)


def config_file(environment: Mapping[str, str] = os.environ) -> Path:
    if given := environment.get("AUTEUR_CONFIG"):
        return Path(given).expanduser()
    return _home(environment, "XDG_CONFIG_HOME", ".config") / "auteur" / "settings.toml"


def state_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where what was typed is remembered."""
    return _home(environment, "XDG_STATE_HOME", ".local/state") / "auteur"


def wants_traceback() -> bool:
    return bool(os.environ.get("AUTEUR_TRACEBACK"))


def _home(environment: Mapping[str, str], variable: str, otherwise: str) -> Path:
    given = environment.get(variable, "")
    return Path(given) if given.startswith("/") else Path(environment.get("HOME") or Path.home()) / otherwise


def _read(file: Path) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as e:
        raise BriefError(f"{file} is not TOML ({e}); mend it or remove it") from None
    except OSError as e:
        raise BriefError(f"{file} cannot be read ({e.strerror}); change its permissions or remove it") from None


def _layered(document: dict[str, object], environment: Mapping[str, str]) -> dict[str, object]:
    """The file with the environment over it. A director named there brings its own model, or none."""
    document = dict(document)
    if name := environment.get("AUTEUR_DIRECTOR"):
        if name != document.get("director", "offline"):
            document.pop("model", None)
        document["director"] = name
    for field, variable in (
        ("model", "AUTEUR_MODEL"),
        ("timeout_seconds", "AUTEUR_TIMEOUT"),
        ("prices", "AUTEUR_PRICES"),
    ):
        if value := environment.get(variable):
            document[field] = value
    for provider, variables in _ENVIRONMENT.items():
        table = document.get(provider, {})
        given = {field: environment[v] for field, v in variables.items() if environment.get(v)}
        if isinstance(table, dict):
            document[provider] = {**table, **given}
    if isinstance(prices := document.get("prices"), str):
        document["prices"] = str(Path(prices).expanduser())
    return document


def _studio(document: dict[str, object], where: str) -> Studio:
    try:
        return Studio.model_validate(document)
    except ValidationError as e:
        fault = e.errors()[0]
        field = ".".join(str(part) for part in fault["loc"])
        words = "there is no such setting" if fault["type"] == "extra_forbidden" else fault["msg"]
        raise BriefError(f"{where}: {field}: {words.removeprefix('Value error, ')}") from None


def _provider(name: str) -> Provider:
    return next(p for p in PROVIDERS if p == name)
