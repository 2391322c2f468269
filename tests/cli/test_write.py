"""`policy-brief write`: articles in, briefs out."""

from __future__ import annotations

import json
import os
import tempfile
from importlib import import_module
from pathlib import Path

import pytest

from policy_brief import BriefDocument
from summarizer.brief.many import Summarizer
from summarizer.brief.one import scan
from summarizer.cli.common import refuse_unwritable, save
from summarizer.cli.write import _names_in
from summarizer.errors import SettingsError
from tests.ask.loopback import Loopback, completion, error
from tests.brief.story import answer_text
from tests.cli.conftest import KEY
from tests.story import TEXT

SHARED_MEMORY = "/dev/shm"  # noqa: S108 - a place below /dev where files stand
HEADLINE = "# Finland plans to invest up to 2 billion euros in AI research\n"


@pytest.fixture
def server():
    """Serve a good answer to every request."""
    with Loopback(completion(answer_text())) as opened:
        yield opened


@pytest.fixture
def write(run, server):
    """Run `write` against the server, without a second reader."""

    def invoke(*arguments, **options):
        flags = ("--base-url", server.url, "--model", "scripted", "--structured", "json_schema", "--quick")
        return run("write", *arguments, *flags, **options)

    return invoke


@pytest.fixture
def cassette(write, story_file, tmp_path):
    """Record the story's brief."""
    path = tmp_path / "story.yaml"
    assert 0 == write(story_file, "--record", path, "-q", OPENAI_API_KEY=KEY).exit_code
    assert KEY not in path.read_text(encoding="utf-8")
    return path


def test_a_brief_goes_to_stdout(write, story_file):
    """The brief alone is on stdout, what was done on stderr, and the exit code is 0."""
    result = write(story_file, OPENAI_API_KEY=KEY)

    assert 0 == result.exit_code
    assert result.stdout.startswith(HEADLINE)
    assert f"{story_file}: brief (" in result.stderr
    assert "0 withdrawn; 3 calls" in result.stderr


def test_json_is_pure(write, story_file):
    """With --format json stdout is one JSON document, and a brief."""
    result = write(story_file, "--format", "json")

    document = BriefDocument.model_validate_json(result.stdout)
    assert "Finland plans to invest up to 2 billion euros in AI research" == document.brief.headline.text.text


def test_json_of_several_is_a_line_each(write, story_file):
    """Several briefs on stdout as JSON are one line each."""
    result = write(story_file, story_file, "--format", "json")

    assert 2 == len([BriefDocument.model_validate_json(line) for line in result.stdout.splitlines()])


def test_quiet_says_nothing(write, story_file):
    """With -q stderr is empty where nothing fails."""
    assert "" == write(story_file, "-q").stderr


def test_stdin_is_a_source(write):
    """'-' reads stdin."""
    result = write("-", stdin=TEXT)

    assert result.stdout.startswith(HEADLINE)
    assert "stdin: brief" in result.stderr


@pytest.mark.parametrize("output", ["out.md", "new/folder/out.md", "한글.md"])
def test_output_is_a_file(write, story_file, tmp_path, output):
    """A brief goes to the file that is named, folders made, and nothing to stdout."""
    result = write(story_file, "-o", output)

    assert "" == result.stdout
    assert (tmp_path / output).read_text(encoding="utf-8").startswith(HEADLINE)
    assert f"brief in {output}" in result.stderr
    assert not list(tmp_path.rglob("*.part"))


def test_a_clean_copy_is_written_beside_the_brief(write, story_file, tmp_path):
    """It has neither footnotes nor an annex, and costs no other brief; in whatever form the brief goes out."""
    result = write(story_file, "-o", "brief.json", "--format", "json", "--clean", "send/brief.md")
    page = write(story_file).stdout
    copy = (tmp_path / "send" / "brief.md").read_text(encoding="utf-8")

    assert (0, "") == (result.exit_code, result.stdout)
    assert copy.startswith(HEADLINE)
    assert ("[¹]" in page, "## The article in Korean" in page) == (True, True)
    assert ("[¹]" in copy, "## The article in Korean" in copy, "#s1" in copy) == (False, False, False)
    assert page.partition("\n---\n")[0].splitlines()[0] == copy.splitlines()[0]


