"""A number in prose is an id, or stands in a cited sentence, or belongs to a name."""

from __future__ import annotations

import pytest

from summarizer.check.rules.numbers.digits import DIGITS, _scale_of_head
from tests.check.made import (
    answer,
    brief,
    brief_of,
    found_scan,
    measure,
    name,
    objections,
    points,
    whole,
    whole_of_points,
    worded,
)

TEXT = (
    "시는 AI 기업 20여 곳에 1만2천500장의 GPU를 하루 안에 나눠 준다. 예산은 4조8천억원이고 절반은 내년에 쓴다. "
    "한빛의 '가람 2.0'은 2단계 시험에서 GPT-4를 앞섰다. 세 번째 회의는 ３월에 열린다."
)


def _found(*texts: str) -> list[tuple[str, bool, int | None]]:
    scan = found_scan(TEXT)
    found = objections(DIGITS, brief_of(scan, key_points=points(scan, *texts)), scan)
    return [(one.words, one.grave, one.sentence) for one in found]


def _at_fault(korean: str, *texts: str) -> list[str | None]:
    """Return the words that the rule names in points about an article of these sentences."""
    scan = found_scan(korean)
    return [one.words for one in objections(DIGITS, brief_of(scan, key_points=points(scan, *texts)), scan)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The city gives money to 37 firms [1].", "37"),
        ("The budget is 4.9 trillion won [2].", "4.9 trillion"),
        ("The budget is €7bn [2].", "€7bn"),
        ("The city gives it to 12,501 firms [1].", "12,501"),
        ("It opens on March 19 [4].", "19"),
        ("The city gives it to 240 firms [1].", "240"),
        ("Firms come [1]. About 77 of them stay [1].", "77"),
        ("Up to 77 firms come [1].", "77"),
        ("It takes 3rd place [4]; about 77 percent [4].", "77"),
    ],
)
def test_a_figure_that_the_article_does_not_print_is_grave(text, words):
    """Digits that stand nowhere in the article are an invented figure."""
    assert [(words, True, None)] == _found(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The city gives money to thirty-seven firms [1].", "thirty-seven"),
        ("It costs five billion [2].", "five billion"),
    ],
)
def test_a_number_word_that_the_article_does_not_print_is_objected_to(text, words):
    """Number words from thirteen on, and with a scale, are figures too."""
    assert [(words, False, None)] == _found(text)


def test_a_figure_of_another_sentence_is_told_where_it_stands():
    """Digits that a sentence carries which the claim does not cite are no invention, and are told apart."""
    assert [("4.8 trillion", False, 2)] == _found("The budget is 4.8 trillion won [1].")


@pytest.mark.parametrize(
    "text",
    [
        "The city gives 12,500 GPUs to more than 20 firms within 24 hours [1].",
        "The city gives them out within 24 hours [1].",
        "The budget is 4.8 trillion won, 50 percent of it for 2026 [2].",
        "Half of it is for next year; one of the firms comes first, both sides say [2].",
        "Hanbit's Garam 2.0 passed Phase 2 and beat GPT-4 [3].",
        "The G7, 5G and COVID-19 are no figures, nor is Article 5 of a law [3].",
        "The third meeting is in March, the 3rd one [4].",
        "It runs 24/7, and in 12 months again [4].",
        "They met for the first time in the twenties [4].",
    ],
)
def test_right_numbers_pass_in_silence(text):
    """Printed figures, names, plain words, and what Korean says in words are no fault."""
    assert [] == _found(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("37. Money: the budget is spent [2].", []),
        ("37.Money: the budget is spent [2].", ["37"]),
        ("37 firms: the budget is spent [2].", ["37"]),
        ("37. The budget is spent [2].", ["37"]),
        ("1. Money: 37 firms share it [2].", ["37"]),
        ("Money: 37. Budget: it is spent [2].", ["37"]),
    ],
)
def test_the_number_of_a_demand_is_none_of_the_articles(text, found):
    """Only the one that its label begins with."""
    assert found == [words for words, _, _ in _found(text)]


def test_a_version_has_to_be_printed():
    """A model's version that the article does not print is objected to; a printed one is not."""
    rows = answer()["korean_models"]
    rows[0]["version"] = "3.5"

    assert ["3.5"] == [one.words for one in objections(DIGITS, brief(korean_models=rows))]
    assert [] == objections(DIGITS, brief())


