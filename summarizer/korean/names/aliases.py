"""Read short names that a text defines: 하늘부(장관 ○○○, 이하 ‘미래부’)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from summarizer.text.patterns import compile_lazily

__all__ = ["Alias", "aliases"]

_GIVEN = compile_lazily(
    r"""
    이하[ ]?(?:
        ['‘"“「](?P<marked>[^'’"”」()\n]{2,20})['’"”」]
        |(?P<plain>[^'‘"“「()\n,]{2,20})
    )[^()\n]{0,8}\)
    """,
    re.VERBOSE,
    cues=("이하",),
)
_WITHIN: Final = 80  # code points between a name and the end of the brackets that give its short form


class Alias(NamedTuple):
    """A short name, and the end of the name that it stands for."""

    name: str
    end: int


def aliases(text: str) -> Iterator[Alias]:
    """Return the short names that brackets give with 이하, and where the name before the brackets ends."""
    for found in _GIVEN.finditer(text):
        near = max(0, found.start() - _WITHIN)
        line = max(near, text.rfind("\n", near, found.start()) + 1)
        opened = text.rfind("(", line, found.start())
        if opened > line:
            yield Alias((found["marked"] or found["plain"]).strip(), opened - text.endswith(" ", 0, opened))
