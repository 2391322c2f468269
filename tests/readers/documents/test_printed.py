"""The headline of a document is told by its mark or its size."""

import datetime as dt

import pytest

from summarizer.readers.documents.article import article_of
from summarizer.readers.documents.printed import Document, PrintedLine, plain, with_headline
from summarizer.text.article import KST

PROSE = PrintedLine("가온시는 내년에 센터를 연다고 4일 밝혔다.", size=10)
TITLE = "가온시 인공지능 센터 연다"
SUB = "상주 직원은 모두 65명"


def _heads(*lines):
    return [line.text for line in with_headline([*lines, PROSE, PROSE]) if line.mark == "headline"]


@pytest.mark.parametrize(
    ("lines", "headlines"),
    [
        ([PrintedLine(TITLE, "heading"), PrintedLine(SUB, "heading")], [TITLE]),
        ([PrintedLine(SUB, size=30), PrintedLine(TITLE, "headline")], [TITLE]),
        ([PrintedLine(TITLE, size=12), PrintedLine(SUB, size=11)], [TITLE]),
        ([PrintedLine(SUB, size=11), PrintedLine(TITLE, size=12)], [TITLE]),
        ([PrintedLine(TITLE, size=12), PrintedLine(SUB, size=12)], [TITLE, SUB]),
        ([PrintedLine(TITLE, size=12), PrintedLine("가온시", size=9), PrintedLine(SUB, size=12)], [TITLE]),
        ([PrintedLine(TITLE, size=11.5)], [TITLE]),
        ([PrintedLine(TITLE, size=11.4)], []),
        ([PrintedLine(f"{TITLE} {at}", size=12) for at in range(3)], [f"{TITLE} {at}" for at in range(3)]),
        ([PrintedLine(f"{TITLE} {at}", size=12) for at in range(4)], []),
        ([PrintedLine(TITLE)], []),
        ([PrintedLine("가온시인공지능센터연다", size=20)], []),
        ([PrintedLine("가온시 센터", size=20)], []),
        ([PrintedLine(f"{TITLE} " * 9, size=20)], []),
        ([PrintedLine(TITLE, "caption", size=20)], []),
        ([], []),
    ],
)
def test_the_headline_is_the_first_heading_or_the_largest_title(lines, headlines):
    """Larger than the text, of a few lines in one run; words too few, too many, or with another mark are none."""
    assert headlines == _heads(*lines)


def test_only_headings_above_the_text_are_told():
    """They lose their mark; those within the text keep it, and the text stays as it is."""
    lines = [PrintedLine(TITLE, "heading"), PrintedLine(SUB, "heading"), PROSE, PrintedLine(SUB, "heading")]

    assert ["headline", None, None, "heading"] == [line.mark for line in with_headline(lines)]
    assert [line.text for line in lines] == [line.text for line in with_headline(lines)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  가온시 \u00a0\t 센터\r\n", "가온시 센터"),
        ("가\x07온\u00ad시", "가온시"),
        ("\uf06d 센터", "○ 센터"),
        ("센터 \uf06d", "센터 \uf06d"),
    ],
)
def test_a_line_is_plain(text, kept):
    """Blanks are one, control characters go, and a symbol of a font of symbols that leads is a bullet."""
    assert kept == plain(text)


def test_the_lines_of_a_document_are_the_text_of_its_article():
    """Lines of nothing that is seen are left out; a subject is the headline, and a time of sending the publication."""
    sent = dt.datetime(2026, 3, 4, 9, tzinfo=KST)
    lines = (
        PrintedLine("\u200b"),
        PROSE,
        PrintedLine("\u200b"),
        PrintedLine("센터에는 직원 65명이 일한다.", apart=True),
    )
    article = article_of(Document(lines, "mail", subject=TITLE, sent=sent, notices=("Read from a mail.",)))

    assert f"{TITLE}\n{PROSE.text}\n\n센터에는 직원 65명이 일한다." == article.text
    assert (TITLE, sent, "mail", ("Read from a mail.",)) == (
        article.headline, article.published, article.site, article.notices,
    )  # fmt: skip
