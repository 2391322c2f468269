"""Tests of text files as people save and copy them: wrapped lines, releases, columns, notices; all of it made up."""

import datetime as dt

import pytest

from summarizer.readers import read
from summarizer.text.article import KST

BODY = [
    "다솜시는 4일 인공지능 돌봄센터에 3년간 420억원을 들인다고 밝혔다.",
    "센터는 옛 우체국을 고쳐 쓰며 상주 인력은 65명이다.",
    '은가비 다솜시장은 "혼자 사는 어르신부터 돕겠다"고 말했다.',
    "시의회는 해마다 31억원이 드는 운영비의 재원을 물었다.",
]
TITLE = "다솜시, 인공지능 돌봄센터에 420억원…내년 문 연다"
TEXT = "\n\n".join((f"{BODY[0]} {BODY[1]}", *BODY[2:]))
AT = dt.datetime(2026, 3, 4, 18, 5, tzinfo=KST)
NEXT_DAY = dt.datetime(2026, 3, 5, 9, 0, tzinfo=KST)


def sentences(article):
    return [article.plain(sentence) for sentence in article.sentences]


@pytest.mark.parametrize(
    ("published", "updated", "head"),
    [
        (AT, None, "송고시간 : 2026-03-04 18:05"),
        (AT, NEXT_DAY, "입력 2026.03.04 18:05 수정 2026.03.05 09:00"),
        (AT, NEXT_DAY, "등록 26.03.04 18:05 | 최종수정 26.03.05 09:00 | 조회 1,024"),
        (AT, None, "승인 2026.03.04 18:05 | 댓글 0 | 호수 1023"),
        (AT, NEXT_DAY, "2026.03.04. 18:05 입력 2026.03.05. 09:00 수정"),
        (AT, NEXT_DAY, "2026/03/04 18:05 KST\n업데이트: 2026/03/05 09:00 KST"),
        (AT, None, "게시일시: 2026년 3월 4일 오후 6시 5분".replace(" 5분", " 05분")),
        (AT, None, "온누리 기자 | 입력 2026.03.04 18:05 | 3시간 전"),
        (None, None, "3시간 전"),
    ],
)
def test_times_of_a_text_are_told_apart(published, updated, head):
    """Publication and update are read as labelled, next to reporters and counters, and nothing of them is body."""
    article = read(f"{TITLE}\n{head}\n\n{TEXT}\n".encode())
    assert (published, updated, TITLE) == (article.published, article.updated, article.headline)
    assert BODY == sentences(article)


@pytest.mark.parametrize(
    ("names", "line"),
    [
        (["온누리"], "온누리 기자"),
        (["온누리"], "기자명 온누리 기자"),
        (["온누리"], "다솜=온누리 기자 nuri@nurisae.example"),
        (["온누리", "한별"], "온누리·한별 기자"),
        (["온누리", "한별"], "온누리 기자, 한별 기자"),
        (["온누리"], "온누리 기자구독"),
        (["온누리"], "온누리 기자 ㅣ 2026.03.04 18:05"),
    ],
)
def test_a_line_of_reporters_under_the_headline_names_them(names, line):
    """One or several, with place, mailbox or a button behind them."""
    article = read(f"{TITLE}\n{line}\n입력 2026.03.04 18:05\n\n{TEXT}".encode())
    assert names == [byline.name for byline in article.bylines]
    assert BODY == sentences(article)


WRAPPED = """\
다솜시, 인공지능 돌봄센터에 420억원…
내년 문 연다
입력 2026.03.04 18:05

다솜시는 4일 인공지능 돌봄센터에 3년간 4
20억원을 들인다고 밝혔다. 센터는 옛 우체국을
고쳐 쓰며 상주 인력은 65명이다. 은가비 다솜
시장은 "혼자 사는 어르신부터 돕겠
다"고 말했다. 시의회는 해마다 31억
원이 드는 운영비의 재원을 물었다.

온누리 기자
"""


