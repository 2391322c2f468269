"""A scan as a table to read in a terminal."""

from __future__ import annotations

from rich.cells import cell_len

from policy_brief import Byline, SelfDescription
from summarizer import Article, scan
from summarizer.text.heads import Head
from summarizer.write.scan_table import scan_table
from tests.check.made import ARTICLE, SCAN, plain_scan, scan_with


def _block(title, table):
    lines = table.splitlines()
    start = next(at for at, line in enumerate(lines) if title in line)
    return lines[start : lines.index("", start)]


def test_columns_are_aligned_on_a_terminal():
    """Hangul takes two cells: the English of every figure begins in the same column."""
    header, *rows = _block("amounts, quantities, dates", scan_table(SCAN))
    column = cell_len(header.partition("in English")[0])
    english = ["up to 30 billion euros", "about 45 trillion won", "4 billion euros", "3 years", "10,000 people"]

    assert [column] * 5 == [cell_len(row.partition(text)[0]) for row, text in zip(rows, english, strict=False)]


def test_links_and_names_are_told():
    """Conversions and details name their amount; a company its stock code; a person title and affiliation."""
    table = scan_table(SCAN)

    assert "conversion of M1" in table
    assert "detail of M1" in table
    assert "[012345]" in table
    assert "장관, 미래산업부" in table


def test_every_sentence_is_listed():
    """All sentences stand at the end, numbered, on a line each."""
    lines = scan_table(SCAN).splitlines()

    assert [f"[{each.number}] {each.text}" for each in SCAN.sentences] == lines[-8:]


def test_a_term_is_no_quotation():
    """Only what somebody said is listed as a quotation."""
    assert "Q1" not in scan_table(SCAN)
    assert "Q2" in scan_table(SCAN)


def test_a_long_quotation_is_cut_to_the_column():
    """A text longer than its column ends in an ellipsis, and never in half a syllable."""
    text = "가" * 60
    quotation = SCAN.quotations[1].model_copy(update={"text": text})
    row = next(line for line in scan_table(scan_with(quotations=(quotation,))).splitlines() if line.startswith("Q2"))

    assert "가" * 22 + "…" in row
    assert "가" * 24 not in row


def test_particulars_come_first():
    """Outlet, headline and byline come first; how many contacts were withheld is said, and none is shown."""
    article = ARTICLE.model_copy(update={"bylines": (Byline(name="한별", role="기자"),), "contacts_removed": 2})
    table = scan_table(scan_with(article=article))

    assert table.startswith("outlet     누리신문\nheadline   노르웨이, AI에 300억유로\n")
    assert "published  20 February 2025, 11:30 KST" in table
    assert "contacts   2 withheld" in table


def test_an_issue_is_shown_where_no_day_is_known():
    """Its month or months."""
    article = ARTICLE.model_copy(update={"published": None, "issue": "2028-03/2028-04"})

    assert "issue      March/April 2028\n" in scan_table(scan_with(article=article))


def test_what_the_text_says_of_itself_is_shown():
    """An update, what a text calls itself and what a reader should know stand among the particulars."""
    said = SelfDescription(text="예시", start=0, end=2, kind="press_release")
    article = ARTICLE.model_copy(
        update={"updated": ARTICLE.published, "self_description": (said,), "notices": ("It is damaged.",)}
    )
    table = scan_table(scan_with(article=article))

    assert "updated    20 February 2025, 11:30 KST" in table
    assert "is a       press release" in table
    assert "note       It is damaged." in table


def test_what_stands_around_the_body_is_listed_with_its_role():
    """Headline and captions can be cited, so that they are listed behind the sentences."""
    head = Head(text=ARTICLE.text[:5], start=0, end=5, number=1, kind="headline")
    table = scan_table(scan_with(article=ARTICLE.model_copy(update={"heads": (head,)})))

    assert f"[{len(SCAN.sentences) + 1}] (headline) {ARTICLE.text[:5]}" == table.splitlines()[-1]


def test_no_mailbox_is_shown():
    """A mailbox in a sentence is masked."""
    table = scan_table(scan(Article.from_text("문의는 a.b@example.org, 02-1234-5678로 받는다.")))

    assert "example.org" not in table
    assert "1234-5678" not in table


def test_an_article_with_nothing_in_it_is_its_sentences():
    """Kinds of which nothing was found have no table."""
    assert "\nSentences\n[1] 비가 온다.\n" == scan_table(plain_scan("비가 온다."))


def test_what_a_width_broke_is_shown_whole():
    """Figures and quotations that go on in the next line of a text are printed as they read."""
    text = '다솜시는 4일 돌봄센터에 3년간 4\n20억원을 들인다고 밝혔다. 은가비 시장은 "어르신부터 돕\n겠다"고 말했다.'
    table = scan_table(scan(Article.from_text(text)))

    assert 2 == table.count(" 420억원")
    assert "[2] 은가비 시장은" in table
