"""Those who speak in an article, a paragraph each, below the subject that they speak on or a heading of theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from policy_brief import Person, PolicyBrief, Speaker
from policy_brief.english import capitalised
from summarizer.korean.names.glossary import load_glossary
from summarizer.korean.persons.shapes import is_korean_name, sounds_foreign
from summarizer.write.english.prose import ProseWriter
from summarizer.write.english.wording import VIEWS
from summarizer.write.markup.headings import subject_of
from summarizer.write.markup.paragraphs import paragraphs

__all__ = ["may_be_foreign", "shown_speakers", "speaker_entries", "speaker_lines"]

_LOCAL = re.compile(r" (?:City|County|Province|District)(?: Government)?$")
_KOREA = frozenset({"South Korea", "Korea"})
_CLOSING = "”\"’')"
_RESERVES = re.compile(r"(?:But|However|Yet|Still|Nevertheless|Nonetheless|Even so|At the same time|All the same)\b")
_FEW_SPACES = 3
"""So few, and a rendering with a capital may be a few words rather than a sentence."""
_WORD = re.compile(r"[a-z]+")
_SMALL = frozenset({"of", "the", "and", "for"})
_OF_SUBJECT = re.compile(
    r"""(?:says?|said)[ ](?:of|(?:about|on)(?=[ ](?:the|an?|its|their|whether|how)\b))  # not "about 300 jobs"
    [ ](?!.*\bthat\b)(?P<subject>(?:[^,;:.“”]|(?<=\d)[.,](?=\d)){,80}?)[:.,]?""",
    re.VERBOSE,
)
"""A view that only says what a quotation is on."""
_OF_A_BODY = re.compile(r" (?:of|to|at|on|for) the ")


def speaker_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the speakers who belong to no subject of the points."""
    elsewhere = [at for at, row in enumerate(brief.speakers) if subject_of(row.heading, brief) is None]
    if shown := [*speaker_entries(brief, writer, elsewhere)]:
        yield from (f"## {VIEWS}", "", *paragraphs(shown))


def speaker_entries(brief: PolicyBrief, writer: ProseWriter, among: Iterable[int]) -> Iterator[str]:
    """Write the views of some speakers, the best quotation of each behind it; its Korean stands in the annex."""
    shown = set(shown_speakers(brief, writer))
    texts = (brief.bottom_line.text.text, *(point.text.text for point in brief.key_points))
    return (_entry(f"speakers[{at}]", brief.speakers[at], writer, texts) for at in among if at in shown)


def shown_speakers(brief: PolicyBrief, writer: ProseWriter) -> tuple[int, ...]:
    """Return which speakers have an entry: those who say more than a point quotes, and those in dispute."""
    rows = enumerate(brief.speakers)
    return tuple(at for at, row in rows if writer.dispute(f"speakers[{at}]") or not _is_told(row, brief))


def _is_told(row: Speaker, brief: PolicyBrief) -> bool:
    """Return whether a point has a speaker's quotation, whole, and the speaker says nothing else."""
    quoted = _unquoted(row.english.text).rstrip(".") if row.quotation and row.english else ""
    marked = re.compile(rf"[“\"]{re.escape(quoted)}[.,]?[”\"]")
    return bool(quoted) and not row.says and any(marked.search(point.text.text) for point in brief.key_points)


def _entry(path: str, row: Speaker, writer: ProseWriter, texts: Sequence[str]) -> str:
    """Write one speaker: the view, the quotation, and a reservation after it; the markers end the line.

    A quotation without a view, or with one that only names its subject ("says of the second test"), is set off, with
    the speaker and the subject after it. The office is left out if `texts`, the bottom line and the points, introduce
    the speaker. A view that begins with its verb ("says that …") makes one sentence with the name.
    """
    office = "" if _is_introduced(row.speaker, texts) else _office(row.speaker, writer)
    setting = _setting(row, writer)
    view = writer.unmarked(row.says) if row.says else ""
    subject = _OF_SUBJECT.fullmatch(view)
    quoted = f"“{_closed(_unquoted(writer.quoted(row.english)))}”" if row.quotation and row.english else ""
    if quoted and (subject or not view):
        on = f", on {subject['subject']}" if subject else ""
        said_by = f"– {_called(row.speaker, writer)}{office}{setting}{on}"
        return " ".join(part for part in (">", quoted, said_by, writer.reference(path, row)) if part)
    told = view[:1].islower()
    stop = ("," if office else "") if told else ":"
    if told and ";" in office:
        office, stop = f" – {office.removeprefix(', ')}", " –"
    head = f"**{capitalised(_called(row.speaker, writer))}**{office}{setting}{stop}"
    if view.rstrip(_CLOSING)[-1:].isalnum():
        view += ":" if quoted else "."
    said = (quoted, view) if quoted and _RESERVES.match(view) else (view, quoted)
    return " ".join(part for part in (head, *said, writer.reference(path, row)) if part)


