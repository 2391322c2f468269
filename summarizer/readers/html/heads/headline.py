"""Separate an article's headline from the name of its site and from what a site appends to a page's title."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise

from summarizer.readers.lines.origin.outlets import SECTION_ENDINGS, masthead_in
from summarizer.readers.lines.origin.times import without_times
from summarizer.text.patterns import compile_lazily

__all__ = [
    "folded",
    "is_label",
    "labelled_title",
    "printed_headline",
    "release_of",
    "section_of",
    "site_of",
    "told_headline",
    "without_tail",
]

_TAIL = compile_lazily(r"\s*(?:[|｜<]|::|\s[-–—:])\s*(?P<tail>[^|｜<:]{1,24})\s*(?:::)?\s*$", cues="|｜<:-–—")
_CUT = compile_lazily(r"(?:…|\.{2,3})\s*$")
_BRACKETED = compile_lazily(r"\[([^\[\]]{2,20})\]\s*")
_PATH = compile_lazily(r"\s<\s")
_STEP = compile_lazily(r"\s+>\s+", cues=">")
_TAGS = compile_lazily(r"(?:\s+#[^\s#]{1,20}){1,12}\s*$")
_SITE = compile_lazily(
    r"(?:(?:일보|신문|뉴스|방송|통신|경제|매거진|타임[스즈]|저널|투데이|미디어|닷컴|데일리|포스트|헤럴드|리뷰|TV|넷|포털)\d{0,2}"
    r"|누리집|홈페이지|[시군구도]정소식|.{3}[시군구도청부처회원])$|^[A-Z0-9 .]{2,12}$|\.(?:com|net|kr)$",
    re.IGNORECASE,
)
_PARTS = compile_lazily(r"\s*[|｜]\s*|\s+[<>]\s+|\s*::\s*|\s+[-–—:]\s+")
_STEPS = compile_lazily(rf"{_PARTS.pattern}|\s*[<>]\s*")
_NO_SECTION = frozenset(["기사본문", "뉴스", "기사", "본문", "홈", "HOME", "Home", "전체기사"])
_LONGEST_SECTION = 8
_LABEL = compile_lazily(
    r"(?:보도\s?(?:자료|설명)|해명\s?자료|공지\s?사항|새\s?소식|[시군구도국]정\s?(?:소식|뉴스)|뉴스|기사|소식|자료|게시판|게시물|게시글"
    r"|브리핑|알림마당)?"
    r"\s?(?:상세\s?(?:보기|조회|내용|페이지)?|내용\s?보기|본문\s?보기|글\s?보기|보기|읽기|본문|뷰|view|목록)?",
    re.IGNORECASE,
)
_RELEASE = compile_lazily(r"보도\s?(?:참고|설명|해명)?\s?자료")
_PRINTING = compile_lazily(
    r"(?:기사\s?)?(?:인쇄|프린트|미리\s?보기|출력)(?:하기)?|(?-i:[가-힣]{1,6})(?:마당|광장|소식통?)|홈|HOME",
    re.IGNORECASE,
)
_TITLE = compile_lazily(r"(?:글\s?|기사\s?)?제\s{0,6}목(?P<mark>\s?[:：|]\s?|\s+|$)")
_NO_TITLE = compile_lazily(r"(?:내용|작성자|글쓴이|없음|검색|본문|등록)")
_LONGEST_KIND = 12
"""Characters of 보도 자료 상세 페이지, the longest that `_LABEL` and `_PRINTING` match."""
_SHORTEST_NAMED = 4
_LONGEST_SITE = 14
_SHORTEST = 6
_SHARE = 0.4
_BRACKET = compile_lazily(r"\[[^\[\]]{2,20}\]\s*")
_MOST_TAILS = 4
_LEAD = compile_lazily(r"\s*[|｜]\s*|\s+>\s+|\s*::\s*|\s+[-–—:]\s+")
_NEWS = compile_lazily(r"\d|…|[\"“”]")
"""What a headline has and a motto does not."""
_SHORTEST_LEAD = 4
_LONGEST_TITLE = 400


def printed_headline(printed: Sequence[str], titles: Sequence[str], outlet: str | None) -> str | None:
    """Return the headline that a page shows: the longest printed line, or two, that a title begins or ends with.

    `printed` are the lines above the body, `titles` what the page tells machines, the best first.
    """
    names = _site_names(titles, outlet)
    for title in (_without_lead(title, folded(outlet or "")) for title in _own_titles(titles, outlet)):
        found = [
            line for line in _lines(printed, names) if folded(line) not in names and _opens(folded(title), folded(line))
        ]
        found += [line for line in printed if _CUT.search(title) and folded(line).startswith(folded(title))]
        found = found or [line for line in printed if folded(line) == folded(_without_bracket(title))]
        found = found or [line for line in printed if _closes(without_tail(title, outlet), line)]
        if found:
            return max(found, key=lambda line: len(folded(line)))
    return None


def _closes(title: str, line: str) -> bool:
    """Return whether a title ends with a line behind who is interviewed: [인터뷰] 홍가람 센터장 “동의가 아니다”."""
    return len(folded(line)) >= _SHORTEST and title.startswith("[") and folded(title).endswith(folded(line))


def told_headline(titles: Sequence[str], outlet: str | None) -> str | None:
    """Return the first title that is an article's and not its site's."""
    names = _site_names(titles, outlet)
    own = [_without_path(title) for title in _own_titles(titles, outlet)]
    bare = (without_tail(title, outlet) for title in own if not _is_led(title, outlet))
    return next((title for title in bare if title and folded(title) not in names), None)


def _own_titles(titles: Sequence[str], outlet: str | None) -> list[str]:
    """Return the titles that are not labels, each as far as a headline may reach."""
    return [title for title in (told[:_LONGEST_TITLE] for told in titles) if not is_label(title, outlet)]


def _site_names(titles: Sequence[str], outlet: str | None) -> set[str]:
    tails = (_tail(title) for title in _own_titles(titles, outlet))
    return {folded(outlet or "")} | {folded(tail) for tail in tails if tail and _SITE.search(tail)}


def labelled_title(printed: Sequence[str]) -> str | None:
    """Return the headline that a board prints behind its label: 제목 in the cell before it, or on the same line."""
    for line, below in pairwise([*printed, ""]):
        label = _TITLE.match(line)
        if label is None:
            continue
        words = line[label.end() :].split(" | ")[0].strip() or below
        if len(folded(words)) >= _SHORTEST_NAMED and not _NO_TITLE.match(words):
            return words
    return None


def is_label(title: str, outlet: str | None = None) -> bool:
    """Tell what a site calls any page of a kind from a headline: 보도자료 상세보기, 게시판 | 누리시청, 누리시청."""
    parts = [part for part in (part.strip(" :") for part in _STEPS.split(title)) if part]
    bare = without_tail(title, outlet).strip(" :")
    named = [bare, _without_site(bare, outlet), *parts[:1]]
    return any(_is_name_of_kind(part) for part in named) or all(_names_site(part, outlet) for part in parts)


def _is_name_of_kind(part: str) -> bool:
    short = len(part) <= _LONGEST_KIND
    return short and (_LABEL.fullmatch(part) is not None or _PRINTING.fullmatch(part) is not None)


def _names_site(part: str, outlet: str | None) -> bool:
    """Return whether a part of a title is a site's own name, written without a blank."""
    known = folded(part) == folded(outlet or "")
    alone = " " not in part and len(part) <= _LONGEST_SITE and _SITE.search(part) is not None
    return known or alone or _is_name_of_kind(part)


