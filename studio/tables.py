"""Plans and productions as tables for people."""

from rich.console import Console, RenderableType
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from director import filming
from film import Plan, Shot, Verdict
from memory import Production
from studio.saying import plain

_VERDICTS = {Verdict.PASS: ("✓", "green"), Verdict.FAIL: ("✗", "red"), Verdict.ABSTAIN: ("?", "yellow")}


def words(text: str, style: str = "") -> Text:
    """Words from outside are words: no markup, no control characters."""
    return Text(plain(text), style=style)


def print_plan(console: Console, plan: Plan) -> None:
    console.print(
        f"[bold]{escape(plain(plan.title))}[/bold]  {plan.seconds:.1f} s, {plan.aspect}, "
        f"{plan.width}x{plan.height} at {float(plan.rate.fraction):g} frames a second"
    )
    if plan.cast:
        console.print("[bold]Cast[/bold]")
        for c in plan.cast:
            console.print(words(f"  {c.name}: {c.description or c.kind}"))
    table = Table(box=None, header_style="bold", padding=(0, 1))
    for column in ("shot", "s", "size", "move", "where and when", "what", "lines"):
        table.add_column(column, overflow="fold")
    for shot in plan.shots:
        table.add_row(*_row(plan, shot))
    console.print(table)
    _sentences(console, "Assumed, since the brief left it open", plan.assumptions)
    _sentences(console, "Not shown as asked", plan.not_staged)


def _row(plan: Plan, shot: Shot) -> list[RenderableType]:
    seconds = f"{plan.rate.seconds(shot.frames):.1f}"
    if shot.title_card:
        return [words(shot.slate), seconds, "card", "", "", words(f"“{shot.title_card}”"), ""]
    place = plan.place(plan.scene(shot.scene).place).name
    where = f"{place}, {plan.time_of_day(shot)}, {plan.weather(shot)}"
    angle = "" if shot.angle == "eye" else f", {shot.angle}"
    lines = "\n".join(f"{plan.character(x.speaker).name if x.speaker else 'Voice'}: “{x.text}”" for x in shot.lines)
    return [
        words(shot.slate + (" 🔒" if shot.locked else "")),
        seconds,
        words(f"{shot.size}{angle}"),
        words(", ".join((filming.moved(shot), *filming.beside(shot, plan)))),
        words(where),
        words(shot.action),
        words(lines),
    ]


def print_production(console: Console, production: Production) -> None:
    """Brief, plan, takes with marks and reasons, timeline, masters, cost."""
    console.print(Panel(words(production.brief.text.strip()), title="brief"))
    revision = production.revisions.head
    if not revision:
        console.print("Nothing is planned yet: `auteur resume` goes on.")
        return
    plan = production.revisions.plan(revision)
    console.print(f"revision {revision}")
    print_plan(console, plan)
    _print_takes(console, production, plan, revision)
    if cut := production.records.cut(revision):
        console.print("[bold]Timeline[/bold]")
        for clip, start in zip(cut.clips, cut.starts, strict=True):
            console.print(words(f"  {start:5d}  {clip.frames:4d} frames  {clip.slate}  {clip.card}".rstrip()))
    for master in production.records.masters():
        console.print(
            f"[bold]Master[/bold] of revision {master.revision}: {escape(str(production.folder / master.file))}, {master.seconds:.2f} s, "
            f"{master.width}x{master.height}, {master.loudness_lufs:.1f} LUFS, {master.true_peak_dbtp:.1f} dBTP",
            soft_wrap=True,
        )
    _print_cost(console, production)


def _print_takes(console: Console, production: Production, plan: Plan, revision: int) -> None:
    selects = production.takes.selects(revision)
    for shot in plan.shots:
        for take in production.takes.of(shot.id):
            select = selects.get(shot.id)
            chosen = select is not None and select.take == take.key
            line = words(f"  {take.slate}  {take.seconds_spent:5.1f} s  ")
            for mark in production.takes.marks(take.key):
                sign, colour = _VERDICTS[mark.verdict]
                line.append(f"{sign}{mark.name} ", style=colour)
            if chosen and select:
                line.append(
                    "  used, flagged" if select.flagged else "  used", style="bold yellow" if select.flagged else "bold"
                )
            console.print(line)
            for mark in production.takes.marks(take.key):
                if mark.verdict is not Verdict.PASS:
                    console.print(words(f"        {mark.name}: {mark.reason}", style="dim"))


def _print_cost(console: Console, production: Production) -> None:
    spent: dict[str, tuple[float, float]] = {}
    for charge in production.records.ledger():
        seconds, money = spent.get(charge.department, (0.0, 0.0))
        spent[charge.department] = (seconds + charge.seconds, money + charge.money)
    table = Table(title="cost", box=None, header_style="bold")
    for column in ("department", "seconds", "money"):
        table.add_column(column, justify="left" if column == "department" else "right")
    for department, (seconds, money) in spent.items():
        table.add_row(department, f"{seconds:.1f}", f"{money:.2f}")
    console.print(table)


def _sentences(console: Console, title: str, sentences: tuple[str, ...]) -> None:
    if sentences:
        console.print(f"[bold]{title}[/bold]")
        for sentence in sentences:
            console.print(words(f"  - {sentence}"))
