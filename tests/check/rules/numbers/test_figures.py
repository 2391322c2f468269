"""A figure belongs to a sentence that its claim cites, and the amount of an investment to its own investor."""

from __future__ import annotations

import pytest

from summarizer.check.rules.numbers.figures import FIGURES
from tests.check.made import brief_of, found_scan, headed_scan, id_of, investment, points, said, whole, whole_of_points

NAVER, KAKAO = ("Naver", "네이버"), ("Kakao", "카카오")
KOREA, JAPAN = ("South Korea", "한국"), ("Japan", "일본")


def _rows(text: str, *rows: tuple[tuple[str, str], str, tuple[int, ...]]) -> list[tuple[str, str, str]]:
    scan = found_scan(text)
    made = [investment(scan, who, amount, *evidence) for who, amount, evidence in rows]
    return said(FIGURES, brief_of(scan, investments=made), scan)


@pytest.mark.parametrize(
    "text",
    [
        "네이버는 500억원을, 카카오는 300억원을 AI에 투자한다.",
        "네이버는 500억원을 투자하고 카카오는 300억원을 투자한다.",
        "네이버는 500억원을 쓰며, 카카오는 300억원을 쓴다.",
    ],
)
def test_two_exchanged_amounts_are_named_with_their_owners(text):
    """In "X는 A를, Y는 B를" both rows with exchanged amounts are objected to, with owner and amount in Korean."""
    found = _rows(text, (NAVER, "300억원", (1,)), (KAKAO, "500억원", (1,)))

    assert [
        ("investments[0]", "contradiction", "카카오는 300억원"),
        ("investments[1]", "contradiction", "네이버는 500억원"),
    ] == found


def test_an_amount_of_another_investors_sentence_is_named():
    """An amount whose sentence is about another row's investor, and never names this one, is objected to."""
    text = "네이버는 AI에 500억원을 투자한다. 카카오는 AI에 300억원을 투자한다."

    found = _rows(text, (NAVER, "300억원", (1, 2)), (KAKAO, "300억원", (2,)))

    assert [("investments[0]", "contradiction", "카카오는 AI에 300억원")] == found


@pytest.mark.parametrize(
    ("text", "wrong", "right", "korean"),
    [
        ("네이버는 AI에 500억원을 투자한다. 카카오는 AI에 300억원을 투자한다.", NAVER, KAKAO, "카카오는 AI에 300억원"),
        ("한국은 500억원을 투자한다. 네이버는 300억원을 투자한다.", KOREA, NAVER, "네이버는 300억원"),
        ("한국은 500억원을 투자한다. 일본은 300억원을 투자한다.", KOREA, JAPAN, "일본은 300억원"),
    ],
)
def test_an_investor_has_its_own_amount_in_a_sentence_that_is_not_cited(text, wrong, right, korean):
    """Firms, a state and a firm, and two states are told apart by an amount of their own, though it is not cited."""
    found = _rows(text, (wrong, "300억원", (2,)), (right, "300억원", (2,)))

    assert [("investments[0]", "contradiction", korean)] == found


@pytest.mark.parametrize(
    "second",
    [
        "이 가운데 카카오는 300억원을 투자한다.",
        "카카오는 300억원을 번다.",
        "카카오는 3억달러(약 300억원)를 투자한다.",
    ],
)
def test_an_amount_that_may_be_shared_passes_in_silence(second):
    """A part, money that is not spent and a conversion say nothing certain of another investor's row."""
    text = f"네이버는 AI에 500억원을 투자한다. {second}"

    assert [] == _rows(text, (NAVER, "300억원", (1, 2)), (KAKAO, "300억원", (2,)))


def test_an_investor_without_an_amount_of_its_own_passes_in_silence():
    """Where the investor's own sentence holds no amount, another's may be meant for both."""
    text = "네이버는 AI에 투자한다. 카카오는 AI에 300억원을 투자한다."

    assert [] == _rows(text, (NAVER, "300억원", (1, 2)), (KAKAO, "300억원", (2,)))


def test_an_amount_of_the_investor_in_another_sentence_than_the_cited_one_says_nothing():
    """Where a cited sentence prints the investor without an amount, another's may be meant for both."""
    text = "네이버는 AI에 투자한다. 카카오는 AI에 300억원을 투자한다. 네이버는 500억원을 번다."

    assert [] == _rows(text, (NAVER, "300억원", (1, 2)), (KAKAO, "300억원", (2,)))


