"""Find when an article was published, updated or taken over by another page."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from summarizer.text.article import KST

__all__ = ["Stamp", "is_time_line", "parse_time", "pick", "stamps_in", "without_times"]

StampKind = Literal["published", "updated", "reposted", "bare"]

_TIME = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)|['’‘](?P<short>\d\d))\s?[-./년]\s?(?P<month>\d{1,2})\s?[-./월]\s?(?P<day>\d{1,2})(?!\d)"
    r"[일.]?(?:\s?\([월화수목금토일]\))?"
    r"(?:[T,\s]*(?P<half>오전|오후|[AaPp][Mm])?[\s(]*(?P<hour>\d{1,2})\s?[:시]\s?(?P<minute>\d{2})분?(?::(?P<second>\d\d))?"
    r"(?:\.\d+)?\s?(?P<late>[AaPp][Mm])?\)?\s?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_LABELS: dict[str, StampKind] = {
    **dict.fromkeys(("최종수정", "최종편집", "최종 수정", "수정", "업데이트", "갱신"), "updated"),
    **dict.fromkeys(("재게시", "스크랩", "전재"), "reposted"),
    **dict.fromkeys(("송고", "입력", "등록", "게시", "승인", "작성", "발행", "보도", "배포", "게재"), "published"),
}
_LABEL = re.compile(
    "기사\\s?(?=입력|수정|등록|송고)|(?P<label>" + "|".join(sorted(_LABELS, key=len, reverse=True)) + ")"
    r"\s?(?:된\s)?(?:시점|시간|시각|일시|일자|일|날짜)?"
)
_REPOST = re.compile(r"^[•·∙▪◦*-]?\s*(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}\.?\s*\|\s*\S")
_WORD = re.compile(r"[^\W_]")


class Stamp(NamedTuple):
    """A time that the page prints, and what the page says it is; `bare` when it does not say."""

    kind: StampKind
    when: dt.datetime


def parse_time(text: str) -> dt.datetime | None:
    """Read the first date or time in `text` as an aware datetime in KST; a date without a time is its midnight."""
    return next((when for found in _TIME.finditer(text) if (when := _moment(found))), None)


def stamps_in(line: str) -> Iterator[Stamp]:
    """Give the times of one line with the label that stands before each, or after it where none stands before."""
    labels = [(found.start(), found["label"]) for found in _LABEL.finditer(line) if found["label"]]
    repost = _REPOST.match(line) is not None
    for found in _TIME.finditer(line):
        when = _moment(found)
        if when is None:
            continue
        before = [label for at, label in labels if at < found.start()]
        after = [label for at, label in labels if at >= found.end()]
        kind: StampKind = _LABELS[before[-1]] if before else _LABELS[after[0]] if after else "bare"
        yield Stamp("reposted" if repost else kind, when)


def is_time_line(line: str) -> bool:
    """Tell whether a line holds nothing but times and their labels; a repost line may name a section too."""
    if not _TIME.search(line):
        return False
    return _REPOST.match(line) is not None or not _WORD.search(without_times(line))


def without_times(line: str) -> str:
    """Take times and their labels out of a line that has times; give any other as it is."""
    return _LABEL.sub("", _TIME.sub("", line)) if _TIME.search(line) else line


def pick(stamps: Iterable[Stamp], kind: StampKind) -> dt.datetime | None:
    """Give the first time of that kind."""
    return next((stamp.when for stamp in stamps if stamp.kind == kind), None)


def _moment(found: re.Match[str]) -> dt.datetime | None:
    year = int(found["year"] or f"20{found['short']}")
    hour = int(found["hour"] or 0)
    half = (found["half"] or found["late"] or "").lower()
    if half in {"오후", "pm"} and hour < 12:  # noqa: PLR2004 - twelve-hour clock
        hour += 12
    if half in {"오전", "am"} and hour == 12:  # noqa: PLR2004 - as above
        hour = 0
    try:
        naive = dt.datetime(  # noqa: DTZ001 - its zone is set below
            year, int(found["month"]), int(found["day"]), hour, int(found["minute"] or 0), int(found["second"] or 0)
        )
        return naive.replace(tzinfo=_zone(found["zone"])).astimezone(KST)
    except (ValueError, OverflowError):
        return None


def _zone(text: str | None) -> dt.tzinfo:
    if text is None:
        return KST
    if text == "Z":
        return dt.UTC
    hours, minutes = int(text[1:3]), int(text[-2:])
    offset = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(-offset if text[0] == "-" else offset)
