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


def test_the_errors_say_what_is_there_and_what_to_do(tmp_path):
    """A name that is no folder's, an empty folder, and one of folders alone."""
    with pytest.raises(SourceError, match=r"nowhere cannot be listed \(No such file or directory\)\. Check its perm"):
        files_in(tmp_path / "nowhere")
    with pytest.raises(SourceError, match=r"holds no text and no document\. Name a folder that does"):
        files_in(tmp_path)


@pytest.mark.parametrize(
    ("content", "readable"),
    [
        (b"\xff\xfea\x00", True),
        (b"\xfe\xff\x00a", True),
        (b"a\x00", False),
        (b"a" * 4095 + b"\x00", False),
        (b"a" * 4096 + b"\x00", True),
        (b"GIF89a", False),
        (b"%PDF-1.7\x00", True),
        (b"", True),
    ],
)
def test_the_first_bytes_tell_whether_a_file_is_read(tmp_path, content, readable):
    """Four thousand of them; a nul is in no text but one of two bytes a character, and in documents."""
    (tmp_path / "a.txt").write_text("가온시", encoding="utf-8")
    (tmp_path / "b").write_bytes(content)

    read, others = files_in(tmp_path)
    assert (readable, not readable) == ("b" in [path.name for path in read], "b" in [path.name for path in others])


def test_a_file_that_cannot_be_opened_is_left_to_the_reader(tmp_path):
    """Reading it says what is wrong."""
    (tmp_path / "a").symlink_to(tmp_path / "a.txt")
    (tmp_path / "a.txt").write_text("가온시", encoding="utf-8")

    assert [["a", "a.txt"], []] == [[path.name for path in paths] for paths in files_in(tmp_path)]
