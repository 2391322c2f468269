"""Tests of what opens and closes a text: mastheads, release times, paths, desks, headings; all of it made up."""

import datetime as dt

import pytest

from summarizer.readers import read
from summarizer.readers.lines.furniture import furniture
from summarizer.readers.lines.origin.outlets import (
    masthead_in,
    named_in_brackets,
    outlet_of,
    outlet_of_host,
    owner_above,
    owners_in,
    without_outlet,
)
from summarizer.text.article import KST

BODY = [
    "다솜시는 4일 인공지능 돌봄센터에 3년간 420억원을 들인다고 밝혔다.",
    "센터는 옛 우체국을 고쳐 쓰며 상주 인력은 65명이다.",
    "시의회는 해마다 31억원이 드는 운영비의 재원을 물었다.",
]
TEXT = "\n\n".join(BODY)
TITLE = "인공지능 돌봄센터 3곳 시범 운영 본격 착수"
NINE = dt.datetime(2026, 3, 4, 9, 0, tzinfo=KST)
NOON = dt.datetime(2026, 3, 4, 12, 0, tzinfo=KST)


def bodies(article):
    return [article.plain(sentence) for sentence in article.sentences]


@pytest.mark.parametrize(
    ("outlet", "masthead"),
    [
        ("나래돌봄부", "나래돌봄부 보도자료"),
        ("나래돌봄부", "나래돌봄부 보 도 자 료"),
        ("다솜시", "다솜시 보도참고자료"),
        ("누리돌봄진흥원", "[누리돌봄진흥원 보도자료]"),
        ("다솜테크㈜", "다솜테크㈜ 보도자료"),
        ("나래돌봄부", "보도자료 | 나래돌봄부"),
    ],
)
def test_the_masthead_of_a_release_names_its_sender(outlet, masthead):
    """Who sends it is the outlet; the headline is the title below the times, the subheads its dashed lines."""
    times = "보도시점   (온라인) 2026. 3. 4.(수) 12:00   (지면) 2026. 3. 5.(목) 조간\n배    포   2026. 3. 4.(수) 09:00"
    article = read(f"{masthead}\n\n{times}\n\n{TITLE}\n\n- 3년간 420억원 투입 -\n\n□ {TEXT}".encode())
    assert (outlet, TITLE, "3년간 420억원 투입") == (article.outlet, article.headline, article.subhead)
    assert BODY == bodies(article)
    assert ["press_release", "embargo"] == [said.kind for said in article.self_description]


@pytest.mark.parametrize(
    ("outlet", "masthead"),
    [
        ("나래돌봄부 · 새솔교육부", "보 도 자 료\n  나래돌봄부 · 새솔교육부"),
        ("나래돌봄부ㆍ새솔교육부", "나래돌봄부ㆍ새솔교육부\n보도자료"),
        ("나래돌봄부, 새솔교육부", "보도자료\n[나래돌봄부, 새솔교육부]"),
        ("나래돌봄부·새솔교육부·다솜시", "나래돌봄부·새솔교육부·다솜시 보도자료"),
        ("나래돌봄부 / 새솔교육부", "보도자료 | 나래돌봄부 / 새솔교육부"),
        ("나래돌봄부", "보 도 자 료\n나래돌봄부"),
    ],
)
def test_a_release_of_several_offices_names_them_all(outlet, masthead):
    """They stand next to the word for a release, above it or below it, and are one outlet."""
    times = "보도시점   2026. 3. 4.(수) 12:00        배포   2026. 3. 4.(수) 09:00"
    article = read(f"{masthead}\n\n{times}\n\n   {TITLE}\n - 3년간 420억원 투입 -\n\n□ {TEXT}".encode())
    assert (outlet, TITLE, BODY) == (article.outlet, article.headline, bodies(article))


