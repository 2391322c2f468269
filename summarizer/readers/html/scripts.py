"""Read the body of an article that a page carries as data: JSON-LD, the state of Next.js and its kin, escaped HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import Any

from lxml.html import HtmlElement

from policy_brief.cleaning.unseen import strip_tree
from summarizer.readers.lines.furniture import is_prose
from summarizer.readers.walls import is_wall
from summarizer.text.patterns import compile_lazily
from summarizer.text.split import split_paragraphs
from summarizer.text.wraps import unwrapped

from .blocks import Block, blocks_of
from .markup import EDGES, SPACES, parse, select

__all__ = ["Told", "told_by_scripts"]

_TAG = compile_lazily(r"</?(?:p|br|div|span|strong|b|h\d|li|ul)\b[^<>]{0,500}/?>", re.IGNORECASE)
_STATE = compile_lazily(
    r"""
    (?: (?:window\.|var\ |let\ |const\ |self\.)?__?[A-Za-z_]{3,40}__?  # window.__INITIAL_STATE__
      | \b(?:Fusion|window)\.[A-Za-z_]{3,40}                             # Fusion.globalContent
    )
    \s*=\s*(?=[{\[])
    """,
    re.VERBOSE,
)
_ROW_START = compile_lazily(r"(?:^|\n)[0-9a-f]{1,4}:(?=[\[{T\"IHE])")
_PLAIN_ROW = compile_lazily(r"\n?[0-9a-f]{1,4}:T[0-9a-f]{1,8},")
"""What opens a row of text, not of JSON, in the data that Next.js pushes."""
_PUSHED = compile_lazily(r"__next_f\.push\(\s*(?=\[)")
_ROW = compile_lazily(r"(?:^|\n)[0-9a-f]{1,4}:(?=[{\[])")
_BLOCK_KEYS = ("content", "text", "value", "html", "body", "data")
_NO_TEXT = compile_lazily(r"link|image|photo|video|gallery|related|embed|advert|banner", re.IGNORECASE)
"""The kinds of an editor's blocks that hold no text of the article."""
_MOST_VALUES = 50_000
_MOST_STATES, _MOST_ROWS = 100, 2_000
"""How many are tried: what is not JSON costs as much time as there is text before it."""
_LONG_ENOUGH = 40
_LINKED = 0.9
_HANGUL = compile_lazily("[가-힣]")


@dataclass(frozen=True, slots=True)
class Told:
    """What a script says: the lines of a body, the object that they stood in, and the kind of script."""

    blocks: tuple[Block, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    site: str = "script"


def told_by_scripts(tree: HtmlElement, linked_body: str | None) -> Told:
    """Return the longest body that the page's data hold; JSON-LD goes before all else."""
    blocks = _blocks(tree, linked_body or "")
    if _score(blocks):
        return Told(blocks, site="json-ld")
    found = [Told(_blocks(tree, text), facts) for text, facts in _texts(tree)]
    found += [Told(_blocks(tree, text)) for text in _escaped(tree)]
    return max(found, key=lambda told: _score(told.blocks), default=Told())


def _blocks(tree: HtmlElement, text: str) -> tuple[Block, ...]:
    if _TAG.search(text):
        inner = parse(f"<div>{text}</div>")
        return tuple(block for block in blocks_of(inner) if block.linked < _LINKED) if inner is not None else ()
    lines = (SPACES.sub(" ", unwrapped(span.text)).strip(EDGES) for span in split_paragraphs(text))
    return tuple(Block(line, "text", tree) for line in lines if line)


def _score(blocks: Iterable[Block]) -> int:
    return sum(len(block.text) for block in blocks if is_prose(block.text) and not is_wall(block.text))


def _texts(tree: HtmlElement) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Return each text of a script's data that may be a body, with the object that it stands in."""
    waiting: list[Any] = [value for node in select(tree, "script") for value in _values(node)]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, dict):
            yield from ((text, value) for text in _candidates(value))
            waiting.extend(child for child in value.values() if isinstance(child, dict | list))
        elif isinstance(value, list):
            waiting.extend(child for child in value if isinstance(child, dict | list))


def _candidates(value: Mapping[str, Any]) -> Iterator[str]:
    for child in value.values():
        if isinstance(child, str) and len(child) >= _LONG_ENOUGH and _HANGUL.search(child):
            yield child
        elif isinstance(child, list):
            parts = [part for item in child if (part := _part(item))]
            if len(parts) > 1:
                yield "\n\n".join(parts)


def _part(item: object) -> str | None:
    """Return the text of one block of an editor's list of blocks."""
    if isinstance(item, str):
        return item if _HANGUL.search(item) else None
    if not isinstance(item, dict) or _NO_TEXT.search(str(item.get("type"))):
        return None
    texts = (item.get(key) for key in _BLOCK_KEYS)
    return next((text for text in texts if isinstance(text, str) and _HANGUL.search(text)), None)


def _values(script: HtmlElement) -> Iterator[object]:
    text = script.text or ""
    kind = script.get("type") or ""
    if kind == "application/ld+json":
        return
    if kind.endswith("json"):
        yield _decoded(text, 0)
        return
    yield from (_decoded(text, found.end()) for found in islice(_STATE.finditer(text), _MOST_STATES))
    for found in _PUSHED.finditer(text):
        pushed = _decoded(text, found.end())
        for row in pushed if isinstance(pushed, list) else ():
            if isinstance(row, str):
                decoded = [
                    value
                    for at in islice(_ROW.finditer(row), _MOST_ROWS)
                    if (value := _decoded(row, at.end())) is not None
                ]
                yield from decoded or ({"pushed": row},)
                yield from ({"pushed": text} for text in _plain_rows(row))


def _plain_rows(pushed: str) -> Iterator[str]:
    """Return the rows of text that Next.js pushes, each up to the next row."""
    starts = [found.start() for found in _ROW_START.finditer(pushed)]
    for start, end in pairwise([*starts, len(pushed)]):
        opening = _PLAIN_ROW.match(pushed, start)
        if opening:
            yield pushed[opening.end() : end]


def _decoded(text: str, at: int) -> object:
    try:
        value = json.JSONDecoder(strict=False).raw_decode(text.lstrip() if at == 0 else text, at)[0]
        return strip_tree(value) if "\\u" in text else value
    except (ValueError, RecursionError):
        return None


def _escaped(tree: HtmlElement) -> Iterator[str]:
    """Return texts that are markup once more: `&lt;p&gt;` in an element."""
    for node in tree.iter("div", "textarea", "section", "article", "td"):
        text = node.text or ""
        if len(text) >= _LONG_ENOUGH and _TAG.search(text):
            yield text
