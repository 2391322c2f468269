"""The writer hears every objection once, and answers with a patch."""

from __future__ import annotations

import pytest

from policy_brief import Withdrawn
from summarizer.ask.message import ChatMessage
from summarizer.errors import CassetteError, RateLimited
from summarizer.review import EditorNote, Gap, Remarks, review
from tests.review.made import SCAN, Answers, objection, written

LOST = Withdrawn(claim="key_points[3]", text="It spends {M9}.", content={}, reasons=("M9 does not exist",))
ASKED = [ChatMessage(role="system", content="Write."), ChatMessage(role="user", content="The article.")]


async def _review(remarks, *answers, brief=None):
    writer = Answers(*answers)
    done = await review(
        remarks, brief or written(), SCAN, conversation=(ASKED, {"scope": "ai_policy"}), writer=writer, within=None
    )
    return done, writer.asked[0]


async def test_the_conversation_goes_on_with_what_there_is_to_say():
    """The writer sees its answer, each objection with claim and Korean words, unused sentences and lost parts."""
    said = objection("stances[0]", says="It says 서명했다.", korean="서명했다", sentence=2, words="signed")
    remarks = Remarks(objections=(said,), gaps=(Gap(1, SCAN.sentences[0], ("who pays",)),), lost=(LOST,))
    _, asked = await _review(remarks, {})

    assert asked.startswith('Write.\nThe article.\n{"scope":"ai_policy"}')
    assert "stances[0] “Finland signed [position: signed]; on Paris declaration.”: It says 서명했다." in asked
    assert "The Korean: 서명했다 [2]" in asked
    assert "- [1] 핀란드는" in asked
    assert "- key_points[3] “It spends {M9}.”: M9 does not exist" in asked


async def test_parts_that_have_nothing_to_say_are_left_out():
    """Without objections there is no word of them."""
    _, asked = await _review(Remarks(gaps=(Gap(1, SCAN.sentences[0], ("who pays",)),)), {})

    assert "Objections" not in asked
    assert "could not be read" not in asked
    assert "Notes on the English" not in asked


async def test_the_writer_hears_which_words_of_a_sentence_go_untold():
    """They stand behind the sentence that prints them."""
    _, asked = await _review(Remarks(gaps=(Gap(1, SCAN.sentences[0], ("312건", "who pays")),)), {})

    assert "- [1] 핀란드는" in asked
    assert "Untold: 312건; who pays." in asked


async def test_the_writer_hears_where_the_english_stops_a_reader():
    """A note names its claim and the words; notes alone are reason enough for a round."""
    notes = Remarks(edits=(EditorNote(claim="headline", words="it", says="Say which plan."),))
    _, asked = await _review(notes, {})

    assert notes
    assert "- headline at “it”: Say which plan.\n" in asked
    assert "Objections" not in asked


async def test_the_writer_hears_its_parts_by_path():
    """Each that the page prints, with its first words: of a row its label; mailboxes are masked, data is not named."""
    row = {"table": "Who", "label": "Finland", "cells": [{"column": "Did", "text": "signed"}], "evidence": [2]}
    points = ["Plan: Finland plans to invest in AI research [1].", "Write to ga@example.org now [2]."]
    parts = written(
        headline="Finland plans [1]", bottom_line="It plans [1].", key_points=points, table_rows=[row], follow_up=[]
    )
    _, asked = await _review(Remarks(lost=(LOST,)), {}, brief=parts)
    named = (
        "headline “Finland plans”; bottom_line “It plans.”; key_points[0] “Plan: Finland plans to”; "
        "key_points[1] “Write to ************** now.”; table_rows[0] “Finland”; caveats[0] “It does not say”."
    )

    assert named in asked


async def test_a_failed_review_changes_nothing_and_says_why():
    """What fails is a value; the brief stands as it was written."""
    failed, _ = await _review(Remarks(lost=(LOST,)), RateLimited("slow down"))

    assert ("slow down", None) == (failed.failure, failed.patch.headline)


async def test_a_recording_without_the_call_is_an_error():
    """A replay that lacks the review is not taken for a review that failed."""
    with pytest.raises(CassetteError):
        await _review(Remarks(lost=(LOST,)), CassetteError("no such request"))


def test_no_remarks_are_nothing():
    """With nothing to say, nobody is asked."""
    assert not Remarks()
    assert Remarks(lost=(LOST,))
