"""The headline among the lines above a body, and the subheads below it."""

from __future__ import annotations

import pytest

from policy_brief import Span
from summarizer.readers.lines.furniture import furniture
from summarizer.readers.lines.headlines import count_printed, doubled, headlines_in, is_labelled, is_title, second_line
from summarizer.readers.lines.parts import Line

TITLE = "가온시, 내년에 새 길 네 곳 연다"
OTHER = "예산은 모두 12억원 들인다"
SUB = "- 3년간 12억원 투입 -"
TIME = "입력 2026.03.04 09:12"


def _lines(*texts, gap=1):
    """Return lines of a text; a pair gives a line with its mark."""
    made, at = [], 0
    for text in texts:
        words, mark = text if isinstance(text, tuple) else (text, None)
        kind = None if mark else furniture(words)
        made.append(Line(Span(text=words, start=at, end=at + len(words)), kind, None, mark))
        at += len(words) + gap
    return made


def _told(*texts, gap=1):
    headline, subheads = headlines_in(_lines(*texts, gap=gap))
    return [span.text for span in headline or ()], [span.text for span in subheads]


@pytest.mark.parametrize(
    ("head", "headline", "subheads"),
    [
        ([TITLE, TIME], [TITLE], []),
        (["홈", TITLE, OTHER, TIME], [TITLE], [OTHER]),
        ([TITLE, SUB, TIME], [TITLE], ["3년간 12억원 투입"]),
        ([SUB, TITLE], [TITLE], []),
        ([OTHER, TITLE, TIME, TITLE], [TITLE], []),
        (["제목: " + TITLE, OTHER], [TITLE], [OTHER]),
        ([OTHER, "기사 제목 : " + TITLE], [TITLE], []),
        (["# " + TITLE], [TITLE], []),
        (["#### " + TITLE], ["#### " + TITLE], []),
        (["제목", TITLE, "작성일 2026.03.04"], [TITLE], []),
        (["제목", "새 길", "조회 3", OTHER], ["새 길"], [OTHER]),
        (["글 제목 " + TITLE, "담당부서 도로과"], [TITLE], []),
        (["제목 " + TITLE, OTHER], ["제목 " + TITLE], [OTHER]),
        (
            [(TITLE, "headline"), (OTHER, "headline"), "셋째 줄은 다른 이야기"],
            [TITLE, OTHER],
            ["셋째 줄은 다른 이야기"],
        ),
        (["〈" + TITLE + "〉"], [TITLE], []),
        (["가온시, 내년에 새 길…", "네 곳 연다"], ["가온시, 내년에 새 길…", "네 곳 연다"], []),
        (["가온시, 내년에 새 길,", "네 곳 모두 연다"], ["가온시, 내년에 새 길,", "네 곳 모두 연다"], []),
        (
            ["가온시, 내년에 새 길 네 곳", '연다…노조는 "평가 먼저"'],
            ["가온시, 내년에 새 길 네 곳", '연다…노조는 "평가 먼저"'],
            [],
        ),
        (["가온시, 내년에 새 길…", SUB], ["가온시, 내년에 새 길…"], ["3년간 12억원 투입"]),
        (["[누리신문] 기획 | 새 길 네 곳", TITLE], [TITLE], []),
        (["누리신문|새 길 네 곳 이야기", TITLE], [TITLE], []),
        (["■ 누리 기획│새 길 네 곳", TITLE], [TITLE], []),
        (["[누리신문] 기획 | 새 길 네 곳"], ["[누리신문] 기획 | 새 길 네 곳"], []),
        (["[인터뷰] 은다솜 가온시장", "“새 길을 내년에 연다”"], ["“새 길을 내년에 연다”"], []),
        (["[인터뷰] 은다솜 가온시장", OTHER], ["[인터뷰] 은다솜 가온시장"], [OTHER]),
        (["세상을 밝히는 참된 창", TITLE], [TITLE], []),
        (["홈", "세상을 밝히는 참된 창", TITLE], ["세상을 밝히는 참된 창"], [TITLE]),
        (["세상을 밝히는 참된 창"], ["세상을 밝히는 참된 창"], []),
        (["새 소식을 전합니다 여러분", "누리신문", TITLE], [TITLE], []),
        (["새 소식을 전합니다 여러분", "보 도 자 료", TITLE], [TITLE], []),
        (["누리신문", "새 소식을 전합니다 여러분", "보 도 자 료", TITLE], [TITLE], []),
        (["새 소식을 전합니다 여러분", *["보도시점 3월 4일 수요일"] * 4, TITLE, SUB], [TITLE], ["3년간 12억원 투입"]),
        (["새 소식을 전합니다 여러분", *["홈"] * 4, "보 도 자 료", TITLE], [TITLE], []),
        (["새 소식을 전합니다 여러분", *["홈"] * 5, "보 도 자 료", TITLE], ["새 소식을 전합니다 여러분"], [TITLE]),
        (["홈", "로그인", TIME], [], []),
        ([], [], []),
    ],
)
def test_a_headline_is_told_by_label_type_place_or_form(head, headline, subheads):
    """What stands below it like a headline, or between dashes, is a subhead; what is printed twice is none."""
    assert (headline, subheads) == _told(*head)


