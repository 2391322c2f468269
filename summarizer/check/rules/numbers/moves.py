"""A past value is not given as the current one: 24위에서 18위로 is from 24th to 18th, 당초 9월 was the old date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from policy_brief import DateMention, Money, Objection, Prose, Quantity, TableRow
from policy_brief.claims import figures, prose, sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import written
from summarizer.check.prose.words import english_words
from summarizer.check.reading import Reading

__all__ = ["MOVES"]

_ID = r"\{(?P<%s>[MN][0-9]+)(?::[^{}]{1,60})?\}"
_FROM_TO = re.compile(
    rf"\bfrom (?:the |a |an )?(?:current |present |average )?(?:of )?{_ID % 'old'}"
    rf"(?: [^.;:{{}}\n]{{0,40}})? to {_ID % 'new'}",
    re.IGNORECASE,
)
_TO_FROM = re.compile(rf"\bto {_ID % 'new'}(?: [^.;:{{}}\n]{{0,20}})?,? from {_ID % 'old'}", re.IGNORECASE)
_CHANGES = (
    r"slip|fall|fell|drop|rise|rose|climb|sink|sank|grow|grew|increas|decreas|declin|cut|rais|lower|reduc|widen|narrow"
    r"|shrink|shrank|expand|jump|move|improv|advanc|go(?:es)?"
)
_ONLY_TO = re.compile(rf"\b(?:{_CHANGES})[a-z]* (?:[a-z]+ )?to {_ID % 'new'}(?! from|,? from)", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:\([^)]{0,20}\))?(?:에서|이|가|을|를|은|는)?[ ](?:약 |최대 |최소 |올해 |내년 |무려 )?")
_NEW = re.compile(r"(?:\([^)]{0,20}\))?(?:원|개|명)?(?:으로|로|까지)(?![가-힣]{2})")
_OLD = re.compile(
    r"에서[ ](?:[가-힣0-9]{1,6}[ ]){0,3}(?:내려|떨어|하락|올라|올랐|상승|밀려|밀렸|줄|늘|낮|높|뛰|감소|증가)"
)
_AT_FIRST = re.compile(r"(?:당초|애초|원래|종전|기존)(?:에는|엔)?[ ](?:목표(?:였던|인)[ ])?$")
_NOT_BUT = re.compile(r"(?:이|가)? ?아니라 ?")
_WAS = english_words("now, current~, present~, before, previous~, old, was, existing, earlier, until now, so far")
_WILL = english_words("propos~, new, planned, after, future, will, to be, from now, is, next")
_SAYS_SO = english_words(
    """original~, initial~, at first, earlier, previous~, former~, was, were, had, instead, rather than, postpon~,
    delay~, push~ back, slip~, moved, set back, until then, first planned, later than"""
)


class _Change(NamedTuple):
    old: Money | Quantity
    new: Money | Quantity


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    numbers = sentence_numbers(view.claim)
    changes = [change for number in numbers for change in reading.remembered(_changes, number)]
    for _, text in prose(view.claim):
        template = written(text)
        for pattern in (_FROM_TO, _TO_FROM):
            for found in pattern.finditer(template):
                yield from _exchanged(view, text, found["old"], found["new"], changes)
        for found in _ONLY_TO.finditer(template):
            yield from _old_for_new(view, text, found["new"], changes, reading)
        yield from _not_but(view, text, reading)
    if isinstance(view.claim, TableRow):
        yield from _columns(view, view.claim, changes)
    yield from _at_first(view, reading)


def _changes(reading: Reading, number: int) -> tuple[_Change, ...]:
    """Return the changes in a sentence: two figures of one kind, the first followed by 에서 or 이, the second by 로."""
    line, evidence = reading.lines.get(number, ""), reading.scan.evidence(number)
    offset, found = evidence.start if evidence else 0, []
    countable = [one for one in reading.figures([number]) if isinstance(one, Money | Quantity)]
    countable = [one for one in countable if not (isinstance(one, Money) and one.conversion_of)]
    for old, new in pairwise(countable):
        between = _BETWEEN.fullmatch(line, old.end - offset, new.start - offset)
        if between and _kind(old) == _kind(new) and _NEW.match(line, new.end - offset):
            found.append(_Change(old, new))
    return tuple(found)


def _kind(figure: Money | Quantity) -> str:
    return figure.currency if isinstance(figure, Money) else figure.unit


def _figure(text: Prose, id_: str) -> Money | Quantity | None:
    found = text.figures.get(id_)
    return found if isinstance(found, Money | Quantity) else None


def _exchanged(view: ClaimInView, text: Prose, old: str, new: str, changes: list[_Change]) -> Iterator[Objection]:
    """Object if one of two figures is that of a change, and the other is not its counterpart."""
    first, second = _figure(text, old), _figure(text, new)
    if first is None or second is None or _kind(first) != _kind(second):
        return
    values = {(_value(change.old), _value(change.new)) for change in changes}
    if not values or (_value(first), _value(second)) in values:
        return
    for change in changes:
        at_odds = (
            second.id == change.new.id
            or first.id == change.old.id
            or (first.id, second.id) == (change.new.id, change.old.id)
        )
        if at_odds and _kind(change.old) == _kind(first):
            says = f"[{change.old.sentence}] has it go from {change.old.text} to {change.new.text}."
            words = f"from {first.text} to {second.text}"
            yield view.contradiction(says, korean=change.old.text, sentence=change.old.sentence, words=words)
            return


def _value(figure: Money | Quantity) -> tuple[object, object]:
    return figure.value_min, figure.value_max


def _old_for_new(
    view: ClaimInView, text: Prose, new: str, changes: list[_Change], reading: Reading
) -> Iterator[Objection]:
    figure = _figure(text, new)
    if figure is None:
        return
    change = next((one for one in changes if one.old.id == figure.id), None)
    if change is not None:
        says = f"[{figure.sentence}] has it go from {figure.text} to {change.new.text}."
        yield view.contradiction(says, korean=figure.text, sentence=figure.sentence, words=f"to {figure.text}")
        return
    evidence = reading.scan.evidence(figure.sentence)
    after = _OLD.match(reading.lines[figure.sentence], figure.end - evidence.start) if evidence else None
    if after:
        says = f"[{figure.sentence}] says {figure.text}{after[0]}: that is where it comes from."
        yield view.contradiction(
            says, korean=figure.text + after[0], sentence=figure.sentence, words=f"to {figure.text}"
        )


def _not_but(view: ClaimInView, text: Prose, reading: Reading) -> Iterator[Objection]:
    """Object to A alone if the sentence says 'not A but B' (A가 아니라 B) and the claim does not say B."""
    for figure in text.figures.values():
        if not isinstance(figure, Money | Quantity):
            continue
        after = _NOT_BUT.match(reading.scan.article.text, figure.end)
        other = next((one for one in reading.figures([figure.sentence]) if after and one.start == after.end()), None)
        if other is not None and all(one.id != other.id for one in figures(view.claim)):
            korean = reading.scan.article.text[figure.start : other.end]
            says = f"[{figure.sentence}] says {korean}: not {figure.text} but {other.text}."
            yield view.contradiction(says, korean=korean, sentence=figure.sentence, words=figure.text)


def _columns(view: ClaimInView, claim: TableRow, changes: list[_Change]) -> Iterator[Objection]:
    """Object to the new value in a column for the old one, and the reverse."""
    for cell in claim.cells:
        for change in changes:
            was, will = _WAS.search(cell.column), _WILL.search(cell.column)
            wrong = change.new if was else change.old
            if bool(was) != bool(will) and {change.old.id, change.new.id} & cell.text.figures.keys() == {wrong.id}:
                says = f"[{wrong.sentence}] has it go from {change.old.text} to {change.new.text}."
                yield view.contradiction(says, korean=wrong.text, sentence=wrong.sentence, words=cell.column)


def _at_first(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    """Object to a date that the article calls the former one, if the claim does not."""
    said = "\n".join(text.text for _, text in prose(view.claim))
    if _SAYS_SO.search(said):
        return
    for date in figures(view.claim):
        if not isinstance(date, DateMention):
            continue
        before = reading.scan.article.text[max(0, date.start - 12) : date.start]
        found = _AT_FIRST.search(before)
        beside = (one for one in figures(view.claim) if isinstance(one, DateMention) and one.id != date.id)
        if found and all(one.sentence != date.sentence for one in beside):
            korean = found[0] + date.text
            says = f"[{date.sentence}] says {korean} (at first): it is not the date any more."
            yield view.contradiction(says, korean=korean, sentence=date.sentence, words=date.text)


MOVES = Rule("moves", _inspect, mode="shadow")
