"""The English name of an outlet, or of a body that published a text."""

from __future__ import annotations

from summarizer.korean.persons.romanise import romanise_outlet

from .glossary import load_glossary

__all__ = ["outlet_in_english"]


def outlet_in_english(outlet: str | None) -> str | None:
    """Return the name that the glossary knows, or the romanised one; None for no outlet."""
    if not outlet:
        return None
    known = load_glossary().get(outlet)
    return known.english if known else romanise_outlet(outlet)
