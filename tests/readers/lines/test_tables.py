"""The titles and headers of tables, on pages and in text alike."""

import pytest

from policy_brief import Span
from summarizer.readers import read
from summarizer.readers.lines.furniture import furniture
from summarizer.readers.lines.parts import Line
from summarizer.readers.lines.tables import (
    has_figures,
    headings_in,
    is_enclosed,
    is_row,
    is_sentence,
    is_table_title,
    tables_in,
)

LEAD = "가온시는 내년부터 인공지능 실증 사업에 120억원을 쓴다고 4일 밝혔다."
NEXT = "시는 사업을 맡을 기업 여섯 곳을 5월까지 뽑는다."
TITLE = "(단위: 억원)"
ROWS = ("구분 | 2026년 | 2027년", "실증 | 120 | 150", "교육 | 30 | 45")


def _text(title, rows):
    return "\n".join((LEAD, NEXT, title, *rows))


def _page(title, rows):
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split(' | '))}</tr>" for row in rows)
    return f"<div id='articleBody'><p>{LEAD}</p><p>{NEXT}</p><p>{title}</p><table>{cells}</table></div>"


@pytest.mark.parametrize("made", [_text, _page])
def test_a_table_has_a_title_and_a_header_of_years(made):
    """The line that says the unit is the table's title, and years alone make a row its header, in either form."""
    article = read(made(TITLE, ROWS).encode())

    assert [("table_title", TITLE), ("table_header", ROWS[0])] == [(head.kind, head.text) for head in article.heads]
    assert [LEAD, NEXT, *ROWS[1:]] == [sentence.text for sentence in article.sentences]


def test_a_unit_without_a_table_is_text():
    """A line like a title that no table follows is a sentence."""
    assert TITLE in [sentence.text for sentence in read(_text(TITLE, ["표는 붙임에 있다."]).encode()).sentences]


GAPPED = ("구 분            2026년      2027년", "실증(억원)       120         150", " - 교육          30          45")


def test_wide_gaps_part_cells():
    """Rows that gaps part, as tables pasted from a word processor are, are rows with their header."""
    article = read(_text(TITLE, GAPPED).encode())

    assert ("table_header", GAPPED[0]) in [(head.kind, head.text) for head in article.heads]
    assert [GAPPED[1], GAPPED[2].strip()] == [sentence.text for sentence in article.sentences[2:]]


def test_a_line_that_a_width_justified_is_no_row():
    """Double spaces between the words of running text part nothing."""
    text = "가온시는  내년부터  인공지능  실증  사업에\n120억원을  쓴다고  4일  밝혔다.\n시는 기업 여섯 곳을 뽑는다."

    assert 2 == len(read(text.encode()).sentences)


def test_an_attachment_of_tables_alone_is_read():
    """Behind a release's table of officials, an attachment that holds nothing but a table belongs to the text."""
    officials = "담당 부서  인공지능과   책임자  과 장  한누리  (044-000-0101)"
    text = _text(officials, ["붙임   실증 사업 연도별 계획", *GAPPED])
    article = read(text.encode())

    assert GAPPED[1] in [sentence.text for sentence in article.sentences]
    assert officials not in [sentence.text for sentence in article.sentences]


@pytest.mark.parametrize(
    ("line", "titled"),
    [
        ("< 표 1 > 내역", True),
        ("표 2. 내역", True),
        ("[표] 내역", True),
        ("단위: 억원", True),
        ("(단위 : 명)", True),
        ("연차별 내역 (단위: 억원)", True),
        ("연차별 내역 [단위: 억원, 명]", True),
        ("표결을 했다", False),
        ("내역", False),
        ("가" * 53 + " (단위: 명)", False),
        ("가" * 52 + " (단위: 명)", True),
        ("연차별 (단위: 열다섯 글자가 넘는 긴 말이다)", False),
    ],
)
def test_a_title_of_a_table_says_so_or_its_unit(line, titled):
    """In sixty characters at most."""
    assert titled is is_table_title(line)


