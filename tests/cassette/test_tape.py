import asyncio
import copy
import gzip
import json
import os
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import httpx2
import openai
import pytest
import vcr.request

from policy_brief_prompts import prompt_version
from summarizer.cassette import (
    REPLAY_KEY,
    __all__,
    cassette_error,
    cassette_info,
    is_cassette_miss,
    recording,
    replaying,
)
from summarizer.cassette.traffic import Traffic, kept_uri, same_request
from summarizer.errors import CassetteError
from summarizer.tls import share_tls_context

KEY = "sk-live-0123456789abcdef"
ELSEWHERE = "https://models.example.com/api/v1"
FIRST = "정부는 인공지능 연구에 2조 원을 쓰기로 했다."
SECOND = "㈜한빛은 새 언어 모델을 공개했다."


class Provider(BaseHTTPRequestHandler):
    """Answers with the last message, after the statuses of its script."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # headers and body in one packet
    script: list[int]
    asked: int

    def do_POST(self):
        """Answer a chat completion or a file upload."""
        body = self.rfile.read(int(self.headers["content-length"]))
        type(self).asked += 1
        status = self.script.pop(0) if self.script else 200
        if status != 200:
            self.send(status, {"error": {"message": f"wrong key {self.headers['authorization']}"}})
        elif self.path.endswith("/files"):
            self.send(200, {"id": "file-1", "object": "file", "filename": "batch.jsonl"})
        else:
            self.send(200, completion(json.loads(body)))

    def do_GET(self):
        """Answer with a page."""
        self.send(200, {"page": self.path})

    def send(self, status, tree):
        """Send compressed JSON with headers that must not be kept."""
        body = gzip.compress(json.dumps(tree, ensure_ascii=False).encode())
        self.send_response(status)
        for name, value in {
            "content-type": "application/json",
            "content-encoding": "gzip",
            "content-length": str(len(body)),
            "set-cookie": "session=cookie-of-the-server",
            "x-request-id": f"req-{time.perf_counter_ns()}",
            "retry-after": "3",
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Stay quiet."""


def completion(asked):
    message = {"role": "assistant", "content": f"답: {asked['messages'][-1]['content']}"}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    return {"id": "c", "object": "chat.completion", "created": 1, "model": asked["model"], "choices": [choice]}


@pytest.fixture
def provider():
    """Run a provider on the loopback interface; its base URL is `.base`, its script `.script`."""
    handler = type("Handler", (Provider,), {"script": [], "asked": 0})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        handler.base = f"http://127.0.0.1:{server.server_port}/v1"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield handler
        server.shutdown()
        thread.join()


def messages(text):
    return [{"role": "system", "content": "요약하라."}, {"role": "user", "content": text}]


def _client(key, base):
    """Return the SDK's client, with the certificates that are read once."""
    http_client = openai.DefaultAsyncHttpxClient(verify=share_tls_context())
    return openai.AsyncOpenAI(api_key=key, base_url=base, max_retries=0, http_client=http_client)


async def ask(base, *texts, key=KEY, model="m-1"):
    async with _client(key, base) as client:
        return [await _one(client, model, text) for text in texts]


async def _one(client, model, text):
    try:
        answer = await client.chat.completions.create(model=model, messages=messages(text))
    except openai.APIStatusError as error:
        return error.status_code
    return answer.choices[0].message.content


async def record(path, provider, *texts, **kwargs):
    with recording(path, note="시험"):
        return await ask(provider.base, *texts, **kwargs)


async def test_a_recording_replays_at_any_address_without_a_key(tmp_path, provider):
    """What a provider answered is answered again, at another base_url, with the replay key and no server."""
    path = tmp_path / "sub" / "one.yaml"
    answers = await record(path, provider, FIRST, SECOND)
    with replaying(path) as tape:
        assert answers == await ask(ELSEWHERE, FIRST, SECOND, key=REPLAY_KEY)
    assert 2 == provider.asked
    assert (2, 0) == (tape.played, tape.unplayed)


