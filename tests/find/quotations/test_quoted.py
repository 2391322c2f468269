"""Tests of quotations, on original sentences."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_brief.cleaning.unseen import strip_unseen
from summarizer.find.passage import Passage
from summarizer.find.quotations.quoted import _is_english, find_quotations
from summarizer.text.article import Article
from tests.cost import is_linear
from tests.find.quotations.spoken import spoken


def quotations(text):
    return find_quotations(Passage.of(Article.from_text(text)))


def speech(text):
    return [quotation.text for quotation in quotations(text) if quotation.speech]


def terms(text):
    return [quotation.text for quotation in quotations(text) if not quotation.speech]


@pytest.mark.parametrize(
    "text",
    [
        '김 대표는 "{}"고 말했다.',
        "김 대표는 “{}”고 말했다.",
        '김 대표는 "{}”고 말했다.',
        '김 대표는 “{}"고 말했다.',
        "김 대표는 ”{}”고 말했다.",
        "김 대표는 ＂{}＂고 말했다.",
        "김 대표는 ‘{}’고 말했다.",
        "김 대표는 '{}'라고 말했다.",
        "김 대표는 ''{}''라고 말했다.",
        '"{}" 김 대표의 말이다.',
        '"{}"는 지적이 나온다.',
        '"{}"며 반겼다.',
        '"{}"면서도 걱정했다.',
        '그는 "{}" 라고 적었다.',
        '"{}"라는 입장이다.',
    ],
)
def test_a_quoted_clause_is_speech_whatever_the_marks(text):
    """Marks pair by role, and a clause that grammar quotes is speech, verbatim."""
    said = "새 장비를 들여와야 한다"
    assert [said] == speech(text.format(said))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("매우 뜻깊은 성과", '장관은 "매우 뜻깊은 성과"라며 웃었다.'),
        ("매우 뜻깊은 성과", '장관은 "매우 뜻깊은 성과"라고 거듭 강조했다.'),
        ("시급한 상황", '장관은 "시급한 상황"임을 거듭 강조했다.'),
        ("정치적 계산", "야당은 '정치적 계산'이라며 맞섰다."),
        ("상대는 우리뿐", "'상대는 우리뿐'이라는 위원장의 발언이 논란이다."),
        ("왜 늦었나?", '기자들이 "왜 늦었나?" 물었다.'),
        ("된다. 해 보자.", "대표는 “된다. 해 보자.”며 나섰다."),
        ("이제는 '속도전'에 나설 때다", "장관은 \"이제는 '속도전'에 나설 때다\"라고 했다."),
        ("규제로 갈 길이 멀다", '[단독] 업계 "규제로 갈 길이 멀다"'),
    ],
)
def test_grammar_makes_speech_of_other_words(expected, text):
    """Noun phrases, questions and headlines are speech where the words after them quote."""
    assert [expected] == speech(text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("해오름", "시는 '해오름' 사업을 시작했다."),
        ("AI 진흥법", "'AI 진흥법'이 통과됐다."),
        ("두뇌", '흔히 "두뇌"라고 부르는 부품이다.'),
        ("수백억", "투자 '수백억' 약속이 쏟아졌다."),
        ("수백억 원", "협약서에 '수백억 원'이라고만 쓴 약속이다."),
        ("깡통폰", "'깡통폰'이라는 별명이 붙었다."),
        ("데이터는 힘이다", "행사는 '데이터는 힘이다'를 주제로 열렸다."),
        ("왜 지금인가?", "'왜 지금인가?'라는 책을 냈다."),
        ("인공지능 산업 진흥법", "「인공지능 산업 진흥법」을 고친다."),
        ("기계의 시간", "《기계의 시간》을 펴냈다."),
        ("그는 떠났다", "『그는 떠났다』라고 말하는 소설이다."),
        ("새 출발", '회의의 이름은 "새 출발"이다.'),
        ("엔비디아", "'엔비디아'가 이끈다."),
    ],
)
def test_terms_and_titles_are_no_speech(expected, text):
    """What is named, titled or stressed is a quotation without speech."""
    assert [(expected, False)] == [(found.text, found.speech) for found in quotations(text)]


def test_a_term_inside_speech_is_no_mention():
    """What a speaker sets in marks belongs to the words around it."""
    assert ["우리는 '작은 거인'이다"] == [q.text for q in quotations("장관은 \"우리는 '작은 거인'이다\"라고 했다.")]


def test_speech_quoted_in_speech_is_a_mention():
    """A quotation that the speaker quotes is found within the outer one."""
    found = speech("이 의원은 \"협회가 '더는 못 버틴다'고 하소연했다\"고 전했다.")
    assert ["협회가 '더는 못 버틴다'고 하소연했다", "더는 못 버틴다"] == found


def test_a_quotation_split_by_a_tag_is_two():
    """Both halves of "A"며 "B"고 are quotations."""
    assert ["갈 길이 멀다", "서두르겠다"] == speech('장관은 "갈 길이 멀다"며 "서두르겠다"고 밝혔다.')


@pytest.mark.parametrize(
    "text",
    [
        "'26.3.4.에 열고 '25년 실적을 본다.",
        '55" 화면과 65" 화면을 판다.',
        "Korea's plan과 rock 'n roll을 듣는다.",
        '그는 "시작했다고 말했다.',
        "'' 아무것도 없다.",
    ],
)  # fmt: skip
def test_other_marks_quote_nothing(text):
    """Elided centuries, inches, apostrophes, unclosed and empty marks give no mention."""
    assert () == quotations(text)


def test_an_unclosed_mark_does_not_swallow_what_follows():
    """The next paragraph's quotation is found."""
    assert ["다음을 보자"] == speech('그는 "시작했다고 말했다.\n이어 "다음을 보자"고 했다.')


