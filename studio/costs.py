"""What a production has cost, what it may still cost, and what is left of its budget: for programs and for people."""

from typing import Any

from rich.console import Console
from rich.table import Table

from director import ahead
from film import Call
from memory import Production
from studio.producing import counted, minutes
from studio.saying import say
from studio.tables import words

Json = dict[str, Any]


def cost_facts(production: Production) -> Json:
    """Seconds are of work, waiting not counted; money is US dollars."""
    ledger = production.records.ledger()
    departments: dict[str, list[float]] = {}
    for charge in ledger:
        sums = departments.setdefault(charge.department, [0.0, 0.0, 0.0])
        for n, value in enumerate((charge.seconds, charge.money, charge.gpu_seconds)):
            sums[n] += value
    calls = production.records.calls()
    total = [sum(sums[n] for sums in departments.values()) for n in range(3)]
    return {
        "folder": str(production.folder),
        "departments": [{"department": name, **_costs(sums)} for name, sums in sorted(departments.items())],
        "shots": _shots(production),
        "calls": [call_facts(c) for c in calls],
        "tokens": {
            "given": sum(c.tokens.given + c.tokens.cache_read + c.tokens.cache_written for c in calls),
            "cached": sum(c.tokens.cache_read for c in calls),
            "made": sum(c.tokens.made for c in calls),
        },
        "total": {**_costs(total), "takes": production.budget.spent.takes},
        **budget_facts(production),
        "reservations": [r.model_dump() for r in production.budget.reserved],
        "todo": _todo(production),
    }


def budget_facts(production: Production) -> Json:
    limits, spent = production.budget.limits, production.budget.spent
    left = {
        name: None if limit is None else round(max(0.0, limit - getattr(spent, name)), 6)
        for name, limit in limits.model_dump().items()
    }
    return {"budget": {"limits": limits.model_dump(), "spent": spent.model_dump(), "left": left}}


def _costs(sums: list[float]) -> Json:
    return {"seconds": round(sums[0], 3), "money": round(sums[1], 6), "gpu_seconds": round(sums[2], 3)}


def _shots(production: Production) -> list[Json]:
    """Every shot of the current version with all takes ever made for it: marking and failed ones included."""
    head = production.revisions.head
    charges: dict[str, list[float]] = {}
    for c in production.records.ledger():
        sums = charges.setdefault(c.slate, [0.0, 0.0, 0.0])
        for n, value in enumerate((c.seconds, c.money, c.gpu_seconds)):
            sums[n] += value
    shots = []
    for shot in production.revisions.plan(head).shots if head else ():
        takes = production.takes.of(shot.id)
        of_takes = [charges.get(str(t.slate), [0.0, 0.0, 0.0]) for t in takes]
        sums = [sum(s[n] for s in of_takes) for n in range(3)]
        shots.append({"shot": shot.id, "slate": shot.slate, "takes": len(takes), **_costs(sums)})
    return shots


def call_facts(call: Call) -> Json:
    t = call.tokens
    return {
        "director": call.director,
        "model": call.model,
        "prompt": call.prompt,
        "attempt": call.attempt,
        "outcome": call.outcome,
        "tokens_given": t.given + t.cache_read + t.cache_written,
        "tokens_cached": t.cache_read,
        "tokens_made": t.made,
        "seconds": round(call.seconds, 3),
        "money": round(call.money, 6) if call.priced else None,
        "why": call.why,
    }


def _todo(production: Production) -> Json:
    """Nothing, once the current version is delivered."""
    head = production.revisions.head
    if not head or any(m.revision == head for m in production.records.masters()):
        return {"shots": [], "seconds": 0.0, "money": 0.0, "gpu_seconds": 0.0}
    todo = ahead(production, production.revisions.plan(head))
    return {
        "shots": list(todo.reshoot),
        "seconds": todo.seconds,
        "money": round(todo.money, 6),
        "gpu_seconds": round(todo.gpu_seconds, 3),
    }


def print_cost(console: Console, production: Production) -> None:
    facts = cost_facts(production)
    _table(console, "department", [(d["department"], "", d) for d in facts["departments"]], total=facts["total"])
    _table(console, "shot", [(s["slate"], counted(s["takes"], "take"), s) for s in facts["shots"]])
    if facts["calls"]:
        _print_calls(console, facts)
    print_budget(production)
    todo = facts["todo"]
    if todo["shots"]:
        money = f", ${todo['money']:.2f}" if todo["money"] else ""
        time = f", about {minutes(todo['seconds'])}" if todo["seconds"] else ""
        say(f"Still to shoot: {counted(len(todo['shots']), 'shot')}{time}{money}.")


def print_budget(production: Production) -> None:
    facts = budget_facts(production)["budget"]
    for name, form, unit in (
        ("money", "${:.2f}", ""),
        ("gpu_seconds", "{:.0f}", " GPU seconds"),
        ("takes", "{:.0f}", " takes"),
    ):
        limit, spent = facts["limits"][name], facts["spent"][name]
        if limit is None:
            say(f"{form.format(spent)}{unit} spent; no limit")
        else:
            left = form.format(facts["left"][name])
            say(f"{form.format(spent)}{unit} spent of a budget of {form.format(limit)}; {left} left")
    for reserved in production.budget.reserved:
        say(f"  set aside for {reserved.what}: {_aside(reserved.money, reserved.gpu_seconds, reserved.takes)}")


def _aside(money: float, gpu_seconds: float, takes: int) -> str:
    parts = [f"${money:.4f}"] if money else []
    parts += [f"{gpu_seconds:.0f} GPU seconds"] if gpu_seconds else []
    parts += [counted(takes, "take")] if takes else []
    return ", ".join(parts) or "nothing"


def _table(console: Console, first: str, rows: list[tuple[str, str, Json]], total: Json | None = None) -> None:
    table = Table(box=None, header_style="bold", padding=(0, 1))
    table.add_column(first)
    for column in ("", "seconds", "GPU seconds", "money"):
        table.add_column(column, justify="right")
    for name, more, costs in [*rows, *([("in all", f"{total['takes']} takes", total)] if total else [])]:
        cells = (f"{costs['seconds']:.1f}", f"{costs['gpu_seconds']:.0f}", f"${costs['money']:.4f}")
        table.add_row(words(name), more, *cells)
    console.print(table)


def _print_calls(console: Console, facts: Json) -> None:
    table = Table(box=None, header_style="bold", padding=(0, 1))
    for column in ("model call", "model", "outcome", "tokens read", "cached", "written", "seconds", "money"):
        table.add_column(column, justify="left" if column in ("model call", "model", "outcome") else "right")
    for c in facts["calls"]:
        table.add_row(
            words(f"{c['prompt']} #{c['attempt']}"),
            words(c["model"]),
            c["outcome"],
            str(c["tokens_given"]),
            str(c["tokens_cached"]),
            str(c["tokens_made"]),
            f"{c['seconds']:.1f}",
            "no price" if c["money"] is None else f"${c['money']:.4f}",
        )
    console.print(table)