def test_clean_copies_of_several_go_to_a_folder(write, story_file, tmp_path):
    """A file each, named as the briefs are."""
    assert 0 == write(story_file, story_file, "-o", "out", "--clean", "send").exit_code
    assert ["story-2.md", "story.md"] == sorted(each.name for each in (tmp_path / "send").iterdir())


def test_a_link_is_followed(write, story_file, tmp_path):
    """A link as --output stays one, and the file that it names is written, whether it is there or not."""
    (tmp_path / "sub").mkdir()
    link = tmp_path / "latest.md"
    link.symlink_to("sub/brief.md")

    for _ in range(2):
        assert 0 == write(story_file, "-o", link).exit_code
        assert link.is_symlink()
        assert (tmp_path / "sub" / "brief.md").read_text(encoding="utf-8").startswith(HEADLINE)
        (tmp_path / "sub" / "brief.md").write_text("old")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_written_into(write, story_file, tmp_path):
    """A pipe as --output stays one, and its reader gets the brief."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        result = write(story_file, "-o", pipe)
        assert 0 == result.exit_code, result.stderr
        assert pipe.is_fifo()
        assert os.read(reader, 65_536).decode().startswith(HEADLINE)
    finally:
        os.close(reader)


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no terminals")
def test_a_terminal_is_written_into():
    """A device that is written into, as a terminal or /dev/stdout is, needs no folder that is."""
    ours, theirs = os.openpty()
    try:
        refuse_unwritable(Path(os.ttyname(theirs)))
        save("brief", Path(os.ttyname(theirs)))
        assert b"brief" == os.read(ours, 100)
    finally:
        os.close(ours)
        os.close(theirs)


@pytest.mark.parametrize("output", ["out/", "out"])
def test_several_go_to_a_folder(write, story_file, tmp_path, output):
    """Several briefs go to a folder, a file each, named for their sources, none over another."""
    other = tmp_path / "sub" / "story.html"
    other.parent.mkdir()
    other.write_text(TEXT, encoding="utf-8")

    result = write(story_file, other, "-", story_file, "-o", output, stdin=TEXT)

    assert 0 == result.exit_code
    assert ["stdin.md", "story-2.md", "story-3.md", "story.md"] == sorted(
        each.name for each in (tmp_path / "out").iterdir()
    )
    assert "[4/4]" in result.stderr


def test_one_goes_to_a_folder_that_is_there(write, story_file, tmp_path):
    """A folder as --output takes a single brief too."""
    write(story_file, "-o", str(tmp_path), "--format", "json")

    assert json.loads((tmp_path / "story.json").read_text(encoding="utf-8"))["brief"]


def test_a_folder_is_its_files(write, tmp_path):
    """The files of a folder are briefed as if each was named; pictures are left out."""
    inbox, out = tmp_path / "inbox", tmp_path / "out"
    inbox.mkdir()
    for name in ("a.txt", "b.txt"):
        (inbox / name).write_text(TEXT, encoding="utf-8")
    (inbox / "c.png").write_bytes(b"\x89PNG\r\n")
    result = write(inbox, "-o", f"{out}/", OPENAI_API_KEY=KEY)

    assert 0 == result.exit_code
    assert ["a.md", "b.md"] == sorted(path.name for path in out.iterdir())
    assert "c.png is neither text nor a document" in result.stderr


def test_files_are_named_for_their_sources(tmp_path):
    """What an address has after '?' does not end up raw in a file's name, and no two names are alike."""
    sources = ["http://a.kr/news/1.html", "https://b.kr/view?id=3&x=ㅎ/", "https://b.kr/", "sub/1.txt", "-", "한글.txt"]

    names = [each.name for each in _names_in(tmp_path, sources, "md")]

    assert ["1.md", "view-id-3-x-ㅎ.md", "b.md", "1-2.md", "stdin.md", "한글.md"] == names


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("-o", "story.txt"), "story.txt is both a SOURCE and --output"),
        (("-o", "sub/../story.txt"), "is both a SOURCE and --output"),
        (("-o", "link.txt"), "is both a SOURCE and --output"),
        (("-o", "hard.txt"), "is both a SOURCE and --output"),
        (("--record", "story.txt"), "is both a SOURCE and --record"),
        (("--record", "o.md", "-o", "sub/../o.md"), "is both --output and --record"),
        (("--replay", "names.csv", "-o", "names.csv"), "is both --replay and --output"),
        (("--glossary", "names.csv", "-o", "names.csv"), "is both --glossary and --output"),
        (("other.md", "-o", "."), "other.md is both a SOURCE and --output"),
        (("--clean", "story.txt"), "is both a SOURCE and --clean"),
        (("--clean", "o.md", "-o", "o.md"), "is both --output and --clean"),
    ],
)
def test_nothing_that_is_read_is_overwritten(write, story_file, server, arguments, words):
    """Article, recording and brief are files of their own; whatever names they go by, two that are one are refused."""
    here = story_file.parent
    (here / "sub").mkdir()
    (here / "link.txt").symlink_to(story_file)
    (here / "hard.txt").hardlink_to(story_file)
    (here / "other.md").write_text(TEXT, encoding="utf-8")
    (here / "names.csv").write_text("korean,english,kind\n", encoding="utf-8")

    result = write("story.txt", *arguments)

    assert (2, []) == (result.exit_code, server.requests)
    assert words in result.stderr
    assert TEXT == story_file.read_text(encoding="utf-8") == (here / "other.md").read_text(encoding="utf-8")
    assert not (here / "o.md").exists()


