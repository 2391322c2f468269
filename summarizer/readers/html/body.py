"""Find the body of an article in a page: by its marks, then by where its prose stands, then by readability-lxml."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement, tostring

from summarizer.readers.lines.body_lines import DASHES
from summarizer.readers.lines.furniture import furniture, is_prose
from summarizer.readers.lines.statements import is_polite, is_statement
from summarizer.readers.walls import is_wall

from .blocks import Block, blocks_of, is_box
from .heads.headline import folded
from .markup import BLOCKS, parse, select, values
from .profiles import GENERIC, Profile
from .scripts import Told

__all__ = ["Body", "find_body"]

_MICRODATA = "[itemprop=articleBody]"
_ENOUGH = 20
_LONG = 300
_SHORTEST_DASHED = 9
_SHORTEST_TITLE = 6
_AROUND = frozenset(["time", "reporter", "share", "ministry", "related", "copyright"])
"""The furniture that stands above a body, none of which stands in it."""
_LINKED = 0.9
_MOSTLY_LINKED = 0.6
"""The title of a list's entry may have its day next to it."""
_SHARE_OF_ANOTHER = 0.25
_SHARE_OF_AN_OUTER = 0.4
"""What an element around another must hold of its own to be the body with what it holds."""
_DEEPEST = 5
"""How many boxes an editor wraps a paragraph in at most."""
_FEWEST_ENTRIES = 4
_LISTS = frozenset(["ul", "ol"])
_NEAR = 3
"""How many elements, pictures among them, may stand between two paragraphs."""
_COMPLETE = 0.6
"""A container with less of what JSON-LD holds is cut."""


class Body(NamedTuple):
    """The lines of a body, and by which profile and in which way it was found."""

    blocks: tuple[Block, ...]
    profile: Profile
    site: str


def find_body(tree: HtmlElement, profiles: Sequence[Profile], told: Told) -> Body | None:
    """Find the body; `told` is what the page's scripts say that it is. A list of articles has "list" for its site."""
    marked = _marked(tree, profiles)
    letters = _letters(told.blocks)
    if letters >= _ENOUGH and (marked is None or _letters(marked.blocks) < _COMPLETE * letters):
        return Body(told.blocks, marked.profile if marked else GENERIC, told.site)
    return marked or _structured(tree) or _readable(tree)


def _marked(tree: HtmlElement, profiles: Sequence[Profile]) -> Body | None:
    """Try microdata, then what each site's profile names, then what most sites call it."""
    own = profiles[0] if profiles else GENERIC
    for profile, selector in [(own, _MICRODATA), *((one, at) for one in profiles for at in one.body)]:
        blocks = _body_blocks(_together(select(tree, selector)))
        if _letters(blocks) >= _ENOUGH:
            return Body(blocks, profile, profile.name)
    return None


def _together(nodes: Sequence[HtmlElement]) -> list[HtmlElement]:
    """Return the first container with text, and those next to it that go on with it."""
    shown = [node for node in nodes if not _is_in_box(node)]
    first = next((node for node in shown if _prose_letters(blocks_of(node))), None)
    if first is None:
        return []
    return [node for node in shown if node is first or node.getparent() is first.getparent()]


def _is_in_box(node: HtmlElement) -> bool:
    return any(is_box(above) and above.tag not in {"aside", "form", "body", "html"} for above in node.iterancestors())


def _structured(tree: HtmlElement) -> Body | None:
    """Find the elements that hold most of the page's prose directly, menus, consent and adverts aside."""
    letters: dict[HtmlElement, int] = {}
    for block in blocks_of(tree, boxes=True):
        if _counts(block):
            letters[block.node] = letters.get(block.node, 0) + len(block.text)
    homes: dict[HtmlElement, int] = {}
    for node, count in letters.items():
        home = _home(node)
        homes[home] = homes.get(home, 0) + count
    homes = {home: letters for home, letters in homes.items() if not _is_in_box(home) and not _is_side_box(home)}
    if not homes:
        return None
    best = max(homes, key=lambda home: homes[home])
    near = {best, best.getparent(), best.getparent().getparent() if best.getparent() is not None else None} - {None}
    chosen = [
        home
        for home, letters in homes.items()
        if home is best
        or _is_alike(home, best)
        or (letters >= homes[best] * _SHARE_OF_ANOTHER and home.getparent() in near)
    ]
    chosen = _with_alike_between(chosen)
    chosen = _outermost(chosen, {home for home in chosen if homes.get(home, 0) >= homes[best] * _SHARE_OF_AN_OUTER})
    if _is_list(chosen):
        return Body((), GENERIC, "list")
    blocks = _trimmed(_body_blocks(chosen), _titles(tree))
    return Body(blocks, GENERIC, "structure") if _letters(blocks) >= _ENOUGH else None