@pytest.mark.parametrize(
    ("row", "figures"),
    [
        ("시 | 3억원", True),
        ("구분 | 2026년 | 2027년", False),
        ("구분 | '26년도 | 1 분기", True),
        ("1차 | 2단계", False),
        ("구분 | 12명", True),
        ("구분 | 예산", False),
        ("1월 | 3위", False),
        ("3회 | 4년차", False),
        ("1900년 | 1899년", True),
    ],
)
def test_a_year_or_a_phase_is_no_figure(row, figures):
    """Of a row, each cell counts."""
    assert figures is has_figures(row)


@pytest.mark.parametrize(
    ("line", "enclosed"),
    [
        ("< 전력 >", True),
        ("《전력》", True),
        ("□ (추진 일정)", True),
        ("○(일정)", True),
        ("<전>", False),
        ("(전력)", False),
        ("< 전력 > 확보", False),
        ("□ (전)", False),
    ],
)
def test_a_label_in_brackets_stands_alone(line, enclosed):
    """Two letters in them at least."""
    assert enclosed is is_enclosed(line)


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("시 | 3억원", True),
        ("시\t3억원", True),
        ("시 3억원", False),
        (f"시 | {LEAD}", False),
    ],
)
def test_a_row_has_cells_and_is_no_sentence(line, row):
    """Whatever mark stands before it."""
    assert row is is_row(line)
    assert is_sentence(f"■ {LEAD}")


def _lines(*texts):
    made, at = [], 0
    for text in texts:
        words, mark = text if isinstance(text, tuple) else (text, None)
        made.append(Line(Span(text=words, start=at, end=at + len(words)), furniture(words), None, mark))
        at += len(words) + 1
    return made


def _marked(found, lines):
    return [found.get(line.span.start) for line in lines]


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (["구분 | 예산", "시 | 3억원"], ["table_header", "row"]),
        (["시 | 3억원", "군 | 2억원"], ["row", "row"]),
        (["구분 | 예산", "시 | 길"], ["row", "row"]),
        (["시 | 3억원", LEAD], [None, None]),
        ([("시 | 3억원", "row"), LEAD], ["row", None]),
        ([("구분 | 사업", "table_header"), ("시 | 길", "row")], ["table_header", "row"]),
        ([("구분 | 사업", "row"), ("시 | 3억원", "row")], ["row", "row"]),
        ([("구분 | 사업", "row"), "시 | 3억원"], ["row", "row"]),
        (["(단위: 명)", "시 | 3명", "군 | 2명"], ["table_title", "row", "row"]),
        ([("(단위: 명)", "heading"), "시 | 3명", "군 | 2명"], [None, "row", "row"]),
        (["(단위: 명)", LEAD, "시 | 3명", "군 | 2명"], [None, None, "row", "row"]),
        (["(단위: 명)", LEAD], [None, None]),
        ([], []),
    ],
)
def test_rows_of_a_table_stand_below_each_other(texts, marks):
    """Two at least, unless they are told; the first without figures above others is the header, a title above it."""
    lines = _lines(*texts)
    assert marks == _marked(tables_in(lines), lines)


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (["◆ 사업비", LEAD], ["heading", None]),
        (["◆ 사업비"], [None]),
        (["◆ 사업비", "◆ 인력", LEAD], [None, None, None]),
        (["◆ 사업비", LEAD, "◆ 인력", NEXT], ["heading", None, "heading", None]),
        (["< 전력 >", LEAD], ["heading", None]),
        (["< 전력 >", "< 물 자원 >", LEAD], [None, "heading", None]),
        (["□ 사업비", LEAD], [None, None]),
        (["◆ 사업비를 늘린다", LEAD], [None, None]),
        (["◆ 사업비는?", LEAD], [None, None]),
        (["◆ 사업비:", LEAD], [None, None]),
        (["◆ 누가 내나", LEAD], [None, None]),
        (["◆ 누가 내는가", LEAD], [None, None]),
        (["◆ 돈은 드는지", LEAD], [None, None]),
        (["◆ 센터 한 곳.", f"● {LEAD}"], ["heading", None]),
        (["◆ " + "가" * 38, LEAD], ["heading", None]),
        (["◆ " + "가" * 39, LEAD], [None, None]),
        ([("◆ 사업비", "row"), LEAD], [None, None]),
    ],
)
def test_a_marked_line_above_text_is_a_heading(texts, marks):
    """Short, and no sentence; where two on end have the mark it is one of bullets."""
    lines = _lines(*texts)
    assert marks == _marked(headings_in(lines), lines)
