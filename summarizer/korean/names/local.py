"""English descriptions of cities, counties, districts and provinces, their councils and offices: 해담시의회."""

from __future__ import annotations

from typing import Final

from summarizer.korean.persons.romanise import romanise_title
from summarizer.text.patterns import compile_lazily

__all__ = ["describe_local"]

_LOCAL = compile_lazily(
    r"(?P<place>[가-힣]{2,6}?)(?P<kind>특별자치시|특별자치도|특별시|광역시|[시군구도])(?P<body>의회|청)?"
)
_KINDS: Final = {
    "시": "City",
    "군": "County",
    "구": "District",
    "도": "Province",
    "특별시": "Metropolitan City",
    "광역시": "Metropolitan City",
    "특별자치시": "Special Self-Governing City",
    "특별자치도": "Special Self-Governing Province",
}
_COUNCILS: Final = {"도": "Provincial", "특별시": "Metropolitan", "광역시": "Metropolitan"}
_OFFICES: Final = {"시": "City Hall", "구": "District Office", "군": "County Office", "도": "Provincial Office"}
_PLACES: Final = {
    "충청북": "North Chungcheong",
    "충청남": "South Chungcheong",
    "전라북": "North Jeolla",
    "전라남": "South Jeolla",
    "경상북": "North Gyeongsang",
    "경상남": "South Gyeongsang",
}
_BULLETINS: Final = {f"{office}정소식": "News" for office in "시군구도의"} | {"누리집": "Website"}
_NO_PLACES: Final = frozenset(
    """
    우리 해당 전국 광역 지방 기초 다른 인근 이웃 특별 연구 시군 전국시군 불법 전화 감청 통신 영상 방송 본방 무료 동시
    실시간 콘텐츠 생중계 다시 한반 제도 정책 이번 같은 모든
    """.split()  # noqa: SIM905 - thirty words read better than thirty literals
)
"""What stands before 시, 도 and their kin and is not a place: 우리시의회, 불법도청, 한반도."""


def describe_local(name: str) -> str | None:
    """Return an English description of the name of a local government, or None for any other name.

    It is not an official form: 해담시의회 is Haedam City Council. The name of a bulletin may follow it.
    """
    words = name.split()
    said = [_BULLETINS.get(word) if at else None for at, word in enumerate(words)]
    english = [known or _describe(word) for known, word in zip(said, words, strict=True)]
    return " ".join(filter(None, english)) if english and all(english) else None


def _describe(word: str) -> str | None:
    found = _LOCAL.fullmatch(word)
    if found is None or found["place"] in _NO_PLACES:
        return None
    place = _PLACES.get(found["place"]) or romanise_title(found["place"])
    kind = found["kind"]
    if found["body"] == "의회":
        return f"{place} {_COUNCILS.get(kind, _KINDS[kind])} Council"
    if found["body"] == "청":
        return f"{place} {_OFFICES.get(kind, f'{_KINDS[kind]} Office')}"
    return f"{place} {_KINDS[kind]}"
