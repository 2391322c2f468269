"""The ledger's only connection: opening, transactions, and the meaning of its errors."""

from __future__ import annotations

import datetime as dt
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Self

from summarizer.errors import LedgerError, OutputError, PolicyBriefError

from .schema import MIGRATIONS, migrate

__all__ = ["Store", "now"]

_UNWRITABLE = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}
_BUSY_SECONDS = 30.0
_PRIMARY = 0xFF  # the low byte of an extended result code


def now() -> str:
    """Return the time as the ledger keeps it."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


class Store:
    """A SQLite database in WAL mode, for any thread, one at a time.

    Raises `OutputError` where it cannot be written, `LedgerError` where it cannot be read.
    """

    def __init__(self, connection: sqlite3.Connection, place: str) -> None:
        self._connection = connection
        self._place = place
        self._lock = threading.RLock()

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a ledger, or make one."""
        with _faults_told(str(path)):
            path.parent.mkdir(parents=True, exist_ok=True)
            with _closed_on_failure(_connect(str(path))) as connection:
                connection.execute("PRAGMA journal_mode = WAL")
                migrate(connection)
        return cls(connection, str(path))

    @classmethod
    def rehearsal(cls, path: Path) -> Self:
        """Copy a ledger into memory, or begin an empty one there, so that nothing done to it lasts."""
        with _faults_told(str(path)), _closed_on_failure(_connect(":memory:")) as connection:
            if path.exists():
                with closing(_connect(f"{path.absolute().as_uri()}?mode=ro")) as original:
                    original.backup(connection)
            migrate(connection)
        return cls(connection, str(path))

    @classmethod
    def look(cls, path: Path) -> Self:
        """Open a ledger for reading while it may be written; one of another version is migrated as a copy."""
        if not path.exists():
            return cls.rehearsal(path)
        with _faults_told(str(path)):
            with _closed_on_failure(_connect_to_read(path)) as connection:
                if connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS):
                    return cls(connection, str(path))
            connection.close()
        return cls.rehearsal(path)

    def close(self) -> None:
        """Close the connection; the WAL is folded into the file."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def writing(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        """Open a transaction: committed at the end, rolled back if the block raises.

        Committed changes survive the end of the process; a `durable` transaction, and all before it, also a power cut.
        """
        with self._lock, _faults_told(self._place):
            self._connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.rollback()
                raise
            self._commit()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Hold the connection for a query; rows must be fetched inside the block."""
        with self._lock, _faults_told(self._place):
            yield self._connection

    def check(self) -> tuple[str, ...]:
        """Return the errors that SQLite finds in the file; none if it is intact."""
        with self.reading() as connection:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
            found += [
                f"{row[0]} refers to a {row[2]} that is missing"
                for row in connection.execute("PRAGMA foreign_key_check")
            ]
        return tuple(problem for problem in found if problem != "ok")

    def _commit(self) -> None:
        try:
            self._connection.commit()
        except sqlite3.Error:
            self._connection.rollback()
            raise


def _connect(place: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        place, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False, uri=place.startswith("file:")
    )
    connection.row_factory = sqlite3.Row
    with _closed_on_failure(connection):
        connection.execute("PRAGMA foreign_keys = ON")
    return connection


@contextmanager
def _closed_on_failure(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Close a connection if the block raises."""
    try:
        yield connection
    except BaseException:
        connection.close()
        raise


def _connect_to_read(path: Path) -> sqlite3.Connection:
    """Connect without writing; a user who cannot create files next to the ledger can read it while no night runs."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    connection = _connect(address)
    try:
        connection.execute("PRAGMA user_version")
    except sqlite3.OperationalError:
        connection.close()
        log = path.with_name(f"{path.name}-wal")
        if log.exists() and log.stat().st_size:
            raise
        return _connect(f"{address}&immutable=1")  # without a write-ahead log the file is complete
    return connection


@contextmanager
def _faults_told(place: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise _told(place, error) from error
    except OSError as error:
        raise OutputError(
            f"The ledger {place} cannot be made ({error.strerror}). Give another place as 'ledger'."
        ) from error


def _told(place: str, error: sqlite3.Error) -> PolicyBriefError:
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    if code in _UNWRITABLE:
        return OutputError(
            f"The ledger {place} cannot be written ({error}). Make room or set the permissions, and start the night"
            " again: what is done is kept, and nothing is paid for twice."
        )
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return LedgerError(f"The ledger {place} is held by another program ({error}). End that one, or wait.")
    return LedgerError(
        f"The ledger {place} cannot be used ({error}). Restore it from a backup, or move it away to begin"
        " again: briefs on disk stay, but their articles would be paid for again."
    )
