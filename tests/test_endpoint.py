"""An endpoint shows no secret."""

from __future__ import annotations

import pytest

from summarizer.ask import Endpoint

SECRET = "s3cret-value"  # noqa: S105 - nobody's


@pytest.mark.parametrize("shown", [repr, str, "{!r}".format])
def test_no_secret_is_shown(shown):
    """Neither the key nor what a URL may carry is in any text of an endpoint."""
    url = f"https://user:{SECRET}@llm.example:8000/v1?key={SECRET}"
    endpoint = Endpoint(model="m", api_key=SECRET, base_url=url)
    assert SECRET not in shown(endpoint)
    assert "https://llm.example:8000/v1" == endpoint.place


@pytest.mark.parametrize(
    ("url", "expected"),
    [(None, True), ("https://api.openai.com/v1/", True), ("https://api.openai.com.evil.example/v1", False)],
)
def test_openai_is_told_by_its_host(url, expected):
    """Only OpenAI's own host is OpenAI."""
    assert expected is Endpoint(model="m", base_url=url).is_openai


@pytest.mark.parametrize("text", ["sk-proj-abc12345", "sk-abcd****wxyz", "Bearer abc.def", f"is {SECRET}"])
def test_keys_in_foreign_words_are_masked(text):
    """The key, and whatever looks like one, is masked in what an endpoint says."""
    redacted = Endpoint(model="m", api_key=SECRET).redact(text)
    assert "***" == redacted.split()[-1]


def test_words_without_a_key_are_kept():
    """Nothing else is masked."""
    assert "task-based key-value store" == Endpoint(model="m").redact("task-based key-value store")


def test_the_query_of_an_address_is_masked():
    """What an endpoint repeats of its own address holds neither the query nor its values."""
    endpoint = Endpoint(model="m", base_url="https://a.example/v1?code=abcdefgh12&v=1")
    told = endpoint.redact("https://a.example/v1?code=abcdefgh12&v=1 refused abcdefgh12")

    assert "https://a.example/v1 refused ***" == told
    assert "abcdefgh12" not in repr(endpoint)
