"""A brief against the gold brief."""

from __future__ import annotations

import pytest

from policy_brief import LISTS, Name
from summarizer.evaluate.gold.matching import COUNTED
from summarizer.evaluate.metrics import measure_brief
from tests.evaluate.folder import FESTIVAL, FUND, article, brief_of, gold_of

_FILLED = tuple(name for name in COUNTED if FUND["brief"][name])


def _measure(given, record=FUND, name="fund"):
    return measure_brief(gold_of(record), brief_of(record), given, article(name))


def _changed(name, **update):
    """Return the gold brief with one field of the first claim of a list changed."""
    brief = brief_of()
    first, *rest = getattr(brief, name)
    return brief.model_copy(update={name: (first.model_copy(update=update), *rest)})


def test_a_perfect_brief():
    """The gold brief itself has everything right and no trap."""
    scores = _measure(brief_of())

    for name in _FILLED:
        part = scores.lists[name]
        assert (1.0, 1.0, 1.0) == (part.records.f1, part.fields.value, part.evidence.f1), name
    assert (1.0, {1.0}) == (scores.scope.value, {share.value for share in scores.amounts.values()})
    assert {0} == set(scores.traps.values())


def test_an_empty_brief():
    """A brief of empty lists finds nothing, and has no precision."""
    scores = _measure(brief_of().model_copy(update=dict.fromkeys(LISTS, ())))

    for name in _FILLED:
        part = scores.lists[name]
        missed = (part.records.recall, part.records.precision, part.records.missed)
        assert (0.0, None, len(FUND["brief"][name])) == missed
        assert None is part.fields.value


def test_right_absences():
    """For an article without policy, a brief without claims is right in every list."""
    scores = _measure(brief_of(FESTIVAL), FESTIVAL, "festival")

    assert {(1, 1.0)} == {(part.records.empty, part.records.f1) for part in scores.lists.values()}


def test_a_wrong_scope():
    """The scope is right or wrong."""
    assert 0.0 == _measure(brief_of().model_copy(update={"scope": "other"})).scope.value


@pytest.mark.parametrize("name", _FILLED)
def test_a_claim_left_out(name):
    """A missing claim is missed in its list, and in no other."""
    brief = brief_of()
    scores = _measure(brief.model_copy(update={name: getattr(brief, name)[1:]}))

    assert {name: 1} == {key: part.records.missed for key, part in scores.lists.items() if part.records.missed}
    assert 0 == sum(part.records.extra for part in scores.lists.values())


@pytest.mark.parametrize("name", _FILLED)
def test_a_claim_twice(name):
    """A claim that comes twice is extra once: pairs are one to one."""
    brief = brief_of()
    claims = getattr(brief, name)
    scores = _measure(brief.model_copy(update={name: (*claims, claims[0])}))

    assert {name: 1} == {key: part.records.extra for key, part in scores.lists.items() if part.records.extra}


@pytest.mark.parametrize(
    ("name", "update"),
    [
        ("investments", {"status": "completed"}),
        ("investments", {"kind": "company"}),
        ("stances", {"position": "declined_to_say"}),
        ("korean_models", {"developer": None}),
        ("korean_models", {"version": "3.0"}),
        ("policy_measures", {"status": "proposed"}),
        ("speakers", {"to_whom": Name(english="Government", korean="국회")}),
        ("speakers", {"kind": "denial"}),
    ],
)
def test_a_wrong_field(name, update):
    """A wrong field costs one field of its list; the claim still pairs."""
    scores = _measure(_changed(name, **update))
    wrong = {key: part.fields.of - part.fields.right for key, part in scores.lists.items()}

    assert {name: 1} == {key: count for key, count in wrong.items() if count}
    assert 0 == sum(part.records.missed for part in scores.lists.values())


def test_a_further_sentence_cited():
    """A sentence too many costs evidence precision and no recall."""
    first = brief_of().investments[0]
    evidence = (*first.evidence, article().evidence(8))
    scored = _measure(_changed("investments", evidence=evidence)).lists["investments"].evidence

    assert (2 / 3, 1.0) == (scored.precision, scored.recall)


def test_a_wrong_value():
    """An amount without its bound has neither value nor bound right; the currency is."""
    amount = brief_of().investments[0].amount
    wrong = amount.model_copy(update={"bound": "exact", "value_min": amount.value_max})
    amounts = _measure(_changed("investments", amount=wrong)).amounts

    assert {"amount": (1, 2), "currency": (2, 2), "bound": (1, 2)} == {
        key: (share.right, share.of) for key, share in amounts.items()
    }


@pytest.mark.parametrize(
    ("trap", "name", "update"),
    [
        ("stance turned round", "stances", {"position": "not_signed"}),
        ("status raised", "investments", {"status": "completed"}),
        ("status raised", "policy_measures", {"status": "enacted"}),
    ],
)
def test_trap_hits(trap, name, update):
    """A grave mistake is counted under its name, alone."""
    traps = _measure(_changed(name, **update)).traps

    assert {trap: 1} == {key: hits for key, hits in traps.items() if hits}


def test_invested_by_nobody():
    """An investment with an amount that no gold investment has is a trap that was hit."""
    brief = brief_of()
    conversion = article().amounts[1]
    extra = brief.investments[0].model_copy(update={"amount": conversion, "investor": brief.stances[1].actor})
    traps = _measure(brief.model_copy(update={"investments": (*brief.investments, extra)})).traps

    assert 1 == traps["invested by nobody"]


def test_a_quotation_of_another():
    """A quotation next to a speaker whose words it is not is a trap that was hit."""
    brief = brief_of()
    kim, lee = brief.speakers
    stolen = kim.model_copy(update={"speaker": lee.speaker, "evidence": lee.evidence})
    traps = _measure(brief.model_copy(update={"speakers": (lee, stolen)})).traps

    assert 1 == traps["quotation of another"]
