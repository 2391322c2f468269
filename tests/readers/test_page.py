"""A page, and how its address and its words are shown."""

import pytest

from summarizer.readers.page import Page, public_address, shown


@pytest.mark.parametrize(
    ("url", "public"),
    [
        ("https://me:pass@saenal.example/a?b=c@d", "https://saenal.example/a?b=c@d"),
        ("https://me@saenal.example", "https://saenal.example"),
        ("https://a@b@saenal.example/", "https://saenal.example/"),
        ("https://saenal.example/@team", "https://saenal.example/@team"),
        ("https://saenal.example?x=@y", "https://saenal.example?x=@y"),
        ("https://saenal.example#@y", "https://saenal.example#@y"),
        ("https://sae\u200bnal.example/", "https://saenal.example/"),
        ("me@saenal.example", "me@saenal.example"),
    ],
)
def test_an_address_is_shown_without_user_and_password(url, public):
    """An @ in its path or query is none of theirs; what is not seen goes, too."""
    assert public == public_address(url)


def test_what_a_server_says_is_shown_on_one_line():
    """Without what is not seen."""
    assert "가 나 다" == shown("  가\n나\u202e \t다 ")


def test_the_bytes_of_a_page_are_not_shown():
    """And what its header does not claim is not known."""
    page = Page(content=b"secret", url="https://saenal.example/")

    assert "secret" not in repr(page)
    assert (None, None, None) == (page.charset, page.etag, page.last_modified)
    assert not hasattr(page, "__dict__")
