"""Tests of reading plain text pages: saved pages, wire copies, press releases; all of it made up."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_brief.cleaning.unseen import strip_unseen
from summarizer.readers.lines.furniture import furniture
from summarizer.readers.page_text import _office_near, article_from_page
from summarizer.text.article import KST

LEAD = "정부가 내년부터 공공 데이터센터에 국산 반도체를 들이기로 했다."
NEXT = '담당자는 "먼저 써 보겠다. 그다음 넓히겠다"고 말했다.'
LAST = "사업 예산은 3년간 1천200억원이다."

SAVED_PAGE = f"""검색

전체메뉴

나라 정책 소식 한눈에 보기

국산 반도체 들이는 정부…"공공부터 바꾼다"
  • 2026-03-09 | 나라 소식

\u00a0

국산 반도체 들이는 정부…
"공공부터 바꾼다"

송고시간 : 2026-03-04 09:12
\u00a0

데이터센터 전경 (PG)

데이터센터 전경 (PG)
[서다온 제작] 일러스트

예산 확보가 관건…업계는 기대

(세종=연합뉴스) 홍가람 윤나래 기자 = {LEAD}

{NEXT} {LAST}

홍가람윤나래 기자기자 : garam@yna.co.kr
"""

RELEASE = """보도자료
보도시점 : 2026. 3. 4.(수) 12:00 배포 : 2026. 3. 3.(화)
국산 반도체, 공공이 먼저 쓴다
- 3년간 1천200억원 투입 -
□ 가나혁신부(장관 홍가람)는 3월 4일 실증 사업 계획을 발표했다.
 ㅇ 사업은 세 단계로 나누며,
   - 첫해에는 두 곳에서 시험
   * (대상) 공공 데이터센터
□ 홍가람 장관은 "책임 있게 하겠다."라고 말했다.
담당 부서 | 반도체과 | 책임자 | 과장 | 윤나래 | (044-123-4567)
 | 담당자 | 사무관 서다온 (044-123-4568)
"""


def test_a_saved_page_gives_its_body_alone():
    """Menu words, both headlines, captions, times, subhead, dateline and reporter line are in no sentence."""
    article = article_from_page(SAVED_PAGE)
    assert [LEAD, NEXT, LAST] == [sentence.text for sentence in article.sentences]
    assert [1, 2, 2] == [sentence.paragraph for sentence in article.sentences]


def test_a_saved_page_gives_what_it_says_of_itself():
    """Headline, subhead, section, dateline, reporters and both times are told apart."""
    article = article_from_page(SAVED_PAGE)
    assert '국산 반도체 들이는 정부…"공공부터 바꾼다"' == article.headline
    assert "예산 확보가 관건…업계는 기대" == article.subhead
    assert ("연합뉴스", "세종", "나라 소식", 1) == (
        article.outlet,
        article.dateline,
        article.section,
        article.contacts_removed,
    )
    assert ["홍가람", "윤나래"] == [byline.name for byline in article.bylines]
    assert dt.datetime(2026, 3, 4, 9, 12, tzinfo=KST) == article.published
    assert dt.datetime(2026, 3, 9, tzinfo=KST) == article.reposted


def test_the_text_of_a_page_is_untouched():
    """Offsets point into the page as it was given."""
    article = article_from_page(SAVED_PAGE)
    assert SAVED_PAGE == article.text
    assert all(SAVED_PAGE[span.start : span.end] == span.text for span in (*article.paragraphs, *article.sentences))


def test_a_press_release_keeps_its_bullets_and_loses_its_tables():
    """What stands behind bullets is sentences; the release's head and the contact table are not."""
    article = article_from_page(RELEASE)
    assert ["가나혁신부", "사업은", "첫해에는", "(대상)", "홍가람"] == [
        sentence.text.partition("(장")[0].split()[0] for sentence in article.sentences
    ]
    assert ("국산 반도체, 공공이 먼저 쓴다", "3년간 1천200억원 투입") == (article.headline, article.subhead)
    assert ("가나혁신부", 2) == (article.outlet, article.contacts_removed)
    assert dt.datetime(2026, 3, 4, 12, tzinfo=KST) == article.published
    assert dt.datetime(2026, 3, 3, tzinfo=KST) == article.distributed


