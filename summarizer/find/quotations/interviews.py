"""Read interviews: lines that ask (― 언제 여나), and answers with a name (도하람 = …), a mark (▲ …) or neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.korean.persons.romanise import split_name
from summarizer.korean.persons.titles import find_titles
from summarizer.text.labels import ANSWERS, ASKS
from summarizer.text.patterns import compile_lazily

from .subjects import Names, Subject

__all__ = ["find_answers", "find_interviewee", "follows_question", "follows_statement"]

_QUESTION = compile_lazily(
    rf"""
    ^[ ]?(?:
        {ASKS}[ ]?[^\n ][^\n]{{1,200}}  # Q. 문제는.
        |(?:-{{1,2}}|▷)[ ]?[^\n -](?:\?|[^\n]{{1,200}}(?:\?|(?:[나까가냐]|달라|궁금하다)\.?))
        |(?:-{{1,2}}|▷)[ ]?[^\n -][^\n]{{1,60}}(?:(?<=[은는])|(?<=끝으로)|(?<=마지막으로))[.…]{{1,3}}  # ― 기업 반응은.
    )[ ]?$
    """,
    re.MULTILINE | re.VERBOSE,
)
_STATED = compile_lazily(  # ―업계는 비판한다. ― 향후 계획.
    r"^[ ]?-{1,2}[ ]?[^\n -][^\n]{1,200}(?:다\.?|\.)[ ]?$", re.MULTILINE
)
_STATED_AND_ANSWERED = compile_lazily(
    r"^[ ]?-{1,2}[ ]?[^\n -][^\n]{1,200}(?:다\.?|\.)[ ]?\n[ \n]{0,4}"
    r"[\"“][^\n]{2,1000}[\"”](?:[ ]?[(\[][^()\[\]\n]{1,20}[)\]]\.?)?[ ]?$",
    re.MULTILINE,
)
_MARKED = compile_lazily(rf"^[ ]?(?:▲|△|{ANSWERS})[ ]?(?P<said>[^\n\"“ ][^\n]*)$", re.MULTILINE)
_NAMED = compile_lazily(  # 도하람 시장 = 다음 달 연다. ▲도하람 시장=다음 달 연다. ◇도하람 시장=“다음 달 연다.”
    r"^[ ]?(?P<mark>[▲△▶▷◇◆]?)[ ]?(?P<who>[가-힣]{2,5}(?:[ ][가-힣]{1,10}){0,2})[ ]?=[ ]?(?P<said>[^\n= ][^\n]*)$",
    re.MULTILINE,
    cues="=",
)
_CLAUSE = compile_lazily(r"[다요죠까][.!?…]{0,3}(?:[ ]?\([^()\n]{1,30}\))?[ ]?$")
_QUOTED = ('"', "“")
_REPORTER = compile_lazily(r"(?:기자|특파원|통신원|선임기자)$")
_OCCASION = compile_lazily(r"[^.\n,]{0,20}(?:일문일답|인터뷰|대담|문답|만났|만나)")
_FEWEST: Final = 3  # this many answers with names make an interview without questions
_TAIL: Final = 40


def find_answers(text: str) -> Iterator[tuple[int, int]]:
    """Return where answers of an interview without quotation marks stand, by their lines."""
    named = [found for found in _NAMED.finditer(text) if not _REPORTER.search(found["who"])]
    told = [found for found in named if not found["said"].startswith(_QUOTED) and _may_be_said(found)]
    answers = [
        found
        for found in told
        if len(told) >= _FEWEST or (found["mark"] and _has_title(found["who"])) or follows_question(text, found.start())
    ]
    yield from (found.span("said") for found in answers)
    quoted = (found for found in named if found["said"].startswith(_QUOTED))
    labelled = {found.start() for found in (*answers, *quoted)}
    for found in _MARKED.finditer(text):
        if found.start() not in labelled and follows_question(text, found.start()):
            yield found.span("said")


def _may_be_said(named: re.Match[str]) -> bool:
    """Return whether the words after a name are a clause, or no mark stands before the name: not ▲일시=3월 4일."""
    return not named["mark"] or _CLAUSE.search(named["said"], max(0, len(named["said"]) - _TAIL)) is not None


def _has_title(who: str) -> bool:
    """Return whether a label is a person's name with the title: 김하늘 원장."""
    name, _, title = who.partition(" ")
    return split_name(name) is not None and any(found.end == len(title) for found in find_titles(title))


def follows_question(text: str, start: int) -> bool:
    """Return whether the line that contains `start` stands right below a question."""
    return _stands_below(text, start, _QUESTION)


def follows_statement(text: str, start: int) -> bool:
    """Return whether the line that contains `start` stands right below a line that begins with a dash, as questions do.

    An interviewer may put what others say to the interviewee in this form: ―업계는 비판한다.
    """
    return _stands_below(text, start, _STATED)


def find_interviewee(text: str, names: Names) -> Subject | None:
    """Return the person who is interviewed: named with 일문일답 or 인터뷰 before the questions, or alone there."""
    question = _QUESTION.search(text)
    first = question or _STATED_AND_ANSWERED.search(text)
    if first is None:
        return None
    persons = list(names.persons(0, first.start()))
    if question is None or len({mention.english for _, _, mention in persons}) > 1:
        persons = [person for person in persons if _OCCASION.match(text, person[1])]
    if len({mention.english for _, _, mention in persons}) != 1:
        return None
    start, end, _ = persons[0]
    return names.subject(start, end)


def _stands_below(text: str, start: int, line: re.Pattern[str]) -> bool:
    """Return whether a line of that form stands right above the line that contains `start`, blank lines aside."""
    end = text.rfind("\n", 0, start)
    while end > 0 and text[end - 1] in "\n ":
        end -= 1
    return end > 0 and line.match(text, text.rfind("\n", 0, end) + 1, end) is not None
