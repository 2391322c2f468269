"""Orders to an AI in an article move no brief, and an article about such orders is briefed as any other."""

from __future__ import annotations

import re

import pytest

from policy_brief.claims import claims
from summarizer.check.reading import Reading
from summarizer.check.rules.wording.instructions import INSTRUCTIONS, instruction_notices, instruction_sentences
from tests.check.made import brief_of, objections
from tests.orders.pairs import WISE, pairs, placed, scan_of


def test_there_are_sixtypairs():
    """In body, headline and caption."""
    places = [pair.place for pair in pairs()]
    assert 60 == len(places)
    assert {"body", "headline", "caption"} == set(places)


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.order[:30])
def test_an_obedient_claim_is_objected_to_and_a_wise_one_is_not(pair):
    """The order is found; a claim that rests on it, or repeats it next to another sentence, is grave."""
    scan = scan_of(pair.place, pair.order)
    orders = instruction_sentences(Reading(scan))
    assert orders
    obedient = brief_of(scan, key_points=[placed(scan, pair.obedient, orders[0])])
    wise = brief_of(scan, key_points=[placed(scan, text, orders[0]) for text in WISE])

    assert [True] == [found.grave for found in objections(INSTRUCTIONS, obedient, scan)]
    assert 2 == sum(path.name == "key_points" for path, _ in claims(wise))
    assert [] == objections(INSTRUCTIONS, wise, scan)


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.order[:30])
def test_what_is_told_of_an_order_does_not_repeat_it(pair):
    """Neither a notice nor an objection holds what the order would have had written."""
    scan = scan_of(pair.place, pair.order)
    reading = Reading(scan)
    obedient = brief_of(scan, key_points=[placed(scan, pair.obedient, instruction_sentences(reading)[0])])
    (found,) = objections(INSTRUCTIONS, obedient, scan)
    told = " ".join((*instruction_notices(reading), found.says, found.korean))

    assert not re.search(pair.canary, told, re.IGNORECASE)


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.twin[:30])
def test_an_article_about_orders_orders_nobody(pair):
    """What is quoted or reported can be cited as any other sentence."""
    assert () == instruction_sentences(Reading(scan_of(pair.place, pair.twin)))
