"""Amounts against labelled sentences."""

from __future__ import annotations

import json

import pytest

from summarizer.errors import GoldError
from summarizer.evaluate.labelled import amount_tables, load_labelled, measure_amounts

_TEXT = "누리시는 최대 3억원을, 이웃 시는 약 5억원을 쓴다."


def _label(surface, value, **fields):
    start = _TEXT.index(surface)
    return {
        "surface": surface, "value_min": value, "value_max": value, "currency": "KRW", "approx": False,
        "bound": "exact", "start": start, "end": start + len(surface), **fields,
    }  # fmt: skip


_RIGHT = [
    _label("3억원", 3 * 10**8, value_min=None, bound="upper"),
    _label("5억원", 5 * 10**8, approx=True),
]


@pytest.fixture
def measured(tmp_path):
    """Measure the sentence with some labels."""

    def measure(*labels, text=_TEXT):
        path = tmp_path / "amounts.jsonl"
        line = {"id": "s1", "text": text, "expected": labels, "source": "made for this test"}
        path.write_text(json.dumps(line, ensure_ascii=False) + "\n\n", encoding="utf-8")
        return measure_amounts(load_labelled(path))

    return measure


def test_all_right(measured):
    """Where every field is as labelled, nothing differs."""
    scores = measured(*_RIGHT)

    assert ((), 1.0, 1.0) == (scores.differences, scores.found.f1, scores.right.value)
    assert {1.0, scores.sentences.value} == {share.value for share in scores.fields.values()}


def test_a_wrong_field(measured):
    """An amount with one wrong field is found and not right, nor is its sentence."""
    scores = measured(_RIGHT[0], {**_RIGHT[1], "approx": False})

    assert (1.0, 0.5, 0.0) == (scores.found.recall, scores.right.value, scores.sentences.value)
    assert (0.5, 1.0) == (scores.fields["approx"].value, scores.fields["bound"].value)
    assert ("s1: '5억원' approx is True, not False",) == scores.differences


def test_a_longer_extent_is_wrong(measured):
    """An amount pairs with one that overlaps it, and its extent counts as a field."""
    scores = measured(_RIGHT[0], _label("약 5억원", 5 * 10**8, approx=True))

    assert (1.0, 0.5) == (scores.found.recall, scores.fields["surface"].value)


def test_missed_and_extra(measured):
    """What is not labelled is extra, what is not found is missed."""
    scores = measured(_RIGHT[0], _label("누리시", 1))

    assert (0.5, 0.5) == (scores.found.precision, scores.found.recall)
    assert ("s1: '누리시' missed", "s1: '5억원' extra") == scores.differences


def test_a_sentence_without_amounts(measured):
    """A sentence in which nothing is to be found, and nothing is, is right."""
    scores = measured(text="위원회는 두 번 모였다.")

    assert (1, 1.0) == (scores.found.empty, scores.sentences.value)


def test_tables(measured):
    """The tables give found and right apart."""
    found, right = amount_tables(measured(*_RIGHT))

    assert ("amounts", "2", "0", "0", "100 %", "100 %", "100 %") == found.rows[0]
    assert ("sentences", "1", "1", "100 %") == right.rows[1]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "holds no labelled sentence"),
        ("{}", "line 1: is not a labelled sentence"),
        ("\n[", "line 2: is not a labelled sentence"),
        (json.dumps({"id": "a", "text": "없다", "expected": [_RIGHT[0]]}), "'3억원' does not stand at"),
    ],
)
def test_a_file_that_is_something_else(tmp_path, content, message):
    """The error names the line and what is wrong with it."""
    path = tmp_path / "amounts.jsonl"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(GoldError, match=message):
        load_labelled(path)


def test_no_such_file(tmp_path):
    """A file that cannot be read is told."""
    with pytest.raises(GoldError, match="cannot be read"):
        load_labelled(tmp_path / "none.jsonl")
