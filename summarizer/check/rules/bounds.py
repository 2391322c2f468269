"""No bound in front of an id: the id brings its own 'up to', 'at least' or 'about'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from policy_brief import Money, Prose, Quantity
from policy_brief.claims import AnyClaim, prose
from summarizer.check.base import Check, Problem, flag, repair
from summarizer.find.scan import Scan

__all__ = ["BOUNDS"]

_UPPER = ("up to", "as much as", "as many as", "no more than", "at most", "a maximum of")
_LOWER = ("at least", "no less than", "no fewer than", "a minimum of", "upwards of")
_ABOUT = ("about", "around", "approximately", "roughly", "nearly", "almost", "an estimated")
_COMPARING = {"more than": "lower", "less than": "upper", "fewer than": "upper"}
_MEANT = dict.fromkeys(_UPPER, "upper") | dict.fromkeys(_LOWER, "lower") | dict.fromkeys(_ABOUT, "about") | _COMPARING
_FOUND = re.compile(rf"\b({'|'.join(_MEANT)})\s+\{{([MN][0-9]+)\}}", re.IGNORECASE)


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    for field, text in prose(claim):
        for found in _FOUND.finditer(text.template):
            said = found[1].lower()
            if said in _COMPARING and not _agrees(said, text, found[2]):
                yield flag(f"{field}: '{said}' in front of {text.figures[found[2]].text} is not the article's")
        mended = _FOUND.sub(partial(_taken_out, text), text.template)
        if mended != text.template:
            claim = claim.model_copy(update={field: Prose.of(mended, scan)})
            yield repair(f"{field}: {_said(text)} taken out: the figure brings its own bound", claim)


def _taken_out(text: Prose, found: re.Match[str]) -> str:
    if found[1].lower() in _COMPARING and not _agrees(found[1].lower(), text, found[2]):
        return found[0]
    return f"{{{found[2]}}}"


def _agrees(said: str, text: Prose, id_: str) -> bool:
    """Tell whether a figure says by itself what is said in front of it."""
    figure = text.figures[id_]
    if not isinstance(figure, Money | Quantity):
        return False
    return figure.approx if _MEANT[said] == "about" else figure.bound == _MEANT[said]


def _said(text: Prose) -> str:
    return ", ".join(dict.fromkeys(f"'{found[1].lower()}'" for found in _FOUND.finditer(text.template)))


BOUNDS = Check("bounds", _inspect)
