"""The parts of a document that is an archive are opened within limits."""

import pytest
from lxml import etree

from summarizer.errors import DamagedDocument, SourceTooLarge
from summarizer.readers.documents import zipped
from summarizer.readers.documents.zipped import Archive, local, val
from tests.readers.documents import release


def _archive(**parts):
    return Archive(release.zip_file(parts), "The document")


def test_a_part_is_read_by_its_name():
    """A part that a document need not have may be missing."""
    archive = _archive(a="<a/>")
    assert {"a"} == archive.names
    assert b"<a/>" == archive.read("a")
    assert archive.maybe_xml("b") is None
    assert "a" == archive.maybe_xml("a").tag


@pytest.mark.parametrize("content", ["<a>", "", "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"])
def test_a_part_that_is_no_plain_xml_is_damage(content):
    """Nor may it hold a document type."""
    with pytest.raises(DamagedDocument, match="The document"):
        _archive(a=content).xml("a")


@pytest.mark.parametrize(("part", "total", "fits"), [(10, 20, True), (9, 20, False), (10, 19, False)])
def test_what_is_unpacked_has_limits(part, total, fits, monkeypatch):
    """Of one part, and of all that are read."""
    monkeypatch.setattr(zipped, "LARGEST_PART", part)
    monkeypatch.setattr(zipped, "LARGEST_SUM", total)
    archive = _archive(a="a" * 10, b="b" * 10)
    if fits:
        assert 20 == len(archive.read("a") + archive.read("b"))
        return
    with pytest.raises(SourceTooLarge, match="The document unpacks to more than"):
        archive.read("a") + archive.read("b")


def test_names_are_told_without_their_namespace():
    """Of elements and attributes; a comment has none, and a missing node no attributes."""
    node = etree.fromstring("<w:p xmlns:w='urn:w' w:val='3' other='4'><!-- x --></w:p>")
    assert ("p", "") == (local(node), local(node[0]))
    assert ("3", "4", None, None) == (val(node), val(node, "other"), val(node, "none"), val(None))
