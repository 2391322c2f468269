"""Which lines of a page are furniture, and which only look like it."""

from __future__ import annotations

import pytest

from summarizer.readers.lines.furniture import furniture, is_menu


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