@pytest.mark.parametrize(
    ("published", "distributed", "times"),
    [
        (NOON, NINE, "보도시점   2026. 3. 4.(수) 12:00\n배    포   2026. 3. 4.(수) 09:00"),
        (NOON, NINE, "배    포   2026. 3. 4.(수) 09:00\n보 도 시 점   2026. 3. 4.(수) 12:00"),
        (NOON, NINE, "보도일시 : 2026. 3. 4.(수) 12:00 / 배포일시 : 2026. 3. 4.(수) 09:00"),
        (NOON, None, "보도시점   (온라인) 2026. 3. 4.(수) 12:00   (지면) 2026. 3. 5.(목) 조간"),
        (NINE, None, "보도시점   2026. 3. 4.(수)   배포   2026. 3. 4.(수) 09:00"),
        (NINE, None, "배포   2026. 3. 4.(수) 09:00"),
    ],
)
def test_a_release_is_published_when_it_may_be_reported(published, distributed, times):
    """The time at which it was given out stands apart, and counts only where no later one is printed."""
    article = read(f"나래돌봄부 보도자료\n{times}\n{TITLE}\n□ {TEXT}".encode())
    assert (published, distributed, TITLE) == (article.published, article.distributed, article.headline)


def test_a_report_about_a_release_is_no_masthead():
    """A line that only speaks of a release names no sender."""
    article = read(
        f"{TITLE}\n입력 2026.03.04 09:00\n\n나래돌봄부 보도자료에 따르면 센터는 세 곳이다.\n\n{TEXT}".encode()
    )
    assert ("나래돌봄부 보도자료에 따르면 센터는 세 곳이다.", None) == (bodies(article)[0], article.outlet)


@pytest.mark.parametrize("below", ["", "\n\nⓒ 누리새경제, 무단전재 및 재배포 금지"])
def test_what_stands_above_a_headline_is_no_text(below):
    """An outlet alone on its line, the path of sections and the desk next to the times are read, not kept as text."""
    head = (
        "누리새경제\n홈 > 알림 > 바로잡습니다\n\n[바로잡습니다] 돌봄센터 예산은 420억원입니다\n\n- 3일자 5면 기사 관련"
    )
    article = read(f"{head}\n\n독자부 | 입력 2026.03.04 09:00 | 수정 2026.03.04 12:00\n\n{TEXT}{below}".encode())
    assert ("누리새경제", "바로잡습니다") == (article.outlet, article.section)
    assert "[바로잡습니다] 돌봄센터 예산은 420억원입니다" == article.headline
    assert ("3일자 5면 기사 관련", NINE, NOON) == (article.subhead, article.published, article.updated)
    assert BODY == bodies(article)
    assert ["correction"] == [said.kind for said in article.self_description]


def test_an_outlet_and_a_headline_without_times_are_told_from_text():
    """A blank line between headline and text is enough where an outlet's name stands above both."""
    article = read(f"누리새경제\n\n{TITLE}\n\n{TEXT}".encode())
    assert ("누리새경제", TITLE, BODY) == (article.outlet, article.headline, bodies(article))


@pytest.mark.parametrize("mark", ["◆ ", "■ ", "◇", "▶ "])
def test_marked_lines_above_text_are_headings(mark):
    """A heading can be cited without its mark and is not a sentence, in a text and on a page alike."""
    lines = [BODY[0], f"{mark}들어갈 돈", BODY[1], f"{mark}사람", BODY[2]]
    page = "".join(f"<p>{line}</p>" for line in lines)
    for article in (read("\n".join(lines).encode()), read(f"<html><body><div>{page}</div></body></html>".encode())):
        assert BODY == bodies(article)
        assert ["heading: 들어갈 돈", "heading: 사람"] == [f"{head.kind}: {head.text}" for head in article.heads]


@pytest.mark.parametrize(
    "heading", ["< 들어갈 돈 >", "〈들어갈 돈〉", "<(1) 옛 우체국을 고쳐 쓰는 데에 들어갈 돈 : 시비>"]
)
def test_lines_in_angle_brackets_above_text_are_headings(heading):
    """As releases part their text."""
    article = read("\n".join([BODY[0], heading, BODY[1]]).encode())
    assert (BODY[:2], [heading.strip("<>〈〉 ")]) == (bodies(article), [head.text for head in article.heads])


