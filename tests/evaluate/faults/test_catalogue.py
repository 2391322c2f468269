"""Faults are planted one by one, each where the brief allows it."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from policy_brief import LISTS, PLACEHOLDER, PolicyBrief, in_english
from policy_brief.claims import claims, prose, sentence_numbers
from summarizer.evaluate.damage import claim_of
from summarizer.evaluate.faults import FAULTS, plant
from summarizer.evaluate.faults.rewriting.slots import with_prose
from tests.evaluate.folder import FESTIVAL, article, brief_of

_NOT_HERE = {
    "date off by a year",  # the article has no date
    "date written out, off by a year",
    "false caveat on dates",
    "date of another event",
    "time of another measure",
    "open stance settled",  # nor an open stance, a second developer, a second issuer
    "issuer of another measure",
    "another developer",
    "another model",
    "place of another row",
    "kind of another investor",
    "reason of another",
    "approximation dropped",  # its only rough amount is a conversion, which no claim names
    "half of a quotation",
    "half of a view dropped",
    "cause turned",
    "comparison turned",
    "all for some",
    "attribution dropped",
    "investor and recipient exchanged",
    "another country in prose",
    "note on the text left out",  # its article says nothing of itself
}
_ASKED_FOR = {
    "figure of the same sentence",
    "figure of another sentence",
    "figure of another sentence that is cited too",
    "two figures exchanged",
    "amount of another row",
    "purpose of another row",
    "place of another row",
    "kind of another investor",
    "investor and recipient exchanged",
    "part as a whole",
    "whole as a part",
    "conversion taken for the amount",
    "bound dropped",
    "date of another event",
    "evidence off by one",
    "stance of another",
    "stance flipped",
    "open stance settled",
    "reason of another",
    "reason invented",
    "status raised to done",
    "hedge dropped",
    "negation dropped",
    "attribution dropped",
    "direction turned",
    "cause turned",
    "comparison turned",
    "all for some",
    "sum as a yearly one",
    "two actors merged",
    "superlative",
    "another speaker",
    "half of a quotation",
    "opposite of a quotation",
    "clause added to a quotation",
    "invented fact",
    "knowledge from elsewhere",
    "another developer",
    "another model",
    "another stock code",
    "name of another body",
    "name of another person",
    "another country in prose",
    "another title",
    "false caveat on amounts",
    "main thing left out",
}


@pytest.fixture(scope="module")
def planted():
    """Plant all faults in the gold brief, by the name of their kind."""
    by_kind: dict[str, list] = {}
    for fault, damage in plant(brief_of(), article()):
        by_kind.setdefault(fault.name, []).append(damage)
    return by_kind


def test_names_are_unique():
    """Every kind has a name of its own, and all that a fresh round plants and code can make are there."""
    names = [fault.name for fault in FAULTS]

    assert len(names) == len(set(names))
    assert set() == _ASKED_FOR - set(names)


@pytest.mark.parametrize("name", [fault.name for fault in FAULTS if fault.name not in _NOT_HERE])
def test_each_changes_the_brief(planted, name):
    """Each fault is in the brief, in one claim, or in what was taken out of it."""
    brief = brief_of()

    assert planted[name]
    for damage in planted[name]:
        assert name == damage.kind
        assert damage.brief != brief
        if not damage.lost:
            assert [damage.path] == _differing(damage.brief, brief)


def _differing(one: PolicyBrief, other: PolicyBrief) -> list[str]:
    left, right = dict(claims(one)), dict(claims(other))
    return [str(path) for path in dict.fromkeys((*left, *right)) if left.get(path) != right.get(path)]


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
    first, second = (
        [(fault.name, damage.path, damage.note, damage.brief) for fault, damage in plant(brief_of(), article())]
        for _ in range(2)
    )

    assert first == second


def test_what_a_model_makes_is_sound(planted):
    """A fault holds together as values, and what it cites is the article's own, unless a saved file is altered."""
    scan = article()
    for fault in FAULTS:
        for damage in planted.get(fault.name, ()) if fault.group != "altered file" else ():
            for _, claim in claims(damage.brief):
                assert all(scan.evidence(cited.sentence) == cited for cited in claim.evidence), fault.name
            assert damage.brief == PolicyBrief.model_validate_json(damage.brief.model_dump_json()), fault.name


def test_a_neighbour_is_cited(planted):
    """Evidence off by one cites no true sentence, only ones next to them, and a point's markers say so."""
    for damage in planted["evidence off by one"]:
        true = set(sentence_numbers(claim_of(brief_of(), damage.path)))
        wrong = claim_of(damage.brief, damage.path)
        numbers = set(sentence_numbers(wrong))
        assert numbers.isdisjoint(true)
        assert numbers in ({number + step for number in true} for step in (-1, 1))
        marked = {number for _, text in prose(wrong) for number in text.cites}
        assert marked <= numbers