def test_status_words_are_prose_too():
    """A figure in the article's verb, as the model words it, is one."""
    rows = answer()["investments"]
    rows[0]["status_words"] = "plans 77 billion"

    (found,) = objections(DIGITS, brief(investments=rows))
    assert ("77 billion", True) == (found.words, found.grave)


@pytest.mark.parametrize(
    ("text", "words"),
    [("From 2027 it runs for three years, to 2029 [1].", []), ("It ends in 2041 [1].", ["2041"])],
)
def test_years_that_a_duration_leads_to_are_known(text, words):
    """2029 is the last of three years from 2027; a year that nothing leads to is an invented figure."""
    assert words == _at_fault("사업은 2027년부터 3년간 이어진다. 14개 기업이 참여한다.", text)


def test_a_bare_number_has_the_scale_of_its_columns_head():
    """1.1 under 'billion won' says 11억원; another number, and the same one under another head, are named."""
    scan = found_scan("국비는 11억원이다. 시비는 5억원이다.")

    def _found_in(head: str, cell: str) -> list[str]:
        row = {"table": "Cost", "label": "2025", "evidence": [1], "cells": [{"column": head, "text": cell}]}
        return [found.says for found in objections(DIGITS, brief_of(scan, table_rows=[row]), scan)]

    assert [[], []] == [_found_in(head, "1.1") for head in ("National, billion won", "Billion won")]
    assert "prints '1.2' nowhere" in _found_in("National, billion won", "1.2")[0]
    assert "prints '1.1' nowhere" in _found_in("National, won", "1.1")[0]


@pytest.mark.parametrize(
    ("above", "words"),
    [
        ("**National funds, KRW billion** (city money apart)", []),
        ("The city pays 5 billion won.", ["1.1"]),
        ("National funds", ["1.1"]),
    ],
)
def test_a_bare_number_has_the_scale_that_is_said_right_above_its_table(above, words):
    """A title in bold above a table says what its cells count; a figure there does not, nor a line further up."""
    scan = found_scan("국비는 11억원이다. 시비는 50억원이다.")
    cells = [{"column": "2026", "text": "1.1"}]
    row = {"table": "Money", "heading": "Money", "below": 3, "label": "Track 1", "evidence": [1], "cells": cells}

    def _found_at(below: int) -> list[str]:
        line = {"heading": "Money", "below": below, "text": f"{above} [2]."}
        brief = brief_of(scan, key_points=[line], table_rows=[row])
        return [one.words for one in objections(DIGITS, brief, scan) if one.claim == "table_rows[0]"]

    assert words == _found_at(2)
    assert ["1.1"] == _found_at(1)


def test_a_cell_in_another_unit_than_the_tables_is_the_same_figure():
    """3,120 of a table in 억원 is 312 under 'billion won', even where code does not know the unit of the table."""
    scan = found_scan("중앙 3,120 지방 640이다. 시비는 5억원이다.")

    def _found_in(cell: str) -> list[str]:
        cells = [{"column": "2024, billion won", "text": cell}]
        row = {"table": "Cost", "label": "Total", "evidence": [1], "cells": cells}
        return [found.words for found in objections(DIGITS, brief_of(scan, table_rows=[row]), scan)]

    assert [] == _found_in("312")
    assert ["313"] == _found_in("313")
    assert ["50"] == _found_in("50")  # 5억 has its order: it is 0.5


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It holds 2,304 [1]; it buys 4,608 [2].", []),
        ("It holds 4,608 [1]; it buys 2,304 [2].", ["4,608"]),
        ("It holds 4,608 [1]. It buys 4,608 [2].", ["4,608"]),
        ("It buys 4,608 [2]. Of these 4,608 it pays for all [1].", []),
        ("Of 4,608 [1] it buys all [2].", []),
        ("It holds 2,304 [1], and 4,608 come [2].", []),
        ("It goes from 2,304 [1] to 4,609 next year; so it is [2].", ["4,609"]),
        ("It holds 2,304 [1]. It ends [3] in 2027.", []),
        ("It holds 2,304 in 2027 [1]. It ends [3].", []),
        ("It holds 2027 sets [1]. It buys [2].", []),
        ("Phase 4,608 is here [1]. It buys [2].", []),
    ],
)
def test_a_figure_is_that_of_its_own_part(text, words):
    """What only another part's sentence prints is named; a part ends at a full stop or semicolon, and may go on."""
    assert words == _at_fault("시는 2304장을 갖고 있다. 내년에는 4608장을 산다. 2027년에 끝난다.", text)


