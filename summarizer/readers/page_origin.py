"""Outlet, day, authors and words of the headline that a model reads on a page, as far as the page prints them.

A name counts where a line of the page prints it, a day where words of the page print it whole; for the rest the
program's own reading stays.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from policy_brief import Byline, PageAuthor, ReadPage
from summarizer.text.article import KST, Article
from summarizer.text.view import View, folded

from .lines.origin.issues import issue_day_in, issue_in
from .lines.origin.times import stamps_in

__all__ = ["origin_of", "printed_title"]

_SHORTEST_NAME, _LONGEST_NAME = 2, 60
_SHORTEST_TITLE, _LONGEST_TITLE = 6, 200
_CHANGED = frozenset({"updated", "reposted"})
_AROUND = " |·:=,/"
_PAIRS = frozenset(("()", "[]", "<>", "〈〉", "《》", "「」", "『』", "【】"))
_CENTURY = 20
"""Of a year in two figures: '26 is 2026."""


def origin_of(article: Article, reading: ReadPage) -> dict[str, Any]:
    """Return the fields of an article that a reading changes: `outlet, outlet_english, published, issue, bylines`."""
    page = _Printed(article)
    changes: dict[str, Any] = {}
    if outlet := page.name(reading.outlet):
        changes |= {"outlet": outlet, "outlet_english": reading.outlet_english}
    if published := _published(page, reading):
        changes |= {"published": published, "issue": None}
    elif article.published is None and page.prints(reading.published_words):
        changes["issue"] = issue_in([reading.published_words]) or article.issue
    authors = {page.name(author.name): author for author in reading.authors}
    if None not in authors:
        changes["bylines"] = tuple(_byline(page, name, author) for name, author in authors.items() if name)
    return changes


def printed_title(article: Article, words: str) -> str | None:
    """Return the words of a headline on one line, where one line of the page prints them."""
    title = " ".join(words.split())
    if not _SHORTEST_TITLE <= len(title) <= _LONGEST_TITLE:
        return None
    lines = (line for text in _Printed(article).texts() for line in text.split("\n"))
    return title if any(folded(title) in folded(line) for line in lines) else None


class _Printed(NamedTuple):
    """What the page of an article prints."""

    article: Article

    def name(self, words: str | None) -> str | None:
        """Return a name as it is given, without brackets around it, where a line of the page prints it."""
        name = " ".join(View.of(words or "").text.split()).strip(_AROUND)
        name = name[1:-1] if name[:1] + name[-1:] in _PAIRS else name
        if not (re.search(r"[^\W\d_]", name) and _SHORTEST_NAME <= len(name) <= _LONGEST_NAME):
            return None
        letters = r"[ \t]{0,4}".join(map(re.escape, name.replace(" ", "")))
        pattern = re.compile(rf"(?<![가-힣A-Za-z0-9]){letters}", re.IGNORECASE)
        return name if any(pattern.search(text) for text in self.texts()) else None

    def prints(self, words: str) -> bool:
        """Return whether the page prints words, blanks and width aside."""
        sought = folded(words)
        return bool(sought) and any(sought in folded(text) for text in self.texts())

    def texts(self) -> Iterator[str]:
        """Yield all that the page prints, width and blanks normalised."""
        yield self.article.view.text
        yield from (View.of(line).text for line in self.article.around)


def _published(page: _Printed, reading: ReadPage) -> dt.datetime | None:
    """Return the day that a reading names, with the hour that its words print, where they print that day."""
    try:
        day = dt.date.fromisoformat(reading.published or "")
    except ValueError:
        return None
    if page.article.published and page.article.published.date() == day:
        return page.article.published
    words = " ".join(View.of(reading.published_words).text.split())
    if not page.prints(words):
        return None
    stamped = [stamp for stamp in stamps_in(words) if stamp.when.date() == day]
    if stamped and all(stamp.kind in _CHANGED for stamp in stamped):
        return None
    hours = (stamp.when for stamp in stamped if stamp.kind not in _CHANGED)
    return next(hours, dt.datetime.combine(day, dt.time(), KST) if _prints(words, day) else None)


def _prints(words: str, day: dt.date) -> bool:
    """Return whether words print a day in a form that stands nowhere but in the words of a day: 26. 3. 5., 20260305."""
    short = rf"|['’‘]?{day.year % 100:02d}" if day.year // 100 == _CENTURY else ""
    year, month, date = rf"(?:{day.year:04d}{short})", rf"0?{day.month}", rf"0?{day.day}"
    forms = (
        rf"(?<!\d){year}\s?[-./년]\s?{month}\s?[-./월]\s?{date}(?!\d)",
        rf"(?<!\d){day.year:04d}{day.month:02d}{day.day:02d}(?!\d)",
    )
    return any(re.search(form, words) for form in forms) or issue_day_in(words) == day


def _byline(page: _Printed, name: str, author: PageAuthor) -> Byline:
    """Return an author; what the program read of the same name stays."""
    known = next((byline for byline in page.article.bylines if byline.name == name), None)
    role = page.name(author.role)
    if known is None:
        return Byline(name=name, role=role)
    return known if known.role or not role else known.model_copy(update={"role": role})
