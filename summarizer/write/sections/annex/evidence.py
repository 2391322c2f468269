"""The Korean sentences of an article in their order: those that claims rest on lead back to the first of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from policy_brief import BriefDocument, Claim, Evidence, PolicyBrief, Unused
from policy_brief.claims import claims
from summarizer.text.wraps import folded_lines
from summarizer.write.english.prose import ProseWriter
from summarizer.write.markup.anchors import ITSELF, heading_anchor, numbers_in, sentence_anchor
from summarizer.write.markup.escape import plain
from summarizer.write.markup.headings import sections
from summarizer.write.markup.withheld import WITHHELD, gives_order
from summarizer.write.sections.care import described
from summarizer.write.sections.source_line import printed_headline

from .audit import checked_lines

__all__ = ["EVIDENCE", "evidence_lines", "sentences_on_page"]

EVIDENCE = "The article in Korean"
"""The heading above the sentences."""
_TOP = "top"
"""Where browsers take readers to the beginning of a page."""
_BACK = "↩"
_WHY = {"repeats": "says again what is cited", "furniture": ""}
_WORDS = re.compile(r"[가-힣A-Za-z]{2}")


def evidence_lines(document: BriefDocument, writer: ProseWriter) -> Iterator[str]:
    """Write headline and sentences, each cited one with a link to its first use, and what the text says of itself.

    A sentence that no claim rests on says so, questions of an interview among them; what has no words is left out.
    """
    cited, places = _cited(document.brief), _first_places(document.brief, writer)
    lines = {left.sentence: _left(left) for left in document.audit.unused if left.sentence in _shown(document)}
    for number, evidence in cited.items():
        back = f" [{_BACK}](#{places[number]})" if number in places else ""
        lines[number] = f"- {_numbered(evidence)}{back}"
    headline = printed_headline(document.source)
    yield from (f"## {EVIDENCE}", "", *([f"**{headline}**", ""] if headline else []))
    yield from (lines[number] for number in sorted(lines))
    told = described(document)
    first = next((said for said in told if said.kind != "embargo"), told[0] if told else None)
    for said in told:
        anchor = f'<a id="{ITSELF}"></a>' if said is first else ""
        yield f"- {anchor}**What the text says of itself** {_quoted(said.text)}"
    yield ""


def sentences_on_page(document: BriefDocument) -> set[int]:
    """Return the numbers that markers may lead to."""
    return set(_cited(document.brief)) | _shown(document)


def _shown(document: BriefDocument) -> set[int]:
    """Return which unused sentences have their text on the page: what was checked may name others, too."""
    named = set(numbers_in("\n".join(checked_lines(document))))
    return {left.sentence for left in document.audit.unused if left.sentence in named or _tells(left)}


def _tells(left: Unused) -> bool:
    return _WORDS.search(left.quote) is not None


def _left(left: Unused) -> str:
    why = _WHY.get(left.why, left.why) if left.why else ""
    why = f" *(not used{': ' if why else ''}{plain(why)})*"
    said = f"{_role(left.role)}{_quoted(left.quote)}{why}"
    return f'- <a id="{sentence_anchor(left.sentence)}"></a>**{left.sentence}** {said}'


def _numbered(evidence: Evidence) -> str:
    said = f"{_role(evidence.role)}{_quoted(evidence.quote)}"
    return f'<a id="{sentence_anchor(evidence.sentence)}"></a>**{evidence.sentence}** {said}'


def _role(role: str) -> str:
    return "" if role == "body" else f"({role.replace('_', ' ')}) "


def _quoted(korean: str) -> str:
    """Return Korean words as they read before a width broke their lines; an order to an AI is not repeated."""
    return WITHHELD if gives_order(korean) else plain(folded_lines(korean))


def _cited(brief: PolicyBrief) -> Mapping[int, Evidence]:
    return {evidence.sentence: evidence for _, claim in claims(brief) for evidence in claim.evidence}


def _first_places(brief: PolicyBrief, writer: ProseWriter) -> Mapping[int, str]:
    """Return where the first claim of the page that rests on a sentence stands, by its number."""
    places: dict[int, str] = {}
    for title, claim in _in_order(brief):
        for evidence in claim.evidence:
            places.setdefault(evidence.sentence, title if title == _TOP else heading_anchor(writer.text(title)))
    return places


def _in_order(brief: PolicyBrief) -> Iterator[tuple[str, Claim]]:
    """Yield the claims that the page prints in its order, each with the heading that it stands below."""
    yield from ((_TOP, claim) for claim in (brief.headline, *brief.read_with_care, brief.bottom_line))
    for section in sections(brief):
        yield from ((section.title, getattr(brief, name)[at]) for name, rows in section.blocks for at in rows)
