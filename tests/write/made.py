"""Documents made for the tests of writers: one with every section, a small one, and one with awkward text.

The article is invented, and what code would find in it is put together by hand, so that a writer is tested and no
finder and no check.
"""

from __future__ import annotations

import copy
import datetime as dt
from decimal import Decimal
from typing import Any

from policy_brief import (
    Audit,
    BriefDocument,
    Byline,
    DateMention,
    Evidence,
    Mention,
    Money,
    Name,
    Named,
    Objection,
    OfficialBody,
    PersonMention,
    PolicyBrief,
    Prose,
    Provenance,
    Quantity,
    Quotation,
    SelfDescription,
    Source,
    StageUsage,
    Unused,
    Usage,
    Verdict,
    Withdrawn,
)
from policy_brief.claims import claims

__all__ = ["AWKWARD", "answer", "awkward", "brief", "full", "minimal", "other", "partial", "sound", "with_claims"]

AWKWARD = "a|b *c* _d_ `e` <f> $1 … $2 3~5 … 7~8 [g](http://h) [4] &amp; \\ snake_case"
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
HEADLINE_AT = len(BODY) + 1


def _span(words: str, after: str = "") -> dict[str, Any]:
    start = TEXT.index(words, TEXT.index(after, TEXT.index(BODY[0])))
    number = next(n for n, text in enumerate(BODY, 1) if TEXT.index(text) <= start < TEXT.index(text) + len(text))
    return {"text": words, "start": start, "end": start + len(words), "sentence": number}


def _money(id_: str, words: str, low: int | None, high: int | None, currency: str = "EUR", **fields: Any) -> Money:
    values = {"value_min": low, "value_max": high, "currency": currency, "approx": False}
    bound = "upper" if low is None else "exact"
    return Money(id=id_, **_span(words), **{**values, "bound": bound, **fields})


def _count(id_: str, words: str, low: int, high: int | None, unit: str) -> Quantity:
    bound = "exact" if high else "lower"
    return Quantity(id=id_, **_span(words), value_min=low, value_max=high, unit=unit, approx=False, bound=bound)


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


class _Found:
    """What ids and numbers of the article stand for."""

    sentence_count = len(BODY)

    def evidence(self, number: int) -> Evidence | None:
        lines = (*((text, "body") for text in BODY), (HEADLINE, "headline"), (SUBHEAD, "subhead"))
        if not 1 <= number <= len(lines):
            return None
        text, role = lines[number - 1]
        start = TEXT.index(text)
        return Evidence(sentence=number, role=role, start=start, end=start + len(text), quote=text)  # type: ignore[arg-type]

    def mention(self, id: str) -> Mention | None:  # noqa: A002 - the protocol's word
        return next((mention for mention in MENTIONS if mention.id == id), None)

    def conversion(self, money: Money) -> Money | None:
        return next((each for each in MENTIONS if getattr(each, "conversion_of", None) == money.id), None)  # type: ignore[return-value]

    def ticker(self, korean: str) -> str | None:
        return "012345" if korean == "한빛테크" else None

    def prints(self, korean: str) -> bool:
        return korean in TEXT or korean == "한국"

    def existing(self, prefixes: str) -> str:
        return prefixes


