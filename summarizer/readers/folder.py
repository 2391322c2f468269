"""The files of a folder that may hold an article."""

from __future__ import annotations

from pathlib import Path

from summarizer.errors import SourceError

from .decode import is_picture
from .documents.kinds import kind_of

__all__ = ["files_in"]

_HEAD = 4096
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def files_in(folder: Path) -> tuple[list[Path], list[Path]]:
    """Return the files right in a folder that are text or documents, by name, and what else stands in it.

    Files are recognised by their first bytes, not by their names. Hidden files and folders are skipped, and other
    folders are not read. Raises SourceError for a folder that cannot be listed, or that contains no file to read.
    """
    try:
        entries = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as wrong:
        raise SourceError(f"{folder} cannot be listed ({wrong.strerror}). Check its permissions.") from wrong
    readable = [path for path in entries if path.is_file() and _may_be_read(path)]
    if not readable:
        within = " (its folders are not looked into)" if any(path.is_dir() for path in entries) else ""
        raise SourceError(
            f"{folder} holds no text and no document{within}. Name a folder that does, or the files themselves."
        )
    return readable, [path for path in entries if path not in readable]


def _may_be_read(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return True  # the reader reports the error
    if kind_of(head) or head.startswith(_UTF_16):
        return True
    return not is_picture(head) and b"\x00" not in head
