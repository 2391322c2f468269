"""The Korean sentences of an article in their order: those that claims rest on lead back to the first of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from policy_brief import (
    BriefDocument,
    Evidence,
    KeyPoint,
    PolicyBrief,
    PolicyMeasure,
    Speaker,
    Stance,
    TableRow,
    Unused,
)
from policy_brief.claims import ClaimPath, claim_at, claims
from summarizer.text.wraps import folded_lines
from summarizer.write.english.prose import ProseWriter
from summarizer.write.english.wording import CAVEATS, MEANING, NEXT, VIEWS, argues, argument_title
from summarizer.write.markup.anchors import ITSELF, heading_anchor, numbers_in, sentence_anchor
from summarizer.write.markup.escape import plain
from summarizer.write.markup.headings import KEY_POINTS, subject_of
from summarizer.write.markup.withheld import WITHHELD, gives_order
from summarizer.write.sections.care import described
from summarizer.write.sections.claims_by_kind import DATES, has_dates
from summarizer.write.sections.investments import MONEY, shown_investments
from summarizer.write.sections.measures import measure_title
from summarizer.write.sections.models import model_title, shown_models
from summarizer.write.sections.positions import stance_heading
from summarizer.write.sections.source_line import printed_headline
from summarizer.write.sections.speaker_list import shown_speakers
from summarizer.write.sections.told import untold, untold_measures

from .audit import checked_lines

__all__ = ["EVIDENCE", "evidence_lines", "sentences_on_page"]

EVIDENCE = "The article in Korean"
"""The heading above the sentences."""
_TOP = "top"
"""Where browsers take readers to the beginning of a page."""
_BACK = "↩"
_SECTIONS = {
    "headline": _TOP,
    "bottom_line": _TOP,
    "read_with_care": _TOP,
    "consequences": MEANING,
    "key_points": "",
    "table_rows": "",
    "stances": "",
    "investments": MONEY,
    "models_note": "",
    "korean_models": "",
    "policy_measures": "",
    "denials": "Denials",
    "dates": DATES,
    "speakers": "",
    "corrections": "Corrections",
    "caveats": CAVEATS,
    "follow_up": NEXT,
}
"""The heading above each kind of claims, in the order of the page; '' where the claims name it."""
_PRINTED: Mapping[str, Callable[[PolicyBrief, ProseWriter], tuple[int, ...]]] = {
    "investments": shown_investments,
    "policy_measures": untold_measures,
    "korean_models": shown_models,
    "speakers": shown_speakers,
}
"""What returns which claims of a kind the page prints."""
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
    order = _order(brief)
    shown = cache(lambda name: _shown_of(brief, name, writer))
    for path, claim in sorted(claims(brief), key=lambda row: order.index(row[0].name)):
        if all(evidence.sentence in places for evidence in claim.evidence) or not shown(path.name)(path.at):
            continue
        place = heading_anchor(_heading(brief, path, writer))
        for evidence in claim.evidence:
            places.setdefault(evidence.sentence, place)
    return places


def _order(brief: PolicyBrief) -> list[str]:
    """Return the names of claims in the order of the page."""
    names = list(_SECTIONS)
    if brief.article_kind == "correction":
        names.remove("corrections")
        names.insert(names.index("key_points"), "corrections")
    names.insert(names.index("key_points") + (not argues(brief.article_kind)), "argument")
    return names


def _shown_of(brief: PolicyBrief, name: str, writer: ProseWriter) -> Callable[[int | None], bool]:
    """Return what tells whether the page prints a claim of one kind; those of most kinds it always does."""
    if name == "dates":
        are_shown = has_dates(brief, writer)
        return lambda _: are_shown
    if name == "denials":
        return untold(brief, name, writer).__contains__
    shown = _PRINTED.get(name)
    return shown(brief, writer).__contains__ if shown else lambda _: True


def _heading(brief: PolicyBrief, path: ClaimPath, writer: ProseWriter) -> str:
    match claim_at(brief, path):
        case KeyPoint(heading=heading):
            title = writer.text(subject_of(heading, brief) or KEY_POINTS)
        case Stance() as stance:
            title = stance_heading(brief, stance)
        case TableRow(table=table):
            title = writer.text(subject_of(table, brief) or table)
        case Speaker(heading=heading):
            title = writer.text(subject_of(heading, brief) or VIEWS)
        case PolicyMeasure(heading=heading):
            title = writer.text(subject_of(heading, brief) or measure_title(brief, writer))
        case _ if path.name == "argument":
            title = argument_title(brief.article_kind)
        case _ if path.name in {"models_note", "korean_models"}:
            title = model_title(brief, writer)
        case _:
            title = _SECTIONS[path.name]
    return title