_OSLO = {"english": "Oslo AI declaration", "korean": "오슬로 AI 선언"}
_DURE = {"english": "Dure Institute", "korean": "두레연구소"}
_KOREA = {"english": "South Korea", "korean": "한국"}
_ANSWER: dict[str, Any] = {
    "scope": "ai_policy",
    "article_kind": "news",
    "headline": "Norway plans {M1} for AI data centers as South Korea stays silent on declaration [1][18]",
    "bottom_line": "Norway plans to invest {M1} in AI data centers [1] and signed the Oslo AI declaration, which the "
    "United States did not [4]; South Korea's position is not stated.",
    "read_with_care": ["These are plans, not spending; where the money comes from is not known [16]."],
    "argument": "Money is being promised faster than rules are agreed: Norway announced its sum [1] before the states "
    "at Oslo agreed on a text [4][5], and Korea passed a law [7] whose decree is still open [8][9].",
    "key_points": [
        "{M3} of Norway's {M1} go to start-ups by {D2} [2].",
        "Hanbit Tech says it will secure {N1} on the same site; it has not decided the amount [3].",
        "AI operators with {N2} must report on safety every year from {D4} [8]. Comments close in {D5} [9].",
    ],
    "corrections": [{"was": "Norway invests {M5}.", "now": "Norway invests {M1}.", "evidence": [15]}],
    "investments": [
        {
            "investor": "B1", "amount": "M3", "purpose": "support for start-ups", "period": "by {D2}",
            "status": "planned", "status_words": "planned", "detail_of": "M1", "evidence": [2],
        },
        {
            "investor": "B1", "amount": "M1", "purpose": "AI data centers", "place": "Norway", "status": "planned",
            "status_words": "planned", "evidence": [1],
        },
        {
            "investor": "C1", "capacity": "N1", "purpose": "data centre on the same site", "status": "planned",
            "status_words": "planned", "note": "amount undecided", "evidence": [3],
        },
    ],
    "stances": [
        {
            "actor": "B1", "declaration": _OSLO, "position": "signed", "position_words": "signed", "evidence": [4],
        },
        {
            "actor": "B2", "declaration": _OSLO, "position": "not_signed", "position_words": "did not sign",
            "evidence": [4],
        },
        {
            "actor": "B3", "declaration": _OSLO, "position": "declined_to_say", "position_words": "did not answer",
            "note": "asked whether it would sign", "evidence": [5],
        },
        {
            "actor": _KOREA, "declaration": _OSLO, "position": "not_stated", "position_words": "", "evidence": [],
        },
    ],
    "models_note": "Two language models were presented [6].",
    "korean_models": [
        {
            "model": "A1", "version": "2.0", "developer": "C1", "context": "public advice", "evidence": [6],
        },
        {
            "model": {"english": "Yeoul", "korean": "여울"}, "version": "7B", "developer": "C2",
            "context": "translation", "evidence": [6],
        },
    ],
    "policy_measures": [
        {
            "issuer": "B4", "measure": "It lays down who may use public data.",
            "official_name": {"english": "Framework Act on Data", "korean": "데이터 기본법"}, "when": "on {D3}",
            "status": "enacted", "status_words": "passed", "evidence": [7],
        },
        {
            "issuer": "B5", "bound": "AI operators", "measure": "They report on safety every year.",
            "threshold": "{N2}", "when": "from {D4}", "status": "under_consultation", "status_words": "",
            "note": "comments until {D5}", "evidence": [8, 9],
        },
    ],
    "denials": [
        {
            "claimed": "Solbit Lab took {M4} of subsidies unduly", "claimed_by": "some media",
            "denied_by": "Solbit Lab", "state": "audit not finished", "evidence": [13, 14],
        }
    ],
    "dates": [
        {"date": "D4", "event": "duty to report begins", "evidence": [8]},
        {"date": "D3", "event": "National Assembly passes the act", "evidence": [7]},
        {"date": "D5", "event": "comments on the decree close", "evidence": [9]},
    ],
    "speakers": [
        {
            "speaker": {"id": "P1", "role": "Minister", "affiliation": "B5"}, "kind": "announcement",
            "occasion": "press meeting", "says": "Skilled people come first [10].", "quotation": "Q1",
            "english": "We will train {N4} within {N3}", "evidence": [10],
        },
        {
            "speaker": {"id": "P2", "role": "Director", "affiliation": _DURE},
            "kind": "recommendation", "to_whom": "B4",
            "says": "Public data should be opened further [11], but protecting personal data comes first [12].",
            "quotation": "Q2", "english": "The announcement of {D6} came late. Public data has to be opened further",
            "evidence": [11],
        },
    ],
    "caveats": [
        "Whether Norway's total includes what Hanbit Tech spends is not said [1][3].",
        "The accusation against Solbit Lab comes from media that are not named [13].",
    ],
    "follow_up": ["Will South Korea sign the Oslo AI declaration?"],
}  # fmt: skip


def answer() -> dict[str, Any]:
    """Return a model's answer about the article, to be changed at will."""
    return copy.deepcopy(_ANSWER)


def brief(**changes: Any) -> PolicyBrief:
    """Return that answer resolved, some of its keys replaced."""
    return PolicyBrief.model_validate({**answer(), **changes}, context={"scan": _Found()})


def with_claims(**changes: Any) -> BriefDocument:
    """Return the sound document with some keys of the answer replaced."""
    return sound().model_copy(update={"brief": brief(**changes)})


def sound() -> BriefDocument:
    """Return a document whose claims all hold."""
    made = brief()
    verdicts = tuple(Verdict(claim=str(path), verdict="verified") for path, _ in claims(made))
    return BriefDocument(
        brief=made, source=_source(), audit=Audit(second_reader="read", verdicts=verdicts), provenance=_provenance()
    )


def full() -> BriefDocument:
    """Return a document with all that an audit can hold, and what the text says of itself."""
    document, start = sound(), TEXT.index(NOTE)
    audit = document.audit.model_copy(
        update={
            "verdicts": tuple(_VERDICTS.get(verdict.claim, verdict) for verdict in document.audit.verdicts),
            "withdrawn": (
                Withdrawn(
                    claim="key_points[3]",
                    text="Snow delayed the summit",
                    content={},
                    reasons=("[17] says only that it snowed",),
                ),
            ),
            "unused": (Unused(sentence=17, quote=BODY[16], why="background"),),
            "notices": ("The page prints two times; the later one is taken for an update.",),
        }
    )
    said = SelfDescription(text=NOTE, start=start, end=start + len(NOTE), kind="fictional")
    source = document.source.model_copy(update={"self_description": (said,)})
    return document.model_copy(update={"audit": audit, "source": source})


