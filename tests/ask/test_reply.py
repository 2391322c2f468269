"""From a model's text to an object, and from an error to words."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from policy_brief.cleaning.unseen import strip_unseen
from summarizer.ask.reply import json_object, json_text, problems, read_answer, reply_model

SEEN = st.text().map(strip_unseen)
OBJECTS = st.dictionaries(SEEN, st.integers() | SEEN | st.lists(SEEN), max_size=4)


class Amount(BaseModel):
    """A part of an answer."""

    value: int


class Brief(BaseModel):
    """An answer with a list."""

    model_config = ConfigDict(extra="forbid")

    amounts: list[Amount]


def test_the_wrapped_answer_is_as_its_validators_made_it():
    """The answer type itself comes back, with nothing of instructor's on it."""
    reply = reply_model(Brief).model_validate_json('{"amounts": []}')
    assert Brief(amounts=[]) == reply.root
    assert Brief is type(reply.root)


def test_a_type_is_wrapped_once():
    """Calls share one wrapper: making one costs more than a call."""
    assert reply_model(Brief) is reply_model(Brief)


def test_problems_name_field_and_message():
    """Each error is a path and a message, without pydantic's links, once each."""
    with pytest.raises(ValidationError) as raised:
        Brief.model_validate({"amounts": [{"value": 1}, {"value": "x"}], "more": 1})
    assert (
        "amounts[1].value: Input should be a valid integer, unable to parse string as an integer",
        "more: Extra inputs are not permitted",
    ) == problems(raised.value)


def test_problems_of_the_whole_answer_are_the_answers():
    """Text that is no JSON is a problem of the answer as a whole."""
    with pytest.raises(ValidationError) as raised:
        Brief.model_validate_json("no")
    (problem,) = problems(raised.value)
    assert problem.startswith("answer: Invalid JSON")


def test_a_broken_object_is_not_replaced_by_a_part_of_it():
    """An object inside one that is cut short is not the answer."""
    assert '{"amounts": [{"value": 1}], "mo' == json_text('{"amounts": [{"value": 1}], "mo')


def test_the_last_object_after_words_counts():
    """What a model quotes while it thinks is not its answer."""
    assert '{"a": 2}' == json_text('<think>{"a": 1} perhaps</think> So: {"a": 2}')


@pytest.mark.parametrize("text", ["", "no", "[1]", "3", "{" * 10_000, '{"a": '])
def test_what_is_no_object_is_none(text):
    """Only a whole object can be a draft."""
    assert json_object(text) is None


@given(OBJECTS, st.sampled_from(["{}", "```json\n{}\n```", "Here:\n{}", "{}\nAnything else?"]))
@settings(max_examples=60)
def test_an_object_is_found_in_any_wrapping(value, wrapping):
    """A fence or a remark does not hide the object, whatever its strings hold."""
    text = wrapping.replace("{}", json.dumps(value, ensure_ascii=False))
    assert value == json_object(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('<think>Perhaps {"a": 1}.</think>\n{"a": 2}', {"a": 2}),
        ('<think>Perhaps {"a": 1}.</think>\nI cannot say.', None),
        ('<thinking>\n{"a": 1}\n</thinking>', None),
    ],
)
def test_an_object_within_reasoning_is_not_the_answer(text, value):
    """What a model thinks before it answers is not an answer, even where it has the form of one."""
    assert value == json_object(text)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ('  {"a": 1} and more', '{"a": 1}'),
        ('<reasoning>\nx</reasoning> {"a": 1}', '{"a": 1}'),
        ("<think>{}</thinking> no", "{}"),
        ('<think>x</think><think>y</think>{"a": 1}', '{"a": 1}'),
        ('{"a": "<think>x</think>"}', '{"a": "<think>x</think>"}'),
        ('So <think>{"b": 1}</think> {"a": 1}', '{"a": 1}'),
        ('{"a": "x\u202ey"}', '{"a": "xy"}'),
        ('{"a": "\\ud800"}', '{"a": "\\ufffd"}'),
        ("  no  ", "no"),
        ("{" * 3, "{" * 3),
    ],
)
def test_an_object_is_cut_out_of_its_surroundings(text, cut):
    """Reasoning before it, remarks around it, and what no reader sees are taken off; other text stays as it is."""
    assert cut == json_text(text)


def test_a_text_too_deep_to_search_stays_as_it_is():
    """Instructor's search has a limit."""
    text = "no " + "{" * 200_000

    assert text == json_text(text)


def test_an_answer_is_validated_with_what_its_validators_need():
    """Options are handed on; a wrong answer raises."""
    assert Brief(amounts=[]) == read_answer('So: {"amounts": []}', Brief)
    assert Brief(amounts=[Amount(value=1)]) == read_answer('{"amounts": [{"value": "1"}]}', Brief, strict=False)
    with pytest.raises(ValidationError, match="valid integer"):
        read_answer('{"amounts": [{"value": "1"}]}', Brief, strict=True)


class Checked(BaseModel):
    """An answer with validators of its own."""

    rows: list[int]

    @field_validator("rows")
    @classmethod
    def _few(cls, rows):
        if len(rows) > 1:
            raise ValueError("Value error, too many")
        return rows


def test_problems_are_told_once_and_without_the_words_of_pydantic():
    """Two faults of one field and message are one; what is no fault of validation is one of the form."""
    with pytest.raises(ValidationError) as raised:
        Checked.model_validate({"rows": [1, 2]})
    assert ("rows: Value error, too many",) == problems(raised.value)
    with pytest.raises(ValidationError) as raised:
        Checked.model_validate([])
    (problem,) = problems(raised.value)
    assert problem.startswith("answer: Input should be a valid dictionary")
    assert ("answer: it came as text, not as a call of the function; call the function with the answer",) == problems(
        ValueError("no")
    )


def test_the_wrapper_has_no_schema_of_its_own():
    """Each way of asking sends the one it is given; bytes are read as text."""
    wrapper = reply_model(Brief)

    assert {"title": "Reply", "type": "object", "properties": {}} == wrapper.model_json_schema()
    assert "Reply" == wrapper.__name__
