"""Paid replies: kept until their brief is on disk, and counted for good."""

from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import dataclass, field
from decimal import Decimal

from .store import Store, now

__all__ = ["PaidReplies", "PaidReply", "Spent", "close_lost", "count_sent"]

_NANO = 1_000_000_000
_SUM = (
    "SELECT count(*), coalesce(sum(prompt_tokens), 0), coalesce(sum(cached_tokens), 0),"
    " coalesce(sum(completion_tokens), 0), coalesce(sum(nano_usd), 0), count(*) - count(nano_usd) FROM replies"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidReply:
    """A model's reply as it came; `cost` is US dollars, None where no price is known.

    `request` is the `request_key` of what was sent; `body` the JSON text of the completion.
    """

    request: str
    key: str
    body: str = field(repr=False)
    prompt_tokens: int | None = None
    cached_tokens: int | None = None
    completion_tokens: int | None = None
    cost: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """The usage of replies; `usd` leaves out the `unpriced` ones."""

    replies: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    usd: Decimal = Decimal(0)
    unpriced: int = 0

    @property
    def tokens(self) -> int:
        """Prompt and completion tokens together."""
        return self.prompt_tokens + self.completion_tokens


class PaidReplies:
    """The ledger as an engine's `Replies`, for one night."""

    def __init__(self, store: Store, night: int) -> None:
        self._store = store
        self._night = night

    async def recorded(self, key: str, request: str) -> str | None:
        """Return the body of a reply that was paid for and not used up, or None."""
        with self._store.reading() as connection:  # an index look-up: faster than switching threads
            row = connection.execute(
                "SELECT body FROM replies WHERE key = ? AND request = ? AND body IS NOT NULL ORDER BY id DESC LIMIT 1",
                (key, request),
            ).fetchone()
        return str(row[0]) if row else None

    async def kept(self, key: str) -> dict[str, str]:
        """Return the bodies of all replies about an article that were paid for and not used up, by request."""
        with self._store.reading() as connection:
            rows = connection.execute(
                "SELECT request, body FROM replies WHERE key = ? AND body IS NOT NULL ORDER BY id", (key,)
            ).fetchall()
        return {str(request): str(body) for request, body in rows}

    async def begin(self, key: str, request: str) -> None:
        """Record a request before it is sent: it may be charged for, even if the night is killed."""
        await asyncio.to_thread(self._enter, key, request)

    async def fail(self, key: str, request: str) -> None:
        """Record that a request was not answered."""
        await asyncio.shield(asyncio.to_thread(self._end, key, request))

    async def record(self, reply: PaidReply) -> None:
        """Record a reply; on return it is on disk. Shielded, because it is paid for even if the task is cancelled."""
        await asyncio.shield(asyncio.to_thread(self.keep, reply))

    def keep(self, *replies: PaidReply) -> None:
        """Record replies in one transaction; a reply with the same request and body is recorded only once."""
        with self._store.writing(durable=True) as connection:
            for reply in replies:
                connection.execute(
                    "INSERT INTO replies (request, key, night, at, body, prompt_tokens, cached_tokens,"
                    " completion_tokens, nano_usd) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?"
                    " WHERE NOT EXISTS (SELECT 1 FROM replies WHERE key = ? AND request = ? AND body = ?)",
                    (*_values(reply, self._night), reply.key, reply.request, reply.body),
                )
                connection.execute(
                    "DELETE FROM sent WHERE id = (SELECT min(id) FROM sent WHERE key = ? AND request = ?"
                    " AND night = ? AND outcome IS NULL)",
                    (reply.key, reply.request, self._night),
                )

    def _enter(self, key: str, request: str) -> None:
        with self._store.writing() as connection:
            connection.execute(
                "INSERT INTO sent (request, key, night, at) VALUES (?, ?, ?, ?)", (request, key, self._night, now())
            )

    def _end(self, key: str, request: str) -> None:
        with self._store.writing() as connection:
            connection.execute(
                "UPDATE sent SET outcome = 'failed' WHERE id = (SELECT min(id) FROM sent WHERE key = ?"
                " AND request = ? AND night = ? AND outcome IS NULL)",
                (key, request, self._night),
            )

    def spent(self) -> Spent:
        """Sum up this night's replies."""
        with self._store.reading() as connection:
            return sum_up(connection, "WHERE night = ?", (self._night,))

    def spent_on(self, key: str) -> Spent:
        """Sum up this night's replies about one article."""
        with self._store.reading() as connection:
            return sum_up(connection, "WHERE night = ? AND key = ?", (self._night, key))


def close_lost(store: Store) -> int:
    """Record requests as lost that were in flight when nights were killed; count them, as each may be charged for."""
    with store.writing() as connection:
        return connection.execute("UPDATE sent SET outcome = 'lost' WHERE outcome IS NULL").rowcount


def count_sent(store: Store, outcome: str) -> int:
    """Count the requests without a reply of an outcome, of all nights."""
    with store.reading() as connection:
        row = connection.execute("SELECT count(*) FROM sent WHERE outcome = ?", (outcome,)).fetchone()
    return int(row[0])


def sum_up(connection: sqlite3.Connection, where: str = "", values: tuple[object, ...] = ()) -> Spent:
    """Sum up replies."""
    row = connection.execute(f"{_SUM} {where}", values).fetchone()
    return Spent(
        replies=row[0],
        prompt_tokens=row[1],
        cached_tokens=row[2],
        completion_tokens=row[3],
        usd=Decimal(row[4]) / _NANO,
        unpriced=row[5],
    )


def _values(reply: PaidReply, night: int) -> tuple[object, ...]:
    nano = None if reply.cost is None else int((reply.cost * _NANO).to_integral_value())
    return (
        reply.request,
        reply.key,
        night,
        now(),
        reply.body,
        reply.prompt_tokens,
        reply.cached_tokens,
        reply.completion_tokens,
        nano,
    )
