"""Tell an article's headline from the name of its site and from what a site hangs on a page's title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.text.patterns import compile_lazily

__all__ = ["find_headline", "folded", "is_label", "section_of", "site_of", "without_tail"]

_TAIL = compile_lazily(r"\s*(?:[|｜<]|::|\s[-–—:])\s*(?P<tail>[^|｜<:]{1,24})\s*(?:::)?\s*$")
_CUT = compile_lazily(r"(?:…|\.{2,3})\s*$")
_BRACKETED = compile_lazily(r"\[([^\[\]]{2,20})\]\s*")
_PATH = compile_lazily(r"\s<\s")
_TAGS = compile_lazily(r"(?:\s+#[^\s#]{1,20}){1,12}\s*$")
_SITE = compile_lazily(
    r"(?:일보|신문|뉴스|방송|통신|경제|매거진|타임[스즈]|저널|투데이|미디어|닷컴|데일리|포스트|헤럴드|리뷰|TV|넷|포털"
    r"|누리집|홈페이지|[시군구도]정소식|.{3}[시군구도청부처회원])$|^[A-Z0-9 .]{2,12}$|\.(?:com|net|kr)$",
    re.IGNORECASE,
)
_PARTS = compile_lazily(r"\s*[|｜]\s*|\s+[<>]\s+|\s*::\s*|\s+[-–—]\s+")
_NO_SECTION = frozenset(["기사본문", "뉴스", "기사", "본문", "홈", "HOME", "Home", "전체기사"])
_LONGEST_SECTION = 8
_LABEL = compile_lazily(
    r"(?:보도\s?자료|보도\s?설명|해명\s?자료|공지\s?사항|새\s?소식|시정\s?소식|구정\s?소식|뉴스|기사|소식|자료|게시판|게시물|게시글|브리핑|알림마당)?"
    r"\s?(?:상세\s?(?:보기|조회|내용|페이지)?|내용\s?보기|본문\s?보기|글\s?보기|보기|읽기|본문|뷰|view|목록)?",
    re.IGNORECASE,
)
_SHORTEST = 6
_SHARE = 0.4
_MOST_TAILS = 4


def find_headline(printed: Sequence[str], titles: Sequence[str], outlet: str | None) -> str | None:
    """Return the headline: the longest printed line, or two of them, that a title begins with, else the first title.

    `printed` are the lines above the body, `titles` what the page tells machines, the best first.
    """
    titles = [title for title in titles if not is_label(title, outlet)]
    names = {folded(outlet or "")} | {folded(tail) for title in titles if (tail := _tail(title)) and _SITE.search(tail)}
    for title in titles:
        found = [line for line in _lines(printed) if folded(line) not in names and _opens(folded(title), folded(line))]
        found += [line for line in printed if _CUT.search(title) and folded(line).startswith(folded(title))]
        if found:
            return max(found, key=lambda line: len(folded(line)))
    bare = (without_tail(title, outlet) for title in titles)
    return next((title for title in bare if title and folded(title) not in names), None)


def is_label(title: str, outlet: str | None = None) -> bool:
    """Tell what a site calls any page of a kind from a headline: 보도자료 상세보기, 게시판 | 누리시청."""
    bare = [part for part in (without_tail(title, outlet), _PARTS.split(title)[0]) if part]
    return any(_LABEL.fullmatch(part.strip()) for part in bare)


def section_of(titles: Sequence[str], headline: str | None, outlet: str | None) -> str | None:
    """Return the section that a title names between headline and outlet: … < 사회 < 기사본문 - 누리새일보."""
    known = {folded(headline or ""), folded(outlet or "")}
    for title in titles:
        parts = [part.strip() for part in _PARTS.split(title)[1:]]
        named = (part for part in parts if part and part not in _NO_SECTION and folded(part) not in known)
        section = next((part for part in named if len(part) <= _LONGEST_SECTION and not _SITE.search(part)), None)
        if section:
            return section
    return None


def site_of(titles: Sequence[str], named: Sequence[str]) -> str | None:
    """Return the site's name: the end of a title that the page names too, or that is written like one."""
    tails = [part.strip() for title in titles for part in _PARTS.split(title)[1:][-1:]]
    known = {folded(name) for name in named}
    shared = next((tail for tail in tails if folded(tail) in known), None)
    return shared or next((tail for tail in tails if _SITE.search(tail)), None) or next(iter(named), None)


def without_tail(title: str, outlet: str | None = None) -> str:
    """Return a title without the outlet, the path of sections and the keywords behind it, or the outlet before it."""
    title = _TAGS.sub("", _PATH.split(title)[0]).strip()
    name = folded(outlet or "")
    title = _without_lead(title, name)
    for _ in range(_MOST_TAILS):
        found = _TAIL.search(title)
        if not found or not title[: found.start()].strip() or not _hangs_on(found, name):
            return title
        title = title[: found.start()].rstrip()
    return title


def _without_lead(title: str, name: str) -> str:
    """Take the outlet off the beginning of a title, where it stands before a bar or in brackets."""
    lead, mark, rest = title.partition("|")
    if mark and name and folded(lead) == name:
        return rest.strip()
    opening = _BRACKETED.match(title)
    return title[opening.end() :] if opening and name and folded(opening[1]) == name else title


def _hangs_on(found: re.Match[str], name: str) -> bool:
    """Return whether the end of a title is what a site hangs on it: behind a bar, its own name, or one like it."""
    barred = "|" in found[0] or "｜" in found[0] or "::" in found[0]
    return barred or folded(found["tail"]) == name or _SITE.search(found["tail"].strip()) is not None


def folded(text: str) -> str:
    """Return the letters and digits of a text."""
    return re.sub(r"[\W_]+", "", text).casefold()


def _tail(title: str) -> str | None:
    found = _TAIL.search(title)
    return found["tail"].strip() if found else None


def _lines(printed: Sequence[str]) -> Iterator[str]:
    yield from printed
    yield from (f"{first} {second}" for first, second in pairwise(printed) if first != second)


def _opens(title: str, line: str) -> bool:
    """Return whether a printed line is what a title begins with, and not only its first words."""
    if len(line) < _SHORTEST:
        return line == title and bool(line)
    return title.startswith(line) and len(line) >= len(title) * _SHARE
