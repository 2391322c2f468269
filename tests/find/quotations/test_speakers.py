"""Tests of speakers, on original sentences and hand-made names."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_brief import OfficialBody, PersonMention
from policy_brief.cleaning.unseen import strip_unseen
from summarizer.find.assemble import find
from summarizer.find.passage import Passage
from summarizer.find.quotations.quoted import find_quotations
from summarizer.find.quotations.speakers import attach_speakers
from summarizer.text.article import Article
from tests.find.quotations.spoken import spoken

PERSONS = {
    "김민수": ("소장", "한빛연구소"),
    "박지영": ("장관", "과학부"),
    "이철수": ("교수", "새벽대 전산학과"),
    "제인 도": ("부통령", "가상국"),
}
BODIES = ("과학부", "한빛전자")


def mentions(text, passage):
    for korean, (title, affiliation) in PERSONS.items():
        at = text.find(korean)
        if at >= 0:
            place = passage.place(*(passage.view.offset(offset) for offset in (at, at + len(korean))))
            yield PersonMention(
                id=f"P{len(korean) * 100 + at + 1}", korean=korean, english="X", romanisation="rule", title=title,
                affiliation=affiliation, **place,
            )  # fmt: skip


def bodies(text, passage):
    for korean in BODIES:
        at = text.find(korean)
        if at >= 0:
            place = passage.place(at, at + len(korean))
            yield OfficialBody(id=f"B{at + 1}", korean=korean, english="X", romanisation="rule", **place)


def attached(text):
    passage = Passage.of(Article.from_text(text))
    persons, official = tuple(mentions(text, passage)), tuple(bodies(text, passage))
    found = attach_speakers(passage, find_quotations(passage), persons, official)
    names = {mention.id: mention.korean for mention in (*persons, *official)}
    return [(q.speaker_korean, names.get(q.speaker), q.carried) for q in found if q.speech]


@pytest.mark.parametrize(
    ("phrase", "name", "text"),
    [
        ("김민수 한빛연구소 소장", "김민수", '김민수 한빛연구소 소장은 "A안이 낫다"고 말했다.'),
        ("한빛연구소 김민수 소장", "김민수", '이날 한빛연구소 김민수 소장은 "A안이 낫다"고 말했다.'),
        (
            "제인 도 가상국 부통령",
            "제인 도",
            '이와 관련해 제인 도 가상국 부통령은 폐막 회의에서 "늦지 않았다"라고 했다.',
        ),
        ("이철수 새벽대 전산학과 교수", "이철수", '이철수 새벽대 전산학과 교수도 "갈 길이 멀다"며 걱정했다.'),
        ("박지영 장관", "박지영", '박지영 장관은 회의를 열고 "더는 늦출 수 없다"고 강조했다.'),
        ("박지영 장관", "박지영", '박지영 장관은"더는 늦출 수 없다"고 강조했다.'),
        ("박지영 장관", "박지영", '박지영 장관이 "더는 늦출 수 없다"고 강조했다.'),
        ("박지영 과학부 장관", "박지영", '"예산이 모자란다"고 박지영 과학부 장관이 밝혔다.'),
        ("박지영 장관", "박지영", '박지영 장관은 "끝까지 간다"는 입장이다.'),
        ("박지영 장관", "박지영", '박지영 장관은 사의를 표한 데 대해 "돕지 않는다"는 비판을 했다.'),
        ("박지영 장관", "박지영", '박지영 장관 역시 "끝까지 간다"고 말했다.'),
        ("박지영 장관", "박지영", '사진을 올리면서 박지영 장관은 "끝까지 간다"고 적었다.'),
        ("박지영 장관", "박지영", '박지영 장관이 5일 핵심이 되는 법안에 대해 "끝까지 간다"며 웃었다.'),
        ("박지영 장관", "박지영", '박지영 장관이 유치 무산과 관련해 "끝까지 간다"고 밝혔다.'),
        ("박지영 장관", "박지영", '박지영 장관이 회의를 열고 "끝까지 간다"고 밝혔다.'),
        ("과학부", "과학부", '과학부는 "값이 오른다"라는 내용의 성명을 발표했다.'),
        ("과학부", "과학부", '과학부 명의의 성명을 통해 "값이 오른다"고 밝혔다.'),
        ("가온대 음향연구소", None, '가온대 음향연구소는 "값이 오른다"는 분석을 내놓았다.'),
        ("주민들", None, '태풍을 겪은 주민들은 "담이 낮다"는 입장이나 다른 길을 찾는다.'),
        ("가온청 수사본부", None, '가온청 수사본부는 오전 브리핑을 통해 "값이 오른다"고 전제했다.'),
        ("대법", None, '대법에서는 여러 증거를 보고 "값이 오른다"며 다시 판단했다.'),
        ("한빛전자", "한빛전자", '한빛전자는 "공장을 늘린다"고 발표했다.'),
        ("한빛전자 관계자", "한빛전자", '한빛전자 관계자는 "공장을 늘린다"고 귀띔하며 말했다.'),
        ("업계 관계자", None, '업계 관계자는 "값이 오른다"고 내다봤다.'),
        ("업계 관계자", None, '"값이 오른다"라고 업계 관계자는 전했다.'),
        ("업계 관계자", None, '업계 관계자에 따르면 "값이 오른다"고 한다.'),
        ("경기도 관계자", None, '경기도 관계자는 "값이 오른다"고 말했다.'),
        ("해솔도 관계자", None, '해솔도 관계자는 "값이 오른다"고 말했다.'),
        ("목다은 간사", None, '감시단의 목다은 간사는 "값이 오른다"고 꼬집었다.'),
        ("별님이 다온대 교수", None, '사회를 본 별님이 다온대 교수는 "값이 오른다"고 말했다.'),
        ("가온로봇", None, '참여를 검토해 온 가온로봇은 "값이 오른다"고 말했다.'),
        ("동네 주민 서봉순(74) 씨", None, '전을 부친 동네 주민 서봉순(74) 씨는 "값이 오른다"며 웃었다.'),
        ("과학부와 한빛전자", None, '과학부와 한빛전자는 "값이 오른다"고 말했다.'),
        ("새누리신문", None, '이와 관련해 새누리신문은 "값이 오른다"고 보도했다.'),
        ("박지영 장관", "박지영", '"예산이 모자란다" 박지영 장관이 말했다.'),
        ("KHB 캐스터", None, 'KHB 캐스터가 "값이 오른다"고 말해 논란이 됐다.'),
        ("가온철도", None, '가온철도는 이 안내문에서 "값이 오른다"며 맞섰다.'),
        ("후보자", None, '후보자는 기자 간담회를 열고 "값이 오른다"고 말했다.'),
        ("새벽시", None, '새벽시에서는 "값이 오른다"고 강조했다.'),
        ("새벽시 측", None, '이날 새벽시 측은 "값이 오른다"고 밝혔다.'),
        ("한빛전자 측", "한빛전자", '"값이 오른다"라는 게 한빛전자 측의 설명이다.'),
        ("한빛전자", "한빛전자", '한빛전자는 "값이 오른다"라는 설명이다.'),
        ("김민수 한빛연구소 소장(단장)", "김민수", '김민수 한빛연구소 소장(단장)도 이날 "값이 오른다"고 말했다.'),
        ("허란민(許蘭敏) 가온구 위원", None, '허란민(許蘭敏) 가온구 위원은 "값이 오른다"고 밝혔다.'),
    ],
)
def test_the_grammar_names_the_speaker(phrase, name, text):
    """The noun phrase stands as printed, with the mention inside it."""
    assert [(phrase, name, False)] == attached(text)


@pytest.mark.parametrize(
    "text",
    [
        '"값이 오른다"고 한다.',
        '그는 "값이 오른다"고 했다.',
        '"값이 오른다"는 지적이 나온다.',
        '박지영 장관은 "일을 못 한다"는 비판을 받았다.',
        '게시판에는 "값이 오른다", "살기 어렵다" 등의 글이 올랐다.',
        '박지영 장관이 회의를 열고 나오자 "값이 오른다"고 외쳤다.',
        '"박지영 장관은 떠난다"고 알려졌다.',
        '그럴 가능성을 두고는 "값이 오른다"고 했다.',
        '중요한 것은 "값이 오른다"는 점이다.',
        '기자회견에서는 "값이 오른다"고 말했다.',
        '수출 증가율은 두 배라며 "값이 오른다"고 말했다.',
        '한때 논란이 "값이 오른다"며 커졌다.',
        '올해는 "값이 오른다"고 말했다.',
        '막을지도 모른다는 "값이 오른다"고 말했다.',
        '나아가 "값이 오른다"고 말했다.',
        '박지영 장관이 주재한 회의에서 "값이 오른다"며 다퉜다.',
        '김민수 소장은 "값이 오른다"고 말했다. "살기 어렵다"고 동네 주민이 맞섰다.',
        '김민수 소장은 "값이 오른다"고 말했고, 누구보다 비는 "살기 어렵다"는 뜻을 보탰다.',
        '새벽시 측은 "값이 오른다"고 했다. 그는 "살기 어렵다"고 말했다.',
        '김민수 소장은 "값이 오른다"고 말했다.\n비가 온다.\n해가 떴다.\n그러면서 "살기 어렵다"고 했다.',
    ],
)
def test_nobody_is_guessed(text):
    """Where the grammar is not plain there is no speaker."""
    assert (None, None, False) == attached(text)[-1]


def test_a_split_quotation_has_one_speaker():
    """Both halves of "A"며 "B"고 are the same speaker's."""
    said = attached('박지영 장관은 "갈 길이 멀다"며 "그래도 서두르겠다"고 밝혔다.')
    assert [("박지영 장관", "박지영", False)] * 2 == said


