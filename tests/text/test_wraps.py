"""Tests of lines that a width broke: which belong together, and what the searched text makes of them."""

import random
import textwrap
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.find.assemble import find
from summarizer.text.article import Article
from summarizer.text.view import View
from summarizer.text.wraps import Wrap, find_wraps, folded_lines, unwrapped

LEAD = (
    "가나혁신부는 내년부터 공공 데이터센터에 국산 인공지능 반도체를 들이고 3년 동안 모두 1천200억원을 투입하기로 "
    '했다고 4일 밝혔다. 홍가람 장관은 "공공이 먼저 써 보고 그다음 민간으로 넓히겠다"고 말했다.'
)
NEXT = (
    "사업은 2026년 7월 1일에 시작하며 첫해에는 두 곳에서 시험한다. 해마다 31억원이 운영비로 든다고 시의회는 추산했다."
)


def wrapped_by_word(text, width=40):
    return "\n".join(textwrap.wrap(text, width))


def wrapped_by_column(text, width=27):
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


def broken_anywhere(text, chance):
    lines, words = [""], text.split()
    for word in words:
        if lines[-1] and len(lines[-1]) + len(word) >= chance.randint(12, 40):
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


WRAPPERS = [wrapped_by_word, wrapped_by_column]


@pytest.mark.parametrize("wrap", WRAPPERS)
def test_wrapped_lines_are_one_paragraph(wrap):
    """Lines of a paragraph that a width broke are one paragraph, and the blank line between two stays one."""
    article = Article.from_text(f"{wrap(LEAD)}\n\n{wrap(NEXT)}")
    assert [LEAD, NEXT] == [article.plain(paragraph) for paragraph in article.paragraphs]
    assert [1, 1, 2, 2] == [sentence.paragraph for sentence in article.sentences]


@pytest.mark.parametrize("wrap", WRAPPERS)
@pytest.mark.parametrize("width", range(24, 43))
def test_what_is_found_does_not_hang_on_the_width(wrap, width):
    """Amounts, dates, quotations and names are found across a wrap, and their offsets are those of the text."""
    whole = find(Article.from_text(f"{LEAD}\n\n{NEXT}"))
    article = Article.from_text(f"{wrap(LEAD, width)}\n\n{wrap(NEXT, width)}")
    scan = find(article)
    assert [(money.value_min, money.sentence) for money in whole.amounts] == [
        (money.value_min, money.sentence) for money in scan.amounts
    ]
    assert [date.date_min for date in whole.dates] == [date.date_min for date in scan.dates]
    assert [quotation.text for quotation in whole.quotations] == [article.plain(found) for found in scan.quotations]
    assert all(article.text[found.start : found.end] == found.text for found in (*scan.amounts, *scan.quotations))


RAGGED = """새벽 칼럼

정부는 지난달 26일 시험 결과를
내놓았다. 여섯 팀 가운데 두 팀이 탈락했다. 당초 계획은 한 팀만 떨어뜨리는 것이었고 한
팀은 점수가 모자랐다. 그러나
여섯 달마다 떨어뜨리는 방식에는 반대한다. 이번 시험에서
1위 팀은 88점을 얻었다고 한다.

예산은 올해 하반기부터
3년 동안 나누어 쓴다고 정부가 밝혔다."""


def test_a_ragged_line_that_leaves_its_sentence_open_goes_on():
    """However short the line is: what follows a sentence's end is the next one, and a particle closes no clause."""
    texts = [sentence.text.replace("\n", " ") for sentence in Article.from_text(RAGGED).sentences]
    assert "그러나 여섯 달마다 떨어뜨리는 방식에는 반대한다." in texts
    assert "이번 시험에서 1위 팀은 88점을 얻었다고 한다." in texts
    assert "예산은 올해 하반기부터 3년 동안 나누어 쓴다고 정부가 밝혔다." in texts


