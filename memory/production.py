"""A production is one folder: project.db, the vault and the masters. Everything inside is named relative to it."""

import shutil
import sqlite3
import time
from pathlib import Path

from film import Brief, ProductionError, Value
from memory.attachments import Attached, Attachments, attaching
from memory.budget import Budget, Limits, limiting
from memory.database import Database
from memory.lease import Lease
from memory.records import Records
from memory.revisions import Revisions
from memory.tables import ProjectRow
from memory.takes import Takes

PROJECT_FILE = "project.db"
CHECKPOINTS_FILE = "checkpoints.db"


class Settings(Value):
    """How the production is run. Nothing here decides what a take looks like: that is in the orders."""

    takes: int = 3
    """How many takes a shot may cost before it is flagged for the person."""
    burn_subtitles: bool = False
    picture: str = "previz"
    """The picture generator."""
    approved: bool = False
    """The person said yes beforehand (`make --yes`): no plan and no animatic waits at its gate."""
    director: str = "offline"
    model: str = ""
    """The director's language model; empty for its default."""
    eye: str = ""
    """A vision model that looks at takes and cuts: 'anthropic', 'openai:MODEL', 'local:MODEL'; empty for none."""
    animatic: bool = False
    """Make a drawn animatic after the plan and let a person say yes to it before anything is shot."""
    ask_above: float = 0.0
    """A run that may cost more US dollars than this asks first, even with `approved`."""


class Production:
    """Open one with `create` or `open`; close it when done, or use it in a `with`."""

    def __init__(self, folder: Path, database: Database) -> None:
        self.folder = folder
        self.vault = folder / "vault"
        self.masters = folder / "masters"
        self.scratch = folder / "scratch"
        self.boards = folder / "boards"
        for inside in (self.vault, self.masters, self.scratch, self.boards):
            inside.mkdir(exist_ok=True)
        self._database = database
        self.revisions = Revisions(database)
        self.takes = Takes(database, self.vault)
        self.records = Records(database)
        self.budget = Budget(database)
        self.attachments = Attachments(database)

    @classmethod
    def create(
        cls,
        folder: Path,
        brief: Brief,
        settings: Settings,
        made_with: str,
        limits: Limits | None = None,
        attached: Attached | None = None,
    ) -> "Production":
        """A new production in a new or empty folder; it is never there without its limits and what its brief points at.

        Raises ProductionError if something is there already.
        """
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())) and not _never_started(folder):
            way_out = "use `auteur resume` to go on with it, or " if is_production(folder) else ""
            raise ProductionError(f"{folder} is not empty; {way_out}choose another folder with --out")
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as e:
            raise ProductionError(f"{folder} cannot be made ({e.strerror}); choose another folder with --out") from e
        database = Database(folder / PROJECT_FILE)
        made = cls(folder, database)
        for reference in attached.references if attached else ():
            shutil.move(attached.folder / reference.media, made.vault / reference.media)  # type: ignore[union-attr]
        with database.writing() as rows:
            rows.add(
                ProjectRow(
                    title="",
                    head=0,
                    brief=brief.model_dump_json(),
                    settings=settings.model_dump_json(),
                    made_with=made_with,
                    created=time.time(),
                )
            )
            rows.merge(limiting(limits or Limits()))
            for reference in attached.references if attached else ():
                rows.merge(attaching(reference))
        return made

    @classmethod
    def open(cls, folder: Path) -> "Production":
        """Raises ProductionError if the folder is not a production, is damaged, or was made by a newer version."""
        if not is_production(folder):
            what = "has no project.db" if folder.is_dir() else "does not exist"
            raise ProductionError(f"{folder} is not a production: it {what}; `auteur list` shows the productions here")
        database = Database(folder / PROJECT_FILE)
        with database.reading() as rows:
            if rows.get(ProjectRow, 1) is None:
                database.close()
                raise ProductionError(f"{folder} was never started; remove it and run `auteur make` again")
        return cls(folder, database)

    def __enter__(self) -> "Production":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._database.close()

    def lease(self, doing: str) -> Lease:
        return Lease(self._database, doing)

    def checkpoints(self) -> Path:
        """Where the graph keeps its place; a damaged file is thrown away, since it holds no work."""
        path = self.folder / CHECKPOINTS_FILE
        database = sqlite3.connect(path)
        try:
            whole = database.execute("PRAGMA quick_check").fetchone() == ("ok",)
        except sqlite3.DatabaseError:
            whole = False
        finally:
            database.close()
        if not whole:
            for side in ("", "-wal", "-shm"):
                path.with_name(path.name + side).unlink(missing_ok=True)
        return path

    @property
    def brief(self) -> Brief:
        with self._database.reading() as rows:
            return Brief.model_validate_json(rows.get_one(ProjectRow, 1).brief)

    @property
    def settings(self) -> Settings:
        with self._database.reading() as rows:
            return Settings.model_validate_json(rows.get_one(ProjectRow, 1).settings)


def is_production(folder: Path) -> bool:
    return (folder / PROJECT_FILE).is_file()


def _never_started(folder: Path) -> bool:
    """Whether a start was interrupted before anything was written: nothing is lost by starting again there."""
    if not is_production(folder):
        return False
    database = Database(folder / PROJECT_FILE)
    with database.reading() as rows:
        started = rows.get(ProjectRow, 1) is not None
    database.close()
    return not started
