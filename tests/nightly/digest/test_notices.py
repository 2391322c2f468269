"""What a reader should know about the briefs themselves."""

from __future__ import annotations

import pytest

from tests.nightly.digest.made import doubted, index, news, night, stood
from tests.write.made import partial


@pytest.mark.parametrize("position", ["unclear", "not_stated"])
def test_an_article_that_leaves_a_position_open_contradicts_nobody(tmp_path, position):
    """'Unclear' or 'not stated' next to 'signed' is not a disagreement."""
    digest = night(
        tmp_path, 4, a=news("가람일보", stances=(stood("India", position),)),
        b=news("나루신문", stances=(stood("India", "signed"),)),
    )  # fmt: skip

    assert () == digest.notices


def test_notices_say_what_to_mind(tmp_path):
    """Partial briefs, disputed claims, two briefs of one text and articles at odds are told first."""
    at_odds = (stood("Norway", "not_signed", declaration="Oslo AI declaration"),)
    digest = night(tmp_path, 4, a=doubted(news(stances=at_odds), "stances[0]"), b=partial(), c=news())

    assert (
        "Partial, parts of the model's answer are missing: brief 1.",
        "With disputed claims, both sides in the audit of: brief 2.",
        "Of one and the same text: briefs 2, 3.",
        "At odds about the position of Norway: briefs 1, 2, 3.",
    ) == digest.notices
    assert all(f"> - {notice}" in index(tmp_path, 4) for notice in digest.notices)
