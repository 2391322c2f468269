"""Relations of briefs are read from their file, and there are none where it cannot be read."""

from __future__ import annotations

import pytest

from summarizer.nightly.digest.relations import RELATIONS, Copy, Relations, Update, read_relations

KEPT = Relations(
    superseded={"2026-03-04/a-1.json": "2026-03-06/a-3.json", "2026-03-05/a-2.json": "2026-03-06/a-3.json"},
    updates={"2026-03-06/a-3.json": Update(of="가람 소식", differs="figures: with 3")},
    copies={"2026-03-06/a-3.json": (Copy(title=None, place="b.txt"),)},
)


def test_what_is_written_is_read(tmp_path):
    """The file holds all relations."""
    (tmp_path / RELATIONS).write_text(KEPT.model_dump_json(), encoding="utf-8")

    assert KEPT == read_relations(tmp_path)


@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b'{"superseded": [1]}', b"\xff"])
def test_a_file_that_cannot_be_read_relates_nothing(tmp_path, content):
    """A folder without the file, and a damaged one, have no relations, and no error."""
    if content is not None:
        (tmp_path / RELATIONS).write_bytes(content)

    assert Relations() == read_relations(tmp_path)


def test_a_brief_supersedes_all_that_it_stands_for():
    """Each earlier brief of the article is named, and none for another file."""
    assert ("2026-03-04/a-1.json", "2026-03-05/a-2.json") == KEPT.supersedes("2026-03-06/a-3.json")
    assert () == KEPT.supersedes("2026-03-04/a-1.json")
