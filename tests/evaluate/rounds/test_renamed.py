"""Answers in the ids of their day are read in those of today."""

from __future__ import annotations

from typing import Any

import pytest

from policy_brief.json_schema import answer_schema
from summarizer.evaluate.rounds.meaning import meanings
from summarizer.evaluate.rounds.renamed import ID_FIELDS, Renaming
from tests.evaluate.folder import article, scan_of
from tests.evaluate.rounds.later import scan_with, shifted


def _renamed(answer: Any, today, then=None):
    return Renaming(meanings(then or article()), today).of(answer)


def _fields_of_ids(node: Any) -> set[str]:
    """Return the keys of a schema whose value, or one choice of it, is an id."""
    if isinstance(node, list):
        return set().union(*map(_fields_of_ids, node))
    if not isinstance(node, dict):
        return set()
    own = {
        key
        for key, value in node.get("properties", {}).items()
        if any("[1-9][0-9]*$" in choice.get("pattern", "") for choice in (value, *value.get("anyOf", ())))
    }
    return own.union(*map(_fields_of_ids, node.values()))


def test_every_field_that_takes_an_id_is_known():
    """A new field of the schema that takes an id must be renamed, too."""
    assert ID_FIELDS == _fields_of_ids(answer_schema())


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("{M1} of it [1]", "{M2} of it [1]"),
        ("{M3:4 billion euros}, {N2:people}", "{M4:4 billion euros}, {N2:people}"),
        ("{M3/M1} or {M1-M3}, {M1+M3:34 billion euros}", "{M4/M2} or {M2-M4}, {M2+M4:34 billion euros}"),
        ({"amount": "M1", "detail_of": "M3"}, {"amount": "M2", "detail_of": "M4"}),
        ([{"cells": [{"text": "{M2}"}]}], [{"cells": [{"text": "{M3}"}]}]),
    ],
)
def test_ids_that_moved_on(then, now):
    """An amount found before the others shifts them: fields and prose get the ids of today, a writer's words stay."""
    today = scan_with(amounts=shifted(article().amounts, 1))

    assert (now, ()) == _renamed(then, today)


@pytest.mark.parametrize("words", [{"text": "Q1"}, {"version": "A1"}, {"column": "N2"}, "from M1 to P1"])
def test_words_that_look_like_ids(words):
    """Outside of braces and of fields that take ids, 'Q1' is a word."""
    kinds = ("quotations", "quantities", "persons")
    today = scan_with(**{name: shifted(getattr(article(), name), 1) for name in kinds})

    assert (words, ()) == _renamed(words, today)


def test_without_meanings_nothing_changes():
    """A round without saved meanings is read as it stands."""
    assert ({"amount": "M1"}, ()) == Renaming({}, scan_with(amounts=())).of({"amount": "M1"})


def test_a_figure_that_grew():
    """A figure that is found with the word before it is still that figure."""
    grown = article().amounts[2]
    grown = grown.model_copy(update={"start": grown.start - 3, "text": f"가운데{grown.text}", "id": "M1"})

    assert ({"amount": "M1"}, ()) == _renamed({"amount": "M3"}, scan_with(amounts=(grown,)))


def test_a_figure_that_is_lost():
    """A figure that no finder finds any more is told once, and its id names nothing, not what has that id today."""
    today = scan_with(amounts=shifted(article().amounts[1:], -1))

    answer, lost = _renamed({"amount": "M1", "purpose": "{M1} and {M2}"}, today)

    assert ("'300억유로' (M1)",) == lost
    assert None is today.mention(answer["amount"])
    assert f"{{{answer['amount']}}} and {{M1}}" == answer["purpose"]


def test_an_id_that_never_was():
    """An id that a liar invented names nothing today either, and is not lost."""
    answer, lost = _renamed({"amount": "M4"}, scan_with(amounts=shifted(article().amounts, 1)))

    assert () == lost
    assert answer["amount"] not in {"M1", "M2", "M3", "M4"}


def test_names_in_their_place():
    """A name gets the id of its place, also where it stands in others, too."""
    assert ({"actor": "B4"}, ()) == _renamed({"actor": "B2"}, scan_with(bodies=shifted(article().bodies, 2)))
    assert ({"speaker": {"id": "P3", "role": None}}, ()) == _renamed(
        {"speaker": {"id": "P1", "role": None}}, scan_with(persons=shifted(article().persons, 2))
    )


def test_a_name_found_elsewhere():
    """A name that is not found in its place any more gets the id that it has elsewhere."""
    assert ({"investor": "B2"}, ()) == _renamed({"investor": "B1"}, scan_with(bodies=article().bodies[1:]))


def test_a_name_that_is_not_found_any_more():
    """A name without an id is written out; title and affiliation of a speaker stay."""
    today = scan_with(bodies=(), persons=())
    usa = {"english": "United States", "korean": "미국"}
    kim = {"english": "Kim Ha-neul", "korean": "김하늘"}

    assert ({"actor": usa}, ()) == _renamed({"actor": "B3"}, today)
    assert ({"speaker": {**kim, "role": "minister", "affiliation": usa}}, ()) == _renamed(
        {"speaker": {"id": "P1", "role": "minister", "affiliation": "B3"}}, today
    )


def test_a_text_read_with_other_lines_around():
    """Where a line before the body is read today that was not, places are found by their sentences."""
    before = "지역과 함께 걸어온 신문 " * 7 + "해담일보 3년\n\n"  # nearer to the old place
    today = scan_of(before + article().article.text)
    (years,) = (found.id for found in today.quantities if found.start == 161 + len(before))

    assert f"{{{years}}}" == _renamed("{N1}", today).answer


def test_sentences_keep_their_numbers():
    """A number that means another sentence today is lost, in evidence and in prose; the others are not."""
    lines = article().article.text.split("\n")
    today = scan_of("\n".join((*lines[:6], *lines[7:])))
    answer = {"evidence": [6, 7], "says": "It opens data [6], and the source is unknown [8]; both [1-3]."}

    answer_today, lost = _renamed(answer, today)

    assert answer == answer_today
    assert (
        "'국회는 데이터 기본법을 제정할 방침이다.' (as sentence 7)",
        "'예산의 출처는 알려지지 않았다.' (as sentence 8)",
    ) == lost


def test_every_number_of_a_listed_marker_counts():
    """Markers such as [3, 8] and [7-8] are read number by number, with those between in [5-9]."""
    today = scan_of("\n".join(article().article.text.split("\n")[:6]))

    assert 1 == len(_renamed("Said [3, 8].", today).lost)
    assert 2 == len(_renamed("Said [7-8].", today).lost)
    assert 2 == len(_renamed("Said [5-9].", today).lost)
