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
            "<thead><tr><td>사업</td></tr></thead><tr><td>시</td><td>셋</td></tr><tr><td>군</td><td>넷</td></tr>",
            [("table_header", "사업"), ("row", "시 | 셋"), ("row", "군 | 넷")],
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


BOXES = """
relate related relatedposts sharedaddy sharing relation recommend recommended reporter journalist writer byline
copyright share sns social comment comments reply cmt ad ads adv advert advertisement adsense banner promotion promo
sponsor subscribe newsletter keyword keywords hashtag hashtags tags ranking popular news-box toolbar breadcrumb gnb lnb
footer nav popup layer modal tooltip player vod tts survey poll sympathy blind sr-only screen-out ir-txt summary
summury media-end-summary press-card jebo twitter-tweet instagram-media fb-post embed cookie cookies consent agree login
paywall menu open-type kogl
""".split()  # noqa: SIM905 - eighty names read better than eighty literals
CAPTIONS = """
caption captions img-desc photo-org photo-group desc-con tit-cap image-zone photo photojournal image img-con thum thumb
thum-cont image-viewbox image-view-box
""".split()  # noqa: SIM905


@pytest.mark.parametrize("name", BOXES)
def test_a_box_is_told_by_its_name(name):
    """By class or id, in whatever way its words are joined; a part of a word is none."""
    ways = (name, f"my-{name}", name.replace("-", "_"), f"{name}02", f"x {name}")
    nodes = parse(
        "".join(f"<p class='{way}'>가</p>" for way in ways) + f"<p id='{name}'>가</p><p class='x{name}x'>가</p>"
    )

    assert [*[True] * 6, False] == [is_box(node) for node in select(nodes, "p")]


@pytest.mark.parametrize("tag", ["aside", "nav", "footer", "form", "audio", "video", "canvas", "dialog"])
def test_some_elements_are_boxes_whatever_their_name(tag):
    """A section is none."""
    assert is_box(select(parse(f"<{tag}>가</{tag}>"), tag)[0])
    assert not is_box(select(parse("<section class='bloads'>가</section>"), "section")[0])


@pytest.mark.parametrize(
    ("title", "is_list"),
    [
        ("대담 참석자", True),
        ("참석자", True),
        ("■ 패널 소개", True),
        ("토론회 발표자", True),
        ("참석자가 말하는 가온시", False),
        ("많이 본 기사", False),
        ("", False),
    ],
)
def test_who_speaks_in_an_article_is_no_box_next_to_it(title, is_list):
    """A round table prints names and offices in a box of that title, and in its text the names alone."""
    node = select(parse(f"<aside>\n<h3>{title}</h3><ul><li>한별 다솜대 교수</li></ul></aside>"), "aside")[0]

    assert is_list is not is_box(node)


@pytest.mark.parametrize(("people", "lines"), [(2, 1), (200, 201)])
def test_a_list_of_those_who_speak_is_one_line_unless_it_is_long(people, lines):
    """What begins with such a title and goes on for pages is no list of a round table."""
    items = "".join(f"<li>한별 다솜대 교수 {number}</li>" for number in range(people))

    assert lines == len(blocks_of(parse(f"<body><div><h3>참석자</h3><ul>{items}</ul></div></body>")))


@pytest.mark.parametrize("name", CAPTIONS)
def test_the_text_of_a_picture_is_its_caption(name):
    """Whatever the site calls it; of a picture itself nothing is."""
    found = blocks_of(parse(f"<body><p>앞</p><div class='{name}'>속</div><p>뒤</p><img class='{name}'></body>"))

    assert [("text", "앞"), ("caption", "속"), ("text", "뒤")] == [(block.kind, block.text) for block in found]


