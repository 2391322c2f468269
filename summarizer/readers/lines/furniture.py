"""Tell the lines of a page that are not body text: captions, copyright, share words, contact tables and the like."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Literal

from policy_brief.cleaning.contacts import holds_contact, replace_contacts
from summarizer.text.patterns import compile_lazily

from .origin.authors import is_author_line
from .origin.bylines import is_reporter_line, mailed_in
from .origin.outlets import RELEASE, masthead_in, offices_in, sender_in, without_outlet
from .origin.times import PRINTED, is_time_line, stamps_in, without_times
from .remarks import is_notice
from .summaries import is_summary_label
from .tools import is_tool

__all__ = ["Furniture", "furniture", "is_menu", "is_path", "is_prose", "is_question", "is_section"]

Furniture = Literal[
    "time", "reporter", "caption", "copyright", "share", "related", "notice", "label", "ministry", "attachment"
]

_LONGEST = 160
_REMEMBERED = 1024
"""How many lines are kept with what they are, more than those of most pages."""
_PROSE = compile_lazily(r"^[□■○ㅇ◦❍◯]\s*\S|^①|다\.(?:\s|$)|[.。][\"”’'」』)\]]*(?:\s?\[\d{1,3}\]|\([^()]{1,20}\))*$")
_STATEMENT = compile_lazily(r"(?:[다죠까]\.?|(?<!개)요\.)[\"”’')\]]*$")
_SHORTEST_PROSE = 18
_QUESTION = compile_lazily(
    r"(?:[-–―—]\s?(?=[^\W_])|Q\s?\d{0,2}\s?[.:)]|문\s?[:：]).{4,}(?:[다요까죠나가데]\.|[?？])[\"”’)]{0,2}$",
    cues="-–―—Q문",
)
_SHARE = frozenset(  # the words of share bars, menus and reading tools, each a separate line when copied
    """
    공유 공유하기 페이스북 트위터 엑스 X 카카오톡 카카오스토리 카톡 네이버블로그 네이버 블로그 밴드 라인 URL
    URL복사 복사 링크 글자크기 글자 크기 조절 글씨크기 변경 인쇄 인쇄하기 프린트 프린트하기 스크랩 댓글 댓글쓰기
    좋아요 싫어요 구독 구독하기 듣기 본문 본문듣기 기사 기사듣기 음성듣기 음성으로 가 가+ 가- 가나 확대 축소
    크게 작게 닫기 열기 이전 다음 이전글 다음글 목록 검색 로그인 회원가입 전체메뉴 메뉴 홈 HOME SNS 원문보기
    추천 저장 이메일 메일 요약 요약보기 번역 바로가기 더보기 맨위로 위로 TOP 북마크 알림 신고 다운로드 미리보기
    뷰어보기 이동 조정 설정 이미지 사진 동영상 영상 재생
    facebook twitter kakaotalk Facebook Twitter KakaoTalk Email Print
    """.split()  # noqa: SIM905 - a hundred words read better than a hundred literals
)
_SERVICES = frozenset(
    "로그아웃 제보 기사제보 구독신청 지면보기 마이페이지 고객센터 전체기사 PDF English ENGLISH 한국어".split()  # noqa: SIM905
)
_SECTIONS = frozenset(
    """
    정치 경제 사회 국제 세계 문화 연예 스포츠 전국 지역 산업 과학 IT 증권 금융 부동산 오피니언 사설 칼럼 생활 날씨 건강
    최신기사 영상 포토 북한 기업 정책 행정 교육 노동 환경 기술 라이프 기획 인물 여행 종교 법조
    """.split()  # noqa: SIM905
)
_CAPTION_CREDIT = (
    r"(?:제작|제공|촬영|캡처|캡쳐|출처|갈무리|자료\s?사진|자료|DB|재판매|연합뉴스|뉴시스|뉴스1|로이터|EPA|AP|AFP)"
)
_CAPTIONS = (  # apart by what a match must hold, since most lines hold none of it
    compile_lazily(
        rf"^\[[^\[\]]{{1,40}}{_CAPTION_CREDIT}[^\[\]]{{0,30}}\]\s*(?:일러스트|사진|그래픽|합성|이미지|재판매.{{0,20}})*$"
        r"|\[[^\[\]]{1,30}(?:제공|캡처|자료\s?사진|재판매[^\[\]]*)\]$",
        cues="[",
    ),
    compile_lazily(r"\((?:PG|CG|사진|일러스트|그래픽|자료\s?사진|이미지|합성|PG\)\s?\(사진)\)$", cues="("),
    compile_lazily(
        r"^[\[(/*※\s]{0,2}(?:사진|이미지|그래픽|일러스트|자료\s?사진|(?:동)?영상)(?:\s?(?:제공|출처|설명|캡션))?\s?[=:：]"
        r"|^[\[(<【](?:사진|포토|현장\s?사진|자료\s?사진|이미지|그래픽|일러스트)[\])>】].{2,120}"
        r"(?:제공|캡처|촬영|갈무리|자료\s?사진|DB|기자|뉴시스|연합뉴스|뉴스1)[\])]?\.?$"
        r"|(?:있다\.|모습\.?|장면\.?)\s사진\s?[=:]\s?[^.=]{2,30}$"
        r"|[\[(/](?:사진|이미지|그래픽|자료|일러스트)\s?(?:=|제공|출처|:)[^\[\]()]{1,30}[\])]?$",
        cues=("사진", "이미지", "그래픽", "자료", "일러스트", "영상", "포토"),
    ),
    compile_lazily(
        r"^[▲△▼][^▲△▼]{4,120}(?:ⓒ|©|사진\s?[=:|]|제공\s?[=:]|자료\s?[=:]|[가-힣A-Za-z0-9]{2,12}\s?(?:제공|캡처|자료사진)[\])]?$|[\s/][가-힣]{2,4}\s?(?:선임|사진)?기자$)",
        cues="▲△▼",
    ),
    compile_lazily(
        r"[.\s][\[(][^\[\]()]{1,20}\s(?:제공|캡처|촬영|갈무리|자료\s?사진)[\])]$"
        r"|^[가-힣A-Za-z0-9][^.]{3,80}[가-힣](?<!다)\.\s"
        r"(?!서비스|정보|자료|혜택|무료|기회|식사|콘텐츠|데이터|자원|공간|편의|지원|상담)[가-힣A-Za-z0-9·]{2,14}\s(?:제공|캡처|갈무리|자료\s?사진)\.?$",
        cues=("제공", "캡처", "촬영", "갈무리", "사진"),
    ),
    compile_lazily(r"\*\s?재판매\s?및\s?DB\s?금지$", cues=("재판매",)),
    compile_lazily(
        r"[다요]\.\s*(?:\[[^\[\]]{1,30}\]\s*)?(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?(?:\s.{0,40})?$",
        cues=("19", "20"),
    ),
)
_SHOWN = "있다."
_CREDIT = compile_lazily(
    r"\s/?(?:(?:[가-힣]{2,10}[=\s])?[가-힣]{2,4}\s(?:선임)?기자|[가-힣A-Za-z0-9·]{2,14}\s(?:자료\s?사진|제공))",
    cues=("기자", "사진", "제공"),
)
"""Who took or gave a picture, behind the sentence that says what it shows."""
_COPYRIGHT = compile_lazily(
    r"^[<〈\[(\s]*(?:저작권자(?!(?-i:[가-힣]))|ⓒ|©|Copyright|\(c\))|All\s[Rr]ights\s[Rr]eserved|^.{0,20}공공누리",
    re.IGNORECASE,
)
_FORBIDDEN = compile_lazily(r"무단\s?(?:전재|복제|배포|사용)|AI\s?학습\s?(?:및\s?활용|이용)?\s?금지", re.IGNORECASE)
_REPORTED = compile_lazily(r"(?<!니)다\.?[\"”’')\]]*$")
"""How news ends a sentence; a notice says 금지합니다, or ends without a verb."""
_RELATED = compile_lazily(
    r"""
    ^[\W_]{0,8}(?:
      (?:키워드\s?)?(?:관련|연관)\s?(?:기사|뉴스|보도|글|콘텐츠|링크) | 함께\s?(?:보면|볼|읽) | 많이\s?본
    | 가장\s?많이 | 이\s?시각
    | 주요\s?(?:기사|뉴스) | 인기\s?(?:기사|뉴스|글) | 추천\s?(?:기사|뉴스|콘텐츠) | 실시간\s?(?:주요|인기|뉴스)
    | 핫\s?뉴스 | 최신\s?(?:기사|뉴스) | 다른\s?기사 | 랭킹\s?뉴스 | 댓글\s?\d*\s?(?:개|쓰기|운영|목록|$)
    | 이\s?기자의\s?(?:다른|다른\s기사)
    | (?:목\s?록(?:\s?보기)?\s?[|ㅣ│/·]?\s{0,4}[\W_]{0,4})?(?:이전|다음|윗|아랫)\s?글(?=[\s:：|▲▼]|이\s없)
    )
    """,
    re.VERBOSE,
)
_NEIGHBOUR = r"[\W_]{0,4}(?:이전|다음|윗|아랫|앞|뒷)\s?글\s{0,3}[:：|ㅣ│▲▼△▽>]"
"""What a board calls the texts before and behind one: 이전글 : …"""
_LABELLED_RELATED = compile_lazily(
    rf"^[\W_]{{0,8}}{_NEIGHBOUR}|^[\W_]{{0,8}}목\s?록(?:\s?보기)?\s?[|ㅣ│/·]?\s{{0,4}}{_NEIGHBOUR}|"
    r"^[\W_]{0,8}(?:관련|추천|이전|지난|함께\s?(?:볼|읽을)\s?만한)\s?(?:기사|뉴스|보도|글)\s?[\]>】):：|]"
    r"|^(?:이전|다음)\s?글이\s없",
    cues=("글", "기사", "뉴스", "보도"),
)
_NOTICE = compile_lazily(
    r"""
    ^※\s?(?:이|본)\s?(?:글|기사|칼럼|콘텐츠|기고|보도자료)(?:은|는)\s
    | ^[<〈《\[(]?\s?(?:이|본)\s?(?:글|기사|뉴스|칼럼|콘텐츠|기고|보도자료)(?:은|는)\s(?!.{0,160}[가-힣](?<!니)다\.$)
    | 기사\s?문의\s?및\s?제보 | ^이\s기사의\s구독료를 | ^이\s?(?:기사|글)를?\s?공유
    | ^[※*\s]{0,3}(?:이|본)\s?(?:보도\s?)?자료(?:의\s?내용)?[은는을]\s.{0,60}(?:이용|사용|인용|전재)[^.]{0,12}니다\.?$
    | ^(?:광고\s{1,3})?(?:(?:이|본)\s)?(?:기사|뉴스|본문|글)(?:[은는이가]|\s내용은)?\s(?:아래\s)?
      광고\s?(?:다음|뒤|아래|이후|후)[^.]{0,6}(?:이어|계속)[^.]{0,4}니다\.?$
    """,
    re.VERBOSE,
    cues=("글", "기사", "뉴스", "칼럼", "콘텐츠", "기고", "자료", "본문"),
)
_SITE_NOTICE = compile_lazily(
    r"""
    ^※?\s?외부\s?(?:필자|기고)[^.]{0,30}(?:본지|본보|편집\s?방향|견해|의견)[^.]{0,30}니다\.?$
    | ^[▷■▶※☞●\s]{0,6}(?:제보(?:는|하기|$)|카카오톡\s?:|전화\s?:|이메일\s?:|유튜브,?\s)
    | ^[▷■▶※☞●\s]{0,6}.{0,30}(?:구독(?:하기|하세요|해\s?주)|제보해\s?주|바로가기|채널\s?추가)[^다]{0,20}$
    | 이\s누리집은\s대한민국\s공식\s전자정부 | 즐겨찾는\s메뉴 | ^[※*\s]{0,3}자료\s?제공\s?[:：].{0,60}$
    | ^[^.]{0,30}제보를?\s?(?:기다립니다|받습니다)\.?$ | 당신의\s?제보가
    | ^(?:클릭(?:하여|해서?)|여기를\s(?:누르|클릭)) | 새\s?창에서?\s?열(?:림|기|립니다)\)?$
    | ^[☞👉](?!.{8,160}[가-힣](?<!니)다\.$)
    | ^(?:\#[^\s\#]{1,20}\s{0,3}){1,20}$ | ^(?:태그|Tags?)[\s:：\#]
    | 언론사\s?구독\s?(?:해지)?되었습니다 | ^.{0,12}(?:구독|후원|응원)해\s?주셔서\s(?:고맙|감사)
    | 브라우저.{0,12}(?:이용|사용)하실\s수\s(?:있|없)습니다\.?$
    | ^댓글\s?수?\s?[:：]?\s?[\d,]+$ | 개인\s?리더\s?이용\s?목적
    | 공공누리.{0,60}(?:조건|이용|유형) | ^(?:광고|AD|ADVERTISEMENT|Sponsored)$
    | ^\(?(?:이하\s?(?:생략|중략)|중략|후략)\)?$ | ^(?:[①-⑳]|\d{1,2}\s?)편(?:에서?|으로)\s(?:계속|이어집니다)\.?$
    """,
    re.VERBOSE,
    cues=(
        *("외부", "제보", "카카오톡", "전화", "이메일", "유튜브", "구독", "바로가기", "채널", "누리집", "즐겨찾는"),
        *("제공", "클릭", "여기를", "창에", "☞", "👉", "#", "태그", "Tag", "후원", "응원", "브라우저", "댓글", "리더"),
        *("공공누리", "광고", "AD", "Sponsored", "생략", "중략", "후략", "계속", "이어집니다"),
    ),
)
_NOTICES = (  # separate because of what a match must contain, since classes of Hangul take long to compile
    compile_lazily(r"[가-힣]{2,4}\s?(?:기자|특파원)?의?\s?다른\s?기사(?:\s?(?:보기|더\s?보기))?$", cues=("다른",)),
    compile_lazily(
        r"[가-힣]{2,4}\s(?:기자|특파원)(?:가|이)\s.{0,12}(?:보도|전해|취재)[가-힣\s]{1,8}니다\.?$",
        cues=("보도", "전해", "취재"),
    ),
    compile_lazily(
        r"(?=.{0,12}(?:▶|영상|오디오|음성|뉴스|재생|듣기))"
        r"(?:(?:▶|동영상|영상|오디오|음성|뉴스|재생|시간|길이|듣기|보기|[0-9]{1,2}\s?[분초]|[0-9]{1,2}:[0-9]{2})[\s:：·|/]{0,3}){2,9}$",
        cues=("▶", "영상", "오디오", "음성", "뉴스", "재생", "듣기"),
    ),
)
_CONTACT_LINE = compile_lazily(
    r"^[◎▶☞■※\s]*(?:[가-힣A-Za-z0-9\s·=:|/]{0,20}"
    r"|[*※○●□■◦ㅇ▶\[【(<\s]*(?:[가-힣]{2,4}\s)?(?:문\s?의(?:처)?|담당(?:자|\s?기자)?|제보|접수|작성)\s?[:：\]】)>].{0,60})$"
)
_OPENING = compile_lazily(r"^\s*[(\[][^()\[\]]{2,24}[)\]]\s*")
_BOARD = compile_lazily(r"(?:작성자|등록자|글쓴이|담당\s?부서|부서명?|담당자)[\s:：|]{1,3}[^\s|]{1,20}")
_TIMED = compile_lazily(r"(?:작성|등록|게시)(?:일|일자|일시)", cues=("작성", "등록", "게시"))
_ORIGINAL = compile_lazily(
    r"[※*\s]*(?:원\s?기사|원문|원\s?보도|해당\s?기사)(?:\s?작성)?\s?[:：]\s?(?P<names>.{2,60})", cues=":："
)
_LABEL = compile_lazily(
    r"^[\[<【](?:앵커|앵커멘트|리포트|기자|녹취|인터뷰|자막|속보|단독|영상|VCR|보도자료|바로잡습니다|정정보도문?)[\]>】]$"
    r"|^[(\[<]\s?계속\s?[)\]>]$|^(?:작성자|등록자)\s?[:：]\s?\S.{0,30}$"
    r"|^[-–—]\s?\d{1,4}\s?[-–—]$|^\d{1,4}\s?/\s?\d{1,4}$",
    cues=(*"[<【(-–—/", "작성자", "등록자"),
)
_MINISTRY = compile_lazily(
    r"^[<\[(|]?\s*(?:담\s?당\s?부\s?서|담당\s?과|담\s?당\s?자|책\s?임\s?자|연\s?락\s?처|문의처"
    r"|보\s?도\s?시\s?[점기]|보\s?도\s?일\s?시|제\s?공\s?일\s?[자시]?|배\s{0,6}포(?:\s?일시|일)?|보도\s?자료\s?배포"
    r"|총괄\s?부서|공동\s?부서)(?:\s|[|:：>\])(]|$)"
    r"|^[<\[(■]?\s?(?:미디어|언론|보도|홍보)\s?(?:문의|연락처)\s?(?:[>\])|:：]|$)"
    r"|^(?:(?:사진|자료|영상|첨부|매수)\s?[:：]?\s?(?:없음|있음|(?:총\s?)?[0-9]{1,3}\s?(?:매|쪽|장|부))[\s■□·/,|()]{0,8}){1,5}$"
    rf"|^{RELEASE}$|^보\s?도\s?자\s?료\s?[(\[:/|].{{0,60}}$"
    r"|^[(\[<](?:온라인|인터넷|방송|통신|지면|신문)[^()\[\]<>]{0,8}[)\]>]\s?[:：]?.{0,12}\d{1,2}\s?[월./].{0,40}(?:부터|이후|[조석]간|즉시)"
)
_EXTENSION = compile_lazily(r"(?<![\d-])\d{3,4}-\d{4}(?![\d-])")
_OFFICER = compile_lazily(
    r"(?:과장|사무관|주무관|담당자|책임자|서기관|연구관|연구사|팀장|국장|실장|전문관|담당관|[동읍면]장)"
)
_ATTACHMENT = compile_lazily(
    r"^\([^()]{2,60}(?:첨부|붙임|참조)\)$"
    r"|^[<\[【(※*\s-]*(?:붙임|별첨|첨부)(?:\s?\d|\s?[>\]】):：.]|\s?(?:파일|자료|문서)|\s[^다]{1,80}$|$)"
    r"|^[-<(\[/〈\s]{0,4}끝[.\s>)\]/〉-]{0,4}$"
    r"|^.{1,80}\.(?:hwpx?|pdf|docx?|xlsx?|pptx?|zip|jpe?g|png)(?![A-Za-z0-9]).{0,30}$",
    re.IGNORECASE,
    cues=("첨부", "붙임", "참조", "별첨", "끝", "."),
)
_TOOLS = compile_lazily(
    r"""
    .{0,30}(?:기사\s?보내기|스크롤\s?이동|글씨\s?(?:줄이기|키우기|크기)|검색어를\s?입력|메뉴\s?닫기)
    | (?:상단|본문|하단)\s?영역$ | 현재\s?위치 | 이\s?기사를?\s?공유 | 본문\s?바로가기 | (?:이전|다음)\s?기사$
    | 기사\s?제보 | 본문\s?요약봇 | 텍스트\s?음성\s?변환 | (?:글자|글씨)\s?크기\s?(?:변경|설정|조[절정])
    | 키워드\s?(?:Tags?|\#) | (?:동?영상|사진|음성)\s?영역\s?(?:시작|끝)
    """,
    re.VERBOSE,
    cues="보내기 스크롤 줄이기 키우기 크기 검색어를 메뉴 영역 위치 공유 본문 이전 다음 제보 텍스트 키워드".split(),  # noqa: SIM905 - words
)
_BUTTON = compile_lazily(
    r"(?:링크|주소|기사|본문|URL|글자|글씨|화면|텔레그램|스레드|핀터레스트|메신저|원고료)?(?:복사|공유|인쇄|스크랩|키우기|줄이기|보내기)(?:하기)?"
)
_COUNT = compile_lazily(
    r"(?:조회|추천|비추천|공감|좋아요|싫어요|댓글|스크랩|읽음|반응)\s?수?\s?[:：]?\s?(?:[\d,]+\s?[개회건]?|\([\d,]+\))(?=[\s|·/,ㅣ│┃]|$)",
    cues=("조회", "추천", "공감", "좋아요", "싫어요", "댓글", "스크랩", "읽음", "반응"),
)
"""How many read, praised or answered an article."""
_PRINTED = compile_lazily(r"(?<!\w)[A-Z]?\d{1,2}면(?!\w)")
_BARS = compile_lazily(r"\s?[|ㅣ│┃]\s?")
_CRUMBS = compile_lazily(r"\s[>›»]\s")
_WORD = compile_lazily(r"[^\W_]")
_LONGEST_DESK, _MOST_DESKS = 14, 2
_LONGEST_ENTRY, _FEWEST_ENTRIES = 12, 3
_LONGEST_BUTTON = 8
_MOST = 0.6
_PHRASES: tuple[tuple[Furniture, re.Pattern[str]], ...] = (
    ("label", _LABEL),
    ("share", _TOOLS),
    ("related", _RELATED),
    ("attachment", _ATTACHMENT),
)
_NAME_ALONE = compile_lazily(r"[가-힣A-Za-z0-9&·]{2,12}(?: [가-힣A-Za-z0-9&·]{1,8})?")
"""A name of one or two words, as an outlet or a desk has it before a labelled time."""


def furniture(line: str) -> Furniture | None:
    """Name what kind of page furniture a line is, or None for body text, headlines and the like."""
    return None if len(line) > _LONGEST else _told(line)


@lru_cache(maxsize=_REMEMBERED)
def _told(line: str) -> Furniture | None:
    """Return the same for a line of the length that furniture has; each is asked for several times in a reading."""
    original = _ORIGINAL.fullmatch(line)
    if original and is_reporter_line(original["names"]):
        return "notice"
    if is_time_line(line) or _is_time_and_reporter(line):
        return "time"
    if any(caption.search(line) for caption in _CAPTIONS) or _is_credited(line):
        return "caption"
    if is_reporter_line(line) or _is_signature(line):
        return "reporter"
    return _by_pattern(line)


def _is_credited(line: str) -> bool:
    """Tell a caption by who stands behind its sentence: 학생들이 실습하고 있다. 홍길동 기자."""
    _, shown, credit = line.rpartition(_SHOWN)
    return bool(shown) and _CREDIT.fullmatch(credit) is not None


def _is_time_and_reporter(line: str) -> bool:
    """Tell a line such as `2026.03.04 09:12 입력 | 홍가람 기자`."""
    if _TIMED.search(line) and not _WORD.search(without_times(_BOARD.sub(" ", line))):
        return True
    rest = without_times(line)
    if rest != line and is_reporter_line(_OPENING.sub("", rest)):
        return True
    return rest != line and (is_reporter_line(rest) or _is_desk(line, rest) or _is_outlet(line, rest))


def _is_outlet(line: str, rest: str) -> bool:
    """Tell `[새벽통신] 2026/12/04 14:03 송고`: a name and a time, labelled where no brackets tell the name.

    An office next to a day, and a newspaper next to a day with its hour or a page, need no label.
    """
    name, behind = without_outlet(rest)
    if name is None:
        stamps = list(stamps_in(line))
        told = any(stamp.kind in PRINTED for stamp in stamps)
        alone, exact = rest.strip(), any(stamp.when.time() != dt.time() for stamp in stamps)
        newsroom = (told or exact or _PRINTED.search(line) is not None) and masthead_in(alone) is not None
        return newsroom or offices_in(alone) is not None or (told and _NAME_ALONE.fullmatch(alone) is not None)
    return not _WORD.search(behind) or is_reporter_line(behind)


def _is_desk(line: str, rest: str) -> bool:
    """Tell a line such as `독자부 | 입력 2026.03.04 09:12`: a desk and labelled times between bars."""
    desks = [part.strip(" :") for part in _BARS.split(rest) if _WORD.search(part)]
    told = any(stamp.kind in PRINTED for stamp in stamps_in(line))
    short = all(len(desk) <= _LONGEST_DESK and not _STATEMENT.search(desk) for desk in desks)
    return told and short and 0 < len(desks) <= _MOST_DESKS and _BARS.search(line) is not None


def _is_signature(line: str) -> bool:
    """Tell an outlet with its mailbox, and a column's author with what they are, from text."""
    if holds_contact(line):
        return _CONTACT_LINE.match(replace_contacts(line)) is not None or bool(mailed_in(line))
    return is_author_line(line)


def is_menu(line: str) -> bool:
    """Tell a menu from a headline: short entries between bars, as in 전체기사 | 정책 | 산업, or a path of sections."""
    entries = _BARS.split(line)
    barred = len(entries) >= _FEWEST_ENTRIES and all(len(entry.strip()) <= _LONGEST_ENTRY for entry in entries)
    return _CRUMBS.search(line) is not None or barred or _is_bar(line)


def _is_bar(line: str) -> bool:
    """Tell a bar of links, most of whose short words are those of every site: 로그인 회원가입 제보 English."""
    words = [word for word in _BARS.sub(" ", line).split() if _WORD.search(word)]
    services = sum(word in _SHARE or word in _SERVICES for word in words)
    sections = sum(set(word.split("·")) <= _SECTIONS for word in words)
    short = all(len(word) <= _LONGEST_BUTTON for word in words)
    menu = len(words) > _FEWEST_ENTRIES and services + sections > len(words) * _MOST
    return short and (menu or (len(words) >= _FEWEST_ENTRIES and services >= len(words) * _MOST))


def is_section(line: str) -> bool:
    """Tell the name of a section, as menus hold it: 경제, 오피니언."""
    return line in _SECTIONS


def is_path(line: str) -> bool:
    """Tell the path of sections above an article: 홈 > 경제 > 산업."""
    steps = _CRUMBS.split(line)
    return len(steps) > 1 and all(0 < len(step.strip()) <= _LONGEST_ENTRY for step in steps)


def is_question(line: str) -> bool:
    """Tell what an interviewer says from a dashed subhead: it has the dash before it and a stop behind it."""
    return _QUESTION.match(line) is not None


def is_prose(line: str) -> bool:
    """Tell a line of running text, or a top-level bullet of a press release, from a headline or a menu word."""
    return len(line) >= _SHORTEST_PROSE and _PROSE.search(line) is not None


def _by_pattern(line: str) -> Furniture | None:
    if _COPYRIGHT.search(line) or (_FORBIDDEN.search(line) and not _REPORTED.search(line)):
        return "copyright"
    if (
        _MINISTRY.match(line)
        or sender_in(line)
        or (_OFFICER.search(line) and _holds_phone(line) and not _STATEMENT.search(line))
    ):
        return "ministry"
    noticed = _NOTICE.search(line) or _SITE_NOTICE.search(line) or any(notice.match(line) for notice in _NOTICES)
    if noticed or is_notice(line) or _is_count(line) or is_summary_label(line):
        return "notice"
    if _STATEMENT.search(line):
        return "related" if _LABELLED_RELATED.match(line) else "share" if is_tool(line) else None
    for kind, pattern in _PHRASES:
        if pattern.match(line):
            return kind
    return "share" if _is_share(line) or is_tool(line) else None


def _holds_phone(line: str) -> bool:
    return holds_contact(line) or _EXTENSION.search(line) is not None


def _is_count(line: str) -> bool:
    """Tell a line of nothing but counters; one that opens the comments of readers does not count."""
    return _COUNT.search(line) is not None and not _WORD.search(_COUNT.sub("", line)) and not _RELATED.match(line)


def _is_share(line: str) -> bool:
    """Tell the words of a share bar, counters aside: all of them known, or most of them and none long."""
    words = [word for word in re.split(r"[\s·|/,ㅣ│┃]+", _COUNT.sub(" ", line)) if word]
    known = sum(word in _SHARE or _BUTTON.fullmatch(word) is not None for word in words)
    most = len(words) >= _FEWEST_ENTRIES and known >= len(words) * _MOST
    return known == len(words) or (most and all(len(word) <= _LONGEST_BUTTON for word in words))
