"""Find when an article was published, updated or taken over by another page."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Literal, NamedTuple

from summarizer.text.article import KST
from summarizer.text.patterns import compile_lazily

from .english_dates import in_figures

__all__ = [
    "PRINTED",
    "Stamp",
    "StampKind",
    "begins_with_time",
    "distributed_in",
    "is_time_label",
    "is_time_line",
    "parse_time",
    "pick",
    "published_in",
    "stamps_in",
    "with_labels",
    "without_times",
]

StampKind = Literal["published", "approved", "embargo", "distributed", "updated", "reposted", "bare"]

_TIME = compile_lazily(
    r"""
    (?<![\d.])
    (?:
        (?: (?P<year>(?:19|20)\d\d) | ['’‘](?P<short>\d\d) )
        \s?[-./년]\s?(?P<month>\d{1,2})\s?[-./월]\s?(?P<day>\d{1,2})(?!\d)
      | (?:
            (?=\d\d[-./]\d\d[-./]\d\d\.?\s{1,2}\d{1,2}:\d\d)
          | (?<=[일자]) | (?<=[일자][\s:]) | (?<=[일자]:\s) | (?<=[일자]\s:\s)  # 등록일 26.03.04
        )
        (?P<bare>\d\d)(?P<mark>[-./])(?P<bare_month>\d\d)(?P=mark)(?P<bare_day>\d\d)(?!\d)
    )
    [일.]?(?:\s?\([월화수목금토일](?:요일)?\)|\s[월화수목금토일]요일)?
    (?:
        [T,\s|/·]{0,4}
        (?P<half>오전|오후|[AaPp][Mm])?[\s(]{0,2}
        (?P<hour>\d{1,2})(?:\s?[:시]\s?(?P<minute>\d{2})분?(?::(?P<second>\d\d))?(?:\.\d{1,6})?|시)
        \s?(?P<late>[AaPp][Mm])?\)?\s?(?P<zone>Z|[+-]\d\d:?\d\d|KST|UTC|GMT)?
    )?
    """,
    re.VERBOSE,
)
_CLOCK = compile_lazily(
    r"(?P<half>오전|오후)?\s?(?<![\d:.])(?P<hour>[01]?\d|2[0-3])(?::|시\s?)(?P<minute>[0-5]\d)(?![\d:])분?", cues=":시"
)
"""A time without its day, as the second of a line: 2026.05.08 10:14 송고 / 16:30 최종 수정."""
PRINTED: frozenset[StampKind] = frozenset({"published", "approved", "distributed", "updated"})
"""The times that a page prints with a label as those of the article."""

_PAIR = 2
_LABELS: dict[str, StampKind] = {
    **dict.fromkeys(
        ("최종수정", "최종편집", "최종 수정", "최종업데이트", "수정", "업데이트", "갱신", "Updated", "Modified"),
        "updated",
    ),
    **dict.fromkeys(("재게시", "스크랩", "전재"), "reposted"),
    **dict.fromkeys(("보도",), "embargo"),
    **dict.fromkeys(("승인",), "approved"),
    **dict.fromkeys(("배포", "제공일자", "제공일시", "제공일"), "distributed"),
    **dict.fromkeys(
        ("송고", "전송", "날짜", "입력", "등록", "게시", "작성", "발행", "게재", "출고", "Published", "Posted"),
        "published",
    ),
}


def _spaced(label: str) -> str:
    """Return the pattern of a label whose two letters may be set apart, as offices set them: 배    포."""
    return r"\s{0,6}".join(label) if len(label) == _PAIR else label


_LABEL = compile_lazily(
    r"(?:기사|최초|온라인)\s?(?=입력|수정|등록|송고|게시)|(?P<label>"
    + "|".join(_spaced(label) for label in sorted(_LABELS, key=len, reverse=True))
    + r")\s?(?:된\s)?(?:시\s{0,4}[점간각기]|일\s{0,4}시|일자|일|날짜)?(?!(?-i:[가-힣]))",
    re.IGNORECASE,
)
_COUNTER = compile_lazily(
    r"(?:조회|댓글|추천|좋아요|공감|호수|지면|공유|읽음|스크랩|의견|기사\s?추천|hits?|views?)\s?수?\s?[(:：]?\s{0,3}"
    r"(?:[A-Z]?\d{1,3}면|\d[\d,.]{0,9}\s?(?:만|천|k|회|개|건|명)?)\)?"
    r"|\d{1,2}\s?min(?:ute)?s?\sread|제?\d{1,6}호|[A-Z]?\d{1,2}면|(?<!\S)[-–—]\s?\d{1,4}\s?[-–—](?!\S)",
    re.IGNORECASE,
)
_AGO = compile_lazily(
    r"(?:입력|등록|수정|작성|업데이트)?\s?\d{1,3}\s?(?:초|분|시간|일|주|개월|달|년)\s?전\s?(?:입력|등록|수정|작성)?"
)
_BAR = compile_lazily(r"(?<!\S)[ㅣ│┃](?!\S)")
_KINDS: dict[str, StampKind] = {label.replace(" ", "").casefold(): kind for label, kind in _LABELS.items()}
_REPOST = compile_lazily(r"^[•·∙▪◦*-]?\s*(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}\.?\s*\|\s*\S", cues="|")
_LONGEST_LINE = 200
_HALF_A_DAY = 12
_WORD = compile_lazily(r"[^\W_]")


class Stamp(NamedTuple):
    """A time that the page prints, and what the page says it is; `bare` when it does not say.

    `embargo` is the time from which a release may be reported, `distributed` when it was given out; `approved`, when
    an editor let the article out, is its publication only where the page prints no other.
    """

    kind: StampKind
    when: dt.datetime


def parse_time(text: str) -> dt.datetime | None:
    """Read the first date or time in `text` as an aware datetime in KST; a date without a time is its midnight."""
    return next((when for found in _TIME.finditer(in_figures(text)) if (when := _moment(found))), None)


def stamps_in(line: str) -> Iterator[Stamp]:
    """Return the times of one line with the label before each, or behind each where a time opens the line."""
    line = in_figures(line)
    labels = [(found.start(), found["label"]) for found in _LABEL.finditer(line) if found["label"]]
    times = list(_TIME.finditer(line))
    repost = _REPOST.match(line) is not None
    behind = bool(times and labels) and times[0].start() < labels[0][0] and times[-1].start() < labels[-1][0]
    paired = 1 < len(times) == len(labels) and labels[-1][0] < times[0].start()  # 입력/수정 … / …
    for at, (found, following) in enumerate(zip_longest(times, times[1:])):
        when = _moment(found)
        if when is not None:
            beside = _kind(labels[at][1]) if paired else _kind_of(found, labels, behind=behind)
            yield Stamp("reposted" if repost else beside, when)
            if following is None:
                yield from _later_that_day(line[found.end() :], when)


def _later_that_day(rest: str, first: dt.datetime) -> Iterator[Stamp]:
    """Return the time that stands without a day behind another, with its label at its side."""
    found = _CLOCK.search(rest)
    if found is None:
        return
    beside = _LABEL.match(rest[found.end() :].lstrip()) or _ends_in_label(rest[: found.start()])
    when = first.replace(hour=_hour(found["hour"], found["half"]), minute=int(found["minute"]), second=0)
    if beside and beside["label"] and when >= first:
        yield Stamp(_kind(beside["label"]), when)


def _ends_in_label(text: str) -> re.Match[str] | None:
    """Return the label that closes a text, or None."""
    text = text.rstrip(" :：")
    return next((found for found in _LABEL.finditer(text) if found.end() == len(text)), None)


def _kind(label: str) -> StampKind:
    return _KINDS["".join(label.split()).casefold()]


def _kind_of(found: re.Match[str], labels: list[tuple[int, str]], *, behind: bool) -> StampKind:
    before = [label for at, label in labels if at < found.start()]
    after = [label for at, label in labels if at >= found.end()]
    beside = after[:1] if behind else before[-1:]
    return _kind(beside[0]) if beside else "bare"


def is_time_line(line: str) -> bool:
    """Return whether a line holds nothing but times, their labels and counters; a repost line may name a section too.

    How long ago something was, as pages print it, is such a line without a time.
    """
    if len(line) > _LONGEST_LINE:
        return False
    line = in_figures(line)
    if _AGO.fullmatch(line.strip()):
        return True
    if not _TIME.search(line):
        return False
    return _REPOST.match(line) is not None or not _WORD.search(without_times(line))


def without_times(line: str) -> str:
    """Return a line that has times without them, their labels and counters; any other as it is."""
    figures = in_figures(line)
    if not _TIME.search(figures) and not _AGO.search(line):
        return line
    line = figures
    rest = _LABEL.sub(" ", _CLOCK.sub(" ", _AGO.sub(" ", _TIME.sub(" ", line))))
    return _BAR.sub(" ", _COUNTER.sub(" ", rest) if _WORD.search(rest) else rest)


def with_labels(lines: Iterable[str]) -> Iterator[str]:
    """Return lines, each that is only a label of times put before the next: 작성일 above 2026-03-04."""
    label = ""
    for line in lines:
        if is_time_label(line):
            label = line
            continue
        yield f"{label} {line}" if label and begins_with_time(line) else line
        label = ""


def is_time_label(line: str) -> bool:
    """Return whether a line is the label of a time and no more: 보도시점."""
    return _LABEL.fullmatch(line.strip(" :：")) is not None


def begins_with_time(line: str) -> bool:
    """Return whether a short line begins with a time: 2026. 5. 12.(화) 12:00 (5. 13.(수) 조간)."""
    return len(line) <= _LONGEST_LINE and _TIME.match(in_figures(line)) is not None


def pick(stamps: Iterable[Stamp], *kinds: StampKind) -> dt.datetime | None:
    """Return the first time of the first of these kinds that there is; an approval is the publication if none is."""
    first: dict[StampKind, dt.datetime] = {}
    for stamp in stamps:
        first.setdefault(stamp.kind, stamp.when)
    if "approved" in first:
        first.setdefault("published", first["approved"])
    return next((first[kind] for kind in kinds if kind in first), None)


def published_in(stamps: Sequence[Stamp]) -> dt.datetime | None:
    """Return when a text was published, by its labelled times: a release, when it may first be reported.

    That is the time of its distribution where no other is printed, or none that is later; online is before in print.
    """
    printed = pick(stamps, "published")
    distributed = pick(stamps, "distributed")
    reported = min((stamp.when for stamp in stamps if stamp.kind == "embargo"), default=distributed)
    return printed or (max(distributed, reported) if distributed and reported else None)


def distributed_in(stamps: Sequence[Stamp], published: dt.datetime | None) -> dt.datetime | None:
    """Return when a release was given out, where that is before it was published."""
    given = pick(stamps, "distributed")
    return given if given and published and given < published else None


def _moment(found: re.Match[str]) -> dt.datetime | None:
    year = int(found["year"] or f"20{found['short'] or found['bare']}")
    month, day = int(found["month"] or found["bare_month"]), int(found["day"] or found["bare_day"])
    hour = _hour(found["hour"] or "0", found["half"] or found["late"])
    try:
        naive = dt.datetime(  # noqa: DTZ001 - its zone is set below
            year, month, day, hour, int(found["minute"] or 0), int(found["second"] or 0)
        )
        return naive.replace(tzinfo=_zone(found["zone"])).astimezone(KST)
    except (ValueError, OverflowError):
        return None


def _hour(digits: str, half: str | None) -> int:
    """Return an hour of the day from one of its halves: 오후 4 is 16."""
    hour, half = int(digits), (half or "").lower()
    if half in {"오후", "pm"} and hour < _HALF_A_DAY:
        return hour + _HALF_A_DAY
    return 0 if half in {"오전", "am"} and hour == _HALF_A_DAY else hour


def _zone(text: str | None) -> dt.tzinfo:
    if text is None or text == "KST":
        return KST
    if text in {"Z", "UTC", "GMT"}:
        return dt.UTC
    hours, minutes = int(text[1:3]), int(text[-2:])
    offset = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(-offset if text[0] == "-" else offset)
