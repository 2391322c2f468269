"""Briefs of a small night, saved as a night saves them."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

from policy_brief import BriefDocument, Investment, KoreanModel, Name, Objection, Prose, Stance, Verdict
from policy_brief.claims import claims
from summarizer.nightly.digest import Digest, last_index, write_digest
from summarizer.text.article import KST
from summarizer.write import to_json, to_markdown
from tests.write.made import sound

__all__ = [
    "at",
    "doubted",
    "index",
    "invested",
    "listed_investments",
    "model",
    "news",
    "night",
    "rows_of",
    "said",
    "save",
    "stood",
]


def news(
    outlet: str | None = "누리신문", *, english: str | None = None, published: dt.datetime | None = None, **lists: Any
) -> BriefDocument:
    """Return a brief of an outlet's article, with other lists of claims where they are given."""
    document = sound()
    source = document.source.model_copy(
        update={
            "outlet": outlet,
            "outlet_english": english,
            "published": published,
            "sha256": hashlib.sha256(str((outlet, published)).encode()).hexdigest(),
        }
    )
    brief = document.brief.model_copy(update={"investments": _whole_and_part(document), **lists})
    return document.model_copy(update={"source": source, "brief": brief, "audit": _agreeing(document, brief)})


def invested(english: str = "Norway", value: int | None = 30, *, korean: str = "노르웨이", **fields: Any) -> Investment:
    """Return an investment of so many billion euros, or of an amount that is not given."""
    row = _whole_and_part(sound())[0]
    amount = row.amount and row.amount.model_copy(
        update={"value_min": None, "value_max": value and Decimal(value * 10**9)}
    )
    update = {"investor": Name(english=english, korean=korean), "amount": amount if value else None, "conversion": None}
    return row.model_copy(update={**update, **fields})


def stood(english: str, position: str, *, korean: str | None = None, declaration: str = "Paris declaration") -> Stance:
    """Return an actor's position."""
    actor = Name(english=english, korean=korean or english)
    about = Name(english=declaration, korean=declaration)
    fields = {"actor": actor, "declaration": about, "position": position, "position_words": ""}
    return sound().brief.stances[0].model_copy(update=fields)


def model(
    english: str, korean: str, developer: str | None = None, *, version: str | None = None, context: str | None = None
) -> KoreanModel:
    """Return a mention of a model."""
    by = Name(english=developer, korean=developer) if developer else None
    name = Name(english=english, korean=korean)
    fields = {"model": name, "developer": by, "ticker": None, "version": version, "context": context and said(context)}
    return sound().brief.korean_models[0].model_copy(update=fields)


def doubted(document: BriefDocument, claim: str, reason: str = "nothing carries it") -> BriefDocument:
    """Return the brief with a claim in dispute."""
    objection = Objection(claim=claim, by="figures", nature="absence", says=reason)
    disputed = Verdict(claim=claim, verdict="disputed", objections=(objection,))
    verdicts = tuple(disputed if verdict.claim == claim else verdict for verdict in document.audit.verdicts)
    return document.model_copy(update={"audit": document.audit.model_copy(update={"verdicts": verdicts})})


def said(text: str) -> Prose:
    """Give prose without figures."""
    return Prose(text=text, template=text)


def save(folder: Path, name: str, document: BriefDocument) -> None:
    """Write a brief in both forms."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(to_json(document), encoding="utf-8")
    (folder / f"{name}.md").write_text(to_markdown(document), encoding="utf-8")


def night(out: Path, day: int, **documents: BriefDocument) -> Digest:
    """Write the briefs and the digest of a day in March 2026."""
    date = dt.date(2026, 3, day)
    for name, document in documents.items():
        save(out / str(date), name, document)
    (out / str(date)).mkdir(parents=True, exist_ok=True)
    return write_digest(out / str(date), day=date, previous=last_index(out, date))


def index(out: Path, day: int) -> str:
    """Return the page of a day in March 2026."""
    return (out / f"2026-03-{day:02}" / "index.md").read_text(encoding="utf-8")


def rows_of(page: str, title: str) -> list[list[str]]:
    """Return the cells of the table under a heading."""
    section = page.partition(f"{title}\n")[2].partition("\n## ")[0]
    rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row] for row in rows[1:]]


def listed_investments(out: Path, **documents: BriefDocument) -> list[list[str]]:
    """Write a night, and return the cells of its investments."""
    night(out, 4, **documents)
    return rows_of(index(out, 4), "Investments")


def at(day: int, hour: int = 9) -> dt.datetime:
    """Return a time in March 2026."""
    return dt.datetime(2026, 3, day, hour, 30, tzinfo=KST)


def _whole_and_part(document: BriefDocument) -> tuple[Investment, ...]:
    """Return an investment and a part of it."""
    rows = [row.model_copy(update={"kind": "government"}) for row in document.brief.investments if row.amount]
    return tuple(sorted(rows, key=lambda row: row.detail_of is not None))


def _agreeing(document: BriefDocument, brief: Any) -> Any:
    """Return an audit that verifies every claim."""
    verdicts = tuple(Verdict(claim=str(path), verdict="verified") for path, _ in claims(brief))
    return document.audit.model_copy(update={"verdicts": verdicts})
