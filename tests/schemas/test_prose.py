"""Prose with ids, markers and nouns."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic_core import PydanticCustomError

from policy_brief import Prose
from summarizer import Article, scan
from summarizer.text.article import KST

FOUND = scan(
    Article.from_text(
        "회사는 상시 일자리 약 400개를 만들고 2곳을 인수하며 300억원을 6개월 안에 최소 3차례 나눠 낸다. "
        "사업 80건 가운데 20건이 끝났다. 나머지는 내년에 한다.",
        published=dt.datetime(2026, 3, 4, tzinfo=KST),
    )
)
IDS = {mention.text: mention.id for mention in (*FOUND.quantities, *FOUND.amounts, *FOUND.dates)}


def _id(words):
    return next(id_ for text, id_ in IDS.items() if words in text)


@pytest.mark.parametrize(
    ("words", "noun", "expected"),
    [
        ("400", "permanent jobs", "It is about 400 permanent jobs."),
        ("2곳", "clinics", "It is two clinics."),
        ("3차례", "instalments", "It is at least three instalments."),
        ("6개월", "months of work", "It is six months of work."),
    ],
)
def test_a_noun_takes_the_place_of_a_unit(words, noun, expected):
    """The number and its bound are the article's, the noun is the writer's; small numbers are words."""
    assert expected == Prose.of(f"It is {{{_id(words)}:{noun}}} [1].", FOUND).text


def test_an_amount_takes_no_noun():
    """Money keeps its currency."""
    with pytest.raises(PydanticCustomError, match="only a count takes a noun"):
        Prose.of(f"It pays {{{_id('300억')}:dollars}} [1].", FOUND)


def test_prose_with_a_noun_reads_back_equal():
    """Saved and loaded, the text still follows from its template."""
    prose = Prose.of(f"{{{_id('2곳')}:clinics}} are bought [1].", FOUND)

    assert prose == Prose.model_validate_json(prose.model_dump_json())
    assert "Two clinics are bought." == prose.text


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("It pays {300억:KRW 30 billion} [1].", "It pays KRW 30 billion."),
        ("It makes about {400} [1].", "It makes about 400 jobs."),
        ("About {400} [1].", "About 400 jobs."),
        ("It pays {300억:40 billion won} [1].", "It pays 30 billion won."),
        ("In {6개월:at most 6 months} [1].", "In at most 6 months."),
        ("It is done in {내년:next year} [3].", "It is done in next year."),
        ("It is done in {내년:the year after} [3].", "It is done in 2027."),
        ("It makes {400:400 permanent jobs} [1].", "It makes about 400 jobs."),
        ("It makes about {400:400 permanent jobs} [1].", "It makes about 400 permanent jobs."),
    ],
)
def test_words_of_the_writers_own_stand_where_they_say_the_figure(template, expected):
    """Another number or a lost bound is written by rule; the saved text still follows from its template."""
    words = next(text for text in ("300억", "6개월", "400", "내년") if f"{{{text}" in template)
    prose = Prose.of(template.replace(f"{{{words}", f"{{{_id(words)}"), FOUND)

    assert expected == prose.text
    assert prose == Prose.model_validate_json(prose.model_dump_json())


def test_a_share_is_worked_out_and_says_so():
    """Both figures of a share are the claim's own; one that cannot be is refused with what it takes."""
    part, whole = _id("20건"), _id("80건")

    done = Prose.of(f"Done are {{{part}/{whole}}} of the projects [2].", FOUND)

    assert "Done are 25 percent (our arithmetic) of the projects." == done.text
    assert {part, whole} == set(done.figures)
    with pytest.raises(PydanticCustomError, match="the greater first for -"):
        Prose.of(f"Done are {{{part}-{whole}}} [2].", FOUND)


def test_a_gap_is_worked_out_of_figures_of_the_claim():
    """The greater stands first; a noun behind it is the unit's."""
    part, whole = _id("20건"), _id("80건")

    left = Prose.of(f"Open are {{{whole}-{part}}} [2].", FOUND)

    assert "Open are 60 projects (our arithmetic)." == left.text
    assert left == Prose.model_validate_json(left.model_dump_json())


_UNDATED = scan(Article.from_text("정부는 지난 3월 계획을 내고 오는 7월 예산을 심의한다. 지난달 시작했다."))


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("It came out in {지난 3월} [1].", "It came out last March."),
        ("In {지난달}, it began [2].", "Last month, it began."),
        ("At the {오는 7월} review it ends [1].", "At the coming July review it ends."),
        ("It lasts from {지난달} [2].", "It lasts from last month."),
    ],
)
def test_words_before_an_unresolved_date_fit_it(template, expected):
    """Without a publication day a date keeps its words, which take no preposition and no second article."""
    ids = {date.text: date.id for date in _UNDATED.dates}
    words = next(text for text in ids if f"{{{text}}}" in template)
    prose = Prose.of(template.replace(words, ids[words]), _UNDATED)

    assert expected == prose.text
    assert prose == Prose.model_validate_json(prose.model_dump_json())