def test_a_wrapped_file_is_read_as_what_it_was():
    """Headline of two lines, body broken inside words and figures, reporter at the end."""
    article = read(WRAPPED.encode())
    assert "다솜시, 인공지능 돌봄센터에 420억원… 내년 문 연다" == article.headline
    assert BODY == sentences(article)
    assert ["온누리"] == [byline.name for byline in article.bylines]
    assert all(span.text == WRAPPED[span.start : span.end] for span in (*article.sentences, *article.heads))


RELEASE = """\
보 도 자 료
보도시점 : 2026. 3. 5.(목) 조간부터 보도해 주시기 바랍니다.
돌봄센터 3곳 시범 운영
- 3년간 420억원 투입 -
□ 나래돌봄부(장관 은가비)는 4일 돌봄센터 시범 운영 계획을 발표했다.
 ㅇ 센터는 세 곳이며, 한 곳에 65명이 일한다.
   - 첫해에는 다솜시에서 시험
   * (대상) 혼자 사는 어르신
담당 부서 | 돌봄과 | 책임자 | 과장 온누리 (044-000-0000)
 | 담당자 | 사무관 한별 (044-000-0000)
붙임 1 시범 운영 개요
□ (기간) 2026년 5월부터 3년
구분 | 예산 | 인력
다솜시 | 120억원 | 40명
하랑시 | 150억원 | 65명
"""


def test_a_release_keeps_its_attachment_and_its_table():
    """Officials are furniture; the attachment is body under its heading; rows are sentences with their header."""
    article = read(RELEASE.encode())
    assert [
        "나래돌봄부(장관 은가비)는 4일 돌봄센터 시범 운영 계획을 발표했다.",
        "센터는 세 곳이며, 한 곳에 65명이 일한다.",
        "첫해에는 다솜시에서 시험",
        "(대상) 혼자 사는 어르신",
        "(기간) 2026년 5월부터 3년",
        "다솜시 | 120억원 | 40명",
        "하랑시 | 150억원 | 65명",
    ] == sentences(article)
    heads = {head.number: f"{head.kind}: {head.text}" for head in article.heads}
    assert [
        "headline: 돌봄센터 3곳 시범 운영",
        "subhead: 3년간 420억원 투입",
        "heading: 붙임 1 시범 운영 개요",
        "table_header: 구분 | 예산 | 인력",
    ] == list(heads.values())
    assert ["table_header: 구분 | 예산 | 인력"] * 2 == [heads[row.table_header] for row in article.sentences[-2:]]
    assert {"press_release", "embargo"} == {remark.kind for remark in article.self_description}


@pytest.mark.parametrize(
    ("kind", "words", "text"),
    [
        ("fictional", "등장하는 인물은 가상입니다", f"{TEXT}\n\n※ 시험용 글입니다. 등장하는 인물은 가상입니다."),
        ("sample", "이 기사는 새로 쓴 예시 기사입니다", f"{TEXT}\n\n※ 이 기사는 새로 쓴 예시 기사입니다."),
        ("advertisement", "이 기사는 협찬을 받아 작성됐습니다", f"{TEXT}\n\n이 기사는 협찬을 받아 작성됐습니다."),
        ("advertisement", "[광고]", f"[광고] 다솜은행, 돌봄 적금 내놓는다\n입력 2026.03.04 18:05\n\n{TEXT}"),
        ("embargo", "※ 엠바고: 3월 5일 12시", f"{TITLE}\n※ 엠바고: 3월 5일 12시\n입력 2026.03.04 18:05\n\n{TEXT}"),
        ("opinion", "[사설]", f"[사설] 돌봄은 사람이 한다, 기계가 아니라\n입력 2026.03.04 18:05\n\n{TEXT}"),
        ("opinion", "[온누리의 칼럼]", f"[온누리의 칼럼] 돌봄은 사람이 한다\n입력 2026.03.04 18:05\n\n{TEXT}"),
        ("correction", "[정정보도문]", f"[정정보도문] 돌봄센터 예산 기사 관련\n입력 2026.03.04 18:05\n\n{TEXT}"),
        ("interview", "<인터뷰>", f"<인터뷰> 은가비 다솜시장, 돌봄을 말하다\n입력 2026.03.04 18:05\n\n{TEXT}"),
        ("disclosure", "[공시]", f"[공시] 다솜전자, 신규 시설에 420억원\n입력 2026.03.04 18:05\n\n{TEXT}"),
        ("cut", "이어서 보시려면 로그인해 주세요", f"{TEXT}\n\n이어서 보시려면 로그인해 주세요."),
    ],
)  # fmt: skip
def test_a_remark_has_its_kind_and_its_words(kind, words, text):
    """Each kind of remark is found where the text makes it, and its line is not a sentence of the body."""
    article = read(text.encode())
    assert (kind, words) in [(remark.kind, remark.text) for remark in article.self_description]
    assert BODY == sentences(article)


