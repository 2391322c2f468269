"""A figure of a list stays with the noun or name right before it: 미국 16개, 중국 11개."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from policy_brief import (
    MARKERS,
    PLACEHOLDER,
    AnyFigure,
    DateMention,
    Event,
    Investment,
    Money,
    Objection,
    Prose,
    TableRow,
)
from policy_brief.claims import prose, sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.listed import Beside, Noun, figures_beside, nouns_said
from summarizer.check.reading import Reading

__all__ = ["PAIRS"]

_NEAR = 60
_BESIDE = 3


class _Token(NamedTuple):
    """A figure of the list, or a noun, in English prose."""

    start: int
    end: int
    words: str
    figure: Beside | None
    noun: Noun | None


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    claim = view.claim
    lists = [found for number in sentence_numbers(claim) if (found := _list(number, view, reading))]
    for listed in lists:
        if isinstance(claim, Investment):
            said = claim.purpose.text if claim.purpose else ""
            yield from _row(view, (claim.amount, claim.capacity), said, listed, reading, who=claim.investor.english)
        elif isinstance(claim, Event):
            yield from _row(view, (claim.date,), claim.event.text, listed, reading)
        elif isinstance(claim, TableRow):
            yield from _table_row(view, claim, listed, reading)
        else:
            for _, text in prose(claim):
                yield from _prose(view, text, listed, reading)


def _list(number: int, view: ClaimInView, reading: Reading) -> tuple[Beside, ...]:
    """Return the figures of a sentence with the noun before each, if several of one kind count different things."""
    found = figures_beside(number, view.brief, reading)
    kept = [one for one in found if sum(_kind(one) == _kind(other) for other in found) > 1]
    return tuple(kept)


def _kind(one: Beside) -> tuple[type, str]:
    figure = one.figure
    if isinstance(figure, DateMention):
        return DateMention, ""
    return type(figure), figure.currency if isinstance(figure, Money) else figure.unit


def _has(one: Beside, noun: Noun) -> bool:
    return any(noun.is_same(own) for own in one.nouns)


def _others(one: Beside, noun: Noun, listed: Iterable[Beside]) -> list[Beside]:
    """Return the other figures of the kind that have this noun before them."""
    return [other for other in listed if _kind(other) == _kind(one) and _has(other, noun)]


def _row(
    view: ClaimInView,
    figures: Iterable[AnyFigure | None],
    said: str,
    listed: tuple[Beside, ...],
    reading: Reading,
    *,
    who: str = "",
) -> Iterator[Objection]:
    """Object to the figure of a row if the row's words only match those of another figure."""
    for figure in figures:
        own = next((one for one in listed if figure is not None and one.figure.id == figure.id), None)
        if own is None:
            continue
        names = (one for one in nouns_said(who, view.brief, reading) if one[2].kind is not None)
        nouns = [*names, *nouns_said(said, view.brief, reading)]
        if any(_has(own, noun) for _, _, noun in (*nouns, *nouns_said(who, view.brief, reading))):
            continue
        other = next(((words, found[0]) for _, words, noun in nouns if (found := _others(own, noun, listed))), None)
        if other is not None:
            yield _objection(view, own, other[1], other[0])


def _table_row(view: ClaimInView, claim: TableRow, listed: tuple[Beside, ...], reading: Reading) -> Iterator[Objection]:
    """Object to a figure in the row of a country or body, if the sentence names another before it."""
    for cell in claim.cells:
        said = f"{claim.label.text}\n{cell.column}\n{cell.text.text}"
        nouns = list(nouns_said(said, view.brief, reading))
        for own in listed:
            if own.figure.id not in cell.text.figures or any(_has(own, noun) for _, _, noun in nouns):
                continue
            other = next(((words, found[0]) for _, words, noun in nouns if (found := _others(own, noun, listed))), None)
            if other is not None:
                yield _objection(view, own, other[1], other[0])


def _prose(view: ClaimInView, text: Prose, listed: tuple[Beside, ...], reading: Reading) -> Iterator[Objection]:
    for clause in MARKERS.split(text.template):
        tokens = sorted(_tokens(clause, listed, view, reading), key=lambda token: token.start)
        pairs = list(_pairs(tokens))
        for figure, noun in pairs:
            own = figure.figure
            if own is None or noun.noun is None or _has(own, noun.noun):
                continue
            if len(pairs) == 1 and not _touch(figure, noun):
                continue
            others = _others(own, noun.noun, listed)
            if others:
                yield _objection(view, own, others[0], noun.words)
            elif (
                noun.noun.kind == "country" and _touch(figure, noun) and any(one.kind == "country" for one in own.nouns)
            ):
                yield _objection(view, own, own, noun.words)


def _touch(figure: _Token, noun: _Token) -> bool:
    return figure.start <= noun.start and noun.start - figure.end <= _BESIDE


def _tokens(clause: str, listed: tuple[Beside, ...], view: ClaimInView, reading: Reading) -> Iterator[_Token]:
    """Yield figures of the list and nouns; a noun counts if it stands before a figure of the list or is a country."""
    by_id = {one.figure.id: one for one in listed}
    plain, shift = "", {}
    at = 0
    for found in PLACEHOLDER.finditer(clause):
        plain += clause[at : found.start()]
        label = found[0].partition(":")[2].rstrip("}")
        shift[len(plain)] = found[1]
        plain += f"# {label}" if label else "#"
        at = found.end()
    plain += clause[at:]
    for start, id_ in shift.items():
        noun = Noun(None, -2, (id_,))
        is_noun = any(_has(one, noun) for one in listed)
        yield _Token(start, start + 1, id_, None if is_noun else by_id.get(id_), noun if is_noun else None)
    for start, words, noun in nouns_said(plain, view.brief, reading):
        if noun.kind == "country" or any(_has(one, noun) for one in listed):
            yield _Token(start, start + len(words), words, None, noun)


def _pairs(tokens: list[_Token]) -> Iterator[tuple[_Token, _Token]]:
    """Yield each figure with its noun, if figures and nouns alternate; the first token says which comes first."""
    at = 0
    while at + 1 < len(tokens):
        one, two = tokens[at], tokens[at + 1]
        first_is_figure = tokens[0].noun is None
        if (
            (one.noun is None) == first_is_figure
            and (two.noun is None) != first_is_figure
            and two.start - one.end < _NEAR
        ):
            yield (one, two) if first_is_figure else (two, one)
            at += 2
        else:
            at += 1


def _objection(view: ClaimInView, own: Beside, other: Beside, words: str) -> Objection:
    figure = own.figure
    korean = f"{own.words} {figure.text}"
    says = f"[{figure.sentence}] has {figure.text} beside {own.words}"
    says += f", and {other.figure.text} beside {other.words}." if other is not own else f", not '{words}'."
    return view.contradiction(says, korean=korean, sentence=figure.sentence, words=words)


PAIRS = Rule("pairs", _inspect, mode="shadow")
