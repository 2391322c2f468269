"""A small article made for the tests of checks, what code finds in it, and a sound brief of it.

The scan is put together by hand, so that a check is tested and no finder.
"""

from __future__ import annotations

import copy
import datetime as dt
import re
from functools import cache
from typing import Any

from policy_brief import (
    AIModel,
    Claim,
    Company,
    DateMention,
    Mention,
    Money,
    Objection,
    OfficialBody,
    PersonMention,
    PolicyBrief,
    Quantity,
    Quotation,
)
from policy_brief.claims import ClaimPath, claim_at, claims
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.reading import Reading
from summarizer.find.assemble import find
from summarizer.find.scan import Scan
from summarizer.text.article import KST, Article
from summarizer.text.heads import Head

__all__ = [
    "ARTICLE",
    "SCAN",
    "TEXT",
    "answer",
    "brief",
    "brief_of",
    "found_scan",
    "headed_scan",
    "id_of",
    "investment",
    "measure",
    "name",
    "objections",
    "place",
    "plain_scan",
    "points",
    "said",
    "scan_with",
    "speaker",
    "stance",
    "whole",
    "whole_of_points",
    "worded",
]

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
    """Return where words stand in the text, the first time after others."""
    start = TEXT.index(words, TEXT.index(after))
    number = next(one.number for one in ARTICLE.sentences if one.start <= start < one.end)
    return {"text": words, "start": start, "end": start + len(words), "sentence": number}


def _money(id_: str, words: str, low: int | None, high: int | None, currency: str, **fields: Any) -> Money:
    bound = "upper" if low is None else "exact"
    values = {"value_min": low, "value_max": high, "currency": currency, "approx": False, "bound": bound}
    return Money.model_validate({**place(words), "id": id_, **values, **fields})


def _count(id_: str, words: str, value: int, unit: str) -> Quantity:
    values = {"value_min": value, "value_max": value, "unit": unit, "approx": False, "bound": "exact"}
    return Quantity.model_validate({**place(words), "id": id_, **values})


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


def name(english: str, korean: str) -> dict[str, str]:
    """Return a name as a model writes it out."""
    return {"english": english, "korean": korean}


def _person(english: str, korean: str, role: str, affiliation: dict[str, str]) -> dict[str, Any]:
    return {**name(english, korean), "role": role, "affiliation": affiliation}


_NORWAY, _PARIS = name("Norway", "노르웨이"), name("Paris declaration", "파리 선언")
_MINISTER = _person("Kim Ha-neul", "김하늘", "Minister", name("Ministry of Future Industry", "미래산업부"))
_DIRECTOR = _person("Lee Do-yun", "이도윤", "director", name("Dure Institute", "두레연구소"))

_ANSWER: dict[str, Any] = {
    "scope": "ai_policy",
    "article_kind": "news",
    "headline": "Norway plans to invest {M1} in AI data centres [1]",
    "bottom_line": "Norway plans {M1} for AI [1], and South Korea promises to train {N2} [5].",
    "read_with_care": [],
    "argument": None,
    "key_points": [
        "Norway said on {D1} that it plans to invest {M1} in AI data centres [1].",
        "Norway signed the Paris declaration; the United States did not [3].",
        "The minister wants to train {N2} within {N1} [5].",
    ],
    "corrections": [],
    "investments": [
        {
            "evidence": [1], "investor": _NORWAY, "kind": "government", "amount": "M1", "purpose": "AI data centres",
            "status": "planned", "status_words": "said it plans to invest",
        },
        {
            "evidence": [2], "investor": _NORWAY, "kind": "government", "amount": "M3",
            "purpose": "support for start-ups", "status": "planned", "status_words": "goes to", "detail_of": "M1",
        },
    ],
    "stances": [
        {
            "evidence": [3], "actor": _NORWAY, "declaration": _PARIS, "position": "signed",
            "position_words": "signed", "note": None,
        },
        {
            "evidence": [3], "actor": name("United States", "미국"), "declaration": _PARIS, "position": "not_signed",
            "position_words": "did not sign",
        },
    ],
    "models_note": None,
    "korean_models": [
        {
            "evidence": [4], "model": name("Garam", "가람"), "version": "2.0",
            "developer": name("Hanbit Tech", "한빛테크"),
        }
    ],
    "policy_measures": [
        {
            "evidence": [7], "issuer": name("National Assembly", "국회"), "measure": "Passed a basic law on data",
            "official_name": name("Data Framework Act", "데이터 기본법"), "when": "{D2}", "status": "enacted",
            "status_words": "passed",
        }
    ],
    "denials": [],
    "dates": [],
    "speakers": [
        {
            "evidence": [5], "speaker": _MINISTER, "kind": "announcement", "says": "{N2} are to be trained.",
            "quotation": "Q2", "english": "We will train {N2} within {N1}",
        },
        {
            "evidence": [6], "speaker": _DIRECTOR, "kind": "recommendation",
            "says": "Public data should be opened further.", "quotation": "Q3",
            "english": "Public data has to be opened further",
        },
    ],
    "caveats": ["The source of the budget is not known [8]."],
    "follow_up": ["Who pays for the data centres?"],
}  # fmt: skip


def answer(**changes: Any) -> dict[str, Any]:
    """Return a sound model's answer about the article, to be damaged at will."""
    return {**copy.deepcopy(_ANSWER), **changes}


def brief(**changes: Any) -> PolicyBrief:
    """Return that answer resolved: a sound brief."""
    return _resolved(**changes) if changes else _sound()