def test_a_topic_that_invests_in_no_row_passes_in_silence():
    """The topic of the amount's sentence counts only where another row is its own."""
    text = "네이버는 AI에 500억원을 투자한다. 카카오는 AI에 300억원을 투자한다."

    assert [] == _rows(text, (NAVER, "300억원", (1, 2)))


def test_an_actor_is_the_one_with_a_particle():
    """A name that qualifies a noun does not act, so that one actor is left whose the amount is."""
    text = "카카오가 왔다. 네이버는 구글 센터를 위해 500억원을 투자한다."

    assert [("investments[0]", "contradiction", "네이버는 구글 센터를 위해 500억원")] == _rows(
        text, (KAKAO, "500억원", (2,))
    )


def test_an_amount_whose_sentence_names_somebody_else_alone_is_named():
    """An investor whom no cited sentence prints is objected to where another one plainly acts in the amount's."""
    text = "카카오가 왔다. 네이버는 센터를 위해 500억원을 투자한다."

    assert [("investments[0]", "contradiction", "네이버는 센터를 위해 500억원")] == _rows(
        text, (KAKAO, "500억원", (2,))
    )


@pytest.mark.parametrize(
    ("prose", "korean"),
    [
        ("The city spends {300억원} [1].", "500억원"),
        ("The city hires {20명} [1].", "10명"),
        ("The city spends {500억원}, the province {300억원} [1].", "500억원"),
    ],
)
def test_a_figure_of_a_sentence_that_is_not_cited_is_named(prose, korean):
    """An id of another sentence is objected to where the cited one holds one of its currency or unit, used or not."""
    scan = found_scan(
        "시는 500억원을 쓰고 10명을 뽑는다. 도는 300억원을 쓰고 20명을 뽑는다. 군은 2억달러를 쓴다. 기업 40곳이 왔다."
    )

    assert [("key_points[0]", "contradiction", korean)] == said(
        FIGURES, brief_of(scan, key_points=points(scan, prose)), scan
    )


@pytest.mark.parametrize(
    "prose",
    [
        "The city spends {500억원} and hires {10명} [1].",
        "The province spends {300억원} [2].",
        "The city spends {500억원}, the province {300억원} [1][2].",
        "The city hires {10명}; firms from {40곳} came [1][4].",
        "The county has {500억원} as well [5].",
        "The third line has no figure, {300억원} aside [3].",
    ],
)
def test_a_figure_that_is_cited_or_has_none_of_its_kind_there_passes_in_silence(prose):
    """Figures of cited sentences, figures equal to theirs, and those next to none of the kind are no fault."""
    scan = found_scan(
        "시는 500억원을 쓰고 10명을 뽑는다. 도는 300억원을 쓰고 20명을 뽑는다. 다른 말은 없다. 기업 40곳이 왔다. "
        "군은 5백억원과 200억원을 쓴다."
    )

    assert [] == said(FIGURES, brief_of(scan, key_points=points(scan, prose)), scan)


def test_a_figure_whose_words_a_cited_headline_prints_passes_in_silence():
    """A cited headline, in which nothing is looked for, holds the figures whose words it prints, and no other."""
    scan = headed_scan("시는 500억원을 쓴다. 도는 300억원을 쓴다. 군은 200억원을 쓴다.", "도, AI에 300억원")
    made = brief_of(scan, key_points=points(scan, "It is {300억원} [4][1].", "It is {200억원} [4][1]."))

    assert [("key_points[1]", "contradiction", "500억원")] == said(FIGURES, made, scan)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "네이버는 500억원을, 카카오는 300억원을 AI에 투자한다.",
            [(NAVER, "500억원", (1,)), (KAKAO, "300억원", (1,))],
        ),
        (
            "네이버는 AI에 500억원을 투자한다. 이 가운데 200억원을 카카오는 함께 낸다.",
            [(NAVER, "200억원", (1, 2)), (KAKAO, "200억원", (2,))],
        ),
        (
            "정부는 AI에 5000억원을 투자한다. 과학기술정보통신부는 3000억원을 투입한다.",
            [(("government", "정부"), "3000억원", (1, 2)), (("MSIT", "과학기술정보통신부"), "3000억원", (2,))],
        ),
        (
            "네이버는 500억원을 투자한다. 네이버클라우드는 300억원을 투자한다.",
            [(NAVER, "300억원", (1, 2)), (("Naver Cloud", "네이버클라우드"), "300억원", (2,))],
        ),
        (
            "네이버는 AI에 500억원을 투자한다. 카카오는 네이버로부터 300억원을 투자받는다.",
            [(NAVER, "300억원", (1, 2)), (KAKAO, "300억원", (2,))],
        ),
        ("카카오가 왔다. 네이버가 만든 센터에 500억원을 투자한다.", [(KAKAO, "500억원", (2,))]),
        ("카카오가 왔다. 네이버는 3억달러(약 4000억원)를 투자한다.", [(KAKAO, "4000억원", (2,))]),
        ("한국은 넓다. 과학기술정보통신부는 500억원을 투자한다.", [(("South Korea", "한국"), "500억원", (2,))]),
        ("카카오는 컸다. 네이버에 따르면 이 회사는 500억원을 투자한다.", [(KAKAO, "500억원", (2,))]),
        ("네이버는 500억원을 카카오는 물론 벤처에도 투자한다.", [(NAVER, "500억원", (1,)), (KAKAO, "500억원", (1,))]),
        (
            "네이버는 지난해 500억원에서 올해 300억원으로 투자를 줄였다.",
            [(NAVER, "300억원", (1,)), (NAVER, "500억원", (1,))],
        ),
    ],
)
def test_right_amounts_pass_in_silence(text, rows):
    """Own amounts, parts, ministries of a government, subsidiaries and whoever receives the money are no fault."""
    assert [] == _rows(text, *rows)