def test_two_centred_lines_of_a_release_are_one_headline():
    """Those below a release's table that stand apart by a margin."""
    above = ["보도시점 3월 4일"]

    assert ["가온시가 내년에 새 길", "네 곳을 모두 연다"] == _told(
        *above, "가온시가 내년에 새 길", "네 곳을 모두 연다", SUB, gap=9
    )[0]
    assert ["가온시가 내년에 새 길", "네 곳을 모두 연다"] == _told(
        *above, "가온시가 내년에 새 길", "네 곳을 모두 연다", SUB, gap=40
    )[0]
    assert ["가온시가 내년에 새 길", "네 곳을 모두 연다"] == _told(
        *above, "가온시가 내년에 새 길", "네 곳을 모두 연다", SUB, gap=6
    )[0]
    assert ["네 곳을 모두 연다"] == _told(*above, "가온시가 내년에 새 길", "네 곳을 모두 연다", SUB, gap=5)[0]
    assert ["네 곳을 모두 연다"] == _told(*above, "가온시가 내년에 새 길", "네 곳을 모두 연다", SUB, gap=41)[0]
    assert ["네 곳을 모두 연다"] == _told(*above, "(가온시가 내년에 새 길)", "네 곳을 모두 연다", SUB, gap=9)[0]


@pytest.mark.parametrize(
    ("line", "titled"),
    [
        (TITLE, True),
        ("새 길 네 곳 연다", True),
        ("새 길 세곳 연다", True),
        ("새 길 두곳 연", False),
        ("새 길 네 곳", False),
        ("새길네곳을연다고밝힌시", False),
        ("- " + TITLE, False),
        ("※ " + TITLE, False),
        ("< " + TITLE + " >", True),
        ("정책 | 산업 | 기술 소식", False),
        ("기사 내용 상세 보기", False),
        ("https://gana.example/1 보기", False),
        ("엠바고 3월 4일 10시", False),
        ((TITLE, "headline"), True),
        ((TITLE, "subhead"), True),
        ((TITLE, "heading"), False),
        ((TITLE, "row"), False),
        (TIME, False),
    ],
)
def test_a_line_is_written_like_a_headline(line, titled):
    """Words enough, no bullet, no menu, no tool, no embargo."""
    assert titled is bool(is_title(_lines(line), 0))


def test_a_line_above_a_caption_that_was_printed_before_is_none():
    """It names the picture; what stands in brackets below a dashed line is no headline, either."""
    caption = ("시장이 길을 걷는다", "caption")
    lines = _lines(TITLE, TITLE)
    picture = Line(Span(text="새 길 (가온시 제공)", start=99, end=110), "caption", None)

    assert [True, False] == [bool(is_title([*lines, picture], at)) for at in (0, 1)]
    assert bool(is_title([lines[0], picture], 0))
    assert not is_title(_lines(SUB, "< " + TITLE + " >"), 1)
    assert caption


