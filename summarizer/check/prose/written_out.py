"""Figures that a model wrote out just as code would have, put back to their ids."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import PLACEHOLDER, AnyFigure, Money, Prose, Quantity, Statement, in_english
from policy_brief.claims import AnyClaim, sentence_numbers
from summarizer.find.scan import Scan

__all__ = ["NUMBER_WORDS", "cited_figures", "with_ids"]

NUMBER_WORDS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
"""The English words of 2 to 20; 'one' says too many other things."""

_SYMBOLS = {"EUR": "€", "USD": r"(?:US)?\$", "GBP": "£", "JPY": "¥", "KRW": "₩"}
_NUMBER = re.compile(r"\d[\d,.]*(?: (?:million|billion|trillion))?(?=\s)")
_AS_A_FIGURE = re.compile(r"\d|illions? ")
_A_NUMBER = re.compile(rf"\d|illions? |\b(?:{'|'.join(NUMBER_WORDS)})\b")
_NOT_WITHIN_BEFORE, _NOT_WITHIN_AFTER = r"(?<![\w.,€$£¥₩-])", r"(?![\w-]|[.,]\d|\s(?:million|billion|trillion)\b)"


def cited_figures(claim: AnyClaim, scan: Scan) -> Iterator[AnyFigure]:
    """Give the figures of the cited sentences; of a statement, those of its quotation."""
    all_figures: tuple[AnyFigure, ...] = (*scan.amounts, *scan.quantities, *scan.dates)
    if isinstance(claim, Statement):
        start, end = claim.quotation.start, claim.quotation.end
        return (each for each in all_figures if start <= each.start < end)
    cited = set(sentence_numbers(claim))
    return (each for each in all_figures if each.sentence in cited)


def with_ids(text: Prose, claim: AnyClaim, scan: Scan) -> Prose:
    """Put ids in the place of figures that are written out, the longest first: '50 billion euros', '€50 billion'."""
    template = text.template
    if not _A_NUMBER.search(PLACEHOLDER.sub(" ", template)):
        return text
    for figure in sorted(cited_figures(claim, scan), key=lambda each: -len(in_english(each))):
        for form in _forms(figure):
            template = re.sub(_NOT_WITHIN_BEFORE + form + _NOT_WITHIN_AFTER, f"{{{figure.id}}}", template)
    return text if template == text.template else Prose.of(template, scan)


def _forms(figure: AnyFigure) -> Iterator[str]:
    """Give the patterns of what a figure reads as; none for one without a number, such as 'second'."""
    written = in_english(figure)
    if not _AS_A_FIGURE.search(written):
        return
    yield _spelled(written)
    if isinstance(figure, Quantity) and figure.unit == "percent":
        yield _spelled(written.replace(" percent", "%"))
        yield _spelled(written.replace("percent", "per cent"))
    elif isinstance(figure, Money) and figure.currency in _SYMBOLS and (number := _NUMBER.search(written)):
        before = re.escape(written[: number.start()])
        yield before + _SYMBOLS[figure.currency] + re.escape(number[0])


def _spelled(written: str) -> str:
    """Give the pattern of a figure whose small numbers may be words: '3 years' and 'three years'."""
    return re.sub(r"(?<![\d,.\\])\d+(?![\d,]|\\?\.\d)", _digit_or_word, re.escape(written))


def _digit_or_word(found: re.Match[str]) -> str:
    value = int(found[0])
    return f"(?:{value}|{NUMBER_WORDS[value - 2]})" if 2 <= value < len(NUMBER_WORDS) + 2 else found[0]  # noqa: PLR2004 - the first word is 'two'
