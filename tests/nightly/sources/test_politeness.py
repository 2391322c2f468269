"""Sites are visited as they ask to be."""

from __future__ import annotations

import asyncio

import pytest

from summarizer.errors import AddressRefused, FetchError, HTTPStatus
from summarizer.nightly.sources.politeness import Forbidden
from tests.nightly.sources.site import Sent, Site

PAGE = Sent(b"<p>page</p>")


def _robots(text):
    return Sent(text.encode(), content_type="text/plain")


def _visit(fetcher, *urls, known=False):
    async def all_of_them():
        return [await fetcher.fetch_page(url, known=known) for url in urls]

    return asyncio.run(all_of_them())


def test_robots_txt_is_read_once_and_followed(site, politely):
    """What is disallowed is not asked for; the rest of the site is."""
    site.pages |= {"/robots.txt": _robots("User-agent: *\nDisallow: /private"), "/open": PAGE, "/private/1": PAGE}
    fetcher = politely()

    _visit(fetcher, f"{site.url}/open", f"{site.url}/open")
    with pytest.raises(Forbidden, match="forbids this program to fetch it"):
        _visit(fetcher, f"{site.url}/private/1")

    assert ["/robots.txt", "/open", "/open"] == site.visits


def test_rules_for_another_program_are_not_ours(site, politely):
    """A site that shuts one crawler out does not shut us out; one that names us does."""
    site.pages |= {"/robots.txt": _robots("User-agent: otherbot\nDisallow: /"), "/a": PAGE}
    assert b"<p>page</p>" == _visit(politely(), f"{site.url}/a")[0].content

    site.pages["/robots.txt"] = _robots("User-agent: policy-brief\nDisallow: /")
    with pytest.raises(Forbidden):
        _visit(politely(), f"{site.url}/a")


def test_a_site_without_rules_may_be_visited(site, politely):
    """No robots.txt forbids nothing."""
    site.pages["/a"] = PAGE

    assert 1 == len(_visit(politely(), f"{site.url}/a"))


@pytest.mark.parametrize("status", [500, 503, 429])
def test_rules_that_cannot_be_read_keep_us_away_for_tonight(site, politely, status):
    """A site that fails to give its rules is not visited, and may be another night."""
    site.pages |= {"/robots.txt": Sent(status=status), "/a": PAGE}

    with pytest.raises(FetchError, match=r"robots\.txt cannot be read") as told:
        _visit(politely(), f"{site.url}/a")

    assert told.value.retryable
    assert "/a" not in site.visits


def test_rules_can_be_switched_off_for_a_site_of_ones_own(site, politely):
    """Then they are not asked for."""
    site.pages |= {"/robots.txt": _robots("User-agent: *\nDisallow: /"), "/a": PAGE}

    _visit(politely(robots=False), f"{site.url}/a")

    assert ["/a"] == site.visits


def test_there_is_a_pause_between_requests(site, politely, slept):
    """The rules, the first page and the next: each waits for the one before."""
    site.pages |= {"/a": PAGE, "/b": PAGE}

    _visit(politely(delay=2.0), f"{site.url}/a", f"{site.url}/b")

    assert [2.0, 2.0] == slept


def test_a_longer_pause_is_made_where_the_site_asks_for_it(site, politely, slept):
    """Crawl-delay is kept where it is longer than ours, up to a minute."""
    site.pages |= {"/robots.txt": _robots("User-agent: *\nCrawl-delay: 7"), "/a": PAGE}
    _visit(politely(delay=2.0), f"{site.url}/a")
    site.pages["/robots.txt"] = _robots("User-agent: *\nCrawl-delay: 86400")
    _visit(politely(delay=2.0), f"{site.url}/a")

    assert [7.0, 60.0] == slept