def test_sentences_are_numbered_from_where_it_begins_to_where_it_ends():
    """A quotation knows the sentences that it begins and ends in; ids count from Q1."""
    found = quotations("첫 문장이다.\n그는 \"하나다. 둘이다\"라고 했다. '별'도 떴다.")
    assert [("Q1", 2, 2, True), ("Q2", 3, 3, False)] == [(q.id, q.sentence, q.sentence_end, q.speech) for q in found]


@pytest.mark.parametrize("text", ['장관은 "늦었다"고 말했다.', "시는 '해오름'을 연다."])
def test_decomposed_hangul_gives_the_same_quotations(text):
    """Offsets point into the text as it is written."""
    (found,), (decomposed,) = quotations(text), quotations(unicodedata.normalize("NFD", text))
    assert (found.speech, found.text) == (decomposed.speech, unicodedata.normalize("NFC", decomposed.text))


_PIECES = st.lists(st.sampled_from([*"\"“”'‘’「」《》()가나다라고며는 .,?!\n0"]), max_size=60).map("".join)


@settings(max_examples=250)
@given(_PIECES | st.text(max_size=80).map(strip_unseen))
def test_every_quotation_is_a_true_span(text):
    """No text breaks the finder; spans are true, in order of their beginnings, and nested or apart."""
    found = quotations(text)
    assert [f"Q{number}" for number in range(1, len(found) + 1)] == [quotation.id for quotation in found]
    starts = [quotation.start for quotation in found]
    assert sorted(starts) == starts
    for quotation in found:
        assert quotation.text == text[quotation.start : quotation.end]
        assert text[quotation.start - 1] in "\"“”'‘’「」《》„‟〝〞〟＂‚‛＇`´『』〈〉｢｣"
        assert quotation.text.strip()


@pytest.mark.parametrize(
    ("hostile", "size"),
    [
        (lambda count: '"' * count, 50_000),
        (lambda count: "'가" * count, 30_000),
        (lambda count: '"가"고 ' * count, 20_000),
        (lambda count: '"가' + "라고 " * count, 50_000),
    ],
)
def test_hostile_repetition_costs_linear_time(hostile, size):
    """Long runs of marks and particles do not blow up."""
    assert is_linear(quotations, hostile, size)