def test_sentences_in_a_row_are_not_moved():
    """Where moving by one would leave a true sentence cited, nothing is planted: it might carry the claim."""
    moved = {damage.path for fault, damage in _festival() if fault.name == "evidence off by one"}

    assert "headline" in moved
    assert "bottom_line" not in moved


def _festival():
    return plant(brief_of(FESTIVAL), article("festival"))


def test_a_figure_of_another_sentence(planted):
    """A figure from elsewhere is printed by no cited sentence, unless its own is cited too."""
    for name, stands in (("figure of another sentence", False), ("figure of another sentence that is cited too", True)):
        for damage in planted[name]:
            text = damage.note.split("'")[1]
            wrong = claim_of(damage.brief, damage.path)
            cited = "".join(evidence.quote for evidence in wrong.evidence)
            assert stands is (text in cited), damage.note


def test_a_conversion_is_no_other_figure(planted):
    """The article's own conversion in the place of an amount is a kind of its own."""
    conversion = article().amounts[1]
    note = f"'{conversion.text}' for '300억유로'"

    assert planted["conversion taken for the amount"]
    for name in ("figure of another sentence", "figure of the same sentence"):
        assert not [damage for damage in planted[name] if note in damage.note]


def test_exchanged_figures_are_both_still_there(planted):
    """Two figures exchanged stand in the prose once each, in the other order."""
    (damage,) = [damage for damage in planted["two figures exchanged"] if damage.path == "key_points[2]"]

    assert "Kim Ha-neul wants to train 3 years within 10,000 people." == damage.brief.key_points[2].text.text


def test_no_figure_stands_twice(planted):
    """Another figure of the cited sentences is none that the claim holds already: that would be easy to see."""
    for damage in planted["figure of the same sentence"]:
        claim = claim_of(damage.brief, damage.path)
        for _, text in prose(claim):
            ids = PLACEHOLDER.findall(text.template)
            assert len(ids) == len(set(ids))


def test_a_figure_written_out_is_no_figure_of_the_article(planted):
    """A number in the model's own digits is none that the article has, which would be another fault."""
    scan = article()
    true = [in_english(figure) for figure in (*scan.amounts, *scan.quantities, *scan.dates)]
    for name in ("figure written out wrong", "figure written out, off by a unit", "bound dropped"):
        for damage in planted[name]:
            assert damage.note.split("'")[1] not in true


def test_an_amount_left_out_is_nowhere(planted):
    """Without an amount, no claim cites its sentences, and other claims stay."""
    for damage in planted["amount left out"]:
        cited = {number for _, claim in claims(damage.brief) for number in sentence_numbers(claim)}
        assert cited.isdisjoint(damage.lost)
        assert len(damage.brief.korean_models) == 1


@pytest.mark.parametrize(
    ("name", "path", "said"),
    [
        ("hedge dropped", "headline", "Norway will invest up to 30 billion euros in AI data centres"),
        ("negation added", "policy_measures[0]", "Is not to pass a basic act on data."),
        ("negation dropped", "caveats[0]", "Where the money comes from is known."),
        ("superlative", "key_points[1]", "Of this, 4 billion euros supports start-ups, "),
        ("cause invented", "key_points[1]", "Of this, 4 billion euros supports start-ups "),
        ("direction turned", "key_points[1]", "Of this, 4 billion euros opposes start-ups."),
        ("sum as a yearly one", "key_points[1]", "Of this, 4 billion euros a year supports start-ups."),
        ("opposite of a quotation", "speakers[0]", "We will not train 10,000 people within 3 years."),
    ],
)
def test_prose_says_something_else(planted, name, path, said):
    """Other words stand where the true ones stood; figures and markers stay in place."""
    (damage,) = [damage for damage in planted[name] if damage.path == path]
    wrong, true = claim_of(damage.brief, path), claim_of(brief_of(), path)

    assert any(text.text.startswith(said) for _, text in prose(wrong))
    assert sentence_numbers(true) == sentence_numbers(wrong)


def _inflicted(name, brief, scan):
    """Plant one kind in a brief."""
    (fault,) = [fault for fault in FAULTS if fault.name == name]
    return list(fault.inflict(brief, scan, Random(1)))  # noqa: S311 - repeatable, not secret


def _turned(name, text):
    """Plant one kind in a headline that says something, and return what it says then; None where it is not planted."""
    headline = with_prose(brief_of(FESTIVAL).headline, "text", f"{text} [1].", article("festival"))
    brief = brief_of(FESTIVAL).model_copy(update={"headline": headline})
    damages = _inflicted(name, brief, article("festival"))
    return next((damage.brief.headline.text.text for damage in damages if damage.path == "headline"), None)


