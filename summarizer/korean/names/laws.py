"""Find laws and bills in a text, with their English: established titles, and descriptions of those that have none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.korean.persons.shapes import is_opener
from summarizer.korean.words import WORD_END
from summarizer.text.patterns import compile_lazily

from .described import Part, join_parts, parts_of
from .glossary import Glossary

__all__ = ["Law", "describe_law", "find_laws"]

_KINDS: Final = {
    "특별조치법": "Special",
    "기본법": "Basic",
    "특별법": "Special",
    "특례법": "Special",
    "법률": "",
    "법": "",
}
_PLAIN: Final = ("법률", "법")
_WAYS: Final = (
    "활용",
    "이용",
    "관리",
    "예방",
    "연구",
    "개발",
    "평가",
    "대응",
    "설치",
    "구축",
    "양성",
    "강화",
)  # 활용법: how to
_PARTICLES: Final = (*"은는이가을를에의도서로며고와과한된", ",")
_AMENDMENT: Final = "개정안"
_REACH: Final = 60  # code points of a title before its kind
_END = compile_lazily(
    rf"(?P<about>[ ]?에[ ]관한)?[ ]?(?P<kind>{'|'.join(_KINDS)})"
    rf"(?P<bill>[ ]?(?:(?:일부|전부)?개정|제정)?안)?{WORD_END}"
)
_BREAK = compile_lazily(r"[^가-힣A-Za-z0-9·ㆍ, ]")
_ASIDE = compile_lazily(r" 등$")
_AND = compile_lazily(r" 및 |[·ㆍ,] ?|(?<=[가-힣])[과와] ")
_OF = compile_lazily(r"(?<=[가-힣])의 ")


class Law(NamedTuple):
    """A law or bill as a text prints it, with its English; `established` is false of a description."""

    start: int
    korean: str
    english: str
    established: bool


def find_laws(text: str, glossary: Glossary) -> tuple[Law, ...]:
    """Return the laws that a text names, in order, each title once."""
    known = [
        Law(hit.start, text[hit.start : hit.end], hit.entry.english, hit.entry.verified)
        for hit in glossary.find(text)
        if hit.entry.kind == "law"
    ]
    starts = [law.start for law in known]
    described = [law for law in _described(text) if not _is_within(law, known, starts)]
    laws: dict[str, Law] = {}
    for law in sorted((*known, *described)):
        laws.setdefault(law.korean.replace(" ", ""), law)
    return tuple(laws.values())


def _is_within(law: Law, known: Sequence[Law], starts: Sequence[int]) -> bool:
    """Return whether a title shares words with one that the glossary knows; those stand in the order of the text."""
    at = bisect_left(starts, law.start + len(law.korean)) - 1
    return at >= 0 and law.start < known[at].start + len(known[at].korean)


def _described(text: str) -> Iterator[Law]:
    for found in _END.finditer(text):
        for start in _starts(text, found.start()):
            title = text[start : found.end()]
            if english := describe_law(title):
                yield Law(start, title, english, established=False)
                break


def _starts(text: str, end: int) -> Iterator[int]:
    """Return where the title that ends there may begin, the longest first: at a word of the same clause."""
    begin = max(0, end - _REACH)
    breaks = [found.end() for found in _BREAK.finditer(text, begin, end)]
    clause = breaks[-1] if breaks else begin
    words = [found.end() for found in compile_lazily(" ").finditer(text, clause, end)]
    yield clause
    yield from (start for start in words if start < end and _ends_phrase(text[clause : start - 1]))


def _ends_phrase(before: str) -> bool:
    """Return whether a title may begin after these words: after a particle or 어제, not within a longer title."""
    word = before.rpartition(" ")[2]
    return word.endswith(_PARTICLES) or is_opener(word)


@lru_cache(maxsize=512)
def describe_law(title: str) -> str | None:
    """Return what the title of a law or bill says in English, or None where a part of it is not known."""
    found = next((end for end in _END.finditer(title) if end.end() == len(title)), None)
    if found is None:
        return None
    topic, bill = title[: found.start()].strip(), found["bill"] or ""
    noun = "Bill" if bill and not bill.endswith(_AMENDMENT) else "Act"
    kind = f"{_KINDS[found['kind']]} {noun}".strip()
    if found["about"]:
        said = _about(topic, kind)
    else:
        said = _named(topic, kind) if _may_be_short(title[: found.end("kind")], found["kind"], bill) else None
    return f"Bill Amending the {said}" if said and bill.endswith(_AMENDMENT) else said


def _may_be_short(title: str, kind: str, bill: str) -> bool:
    """Return whether a title without 에 관한 is one: 방송법, 데이터 기본법; not 산업 법률, and not AI 활용법."""
    if kind not in _PLAIN:
        return True
    topic = title.removesuffix(kind)
    return kind == "법" and not topic.endswith(" ") and (bool(bill) or not topic.endswith(_WAYS))


def _named(topic: str, kind: str) -> str | None:
    parts = _parts(topic)
    return f"{join_parts(parts)} {kind}" if any(part.role not in ("act", "lead") for part in parts) else None


def _about(topic: str, kind: str) -> str | None:
    """Say a long title: 로봇 육성 및 지원에 관한 특별법 is the Special Act on the Fostering and Support of Robots."""
    said: list[tuple[str, str]] = []  # what is done, and to what
    for words in _AND.split(_ASIDE.sub("", topic)):
        parts = _parts(words)
        if not parts:
            return None
        done = parts[-1].english if parts[-1].role == "act" else ""
        things = join_parts(parts[:-1] if done else parts) if parts[: len(parts) - bool(done)] else ""
        if done and not things and said and said[-1][0]:
            said[-1] = (f"{said[-1][0]} and {done}", said[-1][1])
        else:
            said.append((done, things))
    if not any(things for _, things in said):
        return None
    return f"{kind} on {' and '.join(_done_to(done, things) for done, things in said)}"


def _done_to(done: str, things: str) -> str:
    if not done:
        return things
    return f"the {done} of {things}" if things else f"the {done}"


def _parts(topic: str) -> tuple[Part, ...]:
    return parts_of(_OF.sub("", topic).replace(" ", ""))