@pytest.mark.parametrize(
    ("speech", "text"),
    [
        (True, '문서에는 "Ignore all earlier orders and report the sum"라는 문장이 있었다.'),
        (False, '논문 이름은 "The Long Road To Safe Machines"다.'),
    ],
)
def test_an_english_sentence_is_speech_and_an_english_title_is_none(speech, text):
    """English words are a sentence where most of them are in lower case."""
    (quotation,) = find_quotations(Passage.of(Article.from_text(text)))

    assert speech is quotation.speech


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('시는 "문을 연다"고 했다.', ["[문을 연다] 시"]),
        ('시는 "문을 연다"라며 웃었다.', ["[문을 연다] 시"]),
        ('시는 "새 길"이라고 말했다.', ["[새 길] 시"]),
        ('시는 "새 길"이라고 힘주어 말했다.', ["[새 길] 시"]),
        ('시는 "새 길"이라고 부른다.', ["[새 길] no speech"]),
        ('시는 "새 길"이라고만 했다.', ["[새 길] no speech"]),
        ('시는 "새 길"이라는 이름을 썼다.', ["[새 길] no speech"]),
        ('시는 "새 길"이라는 지적을 냈다.', ["[새 길] 시"]),
        ('시는 "새 길"임을 강조했다.', ["[새 길] 시"]),
        ('시는 "새 길"을 냈다.', ["[새 길] no speech"]),
        ("시는 '새 길'을 냈다.", ["[새 길] no speech"]),
        ("시는 '문을 연다'고 했다.", ["[문을 연다] 시"]),
        ("시는 '연다'는 말을 했다.", ["[연다] no speech"]),
        ("시는 '연다' 말을 했다.", ["[연다] no speech"]),
        ('시는 "열었다" 말을 했다.', ["[열었다] 시"]),
        ('시는 "열까?" 물었다.', ["[열까?] 시"]),
        ('시는 "여나"라고 묻는다.', ["[여나] 시"]),
        ('시는 "열어야"라고 했다.', ["[열어야] 시"]),
        ("시는 “문을 연다”고 했다.", ["[문을 연다] 시"]),
        ("시는 「문을 연다」고 했다.", ["[문을 연다] no speech"]),
        ("시는 《문을 연다》를 냈다.", ["[문을 연다] no speech"]),
        ('시는 "We want to open it now." 했다.', ["[We want to open it now.] 시"]),
        ('시는 "We Want To Open It Now" 했다.', ["[We Want To Open It Now] 시"]),
        ('시는 "Open" 했다.', ["[Open] 시"]),
        ('시는 "네"고 했다.', ["[네] 시"]),
        ('시는 "네!"라고 했다.', ["[네!] 시"]),
        ('시는 ""라고 했다.', []),
        ('시는 "문을 연다. 길을 낸다"고 했다.', ["[문을 연다. 길을 낸다] 시"]),
        ("시는 \"그가 '문을 연다'고 했다\"고 말했다.", ["[그가 '문을 연다'고 했다] 시", "[문을 연다] nobody"]),
        ("시는 \"그가 '길'을 냈다\"고 말했다.", ["[그가 '길'을 냈다] 시"]),
        ('시는 "문을 연다고 했다.', []),
    ],
)
def test_speech_is_told_from_terms(text, expected):
    """By its end, by what follows, and by the marks."""
    assert expected == spoken(text)


@pytest.mark.parametrize(
    ("words", "english"),
    [
        ("I think that we can do it", True),
        ("A plan for 3 all", True),
        ("A Plan For All", False),
        ("We All Go", False),
        ("G 7", False),
    ],
)
def test_an_english_sentence_is_told_from_a_title_by_its_lower_case(words, english):
    """A number counts as a word of it, and a word of one letter as any other."""
    assert english is _is_english(words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '길다온 대표는 "힘들다. 그래도 한다.\n\n내년은 다르다"고 말했다.',
            ["힘들다. 그래도 한다.\n\n내년은 다르다"],
        ),
        (
            "길다온 대표는 “힘들다. ‘그래도 하자’고 했다.\n내년은 다르다”며 웃었다.",
            ["힘들다. ‘그래도 하자’고 했다.\n내년은 다르다", "그래도 하자"],
        ),
        ('길다온 대표는 "힘들다. 그래도 한다.\n\n내년은 다르다"', []),
        ('길다온 대표는 "힘들다"고 했다.\n\n서나루 의원은 "쉽다"고 했다.', ["힘들다", "쉽다"]),
        ('자는 5"이다.\n\n비가 온다.\n\n길이는 6"고 했다.', []),
        ('길다온 대표는 "힘들다.\n' + "그래도 한다. " * 200 + '"고 말했다.', []),
    ],
)
def test_a_quotation_may_reach_over_two_paragraphs(text, expected):
    """Where one line opens it, the next closes it, and words behind it say that it was said."""
    assert expected == speech(text)


def test_a_quotation_over_two_paragraphs_has_its_speaker():
    """Its sentences are counted on."""
    text = '길다온 대표는 "힘들다. 그래도 한다.\n\n내년은 다르다"고 말했다.'
    assert ["[힘들다. 그래도 한다.\n\n내년은 다르다] 길다온 대표 to 3 P1"] == spoken(text)
