"""Read datelines, reporters' names and reporter lines, and keep mailboxes out of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest
from typing import NamedTuple

from policy_brief.cleaning.contacts import find_contacts, replace_contacts
from summarizer.text.article import Byline
from summarizer.text.patterns import compile_lazily

from .outlets import masthead_in
from .times import is_time_line

__all__ = [
    "Lead",
    "bare_name",
    "bylines_in",
    "count_contacts",
    "is_reporter_line",
    "latin_name",
    "mailed_in",
    "merge",
    "outlet_in",
    "read_lead",
]

_ROLE = (
    r"(?:(?:[가-힣]{2,4})?(?:전문기자(?:기자)?|특파원)|(?:선임|수습|인턴|객원|촬영|사진|영상|취재|시민|대)?기자(?:기자)?"
    r"|논설위원|편집위원|해설위원|칼럼니스트|통신원|앵커|아나운서|리포터|PD)"
)
_ROLE_TOKEN = compile_lazily(_ROLE)
_GLUED = compile_lazily(
    rf"(?P<name>[가-힣]{{2,4}})(?P<role>{_ROLE})",
    cues=("기자", "특파원", "위원", "칼럼니스트", "통신원", "앵커", "아나운서", "리포터", "PD"),
)
_SEPARATOR = compile_lazily(r"[\s·ㆍ,/:=＝|ㅣ│┃•∙*_◎▶■☞()\[\]{}<>【】〔〕［］~-]+")
_SIGN_OFF = compile_lazily(
    r"(?:(?:[A-Z]{2,4}|채널A|TV조선|연합뉴스TV)\s?(?:뉴스)?|[가-힣A-Z]{2,8}\s뉴스)\s?,?\s?"
    r"(?P<name>[가-힣]{2,4})(?:입니다|이었습니다)\.?",
    cues=("입니다", "이었습니다"),
)
_BRACKETS = frozenset("([【［（")
_IN_BRACKETS = compile_lazily(
    r"[(\[【［（]\s*(?:(?P<place>[가-힣][가-힣A-Za-z·ㆍ,/\s]{0,24}?)\s*[=＝]\s*)?(?P<outlet>[가-힣A-Za-z0-9&·.]{2,20}?)"
    rf"(?:(?:\s|(?P<equal>\s?[=＝]\s?))(?P<names>[가-힣]{{2,8}}(?:[·ㆍ,/\s]{{1,2}}[가-힣]{{2,4}}){{0,3}}?\s?{_ROLE}))?"
    r"\s*[)\]】］）]\s*"
)
"""What opens a dateline: (서울=연합뉴스), [새벽통신 홍길동 기자]."""
_SIGNED = compile_lazily(rf"(?P<names>[가-힣][가-힣\s·ㆍ,/]{{1,60}}?{_ROLE})\s*[=＝]\s*", cues="=＝")
_BEHIND_PLACE = compile_lazily(
    rf"(?P<names>[가-힣]{{2,4}}(?:[\s·ㆍ,]{{1,2}}[가-힣]{{2,4}}){{0,3}}?\s?{_ROLE})\s+(?=[가-힣\"“'‘「])"
)
"""Reporters behind a place in brackets, who need no sign of equality."""
_WIRED = compile_lazily(
    r"(?:(?P<place>[가-힣]{2,8})\s?)?--\s?\((?P<outlet>[가-힣A-Za-z0-9 ]{2,20})\)\s?--\s{0,3}", cues=("--",)
)
_DATED = compile_lazily(r"[<〈\[]\s?(?P<day>(?:19|20)\d\d[^<>〈〉\[\]]{4,16})[>〉\]]\s+(?=[가-힣㈜])", cues="<〈[")
"""The day that opens the text of a release: <2026-03-04> 다온테크는."""
_NO_NAME = compile_lazily(
    r"(?:연락|문의|주소|전화|전자|우편|홍보|공보|민원|편집|기사|제보|독자|고객|담당)|[과처청관국]$"
)
_FILLER = compile_lazily(
    r"공감언론|기자명|기사|원문|기사원문|영상취재|영상촬영|VJ|디자인|작성자|뉴시스|연합뉴스|뉴스1?|KBS|MBC|SBS|YTN"
    r"|구독|응원|제보|카카오톡|카톡|이메일|메일|전화|편집|취재|촬영|영상|영상편집|사진"
    r"|그래픽|글|정리|제작|촬영기자|취재기자|e|e?mail|tel|by",
    re.IGNORECASE,
)
_HINT = compile_lazily(
    r"^[Bb][Yy]\s|@|\d[-.]\d{4}|기자|특파원|위원|칼럼|통신원|앵커|아나운서|리포터|PD|촬영|편집|그래픽|영상\s?취재|VJ|니다"
)
_PLACE = compile_lazily(
    r"(?:^|(?<=[\s,/|(\[]))(?![가-힣]{0,4}(?:기자|특파원|위원|앵커|리포터|사진)\s?[=＝])[가-힣·]{2,9}\s?[=＝]\s?(?=[가-힣])",
    cues="=＝",
)
_POST = compile_lazily(r"(?<=기자)\s?\(\s?=\s?[가-힣·]{2,9}\s?\)", cues="=")
"""Where a reporter is, behind the role: 홍길동 기자(=부산)."""
_HANDLE = compile_lazily(r"\s?\([a-z][a-z0-9_]{2,19}\)$")
"""What a writer is called on a site, behind the name."""
_RARE_SURNAMES = frozenset("빈경계복부승시예온좌태피호팽봉감견당두목형단")
_POSTS = frozenset(  # where newsrooms keep correspondents, as they are written before 특파원
    """
    워싱턴 뉴욕 로스앤젤레스 샌프란시스코 실리콘밸리 보스턴 토론토 멕시코시티 상파울루 런던 파리 베를린 브뤼셀 제네바
    로마 마드리드 리스본 모스크바 바르샤바 키이우 이스탄불 카이로 두바이 예루살렘 텔아비브 나이로비 도쿄 오사카 베이징
    상하이 선전 홍콩 타이베이 하노이 호찌민 방콕 싱가포르 자카르타 마닐라 뉴델리 시드니
    미국 중국 일본 유럽 독일 프랑스 영국 러시아 동남아 아시아 중동 국제
    """.split()  # noqa: SIM905 - fifty words read better than fifty literals
)
_FOLLOW = compile_lazily(
    r"(?<=기자)\s{0,4}(?:기자\s?)?(?:구독(?:하기)?|팔로우|페이지|홈|프로필)(?=\s|$)",
    cues=("구독", "팔로우", "페이지", "홈", "프로필"),
)
"""What one may do with a reporter, behind the role: 온누리 기자  기자 페이지."""
_CREW = compile_lazily(r"(?:촬영기자|촬영|영상\s?(?:취재|촬영|편집)|그래픽|VJ)\s?[:=]", cues=":=")
_ARTWORK = frozenset({"사진", "그래픽", "일러스트", "그림"})
"""Behind these stands who made them, with or without a role: 글 홍가람 기자 · 사진 이다솜."""
_PICTURES = frozenset({"사진"})
_TAKES_PICTURES = frozenset({"기자", "객원기자"})
_CREDITS = frozenset(
    {"사진", "자료", "그래픽", "표", "이미지", "출처", "제공", "일러스트", "글", "영상", "그림", "도표"}
)
_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
)
_DOUBLE_SURNAMES = ("남궁", "황보", "제갈", "선우", "사공", "독고", "서문", "동방", "어금", "망절")
_NAMELIKE = compile_lazily(r"(?!기[자사]|사진|편집|전문|선임|원문)[가-힣]{2,12}")
_THREE = compile_lazily(r"[가-힣]{3}")
_PLACES = r"[부팀국실단회측들]|뉴스|신문|일보|방송|통신|어린이|대학생|청소년|한겨레|시민|해당"
_PLACES_WORK = compile_lazily(rf"(?:{_PLACES})$")
_WORKPLACE = compile_lazily(rf"(?:{_PLACES}|[는은이가을를의에도])$")
_NEWSPAPER = compile_lazily(r"(?:일리|투데이|타임[즈스]?|비즈|경제|닷컴|저널|매일|헤럴드|미디어|센터|위원|[팀부국실])$")
_DESK = compile_lazily(r"[가-힣]{2,6}(?:부|팀|국|본부|센터)", cues=("부", "팀", "국", "센터"))
"""A reporter's desk, before the name: 증권부 배은조 기자."""
_WORD = compile_lazily(r"[^\W_]")
_LATIN = r"[A-Z][A-Za-z.'-]{1,20}(?:\s[A-Z][A-Za-z.'-]{0,20}){1,3}"
_ENGLISH = compile_lazily(
    rf"[Bb][Yy]\s(?P<names>{_LATIN}(?:(?:,\s|\s?&\s?|\sand\s|,\sand\s){_LATIN}){{0,4}})[\s·|,/-]*"
)
"""A byline in English: By Noa Kim and Min Lee."""
_WHOLE_LATIN = compile_lazily(_LATIN)
_AND = compile_lazily(r",\sand\s|,\s|\s?&\s?|\sand\s")
_MOST_NAMES = 20
_PAIR = 2
_NAME_LENGTH = 4
_OPENED = compile_lazily(r"[\[|· ]{0,3}(?P<outlet>[^\s|·=/\[\]]{2,12})[\s|·=/\]]{1,4}(?=\S)")
_LONGEST_LINE = 120


class Lead(NamedTuple):
    """The dateline that opens an article's first paragraph; `length` is how many characters it takes."""

    length: int
    place: str | None
    outlet: str | None
    bylines: tuple[Byline, ...]


def read_lead(paragraph: str) -> Lead | None:
    """Read `(서울=연합뉴스) 홍길동 기자 = ` and its kin at the start of a paragraph, or return None."""
    wired = _WIRED.match(paragraph)
    if wired:
        return Lead(wired.end(), wired["place"], wired["outlet"], ())
    dated = _DATED.match(paragraph)
    if dated and is_time_line(dated["day"]):
        return Lead(dated.end(), None, None, ())
    opened = _IN_BRACKETS.match(paragraph) if paragraph[:1] in _BRACKETS else None
    end = opened.end() if opened else 0
    place, outlet = opened.group("place", "outlet") if opened else (None, None)
    signed = _SIGNED.match(paragraph, end) or (_BEHIND_PLACE.match(paragraph, end) if place else None) or opened
    named = signed["names"] if signed else None
    if signed is None or place in _CREDITS or not (place or named):
        return None
    if opened and opened["equal"] and masthead_in(opened["outlet"]) is None:
        place, outlet = outlet, None
    return Lead(signed.end(), place, outlet, bylines_in(named or ""))


