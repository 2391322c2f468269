"""Prose and rows say the same of who signed and who invests."""

from __future__ import annotations

import pytest

from summarizer.check.rules.meaning.consistency import CONSISTENCY
from tests.check.made import brief_of, found_scan, investment, points, said, stance, whole

JAPAN, US, KOREA = ("Japan", "일본"), ("United States", "미국"), ("South Korea", "한국")
NAVER, KAKAO = ("Naver", "네이버"), ("Kakao", "카카오")


def _stances(prose: str, **changes: str) -> list[tuple[str, str, str]]:
    scan = found_scan("일본과 한국은 선언에 서명했다. 미국은 선언에 서명하지 않았다.")
    positions = {"Japan": "signed", "United States": "not_signed", "South Korea": "signed", **changes}
    rows = [stance(who, positions[who[0]], 2 if who == US else 1) for who in (JAPAN, US, KOREA)]
    return said(CONSISTENCY, brief_of(scan, stances=rows, key_points=points(scan, prose)), scan)


@pytest.mark.parametrize(
    ("prose", "korean"),
    [
        ("The United States signed the declaration [2].", "서명하지 않았다"),
        ("Japan, the US and South Korea signed it [1].", "서명하지 않았다"),
        ("Japan did not sign the declaration [1].", "서명했다"),
        ("Korea refused to sign; Japan signed [1].", "서명했다"),
        ("South Korea stayed out [1].", "서명했다"),
    ],
)
def test_prose_against_a_row_is_named(prose, korean):
    """A point that says 'signed' next to a row 'not signed', or the other way, is objected to with the row's words."""
    assert [("key_points[0]", "contradiction", korean)] == _stances(prose)


@pytest.mark.parametrize(
    "prose",
    [
        "Japan and South Korea signed; the US did not sign [1][2].",
        "All states except the United States signed [1].",
        "Unlike the US, Japan signed the declaration [1].",
        "The United States signed an MOU with a company [2].",
        "Japan asked whether the United States signed [2].",
        "Sixty states, among them Japan and South Korea, signed it [1].",
        "The United States has not yet signed [2].",
        "A declaration that the United States did not sign [2].",
        "Companies of the United States signed it [2].",
        "The United States joined the talks [2].",
        "Tokyo denied reports that the United States signed the declaration [2].",
    ],
)
def test_prose_beside_its_rows_passes_in_silence(prose):
    """Exceptions, comparisons, questions, other papers and other subjects are no fault."""
    assert [] == _stances(prose)


def _of_two_texts(prose: str, *positions: str) -> list[tuple[str, str, str]]:
    """Return what is objected to a point beside rows of the United States on one or two texts, and Japan's on both."""
    scan = found_scan("일본은 선언과 협약에 서명했다. 미국은 선언에 서명하지 않았다.")
    annex = {"declaration": {"english": "annex", "korean": "협약"}}
    japan = [stance(JAPAN, "signed", 1), stance(JAPAN, "signed", 1, **annex)]
    rows = [stance(US, position, 2, **fields) for position, fields in zip(positions, ({}, annex), strict=False)]
    return said(CONSISTENCY, brief_of(scan, stances=[*japan, *rows], key_points=points(scan, prose)), scan)


def test_who_signed_one_of_two_texts_is_left_to_readers():
    """A row on one text says nothing of the other; rows on both speak against what is said of either."""
    prose = "The United States signed the annex [2]."

    assert [] == _of_two_texts(prose, "not_signed")
    assert [("key_points[0]", "contradiction", "서명하지 않았다")] == _of_two_texts(prose, "not_signed", "not_signed")
    assert [] == _of_two_texts(prose, "not_signed", "signed")
    assert [] == _of_two_texts("The United States signed neither text [2].", "not_signed", "not_signed")


def _amounts(text: str, prose: str, *rows: tuple[tuple[str, str], str]) -> list[tuple[str, str, str]]:
    scan = found_scan(text)
    made = [investment(scan, who, amount, 1) for who, amount in rows]
    return said(CONSISTENCY, brief_of(scan, investments=made, key_points=points(scan, prose)), scan)