@pytest.mark.parametrize(
    "line",
    [
        "광고 시장은 올해 3조원으로 커진다고 협회는 밝혔다.",
        "정부는 엠바고를 깬 언론사를 출입 정지했다고 밝혔다.",
        "엠바고 해제 시점은 3월 5일 정오라고 정부는 밝혔다.",
        "회사는 5일 공시를 내고 사실이 아니라고 밝혔다.",
        "가상 인물이 등장하는 광고가 늘었다고 위원회는 밝혔다.",
        "시장은 인터뷰에서 예시로 든 기사가 틀렸다고 말했다.",
        "유료 구독자만 볼 수 있던 기사를 모두에게 연다고 신문사는 밝혔다.",
        "법원은 정정보도를 하라고 방송사에 명령했다고 밝혔다.",
        "이 칼럼은 지난해 신문에 실려 논란이 됐다고 그는 말했다.",
    ],
)
def test_a_report_about_such_things_is_no_remark(line):
    """An article about adverts, embargoes, disclosures or columns says nothing of itself."""
    article = read(f"{TITLE}\n입력 2026.03.04 18:05\n\n{TEXT}\n\n{line}".encode())
    assert () == article.self_description
    assert [*BODY, line] == sentences(article)


def test_a_body_that_ends_amid_a_sentence_is_cut():
    """The last words are kept as what shows it."""
    cut = "은가비 다솜시장은 이날 기자들과 만나 혼자 사는 어르신을 먼저 돕는 방안을"
    article = read(f"{TITLE}\n입력 2026.03.04 18:05\n\n{TEXT}\n\n{cut}".encode())
    assert [("cut", cut[-30:])] == [(remark.kind, remark.text) for remark in article.self_description]


@pytest.mark.parametrize(
    "last",
    [
        "은가비 다솜시장은 이날 기자들과 만나 혼자 사는 어르신 가운데 거동이 어려운 이웃 일곱 명",
        "센터는 돌봄 로봇을 들이는 문제를 놓고 주민 설명회를 여는 한편 상주 인력 가운데",
    ],
)
def test_a_last_paragraph_without_an_end_is_cut(last):
    """Below whole sentences, running text that breaks off at any word shows that the rest is missing."""
    article = read(f"{TITLE}\n입력 2026.03.04 18:05\n\n{TEXT}\n\n{last}".encode())
    assert [("cut", last[-30:])] == [(remark.kind, remark.text) for remark in article.self_description]


@pytest.mark.parametrize(
    "last", ["일시: 2026년 5월 4일 오전 10시 다솜시청 대강당에서 열리는 개소식", "※ 상세 내용 별도 안내"]
)
def test_a_note_below_a_body_is_no_cut(last):
    """A line with a label or a mark has no end of its own."""
    article = read(f"{TITLE}\n입력 2026.03.04 18:05\n\n{TEXT}\n\n{last}".encode())
    assert () == article.self_description


