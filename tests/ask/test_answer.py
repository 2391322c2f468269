"""The values that asking gives."""

from __future__ import annotations

import dataclasses

import pytest

from summarizer.ask import Answer, Call, ProbeReport, WayReport


@pytest.mark.parametrize("kind", [Answer, Call, WayReport, ProbeReport])
def test_a_value_is_frozen_and_made_by_names(kind):
    """Nothing is changed, added, or given by place."""
    fields = {field.name: field.name for field in dataclasses.fields(kind)}
    value = kind(**fields)

    assert value == dataclasses.replace(value)
    assert not hasattr(value, "__dict__")
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, next(iter(fields)), "other")
    with pytest.raises(TypeError):
        kind(*fields.values())


def test_what_a_call_does_not_tell_is_open():
    """Tokens and cost are unknown, nothing is wrong or odd, and it is no batch."""
    call = Call(kind="ask", seconds=1.5)

    assert (None, None, None, None, False, None, None) == tuple(
        getattr(call, name)
        for name in ("prompt_tokens", "cached_tokens", "completion_tokens", "cost", "batch", "error", "notice")
    )


def test_a_report_sums_up_its_ways():
    """Seconds are those of all calls; the best way is the first that works; messages stand once."""
    calls = (Call(kind="probe", seconds=1.5), Call(kind="probe", seconds=2.0))
    ways = (
        WayReport(structured="json_schema", works=False, message="no"),
        WayReport(structured="tools", works=False, message="no"),
        WayReport(structured="json", works=True, calls=calls),
        WayReport(structured="text", works=True),
    )
    report = ProbeReport(url="u", model="m", reachable=True, model_known=None, ways=ways)

    assert (0, 3.5) == (ways[0].seconds, ways[2].seconds)
    assert ("json", ("no",), None) == (report.structured, report.messages, report.limit_name)
    assert dataclasses.replace(report, ways=ways[:2]).structured is None
