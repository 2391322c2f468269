"""Titles are found at the end of words, with what the word names along with them."""

import pytest

from summarizer.korean.persons.titles import find_titles, is_title, title_english


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("김하늘 장관과 이두레 차관보", [("장관", "", ""), ("차관보", "", "")]),
        ("국방부장관은", [("장관", "국방부", "국방부")]),
        ("장관후보자가", [("장관후보자", "", "")]),
        ("시장 당선인이", [("시장 당선인", "", "")]),
        ("시장당선자다", [("시장당선자", "", "")]),
        ("대통령 직무대행은", [("대통령 직무대행", "", "")]),
        ("대표 내정자와", [("대표 내정자", "", "")]),
        ("대표 지명자를", [("대표 지명자", "", "")]),
        ("수석 연구원", [("연구원", "", "")]),
        ("그는 수석이다", [("수석", "", "")]),
        ("누리수석은", [("수석", "누리", "누리")]),
        ("연구원이", [("연구원", "", "")]),
        ("누리연구원이", []),
        ("시인은", [("시인", "", "")]),
        ("누리시인은", []),
        ("신부가", [("신부", "", "")]),
        ("교수팀이", [("교수", "", "")]),
        ("교수인 김하늘", [("교수", "", "")]),
        ("장관하고 김하늘", [("장관", "", "")]),
        ("대표하고 김하늘", []),
        ("반도체시장이", []),
        ("반도체시장 후보", []),
        ("누리시장이", [("시장", "누리", "누리시")]),
        ("CTO가", [("CTO", "", "")]),
        ("XCTO가", []),
        ("지원단장은", [("단장", "지원", "지원단")]),
        ("누리원장은", [("원장", "누리", "누리원")]),
        ("누리학장은", [("학장", "누리", "누리")]),
        ("대학원장은", [("대학원장", "", "")]),
        ("누리위원회위원장은", [("위원장", "누리위원회", "누리위원회")]),
        ("책임연구위원은", [("연구위원", "책임", "")]),
        ("새별노조위원장은", [("위원장", "새별노조", "새별노조")]),
        ("전자노동조합위원장은", [("위원장", "전자노동조합", "전자노동조합")]),
        ("담당관은", [("담당관", "", "")]),
        ("인사담당관은", [("담당관", "인사", "")]),
        ("인사비서관은", [("비서관", "인사", "")]),
        ("누리은행장", [("은행장", "누리", "누리은행")]),
        ("대표팀이", []),
        ("장관급", []),
    ],
)
def test_titles_of_a_text(text, expected):
    """With the standing behind them and the word that they end; verbs, markets and parts of other words are none."""
    assert expected == [(title.text, title.prefix, title.body) for title in find_titles(text)]


@pytest.mark.parametrize(
    ("title", "affiliation", "expected"),
    [
        ("대통령 당선인", None, ("President-elect", False)),
        ("시장 당선자", None, ("Mayor-elect", False)),
        ("대표 내정자", "누리전자", ("CEO designate", False)),
        ("장관 지명자", None, ("Minister nominee", False)),
        ("장관후보자", None, ("Minister nominee", False)),
        ("시장 후보", None, ("Candidate for Mayor", False)),
        ("총리 직무대행", None, ("Acting Prime Minister", False)),
        ("후보", None, ("Candidate", True)),
        ("대표 겸 나그네", "누리당", ("Leader", False)),
        ("나그네 겸 방랑자", None, (None, False)),
        ("원장", "누리병원", ("President", True)),
        ("원장", "누리연구원", ("President", True)),
        ("원장", None, ("President", True)),
        ("의장", "국회", ("Speaker", True)),
        ("의장", "시의회", ("Chairperson", True)),
        ("의장", None, ("Chairperson", True)),
        ("위원장", "누리당", ("Chairperson", True)),
        ("위원장", None, ("Chairperson", True)),
        ("회장", None, ("Chairperson", True)),
        ("전 나그네 겸 장관", None, ("Former Minister", False)),
        ("부장", "누리검", ("General Manager", True)),
        ("부장", None, ("General Manager", True)),
    ],
)
def test_a_title_and_its_standing_in_english(title, affiliation, expected):
    """By the affiliation where it matters; what the table does not know has no English."""
    assert expected == (title_english(title, affiliation), is_title(title))
