"""Folders and patterns."""

from __future__ import annotations

import asyncio
import os

import pytest

from summarizer.errors import SourceNotFound
from summarizer.nightly.config import FolderSource
from summarizer.nightly.sources.folder import Folder


def _listed(path, **more):
    async def listed():
        return [candidate async for candidate in Folder(FolderSource(kind="folder", path=path, **more)).candidates()]

    return asyncio.run(listed())


def _names(path, **more):
    return sorted(os.path.relpath(candidate.locator, path) for candidate in _listed(path, **more))


@pytest.fixture
def folder(tmp_path):
    for name in ("a.txt", "b.html", "deep/c.txt", ".hidden.txt", ".part/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("기사")
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "gone")
    return tmp_path


def test_all_files_but_hidden_ones_are_listed(folder):
    """Files in folders too; links to nowhere, folders and hidden files are not."""
    assert ["a.txt", "b.html", "deep/c.txt"] == _names(folder)


@pytest.mark.parametrize(
    ("glob", "found"), [("*.txt", ["a.txt"]), ("**/*.txt", ["a.txt", "deep/c.txt"]), ("deep/*", ["deep/c.txt"])]
)
def test_a_pattern_chooses(folder, glob, found):
    """A pattern is relative to the folder; `**` is any folder in it."""
    assert found == _names(folder, glob=glob)


def test_a_stamp_changes_with_the_file(folder):
    """Size and time of change tell that a file is another."""
    before = {candidate.locator: candidate.stamp for candidate in _listed(folder)}
    (folder / "a.txt").write_text("다른 기사")

    changed = [candidate.locator for candidate in _listed(folder) if candidate.stamp != before[candidate.locator]]

    assert [str(folder / "a.txt")] == changed


def test_a_folder_that_is_missing_is_told(tmp_path):
    """It names the folder and the source."""
    with pytest.raises(SourceNotFound, match=r"There is no folder .*gone"):
        _names(tmp_path / "gone")
