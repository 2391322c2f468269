"""Recognise what stands in an article's place: a login or consent page, a list, an error page, a check for robots."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.errors import ConsentPage, ErrorPage, ListPage, LoginPage, NoArticle, RobotCheck
from summarizer.text.patterns import compile_lazily

__all__ = ["is_wall", "list_page", "wall_of"]

_LOGIN = compile_lazily(
    r"""
    로그인이?\s?(?:필요|후\s?이용|하셔야|해야|하시면|한\s?뒤|하신\s?후|해\s?주)
    | (?:아이디|비밀번호)[^.]{0,20}(?:입력|잊으|찾기)
    | 회원\s?가입을?\s?(?:해|하시|하셔|후)
    | 회원만\s?(?:볼|이용|열람)
    | 구독료는 | 고객센터로\s?(?:하시|문의)
    | ^로그인(?:\s?페이지)?$
    """,
    re.VERBOSE,
    cues=("로그인", "아이디", "비밀번호", "회원", "구독료", "고객센터"),
)
_CONSENT = compile_lazily(
    r"""
    쿠키(?:를|의|\s)[^.]{0,30}(?:사용|수집|허용|동의|설정)
    | 개인정보\s?(?:처리|수집|보호)\s?(?:방침|동의|정책|및\s?이용)
    | (?:수집|이용)하는\s?(?:항목|개인정보)(?:은|는)
    | 동의를?\s?(?:거부|거둘|철회|하지\s?않)
    | 동의한\s?(?:뒤|후)에?도
    | 제3자\s?제공\s?(?:현황|동의)
    | 맞춤형\s?광고
    """,
    re.VERBOSE,
    cues=("쿠키", "개인정보", "항목", "동의", "제3자", "맞춤형"),
)
_ROBOT = compile_lazily(
    r"""
    (?:로봇|자동화된?\s?(?:프로그램|요청|접근))[^.]{0,20}(?:아닙니다|아님을|차단|감지)
    | 자동\s?(?:입력|등록)\s?방지 | 보안\s?문자 | captcha | just\ a\ moment | checking\ your\ browser
    | 비정상적인?\s?(?:접근|접속|트래픽) | 사람인지\s?확인
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ERROR = compile_lazily(
    r"""
    (?:페이지|기사|게시물|문서|자료)(?:를|을|가|이)?\s?(?:찾을\s?수\s?없|존재하지\s?않|삭제)
    | (?:페이지|기사|게시물|게시글|글)(?:은|는)\s[^.]{0,30}(?:삭제|비공개|종료)
    | (?:존재하지\s?않는|삭제된|없는)\s?(?:페이지|기사|게시물|주소)
    | 잘못된\s?(?:접근|경로|주소|요청) | 서비스\s?(?:점검|이용에\s?불편|중지)
    | (?:찾으시는|요청하신|찾는)\s?(?:페이지|기사|글|자료|게시물)[가이]?\s?없 | 주소를\s?다시\s?확인
    | 시스템을?\s?점검 | 점검\s?(?:시간|기간|일시|중입니다) | (?:이용에\s?)?불편을\s?드려\s?죄송
    | 일시적인?\s?(?:오류|장애) | (?:접근|접속)\s?(?:권한이\s?없|이\s?차단|이\s?거부)
    | \b40[34]\b[^.]{0,20}(?:error|not\ found|forbidden) | not\ found | access\ denied
    | request(?:ed\ url\ was)?\ rejected
    """,
    re.VERBOSE | re.IGNORECASE,
)
_KINDS: tuple[tuple[type[NoArticle], re.Pattern[str], str], ...] = (
    (RobotCheck, _ROBOT, "a check for robots. Open it in a browser, save the article's page and give the file"),
    (LoginPage, _LOGIN, "a login page. Log in with a browser, save the article's page and give the file"),
    (ErrorPage, _ERROR, "an error page. Check the address: the article may have moved or been taken down"),
    (ConsentPage, _CONSENT, "a consent page. Answer it in a browser, save the article's page and give the file"),
)
_REPORTED = compile_lazily(r"(?<=[가-힣])(?<!니)다[.\"”]{1,2}$")
_HALF = 0.5
_LONGEST_WALL = 12
_LISTED = 8
_LONGEST_LINE = 300


def is_wall(line: str) -> bool:
    """Return whether a line asks for consent or a login, or reports an error, as sites do in an article's place."""
    return len(line) <= _LONGEST_LINE and any(_says(pattern, line) for _, pattern, _ in _KINDS)


def _says(pattern: re.Pattern[str], line: str) -> bool:
    """Return whether a line speaks so to its reader; what reports about such pages ends as newspapers write."""
    return not _REPORTED.search(line) and pattern.search(line) is not None


def wall_of(body: Sequence[str], page: Sequence[str], links: int, where: str) -> NoArticle | None:
    """Return the error for a page whose body is a wall, or that has no body; None for an article.

    `body` are the sentences found, `page` the lines of the page without its links, `links` how many lines are links.
    """
    lines = [line[:_LONGEST_LINE] for line in (body or page)]
    for kind, pattern, what in _KINDS:
        walled = sum(_says(pattern, line) for line in lines)
        if walled and len(body) <= _LONGEST_WALL and walled >= _HALF * len(body):
            return kind(f"{where} is {what}.")
    return list_page(where) if not body and links >= _LISTED else None


def list_page(where: str) -> ListPage:
    """Return the error for a list of articles."""
    return ListPage(f"{where} is a list of articles. Open the one that you want and give its own page or address.")
