"""The key of a brief."""

from __future__ import annotations

from tests.nightly.night import (
    configure,
    hold_night,
    states,
    write_articles,
)


def test_another_model_briefs_anew(tmp_path, server):
    """A brief depends on the model: with another one it is written again."""
    write_articles(tmp_path / "in", range(1))
    hold_night(configure(tmp_path, server.url))

    summary = hold_night(configure(tmp_path, server.url, settings='declaration = "another declaration"'))

    assert {"done": 1} == states(summary)
    assert 2 == server.asked[0] == server.looked_at[0] == server.drafted[0]
