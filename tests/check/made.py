"""A small article made for the tests of checks, what code finds in it, and a sound brief of it.

The scan is put together by hand, so that a check is tested and no finder.
"""

from __future__ import annotations

import copy
import datetime as dt
from typing import Any

from policy_brief import (
    AIModel,
    Company,
    DateMention,
    Mention,
    Money,
    OfficialBody,
    PersonMention,
    PolicyBrief,
    Quantity,
    Quotation,
)
from policy_brief.claims import AnyClaim
from summarizer import Article, Scan
from summarizer.check import Check
from summarizer.text.article import KST

__all__ = ["ARTICLE", "SCAN", "TEXT", "answer", "brief", "found", "place", "plain_scan", "scan_with"]

SENTENCES = (
    "노르웨이는 AI 데이터센터에 최대 300억유로(약 45조원)를 투자할 계획이라고 20일 밝혔다.",
    "이 가운데 40억유로는 신생기업 지원에 쓰인다.",
    "노르웨이는 파리 선언에 서명했지만 미국은 서명하지 않았다.",
    "한빛테크[012345]는 언어 모델 '가람 2.0'을 공개했다.",
    '김하늘 미래산업부 장관은 "3년 안에 인재 1만명을 키우겠다"고 말했다.',
    '이도윤 두레연구소 소장은 "공공 데이터를 더 열어야 한다"고 제언했다.',
    "국회는 지난해 데이터 기본법을 제정했다.",
    "예산의 출처는 알려지지 않았다.",
)
TEXT = " ".join(SENTENCES)
ARTICLE = Article.from_text(
    TEXT, outlet="누리신문", headline="노르웨이, AI에 300억유로", published=dt.datetime(2025, 2, 20, 11, 30, tzinfo=KST)
)

_DAY, _YEAR = dt.date(2025, 2, 20), (dt.date(2024, 1, 1), dt.date(2024, 12, 31))


def place(words: str, *, after: str = "") -> dict[str, Any]:
    """Say where words stand in the text, the first time after others."""
    start = TEXT.index(words, TEXT.index(after))
    number = next(each.number for each in ARTICLE.sentences if each.start <= start < each.end)
    return {"text": words, "start": start, "end": start + len(words), "sentence": number}


def _money(id_: str, words: str, low: int | None, high: int | None, currency: str, **fields: Any) -> Money:
    bound = "upper" if low is None else "exact"
    values = {"value_min": low, "value_max": high, "currency": currency, "approx": False, "bound": bound}
    return Money(**place(words), id=id_, **{**values, **fields})


def _count(id_: str, words: str, value: int, unit: str) -> Quantity:
    values = {"value_min": value, "value_max": value, "unit": unit, "approx": False, "bound": "exact"}
    return Quantity(**place(words), id=id_, **values)


def _name(kind: type[Mention], id_: str, korean: str, english: str, **fields: Any) -> Any:
    return kind(**place(korean), id=id_, korean=korean, english=english, **{"romanisation": "official", **fields})


SCAN = Scan(
    article=ARTICLE,
    amounts=(
        _money("M1", "300억유로", None, 30_000_000_000, "EUR"),
        _money("M2", "45조원", 45 * 10**12, 45 * 10**12, "KRW", approx=True, conversion_of="M1"),
        _money("M3", "40억유로", 4_000_000_000, 4_000_000_000, "EUR", detail_of="M1"),
    ),
    quantities=(_count("N1", "3년", 3, "year"), _count("N2", "1만명", 10_000, "person")),
    dates=(
        DateMention(**place("20일"), id="D1", date_min=_DAY, date_max=_DAY, precision="day", resolved=True),
        DateMention(
            **place("지난해"), id="D2", date_min=_YEAR[0], date_max=_YEAR[1], precision="year", resolved=True
        ),
    ),
    quotations=(
        Quotation(**place("가람 2.0"), id="Q1", speech=False),
        Quotation(
            **place("3년 안에 인재 1만명을 키우겠다"), id="Q2", speaker="P1", speaker_korean="김하늘 미래산업부 장관"
        ),
        Quotation(
            **place("공공 데이터를 더 열어야 한다"), id="Q3", speaker="P2", speaker_korean="이도윤 두레연구소 소장"
        ),
    ),
    companies=(_name(Company, "C1", "한빛테크", "Hanbit Tech", ticker="012345"),),
    models=(
        _name(
            AIModel, "A1", "가람", "Garam", romanisation="rule", developer="Hanbit Tech", developer_korean="한빛테크"
        ),
    ),
    persons=(
        _name(
            PersonMention, "P1", "김하늘", "Kim Ha-neul", romanisation="rule", title="장관", title_english="Minister",
            affiliation="미래산업부", affiliation_english="Ministry of Future Industry",
        ),
        _name(
            PersonMention, "P2", "이도윤", "Lee Do-yun", romanisation="customary", title="소장",
            title_english="director", affiliation="두레연구소", affiliation_english="Dure Institute",
        ),
    ),
    bodies=(
        _name(OfficialBody, "B1", "노르웨이", "Norway", source="https://example.org/names"),
        _name(OfficialBody, "B2", "미국", "United States"),
        _name(OfficialBody, "B3", "국회", "National Assembly"),
        _name(OfficialBody, "B4", "파리", "Paris"),
    ),
)  # fmt: skip


