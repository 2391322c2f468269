"""`policy-brief init` writes settings that work, and shows every key there is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import get_args

from pydantic import BaseModel

from summarizer.nightly.config import ArticleCaps, FeedSource, FolderSource, NightConfig, UrlSource, load_config
from summarizer.nightly.limits.caps import limit_calls
from summarizer.settings import Settings


def _keys(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield name
        for kind in (field.annotation, *get_args(field.annotation)):
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                yield from _keys(kind)


def test_what_it_writes_is_taken_as_it_is(run, tmp_path):
    """The file loads, and its paths are next to it."""
    result = run("init")

    config = load_config(tmp_path / "night.toml", environment={})
    assert (0, "") == (result.exit_code, result.stdout)
    assert (tmp_path / "briefs", tmp_path / "articles") == (config.out, config.source[0].path)
    assert (tmp_path / "articles").is_dir()
    assert "nightly night.toml --dry-run" in result.stderr


def test_a_dash_prints_the_settings(run, tmp_path):
    """What would be written goes to stdout, and no file or folder is made."""
    result = run("init", "-")

    assert (0, "") == (result.exit_code, result.stderr)
    assert 'out = "briefs"' in result.stdout
    assert [] == list(tmp_path.iterdir())


def test_every_key_is_shown(run, tmp_path):
    """Each key of the settings stands in the file, set or commented out."""
    run("init", "n.toml")
    text = (tmp_path / "n.toml").read_text(encoding="utf-8")
    shown = {line.lstrip("# ").partition(" =")[0].strip("[]").rpartition(".")[2] for line in text.splitlines()}
    shown |= {"caps"}  # it is the head of [caps.night] and [caps.article]

    keys = {key for model in (NightConfig, FolderSource, FeedSource, UrlSource) for key in _keys(model)}
    remarks = {line.partition("]")[0].lstrip("# [").rpartition(".")[2] for line in text.splitlines() if "[" in line}
    assert set() == keys - shown - remarks


def test_what_is_commented_out_is_valid_too(run, tmp_path):
    """With each remark that is a setting taken up, the file still loads."""
    run("init", "n.toml")
    lines = (tmp_path / "n.toml").read_text(encoding="utf-8").splitlines()
    taken = [line[2:] if line.startswith(("# [[", "# [")) or _is_setting(line) else line for line in lines]
    (tmp_path / "n.toml").write_text("\n".join(taken), encoding="utf-8")

    config = load_config(tmp_path / "n.toml", environment={})

    assert ["folder", "feed", "urls"] == [source.kind for source in config.source]
    assert (5.0, 94, 60) == (config.caps.night.usd, config.caps.article.calls, config.rate.requests_per_minute)


def test_the_worst_case_is_that_of_the_program(run):
    """The remarks on an article's caps tell what holds unless others are set, with a second reader and without."""
    text = run("init", "-").stdout

    both = [limit_calls(ArticleCaps(), Settings(second_reader=reads)) for reads in (True, False)]
    for name in ("calls", "tokens"):
        most, least = (f"{getattr(caps, name):_}" if name == "tokens" else getattr(caps, name) for caps in both)
        line = next(line for line in text.partition("[caps.article]")[2].splitlines() if line.startswith(f"# {name} ="))
        assert line.startswith(f"# {name} = {most} ")
        assert line.endswith(f"# the default is the worst case: {most}, without second reader {least}")


def _is_setting(line: str) -> bool:
    if not line.startswith("# "):
        return False
    try:
        return bool(tomllib.loads(line[2:]))
    except tomllib.TOMLDecodeError:
        return False


def test_a_file_that_exists_is_left_alone(run, tmp_path):
    """What somebody wrote is not overwritten."""
    (tmp_path / "night.toml").write_text("mine")

    result = run("init")

    assert (1, "mine") == (result.exit_code, (tmp_path / "night.toml").read_text())
    assert "exists and was not changed" in result.stderr


def test_a_place_that_cannot_be_written_is_told(run, tmp_path):
    """A file in place of the folder is told in one line."""
    (tmp_path / "blocked").write_text("")

    result = run("init", "blocked/night.toml")

    assert 1 == result.exit_code
    assert "cannot be written" in result.stderr


def test_what_is_commented_out_is_the_default(run, tmp_path):
    """A remark shows the value that holds without it, wherever there is one."""
    run("init", "n.toml")
    plain = load_config(tmp_path / "n.toml", environment={})
    lines = (tmp_path / "n.toml").read_text(encoding="utf-8").splitlines()
    taken = [line[2:] if line.startswith(("# [[", "# [")) or _is_setting(line) else line for line in lines]
    (tmp_path / "n.toml").write_text("\n".join(taken), encoding="utf-8")
    full = load_config(tmp_path / "n.toml", environment={})

    differ = {key for key, before, now in _pairs(plain, full) if before not in (None, (), {}) and before != now}
    assert {"source", "via", "engine", "user_agent"} >= differ


def _pairs(before: BaseModel, now: BaseModel) -> Iterator[tuple[str, object, object]]:
    for key in type(before).model_fields:
        one, other = getattr(before, key), getattr(now, key)
        if isinstance(one, BaseModel):
            yield from _pairs(one, other)
        else:
            yield key, one, other
