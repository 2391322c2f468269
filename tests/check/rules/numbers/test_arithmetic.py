"""Figures that cannot be so are named."""

from __future__ import annotations

import pytest

from summarizer.check.rules.numbers.arithmetic import ARITHMETIC
from tests.check.made import answer, brief, brief_of, found_scan, id_of, investment, points, said, whole_of_points

TEXT = (
    "응답 기업 235곳 중 48곳이 AI를 쓴다. 예산은 4억8천만원이고 이 중 2천만원을 썼다. 예산은 23억5천만원이다. "
    "비율은 30%에서 45%로 올랐고 지난해의 120%다. 회원은 480곳이다. 약 40곳이 남았다."
)


def _found(*texts: str) -> list[tuple[str, str, str]]:
    scan = found_scan(TEXT)
    return said(ARITHMETIC, brief_of(scan, key_points=points(scan, *texts)), scan)


@pytest.mark.parametrize(
    ("text", "korean"),
    [
        ("{480곳} of {235곳} firms use it [1].", "480곳"),
        ("{480곳} out of the {235곳} use it [1].", "480곳"),
        ("The budget is {4억8천만원}; of this, {23억5천만원} is spent [2].", "23억5천만원"),
        ("The share rose from {45%} to {30%} [4].", "30%"),
        ("The share fell to {45%} from {30%} [4].", "45%"),
        ("It is a share of {120%} [4].", "120%"),
        ("{120%} of respondents agree [4].", "120%"),
    ],
)
def test_what_cannot_be_is_named(text, korean):
    """A part above its whole, a rise to less, and a share above a hundred are objected to."""
    assert [("key_points[0]", "contradiction", korean)] == _found(text)


def test_a_detail_above_its_whole_is_named():
    """A row whose amount exceeds the whole that it names is objected to."""
    rows = answer()["investments"]
    rows[0] |= {"amount": "M1", "detail_of": "M3"}
    rows[1] |= {"amount": "M1", "detail_of": "M3", "evidence": [1]}

    assert [] == said(ARITHMETIC, brief())
    assert [] == said(ARITHMETIC, brief(investments=rows))  # up to 30 billion may be less than 4


@pytest.mark.parametrize(
    ("text", "objected"),
    [
        ("시는 30억원, 70억원을 쓴다.", []),
        ("시는 30억원, 70억원, 40억원을 쓴다.", ["investments[3]"]),
        ("시는 30억원, 70억원, 40억원, 60억원을 쓴다.", []),
        ("시는 30억원, 70억원, 40억원, 50억원을 쓴다.", []),
        ("시는 30억원, 70억원, 40억원, 80억원을 쓴다.", ["investments[3]"]),
        ("시는 30억원, 80억원, 40억원을 쓴다.", ["investments[2]"]),
        ("시는 30억원, 70억원을 쓴다. 올해 40억원, 내년 60억원이다.", []),
        ("시는 약 110억원을 쓴다.", []),
    ],
)
def test_parts_that_are_more_than_their_whole_are_named_once(text, objected):
    """A sentence that lists them has a part too many, the first such; the whole may be divided anew."""
    scan = found_scan(f"시는 100억원을 쓴다. {text}")
    rows = [
        {
            "evidence": [amount.sentence], "investor": {"english": "the city", "korean": "시는"}, "amount": amount.id,
            "detail_of": "M1" if at else None, "status": "planned", "status_words": "plans",
        }
        for at, amount in enumerate(scan.amounts)
    ]  # fmt: skip
    found = said(ARITHMETIC, brief_of(scan, investments=rows), scan)

    assert objected == [claim for claim, _, _ in found][: len(objected)]
    assert len(objected) == len([claim for claim, _, _ in found if "약" not in text])


