"""Attempts at articles, and the briefs that resulted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from policy_brief import StageUsage
from summarizer.text.surrogates import replace_surrogates

from .entries import free_copies
from .stages import keep_stages
from .store import Store, now

__all__ = ["Attempt", "Attempts", "BriefRow"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One attempt at one article; its files are `day/stem.*`."""

    id: int
    key: str
    locator: str
    day: str
    stem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefRow:
    """A brief that is on disk, as `OUT/day/stem.json` and `.md`."""

    key: str
    locator: str
    day: str
    stem: str
    partial: bool
    headline: str | None
    sha256: str
    night: int
    written: str


class Attempts:
    """Begin attempts and end them; each ending is one transaction with all that follows from it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, *, key: str, locator: str, night: int, day: str, stem: str) -> Attempt:
        """Record an attempt before it is made, so that a killed one is known."""
        with self._store.writing() as connection:
            cursor = connection.execute(
                "INSERT INTO attempts (key, locator, night, day, stem, started) VALUES (?, ?, ?, ?, ?, ?)",
                (key, locator, night, day, stem, now()),
            )
        return Attempt(id=cursor.lastrowid or 0, key=key, locator=locator, day=day, stem=stem)

    def done(
        self,
        attempt: Attempt,
        *,
        basis: str,
        partial: bool,
        headline: str | None,
        sha256: str,
        night: int,
        stages: Iterable[StageUsage] = (),
        reason: str | None = None,
    ) -> None:
        """Record a brief whose files are on disk, and its usage by stage; `reason` is why it is partial."""
        reason = reason and replace_surrogates(reason)
        state: Literal["partial", "done"] = "partial" if partial else "done"
        with self._store.writing(durable=True) as connection:
            connection.execute(
                "INSERT INTO briefs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (attempt.key, attempt.locator, attempt.day, attempt.stem, partial, headline, sha256, night, now()),
            )
            keep_stages(connection, attempt.key, night, stages)
            _close(connection, attempt, state, reason)
            _use_up(connection, attempt.key)
            connection.execute(
                "UPDATE articles SET state = ?, basis = ?, title = coalesce(?, title), reason = ?, next_step = NULL,"
                " attempts = attempts + 1, changed = ? WHERE locator = ?",
                (state, basis, headline, reason, now(), attempt.locator),
            )

    def failed(
        self, attempt: Attempt, *, basis: str, reason: str, next_step: str, retryable: bool, ask_again: bool = True
    ) -> None:
        """Record a failure; articles that were linked to it as copies become pending.

        Its replies are deleted if the next attempt must `ask_again`; otherwise that attempt continues from them.
        """
        reason = replace_surrogates(reason)
        with self._store.writing() as connection:
            _close(connection, attempt, "failed", reason)
            if ask_again:
                _use_up(connection, attempt.key)
            free_copies(connection, attempt.locator)
            connection.execute(
                "UPDATE articles SET state = 'failed', basis = ?, reason = ?, next_step = ?, retryable = ?,"
                " attempts = attempts + 1, changed = ? WHERE locator = ?",
                (basis, reason, next_step, retryable, now(), attempt.locator),
            )

    def leave_pending(self, attempt: Attempt, reason: str) -> None:
        """Leave an article pending; its paid replies stay valid for the next attempt."""
        reason = replace_surrogates(reason)
        with self._store.writing() as connection:
            _close(connection, attempt, "pending", reason)
            connection.execute(
                "UPDATE articles SET reason = ?, changed = ? WHERE locator = ?", (reason, now(), attempt.locator)
            )

    def killed(self) -> tuple[Attempt, ...]:
        """Return the attempts that no night ended, so that their files can be checked."""
        with self._store.reading() as connection:
            rows = connection.execute("SELECT id, key, locator, day, stem FROM attempts WHERE ended IS NULL").fetchall()
        return tuple(Attempt(**dict(row)) for row in rows)

    def close_killed(self, attempt: Attempt) -> None:
        """Close an attempt that a killed night left open."""
        with self._store.writing() as connection:
            _close(connection, attempt, "killed", "the night was killed")

    def brief(self, key: str) -> BriefRow | None:
        """Return the brief of a key, if it is on disk."""
        with self._store.reading() as connection:
            row = connection.execute("SELECT * FROM briefs WHERE key = ?", (key,)).fetchone()
        return _brief(row) if row else None

    def briefs(self, day: str) -> Iterator[BriefRow]:
        """Return the briefs of a day, in the order of their files' names."""
        with self._store.reading() as connection:
            rows = connection.execute("SELECT * FROM briefs WHERE day = ? ORDER BY stem", (day,)).fetchall()
        yield from map(_brief, rows)

    def all_briefs(self) -> Iterator[BriefRow]:
        """Return all briefs by time of writing; those of the current text of each place come after all others."""
        with self._store.reading() as connection:
            rows = connection.execute(
                "SELECT b.* FROM briefs b LEFT JOIN articles a ON a.locator = b.locator"
                " ORDER BY a.key IS b.key, b.night, b.written, b.stem"
            ).fetchall()
        yield from map(_brief, rows)

    def days(self) -> tuple[str, ...]:
        """Return the days that have briefs, the latest first."""
        with self._store.reading() as connection:
            return tuple(row[0] for row in connection.execute("SELECT DISTINCT day FROM briefs ORDER BY day DESC"))


def _close(connection: sqlite3.Connection, attempt: Attempt, result: str, reason: str | None) -> None:
    connection.execute(
        "UPDATE attempts SET ended = ?, result = ?, reason = ? WHERE id = ? AND ended IS NULL",
        (now(), result, reason, attempt.id),
    )


def _use_up(connection: sqlite3.Connection, key: str) -> None:
    """Delete the replies of an attempt that has ended, so that the next one asks again."""
    connection.execute("UPDATE replies SET body = NULL WHERE key = ? AND body IS NOT NULL", (key,))


def _brief(row: sqlite3.Row) -> BriefRow:
    return BriefRow(**{**dict(row), "partial": bool(row["partial"])})
