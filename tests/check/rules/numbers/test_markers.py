"""A figure in prose stands in a sentence that the marker of its own clause names."""

from __future__ import annotations

import pytest

from summarizer.check.rules.numbers.markers import MARKER_OF_CLAUSE
from tests.check.made import brief_of, found_scan, headed_scan, objections, points, said, whole_of_points, worded

SCAN = found_scan(
    "시는 500억원을 쓴다. 도는 300억원을 쓰고 20명을 뽑는다. 다른 말은 없다. 시의 예산 5백억원은 AI 몫이다. "
    "군은 2억달러를 쓴다."
)


def _found(prose: str) -> list[tuple[str, str, str]]:
    return said(MARKER_OF_CLAUSE, brief_of(SCAN, key_points=points(SCAN, prose)), SCAN)


@pytest.mark.parametrize(
    ("prose", "korean"),
    [
        ("The province spends {300억원} [1].", "500억원"),
        ("The city spends {300억원} [1]; the province hires {20명} [2].", "500억원"),
        ("The city spends {500억원} [2]; the province spends {300억원} [1].", "300억원 500억원"),
        ("The city spends {500억원}, the province {300억원} [1].", "500억원"),
    ],
)
def test_a_figure_whose_clause_cites_a_sentence_with_another_is_named(prose, korean):
    """A marker whose sentence holds another figure of the kind speaks against the figure before it."""
    assert [("key_points[0]", "contradiction", word) for word in korean.split()] == _found(prose)


@pytest.mark.parametrize(
    "prose",
    [
        "The province spends {300억원} [3].",
        "The province hires {20명} [1].",
        "It is new [2]: the province hires {20명} [1][3].",
        "The province hires {N1:new people} [3].",
        "The county spends {2억달러} [3][2].",
    ],
)
def test_a_figure_whose_clause_cites_a_sentence_without_any_is_named(prose):
    """A marker whose sentence holds no figure of the kind does not carry the figure before it."""
    assert [("key_points[0]", "absence", "")] == _found(prose)


def test_an_objection_tells_where_the_figure_stands_and_what_its_clause_cites():
    """The sentence of the figure, the markers of its clause, and the figure that stands there are told."""
    made = brief_of(SCAN, key_points=points(SCAN, "It spends {300억원} [3][1].", "It hires {20명} [1]."))

    assert [
        "300억원 stands in [2]; its clause cites [3][1]; [1] gives 500억원.",
        "20명 stands in [2]; its clause cites [1].",
    ] == [found.says for found in objections(MARKER_OF_CLAUSE, made, SCAN)]


@pytest.mark.parametrize(
    "prose",
    [
        "The city spends {500억원} [1].",
        "The city spends {500억원} [1]; the province spends {300억원} and hires {20명} [2].",
        "The city spends {500억원} on AI [4].",
        "The province, not the city, spends {300억원} [1][2].",
        "The city spends {500억원} and the province {300억원} [1][2].",
        "It is for AI [4], and the province spends {300억원}.",
        "Nothing else is said [3].",
        "The province spends {300억원} [3], as it says [2].",
    ],
)
def test_a_figure_that_its_clause_carries_passes_in_silence(prose):
    """The next markers hold the figure or its equal; or later ones of its sentence do, and the next no other figure."""
    assert [] == _found(prose)


def test_words_that_a_marked_headline_prints_pass_in_silence():
    """A headline of the article, in which nothing is looked for, carries a figure whose words it prints."""
    scan = headed_scan("시는 500억원을 쓴다. 도는 300억원을 쓴다.", "도, AI에 300억원")
    made = brief_of(scan, key_points=points(scan, "It spends {300억원} [3].", "It spends {500억원} [3]."))

    assert [("key_points[1]", "absence", "")] == said(MARKER_OF_CLAUSE, made, scan)


def test_a_headline_is_exempt_and_the_bottom_line_is_not():
    """A headline has one marker for all that it says; the bottom line has one for each clause."""
    told = worded(SCAN, "The province spends {300억원} [1]")
    made = brief_of(SCAN, headline=told, bottom_line=f"{told}.")

    assert [("bottom_line", "contradiction", "500억원")] == said(MARKER_OF_CLAUSE, made, SCAN)


