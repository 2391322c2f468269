"""An article is read once, and looked up by sentence."""

from __future__ import annotations

import pytest

from summarizer.check.reading import Reading, figure_instead, figure_like
from summarizer.korean.names.glossary import Glossary, load_glossary
from tests.check.made import SCAN, brief, brief_of, found_scan, plain_scan

READING = Reading(SCAN)


def test_sentences_are_lines_by_their_numbers():
    """Each sentence stands under its number, in single width, contacts masked."""
    reading = Reading(plain_scan("１호는 500억원이다. 문의는 lee@example.org로 한다."))

    assert "1호는 500억원이다." == reading.lines[1]
    assert "example" not in reading.lines[2]


def test_mentions_stand_in_their_sentence():
    """Figures and names of a sentence come in text order; conversions are not amounts of their own."""
    assert ["M1", "M2", "D1"] == [found.id for found in READING.figures([1])]
    assert ["M1"] == [found.id for found in READING.amounts(1)]
    assert ["B4", "B2"] == [found.id for found in READING.names(3)]


def test_cited_sentences_are_one_text():
    """What a claim cites, in its order."""
    assert READING.lines[1] == READING.cited(brief().headline)


def test_words_are_found_whatever_their_spacing():
    """Spaces, width and case aside."""
    assert (4,) == READING.sentences_with("가람２.0")
    assert READING.prints(3, "파리선언")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("한국", "대한민국", True),
        ("미국", "美", True),
        ("노르웨이", "미국", False),
        ("두레연구소", "두레 연구소", True),
    ],
)
def test_names_of_one_thing_are_the_same(one, other, same):
    """Aliases share their English form; other names do not."""
    assert same == READING.same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other", "akin"),
    [("네이버클라우드", "네이버", True), ("김하늘 장관", "미래산업부 장관", True), ("네이버", "카카오", False)],
)
def test_names_may_be_akin(one, other, akin):
    """One within the other, a word in common, or the same beginning."""
    assert akin == READING.akin(one, other)


def test_a_rule_works_out_a_sentence_once():
    """What was worked out is remembered for the article."""
    asked = []

    def work_out(_: Reading, number: int) -> int:
        asked.append(number)
        return number * 2

    reading = Reading(SCAN)
    assert [4, 4, 6] == [reading.remembered(work_out, number) for number in (2, 2, 3)]
    assert [2, 3] == asked


def test_cues_run_to_the_end_of_their_last_word():
    """An objection quotes whole words."""
    assert ["서명했지만", "서명하지 않았다"] == [READING.whole_words(3, cue) for cue in READING.cues(3)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("300억을 쓴다.", True),
        ("1300억을 쓴다.", False),
        ("1,300억을 쓴다.", False),
        ("0.300억을 쓴다.", False),
        ("3 00억을 쓴다.", True),
        ("약300억을 쓴다.", True),
        ("30억을 쓴다.", False),
    ],
)
def test_words_are_printed_whole_where_they_begin_with_digits(text, expected):
    """300억 is not printed in 1300억, nor in 1,300억."""
    assert expected == Reading(plain_scan(text)).prints(1, "300억")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("누리 전자", "전자 누리", True),
        ("가 나", "나 가", False),
        ("누리", "누림", False),
        ("누리전자", "누가전자", False),
        ("누리 시", "가온 시", False),
        ("누리 시장", "가온 시장", True),
        ("한국", "대한민국", True),
        ("새솔", "가온", False),
    ],
)
def test_kin_share_a_word_or_a_beginning(one, other, expected):
    """Of two letters or more."""
    assert expected == READING.akin(one, other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("노르웨이", "Norway"),
        ("김하늘", None),
        ("이도윤", "Lee Do-yun"),
        ("한빛테크", "Hanbit Tech"),
        ("가람", None),
        ("과학기술정보통신부", "Ministry of Science and ICT"),
        ("없는이름", None),
        ("국회", "National Assembly"),
    ],
)
def test_english_is_what_finders_or_the_glossary_establish(text, expected):
    """A romanised name has none."""
    assert expected == READING.english_of(text)


def test_what_was_found_stands_in_the_order_of_the_text():
    """Names and figures alike."""
    assert ["B1", "M1", "M2", "D1"] == [found.id for found in READING.mentions([1])]


def test_a_figure_like_another_counts_the_same():
    """Persons for persons, years for years; an amount for one in its currency."""
    years, persons = SCAN.quantities
    assert [years, persons] == [figure_like(figure, [5], READING) for figure in (years, persons)]
    assert SCAN.amounts[2] == figure_like(SCAN.amounts[0], [2, 1], READING)
    assert figure_like(SCAN.amounts[1], [2], READING) is None


def test_another_date_of_an_event_may_be_any_day():
    """Its own date may be told less exactly; a year is none."""
    scan = found_scan("행사는 2025년 3월 4일에 열린다. 다음 행사는 2025년 5월이다. 그다음은 2026년이다.")
    day, month, _ = scan.dates
    row = {"evidence": [1], "event": "An event", "date": day.id}
    (event,) = brief_of(scan, dates=[row]).dates
    reading = Reading(scan)
    assert month == figure_instead(event, day, [2, 3], reading)
    assert figure_instead(event, day, [3], reading) is None
    assert figure_instead(event, month, [1], reading) is None


def test_a_glossary_may_be_given():
    """Else it is the one that comes along."""
    given = load_glossary()
    assert given is Reading(SCAN, given).glossary
    other = Glossary.of(())
    assert other is Reading(SCAN, other).glossary


def test_what_is_worked_out_for_a_brief_is_not_that_of_another():
    """And is worked out once for the brief at hand."""
    asked = []

    def work_out(_: Reading, made: object, number: int) -> int:
        asked.append((made, number))
        return len(asked)

    one, two, reading = brief(), brief().model_copy(), Reading(SCAN)
    assert [1, 1, 2, 3] == [
        reading.remembered_of(made, work_out, at) for made, at in ((one, 1), (one, 1), (one, 2), (two, 1))
    ]


@pytest.mark.parametrize(("cited", "beside"), [((2,), [3, 1]), ((1,), [2]), ((2, 3), [1, 4]), ((8,), [7])])
def test_the_sentences_beside_are_those_that_are_not_cited(cited, beside):
    """The one behind goes first."""
    assert beside == list(READING.beside(cited))
