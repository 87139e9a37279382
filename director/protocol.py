"""One protocol for every director: offline rules now, LLMs later. They return the same typed plan and edits."""

from typing import Protocol

from film import Brief, EditBatch, Plan
from generators import Kit


class Director(Protocol):
    name: str

    def plan(self, brief: Brief, kit: Kit) -> Plan:
        """Brief -> the whole plan: screenplay, cast, places, look, shot list, music.

        Every explicit demand of the brief survives, or is listed in `not_staged`; what was left open is listed in
        `assumptions`. Raises BriefError if there is nothing to film or the demands exceed the limits.
        """
        ...

    def revise(self, words: str, plan: Plan, kit: Kit) -> EditBatch:
        """A person's words about the film -> edits of the plan. The edits are proposed, not applied.

        Raises NotUnderstood, naming the nearest things that can be done: never guesses silently.
        """
        ...
