"""A small round made for the tests of evaluation: one article, its answer, and errors planted in it."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from pathlib import Path
from typing import Any

from policy_brief import (
    SCHEMA_VERSION,
    Audit,
    BriefDocument,
    Objection,
    PolicyBrief,
    Provenance,
    Source,
    StageUsage,
    Usage,
    Verdict,
    Withdrawn,
)
from summarizer.evaluate.gold.to_brief import to_answer
from tests.evaluate.folder import FUND, article, gold_of

__all__ = ["ERRORS", "FACTS", "answer", "document_of", "write_round"]

FACTS: dict[str, Any] = {
    "fund.txt": {
        "kind": "wire story",
        "must": [
            {
                "rank": 1, "fact": "Norway plans to invest up to 30 billion euros.", "most_important": True,
                "korean": "최대 300억유로(약 45조원)를 투자할 계획",
            },
            {"rank": 2, "fact": "The money has no known source.", "korean": "예산의 출처는 알려지지 않았다."},
            {"rank": 3, "fact": "Something that no claim says.", "korean": "이 말은 기사에 없다"},
        ],
        "must_not": ["That both amounts are to be added."],
    }
}  # fmt: skip
ERRORS: list[dict[str, Any]] = [
    {"id": "e1", "kind": "id that does not exist", "claim": "investments[0]",
     "brief": {"set": {"investments[0].amount": "M9"}}, "note": "no such amount"},
    {"id": "e2", "kind": "hedge dropped", "claim": "key_points[0]",
     "brief": {"set": {"key_points[0]": "Norway invests {M1} in AI data centres [1]."}}, "note": "invests"},
    {"id": "e3", "kind": "hedge dropped", "claim": "key_points[3]",
     "brief": {"set": {"key_points[3]": "All ministers want {N2} trained [5]."}}, "note": "all"},
    {"id": "e4", "kind": "omission", "claim": "",
     "brief": {"drop": ["key_points[1]", "investments[1]"]}, "note": "no part"},
    {"id": "e5", "kind": "omission", "claim": "", "brief": {"drop": ["key_points[0]"]}, "note": "said elsewhere"},
]  # fmt: skip
READINGS: list[dict[str, Any]] = [
    {
        "errors": ["e2", "e3"],
        "doubts": [
            {
                "claim": "key_points[0]",
                "verdict": "partly",
                "words": "invests",
                "korean": "계획",
                "says": "It plans to.",
            },
            {"claim": "caveats[0]", "verdict": "not", "words": "known", "korean": "", "says": "Not said."},
        ],
    }
]
JUDGEMENTS: dict[str, Any] = {
    "table": [
        {"article": "fund", "system": "ours", "faithful": 9, "complete": 8, "traceable": 9, "readable": 8,
         "overall": 8.5, "minutes": 7, "sent": True},
        {"article": "fund", "system": "plain", "faithful": 8, "complete": 8, "traceable": 4, "readable": 8,
         "overall": 7.5, "minutes": 12, "sent": False},
    ],
    "findings": [{"article": "fund", "claim": "caveats[0]", "by": "second_reader", "judged": "wrong"}],
}  # fmt: skip


def answer() -> dict[str, Any]:
    """Return the right answer, as a model's JSON."""
    return to_answer(gold_of(FUND), article())[0]


def document_of(brief: PolicyBrief) -> BriefDocument:
    """Save a brief as one that was written and read again in two calls, and amended once."""
    text = article().article.text
    used = {"calls": 1, "reasks": 0, "cached_tokens": 0, "cost_usd": None, "seconds": None}
    stages = (
        StageUsage(stage="write", model="m", prompt_tokens=1000, completion_tokens=200, **used),
        StageUsage(stage="second read", model="m", prompt_tokens=500, completion_tokens=50, **used),
    )
    doubt = Objection(claim="headline", by="second_reader", nature="absence", says="It plans to.")
    verdicts = (Verdict(claim="headline", verdict="amended", before="Norway invests", objections=(doubt,)),)
    gone = Withdrawn(claim="caveats[1]", text="Nobody spoke.", content={}, reasons=("withdrawn by the writer",))
    return BriefDocument(
        brief=brief,
        source=Source(
            outlet=None, outlet_english=None, headline=None, subhead=None, bylines=(), contacts_removed=0,
            published=None, reposted=None, url=None, source="fund.txt", sentences=8,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
        ),
        audit=Audit(verdicts=verdicts, withdrawn=(gone,)),
        provenance=Provenance(
            policy_brief="0", model="m", structured="json", endpoint="e", prompt="p", schema_version=SCHEMA_VERSION,
            checker="c", replayed=None, created=dt.datetime(2026, 11, 28, 9, tzinfo=dt.UTC),
            usage=Usage(prompt_tokens=1500, completion_tokens=250, **{**used, "calls": 2}), stages=stages,
        ),
    )  # fmt: skip


def write_round(folder: Path, **files: Any) -> Path:
    """Write the round, with files replaced, or left out where they are None."""
    content: dict[str, Any] = {
        "facts": FACTS, "answer": answer(), "errors": ERRORS, "readings": READINGS, "judgements": JUDGEMENTS,
        "document": None, "about": None, **files,
    }  # fmt: skip
    places = {
        "facts": "facts.json", "answer": "answers/fund.answer.json", "errors": "errors/fund.jsonl",
        "readings": "readings/fund.json", "judgements": "judgements.json", "document": "answers/fund.json",
        "about": "round.json",
    }  # fmt: skip
    for name in ("articles", "answers", "errors", "readings"):
        (folder / name).mkdir(parents=True)
    (folder / "articles" / "fund.txt").write_text(article().article.text, encoding="utf-8")
    for name, value in content.items():
        if value is not None:
            (folder / places[name]).write_text(_written(name, value), encoding="utf-8")
    return folder


def _written(name: str, value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, BriefDocument):
        return value.model_dump_json()
    if name == "errors":
        return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in value)
    return json.dumps(value, ensure_ascii=False)
