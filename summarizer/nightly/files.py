"""A night's files: written atomically, in a folder for each day."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import unicodedata
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from policy_brief.cleaning.unseen import strip_unseen
from summarizer.errors import OutputError

__all__ = ["DayFolder", "check_writable", "output_error", "stem", "sweep", "write_whole"]

_NOT_IN_NAMES = re.compile(r"[^\w.-]+")
_LONGEST = 60  # in bytes: Hangul takes three each, and file systems allow 255 for a name
_ADVICE = {
    errno.ENOSPC: "The disk is full: make room",
    errno.EDQUOT: "The quota is used up: make room",
    errno.EROFS: "The file system is read-only: give another folder as 'out'",
    errno.EACCES: "Permission is denied: give another folder as 'out', or run as its owner",
    errno.EPERM: "Permission is denied: give another folder as 'out', or run as its owner",
}


class DayFolder:
    """The folder `OUT/YYYY-MM-DD/` of one night."""

    def __init__(self, out: Path, day: str) -> None:
        self.path = out / day

    def write(self, name: str, texts: dict[str, str]) -> tuple[Path, ...]:
        """Write `name` with each suffix (`.json`, `.md`); on return all are on disk. Raises `OutputError`."""
        paths = tuple(self.path / f"{name}{suffix}" for suffix in texts)
        for path, text in zip(paths, texts.values(), strict=True):
            write_whole(path, text)
        return paths

    def discard(self, name: str) -> None:
        """Remove files that a killed night wrote and did not enter into its ledger."""
        for suffix in (".json", ".md"):
            (self.path / f"{name}{suffix}").unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove temporary files of a killed night; no other process may be writing there."""
    for part in folder.glob(".*.part"):
        part.unlink(missing_ok=True)


def stem(source: str, key: str) -> str:
    """Name an article's files: a readable part of its source, and the beginning of its key."""
    source = strip_unseen(source)
    path = _find_path(source) if "://" in source else source
    last = Path(unicodedata.normalize("NFC", path).rstrip("/") or "article").stem
    readable = _NOT_IN_NAMES.sub("-", last).strip("-.")
    return f"{_shortened(readable) or 'article'}-{key[:12]}"


def _find_path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:  # not an address after all
        return url


def write_whole(path: Path, text: str) -> None:
    """Replace a file atomically, and return once it is on disk. Raise `OutputError`."""
    digest = hashlib.sha256(path.name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    part = path.with_name(f".{digest}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("w", encoding="utf-8", errors="replace") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        _sync(path.parent)
    except OSError as error:
        with suppress(OSError):  # if it cannot be written, it may not be removable either
            part.unlink()
        raise output_error(path, error) from error


def output_error(path: Path, error: OSError) -> OutputError:
    """Return an error that says what could not be written, why, and what to do."""
    advice = _ADVICE.get(error.errno or 0, "Check the disk and the permissions")
    return OutputError(
        f"{path} cannot be written ({error.strerror or error}). {advice}, and start the night again:"
        " what is done is kept, and nothing is paid for twice."
    )


def _sync(folder: Path) -> None:
    """Make a rename durable; only systems that can open folders need it."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _shortened(name: str) -> str:
    return name.encode()[:_LONGEST].decode("utf-8", "ignore").strip("-.")


def check_writable(folder: Path) -> None:
    """Check that files can be written, before anything is paid for; raise `OutputError`."""
    probe = folder / f".{os.getpid()}.probe"
    write_whole(probe, "policy-brief checks whether it can write here\n")
    probe.unlink(missing_ok=True)