_VERDICTS = {
    "key_points[1]": Verdict(
        claim="key_points[1]",
        verdict="disputed",
        objections=(
            Objection(
                claim="key_points[1]",
                by="second_reader",
                nature="contradiction",
                says="[3] says that the amount has not been set, not that the firm has yet to decide.",
                words="has not decided",
                korean="금액은 정해지지 않았다",
                sentence=3,
            ),
        ),
        stands_on="정해지지 않았다고 설명했다",
    ),
    "stances[2]": Verdict(
        claim="stances[2]",
        verdict="amended",
        before="Canada declined to sign",
        objections=(
            Objection(
                claim="stances[2]",
                by="positions",
                nature="contradiction",
                says="[5] says 답하지 않았다 (did not answer) of Canada.",
                korean="답하지 않았다",
                sentence=5,
            ),
        ),
    ),
}


def minimal() -> BriefDocument:
    """Return a document of a short text: no source but the text, and two points."""
    changes: dict[str, Any] = {name: [] for name, value in answer().items() if isinstance(value, list)}
    changes |= {"argument": None, "models_note": None, "key_points": answer()["key_points"][:3]}
    document = with_claims(**changes)
    nothing = {"outlet": None, "outlet_english": None, "headline": None, "subhead": None, "published": None}
    source = document.source.model_copy(update={**nothing, "updated": None, "bylines": (), "url": None})
    return document.model_copy(update={"source": source, "audit": Audit()})


def partial() -> BriefDocument:
    """Return a document of an answer that was salvaged."""
    document = sound()
    return document.model_copy(update={"audit": document.audit.model_copy(update={"partial": True})})


def other() -> BriefDocument:
    """Return a document of an article on something else."""
    document = minimal()
    return document.model_copy(update={"brief": document.brief.model_copy(update={"scope": "other"})})


def awkward() -> BriefDocument:
    """Return a document with Markdown's own characters wherever text may stand."""
    document, prose, name = sound(), _prose(AWKWARD), Name(english=AWKWARD, korean=AWKWARD)
    made = document.brief
    speaker = made.speakers[0]
    quotation = speaker.quotation.model_copy(update={"text": AWKWARD})  # type: ignore[union-attr]
    person = speaker.speaker.model_copy(update={"english": AWKWARD, "role": AWKWARD, "affiliation": name})
    row = {"quotation": quotation, "speaker": person, "english": prose, "says": prose, "occasion": AWKWARD}
    changed = made.model_copy(
        update={
            "headline": made.headline.model_copy(update={"text": prose}),
            "key_points": (made.key_points[0].model_copy(update={"text": _prose(f"1. {AWKWARD}")}),),
            "investments": (
                made.investments[0].model_copy(
                    update={"investor": name, "purpose": prose, "note": prose, "status_words": AWKWARD}
                ),
            ),
            "stances": (
                made.stances[0].model_copy(
                    update={"actor": name, "note": prose, "declaration": name, "position_words": AWKWARD}
                ),
            ),
            "korean_models": (made.korean_models[0].model_copy(update={"model": name, "developer": name}),),
            "speakers": (speaker.model_copy(update=row),),
        }
    )
    source = document.source.model_copy(update={"headline": AWKWARD, "outlet": AWKWARD})
    return document.model_copy(update={"brief": changed, "source": source})


def _prose(text: str) -> Prose:
    plain = text.replace(" [4]", "")
    return Prose(text=plain, template=plain)


def _source() -> Source:
    return Source(
        outlet="누리신문",
        outlet_english="Nuri Shinmun",
        headline=HEADLINE,
        subhead=SUBHEAD,
        bylines=(
            Byline(name="한별", english="Han Byeol", role="기자"),
            Byline(name="백나루", english="Baek Na-ru", role="논설위원"),
        ),
        contacts_removed=1,
        published=dt.datetime(2025, 2, 20, 11, 30, tzinfo=KST),
        updated=dt.datetime(2025, 2, 20, 15, 5, tzinfo=KST),
        reposted=None,
        url="https://news.example/1",
        source="article.html",
        sentences=len(BODY),
        sha256="0" * 64,
    )


def _provenance() -> Provenance:
    spent = {"reasks": 0, "cached_tokens": 0, "cost_usd": Decimal("0.0123"), "seconds": None}
    usage = Usage(calls=2, prompt_tokens=12_345, completion_tokens=678, **spent)
    stages = (
        StageUsage(stage="write", model="made-up-model", calls=1, prompt_tokens=10_000, completion_tokens=600, **spent),
        StageUsage(
            stage="second read", model="another-model", calls=1, prompt_tokens=2_345, completion_tokens=78, **spent
        ),
    )
    return Provenance(
        policy_brief="0.1.0",
        model="made-up-model",
        structured="tools",
        endpoint="127.0.0.1",
        prompt="P",
        schema_version="2",
        checker="C",
        replayed="made-up.yaml",
        created=None,
        usage=usage,
        stages=stages,
    )