@pytest.mark.parametrize(
    "above",
    [
        "참된 소리 바른 붓\n누리새일보",
        "누리새일보\n독자와 함께 세상을 보는 창",
        "독자와 함께 세상을 보는 창\n누리새일보\n2026년 3월 4일 수요일\n사회",
    ],
)
def test_a_motto_is_no_headline(above):
    """What a newspaper says of itself next to its name is neither headline nor subhead."""
    article = read(f"{above}\n{TITLE}\n입력 2026.03.04 18:05\n\n{TEXT}".encode())
    assert (TITLE, None, "누리새일보") == (article.headline, article.subhead, article.outlet)


def test_a_headline_that_sounds_like_a_motto_stays():
    """Where nothing else could be the headline, it is one."""
    title = "독자와 함께 미래를 여는 언론"
    article = read(f"누리새일보\n{title}\n입력 2026.03.04 18:05\n\n{TEXT}".encode())
    assert title == article.headline


@pytest.mark.parametrize("label", ["제목 ", "제목: ", "제 목\t", "제목\n"])
def test_a_copied_board_has_its_headline_behind_the_label(label):
    """With or without a colon, or in the cell above; the office above the release is its outlet."""
    head = f"다솜돌봄청\n국민과 함께 여는 따뜻한 나라\n보도자료\n{label}{TITLE}\n작성일 2026-03-04"
    article = read(f"{head}\n담당부서 돌봄과\n\n{TEXT}".encode())
    assert (TITLE, None, "다솜돌봄청") == (article.headline, article.subhead, article.outlet)
    assert BODY == sentences(article)


@pytest.mark.parametrize("line", ["등록 : 2026.03.04 10:10소지안·양로운 기자", "소지안·양로운 기자2026.03.04 10:10"])
def test_reporters_beside_a_time_are_all_named(line):
    """A page that was copied runs its boxes together."""
    article = read(f"{TITLE}\n{line}\n\n{TEXT}".encode())
    assert ["소지안", "양로운"] == [byline.name for byline in article.bylines]


def test_an_office_alone_above_a_head_is_the_outlet():
    """The name of a site is the first line of a page that was copied; the words of its tools are no headline."""
    article = read(f"다솜군청\n보도자료 상세보기\n{TITLE}\n등록일 2026-03-04\n\n{TEXT}".encode())
    assert ("다솜군청", TITLE) == (article.outlet, article.headline)


def test_a_heading_in_brackets_below_subheads_is_no_headline():
    """A release that was copied without its headline has none."""
    article = read(f"- 3년간 420억원 투입 -\n< 돌봄센터 주요 사업 소개 >\n{TEXT}\n담당 부서 | 돌봄과".encode())
    assert article.headline is None


def test_a_headline_is_whole_where_its_verb_stands_below():
    """A width may break a headline before the word that an ellipsis follows."""
    title = "다솜시, 인공지능 돌봄센터에 420억원\n투입…시의회는 재원 물어"
    article = read(f"{title}\n입력 2026.03.04 18:05\n\n{TEXT}".encode())
    assert (title.replace("\n", " "), None) == (article.headline, article.subhead)


def test_a_wire_copy_on_one_line_gives_its_article():
    """Caption, advert, copyright and dateline run together on one line leave the body alone."""
    text = (
        "다솜시청 앞에 걸린 안내문. 2026.3.4▶돌봄 소식은 누리새통신[구독 클릭]▶[사실은] 예산 900억원 맞나?▶제보하기"
        "저작권자(c) 누리새통신(https://nurisae.example/), 무단 전재-재배포 금지 (다솜=누리새통신) 온누리 기자 = "
        f"{' '.join(BODY)}"
    )
    article = read(text.encode())
    assert BODY == sentences(article)
    assert ("다솜", "누리새통신", ["온누리"]) == (
        article.dateline,
        article.outlet,
        [byline.name for byline in article.bylines],
    )


