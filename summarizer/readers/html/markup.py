"""The uses of lxml: parse, select by a small part of CSS, drop, and get the lines of an element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from policy_brief.cleaning.composed import seen
from summarizer.text.patterns import compile_lazily

__all__ = ["BLOCKS", "EDGES", "SPACES", "drop", "first_text", "parse", "select", "text_lines", "values"]

_REFERENCE = compile_lazily(r"&#|&(?:shy|zwn?j|[lr]rm|ZeroWidthSpace|NoBreak|Invisible\w+|ApplyFunction|af|i[ct]);?")
_DECLARATION = compile_lazily(r"^\s*<\?xml[^>]*\?>")
_BASE = compile_lazily(r"(?:(?<![\d.,])10|(?<![A-Za-z])[ckm]?m)$")
_EXPONENTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SPACES = compile_lazily(r"[ \t\r\n\f]+")
EDGES = " |\u00a0\u200b\u3000"
_STEP = compile_lazily(r"(?P<tag>[a-z0-9]+)?(?P<conditions>(?:[#.][\w-]+|\[[\w-]+(?:=[\w:./+-]+)?\])*)")
_CONDITION = compile_lazily(r"(?P<sign>[#.\[])(?P<name>[\w-]+)(?:=(?P<value>[\w:./+-]+))?")
BLOCKS = frozenset(  # elements that begin a line
    """
    address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
    header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul
    """.split()  # noqa: SIM905 - fifty names read better than fifty literals
)


def parse(text: str) -> HtmlElement | None:
    """Parse a decoded page; None when nothing in it is markup or text.

    The parser gets UTF-8 with its name, so that no `<meta charset>` of the page can mislead it.
    """
    clean = seen(_DECLARATION.sub("", text))
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(clean.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if _REFERENCE.search(clean):
        _strip_unseen(tree)
    _raise_exponents(tree)
    return tree


def _raise_exponents(tree: HtmlElement) -> None:
    """Write the exponent of a power of ten, or of a metre, in superscript: 10<sup>26</sup> is 10²⁶ and not 1026."""
    for node in tree.iter("sup"):
        above, beside = node.getparent(), node.getprevious()
        before = above.text if beside is None and above is not None else beside.tail if beside is not None else None
        if node.text and node.text.strip().isdecimal() and _BASE.search(before or ""):
            node.text = node.text.strip().translate(_EXPONENTS)


def _strip_unseen(tree: HtmlElement) -> None:
    """Remove invisible characters that came from references, such as `&#8238;`, and compose the text to NFC."""
    for node in tree.iter():
        node.text = seen(node.text) if node.text else node.text
        node.tail = seen(node.tail) if node.tail else node.tail
        for name, value in node.attrib.items():
            node.set(name, seen(value))


def select(element: HtmlElement, selector: str) -> list[HtmlElement]:
    """Find descendants by `tag#id.class[attribute=value]` steps parted by spaces."""
    found = _xpath(selector)(element)
    return [node for node in found if isinstance(node, HtmlElement)] if isinstance(found, list) else []


def values(element: HtmlElement, selector: str) -> Iterator[str]:
    """Return the texts of what a selector finds; `selector@name` gives an attribute instead."""
    path, _, attribute = selector.partition("@")
    for node in select(element, path):
        value = node.get(attribute) or "" if attribute else " ".join(text_lines(node))
        if value.strip():
            yield value.strip()


def first_text(element: HtmlElement, selectors: tuple[str, ...]) -> str | None:
    """Return the first text that any of the selectors finds, in their order."""
    return next((value for selector in selectors for value in values(element, selector)), None)


def drop(nodes: list[HtmlElement]) -> None:
    """Take elements out of the tree; the text after them stays."""
    for node in nodes:
        if node.getparent() is not None:
            node.drop_tree()


def text_lines(element: HtmlElement) -> list[str]:
    """Return the lines of an element as a browser would break them: at blocks and `<br>`.

    White space inside a line is one space, and the cells of a table's row are one line, parted by `|`. An element that
    has neither blocks nor `<br>` breaks at its own line ends.
    """
    flat = not any(node.tag in BLOCKS or node.tag == "br" for node in element.iterdescendants())
    pieces = "".join(_pieces(element, flat=flat)).split("\n")
    return [line for piece in pieces if (line := SPACES.sub(" ", piece).strip(EDGES))]


def _pieces(element: HtmlElement, *, flat: bool) -> Iterator[str]:
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if node.tag == "br" or node.tag in BLOCKS:
            yield "\n"
        elif event == "end" and node.tag in {"td", "th"} and node.getnext() is not None:
            yield " | "
        source = node.text if event == "start" else node.tail if node is not element else None
        if source:
            yield source if flat else source.replace("\n", " ")


@lru_cache(maxsize=256)
def _xpath(selector: str) -> etree.XPath:
    return etree.XPath("." + "".join(_step(step) for step in selector.split()))


def _step(step: str) -> str:
    found = _STEP.fullmatch(step)
    if found is None:
        message = f"cannot read the selector step {step!r}"
        raise ValueError(message)
    return f"//{found['tag'] or '*'}" + "".join(_condition(one) for one in _CONDITION.finditer(found["conditions"]))


def _condition(found: re.Match[str]) -> str:
    name, value = found["name"], found["value"]
    if found["sign"] == "#":
        return f"[@id='{name}']"
    if found["sign"] == ".":
        return f"[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"
    return f"[@{name}='{value}']" if value else f"[@{name}]"
