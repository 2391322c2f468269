"""What the briefs of a digest took to write."""

from __future__ import annotations

from decimal import Decimal

from tests.nightly.digest.made import index, news, night, rows_of
from tests.nightly.ledger.made import took


def test_the_page_says_what_its_briefs_took(tmp_path):
    """Calls, tokens and cost by stage, over the day's briefs; a stage without a price has none."""
    stages = (
        took("write", calls=2, prompt_tokens=9000, completion_tokens=800, cost_usd=Decimal("0.02")),
        took("review", prompt_tokens=0, completion_tokens=0, cost_usd=None),
    )
    document = news()
    provenance = document.provenance.model_copy(update={"stages": stages})
    document = document.model_copy(update={"provenance": provenance})
    digest = night(tmp_path, 4, a=document, b=document)

    assert [("write", 2, 4), ("review", 2, 2)] == [(stage.stage, stage.briefs, stage.calls) for stage in digest.stages]
    assert [
        ["write", "2", "4", "18,000", "1,600", "0.0400"],
        ["review", "2", "2", "unknown", "unknown", "unknown"],
    ] == rows_of(index(tmp_path, 4), "What the briefs took")
