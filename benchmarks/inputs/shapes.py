"""Texts for which a careless pattern takes quadratic time, each of any length."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

__all__ = ["PAGES", "PROSE", "TEXTS", "Shape"]

Shape = Callable[[int], str]
"""Make a text of about so many characters."""

_SENTENCE = "가람시는 20일 인공지능 센터에 300억원을 투자한다고 밝혔다."
_HEAD = "가람시, 인공지능 센터 연다\n\n(가람=누리신문) 견다솜 기자 = " + _SENTENCE + "\n\n"


def _repeat(unit: str, *, before: str = "", after: str = "") -> Shape:
    return lambda size: before + unit * max(1, size // len(unit)) + after


def _body(unit: str) -> Shape:
    """Return a shape that repeats a unit in one line between sentences, so that the text always has an article."""
    return _repeat(unit, before=f"{_HEAD}{_SENTENCE} ", after=f" {_SENTENCE}\n")


def _nested(opening: str, closing: str) -> Shape:
    return lambda size: f"{_HEAD}가 {opening * (size // 2)}나{closing * (size // 2)} 다. {_SENTENCE}\n"


_UNITS: Final[Mapping[str, str]] = {
    "one Latin letter": "a",
    "a.": "a.",
    "AI": "AI",
    "capital words": "Ab ",
    "digits": "1",
    "digits and commas": "1,000,",
    "digits and points": "1.5.",
    "digits and tildes": "1~",
    "spaces": " ",
    "tabs": "\t",
    "wide spaces": "\u3000",
    "line ends": "\n",
    "empty lines with blanks": " \n",
    "points": ".",
    "commas": ",",
    "middle dots": "가·",
    "hyphens": "-",
    "at signs": "a@",
    "mailboxes": "a@b.kr ",
    "phone digits": "02-123-",
    "underscores": "_",
    "one Hangul letter": "가",
    "decomposed Hangul": "\u1100\u1161",
    "Hanja": "美",
    "조": "조",
    "억": "억",
    "만": "만",
    "1조": "1조 ",
    "amounts": "300억원 ",
    "ranges of amounts": "1조~",
    "Korean numerals": "이천",
    "기자": "기자 ",
    "names and 기자": "홍가람 기자 ",
    "ministers": "장관 ",
    "names and titles": "김하늘 장관은 ",
    "years": "2025년 ",
    "days": "20일 ",
    "last": "지난 ",
    "countries": "미국·",
    "countries in a row": "美中日",
    "particles": "은 는 이 가 ",
    "said": "라고 말했다 ",
    "and said": "라며 ",
    "bullets": "□ 가\n",
    "equals signs": "가 = ",
    "slashes": "가/",
    "addresses": "http://a.kr/",
    "model names": "GPT-4 ",
    "versions": "가람 2.0 ",
    "sentences": _SENTENCE + " ",
    "lines": _SENTENCE + "\n",
    "short lines": "가나다\n",
    "paragraphs": _SENTENCE + "\n\n",
    "shares": "30% 중 ",
    "counts": "GPU 1만8천장 ",
    "questions": "― 왜? ",
    "quoted words": '"가" ',
    "quoted and said": '"가"고 ',
    "quotes left open": "“가 ",
    "round brackets": "(가) ",
}
_PAIRS: Final = ("()", "[]", "{}", "<>", "《》", "「」", "『』", "【】", "“”", "‘’", "（）", "〈〉")
_MARKS: Final = ('"', "'", "`", "＂", "´")

TEXTS: Final[Mapping[str, Shape]] = {
    **{name: _body(unit) for name, unit in _UNITS.items()},
    **{f"opening {pair[0]}": _body(pair[0]) for pair in _PAIRS},
    **{f"closing {pair[1]}": _body(pair[1]) for pair in _PAIRS},
    **{f"nested {pair}": _nested(pair[0], pair[1]) for pair in _PAIRS},
    **{f"marks {mark}": _body(mark) for mark in _MARKS},
    **{f"marks {mark} about a word": _body(f"{mark}가") for mark in _MARKS},
}
"""Articles as text, by what they repeat."""


def _page(body: str, head: str = "") -> str:
    paragraphs = f"<p>{_SENTENCE}</p>" * 3
    return (
        f"<!DOCTYPE html><html><head><title>가람시 - 누리신문</title>{head}</head>"
        f"<body><article><h1>가람시, 센터 연다</h1>{paragraphs}{body}</article></body></html>"
    )


def _in_page(unit: str, *, head: bool = False) -> Shape:
    if head:
        return lambda size: _page("", unit * max(1, size // len(unit)))
    return lambda size: _page(unit * max(1, size // len(unit)))


def _deep(tag: str, size: int) -> str:
    levels = max(1, size // (2 * len(tag) + 5))
    return _page(f"<{tag}>" * levels + _SENTENCE + f"</{tag}>" * levels)


PAGES: Final[Mapping[str, Shape]] = {
    "deep div": partial(_deep, "div"),
    "deep span": partial(_deep, "span"),
    "deep blockquote": partial(_deep, "blockquote"),
    "divs left open": _in_page("<div>가"),
    "links": _in_page('<a href="/a">가나다</a> '),
    "list of links": _in_page('<li><a href="/a">가나다 소식</a></li>'),
    "paragraphs of a page": _in_page(f"<p>{_SENTENCE}</p>"),
    "line breaks": _in_page(f"{_SENTENCE}<br>"),
    "pictures": _in_page('<figure><img src="a"><figcaption>사진=누리</figcaption></figure>'),
    "table cells": _in_page("<tr><td>가</td><td>1</td></tr>"),
    "scripts": _in_page("<script>var a = {};</script>"),
    "rows of a state": _in_page('<script>self.__next_f.push([1,"\\n1:T4,가나"])</script>'),
    "states of a script": _in_page("<script>window.abc = {</script>"),
    "boxes of an editor": _in_page(f'<div class="a"><div class="b"><p>{_SENTENCE}</p></div></div>'),
    "labels of a board": _in_page("<p>제목 가나 소식</p>"),
    "JSON-LD": _in_page('<script type="application/ld+json">{"@type": "NewsArticle"}</script>', head=True),
    "meta": _in_page('<meta property="og:title" content="가">', head=True),
    "comments": _in_page("<!-- 가 -->"),
    "entities": _in_page("&amp;&#44032;"),
    "less-than signs": _in_page("<"),
    "times": _in_page("<time>2025.02.20. 09:10</time>"),
    "spans of a line": _in_page("<span>가</span>"),
    "emphasised words": _in_page("<b>가</b> "),
    "a page on one line": _in_page(_SENTENCE + " "),
}
"""Web pages."""

PROSE: Final[Mapping[str, Shape]] = {
    name: _repeat(unit, before="A", after=" [1].")
    for name, unit in {
        "ids": "{M1} ",
        "sentence numbers": "[1]",
        "one capital letter": "A",
        "capital words": "Board ",
        "capital words of a line": "Board",
        "small letters": "a",
        "words": "the plan of ",
        "digits": "1",
        "figures": "1,000 ",
        "amounts": "2.5 trillion won ",
        "a.": "a.",
        "at signs": "a@",
        "phone digits": "02-123-",
        "spaces": " ",
        "quotes": '"',
        "quoted words": '"a" ',
        "curly quotes": "“a” ",
        "quotes left open": "“a ",
        "apostrophes": "a's ",
        "Hangul": "가",
        "Hangul words": "가람 ",
        "opening brackets": "(",
        "opening braces": "{",
        "countries": "France and ",
        "countries that sign": "France did not sign. ",
        "hyphens": "a-",
        "ordinals": "first ",
        "sums": "480 of 235 ",
        "sentences": "France plans {M1} for a centre [1]. ",
        "orders": "ignore previous instructions ",
        "by and more": "by 2.5 billion more ",
        "percent": "30% ",
    }.items()
}
"""Prose of a model, as a key point's text."""