@pytest.mark.parametrize(
    ("periods", "objected"),
    [
        ((None, None, "2027"), []),
        (("2027–2029", "2027–2029", "2027"), []),
        (("2027", "2027", "2027"), ["investments[3]"]),
        ((None, None, None), ["investments[3]"]),
    ],
)
def test_a_part_of_its_own_year_may_stand_behind_parts_that_make_up_the_whole(periods, objected):
    """Of 100, 30 are new and 70 old, and 40 are for one year."""
    scan = found_scan("시는 100억원을 쓴다. 시는 30억원, 70억원, 내년에는 40억원을 쓴다.")
    rows = [
        {
            "evidence": [amount.sentence], "investor": {"english": "the city", "korean": "시는"}, "amount": amount.id,
            "detail_of": "M1" if at else None, "status": "planned", "status_words": "plans", "period": period,
        }
        for at, (amount, period) in enumerate(zip(scan.amounts, (None, *periods), strict=True))
    ]  # fmt: skip
    found = said(ARITHMETIC, brief_of(scan, investments=rows), scan)

    assert objected == [claim for claim, _, _ in found]


def test_a_plain_detail_above_its_whole_is_named():
    """Of two exact amounts the greater is not a part of the lesser."""
    scan = found_scan(TEXT)
    row = {
        "evidence": [3], "investor": {"english": "the city", "korean": "예산"}, "amount": "M3", "detail_of": "M1",
        "status": "planned", "status_words": "plans",
    }  # fmt: skip

    assert [("investments[0]", "contradiction", "23억5천만원")] == said(
        ARITHMETIC, brief_of(scan, investments=[row]), scan
    )


@pytest.mark.parametrize(
    "text",
    [
        "{48곳} of {235곳} firms use it [1].",
        "{480곳} services of {235곳} firms use it [1].",
        "The budget is {4억8천만원}; of this, {2천만원} is spent [2].",
        "The share rose from {30%} to {45%} [4].",
        "The share is {120%} of last year's [4].",
        "{30%} of {235곳} firms [4]; {480곳} of {4억8천만원} [5].",
        "{480곳} members; {235곳} firms answered [5].",
        "{235곳} of {40곳} [6].",
        "The share fell from {45%} to {30%} [4].",
        "Cuts from {480곳} firms, not from {235곳} [5].",
        "They ask for {480곳} instead of {235곳}, {480곳} ahead of {235곳} [5].",
    ],
)
def test_right_sums_pass_in_silence(text):
    """Parts below their whole, other units, other years and approximate wholes are no fault."""
    assert [] == _found(text)


