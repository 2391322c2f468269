"""Read the line that tells who wrote a column, with what he or she is: 노해진 청람대 교수."""

from __future__ import annotations

import re
from collections.abc import Iterable

from policy_brief import SelfDescription, Span
from policy_brief.cleaning.contacts import replace_contacts
from summarizer.text.article import Byline
from summarizer.text.patterns import compile_lazily

from .bylines import merge

__all__ = ["author_in", "authors_in", "is_author_line", "with_authors", "without_offices"]

_LABEL = compile_lazily(
    r"^[▶■●※◇◆|\[\s]{0,3}(?:(?:글쓴이|필자|기고자|저자)\s?[:：=|\]]?|(?:글|기고)(?:\s?[:：=|\]]|\s))\s?",
    cues=("글", "필자", "기고", "저자"),
)
_BRACKETED = compile_lazily(
    r"(?P<name>[가-힣]{2,4})\s?[(/|]\s?"
    r"(?P<role>[^()/|]{2,40}(?:교수|위원|연구원|회원|대표|원장|소장|작가|변호사|공무원|의원|기자|장|사))\s?\)?",
    cues="(/|",
)
_PLAIN = compile_lazily(
    r"(?P<name>[가-힣]{2,4})\s(?P<role>(?:\(재\)|\(사\))?[가-힣A-Za-z0-9·&㈜\s]{2,36}"
    r"(?:교수|연구위원|논설위원|전문위원|변호사|변리사|작가|칼럼니스트|평론가|연구원장|연구소장|재단\s?이사장)"
    r"(?:\s?[·,]\s?[전현]\s[가-힣A-Za-z0-9\s]{2,20}(?:장|위원|교수|사))?)",
    cues=("교수", "위원", "변호사", "변리사", "작가", "칼럼니스트", "평론가", "연구원장", "연구소장", "이사장"),
)
_ROLE_ENDS = frozenset("수원표장가사자트")
"""What the roles of `_BRACKETED` and `_PLAIN` end in."""
_BEFORE = compile_lazily(
    r"(?P<role>[가-힣A-Za-z·&\s]{2,36}(?:교수|연구위원|변호사))\s(?P<name>[가-힣]{3})", cues=("교수", "위원", "변호사")
)
_OTHER_OFFICE = compile_lazily(
    r"\(\s?(?P<role>(?:(?:전|현)\s)?[^()]{2,40}(?:교수|위원|원장|소장|이사|대표|회장|의원|장관|변호사|총무|감사|국장|실장))\s?\)",
    cues="(",
)
"""A further office of an author in a line of its own: (전 누리학회 총무이사)."""
_OFFICES = compile_lazily(r"[가-힣]*(?:교수|대학|연구|기자|시민|정부|국회|우리|다른|모든)[가-힣]*")
_FIELD = compile_lazily(r"(?<=[수원])\s?\([가-힣·]{2,14}\)$")
"""What a professor teaches, behind the office: 누리대 교수(노동경제학)."""

_WORKPLACE = compile_lazily(r"(?:대|대학교?|연구[원소]|센터)(?=\s|$)")
_LISTS = ("기사", "인사", "행사", "회사", "시장", "현장")
_NAME = compile_lazily(r"[가-힣]{2,4}")


def is_author_line(line: str) -> bool:
    """Return whether a line names an author, or only where a person works and as what."""
    return _read(line) is not None


def author_in(line: str) -> Byline | None:
    """Return the author of a line that says nothing else, with the role as printed."""
    found = _read(line)
    if found is None or found["role"].endswith(_LISTS) or not _is_person(found["name"], found["role"]):
        return None
    return Byline(name=found["name"], role=" ".join(found["role"].split()))


def authors_in(lines: Iterable[str]) -> tuple[Byline, ...]:
    """Return the authors that lines name, each once; a name may stand on the line above what its bearer is."""
    found: list[Byline] = []
    above = ""
    goes_on = False
    for line in lines:
        author = author_in(line) or (author_in(f"{above} {line}") if _NAME.fullmatch(above) else None)
        if author:
            found.append(author)
        elif goes_on and (office := _OTHER_OFFICE.fullmatch(line.strip())):
            found[-1] = found[-1].model_copy(update={"role": f"{found[-1].role} · {office['role']}"})
        above, goes_on = line.strip(), author is not None
    return merge(found)


def without_offices(subheads: Iterable[Span], authors: Iterable[Byline]) -> tuple[Span, ...]:
    """Return the subheads that are not offices of an author, which stand in lines of their own below the name."""
    roles = " ".join(author.role or "" for author in authors)
    return tuple(span for span in subheads if " ".join(span.text.strip(" ()").split()) not in roles)


def with_authors(
    signed: Iterable[Byline], authors: Iterable[Byline], remarks: Iterable[SelfDescription]
) -> tuple[Byline, ...]:
    """Return who signs an article: its reporters; authors where it has none, or as roles of those named.

    The guest of an interview, as `remarks` tell one, signs nothing.
    """
    named = merge(signed)
    if any(remark.kind == "interview" for remark in remarks):
        return named
    names = {byline.name for byline in named}
    return merge([*named, *(author for author in authors if not names or author.name in names)])


def _read(line: str) -> re.Match[str] | None:
    words = _LABEL.sub("", replace_contacts(line, " ")).strip(" ,|·]")
    words = _FIELD.sub("", words) if words.endswith(")") else words
    labelled = words != line.strip()
    titled = words.removesuffix(")").rstrip()[-1:] in _ROLE_ENDS  # few lines are, and the patterns take long to compile
    behind = (_BRACKETED.fullmatch(words) or _PLAIN.fullmatch(words)) if titled else None
    return behind or (_BEFORE.fullmatch(words) if labelled else None)


def _is_person(name: str, role: str) -> bool:
    """Return whether a name is a person's: 서림대 before a department and no other workplace is not."""
    return not _OFFICES.fullmatch(name) and (not _WORKPLACE.search(name) or _WORKPLACE.search(role) is not None)
