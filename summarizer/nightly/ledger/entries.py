"""The state of articles: one row for each place where one was seen."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from policy_brief import Value
from summarizer.text.surrogates import replace_surrogates

from .store import Store, now

__all__ = ["Entries", "Entry", "Linked", "Sighting", "State", "free_copies"]

State = Literal["pending", "done", "partial", "duplicate", "filtered", "failed"]
_PAGE = 500
_LINK = """
SELECT a.title, a.locator, coalesce(o.title, b.headline) AS of_title, coalesce(o.locator, b.locator) AS of_locator,
    a.{by} AS of_key, a.night, a.{why} AS why
FROM articles a
LEFT JOIN articles o ON o.key = a.{by} AND o.locator != a.locator AND o.duplicate_of IS NULL
LEFT JOIN briefs b ON b.key = a.{by}
WHERE a.{by} IS NOT NULL AND coalesce(o.locator, b.locator) IS NOT NULL
ORDER BY a.night DESC, a.locator
"""
_LINKED = {
    "duplicate_of": _LINK.format(by="duplicate_of", why="reason"),
    "update_of": _LINK.format(by="update_of", why="differs"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """An article as its source lists it; `stamp` changes when its content may have changed, times are ISO 8601."""

    locator: str
    source: str
    stamp: str
    title: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row of the ledger: where an article stands and why."""

    locator: str
    source: str
    title: str | None
    published: str | None
    stamp: str
    basis: str
    key: str | None
    state: State
    reason: str | None
    next_step: str | None
    retryable: bool
    attempts: int
    duplicate_of: str | None
    night: int
    first_seen: str
    changed: str
    update_of: str | None = None
    differs: str | None = None


class Linked(Value):
    """An article that is linked to another, of which it is a copy or an update; `why` is what differs."""

    title: str | None
    locator: str
    of_title: str | None
    of_locator: str
    of_key: str
    night: int
    why: str | None

    @property
    def told(self) -> str:
        """The article by title and place."""
        return _name(self.title, self.locator)

    @property
    def told_of(self) -> str:
        """The article that it is linked to, by title and place."""
        return _name(self.of_title, self.of_locator)


def _name(title: str | None, locator: str) -> str:
    return f"{title} ({locator})" if title else locator