@pytest.mark.parametrize("name", ["consequences", "table_rows"])
def test_what_is_read_across_has_no_parts(name):
    """The cells of a row, and what is ours."""
    scan = found_scan("시는 2304장을 갖고 있다. 내년에는 4608장을 산다.")
    cells = [{"column": "Now", "text": "4,608 [1]"}, {"column": "Then", "text": "2,304 [2]"}]
    row = {"table": "GPUs", "label": "All", "evidence": [1, 2], "cells": cells}
    claims = {"table_rows": [row], "consequences": ["It holds 4,608 [1]. It buys 2,304 [2]."]}

    assert [] == objections(DIGITS, brief_of(scan, **{name: claims[name]}), scan)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It costs KRW 13 trillion [1].", ["13 trillion"]),
        ("It costs KRW 1.3 trillion [1].", []),
        ("It costs €13bn [1].", ["€13bn"]),
        ("It costs €18m [1].", ["€18m"]),
    ],
)
def test_a_sum_is_not_a_name_for_its_currency(text, words):
    """A figure behind KRW is looked for, by its whole worth, though a table of the article is in other units."""
    assert words == _at_fault("사업비는 1조 3천억 원이다. 나머지는 표와 같다(단위: 억 원).", text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It ends on 7 August 2026 (our arithmetic) [1].", []),
        ("It ends on 6 August 2026 (our arithmetic) [1].", []),
        ("It ends on 19 August 2026 (our arithmetic) [1].", ["19"]),
        ("It ends in 2027 (our arithmetic) [1].", []),
        ("It ends in 2035 (our arithmetic) [1].", ["2035"]),
        ("It takes 95 days (our arithmetic) [1][3].", []),
        ("It takes 96 days (our arithmetic) [1][3].", []),
        ("It takes 97 days (our arithmetic) [1][3].", ["97"]),
    ],
)
def test_a_day_that_a_length_of_time_leads_to_follows(text, words):
    """Or the day before it; a day that nothing leads to does not."""
    assert words == _at_fault("2026년 5월 9일부터 90일간 이어진다. 1년 뒤에 끝난다. 2026년 8월 12일에 본다.", text)


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (["It is USD 90 million (our arithmetic) [1][2]."], []),
        (["It is USD 95 million (our arithmetic) [1][2]."], ["95 million"]),
        (["It is USD 90 million (our arithmetic) [1][2].", "It pays USD 13.5 million (our arithmetic) [3]."], []),
        (["It pays USD 13.5 million (our arithmetic) [3]."], ["13.5 million"]),
        (
            ["It pays USD 14.5 million (our arithmetic) [3].", "So USD 14.5 million (our arithmetic) [3]."],
            ["14.5 million"] * 2,
        ),
    ],
)
def test_arithmetic_may_use_numbers_of_tables_and_results_of_other_claims(texts, words):
    """127,800,000,000 at 1,420.0 is 90 million, and 15 percent of that 13.5; a result is none of its own operands."""
    assert words == _at_fault(
        "확정 계약금액(원) | 127,800,000,000이다. 1,420.0원/USD를 적용했다. 위약금은 15%다.", *texts
    )


@pytest.mark.parametrize(("heading", "words"), [("The money", []), ("Elsewhere", ["12 billion"])])
def test_arithmetic_without_references_is_that_of_its_section(heading, words):
    """The sum of a table stands below it; in another section it follows from nothing."""
    scan = found_scan("국비는 70억 원이다. 시비는 50억 원이다.")
    rows = [
        {"table": "The money", "heading": "The money", "label": name, "evidence": [at],
         "cells": [{"column": "Won", "text": worded(scan, f"It is {{{sum_}}}")}]}
        for name, at, sum_ in (("State", 1, "70억 원"), ("City", 2, "50억 원"))
    ]  # fmt: skip
    point = [{"heading": heading, "text": "Together 12 billion won (our arithmetic)."}]
    found = objections(DIGITS, brief_of(scan, key_points=point, table_rows=rows), scan)

    assert words == [one.words for one in found]


