"""Those who speak in an article, one entry each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Person, PolicyBrief, Speaker
from policy_brief.claims import sentence_numbers
from policy_brief.english import capitalised
from summarizer.korean.names.glossary import load_glossary
from summarizer.korean.persons.shapes import is_korean_name, sounds_foreign
from summarizer.text.wraps import folded_lines
from summarizer.write.english.prose import ProseWriter
from summarizer.write.english.wording import VIEWS
from summarizer.write.markup.anchors import marker
from summarizer.write.markup.escape import plain

__all__ = ["may_be_foreign", "speaker_lines"]

_TRANSLATED = "*Quotations are translated from the Korean{}.*"
_BACK = "; what was first said in another language is back-translated"
_LOCAL = re.compile(r" (?:City|County|Province|District)(?: Government)?$")
_KOREA = frozenset({"South Korea", "Korea"})
_RESERVES = re.compile(r"(?:But|However|Yet|Still|Nevertheless)\b")
_SAYS_TRANSLATED = re.compile(r"translat", re.IGNORECASE)


def speaker_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write each speaker's view, the best quotation below it and its Korean below that."""
    if not brief.speakers:
        return
    yield from (f"## {VIEWS}", "")
    warned = any(_SAYS_TRANSLATED.search(caveat.text.text) for caveat in brief.read_with_care)
    if not warned and any(row.quotation for row in brief.speakers):
        is_foreign = any(row.quotation and may_be_foreign(row.speaker) for row in brief.speakers)
        yield from (_TRANSLATED.format(_BACK if is_foreign else ""), "")
    for at, row in enumerate(brief.speakers):
        yield "  \n".join(_entry(f"speakers[{at}]", row, writer))
    yield ""


def _entry(path: str, row: Speaker, writer: ProseWriter) -> Iterator[str]:
    """Write one speaker; the quotation carries the markers that the view does not, and a reserve stands behind it."""
    shown = row.says.cites if row.says else ()
    others = marker(number for number in sentence_numbers(row) if number not in shown)
    name = writer.name(row.speaker)
    head = f"- **{capitalised(name)}**{_office(row.speaker, writer)}{_setting(row, writer)}"
    is_quoted = row.quotation is not None and row.english is not None
    reserve = row.says if is_quoted and row.says and _RESERVES.match(row.says.text) else None
    view = f"{head}: {writer.prose(row.says)}" if row.says and not reserve else head
    if row.quotation is None or row.english is None:
        yield " ".join(part for part in (view, others, writer.dispute(path)) if part)
        return
    yield " ".join(part for part in (view, writer.dispute(path)) if part)
    yield f"  “{_unquoted(writer.quoted(row.english))}” {others}".rstrip()
    yield f"  “{plain(folded_lines(row.quotation.text))}”"
    if reserve:
        yield f"  {writer.prose(reserve)}"


def may_be_foreign(speaker: Person) -> bool:
    """Return whether a speaker, by name or affiliation, may have spoken another language than Korean."""
    affiliation = speaker.affiliation.korean if speaker.affiliation else ""
    entries = (load_glossary().get(word) for word in f"{speaker.korean} {affiliation}".split())
    is_abroad = any(entry and entry.kind == "country" and entry.english not in _KOREA for entry in entries)
    is_korean = is_korean_name(speaker.korean.replace(" ", ""), trusted=True)
    words = speaker.korean.split()
    return is_abroad or (not is_korean and len(words) > 1 and any(map(sounds_foreign, words)))  # one word may be a firm


def _unquoted(rendering: str) -> str:
    """Return a rendering without the marks that a model put around the whole of it."""
    marked = len(rendering) > 1 and rendering[0] + rendering[-1] in ("“”", '""')
    return rendering[1:-1] if marked and not set(rendering[1:-1]) & set('“”"') else rendering


def _office(person: Person, writer: ProseWriter) -> str:
    """Return role and affiliation behind a comma; Minister of X needs no Ministry of X, Mayor of Y no Y City."""
    affiliation = person.affiliation.english if person.affiliation else ""
    field = _LOCAL.sub("", affiliation.rpartition("Ministry of ")[2])
    role = "" if _tells(person.english, person.role or "") else person.role or ""
    parts = (role, "" if _holds(role, field) or _holds(person.english, affiliation) else affiliation)
    return "".join(f", {writer.text(part)}" for part in parts if part)


def _tells(name: str, role: str) -> bool:
    """Return whether a description says a role, or what it is of: a member who voted against is a committee member."""
    return _holds(name, role) or (name[:1].islower() and _holds(name, role.rpartition(" ")[2]))


def _setting(row: Speaker, writer: ProseWriter) -> str:
    """Return in brackets who was spoken to, and where."""
    to_whom = f"to {plain(row.to_whom.english)}" if row.to_whom else ""
    said = [part for part in (to_whom, writer.cell(row.occasion) if row.occasion else "") if part]
    return f" ({'; '.join(said)})" if said else ""


def _holds(text: str, words: str) -> bool:
    return bool(words) and words.casefold() in text.casefold()
