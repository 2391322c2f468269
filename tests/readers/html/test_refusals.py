"""What stands around the entries of a list is no article."""

from __future__ import annotations

import pytest

from summarizer.errors import ListPage
from summarizer.readers.html.blocks import Block
from summarizer.readers.html.body import Body
from summarizer.readers.html.markup import parse
from summarizer.readers.html.profiles import GENERIC
from summarizer.readers.html.refusals import refuse_walls

NODE = parse("<p>가</p>")
NEWS = "가온시는 내년에 센터를 연다고 4일 밝혔다."
NOTE = "게시판은 자유롭게 쓰실 수 있습니다."
DAY = "2026-03-04"


def _is_list(lines, *, site="structure", cells=0, entry="아홉글자인제목하나", page=()):
    table = "".join(f"<tr><td><a href='/{at}'>{entry}</a></td></tr>" for at in range(cells))
    body = Body(tuple(Block(line, "text", NODE) for line in lines), GENERIC, site)
    try:
        refuse_walls(parse(f"<table>{table}</table>"), [Block(line, "text", NODE) for line in page], body, None)
    except ListPage:
        return True
    return False


@pytest.mark.parametrize(
    ("listed", "case"),
    [
        (True, {"cells": 8}),
        (False, {"cells": 7}),
        (False, {"cells": 8, "entry": "여덟글자인제목하"}),
        (False, {"cells": 8, "site": "generic"}),
        (True, {"cells": 8, "site": "readability"}),
        (True, {"page": [DAY] * 4}),
        (False, {"page": [DAY] * 3}),
    ],
)
def test_a_few_words_beside_many_entries_are_a_list(listed, case):
    """Eight titles in cells, or four days; where marks tell the body it is one."""
    assert listed is _is_list([NOTE], **case)


def test_what_tells_news_is_an_article_among_links():
    """So is a long text."""
    assert not _is_list([NEWS], cells=8)
    assert not _is_list([NOTE, NEWS], cells=8)
    assert not _is_list([NOTE * 11], cells=8)
    assert _is_list([NOTE * 9], cells=8)


@pytest.mark.parametrize(
    ("site", "days", "listed"), [("readability", 4, True), ("readability", 3, False), ("structure", 4, False)]
)
def test_what_readability_finds_is_a_list_where_it_has_days(site, days, listed):
    """However long it is."""
    assert listed is _is_list([NOTE * 11, *[DAY] * days], site=site)


@pytest.mark.parametrize(
    ("line", "linked", "listed"), [("가" * 13, 1.0, True), ("가" * 12, 1.0, False), ("가" * 13, 0.5, False)]
)
def test_a_page_without_a_body_is_a_list_by_its_long_links(line, linked, listed):
    """Entries of a menu are short."""
    page = [Block(line, "text", NODE, linked)] * 8
    if not listed:
        assert refuse_walls(NODE, page, None, None) is None
        return
    with pytest.raises(ListPage, match="The page is a list of articles"):
        refuse_walls(NODE, page, None, None)