def _with_alike_between(homes: Sequence[HtmlElement]) -> list[HtmlElement]:
    """Return the boxes in which an editor wraps each paragraph, and a box with a short one between two others."""
    entries = list(dict.fromkeys(_entries(homes)))
    names = {(entry.tag, entry.get("class")) for entry in entries}
    parent = entries[0].getparent()
    if len(names) > 1 or len(entries) != len(homes) or parent is None:
        return list(homes)
    beside = [node for node in parent if (node.tag, node.get("class")) in names]
    known = set(entries)
    found = [at for at, node in enumerate(beside) if node in known]
    between = beside[found[0] : found[-1] + 1] if found else []
    inner = dict(zip(entries, homes, strict=True))
    return [inner.get(node, node) for node in between] if known <= set(between) else list(homes)


def _outermost(homes: Sequence[HtmlElement], full: Container[HtmlElement]) -> list[HtmlElement]:
    """Return homes none of which lies in another: the outer one where it is `full` of prose itself, else the inner."""
    chosen = set(homes)
    around = {home: [above for above in home.iterancestors() if above in chosen] for home in homes}
    hollow = {above for outer in around.values() for above in outer if above not in full}
    return [home for home in homes if home not in hollow and not any(above not in hollow for above in around[home])]


def _is_alike(home: HtmlElement, best: HtmlElement) -> bool:
    """Return whether an element stands next to another and is named like it, or the boxes around both do and are."""
    pair: tuple[HtmlElement | None, HtmlElement | None] = (home, best)
    for _ in range(_DEEPEST):
        one, other = pair
        if one is None or other is None or one.tag != other.tag or one.get("class") != other.get("class"):
            return False
        if one.getparent() is other.getparent():
            return True
        pair = one.getparent(), other.getparent()
    return False


def _is_list(homes: Sequence[HtmlElement]) -> bool:
    """Return whether the homes of prose are entries of a list of articles, each with a link."""
    if len(homes) < _FEWEST_ENTRIES:
        return False
    linked = sum(any(block.linked >= _MOSTLY_LINKED for block in blocks_of(entry)) for entry in _entries(homes))
    return linked > len(homes) / 2


def _entries(homes: Sequence[HtmlElement]) -> Iterator[HtmlElement]:
    """Return the boxes that homes lie in, each next to the others."""
    chains = [[home, *home.iterancestors()] for home in homes]
    shared = set(chains[0]).intersection(*chains[1:])
    for chain in chains:
        yield next((node for node in chain if node.getparent() in shared), chain[0])


def _counts(block: Block) -> bool:
    prose = is_prose(block.text) and block.linked < _LINKED and block.kind == "text"
    return prose and furniture(block.text) is None and not is_wall(block.text)


def _home(node: HtmlElement) -> HtmlElement:
    """Return the element that has a paragraph.

    Text with line breaks, and a long one, stand in their home themselves unless a paragraph with prose is beside them.
    An item of a list stands where the list does.
    """
    parent = node.getparent()
    if parent is None or any(child.tag in BLOCKS for child in node.iterdescendants()):
        return node
    broken = any(child.tag == "br" for child in node.iterdescendants())
    paragraph = not broken and (node.tag == "p" or len(node.text_content()) < _LONG)
    home = parent if paragraph or _has_paragraph_beside(node) else node
    around = home.getparent()
    return around if home.tag in _LISTS and around is not None else home


def _has_paragraph_beside(node: HtmlElement) -> bool:
    """Return whether the next element, or the one before, is a paragraph with prose of the same text."""
    near = (*islice(node.itersiblings(), _NEAR), *islice(node.itersiblings(preceding=True), _NEAR))
    return any(one.tag == "p" and any(map(_counts, _flat(one))) for one in near)


def _flat(node: HtmlElement) -> list[Block]:
    return blocks_of(node) if not _is_in_box(node) and not is_box(node) else []


def _is_side_box(node: HtmlElement) -> bool:
    return node.tag not in {"aside", "form", "body"} and is_box(node)


