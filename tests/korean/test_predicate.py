"""Tests of the reader of predicates, on labelled original clauses."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.korean.predicate import read_opening, read_predicates
from summarizer.korean.statuses import statuses
from tests.cost import is_linear

LABELS = ("asserted", "polarity", "frame", "aspect", "reversed", "subject")


def labelled(name):
    """Return the labelled clauses of a file of this folder."""
    return [json.loads(line) for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()]


def read_labels(row):
    """Return what the reader says of the labelled predicate; of two with its stem, that of the labelled subject."""
    found = [found for found in read_predicates(row["text"]) if found.stem == row["stem"]]
    if not found:
        return dict.fromkeys(LABELS)
    chosen = next((one for one in found if one.subject == row["subject"]), found[0])
    said = {name: getattr(chosen, name) for name in LABELS if name != "polarity"}
    return said | {"polarity": "negative" if chosen.negative else "affirmative"}


@pytest.mark.parametrize("row", labelled("clauses.jsonl"), ids=lambda row: f"{row['stem']}-{row['text']}")
def test_a_clause_is_read_as_labelled(row):
    """Each labelled clause has its polarity, frame, aspect, reversal and subject."""
    assert {name: row[name] for name in LABELS} == read_labels(row)


OTHERS = labelled("clauses_by_others.jsonl")
# 237 compares by 이르는 alone; 246 needs to know that a conclusion is a plan.
UNREAD = {237, 246}


@pytest.mark.parametrize("row", OTHERS, ids=lambda row: f"{row['id']}-{row['stem']}")
def test_a_clause_that_others_labelled_is_read(row):
    """Whether it is asserted, its polarity and its frame are those of a labeller who had not seen the reader."""
    said = read_labels(row)
    if said["frame"] == "denied_report":  # the labeller wrote: a report, asserted "no"
        said["frame"] = "report"
    names = ("asserted", "polarity", "frame")
    agrees = [row[name] for name in names] == [said[name] for name in names]
    assert (row["id"] not in UNREAD) == agrees


@pytest.mark.parametrize(("label", "least"), [("aspect", 0.97), ("reversed", 1), ("subject", 0.92)])
def test_the_other_labels_hold_too(label, least):
    """Aspect, reversal and subject agree with the labeller nearly always."""
    agree = [row for row in OTHERS if read_labels(row)[label] == row[label]]
    assert least <= len(agree) / len(OTHERS)


def test_clauses_come_in_order_with_their_words():
    """Spans begin in the order of the text and hold the stem."""
    text = "가람국은 선언에 서명했지만 나루국은 협약에 불참하기로 했다고 밝혔다."
    found = read_predicates(text)
    assert ["서명", "불참", "밝히"] == [predicate.stem for predicate in found]
    assert ["서명했지만", "불참하기로 했다고", "밝혔다."] == [text[p.start : p.end] for p in found]


def test_the_main_clause_is_told_from_quoted_and_relative_ones():
    """Only the last predicate of a sentence with a relative and a quoted clause is main."""
    found = read_predicates("공장을 매각한 한별전자는 새 설비에 투자했다고 밝혔다.")
    assert [False, False, True] == [predicate.main for predicate in found]


@pytest.mark.parametrize(
    ("headline", "frame", "aspect", "negative"),
    [
        ("한별전자, 공장 허가 못 받아", "plain", "done", True),
        ("한별전자, 새 공장 지어", "plain", "done", False),
        ("한별전자, 새 설비에 투자해", "plain", "done", False),
        ("한별전자, 새 공장 짓나", "question", "none", False),
    ],
)
def test_the_last_verb_of_a_headline_is_what_happened_or_a_question(headline, frame, aspect, negative):
    """지어 and 받아 tell what was done, and 짓나 asks, where nothing follows."""
    last = read_predicates(headline)[-1]
    first = read_predicates(headline)[0]
    assert (frame, aspect) == (last.frame, last.aspect)
    assert negative is first.negative


_PIECES = st.lists(
    st.sampled_from(
        (
            "서명",
            "하지 ",
            "않",
            "았다",
            "할 ",
            "것으로 ",
            "계획이 ",
            "없다",
            "다는 ",
            "보도를 ",
            "부인",
            "했다. ",
            "고 ",
            "안 ",
        )
    ),
    max_size=30,
).map("".join)


@settings(max_examples=200)
@given(_PIECES | st.text(max_size=60))
def test_no_text_breaks_the_reader(text):
    """Spans lie in the text, in order, whatever it is."""
    start = 0
    for predicate in read_predicates(text):
        assert start <= predicate.start < predicate.end <= len(text)
        start = predicate.start


HOSTILE = [
    "서명 ",
    "서명하지 않",
    "서명할 것은 ",
    "'서명했다'가 ",
    "서명했다는 일각의 ",
    "보다 ",
    "가람국은 선언에 서명했지만 ",
]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("read", [read_predicates, statuses], ids=["predicates", "statuses"])
def test_repetition_costs_linear_time(read, words):
    """Long runs of words that begin a predicate do not blow up."""
    assert is_linear(read, lambda count: words * count, 2_000)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("넘어서지 못할 것으로 내다봤다고 밝혔다.", ("넘어서", "report", True)),
        ("넘지 않을 수 없다.", ("넘", "plain", False)),
        ("매각하고 철수할 계획이다.", ("매각", "plan", False)),
        ("어제 서울에서 서명했다.", None),
        ("어제 서울.", None),
    ],
)
def test_the_predicate_that_a_text_begins_with_is_the_first_of_all(text, opening):
    """What it is joined to counts for it too: a plan to sell and withdraw is one to sell."""
    first = next((found for found in read_predicates(text) if not found.start), None)

    assert opening == read_opening(text)
    assert opening == (first and (first.stem, first.frame, first.negative))
