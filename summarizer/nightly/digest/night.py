"""The briefs of a night, as its folder contains them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from policy_brief import BriefDocument
from summarizer.errors import BriefFileError
from summarizer.write import read_document

from .relations import Copy, Relations, Update
from .values import UnreadFile

__all__ = ["INDEX", "SavedBrief", "brief_files", "part_superseded", "read_night"]

INDEX = "index.json"
_NO_BRIEFS = {INDEX, "run.json"}


@dataclass(frozen=True, slots=True)
class SavedBrief:
    """A brief on disk: its JSON file, and the file that its readers open."""

    saved: str
    file: str
    document: BriefDocument
    supersedes: tuple[str, ...] = ()
    update: Update | None = None
    copies: tuple[Copy, ...] = ()


def brief_files(night: Path) -> Iterator[Path]:
    """Return the files of a night's folder that should be briefs, in the order of their names."""
    for path in sorted(night.glob("*.json")):
        if path.name not in _NO_BRIEFS and not path.name.startswith("."):
            yield path


def read_night(night: Path) -> tuple[tuple[SavedBrief, ...], tuple[UnreadFile, ...]]:
    """Read the briefs in a night's folder, and name the files that are not briefs."""
    briefs: list[SavedBrief] = []
    unread: list[UnreadFile] = []
    for path in brief_files(night):
        try:
            document = read_document(path)
        except BriefFileError as error:
            unread.append(UnreadFile(file=_shown(path.name), reason=_shown(_reason(error, path))))
            continue
        page = path.with_suffix(".md")
        readable = page if page.is_file() else path
        briefs.append(SavedBrief(_shown(path.name), _shown(readable.name), document))
    return tuple(briefs), tuple(unread)


def part_superseded(
    briefs: tuple[SavedBrief, ...], day: str, relations: Relations
) -> tuple[tuple[SavedBrief, ...], dict[str, str]]:
    """Return the current briefs of a day with their relations, and by file those that newer ones replace."""
    old: dict[str, str] = {}
    current: list[SavedBrief] = []
    for brief in briefs:
        file = f"{day}/{brief.saved}"
        if newer := relations.superseded.get(file):
            old[brief.file] = newer
            continue
        update, copies = relations.updates.get(file), relations.copies.get(file, ())
        current.append(replace(brief, supersedes=relations.supersedes(file), update=update, copies=copies))
    return tuple(current), old


def _reason(error: BriefFileError, path: Path) -> str:
    """Return the reason without the path, so that the digest is the same wherever its folder lies."""
    return " ".join(str(error).removeprefix(f"{path}:").split())


def _shown(name: str) -> str:
    """Return a file's name in a form that a page can contain; a name that is not UTF-8 must not end the digest."""
    return name.encode("utf-8", "replace").decode()