COPIED = """\
상단영역
2026년 03월 06일 (금)
로그인회원가입

검색
검색어를 입력하세요
검색
전체메뉴 버튼
전체기사

뉴스 브리핑

인터뷰
누리새일보 메뉴닫기
로그인
 매체소개 기사제보
본문영역


이전 기사
누리새일보
다솜시, 인공지능 돌봄센터에 420억원…내년 문 연다
SNS 기사보내기
SNS 기사보내기페이스북(으)로 기사보내기 트위터(으)로 기사보내기
다음 기사
스크롤 이동 상태바
현재위치
 홈사회사회일반
바로가기 본문 글씨 줄이기 본문 글씨 키우기
다솜시, 인공지능 돌봄센터에 420억원…내년 문 연다
기자명 온누리 기자   입력 2026.03.04 18:05  수정 2026.03.05 09:00  댓글 0  좋아요 1

SNS 기사보내기
SNS 기사보내기페이스북(으)로 기사보내기 트위터(으)로 기사보내기 누리새일보 유튜브
(사진=다솜시)
(사진=다솜시)
다솜시는 4일 인공지능 돌봄센터에 3년간 420억원을 들인다고 밝혔다. 센터는 옛 우체국을 고쳐 쓰며 상주 인력은 65명이다.

옛 우체국을 고친 돌봄센터 (사진=다솜시)
옛 우체국을 고친 돌봄센터 (사진=다솜시)
은가비 다솜시장은 "혼자 사는 어르신부터 돕겠다"고 말했다.

시의회는 해마다 31억원이 드는 운영비의 재원을 물었다.

온누리 기자 nuri@nurisae.example

1

키워드 관련기사
하랑시, 로봇에 900억원 쓴다
새봄시 예산 3조원 깎였다..."책임져야"
Copyright © '새 소식' 누리새일보 (http://nurisae.example)
무단전재 및 재배포 금지

기사제보 및 보도자료 news@nurisae.example
키워드Tags #인공지능 #돌봄

온누리 기자
nuri@nurisae.example
 다른기사 보기
기사 댓글 0
"""


def test_a_page_copied_with_all_its_tools_gives_its_article():
    """Menus, tools, captions printed twice, related articles, tags and rights around the article are none of it."""
    article = read(COPIED.encode())
    assert BODY == sentences(article)
    assert ("누리새일보", TITLE, None, AT, NEXT_DAY) == (
        article.outlet,
        article.headline,
        article.subhead,
        article.published,
        article.updated,
    )
    assert ["온누리"] == [byline.name for byline in article.bylines]
    assert ["(사진=다솜시)", "옛 우체국을 고친 돌봄센터 (사진=다솜시)"] == [head.text for head in article.captions]


@pytest.mark.parametrize(
    ("headline", "subhead", "published", "text"),
    [
        (TITLE, None, None, f"{TITLE}\n\n{TEXT}"),
        (TITLE, None, AT, f"제목: {TITLE}\n작성자: 온누리 기자\n작성일: 2026-03-04 18:05\n\n{TEXT}"),
        (TITLE, None, None, f"보낸 사람: 온누리 <nuri@nurisae.example>\n제목: {TITLE}\n\n{TEXT}"),
        (TITLE, "옛 우체국 고쳐 65명 상주", None, f"<{TITLE}>\n- 옛 우체국 고쳐 65명 상주 -\n\n{TEXT}"),
        (TITLE, None, AT, f"# {TITLE}\n\n*온누리 기자 | 2026-03-04 18:05*\n\n{TEXT}\n\n**관련기사**\n- [하랑시](x)"),
        (TITLE, None, AT.replace(hour=0, minute=0), f"{TITLE}\n2026년 3월 4일 수요일\n{TEXT}"),
        (TITLE, None, AT.replace(hour=0, minute=0), f"{TITLE}\n\n2026. 3. 4.            - 1 -\n\n{TEXT}\n\n- 2 -"),
        (TITLE, None, None, f"보도자료 (엠바고: 조간)\n{TITLE}\n\n{TEXT}"),
        (
            "다솜시, 인공지능 돌봄센터에 420억원… 내년 문 연다",
            "옛 우체국 고쳐 65명 상주",
            None,
            f"다솜시, 인공지능 돌봄센터에 420억원…\n내년 문 연다\n\n- 옛 우체국 고쳐 65명 상주 -\n\n{TEXT}",
        ),
        (TITLE, None, AT, f"{TITLE}\r\n입력 2026.03.04 18:05\r\n\r\n{TEXT}".replace("\n\n", "\r\n\r\n")),
        (TITLE, None, AT, f"{TITLE}\n입력 2026.03.04 18:05\n\n{TEXT}\n\n댓글 2개\n홍** 이렇게 쓰면 안 된다고 한다."),
    ],
)  # fmt: skip
def test_the_head_of_a_text_is_told_from_its_body(headline, subhead, published, text):
    """Labels, brackets, marks of Markdown, weekdays, page numbers and comments are neither headline nor body."""
    article = read(text.encode())
    assert (headline, subhead, published) == (article.headline, article.subhead, article.published)
    assert BODY == sentences(article)


