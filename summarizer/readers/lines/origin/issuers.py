"""Name the body that issued a press release: by its head, its first sentence or its block of contacts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.text.patterns import compile_lazily

from .outlets import OFFICE

__all__ = ["issuer_of"]

_JOINTLY = "관계부처 합동"
"""What a release of several ministries prints in place of their names."""
_JOINT = compile_lazily(r"[\[<【(]?\s?(?:정부\s)?관계\s?부처\s?합동\s?[\])>】]?")
_JOINT_MASTHEAD = compile_lazily(
    r"(?:보\s?도\s?(?:참고\s?|설명\s?)?자\s?료[\s|:/(\[]{0,6})?관계\s?부처\s?합동(?![가-힣])"
)
_NO_OFFICE = (
    r"(?![가-힣]{0,12}(?:[제정속온태지한각보]도|정부|[회직의위동요임]원|공무원|법원|병원|지원|연구원들"
    r"|출처|거처|상처|부처|요청|신청|현실|사실|확실|도시)(?:은|는|과|와|\())"
    r"(?![가-힣]{0,2}(?:[일내외전여학간]부|자원)(?:은|는|과|와|\())"  # 행정안전부 and 한국소비자원 are longer
)
_ASIDE = r"(?:\s?\([^()\n]{1,40}\))?"
_WITHIN = rf"(?:{OFFICE}[ ])?{OFFICE}"
_SUBJECT = compile_lazily(
    rf"""[□■○●◦ㅇ◇◆▶▷-]?\s{{0,3}}(?:
      {_NO_OFFICE}(?P<one>{_WITHIN}){_ASIDE}[은는]\s
      |{_NO_OFFICE}(?P<first>{_WITHIN}){_ASIDE}(?:와|과|·|,)\s?(?P<second>{_WITHIN}){_ASIDE}[은는]\s
      |(?:[가-힣]{{2,4}}\s)?(?P<headed>{OFFICE})\s(?:장관|차관|처장|청장|위원장)[은는]\s
      |(?P<firm>[㈜가-힣A-Za-z0-9&·]{{2,20}})\s?\([^()\n]{{0,16}}(?:대표|회장|사장|원장|총장|행장)[^()\n]{{0,20}}\)[은는이가]?\s
    )""",
    re.VERBOSE,
)
_TELLS = compile_lazily(
    r"밝혔|발표했|발표하였|밝히었|전했|알렸|말했|설명했|공개했|개최|체결|마련|확정|추진|시행|출시|착수|개발했|공시했"
)
_CONTACTS = compile_lazily(r"담당\s{0,4}부서|담당\s{0,2}기관|주관\s{0,2}부처|소관\s{0,2}부서")
_CONTACT = compile_lazily(
    r"(?<![가-힣])(?P<body>[가-힣]{2,12}(?:부|처|청|위원회|공사|공단|진흥원|시|군|특별자치도))(?![가-힣])"
)
_NOT_A_CONTACT = frozenset(("담당부", "부처", "지원부", "홍보부", "사업부", "총무부", "기획부"))
_ABOVE = 8


def issuer_of(above: Sequence[str], first: str, below: Iterable[str]) -> str | None:
    """Return who issued a release, given the lines above its body, its first sentence and the lines below.

    The head goes before the first sentence, and both before the contacts.
    """
    if any(_JOINT.fullmatch(line.strip()) or _JOINT_MASTHEAD.match(line.strip()) for line in above[:_ABOVE]):
        return _JOINTLY
    return _subject_of(first) or next((body for line in below if (body := _contact_in(line))), None)


def _subject_of(sentence: str) -> str | None:
    """Return the office or firm that a release's first sentence says something of: 나래혁신부(장관 …)는 … 밝혔다."""
    found = _SUBJECT.match(sentence)
    if found is None or not _TELLS.search(sentence, found.end()):
        return None
    if found["first"]:
        return f"{found['first']}·{found['second']}"
    return found["one"] or found["headed"] or found["firm"]


def _contact_in(line: str) -> str | None:
    label = _CONTACTS.search(line)
    found = _CONTACT.search(line, label.end()) if label else None
    return found["body"] if found and found["body"] not in _NOT_A_CONTACT else None
