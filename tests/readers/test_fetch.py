"""Tests of fetching pages, from a loopback server and from injected transports."""

import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx2
import pytest

from summarizer.errors import AddressRefused, FetchError, HTTPStatus, NotHTML, SourceTooLarge
from summarizer.readers.fetch import KINDS, Moved, Wish, check_address, fetch, visit
from summarizer.readers.page import Page, public_address
from summarizer.readers.source import read
from summarizer.readers.web.addresses import Allowed
from summarizer.readers.web.unpack import BadPacking

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


def _refused(response, **options):
    with client_that(lambda _: response) as client, pytest.raises(FetchError) as raised:
        fetch("https://gana.example/a", client=client, **options)
    return raised.value


@pytest.mark.parametrize(
    ("status", "retryable", "advice"),
    [
        (401, False, "The site does not let a program read it"),
        (403, False, "The site does not let a program read it"),
        (451, False, "The site does not let a program read it"),
        (404, False, "Check the address: the article may have moved"),
        (410, False, "Check the address: the article may have moved"),
        (400, False, "Try again later, or save the page"),
        (429, True, "Try again later, or save the page"),
        (499, False, "Try again later, or save the page"),
        (500, True, "Try again later, or save the page"),
        (304, False, "Try again later, or save the page"),
    ],
)
def test_a_status_says_what_to_do(status, retryable, advice):
    """And is kept, with whether it may pass."""
    error = _refused(httpx2.Response(status))

    assert (HTTPStatus, status, retryable) == (type(error), error.status, error.retryable)
    assert f"https://gana.example/a answered {status}" in str(error)
    assert advice in str(error)


KINDS_READ = """
text/plain text/html; application/xhtml+xml application/xml application/pdf application/zip application/msword
application/vnd.openxmlformats-x message/rfc822 application/hwp application/x-hwp application/haansofthwp
application/vnd.hancom.hwpx application/octet-stream application/x-msdownload application/download
application/force-download application/unknown
""".split()  # noqa: SIM905 - twenty names read better than twenty literals


@pytest.mark.parametrize("kind", KINDS_READ)
def test_pages_and_documents_are_taken(kind):
    """A document may have ten times the size; a page may not."""

    def answer(size):
        return client_that(lambda _: httpx2.Response(200, content=b"a" * size, headers={"Content-Type": kind}))

    document = not kind.startswith("text/") and "ml" not in kind.partition("/")[2][-4:] and "xhtml" not in kind
    assert 10 == len(fetch("https://gana.example/a", client=answer(10), max_bytes=10).content)
    if document or kind.startswith("application/vnd"):
        assert 100 == len(fetch("https://gana.example/a", client=answer(100), max_bytes=10).content)
        return
    with pytest.raises(SourceTooLarge, match="sends more than 10 bytes"):
        fetch("https://gana.example/a", client=answer(11), max_bytes=10)


@pytest.mark.parametrize("kind", ["image/png", "application/json", "video/mp4", "application/javascript"])
def test_other_kinds_are_refused_by_name(kind):
    """Without what stands behind it; a caller may want other kinds, and what tells none is taken."""
    error = _refused(httpx2.Response(200, headers={"Content-Type": f"{kind}; charset=x"}))
    answer = client_that(lambda _: httpx2.Response(200, content=b"a", headers={"Content-Type": kind}))

    assert NotHTML is type(error)
    assert f"https://gana.example/a sent {kind}, neither a web page nor a document that is read." in str(error)
    assert b"a" == fetch("https://gana.example/a", client=answer, kinds=(kind,)).content
    assert (
        b"a"
        == fetch("https://gana.example/a", client=client_that(lambda _: httpx2.Response(200, content=b"a"))).content
    )


def test_a_long_kind_is_not_shown_whole():
    """Sixty characters are."""
    error = _refused(httpx2.Response(200, headers={"Content-Type": "x" * 99}))
    assert f"sent {'x' * 60}, neither" in str(error)
    assert f"answered 404 {'x' * 60}. " in str(_refused(httpx2.Response(404, extensions={"reason_phrase": b"x" * 99})))


@pytest.mark.parametrize(
    ("fault", "told", "retryable"),
    [
        (httpx2.ReadTimeout("x"), "did not answer in time. Try again later, or save the page.", True),
        (httpx2.ConnectError("x"), "cannot be fetched (ConnectError). Check the address and the connection", True),
        (httpx2.UnsupportedProtocol("x"), "is, or leads to, no http(s) address. Give the page's own address.", False),
        (httpx2.InvalidURL("x"), "is, or leads to, no http(s) address.", False),
        (BadPacking("odd"), "sends what cannot be unpacked (odd). Save the page in a browser.", False),
        (ValueError("x"), "cannot be fetched (ValueError). Check the address, or save the page.", False),
        (OSError("x"), "cannot be fetched (OSError). Check the address", False),
    ],
)
def test_a_fault_is_told_with_what_to_do(fault, told, retryable):
    """And whether it may pass."""

    def answer(_):
        raise fault

    with client_that(answer) as client, pytest.raises(FetchError) as raised:
        fetch("https://gana.example/a", client=client)
    assert str(raised.value).startswith(f"https://gana.example/a {told}")
    assert retryable is raised.value.retryable


