"""Tests of paragraphs and sentences, on original sentences."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_brief.cleaning.unseen import strip_unseen
from summarizer.text.split import split_paragraphs, split_sentences
from tests.cost import is_linear


def sentences(text):
    return [sentence.text for sentence in split_sentences(text, split_paragraphs(text))]


@pytest.mark.parametrize(
    "expected",
    [
        ["정부는 예산을 늘렸다.", "국회는 반대했다."],
        ['김 장관은 "아직 멀었다. 더 달려야 한다."라고 말했다.', "회의는 끝났다."],
        ["박 대표는 “된다. 해 보자.”며 웃었다.", "모두가 따랐다."],
        ['그는 "준비는 끝났다. " 라고 적었다.', "행사는 내일 열린다."],
        ['그는 "시작한다”고 했다.', '“곧 끝난다. 정말이다"라고도 했다.'],
        ['그는 "협회가 \'안 된다. 못 한다\'고 했다. 나는 다르다"고 말했다.', "반응은 갈렸다."],
        ['총리는 "우리는 "작지만 강하다. 빠르다"는 평을 듣는다"고 밝혔다.', "박수가 나왔다."],
        ["J.D. 해리스 부의장은 A.X 3.1을 시험했다.", "점수는 3.2% 올랐다."],
        ["계획은 2027. 3. 2. 시행한다.", "이후 점검한다."],
        ["위원회가 안을 냈다.[3]", "내용은 길다.[4][5]", "다음은 표다."],
        ["위원회가 안을 냈다.1)", "내용은 길다.12)", "다음은 표다.*", "표는 짧다.2)[3]"],
        ["새 연구동이 문을 열었다.(사진)", "입주는 봄이다. (사진=시청)", "예산은 부족하다."],
        ["그는 잠시 멈췄다… 그리고 다시 걸었다.", "정말 될까…?", "아무도 모른다."],
        ["그는 잠시 멈췄다... 그리고 다시 걸었다.", "길은 멀다."],
        ["① 국가는 시책을 세운다.", "② 지방은 따른다.", "③ 기업은 협력한다."],
        ["가. 추진 배경과 목적" ],
        ["그는 “된다.” 고 말했다.", '그는 "네." 라며 웃었다.'],
        ['그는 " 때가 왔다. 준비하자 "라고 적었다.', "행사는 끝났다."],
        ["'24년 예산은 줄었다.", "2025~'27년에는 다시 늘어난다."],
        ["가. 추진 배경을 적는다.", "나. 목적을 적는다."],
        ['청년들은 "왜 안 되나?" 물었다.', "답은 없었다."],
        ['"왜 우리만 늦는가?"', "김 교수는 되물었다."],
        ["(이 글은 시험용이다. 믿지 말라.)", "본문은 여기다."],
        ["회의가 끝났다!", "결과는?", "아직이다."],
        ["会議는 끝났다。", "모두 돌아갔다。", "끝"],
        ["'25년 예산은 줄었다.", "'26.3.4.(수)에 다시 정한다.", "그는 '좋다. 가자'고 했다."],
        ["AI's 원칙은 지켰다.", "Korea's 방식이다."],
    ],
)  # fmt: skip
def test_joined_sentences_come_apart_again(expected):
    """Sentences put together with a space are cut at the same places."""
    assert expected == sentences(" ".join(expected))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["정부가 답했다.", "5일 국회는 물었다.", "여당은 떠났다."], "정부가 답했다.5일 국회는 물었다.여당은 떠났다."),
        (["첫째를 정한다.", "② 둘째를 정한다."], "첫째를 정한다.② 둘째를 정한다."),
        (["예산을 늘렸다.[1]", "국회는 반대했다."], "예산을 늘렸다.[1]국회는 반대했다."),
        (["그가 말했다.", '"좋다"는 답이 왔다.'], '그가 말했다."좋다"는 답이 왔다.'),
    ],
)
def test_a_lost_space_does_not_hide_an_end(expected, text):
    """A sentence-final syllable with its stop ends a sentence even without a space after it."""
    assert expected == sentences(text)


def test_an_unclosed_quotation_does_not_swallow_the_rest():
    """Sentences after a quotation mark without a partner are still cut."""
    text = '그는 "시작했다. 장관이 답했다. 이어 "좋다. 가자"고 했다.'
    assert ['그는 "시작했다.', "장관이 답했다.", '이어 "좋다. 가자"고 했다.'] == sentences(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“반반이다. 값은 '싸다. 좋다.'고 본다. 더 두고 보자.”",
            ["“반반이다.", "값은 '싸다. 좋다.'고 본다.", "더 두고 보자.”"],
        ),
        ('"싫다. 못 한다."', ['"싫다.', '못 한다."']),
        ("▲ “싫다. 못 한다.”", ["▲ “싫다.", "못 한다.”"]),
        ("도하람 시장 = “싫다. 못 한다.”", ["도하람 시장 = “싫다.", "못 한다.”"]),
        ("도하람 시장은 말했다. “싫다. 못 한다.”", ["도하람 시장은 말했다.", "“싫다. 못 한다.”"]),
        ("“싫다. 못 한다.” 그가 웃었다.", ["“싫다. 못 한다.”", "그가 웃었다."]),
        ("(싫다. 못 한다.)", ["(싫다. 못 한다.)"]),
    ],
)
def test_an_answer_has_sentences(text, expected):
    """A paragraph that is one quotation is cut; a quotation in it is not, nor one that is part of a paragraph."""
    assert expected == sentences(text)


def test_lines_without_a_full_stop_are_sentences():
    """Each bullet of a press release is a sentence of its own paragraph."""
    text = "□ 부처는 협의체를 꾸렸으며,\n ㅇ 매달 점검하기로 함\n\n  * (참석) 다섯 개 부처\n"
    found = split_sentences(text, split_paragraphs(text))
    assert [1, 2, 3] == [sentence.paragraph for sentence in found]
    assert ["부처는 협의체를 꾸렸으며,", "매달 점검하기로 함", "(참석) 다섯 개 부처"] == [s.text for s in found]


def test_bullets_that_lost_their_line_ends_come_apart():
    """A line that begins with a bullet is cut before the bullets inside it."""
    text = "□올해 자산은 늘었음 ㅇ주식은 증가*함 *추정치임 ㅇ부채는 감소□내년은 정체"
    expected = ["올해 자산은 늘었음", "주식은 증가*함", "추정치임", "부채는 감소", "내년은 정체"]
    assert expected == sentences(text)


def test_masked_names_are_no_bullets():
    """A circle that masks a name in prose cuts nothing."""
    assert ["김○○ 씨와 ○○시는 합의했다."] == sentences("김○○ 씨와 ○○시는 합의했다.")


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("전년보다 5%포인트 낮다.", "- 전년보다 5%포인트 낮다."),
        ("-5%로 낮아졌다.", "-5%로 낮아졌다."),
        ("지원 대상을 넓힌다.", "▷▷ 지원 대상을 넓힌다."),
        ("○○시는 합의했다.", "○○시는 합의했다."),
        ("국방용은 제외", "※ 국방용은 제외"),
    ],
)
def test_a_list_mark_belongs_to_no_sentence(expected, text):
    """A bullet is a mark; a minus sign and a masked name are text."""
    assert [expected] == sentences(text)


def test_paragraphs_are_trimmed_lines_with_words():
    """Blank lines, rules and invisible marks are not paragraphs."""
    text = "\ufeff첫 줄\r\n\u00a0\n----\n  둘째 줄 \u200b\n"
    paragraphs = split_paragraphs(text)
    assert ["첫 줄", "둘째 줄"] == [paragraph.text for paragraph in paragraphs]
    assert all(paragraph.text == text[paragraph.start : paragraph.end] for paragraph in paragraphs)


def _letters(text):
    return [char for char in text if char.isalnum() and char != "ㅇ"]


_PROSE = st.text(st.sampled_from("가다요라고며 \t\n.!?…。\"“”'’()[]{}「」3A[1]①□ㅇ*사진"), max_size=120)


@settings(max_examples=300)
@given(_PROSE | st.text(max_size=80).map(strip_unseen))
def test_sentences_partition_the_paragraphs(text):
    """Every letter and digit of a paragraph lies in exactly one sentence, at a true offset, in order."""
    paragraphs = split_paragraphs(text)
    found = split_sentences(text, paragraphs)
    assert list(range(1, len(found) + 1)) == [sentence.number for sentence in found]
    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in found)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))
    for number, paragraph in enumerate(paragraphs, 1):
        inside = [s for s in found if s.paragraph == number]
        assert _letters(paragraph.text) == _letters("".join(s.text for s in inside))
        assert all(any(char.isalnum() for char in sentence.text) for sentence in inside)


@pytest.mark.parametrize(
    ("hostile", "size"),
    [
        (lambda count: "." * count, 200_000),
        (lambda count: '"다. ' * count, 50_000),
        (lambda count: "([{" * count + ")" * count, 60_000),
        (lambda count: "다.라고 " * count, 40_000),
    ],
)
def test_hostile_repetition_costs_linear_time(hostile, size):
    """Runs of stops, marks and brackets do not blow up."""
    assert is_linear(sentences, lambda count: f"가{hostile(count)} 끝", size)


def test_a_note_without_a_blank_behind_it_ends_its_sentence():
    """With one figure or two."""
    assert ["예산을 늘렸다.1)", "국회는 반대했다.12)", "“왜 늘렸나.”"] == sentences(
        "예산을 늘렸다.1)국회는 반대했다.12)“왜 늘렸나.”"
    )
