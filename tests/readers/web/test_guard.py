"""Connections are made to addresses that were judged, and nothing that a server sends makes them last."""

from __future__ import annotations

import gzip
import threading
import zlib
from itertools import repeat

import httpcore2
import httpx2
import pytest

from summarizer.errors import AddressRefused, FetchError, SourceTooLarge
from summarizer.readers.fetch import fetch
from summarizer.readers.web.addresses import NOTHING, Allowed
from summarizer.readers.web.guard import Deadline, GuardedBackend, GuardedTransport, refuse_address, resolve
from tests.readers.web.raw_site import serve
from tests.readers.web.test_addresses import PAIRS

PUBLIC = "93.184.215.14"
HERE = Allowed.of(["127.0.0.1"])
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n"
MOST_PIECES = 1_000
NO_HOSTS = {"010.8.8.8", "８.８.８.８", "⑧.⑧.⑧.⑧"}
"""What the HTTP client takes for no host at all, and refuses as such."""


class Wire(httpcore2.MockBackend):
    """A network that answers with what it is given, and notes what was connected to."""

    def __init__(self, *answers):
        super().__init__([])
        self.answers = list(answers)
        self.connected = []

    def connect_tcp(self, host, *_, **__):
        """Note the address, and give the next answer."""
        self.connected.append(host)
        return httpcore2.MockStream([self.answers.pop(0) if self.answers else b""])


class Names:
    """Names and what they resolve to, the first list first."""

    def __init__(self, **names):
        self.names = {name.replace("_", "."): list(found) for name, found in names.items()}

    def __call__(self, host, *_):
        """Return what a name resolves to now."""
        found = self.names[host]
        return found.pop(0) if len(found) > 1 else found[0]


def fetch_over(wire, url, *, names=None, allowed=NOTHING, **options):
    """Fetch over a wire; the client is one as `fetch` makes its own."""
    backend = GuardedBackend(Deadline(30), allowed, inner=wire, resolver=names or Names())
    with httpx2.Client(transport=GuardedTransport(backend), trust_env=False) as client:
        return fetch(url, client=client, allowed=allowed, **options)


def answer(body=b"<p>page</p>", **headers):
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n" + lines.encode() + b"\r\n" + body


def moved(url):
    return f"HTTP/1.1 302 Found\r\nlocation: {url}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n".encode()


def written(address):
    """Write an address as the host of a URL."""
    bare = address.strip("[]").replace("%", "%25")
    return f"[{bare}]" if ":" in bare else bare


@pytest.mark.parametrize("refused", [refused for refused, _ in PAIRS])
def test_no_connection_is_made_to_an_address_inside(refused):
    """In whatever notation a URL names it, directly or behind a redirect, and the same behind a public name."""
    wire = Wire()
    with pytest.raises(FetchError):
        fetch_over(wire, f"http://{written(refused)}/")
    assert [] == wire.connected

    wire = Wire(moved(f"http://{written(refused)}/latest/meta-data/"), answer(b"secret"))
    with pytest.raises(FetchError):
        fetch_over(wire, "http://gana.example/", names=Names(gana_example=[[PUBLIC]]))
    assert [PUBLIC] == wire.connected


@pytest.mark.parametrize("refused", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "::ffff:10.0.0.1", "fe80::1"])
def test_a_name_is_refused_for_any_of_its_addresses(refused):
    """One address inside is enough, wherever it stands among public ones."""
    for found in ([refused], [PUBLIC, refused], [refused, PUBLIC]):
        wire = Wire()
        with pytest.raises(AddressRefused, match=r"is not fetched: gana\.example leads to ") as told:
            fetch_over(wire, "https://gana.example/", names=Names(gana_example=[found]))
        assert ([], False) == (wire.connected, told.value.retryable)


@pytest.mark.parametrize("allowed", [allowed for _, allowed in PAIRS if allowed not in NO_HOSTS])
def test_a_public_twin_is_connected_to(allowed):
    """Nothing of the public internet is refused."""
    wire = Wire(answer())

    assert b"<p>page</p>" == fetch_over(wire, f"http://{written(allowed)}/").content
    assert 1 == len(wire.connected)


def test_the_connection_goes_to_the_address_that_was_judged():
    """A name that resolves to another address a moment later changes nothing: it is resolved once for a connection."""
    names = Names(gana_example=[[PUBLIC], ["127.0.0.1"]])
    wire = Wire(answer())

    assert b"<p>page</p>" == fetch_over(wire, "http://gana.example/", names=names).content
    assert [PUBLIC] == wire.connected
    with pytest.raises(AddressRefused):
        fetch_over(wire, "http://gana.example/", names=names)