def test_an_amount_with_another_investor_in_prose_is_named():
    """A point that gives an amount to somebody whom its sentence does not name is objected to."""
    found = _amounts(
        "네이버는 AI에 500억원을 투자한다. 카카오도 왔다.", "Kakao will invest {500억원} [1].", (NAVER, "500억원")
    )

    assert [("key_points[0]", "contradiction", "500억원")] == found


def test_an_amount_with_two_investors_in_rows_is_named():
    """Of two rows with one amount, the one whose investor its sentence does not name is objected to."""
    text = "네이버는 AI에 500억원을 투자한다. 카카오도 왔다."

    assert [("investments[1]", "contradiction", "500억원")] == _amounts(
        text, "Nothing [1].", (NAVER, "500억원"), (KAKAO, "500억원")
    )


@pytest.mark.parametrize(
    ("text", "prose", "rows"),
    [
        ("네이버는 500억원을 투자한다.", "Naver will invest {500억원} [1].", [(NAVER, "500억원")]),
        ("네이버와 카카오는 500억원을 투자한다.", "Kakao will invest {500억원} [1].", [(NAVER, "500억원")]),
        ("한국은 AI에 500억원을 투자한다.", "The government will invest {500억원} [1].", [(KOREA, "500억원")]),
        (
            "과학기술정보통신부는 500억원을 투자한다. 미국도 왔다.",
            "The United States will invest {500억원} [1].",
            [(("Ministry of Science and ICT", "과학기술정보통신부"), "500억원")],
        ),
        ("네이버는 500억원을 투자한다.", "Naver Cloud will invest {500억원} [1].", [(NAVER, "500억원")]),
        ("네이버는 500억원을 투자한다.", "It will invest {500억원} [1].", [(NAVER, "500억원")]),
    ],
)
def test_one_amount_told_twice_passes_in_silence(text, prose, rows):
    """The same investor, joint investors, a government and its state, and subsidiaries are no fault."""
    assert [] == _amounts(text, prose, *rows)


def of_position(text, position, prose):
    """Return what is objected to a point beside a row of Japan's position."""
    scan = found_scan(text)
    made = brief_of(scan, stances=[stance(JAPAN, position, 1)], key_points=points(scan, prose))
    return [found[1:] for found in whole(CONSISTENCY, made, scan)]


@pytest.mark.parametrize(
    ("text", "position", "prose", "expected"),
    [
        (
            "일본은 선언에 서명하지 않았다.",
            "not_signed",
            "Japan signed it [1].",
            [
                (
                    "[1] says 서명하지 않았다 of Japan; the claim says 'Japan signed it'.",
                    "서명하지 않았다",
                    "Japan signed it",
                    "1",
                )
            ],
        ),
        (
            "일본은 선언에 서명했다.",
            "signed",
            "Japan did not sign it [1].",
            [
                (
                    "[1] says 서명했다 of Japan; the claim says 'Japan did not sign it'.",
                    "서명했다",
                    "Japan did not sign it",
                    "1",
                )
            ],
        ),
        (
            "일본은 선언에 서명했다.",
            "joined_later",
            "Japan did not sign it [1].",
            [
                (
                    "[1] says 서명했다 of Japan; the claim says 'Japan did not sign it'.",
                    "서명했다",
                    "Japan did not sign it",
                    "1",
                )
            ],
        ),
        ("일본은 선언에 서명했다.", "not_signed", "Japan signed it [1].", []),
        (
            "일본은 회의에 갔다. 선언이 나왔다.",
            "not_signed",
            "Japan signed it [1].",
            [("The claim says 'Japan signed it'; the row of Japan says 'not signed'.", "", "Japan signed it", "")],
        ),
        (
            "일본은 회의에 갔다. 선언이 나왔다.",
            "signed",
            "Japan refused to sign [1].",
            [
                (
                    "The claim says 'Japan refused to sign'; the row of Japan says 'signed'.",
                    "",
                    "Japan refused to sign",
                    "",
                )
            ],
        ),
        ("일본은 회의에 갔다. 선언이 나왔다.", "considering", "Japan signed it [1].", []),
        ("일본은 회의에 갔다. 선언이 나왔다.", "unclear", "Japan stayed out [1].", []),
        ("일본은 선언에 서명하지 않았다.", "not_signed", "The US signed it [1].", []),
    ],
)
def test_prose_is_held_against_each_row(text, position, prose, expected):
    """With the Korean words of the row, or its position where it has none."""
    assert expected == of_position(text, position, prose)


