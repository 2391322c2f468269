"""Characters that no reader sees and that steer what shows a text: they stay out of all that is read and written.

Controls and their sequences move a terminal's cursor or hide links in it, marks of direction turn what follows, marks
without width split words so that nothing finds them, tags and selectors carry whole messages, and half a surrogate pair
cannot be written as UTF-8. Line ends and tabs stay.
"""

from __future__ import annotations

import json
import re
from typing import Any

__all__ = ["strip_json", "strip_tree", "strip_unseen"]


_BREAKS_SET = "\x0b\x0c\x85\u2028\u2029"
# All patterns but `_ANY` are compiled for the rare text that holds what they find.
_BREAKS = f"[{_BREAKS_SET}]"
"""Characters that end a line in Unicode, but not in a terminal or in Markdown."""
_SEQUENCES = r"""(?x)
    \x1b\[ [0-?]{0,40} [\ -/]{0,8} [@-~]                            # colours, cursor: ESC [ 31 m
    | (?:\x1b[\]PX^_] | [\x90\x98\x9d-\x9f]) [^\x07\x1b\x9c\n]{0,2000} (?:\x07|\x1b\\|\x9c)  # titles, links
    | \x9b [0-?]{0,40} [\ -/]{0,8} [@-~]                            # the same in one character
    """
_UNSEEN_SET = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # soft hyphen, joiners, Hangul fillers
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # without width, direction
    "\ufe00-\ufe0f\U000e0000-\U000e0fff"  # selectors and tags
    "\ufff0-\ufffc\ufdd0-\ufdef\ufffe\uffff"  # annotations, places for objects, no characters
    "\ud800-\udfff"  # halves of pairs
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
_UNSEEN = f"[{_UNSEEN_SET}]+"
_ANY = re.compile(f"[{_BREAKS_SET}{_UNSEEN_SET}]")  # one set, so that the engine runs through a text at full speed
_MAY_HIDE = r"\\[ubf]|[^\x20-\x7e\n\r\t가-힣]"


def strip_unseen(text: str) -> str:
    """Take out what is not seen, and make odd line ends plain ones."""
    if not _ANY.search(text):
        return text
    return re.sub(_UNSEEN, "", re.sub(_SEQUENCES, "", re.sub(_BREAKS, "\n", text)))


def strip_json(text: str) -> str:
    """Take out of the strings of a JSON text what is not seen, escaped or not; a text without any stays as it is."""
    if not re.search(_MAY_HIDE, text):
        return text
    try:
        tree = json.loads(text)
        cleaned = strip_tree(tree)
    except (ValueError, RecursionError):
        return strip_unseen(text)
    return text if cleaned == tree else json.dumps(cleaned, ensure_ascii=False)


def strip_tree(tree: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Take what is not seen out of every string of a value that was JSON."""
    if isinstance(tree, str):
        return strip_unseen(tree)
    if isinstance(tree, list):
        return [strip_tree(value) for value in tree]
    if isinstance(tree, dict):
        return {strip_unseen(key): strip_tree(value) for key, value in tree.items()}
    return tree