def test_a_longer_number_does_not_print_a_shorter_one():
    """1300억원 in the cited sentence is no 300억원."""
    scan = found_scan("시는 1300억원을 쓴다. 도는 300억원을 쓴다.")
    made = brief_of(scan, key_points=points(scan, "The city pays {300억원} [1]; the province pays as much [2]."))

    assert [("key_points[0]", "contradiction", "1300억원")] == said(MARKER_OF_CLAUSE, made, scan)


WHOLE = found_scan("시는 500억원을 쓴다. 도는 300억원을 쓴다. 2027년에 연다. 군은 20곳을 연다. 문은 2027 표에 있다.")
ABSENT = [("500억원 stands in [1]; its clause cites [4].", "", "50 billion won", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The city spends {500억원} [1].", []),
        (
            "The city spends {500억원} [2], the province {300억원} [2].",
            [("500억원 stands in [1]; its clause cites [2]; [2] gives 300억원.", "300억원", "50 billion won", "2")],
        ),
        ("The city spends {500억원} [4] and more [1].", []),
        ("The city spends {500억원} [4], more [3] and more [1].", []),
        ("The city spends {500억원} [4] and more [1][3].", []),
        ("The city spends {500억원} [4] and more [5].", ABSENT),
        ("The city spends {500억원} [4]. More comes [1].", ABSENT),
        ("The city spends {500억원} [4], more [3]. More comes [1].", ABSENT),
        ("The city spends {500억원} [4]! More comes [1].", ABSENT),
        ("The city spends {500억원} [4]? More comes [1].", ABSENT),
        ("The city spends {500억원} [4], 3.5 times more [1].", []),
        ("The city spends {500억원} and {300억원} [2][1].", []),
        (
            "The city spends [1] and {500억원} [2].",
            [("500억원 stands in [1]; its clause cites [2]; [2] gives 300억원.", "300억원", "50 billion won", "2")],
        ),
        ("It opens in {2027년} [5].", []),
        ("It opens in {2027년} [4].", [("2027년 stands in [3]; its clause cites [4].", "", "2027", "")]),
        ("It opens at {20곳} [3].", [("20곳 stands in [4]; its clause cites [3].", "", "20", "")]),
        ("It opens at {20곳} [3] and [4] more.", []),
        ("It spends {500억원} [1] and {300억원}.", []),
    ],
)
def test_each_figure_has_the_marker_of_its_clause(text, expected):
    """With the figure of the kind that the marked sentence gives, where it has one."""
    assert expected == whole_of_points(MARKER_OF_CLAUSE, WHOLE, text)


YEARS = found_scan(
    "1999년에 열었다. 문은 1999 표에 있다. 2027년에 연다. 문은 2027 표에 있다. 1800년에 열었다. 문은 1800 표에 있다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is {1999년} [2].", []),
        ("It is {2027년} [4].", []),
        ("It is {1800년} [6].", [("1800년 stands in [5]; its clause cites [6].", "", "1800", "")]),
        ("It is {1999년} [4].", [("1999년 stands in [1]; its clause cites [4].", "", "1999", "")]),
    ],
)
def test_a_year_is_printed_by_its_digits(text, expected):
    """Of this century or the last."""
    assert expected == whole_of_points(MARKER_OF_CLAUSE, YEARS, text)


def test_a_year_is_printed_by_its_digits_in_one_of_the_sentences():
    """As in a table."""
    scan = found_scan("2024년에 센터를 연다. 기준연도 2024 자료다. 다른 말은 없다.")
    assert [] == whole_of_points(MARKER_OF_CLAUSE, scan, "It opens in {2024년} [2][3].")
    assert 1 == len(whole_of_points(MARKER_OF_CLAUSE, scan, "It opens in {2024년} [3]."))


def test_what_code_works_out_stands_in_no_sentence():
    """The figure behind it does."""
    sum_ = worded(SCAN, "{500억원}").strip("{}") + "+" + worded(SCAN, "{300억원}").strip("{}")

    assert [] == _found(f"Together they spend {{{sum_}}} [3].")
    assert [("key_points[0]", "contradiction", "500억원")] == _found(
        f"Together they spend {{{sum_}}}, the province {{300억원}} [1]."
    )
