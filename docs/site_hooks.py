"""What MkDocs does beside its configuration: read `[2][3]` in prose as two citations, not as a link."""

from __future__ import annotations

import re

_FENCED = re.compile(r"^(```.*?^```$)", re.MULTILINE | re.DOTALL)
_SECOND_CITATION = re.compile(r"(?<=\d\])\[(?=\d+\])")


def on_page_markdown(markdown: str, **_: object) -> str:
    """Return the page with its citations escaped, code aside."""
    parts = _FENCED.split(markdown)
    return "".join(part if part.startswith("```") else _SECOND_CITATION.sub(r"\\[", part) for part in parts)
