"""Parts of a page, for tests to look at."""

from __future__ import annotations

import re

from summarizer.write import to_markdown

__all__ = ["bottom_line", "bullets", "headings", "rows", "section"]


def section(document, title):
    """Return what stands under a heading."""
    return to_markdown(document).partition(f"## {title}\n")[2].partition("\n## ")[0]


def bottom_line(document):
    """Return the lines of the bottom line, bold type and bullets aside."""
    lines = section(document, "Bottom line").replace("**", "").splitlines()
    return [line.removeprefix("- ") for line in lines if line]


def bullets(document, title):
    """Return the bullets of a section."""
    return [line for line in section(document, title).splitlines() if line.startswith("- ")]


def headings(document):
    """Return the headings above the annex."""
    return re.findall(r"^## (.+)$", to_markdown(document).partition("\n---\n")[0], re.MULTILINE)


def rows(document, title):
    """Return the rows of a section's table as cells, split at the bars that no backslash escapes."""
    lines = [line for line in section(document, title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines if "---" not in line]