@pytest.mark.parametrize("output", ["one.md", "there"])
def test_several_do_not_go_to_one_file(write, story_file, tmp_path, server, output):
    """Several sources and one file are wrong settings, told before anything is asked."""
    (tmp_path / "there").touch()

    result = write(story_file, story_file, "-o", output)

    assert 1 == result.exit_code
    assert f"Error: {output} is one file, but there are 2 sources: give a directory, ending in /.\n" == result.stderr
    assert [] == server.requests


@pytest.mark.parametrize("output", ["file/out.md", "folder/"])
def test_output_that_could_not_be_written_costs_nothing(write, story_file, tmp_path, server, output):
    """A place that cannot be written is an error that names it, before anything is asked."""
    (tmp_path / "file").touch()
    (tmp_path / "folder" / "story.md").mkdir(parents=True)

    result = write(story_file, "-o", output, "-q")

    assert 1 == result.exit_code
    assert "could not be written" in result.stderr
    assert 1 == result.stderr.count("\n")
    assert [] == server.requests


def test_a_brief_that_cannot_be_saved_does_not_cost_the_others(write, story_file, tmp_path, monkeypatch):
    """A disk that is full for one brief fails that brief, and the next is saved."""
    command = import_module("summarizer.cli.write")
    written = command.save

    def save(text, path):
        if path.name == "story.md":
            raise SettingsError("story.md cannot be written (No space left on device).")
        written(text, path)

    monkeypatch.setattr(command, "save", save)

    result = write(story_file, story_file, "-o", "briefs/")

    assert 3 == result.exit_code
    assert "No space left on device" in result.stderr
    assert ["story-2.md"] == [path.name for path in (tmp_path / "briefs").iterdir()]


def test_an_empty_stdin_does_not_cost_the_others(write, story_file):
    """A stdin without an article fails like any other source."""
    result = write("-", story_file, stdin="")

    assert 3 == result.exit_code
    assert "Error: stdin: The source contains no text." in result.stderr
    assert result.stdout.startswith(HEADLINE)


def test_stdin_is_given_once(write, server):
    """A second - would find stdin empty."""
    result = write("-", "-", stdin=TEXT)

    assert (2, []) == (result.exit_code, server.requests)
    assert "stdin can only be read once" in result.stderr


