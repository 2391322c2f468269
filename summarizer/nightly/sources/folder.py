"""Articles in a folder."""

from __future__ import annotations

import datetime as dt
import glob
import stat
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

from summarizer.errors import SourceNotFound
from summarizer.nightly.config import FolderSource
from summarizer.nightly.ledger import Entry
from summarizer.text.article import KST

from .base import Candidate

__all__ = ["Folder"]


class Folder:
    """The files of a folder that match a pattern; hidden ones, which may be half written, are left out.

    A file's stamp is its size and time of change, so that an unchanged file need not be read.
    """

    def __init__(self, config: FolderSource) -> None:
        self.name = config.name
        self._path = config.path
        self._glob = config.glob

    async def candidates(self) -> AsyncIterator[Candidate]:
        """List the files in the order in which the system gives them."""
        if not self._path.is_dir():
            raise SourceNotFound(
                f"There is no folder {self._path}: make it, or correct 'path' of source {self.name!r}."
            )
        for name in glob.iglob(self._glob, root_dir=self._path, recursive=True):  # noqa: PTH207 - Path.glob lists broken links
            if candidate := self._make_candidate(self._path / name):
                yield candidate

    def size(self) -> int:
        """Count the matches, folders too: an estimate, and quick."""
        return sum(1 for _ in glob.iglob(self._glob, root_dir=self._path, recursive=True))  # noqa: PTH207 - as above

    def resume(self, entry: Entry) -> Candidate:
        """Return the candidate of a file; one that is gone fails when it is read."""
        path = Path(entry.locator)
        return self._make_candidate(path) or Candidate(
            locator=entry.locator, source=self.name, stamp=entry.stamp, fetch=partial(_return_path, path)
        )

    def _make_candidate(self, path: Path) -> Candidate | None:
        try:
            status = path.stat()
        except OSError:  # gone since it was listed, or a broken link
            return None
        if not stat.S_ISREG(status.st_mode):
            return None
        return Candidate(
            locator=str(path),
            source=self.name,
            stamp=f"{status.st_size}:{status.st_mtime_ns}",
            published=dt.datetime.fromtimestamp(status.st_mtime, KST),
            fetch=partial(_return_path, path),
        )


async def _return_path(path: Path, known: bool) -> Path:  # noqa: ARG001, FBT001 - the signature of `Candidate.fetch`
    """Return the path: a file needs no fetching."""
    return path