WHOLE = found_scan("네이버는 500억원을, 카카오는 300억원을 쓴다. 군은 5천명을 뽑는다. 도는 7천명을 뽑는다.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It hires {7천명} [2].",
            [("7천명 stands in [3], which the claim does not cite; [2] gives 5천명.", "5천명", "7,000 people", "2")],
        ),
        ("It hires {5천명} [2].", []),
        ("It hires {7천명} [1].", []),
        ("It pays {500억원} [2].", []),
        (
            "It hires {5천명} and {7천명} [2].",
            [("7천명 stands in [3], which the claim does not cite; [2] gives 5천명.", "5천명", "7,000 people", "2")],
        ),
        ("It hires {5천명} and {7천명} [2][3].", []),
    ],
)
def test_a_figure_of_another_sentence_is_told_with_that_of_the_cited_one(text, expected):
    """Equal ones, and those of another kind, pass."""
    assert expected == whole_of_points(FIGURES, WHOLE, text)


def of_rows(text, *rows):
    """Return what is objected to rows of investor, amount and evidence."""
    scan = found_scan(text)
    made = [investment(scan, who, amount, *evidence) for who, amount, evidence in rows]
    return [found[1:] for found in whole(FIGURES, brief_of(scan, investments=made), scan)]


@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        (
            "네이버는 500억원을, 카카오는 300억원을 쓴다.",
            [(("Naver", "네이버"), "300억원", (1,))],
            [("[1] gives 300억원 to 카카오 (Kakao), not to 네이버.", "카카오는 300억원", "Naver: 300억원", "1")],
        ),
        ("네이버는 500억원을, 카카오는 300억원을 쓴다.", [(("Naver", "네이버"), "500억원", (1,))], []),
        (
            "네이버는 500억원을 쓰며 카카오는 300억원을 쓴다.",
            [(("Naver", "네이버"), "300억원", (1,))],
            [("[1] gives 300억원 to 카카오 (Kakao), not to 네이버.", "카카오는 300억원", "Naver: 300억원", "1")],
        ),
        ("네이버는 500억원을 쓰며 카카오는 300억원을 쓴다.", [(("Naver", "네이버"), "500억원", (1,))], []),
        (
            "네이버는 500억원을 쓰지만 카카오는 300억원을 쓴다.",
            [(("Naver", "네이버"), "300억원", (1,))],
            [("[1] gives 300억원 to 카카오 (Kakao), not to 네이버.", "카카오는 300억원", "Naver: 300억원", "1")],
        ),
        ("네이버는 500억원을 쓰지만 카카오는 300억원을 쓴다.", [(("Naver", "네이버"), "500억원", (1,))], []),
        (
            "네이버는 500억원씩 쓰고 카카오는 300억원을 쓴다.",
            [(("Naver", "네이버"), "300억원", (1,))],
            [("[1] gives 300억원 to 카카오 (Kakao), not to 네이버.", "카카오는 300억원", "Naver: 300억원", "1")],
        ),
        ("네이버는 500억원씩 쓰고 카카오는 300억원을 쓴다.", [(("Naver", "네이버"), "500억원", (1,))], []),
        ("네이버는 500억원으로 카카오는 300억원을 쓴다.", [(("Naver", "네이버"), "300억원", (1,))], []),
        ("네이버는 500억원으로 카카오는 300억원을 쓴다.", [(("Naver", "네이버"), "500억원", (1,))], []),
        ("네이버는 500억원을 쓴 뒤 카카오는 300억원을 쓴다.", [(("Naver", "네이버"), "300억원", (1,))], []),
        ("네이버는 500억원을 쓴 뒤 카카오는 300억원을 쓴다.", [(("Naver", "네이버"), "500억원", (1,))], []),
        ("네이버와 카카오는 500억원을, 300억원을 쓴다.", [(("Naver", "네이버"), "300억원", (1,))], []),
        ("네이버와 카카오는 500억원을, 300억원을 쓴다.", [(("Naver", "네이버"), "500억원", (1,))], []),
        (
            "네이버는 500억원을 쓴다. 카카오는 300억원을 투자한다.",
            [(("Naver", "네이버"), "300억원", (1, 2)), (("Kakao", "카카오"), "300억원", (2,))],
            [("[2] gives 300억원 to 카카오 (Kakao), not to 네이버.", "카카오는 300억원", "Naver: 300억원", "2")],
        ),
        (
            "네이버는 500억원을 쓴다. 카카오는 300억원을 내놓는다.",
            [(("Naver", "네이버"), "300억원", (1, 2)), (("Kakao", "카카오"), "300억원", (2,))],
            [("[2] gives 300억원 to 카카오 (Kakao), not to 네이버.", "카카오는 300억원", "Naver: 300억원", "2")],
        ),
        (
            "네이버는 500억원을 쓴다. 카카오는 300억원을 번다.",
            [(("Naver", "네이버"), "300억원", (1, 2)), (("Kakao", "카카오"), "300억원", (2,))],
            [],
        ),
        (
            "네이버는 500억원을 쓴다. 카카오는 함께 300억원을 투자한다.",
            [(("Naver", "네이버"), "300억원", (1, 2)), (("Kakao", "카카오"), "300억원", (2,))],
            [],
        ),
        (
            "네이버는 500억원을 쓴다. 카카오에서 300억원을 투자한다.",
            [(("Naver", "네이버"), "300억원", (1, 2)), (("Kakao", "카카오"), "300억원", (2,))],
            [],
        ),
        (
            "네이버는 쓴다. 카카오는 300억원을 투자한다.",
            [(("Naver", "네이버"), "300억원", (1, 2)), (("Kakao", "카카오"), "300억원", (2,))],
            [],
        ),
        (
            "네이버는 500억원을 쓴다. 300억원을 카카오는 투자한다.",
            [(("Naver", "네이버"), "300억원", (1, 2)), (("Kakao", "카카오"), "300억원", (2,))],
            [],
        ),
        (
            "네이버는 500억원을 쓴다. 카카오가 300억원을 투자한다.",
            [(("Naver", "네이버"), "300억원", (1, 2)), (("Kakao", "카카오"), "300억원", (2,))],
            [],
        ),
        (
            "네이버는 500억원을 쓴다. 카카오는 300억원, 곧 많은 돈을 투자한다.",
            [(("Naver", "네이버"), "300억원", (1, 2)), (("Kakao", "카카오"), "300억원", (2,))],
            [],
        ),
        (
            "카카오가 왔다. 네이버는 500억원을 투자한다.",
            [(("Kakao", "카카오"), "500억원", (2,))],
            [("[2] gives 500억원 to 네이버 (NAVER), not to 카카오.", "네이버는 500억원", "Kakao: 500억원", "2")],
        ),
        (
            "카카오가 왔다. 네이버은 500억원을 투자한다.",
            [(("Kakao", "카카오"), "500억원", (2,))],
            [("[2] gives 500억원 to 네이버 (NAVER), not to 카카오.", "네이버은 500억원", "Kakao: 500억원", "2")],
        ),
        (
            "카카오가 왔다. 네이버가 500억원을 투자한다.",
            [(("Kakao", "카카오"), "500억원", (2,))],
            [("[2] gives 500억원 to 네이버 (NAVER), not to 카카오.", "네이버가 500억원", "Kakao: 500억원", "2")],
        ),
        ("카카오가 왔다. 네이버도 500억원을 투자한다.", [(("Kakao", "카카오"), "500억원", (2,))], []),
        ("카카오가 왔다. 네이버가 만든 곳이 500억원을 투자한다.", [(("Kakao", "카카오"), "500억원", (2,))], []),
        ("카카오가 왔다. 네이버가 밝힌 500억원을 투자한다.", [(("Kakao", "카카오"), "500억원", (2,))], []),
        ("카카오가 왔다. 네이버가 웃고 500억원을 투자한다.", [(("Kakao", "카카오"), "500억원", (2,))], []),
        ("카카오가 왔다. 네이버가 500억원을 번다.", [(("Kakao", "카카오"), "500억원", (2,))], []),
        ("카카오가 왔다. 네이버가 삼성전자가 500억원을 투자한다.", [(("Kakao", "카카오"), "500억원", (2,))], []),
        (
            "카카오가 왔다. 외교부가 500억원을 투자한다.",
            [(("Kakao", "카카오"), "500억원", (2,))],
            [
                (
                    "[2] gives 500억원 to 외교부 (Ministry of Foreign Affairs), not to 카카오.",
                    "외교부가 500억원",
                    "Kakao: 500억원",
                    "2",
                )
            ],
        ),
        ("카카오가 왔다. 네이버는 카카오와 500억원을 투자한다.", [(("Kakao", "카카오"), "500억원", (2,))], []),
        (
            "카카오가 왔다. 외교부이 500억원을 지원한다.",
            [(("Kakao", "카카오"), "500억원", (2,))],
            [
                (
                    "[2] gives 500억원 to 외교부 (Ministry of Foreign Affairs), not to 카카오.",
                    "외교부이 500억원",
                    "Kakao: 500억원",
                    "2",
                )
            ],
        ),
        ("정부가 왔다. 네이버는 500억원을 투자한다.", [(("government", "정부"), "500억원", (2,))], []),
        (
            "한국이 왔다. 네이버는 500억원을 투자한다.",
            [(("South Korea", "한국"), "500억원", (2,))],
            [("[2] gives 500억원 to 네이버 (NAVER), not to 한국.", "네이버는 500억원", "South Korea: 500억원", "2")],
        ),
        ("한국이 왔다. 외교부는 500억원을 투자한다.", [(("South Korea", "한국"), "500억원", (2,))], []),
        (
            "한국이 왔다. 일본은 500억원을 투자한다.",
            [(("South Korea", "한국"), "500억원", (2,))],
            [("[2] gives 500억원 to 일본 (Japan), not to 한국.", "일본은 500억원", "South Korea: 500억원", "2")],
        ),
        ("새솔이 왔다. 네이버는 500억원을 투자한다.", [(("Saesol", "새솔"), "500억원", (2,))], []),
    ],
)
def test_whose_an_amount_is_follows_from_topics_and_particles(text, rows, expected):
    """Exchanged, of another row, or of the one who acts alone; parts, relatives and kin are left alone."""
    assert expected == of_rows(text, *rows)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "정부가 왔다. 네이버는 센터를 위해 500억원을 투자한다.",
            [(("the government", "정부"), "500억원", (2,))],
        ),
        (
            "네이버 그룹은 AI에 500억원을 투자한다. 카카오는 네이버와 AI에 300억원을 투자한다.",
            [(("Naver Group", "네이버 그룹"), "300억원", (1, 2)), (KAKAO, "300억원", (2,))],
        ),
        (
            "한국은행은 AI에 500억원을 투자한다. 한국산업은행은 AI에 300억원을 투자한다.",
            [
                (("Bank of Korea", "한국은행"), "300억원", (1, 2)),
                (("Korea Development Bank", "한국산업은행"), "300억원", (2,)),
            ],
        ),
    ],
)
def test_an_investor_who_may_be_meant_passes_in_silence(text, rows):
    """The government is anybody of it, a word of a name may be short for it, and like names may be one."""
    assert [] == _rows(text, *rows)


@pytest.mark.parametrize(("date", "korean"), [("3월 4일", ["5월"]), ("6월", ["5월"]), ("2027년", ["5월"]), ("5월", [])])
def test_the_date_of_an_event_is_one_of_the_cited_sentence(date, korean):
    """Whether it is told to the day, the month or the year."""
    scan = found_scan("행사는 5월에 열린다. 다음은 3월 4일과 6월이고 끝은 2027년이다.")
    row = {"evidence": [1], "date": id_of(scan, date), "event": "It opens"}

    assert korean == [words for *_, words in said(FIGURES, brief_of(scan, dates=[row]), scan)]
