"""Wrap a checked brief with its source, audit and provenance."""

from __future__ import annotations

import datetime as dt
import re
from importlib.metadata import version

from policy_brief import (
    SCHEMA_VERSION,
    Audit,
    BriefDocument,
    Byline,
    PolicyBrief,
    Provenance,
    Source,
    mask_contacts,
)
from policy_brief_prompts import prompt_version
from summarizer.check import checker_version
from summarizer.korean.outlets import outlet_in_english
from summarizer.korean.romanise import romanise_person
from summarizer.text.article import Article

from .journey import Journey

__all__ = ["describe_source", "document"]


def document(
    brief: PolicyBrief, audit: Audit, article: Article, journey: Journey, *, endpoint: str, replayed: str | None
) -> BriefDocument:
    """Put a document together; one of a replay carries no clock time, so that it is the same every time.

    `endpoint` is an address without secrets.
    """
    provenance = Provenance(
        policy_brief=version("policy-brief"),
        model=journey.model,
        structured=journey.structured,
        endpoint="cassette" if replayed else endpoint,
        prompt=prompt_version(),
        schema_version=SCHEMA_VERSION,
        checker=checker_version(),
        replayed=replayed,
        created=None if replayed else dt.datetime.now(dt.UTC).replace(microsecond=0),
        usage=journey.total,
        stages=tuple(journey.stages),
    )
    return BriefDocument(brief=brief, source=describe_source(article), audit=audit, provenance=provenance)


def describe_source(article: Article) -> Source:
    """Return what a brief says of its article."""
    return Source(
        outlet=article.outlet,
        outlet_english=outlet_in_english(article.outlet),
        headline=article.headline and mask_contacts(article.headline),
        subhead=article.subhead and mask_contacts(article.subhead),
        bylines=tuple(_romanised(byline) for byline in article.bylines),
        contacts_removed=article.contacts_removed,
        published=article.published,
        updated=article.updated,
        self_description=article.self_description,
        reposted=article.reposted,
        url=article.url,
        source=article.source,
        sentences=len(article.sentences),
        sha256=article.sha256,
    )


def _romanised(byline: Byline) -> Byline:
    if not re.fullmatch(r"[가-힣]{2,5}", byline.name):
        return byline
    return byline.model_copy(update={"english": romanise_person(byline.name)[0]})
