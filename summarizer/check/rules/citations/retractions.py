"""What a correction retracts is not reported elsewhere as a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import AnyFigure, Caveat, Correction, DateMention, Denial, Mention, Objection, in_english
from policy_brief.claims import figures, sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import said_in
from summarizer.check.prose.words import english_words
from summarizer.check.reading import Reading

__all__ = ["RETRACTIONS"]

_NOTICE = re.compile(r"바로 ?잡습니다|정정합니다")
_NOT_SO = re.compile(r"[^.]{0,12}?(?:이|가)? ?(?:아니라|아닌|아니고)[ ,]")
_CORRECTING = english_words(
    """wrong~, incorrect~, correct~, retract~, erroneous~, mistak~, error~, instead of, rather than, not, previously,
    earlier, had, originally, initially, misreport~, misstat~, no longer, withdr~, false~, inaccura~, fix~, amend~,
    revis~"""
)


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    claim = view.claim
    if isinstance(claim, Correction | Denial | Caveat) or not _is_correction(view, reading):
        return
    retracted = _retracted(view, reading)
    if not retracted or _CORRECTING.search(said_in(claim)):
        return
    for figure in figures(claim):
        if not isinstance(figure, AnyFigure) or in_english(figure) not in retracted:
            continue
        found = retracted[in_english(figure)]
        if figure.sentence != found.sentence:  # another sentence prints it as a fact
            continue
        says = f"[{found.sentence}] takes {found.text} back; the claim gives it as a fact."
        yield view.contradiction(says, korean=found.text, sentence=found.sentence, words=in_english(figure))
        return


def _is_correction(view: ClaimInView, reading: Reading) -> bool:
    return view.brief.article_kind == "correction" or reading.remembered(_has_notice, 0)


def _has_notice(reading: Reading, _: int) -> bool:
    headline = reading.scan.article.headline or ""
    return any(_NOTICE.search(line) for line in (headline, *reading.lines.values()))


def _retracted(view: ClaimInView, reading: Reading) -> dict[str, Mention]:
    """Return the retracted figures by their English, without those that are now right."""
    denied = reading.remembered(_denied_figures, 0)
    was: dict[str, Mention] = {}
    now: set[str] = set()
    for correction in view.brief.corrections:
        was |= {in_english(figure): figure for figure in correction.was.figures.values() if _is_telling(figure)}
        now |= {in_english(figure) for figure in correction.now.figures.values()}
    told = set() if view.brief.article_kind == "correction" else _told_elsewhere(view, reading)
    return {
        english: figure
        for english, figure in (denied | was).items()
        if english not in now and (english in denied or english not in told)
    }


def _told_elsewhere(view: ClaimInView, reading: Reading) -> set[str]:
    """Return the figures outside the notes of correction: what the corrected article still says is a fact."""
    noted = {number for correction in view.brief.corrections for number in sentence_numbers(correction)}
    lines = [line for line, text in reading.lines.items() if line not in noted and not _NOTICE.search(text)]
    return {in_english(figure) for figure in reading.figures(lines)}


def _is_telling(figure: AnyFigure) -> bool:
    """Return whether a correction may be about a figure; dates do not count, as they may be of the first report."""
    return not isinstance(figure, DateMention)


def _denied_figures(reading: Reading, _: int) -> dict[str, Mention]:
    """Return the figures that the Korean itself denies: 50억원이 아니라 30억원."""
    text = reading.scan.article.text
    found = (figure for figure in reading.figures(reading.lines) if _is_telling(figure))
    return {in_english(figure): figure for figure in found if _NOT_SO.match(text[figure.end : figure.end + 24])}


RETRACTIONS = Rule("retractions", _inspect, version=3)