async def test_two_articles_do_not_answer_for_each_other(tmp_path, provider):
    """Each article gets its own answer, whichever comes first; an unrecorded one gets none."""
    path = tmp_path / "one.yaml"
    await record(path, provider, FIRST, SECOND)
    with replaying(path):
        assert [f"답: {SECOND}", f"답: {FIRST}"] == await ask(ELSEWHERE, SECOND, FIRST)
    with pytest.raises(CassetteError), replaying(path):
        await ask(ELSEWHERE, f"{FIRST} 끝.")


async def test_a_429_and_the_200_after_it_replay_in_order(tmp_path, provider):
    """Two answers to one request come in the order in which they were recorded, and only once each."""
    path = tmp_path / "one.yaml"
    provider.script += [429, 200]
    assert [429, f"답: {FIRST}"] == await record(path, provider, FIRST, FIRST)
    with replaying(path) as tape:
        assert [429, f"답: {FIRST}"] == await ask(ELSEWHERE, FIRST, FIRST)
        assert 0 == tape.unplayed
        with pytest.raises(openai.APIConnectionError) as caught:
            await ask(ELSEWHERE, FIRST)
    assert "every answer has been played" in str(cassette_error(caught.value))


async def test_retry_after_is_kept(tmp_path, provider):
    """A replayed 429 says when to come back, so that waiting is replayed too."""
    path = tmp_path / "one.yaml"
    provider.script += [429]
    await record(path, provider, FIRST)
    with replaying(path):
        async with _client(REPLAY_KEY, ELSEWHERE) as client:
            with pytest.raises(openai.RateLimitError) as caught:
                await client.chat.completions.create(model="m-1", messages=messages(FIRST))
    assert "3" == caught.value.response.headers["retry-after"]


async def test_secrets_are_never_stored(tmp_path, provider):
    """No key, not even one that the provider's error repeats, no cookie, no host and no request id is in the file."""
    path = tmp_path / "one.yaml"
    provider.script += [401]
    await record(path, provider, FIRST, SECOND)
    text = path.read_text(encoding="utf-8")
    assert "wrong key Bearer [withheld]" in text
    for secret in (KEY, "cookie-of-the-server", "127.0.0.1", "req-", "Linux", "authorization"):
        assert secret not in text


def test_a_key_that_holds_another_is_withheld_whole():
    """Of two keys of which one begins like the other, nothing of the longer one is left."""
    traffic = Traffic()
    headers = {"authorization": "Bearer sk-12345678", "x-api-key": "sk-12345678-and-the-rest"}
    traffic.request(vcr.request.Request("POST", "http://gana.example/v1/models", b"", headers))
    said = {"status": {}, "headers": {}, "body": {"string": b"no such key: sk-12345678-and-the-rest"}}
    assert b"no such key: [withheld]" == traffic.response(said)["body"]["string"]


async def test_keys_in_addresses_are_not_stored(tmp_path, provider):
    """A query keeps what it asks and loses its key, and an address its password."""
    path = tmp_path / "one.yaml"
    address = provider.base.replace("http://", "http://user:password1@") + "/page?keyword=ai&key=abcdefghijk"
    with recording(path):
        async with httpx2.AsyncClient(verify=share_tls_context()) as client:
            await client.get(address)
    text = path.read_text(encoding="utf-8")
    assert "/v1/page?keyword=ai\n" in text
    assert "password1" not in text
    assert "abcdefghijk" not in text


async def test_recording_again_gives_the_same_bytes(tmp_path, provider):
    """The same traffic in another order, at another time, with another key, is the same file."""
    path = tmp_path / "one.yaml"
    await record(path, provider, FIRST, SECOND)
    first = path.read_bytes()
    await record(path, provider, SECOND, FIRST, key="sk-another-9876543210")
    assert first == path.read_bytes()


