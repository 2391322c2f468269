"""Read from the noun beside 건 or 편 what they count: 특허 출원 250건, 법안은 모두 19건, 12건의 계약, 논문 410편."""

from __future__ import annotations

from typing import Final

from summarizer.text.patterns import compile_lazily

__all__ = ["CASE_COUNTERS", "case_unit"]

_CASES: Final = {
    "사업": "project", "과제": "project", "프로젝트": "project", "신청": "application", "신청서": "application",
    "특허 출원": "patent application", "출원": "application", "특허": "patent", "협약": "agreement",
    "업무협약": "agreement", "계약": "contract", "법안": "bill", "법률안": "bill", "개정안": "bill",
    "제정안": "bill", "조례": "ordinance", "서류": "document", "문서": "document", "보고서": "report", "논문": "paper",
    "기사": "article", "사고": "accident", "침해 사고": "incident", "유출 사고": "incident", "보안 사고": "incident",
    "해킹 사고": "incident", "요청": "request", "민원": "complaint", "신고": "report", "소송": "lawsuit",
    "질문": "question", "질의": "question", "안건": "agenda item", "위반": "violation", "위반 사항": "violation",
    "위반 행위": "violation", "제안": "proposal", "의견": "comment", "상담": "consultation", "거래": "transaction",
    "결제": "payment", "발명": "invention",
}  # fmt: skip
_PIECES: Final = {
    "논문": "paper", "보고서": "report", "기사": "article", "영화": "film", "영상": "video", "동영상": "video",
    "드라마": "drama", "소설": "novel", "광고": "advertisement", "다큐멘터리": "documentary", "작품": "work",
}  # fmt: skip
_NOUNS: Final = {"건": _CASES, "편": _PIECES}
CASE_COUNTERS: Final = frozenset(_NOUNS)
"""Counters of whatever there are several of."""

_REACH: Final = 24
_PARTICLE: Final = "(?:은|는|이|가|을|를|도|만)?"
_ADVERBS: Final = "(?: (?:약|총|모두|전체|누적|무려|최대|최소|지난해|올해))*"


def _any(nouns: dict[str, str]) -> str:
    """Return nouns as alternatives of a pattern; a space in one may be missing."""
    return "|".join(noun.replace(" ", " ?") for noun in sorted(nouns, key=len, reverse=True))


_BEFORE = {word: compile_lazily(rf"(?P<noun>{_any(nouns)}){_PARTICLE}{_ADVERBS} ?$") for word, nouns in _NOUNS.items()}
_AFTER = {
    word: compile_lazily(rf"의 (?:[가-힣A-Z]{{1,8}} )?(?P<noun>{_any(nouns)})(?:[을를이가은는도에과와]|으?로|[,.]|$)")
    for word, nouns in _NOUNS.items()
}
_UNITS = {word: {noun.replace(" ", ""): unit for noun, unit in nouns.items()} for word, nouns in _NOUNS.items()}


def case_unit(word: str, text: str, start: int, end: int) -> str | None:
    """Return the English unit of what the figure `text[start:end]` with 건 or 편 counts; None where no noun says."""
    behind = _AFTER[word].match(text, end) if text.startswith("의 ", end) else None
    found = behind or _BEFORE[word].search(text, max(0, start - _REACH), start)
    return _UNITS[word][found["noun"].replace(" ", "")] if found else None
