"""A speaker's role matches the printed title: a research fellow is not a director, an executive is not a chief one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

from policy_brief import Objection, Person, PersonMention, Speaker
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.reading import Reading
from summarizer.korean.persons.titles import find_titles, title_english
from summarizer.text.view import folded

__all__ = ["TITLES"]

_UNNAMED = re.compile(
    r"(?:^|[ ])(?P<title>[가-힣]{0,8}(?:임원|대표|관계자|이사|교수|연구위원|연구원|사장|팀장|소장|변호사|의원))$"
)
"""The title of somebody without a name: 한 임원, NPU 설계업체 대표."""

_PERSON = re.compile(r"[가-힣]{2,4}")
_TITLED = re.compile(r"(?:[ ][가-힣A-Za-z0-9·]{1,16}){1,3}?(?=(?:은|는|이|가|도)(?![가-힣]))")
_STANDING = re.compile(r"[ ]?(?:직무대행|권한대행|후보자?|지명자|내정자|당선[인자]|씨|님)$")
_OWNER = re.compile(r"[\w-]+(?: [Gg]eneral)?['’]s?(?= )")
"""Whose office or official it is: the governor's."""
_BEFORE = r"([가-힣A-Za-z]{{2,12}}) {}"
"""What stands before a name: 재무총괄 of 재무총괄 맹솔 전무."""
_SECOND = re.compile(r"([가-힣]{2,8})(?:이기도[ ]한|이자|이면서|[을를][ ]겸)")
"""A second title: 한빛테크 대표이기도 한 김하늘 교수."""


class _Role(NamedTuple):
    english: re.Pattern[str]
    korean: re.Pattern[str]


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    if not isinstance(view.claim, Speaker):
        return
    person = view.claim.speaker
    mentions = _mentions(person, reading)
    if mentions:
        yield from _named(view, person, mentions, reading)
    else:
        yield from _unnamed(view, person, reading)


def _mentions(person: Person, reading: Reading) -> tuple[PersonMention, ...]:
    """Return where the article prints the person with a title."""
    given = folded(person.korean)
    persons = (found for found in reading.scan.persons if found.title)
    return tuple(found for found in persons if folded(found.korean) in given)


def _named(
    view: ClaimInView, person: Person, mentions: tuple[PersonMention, ...], reading: Reading
) -> Iterator[Objection]:
    titles = [_STANDING.sub("", found.title or "") for found in mentions]
    lines = [reading.lines.get(number, "") for number in reading.sentences_with(mentions[0].korean)]
    name = re.escape(mentions[0].korean)
    titles += [title for line in lines for title in (*_SECOND.findall(line), *re.findall(_BEFORE.format(name), line))]
    words = _stray_words(person.role or "", titles)
    if words is None or not reading.prints(mentions[0].sentence, mentions[0].title or ""):
        return
    found = mentions[0]
    title = f"{found.title} ({found.title_english})" if found.title_english else found.title
    says = f"[{found.sentence}] calls {found.korean} {title}, not '{person.role}'."
    yield view.contradiction(says, korean=found.title or "", sentence=found.sentence, words=person.role)


def _unnamed(view: ClaimInView, person: Person, reading: Reading) -> Iterator[Objection]:
    """Object to the rank given to an unnamed person: 'the chief executive' for 한 임원."""
    found = _UNNAMED.search(person.korean)
    number = next(iter(reading.sentences_with(person.korean)), None)
    if number is None:
        return
    if found is None:
        yield from _title_behind(view, person, number, reading)
        return
    said = (_stray_words(text, [found["title"]]) for text in (person.english, person.role or ""))
    words = next((words for words in said if words is not None), None)
    if words is not None:
        english = title_english(found["title"], None)
        title = f"{found['title']} ({english})" if english else found["title"]
        says = f"[{number}] speaks of {title}, not of '{words}'."
        yield view.contradiction(says, korean=found["title"], sentence=number, words=person.english)


def _title_behind(view: ClaimInView, person: Person, number: int, reading: Reading) -> Iterator[Objection]:
    """Object to a role that contradicts the title behind a name that finders do not know: 계영후 추진단장은."""
    line = reading.lines.get(number, "")
    at = line.find(person.korean)
    if at < 0 or not _PERSON.fullmatch(person.korean):
        return
    behind = _TITLED.match(line, at + len(person.korean))
    titles = [found.text for found in find_titles(behind[0])] if behind else []
    words = _stray_words(person.role or "", titles) if titles else None
    if words is not None:
        says = f"[{number}] calls {person.korean} {titles[0]}, not '{person.role}'."
        yield view.contradiction(says, korean=titles[0], sentence=number, words=person.role)


def _stray_words(role: str, titles: list[str]) -> str | None:
    """Return the words of a role that no printed title matches, None if one matches or the role has no rank."""
    own = _OWNER.sub("", role)
    said = [(found[0], known.korean) for known in _roles() if (found := known.english.search(own))]
    if not said or any(korean.search(title) for _, korean in said for title in titles):
        return None
    return said[0][0]


@cache
def _roles() -> tuple[_Role, ...]:
    table = tomllib.loads(
        resources.files("summarizer.check.prose").joinpath("role_words.toml").read_text(encoding="utf-8")
    )
    return tuple(
        _Role(re.compile(row["english"], re.IGNORECASE), re.compile(rf"(?:{row['korean']})$")) for row in table["role"]
    )


TITLES = Rule("titles", _inspect, version=3)
