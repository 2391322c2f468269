"""Documents made for the tests of writers: one with every section, a small one, and one with awkward text."""

from __future__ import annotations

import copy
import datetime as dt
from decimal import Decimal
from functools import cache
from typing import Any

from policy_brief import (
    Audit,
    BriefDocument,
    Byline,
    Cell,
    Name,
    Objection,
    PolicyBrief,
    Prose,
    Provenance,
    SelfDescription,
    Source,
    StageUsage,
    Unused,
    Usage,
    Verdict,
    Withdrawn,
)
from policy_brief.claims import claims
from tests.write.article import BODY, HEADLINE, KST, NOTE, SUBHEAD, TEXT, FoundByHand

__all__ = ["AWKWARD", "answer", "awkward", "brief", "full", "minimal", "other", "partial", "sound", "with_claims"]

AWKWARD = "a|b *c* _d_ `e` <f> $1 … $2 3~5 … 7~8 [g](http://h) [4] &amp; \\ snake_case"
_OSLO = {"english": "Oslo AI declaration", "korean": "오슬로 AI 선언"}
_DURE = {"english": "Dure Institute", "korean": "두레연구소"}
_KOREA = {"english": "South Korea", "korean": "한국"}
_SIGNERS = {"table": "Who signed", "heading": "Who signed", "below": 3, "head": "State"}
_ANSWER: dict[str, Any] = {
    "scope": "ai_policy",
    "article_kind": "news",
    "headline": "Norway plans {M1} for AI data centers as South Korea stays silent on declaration [1][18]",
    "bottom_line": "Norway plans to invest {M1} in AI data centers [1] and signed the Oslo AI declaration, which the "
    "United States did not [4]. Where its money comes from is not known [16].\nSouth Korea's position is not stated.",
    "read_with_care": ["These are plans, not spending; where the money comes from is not known [16]."],
    "key_points": [
        {"heading": "Money", "text": "{M3} of Norway's {M1} go to start-ups by {D2} [2]."},
        {
            "heading": "Money", "form": "bullet",
            "text": "**Hanbit Tech** plans a data center on the same site; it has not decided the amount [3].",
        },
        {
            "heading": "Money", "form": "bullet",
            "text": "**Solbit Lab:** some media say that it took {M4} of subsidies unduly [13], which it denies [14].",
        },
        {
            "heading": "Rules in South Korea", "form": "item", "number": 1,
            "text": "AI operators with {N2} must report on safety every year from {D4} [8].",
        },
        {
            "heading": "Rules in South Korea", "form": "item", "number": 2,
            "text": "Comments on the decree close in {D5} [9].",
        },
        {
            "heading": "Rules in South Korea", "form": "quotation",
            "text": "“We will train {N4} within {N3},” said Kim Ha-neul, Minister of Future Industry [10].",
        },
    ],
    "table_rows": [
        {**_SIGNERS, "label": "Norway", "cells": [{"column": "Position", "text": "signed"}], "evidence": [4]},
        {**_SIGNERS, "label": "United States", "cells": [{"column": "Position", "text": "did not sign"}],
         "evidence": [4]},
        {
            **_SIGNERS, "label": "Canada", "evidence": [5],
            "cells": [
                {"column": "Position", "text": "did not answer"},
                {"column": "Note", "text": "asked whether it would sign"},
            ],
        },
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
        "The article does not say whether Norway's total includes what Hanbit Tech spends [1][3].",
        "**Not named:** the media that the accusation against Solbit Lab comes from [13].",
    ],
    "consequences": ["**Operators abroad would have to report.** Those with {N2} are covered from {D4} [8]."],
    "follow_up": [
        "**March 2025:** Comments on the decree close [9].",
        "Ask the foreign ministry whether South Korea will sign the Oslo AI declaration.",
    ],
}  # fmt: skip


def answer() -> dict[str, Any]:
    """Return a model's answer about the article, to be changed at will."""
    return copy.deepcopy(_ANSWER)


def brief(**changes: Any) -> PolicyBrief:
    """Return that answer resolved, some of its keys replaced."""
    return _resolved(**changes) if changes else sound().brief


class _OnePointIsEnough(FoundByHand):
    """Lets a test give no more points than it looks at."""

    sentence_count = 1


def _resolved(**changes: Any) -> PolicyBrief:
    return PolicyBrief.model_validate({**answer(), **changes}, context={"scan": _OnePointIsEnough()})


def with_claims(**changes: Any) -> BriefDocument:
    """Return the sound document with some keys of the answer replaced."""
    return sound().model_copy(update={"brief": brief(**changes)})


@cache  # a document is frozen
def sound() -> BriefDocument:
    """Return a document whose claims all hold."""
    made = _resolved()
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
    """Return a document of a short text: no source but the text, and its points."""
    changes: dict[str, Any] = {name: [] for name, value in answer().items() if isinstance(value, list)}
    changes["key_points"] = answer()["key_points"][:3]
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
    row = {"quotation": quotation, "speaker": person, "english": prose, "says": prose, "occasion": prose}
    changed = made.model_copy(
        update={
            "headline": made.headline.model_copy(update={"text": prose}),
            "key_points": (
                made.key_points[0].model_copy(update={"heading": AWKWARD, "text": _prose(f"1. {AWKWARD}")}),
            ),
            "table_rows": tuple(
                row.model_copy(update={"head": AWKWARD, "label": prose, "cells": (Cell(column=AWKWARD, text=prose),)})
                for row in made.table_rows
            ),
            "caveats": (made.caveats[0].model_copy(update={"lead": AWKWARD.replace(" [4]", ""), "text": prose}),),
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
        schema_version="3",
        checker="C",
        replayed="made-up.yaml",
        created=None,
        usage=usage,
        stages=stages,
    )