def test_each_of_a_chain_of_redirects_is_judged():
    """The third one leads inside, and is refused after two connections."""
    names = Names(a_example=[[PUBLIC]], b_example=[["1.1.1.1"]], c_example=[["192.168.0.1"]])
    wire = Wire(moved("http://b.example/"), moved("http://c.example/"), answer(b"router"))

    with pytest.raises(AddressRefused, match=r"c\.example leads to 192\.168\.0\.1"):
        fetch_over(wire, "http://a.example/", names=names)
    assert [PUBLIC, "1.1.1.1"] == wire.connected


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://a.example/", "javascript:x", "data:,x", "http://[::"])
def test_a_redirect_to_no_web_address_is_refused(target):
    """Files and other schemes are not asked for."""
    wire = Wire(moved(target), answer(b"root:x"))
    with pytest.raises(FetchError):
        fetch_over(wire, "http://a.example/", names=Names(a_example=[[PUBLIC]]))
    assert [PUBLIC] == wire.connected


@pytest.mark.parametrize("url", ["http://" + "a" * 64 + ".example/", "http://a..example/", "http://\udc80.example/"])
def test_an_impossible_name_is_an_error_of_the_source(url):
    """Labels that are too long or empty, and what is not text, end in an error of ours."""
    with pytest.raises(FetchError):
        fetch(url)


def test_an_allowed_host_is_connected_to_wherever_it_is():
    """By its name or by its range; another one is refused all the same."""
    names = Names(wiki_intra_example=[["10.1.2.3"]], other_example=[["10.1.2.3"]])
    wire = Wire(answer(), answer())

    assert fetch_over(wire, "http://wiki.intra.example/", names=names, allowed=Allowed.of([".intra.example"]))
    assert fetch_over(wire, "http://other.example/", names=names, allowed=Allowed.of(["10.1.0.0/16"]))
    with pytest.raises(AddressRefused, match="fetch_allow"):
        fetch_over(wire, "http://other.example/", names=names, allowed=Allowed.of([".intra.example"]))
    assert ["10.1.2.3"] * 2 == wire.connected


def test_another_address_is_tried_where_one_does_not_answer():
    """A host of several addresses is up while one of them is."""

    class Half(Wire):
        def connect_tcp(self, host, *rest, **options):
            stream = super().connect_tcp(host, *rest, **options)
            if host == "1.1.1.1":
                raise httpcore2.ConnectError("down")
            return stream

    wire = Half(answer(), answer())
    assert fetch_over(wire, "http://a.example/", names=Names(a_example=[["1.1.1.1", PUBLIC]]))
    assert ["1.1.1.1", PUBLIC] == wire.connected


