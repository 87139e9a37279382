"""Command line before production before environment before file before defaults; keys are never shown."""

from pathlib import Path

import pytest

from film import BriefError
from studio.settings import Chosen, choose, config_file, state_folder, studio_settings

FILE = """
director = "openai"
model = "from-the-file"
timeout_seconds = 60

[anthropic]
api_key = "sk-file"
model = "claude-from-the-file"

[local]
base_url = "http://box:8000/v1"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "settings.toml"
    path.write_text(FILE, encoding="utf-8")
    return path


def at(file: Path, **environment: str) -> dict[str, str]:
    return {"AUTEUR_CONFIG": str(file), **environment}


def test_without_anything_the_offline_director_works(tmp_path):
    studio = studio_settings({"HOME": str(tmp_path)})
    assert choose(studio) == Chosen(director="offline", model="")
    assert studio.local.base_url == ""


def test_every_layer_goes_before_the_next(file):
    studio = studio_settings(at(file))
    assert choose(studio) == Chosen(director="openai", model="from-the-file")
    studio = studio_settings(at(file, AUTEUR_MODEL="from-outside"))
    assert choose(studio).model == "from-outside"
    kept = Chosen(director="openai", model="kept")
    assert choose(studio, kept=kept) == kept
    assert choose(studio, kept=kept, model="now").model == "now"
    assert choose(studio, kept=Chosen(director="offline", model="")) == Chosen(director="offline", model="")


def test_a_model_is_never_given_to_another_provider(file):
    studio = studio_settings(at(file))
    kept = Chosen(director="openai", model="gpt")
    assert choose(studio, director="anthropic", kept=kept) == Chosen(director="anthropic", model="claude-from-the-file")
    assert choose(studio, director="local", kept=kept) == Chosen(director="local", model="")
    outside = studio_settings(at(file, AUTEUR_DIRECTOR="local"))
    assert choose(outside) == Chosen(director="local", model="")


def test_keys_and_addresses_come_from_the_environment_before_the_file(file):
    studio = studio_settings(
        at(file, ANTHROPIC_API_KEY="sk-env", AUTEUR_LOCAL_URL="http://here:1/v1", OPENAI_BASE_URL="http://o")
    )
    assert studio.anthropic.api_key == "sk-env"
    assert studio.anthropic.model == "claude-from-the-file"
    assert studio.local.base_url == "http://here:1/v1"
    assert studio.openai.base_url == "http://o"
    assert studio_settings(at(file)).anthropic.api_key == "sk-file"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("director = ", "not TOML"),
        ('director = "hal"', "hal"),
        ('colour = "red"', "colour: there is no such setting"),
        ("timeout_seconds = 0", "1 to 3600"),
        ('anthropic = "sk-secret"', "anthropic"),
        ('[anthropic]\nkey = "sk-secret"', "anthropic.key: there is no such setting"),
        ("[anthropic]\napi_key = 7", "anthropic.api_key"),
    ],
)
def test_a_wrong_file_is_refused_in_one_sentence_without_showing_keys(content, says, tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BriefError) as refused:
        studio_settings(at(path))
    assert says in str(refused.value)
    assert str(path) in str(refused.value)
    assert "sk-secret" not in str(refused.value)


def test_the_offline_director_has_no_model_and_unknown_directors_are_named(tmp_path):
    studio = studio_settings({"HOME": str(tmp_path)})
    with pytest.raises(BriefError, match="no model"):
        choose(studio, model="x")
    with pytest.raises(BriefError, match="offline, anthropic, openai, local"):
        choose(studio, director="hal")


def test_files_are_where_the_system_keeps_them(tmp_path):
    assert config_file({"HOME": "/home/ana"}) == Path("/home/ana/.config/auteur/settings.toml")
    assert config_file({"XDG_CONFIG_HOME": "/etc/ana", "HOME": "/home/ana"}) == Path("/etc/ana/auteur/settings.toml")
    assert state_folder({"XDG_STATE_HOME": "not/absolute", "HOME": "/home/ana"}) == Path(
        "/home/ana/.local/state/auteur"
    )