def _told(markup, **more):
    return [(block.kind, block.text) for block in blocks_of(parse(f"<body>{markup}</body>"), **more)]


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        ("<h1>가</h1><h6>나</h6><p>다</p>", [("heading", "가"), ("heading", "나"), ("text", "다")]),
        ("<figure>가<figcaption>나</figcaption></figure><p>다</p>", [("caption", "나"), ("text", "다")]),
        ("<figure>가</figure><p>다</p>", [("caption", "가"), ("text", "다")]),
        ("<figure>가\n\n<b>나</b></figure><p>다</p>", [("caption", "가"), ("caption", "나"), ("text", "다")]),
        ("<figure>가<br>나</figure><p>다</p>", [("caption", "가"), ("caption", "나"), ("text", "다")]),
        ("<figure>가\n\n나<p>다</p></figure>", [("caption", "가 나"), ("caption", "다")]),
        ("<p>가<span class=share>나</span>다</p>", [("text", "가다")]),
        ("<p>가<div class=share>나</div>다</p>", [("text", "가"), ("text", "다")]),
        ("<p>가<br>나</p>다", [("text", "가"), ("text", "나"), ("text", "다")]),
        ("<p>가</p>\n\n나", [("text", "가"), ("text", "나")]),
        ("<div>가\n<p>나\n다</p></div>", [("text", "가"), ("text", "나 다")]),
    ],
)
def test_lines_are_told_by_their_elements(markup, blocks):
    """The text behind a box goes on where the box is within a line."""
    assert blocks == _told(markup)


def test_boxes_are_kept_where_they_are_wanted():
    """As the head of a page needs them."""
    assert [("text", "가"), ("text", "나")] == _told("<p>가</p><div class=share>나</div>", boxes=True)


def _row(*cells, tag="td"):
    return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"


PLAIN = _row("구분", "예산")
ROWS = _row("시", "3억원") + _row("군", "2억원")
DATA = [("row", "시 | 3억원"), ("row", "군 | 2억원")]


@pytest.mark.parametrize(
    ("table", "blocks"),
    [
        (ROWS, DATA),
        (PLAIN + ROWS, [("table_header", "구분 | 예산"), *DATA]),
        (_row("구분", "사업", tag="th") + _row("시", "길"), [("table_header", "구분 | 사업"), ("row", "시 | 길")]),
        (
            f"<thead>{_row('구분', '길')}</thead>" + _row("시", "길"),
            [("table_header", "구분 | 길"), ("row", "시 | 길")],
        ),
        (_row("구분", "사업", tag="th"), [("row", "구분 | 사업")]),
        (
            _row("구분", "사업", tag="th") + _row("이름", "단위", tag="th") + ROWS,
            [("table_header", "구분 | 사업"), ("table_header", "이름 | 단위"), *DATA],
        ),
        (_row("구분", "사업") + _row("시", "길"), [("row", "구분 | 사업"), ("row", "시 | 길")]),
        (f"<caption>내역</caption>{ROWS}", [("table_title", "내역"), *DATA]),
        (_row("시", "", "3억원") + _row("", ""), [("row", "시 | 3억원")]),
        (_row("시") + _row("군"), [("text", "시"), ("text", "군")]),
        (_row("시", "가" * 301), [("text", "시"), ("text", "가" * 301)]),
        (_row("시", "가" * 300), [("row", f"시 | {'가' * 300}")]),
        (_row("시", "<img src=a>"), [("text", "시")]),
        (_row("시", "<figure>길</figure>"), [("text", "시"), ("caption", "길")]),
        (
            _row("시", "길") + _row("가온시는 내년에 새 길을 연다고 밝혔다."),
            [("text", "시"), ("text", "길"), ("text", "가온시는 내년에 새 길을 연다고 밝혔다.")],
        ),
        (_row("시", f"<table>{ROWS}</table>"), [("text", "시"), *DATA]),
    ],
)
def test_a_table_of_data_is_rows_and_one_that_lays_out_is_text(table, blocks):
    """Headers by their element, or above figures; pictures, tables within, prose across and long cells lay out."""
    assert blocks == _told(f"<table>{table}</table>")


