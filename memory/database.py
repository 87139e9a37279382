"""One SQLite file: opened, migrated under a write lock, its errors turned into sentences."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, event, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlmodel import Session, create_engine

from film import FilmError, ProductionError, StorageFull
from memory.migrations import MIGRATIONS

SCHEMA = len(MIGRATIONS)


class Database:
    """WAL with full sync: what is committed survives kill -9 and a power cut."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine: Engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": 30})
        event.listen(self._engine, "connect", _on_connect)
        event.listen(self._engine, "begin", _on_begin)
        try:
            with self.reading() as rows:
                behind = _schema(rows.connection(), path) < SCHEMA
            if behind:  # only then: looking at a film must not wait for the one who works on it
                with self.writing() as rows:
                    _migrate(rows.connection(), path)
        except FilmError:
            self.close()
            raise

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        with _sentences(self.path), Session(self._engine) as rows:
            yield rows

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction that holds the write lock from its start (BEGIN IMMEDIATE), committed whole or not at all."""
        with _sentences(self.path), Session(self._engine.execution_options(immediate=True)) as rows:
            yield rows
            rows.commit()


@contextmanager
def _sentences(path: Path) -> Iterator[None]:
    try:
        yield
    except OperationalError as e:
        words = str(e.orig)
        if "full" in words or "disk I/O" in words:
            raise StorageFull(f"the disk of {path.parent} is full; free some space and run `auteur resume`") from e
        if "locked" in words:
            raise ProductionError(f"{path} has been locked by another program for 30 s; close it and try again") from e
        if "readonly" in words or "unable to open" in words:
            raise ProductionError(f"{path} cannot be written; check the permissions of the folder") from e
        raise
    except DatabaseError as e:
        if isinstance(e.orig, sqlite3.DatabaseError) and (
            "not a database" in str(e.orig) or "malformed" in str(e.orig)
        ):
            raise ProductionError(f"{path} is damaged ({e.orig}); restore it from a copy") from e
        raise


def _on_connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's own BEGIN below decides, not the driver's
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.close()


def _on_begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _schema(connection: Connection, path: Path) -> int:
    """The number of the last migration applied. Raises ProductionError if it is newer than ours."""
    done = int(connection.execute(text("PRAGMA user_version")).scalar_one())
    if done > SCHEMA:
        raise ProductionError(
            f"{path.parent} was made by a newer Auteur (schema {done}, this one knows {SCHEMA}); update Auteur to open it"
        )
    return done


def _migrate(connection: Connection, path: Path) -> None:
    done = _schema(connection, path)
    for number, script in enumerate(MIGRATIONS[done:], start=done + 1):
        for statement in script.split(";"):
            if statement.strip():
                connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"PRAGMA user_version={number}")