def test_stdin_has_the_size_limit_of_files(write):
    """The limit in the settings holds for stdin too."""
    result = write("-", stdin=TEXT, POLICY_BRIEF_MAX_BYTES="40")

    assert 1 == result.exit_code
    assert "stdin has more than 40 bytes" in result.stderr


def test_an_empty_source_is_wrong_usage(write):
    """An empty argument, as an unset variable leaves it, is not the working directory."""
    result = write("")

    assert 2 == result.exit_code
    assert "A SOURCE is empty" in result.stderr


def test_one_that_fails_is_1(write):
    """A single source that fails is told in one line, with exit code 1."""
    result = write("absent.txt")

    assert (1, "") == (result.exit_code, result.stdout)
    assert result.stderr.startswith("Error: There is no file absent.txt. Check the name")
    assert 1 == result.stderr.count("\n")


def test_some_that_fail_are_3(write, story_file):
    """Where some of several fail, the others are written, the failures told even when quiet, and the code is 3."""
    result = write("absent.txt", story_file, "-q")

    assert 3 == result.exit_code
    assert result.stdout.startswith(HEADLINE)
    assert "Error: There is no file absent.txt." in result.stderr


def test_all_that_fail_are_3(write):
    """Where all of several fail, the code is 3 as well."""
    assert 3 == write("absent.txt", "gone.txt").exit_code


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Missing argument 'SOURCE...'"),
        (("x", "--format", "pdf"), "Invalid value for '--format'"),
        (("x", "--reasks", "many"), "Invalid value for '--reasks'"),
        (("x", "--nonsense"), "No such option"),
    ],
)
def test_wrong_usage_is_2(run, arguments, words):
    """Wrong usage is told as click tells it, with exit code 2."""
    result = run("write", *arguments)

    assert 2 == result.exit_code
    assert words in result.stderr


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (("--reasks", "-1"), "reasks (from flags)"),
        (("--check", "digits=loud"), "checks (from flags)"),
        (("--check", "absent=off"), "no check is called absent"),
        (("--base-url", "ftp://x"), "begins with http"),
        (("--config", "absent.toml"), "absent.toml cannot be read"),
        (("--glossary", "absent.csv"), "absent.csv"),
    ],
)
def test_wrong_settings_are_1(run, story_file, flags, words):
    """A wrong setting is an error of one line that names it and where it came from."""
    result = run("write", story_file, *flags)

    assert 1 == result.exit_code
    assert words in result.stderr
    assert 1 == result.stderr.count("\n")


def test_a_provider_that_fails_is_an_error(run, story_file):
    """What the endpoint answers is told with what to do, and the key that it repeats is masked."""
    with Loopback(error(401, f"Incorrect API key provided: {KEY}")) as server:
        result = run("write", story_file, "--base-url", server.url, OPENAI_API_KEY=KEY)

    assert 1 == result.exit_code
    assert "give a key that it accepts (OPENAI_API_KEY)" in result.stderr


def test_without_a_key_it_says_what_to_set(run, story_file):
    """OpenAI is not asked without a key."""
    result = run("write", story_file)

    assert 1 == result.exit_code
    assert "OPENAI_API_KEY" in result.stderr


def test_a_recording_replays(run, cassette, story_file):
    """--replay needs no key, no server and no model's name, and says on stderr that nobody is asked."""
    result = run("write", story_file, "--replay", cassette, "--structured", "json_schema", "--quick")

    assert 0 == result.exit_code
    assert result.stdout.startswith(HEADLINE)
    assert "Replaying the recorded answer" in result.stderr
    assert "(recorded answers, replayed)" in result.stdout


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "there is no cassette"),
        ("not: [a cassette", "is damaged or not a cassette"),
        ("format: 99", "has format 99"),
    ],
)
def test_a_cassette_that_cannot_be_played_is_an_error(run, story_file, tmp_path, content, words):
    """A cassette that is missing, damaged or of another format is an error of one line."""
    path = tmp_path / "c.yaml"
    if content:
        path.write_text(content, encoding="utf-8")

    result = run("write", story_file, "--replay", path, "-q")

    assert (1, "") == (result.exit_code, result.stdout)
    assert words in result.stderr
    assert 1 == result.stderr.count("\n")


