"""What the parts of a batch run share."""

from __future__ import annotations

import math

from summarizer.nightly.engines.batch_api.context import BatchOptions


def test_without_options_a_batch_is_as_large_as_the_api_takes_and_waited_for():
    """The defaults are the limits of the API, and no limit of time."""
    options = BatchOptions()

    assert (50_000, 200_000_000) == (options.max_lines, options.max_bytes)
    assert (math.inf, math.inf) == (options.wait, options.deadline)
