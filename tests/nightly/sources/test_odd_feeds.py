"""Feeds that say nothing, or what is not an address."""

from __future__ import annotations

import pytest

from tests.nightly.night import configure, hold_night, states, write_articles
from tests.nightly.sources.site import Sent, Site

FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>소식</title>
<item><title>{title}</title><link>{link}</link></item></channel></rss>"""


def _night(folder, server, feed):
    write_articles(folder / "in", range(1))
    page = Sent(feed.encode("utf-8", "surrogatepass"), content_type="application/rss+xml")
    with Site(**{"rss": page, "robots.txt": Sent(b"")}) as site:
        config = configure(
            folder,
            server.url,
            more=f'[politeness]\ndelay = 0\n[[source]]\nkind = "feed"\nname = "f"\nurl = "{site.url}/rss"',
        )
        return hold_night(config)


@pytest.mark.parametrize(
    ("feed", "why"), [("", "sent an empty feed"), (" \n", "sent an empty feed"), ("<html>", "not an RSS")]
)
def test_a_feed_without_content_is_told_and_the_night_goes_on(tmp_path, server, feed, why):
    """It is that source's failure, with its reason."""
    summary = _night(tmp_path, server, feed)

    assert (3, {"done": 1}) == (summary.exit_code, states(summary))
    assert why in summary.sources["f"].error


@pytest.mark.parametrize("link", ["http://[news", "http://news.example.com:port/1", "http://[::1", "http://:80/1"])
def test_a_link_that_is_no_address_is_that_entrys_failure(tmp_path, server, link):
    """The entry is in quarantine with what it says, and the rest is briefed."""
    summary = _night(tmp_path, server, FEED.format(title="새 소식", link=link))

    assert (3, {"done": 1, "failed": 1}) == (summary.exit_code, states(summary))
    assert None is summary.sources["f"].error
    assert "address" in (tmp_path / "out" / "quarantine.md").read_text(encoding="utf-8")


def test_half_a_code_point_in_a_title_ends_nothing(tmp_path, server):
    """The title is entered with a replacement character."""
    summary = _night(tmp_path, server, FEED.format(title="새 \ud800 소식", link="http://[x"))

    assert {"done": 1, "failed": 1} == states(summary)
