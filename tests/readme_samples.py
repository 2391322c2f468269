"""The samples of README.md and of docs/commands.md are real output: this fills them in, and a test compares.

A sample stands between `<!-- sample: COMMAND | LINES -->` and `<!-- end -->`; LINES are ranges of the output's lines,
'1-12,40-52', or nothing for all of it. Run this file to write both pages again.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from click.testing import CliRunner

from summarizer.cli import cli

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", ROOT / "docs" / "commands.md")
SAMPLE = re.compile(
    r"(<!-- sample: (?P<command>[^|\n]+?)(?: \| (?P<lines>[\d,-]+))? -->\n)(?P<block>.*?)(<!-- end -->)", re.DOTALL
)


def output_of(command: str) -> str:
    """Run a command of a page in this process, from the project's folder."""
    result = CliRunner().invoke(cli, shlex.split(command)[1:], prog_name="policy-brief", env={"COLUMNS": "80"})
    return result.stdout


def block_of(command: str, lines: str | None) -> str:
    """Return the sample's block: the command, and the chosen lines of what it prints."""
    printed = output_of(command).rstrip("\n").split("\n")
    parts = []
    for chosen in (lines or f"1-{len(printed)}").split(","):
        first, _, last = chosen.partition("-")
        parts.append("\n".join(printed[int(first) - 1 : int(last or first)]))
    return f"```text\n$ {command}\n" + "\n…\n".join(parts) + "\n```\n"


def filled(text: str) -> str:
    """Return a page with every sample made again."""
    return SAMPLE.sub(lambda found: f"{found[1]}{block_of(found['command'], found['lines'])}{found[5]}", text)


if __name__ == "__main__":
    for page in PAGES:
        page.write_text(filled(page.read_text(encoding="utf-8")), encoding="utf-8")