def test_a_bullet_that_is_only_a_label_is_a_heading():
    """Beside bullets that say something, of the same mark, the bare label heads the points below it."""
    lines = ["□ (기간) 2026년 5월부터 3년", "□ (규모) 420억원", "□ (쓸 곳)", " ㅇ 운영에 31억원", " ㅇ 건물에 65억원"]
    article = read("\n".join([BODY[0], *lines]).encode())
    assert ["(쓸 곳)"] == [head.text for head in article.heads]
    assert ["(기간) 2026년 5월부터 3년", "(규모) 420억원", "운영에 31억원", "건물에 65억원"] == bodies(article)[1:]


@pytest.mark.parametrize("mark", ["―", "― ", "- ", "Q. "])
def test_the_first_question_of_an_interview_is_text(mark):
    """However short it is, and though dashed lines above other texts are subheads."""
    lines = [
        f"{mark}돈이 많이 든다.",
        '"아니다. 3년간 420억원이면 많지 않다. 더 필요하다."',
        f"{mark}언제 여나?",
        '"5월이다."',
    ]
    head = "은가비 다솜시장 인터뷰: 돌봄은 사람이 먼저\n- 3년간 420억원\n입력 2026.03.04 09:00"
    article = read(f"{head}\n\n{chr(10).join(lines)}".encode())
    assert ("은가비 다솜시장 인터뷰: 돌봄은 사람이 먼저", "3년간 420억원") == (article.headline, article.subhead)
    answer = ['"아니다.', "3년간 420억원이면 많지 않다.", '더 필요하다."']
    asked = [line.removeprefix("- ").removeprefix("― ") for line in (lines[0], lines[2])]
    assert [asked[0], *answer, asked[1], lines[3]] == bodies(article)


def test_a_long_heading_of_the_markup_is_no_sentence():
    """A mark before a heading does not make it a bullet of a release."""
    page = f"<article><p>{BODY[0]}</p><h3>■ 옛 우체국을 고쳐 쓰는 까닭과 사람</h3><p>{BODY[1]}</p></article>"
    article = read(f"<html><body>{page}</body></html>".encode())
    assert BODY[:2] == bodies(article)
    assert ["옛 우체국을 고쳐 쓰는 까닭과 사람"] == [head.text for head in article.heads]


@pytest.mark.parametrize(
    "bullets",
    [
        ["▶ 돌봄 인력 65명 양성", "▶ 데이터 구축에 31억원"],
        ["◆ 총사업비: 420억원"],
        ["■ 운영비는 해마다 31억원임"],
        ["▶ 사람은 몇 명인가"],
    ],
)
def test_bullets_are_text(bullets):
    """Lines of a list, and those that say something, stay sentences."""
    article = read("\n".join([BODY[0], *bullets, BODY[1]]).encode())
    assert [BODY[0], *(bullet[2:] for bullet in bullets), BODY[1]] == bodies(article)


@pytest.mark.parametrize(
    "line",
    [
        "원 기사: 온누리·한별 기자",
        "정정 담당: 독자부 은가비 (gabi@nurisae.example)",
        "담당 기자: 은가비 gabi@nurisae.example",
        "문의: 독자부 (02-0000-0000)",
        "붙임 시범 운영 개요.",
    ],
)
def test_lines_of_who_wrote_or_corrects_are_no_text(line):
    """Names, mailboxes and attachments are furniture; who wrote what is corrected is not a reporter of this text."""
    article = read(
        f"{TITLE}\n입력 2026.03.04 09:00\n\n{TEXT}\n\n{line}\n\n[관련기사]\n· 돌봄센터, 어디까지 왔나".encode()
    )
    assert (BODY, ()) == (bodies(article), article.bylines)


def test_a_table_of_years_has_a_header():
    """Years in a first row head its columns; rows with tabs are never run together."""
    rows = ["구 분\t2026년\t2027년(안)", "사업비(억원)\t210\t350", "- 국비\t150\t250", "지원기업(개사)\t300\t420"]
    article = read("\n".join([*BODY, "", *rows]).encode())
    assert [*BODY, *(" ".join(row.split()) for row in rows[1:])] == bodies(article)
    assert ["table_header: 구 분\t2026년\t2027년(안)"] == [f"{head.kind}: {head.text}" for head in article.heads]
    assert {1} == {row.table_header for row in article.sentences[3:]}


