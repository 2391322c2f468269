"""The titles and headers of tables, on pages and in text alike."""

import pytest

from summarizer.readers import read

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
