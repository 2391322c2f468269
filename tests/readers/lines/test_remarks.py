"""What a text says of itself, and what only reports about such texts."""

from __future__ import annotations

import pytest

from policy_brief import SelfDescription, Span
from summarizer.readers import read
from summarizer.readers.lines.remarks import Line, cut_remark, find_remarks, is_notice, with_column
from summarizer.text.article import Byline

HEAD = {
    "fictional": """
이 기사는 가상의 이야기입니다|등장하는 인물은 모두 지어낸 것|인물과 기관은 가상이다|글 속 도시는 허구다
발언은 허구입니다
""",
    "sample": "본 글은 시험용 기사|[예시 기사]|견본 문서|이 칼럼은 테스트용",
    "advertisement": """
이 콘텐츠는 누리의 협찬을 받아|본 기사는 원고료를 받고|[전면 광고] 새 길|<AD> 새 길|[애드버토리얼]
유료 광고 포함|이 글은 대가를 받고 쓴 글입니다|본 콘텐츠는 누리시의 후원으로
""",
    "embargo": """
※ 엠바고 3월 4일|보도시점: 3월 4일 10시|4일 10시 이후 보도하여 주십시오|3월 4일부터 보도|조간부터 보도 가능
""",
    "opinion": """
[홍가람 칼럼]|<기자 수첩>|[독자투고]|사설|시론|이 글은 외부 필자의 글|본 칼럼은 본지의 편집 방향과
외부 기고는 본지 의견이 아님
""",
    "correction": """
[정정보도문]|바로잡습니다|반론보도|추후 보도문|[고침]|기사 정정 안내|본지 보도 내용을 바로잡음
""",
    "interview": "[은다솜 인터뷰]|<일문일답>|다음은 은다솜 시장 일문일답|은다솜 인터뷰 전문",
    "press_release": """
보도자료|보도 설명자료|[보도참고자료]|배포 일시: 3월 4일|누리시 보도자료|보 도 자 료 (3쪽)
""",
    "disclosure": "[자율공시] 누리|주요사항 보고서|단일판매·공급계약 체결|유상증자 결정|신규 시설투자 등",
    "cut": """
이어서 보시려면 구독하십시오.|나머지를 읽으려면|기사 전문을 볼 수 있습니다|유료 회원 전용|정기 구독자만 볼
로그인 하시면 전체를|(이하 생략)
""",
}
REPORTS = """
시는 엠바고를 깼다.|엠바고가 풀렸다|칼럼을 쓴다|정정 요구|인터뷰를 했다|보도자료를 냈다|광고 시장이 커졌다
이 기사는 광고 다음에 이어집니다|이 기사는 광고 뒤에 계속됩니다
기사 샘플을 모았다|가상 현실을 연다|예시를 든다|외부 필자를 뽑는다|배포를 시작했다
""".strip().replace("\n", "|")
BODY = """
[반론]|정정보도|추후보도문 :|바로잡음|정정합니다.|기사 정정 안내 : 4일|본지 3월 4일 자 기사를 고칩니다
이 기사는 제목이 수정됐습니다|해당 기사를 바로잡았습니다|시장이 아니라 군수이기에 바로잡습니다
이에 정정합니다|보도 내용을 바로잡습니다|기사를 정정 보도합니다
어제 방송에서 예산을 12억원이라고 했으나 15억원으로 바로잡습니다|시장 이름을 홍가람으로 표기했지만 은다솜으로 정정합니다
""".strip().replace("\n", "|")


def _line(text, place="head", start=0):
    return Line(Span(text=text, start=start, end=start + len(text)), place)


def _kinds(text, place="head"):
    return [remark.kind for remark in find_remarks([_line(text, place)])]


@pytest.mark.parametrize(
    ("kind", "text"),
    [(kind, text) for kind, texts in HEAD.items() for text in texts.strip().replace("\n", "|").split("|")],
)
def test_a_line_above_the_text_says_what_it_is(kind, text):
    """In all the forms that papers and offices write."""
    assert kind in _kinds(text)


@pytest.mark.parametrize("text", REPORTS.split("|"))
def test_what_reports_about_such_texts_says_nothing(text):
    """Wherever it stands."""
    assert [] == [kind for place in ("headline", "head", "body", "tail") for kind in _kinds(text, place)]


