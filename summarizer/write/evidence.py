"""The Korean sentences of an article: those that claims rest on, with links back, and those that none does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from policy_brief import BriefDocument, Evidence, PolicyBrief, Stance
from policy_brief.claims import ClaimPath, claim_at, claims
from summarizer.text.wraps import folded_lines

from .anchors import ITSELF, heading_anchor, sentence_anchor
from .claim_tables import has_dates, stance_title
from .escape import plain

__all__ = ["evidence_lines", "sentences_on_page", "unused_lines"]

_TOP = "top"
"""Where browsers take readers to the beginning of a page."""
_SECTIONS = {
    "headline": ("title", ""),
    "bottom_line": ("bottom line", ""),
    "read_with_care": ("read with care", ""),
    "argument": ("argument", "What the article argues"),
    "models_note": ("models", "Korean models"),
    "key_points": ("key points", "Key points"),
    "corrections": ("corrections", "Corrections"),
    "investments": ("investments", "Investments"),
    "korean_models": ("models", "Korean models"),
    "policy_measures": ("measures", "Policy measures"),
    "denials": ("denials", "Denials"),
    "dates": ("dates", "Dates"),
    "speakers": ("speakers", "Speakers"),
    "caveats": ("caveats", "Caveats"),
    "follow_up": ("to follow up", "To follow up (ours, not the article's)"),
}
"""How a link back is called, and the heading that it leads to; '' is the top of the page."""
_WHY = {"repeats": "says again what is cited", "furniture": "not part of the text"}


def evidence_lines(document: BriefDocument) -> Iterator[str]:
    """Write each cited sentence once, with links to what rests on it, and what the text says of itself."""
    cited, uses = _cited(document.brief), _uses(document.brief)
    yield from ("## Evidence", "")
    for number in sorted(cited):
        links = ", ".join(_links(document.brief, uses[number]))
        yield f"- {_numbered(cited[number])}{f' ← {links}' if links else ''}"
    for at, said in enumerate(document.source.self_description):
        anchor = f'<a id="{ITSELF}"></a>' if at == 0 else ""
        yield f"- {anchor}**What the text says of itself** {_quoted(said.text)}"
    yield ""


def unused_lines(document: BriefDocument) -> Iterator[str]:
    """List the sentences that no claim rests on, with the reason where there is one."""
    unused = document.audit.unused
    if not unused:
        return
    yield from ("## Sentences not used", "")
    for left in unused:
        why = f" ({plain(_WHY.get(left.why, left.why))})" if left.why else ""
        yield f'- <a id="{sentence_anchor(left.sentence)}"></a>**{left.sentence}** {_quoted(left.quote)}{why}'
    yield ""


def sentences_on_page(document: BriefDocument) -> set[int]:
    """Return the numbers that markers may lead to."""
    return set(_cited(document.brief)) | {left.sentence for left in document.audit.unused}


def _numbered(evidence: Evidence) -> str:
    role = "" if evidence.role == "body" else f"({evidence.role.replace('_', ' ')}) "
    return f'<a id="{sentence_anchor(evidence.sentence)}"></a>**{evidence.sentence}** {role}{_quoted(evidence.quote)}'


def _quoted(korean: str) -> str:
    """Return Korean words as they read before a width broke their lines."""
    return plain(folded_lines(korean))


def _cited(brief: PolicyBrief) -> Mapping[int, Evidence]:
    return {evidence.sentence: evidence for _, claim in claims(brief) for evidence in claim.evidence}


def _uses(brief: PolicyBrief) -> Mapping[int, Sequence[ClaimPath]]:
    """Return the claims that rest on each sentence, by its number."""
    uses: dict[int, list[ClaimPath]] = {}
    for path, claim in claims(brief):
        for evidence in claim.evidence:
            uses.setdefault(evidence.sentence, []).append(path)
    return uses


def _links(brief: PolicyBrief, paths: Sequence[ClaimPath]) -> Iterator[str]:
    """Link to the sections that claims stand in, each once; key points are numbered."""
    points = ", ".join(str(path.at + 1) for path in paths if path.name == "key_points" and path.at is not None)
    shown = (path for path in paths if path.name != "dates" or has_dates(brief))
    for name, heading in dict.fromkeys(_section(brief, path) for path in shown):
        numbers = f" {points}" if name == "key points" else ""
        yield f"[{name}](#{heading_anchor(heading) or _TOP}){numbers}"


def _section(brief: PolicyBrief, path: ClaimPath) -> tuple[str, str]:
    """Return how the section of a claim is called, and its heading."""
    claim = claim_at(brief, path)
    return ("positions", stance_title(claim.declaration.english)) if isinstance(claim, Stance) else _SECTIONS[path.name]
