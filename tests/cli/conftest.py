"""Run commands in an empty folder, with an environment that says nothing."""

from __future__ import annotations

import os

import pytest
from click.testing import CliRunner

from summarizer.cli import cli
from tests.story import TEXT

KEY = "sk-0123456789abcdef"


@pytest.fixture(autouse=True)
def _alone(tmp_path, monkeypatch):
    """Work in a folder of one's own; no key and no settings from outside."""
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.startswith(("POLICY_BRIEF_", "OPENAI_")):
            monkeypatch.delenv(name)


@pytest.fixture
def story_file(tmp_path):
    """Write the story's article to a file."""
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def run():
    """Run a command; give its result, and see that no output shows the key."""

    def invoke(*arguments, stdin=None, **environment):
        result = CliRunner().invoke(cli, [str(each) for each in arguments], input=stdin, env=environment)
        assert KEY not in result.stdout + result.stderr
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke
