"""Name the outlet that an article comes from: by dateline, masthead, copyright line, reporter's mailbox or host."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from urllib.parse import urlsplit

from summarizer.text.patterns import compile_lazily

__all__ = [
    "OFFICE",
    "RELEASE",
    "SECTION_ENDINGS",
    "broadcaster_in",
    "masthead_in",
    "named_in_brackets",
    "offices_in",
    "outlet_of",
    "outlet_of_host",
    "owner_above",
    "owners_in",
    "sender_in",
    "without_outlet",
]

_BY_DOMAIN = {
    "asiae.co.kr": "아시아경제",
    "chosun.com": "조선일보",
    "donga.com": "동아일보",
    "edaily.co.kr": "이데일리",
    "etnews.com": "전자신문",
    "fnnews.com": "파이낸셜뉴스",
    "hani.co.kr": "한겨레",
    "hankookilbo.com": "한국일보",
    "hankyung.com": "한국경제",
    "heraldcorp.com": "헤럴드경제",
    "imbc.com": "MBC",
    "joongang.co.kr": "중앙일보",
    "jtbc.co.kr": "JTBC",
    "kbs.co.kr": "KBS",
    "khan.co.kr": "경향신문",
    "korea.kr": "대한민국 정책브리핑",
    "kmib.co.kr": "국민일보",
    "mk.co.kr": "매일경제",
    "mt.co.kr": "머니투데이",
    "news1.kr": "뉴스1",
    "newsis.com": "뉴시스",
    "sbs.co.kr": "SBS",
    "sedaily.com": "서울경제",
    "segye.com": "세계일보",
    "seoul.co.kr": "서울신문",
    "yna.co.kr": "연합뉴스",
    "ytn.co.kr": "YTN",
    "zdnet.co.kr": "지디넷코리아",
}
_COPYRIGHT = compile_lazily(
    r"""
    (?:저작권자|[ⓒⒸ]|©|(?i:Copyright))\s{0,3}(?:\([cC]\)|[ⓒⒸ]|©)?\s{0,3}(?:['‘][^'’]{1,20}['’]\s?)?
    (?P<owner>(?i:[A-Z][A-Z0-9]{1,9})\s[가-힣]{1,8}(?:일보|신문|뉴스|방송|통신|경제|저널|미디어)(?![가-힣])
      |(?:주간|월간|계간)\s(?:[가-힣]|(?i:[A-Z0-9])){2,12}
      |(?:[가-힣]|(?i:[A-Z0-9])){2,20})
    """,
    re.VERBOSE,  # letters of both cases count in groups without Hangul: a range of it would take long to compile
)
_OWNED = ("저작권자", "ⓒ", "©", "copyr")
"""What stands before an owner, in small letters: few lines hold any."""
_MAILBOX = compile_lazily(r"[A-Za-z0-9._%+-]@(?P<host>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
_SIGN_OFF = compile_lazily(r"^(?P<outlet>KBS|MBC|SBS|YTN|JTBC|MBN)\s?뉴스\s", re.MULTILINE)
_SIGNED = compile_lazily(
    r"^(?:지금까지\s)?(?P<broadcaster>[가-힣A-Z][가-힣A-Za-z]{1,7})\s뉴스,?\s[가-힣]{2,4}(?:입|이었습)니다\.?$",
    re.MULTILINE,
)
_BODY = r"(?P<ministry>[가-힣]{2,14}(?:부|처|청|위원회|원|실))"
_RELEASE = compile_lazily(
    rf"^{_BODY}\s*보도\s?(?:참고)?\s?자료(?=\s*$|\s?[(\[|:/])"
    r"|^[□■○]\s?(?P<sender>(?:[가-힣]{2,14}(?:부|처|청)[ ])?[가-힣]{2,14}(?:부|처|청|위원회|원|실))"
    r"\s?\((?:이하|장관|처장|청장|위원장|원장|실장)",
    re.MULTILINE,
)
_OF_A_KIND = r"(?:참\s?고\s?|설\s?명\s?|해\s?명\s?)"
_KIND = rf"보\s{{0,3}}도\s{{0,3}}{_OF_A_KIND}?자\s{{0,3}}료"
RELEASE = rf"(?:{_KIND}|{_OF_A_KIND}자\s{{0,3}}료|(?:NEWS|News|PRESS|Press)\s?(?:RELEASE|Release))"
"""The word for a release, as it stands in the masthead of one."""
_NAME = (
    r"(?!(?:관련|첨부|이번|해당|정부|언론|배포)\s)(?:㈜|\(주\)\s?)?"
    r"[가-힣A-Za-z0-9·&]{2,20}(?:\s[가-힣A-Za-z0-9·&]{2,14})?(?:㈜|\(주\))?"
)
OFFICE = r"[가-힣]{2,14}(?:[부처청원실시군구도]|위원회|의회|공사|공단|센터|재단|협회|대학교)"
_WITHIN = rf"{OFFICE}(?:[ ]{OFFICE})?"  # an agency behind its ministry: 산업통상부 국가기술표준원
_SEVERAL = rf"{OFFICE}(?:\s?[·ㆍ∙・,/]\s?{OFFICE}){{1,5}}"
_OFFICES = compile_lazily(
    rf"[\[<【(]?\s?(?P<offices>{_WITHIN}|{_SEVERAL})\s?[\]>】)]?(?:\s[A-Z][A-Za-z&.,\s]{{3,60}})?",
    cues=(*"부처청원실시군구도", "위원회", "의회", "공사", "공단", "센터", "재단", "협회", "대학교"),
)
_SENDER = compile_lazily(
    rf"[\[<【]?(?:(?P<before>{_NAME}|{_SEVERAL})\s+{_KIND}|(?P<office>{_WITHIN}|{_SEVERAL})\s+{_OF_A_KIND}자\s{{0,3}}료"
    rf"|{_KIND}\s{{0,3}}[|:/\t]\s{{0,3}}(?P<behind>{_NAME}|{_SEVERAL}))[\]>】]?",
    cues="료",
)
_NEWSROOMS = "일보 신문 뉴스 방송 통신 경제 매거진 타임스 타임즈 저널 투데이 미디어 데일리 헤럴드 포스트".split()  # noqa: SIM905 - words
_NEWSROOM = compile_lazily(rf"(?:{'|'.join(_NEWSROOMS)})\d{{0,2}}$", cues=_NEWSROOMS)
_ALONE = compile_lazily(rf"[가-힣A-Za-z0-9]{{1,8}}{_NEWSROOM.pattern}", cues=_NEWSROOMS)
_NEWS = compile_lazily(r"NEWS\s(?P<broadcaster>[가-힣][가-힣A-Za-z]{2,9})", cues=("NEWS",))
"""What a broadcaster prints above its news."""
_BRACKETED = compile_lazily(
    r"[\[【〔<〈(]\s?(?P<name>[가-힣A-Za-z0-9·&]{2,12}(?:\s[가-힣A-Za-z0-9·&]{2,12})?)\s?[\]】〕>〉)]"
)
_OPENING = frozenset("[【〔<〈(")
"""What `_BRACKETED` begins with."""
_ENTRIES = compile_lazily(r"\s?[|ㅣ│┃]\s?|\s{2,}|(?<=[\]】>〉])\s?")
SECTION_ENDINGS = ("뉴스", "경제", "미디어", "매거진")
"""How the names of sections end, too, as those of outlets do."""
_SHORTEST_HEADLINE = 6
_LONGEST_NAME = 12
_LONGEST_OWNER = 20
_NAMES = frozenset(_BY_DOMAIN.values())


def outlet_of(text: str, dateline: str | None = None) -> str | None:
    """Name the outlet of a text, as Korea writes it; `dateline` is what the dateline names."""
    if dateline:
        return dateline
    named = _RELEASE.search(text) or _SIGN_OFF.search(text)
    if named:
        return next(name for name in named.groups() if name)
    owners = (owner for owner in owners_in(text) if owner in _NAMES or _NEWSROOM.search(owner))
    hosts = (outlet_of_host(found["host"]) for found in _MAILBOX.finditer(text))
    return next(owners, None) or next((name for name in hosts if name), None)


def sender_in(line: str) -> str | None:
    """Return the issuer that the masthead of a release names: 나래돌봄부 in 나래돌봄부 보도자료; else None."""
    squeezed = "".join(line.split())
    if not squeezed.rstrip("]>】").endswith("자료") and "자료" not in squeezed[:8]:  # the pattern takes long to compile
        return None
    found = _SENDER.fullmatch(line)
    return found["before"] or found["office"] or found["behind"] if found else None


def offices_in(line: str) -> str | None:
    """Return the office, or several with marks between, of a line that says nothing else."""
    found = _OFFICES.fullmatch(line)
    return found["offices"] if found else None


def broadcaster_in(text: str) -> str | None:
    """Return the broadcaster for which a reporter signs off: 채널나래 뉴스 홍가람입니다."""
    found = _SIGNED.search(text)
    return found["broadcaster"] if found else None


def masthead_in(line: str) -> str | None:
    """Return a newsroom's name that stands alone on a line; None for any other line."""
    name = line.strip("[]|· ")
    broadcast = _NEWS.fullmatch(name)
    if broadcast:
        return broadcast["broadcaster"]
    return name if name in _NAMES or (len(name) <= _LONGEST_NAME and _ALONE.fullmatch(name)) else None


def without_outlet(line: str) -> tuple[str | None, str]:
    """Part a line from the newsroom that opens it in brackets: [새벽통신] 2026/12/04 송고; None where none does."""
    found = _BRACKETED.match(line.lstrip()) if line.lstrip()[:1] in _OPENING else None
    if found is None or not (found["name"] in _NAMES or _NEWSROOM.search(found["name"])):
        return None, line
    return found["name"], line.lstrip()[found.end() :]


def named_in_brackets(headline: str, known: Container[str | None]) -> str | None:
    """Return the outlet that opens its own headline in brackets: [도시신문] 무인 버스 달린다; None for any other word.

    A name that may be that of a section, as 생활경제 or IT뉴스, must be among those that are `known` of the text.
    """
    name, behind = without_outlet(headline)
    own = name in known or (name is not None and " " not in name and not name.endswith(SECTION_ENDINGS))
    return name if own and len(behind.strip()) >= _SHORTEST_HEADLINE else None


def owners_in(line: str) -> list[str]:
    """Return the owner that a copyright line names."""
    folded = line.lower()
    if not any(mark in folded for mark in _OWNED):
        return []
    return [found["owner"] for found in _COPYRIGHT.finditer(line)]


def owner_above(text: str, above: Sequence[str]) -> str | None:
    """Return the outlet that a copyright line and a line above the body name, in brackets or between bars or gaps."""
    entries = dict.fromkeys(entry.strip("[]【】<>〈〉 ") for line in above for entry in _ENTRIES.split(line))
    owned = [text[found.start("owner") :] for found in _COPYRIGHT.finditer(text)]
    named = (entry for entry in entries if 1 < len(entry) <= _LONGEST_OWNER)
    return next((entry for entry in named if any(_begins_with(line, entry) for line in owned)), None)


def _begins_with(line: str, name: str) -> bool:
    """Return whether a line begins with a name of one or more words: 주간 한터. 무단 전재."""
    return line.startswith(name) and not line[len(name) : len(name) + 1].isalnum()


def outlet_of_host(address: str) -> str | None:
    """Name the outlet behind a host name or a URL."""
    try:
        host = urlsplit(address).hostname if "//" in address else address
    except ValueError:
        return None
    parts = (host or "").lower().split(".")
    return next((name for at in range(len(parts)) if (name := _BY_DOMAIN.get(".".join(parts[at:])))), None)
