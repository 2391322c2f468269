"""An invented article, and what code would find in it, put together by hand: a writer is tested, and no finder."""

from __future__ import annotations

import datetime as dt
from typing import Any

from policy_brief import (
    AnyFigure,
    DateMention,
    Evidence,
    Mention,
    Money,
    Named,
    OfficialBody,
    PersonMention,
    Quantity,
    Quotation,
)

__all__ = ["BODY", "HEADLINE", "KST", "NOTE", "SUBHEAD", "TEXT", "FoundByHand"]

KST = dt.timezone(dt.timedelta(hours=9), "KST")

BODY = (
    "노르웨이는 AI 데이터센터에 최대 300억유로(약 45조원)를 투자할 계획이라고 20일 밝혔다.",
    "이 가운데 40억유로는 2027년까지 신생기업 지원에 쓰인다.",
    "한빛테크[012345]는 같은 부지에 GPU 1만2천장을 확보하겠다고 했지만 금액은 정해지지 않았다고 설명했다.",
    "노르웨이는 ‘오슬로 AI 선언’에 서명했지만 미국은 서명하지 않았다.",
    "캐나다는 서명 여부를 묻는 질문에 답하지 않았다.",
    "한빛테크는 공공 상담에 쓰일 언어 모델 ‘가람 2.0’을, 솔빛랩은 번역에 쓰일 ‘여울 7B’를 공개했다.",
    "국회는 지난해 12월 26일 데이터 기본법을 통과시켰다.",
    "시행령은 이용자 100만명 이상인 AI 사업자에게 2026년 1월 22일부터 해마다 안전성 보고서를 내도록 한다.",
    "미래산업부는 시행령에 대한 의견을 다음 달까지 받겠다고 밝혔다.",
    "김하늘 미래산업부 장관은 20일 기자간담회에서 “3년 안에 인재 1만명을 키우겠다”고 말했다.",
    "이도윤 두레연구소 소장은 “20일 발표는 늦었다. 공공 데이터를 더 열어야 한다”고 국회에 제언했다.",
    "다만 이 소장은 개인정보 보호가 먼저라고 덧붙였다.",
    "일부 매체는 솔빛랩이 정부 보조금 5억원을 부당하게 받았다고 보도했다.",
    "솔빛랩은 사실이 아니라고 부인했고, 감사는 아직 끝나지 않았다.",
    "본지는 19일 자 기사에서 투자액을 400억유로로 적었으나 300억유로가 맞아 바로잡는다.",
    "예산의 출처는 알려지지 않았다.",
    "이날 오슬로에는 눈이 내렸다.",
)
HEADLINE, SUBHEAD = "노르웨이, AI에 300억유로…한국은 선언에 침묵", "오슬로 선언 서명국 엇갈려"
NOTE = "이 기사는 예시로 지어낸 것이며 등장인물은 실재하지 않는다."
TEXT = "\n".join((HEADLINE, SUBHEAD, *BODY, NOTE))


def _span(words: str, after: str = "") -> dict[str, Any]:
    start = TEXT.index(words, TEXT.index(after, TEXT.index(BODY[0])))
    number = next(n for n, text in enumerate(BODY, 1) if TEXT.index(text) <= start < TEXT.index(text) + len(text))
    return {"text": words, "start": start, "end": start + len(words), "sentence": number}


def _money(id_: str, words: str, low: int | None, high: int | None, currency: str = "EUR", **fields: Any) -> Money:
    values = {"value_min": low, "value_max": high, "currency": currency, "approx": False}
    bound = "upper" if low is None else "exact"
    return Money.model_validate({"id": id_, **_span(words), **values, "bound": bound, **fields})


def _count(id_: str, words: str, low: int, high: int | None, unit: str) -> Quantity:
    bound = "exact" if high else "lower"
    values = {"value_min": low, "value_max": high, "unit": unit, "approx": False, "bound": bound}
    return Quantity.model_validate({"id": id_, **_span(words), **values})


def _date(id_: str, words: str, first: dt.date, last: dt.date | None = None, *, after: str = "") -> DateMention:
    days = ((last or first) - first).days
    precision: Any = "day" if not days else "month" if days < 31 else "year"
    span = _span(words, after)
    return DateMention(id=id_, **span, date_min=first, date_max=last or first, precision=precision, resolved=True)