@pytest.mark.parametrize("seed", range(24))
@pytest.mark.parametrize("bullet", ["", "□ "])
def test_lines_may_break_anywhere(seed, bullet):
    """Of a text that somebody broke by hand, every sentence is whole, with its amounts and its day."""
    chance = random.Random(seed)  # noqa: S311 - the same breaks every time
    written = f"새벽 소식지\n\n{bullet}{broken_anywhere(LEAD, chance)}\n\n{bullet}{broken_anywhere(NEXT, chance)}"
    whole = find(Article.from_text(f"새벽 소식지\n\n{bullet}{LEAD}\n\n{bullet}{NEXT}"))
    scan = find(Article.from_text(written))
    assert [text.text for text in whole.article.sentences] == [
        scan.article.plain(text) for text in scan.article.sentences
    ]
    assert [money.value_min for money in whole.amounts] == [money.value_min for money in scan.amounts]
    assert [date.date_min for date in whole.dates] == [date.date_min for date in scan.dates]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("□ 시는 2024년\n5월까지 37억\n6,200만 원을 들여 센터를 짓는다고 밝혔다.", "2024년 5월까지 37억 6,200만 원을"),
        ("□ 시는 올해 총 820억 원(국비 650억 원, 지방비 1,\n170억 원)을 쓴다고 밝혔다.", "지방비 1,170억 원)을"),
        ("홍가람 시장은 “지난달 협약을 맺었다.\n4월에 공동 시험을 시작한다”고 말했다.", "맺었다. 4월에"),
    ],
)
def test_a_sum_a_date_and_a_quotation_go_on(text, sentence):
    """Where a line ends in a part of a number or inside a quotation, the next belongs to it."""
    article = Article.from_text(f"새벽 소식지\n\n{text}")
    assert sentence in article.plain(article.paragraphs[-1])
    assert len(article.paragraphs) == 2


@pytest.mark.parametrize(
    "text",
    [
        "구분\n예산\n센터는 옛 우체국을 고쳐 쓴다고 시가 밝혔다.",
        "정부가 새 기준을 냈다.\n예산 늘린다\n시는 내년 예산을 늘린다고 밝혔다.",
        "정부가 새 기준을 냈다.\n내년 예산을 크게 늘릴 시의 계획\n시는 예산을 늘린다고 밝혔다. 시의회는 곧 다룬다.",
    ],
)
def test_labels_above_a_sentence_stay_apart(text):
    """Nothing tells that such a text breaks its lines anywhere."""
    paragraphs = Article.from_text(f"새벽 소식지\n\n{text}").paragraphs
    assert [paragraph.text for paragraph in paragraphs][1:] == text.split("\n")


def test_a_byline_behind_a_sentence_of_a_ragged_text_ends_its_line():
    """A reporter's name or a credit is no sentence that the next line goes on with."""
    text = RAGGED.replace("팀은 점수가 모자랐다. 그러나", "팀은 점수가 모자랐다. 홍가람 기자")
    sentences = Article.from_text(text).sentences
    assert "여섯 달마다 떨어뜨리는 방식에는 반대한다." in [sentence.text for sentence in sentences]


def test_a_figure_is_whole_across_a_wrap():
    """A thousand goes on with its hundreds; ten thousand may stand before a blank."""
    assert "1천260억원" == unwrapped("1천\n260억원")
    assert "2만 5000명" == unwrapped("2만\n5000명")


def test_a_figure_broken_over_two_lines_is_one_amount():
    """420 million is not read as 20 million where the line breaks inside the figure."""
    article = Article.from_text(
        "새벽시는 4일 인공지능 지원센터에 4\n20억원을 쓴다고 밝혔다. 운영비는 해마다 31억\n원이라고 했다."
    )
    amounts = find(article).amounts
    assert [("4\n20억원", 42_000_000_000), ("31억\n원", 3_100_000_000)] == [(m.text, m.value_min) for m in amounts]


@pytest.mark.parametrize(
    "text",
    [
        "□ 가나혁신부는 사업을 세 단계로 나누어 추진하며,\n ㅇ 첫해에는 두 곳에서 시험\n ㅇ 그다음 네 곳에서 시험한다.",
        "국산 반도체 들이는 정부, 공공이 먼저\n정부가 내년부터 공공 데이터센터에 국산 반도체를 들인다고 4일 밝혔다.",
        "서울\n부산\n대구\n광주에서 열린다.",
        "1. 고지를 이행하지 아니한 사업자를 처벌한다.\n2. 국내대리인을 지정하지 아니한 사업자를 처벌한다.",
        "정부는 오늘 시험 사업을 시작한다고 발표했다.\n국회는 다음 주에 이 사업의 예산을 심의한다.\n여당은 반겼다.",
        "입력 2026.03.04 09:12\n홍가람 기자\n정부가 공공 데이터센터에 국산 반도체를 들이기로 했다.",
    ],
)
def test_lines_of_their_own_stay_apart(text):
    """Bullets, titles, lists, numbered clauses and paragraphs of one line each are not run together."""
    assert [line.strip() for line in text.split("\n")] == [
        paragraph.text for paragraph in Article.from_text(text).paragraphs
    ]