@pytest.mark.parametrize(
    "menu",
    [
        "가 가 | 인쇄 | 스크랩 | 페이스북 | 링크복사",
        "전체기사 | 정책 | 산업 | 보안",
        "페이스북 텔레그램 주소복사 기사스크랩하기",
    ],
)
def test_menus_below_a_headline_are_no_subheads(menu):
    """Words of share bars and menus stand in no head, on a page and in a text."""
    head = f"<h1>{TITLE}</h1><h2>3년간 420억원을 들인다</h2><div>{menu}</div>"
    page = f"<html><head><title>{TITLE}</title></head><body>{head}<div>{''.join(f'<p>{one}</p>' for one in BODY)}</div>"
    text = f"{TITLE}\n3년간 420억원을 들인다\n{menu}\n입력 2026.03.04 09:00\n\n{TEXT}"
    for article in (read(page.encode()), read(text.encode())):
        assert (TITLE, "3년간 420억원을 들인다", BODY) == (article.headline, article.subhead, bodies(article))


@pytest.mark.parametrize(
    "line",
    [
        "[누리새통신] 2026/03/04 09:00 송고",
        "누리새통신 2026-03-04 09:00 입력",
        "【누리새통신】 전송 2026.03.04 09:00",
        "[누리새통신] 은가비 기자 | 입력 2026.03.04 09:00",
    ],
)
@pytest.mark.parametrize("title", [TITLE, f"[속보] {TITLE}(1보)"])
def test_a_newsroom_beside_its_time_is_no_headline(line, title):
    """Such a line above or below a text tells outlet and time; the next line is the headline, its label kept."""
    article = read(f"{line}\n\n{title}\n5월에 문 여는 세 곳\n\n{TEXT}\n\n(계속)\n{line}".encode())
    assert ("누리새통신", NINE, title) == (article.outlet, article.published, article.headline)
    assert ("5월에 문 여는 세 곳", BODY) == (article.subhead, bodies(article))


@pytest.mark.parametrize("line", ["[다솜시] 2026년 3월 4일 인공지능 축제", "누리새통신 2026.03.04"])
def test_other_brackets_and_bare_dates_are_no_newsroom_with_its_time(line):
    """A name that is no newsroom's, or a time without a label or brackets, does not make a line furniture."""
    assert furniture(line) is None


@pytest.mark.parametrize(
    ("outlet", "line"),
    [
        ("누리너머", "[누리너머] 기획 | 2026 작은 마을 돌봄 실태조사"),
        ("누리너머", "누리너머 | 기획 | 2026 작은 마을 돌봄 실태조사"),
        (None, "■ 기획 연재 | 2026 작은 마을 돌봄 실태조사"),
        ("주간 너머", "주간 너머 | 사람과 기술"),
        ("누리너머", "누리너머  최신기사  정치  경제  IT·과학  사회  |  로그인  회원가입  검색"),
    ],
)
def test_a_running_head_or_a_menu_is_no_headline(outlet, line):
    """It stands above the headline; the outlet in it is one where the copyright line names it too."""
    head = f"{line}\n\n{TITLE}\n운영비 재원은 아직\n\n홍가람 기자  기자 페이지 | 입력 2026-03-04 09:00"
    tools = "댓글 48  추천 112\n\n글자크기 조정  인쇄  공유"
    owner = outlet or "누리너머"
    article = read(f"{head}\n{tools}\n\n{TEXT}\n\n<저작권자 ⓒ {owner}, 무단 전재 및 재배포 금지>".encode())
    assert (outlet, TITLE, "운영비 재원은 아직") == (article.outlet, article.headline, article.subhead)
    assert BODY == bodies(article)


def test_a_headline_with_a_bar_stays_where_nothing_else_is_one():
    """A series before a bar belongs to the only headline that there is."""
    article = read(f"기획 | {TITLE}\n\n입력 2026-03-04 09:00\n\n{TEXT}".encode())
    assert f"기획 | {TITLE}" == article.headline


def test_the_owner_of_rights_may_have_a_latin_and_a_korean_name():
    """Both are its name."""
    article = read(f"{TITLE}\n\n입력 2026-03-04 09:00\n\n{TEXT}\n\n저작권자 ⓒ NRB 누리방송 무단전재 금지".encode())
    assert "NRB 누리방송" == article.outlet