def test_a_concession_between_two_halves_is_no_subject():
    """Both sides of 면서도 are one speaker's, though 도 looks like a subject."""
    said = attached('과학부 관계자는 "참고하겠다"면서도 "시기를 다시 정하지는 않는다"고 했다.')
    assert [("과학부 관계자", "과학부", False)] * 2 == said


def test_two_speakers_share_a_sentence():
    """A new subject between two quotations speaks the second."""
    said = attached('박지영 장관은 "너무 늦었다"고 했고 이철수 교수는 "아직 이르다"라고 말했다.')
    assert ["박지영", "이철수"] == [name for _, name, _ in said]


@pytest.mark.parametrize(
    "following",
    ["그러면서", "이어", "또", "아울러", "그는", "이어서 기자들에게", "이 소장은", "그는 또"],
)
def test_the_last_speaker_is_carried_on(following):
    """Connectives and words that refer back carry the speaker into the next paragraph."""
    said = attached(f'김민수 소장은 "A안이 낫다"고 말했다.\n{following} "B안은 늦다"고 덧붙였다.')
    assert [("김민수 소장", "김민수", False), ("김민수 소장", "김민수", True)] == said


def test_what_qualifies_a_noun_is_no_topic():
    """이어 carries a speaker over 하겠다는 계획, which names no other."""
    said = attached(
        '김민수 소장은 "A안이 낫다"고 말했다. 이어 더 쓰겠다는 한빛전자의 계획에 대해 "B안은 늦다"고 답했다.'
    )
    assert ("김민수 소장", "김민수", True) == said[-1]


def test_a_sentence_without_a_subject_goes_on():
    """A quotation that opens the next sentence, with a verb of saying and no other subject, has the same speaker."""
    said = attached('김민수 소장은 "A안이 낫다"고 말했다. "B안은 늦다"며 "C안도 있다"고 강조했다.')
    assert [("김민수 소장", "김민수", False), *[("김민수 소장", "김민수", True)] * 2] == said


