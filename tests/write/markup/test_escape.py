"""Text that is not Markdown, made safe inside Markdown."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summarizer.write.markup.escape import plain, unmarked, web_link


@example("[ 1]")
@example("[¹]")
@given(st.text(alphabet="ab 1¹.)#>+-*_`[](){}<&;!|~$\\\n한", max_size=40))
def test_any_text_is_one_paragraph_of_text(text):
    """Whatever the text, a reader sees it as it is, and no heading, list, link or emphasis comes of it."""
    page = MarkdownIt("commonmark").render(f"{plain(text)}\n\n[¹]: #s1\n")
    shown = page.removeprefix("<p>").removesuffix("</p>\n")

    assert "<" not in shown
    assert " ".join(text.split()) == _unescaped(shown)


@pytest.mark.parametrize("text", ["\u202eabc", "a\x00b\x07c"])
def test_unseen_characters_go(text):
    """What turns the direction of a line, or controls a terminal, is left out."""
    assert "abc" == plain(text)


def test_links_are_made_of_addresses_on_the_web():
    """Brackets cannot end a link, and another scheme makes none."""
    assert "[here](https://a.example/x%28y%29)" == web_link("here", "https://a.example/x(y)")
    assert web_link("here", "javascript:alert(1)") is None


def test_markdown_is_unmarked_for_a_terminal():
    """Markers become raised numbers, links their text, stars and backslashes nothing."""
    assert "Key 3*4 said ⁴, ⁶⁻⁹ (see below)" == unmarked("**Key** 3\\*4 said [⁴], [⁶]⁻[⁹] ([see below](#checked))")


def _unescaped(html):
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        html = html.replace(entity, char)
    return html