def test_a_proxy_of_the_environment_is_not_used(monkeypatch):
    """It would resolve names that were never judged."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "")
    with serve(lambda: [answer()]) as site:
        assert b"<p>page</p>" == fetch(f"{site}/", allowed=HERE).content


def test_credentials_do_not_cross_origins():
    """Neither those of an address nor those of a client are sent to where a redirect leads."""
    sent = []

    def reply(request):
        sent.append((request.url.host, request.headers.get("authorization"), request.headers.get("cookie")))
        target = {"/1": "/2", "/2": "http://b.example/3"}.get(request.url.path)
        return httpx2.Response(302, headers={"location": target}) if target else httpx2.Response(200, text="page")

    secret = {"headers": {"cookie": "session=1"}, "transport": httpx2.MockTransport(reply)}
    with httpx2.Client(**secret) as client:
        page = fetch("http://me:secret@a.example/1", client=client)
    basic = "Basic bWU6c2VjcmV0"
    assert [("a.example", basic, "session=1")] * 2 + [("b.example", None, None)] == sent
    assert "http://b.example/3" == page.url

    sent.clear()
    with httpx2.Client(**secret, auth=("me", "secret")) as client:
        fetch("http://a.example/1", client=client)
    assert [("a.example", basic, "session=1")] * 2 + [("b.example", None, None)] == sent


def test_a_redirect_brings_no_credentials_along():
    """User name and password that a server writes into its redirect are taken out."""
    sent = []

    def reply(request):
        sent.append(request.headers.get("authorization"))
        location = {"location": "http://x:y@b.example/"}
        return httpx2.Response(302, headers=location) if len(sent) == 1 else httpx2.Response(200, text="page")

    with httpx2.Client(transport=httpx2.MockTransport(reply)) as client:
        assert "http://b.example/" == fetch("http://a.example/", client=client).url
    assert [None, None] == sent


DRIPS = {
    "nothing at all": lambda: repeat(b"", MOST_PIECES),
    "headers without end": lambda: (HEAD, *repeat(b"x: y\r\n", MOST_PIECES)),
    "one header, letter by letter": lambda: (HEAD, b"x: ", *repeat(b"y", MOST_PIECES)),
    "informational answers": lambda: repeat(b"HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n", MOST_PIECES),
    "a body, byte by byte": lambda: (HEAD, b"\r\n", *repeat(b"a", MOST_PIECES)),
    "chunks of one byte": lambda: (HEAD, b"transfer-encoding: chunked\r\n\r\n", *repeat(b"1\r\na\r\n", MOST_PIECES)),
    "a chunk's extension": lambda: (HEAD, b"transfer-encoding: chunked\r\n\r\n1;", *repeat(b"x", MOST_PIECES)),
    "trailers": lambda: (HEAD, b"transfer-encoding: chunked\r\n\r\n0\r\n", *repeat(b"x: y\r\n", MOST_PIECES)),
    "blocks that unpack to nothing": lambda: (
        HEAD,
        b"content-encoding: deflate\r\n\r\n",
        *repeat(b"\x00\x00\x00\xff\xff", MOST_PIECES),
    ),
}


@pytest.mark.parametrize("drip", DRIPS.values(), ids=DRIPS.keys())
def test_a_drip_ends_with_the_time_of_the_fetch(drip):
    """However a server keeps a connection busy, the fetch ends in time; all that it sends takes twenty seconds."""
    with serve(drip) as site, pytest.raises(FetchError, match=r"did not answer in time|too slowly") as told:
        fetch(f"{site}/", allowed=HERE, seconds=0.3)
    assert told.value.retryable


def test_redirects_share_the_time_of_the_fetch():
    """A chain of slow redirects takes no longer than one page."""
    with serve(lambda: [*repeat(b"", 10), moved("/next")]) as site, pytest.raises(FetchError, match="in time"):
        fetch(f"{site}/", allowed=HERE, seconds=0.5)


def test_a_name_that_does_not_resolve_in_time_is_given_up():
    """The resolver of the system knows no limit of its own that is ours."""
    clock = iter([0.0, 99.0])
    with pytest.raises(httpcore2.ReadTimeout):
        Deadline(30, lambda: next(clock)).left()
    forever = threading.Event()
    with pytest.raises(httpcore2.ConnectTimeout):
        resolve("a.example", 80, 0.0, lookup=lambda *_, **__: forever.wait() and [])
    forever.set()


BOMBS = {
    "gzip": ("gzip", gzip.compress(b"\0" * 20_000_000)),
    "deflate": ("deflate", zlib.compress(b"\0" * 20_000_000)),
    "raw deflate": ("deflate", zlib.compress(b"\0" * 20_000_000, wbits=-15)),
    "members": ("gzip", gzip.compress(b"\0" * 1_000_000) * 20),
}


@pytest.mark.parametrize(("encoding", "body"), BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_is_not_unpacked_beyond_the_limit(encoding, body):
    """What is packed may be small; what comes out counts."""
    wire = Wire(answer(body, content_encoding=encoding))
    with pytest.raises(SourceTooLarge, match="more than 10,000,000 bytes"):
        fetch_over(wire, "http://a.example/", names=Names(a_example=[[PUBLIC]]), max_bytes=10_000_000)


@pytest.mark.parametrize(
    ("encoding", "body", "words"),
    [
        ("gzip, gzip", gzip.compress(gzip.compress(b"a")), "cannot be unpacked"),
        ("br", b"\x0b\x02\x80abc", "cannot be unpacked"),
        ("gzip", b"<p>not packed</p>", "cannot be unpacked"),
        ("gzip", gzip.compress(b"a" * 5_000)[:-20], "ended before its end"),
    ],
)
def test_what_is_packed_otherwise_is_refused(encoding, body, words):
    """Layers, other methods, and packing that is damaged or cut."""
    with pytest.raises(FetchError, match=words):
        fetch_over(Wire(answer(body, content_encoding=encoding)), f"http://{PUBLIC}/")


@pytest.mark.parametrize("encoding", ["gzip", "x-gzip", "deflate", "identity", ""])
def test_packed_pages_are_read(encoding):
    """As they come from most sites, several members of gzip included."""
    text = "시는 센터를 연다. ".encode() * 500
    packed = {
        "gzip": gzip.compress(text[:100]) + gzip.compress(text[100:]) + b"\0\0",
        "x-gzip": gzip.compress(text),
        "deflate": zlib.compress(text),
    }.get(encoding, text)
    assert text == fetch_over(Wire(answer(packed, content_encoding=encoding)), f"http://{PUBLIC}/").content


@pytest.mark.parametrize(
    ("now", "left", "within"),
    [(0, 30, [30, 5, 30]), (26, 4, [4, 4, 4]), (30, None, []), (31, None, [])],
)
def test_what_is_left_bounds_every_timeout(now, left, within):
    """None of the whole is none of a part; at its end a deadline is over."""
    times = iter([0])
    deadline = Deadline(30, lambda: next(times, now))

    assert (left is None) is deadline.is_over()
    if left is None:
        with pytest.raises(httpcore2.ReadTimeout, match="the time of the whole fetch is over"):
            deadline.within(5)
        return
    assert left == deadline.left()
    assert within == [deadline.within(timeout) for timeout in (None, 5, 99)]


@pytest.mark.parametrize(
    ("host", "address", "told"),
    [
        ("gana.example", "gana", "gana.example leads to gana, which is no address"),
        ("10.0.0.1", "10.0.0.1", "10.0.0.1 is "),
        ("[fe80::1]", "fe80::1", "[fe80::1] is "),
        ("gana.example", "10.0.0.1", "gana.example leads to 10.0.0.1, which is "),
    ],
)
def test_a_refusal_names_the_host_and_where_it_leads(host, address, told):
    """What is no address is refused as well; a public one is not."""
    with pytest.raises(AddressRefused) as refused:
        refuse_address(host, address, NOTHING)
    assert str(refused.value).startswith(told)

    refuse_address(host, "8.8.8.8", NOTHING)