def test_a_wrapped_bullet_is_one_sentence():
    """The second line of a bullet, indented under it, belongs to the bullet."""
    text = (
        "ㅇ 공공 데이터센터에 들이는 국산 인공지능 반도체의 성능을\n"
        "   시험하고 그 결과를 사업자에게 알려 주기로 함\n"
        "ㅇ 내년 상반기까지 결과를 공개하고 사업의 다음 단계를 정하기로 함"
    )
    article = Article.from_text(text)
    assert ["공공 데이터센터에 들이는 국산 인공지능 반도체의 성능을 시험하고 그 결과를 사업자에게 알려 주기로 함"] == [
        article.plain(sentence) for sentence in article.sentences[:1]
    ]
    assert 2 == len(article.sentences)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("시장은 돕겠다고 했다.", "시장은 돕겠\n다고 했다."),
        ("예산은 31억원이다.", "예산은 31억\n원이다."),
        ("정부는 오늘 밝혔다.", "정부는 오늘\n밝혔다."),
        ("정부는 오늘 밝혔다.", "정부는 오늘 \r\n  밝혔다."),
    ],
)
def test_a_wrap_stands_for_a_space_or_for_nothing(expected, text):
    """A word that goes on is put together, others are parted by one space."""
    assert expected == unwrapped(text)


def test_offsets_of_a_view_go_round_a_wrap():
    """What ends at a wrap ends before it in the text, what begins after it begins there."""
    view = View.of("4\n20억원", [Wrap(1, 2, "")])
    assert "420억원" == view.text
    assert [(0, 1), (2, 6), (0, 6)] == [view.source_span(0, 1), view.source_span(1, 5), view.source_span(0, 5)]
    assert [0, 1, 1, 2] == [view.offset(at) for at in (0, 1, 2, 3)]


def test_marks_without_width_are_not_searched():
    """A zero-width space inside a figure is taken out of the text and hides nothing."""
    article = Article.from_text("예산은 4\u200b20억원이다.")
    assert [("420억원", 42_000_000_000)] == [(m.text, m.value_min) for m in find(article).amounts]


_LINES = st.text(st.sampled_from("가나다4억원 .\n\r\u200b\u1100\u1161□ㅇ-\"'"), max_size=80)


@settings(max_examples=300)
@given(_LINES)
def test_a_view_maps_every_offset_into_the_text(text):
    """Spans of the view lie in the text, in order, and hold the same letters."""
    article = Article.from_text(text)
    view = article.view
    spans = [view.source_span(at, at + 1) for at in range(len(view.text))]
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert sorted(spans) == spans
    assert _letters(text) == _letters(view.text)


def _letters(text: str) -> list[str]:
    """Return the letters taken apart: a mark without width stands between a syllable's parts until it is taken out."""
    return [char for char in unicodedata.normalize("NFD", text) if char.isalnum()]


def test_points_and_headlines_of_a_wrapped_text_are_put_together_too():
    """In a text whose paragraphs are wrapped, a point without a full stop goes on to the line below."""
    points = [
        "▷ 공공 데이터센터에 국산 반도체를 들이고 성능을 시험하며 그 결과를 해마다 공개",
        "▷ 민간으로 넓히는 방안 마련",
    ]
    text = "\n".join([*(wrapped_by_word(point, 30) for point in points), "", wrapped_by_word(LEAD, 30)])
    article = Article.from_text(text)
    assert [*points, LEAD] == [article.plain(paragraph) for paragraph in article.paragraphs]