def _name(id_: str, korean: str, english: str, kind: type[Named] = OfficialBody, basis: Any = "official") -> Named:
    return kind(id=id_, **_span(korean), korean=korean, english=english, romanisation=basis)


_DAY = dt.date(2025, 2, 20)
MENTIONS: tuple[Mention, ...] = (
    _money("M1", "300억유로", None, 30 * 10**9),
    _money("M2", "45조원", 45 * 10**12, 45 * 10**12, "KRW", approx=True, conversion_of="M1"),
    _money("M3", "40억유로", 4 * 10**9, 4 * 10**9, detail_of="M1"),
    _money("M4", "5억원", 5 * 10**8, 5 * 10**8, "KRW"),
    _money("M5", "400억유로", 40 * 10**9, 40 * 10**9),
    _count("N1", "1만2천장", 12_000, 12_000, "GPU"),
    _count("N2", "100만명 이상", 1_000_000, None, "user"),
    _count("N3", "3년", 3, 3, "year"),
    _count("N4", "1만명", 10_000, 10_000, "person"),
    _date("D1", "20일", _DAY),
    _date("D2", "2027년", dt.date(2027, 1, 1), dt.date(2027, 12, 31)),
    _date("D3", "지난해 12월 26일", dt.date(2024, 12, 26)),
    _date("D4", "2026년 1월 22일", dt.date(2026, 1, 22)),
    _date("D5", "다음 달", dt.date(2025, 3, 1), dt.date(2025, 3, 31)),
    _date("D6", "20일", _DAY, after=BODY[10]),
    Quotation(id="Q1", **_span("3년 안에 인재 1만명을 키우겠다"), speaker="P1"),
    Quotation(id="Q2", **_span("20일 발표는 늦었다. 공공 데이터를 더 열어야 한다"), speaker="P2"),
    _name("B1", "노르웨이", "Norway"),
    _name("B2", "미국", "United States"),
    _name("B3", "캐나다", "Canada"),
    _name("B4", "국회", "National Assembly"),
    _name("B5", "미래산업부", "Ministry of Future Industry", basis="unverified"),
    _name("C1", "한빛테크", "Hanbit Tech", basis="printed"),
    _name("C2", "솔빛랩", "Solbit Lab", basis="translated"),
    _name("A1", "가람", "Garam", basis="unverified"),
    _name("P1", "김하늘", "Kim Ha-neul", PersonMention, "rule"),
    _name("P2", "이도윤", "Lee Do-yun", PersonMention, "rule"),
)


class FoundByHand:
    """What ids and numbers of the article stand for."""

    sentence_count = len(BODY)
    year = 2025

    def evidence(self, number: int) -> Evidence | None:
        """Return a sentence; headline and subhead are numbered after the body."""
        lines = (*((text, "body") for text in BODY), (HEADLINE, "headline"), (SUBHEAD, "subhead"))
        if not 1 <= number <= len(lines):
            return None
        text, role = lines[number - 1]
        start = TEXT.index(text)
        return Evidence(sentence=number, role=role, start=start, end=start + len(text), quote=text)  # type: ignore[arg-type]

    def mention(self, id: str) -> Mention | None:  # noqa: A002 - the protocol's word
        """Return what an id stands for."""
        return next((mention for mention in MENTIONS if mention.id == id), None)

    def figures_in(self, number: int) -> tuple[AnyFigure, ...]:
        """Return the figures of a sentence."""
        return tuple(each for each in MENTIONS if isinstance(each, AnyFigure) and each.sentence == number)

    def conversion(self, money: Money) -> Money | None:
        """Return the article's own conversion."""
        return next((each for each in MENTIONS if getattr(each, "conversion_of", None) == money.id), None)  # type: ignore[return-value]

    def ticker(self, korean: str) -> str | None:
        """Return the code next to the one company that has one."""
        return "012345" if korean == "한빛테크" else None

    def prints(self, korean: str) -> bool:
        """Return whether the article prints a name; headline included."""
        return korean in TEXT

    def existing(self, prefixes: str) -> str:
        """Return which ids there are."""
        return prefixes
