"""A second reader's own answer names claims by the numbers that it was shown."""

from __future__ import annotations

import pytest

from summarizer.errors import GoldError
from summarizer.evaluate.rounds.doubts import doubts_of
from summarizer.evaluate.rounds.folder import load_round
from summarizer.evaluate.rounds.meaning import meanings
from summarizer.evaluate.rounds.right import right_answer
from tests.evaluate.folder import Says, article
from tests.evaluate.rounds.held import ERRORS, write_round
from tests.evaluate.rounds.later import scan_with


def _paths(tmp_path, *claims, errors=()):
    readings = [{"errors": list(errors), "judged": 14, "doubts": [{"claim": claim, "says": "No."} for claim in claims]}]
    held = load_round(write_round(tmp_path / "r", readings=readings))
    right = right_answer(held.articles[0], article(), Says())
    return [path for path, _ in doubts_of(held.articles[0].readings[0], right)]


def test_paths_stay(tmp_path):
    """A doubt that names the path of its claim is about that claim."""
    assert ["caveats[0]", "headline"] == _paths(tmp_path, "caveats[0]", "headline")


def test_numbers_of_the_right_answer(tmp_path):
    """Claims are numbered from 1 as the reader was shown them: points first, then lists."""
    assert ["headline", "key_points[0]", "investments[0]"] == _paths(tmp_path, 1, 3, 7)


def test_numbers_of_the_answer_with_its_errors(tmp_path):
    """Where an error takes claims out, the reader was shown fewer."""
    assert ["key_points[1]", "stances[0]"] == _paths(tmp_path, 4, 7, errors=["e4"])


def test_a_number_that_nobody_was_shown(tmp_path):
    """A number beyond the last claim is told."""
    with pytest.raises(GoldError, match="doubts claim 99, but the reader was shown 15"):
        _paths(tmp_path, 99)


def test_an_answer_that_nobody_can_have_read(tmp_path):
    """A reading of an answer that does not validate is told."""
    with pytest.raises(GoldError, match=r"readings/fund\.json: nobody can have read this answer"):
        _paths(tmp_path, 1, errors=["e1"])


def test_numbers_where_an_error_is_lost(tmp_path):
    """An error whose figure is not found any more still takes out the claims that it took out."""
    change = {"set": {"investments[0].amount": "M2"}, "drop": ["key_points[0]"]}
    error = {**ERRORS[1], "id": "e6", "claim": "investments[0]", "brief": change}
    readings = [{"errors": ["e6"], "doubts": [{"claim": 8, "says": "No."}]}]
    held = load_round(write_round(tmp_path / "r", errors=[error], readings=readings)).articles[0]
    amounts = article().amounts
    today = scan_with(amounts=(amounts[0], amounts[2]))
    right = right_answer(held.model_copy(update={"meant": meanings(article())}), today, Says())

    assert ["stances[0]"] == [path for path, _ in doubts_of(held.readings[0], right)]
