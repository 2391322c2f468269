"""Two small gold articles made for the tests of evaluation, written to a folder as `gold/` is laid out."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from policy_brief import Objection, PolicyBrief
from summarizer.evaluate.gold.answers import Gold, load_gold
from summarizer.evaluate.gold.to_brief import to_brief
from summarizer.evaluate.run import Run, evaluate
from summarizer.find.assemble import find
from summarizer.find.scan import Scan
from summarizer.readers import read

__all__ = [
    "FESTIVAL",
    "FUND",
    "Says",
    "article",
    "brief_of",
    "gold_of",
    "objection",
    "run_of_both",
    "scan_of",
    "write_gold",
]

_FUND = (
    "노르웨이는 AI 데이터센터에 최대 300억유로(약 45조원)를 투자할 계획이라고 밝혔다.",
    "이 가운데 40억유로는 신생기업 지원에 쓰인다.",
    "노르웨이는 파리 선언에 서명했지만 미국은 서명하지 않았다.",
    "한빛테크[012345]는 언어 모델 '가람 2.0'을 공개했다.",
    '김하늘 미래산업부 장관은 "3년 안에 인재 1만명을 키우겠다"고 말했다.',
    '이도윤 두레연구소 소장은 "공공 데이터를 더 열어야 한다"고 제언했다.',
    "국회는 데이터 기본법을 제정할 방침이다.",
    "예산의 출처는 알려지지 않았다.",
)
_FESTIVAL = ("누리마을은 가을 축제를 연다.", "입장료는 5천원이다.", "비가 오면 축제는 체육관에서 열린다.")
_NORWAY = {"english": "Norway", "korean": "노르웨이"}
_PARIS = {"english": "Paris declaration", "korean": "파리 선언"}
_KIM = {"english": "Kim Ha-neul", "korean": "김하늘", "role": "minister", "affiliation": None}
_LEE = {"english": "Lee Do-yun", "korean": "이도윤", "role": "director", "affiliation": None}


def _amount(sentence: int, text: str, low: int | None, high: int, currency: str, **fields: Any) -> dict[str, Any]:
    bound = "upper" if low is None else "exact"
    return {
        "sentence": sentence, "text": text, "value_min": low, "value_max": high, "currency": currency, "bound": bound,
        "approx": False, "conversion_of": None, "detail_of": None, **fields,
    }  # fmt: skip


def _investment(evidence: int, amount: str, purpose: str, detail_of: str | None = None) -> dict[str, Any]:
    return {
        "evidence": [evidence], "investor": _NORWAY, "kind": "government", "amount": amount, "capacity": None,
        "purpose": purpose, "place": None, "period": None, "status": "planned", "status_words": "plans to invest",
        "note": None, "detail_of": detail_of,
    }  # fmt: skip


def _stance(actor: dict[str, str], position: str, words: str) -> dict[str, Any]:
    return {
        "evidence": [3], "actor": actor, "declaration": _PARIS, "position": position, "position_words": words,
        "note": None,
    }  # fmt: skip


def _speaker(evidence: int, speaker: dict[str, Any], kind: str, says: str, **quoted: str) -> dict[str, Any]:
    return {
        "evidence": [evidence], "speaker": speaker, "kind": kind, "occasion": None, "says": says, "to_whom": None,
        **quoted,
    }  # fmt: skip


def _brief(**claims: Any) -> dict[str, Any]:
    lists = (
        "read_with_care", "key_points", "corrections", "table_rows", "investments", "stances", "korean_models",
        "policy_measures",
        "denials", "dates", "speakers", "consequences", "caveats", "follow_up", "names",
    )  # fmt: skip
    return {"article_kind": "news", "argument": None, "models_note": None, **{name: [] for name in lists}, **claims}


FUND: dict[str, Any] = {
    "article": "fund.txt",
    "sentences": list(_FUND),
    "amounts": [
        _amount(1, "300억유로", None, 30 * 10**9, "EUR"),
        _amount(1, "45조원", 45 * 10**12, 45 * 10**12, "KRW", approx=True, conversion_of="300억유로"),
        _amount(2, "40억유로", 4 * 10**9, 4 * 10**9, "EUR", detail_of="300억유로"),
    ],
    "dates": [],
    "quotations": [
        {"sentence": 5, "text": "3년 안에 인재 1만명을 키우겠다", "speaker": "김하늘 미래산업부 장관"},
        {"sentence": 6, "text": "공공 데이터를 더 열어야 한다", "speaker": "이도윤 두레연구소 소장"},
    ],
    "brief": _brief(
        scope="ai_policy",
        headline="Norway plans to invest {300억유로} in AI data centres [1]",
        bottom_line="Norway plans to invest {300억유로} in AI [1] and signed the declaration [3]. A model is out [4]. "
        "An act is planned [7]. Open data is asked for [6].",
        key_points=[
            "Norway plans to invest {300억유로} in AI data centres [1].",
            "Of this, {40억유로} supports start-ups [2].",
            "Kim Ha-neul wants to train {1만명} within {3년} [5].",
            "The minister wants {1만명} trained [5].",
        ],
        investments=[
            _investment(1, "300억유로", "AI data centres"),
            _investment(2, "40억유로", "Support for start-ups", "300억유로"),
        ],
        stances=[
            _stance(_NORWAY, "signed", "signed"),
            _stance({"english": "United States", "korean": "미국"}, "not_signed", "did not sign"),
        ],
        korean_models=[
            {
                "evidence": [4], "model": {"english": "Garam 2.0", "korean": "가람 2.0"}, "version": "2.0",
                "developer": {"english": "Hanbit Tech", "korean": "한빛테크"}, "context": None,
            }
        ],
        policy_measures=[
            {
                "evidence": [7], "issuer": {"english": "National Assembly", "korean": "국회"}, "bound": None,
                "measure": "Is to pass a basic act on data.", "threshold": None, "when": None, "status": "planned",
                "status_words": "plans to enact", "note": None,
                "official_name": {"english": "Data Basic Act", "korean": "데이터 기본법"},
            }
        ],
        speakers=[
            _speaker(
                5, _KIM, "announcement", "The government will train {1만명} within {3년}.",
                quotation="3년 안에 인재 1만명을", english="We will train {1만명} within {3년}.",
            ),
            _speaker(
                6, _LEE, "recommendation", "Public data should be opened further.",
                quotation="공공 데이터를 더 열어야", english="Public data has to be opened.",
            ),
        ],
        caveats=["Where the money comes from is not known [8]."],
    ),
    "traps": [{"name": "whole and part", "claim": "Both amounts are to be added."}],
}  # fmt: skip

FESTIVAL: dict[str, Any] = {
    "article": "festival.txt",
    "sentences": list(_FESTIVAL),
    "amounts": [_amount(2, "5천원", 5000, 5000, "KRW")],
    "dates": [],
    "quotations": [],
    "brief": _brief(
        scope="other",
        headline="A village holds its autumn festival [1]",
        bottom_line="A village holds its autumn festival [1]; admission is {5천원} [2].",
        key_points=["In rain the festival moves to a gym [3]."],
    ),
    "traps": [],
}


def write_gold(folder: Path, *golds: dict[str, Any]) -> Path:
    """Write gold briefs, by default both, and their articles."""
    (folder / "articles").mkdir(parents=True)
    (folder / "briefs").mkdir()
    for gold in golds or (FUND, FESTIVAL):
        article = folder / "articles" / gold["article"]
        article.write_text("\n".join(gold["sentences"]), encoding="utf-8")
        brief = folder / "briefs" / f"{article.stem}.json"
        brief.write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    return folder


@cache
def run_of_both() -> Run:
    """Evaluate both gold articles, whose faults take a second."""
    with TemporaryDirectory() as folder:
        return evaluate(write_gold(Path(folder) / "gold"))


def gold_of(record: dict[str, Any], **changes: Any) -> Gold:
    """Read a gold brief as the program does, with keys of it replaced."""
    with TemporaryDirectory() as folder:
        return load_gold(write_gold(Path(folder) / "gold", {**copy.deepcopy(record), **changes}))[0]


@cache
def article(name: str = "fund") -> Scan:
    """Return what code finds in the article of that name."""
    sentences = {"fund": _FUND, "festival": _FESTIVAL}[name]
    return scan_of("\n".join(sentences))


def scan_of(text: str) -> Scan:
    """Return what code finds in a text."""
    return find(read(text.encode()))


def brief_of(record: dict[str, Any] = FUND) -> PolicyBrief:
    """Return the gold brief as a perfect answer becomes one."""
    brief, misses = to_brief(gold_of(record), article(Path(record["article"]).stem))
    assert () == misses
    return brief


def objection(claim: str, by: str = "figures", says: str = "made up") -> Objection:
    """Make an objection to a claim."""
    return Objection(claim=claim, by=by, nature="absence", says=says)


@dataclass
class Says:
    """Checks that say what they are told to, of every brief or of those that a condition holds for."""

    made: tuple[Objection, ...] = ()
    shadow: frozenset[str] = frozenset()
    when: Callable[[PolicyBrief], bool] = lambda _: True
    asked: list[Iterable[str] | None] = field(default_factory=list)

    def objections(self, brief: PolicyBrief, paths: Iterable[str] | None = None) -> tuple[Objection, ...]:
        """Return what is objected to these claims."""
        self.asked.append(paths)
        return tuple(one for one in self.made if self.when(brief) and (paths is None or one.claim in paths))

    def enforces(self, name: str) -> bool:
        """Return whether a check does not only watch."""
        return name not in self.shadow
