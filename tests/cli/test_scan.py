"""`policy-brief scan`: what code finds, without a model."""

from __future__ import annotations

import errno
import gc
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from summarizer import Scan
from summarizer.cli import OWN_PROCESS, cli
from tests.readers.documents import release
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


@pytest.mark.parametrize(
    ("flags", "environment", "told"),
    [
        ((), {"POLICY_BRIEF_MODLE": "m"}, "modle (from environment): there is no such setting"),
        ((), {"OPENAI_BASE_URL": "here"}, "base_url (from environment): give an address"),
        ((), {"POLICY_BRIEF_CONFIG": "no.toml"}, "Settings file no.toml cannot be read"),
        (("--config", "no.toml"), {}, "Settings file no.toml cannot be read"),
    ],
)
def test_settings_are_read_where_there_are_some(run, story_file, flags, environment, told):
    """A wrong one is an error of a scan, too, although few matter to it."""
    result = run("scan", story_file, *flags, **environment)

    assert 1 == result.exit_code
    assert told in result.stderr


def test_a_setting_limits_what_is_read(run, story_file):
    """From the environment as from a file in the folder; a key alone changes nothing."""
    limited = run("scan", story_file, POLICY_BRIEF_MAX_BYTES="9")
    story_file.with_name("policy-brief.toml").write_text("max_bytes = 9\n", encoding="utf-8")

    assert 1 == limited.exit_code == run("scan", story_file).exit_code
    story_file.with_name("policy-brief.toml").unlink()
    assert 0 == run("scan", story_file, OPENAI_API_KEY="sk-1").exit_code


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


def test_the_collector_stays_off_in_a_process_of_its_own(story_file):
    """Where the process ends with the command, it is not switched on to look through everything once more."""
    result = CliRunner().invoke(cli, ["scan", str(story_file)], obj=OWN_PROCESS)
    stayed_off = not gc.isenabled()
    gc.enable()

    assert (0, True) == (result.exit_code, stayed_off)


@pytest.fixture
def folder(tmp_path):
    """Make a folder with a document, a text and a picture."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.docx").write_bytes(release.as_docx())
    (folder / "b.txt").write_text(TEXT, encoding="utf-8")
    (folder / "c.jpg").write_bytes(b"\xff\xd8\xff")
    return folder


def test_a_document_is_scanned(run, tmp_path):
    """A document gives the table that its text gives, whatever its file is called."""
    for name, content in (("a", release.as_text()), ("b", release.as_hwpx())):
        (tmp_path / name).write_bytes(content)

    assert run("scan", tmp_path / "a").stdout == run("scan", tmp_path / "b").stdout


def test_the_files_of_a_folder_are_scanned_one_by_one(run, folder):
    """Each file stands below its name; what is neither text nor a document is told on stderr."""
    result = run("scan", folder)

    assert 0 == result.exit_code
    assert [f"file       {folder / 'a.docx'}", f"file       {folder / 'b.txt'}"] == [
        line for line in result.stdout.splitlines() if line.startswith("file ")
    ]
    assert f"left out: {folder / 'c.jpg'} is neither text nor a document\n" == result.stderr


def test_a_file_that_cannot_be_read_fails_alone(run, folder):
    """The others are shown, a line of JSON each, and the exit code is 3."""
    (folder / "a.docx").write_bytes(release.as_docx()[:-40])
    result = run("scan", folder, "--format", "json")

    assert 3 == result.exit_code
    assert 1 == len(result.stdout.splitlines())
    assert "a.docx: The document is damaged" in result.stderr


@pytest.mark.usefixtures("story_file")
@pytest.mark.parametrize(
    "arguments",
    [
        ("scan", "shut/a.txt"),
        ("write", "story.txt", "-o", "shut/in/a.md"),
        ("write", "story.txt", "--record", "shut/a.yaml"),
        ("eval", "shut/gold"),
        ("export", "shut/briefs", "--to", "tables"),
        ("init", "shut/night.toml"),
    ],
)
def test_a_folder_without_permission_is_told(run, monkeypatch, arguments):
    """What stands below a folder that may not be looked into is an error of one line, whatever it is for."""
    for name in ("stat", "read_bytes", "open"):
        _refuse_below(monkeypatch, Path("shut"), name)

    result = run(*arguments, OPENAI_BASE_URL="http://127.0.0.1:9/v1")

    assert 1 == result.exit_code
    assert "Permission denied" in result.stderr
    assert 1 == result.stderr.count("\n")


def _refuse_below(monkeypatch, folder, name):
    """Have a method of paths fail below a folder, as it does for all but its owner and root."""
    usual = getattr(Path, name)

    def refuse(path, *arguments, **options):
        if folder.absolute() in path.absolute().parents:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return usual(path, *arguments, **options)

    monkeypatch.setattr(Path, name, refuse)
