"""Rows. Private to `memory`: everyone else sees film values.

Not the domain's types, on purpose: a `table=True` model does not validate (`frames="not a number"` is accepted) and is
mutable. A plan is stored in parts, so that people can look at one character or one shot with any SQLite tool.
"""

from sqlmodel import Field, SQLModel


class ProjectRow(SQLModel, table=True):
    __tablename__ = "project"
    id: int = Field(default=1, primary_key=True)
    title: str
    head: int
    """The revision the person sees; 0 before the first plan."""
    brief: str
    settings: str
    made_with: str
    created: float


class RevisionRow(SQLModel, table=True):
    __tablename__ = "revision"
    number: int = Field(primary_key=True)
    parent: int
    """0 for the first."""
    redo: int = 0
    """The child that redo goes to; 0 if none."""
    said: str
    edits: str
    header: str
    """The plan without the parts that have tables of their own."""
    created: float


class PartRow(SQLModel):
    revision: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    name: str
    payload: str


class CastRow(PartRow, table=True):
    __tablename__ = "cast"


class PlaceRow(PartRow, table=True):
    __tablename__ = "place"


class LookRow(PartRow, table=True):
    __tablename__ = "look"


class SceneRow(PartRow, table=True):
    __tablename__ = "scene"


class ShotRow(PartRow, table=True):
    __tablename__ = "shot"


class OrderRow(SQLModel, table=True):
    __tablename__ = "order"
    key: str = Field(primary_key=True)
    subject: str = Field(index=True)
    """Whom it serves: a shot id, 'music', 'ambience', or a plate."""
    setup: str = Field(index=True)
    """The slate without the take."""
    take: int
    payload: str
    created: float


class TakeRow(SQLModel, table=True):
    __tablename__ = "take"
    key: str = Field(primary_key=True)
    media: str
    sha256: str
    passes: str
    seconds_spent: float
    money_spent: float
    created: float


class MarkRow(SQLModel, table=True):
    __tablename__ = "mark"
    take: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    name: str
    payload: str


class SelectedRow(SQLModel, table=True):
    __tablename__ = "selected"
    revision: int = Field(primary_key=True)
    shot: str = Field(primary_key=True)
    payload: str


class CutRow(SQLModel, table=True):
    __tablename__ = "cut"
    revision: int = Field(primary_key=True)
    payload: str


class MasterRow(SQLModel, table=True):
    __tablename__ = "master"
    revision: int = Field(primary_key=True)
    payload: str
    created: float


class ChatRow(SQLModel, table=True):
    __tablename__ = "chat"
    id: int | None = Field(default=None, primary_key=True)
    role: str
    text: str
    revision: int
    kind: str = ""
    """Of a director's turn: 'edit', 'undo', 'answer' ..., or 'refusal'."""
    edits: str = ""
    """What was done then, as JSON."""
    created: float


class LedgerRow(SQLModel, table=True):
    __tablename__ = "ledger"
    id: int | None = Field(default=None, primary_key=True)
    slate: str
    department: str
    seconds: float
    money: float
    gpu_seconds: float = 0.0
    created: float


class JournalRow(SQLModel, table=True):
    __tablename__ = "journal"
    id: int | None = Field(default=None, primary_key=True)
    department: str
    about: str
    decision: str
    reason: str
    created: float


class LeaseRow(SQLModel, table=True):
    __tablename__ = "lease"
    id: int = Field(default=1, primary_key=True)
    token: str
    pid: int
    host: str
    doing: str
    started: str
    """When the holder's process began, as the system counts it: tells it from a later one with the same number."""
    since: float
    heartbeat: float


class VersionRow(SQLModel, table=True):
    __tablename__ = "version"
    name: str = Field(primary_key=True)
    """Lower case: what a person calls a revision."""
    revision: int
    created: float


class ApprovalRow(SQLModel, table=True):
    __tablename__ = "approval"
    revision: int = Field(primary_key=True)
    gate: str = Field(primary_key=True)
    """A person said yes here: going on needs no asking again."""
    created: float


class BudgetRow(SQLModel, table=True):
    __tablename__ = "budget"
    id: int = Field(default=1, primary_key=True)
    money: float | None = None
    gpu_seconds: float | None = None
    takes: int | None = None


class ReservationRow(SQLModel, table=True):
    """Set aside before something is paid for; gone once it is settled."""

    __tablename__ = "reservation"
    id: int | None = Field(default=None, primary_key=True)
    what: str
    money: float
    gpu_seconds: float
    takes: int
    created: float


class ModelCallRow(SQLModel, table=True):
    __tablename__ = "model_call"
    id: int | None = Field(default=None, primary_key=True)
    payload: str
    money: float
    created: float


class AttachmentRow(SQLModel, table=True):
    __tablename__ = "attachment"
    name: str = Field(primary_key=True)
    payload: str
    created: float
