"""What sites said about the state of their pages, so that an unchanged page is not sent again."""

from __future__ import annotations

from dataclasses import dataclass

from .store import Store

__all__ = ["Pages", "Validators"]


@dataclass(frozen=True, slots=True)
class Validators:
    """The headers of a page's last answer by which its site tells whether it changed."""

    etag: str | None
    last_modified: str | None


class Pages:
    """Validators by address."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def validators(self, url: str) -> Validators | None:
        """Return what a page's site said last."""
        with self._store.reading() as connection:
            row = connection.execute("SELECT etag, last_modified FROM pages WHERE url = ?", (url,)).fetchone()
        return Validators(*row) if row else None

    def keep(self, url: str, validators: Validators) -> None:
        """Keep what a page's site said."""
        with self._store.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO pages VALUES (?, ?, ?)", (url, validators.etag, validators.last_modified)
            )
