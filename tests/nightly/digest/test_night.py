"""A night's folder is read whatever is in it."""

from __future__ import annotations

import os
import sys

import pytest

from tests.nightly.digest.made import index, news, night, save


def test_a_broken_file_is_named_and_stops_nothing(tmp_path):
    """What is not a brief is listed with its reason, and the others are there."""
    save(tmp_path / "2026-03-04", "good", news())
    for name, content in (("cut", b'{"brief": '), ("other", b"[]"), ("binary", b"\xff\x00")):
        (tmp_path / "2026-03-04" / f"{name}.json").write_bytes(content)
    (tmp_path / "2026-03-04" / "folder.json").mkdir()

    digest = night(tmp_path, 4)

    assert ["binary.json", "cut.json", "folder.json", "other.json"] == [unread.file for unread in digest.unread]
    assert 1 == len(digest.sections)
    assert "- cut.json: no brief" in index(tmp_path, 4)
    assert str(tmp_path) not in index(tmp_path, 4)


def test_a_brief_of_an_earlier_schema_is_passed_over_with_a_word(tmp_path):
    """It cannot be read, and nothing is wrong with it: the page says what to do."""
    save(tmp_path / "2026-03-04", "good", news())
    (tmp_path / "2026-03-04" / "old.json").write_text('{"brief": {}, "provenance": {"schema_version": "1"}}')
    digest = night(tmp_path, 4)

    assert 1 == len(digest.sections)
    assert "- old.json: was saved with schema 1, and this version reads schema 3. Brief the article again." in index(
        tmp_path, 4
    )


@pytest.mark.skipif(sys.platform != "linux", reason="file names of any bytes")
def test_a_file_whose_name_is_no_text_stops_nothing(tmp_path):
    """Neither as a brief nor as a broken file."""
    save(tmp_path / "2026-03-04", os.fsdecode(b"a\xff"), news())
    (tmp_path / "2026-03-04" / os.fsdecode(b"b\xff.json")).touch()
    digest = night(tmp_path, 4)

    assert (["a?.md"], ["b?.json"]) == (
        [entry.file for entry in digest.sections[0].briefs], [unread.file for unread in digest.unread]
    )  # fmt: skip


def test_a_brief_without_a_page_is_linked_as_it_is(tmp_path):
    """Where only JSON was saved, the links lead there, to no place in it."""
    save(tmp_path / "2026-03-04", "a", news())
    (tmp_path / "2026-03-04" / "a.md").unlink()
    night(tmp_path, 4)

    assert "(a.json)" in index(tmp_path, 4)
    assert "a.json#" not in index(tmp_path, 4)