def test_an_article_that_ends_with_its_reporter_has_a_headline():
    """A first line that is not a sentence is the headline when a reporter line marks the text as an article."""
    article = article_from_page(f"국산 반도체 들이는 정부\n\n{LEAD}\n{NEXT}\n{LAST}\n홍가람 기자 garam@gana.example")
    assert "국산 반도체 들이는 정부" == article.headline
    assert [LEAD, NEXT, LAST] == [sentence.text for sentence in article.sentences]


def test_a_reporter_line_under_the_headline_does_not_end_the_body():
    """Where the reporter is named first, all prose after it is body."""
    article = article_from_page(f"국산 반도체 들이는 정부\n홍가람 기자\n입력 2026.03.04 09:12\n{LEAD}\n{NEXT}")
    assert [LEAD, NEXT] == [sentence.text for sentence in article.sentences]
    assert ["홍가람"] == [byline.name for byline in article.bylines]


@pytest.mark.parametrize("tail", ["홍가람 기자 garam@gana.example", "/홍가람 기자", "KBS 뉴스 홍가람입니다."])
def test_a_reporter_run_on_to_the_last_sentence_is_cut_off(tail):
    """A sign-off in the last paragraph is a byline and no sentence."""
    article = article_from_page(f"{LEAD}\n{NEXT} {tail}")
    assert [LEAD, NEXT] == [sentence.text for sentence in article.sentences]
    assert ["홍가람"] == [byline.name for byline in article.bylines]


def test_a_dateline_deep_in_the_body_cuts_nothing():
    """Prose before a second dateline stays."""
    text = "\n".join(["입력 2026.03.04 09:12", *[LEAD] * 5, f"(파리=연합뉴스) {NEXT}"])
    assert 6 == len(article_from_page(text).sentences)


@pytest.mark.parametrize(
    "text", [LEAD, f"{LEAD}\n\n{NEXT}", "□ 사업은 세 단계로 나눔\n ㅇ 첫해는 시험", "짧은 제목 같은 줄\n" + LEAD]
)
def test_text_without_furniture_is_all_body(text):
    """A passage is taken whole, lines that look like headlines included."""
    article = article_from_page(text)
    assert [line.strip() for line in text.splitlines() if line.strip()] == [span.text for span in article.paragraphs]
    assert article.headline is None


def test_a_blank_line_sets_a_headline_apart():
    """The first line of a text file is its headline when it is not a sentence and stands alone above prose."""
    article = article_from_page(f"국산 반도체 들이는 정부\n\n{LEAD}\n{NEXT}")
    assert "국산 반도체 들이는 정부" == article.headline
    assert [LEAD, NEXT] == [sentence.text for sentence in article.sentences]


@pytest.mark.parametrize(
    "above",
    ["정치 경제 사회 문화 IT", "[엠바고] 7월 1일 오전 11시 이후 보도", "7월 1일 11시 이후 보도해 주시기 바랍니다"],
)
def test_a_menu_of_sections_or_an_embargo_is_no_headline(above):
    """What stands above the headline of a page is passed over."""
    article = article_from_page(f"{above}\n국산 반도체, 공공이 먼저 쓴다\n2026-07-01\n\n{LEAD}\n{NEXT}\n{LAST}")
    assert "국산 반도체, 공공이 먼저 쓴다" == article.headline


@pytest.mark.parametrize(
    "line",
    [
        "협회는 AI 학습 및 활용 금지를 요구했다.",
        "무단전재한 기업에는 과징금 3천만원을 물린다.",
        '협회는 "AI 학습 이용 금지 원칙을 지켜야 한다"며 반발했다.',
    ],
)
def test_news_of_copyright_ends_nothing(line):
    """A sentence about copying or training is body, and so is what follows; a notice is neither."""
    article = article_from_page(f"입력 2026.03.04 09:12\n{LEAD}\n{line}\n{NEXT}\n무단 전재 및 재배포를 금지합니다.")
    assert [LEAD, line, NEXT] == [sentence.text for sentence in article.sentences]


