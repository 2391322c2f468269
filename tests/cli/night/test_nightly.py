"""`policy-brief nightly` at the command line: what it says, and how it ends."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.cli.night.nightly import _moment
from summarizer.errors import SettingsError
from summarizer.text.article import KST
from tests.nightly.night import NightServer, configure, write_articles
from tests.readers.documents import release


@pytest.fixture
def server():
    with NightServer() as running:
        yield running


def test_a_dry_run_says_what_would_be_done_and_what_would_fail(run, tmp_path, server):
    """Places to stdout, failures with their reasons to stderr, and no folder is made."""
    write_articles(tmp_path / "in", range(22))
    (tmp_path / "in" / "empty.txt").write_text("")
    config = configure(tmp_path, server.url)

    result = run("nightly", config, "--dry-run")

    first, *lines = result.stdout.splitlines()
    assert "22 to be briefed, 0 pages to be fetched and looked at, 0 unchanged" == first
    assert ("1 failed", "  and 2 more", 26) == (lines[0], lines[-4], len(lines) + 1)
    assert "Expected for 22 articles: 66 to 88 calls; tokens and money are unknown before the first briefs" == lines[-3]
    assert "Caps: a night none; an article 64 calls, 2,184,000 tokens, 600 seconds." == lines[-1]
    assert f"Failed: {tmp_path / 'in' / 'empty.txt'}: The source contains no text." in result.stderr
    assert not (tmp_path / "out").exists()
    assert 0 == server.paid


@pytest.mark.parametrize("limit", [1, 2])
def test_a_dry_run_keeps_to_the_limit(run, tmp_path, server, limit):
    """What is counted, listed and expected is what the limit lets in; the rest is told as pending."""
    write_articles(tmp_path / "in", range(5))

    lines = run("nightly", configure(tmp_path, server.url), "--limit", limit, "--dry-run").stdout.splitlines()

    assert lines[0].startswith(f"{limit} to be briefed,")
    assert f"{5 - limit} pending" == lines[1]
    assert limit == sum(line.startswith("  ") for line in lines)
    assert lines[2 + limit].startswith(f"Expected for {limit} article{'s' if limit > 1 else ''}: ")


def test_the_forms_of_one_release_are_one_article(run, tmp_path, server):
    """A folder may hold documents; one release as HWPX, Word file and e-mail is an article and two duplicates."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name, content in (("a", release.as_hwpx()), ("b", release.as_docx()), ("c", release.as_mail())):
        (folder / name).write_bytes(content)

    first, second, *_ = run("nightly", configure(tmp_path, server.url), "--dry-run").stdout.splitlines()

    assert "1 to be briefed, 0 pages to be fetched and looked at, 0 unchanged" == first
    assert "2 duplicate" == second


def test_a_night_ends_with_one_line_on_stderr(run, tmp_path, server):
    """Nothing on stdout; states, cost and time on stderr; then nothing is new."""
    write_articles(tmp_path / "in", range(2))
    config = configure(tmp_path, server.url)

    first, second = run("nightly", config, "--quiet"), run("nightly", config)

    assert (0, "", "") == (first.exit_code, first.stdout, first.stderr)
    assert (0, "") == (second.exit_code, second.stdout)
    assert ": nothing new, 2 unchanged; " in second.stderr
    start, *_ = second.stderr.splitlines()
    average = "on the average of 2 past briefs 3.0 calls, 4,500 tokens, price unknown"
    caps = "Caps: a night none; an article 64 calls, 2,184,000 tokens, 600 seconds."
    assert f"An article takes 3 to 4 calls; {average}. {caps}" == start


def test_a_limit_leaves_the_rest_and_says_so(run, tmp_path, server):
    """A limit is reached: the night says why it ended, and that something is left."""
    write_articles(tmp_path / "in", range(3))

    result = run("nightly", configure(tmp_path, server.url), "--limit", "1")

    assert 3 == result.exit_code
    assert "The night ended early: the night's cap of 1 article was reached." in result.stderr
    assert "1 done, 2 pending, 0 unchanged; 3 calls, of unknown price" in result.stderr


def test_settings_that_are_missing_lead_to_init(run):
    """Whoever has no settings is told what writes them."""
    result = run("nightly", "none.toml")

    assert 1 == result.exit_code
    assert "'policy-brief init' writes one to start from" in result.stderr


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-04", dt.datetime(2026, 3, 4, tzinfo=KST)),
        ("2026-03-04T12:00+00:00", dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)),
        (None, None),
    ],
)
def test_since_is_a_day_in_korea_or_a_time(text, moment):
    """A time without a zone is Korea's."""
    assert moment == _moment(text)


def test_since_may_be_a_length_of_time():
    """Hours and days are counted back from now."""
    assert dt.timedelta(hours=12) == _moment("36h").replace(microsecond=0) - _moment("2d").replace(microsecond=0)


@pytest.mark.parametrize("text", ["yesterday", "99999999999d", "2026-13-01"])
def test_since_that_is_neither_is_told(text):
    """What cannot be read is named, with what could."""
    with pytest.raises(SettingsError, match=f"--since {text}: expected a day"):
        _moment(text)
