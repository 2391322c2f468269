"""Which lines of a page are furniture, and which only look like it."""

from __future__ import annotations

import pytest

from summarizer.readers.lines.furniture import furniture, is_menu, is_path, is_prose, is_question


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        ("reporter", "◎가나뉴스 garam@gana.example"),
        ("reporter", "홍가람 (나라연구회 회원·전 공무원)"),
        ("reporter", "홍가람/나라대 교수"),
        ("notice", "※ 이 글은 외부 기고로 본지의 편집 방향과 다를 수 있습니다."),
        ("notice", "이 기사는 자동으로 번역되었습니다."),
        ("notice", "본 자료의 내용은 출처(다솜시의회)를 밝히고 자유롭게 이용할 수 있습니다."),
        ("notice", "가나방송은 24시간 여러분의 제보를 기다립니다."),
        ("notice", "홍가람 기자 다른기사 보기"),
        ("notice", "이 누리집은 대한민국 공식 전자정부 누리집입니다."),
        ("notice", "※ 자료제공: 돌봄과 돌봄정책팀 (240-8940)"),
        ("notice", "클릭하여 X에서 공유 (새 창에서 열림)"),
        ("notice", "가나방송 기사문의 및 제보 : 카톡 gana23"),
        ("ministry", "(가온동장 홍가람, 복지팀장 윤나래 270-4730, 주무관 서다온 270-4724)"),
        ("ministry", "【돌봄과장 홍가람 286-6710】"),
        ("attachment", "(사업 구상도 1장, 환영문 1부 첨부)"),
        ("related", "이전글 신학기 급식 점검"),
        ("related", "다음글이 없습니다."),
        ("related", "목록 | 이전글 : 제12회 임시회 개회 | 다음글 : 의원 연수 안내"),
        ("related", "[목록]  이전글 ▲ 돌봄센터가 문을 연다"),
        ("related", "윗글 : 돌봄센터에 420억원을 들인다"),
        ("related", "다음글 | 의원들은 센터를 둘러봤다."),
        ("caption", "*사진설명 : 홍가람 시장이 주민과 함께 했다."),
        ("reporter", "○ 문의: 돌봄과 02-000-1000"),
        ("caption", "홍가람 처장이 국무회의에서 보고하고 있다. 윤나래 기자"),
        ("caption", "홍가람 처장이 3일 정부청사에서 발표하고 있다. 가나경제 자료사진"),
        ("caption", "[다솜=나래] 협약식. (사진=다솜시 제공) 2026.03.04. photo@narae.example *재판매 및 DB 금지"),
        ("attachment", "(3.5조간) 도입 계획.hwpx다운로드바로보기"),
        ("time", "(세종=가나뉴스) 홍가람 기자2026.03.05 오전 11:20 업데이트 2026.03.05 오전 11:58"),
        ("time", "발행일 : 2026-03-04 16:00 지면 : 2026-03-05 12면"),
        ("notice", "댓글 48  추천 112"),
        ("share", "조회수 1,204 | 댓글(3) | 인쇄"),
        ("share", "글자크기 조정  인쇄  공유"),
        ("reporter", "홍가람 기자  기자 페이지"),
        ("reporter", "홍가람 기자  구독하기"),
        (None, "추천 48 52"),
        (None, "장관은 제도를 고치고 있다. 그는 전직 기자다."),
        ("reporter", "[문의] 홍보팀 윤나래 선임 (042-000-0001)"),
        ("notice", "이 기사의 구독료를 내고 싶습니다."),
        ("time", "작성자 홍보담당관 등록일 2026-03-04 조회수 88"),
        (None, "시민단체는 제보를 기다린다고 밝혔다."),
        (None, "동장 홍가람 씨는 270-4730번으로 전화해 달라고 말했다."),
        (None, "목록에 이전글과 다음글을 적었다."),
        (None, "이전글씨체보다 읽기 쉽다는 평가를 받았다."),
        (None, "홍가람 (56) 씨는 교수다."),
        (None, "※ 이 사업은 내년부터 시행된다."),
        (None, "문의는 garam@gana.example로 하면 담당 부서가 이틀 안에 답한다."),
        (None, "위원회(위원장 홍가람)는 의결했다."),
    ],
)
def test_signatures_and_notices(expected, line):
    """A line that signs or speaks of the article itself is furniture; one that tells something is not."""
    assert expected == furniture(line)


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        (True, "가나통신  최신기사  정치  경제  IT·과학  사회  |  로그인  회원가입  검색"),
        (True, "가나경제 | 정치 경제 사회 문화 | 로그인"),
        (True, "정치 경제 사회 국제"),
        (False, "정치 경제 사회 모두 흔든 인공지능"),
        (False, "정치 경제 사회 국제 문화 과학을흔드는인공지능센터"),
        (False, "다솜시 교육 환경 바꾼다… 내년 420억원"),
    ],
)
def test_a_menu_is_told_from_a_headline(expected, line):
    """Most of a menu's words are those of any site, its outlet's name next to them; a headline has words of its own."""
    assert expected == is_menu(line)


