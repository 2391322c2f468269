"""Remove what a page does not display, as far as that is known without rendering it.

Attributes, styles of elements, and rules of a `<style>` element for a tag, a class or an id are read. A style sheet
that would hide most of the page, as for a body that a script fades in, is ignored.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement

from summarizer.readers.lines.furniture import is_prose
from summarizer.text.patterns import compile_lazily

from .markup import drop, select, text_lines

__all__ = ["drop_hidden"]

_NEVER_SHOWN = (
    *("script", "style", "noscript", "template", "iframe", "svg", "select", "button", "textarea", "object"),
    "[hidden]",
)
_RULE = compile_lazily(r"([^{}@;]{1,300})\{([^{}]{1,2000})\}")
_COMMENT = compile_lazily(r"/\*.*?\*/", re.DOTALL)
_MEDIA = compile_lazily(
    r"@(?:media|supports|keyframes|-webkit-keyframes|font-face|page)[^{]{0,300}\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}"
)
_SIMPLE = compile_lazily(r"(?:[a-z][a-z0-9]{0,10})?(?:[.#][A-Za-z_][\w-]{0,60})|p|span|font|em|i|b|small")
_MOST_HIDDEN = 0.5
_ZERO = compile_lazily(r"[+-]?0*\.?0*(?:px|em|rem|pt|%|vw|vh|ex|ch)?")
_TINY = compile_lazily(r"(?:0*[01](?:\.\d+)?|0*\.\d+)(?:px|pt)|0*\.0\d*(?:em|rem)|[0-5]%")
_FAINT = compile_lazily(r"0*\.?0+\d{0,2}%?|[0-5]%")
_FAR = compile_lazily(r"-(?:[1-9]\d{2,}(?:\.\d+)?(?:px|pt|em|rem|vw|vh|%)?|[3-9]\d(?:em|rem))")
_CLIPPED = compile_lazily(
    r"rect\(\s*(?:0|1px)\D{0,9}(?:0|1px)?.{0,20}\)|inset\(\s*(?:[5-9]\d|100)%.*\)"
    r"|circle\(\s*0\D.*\)|polygon\(\s*0 0\s*\)"
)
_SCALED = compile_lazily(r"\bscale[xy]?\(\s*0*\.?0*\d?\s*[,)]", re.IGNORECASE)
_WHITE = compile_lazily(
    r"#f{3}|#f{6}(?:ff)?|white|rgba?\(\s*255\s*,\s*255\s*,\s*255\s*(?:,\s*1\s*)?\)|#f[a-f]f[a-f]f[a-f]"
)
_NO_COLOUR = compile_lazily(r"transparent|rgba\(.*,\s*0?\.?0*\s*\)|#[0-9a-f]{3}0|#[0-9a-f]{6}00")
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "header", "body"])

Styles = Mapping[str, str]


def drop_hidden(tree: HtmlElement) -> int:
    """Remove what a page does not display; return how many passages of prose that removed."""
    rules = frozenset(_hiding_rules(tree))
    drop([node for name in _NEVER_SHOWN[:-1] for node in select(tree, name)])
    found = [
        *select(tree, _NEVER_SHOWN[-1]),
        *(node for node in select(tree, "[aria-hidden=true]") if node.tag != "body"),
    ]
    found += [node for node in select(tree, "[style]") if _is_hidden(node)]
    ruled = [node for node in tree.iter() if rules and not rules.isdisjoint(_selectors(node)) and not _is_shown(node)]
    if _length(ruled) <= _MOST_HIDDEN * len(tree.text_content()):
        found += ruled
    count = _count_prose(found)
    drop(found)
    return count


def _hiding_rules(tree: HtmlElement) -> Iterator[str]:
    for node in select(tree, "style"):
        sheet = _MEDIA.sub(" ", _COMMENT.sub(" ", node.text or ""))
        for rule in _RULE.finditer(sheet):
            if hides(_declared(rule[2])):
                names = (name.strip() for name in rule[1].split(","))
                yield from (name for name in names if _SIMPLE.fullmatch(name))


def _selectors(node: HtmlElement) -> Iterator[str]:
    """Return the simple selectors that find an element."""
    names = [f".{name}" for name in (node.get("class") or "").split()]
    names += [f"#{name}" for name in (node.get("id") or "").split()]
    yield str(node.tag)
    for name in names:
        yield from (name, f"{node.tag}{name}")


def _is_hidden(node: HtmlElement) -> bool:
    styles = _declared(node.get("style") or "")
    return node.tag != "body" and (hides(styles) or (node.tag not in _HEADINGS and _is_unreadable(node, styles)))


def _is_shown(node: HtmlElement) -> bool:
    """Return whether an element's own style shows what a rule would hide."""
    styles = _declared(node.get("style") or "")
    return node.tag in {"body", "html"} or any(
        name in styles and not hides({name: styles[name]}) for name in ("display", "visibility", "opacity")
    )


def hides(styles: Styles) -> bool:
    """Return whether a style makes an element invisible."""
    placed = styles.get("position") in {"absolute", "fixed", "relative"}
    cut = "hidden" in (styles.get("overflow", ""), styles.get("overflow-y", ""), styles.get("overflow-x", ""))
    edges = ("left", "top", "right", "bottom", "margin-left", "margin-top")
    return (
        styles.get("display") == "none"
        or styles.get("visibility") in {"hidden", "collapse"}
        or styles.get("content-visibility") == "hidden"
        or _is(_FAINT, styles.get("opacity"))
        or _is(_ZERO, styles.get("font-size"))
        or _is(_TINY, styles.get("font-size"))
        or _is(_CLIPPED, styles.get("clip"))
        or _is(_CLIPPED, styles.get("clip-path"))
        or _SCALED.search(styles.get("transform", "")) is not None
        or _is(_ZERO, styles.get("scale"))
        or _is(_FAR, styles.get("text-indent"))
        or any(_is(_FAR, styles.get(edge)) for edge in edges)
        or (cut and any(_is(_ZERO, styles.get(name)) for name in ("height", "max-height", "width", "max-width")))
        or (placed and styles.get("z-index", "").startswith("-"))
        or _is(_NO_COLOUR, styles.get("color"))
        or (_same_colour(styles.get("color"), styles.get("background-color") or styles.get("background")))
    )


def _is(pattern: re.Pattern[str], value: str | None) -> bool:
    return value is not None and pattern.fullmatch(value) is not None


def _same_colour(colour: str | None, ground: str | None) -> bool:
    if not colour or not ground:
        return False
    return colour == ground or (_is(_WHITE, colour) and _is(_WHITE, ground))


def _is_unreadable(node: HtmlElement, styles: Styles) -> bool:
    """Return whether an element is white and no background is set for it."""
    if not _is(_WHITE, styles.get("color")):
        return False
    above = (_declared(one.get("style") or "") for one in (node, *node.iterancestors()))
    ground = next(
        (found for style in above if (found := style.get("background-color") or style.get("background"))), None
    )
    return ground is None or _is(_WHITE, ground)


def _declared(style: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in style.lower().split(";"))
    return {name.strip(): value.replace("!important", "").strip() for name, _, value in pairs if value.strip()}


def _length(nodes: list[HtmlElement]) -> int:
    return sum(len(node.text_content()) for node in set(nodes))


def _count_prose(nodes: list[HtmlElement]) -> int:
    """Count the hidden passages that read as an article's text: menus and labels are hidden everywhere."""
    hidden = set(nodes)
    outer = (node for node in hidden if not any(above in hidden for above in node.iterancestors()))
    return sum(any(is_prose(line) for line in text_lines(node)) for node in outer)
