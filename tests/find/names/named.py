"""What the finders say of the names of a text, in one line a name."""

from __future__ import annotations

from summarizer import scan
from summarizer.text.article import Article


def named(text: str) -> list[str]:
    """Return each person of a text with title and affiliation, then bodies, companies and models."""
    found = scan(Article.from_text(text))
    persons = [
        f"{one.text}={one.english} ({one.romanisation}) {one.title}/{one.title_english} "
        f"@{one.affiliation}/{one.affiliation_english}"
        for one in found.persons
    ]
    return [*persons, *(f"{one.id[0]} {one.text}={one.english}" for one in (*found.bodies, *found.companies))]