def _without_site(title: str, outlet: str | None) -> str:
    return title.removeprefix(outlet).strip() if outlet else title


def _is_led(title: str, outlet: str | None) -> bool:
    """Return whether a title is a site's name with its motto behind it: 가온저널 - 세상을 여는 창."""
    first, *rest = _PARTS.split(title.strip(" :"), maxsplit=1)
    return bool(outlet) and folded(first) == folded(outlet or "") and not any(_NEWS.search(part) for part in rest)


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


def release_of(titles: Sequence[str], headings: Iterable[str]) -> str | None:
    """Return the word for a release that a title has for the kind of its page, or a heading consists of."""
    kinds = (part.strip() for title in titles for part in _PARTS.split(title)[:1] if _is_name_of_kind(part.strip()))
    named = (found[0] for kind in kinds if (found := _RELEASE.match(kind)))
    return next(named, None) or next((heading for heading in headings if _RELEASE.fullmatch(heading)), None)


def site_of(titles: Sequence[str], named: Sequence[str], printed: Sequence[str] = ()) -> str | None:
    """Return the site's name: the end of a title that the page names or prints too, or that is written like one.

    Some sites put it before the headline.
    """
    tails = [part.split(">")[-1].strip() for title in titles for part in _PARTS.split(title)[1:][-1:]]
    known = {folded(name) for name in named}
    leads = [lead for title in titles if (lead := _lead(title))]
    shared = next((name for name in (*tails, *leads) if folded(name) in known), None)
    first = (_STEPS.split(title)[0].strip() for title in titles if is_label(title))
    whole = (name for name in first if _names_site(name, None) and not _is_name_of_kind(name))
    told = shared or next((tail for tail in tails if _SITE.search(tail)), None) or next(whole, None)
    cells = (cell for line in printed for cell in without_times(line).split(" | "))
    shown = {folded(cell) for cell in cells if 0 < len(cell.strip()) <= _LONGEST_SITE}
    ends = (tail for tail in tails if folded(tail) in shown)
    begins = (lead for lead in leads if folded(lead) in shown and len(folded(lead)) >= _SHORTEST_LEAD)
    masts = (lead for lead in leads if masthead_in(lead) and not lead.endswith(SECTION_ENDINGS))
    return told or next(ends, None) or next(begins, None) or next(iter(named), None) or next(masts, None)


