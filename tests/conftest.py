"""A small production that any test can start from."""

import signal
import socket
from pathlib import Path

import pytest

from film import (
    Action,
    Aspect,
    Brief,
    Character,
    Garment,
    Line,
    Look,
    Part,
    Place,
    Plan,
    Rate,
    Scene,
    Shot,
    Size,
    TimeOfDay,
)

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Started in the background by a shell, which says "ignore Ctrl-C"; what the tests start would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def small_plan(**changes: object) -> Plan:
    """Two people, two places, four shots and a card; 160x90, so that a shot renders in a moment."""
    ana = Character(
        id="ana",
        name="Ana",
        description="a hacker in an orange jacket",
        presentation="woman",
        hair_style="bob",
        garments=(
            Garment(kind="trousers", colour="#2b3350"),
            Garment(kind="jacket", colour="#e8731e", named=True),
        ),
    )
    bo = Character(
        id="bo",
        name="Bo",
        description="a pilot in a green coat",
        presentation="man",
        garments=(Garment(kind="trousers", colour="#3b3a3a"), Garment(kind="coat", colour="#2f7d4f", named=True)),
    )

    def shot(number: int, **fields: object) -> Shot:
        given = {"id": f"shot{number}", "scene": "scene1", "slate": f"1{'ABCDE'[number - 1]}", "frames": 24, **fields}
        return Shot.model_validate(given)

    plan = Plan(
        title="Two of a Kind",
        aspect=Aspect.WIDE,
        width=160,
        height=90,
        rate=Rate(num=24),
        seed=7,
        cast=(ana, bo),
        places=(Place(id="meadow", name="a meadow", kind="meadow"), Place(id="road", name="the road", kind="road")),
        look=Look(words="soft and warm"),
        scenes=(
            Scene(id="scene1", number=1, place="meadow", time_of_day=TimeOfDay.DAY),
            Scene(id="scene2", number=2, place="road", time_of_day=TimeOfDay.DUSK),
        ),
        shots=(
            shot(1, size=Size.WIDE, parts=(Part(who="ana", action=Action.WALK),), subject="ana", action="Ana walks"),
            shot(
                2,
                size=Size.MEDIUM,
                parts=(Part(who="ana", toward="bo", action=Action.TALK), Part(who="bo", toward="ana")),
                subject="ana",
                action="Ana greets Bo",
                lines=(Line(speaker="ana", text="There you are."),),
            ),
            shot(
                3, slate="2A", scene="scene2", size=Size.FULL, parts=(Part(who="bo"),), subject="bo", action="Bo waits"
            ),
            shot(
                4,
                slate="2B",
                scene="scene2",
                size=Size.CLOSE_UP,
                parts=(Part(who="bo"),),
                subject="bo",
                action="Bo smiles",
            ),
            shot(5, slate="2C", scene="scene2", title_card="THE END", frames=12),
        ),
    )
    return plan.with_(**changes)


LONG = ("test_kill", "test_kill_chat", "test_style", "test_chat", "test_cli", "test_production", "test_real_film")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long is begun first: at the end of a run two processes then share tests of a moment."""
    items.sort(key=lambda item: item.path.stem not in LONG)


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """Nothing in Auteur's default path needs the network; a connection anywhere but this machine is a fault."""
    connect = socket.socket.connect

    def guarded(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test reached for the network: {address}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def no_error_is_logged(caplog):
    """What goes wrong is raised or recorded, never only logged."""
    yield
    logged = [
        r.getMessage()
        for when in ("setup", "call")
        for r in caplog.get_records(when)
        if r.levelname in ("ERROR", "CRITICAL")
    ]
    assert logged == []


@pytest.fixture
def plan() -> Plan:
    return small_plan()


@pytest.fixture
def brief() -> Brief:
    return Brief(text="Ana walks through a meadow and meets Bo.", seed=7)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "film"