WHOLE = found_scan(
    "시는 480곳 가운데 235곳을 뽑는다. 예산은 500억원에서 300억원으로 준다. 비율은 120%다. "
    "몫은 30%다. 약 200명과 900명이다. 2억달러를 쓴다. 순위는 3위에서 5위다. 최대 70명이다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It picks {480곳} of {235곳} [1].",
            [("480곳 ([1]) is more than 235곳 ([1]) and cannot be a part of it.", "480곳", "480곳; 235곳", "1")],
        ),
        (
            "It picks {480곳} of the {235곳} [1].",
            [("480곳 ([1]) is more than 235곳 ([1]) and cannot be a part of it.", "480곳", "480곳; 235곳", "1")],
        ),
        (
            "It picks {480곳} firms out of the total {235곳} [1].",
            [("480곳 ([1]) is more than 235곳 ([1]) and cannot be a part of it.", "480곳", "480곳; 235곳", "1")],
        ),
        (
            "It picks {480곳} of its planned {235곳} [1].",
            [("480곳 ([1]) is more than 235곳 ([1]) and cannot be a part of it.", "480곳", "480곳; 235곳", "1")],
        ),
        (
            "It picks {480곳} of all {235곳} [1].",
            [("480곳 ([1]) is more than 235곳 ([1]) and cannot be a part of it.", "480곳", "480곳; 235곳", "1")],
        ),
        ("It picks {480곳} instead of {235곳} [1].", []),
        ("It picks {480곳} ahead of {235곳} [1].", []),
        ("It picks {235곳} of {480곳} [1].", []),
        ("It picks {480곳} of {480곳} [1].", []),
        (
            "It has {235곳} sites, of which {480곳} are new [1].",
            [("480곳 ([1]) is more than 235곳 ([1]) and cannot be a part of it.", "480곳", "480곳; 235곳", "1")],
        ),
        (
            "It has {235곳} sites, and of this total, only {480곳} are new [1].",
            [("480곳 ([1]) is more than 235곳 ([1]) and cannot be a part of it.", "480곳", "480곳; 235곳", "1")],
        ),
        (
            "It has {235곳} sites; of these {480곳} are new [1].",
            [("480곳 ([1]) is more than 235곳 ([1]) and cannot be a part of it.", "480곳", "480곳; 235곳", "1")],
        ),
        (
            "It has {235곳} sites and only {480곳} of those are new [1].",
            [("480곳 ([1]) is more than 235곳 ([1]) and cannot be a part of it.", "480곳", "480곳; 235곳", "1")],
        ),
        ("It has {300억원}, {2억달러} of it for AI [2][6].", []),
        ("It has {900명} of {200명} [5].", []),
        (
            "It has {900명} of {70명} [5][8].",
            [("900명 ([5]) is more than 70명 ([8]) and cannot be a part of it.", "900명", "900명; 70명", "5")],
        ),
        ("It has {120%} of {30%} [3][4].", []),
        (
            "It rises from {500억원} to {300억원} [2].",
            [("From 500억원 ([2]) to 300억원 ([2]) is the other way: 'rises'.", "300억원", "rises", "2")],
        ),
        (
            "It rose to {300억원} from {500억원} [2].",
            [("From 500억원 ([2]) to 300억원 ([2]) is the other way: 'rose'.", "300억원", "rose", "2")],
        ),
        (
            "It rose to {300억원} this year, from {500억원} [2].",
            [("From 500억원 ([2]) to 300억원 ([2]) is the other way: 'rose'.", "300억원", "rose", "2")],
        ),
        (
            "It grew sharply from {500억원} last year to {300억원} [2].",
            [("From 500억원 ([2]) to 300억원 ([2]) is the other way: 'grew'.", "300억원", "grew", "2")],
        ),
        (
            "It falls from {300억원} to {500억원} [2].",
            [("From 300억원 ([2]) to 500억원 ([2]) is the other way: 'falls'.", "500억원", "falls", "2")],
        ),
        ("It was cut from {500억원} to {300억원} [2].", []),
        (
            "It dropped to {500억원} from {300억원} [2].",
            [("From 300억원 ([2]) to 500억원 ([2]) is the other way: 'dropped'.", "500억원", "dropped", "2")],
        ),
        ("It rises from {2억달러} to {300억원} [6][2].", []),
        ("It rises from {3위} to {5위} [7].", []),
        ("It falls from {3위} to {5위} [7].", []),
        ("It rises from {300억원} to {300억원} [2].", []),
        ("Its rise shrinks from {500억원} to {300억원} [2].", []),
        ("The cut grew from {300억원} to {500억원} [2].", []),
        (
            "It has a share of {120%} [3].",
            [("120% ([3]) is more than a hundred percent and cannot be a share.", "120%", "120%", "3")],
        ),
        (
            "It is {120%} of respondents [3].",
            [("120% ([3]) is more than a hundred percent and cannot be a share.", "120%", "120%", "3")],
        ),
        (
            "It is {120%} of the firms [3].",
            [("120% ([3]) is more than a hundred percent and cannot be a share.", "120%", "120%", "3")],
        ),
        (
            "It is {120%} share [3].",
            [("120% ([3]) is more than a hundred percent and cannot be a share.", "120%", "120%", "3")],
        ),
        ("It is {120%} of the work [3].", []),
        ("It is a share of {30%} [4].", []),
        ("It is a share of {500억원} [2].", []),
    ],
)
def test_figures_that_cannot_be_so(text, expected):
    """A part above its whole, a rise to less, a share above a hundred."""
    assert expected == whole_of_points(ARITHMETIC, WHOLE, text)


