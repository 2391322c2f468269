"""Compare what code finds, without any model, with what a reader sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from policy_brief import DateMention, Mention, Money, Named, Quotation, Value
from summarizer.evaluate.gold.alignment import Alignment, Stretch
from summarizer.evaluate.gold.answers import Gold, GoldAmount, GoldDate, GoldQuotation
from summarizer.evaluate.gold.matching import pair
from summarizer.find.scan import Scan

from .scores import Found, Share

__all__ = ["FinderScores", "amount_faults", "measure_finders"]

_LIST_MARKS = " \t\u3000□■○◦●◇◆▷▶ㅇ·-*※"
_AMOUNT_FIELDS = ("text", "value_min", "value_max", "currency", "approx", "bound")

Faults = Callable[[Any, Any], Iterator[str]]
"""Names the fields of a mention that are not as the gold's record has them, each with what is wrong."""


class FinderScores(Value):
    """The finders' results on articles: what they found, and how many gold records are right in every field."""

    found: dict[str, Found]
    right: dict[str, Share]
    differences: tuple[str, ...] = ()


def measure_finders(gold: Gold, scan: Scan) -> FinderScores:
    """Compare scans with what the gold reader saw; records pair by the text that they share.

    The extent of amounts and quotations counts; of dates only the days count.
    """
    alignment = Alignment.of(gold, scan.article)
    money = _names_of_amounts(scan)
    speech = [quotation for quotation in scan.quotations if quotation.speech]
    compared = {
        "amounts": _compare(gold.amounts, scan.amounts, alignment, lambda one, other: amount_faults(one, other, money)),
        "dates": _compare(gold.dates, scan.dates, alignment, _date_faults),
        "quotations": _compare(gold.quotations, speech, alignment, _text_faults),
        "speakers": _compare(gold.quotations, speech, alignment, lambda one, other: _speaker_faults(one, other, scan)),
    }
    sentences, differences = _sentences(scan, alignment)
    for kind, (_, _, notes) in compared.items():
        differences += (f"{kind}: {note}" for note in notes if kind != "speakers" or "speaker" in note)
    return FinderScores(
        found={"sentences": sentences}
        | {kind: found for kind, (found, _, _) in compared.items() if kind != "speakers"},
        right={kind: right for kind, (_, right, _) in compared.items()},
        differences=tuple(f"{gold.name}: {note}" for note in differences),
    )


def amount_faults(record: GoldAmount, money: Money, texts: dict[str, str]) -> Iterator[str]:
    """Return the fields of an amount that differ from the gold's; `texts` holds the text of each amount by id."""
    for key in _AMOUNT_FIELDS:
        wanted, given = getattr(record, key), getattr(money, key)
        if _folded(wanted) != _folded(given):
            yield f"{key} is {given}, not {wanted}"
    for key in ("conversion_of", "detail_of"):
        wanted, given = getattr(record, key), texts.get(getattr(money, key) or "")
        if _folded(wanted) != _folded(given):
            yield f"{key} is {given}, not {wanted}"


def _date_faults(record: GoldDate, date: DateMention) -> Iterator[str]:
    if (record.date_min, record.date_max) != (date.date_min, date.date_max):
        yield f"is {date.date_min} to {date.date_max}, not {record.date_min} to {record.date_max}"


def _text_faults(record: GoldQuotation, quotation: Quotation) -> Iterator[str]:
    if _folded(record.text) != _folded(quotation.text):
        yield f"reads '{quotation.text}'"


def _speaker_faults(record: GoldQuotation, quotation: Quotation, scan: Scan) -> Iterator[str]:
    given = _speaker_names(quotation, scan)
    if record.speaker is None and not given:
        return
    wanted = str(_folded(record.speaker)) if record.speaker else None
    if wanted is None or not any(name in wanted or wanted in name for name in given):
        yield f"speaker is {' / '.join(sorted(given)) or None}, not {record.speaker}"


def _speaker_names(quotation: Quotation, scan: Scan) -> set[str]:
    """Return all Korean forms of a speaker: as printed there, and of the same person elsewhere."""
    speaker = scan.mention(quotation.speaker) if quotation.speaker else None
    same = [known.korean for known in scan.persons if isinstance(speaker, Named) and known.english == speaker.english]
    return {str(_folded(name)) for name in (quotation.speaker_korean, *same) if name}


def _compare(
    records: Sequence[Any], mentions: Sequence[Mention], alignment: Alignment, faults: Faults
) -> tuple[Found, Share, list[str]]:
    """Pair records with mentions; return what was found, how many records are right, and what is not."""
    places = alignment.locate(records)
    spans = [Stretch(mention.start, mention.end) for mention in mentions]
    pairs = dict(pair(places, spans, _overlap))
    wrong = {at: list(faults(records[at], mentions[other])) for at, other in pairs.items()}
    notes = [f"s{records[at].sentence} '{records[at].text}' {fault}" for at, found in wrong.items() for fault in found]
    notes += (f"s{record.sentence} '{record.text}' missed" for at, record in enumerate(records) if at not in pairs)
    notes += (f"'{mention.text}' extra" for at, mention in enumerate(mentions) if at not in pairs.values())
    right = sum(not faults for faults in wrong.values())
    found = Found.of(right=len(pairs), given=len(mentions), wanted=len(records))
    return found, Share(right=right, of=len(records)), notes


def _overlap(one: Stretch | None, other: Stretch | None) -> float:
    return one.likeness(other) if one and other else 0.0


def _sentences(scan: Scan, alignment: Alignment) -> tuple[Found, list[str]]:
    """Compare sentences by both ends; a list mark before a sentence does not count."""
    text = scan.article.text
    wanted = {_without_mark(stretch, text) for stretch in alignment.sentences if stretch}
    given = {_without_mark(Stretch(sentence.start, sentence.end), text) for sentence in scan.sentences}
    notes = [f"sentences: '{text[slice(*stretch)][:40]}' extra" for stretch in sorted(given - wanted)]
    notes += (f"sentences: '{text[slice(*stretch)][:40]}' missed" for stretch in sorted(wanted - given))
    found = Found.of(right=len(wanted & given), given=len(given), wanted=len(alignment.sentences))
    return found, notes


def _without_mark(stretch: Stretch, text: str) -> Stretch:
    marks = len(text[stretch.start : stretch.end]) - len(text[stretch.start : stretch.end].lstrip(_LIST_MARKS))
    return Stretch(stretch.start + marks, stretch.end)


def _names_of_amounts(scan: Scan) -> dict[str, str]:
    return {amount.id: amount.text for amount in scan.amounts}


def _folded(value: object) -> object:
    return "".join(value.split()) if isinstance(value, str) else value