@pytest.mark.parametrize(
    ("label", "column", "cell", "words"),
    [
        ("Sum (our arithmetic)", "Sets", "6,912", []),
        ("Sum", "Sets (our arithmetic)", "6,912", []),
        ("Sum (our arithmetic)", "Sets", "6,913", ["6,913"]),
        ("Sum", "Sets", "6,912", ["6,912"]),
    ],
)
def test_a_row_or_column_may_be_arithmetic_of_ours(label, column, cell, words):
    """As its label or head says; it follows from the other rows."""
    scan = found_scan("시는 2304장을 갖고 있다. 내년에는 4608장을 산다.")
    table = {"table": "GPUs", "heading": "GPUs"}
    rows = [
        {**table, "label": name, "evidence": [at], "cells": [{"column": "Sets", "text": sets}]}
        for name, at, sets in (("Now", 1, "2,304"), ("Then", 2, "4,608"))
    ]
    total = {**table, "label": label, "evidence": [], "cells": [{"column": column, "text": cell}]}
    found = objections(DIGITS, brief_of(scan, table_rows=[*rows, total]), scan)

    assert words == [one.words for one in found]


def test_a_table_may_have_its_unit_without_the_word_for_it():
    """(정부안, 억 원) says what 24,800 counts."""
    scan = found_scan("내년 예산 내역(정부안, 억 원)이다. 연산 24,800 기타 100이다.")

    def _found_in(text: str) -> list[str]:
        return [one.words for one in objections(DIGITS, brief_of(scan, key_points=points(scan, text)), scan)]

    assert [] == _found_in("It has 2.48 trillion won [2].")
    assert ["2.49 trillion"] == _found_in("It has 2.49 trillion won [2].")


def test_a_bare_number_has_the_scale_of_its_sections_title():
    """As that of a column: 4.8 below 'Money (KRW bn)' is 48억."""
    scan = found_scan("예산은 48억 원이다.")

    def _found_below(title: str) -> list[str]:
        point = [{"heading": title, "text": "It has 4.8 [1]."}]
        return [one.words for one in objections(DIGITS, brief_of(scan, key_points=point), scan)]

    assert [] == _found_below("Money (KRW bn)")
    assert ["4.8"] == _found_below("Money")


WHOLE = found_scan(
    "시는 AI 기업 20여 곳에 1만2천500장의 GPU를 나눠 준다. "
    "예산은 4조8천억원이고 절반은 내년에 쓴다. 두 곳은 3년간 이어진다. 김하늘, 이도윤, 외교부는 왔다. "
    "사흘 뒤 2027년 3월 5일에 연다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It gives 20 firms 12,500 GPUs [1].", []),
        ("It gives 37 firms GPUs [1].", [("the article prints '37' nowhere.", "", "37", " grave")]),
        ("It gives 37 and 37 firms GPUs [1].", [("the article prints '37' nowhere.", "", "37", " grave")]),
        (
            "It costs 4.8 trillion won [1].",
            [
                (
                    "'4.8 trillion' stands in [2], which the claim does not cite.",
                    "",
                    "4.8 trillion",
                    "2",
                )
            ],
        ),
        (
            "It costs 4.9 trillion won [2].",
            [("the article prints '4.9 trillion' nowhere.", "", "4.9 trillion", " grave")],
        ),
        ("It pays 50 percent [2].", []),
        (
            "It pays 50 percent [1].",
            [("'50' stands in [2], which the claim does not cite.", "", "50", "2")],
        ),
        ("It lasts 36 months [3].", []),
        ("It lasts 35 months [3].", [("the article prints '35' nowhere.", "", "35", " grave")]),
        ("It lasts 24 hours [1].", []),
        ("It opens at 18:30 [1].", []),
        ("It is 18:70 [1].", [("the article prints '18' nowhere.", "", "18", " grave")]),
        ("It lasts 36 hours [1].", []),
        ("It lasts 37 hours [1].", [("the article prints '37' nowhere.", "", "37", " grave")]),
        ("It lasts 90-day terms [1].", []),
        ("Three came [4].", []),
        ("The 3 came [4].", [("'3' stands in [3], which the claim does not cite.", "", "3", "3")]),
        ("The 4 came [4].", [("'4' stands in [2], which the claim does not cite.", "", "4", "2")]),
        ("It is in 3 days [5].", []),
        ("It ends in 2029 [5].", []),
        ("It ends in 2030 [5].", []),
        ("It ends in 2031 [5].", [("the article prints '2031' nowhere.", "", "2031", " grave")]),
        ("It is Phase 7 [1].", []),
        ("It is phases 7 and 8 [1].", []),
        ("It is Article 77 [1].", []),
        ("It is model-77 [1].", []),
        ("It beats Solar 77 [1].", []),
        ("About 77 came [1].", [("the article prints '77' nowhere.", "", "77", " grave")]),
        ("It came. About 77 came [1].", [("the article prints '77' nowhere.", "", "77", " grave")]),
        ("In March 77 came [1].", [("the article prints '77' nowhere.", "", "77", " grave")]),
        (
            "It is on 20 February [4].",
            [("'20' stands in [1], which the claim does not cite.", "", "20", "1")],
        ),
        ("It is on 21 February [4].", [("the article prints '21' nowhere.", "", "21", " grave")]),
        ("It is a 2-unit place [1].", []),
        ("Thirty-seven came [1].", [("the article prints 'Thirty-seven' nowhere.", "", "Thirty-seven", "")]),
    ],
)
def test_each_number_is_looked_for(text, expected):
    """In cited sentences, in others, around them, in names and in years."""
    assert expected == whole_of_points(DIGITS, WHOLE, text)


