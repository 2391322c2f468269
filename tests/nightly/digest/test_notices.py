"""What a reader should know about the briefs themselves."""

from __future__ import annotations

from tests.nightly.digest.made import doubted, index, news, night, stood
from tests.write.made import partial


def test_an_article_that_leaves_a_position_open_contradicts_nobody(tmp_path):
    """'Unclear' beside 'signed' is no disagreement."""
    digest = night(
        tmp_path, 4, a=news("가람일보", stances=(stood("India", "unclear"),)),
        b=news("나루신문", stances=(stood("India", "signed"),)),
    )  # fmt: skip

    assert () == digest.notices


def test_notices_say_what_to_mind(tmp_path):
    """Partial briefs, disputed claims, two briefs of one text and articles at odds are told first."""
    at_odds = (stood("Norway", "not_signed", declaration="Oslo AI declaration"),)
    digest = night(tmp_path, 4, a=doubted(news(stances=at_odds), "stances[0]"), b=partial(), c=news())

    assert (
        "Partial, claims that did not hold were left out: brief 1.",
        "With claims in dispute, marked ⚠: brief 2.",
        "Of one and the same text: briefs 2, 3.",
        "At odds about the position of Norway: briefs 1, 2, 3.",
    ) == digest.notices
    assert all(f"> - {notice}" in index(tmp_path, 4) for notice in digest.notices)