@pytest.mark.parametrize("line", ["사진 없음 ■  자료 있음 ■  매수 3매", "사진 있음 / 자료 없음", "매수: 2쪽"])
def test_the_fields_of_a_releases_form_are_no_headline(line):
    """What is enclosed and how many sheets there are is the form's."""
    assert "ministry" == furniture(line)
    assert furniture("사진 없음이 아쉬운 자료집이 나왔다.") is None


PICTURES = """
[누리시 제공]|[가온 홍보팀 제공. 재판매 및 DB 금지] 일러스트|새 길 (CG)|새 길(자료 사진)|사진=누리시
(사진 제공: 누리시|[그래픽] 새 길 누리시 제공|▲새 길을 걷는 시민들 ⓒ누리|▼ 새 길을 걷는 시민들. 사진=홍가람
△ 새 길을 걷는 사람들 누리시 제공]|새 길을 걷는 시민들 [누리시 제공]|[사진] 새 길을 걷는 시민들 홍가람 기자
새 길을 걷는 시민. 누리시 제공|시민들이 길을 걷고 있다. 홍가람 기자|시민들이 길을 걷고 있다. 누리시 제공
새 길 * 재판매 및 DB 금지|새 길 (사진=누리시)|길 [이도윤 캡처]|시민이 길을 걷고 있다. 2026.3.4 [홍가람]
""".strip().replace("\n", "|")
COPYRIGHTS = """
저작권자 누리신문|ⓒ 누리신문|© 누리|Copyright 2026|(c) 누리|All Rights Reserved.|이 자료는 공공누리
무단 전재 금지|무단복제를 금지합니다.|AI 학습 및 활용 금지
""".strip().replace("\n", "|")
RELATED = """
관련 기사|키워드 관련뉴스|관련 콘텐츠|함께 보면 좋은|함께 읽을|많이 본 뉴스|가장 많이 읽은|이 시각 뉴스
주요 기사|인기 글|추천 콘텐츠|실시간 인기|핫 뉴스|최신 기사|다른 기사|랭킹 뉴스|댓글 3개|댓글쓰기 창
연관 뉴스|다음 글 : 새 길|목록보기 · 윗글 : 새 길|아랫글 : 새 길|실시간 뉴스|추천 뉴스|인기 뉴스|주요뉴스
이 기자의 다른 글|이전 글 : 새 길|목록 다음글 ▲ 새 길|[관련기사] 새 길을 연다|이전글 : 새 길을 냈다
""".strip().replace("\n", "|")
NOTICES = """
※ 이 기사는 누리|본 기고는 외부 필자의 글|※ 외부 필자의 글은 본지 견해와 다를 수 있습니다.|제보는 이메일로
▷ 카카오톡 : 누리|새 길 구독하기|누리 채널 추가|기사 문의 및 제보|이 기사의 구독료를
이 누리집은 대한민국 공식 전자정부|즐겨찾는 메뉴|※ 자료 제공: 누리시|누리신문은 제보를 기다립니다.
당신의 제보가|클릭하여 보기|여기를 누르면|새 창에서 열림|홍가람 기자의 다른 기사 보기|☞ 새 길|이 기사를 공유
#길 #시청|태그: 길|홍가람 기자가 보도합니다.|댓글수 : 1,024|개인 리더 이용 목적
본 보도자료는 누구나 이용할 수 있습니다.
출처를 밝히는 조건으로 누구나 쓰는 이 저작물은 공공누리 제1유형 이용 조건|본문 바로가기|광고|Sponsored
광고 이 기사는 광고 다음에 이어집니다|기사는 아래 광고 뒤에 계속됩니다
(이하 생략)|이하 중략|(중략)|후략|AD|ADVERTISEMENT|제보받습니다.|구독해 주세요|제보해주시면|채널추가|바로가기
원 보도: 홍가람 기자|해당 기사 작성 : 홍가람 기자|조회 1,024|추천수 (3) · 댓글 5개
동영상 재생 2분 41초|영상 재생 시간: 1분 2초|뉴스 듣기 3:05|▶ 2분 41초
""".strip().replace("\n", "|")
SHARES = """
공유하기 · 인쇄 · 스크랩|글자크기 가+ 가-|페이스북 트위터 링크복사|URL공유하기|기사 보내기|스크롤 이동
동영상영역 시작동영상영역 끝
글씨 키우기|메뉴 닫기|본문 영역|현재 위치|다음 기사|기사 제보|키워드 Tags|공유 인쇄 스크랩 새길 누리
""".strip().replace("\n", "|")
MINISTRIES = """
담당 부서|담 당 자|책임자: 은다솜|연락처 02|문의처|보도시점|보 도 일 시|배포 일시|배 포|보도자료 배포
총괄 부서|공동부서|보도자료|보 도 자 료 (누리시)|참고자료|설명자료|은다솜 과장 (044-200-1234)
미래과 이도윤 사무관 200-1234
""".strip().replace("\n", "|")
ATTACHMENTS = """
(계획 1부 첨부)|(별지 붙임)|(누리집 참조)|붙임 1|※ 붙임: 계획|별첨 자료|첨부파일|붙임 새 길의 계획|붙임|끝.|- 끝 -
< 끝 >|계획.hwp
새 길 계획.PDF (1MB)|사진.jpeg
""".strip().replace("\n", "|")
LABELS = """
[앵커]|<리포트>|【속보】|[정정보도문]|(계속)|- 3 -|3 / 12
""".strip().replace("\n", "|")
KINDS = {
    "caption": PICTURES, "copyright": COPYRIGHTS, "related": RELATED, "notice": NOTICES, "share": SHARES,
    "ministry": MINISTRIES, "attachment": ATTACHMENTS, "label": LABELS,
}  # fmt: skip


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in KINDS.items() for line in lines.split("|")])
def test_the_lines_around_an_article_are_told_by_kind(kind, line):
    """In all the forms that sites print them in."""
    assert kind == furniture(line)


