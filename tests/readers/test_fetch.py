"""Tests of fetching pages, from a loopback server and from injected transports."""

import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx2
import pytest

from summarizer.errors import FetchError, HTTPStatus, NotHTML, SourceTooLarge
from summarizer.readers.fetch import fetch
from summarizer.readers.page import Page, public_address
from summarizer.readers.source import read
from summarizer.readers.web.addresses import Allowed

BODY = ["정부는 오늘 시험 사업을 시작한다고 발표했다.", "예산은 3억원이다."]
PAGE = f"<html><div id='articleBody'><p>{BODY[0]}</p><p>{BODY[1]}</p></div></html>"


class _Site(BaseHTTPRequestHandler):
    def do_GET(self):
        name = self.path.strip("/")
        if name == "moved":
            self._answer(302, b"", Location="/cp949")
        elif name == "loop":
            self._answer(302, b"", Location="/loop")
        elif name == "file":
            self._answer(302, b"", Location="file:///etc/hostname")
        elif name == "cp949":
            self._answer(200, PAGE.encode("cp949"), **{"Content-Type": "text/html; charset=euc-kr"})
        elif name == "agent":
            self._answer(200, self.headers["User-Agent"].encode(), **{"Content-Type": "text/plain"})
        elif name == "json":
            self._answer(200, b"{}", **{"Content-Type": "application/json"})
        elif name == "bomb":
            packed = gzip.compress(b"a" * 300_000)
            self._answer(200, packed, **{"Content-Type": "text/html", "Content-Encoding": "gzip"})
        else:
            self._answer(int(name), b"no")

    def _answer(self, status, body, **headers):
        self.send_response(status)
        for key, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Keep test output quiet."""


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def fetch_here(url, **options):
    return fetch(url, allowed=Allowed.of(["127.0.0.1"]), **options)


def client_that(answer):
    return httpx2.Client(transport=httpx2.MockTransport(answer))


def test_a_page_is_read_from_its_address(site):
    """Redirects are followed, the header's charset is only a hint, and the address after them is the article's."""
    article = read(f"{site}/moved", allow=["127.0.0.1"])
    assert BODY == [s.text for s in article.sentences]
    assert (f"{site}/moved", f"{site}/cp949", "cp949") == (article.source, article.url, article.encoding)


def test_a_plain_text_page_keeps_its_address():
    """Text that comes without markup is an article of the address that it came from."""
    answer = client_that(lambda _: httpx2.Response(200, text=" ".join(BODY)))
    assert "https://gana.example/a" == read("https://gana.example/a", client=answer).url


def test_the_request_says_who_asks(site):
    """The user agent names the program."""
    assert b"policy-brief" in fetch_here(f"{site}/agent").content


@pytest.mark.parametrize(
    ("status", "retryable", "advice"),
    [
        (403, False, "save the page"),
        (404, False, "Check the address"),
        (429, True, "Try again"),
        (503, True, "Try again"),
    ],
)
def test_an_error_status_is_typed(site, status, retryable, advice):
    """The status is named with what to do, and passing faults are retryable."""
    with pytest.raises(HTTPStatus, match=str(status)) as caught:
        fetch_here(f"{site}/{status}")
    assert retryable == caught.value.retryable
    assert advice in str(caught.value)


def test_what_is_no_page_is_refused(site):
    """Content of another type is refused by its name."""
    with pytest.raises(NotHTML, match="application/json"):
        fetch_here(f"{site}/json")


def test_size_is_limited_before_and_while_reading(site):
    """A declared length and an unpacked one are both held to the limit."""
    with pytest.raises(SourceTooLarge, match="more than 10 bytes"):
        fetch_here(f"{site}/cp949", max_bytes=10)
    with pytest.raises(SourceTooLarge, match="more than 5,000 bytes"):
        fetch_here(f"{site}/bomb", max_bytes=5_000)


@pytest.mark.parametrize("path", ["loop", "file"])
def test_redirects_end_and_stay_on_http(site, path):
    """Endless redirects and redirects to files are refused."""
    with pytest.raises(FetchError, match=r"redirects|no http\(s\) address"):
        fetch_here(f"{site}/{path}")


@pytest.mark.parametrize(
    ("fault", "words", "retryable"),
    [
        (httpx2.ConnectError, "cannot be fetched", True),
        (httpx2.ReadTimeout, "did not answer in time", True),
        (httpx2.RemoteProtocolError, "cannot be fetched", True),
        (httpx2.UnsupportedProtocol, "no http", False),
    ],
)
def test_client_faults_are_mapped(fault, words, retryable):
    """Faults of the HTTP client come out as FetchError, from their cause."""

    def answer(_):
        raise fault("broken")

    with client_that(answer) as client, pytest.raises(FetchError, match=words) as caught:
        fetch("http://gana.example/a", client=client)
    assert retryable == caught.value.retryable
    assert isinstance(caught.value.__cause__, fault)


@pytest.mark.parametrize("address", ["http://", "http://[", "http://a b/", "https://:99999/"])
def test_broken_addresses_are_refused(address):
    """An address that is none is an error of the source."""
    with pytest.raises(FetchError):
        fetch(address)


def test_credentials_in_an_address_are_not_kept():
    """User name and password appear neither in what is kept nor in errors."""
    assert public_address("https://me:secret@gana.example/a?b=1") == "https://gana.example/a?b=1"
    with client_that(lambda _: httpx2.Response(404)) as client, pytest.raises(HTTPStatus) as caught:
        fetch("https://me:secret@gana.example/a", client=client)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("kind", "size", "fits"),
    [
        ("Application/PDF", 100, True),
        ("Application/PDF", 101, False),
        ("Text/HTML; charset=utf-8", 10, True),
        ("Text/HTML; charset=utf-8", 11, False),
    ],
)
def test_a_document_may_be_ten_times_as_large_as_a_page(kind, size, fits):
    """What a server sends is told by its type, in capitals or not; ten times the limit is for its pictures."""
    answer = client_that(lambda _: httpx2.Response(200, content=b"a" * size, headers={"Content-Type": kind}))
    if fits:
        assert size == len(fetch("https://gana.example/a", client=answer, max_bytes=10).content)
        return
    with pytest.raises(SourceTooLarge):
        fetch("https://gana.example/a", client=answer, max_bytes=10)


def _hops(count):
    def answer(request):
        hop = int(request.url.path.strip("/"))
        moved = {"Location": f"/{hop + 1}"}
        return httpx2.Response(302, headers=moved) if hop < count else httpx2.Response(200, text=BODY[0])

    return client_that(answer)


def test_five_redirects_are_followed_and_six_are_not():
    """The address is that of the page at their end."""
    assert "https://gana.example/5" == fetch("https://gana.example/0", client=_hops(5)).url
    with pytest.raises(FetchError, match="redirects more than 5 times"):
        fetch("https://gana.example/0", client=_hops(6))


@pytest.mark.parametrize(("length", "fits"), [("10", True), ("11", False), ("many", True), ("1" * 90, True)])
def test_a_declared_length_is_held_to_the_limit(length, fits):
    """What is no length is not read as one; what comes is measured all the same."""
    answer = client_that(
        lambda _: httpx2.Response(200, stream=httpx2.ByteStream(b"a"), headers={"Content-Length": length})
    )
    if fits:
        assert b"a" == fetch("https://gana.example/a", client=answer, max_bytes=10).content
        return
    with pytest.raises(SourceTooLarge):
        fetch("https://gana.example/a", client=answer, max_bytes=10)


def test_a_page_says_what_its_server_told_of_it():
    """Address without credentials, charset, tag and time of the last change."""
    told = {
        "Content-Type": "text/html; charset=euc-kr",
        "ETag": '"a1"',
        "Last-Modified": "Wed, 04 Mar 2026 00:00:00 GMT",
    }
    page = fetch(
        "https://gana.example/a", client=client_that(lambda _: httpx2.Response(200, headers=told, content=b"a"))
    )

    assert ("https://gana.example/a", "euc-kr", '"a1"') == (page.url, page.charset, page.etag)
    assert told["Last-Modified"] == page.last_modified


def test_a_long_reason_is_not_shown_whole():
    """The words that a server gives with its status are cut."""
    answer = client_that(lambda _: httpx2.Response(404, extensions={"reason_phrase": b"x" * 500}))
    with pytest.raises(HTTPStatus) as caught:
        fetch("https://gana.example/a", client=answer)
    assert len(str(caught.value)) < 300


def test_the_bytes_of_a_page_are_not_shown():
    """Its address is."""
    told = repr(Page(content=b"secret", url="https://gana.example/a"))
    assert ("secret" in told, "gana.example" in told) == (False, True)