@pytest.mark.parametrize("text", BODY.split("|"))
@pytest.mark.parametrize("place", ["body", "tail"])
def test_a_correction_stands_within_or_below_a_text(text, place):
    """With its label, or with what it takes back."""
    assert ["correction"] == _kinds(text, place)


@pytest.mark.parametrize(
    "text", ["정정보도 청구", "정정 보도를 요구했다", "바로잡습니다 모아 보기", "정정보도문안내", "정정보도 안내"]
)
def test_a_report_of_a_correction_is_none(text):
    """Somebody asks for one, or a site lists them."""
    assert [] == _kinds(text, "body")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("이 기사는 가상입니다", {"headline", "head", "body", "tail"}),
        ("[예시 기사]", {"headline", "head", "body", "tail"}),
        ("[광고] 새 길", {"headline", "head"}),
        ("[기사형 광고]", {"headline", "head", "body", "tail"}),
        ("엠바고 4일", {"headline", "head"}),
        ("[홍가람 칼럼]", {"headline", "head"}),
        ("이 글은 외부 필자의 글", {"headline", "head", "tail"}),
        ("본지 보도를 정정함", {"headline", "head"}),
        ("[은다솜 인터뷰]", {"headline", "head"}),
        ("다음은 은다솜 시장과의 일문일답.", {"body"}),
        ("보도설명 자료", {"headline", "head"}),
        ("[공시] 누리", {"headline", "head"}),
        ("(이하 생략)", {"headline", "head", "body", "tail"}),
    ],
)
def test_a_remark_counts_where_such_words_speak_of_the_text(text, places):
    """In its headline, its head, its body or its tail."""
    assert places == {place for place in ("headline", "head", "body", "tail") if _kinds(text, place)}


def test_a_remark_is_kept_with_its_words_and_the_rest_of_the_last():
    """A word or a date in which it would end is kept whole; blanks behind it are not."""
    (said,) = find_remarks([_line("새 길: 이 글은 시험용이었음 ", start=7)])
    (held,) = find_remarks([_line("엠바고 " + "가" * 70 + " 나", "head")])

    assert ("이 글은 시험용이었음", 12, 23) == (said.text, said.start, said.end)
    assert ("sample", "embargo") == (said.kind, held.kind)
    assert "엠바고 " + "가" * 70 == held.text


def test_what_else_a_release_says_of_itself_is_kept():
    """Its masthead counts once, and an opinion before it as well."""
    lines = [_line("[칼럼] 새 길"), _line("보도자료", start=30), _line("배포 일시: 4일", start=50)]
    assert [("opinion", 0), ("press_release", 30)] == [(said.kind, said.start) for said in find_remarks(lines)]


def test_a_kind_is_told_once_a_line_though_two_rules_find_it():
    """By the words that come first in the list of rules."""
    (said,) = (said for said in find_remarks([_line("[칼럼] 이 글은 외부 필자의 글")]) if said.kind == "opinion")
    assert "[칼럼]" == said.text


def test_a_kind_is_told_once_a_line_and_a_release_once_a_text():
    """In the order of the text; a line longer than four hundred characters says nothing."""
    lines = [_line("보도자료", start=50), _line("배포 일시: 4일", start=9), _line("[칼럼] 사설 [칼럼]", start=70)]

    assert [("press_release", 50), ("opinion", 70)] == [(said.kind, said.start) for said in find_remarks(lines)]
    assert [1, 0] == [len(_kinds(f"이 기사는 가상입니다{'.' * more}")) for more in (389, 390)]


QUESTIONS = [
    "- 새 길은 언제 여나?",
    "Q. 왜 여기에 여나?",
    "문: 누가 내나, 시인가?",
    "질문: 다음 길은 어디인가?",
    "질 : 길은 다 여나?",
]


@pytest.mark.parametrize("asked", QUESTIONS)
def test_two_questions_make_an_interview(asked):
    """The first is what says so; one alone, or above the text, says nothing."""
    lines = [_line("시장이 답했다.", "body"), _line(asked, "body", 20), _line(QUESTIONS[0], "body", 50)]
    (said,) = find_remarks(lines)

    assert ("interview", asked, 20) == (said.kind, said.text, said.start)
    assert () == find_remarks(lines[:2]) == find_remarks([_line(asked, "head"), _line(asked, "tail")])


