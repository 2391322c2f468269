"""What stages took is in the ledger as long as their briefs are."""

from __future__ import annotations

from decimal import Decimal

from tests.nightly.ledger.made import begun, finish, took


def _brief(ledger, night, name, *stages):
    finish(ledger, night, begun(ledger, night, locator=f"{name}.txt", key=name), *stages)


def test_stages_are_summed_up_in_their_order(ledger, night):
    """Calls, tokens and cost of all briefs, exact to the nano-dollar; a stage that never asked is left out."""
    _brief(ledger, night, "a", took("review", calls=3, reasks=2, cost_usd=Decimal("0.000000001")), took("write"))
    _brief(ledger, night, "b", took("write", cached_tokens=800))

    write, review = ledger.stages.total()

    assert ("write", 2, 2, 3000, Decimal("0.02")) == (write.stage, write.briefs, write.calls, write.tokens, write.usd)
    assert (800, ("review", 1, 3, 2)) == (
        write.cached_tokens,
        (review.stage, review.briefs, review.calls, review.reasks),
    )
    assert Decimal("0.000000001") == review.usd


def test_what_is_unknown_is_not_nothing(ledger, night):
    """A stage without a known price has none; one of which some briefs have a price says how many have not."""
    _brief(ledger, night, "a", took("write", cost_usd=None), took("review", cost_usd=None))
    _brief(ledger, night, "b", took("write"))

    write, review = ledger.stages.total()

    assert ((Decimal("0.01"), 1), (None, 1)) == ((write.usd, write.unpriced), (review.usd, review.unpriced))


def test_last_briefs_are_those_with_or_without_a_reader(ledger, night):
    """Briefs that were read again and briefs that were not take different things, and are never mixed."""
    _brief(ledger, night, "a", took("write"), took("second read", calls=2))
    _brief(ledger, night, "b", took("write"))
    _brief(ledger, night, "c", took("write"))

    read, unread = (ledger.stages.lately(second_reader=whether) for whether in (True, False))

    assert (1, [("write", 1), ("second read", 2)]) == (read[0], [(stage.stage, stage.calls) for stage in read[1]])
    assert (2, [("write", 2)]) == (unread[0], [(stage.stage, stage.calls) for stage in unread[1]])