def of_two(text, other, prose):
    """Return what is objected to two rows of one amount, Naver's and another's, and to a point."""
    scan = found_scan(text)
    rows = [investment(scan, who, "500억원", 1) for who in ((NAVER, other) if other else (NAVER,))]
    made = brief_of(scan, investments=rows, key_points=points(scan, prose))
    return [found[:2] for found in whole(CONSISTENCY, made, scan)]


@pytest.mark.parametrize(
    ("text", "other", "prose", "expected"),
    [
        (
            "네이버는 AI에 500억원을 쓴다. 카카오도 왔다.",
            ("Kakao", "카카오"),
            "It is [1].",
            [("investments[1]", "[1] has 500억원 beside 네이버 (Naver), not 카카오.")],
        ),
        (
            "네이버은 AI에 500억원을 쓴다. 카카오도 왔다.",
            ("Kakao", "카카오"),
            "It is [1].",
            [("investments[1]", "[1] has 500억원 beside 네이버 (Naver), not 카카오.")],
        ),
        (
            "네이버이 AI에 500억원을 쓴다. 카카오도 왔다.",
            ("Kakao", "카카오"),
            "It is [1].",
            [("investments[1]", "[1] has 500억원 beside 네이버 (Naver), not 카카오.")],
        ),
        (
            "네이버가 AI에 500억원을 쓴다. 카카오도 왔다.",
            ("Kakao", "카카오"),
            "It is [1].",
            [("investments[1]", "[1] has 500억원 beside 네이버 (Naver), not 카카오.")],
        ),
        ("네이버도 AI에 500억원을 쓴다. 카카오도 왔다.", ("Kakao", "카카오"), "It is [1].", []),
        ("네이버와 AI에 500억원을 쓴다. 카카오도 왔다.", ("Kakao", "카카오"), "It is [1].", []),
        (
            "네이버는 AI에 500억원을 쓴다. 카카오도 왔다.",
            None,
            "Kakao will invest {500억원} [1].",
            [("key_points[0]", "[1] has 500억원 beside 네이버 (Naver), not Kakao.")],
        ),
        ("네이버는 AI에 500억원을 쓴다. 카카오도 왔다.", None, "Naver will invest {500억원} [1].", []),
        ("네이버는 카카오와 AI에 500억원을 쓴다.", None, "Kakao will invest {500억원} [1].", []),
        ("네이버는 한국은 AI에 500억원을 쓴다. 카카오도 왔다.", None, "Kakao will invest {500억원} [1].", []),
        (
            "네이버는 AI에 500억원을 쓴다. 외교부도 왔다.",
            None,
            "Ministry of Foreign Affairs will invest {500억원} [1].",
            [],
        ),
        ("네이버는 AI에 500억원을 쓴다. 네이버클라우드도 왔다.", ("Naver Cloud", "네이버클라우드"), "It is [1].", []),
    ],
)
def test_an_amount_has_the_investor_of_its_sentence(text, other, prose, expected):
    """Who acts there alone; ministries, kin and those it prints are left alone."""
    assert expected == of_two(text, other, prose)


