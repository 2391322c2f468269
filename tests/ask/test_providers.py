"""Each refusal of a provider costs what the page of endpoints says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.ask.providers import CASES, Outcome, play, table

PAGE = Path(__file__).parents[2] / "docs" / "endpoints.md"
_BLOCK = re.compile(r"<!-- providers -->\n(.*?)<!-- end -->", re.DOTALL)

SIMPLE, TOOLS = Outcome(2, 1, "json_schema_simple"), Outcome(3, 1, "tools")
EXPECTED = (
    SIMPLE, TOOLS, SIMPLE, SIMPLE, TOOLS, SIMPLE,
    Outcome(2, 1, "json_schema, max_completion_tokens"), *[Outcome(2, 1, "json_schema, max_tokens")] * 2,
    Outcome(4, 1, "json"), TOOLS, TOOLS, Outcome(5, 1, "text"), Outcome(1, 1, "json_schema"), Outcome(3, 1, "json"),
    *[Outcome(1, 0, "ArticleTooLong")] * 4, Outcome(1, 0, "AuthenticationFailed"), Outcome(1, 0, "QuotaExhausted"),
    Outcome(1, 0, "Filtered"), Outcome(1, 0, "ModelNotFound"), Outcome(1, 0, "SettingRefused"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("case", "expected"), list(zip(CASES, EXPECTED, strict=True)), ids=[c.words[:40] for c in CASES]
)
async def test_a_refusal_costs_what_is_expected(case, expected):
    """Calls of the first article and of the next, and the way reached, or the error."""
    assert expected == await play(case)


def test_the_page_has_the_table():
    """`docs/endpoints.md` says what was played just now."""
    found = _BLOCK.search(PAGE.read_text(encoding="utf-8"))

    assert found is not None
    assert table() == found[1]
