"""The ledger's tables, and the steps from each version to the next.

Money is kept in whole nano-dollars, so that sums are exact; times are UTC in ISO 8601; days are days in Korea.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from summarizer.errors import LedgerError

__all__ = ["MIGRATIONS", "migrate"]

_FIRST = """
CREATE TABLE nights (
    id INTEGER PRIMARY KEY,
    run TEXT NOT NULL UNIQUE,       -- for logs, and for the metadata of batches
    day TEXT NOT NULL,
    started TEXT NOT NULL,
    ended TEXT,                     -- null: at work, or killed
    host TEXT NOT NULL,
    pid INTEGER NOT NULL,
    exit_code INTEGER,
    summary TEXT                    -- JSON, as in run.json
) STRICT;

CREATE TABLE articles (             -- one row for each place that an article was seen at
    locator TEXT PRIMARY KEY,       -- a file's path or an address
    source TEXT NOT NULL,           -- the source's name in the settings
    title TEXT,
    published TEXT,
    stamp TEXT NOT NULL,            -- changes when the place's content may have changed
    basis TEXT NOT NULL DEFAULT '', -- of a filtered article the filter, else the recipe, that its state holds for
    key TEXT,                       -- null until its text was read
    state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'partial', 'duplicate', 'filtered', 'failed')),
    reason TEXT,
    next_step TEXT,
    retryable INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    duplicate_of TEXT,              -- key of the article that it is a copy of
    night INTEGER NOT NULL REFERENCES nights (id),
    first_seen TEXT NOT NULL,
    changed TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX articles_by_key ON articles (key);
CREATE INDEX articles_open ON articles (state, night) WHERE state IN ('pending', 'failed');
CREATE INDEX articles_copies ON articles (duplicate_of) WHERE duplicate_of IS NOT NULL;

CREATE TABLE attempts (             -- append-only; closed once
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    locator TEXT NOT NULL,
    night INTEGER NOT NULL REFERENCES nights (id),
    day TEXT NOT NULL,
    stem TEXT NOT NULL,
    started TEXT NOT NULL,
    ended TEXT,                     -- null: at work, or killed
    result TEXT,                    -- done, partial, failed, pending, killed
    reason TEXT
) STRICT;
CREATE INDEX attempts_open ON attempts (night) WHERE ended IS NULL;

CREATE TABLE briefs (               -- what is on disk
    key TEXT PRIMARY KEY,
    locator TEXT NOT NULL,
    day TEXT NOT NULL,
    stem TEXT NOT NULL,
    partial INTEGER NOT NULL,
    headline TEXT,
    sha256 TEXT NOT NULL,
    night INTEGER NOT NULL REFERENCES nights (id),
    written TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX briefs_by_day ON briefs (day, stem);

CREATE TABLE replies (              -- append-only; the body goes when its attempt has ended
    id INTEGER PRIMARY KEY,
    request TEXT NOT NULL,
    key TEXT NOT NULL,
    night INTEGER NOT NULL REFERENCES nights (id),
    at TEXT NOT NULL,
    body TEXT,
    prompt_tokens INTEGER,
    cached_tokens INTEGER,
    completion_tokens INTEGER,
    nano_usd INTEGER                -- null: no price is known
) STRICT;
CREATE INDEX replies_unused ON replies (key, request) WHERE body IS NOT NULL;
CREATE INDEX replies_by_night ON replies (night);
CREATE INDEX replies_by_key ON replies (key);

CREATE TABLE signatures (           -- of texts, to know copies by
    key TEXT PRIMARY KEY, locator TEXT NOT NULL, basis TEXT NOT NULL, day TEXT NOT NULL, signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX signatures_by_day ON signatures (day);
CREATE TABLE bands (
    band INTEGER NOT NULL, digest BLOB NOT NULL, key TEXT NOT NULL, PRIMARY KEY (band, digest, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX bands_by_key ON bands (key);

CREATE TABLE pages (url TEXT PRIMARY KEY, etag TEXT, last_modified TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;  -- what engines remember
"""

_STAGES = """
CREATE TABLE stages (               -- what each stage of a brief on disk took
    key TEXT NOT NULL REFERENCES briefs (key),
    stage TEXT NOT NULL,
    night INTEGER NOT NULL REFERENCES nights (id),
    calls INTEGER NOT NULL,
    reasks INTEGER NOT NULL,
    prompt_tokens INTEGER NOT NULL,
    cached_tokens INTEGER NOT NULL,
    completion_tokens INTEGER NOT NULL,
    nano_usd INTEGER,               -- null: no price is known
    PRIMARY KEY (key, stage)
) STRICT, WITHOUT ROWID;
CREATE INDEX stages_by_night ON stages (night, stage);
"""

_STORIES = """
ALTER TABLE articles ADD COLUMN update_of TEXT;   -- key of the article of which it tells a later state
ALTER TABLE articles ADD COLUMN differs TEXT;     -- what it tells otherwise, as JSON
ALTER TABLE signatures ADD COLUMN facts TEXT;     -- what its text tells, as JSON; null of older ledgers
CREATE TABLE sent (                 -- requests without a reply: in flight, failed, or lost with a killed night
    id INTEGER PRIMARY KEY,
    request TEXT NOT NULL,
    key TEXT NOT NULL,
    night INTEGER NOT NULL REFERENCES nights (id),
    at TEXT NOT NULL,
    outcome TEXT                    -- null: in flight; else failed or lost
) STRICT;
CREATE INDEX sent_by_key ON sent (key, request);
CREATE INDEX sent_by_night ON sent (night);
"""

MIGRATIONS: Final = (_FIRST, _STAGES, _STORIES)
"""Scripts that lead from version 0 to the present one; a released script is never changed, only followed."""


def migrate(connection: sqlite3.Connection) -> None:
    """Migrate a ledger to the current version, each step in one transaction; raise `LedgerError` for a newer one."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise LedgerError(
            f"The ledger is of version {version}, and this program knows {len(MIGRATIONS)}:"
            " a newer policy-brief wrote it; update this one."
        )
    for number, script in enumerate(MIGRATIONS[version:], version + 1):
        connection.executescript(f"BEGIN IMMEDIATE; {script} PRAGMA user_version = {number}; COMMIT;")