@pytest.mark.parametrize("second", ["signed", "joined_later"])
def test_prose_against_two_rows_of_one_actor_is_named(second):
    """Where both say that it signed."""
    scan = found_scan("일본은 선언에 서명했다. 일본은 선언에 뒤늦게 서명했다.")
    rows = [stance(JAPAN, "signed", 1), stance(JAPAN, second, 2)]
    made = brief_of(scan, stances=rows, key_points=points(scan, "Japan did not sign it [1]."))
    assert [("key_points[0]", "contradiction", "서명했다")] == said(CONSISTENCY, made, scan)
    rows[1] = stance(JAPAN, "not_signed", 2)
    made = brief_of(scan, stances=rows, key_points=points(scan, "Japan did not sign it [1]."))
    assert [] == said(CONSISTENCY, made, scan)


def test_a_row_whose_sentence_says_it_of_another_gives_no_korean_words():
    """What the claim lacks is said then, without a sentence."""
    scan = found_scan("일본은 왔다. 미국은 선언에 서명했다.")
    made = brief_of(scan, stances=[stance(JAPAN, "signed", 2)], key_points=points(scan, "Japan did not sign it [1]."))
    assert [
        (
            "key_points[0]",
            "The claim says 'Japan did not sign it'; the row of Japan says 'signed'.",
            "",
            "Japan did not sign it",
            "",
        )
    ] == whole(CONSISTENCY, made, scan)


def test_questions_and_rows_are_not_held_against_rows():
    """A question asserts nothing, and a row has its own sentences."""
    scan = found_scan("일본은 선언에 서명했다. 네이버는 AI에 500억원을 투자한다. 카카오도 왔다.")
    rows = [stance(JAPAN, "signed", 1, note="Japan did not sign it")]
    amounts = [investment(scan, NAVER, "500억원", 2, purpose="chips; Kakao will invest {500억원}")]
    made = brief_of(scan, stances=rows, investments=amounts, follow_up=["Japan did not sign it; why?"])
    assert [] == said(CONSISTENCY, made, scan)


def test_an_investor_of_whom_the_sentence_prints_a_word_passes_in_silence():
    """It may be short for the whole name."""
    rows = [(NAVER, "500억원"), (("Kakao Group", "카카오 그룹"), "500억원")]
    assert [] == _amounts("네이버는 카카오와 AI에 500억원을 투자한다. 카카오 그룹은 컸다.", "Nothing [1].", *rows)


def test_a_row_without_an_amount_says_nothing_against_one_that_has_it():
    """There is nothing to compare."""
    assert [] == _amounts(
        "네이버는 AI에 500억원을 투자한다. 카카오도 왔다.", "Nothing [1].", (NAVER, "500억원"), (KAKAO, None)
    )


def test_a_short_form_of_an_investor_in_prose_passes_in_silence():
    """It is no name of a row."""
    rows = [(NAVER, "500억원"), (US, None)]
    assert [] == _amounts("네이버는 AI에 500억원을 투자한다. 미국도 왔다.", "The US will invest {500억원} [1].", *rows)


def test_an_amount_with_two_investors_is_found_behind_other_rows():
    """A row of another amount says nothing of it."""
    text = "시는 30억원을 쓴다. 네이버는 AI에 500억원을 투자한다. 카카오도 왔다."
    rows = ((("the city", "시"), "30억원"), (NAVER, "500억원"), (KAKAO, "500억원"))

    assert [("investments[2]", "contradiction", "500억원")] == _amounts(text, "Nothing [1].", *rows)


@pytest.mark.parametrize("body", ["도정부", "외교부", "식품의약품안전처", "기상청", "개인정보보호위원회"])
def test_a_ministry_and_its_state_may_stand_for_one_another(body):
    """A government, ministry, agency or commission says nothing against another investor, in either place."""
    amounts = ((NAVER, "500억원"), (("a body", body), "500억원"))

    assert [] == _amounts(f"네이버는 AI에 500억원을 투자한다. {body}도 왔다.", "Nothing [1].", *amounts)
    assert [] == _amounts(f"{body}는 AI에 500억원을 투자한다. 네이버도 왔다.", "Nothing [1].", *amounts)
