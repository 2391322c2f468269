"""Elements are found by selectors, and their lines are those that a browser shows."""

import pytest

from summarizer.readers.html.markup import BLOCKS, drop, first_text, parse, select, text_lines, values

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


@pytest.mark.parametrize("block", sorted(BLOCKS - {"body", "html", "tbody", "thead", "tfoot", "tr", "hr"}))
def test_a_block_begins_and_ends_a_line(block):
    """Whichever it is."""
    assert ["앞", "속", "뒤"] == text_lines(parse(f"<body><b>앞<{block}>속</{block}>뒤</b></body>"))


def test_rows_and_parts_of_a_table_are_lines():
    """A last cell has no bar behind it; bars and blanks at the ends of a line go."""
    table = "<thead><tr><th>가</th><th>나</th></tr></thead><tbody><tr><td>다</td><td></td></tr></tbody>"
    assert ["가 | 나", "다"] == text_lines(parse(f"<body><table>{table}</table></body>"))
    assert ["가"] == text_lines(parse("<body><p> |\u00a0가 \t \u3000|</p></body>"))


@pytest.mark.parametrize("name", ["&#8238;", "&#x202e;", "&shy;", "&zwnj;", "&zwj;", "&lrm;", "&ZeroWidthSpace;"])
def test_what_references_hide_is_taken_out(name):
    """In texts, behind elements and in attributes."""
    tree = parse(f"<body><p title='가{name}나'>가{name}나<b>다</b>라{name}마</p></body>")

    assert ["가나다라마"] == text_lines(tree)
    assert ["가나"] == list(values(tree, "p@title"))


def test_declarations_and_charsets_do_not_mislead_the_parser():
    """The text was decoded before."""
    page = '  <?xml version="1.0" encoding="euc-kr"?><html><meta charset="euc-kr"><body>가\u200b온</body></html>'
    assert ["가온"] == text_lines(parse(page))


@pytest.mark.parametrize("page", ["", "  ", "<!-- -->", "<?a?>"])
def test_a_page_of_nothing_is_none(page):
    """Comments and instructions alone are nothing."""
    assert parse(page) is None


def test_an_attribute_that_is_missing_or_blank_gives_no_value():
    """The next that has one does."""
    tree = parse("<body><a>가</a><a href='  '>나</a><a href='b'>다</a><p>  </p><p> 라\n마 </p></body>")

    assert (["b"], ["라 마"]) == (list(values(tree, "a@href")), list(values(tree, "p")))


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("10<sup>26</sup> FLOPs", "10²⁶ FLOPs"),
        ("<b>연산량</b> 10<sup>25</sup>", "연산량 10²⁵"),
        ("30 m<sup>2</sup>", "30 m²"),
        ("2,010<sup>3</sup>", "2,0103"),
        ("110<sup>1</sup>", "1101"),
        ("밝혔다<sup>1</sup>", "밝혔다1"),
        ("10<sup>주)</sup>", "10주)"),
    ],
)
def test_an_exponent_stays_one(shown, read):
    """Of ten and of metres; what is raised elsewhere is a note."""
    assert read == parse(f"<p>{shown}</p>").text_content()