ARTICLE = """
무단 전재를 금지했다고 시는 밝혔다.|관련 기사를 삭제했다.|보도자료를 냈다|붙임성이 좋다|담당자를 바꾼다
첫 삽을 떴다고 시는 4일 밝혔다.|끝까지 간다
누리는 AI 뉴스 광고 이후 매출이 계속 늘었다.|AI가 쓴 글은 광고 이후에도 계속 나왔다.
이 기사는 시가 냈다고 누리신문이 밝혔다.|새 길을 연다
공유 경제의 길|공유 인쇄 새길 누리|공유 인쇄 스크랩 새길누리길걷는사람
과장 은다솜|은다솜 과장은 02-200-1234로 받는다고 했다.|조회 시스템 연다
2분 41초|영상 재생 시간이 3초|뉴스 3분 읽기|서비스를 시작했다. 서비스 제공|새 길을 걷는다. 누리시 제공
""".strip().replace("\n", "|")


@pytest.mark.parametrize("line", ARTICLE.split("|"))
def test_lines_of_an_article_are_no_furniture(line):
    """However they begin or end."""
    assert furniture(line) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("2026.03.04 09:12 입력 | 홍가람 기자", "time"),
        ("(서울=누리통신) 2026.03.04 09:12 홍가람 기자", "time"),
        ("작성자 은다솜 작성일 2026-03-04", "time"),
        ("독자부 | 입력 2026.03.04 09:12", "time"),
        ("독자부 | 사회부 | 입력 2026.03.04 09:12", "time"),
        ("독자부 | 사회부 | 경제부 | 입력 2026.03.04 09:12", None),
        ("독자와 함께 만드는 우리 지면 | 입력 2026.03.04 09:12", None),
        ("독자와 함께 만드는 지면부 | 입력 2026.03.04 09:12", "time"),
        ("독자와 함께 만드는 우리면부 | 입력 2026.03.04 09:12", None),
        ("새 길이 열렸다 | 입력 2026.03.04 09:12", None),
        ("독자부 입력 2026.03.04 09:12", "time"),
        ("2026.03.04 09:12 | 독자부 | 수정 2026.03.05 09:12", "time"),
        ("작성자 은다솜 게시일 2026-03-04", "time"),
        ("등록일 2026-03-04 돌봄센터 세 곳의 길", None),
        ("작성자 은다솜 등록일자 2026-03-04", "time"),
        ("독자부 | 2026.03.04 09:12", None),
        ("[새벽통신] 2026/12/04 14:03 송고", "time"),
        ("새벽통신 2026/12/04 14:03 송고", "time"),
        ("홍가람 기자 garam@gana.example", "reporter"),
        ("원 기사 : 홍가람 기자", "notice"),
        ("원문: 새 길", None),
        ("가" * 161, None),
        ("ⓒ 누리 " + "가" * 155, "copyright"),
        ("ⓒ 누리 " + "가" * 156, None),
    ],
)
def test_lines_of_times_and_reporters(line, kind):
    """With a desk or two between bars, an outlet, or a reporter beside the time; a longer line is none."""
    assert kind == furniture(line)