def test_a_line_above_a_table_may_be_its_title():
    """Where it says the unit."""
    for tag, title, kind in (
        ("p", "(단위: 억원)", "table_title"),
        ("h3", "표 1. 내역", "table_title"),
        ("p", "내역", "text"),
    ):
        assert [(kind, title), *DATA] == _told(f"<{tag}>{title}</{tag}><table>{ROWS}</table>")
    assert [("text", "(단위: 억원)"), ("text", "끝")] == _told("<p>(단위: 억원)</p><p>끝</p>")


def test_links_and_bold_type_are_told_by_their_share():
    """Of letters and figures; marks do not count, and all but a tenth makes a line bold."""
    linked, bold, thin = blocks_of(
        parse(f"<body><p>가나<a>다라</a>!!</p><p><b>{'가' * 10}</b>나</p><p><strong>{'가' * 9}</strong>나</p></body>")
    )
    assert (0.5, 0.0) == (linked.linked, bold.linked)
    assert [False, True, False] == [block.bold for block in (linked, bold, thin)]


def test_a_line_of_an_element_without_breaks_is_plain():
    """Neither linked nor bold, whatever is in it."""
    (line,) = blocks_of(select(parse("<p><b>가</b></p>"), "p")[0])
    assert ("가", 0.0, False) == (line.text, line.linked, line.bold)


@pytest.mark.parametrize(
    ("table", "blocks"),
    [
        (
            "<tr><td rowspan='2'>시</td><td>길</td><td>3억원</td></tr><tr><td>집</td><td>2억원</td></tr>",
            [("row", "시 | 길 | 3억원"), ("row", "시 | 집 | 2억원")],
        ),
        (
            "<tr><th rowspan=2>구분</th><th colspan=2>예산</th></tr><tr><th>2025</th><th>2026</th></tr>"
            + _row("시", "3억원", "2억원"),
            [("table_header", "구분 | 예산 2025 | 예산 2026"), ("row", "시 | 3억원 | 2억원")],
        ),
        (
            "<tr><td rowspan=2>구분</td><td colspan=2>예산</td></tr><tr><td>2025</td><td>2026</td></tr>"
            + _row("시", "3억원", "2억원"),
            [("table_header", "구분 | 예산 2025 | 예산 2026"), ("row", "시 | 3억원 | 2억원")],
        ),
        (
            "<tr><th rowspan=1>구분</th><th colspan=1>예산</th></tr><tr><th rowspan=1>이름</th><th>억원</th></tr>"
            + _row("시", "3억원"),
            [("table_header", "구분 | 예산"), ("table_header", "이름 | 억원"), ("row", "시 | 3억원")],
        ),
        (
            "<tr><td colspan=3>(단위: 억원)</td></tr>" + _row("구분", "2025", "2026") + _row("시", "3", "2"),
            [("table_title", "(단위: 억원)"), ("table_header", "구분 | 2025 | 2026"), ("row", "시 | 3 | 2")],
        ),
        (
            _row("구분", "예산", "비고", tag="th") + _row("시", "3억원", "") + _row("군", "", "없음"),
            [("table_header", "구분 | 예산 | 비고"), ("row", "시 | 3억원 | -"), ("row", "군 | - | 없음")],
        ),
        (
            _row("구분", "예산", "비고", tag="th") + "<tr><td colspan=2>합계</td><td>3억원</td></tr>",
            [("table_header", "구분 | 예산 | 비고"), ("row", "합계 | 3억원")],
        ),
        ("<tr><td rowspan=a>시</td><td>3억원</td></tr>" + _row("군", "2억원"), DATA),
        ("<tr><td rowspan=0>시</td><td>3억원</td></tr>" + _row("군", "2억원"), DATA),
    ],
)
def test_cells_stand_in_all_the_rows_and_columns_that_they_span(table, blocks):
    """Names over several rows are one, an empty cell keeps its column, and a row of the unit alone is a title."""
    assert blocks == _told(f"<table>{table}</table>")