def test_a_text_that_says_that_it_is_an_interview_needs_no_questions():
    """It is told once."""
    lines = [_line("[인터뷰] 은다솜", "headline"), *(_line(asked, "body", 30) for asked in QUESTIONS)]

    assert ["[인터뷰]"] == [said.text for said in find_remarks(lines)]


@pytest.mark.parametrize(
    ("line", "notice"),
    [
        ("이 기사는 가상입니다.", True),
        ("이 기사는 가상", False),
        ("이 기사는 시험용 기사입니다.", True),
        ("이 기사는 협찬을 받았습니다.", False),
        ("이어서 보려면 구독", True),
        ("기사 전문을 볼 수 있다고 밝혔다.", False),
        ("이 기사는 가상입니다.".rjust(160), True),
        ("이 기사는 가상입니다.".rjust(161), False),
        ("시는 새 길을 연다.", False),
    ],
)
def test_a_notice_speaks_to_its_reader(line, notice):
    """Politely, of what is made up, a sample or cut; a cut one need not be polite, and a report is none."""
    assert notice is is_notice(line)


def _cut(*texts, **more):
    spans = [Span(text=text, start=100 * at, end=100 * at + len(text)) for at, text in enumerate(texts)]
    return cut_remark(spans, **more)


WHOLE = "시는 새 길을 연다고 4일 밝혔다."
AMID = "시장은 새 길을 내년에 열 계획이며 예산은 모두 12억원에서 15억원으로 늘린다면서"
CLAUSE = "시장은 새 길을 내년에 열 계획을 세웠지만 예산은 아직 모두 확보하지 못한 상태"


@pytest.mark.parametrize(
    ("texts", "cut"),
    [
        ([WHOLE, AMID], True),
        ([AMID], True),
        ([f"{WHOLE[:-1]}" * 3 + "..."], True),
        ([WHOLE, AMID[:29]], False),
        ([WHOLE, WHOLE], False),
        ([WHOLE, WHOLE, CLAUSE], True),
        ([WHOLE, CLAUSE], False),
        ([WHOLE, "길", CLAUSE], False),
        ([WHOLE, AMID[-30:]], True),
        ([WHOLE, AMID[-29:]], False),
        ([WHOLE, WHOLE, CLAUSE[-30:]], True),
        ([WHOLE, WHOLE, CLAUSE[-29:]], False),
        ([WHOLE, WHOLE, f"{CLAUSE}2"], False),
        ([WHOLE, "새 길", "네 곳", AMID], False),
        ([WHOLE, "새 길", AMID], True),
        ([WHOLE, WHOLE, f"- {CLAUSE}"], False),
        ([WHOLE, WHOLE, f"{CLAUSE}라고 시장이 말했다"], False),
        ([WHOLE, WHOLE, f"일시: {CLAUSE}"], False),
        ([WHOLE, WHOLE, f"{CLAUSE}."], False),
        (["새 길", "네 곳", "올해", AMID], False),
        (["새 길", WHOLE, AMID], True),
        ([], False),
    ],
)
def test_a_body_that_ends_in_mid_sentence_is_cut(texts, cut):
    """Where it breaks off within a clause, and most of what stands before it ends as sentences do."""
    assert cut is (_cut(*texts) is not None)


def test_the_last_words_of_a_cut_body_are_kept():
    """Thirty characters, where they stand; at the end of a page for subscribers in any case."""
    said = _cut(WHOLE, AMID)

    assert ("cut", AMID[-30:], 100 + len(AMID) - 30, 100 + len(AMID)) == (said.kind, said.text, said.start, said.end)
    assert WHOLE == _cut(WHOLE, at_end=True).text
    assert _cut(at_end=True) is None