async def test_an_upload_has_no_random_boundary(tmp_path, provider):
    """A multipart upload is recorded byte-identical and replays, though each upload has its own boundary."""

    async def upload(base):
        async with _client(KEY, base) as client:
            line = '{"custom_id": "가"}\n'.encode()
            return (await client.files.create(file=("batch.jsonl", line), purpose="batch")).id

    files = []
    for _ in range(2):
        with recording(tmp_path / "one.yaml"):
            await upload(provider.base)
        files.append((tmp_path / "one.yaml").read_bytes())
    assert files[0] == files[1]
    with replaying(tmp_path / "one.yaml"):
        assert "file-1" == await upload(ELSEWHERE)


async def test_web_pages_keep_their_host(tmp_path, provider):
    """The same path of two sites is two pages."""
    path = tmp_path / "one.yaml"
    with recording(path):
        async with httpx2.AsyncClient(verify=share_tls_context()) as client:
            await client.get(f"{provider.base}/news/7")
    with replaying(path):
        async with httpx2.AsyncClient(verify=share_tls_context()) as client:
            assert {"page": "/v1/news/7"} == (await client.get(f"{provider.base}/news/7")).json()
    with pytest.raises(CassetteError, match=r"news/7: none of its 1 interactions is of this kind"), replaying(path):
        async with httpx2.AsyncClient(verify=share_tls_context()) as client:
            await client.get("https://news.example.com/v1/news/7?token=tok-12345678")


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"model": "m-2"}, "model is 'm-2', recorded was 'm-1'"),
        ({"texts": [f"{FIRST} 끝."]}, "number 2, which contains the article"),
    ],
)
async def test_a_miss_says_what_differs(tmp_path, provider, changed, says):
    """The error names the cassette, the difference and what to do."""
    path = tmp_path / "one.yaml"
    await record(path, provider, FIRST)
    asked = {"texts": [FIRST], "model": "m-1", **changed}
    with pytest.raises(CassetteError, match="record again with --record") as caught, replaying(path):
        await ask(ELSEWHERE, *asked["texts"], model=asked["model"])
    assert says in str(caught.value)
    assert str(path) in str(caught.value)
    assert not caught.value.retryable


async def test_a_miss_says_that_the_prompts_changed(tmp_path, provider):
    """A cassette of other prompts is told by its header."""
    path = tmp_path / "one.yaml"
    await record(path, provider, FIRST)
    path.write_text(path.read_text(encoding="utf-8").replace(prompt_version(), "0-12345678"), encoding="utf-8")
    with pytest.raises(CassetteError, match=f"prompts 0-12345678, and these are {prompt_version()}"), replaying(path):
        await ask(ELSEWHERE, SECOND)


async def test_a_miss_is_known_inside_other_errors(tmp_path, provider):
    """The SDK's connection error, and a group that holds it, are known to be a cassette's; others are not."""
    path = tmp_path / "one.yaml"
    await record(path, provider, FIRST)
    with replaying(path), pytest.raises(openai.APIConnectionError) as caught:
        await ask(ELSEWHERE, SECOND)
    assert is_cassette_miss(caught.value)
    assert is_cassette_miss(ExceptionGroup("tasks", [ValueError(), caught.value]))
    with pytest.raises(openai.APIConnectionError) as caught:
        await ask("http://127.0.0.1:1/v1", SECOND)
    assert not is_cassette_miss(caught.value)
    with pytest.raises(ValueError, match="no cassette is behind"):
        cassette_error(caught.value)


async def test_other_errors_leave_a_replay_as_they_are(tmp_path, provider):
    """Only a missing answer becomes a CassetteError."""
    path = tmp_path / "one.yaml"
    await record(path, provider, FIRST)
    with pytest.raises(KeyError), replaying(path):
        raise KeyError


async def test_a_failed_recording_keeps_the_old_cassette(tmp_path, provider):
    """If the run breaks off, or asks nothing, the file is what it was."""
    path = tmp_path / "one.yaml"
    await record(path, provider, FIRST)
    before = path.read_bytes()

    async def break_off():
        with recording(path):
            await ask(provider.base, SECOND)
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await break_off()
    with recording(path):
        pass
    assert before == path.read_bytes()


