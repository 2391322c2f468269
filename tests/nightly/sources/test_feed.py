"""Feeds give pages, whatever state their XML is in."""

from __future__ import annotations

import asyncio
import datetime as dt

import pytest

from summarizer.errors import FetchError, SourceError
from summarizer.nightly.config import FeedSource
from summarizer.nightly.sources.feed import Feed
from summarizer.text.article import KST
from tests.nightly.sources.site import Sent

ITEM = (
    "<item><title>가람 기사 &amp; 소식</title><link>{link}</link>"
    "<pubDate>Wed, 04 Mar 2026 23:30:00 +0900</pubDate></item>"
)


def _rss(*items, charset="utf-8"):
    text = f'<?xml version="1.0" encoding="{charset}"?><rss version="2.0"><channel><title>t</title>{"".join(items)}'
    return Sent(f"{text}</channel></rss>".encode(charset), content_type="application/rss+xml")


def _listed(site, politely, path="/feed"):
    feed = Feed(FeedSource(kind="feed", url=f"{site.url}{path}"), politely())

    async def listed():
        return [candidate async for candidate in feed.candidates()]

    return asyncio.run(listed())


def test_an_entry_has_address_title_and_time_in_korea(site, politely):
    """What an RSS feed says of an article is kept, its time in Korea's."""
    site.pages["/feed"] = _rss(ITEM.format(link="https://example.com/1"))

    (candidate,) = _listed(site, politely)

    assert ("https://example.com/1", "가람 기사 & 소식") == (candidate.locator, candidate.title)
    assert dt.datetime(2026, 3, 4, 23, 30, tzinfo=KST) == candidate.published
    assert "2026-03-04T23:30:00+09:00" == candidate.sighting.published


def test_atom_is_read_too(site, politely):
    """An Atom entry's `updated` stands in for a missing time of publication."""
    entry = "<entry><title>기사</title><link href='/2'/><updated>2026-03-04T10:00:00Z</updated></entry>"
    site.pages["/feed"] = Sent(f"<feed xmlns='http://www.w3.org/2005/Atom'>{entry}</feed>".encode())

    (candidate,) = _listed(site, politely)

    assert dt.datetime(2026, 3, 4, 19, 0, tzinfo=KST) == candidate.published


def test_relative_links_are_the_feeds_own_sites(site, politely):
    """A link without a host is relative to where the feed was found; what is not a page is left out."""
    links = ("/news/1", "2", "mailto:desk@example.com", "")
    site.pages["/rss/feed"] = _rss(*(ITEM.format(link=link) for link in links))

    found = [candidate.locator for candidate in _listed(site, politely, "/rss/feed")]

    assert [f"{site.url}/news/1", f"{site.url}/rss/2"] == found


def test_a_feed_that_moved_is_followed(site, politely):
    """A redirect leads to the feed, and its links are relative to the new place."""
    site.pages |= {
        "/old": Sent(status=301, headers={"location": "/new/feed"}),
        "/new/feed": _rss(ITEM.format(link="1")),
    }

    assert [f"{site.url}/new/1"] == [candidate.locator for candidate in _listed(site, politely, "/old")]


def test_broken_xml_gives_what_can_be_read(site, politely):
    """A bare ampersand and a missing end do not lose the entries before them."""
    body = '<rss version="2.0"><channel><item><title>A & B</title><link>https://example.com/1</link></item><item>'
    site.pages["/feed"] = Sent(body.encode())

    assert "https://example.com/1" in [candidate.locator for candidate in _listed(site, politely)]


def test_a_feed_in_an_old_encoding_is_read(site, politely):
    """EUC-KR, as the XML declares it."""
    site.pages["/feed"] = _rss(ITEM.format(link="https://example.com/1"), charset="euc-kr")

    assert "가람 기사 & 소식" == _listed(site, politely)[0].title


def test_a_time_that_is_none_is_no_time(site, politely):
    """An entry whose date cannot be read is listed without one."""
    item = ITEM.format(link="https://example.com/1").replace("Wed, 04 Mar 2026 23:30:00 +0900", "어제")
    site.pages["/feed"] = _rss(item)

    assert _listed(site, politely)[0].published is None


def test_a_corrected_entry_has_another_stamp(site, politely):
    """A new title or time tells that the article may have changed; the same feed tells that it did not."""
    site.pages["/feed"] = _rss(ITEM.format(link="https://example.com/1"))
    first, same = _listed(site, politely)[0].stamp, _listed(site, politely)[0].stamp
    site.pages["/feed"] = _rss(ITEM.format(link="https://example.com/1").replace("소식", "소식(종합)"))

    assert first == same != _listed(site, politely)[0].stamp


def test_a_page_that_is_no_feed_is_told(site, politely):
    """A site's front page in place of its feed is an error of the source."""
    site.pages["/feed"] = Sent(b"<html><body>hello</body></html>")

    with pytest.raises(SourceError, match="is not an RSS or Atom feed"):
        _listed(site, politely)


def test_a_feed_that_cannot_be_reached_is_told(politely, site):
    """A site that does not answer is an error of the source, which may pass."""
    feed = Feed(FeedSource(kind="feed", url="http://127.0.0.1:9/feed"), politely(robots=False))

    async def first():
        return await anext(feed.candidates())

    with pytest.raises(FetchError, match="cannot be fetched") as told:
        asyncio.run(first())
    assert told.value.retryable
    assert [] == site.visits


def test_an_article_that_left_the_feed_is_taken_up_again(site, politely, ledger):
    """What a night left pending is made a candidate of what the ledger kept."""
    site.pages["/feed"] = _rss(ITEM.format(link="https://example.com/1"))
    (candidate,) = _listed(site, politely)
    ledger.entries.see(candidate.sighting, night=ledger.begin_night("2026-03-05").id)

    feed = Feed(FeedSource(kind="feed", url=f"{site.url}/feed"), politely())
    again = feed.resume(ledger.entries.get(candidate.locator))

    assert candidate.sighting == again.sighting