def bylines_in(text: str) -> tuple[Byline, ...]:
    """Name the reporters of a reporter line, a dateline or a broadcaster's sign-off, without mailbox or phone."""
    english = _english(text)
    if english:
        return merge(Byline(name=name) for name in _AND.split(english["names"]))
    mailed = mailed_in(text)
    text = _PLACE.sub(" ", _POST.sub(" ", _FOLLOW.sub(" ", replace_contacts(text, " "))))
    signed = [Byline(name=found["name"]) for found in _SIGN_OFF.finditer(text)]
    return merge([*_credited(_without_newsroom(_SEPARATOR.split(text))), *signed, *mailed, *_titled(text)])


def bare_name(text: str) -> Byline | None:
    """Return the name of which a text consists, as a page's box for its writer does."""
    name = _HANDLE.sub("", text.strip())
    likely = _THREE.fullmatch(name) and (_names(name) == [name] or name[0] in _RARE_SURNAMES)
    if not likely or _NO_NAME.search(name) or _FILLER.fullmatch(name) or _WORKPLACE.search(name):
        return None
    return Byline(name=name)


def latin_name(text: str) -> Byline | None:
    """Return the name in Latin letters of which a text consists, as the box of an English page's writer does."""
    return Byline(name=text) if _WHOLE_LATIN.fullmatch(text) else None


def merge(bylines: Iterable[Byline]) -> tuple[Byline, ...]:
    """Keep the first byline of each name, with the first role that is printed with it."""
    first: dict[str, Byline] = {}
    for byline in bylines:
        known = first.setdefault(byline.name, byline)
        if known.role is None and byline.role:
            first[byline.name] = byline
    return tuple(first.values())


def is_reporter_line(line: str) -> bool:
    """Return whether a line contains nothing but reporters, their roles and how to reach them."""
    if len(line) > _LONGEST_LINE or not _HINT.search(line):
        return False
    if _SIGN_OFF.fullmatch(line.strip()) or _english(line):
        return True
    told = _CREW.search(line) is not None
    line = _PLACE.sub("", _POST.sub("", line))
    bare = replace_contacts(line, " ")
    crew = bare != line or told
    names = {byline.name for byline in bylines_in(line)}
    tokens = _without_newsroom([token for token in _SEPARATOR.split(_FOLLOW.sub(" ", bare)) if _WORD.search(token)])
    if names and len(tokens) > _PAIR and _DESK.fullmatch(tokens[0]):
        tokens = tokens[1:]
    roles = [token for token in tokens if _ROLE_TOKEN.fullmatch(token) or _GLUED.fullmatch(token)]
    artists = {name for work, name in pairwise(tokens) if work in _ARTWORK and (_names(name) or _rare_name(name))}
    rest = [token for token in tokens if token not in (*roles, *artists) and not _is_no_name(token)]
    rare = roles or told
    return bool(crew or (roles and names)) and all(
        (named := set(_names(token) or (_rare_name(token) or _long_name(token) if rare else [])))
        & (named if crew else names)
        for token in rest
    )


def count_contacts(text: str) -> int:
    """Count the mailboxes and phone numbers that must not leave the article."""
    return sum(1 for _ in find_contacts(text))