def _lead(title: str) -> str | None:
    """Return what stands before a title's first bar or dash, or in the brackets that open it."""
    first, *rest = _LEAD.split(title.strip(), maxsplit=1)
    opening = _BRACKETED.match(title)
    return opening[1] if opening else first if rest else None


def without_tail(title: str, outlet: str | None = None) -> str:
    """Return a title without the outlet, the path of sections and the keywords behind it, or the outlet before it."""
    title = _without_path(_TAGS.sub("", _PATH.split(title)[0]).strip())
    name = folded(outlet or "")
    title = _without_lead(title, name)
    for _ in range(_MOST_TAILS):
        found = _TAIL.search(title)
        if not found or not title[: found.start()].strip() or not _hangs_on(found, name):
            return title
        title = title[: found.start()].rstrip()
    return title


def _without_path(title: str) -> str:
    """Return the last step of a title that is a path of short names and then a headline: 도시신문 > 산업 > …."""
    *path, last = _STEP.split(title)
    short = all(len(step) <= _LONGEST_SITE for step in path)
    told = bool(path) and short and len(last) > max(map(len, path)) and _names_site(path[0], None)
    return last if told else title


def _without_lead(title: str, name: str) -> str:
    """Take the outlet off the beginning of a title, where it stands before a bar or a dash, or in brackets."""
    lead, *rest = _LEAD.split(title, maxsplit=1)
    if rest and name and folded(lead) == name:
        return rest[0].strip()
    opening = _BRACKETED.match(title)
    return title[opening.end() :] if opening and name and folded(opening[1]) == name else title


def _hangs_on(found: re.Match[str], name: str) -> bool:
    """Return whether the end of a title is what a site appends: after a bar, its own name, or one like it."""
    barred = "|" in found[0] or "｜" in found[0] or "::" in found[0]
    return barred or folded(found["tail"]) == name or _SITE.search(found["tail"].strip()) is not None


def folded(text: str) -> str:
    """Return the letters and digits of a text."""
    return re.sub(r"[\W_]+", "", text).casefold()


def _tail(title: str) -> str | None:
    found = _TAIL.search(title)
    return found["tail"].strip() if found else None


def _lines(printed: Sequence[str], names: Container[str]) -> Iterator[str]:
    """Return lines, and two as one where the second is not the site's name, with which titles end."""
    yield from printed
    pairs = (pair for pair in pairwise(printed) if pair[0] != pair[1] and folded(pair[1]) not in names)
    yield from (f"{first} {second}" for first, second in pairs)


def _opens(title: str, line: str) -> bool:
    """Return whether a printed line is what a title begins with, and not only its first words."""
    if len(line) < _SHORTEST:
        return line == title and bool(line)
    return title.startswith(line) and len(line) >= len(title) * _SHARE


def _without_bracket(title: str) -> str:
    """Return a title without what opens it in brackets, as the name of a broadcast does."""
    return _BRACKET.sub("", title, count=1) if _BRACKET.match(title) else title
