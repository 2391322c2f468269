"""Parts of a page, for tests to look at."""

from __future__ import annotations

import re

from summarizer.write import to_markdown
from summarizer.write.english.prose import ProseWriter
from tests.write.made import answer, with_claims

__all__ = ["bottom_line", "first_changed", "rows", "section"]


def bottom_line(document):
    """Return the bottom line as a paragraph with its markers in their places, as what an article argues has them."""
    line = document.brief.bottom_line
    return ProseWriter(document, "british").point("argument", line, line.text)


def section(document, title):
    """Return what stands under a heading."""
    return to_markdown(document).partition(f"## {title}\n")[2].partition("\n## ")[0]


def rows(document, title):
    """Return the rows of a section's table as cells, split at the bars that no backslash escapes."""
    lines = [line for line in section(document, title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines if "---" not in line]


def first_changed(name, **changes):
    """Return the sound document with changes to the first row of a list."""
    first, *others = answer()[name]
    return with_claims(**{name: [{**first, **changes}, *others]})
