"""Files are written whole, named readably, and their faults told."""

from __future__ import annotations

import errno
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import OutputError
from summarizer.nightly.files import DayFolder, output_error, stem, write_whole

KEY = "0123456789abcdef" * 4


def test_a_brief_lies_in_the_folder_of_its_day(tmp_path):
    """Each form of a brief is a file of the same name."""
    written = DayFolder(tmp_path, "2026-03-04").write("a-1", {".json": "{}", ".md": "# 가"})

    assert (tmp_path / "2026-03-04" / "a-1.json", tmp_path / "2026-03-04" / "a-1.md") == written
    assert ["{}", "# 가"] == [path.read_text(encoding="utf-8") for path in written]


def test_nothing_half_written_stays(tmp_path, monkeypatch):
    """When a file cannot be finished, the old one stays and no part of the new one does."""
    write_whole(tmp_path / "a.md", "old")

    def full(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="The disk is full: make room"):
        write_whole(tmp_path / "a.md", "new")

    assert ["a.md"] == [path.name for path in tmp_path.iterdir()]
    assert "old" == (tmp_path / "a.md").read_text(encoding="utf-8")


def test_files_of_a_killed_attempt_are_removed(tmp_path):
    """What is in no ledger does not stay next to what is."""
    folder = DayFolder(tmp_path, "2026-03-04")
    folder.write("a-1", {".json": "{}"})

    folder.discard("a-1")
    folder.discard("never-was")

    assert [] == list(folder.path.iterdir())


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("/in/gpu-예산.txt", "gpu-예산-0123456789ab"),
        ("https://news.example/view/AKR1?section=a/b", "AKR1-0123456789ab"),
        ("https://news.example/", "article-0123456789ab"),
        ("../..", "article-0123456789ab"),
        ("가" * 100, "가" * 20 + "-0123456789ab"),
    ],
)
def test_names_are_readable(source, name):
    """A file's name begins with what its source is called."""
    assert name == stem(source, KEY)


@given(st.text())
def test_any_source_names_a_plain_file(source):
    """Whatever a source is called, the name is one short path component that is not hidden."""
    name = stem(source, KEY)

    assert "/" not in name
    assert not name.startswith((".", "-"))
    assert 13 < len(name.encode()) <= 80


def test_an_unknown_fault_is_told_too(tmp_path):
    """A fault without advice of its own gets the general one."""
    assert "Check the disk" in str(output_error(tmp_path, OSError(errno.EIO, "I/O error")))