def test_the_motto_of_an_office_is_no_headline():
    """A line above the table of a release is its sender's; the headline is what the dashed subheads follow."""
    table = "보도일시   2026. 3. 4.(수) 12:00\n담당부서   반도체과\n책 임 자   과  장 윤나래 (044-123-4567)"
    heads = "국산 반도체, 공공이 먼저 쓴다\n- 3년간 1천200억원 투입 -"
    article = article_from_page(
        f"다솜시   보 도 자 료\n함께 여는 내일, 앞서가는 다솜\n\n{table}\n\n{heads}\n\n□ {LEAD}\n{NEXT}"
    )
    assert ("국산 반도체, 공공이 먼저 쓴다", "3년간 1천200억원 투입") == (article.headline, article.subhead)


def test_a_bar_of_links_is_no_headline():
    """What every site has above its articles, copied as one line, is passed over."""
    bar = "로그인  회원가입  제보  English"
    article = article_from_page(f"다솜뉴스\n{bar}\n국산 반도체 들이는 정부\n2026-03-04 09:12\n\n{LEAD}\n{NEXT}")
    assert "국산 반도체 들이는 정부" == article.headline


@pytest.mark.parametrize(
    ("when", "kinds"),
    [("2026. 3. 5.(목) 배포 즉시", []), ("2026. 3. 5.(목) 12:00", ["embargo"]), ("배포 즉시", [])],
)
def test_a_release_for_immediate_use_is_under_no_embargo(when, kinds):
    """Only a time before which nothing may be reported is an embargo."""
    article = article_from_page(RELEASE.replace("2026. 3. 4.(수) 12:00 배포 : 2026. 3. 3.(화)", when))
    assert kinds == [said.kind for said in article.self_description if said.kind == "embargo"]


def test_dashed_lines_under_a_headline_are_subheads():
    """A release copied as text has its headline, printed twice or not, and its subheads above the body."""
    head = (
        "국산 반도체, 공공이 먼저 쓴다\n\n국산 반도체, 공공이 먼저 쓴다\n- 3년간 1천200억원 투입 -\n▷ 첫해에는 두 곳\n"
    )
    article = article_from_page(head + f"{LEAD}\n{NEXT}")
    assert "국산 반도체, 공공이 먼저 쓴다" == article.headline
    assert "3년간 1천200억원 투입\n첫해에는 두 곳" == article.subhead
    assert [LEAD, NEXT] == [sentence.text for sentence in article.sentences]


def test_a_list_of_attachments_ends_a_release():
    """Attachments, and the numbered lines under them, are no body where no prose follows."""
    article = article_from_page(f"{LEAD}\n{NEXT}\n붙임 국산 반도체 실증 사업 추진 계획. 끝.\n2. 지난 사업의 평가 자료")
    assert [LEAD, NEXT] == [sentence.text for sentence in article.sentences]


def test_a_related_list_ends_a_text_whatever_follows():
    """On a page of plain text nobody tells where the body goes on, so a related list ends it."""
    article = article_from_page("\n".join(["입력 2026.03.04 09:12", LEAD, "관련기사", *[NEXT] * 4]))
    assert [LEAD] == [sentence.text for sentence in article.sentences]


@pytest.mark.parametrize(
    "link", ["관련기사 반도체 회의 7일 개막", "[관련기사]\n반도체 회의 7일 열린다", "▶관련기사: 반도체 회의"]
)
def test_a_link_amid_the_body_does_not_end_it(link):
    """Where a label and a title stand between paragraphs, the body goes on, and neither is a sentence of it."""
    article = article_from_page(f"입력 2026.03.04 09:12\n{LEAD}\n\n{link}\n\n{NEXT}\n\n{LAST}\n\n{LEAD}")
    assert [LEAD, NEXT, LAST, LEAD] == [sentence.text for sentence in article.sentences]