def _named(english: str, korean: str) -> dict[str, str]:
    return {"english": english, "korean": korean}


def _person(english: str, korean: str, role: str, affiliation: dict[str, str]) -> dict[str, Any]:
    return {**_named(english, korean), "role": role, "affiliation": affiliation}


_NORWAY, _PARIS = _named("Norway", "노르웨이"), _named("Paris declaration", "파리 선언")
_MINISTER = _person("Kim Ha-neul", "김하늘", "Minister", _named("Ministry of Future Industry", "미래산업부"))
_DIRECTOR = _person("Lee Do-yun", "이도윤", "director", _named("Dure Institute", "두레연구소"))

_ANSWER: dict[str, Any] = {
    "scope": "ai_policy",
    "headline": {"evidence": [1], "text": "Norway plans to invest {M1} in AI data centres"},
    "bottom_line": {"evidence": [1, 5], "text": "Norway plans {M1} for AI, and South Korea promises to train {N2}."},
    "key_points": [
        {"evidence": [1], "text": "Norway said on {D1} that it plans to invest {M1} in AI data centres."},
        {"evidence": [3], "text": "Norway signed the Paris declaration; the United States did not."},
        {"evidence": [5], "text": "The minister wants to train {N2} within {N1}."},
    ],
    "investments": [
        {
            "evidence": [1], "investor": _NORWAY, "kind": "government", "country": None, "amount": "M1",
            "purpose": "AI data centres", "timeframe": None, "status": "planned", "detail_of": None,
        },
        {
            "evidence": [2], "investor": _NORWAY, "kind": "government", "country": None, "amount": "M3",
            "purpose": "support for start-ups", "timeframe": None, "status": "planned", "detail_of": "M1",
        },
    ],
    "stances": [
        {"evidence": [3], "actor": _NORWAY, "declaration": _PARIS, "position": "signed", "reason": None},
        {
            "evidence": [3], "actor": _named("United States", "미국"), "declaration": _PARIS, "position": "not_signed",
            "reason": None,
        },
    ],
    "korean_models": [
        {"evidence": [4], "model": _named("Garam", "가람"), "developer": _named("Hanbit Tech", "한빛테크")}
    ],
    "policy_measures": [
        {
            "evidence": [7], "actor": _named("National Assembly", "국회"), "measure": "It passed a basic law on data.",
            "official_name": _named("Data Framework Act", "데이터 기본법"), "kind": "law", "status": "enacted",
            "date": "D2", "figures": [],
        }
    ],
    "recommendations": [
        {"evidence": [6], "by": _DIRECTOR, "what": "Public data should be opened further.", "to_whom": None}
    ],
    "statements": [
        {"quotation": "Q2", "english": "We will train {N2} within {N1}", "speaker": _MINISTER},
        {"quotation": "Q3", "english": "Public data has to be opened further", "speaker": _DIRECTOR},
    ],
    "caveats": [{"text": "The source of the budget is not known.", "evidence": [8]}],
}  # fmt: skip


def answer() -> dict[str, Any]:
    """Give a sound model's answer about the article, to be damaged at will."""
    return copy.deepcopy(_ANSWER)


def brief() -> PolicyBrief:
    """Give that answer resolved: a sound brief."""
    return PolicyBrief.model_validate(_ANSWER, context={"scan": SCAN})


def found(check: Check, claim: AnyClaim, scan: Scan = SCAN) -> list[tuple[str, str]]:
    """Give what a check finds on a claim, as action and message, without the notes."""
    return [(each.action, each.message) for each in check.inspect(claim, scan) if each.action != "note"]


def scan_with(**changes: Any) -> Scan:
    """Give the article's scan with other findings of a kind; a copy would keep what it had looked up."""
    kept = {name: getattr(SCAN, name) for name in Scan.model_fields}
    return Scan(**{**kept, **changes})


def plain_scan(text: str, **found: Any) -> Scan:
    """Give the scan of a text in which only what is given was found."""
    return Scan(article=Article.from_text(text), **found)
