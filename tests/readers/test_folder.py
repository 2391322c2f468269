"""Which files of a folder are read."""

import pytest

from summarizer.errors import SourceError
from summarizer.readers.folder import files_in
from tests.readers.documents import release


def test_files_are_told_by_their_bytes(tmp_path):
    """Text and documents are read whatever they are called; pictures, hidden files and folders are not."""
    (tmp_path / "b.dat").write_bytes(release.as_hwpx())
    (tmp_path / "a").write_text("가온시는 사업을 시작한다고 4일 밝혔다.", encoding="utf-16")
    (tmp_path / "c.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / ".d.txt").write_text("가온시", encoding="utf-8")
    (tmp_path / "e").mkdir()
    readable, others = files_in(tmp_path)

    assert ["a", "b.dat"] == [path.name for path in readable]
    assert ["c.txt", "e"] == [path.name for path in others]


def test_a_folder_without_text_is_refused(tmp_path):
    """A folder that holds nothing to read says so."""
    with pytest.raises(SourceError, match="no text and no document"):
        files_in(tmp_path)
    (tmp_path / "within").mkdir()
    with pytest.raises(SourceError, match="folders are not looked into"):
        files_in(tmp_path)


def test_a_folder_that_cannot_be_listed_is_refused(tmp_path):
    """What is no folder, or is not there, says that it cannot be listed."""
    with pytest.raises(SourceError, match="cannot be listed"):
        files_in(tmp_path / "nowhere")


def test_a_file_with_a_nul_byte_is_no_text(tmp_path):
    """Its name does not make it one."""
    (tmp_path / "a.txt").write_text("가온시", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"ab\x00c")

    assert [["a.txt"], ["b.txt"]] == [[path.name for path in paths] for paths in files_in(tmp_path)]