def test_a_list_of_titles_each_with_a_line_ends_a_text():
    """Teasers below titles are other articles."""
    teasers = "\n".join(f"반도체 회의 {at}일 열린다\n{NEXT}" for at in range(3, 6))
    article = article_from_page(f"입력 2026.03.04 09:12\n{LEAD}\n{LAST}\n관련기사\n{teasers}")
    assert [LEAD, LAST] == [sentence.text for sentence in article.sentences]


def test_a_reporter_line_amid_the_body_does_not_end_it():
    """A reporter line ends the body only where little prose follows."""
    article = article_from_page(f"입력 2026.03.04 09:12\n{LEAD}\n{NEXT}\n홍가람 기자\n{LEAD}\n{NEXT}\n{LAST}")
    assert 5 == len(article.sentences)


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("caption", "데이터센터 전경 (PG)"),
        ("caption", "[서다온 제작] 일러스트"),
        ("caption", "발언하는 장관 [연합뉴스 자료사진]"),
        ("caption", "사진=가나혁신부 제공"),
        ("caption", "장관이 시연을 보고 있다. 2026.3.4 garam@yna.co.kr"),
        ("copyright", "<저작권자(c) 가나일보, 무단 전재-재배포 금지>"),
        ("copyright", "ⓒ 가나일보"),
        ("share", "페이스북 트위터 카카오톡 URL복사"),
        ("related", "[관련기사]"),
        ("related", "많이 본 뉴스"),
        ("label", "[앵커]"),
        ("notice", "■ 제보하기"),
        ("notice", "조회수 1,024"),
        ("ministry", "담당 부서 | 반도체과"),
        ("ministry", "사무관 서다온 (044-123-4568)"),
        ("attachment", "붙임 1. 사업 개요"),
        ("attachment", "사업계획서.hwpx"),
        ("attachment", "붙임 국산 반도체 실증 사업 추진 계획."),
        ("time", "입력 2026.03.04 09:12"),
        ("time", "2026.03.04 09:12 입력 | 홍가람 기자"),
        ("notice", "홍가람 기자가 보도합니다."),
        ("reporter", "문 의: 반도체과 윤나래 (044-123-4567)"),
        ("reporter", "홍가람 기자"),
    ],
)
def test_furniture_is_told_by_kind(kind, line):
    """Each kind of junk line is known for what it is."""
    assert kind == furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        LEAD,
        NEXT,
        "저작권자의 권리를 지키는 법이 통과됐다.",
        "사진과 영상 생성 모델을 공개했다.",
        "관련 기사들이 쏟아졌다.",
        "ㅇ 담당 부서를 신설하고 인력을 늘리기로 함",
        "▶ 인공지능 인재 1만명 양성",
        "추천 알고리즘을 공개해야 한다.",
        "댓글 조작을 막는 법안이다.",
        "붙임 문서의 위조를 막는 기술이 나왔다.",
        "이미지 생성 서비스",
        "위원회는 " + "무단 전재를 막는 방안과 " * 20 + "대책을 논의했다",
    ],
)
def test_body_lines_are_no_furniture(line):
    """Prose and bullets that use the same words stay."""
    assert furniture(line) is None


_LINES = st.sampled_from(
    [*SAVED_PAGE.splitlines(), *RELEASE.splitlines(), "관련기사", "ⓒ 가나일보", "", "끝.", "(", "=", "@"]
)


