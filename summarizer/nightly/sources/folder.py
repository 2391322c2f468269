"""Articles in a folder."""

from __future__ import annotations

import datetime as dt
import fnmatch
import glob
import logging
import os
import re
import stat
from collections.abc import AsyncIterator, Iterator
from functools import partial
from pathlib import Path
from typing import NoReturn

from summarizer.errors import PolicyBriefError, SourceError, SourceNotFound, UnexpectedFault
from summarizer.nightly.config import FolderSource
from summarizer.nightly.ledger import Entry
from summarizer.text.article import KST

from .base import Candidate

__all__ = ["Folder", "find_path", "name_place"]


_LOGGER = logging.getLogger(__name__)
_ESCAPED = re.compile(rb"\\x([0-9a-f]{2})")
_SHOWN = 5


class Folder:
    """The files of a folder that match a pattern; hidden ones, which may be half written, are left out.

    A file's stamp is its size and time of change, so that an unchanged file need not be read. Links are followed, but
    no folder is read twice. Pipes, devices and sockets are skipped and logged.
    """

    def __init__(self, config: FolderSource) -> None:
        self.name = config.name
        self._path = config.path
        self._glob = config.glob

    async def candidates(self) -> AsyncIterator[Candidate]:
        """List the files, folder by folder, in the order in which the system gives them."""
        if not self._path.is_dir():
            raise SourceNotFound(
                f"There is no folder {self._path}: make it, or correct 'path' of source {self.name!r}."
            )
        passed_over: list[str] = []
        for path in self._list_matches():
            if candidate := self._make_or_fail(path):
                yield candidate
            elif not path.is_dir():
                passed_over.append(name_place(path))
        self._tell_passed_over(passed_over)

    def size(self) -> int:
        """Count the matches: an estimate, and quick."""
        return sum(1 for _ in self._list_matches())

    def resume(self, entry: Entry) -> Candidate:
        """Return the candidate of a file; one that is gone fails when it is read."""
        path = find_path(entry.locator)
        return self._make_candidate(path) or Candidate(
            locator=entry.locator, source=self.name, stamp=entry.stamp, fetch=partial(_return_path, path)
        )

    def _list_matches(self) -> Iterator[Path]:
        """List what the pattern matches; a pattern that goes into every folder is walked here: links may loop."""
        below, star, name = self._glob.rpartition("**/")
        if star and "**" not in below and "/" not in name:
            for start in _list_glob(self._path, below.rstrip("/")) if below else (self._path,):
                yield from _walk(start, name)
            return
        yield from _list_glob(self._path, self._glob)

    def _make_or_fail(self, path: Path) -> Candidate | None:
        """Return a file's candidate; an error fails only that file."""
        try:
            return self._make_candidate(path)
        except Exception as error:  # noqa: BLE001 - one file never stops its source
            fault = UnexpectedFault.wrap(error, "policy-brief itself failed to look at this file")
            return Candidate(locator=name_place(path), source=self.name, stamp="", fetch=partial(_refuse, fault))

    def _make_candidate(self, path: Path) -> Candidate | None:
        try:
            status = path.stat()
        except OSError:  # gone since it was listed, or a broken link
            return None
        if not stat.S_ISREG(status.st_mode):
            return None
        return Candidate(
            locator=name_place(path),
            source=self.name,
            stamp=f"{status.st_size}:{status.st_mtime_ns}",
            published=_changed_at(status.st_mtime),
            fetch=partial(_return_path, path),
        )

    def _tell_passed_over(self, places: list[str]) -> None:
        if places:
            more = f" and {len(places) - _SHOWN:,} more" if len(places) > _SHOWN else ""
            _LOGGER.warning(
                "Source %s: skipped what is not a file, and broken links: %s%s",
                self.name, ", ".join(places[:_SHOWN]), more,
            )  # fmt: skip


def name_place(path: Path) -> str:
    r"""Return a path as text that any database takes: bytes of a name that are not UTF-8 become `\xff`."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def find_path(place: str) -> Path:
    """Return the path that `name_place` gave a name."""
    path = Path(place)
    if "\\x" not in place or _exists(path):
        return path
    name = _ESCAPED.sub(lambda found: bytes((int(found[1], 16),)), place.encode("utf-8", "surrogatepass"))
    return Path(os.fsdecode(name))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that is too long
        return False


def _list_glob(folder: Path, pattern: str) -> Iterator[Path]:
    for name in glob.iglob(pattern, root_dir=folder, recursive=True):  # noqa: PTH207 - Path.glob lists broken links
        yield folder / name


def _walk(start: Path, name: str) -> Iterator[Path]:
    """List the entries of a folder and of all below it whose names match, hidden ones left out."""
    seen: set[tuple[int, int]] = set()
    _is_new(start, seen)
    for folder, below, files in os.walk(start, followlinks=True, onerror=_tell_unread):
        below[:] = [inner for inner in below if not inner.startswith(".") and _is_new(Path(folder, inner), seen)]
        for found in files:
            if not found.startswith(".") and fnmatch.fnmatch(found, name or "*"):
                yield Path(folder, found)


def _tell_unread(error: OSError) -> None:
    _LOGGER.warning("The folder %s cannot be read: %s", name_place(Path(str(error.filename))), error.strerror)


def _is_new(folder: Path, seen: set[tuple[int, int]]) -> bool:
    """Return whether a folder was not walked before, whatever the name that leads to it."""
    try:
        status = folder.stat()
    except OSError:
        return False
    place = (status.st_dev, status.st_ino)
    if place in seen:
        return False
    seen.add(place)
    return True


async def _return_path(path: Path, known: bool) -> Path:  # noqa: ARG001, FBT001 - the signature of `Candidate.fetch`
    """Return the path: a file needs no fetching; raise `SourceError` for a pipe, from which reading may never end."""
    if not _may_be_file(path):
        raise SourceError(f"{name_place(path)} is not a file any more, but a pipe, device or folder. Put a file there.")
    return path


async def _refuse(error: PolicyBriefError, known: bool) -> NoReturn:  # noqa: ARG001, FBT001 - as above
    raise error


def _may_be_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):  # the reader reports the error
        return True


def _changed_at(seconds: float) -> dt.datetime | None:
    """Return when a file was changed; None for a time outside the calendar."""
    try:
        return dt.datetime.fromtimestamp(seconds, KST)
    except (OverflowError, OSError, ValueError):
        return None
