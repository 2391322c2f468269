"""Elements are found by selectors, and their lines are those that a browser shows."""

import pytest

from summarizer.readers.html.markup import drop, first_text, parse, select, text_lines, values

PAGE = parse(
    "<html><body><!-- no --><div id='a' class='x y'><p lang='ko'>하나</p><p>둘</p></div>"
    "<div class='xy'><p lang='en'>셋</p><a href=' /b '>넷</a><a href=''>다섯</a></div></body></html>"
)


@pytest.mark.parametrize(
    ("selector", "texts"),
    [
        ("p", ["하나", "둘", "셋"]),
        ("#a p", ["하나", "둘"]),
        ("div#a p", ["하나", "둘"]),
        (".x p", ["하나", "둘"]),
        (".y p", ["하나", "둘"]),
        (".xy p", ["셋"]),
        ("[lang] ", ["하나", "셋"]),
        ("p[lang=en]", ["셋"]),
        ("div.x p[lang=ko]", ["하나"]),
        ("a@href", ["/b"]),
        ("#b", []),
    ],
)
def test_a_selector_finds_by_tag_id_class_and_attribute(selector, texts):
    """Steps parted by blanks are descendants; an attribute that is named is given instead, an empty one is not."""
    assert texts == list(values(PAGE, selector))


def test_the_first_selector_that_finds_a_text_gives_it():
    """In the order of the selectors, not of the page."""
    assert "셋" == first_text(PAGE, ("#b", ".xy p", "#a p"))
    assert first_text(PAGE, ("#b",)) is None


def test_a_selector_that_cannot_be_read_is_refused():
    """A step of other signs is an error of the caller."""
    with pytest.raises(ValueError, match="cannot read the selector step 'a>b'"):
        select(PAGE, "a>b")


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>하나</p><p>둘</p>", ["하나", "둘"]),
        ("하나<br>둘", ["하나", "둘"]),
        ("하나\n둘", ["하나", "둘"]),
        ("<p>하나\n둘</p>셋", ["하나 둘", "셋"]),
        ("<b>하나</b>  <i>둘</i>", ["하나 둘"]),
        ("<table><tr><td>하나</td><td>둘</td></tr><tr><th>셋</th></tr></table>", ["하나 | 둘", "셋"]),
        ("하나<!-- 아니다 -->둘<?아니다?>", ["하나둘"]),
        ("", []),
    ],
)
def test_lines_break_where_a_browser_breaks_them(markup, lines):
    """At blocks and `<br>`, at line ends where there is neither; the cells of a row are one line."""
    assert lines == text_lines(select(parse(f"<div id='d'>{markup}</div>뒤"), "#d")[0])


def test_the_text_behind_a_dropped_element_stays():
    """An element goes with what it holds; dropping it again, or a root, does nothing."""
    tree = parse("<div>앞<b>속</b>뒤</div>")
    nodes = select(tree, "b")
    drop(nodes)
    drop([*nodes, tree])

    assert ["앞뒤"] == text_lines(tree)


def test_what_is_no_page_is_none():
    """Neither markup nor text."""
    assert parse("") is None