def of_version(text, version):
    """Return what is objected to a model of this version."""
    scan = found_scan(text)
    row = {"evidence": [1], "model": name("Garam", "가람"), "version": version}
    return [found[1:] for found in whole(DIGITS, brief_of(scan, korean_models=[row]), scan)]


@pytest.mark.parametrize(
    ("text", "version", "expected"),
    [
        ("가람 2.0이 나왔다.", "2.0", []),
        ("가람 2.0이 나왔다.", "2", []),
        ("가람 2.0이 나왔다.", "0", []),
        ("가람 2.0이 나왔다.", "3.0", [("version: the article does not print '3.0'.", "", "3.0", "")]),
        ("가람 2.0이 나왔다.", "Pro", []),
        ("가람 2.0이 나왔다.", "Pro 2.0", []),
        (
            "가람 2.0이 나왔다.",
            "2.0 Pro 3",
            [("version: the article does not print '2.0 Pro 3'.", "", "2.0 Pro 3", "")],
        ),
        ("가람 2.0이 나왔다.", None, []),
        ("가람 2와 3이 나왔다.", "2 3", []),
    ],
)
def test_a_version_is_printed_whole_or_by_its_numbers(text, version, expected):
    """Not as a part of a longer number."""
    assert expected == of_version(text, version)


STATES = found_scan(
    "한국, 미국, 중국, 일본, 독일, 영국, 프랑스, 인도, 호주, 캐나다, 칠레, 페루, 베트남, 태국이 왔다. "
    "사업은 2027년부터 30년간 이어진다. "
    "공사는 31년간 했다. 전 전시는 40년간 했다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There are 12 of them [1].", []),
        ("There are 13 of them [1].", [("the article prints '13' nowhere.", "", "13", " grave")]),
        ("There are 14 of them [1].", [("the article prints '14' nowhere.", "", "14", " grave")]),
        ("There are 15 of them [1].", [("the article prints '15' nowhere.", "", "15", " grave")]),
        ("There are 12.5 of them [1].", [("the article prints '12.5' nowhere.", "", "12.5", " grave")]),
        ("It ends in 2056 [2].", []),
        ("It ends in 2057 [2].", []),
        ("It ends in 2058 [2].", [("the article prints '2058' nowhere.", "", "2058", " grave")]),
        ("It ends in 2067 [3].", [("the article prints '2067' nowhere.", "", "2067", " grave")]),
    ],
)
def test_names_that_a_sentence_lists_may_be_counted(text, expected):
    """Up to twelve; plans of thirty years lead to years, longer ones do not."""
    assert expected == whole_of_points(DIGITS, STATES, text)


