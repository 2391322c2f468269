"""Wrap a checked brief with its source, audit and provenance."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self, cast

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
from summarizer.korean.names.outlets import outlet_in_english
from summarizer.korean.persons.romanise import romanise_person
from summarizer.text.article import Article

from .journey import Journey

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Document", "describe_source", "document"]


class Document(BriefDocument):
    """A brief with its source, audit and provenance, and methods that write it as Markdown, HTML, JSON and data frames.

    A notebook shows it as HTML.
    """

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a brief that was saved as JSON; raise `BriefFileError` if it cannot be read as one."""
        from summarizer.write import read_document

        return cls._of(read_document(path))

    @classmethod
    def _of(cls, saved: BriefDocument) -> Self:
        values = {name: getattr(saved, name) for name in type(saved).model_fields}
        return cast("Self", cls.model_construct(None, **values))

    def to_markdown(self, *, spelling: Literal["british", "american"] = "british") -> str:
        """Return the page that `policy-brief write` prints."""
        from summarizer.write import to_markdown

        return to_markdown(self, spelling=spelling)

    def to_html(self, *, spelling: Literal["british", "american"] = "british") -> str:
        """Return the page as an HTML fragment, to put into another page."""
        from summarizer.write.fragment import to_html_fragment

        return to_html_fragment(self.to_markdown(spelling=spelling))

    def to_json(self, *, indent: int | None = 2) -> str:
        """Return the JSON that `policy-brief write` saves and `read` reads."""
        from summarizer.write import to_json

        return to_json(self, indent=indent)

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """Return the facts as data frames, by the table names of `docs/export.md`; needs the extra 'frames'."""
        from summarizer.tables.frames import frames_of

        return frames_of(self)

    def __eq__(self, other: object) -> bool:
        """Return whether two documents have the same content; a plain `BriefDocument` can be equal too."""
        if not isinstance(other, BriefDocument):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in BriefDocument.model_fields)

    def __hash__(self) -> int:
        """Return a hash that is the same for equal documents."""
        return hash((self.source.sha256, self.provenance.created))

    def _repr_markdown_(self) -> str:
        return self.to_markdown()

    def _repr_html_(self) -> str:
        return self.to_html()


def document(
    brief: PolicyBrief, audit: Audit, article: Article, journey: Journey, *, endpoint: str, replayed: str | None
) -> Document:
    """Return the document of a brief; a replayed one has no clock times, so that it is the same every time.

    `endpoint` is an address without secrets.
    """
    provenance = Provenance(
        policy_brief=_installed_version(),
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
    source = describe_source(article).model_copy(update={"page": journey.page})
    return Document(brief=brief, source=source, audit=audit, provenance=provenance)


@cache
def _installed_version() -> str:
    return version("policy-brief")  # slow: it reads the package's metadata, with the README


def describe_source(article: Article) -> Source:
    """Return what a brief records about its article."""
    return Source(
        outlet=article.outlet,
        outlet_english=outlet_in_english(article.outlet, article.outlet_english),
        headline=article.headline and mask_contacts(article.headline),
        subhead=article.subhead and mask_contacts(article.subhead),
        bylines=tuple(_romanised(byline) for byline in article.bylines),
        contacts_removed=article.contacts_removed,
        published=article.published,
        issue=article.issue,
        distributed=article.distributed,
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
    return byline.model_copy(update={"english": romanise_person(byline.name, is_person=True)[0]})