def test_a_mark_inside_a_sentence_may_begin_a_line():
    """A ▲ or a number that a wrap puts at the beginning of a line begins nothing of its own."""
    text = (
        "가나혁신부는 내년부터 세 가지를 하겠다며 우선 공공이\n"
        "▲반도체를 들이고 그다음 민간이 ▲성능을 시험하되 이는\n"
        "제7조에 따른 것이라고 밝혔다."
    )
    assert 1 == len(Article.from_text(text).paragraphs)


def test_a_wrapped_span_keeps_its_letters():
    """Undoing wraps changes no mark of the text: a middle dot stays the one that is printed."""
    article = Article.from_text("아시아•태평양 지역에 국산 반도체를 파는 방안을\n정부가 오늘 내놓았다고 한다.")
    assert ["아시아•태평양 지역에 국산 반도체를 파는 방안을 정부가 오늘 내놓았다고 한다."] == [
        article.plain(sentence) for sentence in article.sentences
    ]


def test_whole_words_of_a_text_tell_where_a_space_was():
    """Where lines break inside words and lost their blanks, words that stand elsewhere are known again."""
    text = (
        "장관은 국산 반도체 사업을 설명하며 국산\n반도체 예산이 4\n20억원이라고 했다. "
        "국산 반도체 사업은 내년 시작한\n다고 한다."
    )
    expected = (
        "장관은 국산 반도체 사업을 설명하며 국산 반도체 예산이 420억원이라고 했다. "
        "국산 반도체 사업은 내년 시작한다고 한다."
    )
    assert expected == unwrapped(text)


def test_words_below_a_bullet_are_put_together():
    """Lines that go on below a bullet are indented, so that the blanks before them are no blank of the sentence."""
    text = (
        " ○ 국립연산센터는 인공지능 학습장을 열고 대여료를 낮추며, 이용자는 대여\n"
        "   료의 절반을 낸다.\n"
        " ○ 다솜시는 학습장 두 곳에 국비를 들이되 나머지는 시가 부담하며, 인공지\n"
        "   능 강사는 따로 뽑지 않는다. 정해진 바\n"
        "   없는 것은 학습\n"
        "   장 시간표이다.\n"
    )
    plain = [article.plain(sentence) for article in [Article.from_text(text)] for sentence in article.sentences]

    assert "이용자는 대여료의 절반을 낸다." in plain[0]
    assert "인공지능 강사는 따로 뽑지 않는다." in plain[1]
    assert "정해진 바 없는 것은 학습장 시간표이다." == plain[2]


def test_one_broken_word_among_many_lines_breaks_no_others():
    """It counts once, though the text has it whole elsewhere too: the other lines end between words."""
    text = (
        "가온시는 새계산소를 지으며 그 값은 매우 크고 새계산소\n이라고 부르는데 실제로 많은 사람이 시의\n"
        "생각과 다른 뜻을 내고 있고 또한 여러 기업\n대표는 아직 모르는 것으로 보여 논란이 많은\n"
        "상황인데 앞으로 어떻게 될지 지켜볼 때가 더\n있고 시민도 관심을 두고 지켜보고 있는데 참\n"
        "모두 함께 지켜보자는 뜻도 많은 편이라는 그 말\n점에서 새계산소라고 부르는 말이 나왔다."
    )

    assert "참 모두" in unwrapped(text)
    assert "그 말 점에서" in unwrapped(text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("3년간 420억원을 들인다고 밝혔다.", "3년간 4\n20억원을 들인다고\n밝혔다."),
        ("3년간 420억원", "3년간 420억\r\n    원"),
        ('"돕겠다"고 했다.', '"돕겠\n다"고 했다.'),
        ("외교부 당국자", "외교부\n당국자"),
        ("한 줄", "한 줄"),
    ],
)
def test_a_few_words_are_folded_without_the_text_around_them(expected, text):
    """Figures and endings that go on are put together; a broken figure does not run the words elsewhere together."""
    assert expected == folded_lines(text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"])
@pytest.mark.parametrize("after", ["", "나"])
def test_every_line_end_is_found(end, after):
    """In the middle of a text and at its end; a text without one has no wrap."""
    assert (Wrap(1, 1 + len(end), " "),) == find_wraps(f"가{end}{after}", [(0, 1 + len(end) + len(after))])
    assert () == find_wraps(f"가{end}{after}", [(0, 1), (0, 0)])
