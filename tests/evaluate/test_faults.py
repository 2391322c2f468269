"""Faults are planted one by one, each where the brief allows it."""

from __future__ import annotations

from collections import Counter

import pytest

from policy_brief import LISTS, PLACEHOLDER, PolicyBrief, in_english
from policy_brief.claims import claims, prose
from summarizer.evaluate.faults import FAULTS, plant
from tests.evaluate.folder import FESTIVAL, article, brief_of

_NOT_HERE = {
    "date off by a year",  # the article has no date
    "date written out, off by a year",
    "open stance settled",  # nor an open stance, work under way, or an order to an AI
    "work under way finished",
    "order in the article followed",
    "approximation dropped",  # its only rough amount is a conversion, which no claim names
}
_ASKED_FOR = {
    "figure off by a unit",
    "bound dropped",
    "stance flipped",
    "quotation altered by one word",
    "speaker swapped",
    "sentence number off by one",
    "status raised to done",
    "name of another person",
    "invented claim in plain words",
    "amount left out",
}


@pytest.fixture(scope="module")
def planted():
    """Plant all faults in the gold brief, by the name of their kind."""
    by_kind: dict[str, list] = {}
    for fault, damage in plant(brief_of(), article()):
        by_kind.setdefault(fault.name, []).append(damage)
    return by_kind


def test_names_are_unique():
    """Every kind has a name of its own, and all that a reader would ask for are there."""
    names = [fault.name for fault in FAULTS]

    assert len(names) == len(set(names))
    assert _ASKED_FOR <= set(names)


@pytest.mark.parametrize("name", [fault.name for fault in FAULTS if fault.name not in _NOT_HERE])
def test_each_changes_the_brief(planted, name):
    """Each fault is in the brief, in one claim, or in what was taken out of it."""
    brief = brief_of()

    assert planted[name]
    for damage in planted[name]:
        assert name == damage.kind
        assert damage.brief != brief
        if damage.omitted is None:
            assert [damage.path] == _differing(damage.brief, brief)


def _differing(one: PolicyBrief, other: PolicyBrief) -> list[str]:
    left, right = dict(claims(one)), dict(claims(other))
    return [path for path in dict.fromkeys((*left, *right)) if left.get(path) != right.get(path)]


def test_none_where_there_is_no_room(planted):
    """A kind that the brief has no place for is not planted."""
    assert planted.keys().isdisjoint(_NOT_HERE)


def test_no_fault_twice(planted):
    """No kind plants the same fault twice."""
    for name, damages in planted.items():
        seen = Counter((damage.path, damage.brief.model_dump_json()) for damage in damages)
        assert {1} == set(seen.values()), name


def test_the_same_every_time():
    """The same brief gives the same faults."""
    first, second = ([(f.name, d.path, d.note, d.brief) for f, d in plant(brief_of(), article())] for _ in range(2))

    assert first == second


def test_what_a_model_makes_is_sound(planted):
    """A fault of a model holds together as values: what it cites and picks is the article's own."""
    scan = article()
    for fault in FAULTS:
        for damage in planted.get(fault.name, ()) if fault.by_model else ():
            for _, claim in claims(damage.brief):
                assert all(scan.evidence(each.sentence) == each for each in claim.evidence), fault.name
            assert damage.brief == PolicyBrief.model_validate_json(damage.brief.model_dump_json()), fault.name


def test_a_neighbour_is_cited(planted):
    """A sentence number off by one cites no true sentence, only ones beside them."""
    true = dict(claims(brief_of()))
    for damage in planted["sentence number off by one"]:
        numbers = {each.sentence for each in true[damage.path].evidence}
        wrong = {each.sentence for each in dict(claims(damage.brief))[damage.path].evidence}
        assert wrong.isdisjoint(numbers)
        assert wrong in ({number + step for number in numbers} for step in (-1, 1))


def test_sentences_in_a_row_are_not_moved():
    """Where moving by one would leave a true sentence cited, nothing is planted: it might carry the claim."""
    scan = article("festival")
    brief = brief_of(FESTIVAL)
    in_a_row = brief.key_points[0].model_copy(update={"evidence": (scan.evidence(1), scan.evidence(2))})
    damages = plant(brief.model_copy(update={"key_points": (in_a_row,)}), scan)

    assert {"headline"} == {damage.path for fault, damage in damages if fault.name == "sentence number off by one"}


def test_another_figure_is_of_another_sentence(planted):
    """A figure from elsewhere leaves code something to compare; one of the cited sentences does not."""
    assert {True} == {damage.visible for damage in planted["another figure of the article"]}
    assert {False} == {damage.visible for damage in planted["another figure of the same sentence"]}


def test_a_conversion_is_no_other_figure(planted):
    """The article's own conversion in the place of an amount is no fault."""
    conversion = article().amounts[1]
    for name in ("another figure of the article", "another figure of the same sentence"):
        assert not [each for each in planted[name] if f"'{conversion.text}' for '300억유로'" in each.note]


def test_exchanged_figures_are_both_still_there(planted):
    """Two figures exchanged stand in the prose once each, in the other order."""
    (damage,) = [each for each in planted["two figures exchanged"] if each.path == "key_points[2]"]

    assert "Kim Ha-neul wants to train 3 years within 10,000 people." == damage.brief.key_points[2].text.text


def test_no_figure_stands_twice(planted):
    """Another figure of the cited sentences is none that the claim holds already: that would be easy to see."""
    for damage in planted["another figure of the same sentence"]:
        claim = dict(claims(damage.brief))[damage.path]
        names = [id_ for _, text in prose(claim) for id_ in PLACEHOLDER.findall(text.template)]
        assert len(names) == len(set(names))


def test_a_figure_written_out_is_no_figure_of_the_article(planted):
    """A number in the model's own digits is none that the article has, which would be another fault."""
    scan = article()
    true = [in_english(each) for each in (*scan.amounts, *scan.quantities, *scan.dates)]
    for name in (
        "figure written out wrong",
        "figure written out, off by a unit",
        "figure written out without its bound",
    ):
        for damage in planted[name]:
            assert damage.note.split("'")[1] not in true


def test_an_amount_left_out_is_nowhere(planted):
    """Without an amount, no claim of the brief gives it, and other claims stay."""
    for damage in planted["amount left out"]:
        text = damage.note.removeprefix("without ").strip("'")
        assert text not in damage.brief.model_dump_json(include=set(LISTS))
        assert len(damage.brief.korean_models) == 1
