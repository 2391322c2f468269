"""Titles are found at the end of words, with what the word names along with them."""

import pytest

from summarizer.korean.persons.titles import find_titles, title_english


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("지식재산처장이", "지식재산처장", "처장"),
        ("가온·누리센터장은", "가온·누리센터장", "센터장"),
        ("R&D본부장이", "R&D본부장", "본부장"),
        ("김하늘 장관이", "장관", "장관"),
        ("그는 장관 후보자다", "장관 후보자", "장관 후보자"),
        ("누리전자,대표는", "대표", "대표"),
    ],
)
def test_a_title_ends_its_word(text, word, title):
    """The word begins where letters, digits, · and & do; marks and blanks part it."""
    (found,) = find_titles(text)
    assert (word, title) == (text[found.word_start : found.end], found.text)


@pytest.mark.parametrize(
    "text",
    ["새 정보통신부 출범", "한빛연구원 출범", "반도체시장 규모", "전통시장 지원", "XCEO 모임", "수석 연구위원회"],
)
def test_what_only_ends_as_a_title_does_is_none(text):
    """Ministries, institutes, markets, Latin letters before it and a rank of the next word are no titles."""
    assert [] == list(find_titles(text))


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("지식재산처장", "지식재산처"),
        ("가온센터장", "가온센터"),
        ("가온시장", "가온시"),
        ("누리위원장", "누리위"),
        ("누리위원회 위원장", ""),
        ("인공지능정책관", ""),
        ("장관", ""),
    ],
)
def test_the_head_of_a_body_names_it(text, body):
    """지식재산처장 heads the 지식재산처; staff name their field, and a title alone names nothing."""
    (found,) = find_titles(text)
    assert body == found.body


@pytest.mark.parametrize(
    ("title", "affiliation", "english"),
    [
        ("장관", None, "Minister"),
        ("전 장관", None, "Former Minister"),
        ("前 장관", None, "Former Minister"),
        ("전 대표", "누리당", "Former Leader"),
        ("장관 후보자", None, "Minister nominee"),
        ("대통령 권한대행", None, "Acting President"),
        ("부총리 겸 기획재정부 장관", None, "Deputy Prime Minister and Minister"),
        ("대표", "누리당", "Leader"),
        ("대표", "누리전자", "CEO"),
        ("대표", None, "Representative"),
        ("나그네", None, None),
        ("전 나그네", None, None),
    ],
)
def test_a_title_is_put_into_english_by_where_it_is_held(title, affiliation, english):
    """Former, acting and nominated holders, two offices at once, and the leader of a party have their own words."""
    assert english == title_english(title, affiliation)
