"""The second reader: another call, which sees only claims and their sentences, and objects to unsupported claims.

For a whole brief it also reports what the sentences say and no claim does, and where the English is hard to read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from policy_brief import (
    Claim,
    Doubt,
    Edit,
    Evidence,
    Investment,
    Objection,
    PolicyBrief,
    SecondReading,
    Span,
    Untold,
    answer_schema,
    mask_contacts,
)
from policy_brief.claims import ClaimPath, claims
from summarizer.ask.answer import Call, calls_of
from summarizer.ask.prompt import claim_messages, one_line, reask_text
from summarizer.errors import CassetteError, PolicyBriefError
from summarizer.find.scan import Scan

from .edits import EditorNote
from .sayings import say_claim

if TYPE_CHECKING:
    from summarizer.ask.asker import Asker

__all__ = ["NAME", "SecondRead", "read_claims", "second_read"]

NAME = "second_reader"
_MOST_UNTOLD = 10
_MOST_EDITS = 10
_QUESTION = re.compile(r"^\s*(?:[―—–-]|Q[.:]|문[.:)])|[?？]\s*[\"”’)]?\s*$")
_REFERS = re.compile(
    r"(?:^|[\s“‘\"'(])(?:이|그|두|세|해당|이들|그들|이런|이러한|그런|같은|양국|양측|이곳|여기|이를|이에|이와|이는|이때)(?=[\s,])"
)
"""Words that point back: 이 사업, 두 조항, 양측."""

_TITLES = {
    "read_with_care": "Read with care",
    "key_points": "The body",
    "corrections": "Corrections: what was reported, what holds",
    "table_rows": "Rows of tables",
    "investments": "Investments and other commitments",
    "stances": "Positions",
    "korean_models": "Korean AI models",
    "policy_measures": "Policy measures",
    "denials": "Denials",
    "dates": "Dates",
    "speakers": "Speakers",
    "consequences": "What follows, the writer's own inference",
    "caveats": "Caveats",
    "follow_up": "What to watch and do",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondRead:
    """What a second reader objected to, found missing, and would edit.

    `failure` says why nothing was read; `calls` are its requests.
    """

    objections: tuple[Objection, ...] = ()
    untold: tuple[Untold, ...] = ()
    edits: tuple[EditorNote, ...] = ()
    calls: tuple[Call, ...] = ()
    model: str | None = None
    failure: str | None = None
    notices: tuple[str, ...] = ()

    @property
    def was_done(self) -> bool:
        """Whether a reader judged claims."""
        return bool(self.calls) and self.failure is None


async def second_read(
    brief: PolicyBrief,
    scan: Scan,
    reader: Asker,
    *,
    only: Collection[str] | None = None,
    against: Sequence[Objection] = (),
    as_whole: bool = False,
    within: float | None,
) -> SecondRead:
    """Ask a second reader about claims, those of `only` if given; its failure is part of the result.

    `against` are objections of checks that the reader decides on. With `as_whole`, for all claims of a brief, it also
    reports what the sentences say and no claim does, and what English it would edit. Raise `CassetteError` if a
    recording lacks the call.
    """
    shown = read_claims(brief, only)
    if not shown:
        return SecondRead()
    try:
        answer = await reader.ask(
            claim_messages(
                _groups(shown, brief, scan, against),
                as_whole=as_whole,
                published=scan.article.published,
                issue=scan.article.issue,
                itself=tuple(dict.fromkeys(one_line(said.text) for said in scan.article.self_description)),
            ),
            SecondReading,
            schema=answer_schema(SecondReading),
            context={},
            reask=reask_text,
            within=within,
        )
    except CassetteError:
        raise
    except PolicyBriefError as error:
        return SecondRead(calls=calls_of(error), failure=str(error))
    if answer.value is None:
        why = str(answer.failure) if answer.failure else "; ".join(answer.problems)
        return SecondRead(calls=answer.calls, model=answer.model, failure=why)
    return SecondRead(
        objections=tuple(_objections(answer.value.doubts, shown, scan)),
        untold=tuple(_printed(answer.value.untold, scan)) if as_whole else (),
        edits=tuple(_notes(answer.value.edits, shown)) if as_whole else (),
        calls=answer.calls,
        model=answer.model,
        notices=_unjudged(answer.value, shown),
    )


def read_claims(brief: PolicyBrief, only: Collection[str] | None = None) -> list[tuple[ClaimPath, Claim]]:
    """Return the claims that a reader can judge: those that cite something; wholes stand before their parts."""
    judged = [(path, claim) for path, claim in claims(brief) if claim.evidence and (only is None or str(path) in only)]
    return sorted(judged, key=lambda item: _place(item, judged))


def _place(item: tuple[ClaimPath, Claim], judged: Sequence[tuple[ClaimPath, Claim]]) -> tuple[int, int, int]:
    """Return a sort key that keeps the order of lists, and puts a part of an investment right after its whole."""
    at = judged.index(item)
    claim = item[1]
    if not isinstance(claim, Investment) or claim.detail_of is None:
        return at, 0, at
    wholes = (
        place
        for place, (_, other) in enumerate(judged)
        if isinstance(other, Investment) and other.amount and other.amount.id == claim.detail_of
    )
    return next(wholes, at), 1, at


def _groups(
    shown: Sequence[tuple[ClaimPath, Claim]], brief: PolicyBrief, scan: Scan, against: Sequence[Objection]
) -> list[dict[str, Any]]:
    said = {str(path): [each.says for each in against if each.claim == str(path)] for path, _ in shown}
    numbered = enumerate(shown, start=1)
    return [
        {
            "title": title,
            "claims": [
                {**_claim(number, claim, brief, scan), "against": said[str(path)]} for number, (path, claim) in rows
            ],
        }
        for title, rows in groupby(numbered, key=lambda row: _title(row[1][0]))
    ]


def _title(path: ClaimPath) -> str:
    return _TITLES.get(path.name, "Headline, bottom line and argument")


def _claim(number: int, claim: Claim, brief: PolicyBrief, scan: Scan) -> dict[str, Any]:
    sentences = sorted(claim.evidence, key=lambda evidence: evidence.sentence)
    return {
        "number": number,
        "text": mask_contacts(say_claim(claim, brief)),
        "before": [_plain(evidence, scan) for evidence in _context(sentences, scan)],
        "sentences": [{"number": evidence.sentence, "text": _plain(evidence, scan)} for evidence in sentences],
    }


def _context(sentences: Sequence[Evidence], scan: Scan) -> Iterator[Evidence]:
    """Yield the sentence before the first, the questions that cited ones answer, and what one points back to."""
    cited = {evidence.sentence for evidence in sentences}
    for place, evidence in enumerate(sentences):
        before = scan.evidence(evidence.sentence - 1) if evidence.role == "body" else None
        is_needed = before and (place == 0 or _QUESTION.search(before.quote) or _REFERS.search(evidence.quote))
        if before and is_needed and before.sentence not in cited:
            yield before


def _plain(evidence: Evidence, scan: Scan) -> str:
    span = Span(text=evidence.quote, start=evidence.start, end=evidence.end)
    return mask_contacts(scan.article.plain(span))


def _objections(doubts: Sequence[Doubt], shown: Sequence[tuple[ClaimPath, Claim]], scan: Scan) -> Iterator[Objection]:
    for doubt in doubts:
        if not 1 <= doubt.claim <= len(shown):
            continue
        path, claim = shown[doubt.claim - 1]
        sentence = _sentence_of(doubt.korean, claim, scan)
        yield Objection(
            claim=str(path),
            by=NAME,
            nature="contradiction" if sentence else "absence",
            says=mask_contacts(doubt.says),
            words=mask_contacts(doubt.words),
            korean=mask_contacts(doubt.korean) if sentence else "",
            sentence=sentence,
            partly=doubt.verdict == "partly",
        )


def _printed(untold: Sequence[Untold], scan: Scan) -> Iterator[Untold]:
    """Yield what was missed, if its sentence prints the words."""
    for missed in untold[:_MOST_UNTOLD]:
        if missed.korean.strip() and scan.sentence_prints(missed.sentence, missed.korean):
            yield missed.model_copy(update={"says": one_line(missed.says)})


def _notes(edits: Sequence[Edit], shown: Sequence[tuple[ClaimPath, Claim]]) -> Iterator[EditorNote]:
    """Yield the edits that name a claim which was shown."""
    said = [edit for edit in edits if 1 <= edit.claim <= len(shown) and edit.says.strip()]
    for edit in said[:_MOST_EDITS]:
        path = str(shown[edit.claim - 1][0])
        yield EditorNote(claim=path, words=one_line(edit.words), says=one_line(edit.says))


def _sentence_of(korean: str, claim: Claim, scan: Scan) -> int | None:
    """Return the number of the cited sentence, or the one before the first, that prints the words."""
    if not korean.strip():
        return None
    cited = [evidence.sentence for evidence in claim.evidence]
    numbers = (*cited, min(cited) - 1)
    return next((number for number in numbers if scan.sentence_prints(number, korean)), None)


def _unjudged(reading: SecondReading, shown: Sequence[object]) -> tuple[str, ...]:
    if reading.judged >= len(shown):
        return ()
    return (f"The second reader judged {max(reading.judged, 0)} of {len(shown)} claims.",)