NATIVE = {
    "하루": 24, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9, "열흘": 10,
    "보름": 15, "두 곳": 2, "둘": 2, "세 곳": 3, "셋": 3, "네 곳": 4, "넷": 4, "다섯 곳": 5, "여섯 곳": 6,
    "일곱 곳": 7, "여덟 곳": 8, "아홉 곳": 9, "열 곳": 10, "스무 곳": 20, "스물": 20, "서른": 30, "마흔": 40,
    "쉰": 50, "예순": 60, "절반": 50,
}  # fmt: skip


@pytest.mark.parametrize(("korean", "value"), NATIVE.items())
def test_native_numerals_are_printed_numbers(korean, value):
    """A day is its hours, a half its percent."""
    scan = found_scan(f"새 길은 {korean} 남았다.")
    assert [] == whole_of_points(DIGITS, scan, f"There are {value} of it left [1].")


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("시는 어제 센터를 열었다.", "The city opened it on the 19th [1]."),
        ("사업은 7년 걸린다.", "It takes 84 months [1]."),
    ],
)
def test_what_a_figure_is_worth_is_printed(text, prose):
    """The day that a word of time means, and the months of years."""
    scan = found_scan(text)
    assert [] == whole_of_points(DIGITS, scan, prose)


@pytest.mark.parametrize(
    ("head", "power"),
    [("trillion won", 12), ("Billion won", 9), ("million dollars", 6), ("thousand people", 3), ("won", 0)],
)
def test_a_column_may_count_in_thousands(head, power):
    """Its head says so."""
    assert 10**power == _scale_of_head(f"cells.Total, {head}")


def test_a_number_of_what_stands_around_the_body_is_printed():
    """Nothing is said of it, though no sentence holds it."""
    scan = found_scan("시는 센터를 연다.", headline="센터 17곳 연다, 1조 7천억 들여", subhead="3만 명, 5천억 쓴다")
    assert [] == whole_of_points(DIGITS, scan, "It opens 17 centres for 30,000 people [1].")
    assert [] == whole_of_points(DIGITS, scan, "It opens centres for KRW 1.7 trillion, 500 billion of it won [1].")
    assert 1 == len(whole_of_points(DIGITS, scan, "It opens centres for KRW 1.8 trillion [1]."))
    assert 1 == len(whole_of_points(DIGITS, scan, "It opens 18 centres [1]."))


@pytest.mark.parametrize(
    ("unit", "text", "is_objected"),
    [
        ("(단위: 만 Gcal/년)", "It yields 84,000 Gcal a year [2].", False),
        ("(단위: 억 원, 천 명)", "It yields 8,400 a year [2].", False),
        ("(단위: 만 Gcal/년)", "It yields 85,000 Gcal a year [2].", True),
        ("(단위: Gcal/년)", "It yields 84,000 Gcal a year [2].", True),
    ],
)
def test_a_table_may_count_in_thousands(unit, text, is_objected):
    """A cell of 8.4 below a unit of ten thousand is 84,000 in English; where no unit has a scale, it is invented."""
    scan = found_scan(f"{unit} 시는 열을 센다. 다솜은 8.4를 낸다.")
    found = objections(DIGITS, brief_of(scan, key_points=points(scan, text)), scan)

    assert is_objected == bool(found)


@pytest.mark.parametrize(("day", "found"), [(20, 0), (21, 1)])
def test_the_day_of_publication_is_printed(day, found):
    """A number of it stands in the article, though in no sentence."""
    scan = found_scan("회의에는 12곳이 왔다.")
    assert found == len(whole_of_points(DIGITS, scan, f"They came: {day} people [1]."))


def test_an_unresolved_date_has_no_numbers():
    """Without publication last month is no day; the other numbers are read all the same."""
    scan = found_scan("회의는 지난달 열었다. 12곳이 왔다.", published=None)
    assert ["13"] == [words for *_, words, _ in whole_of_points(DIGITS, scan, "12 came and 13 went [1][2].")]


def test_the_field_of_a_number_is_named():
    """In a row of several; prose is its own field."""
    scan = found_scan("회의에는 12곳이 왔다.")
    row = measure("77 are built", "planned", 1, when="88 days")

    assert ["measure: the article prints '77' nowhere.", "when: the article prints '88' nowhere."] == [
        says for _, says, *_ in whole(DIGITS, brief_of(scan, policy_measures=[row]), scan)
    ]
    assert ["the article prints '77' nowhere."] == [says for says, *_ in whole_of_points(DIGITS, scan, "It is 77 [1].")]


