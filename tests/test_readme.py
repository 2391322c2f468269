"""README.md and the pages in docs say what is so."""

from __future__ import annotations

import ast
import importlib.util
import re
import tomllib
from pathlib import Path

import pytest

from summarizer import Settings
from summarizer.check import RULES
from summarizer.cli import cli

ROOT = Path(__file__).resolve().parent.parent


def _samples():
    spec = importlib.util.spec_from_file_location("readme_samples", ROOT / "tests" / "readme_samples.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SAMPLES = _samples()
README = SAMPLES.PAGES[0].read_text(encoding="utf-8")
SAMPLED = "".join(page.read_text(encoding="utf-8") for page in SAMPLES.PAGES)


@pytest.mark.parametrize(
    ("command", "lines", "block"),
    [(found["command"], found["lines"], found["block"]) for found in SAMPLES.SAMPLE.finditer(SAMPLED)],
)
def test_a_sample_is_real_output(command, lines, block, monkeypatch):
    """What a page shows is what the command prints; `python tests/readme_samples.py` mends it."""
    monkeypatch.chdir(ROOT)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)

    assert SAMPLES.block_of(command, lines) == block


def test_there_are_samples():
    """The test above compares something, the help of every command among it."""
    shown = {found["command"] for found in SAMPLES.SAMPLE.finditer(SAMPLED)}

    assert {"policy-brief --help", *(f"policy-brief {name} --help" for name in cli.commands)} <= shown


def test_python_blocks_compile():
    """The Python of README and pages is Python, as scripts or in a notebook."""
    pages = (README, *(page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("*.md")))
    blocks = [block for page in pages for block in re.findall(r"```python\n(.*?)```", page, re.DOTALL)]

    assert 3 < len(blocks)
    for block in blocks:
        compile(block, "page", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)


def test_the_first_python_block_does_what_it_says(monkeypatch, capsys):
    """README's first block of Python runs as it stands; files that are not there fail alone."""
    monkeypatch.chdir(ROOT)
    block = re.findall(r"```python\n(.*?)```", README, re.DOTALL)[0]
    exec(block, {})  # noqa: S102 - our own page

    printed = capsys.readouterr().out
    assert "\n2 trillion won\n" in printed
    assert " 109 billion euros [9] " in printed


def test_linked_files_exist():
    """Every relative link of the Markdown files leads somewhere."""
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_setting_and_check_is_documented():
    """docs/settings.md names every setting and every check, with the mode that holds unless one is set."""
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")

    assert [] == [name for name in Settings.model_fields if f"| `{name}` |" not in page]
    assert [] == [rule.name for rule in RULES if f"| `{rule.name}` | {rule.mode} |" not in page]


def test_the_second_block_of_commands_is_the_tests():
    """CI runs the README's second block as it stands there."""
    blocks = re.findall(r"^```sh\n(.*?)^```", README, re.DOTALL | re.MULTILINE)

    assert 2 == len(blocks)
    assert ".venv/bin/pytest" in blocks[1]
    assert "--replay" in blocks[0]


def test_the_changelog_names_the_version():
    """The version being built has a line in the changelog, or is still unreleased."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert "## [Unreleased]" in changelog or f"## [{version}]" in changelog
