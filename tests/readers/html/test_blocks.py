"""The lines of an element, each with what it is."""

import pytest

from summarizer.readers.html.blocks import blocks_of, is_box
from summarizer.readers.html.markup import parse, select


def _blocks(markup, **options):
    return blocks_of(select(parse(f"<div id='d'>{markup}</div>"), "#d")[0], **options)


def _lines(markup, **options):
    return [(block.kind, block.text) for block in _blocks(markup, **options)]


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>하나</p><p>둘</p>", [("text", "하나"), ("text", "둘")]),
        ("앞<p>하나</p>뒤", [("text", "앞"), ("text", "하나"), ("text", "뒤")]),
        ("하나<br>둘", [("text", "하나"), ("text", "둘")]),
        ("<p>하나 <b>둘</b> 셋</p>", [("text", "하나 둘 셋")]),
        ("<h2>하나</h2><p>둘</p>", [("heading", "하나"), ("text", "둘")]),
        ("<h2><span>하나</span></h2>둘", [("heading", "하나"), ("text", "둘")]),
        ("<figure><img><figcaption>하나</figcaption>둘</figure>셋", [("caption", "하나"), ("text", "셋")]),
        ("<p class='photoCaption'>하나</p><p>둘</p>", [("caption", "하나"), ("text", "둘")]),
        ("<p> </p><p>하나</p>", [("text", "하나")]),
        ("하나\n\n둘", [("text", "하나"), ("text", "둘")]),
    ],
)
def test_lines_break_at_blocks_and_know_what_they_are(markup, lines):
    """Headings and captions are told by their elements, and the text behind an element is read on."""
    assert lines == _lines(markup)


@pytest.mark.parametrize(
    "box", ["<aside>상자</aside>", "<div class='relatedNews'>상자</div>", "<div id='related-news'>상자</div>"]
)
def test_a_box_is_left_out_of_a_body_and_not_of_a_head(box):
    """By its tag or its names, however they are written."""
    assert [("text", "앞"), ("text", "뒤")] == _lines(f"<p>앞</p>{box}<p>뒤</p>")
    assert ("text", "상자") in _lines(f"<p>앞</p>{box}<p>뒤</p>", boxes=True)
    assert is_box(select(parse(f"<div id='d'>{box}</div>"), "#d")[0][0])


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (
            "<tr><th>구분</th><th>예산</th></tr><tr><td>시</td><td>3억원</td></tr>",
            [("table_header", "구분 | 예산"), ("row", "시 | 3억원")],
        ),
        (
            "<tr><td>구분</td><td>예산</td></tr><tr><td>시</td><td>3억원</td></tr>",
            [("table_header", "구분 | 예산"), ("row", "시 | 3억원")],
        ),
        (
            "<thead><tr><td>구분</td><td>예산</td></tr></thead><tbody><tr><td>시</td><td>셋</td></tr></tbody>",
            [("table_header", "구분 | 예산"), ("row", "시 | 셋")],
        ),
        (
            "<tr><td>시</td><td>하나</td></tr><tr><td>군</td><td>둘</td></tr>",
            [("row", "시 | 하나"), ("row", "군 | 둘")],
        ),
        ("<tr><th>구분</th><th>예산</th></tr>", [("row", "구분 | 예산")]),
        ("<tr><td>시</td><td></td></tr><tr><td></td></tr><tr><td>군</td><td>3억원</td></tr>", None),
        ("<tr><td>하나</td></tr><tr><td>둘</td></tr>", [("text", "하나"), ("text", "둘")]),
        ("<tr><td>시</td><td><table><tr><td>속</td></tr></table></td></tr>", [("text", "시"), ("text", "속")]),
        ("<tr><td>가</td><td>나</td></tr><tr><td>가온시는 내년에 센터를 연다고 4일 밝혔다.</td></tr>", 3),
        (f"<tr><td>가</td><td>{'나' * 301}</td></tr>", 2),
    ],
)
def test_a_table_of_data_is_lines_of_rows(rows, lines):
    """Headers by their cells, their place or figures; a table that only lays a page out is what it holds."""
    found = _lines(f"<table>{rows}</table>")
    if isinstance(lines, int):
        assert ["text"] * lines == [kind for kind, _ in found]
    else:
        assert (lines or [("table_header", "시"), ("row", "군 | 3억원")]) == found


def test_the_title_of_a_table_is_told():
    """By its caption, or by the line above it that is written like one."""
    table = "<tr><th>구분</th><th>예산</th></tr><tr><td>시</td><td>3억원</td></tr>"
    assert ("table_title", "시의 예산") == _lines(f"<table><caption>시의 예산</caption>{table}</table>")[0]
    assert ("table_title", "[표 1] 시의 예산") == _lines(f"<p>[표 1] 시의 예산</p><table>{table}</table>")[0]
    assert ("text", "시는 예산을 늘렸다.") == _lines(f"<p>시는 예산을 늘렸다.</p><table>{table}</table>")[0]


@pytest.mark.parametrize(
    ("markup", "linked", "bold"),
    [
        ("<p><a>하나</a></p>", 1.0, False),
        ("<p><a>하나</a>둘셋</p>", 0.5, False),
        ("<p>하나</p>", 0.0, False),
        ("<p><b>하나</b></p>", 0.0, True),
        ("<p><b>하나</b>…</p>", 0.0, True),
        ("<p><b>하나</b>둘</p>", 0.0, False),
        ("<p><b>하</b></p><p>나</p>", 0.0, True),
    ],
)
def test_how_much_of_a_line_is_linked_and_whether_it_is_bold(markup, linked, bold):
    """By its letters; marks do not count."""
    first = _blocks(f"{markup}<p>끝</p>")[0]
    assert (linked, bold) == (first.linked, first.bold)
