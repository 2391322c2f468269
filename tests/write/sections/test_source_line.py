"""The line that closes a brief; what heads it is tested as it stands on the page, in test_head.py."""

from __future__ import annotations

import pytest

from policy_brief import Name
from summarizer.write.sections.source_line import closing_note
from tests.write.made import answer, brief

TRANSLATED = "Quotations are translated from the Korean"
RENDERED = "Names that have no official English form are rendered by us."
QUOTING_ROW = {**answer()["table_rows"][0], "cells": [{"column": "Position", "text": "“signed at last”"}]}


def _note(made):
    return "\n".join(closing_note(made)).strip()


def _spoken_by(**fields):
    """Return a brief whose only speaker is somebody else."""
    row = brief().speakers[0]
    speaker = row.speaker.model_copy(update={"affiliation": None, **fields})
    return brief().model_copy(update={"speakers": (row.model_copy(update={"speaker": speaker}),)})


@pytest.mark.parametrize(
    ("kind", "text"),
    [("news", "article"), ("press_release", "release"), ("interview", "interview"), ("opinion", "opinion piece")],
)
def test_a_brief_says_what_it_is_based_on(kind, text):
    """A release is no article."""
    assert f"*Based on this {text} alone. {TRANSLATED}. {RENDERED}*" == _note(brief(article_kind=kind))


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"korean": "김하늘"}, False),
        ({"korean": "마르틴 홀스트"}, True),
        ({"korean": "당국자", "affiliation": Name(english="United States", korean="미국")}, True),
    ],
)
def test_back_translation_is_said_where_somebody_may_have_spoken_another_language(fields, shown):
    """Korean speakers need no word of it; a foreign name, or the affiliation to another country, does."""
    back = "; what was first said in another language is back-translated" if shown else ""

    assert f"*Based on this article alone. {TRANSLATED}{back}. {RENDERED}*" == _note(_spoken_by(**fields))


def test_what_the_page_does_not_quote_was_not_translated_twice():
    """A foreign speaker whose words are in the data alone is no word to the reader of the page."""
    made = _spoken_by(korean="마르틴 홀스트")
    elsewhere = made.model_copy(update={"key_points": brief(key_points=["It said “we all wait here” [1]."]).key_points})

    assert TRANSLATED in _note(elsewhere)
    assert "back-translated" not in _note(elsewhere)


def test_names_are_told_to_be_ours_where_the_page_has_such():
    """Not where only data have them."""
    nothing = {"headline": "It pays [1].", "bottom_line": "It pays [1].", "key_points": ["It pays [1]."]}
    lists = dict.fromkeys(("table_rows", "consequences", "caveats", "follow_up", "read_with_care"), ())

    assert "*Based on this article alone.*" == _note(brief(**nothing, **lists))
    assert RENDERED in _note(brief(**{**nothing, "headline": "Solbit Lab pays [1]."}, **lists))


def test_a_translation_is_said_once():
    """A warning at the top says it already."""
    assert f"*Based on this article alone. {RENDERED}*" == _note(
        brief(read_with_care=["Speakers are back-translated [1]."])
    )


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, False),
        ({"headline": "Norway “waits for us” [1]"}, True),
        ({"headline": "Norway waits for “Star Gate” [1]"}, False),
        ({"bottom_line": "It pays [1].\nIt said “we wait here” [3]."}, True),
        ({"key_points": ['It said "we wait here" [1].']}, True),
        ({"key_points": ["It is Norway’s hall, the board's [1]."]}, False),
        ({"table_rows": [QUOTING_ROW]}, True),
        ({"caveats": ["Nobody knows who “waits for us” [1]."]}, True),
        ({"argument": "It said “we wait here” [1]."}, False),
        ({"denials": [{**answer()["denials"][0], "claimed": "Solbit Lab “waits for us”"}]}, False),
    ],
)
def test_a_translation_is_said_of_what_the_page_quotes(changes, told):
    """Wherever on the page; not of the quotations of speakers and of other data, which it does not print."""
    made = brief(**{"key_points": ["It pays [1]."], **changes})

    assert any(row.quotation for row in made.speakers)
    assert told == (TRANSLATED in _note(made))
