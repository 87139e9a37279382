"""A film being talked about: versions in a tree and all that was said, as a production keeps them, without one."""

import json

from director.offline.revising import revise
from director.protocol import Desk, TakeNote, Turn, Version
from film import EditBatch, NotUnderstood, Plan, apply
from generators import load
from tests.director.notation import noted

CARD = load("testcard").card


class Conversation:
    def __init__(self, plan: Plan, takes: tuple[TakeNote, ...] = ()) -> None:
        self.plans, self.parents, self.words = {1: plan}, {1: 0}, {1: ""}
        self.names: dict[str, int] = {}
        self.undone: dict[int, int] = {}
        self.head, self.talk, self.takes = 1, list[Turn](), takes

    @property
    def plan(self) -> Plan:
        return self.plans[self.head]

    @property
    def desk(self) -> Desk:
        versions = tuple(
            Version(n, self.parents[n], self.words[n], tuple(w for w, at in self.names.items() if at == n))
            for n in self.plans
        )
        return Desk(CARD, tuple(self.talk), versions, self.head, self.plans.__getitem__, self.takes)

    def say(self, words: str) -> str:
        """One turn, done -> what was done, noted: 'set 3 time_of_day=night', 'undo; set 4 ...', 'goto 2', 'answer', 'refused'."""
        try:
            batch = revise(words, self.plan, self.desk)
        except NotUnderstood as e:
            self.talk += [Turn("person", words), Turn("director", str(e), kind="refusal")]
            return "refused"
        note = self._do(words, batch)
        edits = json.dumps([e.model_dump(mode="json", exclude_none=True) for e in batch.edits]) if batch.edits else ""
        self.talk += [Turn("person", words), Turn("director", batch.reply, edits, batch.kind)]
        return note

    def _do(self, words: str, batch: EditBatch) -> str:
        said = batch.kind
        match batch.kind:
            case "undo":
                for _ in range(batch.steps):
                    self.undone[self.parents[self.head]] = self.head
                    self.head = self.parents[self.head]
            case "redo":
                for _ in range(batch.steps):
                    self.head = self.undone.get(self.head, self.head)
            case "goto":
                self.head = int(batch.version)
                said = f"goto {batch.version}"
            case "name":
                self.names[batch.version] = self.head
                said = f"name {batch.version}"
            case "compare":
                said = f"compare {batch.version} {batch.other or 'now'}"
        said = f"{said} {batch.steps}" if batch.steps > 1 else said
        if not batch.edits:
            return said
        note = noted(batch.edits, self.plan)
        number = len(self.plans) + 1
        self.plans[number], self.parents[number], self.words[number] = apply(self.plan, batch.edits), self.head, words
        self.head = number
        return note if batch.kind == "edit" else f"{said}; {note}"
