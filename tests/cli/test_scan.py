"""`policy-brief scan`: what code finds, without a model."""

from __future__ import annotations

import gc
import json

import pytest

from summarizer import Scan
from tests.story import TEXT

WITH_MAILBOX = f"{TEXT}\n한별 기자 hb@example.org 02-1234-5678\n"


def test_a_table_is_shown(run, story_file):
    """Amounts, quotations, names and sentences are shown, with exit code 0 and a silent stderr."""
    result = run("scan", story_file)

    assert (0, "") == (result.exit_code, result.stderr)
    assert "up to 2 billion euros" in result.stdout
    assert "[3] 박가온" in result.stdout


def test_json_is_a_scan(run, story_file):
    """The JSON reads back as a `Scan`, and every span is where it says."""
    written = json.loads(run("scan", story_file, "--format", "json").stdout)

    sentences = written.pop("sentences")
    found = Scan.model_validate(written)
    assert list(range(1, len(sentences) + 1)) == [each["number"] for each in sentences]
    for mention in (*found.mentions, *found.sentences):
        assert mention.text == found.article.text[mention.start : mention.end]
    assert {"id", "text", "start", "end", "value_min", "value_max", "currency", "approx", "bound"} <= set(
        written["amounts"][0]
    )


@pytest.mark.parametrize("form", ["text", "json"])
def test_no_mailbox_is_shown(run, tmp_path, form):
    """Mailboxes and phone numbers are in no form of it."""
    path = tmp_path / "a.txt"
    path.write_text(WITH_MAILBOX, encoding="utf-8")

    result = run("scan", path, "--format", form)

    assert 0 == result.exit_code
    assert "example.org" not in result.stdout
    assert "1234-5678" not in result.stdout


def test_stdin_in_an_old_encoding(run):
    """'-' reads bytes from stdin, CP949 too."""
    printed = run("scan", "-", "--format", "json", stdin=TEXT.encode("cp949")).stdout

    assert "핀란드" in printed
    assert "stdin" == json.loads(printed)["article"]["source"]


def test_a_glossary_adds_names(run, story_file, tmp_path):
    """--glossary names what the built-in glossary does not."""
    path = tmp_path / "g.csv"
    path.write_text("korean,english,kind\n한빛테크,Hanbit Technologies,company\n", encoding="utf-8")

    result = run("scan", story_file, "--glossary", path)

    assert 0 == result.exit_code, result.stderr
    assert "Hanbit Technologies" in result.stdout


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("absent.txt", None),
        ("empty.txt", b""),
        ("binary.bin", b"\x00\x01\x02" * 99),
        ("english.txt", b"Only English. " * 20),
    ],
)
def test_what_is_no_article_is_an_error(run, tmp_path, name, content):
    """A source that cannot be read is told in one line, with exit code 1 and an empty stdout."""
    if content is not None:
        (tmp_path / name).write_bytes(content)

    result = run("scan", name)

    assert (1, "") == (result.exit_code, result.stdout)
    assert result.stderr.startswith("Error: ")
    assert 1 == result.stderr.count("\n")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("source", ["story", "missing"])
def test_the_collector_is_on_again(run, story_file, source):
    """A scan leaves Python's garbage collector as it was, also where it fails."""
    run("scan", story_file if source == "story" else story_file.with_name("missing.txt"))
    assert gc.isenabled()