@pytest.mark.parametrize(
    ("line", "menu"),
    [
        ("정책 | 산업 | 기술", True),
        ("정책 | 산업", False),
        ("정책 | 산업 | 새 길을 여는 사람들의 이야기", False),
        ("정책 | 산업 | 새 길을 여는 사람들이", True),
        ("전체 | 산업 | 새 길을 여는 사람", True),
        ("로그인 회원가입 제보 새길 누리", True),
        ("로그인 회원가입 여덟글자낱말입니다", False),
        ("로그인 회원가입 여덟글자낱말이다", True),
        ("홈 > 경제", True),
        ("로그인 회원가입 제보", True),
        ("로그인 회원가입", False),
        ("정치 경제 사회 문화", True),
        ("정치 경제 사회", False),
        ("정치·경제 사회 문화 새길", True),
        ("정치 경제 새길 누리", False),
        ("로그인 회원가입 새길누리길걷는사람", False),
        ("시는 새 길을 연다", False),
    ],
)
def test_a_menu_has_several_short_entries(line, menu):
    """Three short entries between bars, a path, or a bar of which most words are those of every site."""
    assert menu is is_menu(line)


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("홈 > 경제", True),
        ("홈 › 경제 » 산업", True),
        ("홈", False),
        ("홈 > 길을 여는 여러 사람들과", False),
        ("홈 > 길을 여는 여러 사람들", True),
        (" > 경제", False),
    ],
)
def test_a_path_has_short_steps(line, path):
    """Two at least, none of them empty."""
    assert path is is_path(line)


@pytest.mark.parametrize(
    ("line", "prose"),
    [
        ("시는 4일 새 길을 연다고 했다.", True),
        ("시는 4일 새 길을 연다고 했", False),
        ("시는 4일 새 길 연다 했다.", False),
        ("□ 시는 새 길을 열 계획이며 4곳", True),
        ("시는 길을 열 계획임. 길은 네 곳", False),
        ("시는 길을 연다. 이 길은 모두 네 곳", True),
        ("시는 새 길을 곧 열 것이라고 했다.” [12]", True),
        ("시는 새 길을 곧 열 것이라고 했다.(홍가람)", True),
        ("①시는 새 길을 곧 열 것이라고 했는데", True),
    ],
)
def test_prose_is_told_by_its_end_or_its_bullet(line, prose):
    """Eighteen characters at least."""
    assert prose is is_prose(line)


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("- 새 길은 언제 여나?", True),
        ("Q. 새 길은 언제 여나?", True),
        ("Q2) 새 길은 언제 여나요.", True),
        ("문: 새 길은 언제 여나.", True),
        ("- 새 길 네 곳 연다", False),
        ("새 길은 언제 여나?", False),
        ("- 왜?", False),
    ],
)
def test_a_question_has_its_mark_and_its_stop(line, asked):
    """A dash, Q or 문 before it."""
    assert asked is is_question(line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("공유 인쇄 새길누리", "share"),
        ("공유 인쇄 새길 누리", None),
        ("공유 인쇄 스크랩 새길 누리", "share"),
        ("공유 인쇄 스크랩 새길 누리 걷기", None),
        ("공유 인쇄 스크랩 새길누리걷는길이", "share"),
        ("공유 인쇄 스크랩 새길누리걷는길이다", None),
    ],
)
def test_most_words_of_a_share_bar_are_known(line, kind):
    """Six tenths of three at least, and none of them longer than a button's."""
    assert kind == furniture(line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("👉 군은 보상금을 가구당 3300만원 낸다.", None),
        ("☞ 회사는 부지를 6월까지 산다고 밝혔다.", None),
        ("👉 자세한 내용은 여기서 확인하세요.", "notice"),
        ("☞ 밤에 멈춘 로봇들", "notice"),
    ],
)
def test_a_sentence_behind_a_pointing_hand_is_text(line, kind):
    """What a page says to its reader behind it is not."""
    assert kind == furniture(line)