@pytest.mark.parametrize(
    ("headline", "lines"),
    [
        (
            '"다섯 곳으로 늘린다"…내년 예산은 아직',
            '[인터뷰] 홍가람 누리재단 이사장\n"다섯 곳으로 늘린다"…내년 예산은 아직',
        ),
        ("[인터뷰] 홍가람 누리재단 이사장", "[인터뷰] 홍가람 누리재단 이사장"),
        ('[인터뷰] 홍가람 "다섯 곳으로 늘린다"', '[인터뷰] 홍가람 "다섯 곳으로 늘린다"\n내년 예산은 아직…정부안'),
    ],
)
def test_who_is_interviewed_stands_above_the_headline(headline, lines):
    """A kicker gives way to the headline below it; a label before a headline stays, and so does a kicker alone."""
    article = read(f"{lines}\n\n홍가람 기자 | 입력 2026-03-04 09:00\n\n{TEXT}".encode())

    assert headline == article.headline


@pytest.mark.parametrize("label", ["제목:", "제 목 :", "제  목： "])
def test_the_label_of_a_form_is_no_part_of_a_headline(label):
    """A form may space its label."""
    article = read(f"{label} {TITLE}\n\n홍가람 기자 | 입력 2026-03-04 09:00\n\n{TEXT}".encode())

    assert TITLE == article.headline


@pytest.mark.parametrize(
    ("line", "parted"),
    [
        ("[새벽통신]2026/12/04 송고", ("새벽통신", "2026/12/04 송고")),
        (" [새벽통신] 송고", ("새벽통신", " 송고")),
        ("【한겨레】 송고", ("한겨레", " 송고")),
        ("[가온시] 송고", (None, "[가온시] 송고")),
        ("새벽 송고", (None, "새벽 송고")),
    ],
)
def test_a_newsroom_in_brackets_is_parted_from_its_line(line, parted):
    """What stands behind the brackets is left whole."""
    name, rest = without_outlet(line)
    assert (parted[0], parted[1].strip()) == (name, rest.strip())


@pytest.mark.parametrize(
    "line", ["푸른논단 입력 2026.06.08. 00:10 수정 2026.06.08. 08:35", "푸른 논단 입력 2026.06.08. 00:10"]
)
def test_a_name_before_labelled_times_is_that_of_the_outlet(line):
    """A review or magazine has no newsroom's word in its name; the copyright line tells that it is the outlet's."""
    name = line.partition(" 입력")[0]
    head = f"{TITLE}\n\n운영비 재원은 아직\n\n홍가람 가온대 교수\n{line}"
    text = f"{head}\n\n{TEXT}\n\nCopyright ⓒ {name}. All rights reserved."
    article = read(text.encode())

    assert (name, TITLE) == (article.outlet, article.headline)
    assert "2026-06-08 00:10" == f"{article.published:%Y-%m-%d %H:%M}"
    assert line not in (article.subhead or "")


@pytest.mark.parametrize(
    ("behind", "owned"), [(".", True), (" 무단 전재", True), ("", True), ("가", False), ("2", False)]
)
def test_an_owner_named_above_the_text_is_the_outlet(behind, owned):
    """By its whole name."""
    found = owner_above(f"본문\nⓒ 주간 한터{behind}", ["주간 한터 | 사회"])
    assert ("주간 한터" if owned else None) == found


def test_a_weekly_owns_its_page_by_its_whole_name():
    """주간 is the first word of a name, not a name."""
    assert ["주간 새여울"] == owners_in("© 주간 새여울. 무단 전재 금지")


