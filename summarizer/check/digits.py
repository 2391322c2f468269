"""Every digit or number word in English prose comes from an id or from a cited sentence."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator
from decimal import Decimal

from policy_brief import (
    PLACEHOLDER,
    DateMention,
    Mention,
    Money,
    Prose,
    Quantity,
    Statement,
    in_english,
)
from summarizer.find.scan import Scan
from summarizer.find.view import View

from .base import Check, Problem, drop, flag, repair
from .claims import AnyClaim, prose, sentence_numbers

__all__ = ["DIGITS"]

_TOKEN = re.compile(r"[A-Za-z.-]*\d[\w.,-]*")
_TRAILING = ".,-"
_MONTHS = [month.lower() for month in month_name[1:]]
_MONTH = re.compile(rf"\b({'|'.join(month.capitalize() for month in _MONTHS)})\b")
_NUMBER_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
)
_VALUES = {word: Decimal(value) for value, word in enumerate(_NUMBER_WORDS.split(), start=2)}
_HANGUL = {
    "two": "둘|두|2|양국|양측|양자|둘로|이원|쌍",
    "three": "셋|세|3|삼",
    "four": "넷|네|4|사",
    "five": "다섯|5|오",
    "six": "여섯|6|육",
    "seven": "일곱|7|칠",
    "eight": "여덟|8|팔",
    "nine": "아홉|9|구",
    "ten": "열|10|십",
    "half": "절반|반|1/2|50|½",
    "double": "두 배|2배|갑절|배로|배가",
    "doubled": "두 배|2배|갑절|배로|배가",
    "twice": "두 번|두 배|2배|두 차례|2차례|갑절",
    "triple": "세 배|3배",
    "tripled": "세 배|3배",
    "dozen": "열두|12|십여",
    "dozens": "수십|몇십|십",
    "hundreds": "수백|몇백|백",
    "thousands": "수천|몇천|천",
    "millions": "수백만|백만|만",
    "billions": "수십억|억",
    "trillions": "수조|조",
    "hundred": "백|00",
    "thousand": "천|000",
    "million": "만",
    "billion": "억",
    "trillion": "조",
    "percent": "%|퍼센트|프로",
    "quarter": "분기|4분의|1/4|25",
    "third": "세 번|셋째|3|제3|삼",
    "second": "두 번|둘째|2|제2|이어|다음",
}
_WORD = re.compile(rf"\b({'|'.join({*_VALUES, *_HANGUL})})\b", re.IGNORECASE)


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    for field, text in prose(claim):
        mended = _with_ids(text, claim, scan)
        if mended != text:
            claim = claim.model_copy(update={field: mended})
            yield repair(f"{field}: a figure was written out: put back to its id", claim)
        stray = list(_stray_digits(mended, claim, scan))
        if stray:
            yield drop(f"{field}: {_listed(stray)} in the prose comes from no cited sentence")
            return
        words = list(_stray_words(mended, claim, scan))
        if words:
            yield flag(f"{field}: the number word {_listed(words)} comes from no cited sentence")


def _with_ids(text: Prose, claim: AnyClaim, scan: Scan) -> Prose:
    """Put ids in the place of figures that the model wrote out just as code would have."""
    template = text.template
    for mention in _cited_figures(claim, scan):
        written = in_english(mention)
        if any(char.isdigit() for char in written):
            template = re.sub(rf"(?<![\w.,-]){re.escape(written)}(?![\w-]|[.,]\d)", f"{{{mention.id}}}", template)
    return text if template == text.template else Prose.of(template, scan)


def _stray_digits(text: Prose, claim: AnyClaim, scan: Scan) -> Iterator[str]:
    cited = _cited_text(claim, scan)
    names = " ".join((cited, scan.article.headline or "", *_known_names(scan)))
    for found in _TOKEN.finditer(_without_ids(text)):
        token = found[0].strip(_TRAILING)
        if not _printed(token, names, bare=token[:1].isdigit()):
            yield token


def _known_names(scan: Scan) -> Iterator[str]:
    return (name.english for name in (*scan.models, *scan.companies, *scan.bodies))


def _printed(token: str, text: str, *, bare: bool) -> bool:
    """Tell whether a name such as 'GPT-4' or a bare number stands whole in the text."""
    if bare:
        return False if re.fullmatch(r"[\d.,]+", token) else _stands(token, text)
    return _stands(token, text)


def _stands(token: str, text: str) -> bool:
    return re.search(rf"(?<![0-9A-Za-z]){re.escape(token)}(?![0-9A-Za-z])", text, re.IGNORECASE) is not None


def _stray_words(text: Prose, claim: AnyClaim, scan: Scan) -> Iterator[str]:
    cited = _cited_text(claim, scan)
    cited_figures = list(_cited_figures(claim, scan))
    bare = _without_ids(text)
    for found in _WORD.finditer(bare):
        word = found[0].lower()
        if not _carried(word, cited, cited_figures):
            yield found[0]
    for found in _MONTH.finditer(bare):
        if found[0] != "May" and not _month_cited(found[0], cited_figures):
            yield found[0]


def _carried(word: str, cited: str, cited_figures: list[Money | Quantity | DateMention]) -> bool:
    value = _VALUES.get(word)
    if value is not None and any(_has_value(figure, value) for figure in cited_figures):
        return True
    cues = _HANGUL.get(word) or (str(value) if value is not None else "")
    return bool(cues) and re.search(cues, cited) is not None


def _has_value(figure: Mention, value: Decimal) -> bool:
    return isinstance(figure, Quantity) and value in (figure.value_min, figure.value_max)


def _month_cited(month: str, cited_figures: list[Money | Quantity | DateMention]) -> bool:
    number = _MONTHS.index(month.lower()) + 1
    dates = (figure for figure in cited_figures if isinstance(figure, DateMention))
    return any(
        date.date_min and date.date_max and date.date_min.month <= number <= date.date_max.month for date in dates
    )


def _cited_figures(claim: AnyClaim, scan: Scan) -> Iterator[Money | Quantity | DateMention]:
    all_figures: tuple[Money | Quantity | DateMention, ...] = (*scan.amounts, *scan.quantities, *scan.dates)
    if isinstance(claim, Statement):
        start, end = claim.quotation.start, claim.quotation.end
        return (each for each in all_figures if start <= each.start < end)
    cited = set(sentence_numbers(claim))
    return (each for each in all_figures if each.sentence in cited)


def _cited_text(claim: AnyClaim, scan: Scan) -> str:
    if isinstance(claim, Statement):
        return View.of(claim.quotation.text).text
    sentences = (scan.article.sentence(number) for number in sentence_numbers(claim))
    return View.of(" ".join(sentence.text for sentence in sentences if sentence)).text


def _without_ids(text: Prose) -> str:
    return PLACEHOLDER.sub(" ", text.template)


def _listed(words: list[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)


DIGITS = Check("digits", _inspect)
