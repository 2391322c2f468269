"""The day that a text speaks of: the one that 이날 means, and that 전날 and 이튿날 count from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final, NamedTuple

from .context import FUTURE, PAST, lead_of
from .tense import read_tense
from .words import DateWords

__all__ = ["Spoken"]

_DAYS_OF_NEWS: Final = 7  # 이날 goes on meaning a day this near, an older one only in the next sentence
_LATELY: Final = dt.timedelta(days=31)
_LOOKS_BACK: Final = frozenset({"어제", "그저께", "그제", "그끄저께"})
_UNTIL: Final = "까지"
_RANGE: Final = ("부터", "~", "-")
_RANGE_IS_SHORT: Final = 6  # 3일부터 5일; days further apart are not a range
_COMPARES: Final = ("보다", " 대비")
_ITS: Final = ("그 ", "바로 ")


class _Day(NamedTuple):
    """A single day of the text."""

    date: dt.date
    sentence: int
    end: int
    is_ahead: bool
    is_aside: bool
    """Whether it is told beside the day of its sentence: 14일 공시에 따르면 지난 12일 낸 자료를 이날 고쳤다."""
    is_placed: bool
    """Whether 지난, 지난달 or 지난주 tells where it is, so that it is less the day of the text."""


@dataclass(slots=True)
class Spoken:
    """The days that a text has spoken of so far."""

    last: _Day | None = None
    scene: _Day | None = None
    """The latest day that is near publication."""
    _before: tuple[_Day | None, _Day | None] = (None, None)

    def follow(self, text: str, words: DateWords, date: dt.date, *, sentence: int, published: dt.date | None) -> None:
        """Remember a day; ranges, deadlines and days that another only counts from do not change the day spoken of."""
        if self.last and _is_range(text, self.last.end, words.start):
            self.last, self.scene = self._before
            return
        if _counts_back(words) or text.startswith(_UNTIL, words.end):
            return
        self._before = (self.last, self.scene)
        self.last = _Day(
            date,
            sentence,
            words.end,
            is_ahead=published is not None and date > published and not _is_told_past(text, words),
            is_aside=lead_of(words) == PAST and self.scene is not None and self.scene.sentence == sentence,
            is_placed=_is_placed(words),
        )
        if _is_news(self.last, published) and (self.scene is None or self.scene.date <= date):
            self.scene = self.last

    def day(self, text: str, words: DateWords, *, sentence: int, published: dt.date | None) -> dt.date | None:
        """Return the day that these words count from, None for publication; no past verb has a day in the future."""
        is_past = read_tense(text, words.end, first=True) == "past"
        for day in (self._just_named(text, words, sentence, published), self.scene):
            if day and not (day.is_ahead and is_past):
                return day.date
        return None

    def _just_named(self, text: str, words: DateWords, sentence: int, published: dt.date | None) -> _Day | None:
        """Return the day of the same or the previous sentence, if the words go on with it.

        전날 after a sentence of old news is the day before publication, as is one to compare with (전날보다): only 이날
        and 다음 날 go on with the old day.
        """
        last = self.last
        if last is None or last.sentence < sentence - 1 or (last.is_aside and last.sentence == sentence):
            return None
        if last.sentence == sentence or not _is_before(words) or text.endswith(_ITS, 0, words.start):
            return last
        if _is_news(last, published):
            return last
        is_old = last.is_placed or published is None or abs(published - last.date) > _LATELY
        return None if is_old or text.startswith(_COMPARES, words.end) else last


def _is_range(text: str, end: int, start: int) -> bool:
    """Return whether the words between two days make a range of them: 다음 달 1일부터 15일."""
    return start - end <= _RANGE_IS_SHORT and text[end:start].lstrip(" ").startswith(_RANGE)


def _counts_back(words: DateWords) -> bool:
    """Return whether a day is only given by its distance to another, which stays the day spoken of."""
    return (
        _is_before(words) or words.kind == "ago" or (words.kind == "rel_day" and words.text("rel_day") in _LOOKS_BACK)
    )


def _is_before(words: DateWords) -> bool:
    return words.kind == "same_day" and words.text("same_day").startswith("전")


def _is_told_past(text: str, words: DateWords) -> bool:
    return lead_of(words) == PAST or (lead_of(words) != FUTURE and read_tense(text, words.end) == "past")


def _is_placed(words: DateWords) -> bool:
    month = words.get("rel_month")
    return words.get("lead", "week") is not None or (month is not None and month.text.startswith("지"))


def _is_news(day: _Day, published: dt.date | None) -> bool:
    """Return whether a day is that of the news: near publication, and at most a day after it."""
    if published is None:
        return True
    return not day.is_placed and -1 <= (published - day.date).days <= _DAYS_OF_NEWS
