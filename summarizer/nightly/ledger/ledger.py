"""The ledger: the state of articles, what was paid, what is on disk."""

from __future__ import annotations

import json
import os
import secrets
import socket
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from .attempts import Attempts
from .entries import Entries
from .pages import Pages
from .replies import PaidReplies, Spent, close_lost, count_sent, sum_up
from .stages import Stages
from .store import Store, now

__all__ = ["Ledger", "Night"]

_READING = "reading:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """One run; `ended` is None while it runs, and stays None if it was killed."""

    id: int
    run: str
    day: str
    started: str
    ended: str | None
    host: str
    pid: int
    exit_code: int | None
    summary: dict[str, Any] | None


class Ledger:
    """One SQLite file, written by one process at a time; usable from any thread. A context manager."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.entries = Entries(store)
        self.attempts = Attempts(store)
        self.pages = Pages(store)
        self.stages = Stages(store)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a ledger, or create one; raise `LedgerError` or `OutputError`."""
        return cls(Store.open(path))

    @classmethod
    def rehearsal(cls, path: Path) -> Self:
        """Open an in-memory copy, for a dry run or for display."""
        return cls(Store.rehearsal(path))

    @classmethod
    def look(cls, path: Path) -> Self:
        """Open a ledger for reading, even while a night is running; a missing one is empty."""
        return cls(Store.look(path))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.store.close()

    def begin_night(self, day: str) -> Night:
        """Record that a night begins; nights that were killed have no end."""
        run = f"{day}-{secrets.token_hex(4)}"
        with self.store.writing() as connection:
            connection.execute(
                "INSERT INTO nights (run, day, started, host, pid) VALUES (?, ?, ?, ?, ?)",
                (run, day, now(), socket.gethostname(), os.getpid()),
            )
        return self._one("run = ?", run)

    def end_night(self, night: Night, *, exit_code: int, summary: dict[str, Any]) -> None:
        """Record how a night ended."""
        with self.store.writing() as connection:
            connection.execute(
                "UPDATE nights SET ended = ?, exit_code = ?, summary = ? WHERE id = ?",
                (now(), exit_code, json.dumps(summary, ensure_ascii=False), night.id),
            )

    def night_before(self, night: Night) -> Night | None:
        """Return the night that began before another."""
        with self.store.reading() as connection:
            row = connection.execute(
                "SELECT * FROM nights WHERE id < ? ORDER BY id DESC LIMIT 1", (night.id,)
            ).fetchone()
        return _night(row) if row else None

    def last_nights(self, count: int) -> tuple[Night, ...]:
        """Return the nights that began last, the latest first."""
        with self.store.reading() as connection:
            rows = connection.execute("SELECT * FROM nights ORDER BY id DESC LIMIT ?", (count,)).fetchall()
        return tuple(map(_night, rows))

    def replies(self, night: Night) -> PaidReplies:
        """Return the paid replies, to which a night adds."""
        return PaidReplies(self.store, night.id)

    def spent(self) -> Spent:
        """Sum up all replies ever paid."""
        with self.store.reading() as connection:
            return sum_up(connection)

    def close_lost(self) -> int:
        """Record requests that were in flight when nights were killed as lost, and count them."""
        return close_lost(self.store)

    def lost(self) -> int:
        """Count the requests that were in flight when nights were killed."""
        return count_sent(self.store, "lost")

    def begin_reading(self, locator: str) -> int:
        """Note that an article is being read, and return how many nights ended during earlier readings of it."""
        name = f"{_READING}{locator}"
        with self.store.writing() as connection:
            row = connection.execute("SELECT value FROM notes WHERE name = ?", (name,)).fetchone()
            before = int(row[0]) if row else 0
            connection.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (name, str(before + 1)))
        return before

    def end_reading(self, locator: str) -> None:
        """Note that the reading of an article ended, with or without an error."""
        self.forget(f"{_READING}{locator}")

    def prune(self, day: str) -> int:
        """Delete the ended attempts and requests of nights before a day, and count them; articles and sums stay."""
        with self.store.writing() as connection:
            gone = [
                connection.execute(
                    f"DELETE FROM {table} WHERE {ended} IS NOT NULL"  # noqa: S608 - one of the two
                    " AND night IN (SELECT id FROM nights WHERE day < ?)",
                    (day,),
                ).rowcount
                for table, ended in (("attempts", "ended"), ("sent", "outcome"))
            ]
        return sum(gone)

    def note(self, name: str, value: str) -> None:
        """Store a value for an engine's next run, in place of the old one under this name."""
        with self.store.writing(durable=True) as connection:
            connection.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (name, value))

    def notes(self, prefix: str) -> dict[str, str]:
        """Return the values whose names begin with a prefix, in the order of their names."""
        with self.store.reading() as connection:
            rows = connection.execute(
                "SELECT name, value FROM notes WHERE substr(name, 1, ?) = ? ORDER BY name", (len(prefix), prefix)
            ).fetchall()
        return {row["name"]: row["value"] for row in rows}

    def forget(self, name: str) -> None:
        """Delete a note."""
        with self.store.writing() as connection:
            connection.execute("DELETE FROM notes WHERE name = ?", (name,))

    def _one(self, where: str, value: object) -> Night:
        with self.store.reading() as connection:
            row = connection.execute(f"SELECT * FROM nights WHERE {where}", (value,)).fetchone()  # noqa: S608 - a literal
        return _night(row)


def _night(row: sqlite3.Row) -> Night:
    summary = row["summary"]
    return Night(**{**dict(row), "summary": json.loads(summary) if summary else None})
