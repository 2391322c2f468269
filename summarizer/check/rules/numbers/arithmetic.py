"""Figures that cannot be right: 480 of 235, a part greater than its whole, a rise to a smaller figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from policy_brief import Investment, Money, Objection, Prose, Quantity
from policy_brief.claims import prose
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import written
from summarizer.check.reading import Reading

__all__ = ["ARITHMETIC"]

_ID = r"\{(?P<%s>[MN][0-9]+)(?::[^{}]{1,60})?\}"
_OUT_OF = re.compile(
    rf"{_ID % 'part'} (?:(?!instead|ahead|because|short|in\b|independent)(?P<noun>\w+) )?(?:out )?of"
    rf" (?:the |its |their |a |all )?(?:total |planned |whole )?(?:of )?{_ID % 'whole'}(?: (?P<other>\w+))?"
)
_OF_THIS = re.compile(
    rf"{_ID % 'whole'}[^{{}}\n]{{0,80}}?[,;.(] (?:and )?of (?:this|that|which|these|those|it)"
    rf"(?: amount| sum| total)?,? (?:only |just |some )?{_ID % 'part'}",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    rf"{_ID % 'whole'}[^{{}}\n]{{0,120}}?(?<!\w)(?:only |just |some )?{_ID % 'part'}"
    r" of (?:it|this|that|them|these|those)\b",
    re.IGNORECASE,
)
_UP = r"rises?|rose|risen|increas(?:e|es|ed|ing)|grows?|grew|grown|climb(?:s|ed)?|expand(?:s|ed)?|rais(?:e|es|ed|ing)"
_DOWN = (
    r"falls?|fell|fallen|decreas(?:e|es|ed|ing)|drop(?:s|ped)?|declin(?:e|es|ed)|cuts?|cutting|reduc(?:e|es|ed|ing)"
    r"|shrinks?|shrank"
)
_MOVES = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b[^.;{{}}\n]{{0,60}}?"
    rf"(?: from {_ID % 'old'}(?: [^.;{{}}\n]{{0,30}})? to {_ID % 'new'}"
    rf"| to {_ID % 'new_first'}(?: [^.;{{}}\n]{{0,20}})?,? from {_ID % 'old_last'})",
    re.IGNORECASE,
)
_SHARED = "respondents|people|firms|companies|those|all|total|members|states"
_SHARE = re.compile(rf"\bshare of {_ID % 'after'}|{_ID % 'before'} (?:of (?:the )?(?:{_SHARED})|share)\b")
_HUNDRED = 100

Countable = Money | Quantity


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    for _, text in prose(view.claim):
        template = written(text)
        yield from _parts(view, text, template)
        yield from _moves(view, text, template)
        yield from _shares(view, text, template)
    if isinstance(view.claim, Investment):
        yield from _detail(view, view.claim, reading)


def _figure(text: Prose, id_: str | None) -> Countable | None:
    found = text.figures.get(id_ or "")
    return found if isinstance(found, Money | Quantity) else None


def _parts(view: ClaimInView, text: Prose, template: str) -> Iterator[Objection]:
    for pattern in (_OUT_OF, _OF_THIS, _OF_IT):
        for found in pattern.finditer(template):
            part, whole = _figure(text, found["part"]), _figure(text, found["whole"])
            if part and whole and _are_alike(part, whole) and _exceeds(part, whole) and not _counts_two(found):
                yield _greater(view, part, whole)


def _counts_two(found: re.Match[str]) -> bool:
    """Return whether part and whole have plurals of their own: 58 services of 31 operators."""
    noun, other = (found.groupdict().get(name) or "" for name in ("noun", "other"))
    return noun != other and noun.endswith("s") and other.endswith("s")


def _greater(view: ClaimInView, part: Countable, whole: Countable) -> Objection:
    says = f"{part.text} ([{part.sentence}]) is more than {whole.text} ([{whole.sentence}]) and cannot be a part of it."
    return view.contradiction(says, korean=part.text, sentence=part.sentence, words=f"{part.text}; {whole.text}")


def _are_alike(part: Countable, whole: Countable) -> bool:
    """Return whether two figures count the same: one currency or unit, or one Korean counter such as 곳."""
    return _kind(part) == _kind(whole) or (part.text[-1] == whole.text[-1] and part.text[-1] in "곳개명장대건")


def _kind(figure: Countable) -> str:
    if isinstance(figure, Money):
        return figure.currency
    if figure.text.endswith("곳"):  # a counter of places, whatever the noun: 기업 235곳, 회원 480곳
        return "site"
    return figure.unit if figure.unit not in ("percent", "ordinal", "times") else figure.id


def _exceeds(part: Countable, whole: Countable) -> bool:
    low, high = part.value_min, whole.value_max
    return low is not None and high is not None and not whole.approx and low > high


def _moves(view: ClaimInView, text: Prose, template: str) -> Iterator[Objection]:
    for found in _MOVES.finditer(template):
        old = _figure(text, found["old"] or found["old_last"])
        new = _figure(text, found["new"] or found["new_first"])
        if old is None or new is None or _unit(old) != _unit(new) or _unit(old) == "ordinal":
            continue
        low, high = (new, old) if found["up"] else (old, new)
        if _turns(found):  # 'the rise shrinks from … to …' is about the rise
            continue
        if low.value_max is not None and high.value_min is not None and low.value_max < high.value_min:
            verb = found["up"] or found["down"]
            says = f"From {old.text} ([{old.sentence}]) to {new.text} ([{new.sentence}]) is the other way: '{verb}'."
            yield view.contradiction(says, korean=new.text, sentence=new.sentence, words=verb)


def _turns(found: re.Match[str]) -> bool:
    """Return whether an opposite verb follows the first: the first word is then a noun, as in 'the rise shrinks'."""
    other = _DOWN if found["up"] else _UP
    return re.search(rf"\b(?:{other})\b", found[0][len(found["up"] or found["down"]) :], re.IGNORECASE) is not None


def _unit(figure: Countable) -> str:
    return figure.currency if isinstance(figure, Money) else figure.unit


def _shares(view: ClaimInView, text: Prose, template: str) -> Iterator[Objection]:
    for found in _SHARE.finditer(template):
        figure = _figure(text, found["after"] or found["before"])
        low = figure.value_min if isinstance(figure, Quantity) and figure.unit == "percent" else None
        if figure is not None and low is not None and low > _HUNDRED:
            says = f"{figure.text} ([{figure.sentence}]) is more than a hundred percent and cannot be a share."
            yield view.contradiction(says, korean=figure.text, sentence=figure.sentence, words=figure.text)


def _detail(view: ClaimInView, claim: Investment, reading: Reading) -> Iterator[Objection]:
    whole = reading.scan.mention(claim.detail_of) if claim.detail_of else None
    part = claim.amount
    if part is None or not isinstance(whole, Money) or _kind(part) != _kind(whole):
        return
    if _exceeds(part, whole):
        yield _greater(view, part, whole)
    else:
        yield from _overfull(view, claim, part, whole)


def _overfull(view: ClaimInView, claim: Investment, part: Money, whole: Money) -> Iterator[Objection]:
    """Object to the part that makes the sum of those of its sentence greater than the whole.

    Another sentence may divide the whole in another way, by use or by year, and so may the same one behind parts that
    make up the whole: two at least, or one of a period that none of them has.
    """
    rows = [row for row in view.brief.investments if row.amount and row.detail_of == claim.detail_of]
    listed = [row for row in rows if row.amount and row.amount.sentence == part.sentence]
    lows = [row.amount.value_min or Decimal(0) for row in listed if row.amount and _kind(row.amount) == _kind(whole)]
    high, last = whole.value_max, next((at for at, row in enumerate(listed) if row is claim), -1)
    is_of_its_time = claim.period is not None and all(row is claim or row.period != claim.period for row in listed)
    if high is None or whole.approx or last < 0 or _divides_anew(lows, high, fewest=1 if is_of_its_time else 2):
        return
    total = sum(lows[: last + 1], Decimal(0))
    if total <= high or total - (part.value_min or 0) > high:
        return
    says = f"With {part.text} ([{part.sentence}]) the parts of {whole.text} are more than it."
    yield view.contradiction(says, korean=part.text, sentence=part.sentence, words=part.text)


def _divides_anew(parts: Iterable[Decimal], whole: Decimal, fewest: int) -> bool:
    """Return whether parts make up the whole, and those behind them, no fewer than that, begin to do so again."""
    total, count, divided = Decimal(0), 0, False
    for part in parts:
        total, count = total + part, count + 1
        if total == whole:
            total, count, divided = Decimal(0), 0, True
    return divided and not 0 < count < fewest and total < whole


ARITHMETIC = Rule("arithmetic", _inspect, version=6)