async def test_recording_replaces_the_old_cassette(tmp_path, provider):
    """Nothing of the old cassette is left in the new one, and the new one is never answered from the old."""
    path = tmp_path / "one.yaml"
    await record(path, provider, FIRST)
    await record(path, provider, FIRST, SECOND)
    assert 3 == provider.asked
    await record(path, provider, SECOND)
    assert 1 == cassette_info(path).interactions


async def test_an_open_cassette_says_what_it_is(tmp_path, provider):
    """Note, prompts and models are known before anything is asked."""
    path = tmp_path / "one.yaml"
    await record(path, provider, FIRST, model="m-7")
    with replaying(path) as tape:
        assert ("시험", prompt_version(), ("m-7",)) == (tape.info.note, tape.info.prompts, tape.models)
        assert 1 == tape.unplayed


def test_a_missing_cassette_is_told_before_anything_is_asked(tmp_path):
    """The block is never entered."""
    with pytest.raises(CassetteError, match="there is no cassette"), replaying(tmp_path / "absent.yaml"):
        pytest.fail("the block was entered")


@pytest.mark.parametrize("name", ["", "file/one.yaml"])
def test_an_unwritable_cassette_is_told_before_anything_is_asked(tmp_path, name):
    """A folder, and a path below a file, are refused before the first call is paid for."""
    (tmp_path / "file").touch()
    with pytest.raises(CassetteError), recording(tmp_path / name):
        pytest.fail("the block was entered")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_no_cassette(tmp_path):
    """What is no file is left what it is, and nothing is asked."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CassetteError, match="a device or a pipe: name a file"), recording(tmp_path / "pipe"):
        pytest.fail("the block was entered")


def test_a_cassette_compares_fingerprints_alone():
    """Matching reads no body: four hundred interactions are compared in pairs, so a body is hashed before, and once."""
    asked, recorded = SimpleNamespace(fingerprint=b"1"), SimpleNamespace(fingerprint=b"1")
    assert same_request(asked, recorded)
    assert not same_request(asked, SimpleNamespace(fingerprint=b"2"))


def test_a_filtered_request_is_not_hashed_again():
    """Each request is filtered several times; only the first does the work."""
    traffic = Traffic()
    request = traffic.request(vcr.request.Request("POST", f"{ELSEWHERE}/chat/completions", b'{"a":1}', {}))
    request.body = b"what is not read again"
    assert request.fingerprint == traffic.request(copy.deepcopy(request)).fingerprint


@pytest.mark.parametrize(
    ("uri", "kept"),
    [
        ("https://api.openai.com/v1/chat/completions", "/chat/completions"),
        ("http://127.0.0.1:8080/chat/completions", "/chat/completions"),
        (
            "https://x.example/openai/deployments/d/chat/completions?api-version=2&api-key=k",
            "/chat/completions?api-version=2",
        ),
        ("https://x.example/v1beta/openai/models/m-1?key=k", "/models/m-1"),
        ("https://x.example/v1/batches/b-1/cancel", "/batches/b-1/cancel"),
        ("/files/f-1/content", "/files/f-1/content"),
        ("https://news.example/ko/files/7", "https://news.example/ko/files/7"),
        ("https://u:p@news.example/view?id=1&token=t&keyword=ai#top", "https://news.example/view?id=1&keyword=ai"),
    ],
)
def test_addresses_keep_what_was_asked(uri, kept):
    """An API's address is its resource, a page's is whole; neither holds a secret, and twice is as good as once."""
    assert kept == kept_uri(uri)
    assert kept == kept_uri(kept)


def test_importing_the_package_is_cheap():
    """Neither vcr nor yaml is imported before a cassette is opened."""
    code = "import sys, summarizer.cassette; print([name for name in ('vcr', 'yaml', 'openai') if name in sys.modules])"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)  # noqa: S603 - our own code
    assert "[]\n" == done.stdout


def test_the_public_names_are_these():
    """What the package offers changes only on purpose."""
    assert [
        "REPLAY_KEY",
        "CassetteInfo",
        "Played",
        "Player",
        "Tape",
        "cassette_error",
        "cassette_info",
        "is_cassette_miss",
        "open_player",
        "read_completion",
        "recording",
        "replaying",
    ] == __all__
