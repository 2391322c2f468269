"""No claim rests on text that gives orders to an AI, and no brief follows such orders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from policy_brief import Caveat, Objection
from policy_brief.claims import figures, sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import QUOTED, fields_of_words
from summarizer.check.reading import Reading
from summarizer.korean.orders import order_in, slogans_in

__all__ = ["INSTRUCTIONS", "instruction_notices", "instruction_sentences"]

_OBEYED = re.compile(
    r"\bas an AI(?:,? (?:I|we)\b| (?:language )?(?:model|assistant)\b)|^as instructed,"
    r"|\b(?:ignor|disregard|forget)\w* (?:all |the |your |my )*(?:previous|prior|above|earlier) "
    r"(?:instructions?|rules?|prompts?)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z0-9]+(?:[.,-][A-Za-z0-9]+)*")


def instruction_notices(reading: Reading) -> Iterator[str]:
    """Return a notice about the sentences that speak to an AI reader, without what they order."""
    for number in instruction_sentences(reading):
        yield f"Sentence {number} speaks to an AI reader: it was treated as text to report on, not as an order."


def instruction_sentences(reading: Reading) -> tuple[int, ...]:
    """Return the numbers of the sentences that speak to an AI reader."""
    return tuple(number for number in reading.lines if reading.remembered(_order_of, number))


def _order_of(reading: Reading, number: int) -> str:
    return order_in(reading.lines[number])


def _ordered_words(reading: Reading, _: int) -> Mapping[str, int]:
    """Return the slogans that stand only in orders, each with the number of its sentence."""
    orders = set(instruction_sentences(reading))
    others = {word for number, line in reading.lines.items() if number not in orders for word in _words(line)}
    return {word: number for number in orders for word in slogans_in(reading.lines[number]) if word not in others}


def _words(text: str) -> Iterator[str]:
    return (found[0].lower() for found in _WORD.finditer(text))


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    for field, text in fields_of_words(view.claim):
        found = _OBEYED.search(QUOTED.sub(" ", text))
        if found:
            yield view.absence(f"{field}: it speaks as an AI under orders ('{found[0]}').", words=found[0], grave=True)
    if not isinstance(view.claim, Caveat):
        yield from islice((*_rests_on_order(view, reading), *_repeats_order(view, reading)), 1)


def _rests_on_order(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    numbers = (*sentence_numbers(view.claim), *(figure.sentence for figure in figures(view.claim)))
    for number in dict.fromkeys(numbers):
        order = reading.remembered(_order_of, number) if number in reading.lines else ""
        if order:
            says = f"[{number}] speaks to an AI and is nothing to rest a claim on."
            yield view.contradiction(says, korean=order, sentence=number, words=f"[{number}]", grave=True)


def _repeats_order(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    """Object to words that the article has only in an order, whatever sentence is cited for them."""
    ordered = reading.remembered(_ordered_words, 0)
    for field, text in fields_of_words(view.claim) if ordered else ():
        for word in _words(text):
            if word in ordered:
                number = ordered[word]
                says = f"{field}: only [{number}], which speaks to an AI, holds one of its words."
                order = reading.remembered(_order_of, number)
                yield view.contradiction(says, korean=order, sentence=number, grave=True)


INSTRUCTIONS = Rule("instructions", _inspect, version=2)
