"""Whether a person may have spoken another language than Korean."""

from __future__ import annotations

from policy_brief import Person
from summarizer.korean.names.glossary import load_glossary

from .shapes import is_korean_name, sounds_foreign

__all__ = ["may_be_foreign"]

_KOREA = frozenset({"South Korea", "Korea"})


def may_be_foreign(speaker: Person) -> bool:
    """Return whether a speaker, by name or affiliation, may have spoken another language than Korean.

    For somebody who is only described, as an official of a city, this is true if the description names another country.
    """
    affiliation = speaker.affiliation.korean if speaker.affiliation else ""
    entries = (load_glossary().get(word) for word in f"{speaker.korean} {affiliation}".split())
    is_abroad = any(entry and entry.kind == "country" and entry.english not in _KOREA for entry in entries)
    is_korean = is_korean_name(speaker.korean.replace(" ", ""), trusted=True)
    words = speaker.korean.split()
    is_named = speaker.english[:1].isupper() and len(words) > 1  # one word may be a firm
    return is_abroad or (is_named and not is_korean and any(map(sounds_foreign, words)))