@settings(max_examples=150)
@given(st.lists(_LINES | st.text(max_size=20).map(strip_unseen), max_size=25))
def test_any_page_is_read_with_true_offsets(lines):
    """No order of lines ends in an exception; body spans are in order and true."""
    text = "\n".join(lines)
    article = article_from_page(text)
    assert all(text[span.start : span.end] == span.text for span in (*article.paragraphs, *article.sentences))
    assert sorted(span.start for span in article.paragraphs) == [span.start for span in article.paragraphs]
    assert article.headline is None or article.headline in " ".join(text.split())


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("주간 벼루 | 제112호 | 2026.03.04", 4),
        ("시사벼루 2026.03.04 제88호", 4),
        ("제3호 태풍이 온다", None),
        ("시가 2026.03.04 제88호 고시를 냈다", None),
        ("우주청, 3호 2026.03.04 발사", None),
        ("나루 2호 2026.03.04 새 길로", None),
        ("주간 벼루가 낸 2026.03.04 제88호 특별 부록", None),
    ],
)
def test_a_magazine_is_of_the_day_beside_its_number(line, day):
    """Name, number and day of an issue open a page that has no other time; a headline with a number does not."""
    article = article_from_page(f"{line}\n\n나루시가 새 길을 낸다\n\n나루시는 새 길을 낸다고 밝혔다. 시는 돈을 댄다.")

    assert day == (article.published.day if article.published else None)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("주간 벼루  제112호 (2026. 3. 4.)", "주간 벼루"),
        ("월간 벼루 2026.03.04 제88호", "월간 벼루"),
        ("나루 2호 2026.03.04 새 길로", None),
    ],
)
def test_a_magazine_beside_its_number_is_the_outlet(line, outlet):
    """Its kind stands before its name; what else has a number is none."""
    article = article_from_page(f"{line}\n\n나루시가 새 길을 낸다\n\n나루시는 새 길을 낸다고 밝혔다. 시는 돈을 댄다.")

    assert outlet == article.outlet


def test_a_numbered_notice_is_that_of_its_office():
    """Its title stands below its number, and the day that signs it below its first sentence; nothing is lost."""
    article = article_from_page(
        "나루진흥원 공고 제2026-12호\n\n2026년 새 길 실증 지원사업\n수행기관 모집 공고\n\n"
        "나루진흥원은 나루부의 위탁을 받아 2026년 새 길 지원사업을 수행할 기관을 다음과 같이 모집합니다.\n\n"
        "2026년 3월 4일\n\n1. 사업 개요\n\n ○ 규모: 총사업비 238억원(국비 160억원, 민간부담금 78억원)"
    )
    texts = [sentence.text for sentence in article.sentences]

    assert ("나루진흥원", 4) == (article.outlet, article.published.day)
    assert ("2026년 새 길 실증 지원사업", "수행기관 모집 공고") == (article.headline, article.subhead)
    assert texts[0].startswith("나루진흥원은 나루부의")
    assert "1. 사업 개요" in texts


def test_a_filing_is_read_from_its_first_item():
    """Its form is its headline and the firm stands below; no item above the first sentence is lost."""
    items = [
        "1. 계약 내용 : 물류로봇 공급",
        "2. 계약내역",
        "- 계약금액(원) : 12,600,000,000",
        "3. 계약상대 : 누리로봇(주)",
    ]
    article = article_from_page(
        "단일판매ㆍ공급계약체결\n(주)새벽로보틱스\n2026.03.03\n\n"
        + "\n".join(items)
        + "\n5. 계약조건 : 계약금은 계약일로부터 14일 이내에 지급한다."
    )
    texts = [sentence.text for sentence in article.sentences]

    assert ("단일판매ㆍ공급계약체결", "(주)새벽로보틱스") == (article.headline, article.subhead)
    assert ["물류로봇", "계약내역", "12,600,000,000", "누리로봇"] == [
        word for word in ("물류로봇", "계약내역", "12,600,000,000", "누리로봇") if any(word in text for text in texts)
    ]


def test_a_label_alone_is_that_of_the_time_below_it():
    """A release pasted cell by cell has its times below their labels; it is published when it may be reported."""
    head = "나루부\n보도자료\n\n보도시점\n2026. 3. 4.(수) 12:00 (3. 5.(목) 조간)\n배포\n2026. 3. 4.(수) 09:00\n\n"
    article = article_from_page(f"{head}나루부, 새 길 과제를 모집한다\n\n□ 나루부는 새 길을 낸다고 밝혔다. 돈도 댄다.")

    assert ((12, 0), (9, 0)) == tuple((when.hour, when.minute) for when in (article.published, article.distributed))
    assert "나루부, 새 길 과제를 모집한다" == article.headline