def test_what_is_said_to_a_remark_is_the_answer_of_another():
    """고 한 것에 대해 ends what was said to the one who answers."""
    said = attached('박지영 장관은 김민수 소장이 "늦다"고 한 것에 대해 "맞다"고 말했다.')
    assert ["김민수 소장", "박지영 장관"] == [speaker for speaker, *_ in said]


def test_another_topic_between_two_quotations_is_another_speaker():
    """What joins two halves carries no speaker over a new topic."""
    said = attached('김민수 소장은 "A안이 낫다"고 말했고, 박지영 장관은 "B안이 낫다"는 의지를 밝혔다.')
    assert ["김민수 소장", "박지영 장관"] == [speaker for speaker, *_ in said]


def test_a_carried_speaker_is_carried_further():
    """그러면서 after 이어 still means the one who was named."""
    said = attached('김민수 소장은 "A안이 낫다"고 했다.\n이어 "B안은 늦다"고 했다.\n그러면서 "C안도 있다"고 했다.')
    assert ("김민수 소장", "김민수", True) == said[-1]


def test_who_acts_in_between_takes_over():
    """이어 after another person's sentence means that person."""
    said = attached('김민수 소장은 "A안이 낫다"고 했다. 박지영 장관은 회의를 열었다. 이어 "B안은 늦다"고 했다.')
    assert ("박지영 장관", "박지영", True) == said[-1]


def test_bullets_that_go_on_keep_the_speaker():
    """A quotation on the next line, after a line that ends in 며, is the same speaker's."""
    said = attached('□ 박지영 장관은 "갈 길이 멀다"라고 하며,\nㅇ "서두를 수밖에 없다"고 말했다.')
    assert ["박지영", "박지영"] == [name for _, name, _ in said]


def test_speech_in_speech_has_its_own_speaker():
    """Who is quoted inside a quotation speaks the inner one only."""
    said = attached('박지영 장관은 "한빛전자는 \'더는 못 버틴다\'고 하소연했다"고 전했다. 이어 "돕겠다"고 했다.')
    assert ["박지영", "한빛전자", "박지영"] == [name for _, name, _ in said]


def test_decomposed_hangul_has_the_same_speaker():
    """The phrase is the text's own, however it is composed."""
    text = unicodedata.normalize("NFD", '한빛전자 관계자는 "공장을 늘린다"고 말했다.')
    ((phrase, _, _),) = attached(text)
    assert "한빛전자 관계자" == unicodedata.normalize("NFC", phrase)


_WORDS = (
    '"',
    "'",
    "박지영",
    "과학부",
    " 장관",
    "은 ",
    "이 ",
    "고 ",
    "며 ",
    "했다.",
    "늦었다",
    "그는 ",
    "\n",
    "에 따르면 ",
)
_PIECES = st.lists(st.sampled_from(_WORDS), max_size=40).map("".join)


@settings(max_examples=200)
@given(_PIECES | st.text(max_size=60).map(strip_unseen))
def test_speakers_are_words_of_the_text(text):
    """No text breaks the reader, every phrase is printed, and nothing else of a quotation changes."""
    passage = Passage.of(Article.from_text(text))
    plain = find_quotations(passage)
    named = attach_speakers(passage, plain, tuple(mentions(text, passage)), ())
    assert [q.model_copy(update={"speaker": None, "speaker_korean": None, "carried": False}) for q in named] == list(
        plain
    )
    assert all(q.speaker_korean is None or q.speaker_korean in text for q in named)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("가나다/나라대 교수", '[가나다/나라대 교수 : "설비를 들여놓자고 했어요. 그런데 못 했죠."]'),
        ("가나다 교수", '가나다 교수: "지금 그렇게 해야 한다"'),
    ],
)
def test_a_transcript_names_its_speaker_before_a_colon(expected, text):
    """Broadcasters print name, affiliation and a colon before what was said."""
    (quotation,) = find(Article.from_text(text)).quotations

    assert expected == quotation.speaker_korean


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("박지영 과학부 장관", '"서두를 일이 아니다." 박지영 과학부 장관은 이렇게 반박했다.'),
        (None, '"서두를 일이 아니다." 박지영 과학부 장관은 자리를 떴다.'),
        (None, '"서두를 일이 아니다." 그는 이렇게 반박했다.'),
        ("선우가을 다온대 총장 직무대행", '선우가을 다온대 총장 직무대행은 폐회사에서 "또 보자"고 알렸다.'),
    ],
)
def test_a_quotation_that_stands_alone_is_told_by_the_sentence_below(expected, text):
    """X는 이렇게 반박했다 names the speaker of the quotation above it; another verb does not."""
    assert [expected] == [speaker for speaker, *_ in attached(text)]


@pytest.mark.parametrize(
    ("speakers", "text"),
    [
        (
            ["가람국 정부 관계자"] * 2,
            '가람국 정부 관계자는 "모호하다"고 했다. 이웃과 발을 맞췄느냐는 질문에는 "아니다"라고 부인했다.',
        ),
        (["가람국 정부 관계자"] * 2, '가람국 정부 관계자는 "모호하다"고 했다. 빠지느냐는 질문에 "아니다"라고 답했다.'),
        (["케냐"], '케냐는 "서명한다"고 밝혔다.'),
        (["일본 외무성 관계자"], '일본 외무성 관계자는 "살피고 있다"고 말했다.'),
        (["가람국 대표단"], '가람국 대표단이 "명단이 틀렸다"고 항의하자 주최 측이 고쳤다.'),
        ([None], '물결일보는 "외압이 있었다"고 인정한 감시단 고위 인사의 녹음을 얻었다.'),
        ([None], '물결일보는 "외압이 있었다"고 말한 김민수 소장을 만났다.'),
        (["김민수 소장"], '김민수 소장은 "외압이 있었다"고 말한 적이 있다.'),
        (["임원"], '한 기업의 임원은 "무서운 것은 시간"이라고 털어놨다.'),
    ],
)
def test_the_one_who_says_it_is_told_from_those_around(speakers, text):
    """A question's clause is no speaker, its answer is the last speaker's, and a verb may qualify who really spoke."""
    assert speakers == [speaker for speaker, _, _ in attached(text)]


