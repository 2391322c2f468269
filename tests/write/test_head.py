"""What stands above the first claim: where a brief comes from, and what to know before reading it."""

from __future__ import annotations

import re

import pytest

from policy_brief import SelfDescription
from summarizer.write import to_markdown
from tests.write.made import full, minimal, other, partial, sound, with_claims


def test_what_the_text_says_of_itself_comes_first():
    """A fictional text is said to be one before the model's warnings, and not twice."""
    lines = to_markdown(full()).partition("**Read with care**")[2].strip().splitlines()
    said = full().model_copy(
        update={"brief": with_claims(read_with_care=["The article calls its people invented [1]."]).brief}
    )

    assert lines[0].startswith("- The text says of itself that it is made up, in whole or in part.")
    assert "its people invented" in to_markdown(said)
    assert "says of itself that it is" not in to_markdown(said)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("embargo", "embargo"),
        ("advertisement", "advertisement"),
        ("cut", "is cut"),
        ("correction", "takes back"),
        ("sample", "a sample"),
    ],
)
def test_other_words_of_a_text_on_itself_are_passed_on(kind, words):
    """An embargo, an advertisement, a cut text and a correction are said to be what they are."""
    said = SelfDescription(text="알림", start=0, end=2, kind=kind)
    source = sound().source.model_copy(update={"self_description": (said,)})

    assert words in to_markdown(sound().model_copy(update={"source": source})).partition("**Read with care**")[2][:120]


def test_nothing_to_warn_of_is_not_said():
    """A page without a warning has no place for warnings, and no empty sections."""
    text = to_markdown(minimal())

    assert "Read with care" not in text
    assert ["Key points", "Audit", "Evidence"] == re.findall(r"^## (.+)$", text, re.MULTILINE)


def test_a_partial_brief_and_another_scope_are_said_at_the_top():
    """That parts are missing, or that the article is not on AI policy, stands above the key points."""
    for document, words in ((partial(), "could not be used"), (other(), "not on AI policy")):
        text = to_markdown(document)

        assert text.index(words) < text.index("## Key points")
        assert words not in to_markdown(sound())


def test_the_head_gives_outlet_reporters_and_both_times():
    """The head has what the page prints, in English and Korean; what it does not print is said not to be there."""
    head = to_markdown(sound()).partition("**Bottom line.**")[0]

    for words in (
        "Nuri Shinmun (누리신문) · news article · by Han Byeol (한별); Baek Na-ru (백나루), editorial writer",
        "Published 20 February 2025, 11:30 KST · updated 20 February 2025, 15:05 KST",
        "[Korean original](https://news.example/1)",
        "“노르웨이, AI에 300억유로…한국은 선언에 침묵” · 오슬로 선언 서명국 엇갈려",
    ):
        assert words in head
    assert "article.html" not in head
    assert "Outlet not printed" in to_markdown(minimal())


def test_a_fictional_sample_is_said_to_be_fictional():
    """A text that calls itself both has one line."""
    said = tuple(SelfDescription(text="알림", start=0, end=2, kind=kind) for kind in ("sample", "fictional"))
    source = sound().source.model_copy(update={"self_description": said})
    text = to_markdown(sound().model_copy(update={"source": source}))

    assert "made up" in text
    assert "a sample" not in text


def test_times_are_written_as_they_are_printed():
    """A day without a time has none, and an update at the time of publication is not told."""
    source = sound().source
    day = source.published.replace(hour=0, minute=0)
    text = to_markdown(
        sound().model_copy(update={"source": source.model_copy(update={"published": day, "updated": day})})
    )

    assert "\nPublished 20 February 2025 · [Korean original]" in text


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])
def test_only_addresses_on_the_web_are_links(url):
    """An address of another kind is not written at all."""
    source = sound().source.model_copy(update={"url": url})

    assert url not in to_markdown(sound().model_copy(update={"source": source}))