def _is_introduced(person: Person, texts: Sequence[str]) -> bool:
    """Return whether the bottom line names a person, and a text the person's role or affiliation."""
    offices = (person.role or "", person.affiliation.english if person.affiliation else "")
    return person.english in texts[0] and any(_holds(text, office) for office in offices for text in texts)


def _called(person: Person, writer: ProseWriter) -> str:
    """Return a speaker's name; for a body that is only called 'the court', its full name."""
    body = person.affiliation
    return writer.name(body) if body and _is_short_for(person.english, body.english) else writer.name(person)


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


def _unquoted(rendering: str) -> str:
    """Return a translation without quotation marks that a model put around all of it."""
    marked = len(rendering) > 1 and rendering[0] + rendering[-1] in ("“”", '""')
    return rendering[1:-1] if marked and not set(rendering[1:-1]) & set('“”"') else rendering


def _closed(rendering: str) -> str:
    """Return a translation that is a sentence with its full stop."""
    is_open = (
        (rendering[:1].isupper() or rendering[:1].isdigit())
        and rendering[-1].isalnum()
        and rendering.count(" ") >= _FEW_SPACES
    )
    return f"{rendering}." if is_open else rendering


def _office(person: Person, writer: ProseWriter) -> str:
    """Return role and affiliation after a comma; a Minister of X needs no Ministry of X, a Mayor of Y no Y City.

    If there are two posts, the affiliation follows the one that names no body.
    """
    affiliation = person.affiliation.english if person.affiliation else ""
    field = _LOCAL.sub("", affiliation.rpartition("Ministry of ")[2])
    role = "" if _tells(person.english, person.role or "") else _without_body(person.role or "", affiliation)
    is_said = _holds(role, field) or _names_body(person.english, affiliation)
    posts = role.split("; ")
    own = next((at for at, post in reversed(list(enumerate(posts))) if not _OF_A_BODY.search(post)), len(posts) - 1)
    if affiliation and not is_said:
        posts[own] = f"{posts[own]}, {affiliation}" if posts[own] else affiliation
    said = "; ".join(posts)
    return f", {writer.text(said)}" if said else ""


def _without_body(role: str, affiliation: str) -> str:
    """Return a role without the short name of the body that follows it: 'member of the provincial council'."""
    post, of, body = role.rpartition(" of the ")
    words = [word for word in _WORD.findall(body.casefold()) if word not in _SMALL]
    is_said = len(words) > 1 and set(words) <= set(_WORD.findall(affiliation.casefold()))
    return post if of and is_said and not _holds(body, affiliation) else role


def _names_body(name: str, affiliation: str) -> bool:
    """Return whether a person's description names the body: in full, in short, or as 'a climate ministry official'.

    The last form has the kind of the body and the first word of its field.
    """
    if _holds(name, affiliation) or _is_short_for(name, affiliation):
        return True
    words = [word for word in _WORD.findall(affiliation.casefold()) if word not in _SMALL]
    kind, field = words[:1], words[1:2]
    return name[:1].islower() and bool(field) and set(kind + field) <= set(_WORD.findall(name.casefold()))


def _is_short_for(name: str, affiliation: str) -> bool:
    """Return whether a name is 'the' and the last word of a body's name: the court for Dasom District Court."""
    article, _, noun = name.partition(" ")
    return article.lower() == "the" and affiliation.casefold().endswith(f" {noun.casefold()}")


def _tells(name: str, role: str) -> bool:
    """Return whether a description has the role or its noun: 'a member who voted against' is a committee member."""
    return _holds(name, role) or (name[:1].islower() and _holds(name, role.rpartition(" ")[2]))


def _setting(row: Speaker, writer: ProseWriter) -> str:
    """Return the occasion of the words in brackets."""
    said = writer.cell(row.occasion) if row.occasion else ""
    return f" ({said})" if said else ""


def _holds(text: str, words: str) -> bool:
    return bool(words) and words.casefold() in text.casefold()