@pytest.mark.parametrize(("name", "owned"), [("가" * 20, True), ("가" * 21, False), ("너머", True), ("너", False)])
def test_an_owner_has_two_to_twenty_letters(name, owned):
    """Longer entries are headlines, and one letter is none."""
    assert owned is (owner_above(f"ⓒ {name}", [f"{name} | 사회"]) is not None)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("한겨레", "한겨레"),
        ("· 누리일보 |", "누리일보"),
        ("가나다라마바사아매거진1", "가나다라마바사아매거진1"),
        ("가나다라마바사아매거진12", None),
        ("누리일보는", None),
        ("누리 새 길", None),
    ],
)
def test_a_newsroom_stands_alone_on_its_line(line, name):
    """In twelve letters at most, marks aside."""
    assert name == masthead_in(line)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("새 길\n나래돌봄부 보도자료\n시는", "나래돌봄부"),
        ("나래돌봄부 보도 참고자료 (3쪽)", "나래돌봄부"),
        ("새 길\n□ 나래돌봄부 돌봄청(이하 청)은", "나래돌봄부 돌봄청"),
        ("□ 나래돌봄부(장관 은다솜)는", "나래돌봄부"),
        ("새 길\nMBN 뉴스 홍가람입니다.", "MBN"),
        ("COPYRIGHT 누리일보", "누리일보"),
        ("ⓒ 가온시 garam@newsis.com", "뉴시스"),
        ("garam@gana.example garam@imbc.com", "MBC"),
        ("가온시 새 길", None),
    ],
)
def test_the_outlet_is_named_by_masthead_sign_off_owner_or_mailbox(text, outlet):
    """In this order; what a dateline names goes before all."""
    assert outlet == outlet_of(text)
    assert "누리통신" == outlet_of(text, "누리통신")


HOSTS = """
asiae.co.kr 아시아경제|chosun.com 조선일보|donga.com 동아일보|edaily.co.kr 이데일리|etnews.com 전자신문
fnnews.com 파이낸셜뉴스|hani.co.kr 한겨레|hankookilbo.com 한국일보|hankyung.com 한국경제|heraldcorp.com 헤럴드경제
imbc.com MBC|joongang.co.kr 중앙일보|jtbc.co.kr JTBC|kbs.co.kr KBS|khan.co.kr 경향신문|korea.kr 대한민국 정책브리핑
kmib.co.kr 국민일보|mk.co.kr 매일경제|mt.co.kr 머니투데이|news1.kr 뉴스1|newsis.com 뉴시스|sbs.co.kr SBS
sedaily.com 서울경제|segye.com 세계일보|seoul.co.kr 서울신문|yna.co.kr 연합뉴스|ytn.co.kr YTN|zdnet.co.kr 지디넷코리아
""".strip().replace("\n", "|")


@pytest.mark.parametrize("entry", HOSTS.split("|"))
def test_hosts_of_outlets_are_known(entry):
    """With what stands before them, and in an address; another site of the same ending is none."""
    host, _, name = entry.partition(" ")
    assert [name] * 3 == [outlet_of_host(one) for one in (host, f"NEWS.{host.upper()}", f"https://m.{host}/1?a=b")]
    assert outlet_of_host(f"my{host}") is None


def test_a_bad_address_is_of_no_outlet():
    """And nothing is raised."""
    assert [None, None] == [outlet_of_host("http://[yna.co.kr/1"), outlet_of_host("https:///1")]


def test_owners_are_named_behind_a_mark_of_rights():
    """However it is written."""
    assert ["누리일보"] == owners_in("COPYRIGHT (c) 누리일보") == owners_in("저작권자 ⓒ '새 길' 누리일보")
    assert [] == owners_in("누리일보")


@pytest.mark.parametrize(
    ("headline", "known", "name"),
    [
        ("[가온신문] 무인 버스 달린다", (), "가온신문"),
        ("[가온일보]무인 버스 달린다", (), "가온일보"),
        ("[연합뉴스] 무인 버스 달린다", (), None),
        ("[연합뉴스] 무인 버스 달린다", ("연합뉴스",), "연합뉴스"),
        ("[생활경제] 무인 버스 달린다", (), None),
        ("[오늘의 신문] 무인 버스 달린다", (), None),
        ("[단독] 무인 버스 달린다", ("가온신문",), None),
        ("[가온신문] 외", (), None),
        ("무인 버스 달린다", (), None),
    ],
)
def test_an_outlet_opens_its_own_headline_in_brackets(headline, known, name):
    """What may be a section's name is one, unless the text names the outlet elsewhere."""
    assert name == named_in_brackets(headline, known)
