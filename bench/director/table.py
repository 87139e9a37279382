"""A cutting-room table without a floor: plans in a tree, a head, the talk; takes are the keys of orders that were 'shot'."""

from director.attempts import order_of
from director.protocol import Desk, TakeNote, Turn, Version
from director.telling import compared
from film import EditBatch, EditRefused, Pick, Plan, Reject, apply
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
        return Desk(
            card=CARD,
            talk=self.talk,
            versions=versions,
            head=self.head,
            plan_of=lambda number: self.plans[number - 1],
            takes=self.takes,
        )

    def heard(self, words: str, reply: str, edits: str = "", kind: str = "refusal") -> None:
        self.talk = (*self.talk, Turn("person", words), Turn("director", reply, edits, kind))

    def told(self, batch: EditBatch) -> EditBatch:
        """A comparison is answered here: the director only says which versions are meant. Raises EditRefused if one is missing."""
        if batch.kind != "compare":
            return batch
        one = self._numbered(batch.version)
        other = self._numbered(batch.other) if batch.other else self.head
        return batch.with_(
            reply="; ".join(compared(self.plans[one - 1], self.plans[other - 1])) or "They are the same."
        )

    def follow(self, words: str, batch: EditBatch) -> set[str]:
        """Do what a director proposed -> the ids of shots that need a new take. Raises EditRefused; then nothing was done."""
        head = self._goes_to(batch)
        if batch.kind == "name":
            self.names[batch.version.casefold()] = self.head
        base = self.plans[head - 1]
        after = apply(base, batch.edits)
        self._takes_exist(after, batch)
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
        """A number or a name, as a person says it -> the version. Raises EditRefused."""
        wanted = version.strip().strip('"“”').casefold()
        bare = wanted.removeprefix("version ").removeprefix("the ").strip()
        for word in (wanted, bare):
            if word in self.names or (word.isdecimal() and 1 <= int(word) <= len(self.plans)):
                return self.names.get(word) or int(word)
        raise EditRefused(f"there is no version {version!r}")

    def _takes_exist(self, plan: Plan, batch: EditBatch) -> None:
        there = {(t.shot, t.number) for t in self.takes}
        for edit in batch.edits:
            if isinstance(edit, Pick | Reject) and edit.take and (edit.shot, edit.take) not in there:
                raise EditRefused(f"{plan.shot(edit.shot).slate} has no take {edit.take}")