@pytest.mark.parametrize(
    "text",
    [
        '"박지영 장관은 옳다" 이같이 말했다.',
        '"박지영 장관은 옳다""늦지 않았다"고 말했다.',
        '"늦지 않았다""박지영 장관은 옳다"고 말했다.',
    ],
)
def test_nobody_inside_a_quotation_speaks_it(text):
    """Even where it opens the text, or stands right behind another one."""
    assert {None} == {name for _, name, _ in attached(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('김하늘 장관은 "문을 연다"고 말했다.', ["[문을 연다] 김하늘 장관 P1"]),
        ('김하늘 장관이 "문을 연다"고 말했다.', ["[문을 연다] 김하늘 장관 P1"]),
        ('"문을 연다"고 김하늘 장관이 밝혔다.', ["[문을 연다] 김하늘 장관 P1"]),
        ('"문을 연다"고 김하늘 장관은 밝혔다.', ["[문을 연다] 김하늘 장관 P1"]),
        ('김하늘 장관에 따르면 "문을 연다"고 했다.', ["[문을 연다] 김하늘 장관 P1"]),
        ('김하늘 장관에 의하면 "문을 연다"고 했다.', ["[문을 연다] 김하늘 장관 P1"]),
        (
            '김하늘 장관은 "문을 연다"며 "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 P1"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. 그러면서 "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 carried P1"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. 이어 "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 carried P1"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. 또한 "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 carried P1"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. 아울러 "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 carried P1"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. 특히 "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 carried P1"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. 다만 "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 carried P1"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. 끝으로 "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 carried P1"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. 그는 "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 carried P1"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. "길을 낸다"고도 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 carried P1"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. "길을 낸다"고 덧붙였다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 carried P1"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 carried P1"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. 새 관계자는 "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 새 관계자"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. 비가 왔다. 그는 "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 carried P1"],
        ),
        ('외교부는 "문을 연다"고 밝혔다. 그는 "길을 낸다"고 했다.', ["[문을 연다] 외교부 B1", "[길을 낸다] nobody"]),
        (
            '외교부 관계자는 "문을 연다"고 밝혔다. 이 관계자는 "길을 낸다"고 했다.',
            ["[문을 연다] 외교부 관계자 B1", "[길을 낸다] 외교부 관계자 carried B1"],
        ),
        ('외교부 측은 "문을 연다"고 밝혔다.', ["[문을 연다] 외교부 측 B1"]),
        ('"문을 연다"라는 게 외교부 측 설명이다.', ["[문을 연다] 외교부 측 B1"]),
        ('"문을 연다"는 게 외교부의 설명이다.', ["[문을 연다] 외교부 B1"]),
        ('외교부는 "문을 연다"는 입장이다.', ["[문을 연다] 외교부 B1"]),
        ('외교부는 "문을 연다"는 입장을 밝혔다.', ["[문을 연다] 외교부 B1"]),
        ('외교부 명의의 성명을 통해 "문을 연다"고 했다.', ["[문을 연다] 외교부 B1"]),
        ('외교부에서는 "문을 연다"고 했다.', ["[문을 연다] 외교부 B1"]),
        ('회의에서는 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('김하늘 장관: "문을 연다"', ["[문을 연다] 김하늘 장관 P1"]),
        ('김하늘 장관 = "문을 연다"', ["[문을 연다] 김하늘 장관 P1"]),
        ('[김하늘 장관] "문을 연다"', ["[문을 연다] nobody"]),
        ('김하늘 장관은 질문에 "문을 연다"고 했다.', ["[문을 연다] 김하늘 장관 P1"]),
        ('"문을 연다"고 인정한 외교부 관계자의 말이다.', ["[문을 연다] nobody"]),
        (
            "김하늘 장관은 \"이도윤이 '문을 연다'고 했다\"고 말했다.",
            ["[이도윤이 '문을 연다'고 했다] 김하늘 장관 P1", "[문을 연다] nobody"],
        ),
        ('김하늘 장관은 회의를 열고 "문을 연다"고 했다.', ["[문을 연다] 김하늘 장관 P1"]),
        ('김하늘 장관이 회의를 열고 "문을 연다"고 했다.', ["[문을 연다] 김하늘 장관 P1"]),
        ('김하늘 장관이 연 회의에서 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('이도윤 의원 역시 "문을 연다"고 했다.', ["[문을 연다] 이도윤 의원 P1"]),
        ('어제는 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('내용은 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('나가던 시민은 "문을 연다"고 했다.', ["[문을 연다] 시민"]),
        ('보고서는 "문을 연다"고 했다.', ["[문을 연다] 보고서"]),
        ('업계 관계자는 "문을 연다"고 했다.', ["[문을 연다] 업계 관계자"]),
        ('한 주민은 "문을 연다"고 했다.', ["[문을 연다] 한 주민"]),
        (
            '"문을 연다"고 한 것에 대해 김하늘 장관은 "길을 낸다"고 했다.',
            ["[문을 연다] nobody", "[길을 낸다] 김하늘 장관 P1"],
        ),
        ('이렇게 말했다. "문을 연다"', ["[문을 연다] nobody"]),
        ('김하늘 장관은 이렇게 말했다. "문을 연다"', ["[문을 연다] 김하늘 장관 P1"]),
        ('김하늘 장관은 이같이 밝혔다. "문을 연다"', ["[문을 연다] nobody"]),
    ],
)
def test_each_form_of_attribution_names_its_speaker(text, expected):
    """Topics, subjects, sources, sides, pronouns, labels and what goes on."""
    assert expected == spoken(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('김하늘 장관과 이도윤 의원은 "문을 연다"고 했다.', ["[문을 연다] 이도윤 의원 P2"]),
        ('김하늘 장관도 "문을 연다"고 했다.', ["[문을 연다] 김하늘 장관 P1"]),
        ('김하늘 장관께서는 "문을 연다"고 했다.', ["[문을 연다] 김하늘 장관 P1"]),
        ('김하늘 외교부 장관은 "문을 연다"고 했다.', ["[문을 연다] 김하늘 외교부 장관 P1"]),
        ('외교부 김하늘 장관은 "문을 연다"고 했다.', ["[문을 연다] 외교부 김하늘 장관 P1"]),
        ('김하늘(53) 장관은 "문을 연다"고 했다.', ["[문을 연다] 김하늘(53) 장관 P1"]),
        ('김하늘 장관 측은 "문을 연다"고 했다.', ["[문을 연다] 김하늘 장관 측 P1"]),
        ('네이버 관계자는 "문을 연다"고 했다.', ["[문을 연다] 네이버 관계자 C1"]),
        ('네이버와 카카오는 "문을 연다"고 했다.', ["[문을 연다] 네이버와 카카오"]),
        ('나아가 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('다만 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('20일은 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('올해는 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('모른다는 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('이유는 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('30%는 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('대책은 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('시장은 "문을 연다"고 했다.', ["[문을 연다] 시장"]),
        ('이사는 "문을 연다"고 했다.', ["[문을 연다] 이사"]),
        ('위원장은 "문을 연다"고 했다.', ["[문을 연다] 위원장"]),
        ('새벽시에서는 "문을 연다"고 했다.', ["[문을 연다] 새벽시"]),
        ('기자회견에서는 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('누리 ‘새봄’은 "문을 연다"고 했다.', ["[새봄] no speech", "[문을 연다] 누리 ‘새봄’"]),
        ('이들은 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('양측은 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('두 사람은 "문을 연다"고 했다.', ["[문을 연다] 두 사람"]),
        ('그녀는 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('해당 관계자는 "문을 연다"고 했다.', ["[문을 연다] 해당 관계자"]),
        ('김하늘 장관이 나오자 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('김하늘 장관이 주재한 자리에서 "문을 연다"고 했다.', ["[문을 연다] nobody"]),
        ('김하늘 장관이 자리를 주재하며 "문을 연다"고 했다.', ["[문을 연다] 김하늘 장관 P1"]),
        ('김하늘 장관은 이도윤 의원이 온 자리에서 "문을 연다"고 했다.', ["[문을 연다] 김하늘 장관 P1"]),
        ('시는 이도윤 의원이 온 뒤 "문을 연다"고 했다.', ["[문을 연다] 시"]),
        ('선우가을 관계자는 "문을 연다"고 했다.', ["[문을 연다] 선우가을 관계자"]),
        ('일본 관계자는 "문을 연다"고 했다.', ["[문을 연다] 일본 관계자 B1"]),
        ('만든 관계자는 "문을 연다"고 했다.', ["[문을 연다] 관계자"]),
        ('특히 관계자는 "문을 연다"고 했다.', ["[문을 연다] 관계자"]),
        ('○관계자는 "문을 연다"고 했다.', ["[문을 연다] 관계자"]),
        ('"문을 연다"며 김하늘 장관이 웃었다.', ["[문을 연다] nobody"]),
        ('"문을 연다"고 나온 김하늘 장관이 밝혔다.', ["[문을 연다] nobody"]),
        ('"문을 연다"는 김하늘 장관의 말이다.', ["[문을 연다] 김하늘 장관 P1"]),
        ('"문을 연다"는 김하늘 장관은 웃었다.', ["[문을 연다] nobody"]),
        ('"문을 연다"는 지적이 나왔다.', ["[문을 연다] nobody"]),
    ],
)
def test_subjects_are_told_from_other_nouns(text, expected):
    """Places, times, things, joined names and adverbs."""
    assert expected == spoken(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[김하늘/나라대 교수 : "문을 연다"]', ["[문을 연다] 김하늘/나라대 교수 P1"]),
        ('김하늘 교수: "문을 연다"', ["[문을 연다] 김하늘 교수 P1"]),
        ('김하늘 교수 = "문을 연다"', ["[문을 연다] 김하늘 교수 P1"]),
        ('<김하늘 교수: "문을 연다">', ["[문을 연다] 김하늘 교수 P1"]),
        ('새 집: "문을 연다"', ["[문을 연다] 새 집"]),
        ('"문을 연다"는 게 협회 측 설명이다.', ["[문을 연다] 협회 측"]),
        ('"문을 연다"라는 것이 외교부 측의 설명이다.', ["[문을 연다] 외교부 측 B1"]),
        ('"문을 연다"는 게 김하늘 장관의 설명이었다.', ["[문을 연다] 김하늘 장관 P1"]),
        ('"문을 연다"는 게 외교부 문이다.', ["[문을 연다] nobody"]),
        ('외교부는 "문을 연다"는 입장이다.', ["[문을 연다] 외교부 B1"]),
        ('외교부는 "문을 연다"는 입장을 밝혔다.', ["[문을 연다] 외교부 B1"]),
        ('외교부는 "문을 연다"는 말을 들었다.', ["[문을 연다] nobody"]),
        ('외교부는 "문을 연다"는 뜻을 전했다.', ["[문을 연다] 외교부 B1"]),
        ('외교부는 "문을 연다"는 의견을 냈다.', ["[문을 연다] 외교부 B1"]),
        ('"문을 연다"고 말한 김하늘 장관을 봤다.', ["[문을 연다] nobody"]),
        ('외교부는 "문을 연다"고 말한 김하늘 장관을 봤다.', ["[문을 연다] nobody"]),
        ('외교부는 "문을 연다"고 말한 관계자를 봤다.', ["[문을 연다] nobody"]),
        ('외교부는 "문을 연다"고 말한 책을 봤다.', ["[문을 연다] 외교부 B1"]),
        ('외교부에 따르면 "문을 연다"고 했다.', ["[문을 연다] 외교부 B1"]),
        ('보고서에 의하면 "문을 연다"고 했다.', ["[문을 연다] 보고서"]),
        ('"문을 연다". 김하늘 장관은 이렇게 말했다.', ["[문을 연다] 김하늘 장관 P1"]),
        ('"문을 연다." 김하늘 장관은 이같이 밝혔다.', ["[문을 연다.] 김하늘 장관 P1"]),
        ('"문을 연다." 그는 이렇게 말했다.', ["[문을 연다.] nobody"]),
        ('김하늘 장관이 왔다. "문을 연다." 그는 이렇게 말했다.', ["[문을 연다.] nobody"]),
        (
            '김하늘 장관은 "문을 연다"고 말했다. "길을 낸다"고도 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 carried P1"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. 이도윤 의원이 왔다. "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] nobody"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. 질문에 "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 carried P1"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. 시는 질문에 "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 시"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 말했다. 이어 시는 "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 시"],
        ),
        ('김하늘 장관은 "문을 연다"며 시는 "길을 낸다"고 했다.', ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 시"]),
        (
            '김하늘 장관은 "문을 연다"면서 "길을 낸다"고 강조했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 P1"],
        ),
        (
            '김하늘 장관은 "문을 연다"고 한 것에 대해 "길을 낸다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] 김하늘 장관 P1"],
        ),
        ('"문을 연다"며 "길을 낸다"고 김하늘 장관은 말했다.', ["[문을 연다] nobody", "[길을 낸다] 김하늘 장관 P1"]),
        ('"문을 연다"고 했고 김하늘 장관은 "길을 낸다"고 했다.', ["[문을 연다] nobody", "[길을 낸다] 김하늘 장관 P1"]),
        (
            "김하늘 장관은 “이도윤 의원은 ‘문을 연다’고 했다”고 말했다.",
            ["[이도윤 의원은 ‘문을 연다’고 했다] 김하늘 장관 P1", "[문을 연다] 이도윤 의원 P2"],
        ),
        (
            "김하늘 장관은 “그는 ‘문을 연다’고 했다”고 말했다.",
            ["[그는 ‘문을 연다’고 했다] 김하늘 장관 P1", "[문을 연다] nobody"],
        ),
        ('"문을 연다"고 시가 밝혔다.', ["[문을 연다] nobody"]),
        ('"문을 연다"고 어제 김하늘 장관이 밝혔다.', ["[문을 연다] nobody"]),
        ('"문을 연다"고 김하늘 장관이 웃었다.', ["[문을 연다] nobody"]),
        ('"문을 연다"라고 김하늘 장관은 강조했다.', ["[문을 연다] 김하늘 장관 P1"]),
        (
            '김하늘 장관은 "문을 연다"고 말했다. "길을 낸다"는 말도 했다. 그는 "집을 짓는다"고 했다.',
            ["[문을 연다] 김하늘 장관 P1", "[길을 낸다] nobody", "[집을 짓는다] nobody"],
        ),
        (
            '외교부 관계자는 "문을 연다"고 했다. 이 관계자는 "길을 낸다"고 했다. 그는 "집을 짓는다"고 했다.',
            ["[문을 연다] 외교부 관계자 B1", "[길을 낸다] 외교부 관계자 carried B1", "[집을 짓는다] nobody"],
        ),
    ],
)
def test_what_surrounds_a_quotation_names_its_speaker(text, expected):
    """Labels, sources, views, answers, and sentences around one that stands alone."""
    assert expected == spoken(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('홍가람 시장은 "I think that we can do it"라고 말했다.', ["[I think that we can do it] 홍가람 시장 P1"]),
        (
            '홍가람 시장은 "길을 연다. 곧 연다"고 했다. "예산도 있다"고 덧붙였다.',
            ["[길을 연다. 곧 연다] 홍가람 시장 P1", "[예산도 있다] 홍가람 시장 carried P1"],
        ),
        ('주민들 앞에서 "길을 연다"는 현수막이 걸렸다.', ["[길을 연다] nobody"]),
        ('ＡＩ연구소는 "길을 연다"고 말했다.', ["[길을 연다] ＡＩ연구소 B1"]),
    ],
)
def test_a_speaker_is_told_as_printed(text, expected):
    """In whatever letters; what hangs on a wall is said by nobody."""
    assert expected == spoken(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '홍가람 시장은 "길을 연다"고 말했다. 회의장 밖에서 "예산이 없다"고 했다.',
            ["[길을 연다] 홍가람 시장 P1", "[예산이 없다] nobody"],
        ),
        (
            '홍가람 시장은 "길을 연다"고 말했다. 이어 "예산이 없다"고 했다.',
            ["[길을 연다] 홍가람 시장 P1", "[예산이 없다] 홍가람 시장 carried P1"],
        ),
        ("홍가람 시장은 '길'을 열었다고 말했다.", ["[길] no speech"]),
        (
            '홍가람 시장은 "길을 연다"고 말했다. 이도윤 의원은 \'새 길\'이 좁다고 했다. "넓히자"고 덧붙였다.',
            ["[길을 연다] 홍가람 시장 P1", "[새 길] no speech", "[넓히자] 이도윤 의원 carried P2"],
        ),
        (
            "홍가람 시장은 \"이도윤 의원이 '길이 좁다'고 했다\"고 말했다.",
            ["[이도윤 의원이 '길이 좁다'고 했다] 홍가람 시장 P1", "[길이 좁다] 이도윤 의원 P2"],
        ),
        ('"길을 연다. 곧 연다." 홍가람 시장은 이렇게 말했다.', ["[길을 연다. 곧 연다.] 홍가람 시장 P1"]),
        ('"길을 연다"고 덧붙였다.', ["[길을 연다] nobody"]),
    ],
)
def test_a_speaker_goes_on_only_where_words_say_so(text, expected):
    """A term in marks is said by nobody, and who is quoted within a quotation speaks there."""
    assert expected == spoken(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('통일부 명의의 성명을 통해 "길을 연다"고 했다.', ["[길을 연다] 통일부 B1"]),
        ('통일부 명의로 낸 성명에서 "길을 연다"고 했다.', ["[길을 연다] 통일부 B1"]),
        ('"길을 연다"고 했다는 말이 통일부 명의의 성명에 있다.', ["[길을 연다] nobody"]),
        ('그날 시장에서 "길을 연다"고 했다. 통일부 명의의 성명도 나왔다.', ["[길을 연다] nobody"]),
        ('그날 시장에서 "길을 연다"고 했다. 통일부에 따르면 길이 좁다.', ["[길을 연다] nobody"]),
    ],
)
def test_a_source_stands_before_what_it_says(text, expected):
    """A paper in somebody's name behind a quotation is another's."""
    assert expected == spoken(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('서나루 하늘부 장관은 왔다. 이 관계자는 "아직 멀었다"고 했다.', "[아직 멀었다] 이 관계자"),
        ('서나루 하늘부 장관은 왔다. 이 교수는 "아직 멀었다"고 했다.', "[아직 멀었다] 이 교수"),
        ('서나루 하늘부 장관은 왔다. 이 장관은 "아직 멀었다"고 했다.', "[아직 멀었다] 서나루 하늘부 장관 carried P1"),
        ('서나루 하늘부 장관은 왔다. 이 회사는 "아직 멀었다"고 했다.', "[아직 멀었다] 이 회사"),
        ('네이버는 문을 닫았다. 이 회사는 "아직 멀었다"고 했다.', "[아직 멀었다] 네이버 carried C1"),
        (
            '서나루 하늘부 장관은 왔다. 이 교수는 고개를 저었다. 그는 "아직 멀었다"고 했다.',
            "[아직 멀었다] 이 교수 carried",
        ),
        (
            '길다온 가람대 교수는 왔다. 서나루 하늘부 장관은 갔다. 이 교수는 웃었다. 그는 "아직 멀었다"고 했다.',
            "[아직 멀었다] 길다온 가람대 교수 carried P1",
        ),
        (
            '시장 상인은 "손님이 줄었다"고 했다. 가게 직원은 "춥다"고 했다. 이 상인은 "아직 멀었다"고 했다.',
            "[아직 멀었다] 시장 상인 carried",
        ),
        (
            '길다온 교수는 왔다. 비가 왔다.\n눈이 왔다.\n바람이 불었다.\n이 교수는 "아직 멀었다"고 했다.',
            "[아직 멀었다] 이 교수",
        ),
    ],
)
def test_a_noun_with_this_means_one_who_is_called_so(text, expected):
    """An official is no minister and a firm is no person; where nobody is called so it is told as written."""
    assert expected == spoken(text)[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '서나루 하늘부 장관은 왔다. 상인 최미르씨는 울었다. 그는 "돈이 없다"고 했다.',
            "[돈이 없다] 최미르씨 carried P2",
        ),
        ('서나루 하늘부 장관은 왔다. A씨는 울었다. 그는 "돈이 없다"고 했다.', "[돈이 없다] A씨 carried"),
        (
            '서나루 하늘부 장관은 왔다. 봄 날씨는 추웠다. 그는 "돈이 없다"고 했다.',
            "[돈이 없다] 서나루 하늘부 장관 carried P1",
        ),
    ],
)
def test_someone_called_with_an_honorific_acts(text, expected):
    """He is the person named with 씨 in between, and no weather."""
    assert expected == spoken(text)[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '서나루 장관은 길다온 의원이 "법을 바꾸라"고 하자 "살피겠다"고 답했다.',
            ["[법을 바꾸라] 길다온 의원 P2", "[살피겠다] 서나루 장관 P1"],
        ),
        (
            '서나루 장관은 길다온 의원이 "왜 늦나"라고 거듭 묻자 "살피겠다"고 답했다.',
            ["[왜 늦나] 길다온 의원 P2", "[살피겠다] 서나루 장관 P1"],
        ),
        (
            '길다온 의원이 "왜 늦나"라고 묻자 "살피겠다"는 답이 돌아왔다.',
            ["[왜 늦나] 길다온 의원 P1", "[살피겠다] nobody"],
        ),
        (
            '길다온 의원은 "왜 늦나"라며 소비자 편에 서서 "서두르라"고 했다.',
            ["[왜 늦나] 길다온 의원 P1", "[서두르라] 길다온 의원 P1"],
        ),
    ],
)
def test_an_answer_is_not_by_the_one_who_asked(text, expected):
    """What follows 하자 and 묻자 is said by the topic of the sentence, and a consumer (소비자) is no such verb."""
    assert expected == spoken(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('길다온 의원만 "문을 닫자"고 했다.', ["[문을 닫자] 길다온 의원 P1"]),
        ('길다온 의원조차 "문을 닫자"고 했다.', ["[문을 닫자] 길다온 의원 P1"]),
        ('길다온 의원마저 9일 "문을 닫자"고 했다.', ["[문을 닫자] 길다온 의원 P1"]),
        ('이것만 "문을 닫자"고 했다.', ["[문을 닫자] nobody"]),
        ('하지만 "문을 닫자"고 했다.', ["[문을 닫자] nobody"]),
        ('서나루 장관은 길다온 의원만 만난 자리에서 "문을 닫자"고 했다.', ["[문을 닫자] 서나루 장관 P1"]),
    ],
)
def test_even_and_only_follow_a_speaker(text, expected):
    """마저, 조차 and 만 stand where 은 and 이 would, behind who can speak alone."""
    assert expected == spoken(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"문을 닫는다"는 길다온 의원의 주장이다.', ["[문을 닫는다] 길다온 의원 P1"]),
        ('"문이 낡았다"라는 길다온 의원의 말에 모두 웃었다.', ["[문이 낡았다] 길다온 의원 P1"]),
        ('"문을 닫는다"는 네이버 측의 거듭된 요구도 나왔다.', ["[문을 닫는다] 네이버 측 C1"]),
        ('"문을 닫는다"는 지적에 대한 네이버의 해명은 길었다.', ["[문을 닫는다] nobody"]),
        ('"문을 닫는다"는 봄날의 주장이다.', ["[문을 닫는다] nobody"]),
        (
            '서나루 장관은 "문을 닫는다"는 길다온 의원의 지적에 "아직 이르다"고 답했다.',
            ["[문을 닫는다] 길다온 의원 P2", "[아직 이르다] 서나루 장관 P1"],
        ),
    ],
)
def test_a_quotation_is_by_whom_its_words_belong_to(text, expected):
    """…라는 X의 말 is X's; what answers a remark is another's, and a spring day says nothing."""
    assert expected == spoken(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("길다온 대표는 말했다. “힘들죠. 그래도 합니다.”", ["길다온 대표 P1"]),
        ("길다온 대표는 말했다.\n“힘들죠.”", ["길다온 대표 P1"]),
        ("길다온 대표는 말했다. 비가 왔다. “힘들죠.”", ["nobody"]),
        ("길다온 대표는 이같이 말했다. “힘들죠.”", ["nobody"]),
        ("길다온 대표는 꿈을 말했다. “힘들죠.”", ["nobody"]),
        ("“힘들죠. 그래도 합니다.” 3일 가람에서 만난 길다온 누리칩스 대표가 말했다.", ["길다온 누리칩스 대표 P1"]),
        ("“힘들죠.” 길다온 대표가 반박했다.", ["nobody"]),
        ("“힘들죠.” 길다온 대표가 꿈을 말했다.", ["nobody"]),
        ("“힘들죠.” 길다온 대표가 말했다. “쉬워요.” 서나루 의원이 말했다.", ["길다온 대표 P1", "서나루 의원 P2"]),
        ("길다온 대표는 말했다. “힘들죠.” 서나루 의원은 말했다. “쉬워요.”", ["길다온 대표 P1", "서나루 의원 P2"]),
        (
            "“힘들죠.” 길다온 대표는 이렇게 말했다. “쉬워요.” 서나루 의원은 이렇게 말했다.",
            ["길다온 대표 P1", "서나루 의원 P2"],
        ),
        (
            "길다온 대표는 이렇게 말했다. “힘들죠.” 서나루 의원은 이렇게 말했다. “쉬워요.”",
            ["길다온 대표 P1", "서나루 의원 P2"],
        ),
        ("길다온 대표는 웃었다. 그는 말했다. “힘들죠.”", ["길다온 대표 carried P1"]),
    ],
)
def test_a_sentence_may_say_no_more_than_who_speaks(text, expected):
    """X는 말했다 leads to the quotation behind it, X가 말했다 closes the one before it."""
    assert expected == [line.split("] ")[1] for line in spoken(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('길다온 의원은 "왜 늦나"라고 따졌다.', ["[왜 늦나] 길다온 의원 P1"]),
        ('길다온 의원은 "사실이 아닌 소문"이라고 선을 그었다.', ["[사실이 아닌 소문] 길다온 의원 P1"]),
        ("“길을 열어 주십시오.” 길다온 의원이 말했다.", ["[길을 열어 주십시오.] 길다온 의원 P1"]),
        ('해담국 매출은 "없는 셈"이라고 했다.', ["[없는 셈] nobody"]),
        ('길다온 대표는 해담국 매출은 "없는 셈"이라고 했다.', ["[없는 셈] 길다온 대표 P1"]),
    ],
)
def test_more_verbs_say_and_some_nouns_never_do(text, expected):
    """따지다 and 선을 긋다 are said by their subject, a plea ends in 십시오, and sales do not talk."""
    assert expected == spoken(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('노만식(67)씨는 "문을 닫자"고 했다.', ["[문을 닫자] 노만식(67)씨 P1"]),
        ('노만식씨(67)는 "문을 닫자"고 했다.', ["[문을 닫자] 노만식씨(67) P1"]),
        ('노만식(해담부 장관)은 "문을 닫자"고 했다.', ["[문을 닫자] 노만식(해담부 장관) P1"]),
        ('해담부 장관 노만식은 "문을 닫자"고 했다.', ["[문을 닫자] 노만식 P1"]),
    ],
)
def test_a_name_with_brackets_or_an_honorific_speaks(text, expected):
    """Whatever stands between the name and its particle, the mention is the speaker."""
    assert expected == spoken(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('은사랑 외교부 과장은 "문을 연다"고 했다.', ["[문을 연다] 은사랑 외교부 과장"]),
        ('미국 국무부 대변인은 "문을 연다"고 했다.', ["[문을 연다] 미국 국무부 대변인 B1"]),
        ('말이 나오자 외교부 관계자는 "문을 연다"고 했다.', ["[문을 연다] 외교부 관계자 B1"]),
        ('사실이 알려지자 외교부는 "문을 연다"고 했다.', ["[문을 연다] 외교부 B1"]),
    ],
)
def test_a_body_speaks_only_where_no_name_stands_before_it(text, expected):
    """An official with a name that no list knows is not the ministry, and a verb is no part of who speaks."""
    assert expected == spoken(text)