@pytest.mark.parametrize(
    ("name", "true", "wrong"),
    [
        ("negation dropped", "It has no plan to join", "It has a plan to join."),
        ("negation dropped", "It refused to sign", "It agreed to sign."),
        ("negation added", "It has signed", "It has not signed."),
        ("negation added", "It has not signed", None),
        ("hedge dropped", "It is considering a fund", "It has decided on a fund."),
        ("hedge dropped", "It approved a plan to build", None),
        ("attribution dropped", "The firm said that it builds", "It builds."),
        ("attribution dropped", "The firm has not said whether it builds", None),
        ("attribution dropped", "It builds, according to the firm", "It builds."),
        ("direction turned", "It is to raise the fee", "It is to lower the fee."),
        ("direction turned", "Fees fall for start-ups", "Fees rise for start-ups."),
        ("direction turned", "It helps start-ups", None),
        ("comparison turned", "It is more than before", "It is less than before."),
        ("all for some", "Some of the firms joined", "All of the firms joined."),
        ("cause turned", "It stopped for lack of power", "It stopped in spite of power."),
        ("half of a view dropped", "It is useful, but it costs much", "It is useful."),
        ("another country in prose", "The United States joined", "The United Kingdom joined."),
        ("sum as a yearly one", "It costs much", None),
    ],
)
def test_words_are_turned(name, true, wrong):
    """Words of a kind are turned where they stand, and prose without them is left alone."""
    assert wrong == _turned(name, true)


@pytest.mark.parametrize(
    ("name", "english", "wrong"),
    [
        ("half of a quotation", "We will train people, and pay them for it", "We will train people."),
        ("half of a quotation", "We will train, yes", None),
        ("opposite of a quotation", "We will not wait", "We will wait."),
        ("clause added to a quotation", "We will wait", "We will wait, and everybody in the field agrees."),
    ],
)
def test_renderings_are_turned(name, english, wrong):
    """A rendering is cut, turned or lengthened; the view next to it stays."""
    scan, brief = article(), brief_of()
    speaker = with_prose(brief.speakers[0], "english", f"{english}.", scan)
    damages = _inflicted(name, brief.model_copy(update={"speakers": (speaker,)}), scan)
    found = [damage.brief.speakers[0] for damage in damages]

    assert ([wrong] if wrong else []) == [claim.english.text for claim in found]
    assert all(claim.says == speaker.says for claim in found)


@pytest.mark.parametrize(
    ("position", "flipped", "settled"), [("signed", "not_signed", None), ("unclear", None, "signed")]
)
def test_stances_are_turned(position, flipped, settled):
    """A stance that is settled is flipped, and an open one settled, in its words too."""
    stance = brief_of().stances[0].model_copy(update={"position": position})
    brief = brief_of().model_copy(update={"stances": (stance,)})

    for name, wrong in (("stance flipped", flipped), ("open stance settled", settled)):
        found = [damage.brief.stances[0] for damage in _inflicted(name, brief, article())]
        assert ([wrong] if wrong else []) == [claim.position for claim in found]
        assert all(claim.position_words != stance.position_words or wrong == "signed" for claim in found)


def test_parts_and_wholes(planted):
    """A part loses its whole or takes its amount, and a whole becomes a part."""
    part, amount, whole = (
        planted[name][0].brief.investments
        for name in ("part as a whole", "whole as the amount of a part", "whole as a part")
    )

    assert (None, "40억유로") == (part[1].detail_of, part[1].amount.text)
    assert (None, "300억유로", "45조원") == (amount[1].detail_of, amount[1].amount.text, amount[1].conversion.text)
    assert whole[0].detail_of == whole[1].amount.id


def test_cells_come_from_another_row(planted):
    """A cell of another row is that row's, and the rest of the claim stays."""
    (damage,) = [damage for damage in planted["amount of another row"] if damage.path == "investments[1]"]
    first, second = damage.brief.investments

    assert first.amount == second.amount
    assert "Support for start-ups" == second.purpose.text


def test_an_actor_of_another_row_is_added(planted):
    """A row is said of two actors where they differ, and of one where all else is the same."""
    notes = {damage.path: damage.note for damage in planted["two actors merged"]}

    assert {"stances[0]": "Norway and United States", "stances[1]": "United States and Norway"} == notes


def test_a_brief_without_rows():
    """A short brief has faults of prose and citation, and none of tables."""
    groups = {fault.group for fault, _ in _festival()}

    assert {"citation", "meaning", "invention", "omission"} <= groups
    assert groups.isdisjoint({"row", "stance", "status", "speaker"} - {"stance"})


def test_lists_keep_their_lengths(planted):
    """A fault adds a claim of its own at most; it takes none away but as an omission."""
    brief = brief_of()
    lengths = {name: len(getattr(brief, name)) for name in LISTS}
    for name, damages in planted.items():
        for damage in damages:
            added = sum(len(getattr(damage.brief, key)) - length for key, length in lengths.items())
            assert added in (0, 1) or damage.lost, name