@pytest.mark.parametrize(
    ("texts", "first"),
    [
        (["가 나", "다 라", "가나"], "가 나"),
        (["가 나", "다 라", "가나 다라"], "가나 다라"),
        (["다 라", "가 나", "가나!"], "가 나"),
        (["가 나", "다 라"], None),
        ([], None),
    ],
)
def test_what_is_printed_twice_is_told_by_its_letters(texts, first):
    """Once over two lines, too; the first of them."""
    found = doubled(_lines(*texts))
    assert first == (found and found.text)


@pytest.mark.parametrize(
    ("texts", "labelled"),
    [
        ([(TITLE, "headline")], True),
        (["제 목 : 새 길"], True),
        (["제목", "조회 3"], True),
        (["제목", "가", "나", "다", "조회 3"], True),
        (["제목", "가", "나", "다", "라", "조회 3"], False),
        (["제목", "새 길"], False),
        (["제목 새 길", "조회 3"], False),
        (["제목 새 길 네 곳 연다고", "첨부파일"], True),
        ([TITLE, "조회 3"], False),
        (["제목 " + "가" * 198, "조회 3"], False),
        (["제목 " + "가" * 197, "조회 3"], True),
    ],
)
def test_a_label_names_a_headline(texts, labelled):
    """One without a colon only among the other labels of a board, four lines below it at most."""
    assert labelled is is_labelled(_lines(*texts), 0)
    assert labelled is is_labelled(_lines("조회 3", *texts), 1)


def test_a_headline_in_brackets_stands_where_its_words_do():
    """The brackets of a release are no part of it."""
    ((span,), _) = headlines_in(_lines(f"〈 {TITLE} 〉"))
    assert (TITLE, 2, 2 + len(TITLE)) == (span.text, span.start, span.end)


def test_only_what_stands_right_below_goes_on():
    """A blank line between is the most."""
    first, second = "가온시, 내년에 새 길…", "네 곳 연다"

    assert [[second], [second], []] == [
        [span.text for span in second_line(lines[0], lines)]
        for lines in (_lines(first, second, gap=gap) for gap in (1, 2, 3))
    ]
    timed = _lines(first, TIME)
    assert [] == second_line(timed[0], timed)


DENIAL = "보도 내용은 사실이 아닙니다."
REPORT = "(누리신문 3월 4일 자 보도)"


@pytest.mark.parametrize(
    ("below", "printed"),
    [
        ([DENIAL, "< 시의 설명 >", TITLE], 1),
        ([DENIAL, REPORT, "< 시의 설명 >"], 2),
        ([DENIAL, TITLE, "< 시의 설명 >"], 0),
        ([DENIAL, TITLE, OTHER], 0),
        ([TITLE, "< 시의 설명 >", OTHER], 0),
        ([], 0),
    ],
)
def test_a_denial_above_a_label_is_printed_as_a_headline(below, printed):
    """With the report that it denies, right above the first label in brackets."""
    assert printed == count_printed(_lines("보도설명자료", *below), 1)


@pytest.mark.parametrize(
    ("gaps", "printed"), [((1, 1, 2), 2), ((1, 1, 1), 0), ((2, 1, 2), 0), ((1, 2, 2), 0), ((1, 1, 9), 2)]
)
def test_marked_lines_are_subheads_where_a_blank_line_parts_them_from_the_text(gaps, printed):
    """They stand right below the headline, and close together."""
    texts, lines, at = (TITLE, "■ 예산 12억원", "■ 새 길 네 곳", "시는 4일 새 길을 연다고 했다."), [], 0
    for text, gap in zip(texts, (*gaps, 0), strict=True):
        lines.append(Line(Span(text=text, start=at, end=at + len(text)), None, None))
        at += len(text) + gap

    assert printed == count_printed(lines, 1)
    assert 0 == count_printed(lines[1:], 0)