def test_a_number_is_told_with_its_place():
    """The column of a table, the field of a row; in a point there is one text only."""
    scan = found_scan("예산은 5억원이다. 기업 3곳이 왔다.")
    cells = [{"column": "Cost", "text": "77"}]
    made = brief_of(
        scan,
        table_rows=[{"table": "Costs", "label": "Total", "evidence": [1], "cells": cells}],
        policy_measures=[measure("Pays", "planned", 1, status_words="pays 77")],
        key_points=points(scan, "It pays 77 [1]."),
    )

    assert {
        ("table_rows[0]", "column 'Cost': the article prints '77' nowhere."),
        ("policy_measures[0]", "status_words: the article prints '77' nowhere."),
        ("key_points[0]", "the article prints '77' nowhere."),
    } == {found[:2] for found in whole(DIGITS, made, scan)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That is 625 for each (our arithmetic) [1].", []),
        ("That is 640 for each (our arithmetic) [1].", ["640"]),
        ("That is 625 for each [1].", ["625"]),
        ("That is 625 for each (our arithmetic) [2].", ["625"]),
        ("With them 12,520 are given, twice that is 25,040 (our arithmetic) [1].", []),
        ("Of 37 firms, 625 each (our arithmetic) [1].", ["37"]),
        ("It has 625. That is 12,520 in all (our arithmetic) [1].", ["625"]),
        ("It has 625. That is 625 for each (our arithmetic) [1].", ["625"]),
        ("That is 4.8 trillion (our arithmetic) [1].", ["4.8 trillion"]),
    ],
)
def test_arithmetic_of_ours_follows_from_the_cited_figures(text, expected):
    """Where its sentence says that it is arithmetic; from their results, too."""
    assert expected == [words for *_, words, _ in whole_of_points(DIGITS, WHOLE, text)]


@pytest.mark.parametrize(("result", "grave"), [("640", " grave"), ("Thirty-seven", "")])
def test_wrong_arithmetic_is_told_as_that(result, grave):
    """It is grave in digits, as an invented figure is."""
    says = f"'{result}' does not follow from the figures of the cited sentences."

    assert [(says, "", result, grave)] == whole_of_points(DIGITS, WHOLE, f"{result} for each (our arithmetic) [1].")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("caveats", "It costs 4.8 trillion won [1].", []),
        ("follow_up", "Ask what the 4.8 trillion won are for.", []),
        ("caveats", "It costs 4.9 trillion won [1].", ["4.9 trillion"]),
        ("follow_up", "Ask what the 4.9 trillion won are for.", ["4.9 trillion"]),
        ("read_with_care", "It costs 4.8 trillion won [1].", ["4.8 trillion"]),
    ],
)
def test_what_is_ours_may_have_a_figure_of_another_sentence(name, text, expected):
    """Caveats and steps cite little; a figure that stands nowhere is objected to there, too."""
    made = brief_of(WHOLE, **{name: [text]})

    assert expected == [words for path, *_, words, _ in whole(DIGITS, made, WHOLE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It spends between 50 and 80 billion won [1].", []),
        ("It spends between 51 and 80 billion won [1].", ["51"]),
        ("It spends between 50 and 80 of it [1].", ["50", "80"]),
    ],
)
def test_a_number_may_have_the_scale_of_the_sum_beside_it(text, expected):
    """50 beside 80 billion is 500억."""
    scan = found_scan("시는 500억원에서 800억원을 쓴다.")

    assert expected == [words for *_, words, _ in whole_of_points(DIGITS, scan, text)]


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ({"table": "Cost, billion won"}, []),
        ({"table": "Cost", "head": "Cost in billion won"}, []),
        ({"table": "Cost, million won"}, ["50"]),
        ({"table": "Cost"}, ["50"]),
    ],
)
def test_a_cell_may_have_the_scale_of_its_table(heads, expected):
    """Its title or the head of its labels may name it."""
    scan = found_scan("시는 500억원을 쓴다.")
    row = {**heads, "label": "City", "evidence": [1], "cells": [{"column": "2025", "text": "50"}]}

    assert expected == [words for *_, words, _ in whole(DIGITS, brief_of(scan, table_rows=[row]), scan)]
