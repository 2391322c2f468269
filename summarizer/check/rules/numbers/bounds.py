"""A bound or currency in prose is that of the article: none is added to an exact figure, none dropped in writing out.

An id brings its own bound; a number that is written out needs one in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from policy_brief import Money, Objection, Prose, Quantity, TableRow, in_english
from policy_brief.claims import prose, sentence_numbers
from policy_brief.english.numbers import Number, numbers_in
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import bare, written
from summarizer.check.prose.worked_out import in_our_arithmetic
from summarizer.check.reading import Reading

__all__ = ["BOUNDS"]

_SAID = {
    "upper": r"up to|as much as|as many as|no more than|at most|a maximum of|less than|fewer than|under|below|within",
    "lower": r"at least|no less than|no fewer than|a minimum of|upwards of|more than|over|above",
}
_BEFORE = {
    bound: re.compile(rf"\b(?:{words}) ?(?:US)?(?:[€$£¥₩]|[A-Z]{{3}} ?)?$", re.IGNORECASE)
    for bound, words in _SAID.items()
}
_NOT_OVER = re.compile(
    r"\b(?:not|never|unlikely|hard|difficult|hardly|barely|cannot|no)\b[^.;]{0,40}"
    r"\b(?:exceed(?:ing|ed)?|pass|passed|top|topped|surpass|reach)$",  # is unlikely to exceed 50 percent
    re.IGNORECASE,
)
_OVER = re.compile(r"\b(?:exceed(?:s|ed|ing)?|topp?(?:s|ed|ing)|surpass(?:es|ed|ing)?)$", re.IGNORECASE)
_SHORT_OF = re.compile(r"\bshort of (?:the )?$", re.IGNORECASE)
_BESIDE_ID = re.compile(
    r"\b(?:(?P<upper>up to|as much as|as many as|no more than|at most|a maximum of)"
    r"|(?P<lower>at least|no less than|no fewer than|a minimum of)) \{(?P<id>[MN][0-9]+)(?::[^{}]{1,60})?\}",
    re.IGNORECASE,
)
_KOREAN = {
    "upper": re.compile(
        r"최대|최고|이하|이내|미만|한도|상한|까지|밑|못 ?미|안 ?[되돼된]|많게는|많아야|내에서|범위|채 "
    ),
    "lower": re.compile(r"최소|최저|적어도|이상|초과|넘|웃도|웃돌|웃돈|상회|돌파|남짓|여|적게는|\+|부터"),
}
_CURRENCIES = {
    "won": "KRW", "dollar": "USD", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "pound": "GBP",
    "€": "EUR", "$": "USD", "¥": "JPY", "₩": "KRW", "£": "GBP",
}  # fmt: skip
_CURRENCY_AFTER = re.compile(
    r"[ -](?:of )?(?!(?:Canadian|Australian|Hong|Singapore|New|Taiwan)\b)(?:US |South Korean |Korean )?"
    r"(?P<name>won|dollar|euro|yen|yuan|pound)s?\b"
)
_NOUN = {
    "upper": re.compile(
        r"\b(?:ceiling|cap|capped|limit|limited|maximum|upper|most|top|short|miss(?:es|ed|ing)?|shortfall)\b",
        re.IGNORECASE,
    ),
    "lower": re.compile(r"\b(?:floor|minimum|threshold|lower|least)\b", re.IGNORECASE),
}
"""Words anywhere in a sentence that say a bound: 'the 1.1 trillion won is a ceiling'."""
_SENTENCE_END = re.compile(r"[.;!?](?:\s|$)")
_MEASURE = re.compile(
    r"[ -]?(?P<unit>%|(?:percent|day|week|month|year|hour|minute|second|time)(?=s?\b))", re.IGNORECASE
)
_FEW_WORDS = 3
_PHASE = "phase"
_LEAST = 13  # smaller numbers count other things too
_WORDS = {
    str(number): word
    for number, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=2
    )
}
_SIGN = re.compile(r"^(?:US)?(?P<name>[€$£¥₩])")
_BEHIND = re.compile(
    r"%?(?:[ -]?(?!(?:or|and)\b)[a-z-]{0,14}){0,4},? ?"
    r"(?:or (?:more|longer|less|fewer|over|above|under)|and (?:above|over|more)|minimum|maximum|plus)\b"
)


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    if view.section == "follow_up":  # steps name what should not be quoted
        return
    for _, text in prose(view.claim):
        yield from _added(view, text, reading)
        if isinstance(view.claim, TableRow) and len(text.text.split()) <= _FEW_WORDS:
            continue  # a bare number in a cell: its bound stands in the head or the label
        yield from _written_out(view, bare(text), reading)
        yield from _small(view, bare(text), reading)


def _added(view: ClaimInView, text: Prose, reading: Reading) -> Iterator[Objection]:
    """Object to a bound before the id of an exact figure, if its sentence has no word for such a bound."""
    for found in _BESIDE_ID.finditer(written(text)):
        figure, bound = text.figures.get(found["id"]), "upper" if found["upper"] else "lower"
        if not isinstance(figure, Money | Quantity) or figure.bound != "exact":
            continue
        if not _KOREAN[bound].search(reading.lines.get(figure.sentence, "")):
            said = found["upper"] or found["lower"]
            says = f"[{figure.sentence}] gives {figure.text} without a bound; the claim says '{said}'."
            yield view.contradiction(says, korean=figure.text, sentence=figure.sentence, words=said)


def _written_out(view: ClaimInView, text: str, reading: Reading) -> Iterator[Objection]:
    """Object to a number with the value of a cited figure, if it lacks its bound or is in another currency."""
    numbers = list(numbers_in(text))
    if not numbers:
        return
    there = [
        figure
        for figure in reading.figures(sentence_numbers(view.claim))
        if isinstance(figure, Money | Quantity) and figure.bound in ("exact", "upper", "lower")
    ]
    for number in numbers:
        same = [
            figure
            for figure in there
            if number.value in (figure.value_min, figure.value_max) and _may_be_of(text, number, figure)
        ]
        currency = _currency(text, number)
        amounts = [figure for figure in same if isinstance(figure, Money)]
        if currency and amounts and all(amount.currency != currency for amount in amounts):
            yield _differs(view, amounts[0], number, f"in {currency}")
        elif (
            same
            and not in_our_arithmetic(text, number)
            and _is_bare(text, number, same, number.value)
            and not (_in_head(view, same) or _is_exact_elsewhere(same, reading))
        ):
            yield _differs(view, same[0], number, "without its bound")


def _is_exact_elsewhere(same: Sequence[Money | Quantity], reading: Reading) -> bool:
    """Return whether the article itself gives one of these figures without a bound in another sentence."""
    given = {(_counts(found), found.value_min, found.value_max) for found in _exact(reading)}
    return any(
        (_counts(figure), value, value) in given
        for figure in same
        for value in (figure.value_min, figure.value_max)
        if value is not None
    )


def _counts(figure: Money | Quantity) -> str:
    """Return what a figure counts: 40 months are not 40 people."""
    return figure.currency if isinstance(figure, Money) else figure.unit


def _exact(reading: Reading) -> Iterator[Money | Quantity]:
    found: tuple[Money | Quantity, ...] = (*reading.scan.amounts, *reading.scan.quantities)
    return (figure for figure in found if figure.bound == "exact")


def _may_be_of(text: str, number: Number, figure: Money | Quantity) -> bool:
    """Return whether the word after a number can be the unit of a figure: 30 days are not 30 people."""
    found = _MEASURE.match(text, number.start + len(number.text))
    if found is None or isinstance(figure, Money):
        return found is None
    return figure.unit.startswith(found["unit"].casefold().replace("%", "percent"))


def _in_head(view: ClaimInView, same: Sequence[Money | Quantity]) -> bool:
    """Return whether a cited headline or subhead prints the figure: there it may stand without its bound."""
    heads = [evidence.quote for evidence in view.claim.evidence if evidence.role != "body"]
    return any(figure.text in quote for figure in same for quote in heads)


def _small(view: ClaimInView, text: str, reading: Reading) -> Iterator[Objection]:
    """Object to a small number with its unit, such as three years, if the cited sentences only have it with a bound."""
    there = [one for one in reading.figures(sentence_numbers(view.claim)) if isinstance(one, Quantity)]
    for figure in there:
        value = figure.value_min if figure.value_min is not None else figure.value_max
        word = _WORDS.get(str(value))
        alike = [one for one in there if one.unit == figure.unit and value in (one.value_min, one.value_max)]
        is_last = figure.unit == _PHASE  # 3단계까지 마치면: all three
        if word is None or is_last or any(one.bound not in _SAID or one.approx for one in alike):
            continue
        for found in re.finditer(rf"\b(?:{word}|{value})[ -]{re.escape(figure.unit)}s?\b", text):
            before, after = text[max(0, found.start() - 24) : found.start()], text[found.end() :]
            if not any(pattern.search(before.rstrip()) for pattern in _BEFORE.values()) and not _BEHIND.match(after):
                says = f"[{figure.sentence}] gives {in_english(figure)}; the claim says '{found[0]}' without its bound."
                yield view.contradiction(says, korean=figure.text, sentence=figure.sentence, words=found[0])


def _differs(view: ClaimInView, figure: Money | Quantity, number: Number, how: str) -> Objection:
    says = f"[{figure.sentence}] gives {in_english(figure)}; the claim says '{number.text}' {how}."
    return view.contradiction(says, korean=figure.text, sentence=figure.sentence, words=number.text)


def _currency(text: str, number: Number) -> str | None:
    """Return the currency that a number is written in, or None."""
    sign = _SIGN.match(number.text)
    after = _CURRENCY_AFTER.match(text, number.start + len(number.text))
    found = sign or after
    return _CURRENCIES[found["name"]] if found else None


def _is_bare(text: str, number: Number, same: list[Money | Quantity], value: Decimal) -> bool:
    """Return whether all figures of a value have a bound, and the prose around the number does not express it."""
    before = text[max(0, number.start - 60) : number.start].rstrip(" ")
    after = text[number.start + len(number.text) :]
    if value < _LEAST or _BEHIND.match(after) or any(figure.bound == "exact" or figure.approx for figure in same):
        return False
    if any(_NOUN[figure.bound].search(_sentence(text, number)) for figure in same):
        return False
    said = (*_BEFORE.values(), _NOT_OVER, _OVER, _SHORT_OF)
    return not any(pattern.search(f"{before} ") or pattern.search(before) for pattern in said)


def _sentence(text: str, number: Number) -> str:
    """Return the sentence of prose that a number stands in."""
    begin = max((found.end() for found in _SENTENCE_END.finditer(text, 0, number.start)), default=0)
    end = _SENTENCE_END.search(text, number.start + len(number.text))
    return text[begin : end.start() if end else len(text)]


BOUNDS = Rule("bounds", _inspect, version=8)
