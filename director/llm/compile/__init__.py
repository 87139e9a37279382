"""Drafts -> Plan, and operations -> edits. Pure: what a model said is resolved, checked and measured here, and nowhere else."""

from director.llm.compile.plan import Script, compile_plan
from director.llm.compile.turn import compile_turn

__all__ = ["Script", "compile_plan", "compile_turn"]