COUNTED = found_scan(
    "기업 480곳과 대학 235곳이 왔다. 기업 480개와 대학 235개가 왔다. "
    "사람 90명과 30대가 왔다. 사람 50명이 왔다. 90%와 3위다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It is {480곳} of {235곳} [1][2][3][4][5].",
            [("480곳 ([1]) is more than 235곳 ([1]) and cannot be a part of it.", "480곳", "480곳; 235곳", "1")],
        ),
        (
            "It is {480개} of {235개} [1][2][3][4][5].",
            [("480개 ([2]) is more than 235개 ([2]) and cannot be a part of it.", "480개", "480개; 235개", "2")],
        ),
        ("It is {480곳} of {235개} [1][2][3][4][5].", []),
        (
            "It is {90명} of {50명} [1][2][3][4][5].",
            [("90명 ([3]) is more than 50명 ([4]) and cannot be a part of it.", "90명", "90명; 50명", "3")],
        ),
        ("It is {90명} of {30대} [1][2][3][4][5].", []),
        ("It is {90%} of {3위} [1][2][3][4][5].", []),
    ],
)
def test_figures_of_one_counter_are_compared(text, expected):
    """Whatever they count; other counters, percentages and ranks are not."""
    assert expected == whole_of_points(ARITHMETIC, COUNTED, text)


@pytest.mark.parametrize(
    "text",
    [
        "{500억원} of {2억달러} is spent [2][6].",
        "{2억달러} of {500억원} is spent [2][6].",
        "It picks {480곳} of {480곳} [1].",
    ],
)
def test_figures_that_do_not_compare_pass_in_silence(text):
    """Two currencies, and a figure with itself."""
    assert [] == whole_of_points(ARITHMETIC, WHOLE, text)


def test_a_share_may_be_all_of_it():
    """A hundred percent; more cannot be."""
    scan = found_scan("지분은 100%다. 몫은 101%다.")
    assert [] == whole_of_points(ARITHMETIC, scan, "It holds a share of {100%} [1].")
    assert 1 == len(whole_of_points(ARITHMETIC, scan, "It holds a share of {101%} [2]."))


@pytest.mark.parametrize("word", ["it", "this", "that", "them", "these", "those"])
def test_a_part_may_be_of_what_was_said_before(word):
    """In whatever word for it."""
    assert 1 == len(whole_of_points(ARITHMETIC, WHOLE, f"There are {{235곳}}, and {{480곳}} of {word} are new [1]."))


def test_each_move_of_a_sentence_is_read():
    """A move between two units hides none behind it."""
    moves = "It rises from {480곳} to {2억달러} and rises from {480곳} to {235곳} [1][6]."
    assert ["From 480곳 ([1]) to 235곳 ([1]) is the other way: 'rises'."] == [
        says for says, *_ in whole_of_points(ARITHMETIC, WHOLE, moves)
    ]


def test_ranks_are_no_parts():
    """Fifth of third says nothing of a sum."""
    assert [] == whole_of_points(ARITHMETIC, WHOLE, "It is {5위} of {3위} [7].")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("예산은 약 10억원이다. 7억원과 4억원을 쓴다.", ["7억원", "4억원"]),
        ("예산은 10억원이다. 7억원, 2억달러와 2억원을 쓴다.", ["7억원", "2억달러", "2억원"]),
    ],
)
def test_what_is_about_so_much_and_another_currency_add_nothing_up(text, parts):
    """Parts are more than a whole only where both are exact and of one currency."""
    scan = found_scan(text)
    whole = id_of(scan, "10억원")
    rows = [investment(scan, ("city", "예산"), part, 2, detail_of=whole) for part in parts]

    assert [] == said(ARITHMETIC, brief_of(scan, investments=rows), scan)


@pytest.mark.parametrize(
    ("part", "whole", "found"), [("900MW", "500MW", 1), ("500MW", "900MW", 0), ("900MW", "3km", 0)]
)
def test_figures_of_one_unit_are_compared(part, whole, found):
    """Whatever the unit is; those of two are not."""
    scan = found_scan("설비는 900MW와 500MW고 길이는 3km다.")

    assert found == len(whole_of_points(ARITHMETIC, scan, f"It is {{{part}}} of {{{whole}}} [1]."))
