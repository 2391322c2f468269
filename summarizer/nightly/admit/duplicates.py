"""Copies of one wire report: known by the share of letter sequences that two texts have in common.

A text's MinHash signature is cut into bands, and two texts that agree in a whole band are compared. Bands and
signatures lie in the ledger, so that neither memory nor start-up grows with what was seen.
"""

from __future__ import annotations

import hashlib
import operator
import sqlite3
import struct
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.errors import SettingsError
from summarizer.nightly.ledger.store import Store
from summarizer.text.article import Article

__all__ = ["Copies"]

_BANDS, _ROWS = 20, 6  # finds 99.8 % of pairs that share 0.8, and 13 % of those that share 0.4 to be turned down
_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Copies:
    """Finds the original of an article among those of the same recipe, `threshold` of whose text it shares.

    `since` is the earliest day, in Korea, that an original may be of.
    """

    store: Store
    threshold: float
    since: str

    def original(self, key: str, article: Article, *, locator: str, basis: str, day: str) -> str | None:
        """Give the key of the article that this one is a copy of; else enter it as an original, and give None."""
        if self.threshold == 1:
            return None
        signature = _signature(article)
        bands = tuple(_bands(signature))
        with self.store.writing() as connection:
            for other, hashes in self._neighbours(connection, bands, key, locator, basis):
                if _share(signature, hashes) >= self.threshold:
                    return other
            _enter(connection, key, signature, bands, place=(locator, basis, day))
        return None

    def forget_old(self) -> None:
        """Take signatures out that are older than originals may be."""
        with self.store.writing() as connection:
            connection.execute(
                "DELETE FROM bands WHERE key IN (SELECT key FROM signatures WHERE day < ?)", (self.since,)
            )
            connection.execute("DELETE FROM signatures WHERE day < ?", (self.since,))

    def _neighbours(
        self, connection: sqlite3.Connection, bands: tuple[bytes, ...], key: str, locator: str, basis: str
    ) -> Iterator[tuple[str, bytes]]:
        seen = {key}
        for number, digest in enumerate(bands):
            rows = connection.execute(
                "SELECT s.key, s.signature FROM bands b JOIN signatures s ON s.key = b.key WHERE b.band = ?"
                " AND b.digest = ? AND s.locator != ? AND s.basis = ? AND s.day >= ?",
                (number, digest, locator, basis, self.since),
            ).fetchall()
            for other, stored in rows:
                if other not in seen:
                    seen.add(other)
                    yield other, stored


def _enter(
    connection: sqlite3.Connection, key: str, signature: bytes, bands: tuple[bytes, ...], *, place: tuple[str, str, str]
) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO signatures (key, locator, basis, day, signature) VALUES (?, ?, ?, ?, ?)",
        (key, *place, signature),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO bands VALUES (?, ?, ?)", [(number, digest, key) for number, digest in enumerate(bands)]
    )


def _signature(article: Article) -> bytes:
    """Sign the body's letters, whatever their spacing and punctuation; headline and reporter lines are not in it."""
    try:
        from datasketch import MinHash  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        raise SettingsError("Finding copies needs datasketch: pip install 'policy-brief[nightly]'.") from error

    body = unicodedata.normalize("NFKC", "".join(each.text for each in article.sentences))
    letters = "".join(char for char in body if char.isalnum())
    sequences = {letters[at : at + _LETTERS] for at in range(max(1, len(letters) - _LETTERS + 1))}
    signature = MinHash(num_perm=_BANDS * _ROWS, seed=1)
    signature.update_batch(each.encode("utf-8", "surrogatepass") for each in sequences)
    return bytes(signature.hashvalues.astype("<u8").tobytes())


def _share(one: bytes, other: bytes) -> float:
    """Estimate the share of sequences in common: the share of hashes that agree."""
    hashes, others = (struct.unpack(f"<{_BANDS * _ROWS}Q", each) for each in (one, other))
    return float(sum(map(operator.eq, hashes, others)) / len(hashes))


def _bands(signature: bytes) -> Iterator[bytes]:
    width = _ROWS * 8
    for start in range(0, len(signature), width):
        yield hashlib.blake2b(signature[start : start + width], digest_size=8).digest()
