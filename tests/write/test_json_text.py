"""A brief as JSON, and back."""

from __future__ import annotations

import json

import pytest

from summarizer.errors import BriefFileError
from summarizer.write import read_document, to_json
from tests.write.made import full, other, partial, sound


@pytest.mark.parametrize("document", [sound, full, other, partial])
@pytest.mark.parametrize("indent", [None, 2])
def test_a_document_reads_back_equal(document, indent, tmp_path):
    """What was saved is read back equal, in real Hangul."""
    path = tmp_path / "brief.json"
    path.write_text(to_json(document(), indent=indent), encoding="utf-8")

    assert document() == read_document(path)
    assert "노르웨이" in path.read_text(encoding="utf-8")


def test_it_ends_in_one_line_break():
    """On one line it is one line of JSON Lines."""
    assert 1 == to_json(sound(), indent=None).count("\n")
    assert to_json(sound()).endswith("}\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "cannot be read"),
        (b"", "no brief that this version saved"),
        (b"", r"saved \(Invalid JSON: EOF"),
        (b"[]", "no brief that this version saved"),
        (b"\xff\xfe", r"is not UTF-8, as saved briefs are \(byte 0 is 0xff\)"),
        (to_json(sound()).encode("cp949", "replace"), "is not UTF-8"),
        (b'{"brief": {}}', "and 14 more"),
    ],
)
def test_what_is_no_brief_is_an_error(content, message, tmp_path):
    """A file that is missing, empty, of another kind or incomplete is an error that names it and says what to do."""
    path = tmp_path / "brief.json"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(BriefFileError, match=message) as raised:
        read_document(path)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(("version", "said"), [("1", True), ("2", True), ("3", False), (None, False), (7, False)])
def test_a_brief_of_another_schema_asks_for_a_new_one(version, said, tmp_path):
    """What an earlier version saved is not called broken: the article has to be briefed again."""
    path = tmp_path / "brief.json"
    path.write_text(json.dumps({"brief": {}, "provenance": {"schema_version": version}}), encoding="utf-8")

    with pytest.raises(BriefFileError) as raised:
        read_document(path)
    advice = f"was saved with schema {version}, and this version reads schema 3. Brief the article again."
    assert said == str(raised.value).endswith(advice)


def test_an_altered_figure_in_prose_is_refused(tmp_path):
    """A saved sentence that no longer is what its figures give is refused."""
    saved = json.loads(to_json(sound()))
    saved["brief"]["headline"]["text"]["text"] = "Norway plans up to 90 billion euros for AI data centers"
    path = tmp_path / "brief.json"
    path.write_text(json.dumps(saved), encoding="utf-8")

    with pytest.raises(BriefFileError, match="not what its template and figures give"):
        read_document(path)
