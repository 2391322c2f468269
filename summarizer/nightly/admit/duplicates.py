"""Near-copies of a report, found by the share of letter sequences that two texts have in common.

A text's MinHash signature is cut into bands, and two texts that agree in a whole band are compared. Bands and
signatures are stored in the ledger, so that neither memory nor start-up time grows with the articles seen.
"""

from __future__ import annotations

import hashlib
import json
import operator
import sqlite3
import struct
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.errors import SettingsError
from summarizer.nightly.ledger.store import Store
from summarizer.text.article import Article

from .told import Told, differences, read_told

__all__ = ["DuplicateIndex", "Original"]

_BANDS, _ROWS = 20, 6  # finds 99.8 % of pairs that share 0.8, and 13 % of those that share 0.4, which are then dropped
_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Original:
    """The key of an article that another one nearly copies, and what differs in the other; nothing for a true copy."""

    key: str
    differs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DuplicateIndex:
    """Find the original of an article among those of the same recipe that share at least `threshold` of its text.

    `since` is the earliest day, in Korea, of an original.
    """

    store: Store
    threshold: float
    since: str

    def find_original(
        self, key: str, article: Article, *, locator: str, basis: str, day: str, told: Told
    ) -> Original | None:
        """Return the article that this one is nearly a copy of, a true copy before one that differs, or None.

        All but a true copy are indexed, as originals of further ones.
        """
        if self.threshold == 1:
            return None
        signature = _sign(article)
        bands = tuple(_cut_bands(signature))
        update = None
        with self.store.writing() as connection:
            for other, hashes, facts in self._find_candidates(connection, bands, key, locator, basis):
                if _estimate_share(signature, hashes) < self.threshold:
                    continue
                before = read_told(facts)
                differs = differences(before, told) if before is not None else ()
                if not differs:
                    return Original(other)
                update = update or Original(other, differs)
            place = (locator, basis, day, json.dumps(told, ensure_ascii=False))
            _insert(connection, key, signature, bands, place=place)
        return update

    def forget_old(self) -> None:
        """Delete signatures from before `since`."""
        with self.store.writing() as connection:
            connection.execute(
                "DELETE FROM bands WHERE key IN (SELECT key FROM signatures WHERE day < ?)", (self.since,)
            )
            connection.execute("DELETE FROM signatures WHERE day < ?", (self.since,))

    def _find_candidates(
        self, connection: sqlite3.Connection, bands: tuple[bytes, ...], key: str, locator: str, basis: str
    ) -> Iterator[tuple[str, bytes, str | None]]:
        seen = {key}
        for number, digest in enumerate(bands):
            rows = connection.execute(
                "SELECT s.key, s.signature, s.facts FROM bands b JOIN signatures s ON s.key = b.key WHERE b.band = ?"
                " AND b.digest = ? AND s.locator != ? AND s.basis = ? AND s.day >= ?",
                (number, digest, locator, basis, self.since),
            ).fetchall()
            for other, stored, facts in rows:
                if other not in seen:
                    seen.add(other)
                    yield other, stored, facts


def _insert(
    connection: sqlite3.Connection,
    key: str,
    signature: bytes,
    bands: tuple[bytes, ...],
    *,
    place: tuple[str, str, str, str],
) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO signatures (key, locator, basis, day, facts, signature) VALUES (?, ?, ?, ?, ?, ?)",
        (key, *place, signature),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO bands VALUES (?, ?, ?)", [(number, digest, key) for number, digest in enumerate(bands)]
    )


def _sign(article: Article) -> bytes:
    """Return the MinHash of the body's letters without spacing and punctuation, headline and reporter lines."""
    try:
        from datasketch import MinHash
    except ImportError as error:
        raise SettingsError("Finding duplicates needs datasketch: pip install 'policy-brief[nightly]'.") from error

    body = unicodedata.normalize("NFKC", "".join(sentence.text for sentence in article.sentences))
    letters = "".join(char for char in body if char.isalnum())
    sequences = {letters[at : at + _LETTERS] for at in range(max(1, len(letters) - _LETTERS + 1))}
    signature = MinHash(num_perm=_BANDS * _ROWS, seed=1)
    signature.update_batch(sequence.encode("utf-8", "surrogatepass") for sequence in sequences)
    return bytes(signature.hashvalues.astype("<u8").tobytes())


def _estimate_share(one: bytes, other: bytes) -> float:
    """Estimate the share of sequences in common: the share of hashes that agree."""
    hashes, others = (struct.unpack(f"<{_BANDS * _ROWS}Q", signature) for signature in (one, other))
    return float(sum(map(operator.eq, hashes, others)) / len(hashes))


def _cut_bands(signature: bytes) -> Iterator[bytes]:
    width = _ROWS * 8
    for start in range(0, len(signature), width):
        yield hashlib.blake2b(signature[start : start + width], digest_size=8).digest()
