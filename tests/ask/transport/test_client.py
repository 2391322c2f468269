"""The SDK's client as it is opened here."""

from __future__ import annotations

import httpx2
import pytest

from summarizer.ask import Endpoint
from summarizer.ask.transport import client
from summarizer.ask.transport.client import MAX_ANSWER_BYTES, REDIRECTS, AnswerTooLarge, make_http_client, open_client
from summarizer.errors import AuthenticationFailed, SettingsError
from tests.ask.loopback import Loopback, Reply, completion
from tests.ask.question import GOOD

LOCAL = "http://127.0.0.1:9/v1"


@pytest.mark.parametrize(("seconds", "connect"), [(120.0, 10.0), (3.0, 3.0)])
async def test_a_client_sends_once_and_connects_within_ten_seconds(seconds, connect):
    """A shorter timeout of a request is that of connecting, too."""
    opened = open_client(Endpoint(model="m", base_url=LOCAL, request_timeout=seconds))

    assert (0, seconds, connect) == (opened.max_retries, opened.timeout.read, opened.timeout.connect)
    assert ("none", f"{LOCAL}/") == (opened.api_key, str(opened.base_url))
    await opened.close()


async def test_a_client_has_the_endpoints_key_headers_and_query():
    """And the connections that it is given."""
    endpoint = Endpoint(
        model="m", base_url=LOCAL, api_key="ours", extra_headers={"X-A": "1"}, extra_query={"v": "2"}
    )  # fmt: skip
    async with httpx2.AsyncClient() as given:
        opened = open_client(endpoint, given)
        assert ("ours", "1", {"v": "2"}) == (opened.api_key, opened.default_headers["X-A"], opened.default_query)
        assert opened._client is given


def test_only_openai_expects_a_key():
    """It is said what to set."""
    with pytest.raises(AuthenticationFailed, match=r"https://api.openai.com/v1 expects one: set OPENAI_API_KEY"):
        open_client(Endpoint(model="m"))
    assert "k" == open_client(Endpoint(model="m", api_key="k")).api_key


@pytest.mark.parametrize(("key", "shown"), [("sk-0123…", "'…' (U+2026)"), ("키", "'키' (U+D0A4)"), ("a\n", "U+000A")])
def test_a_key_that_no_request_carries_is_told(key, shown):
    """What no key has is shown, and which settings to look at; the key is not."""
    with pytest.raises(AuthenticationFailed, match="into OPENAI_API_KEY") as raised:
        open_client(Endpoint(model="m", base_url=LOCAL, api_key=key))

    assert shown in str(raised.value)
    assert key not in str(raised.value) or len(key) == 1


def test_a_header_that_no_request_carries_is_told():
    """It is named, and its value is not shown."""
    with pytest.raises(SettingsError, match=r"The header 'X-Team' in extra_headers holds '정'") as raised:
        open_client(Endpoint(model="m", base_url=LOCAL, extra_headers={"X-Team": "s3cret 정책"}))

    assert "s3cret" not in str(raised.value)


async def _post(http_client, url, **options):
    async with http_client:
        return await http_client.post(url, json={}, **options)


async def test_answers_are_read_whole_and_decoded():
    """Headers of the stream go, the others stay; listeners hear of it before it is read."""
    heard = []

    async def listen(response):
        heard.append((response.status_code, response.is_closed))

    with Loopback(completion(GOOD)) as server:
        response = await _post(make_http_client(listen), f"{server.url}/chat/completions")
    assert [(200, False)] == heard
    assert ("application/json", "scripted") == (response.headers["content-type"], response.json()["model"])
    assert response.elapsed.total_seconds() >= 0
    assert "/v1/chat/completions" == response.request.url.path


@pytest.mark.parametrize(("path", "refused"), [("/chat/completions", True), ("/files", False)])
async def test_only_an_answer_has_a_greatest_length(monkeypatch, path, refused):
    """One byte more is refused; files of batches are larger."""
    monkeypatch.setattr(client, "MAX_ANSWER_BYTES", 10)
    with Loopback(Reply(b"x" * 10), Reply(b"x" * 11)) as server:
        assert 10 == len((await _post(make_http_client(), server.url + path)).content)
        if refused:
            with pytest.raises(AnswerTooLarge, match="more than 10 bytes"):
                await _post(make_http_client(), server.url + path)
        else:
            assert 11 == len((await _post(make_http_client(), server.url + path)).content)
    assert 8 * 1024 * 1024 == MAX_ANSWER_BYTES


async def test_redirects_are_noted_where_somebody_listens_and_ended_after_three():
    """By the host that each leads to; one without a host leads to the same."""
    away = Reply(status=307, headers={"location": "/v1/other"})
    with Loopback(away, away, away, completion(GOOD)) as server:
        token = REDIRECTS.set(hosts := [])
        response = await _post(make_http_client(), f"{server.url}/x", follow_redirects=True)
        assert (["127.0.0.1"] * 3, 200) == (hosts, response.status_code)
        REDIRECTS.reset(token)
    with Loopback(away) as server, pytest.raises(httpx2.TooManyRedirects):
        await _post(make_http_client(), f"{server.url}/x", follow_redirects=True)
    assert ["127.0.0.1"] * 3 == hosts


async def test_a_redirect_that_is_none_is_not_noted():
    """An answer is no redirect, whatever its headers say, and an address without sense is passed over."""
    token = REDIRECTS.set(hosts := [])
    with Loopback(Reply(headers={"location": "/a"}), Reply(status=307, headers={"location": "http://[x"})) as server:
        await _post(make_http_client(), f"{server.url}/x")
        await _post(make_http_client(), f"{server.url}/x", follow_redirects=False)
    assert [] == hosts
    REDIRECTS.reset(token)