def test_a_disclosure_has_its_title_and_its_items():
    """A list of numbered items under a labelled title is the body of a disclosure."""
    items = ["1. 투자구분: 신규 시설투자", "2. 투자금액(원): 42,000,000,000", "3. 이사회결의일: 2026-03-04"]
    article = read("\n".join(["[정정공시] 신규 시설투자 등", "", *items]).encode())
    assert ("[정정공시] 신규 시설투자 등", items) == (article.headline, sentences(article))
    assert ["disclosure"] == [remark.kind for remark in article.self_description]


@pytest.mark.parametrize(
    "caption",
    [
        "[사진] 옛 우체국을 고친 돌봄센터. 다솜시 제공",
        "[사진] 옛 우체국을 고친 돌봄센터 전경",
        "<그래픽> 돌봄센터에 드는 돈과 사람",
        "다솜시 가람동 옛 우체국 전경. 다솜시 제공",
        "[자료사진] 은가비 다솜시장 / 누리통신 DB",
    ],
)
def test_a_caption_above_the_text_is_no_subhead(caption):
    """Words next to a picture can be cited as caption, and are neither subhead nor sentence, wherever they stand."""
    head = f"{TITLE}\n3년간 어르신 65명을 돌본다\n\n입력 2026.03.04 18:05"
    above, amid = f"{caption}\n\n{TEXT}", TEXT.replace("\n\n", f"\n\n{caption}\n\n", 1)
    for body in (above, amid):
        article = read(f"{head}\n\n{body}".encode())
        assert (TITLE, "3년간 어르신 65명을 돌본다", BODY) == (article.headline, article.subhead, sentences(article))
        assert [caption] == [head.text for head in article.captions]


@pytest.mark.parametrize("line", ["어르신 65명을 돌본다. 식사 제공", "□ 예산은 420억원. 상담 서비스 제공"])
def test_what_a_centre_offers_is_no_credit(line):
    """A line of a release that ends in 제공 is text."""
    article = read(f"{TITLE}\n입력 2026.03.04 18:05\n\n{BODY[0]}\n\n{line}\n\n{BODY[3]}".encode())
    assert line.split(". ")[-1] in " ".join(sentences(article))


def test_the_headline_of_a_picture_is_kept():
    """A text that opens with [사진] has that line as its headline."""
    title = "[사진] 어르신 맞는 인공지능 돌봄센터"
    assert title == read(f"{title}\n입력 2026.03.04 18:05\n\n{TEXT}".encode()).headline


def test_a_short_sentence_may_open_a_text():
    """It is the first of the body, and no subhead."""
    found = read(f"{TITLE}\n입력 2026.03.04 18:05\n\n새 센터가 문을 연다.\n\n{TEXT}".encode())
    assert (None, ["새 센터가 문을 연다.", BODY[0]]) == (found.subhead, sentences(found)[:2])