class Entries:
    """The rows of articles."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, locator: str) -> Entry | None:
        """Return the row of a place."""
        with self._store.reading() as connection:
            row = connection.execute("SELECT * FROM articles WHERE locator = ?", (locator,)).fetchone()
        return _entry(row) if row else None

    def see(self, sighting: Sighting, *, night: int, key: str | None = None, reason: str | None = None) -> None:
        """Record an article as pending, or an old one as pending again; attempts with the same content are kept."""
        with self._store.writing() as connection:
            connection.execute(
                """
                INSERT INTO articles
                    (locator, source, title, published, stamp, key, state, reason, night, first_seen, changed)
                VALUES (:locator, :source, :title, :published, :stamp, :key, 'pending', :reason, :night, :now, :now)
                ON CONFLICT (locator) DO UPDATE SET
                    source = :source, title = coalesce(:title, title), published = coalesce(:published, published),
                    attempts = CASE WHEN stamp = :stamp THEN attempts ELSE 0 END,
                    stamp = :stamp, key = coalesce(:key, key), state = 'pending', reason = :reason, next_step = NULL,
                    duplicate_of = NULL, update_of = NULL, differs = NULL, night = :night, changed = :now
                """,
                {
                    "locator": sighting.locator, "source": sighting.source, "title": sighting.title,
                    "published": sighting.published, "stamp": sighting.stamp, "key": key, "reason": reason,
                    "night": night, "now": now(),
                },
            )  # fmt: skip

    def settle(
        self,
        locator: str,
        state: State,
        *,
        basis: str,
        reason: str | None = None,
        next_step: str | None = None,
        duplicate_of: str | None = None,
        retryable: bool = False,
    ) -> None:
        """Record the state of an article that needs no model."""
        reason = reason and replace_surrogates(reason)
        with self._store.writing() as connection:
            connection.execute(
                "UPDATE articles SET state = ?, basis = ?, reason = ?, next_step = ?, duplicate_of = ?, retryable = ?,"
                " attempts = attempts + (? = 'failed'), changed = ? WHERE locator = ?",
                (state, basis, reason, next_step, duplicate_of, retryable, state, now(), locator),
            )
            if state == "failed":
                free_copies(connection, locator)

    def link_update(self, locator: str, *, of: str, differs: str) -> None:
        """Record that an article is a later version of another's story, and what differs."""
        with self._store.writing() as connection:
            connection.execute(
                "UPDATE articles SET update_of = ?, differs = ? WHERE locator = ?",
                (of, replace_surrogates(differs), locator),
            )

    def name(self, key: str) -> str:
        """Return the title and place of the article with a key, for display; the key if the article is gone."""
        with self._store.reading() as connection:
            row = connection.execute(
                "SELECT title, locator FROM articles WHERE key = :key AND duplicate_of IS NULL"
                " UNION ALL SELECT headline, locator FROM briefs WHERE key = :key",
                {"key": key},
            ).fetchone()
        return _name(row["title"], row["locator"]) if row else key[:12]

    def linked(self, by: Literal["duplicate_of", "update_of"]) -> Iterator[Linked]:
        """Return the articles that are linked to others, the latest first."""
        with self._store.reading() as connection:
            rows = connection.execute(_LINKED[by]).fetchall()
        yield from (Linked(**dict(row)) for row in rows)

    def is_taken(self, key: str, *, besides: str) -> bool:
        """Return whether an article of that key is pending or done at another place."""
        with self._store.reading() as connection:
            found = connection.execute(
                "SELECT 1 FROM articles WHERE key = ? AND locator != ? AND state IN ('pending', 'done', 'partial')",
                (key, besides),
            ).fetchone()
        return found is not None

    def retry_failed(self) -> int:
        """Make all failed articles pending, with no attempts counted, and return how many."""
        with self._store.writing() as connection:
            return connection.execute(
                "UPDATE articles SET state = 'pending', attempts = 0, changed = ?,"
                " reason = 'retried after: ' || coalesce(reason, 'a failure') WHERE state = 'failed'",
                (now(),),
            ).rowcount

    def in_state(self, state: State, *, before_night: int | None = None) -> Iterator[Entry]:
        """Return the articles of a state, a page at a time; with a night, those that it has not seen yet."""
        after = ""
        while rows := self._page(state, after, before_night):
            yield from map(_entry, rows)
            after = rows[-1]["locator"]

    def counts(self) -> dict[State, int]:
        """Count the articles of each state."""
        with self._store.reading() as connection:
            found = dict(connection.execute("SELECT state, count(*) FROM articles GROUP BY state").fetchall())
        return {state: found.get(state, 0) for state in get_args(State)}

    def counts_by_source(self) -> dict[str, dict[State, int]]:
        """Count the articles of each source and state."""
        found: dict[str, dict[State, int]] = {}
        with self._store.reading() as connection:
            for source, state, count in connection.execute(
                "SELECT source, state, count(*) FROM articles GROUP BY source, state ORDER BY source"
            ):
                found.setdefault(source, {})[state] = count
        return found

    def reasons(self, state: State, *, most: int | None = None) -> dict[str, int]:
        """Count the reasons why articles are in a state, the most common first."""
        with self._store.reading() as connection:
            return dict(
                connection.execute(
                    "SELECT coalesce(reason, 'not begun yet'), count(*) AS many FROM articles WHERE state = ?"
                    " GROUP BY 1 ORDER BY many DESC, 1 LIMIT ?",
                    (state, -1 if most is None else most),
                ).fetchall()
            )

    def _page(self, state: State, after: str, before_night: int | None) -> list[sqlite3.Row]:
        with self._store.reading() as connection:
            return connection.execute(
                "SELECT * FROM articles WHERE state = ? AND locator > ? AND (? IS NULL OR night < ?)"
                " ORDER BY locator LIMIT ?",
                (state, after, before_night, before_night, _PAGE),
            ).fetchall()


def free_copies(connection: sqlite3.Connection, locator: str) -> None:
    """Make the copies of a failed article pending, and delete its signature, so that nothing is linked to it."""
    row = connection.execute("SELECT key FROM articles WHERE locator = ?", (locator,)).fetchone()
    if row is None or row["key"] is None:
        return
    for table in ("bands", "signatures"):
        connection.execute(f"DELETE FROM {table} WHERE key = ?", (row["key"],))  # noqa: S608 - one of the two
    connection.execute(
        "UPDATE articles SET state = 'pending', duplicate_of = NULL, reason = 'the article that it copies failed'"
        " WHERE duplicate_of = ? AND state = 'duplicate'",
        (row["key"],),
    )


def _entry(row: sqlite3.Row) -> Entry:
    return Entry(**{**dict(row), "retryable": bool(row["retryable"])})