@cache  # a brief is frozen
def _sound() -> PolicyBrief:
    return _resolved()


def _resolved(**changes: Any) -> PolicyBrief:
    return PolicyBrief.model_validate(answer(**changes), context={"scan": SCAN})


def brief_of(scan: Scan, **lists: Any) -> PolicyBrief:
    """Return a brief of another article in which only what is given is said."""
    nothing = {key: [] if isinstance(value, list) else None for key, value in _ANSWER.items()}
    said = {"headline": "The article in one line [1]", "bottom_line": "The article in one line [1]."}
    said |= {"key_points": ["The article in one line [1]."] * 3}
    said |= {"scope": "ai_policy", "article_kind": "news"}
    return PolicyBrief.model_validate({**nothing, **said, **lists}, context={"scan": scan})


def worded(scan: Scan, prose: str) -> str:
    """Return prose in which the words of mentions in braces are their ids: '{300억유로}' is '{M1}'."""
    ids = {mention.text: mention.id for mention in reversed(scan.mentions) if mention.id[0] in "MNDQ"}
    return re.sub(r"\{([^{}]+)\}", lambda found: f"{{{ids.get(found[1], found[1])}}}", prose)


def id_of(scan: Scan, words: str) -> str:
    """Return the id of the first mention of these words."""
    return next(mention.id for mention in scan.mentions if mention.text == words)


def points(scan: Scan, *texts: str) -> list[str]:
    """Return key points of these texts, and two more that say nothing."""
    return [*(worded(scan, text) for text in texts), "The article in one line [1].", "The article in one line [1]."]


def investment(
    scan: Scan, investor: tuple[str, str], amount: str | None, *evidence: int, **fields: Any
) -> dict[str, Any]:
    """Return a row of an investment."""
    told = {key: worded(scan, value) if isinstance(value, str) else value for key, value in fields.items()}
    id_ = id_of(scan, amount) if amount else None
    row = {"evidence": list(evidence), "investor": name(*investor), "amount": id_, "status": "planned"}
    return {**row, "status_words": "plans to invest", **told}


def stance(actor: tuple[str, str], position: str, *evidence: int, **fields: Any) -> dict[str, Any]:
    """Return a row of a position on the Paris declaration."""
    row = {"evidence": list(evidence), "actor": name(*actor), "declaration": name("declaration", "선언")}
    return {**row, "position": position, "position_words": "in its words", **fields}


def measure(text: str, status: str, *evidence: int, **fields: Any) -> dict[str, Any]:
    """Return a row of a policy measure."""
    return {"evidence": list(evidence), "measure": text, "status": status, "status_words": "in its words", **fields}


def speaker(person: dict[str, Any], says: str, *evidence: int, **fields: Any) -> dict[str, Any]:
    """Return the entry of a speaker."""
    return {"evidence": list(evidence), "speaker": person, "kind": "assessment", "says": says, **fields}


def objections(rule: Rule, made: PolicyBrief, scan: Scan = SCAN, *, path: str | None = None) -> list[Objection]:
    """Return what a rule objects to the claims of a brief, or to one of them."""
    reading = Reading(scan)
    wanted = ClaimPath.parse(path) if path else None
    looked_at = list(claims(made)) if wanted is None else [(wanted, _at(made, wanted))]
    return [found for at, claim in looked_at for found in rule.objections(ClaimInView(at, claim, made), reading)]


def said(rule: Rule, made: PolicyBrief, scan: Scan = SCAN) -> list[tuple[str, str, str]]:
    """Return path, nature and Korean words of what a rule objects to a brief."""
    return [(found.claim, found.nature, found.korean) for found in objections(rule, made, scan)]


def _at(made: PolicyBrief, path: ClaimPath) -> Claim:
    found = claim_at(made, path)
    if found is None:
        raise LookupError(str(path))
    return found


def scan_with(**changes: Any) -> Scan:
    """Return the article's scan with other findings of a kind."""
    return SCAN.model_copy(update=changes)


def plain_scan(text: str, **found: Any) -> Scan:
    """Return the scan of a text in which only what is given was found."""
    return Scan(article=Article.from_text(text), **found)


def found_scan(text: str, **metadata: Any) -> Scan:
    """Return the scan of a text as the finders read it."""
    metadata = {"published": dt.datetime(2025, 2, 20, 11, 30, tzinfo=KST), **metadata}
    return find(Article.from_text(text, **metadata))


def headed_scan(text: str, headline: str) -> Scan:
    """Return the scan of a text as the finders read it, its headline printed below: the sentence after the last."""
    body, start = Article.from_text(text), len(text) + 1
    head = Head(text=headline, start=start, end=start + len(headline), number=1, kind="headline")
    return find(body.model_copy(update={"text": f"{text}\n{headline}", "heads": (head,)}))


def whole(rule: Rule, made: PolicyBrief, scan: Scan = SCAN) -> list[tuple[str, ...]]:
    """Return each objection of a rule to a brief: path, what it says, Korean words, the claim's words, the sentence."""
    return [
        (found.claim, found.says, found.korean, found.words, f"{found.sentence or ''}{' grave' * found.grave}")
        for found in objections(rule, made, scan)
    ]


def whole_of_points(rule: Rule, scan: Scan, *prose: str) -> list[tuple[str, ...]]:
    """Return what a rule objects to key points of these texts, without the path."""
    return [found[1:] for found in whole(rule, brief_of(scan, key_points=points(scan, *prose)), scan)]
