"""Lists of addresses."""

from __future__ import annotations

import asyncio

import pytest

from summarizer.errors import SourceError, SourceNotFound
from summarizer.nightly.config import UrlSource
from summarizer.nightly.sources.urls import UrlList
from tests.nightly.sources.site import Sent


def _listed(source):
    async def listed():
        return [candidate async for candidate in source.candidates()]

    return asyncio.run(listed())


def test_addresses_come_from_settings_and_file(tmp_path, politely):
    """Remarks and empty lines are passed over; an address may hold a `#` of its own."""
    (tmp_path / "list.txt").write_text(
        "\ufeff# a list\n\nhttps://example.com/1#top\n  https://example.com/2  # remark\n", encoding="utf-8"
    )
    config = UrlSource(kind="urls", urls=("https://example.com/0",), file=tmp_path / "list.txt")

    found = [candidate.locator for candidate in _listed(UrlList(config, politely()))]

    assert ["https://example.com/0", "https://example.com/1#top", "https://example.com/2"] == found


@pytest.mark.parametrize(
    ("content", "kind", "told"),
    [
        (None, SourceNotFound, "cannot be read"),
        (b"https://example.com/1\nexample.com/2\n", SourceError, "Line 2 of .* is not an http"),
        (b"\xff\xfe\x00", SourceError, "is not UTF-8"),
    ],
)
def test_a_list_that_is_wrong_is_told(tmp_path, politely, content, kind, told):
    """The file, and the line in it, are named."""
    if content is not None:
        (tmp_path / "list.txt").write_bytes(content)

    with pytest.raises(kind, match=told):
        _listed(UrlList(UrlSource(kind="urls", file=tmp_path / "list.txt"), politely()))


def test_a_candidate_fetches_its_page(site, politely):
    """The page is fetched when it is wanted, not before."""
    site.pages["/1"] = Sent("<p>기사</p>".encode())
    (candidate,) = _listed(UrlList(UrlSource(kind="urls", urls=(f"{site.url}/1",)), politely()))
    assert [] == site.visits

    page = asyncio.run(candidate.fetch(False))  # noqa: FBT003 - what candidates are asked

    assert "<p>기사</p>" == page.content.decode()


@pytest.mark.parametrize(("refresh", "stamped"), [(False, False), (True, True)])
def test_with_refresh_a_page_is_looked_at_anew_each_day(politely, refresh, stamped):
    """The day is the stamp of what is refreshed; else nothing changes it."""
    config = UrlSource(kind="urls", urls=("https://example.com/1",), refresh=refresh)

    assert stamped == bool(_listed(UrlList(config, politely()))[0].stamp)