def _trimmed(blocks: tuple[Block, ...], titles: Sequence[str]) -> tuple[Block, ...]:
    """Leave out menu words above the first prose; a table or a bullet is body too.

    What opens a body right above is kept: sentences, however short, with what stands between them and the prose, a
    heading that others in the body are like, and the dashed subheads of a release.
    """
    at = next((at for at, block in enumerate(blocks) if block.kind == "text" and is_prose(block.text)), 0)
    at = _first_statement(blocks, at, titles)
    while at and _opens(blocks, at - 1, titles):
        at -= 1
    return blocks[at:]


def _first_statement(blocks: Sequence[Block], prose: int, titles: Sequence[str]) -> int:
    """Return where sentences begin below the headline, the times and the tools that a page prints above its prose.

    What is said to the reader is one only where it stands beside the prose, as a letter does and a tool does not.
    """
    outside = (at for at in range(prose - 1, -1, -1) if _ends_head(blocks[at], titles))
    beside = _place(blocks[prose].node) if blocks else None
    return next(
        (
            at
            for at in range(next(outside, -1) + 1, prose)
            if blocks[at].kind == "text"
            and furniture(blocks[at].text) is None
            and is_statement(blocks[at].text)
            and (not is_polite(blocks[at].text) or _place(blocks[at].node) == beside)
        ),
        prose,
    )


def _place(node: HtmlElement) -> tuple[HtmlElement, str]:
    return _home(node), str(node.tag)


def _ends_head(block: Block, titles: Sequence[str]) -> bool:
    """Return whether a line belongs to what a page prints above the body: its headline, a time, a link, a tool."""
    told = block.node.tag == "h1" or block.linked >= _MOSTLY_LINKED or furniture(block.text) in _AROUND
    return told or _is_title(block.text, titles)


def _is_title(line: str, titles: Sequence[str]) -> bool:
    words = folded(line)
    return len(words) >= _SHORTEST_TITLE and any(words in title for title in titles)


def _opens(blocks: Sequence[Block], at: int, titles: Sequence[str]) -> bool:
    block = blocks[at]
    dashed = block.text.startswith(DASHES) and len(block.text) >= _SHORTEST_DASHED
    plain = block.kind == "text" and block.linked < _MOSTLY_LINKED and furniture(block.text) is None
    return plain and dashed if block.kind == "text" else _has_sisters(blocks, at) and not _is_title(block.text, titles)


def _has_sisters(blocks: Sequence[Block], at: int) -> bool:
    """Return whether a heading is the first of several with its tag in the body; a page's headline is above all."""
    tag = blocks[at].node.tag
    return blocks[at].kind == "heading" and tag != "h1" and any(one.node.tag == tag for one in blocks[at + 1 :])


def _readable(tree: HtmlElement) -> Body | None:
    """Take what readability-lxml takes for the article; it drops styles, so what they hide must be gone before."""
    from readability import Document
    from readability.readability import Unparseable

    try:
        summary = parse(Document(tostring(tree, encoding="unicode")).summary(html_partial=True))
    except (Unparseable, ValueError):
        return None
    blocks = _trimmed(_body_blocks([summary]), _titles(tree)) if summary is not None else ()
    if sum(block.linked >= _LINKED for block in blocks) * 2 > len(blocks):  # a list, whose entries are links
        return None
    return Body(blocks, GENERIC, "readability") if _letters(blocks) >= _ENOUGH and _prose_letters(blocks) else None


def _body_blocks(containers: Iterable[HtmlElement]) -> tuple[Block, ...]:
    """Return the lines of containers, without those that are nothing but links."""
    blocks = [block for container in containers for block in blocks_of(container)]
    unlinked = [block for block in blocks if block.linked < _LINKED]
    return tuple(unlinked if _letters(unlinked) >= _ENOUGH else blocks)


def _titles(tree: HtmlElement) -> list[str]:
    """Return the letters of what a page calls itself, its headline among it."""
    return [folded(title) for at in ("title", "meta[property=og:title]@content") for title in values(tree, at)]


def _prose_letters(blocks: Iterable[Block]) -> int:
    return sum(len(block.text) for block in blocks if _counts(block) or block.kind == "row")


def _letters(blocks: Iterable[Block]) -> int:
    return sum(char.isalpha() for block in blocks for char in block.text)