def _credited(tokens: list[str]) -> Iterator[Byline]:
    """Return the names that stand before a role: 이정현 조현영 기자 is two reporters, 이정현 리스본 특파원 is one.

    Who stands behind 사진 is a 사진기자.
    """
    waiting: list[str] = []
    pictures = False
    for token, following in zip_longest(tokens, tokens[1:], fillvalue=""):
        if (
            token in _POSTS
            or (len(token) > _NAME_LENGTH and _is_newsroom(token))
            or (waiting and following == "특파원" and not _names(token))
        ):
            continue
        glued = None if waiting and _ROLE_TOKEN.fullmatch(token) else _GLUED.fullmatch(token)
        if glued and _names(glued["name"]):
            waiting, token = [*waiting, *_names(glued["name"])], glued["role"]  # noqa: PLW2901 - the rest of the token
        if _ROLE_TOKEN.fullmatch(token):
            role = token.removesuffix("기자") if token.endswith("기자기자") else token
            yield from (
                Byline(name=name, role="사진기자" if pictures and role in _TAKES_PICTURES else role) for name in waiting
            )
            waiting, pictures = [], False
        else:
            pictures = pictures or token in _PICTURES
            named = [] if _FILLER.fullmatch(token) else _names(token) or _rare_name(token)
            named = named or (_long_name(token) if _ROLE_TOKEN.fullmatch(following) else [])
            waiting = [*waiting[-_MOST_NAMES:], *named] if named else []


def _english(line: str) -> re.Match[str] | None:
    words = line.strip()
    return _ENGLISH.fullmatch(words) if words[:3].lower() == "by " else None


def _is_no_name(token: str) -> bool:
    return token in _POSTS or _FILLER.fullmatch(token) is not None or _is_newsroom(token)


def _is_newsroom(token: str) -> bool:
    """Return whether a token is the name of an outlet, too long for a person's: 한빛경제신문."""
    return len(token) > _NAME_LENGTH and masthead_in(token) is not None


def _without_newsroom(tokens: list[str]) -> list[str]:
    """Return tokens without the outlet of four syllables that opens them, before a name: 한빛일보 박서준 기자."""
    named = len(tokens) > _PAIR and len(tokens[0]) == _NAME_LENGTH and masthead_in(tokens[0]) is not None
    return tokens[1:] if named and not _ROLE_TOKEN.fullmatch(tokens[1]) else tokens


def outlet_in(line: str) -> str | None:
    """Return the outlet that opens a line of its reporters: 한빛일보 in 한빛일보 박서준 기자."""
    opened = _OPENED.match(line)
    outlet = masthead_in(opened["outlet"]) if opened else None
    return outlet if opened and outlet and is_reporter_line(line[opened.end() :]) else None


def _titled(text: str) -> tuple[Byline, ...]:
    """Return the reporter of a line that contains a role, a name behind it and no more: 시민기자 모하늘."""
    tokens = text.split()
    author = bare_name(tokens[1]) if len(tokens) == _PAIR and _ROLE_TOKEN.fullmatch(tokens[0]) else None
    return (Byline(name=author.name, role=tokens[0]),) if author else ()


def mailed_in(line: str) -> tuple[Byline, ...]:
    """Return the reporter of a line that has a mailbox, a name and at most a newsroom before it."""
    if "@" not in line or len(line) > _LONGEST_LINE:
        return ()
    tokens = [token for token in _SEPARATOR.split(replace_contacts(line, " ")) if _WORD.search(token)]
    newsroom = len(tokens) == _PAIR and (masthead_in(tokens[0]) or tokens[0].isupper())
    author = bare_name(tokens[-1]) if tokens and (len(tokens) == 1 or newsroom) else None
    return (author,) if author else ()


def _rare_name(token: str) -> list[str]:
    """Read three syllables before a role as a name, whatever they begin with, unless they say where one works."""
    ends = _PLACES_WORK if token[:1] in _RARE_SURNAMES else _WORKPLACE
    likely = _THREE.fullmatch(token) and not _FILLER.fullmatch(token) and not ends.search(token)
    return [token] if likely else []


def _long_name(token: str) -> list[str]:
    """Read a surname and three syllables before a role as a name, unless it is that of a newspaper."""
    likely = len(token) == _NAME_LENGTH and _NAMELIKE.fullmatch(token) and token[0] in _SURNAMES
    return [token] if likely and not _NEWSPAPER.search(token) and masthead_in(token) is None else []


def _names(token: str) -> list[str]:
    """Read a token as a name, or as names that a page ran together (이정현조현영); empty where it is neither."""
    if not _NAMELIKE.fullmatch(token) or token in _POSTS:
        return []
    if token.startswith(_DOUBLE_SURNAMES) and len(token) <= _NAME_LENGTH:
        return [token]
    if token[0] not in _SURNAMES:
        return []
    if len(token) < _NAME_LENGTH:
        return [token]
    sizes = [size for size in (3, 2) if _names(token[size:])]
    if sizes and len(token) == _NAME_LENGTH:
        return [token]  # a given name of three syllables is likelier than two names of two run together
    return [token[: sizes[0]], *_names(token[sizes[0] :])] if sizes else []
