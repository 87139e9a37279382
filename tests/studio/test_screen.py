"""What a person sees while they wait: departments, shots, and how far everything is."""

import io

import pytest
from rich.console import Console

from director import Event
from studio.screen import Bars, Lines, Silent, screen_for

EVENTS = (
    Event("development", "", "begin", words="reading the brief", total=1),
    Event("development", "", "end", 1.0, "4 shots, 12.0 s"),
    Event("floor", "1A", "begin", words="1A-1"),
    Event("floor", "1A", "progress", 0.5),
    Event("floor", "1A", "note", words="1A-1 fails: Ana is hidden"),
    Event("floor", "1A", "end", 1.0, "accepted"),
    Event("floor", "1B", "end", 1.0, "flagged"),
    Event("cutting", "", "begin", words="conforming", total=1),
    Event("cutting", "", "end", 1.0),
)


def shown(screen, console, plan):
    with screen:
        screen.expect(plan, 4)
        for event in EVENTS:
            screen.tell(event)
    return console.file.getvalue()


def test_a_log_gets_a_line_for_everything_worth_knowing(plan):
    console = Console(file=io.StringIO(), width=200)
    text = shown(Lines(console), console, plan)
    for words in (
        "reading the brief",
        "4 shots, 12.0 s",
        "1A accepted (1 of 4",
        "s to go",
        "Ana is hidden",
        "1B flagged (2 of 4",
    ):
        assert words in text
    assert "\x1b" not in text, "plain lines have no control characters"


def test_a_terminal_gets_bars_per_department_and_shot(plan):
    console = Console(file=io.StringIO(), width=200, force_terminal=True)
    text = shown(Bars(console, False), console, plan)
    for words in ("Development", "Shooting", "1A", "Ana is hidden", "Cutting", "50%"):
        assert words in text


def test_words_from_a_brief_are_not_markup(plan):
    console = Console(file=io.StringIO(), width=200)
    screen = Lines(console)
    screen.tell(Event("floor", "1A", "note", words="[bold]not markup[/bold]"))
    assert "[bold]not markup[/bold]" in console.file.getvalue()


@pytest.mark.parametrize(
    ("terminal", "json", "kind"), [(True, False, Bars), (False, False, Lines), (True, True, Silent)]
)
def test_each_place_gets_its_screen(terminal, json, kind):
    console = Console(file=io.StringIO(), force_terminal=terminal)
    assert type(screen_for(console, json)) is kind
