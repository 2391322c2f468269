"""Lists in words."""

import pytest

from policy_brief.english import in_list


@pytest.mark.parametrize(
    ("names", "shown"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_names_in_a_row(names, shown):
    """Without a comma before the last."""
    assert shown == in_list(names)