def test_a_cassette_of_another_article_is_an_error(run, cassette, tmp_path):
    """Another article does not get the recorded brief, and the error says what differs."""
    other = tmp_path / "other.txt"
    other.write_text("정부는 새 인공지능 계획을 발표했다. 예산은 다음 달 정한다.", encoding="utf-8")

    result = run("write", other, "--replay", cassette, "--structured", "json_schema")

    assert 1 == result.exit_code
    assert "which contains the article" in result.stderr


def test_replay_and_record_exclude_each_other(run, story_file):
    """A cassette is played or made: both is wrong usage."""
    result = run("write", story_file, "--replay", "a", "--record", "b")

    assert 2 == result.exit_code
    assert result.stderr.endswith("Error: Give --replay or --record, not both.\n")


@pytest.mark.parametrize(("arguments", "said"), [((), True), (("-q",), False), (("-o", "briefs/"), False)])
def test_several_briefs_on_stdout_are_announced(write, story_file, tmp_path, arguments, said):
    """Several sources without an output are said to go to stdout, and where they could go instead."""
    other = tmp_path / "other.txt"
    other.write_text(story_file.read_text(encoding="utf-8"), encoding="utf-8")

    result = write(story_file, other, "--quick", *arguments)

    assert 0 == result.exit_code, result.stderr
    assert said == ("All 2 briefs go to stdout, one after another; -o DIR/ writes a file each." in result.stderr)


def test_a_cassette_that_could_not_be_written_costs_nothing(write, story_file, server):
    """--record finds out before anything is asked."""
    result = write(story_file, "--record", ".")

    assert 1 == result.exit_code
    assert [] == server.requests


def test_flags_come_before_environment_before_file(write, run, story_file, tmp_path, server):
    """The model of the flag is asked, else the environment's, else the file's."""
    (tmp_path / "policy-brief.toml").write_text('model = "of-file"\nstructured = "json_schema"', encoding="utf-8")
    where = ("--base-url", server.url, "--quick")

    write(story_file, POLICY_BRIEF_MODEL="of-environment")
    run("write", story_file, *where, POLICY_BRIEF_MODEL="of-environment")
    run("write", story_file, *where)

    assert ["scripted", "of-environment", "of-file"] == [request["model"] for request in server.requests]


def test_an_unknown_setting_is_told(run, story_file):
    """A misspelt variable is not passed over."""
    result = run("write", story_file, POLICY_BRIEF_MODLE="m")

    assert 1 == result.exit_code
    assert "modle (from environment): there is no such setting" in result.stderr


def test_interrupted_is_130(run, story_file, monkeypatch):
    """Ctrl-C ends a run with one line and exit code 130."""

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Summarizer, "run", interrupted)

    result = run("write", story_file)

    assert (130, "Interrupted.\n") == (result.exit_code, result.stderr[-13:])


def test_no_mailbox_in_any_form(write, tmp_path):
    """Neither Markdown nor JSON holds the reporter's mailbox or phone number."""
    path = tmp_path / "story.txt"
    path.write_text(f"{TEXT}\n한별 기자 hb@example.org 02-1234-5678\n", encoding="utf-8")

    for form in ("md", "json"):
        result = write(path, "--format", form)
        assert 0 == result.exit_code
        assert "example.org" not in result.stdout
        assert "1234-5678" not in result.stdout


def test_the_story_is_small():
    """The article is short enough for one key point to do."""
    assert 3 == len(scan(TEXT.encode()).sentences)


@pytest.mark.skipif(not os.access(SHARED_MEMORY, os.W_OK), reason="no shared memory")
def test_a_file_in_shared_memory_is_replaced(write, story_file):
    """It is a file like others, though it stands below /dev."""
    with tempfile.TemporaryDirectory(dir=SHARED_MEMORY) as folder:
        path = Path(folder) / "brief.md"
        texts = []
        for _ in range(2):
            assert 0 == write(story_file, "-o", path).exit_code
            texts.append(path.read_text(encoding="utf-8"))

    assert texts[0] == texts[1]