def _asked(start, moves, **options):
    """Return the requests of a fetch that is sent from address to address."""
    requests = []

    def answer(request):
        requests.append(request)
        target = moves.get(str(request.url))
        return httpx2.Response(302, headers={"Location": target}) if target else httpx2.Response(200, text="a")

    with httpx2.Client(transport=httpx2.MockTransport(answer), auth=("me", "pass"), cookies={"a": "b"}) as client:
        fetch(start, client=client, **options)
    return requests


@pytest.mark.parametrize(
    ("target", "sent"),
    [
        ("/b", True),
        ("https://gana.example:443/b", True),
        ("https://gana.example:8443/b", False),
        ("http://gana.example/b", False),
        ("https://other.example/b", False),
    ],
)
def test_credentials_stay_with_their_origin(target, sent):
    """Scheme, host and port, the usual port named or not."""
    first, second = _asked("https://gana.example/a", {"https://gana.example/a": target})

    assert "authorization" in first.headers
    assert (sent, sent) == ("authorization" in second.headers, "cookie" in second.headers)


def test_headers_are_added_to_those_of_the_client():
    """On every hop; credentials among them go to their origin alone."""
    headers = {"X-Own": "1", "Authorization": "Bearer x", "Proxy-Authorization": "y"}
    first, second = _asked(
        "https://gana.example/a", {"https://gana.example/a": "https://other.example/b"}, headers=headers
    )

    assert ("1", "1") == (first.headers["x-own"], second.headers["x-own"])
    assert "proxy-authorization" in first.headers
    assert "proxy-authorization" not in second.headers


def test_user_and_password_of_an_address_are_kept_within_its_origin():
    """And taken from no redirect."""
    start = "https://me:pass@gana.example/a"
    *_, kept = _asked(start, {start: "/b"})
    *_, dropped = _asked(start, {start: "https://you:word@other.example/b"})

    assert b"me:pass" == kept.url.userinfo
    assert b"" == dropped.url.userinfo


@pytest.mark.parametrize("url", ["http://127.0.0.1/a", "https://[::1]/a", "http://10.0.0.1/"])
def test_an_address_within_is_refused_unless_it_is_allowed(url):
    """With what to set."""
    with pytest.raises(AddressRefused, match="Where this is meant, allow the host or its range with fetch_allow"):
        check_address(Wish(url=url))
    check_address(Wish(url=url, allowed=Allowed.of(["127.0.0.0/8", "::1", "10.0.0.0/8"])))
    check_address(Wish(url="https://gana.example/a"))


@pytest.mark.parametrize("url", ["ftp://gana.example/", "gana.example", "https://", "mailto:a@b.example"])
def test_an_address_of_another_scheme_is_refused(url):
    """Before anything is asked for."""
    with pytest.raises(FetchError, match=r"no http\(s\) address"):
        check_address(Wish(url=url))


def test_what_is_wished_for_is_not_shown():
    """An address may hold a password; limits have their usual values."""
    wish = Wish(url="https://me:pass@gana.example/")

    assert "pass@" not in repr(wish) + repr(Moved("https://me:pass@gana.example/"))
    assert (60.0, None, KINDS) == (wish.seconds, wish.headers, wish.kinds)


def test_a_visit_tells_where_a_page_has_gone(site):
    """Without going there."""
    allowed = Allowed.of(["127.0.0.1"])

    assert Moved(f"{site}/cp949") == visit(Wish(url=f"{site}/moved", allowed=allowed))
    assert f"{site}/agent" == visit(Wish(url=f"{site}/agent", allowed=allowed)).url


def test_a_body_that_a_client_has_read_is_measured():
    """At its limit it is taken."""

    def read_already(size):
        def answer(_):
            response = httpx2.Response(200, content=b"a" * size)
            response.read()
            return response

        return client_that(answer)

    assert 10 == len(fetch("https://gana.example/a", client=read_already(10), max_bytes=10).content)
    with pytest.raises(SourceTooLarge):
        fetch("https://gana.example/a", client=read_already(11), max_bytes=10)


def test_time_is_limited():
    """A page that is still coming when its time is over is given up."""
    error = _refused(httpx2.Response(200, stream=httpx2.ByteStream(b"a" * 10)), seconds=0.0)

    assert "https://gana.example/a sends too slowly. Try again later" in str(error)
    assert error.retryable
