"""Wrap a checked brief with its source, audit and provenance."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from importlib.metadata import version

from policy_brief import (
    SCHEMA_VERSION,
    Audit,
    BriefDocument,
    Byline,
    PolicyBrief,
    Provenance,
    Source,
    Usage,
    mask_contacts,
)
from policy_brief_prompts import prompt_version
from summarizer.ask import Call, Structured
from summarizer.check import checker_version
from summarizer.korean.glossary import load_glossary
from summarizer.korean.romanise import romanise_person
from summarizer.text.article import Article

__all__ = ["Journey", "document"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """How an answer came about; `seconds` is wall-clock time, `endpoint` an address without secrets."""

    model: str
    structured: Structured
    endpoint: str
    calls: Sequence[Call]
    seconds: float
    second_calls: Sequence[Call] = ()
    replayed: str | None = None


def document(brief: PolicyBrief, audit: Audit, article: Article, journey: Journey) -> BriefDocument:
    """Put a document together; one of a replay carries no clock time, so that it is the same every time."""
    return BriefDocument(brief=brief, source=_source(article), audit=audit, provenance=_provenance(journey))


def _source(article: Article) -> Source:
    return Source(
        outlet=article.outlet,
        outlet_english=_outlet_in_english(article.outlet),
        headline=article.headline and mask_contacts(article.headline),
        subhead=article.subhead and mask_contacts(article.subhead),
        bylines=tuple(_romanised(byline) for byline in article.bylines),
        contacts_removed=article.contacts_removed,
        published=article.published,
        reposted=article.reposted,
        url=article.url,
        source=article.source,
        sentences=len(article.sentences),
        sha256=article.sha256,
    )


def _outlet_in_english(outlet: str | None) -> str | None:
    known = load_glossary().get(outlet) if outlet else None
    return known.english if known and known.kind == "outlet" else None


def _romanised(byline: Byline) -> Byline:
    if not re.fullmatch(r"[가-힣]{2,5}", byline.name):
        return byline
    return byline.model_copy(update={"english": romanise_person(byline.name)[0]})


def _provenance(journey: Journey) -> Provenance:
    return Provenance(
        policy_brief=version("policy-brief"),
        model=journey.model,
        structured=journey.structured,
        endpoint=journey.endpoint,
        prompt=prompt_version(),
        schema_version=SCHEMA_VERSION,
        checker=checker_version(),
        replayed=journey.replayed,
        created=None if journey.replayed else dt.datetime.now(dt.UTC).replace(microsecond=0),
        usage=_usage(journey, journey.calls),
        second_reader=_usage(journey, journey.second_calls) if journey.second_calls else None,
    )


def _usage(journey: Journey, calls: Sequence[Call]) -> Usage:
    costs = [call.cost for call in calls if call.error is None or call.cost is not None]
    return Usage(
        calls=len(calls),
        reasks=sum(1 for call in calls if call.kind == "reask"),
        prompt_tokens=sum(call.prompt_tokens or 0 for call in calls),
        cached_tokens=sum(call.cached_tokens or 0 for call in calls),
        completion_tokens=sum(call.completion_tokens or 0 for call in calls),
        cost_usd=None if None in costs else sum((cost for cost in costs if cost is not None), Decimal(0)),
        seconds=None if journey.replayed else round(journey.seconds, 1),
    )
