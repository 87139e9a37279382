"""A cutting-room table without a floor: plans in a tree, a head, the talk; takes are the keys of orders that were 'shot'."""

from director.floor import order_of
from director.protocol import Desk, TakeNote, Turn, Version
from film import EditBatch, EditRefused, Plan, apply
from generators import load

CARD = load("testcard").card


def keys(plan: Plan) -> dict[str, str]:
    """Shot id -> the key of its first order: another key is another take."""
    return {s.id: order_of(CARD, plan, s, 1, ()).key for s in plan.shots if not s.title_card}


class Table:
    """What a production remembers between two turns, kept in memory."""

    def __init__(self, plan: Plan, takes: tuple[TakeNote, ...] = ()) -> None:
        self.plans, self.parents, self.said = [plan], [0], [""]
        self.names: dict[str, int] = {}
        self.head, self.redone = 1, dict[int, int]()
        self.talk: tuple[Turn, ...] = ()
        self.takes = takes
        self.shot = set(keys(plan).values())

    @property
    def plan(self) -> Plan:
        return self.plans[self.head - 1]

    def desk(self) -> Desk:
        versions = tuple(
            Version(n, parent, said, tuple(name for name, of in self.names.items() if of == n))
            for n, (parent, said) in enumerate(zip(self.parents, self.said, strict=True), start=1)
        )
        return Desk(card=CARD, talk=self.talk, versions=versions, head=self.head, takes=self.takes)

    def heard(self, words: str, reply: str, edits: str = "") -> None:
        self.talk = (*self.talk, Turn("person", words), Turn("director", reply, edits))

    def follow(self, words: str, batch: EditBatch) -> set[str]:
        """Do what a director proposed -> the ids of shots that need a new take. Raises EditRefused; then nothing was done."""
        head = self._goes_to(batch)
        if batch.kind == "name":
            self.names[batch.version] = self.head
        base = self.plans[head - 1]
        after = apply(base, batch.edits)
        while batch.kind == "undo" and self.head != head:
            child, self.head = self.head, self.parents[self.head - 1]
            self.redone[self.head] = child
        self.head = head
        if after != base:
            self.plans.append(after)
            self.parents.append(head)
            self.said.append(words)
            self.redone[head] = self.head = len(self.plans)
        wanted = keys(after)
        fresh = {shot for shot, key in wanted.items() if key not in self.shot}
        self.shot |= set(wanted.values())
        return fresh

    def _goes_to(self, batch: EditBatch) -> int:
        head = self.head
        if batch.kind == "undo":
            for _ in range(batch.steps):
                head = self.parents[head - 1]
        elif batch.kind == "redo":
            for _ in range(batch.steps):
                head = self.redone.get(head, 0)
        elif batch.kind == "goto":
            head = self._numbered(batch.version)
        if not 1 <= head <= len(self.plans):
            raise EditRefused("there is no such version")
        return head

    def _numbered(self, version: str) -> int:
        named = {name.casefold(): of for name, of in self.names.items()}
        return named.get(version.casefold()) or (int(version) if version.isdecimal() else 0)