def test_a_headline_does_not_go_on_over_another_line():
    """What stands between two lines of a head, as the day and the name of a bulletin, parts them."""
    lines = [
        '국산 반도체 들이는 정부…"공공부터 바꾼다"',
        "  • 2026-03-09 | 나라 소식",
        "나라 정책 소식 한눈에 보기",
        "- 3년간 1천200억원 투입 -",
        "(세종=나라통신) 홍가람 기자 = 정부가 내년부터 공공 데이터센터에 국산 반도체를 들이기로 했다.",
    ]

    assert "나라 정책 소식 한눈에 보기" == article_from_page("\n".join(lines)).headline


@pytest.mark.parametrize("between", ["\n" + " " * 14, "\n" + " " * 7])
def test_a_headline_that_is_centred_over_two_lines_is_whole(between):
    """Both lines above the dashed subheads of a release are its headline; what is in brackets above it is none."""
    first, second = "가온부, 돌봄 로봇 사업자 2곳에", "시정명령과 과징금 3억 원"
    head = f"보도자료\n보도시점 : 2026. 3. 4.(수) 12:00 배포 : 2026. 3. 3.(화)\n\n{' ' * 8}{first}{between}{second}\n"
    body = "- 아동 정보 무단 수집 -\n\n□ 가온부(장관 김하늘)는 4일 돌봄 로봇 사업자 2곳에 과징금을 매겼다고 밝혔다.\n"

    assert f"{first} {second}" == article_from_page(head + body).headline
    bracketed = head.replace(first, "(3. 4.(수) 조간)")
    assert second == article_from_page(bracketed + body).headline


@pytest.mark.parametrize(("at", "outlet"), [(5, "다솜시청"), (6, None)])
def test_an_office_alone_above_a_head_is_the_outlet(at, outlet):
    """In one of its first six lines."""
    head = ["홈"] * at + ["다솜시청", "국산 반도체 들이는 정부", "2026-03-04 09:12"]
    assert outlet == article_from_page("\n".join([*head, "", LEAD, NEXT])).outlet


@pytest.mark.parametrize(
    ("above", "office"),
    [
        (["보도자료", "나래돌봄부"], "나래돌봄부"),
        (["나래돌봄부", "새 소식", "보 도 자 료"], "나래돌봄부"),
        (["보도자료", "새 소식", "나래돌봄부"], None),
        (["나래돌봄부"], None),
    ],
)
def test_an_office_near_the_word_for_a_release_issues_it(above, office):
    """Anywhere above, or right below."""
    assert office == _office_near(above)


def test_a_correction_below_the_text_is_read_with_its_title():
    """What it says need not say that it corrects; a notice below a title says nothing."""
    says = "3월 3일 자 기사의 사업 기간은 3년이 아니라 4년입니다."
    text = (
        f"국산 반도체 들이는 정부\n입력 2026.03.04 09:12\n{LEAD}\n{NEXT}\n{LAST}\n{LAST}\n홍가람 기자\n[정정보도문]\n"
    )
    article = article_from_page(text + says)
    assert says == article.sentences[-1].text
    assert ("heading", "[정정보도문]") in [(head.kind, head.text) for head in article.heads]
    notice = "※ 이 글은 외부 기고로 본지의 편집 방향과 다를 수 있습니다."
    assert notice not in [sentence.text for sentence in article_from_page(text + notice).sentences]


def test_a_headline_over_two_lines_is_parted_from_a_short_line_of_text():
    """What is below it and no title is text."""
    article = article_from_page(f"국산 반도체 들이는 정부…\n예산 확보가 관건\n\n새 길\n\n{LEAD}\n{NEXT}")
    assert "국산 반도체 들이는 정부… 예산 확보가 관건" == article.headline
    assert "새 길" == article.paragraphs[0].text