def test_an_unchanged_page_is_not_sent_again(site, politely):
    """What the site said of a known page is given back to it, and 304 is not a page."""
    site.pages["/a"] = Sent(b"<p>page</p>", headers={"etag": '"v1"', "last-modified": "Wed, 04 Mar 2026 00:00:00 GMT"})
    url = f"{site.url}/a"
    _visit(politely(), url)

    (unchanged,) = _visit(politely(), url, known=True)

    assert unchanged is None
    assert '"v1"' == site.headers[-1]["if-none-match"]
    assert "Wed, 04 Mar 2026 00:00:00 GMT" == site.headers[-1]["if-modified-since"]
    assert _visit(politely(), url, known=False)[0] is not None


def test_we_say_who_we_are(site, politely):
    """Each request carries the user agent of the settings."""
    site.pages["/a"] = PAGE

    _visit(politely(user_agent="policy-brief (desk@example.com)"), f"{site.url}/a")

    assert ["policy-brief (desk@example.com)"] * 2 == [headers["user-agent"] for headers in site.headers]


def test_a_page_that_is_gone_is_told(site, politely):
    """The status is in the message, with what to do."""
    with pytest.raises(HTTPStatus, match="answered 404"):
        _visit(politely(), f"{site.url}/gone")


def _moved(url):
    return Sent(status=302, headers={"location": url})


@pytest.fixture
def other_site():
    with Site() as running:
        yield running


def test_where_a_redirect_leads_has_rules_of_its_own(site, other_site, politely):
    """The other site's robots.txt is read and followed, too."""
    site.pages |= {"/a": _moved(f"{other_site.url}/private"), "/b": _moved(f"{other_site.url}/open")}
    other_site.pages |= {"/robots.txt": _robots("User-agent: *\nDisallow: /private"), "/open": PAGE}
    fetcher = politely()

    assert f"{other_site.url}/open" == _visit(fetcher, f"{site.url}/b")[0].url
    with pytest.raises(Forbidden):
        _visit(fetcher, f"{site.url}/a")
    assert ["/robots.txt", "/open"] == other_site.visits


def test_where_a_redirect_leads_is_visited_at_its_own_pace(site, other_site, politely, slept):
    """The pause that it asks for is made there."""
    site.pages["/a"] = _moved(f"{other_site.url}/b")
    other_site.pages |= {"/robots.txt": _robots("User-agent: *\nCrawl-delay: 7"), "/b": PAGE}

    _visit(politely(delay=2.0), f"{site.url}/a")

    assert [2.0, 7.0] == slept


def test_a_redirect_inside_is_refused_before_its_rules_are_asked_for(site, politely):
    """A page that leads to an address that is not public is refused, and not tried again."""
    site.pages["/a"] = _moved("http://169.254.169.254/latest/meta-data/")

    with pytest.raises(AddressRefused) as told:
        _visit(politely(), f"{site.url}/a")
    assert not told.value.retryable


@pytest.mark.parametrize("target", ["file:///etc/passwd", "http://[::", "http://" + "a" * 64 + ".example/"])
def test_a_redirect_to_no_address_is_an_error_of_the_page(site, politely, target):
    """It is that page's failure alone."""
    site.pages["/a"] = _moved(target)

    with pytest.raises(FetchError):
        _visit(politely(), f"{site.url}/a")


def test_endless_redirects_end(site, politely):
    """After a few, the page is given up."""
    site.pages["/a"] = _moved("/a")

    with pytest.raises(FetchError, match="redirects more than"):
        _visit(politely(robots=False), f"{site.url}/a")
    assert 6 == len(site.visits)


def test_a_moved_page_that_is_unchanged_is_not_sent_again(site, politely):
    """What its target gave to ask with is kept for the address that was asked for."""
    site.pages |= {"/a": _moved("/b"), "/b": Sent(b"<p>page</p>", headers={"etag": '"v1"'})}
    _visit(politely(), f"{site.url}/a")

    assert [None] == _visit(politely(), f"{site.url}/a", known=True)
