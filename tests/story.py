"""A short article made for the tests of the whole way, and a sound answer about it.

Ids are looked up by the words of the article, so that the answer stays sound when finders number otherwise.
"""

from __future__ import annotations

import copy
import datetime as dt
import json
from typing import Any

from policy_brief.claims import claims
from summarizer import Article, Scan, scan
from summarizer.text.article import KST

__all__ = ["ARTICLE", "TEXT", "answer", "answer_text", "claims_of", "story"]

TEXT = (
    "핀란드는 AI 연구에 최대 20억유로(약 3조원)를 투자할 계획이라고 밝혔다.\n"
    "핀란드는 파리 선언에 서명했다.\n"
    '박가온 한빛테크 대표는 "공공 데이터를 더 열어야 한다"고 말했다.\n'
)
ARTICLE = Article.from_text(
    TEXT,
    outlet="누리신문",
    headline="핀란드, AI 연구에 20억유로",
    published=dt.datetime(2025, 2, 20, 11, 30, tzinfo=KST),
)


def story() -> Scan:
    """Return what code finds in the article."""
    return scan(ARTICLE)


def answer() -> dict[str, Any]:
    """Return a sound model's answer about the article, to be damaged at will."""
    found = story()
    amount = next(amount.id for amount in found.amounts if amount.text == "20억유로")
    quotation = next(quotation.id for quotation in found.quotations if quotation.speech)
    finland = {"english": "Finland", "korean": "핀란드"}
    return copy.deepcopy(
        {
            "scope": "ai_policy",
            "article_kind": "news",
            "headline": f"Finland plans to invest {{{amount}}} in AI research [1]",
            "bottom_line": f"Finland plans {{{amount}}} for AI [1] and signed the Paris declaration [2].",
            "read_with_care": [],
            "argument": "Finland puts money into AI [1] while a company asks for open data [3].",
            "key_points": [
                f"Finland plans to invest {{{amount}}} in AI research [1].", "Finland signed the Paris declaration [2]."
            ],
            "corrections": [],
            "table_rows": [],
            "investments": [
                {
                    "evidence": [1], "investor": finland, "kind": "government", "amount": amount,
                    "purpose": "AI research", "status": "planned", "status_words": "plans to invest",
                }
            ],
            "stances": [
                {
                    "evidence": [2], "actor": finland, "position": "signed", "position_words": "signed",
                    "declaration": {"english": "Paris declaration", "korean": "파리 선언"},
                }
            ],
            "korean_models": [],
            "policy_measures": [],
            "denials": [],
            "dates": [],
            "speakers": [
                {
                    "evidence": [3], "kind": "recommendation", "says": "Public data has to be opened further.",
                    "quotation": quotation, "english": "Public data has to be opened further",
                    "speaker": {
                        "english": "Park Ga-on", "korean": "박가온", "role": "chief executive",
                        "affiliation": {"english": "Hanbit Tech", "korean": "한빛테크"},
                    },
                }
            ],
            "caveats": ["It does not say who pays."],
            "follow_up": ["Which ministry pays?"],
        }
    )  # fmt: skip


def answer_text(damage: dict[str, Any] | None = None) -> str:
    """Return the answer as a model writes it; `damage` replaces its keys."""
    return json.dumps({**answer(), **(damage or {})}, ensure_ascii=False)


def claims_of(brief: Any) -> list[str]:
    """Return the paths of the claims of a brief, to see what is left of it."""
    return [str(path) for path, _ in claims(brief)]