@pytest.mark.parametrize(
    ("kinds", "headline", "writer"),
    [
        (["opinion"], "[느티나무 아래에서] 빈 교정에 남은 것들", "홍가람 논설위원"),
        (["opinion"], "[홍가람 칼럼] 빈 교정에 남은 것들", "홍가람 논설위원"),
        (["interview"], "[인터뷰] 은다솜 시장 “먼저 써 보겠다”", "홍가람 논설위원"),
        ([], "[느티나무 아래에서] 빈 교정에 남은 것들", "홍가람 기자"),
        ([], "빈 교정에 남은 것들을 생각한다", "홍가람 논설위원"),
    ],
)
def test_a_column_has_its_name_before_its_headline(kinds, headline, writer):
    """In text and on pages, where a writer of editorials signs it."""
    body = ["봄을 맞은 교정에는 학생보다 까치가 더 많아 보인다.", "시는 대학 곁 골목에 12억원을 들인다고 밝혔다."]
    copied = "\n\n".join((f"{headline}\n입력 2026.03.04 09:12\n{writer}", *body))
    lines = "".join(f"<p>{line}</p>" for line in body)
    page = f"<h1>{headline}</h1><p>입력 2026.03.04 09:12</p><p>{writer}</p><div class='article-body'>{lines}</div>"
    for source in (copied, f"<html><head><title>{headline}</title></head><body>{page}</body></html>"):
        assert kinds == [said.kind for said in read(source.encode()).self_description]


def _attachments(*texts):
    """Return what is told of attachments below a text."""
    lines, start = [], 0
    for text in texts:
        lines.append(Line(Span(text=text, start=start, end=start + len(text)), "tail"))
        start += len(text) + 1
    return [remark.text for remark in find_remarks(lines) if remark.kind == "attachments"]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["붙임  선정 과제 목록 1부.  끝."], ["붙임  선정 과제 목록 1부.  끝."]),
        (["【붙임】 1. 요약본  1부."], ["【붙임】 1. 요약본  1부."]),
        (["[별첨] 목록 각 1부. 끝."], ["[별첨] 목록 각 1부. 끝."]),
        (["별첨: 선정 과제 목록 1부"], ["별첨: 선정 과제 목록 1부"]),
        (["붙임 : 지역별 결과. 끝."], ["붙임 : 지역별 결과. 끝."]),
        (["붙임 1. 요약본 1부.", "     2. 목록 각 1부. 끝."], ["붙임 1. 요약본 1부."]),
        (["붙임 운영 결과 1부. 끝.", "[붙임] 운영 결과", "4월 30건"], []),
        (["붙임 운영 결과 1부. 끝.", "붙임 1", "4월 30건"], []),
        (["붙임성 좋은 직원 1부. 끝."], []),
        (["시는 목록 1부를 붙임 문서로 냈다."], []),
        (["붙임 운영 결과를 보면 30건이 줄었다."], []),
    ],
)
def test_attachments_are_told_unless_they_follow(texts, told):
    """A list of attachments at the end says that there is more than was read; one whose files follow does not."""
    assert told == _attachments(*texts)


@pytest.mark.parametrize(
    ("headline", "role", "told", "kinds"),
    [
        ("[느티나무 아래에서] 빈 교정", "논설위원", [], ["opinion"]),
        ("[느티나무 아래에서] 빈 교정", "칼럼니스트", [], ["opinion"]),
        ("[느티나무 아래에서] 빈 교정", "기자", [], []),
        ("빈 교정", "논설위원", [], []),
        ("[느티나무 아래에서] 빈 교정", "논설위원", ["interview"], ["interview"]),
        ("[느티나무 아래에서] 빈 교정", "논설위원", ["opinion"], ["opinion"]),
        ("[느티나무 아래에서] 빈 교정", "논설위원", ["embargo"], ["opinion", "embargo"]),
        (None, "논설위원", [], []),
    ],
)
def test_the_name_of_a_column_makes_an_opinion(headline, role, told, kinds):
    """Where one who writes editorials signs, and nothing else says what it is."""
    remarks = [SelfDescription(kind=kind, text="가", start=90, end=91) for kind in told]
    spans = [Span(text=headline, start=5, end=5 + len(headline))] if headline else []
    found = with_column(remarks, spans, [Byline(name="홍가람", role=role)])

    assert kinds == [remark.kind for remark in found]
    assert [remark.text for remark in found if remark.start == 5] == (
        ["[느티나무 아래에서]"] if len(found) > len(told) else []
    )
