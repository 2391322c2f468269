"""Boxes of a page in which its newsroom corrects the article."""

from __future__ import annotations

import pytest

from summarizer.readers.html.blocks import blocks_of
from summarizer.readers.html.corrections import find_corrections, write_corrections
from summarizer.readers.html.markup import parse, select
from summarizer.readers.html.writer import Writer


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("correction", True),
        ("news-corrections", True),
        ("correctBox", True),
        ("correctbox", True),
        ("errata2", True),
        ("erratum_box", True),
        ("corrigendum", True),
        ("retraction", True),
        ("correct", True),
        ("autocorrect", False),
        ("correctional", False),
        ("box", False),
    ],
)
def test_a_box_is_named_for_its_correction(name, named):
    """By class or id; a part of a word is none."""
    for attribute in ("class", "id"):
        found = _found(f"<div {attribute}='{name}'><p>센터의 예산을 잘못 적었습니다.</p></div>", "")
        assert (["센터의 예산을 잘못 적었습니다."] if named else []) == [block.text for block, _ in found.before]


BODY = "".join(f"<p>가온시는 내년에 {place} 새 길을 연다고 4일 밝혔다.</p>" for place in ("동쪽에", "서쪽에"))
SAYS = "센터의 예산은 12억원이 아니라 15억원이라고 밝힙니다."


def _found(above, below, body=BODY):
    tree = parse(f"<html><body>{above}<div id='b'>{body}</div>{below}</body></html>")
    return find_corrections(blocks_of(tree, boxes=True), blocks_of(select(tree, "#b")[0]))


def _parts(lines):
    return [(block.text, title) for block, title in lines]


BOX = f"<div><h4>바로잡습니다</h4><p>{SAYS}</p></div>"


@pytest.mark.parametrize(
    ("above", "below", "before", "behind"),
    [
        (BOX, "", [("바로잡습니다", True), (SAYS, False)], []),
        ("", BOX, [], [("바로잡습니다", True), (SAYS, False)]),
        (f"<h4>바로잡습니다</h4><p>{SAYS}</p>", "", [("바로잡습니다", True), (SAYS, False)], []),
        (f"<h4>바로잡습니다<p>{SAYS}</p></h4>", "", [("바로잡습니다", True), (SAYS, False)], []),
        (f"<div><h4>바로잡습니다</h4></div><p>{SAYS}</p>", "", [], []),
        (f"<h4>바로잡습니다</h4><section><p>{SAYS}</p></section>", "", [], []),
        ("<div><h4>바로잡습니다</h4></div>", "", [], []),
        (f"<div><h4>바로잡습니다</h4><p><a href='/1'>{SAYS}</a></p></div>", "", [], []),
        (f"<div><h4>새 길</h4><p>{SAYS}</p></div>", "", [], []),
        (
            f"<div class='errata'><h4>바로잡습니다</h4></div><div id='errata'><p>{SAYS}</p></div>",
            "",
            [("바로잡습니다", True), (SAYS, False)],
            [],
        ),
        (
            "",
            "<p>본지는 예산을 잘못 적어 이를 바로잡습니다.</p>",
            [],
            [("본지는 예산을 잘못 적어 이를 바로잡습니다.", False)],
        ),
    ],
)
def test_a_correction_stands_in_a_box_of_its_own(above, below, before, behind):
    """Before or behind the body, its title first; a title alone, and links, say nothing."""
    found = _found(above, below)
    assert (before, behind) == (_parts(found.before), _parts(found.behind))


def test_lines_of_a_box_within_the_body_are_told():
    """By their words; a box that holds all of the body is none."""
    box = f"<div class='correction'><p>{SAYS}</p></div>"

    assert {SAYS} == _found("", "", BODY + box).within
    assert frozenset() == _found("", "", f"<div class='correction'>{BODY}</div>").within
    assert ((), ()) == (_found("", "", BODY + box).before, _found("", "", BODY + box).behind)


def test_a_page_without_its_corrections_has_all_other_lines():
    """And those of the correction are written down with what they are."""
    tree = parse(f"<html><body>{BOX}<div id='b'>{BODY}</div></body></html>")
    page = blocks_of(tree, boxes=True)
    found = find_corrections(page, blocks_of(select(tree, "#b")[0]))
    writer = Writer()
    titles, says = write_corrections(writer, found.before)

    assert page[2:] == found.without(page)
    assert (["바로잡습니다"], [SAYS]) == ([span.text for span in titles], [span.text for span in says])


def test_without_a_body_on_the_page_there_are_no_corrections():
    """Nothing stands before or behind it."""
    tree = parse(f"<html><body>{BOX}</body></html>")
    found = find_corrections(blocks_of(tree, boxes=True), ())
    assert ((), (), frozenset()) == (found.before, found.behind, found.within)
