"""Folders with what is not an article: pipes, links that loop, names that are not text."""

from __future__ import annotations

import asyncio
import logging
import os
import sys

import pytest

from summarizer.errors import SourceError
from summarizer.nightly.config import FolderSource
from summarizer.nightly.sources.folder import Folder, find_path, name_place
from tests.nightly.night import article, configure, hold_night, reasons, states, write_articles

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and bytes in names")
NAME = b"\xb0\xa1\xb3\xaa.txt"


def _listed(path):
    async def listed():
        return [candidate async for candidate in Folder(FolderSource(kind="folder", path=path)).candidates()]

    return asyncio.run(listed())


def test_pipes_and_links_to_nowhere_are_passed_over_with_a_word(tmp_path, caplog):
    """They are not candidates, and one warning names them."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "a.txt").write_text("기사")

    with caplog.at_level(logging.WARNING, "summarizer.nightly"):
        assert [str(tmp_path / "a.txt")] == [candidate.locator for candidate in _listed(tmp_path)]

    (record,) = caplog.records
    assert ["pipe" in record.getMessage(), "gone" in record.getMessage()] == [True, True]


def test_links_that_loop_are_walked_once(tmp_path):
    """A folder in itself, by whatever name, does not multiply its files."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.txt").write_text("기사")
    for name in ("one", "two"):
        (tmp_path / "deep" / name).symlink_to(tmp_path)

    assert [str(tmp_path / "deep" / "a.txt")] == [candidate.locator for candidate in _listed(tmp_path)]


def test_a_file_that_became_a_pipe_is_not_opened(tmp_path):
    """What was listed as a file and is none when it is read fails, and does not wait for a writer."""
    (tmp_path / "a.txt").write_text("기사")
    (candidate,) = _listed(tmp_path)
    (tmp_path / "a.txt").unlink()
    os.mkfifo(tmp_path / "a.txt")

    with pytest.raises(SourceError, match="is not a file any more"):
        asyncio.run(candidate.fetch(False))  # noqa: FBT003 - the signature of fetch


def test_a_name_that_is_not_text_is_named_and_found_again(tmp_path):
    """Its bytes are escaped, so that a ledger takes it; the path is found by that name."""
    path = tmp_path / os.fsdecode(NAME)
    path.write_text("기사")
    (candidate,) = _listed(tmp_path)

    assert rf"{tmp_path}/\xb0\xa1\xb3\xaa.txt" == candidate.locator == name_place(path)
    assert path == find_path(candidate.locator)


def test_a_night_briefs_a_file_whose_name_is_not_text(tmp_path, server):
    """The article is briefed as others are, and known the next night."""
    write_articles(tmp_path / "in", range(1))
    (tmp_path / "in" / os.fsdecode(NAME)).write_text(article(1), encoding="utf-8")
    config = configure(tmp_path, server.url)

    first, second = hold_night(config), hold_night(config)

    assert ({"done": 2}, 2) == (states(first), second.unchanged)
    assert {} == reasons(tmp_path)
