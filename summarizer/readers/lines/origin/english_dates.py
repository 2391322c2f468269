"""Write the days of an English line in figures: Jun 1, 2026 is 2026-06-01."""

from __future__ import annotations

import re

from summarizer.text.patterns import compile_lazily

__all__ = ["in_figures"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?:[0-2]?[0-9]|3[01])(?:st|nd|rd|th)?"
_DATE = compile_lazily(
    rf"""
    (?<![A-Za-z0-9])
    (?: (?P<month>{_MONTH})\s(?P<day>{_DAY}),?\s | (?P<first>{_DAY})\s(?P<second>{_MONTH}),?\s )
    (?P<year>(?:19|20)[0-9]{{2}})(?![0-9])
    (?:,?\sat(?=\s[0-9]))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LATIN = compile_lazily(r"[A-Za-z]{3}")
"""What few lines of a Korean page have, and each name of a month."""


def in_figures(line: str) -> str:
    """Return a line with each English day written in figures, and the rest as it is."""
    if ("20" not in line and "19" not in line) or not _LATIN.search(line):
        return line
    return _DATE.sub(_figures, line)


def _figures(found: re.Match[str]) -> str:
    name, day = found["month"] or found["second"], found["day"] or found["first"]
    month = _MONTHS.index(name[:3].lower()) + 1
    return f"{found['year']}-{month:02}-{int(day.rstrip('stndrhSTNDRH')):02}"
