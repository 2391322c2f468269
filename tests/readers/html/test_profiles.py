"""The profile of a page is told by its address, else by its marks."""

import pytest

from summarizer.readers.html.profiles import GENERIC, PROFILES, candidates, same_site

KNOWN = PROFILES[0]


def _is_marked(mark):
    return mark in KNOWN.marks


@pytest.mark.parametrize("entrance", ["", "www.", "m.", "NEWS."])
def test_an_address_tells_the_profile(entrance):
    """The host or one below it, and no marks are looked for; GENERIC comes last."""
    address = f"https://{entrance}{KNOWN.hosts[0]}/view/1"
    assert (KNOWN, GENERIC) == candidates(address, lambda _: False)


def test_marks_tell_the_profile_of_a_page_without_an_address():
    """A page that names another address is not told by them."""
    assert (KNOWN, GENERIC) == candidates(None, _is_marked)
    assert (GENERIC,) == candidates("https://gana.example/1", _is_marked)
    assert (GENERIC,) == candidates(f"https://x{KNOWN.hosts[0]}/1", lambda _: False)
    assert (GENERIC,) == candidates(None, lambda _: False)
    assert (KNOWN, GENERIC) == candidates("http://[", _is_marked)


@pytest.mark.parametrize(
    ("address", "other", "same"),
    [
        ("https://gana.example/1", "https://www.gana.example/2", True),
        ("https://m.gana.example/1", "https://GANA.example/2", True),
        ("https://amp.gana.example/1", "https://mobile.gana.example/2", True),
        ("https://gana.example/1", "https://news.gana.example/1", False),
        ("https://gana.example/1", None, False),
        ("", None, False),
    ],
)
def test_a_site_is_one_for_computers_and_telephones(address, other, same):
    """Where an address has no host, there is no site."""
    assert same is same_site(address, other)
