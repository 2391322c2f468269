"""Find what stands in quotation marks, and tell speech from terms, titles and emphasis.

Marks pair by role, as for sentences. Inside a quotation only speech quoted in speech is a separate mention: a term
in single quotes is part of what was said. Title brackets (「」, 《》) never hold speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from policy_brief import Quotation
from summarizer.find.passage import Passage
from summarizer.korean.speech_words import any_of
from summarizer.text.patterns import compile_lazily
from summarizer.text.quotes import Pair, paired_marks

from .interviews import find_answers

__all__ = ["find_quotations"]

_LINE = compile_lazily(r"[^\n\x1c-\x1e\x85\u2028\u2029]+")
_ANY_MARK = compile_lazily("[\"“”„‟〝〞〟'‘’‚‛`´「『《〈｢]")
_QUOTES = "\"'"
_DOUBLE = '"“”„‟〝〞〟'
_TITLES = "「『《〈｢"

_NAMING = compile_lazily(rf"이?라고(?:도|는)?[ ]{any_of('naming_verbs')}|이?라고만|이?라는[ ]{any_of('naming_nouns')}")
_SPEECH = compile_lazily(
    rf"""[ ]?(?:
        이?라(?:며|면서)
        |이?라고(?:도|는|까지)?[^\"“”.\n]{{0,40}}?{any_of("verbs")}  # "…"라고 힘주어 말했다
        |이?라고[ ]?(?:하|[,.]|$)
        |이?라는[^\"“”.\n]{{0,14}}?{any_of("nouns")}  # "…"라는 지적
        |임을[ ][^.\n]{{0,10}}{any_of("verbs")}
        |(?:말|지적|강조|답|반문|주장|설명|대답|호소)[했하]
        |물었|묻|되물|외쳤|외치|밝혔|밝히|적었|썼다|했다|하고|하며
    )""",
    re.VERBOSE,
)
"""What follows speech whose words need not be a clause."""
_BEGIN_SPEECH = frozenset("이라임말지강답반주설대호물묻되외밝적썼했하")
"""What `_SPEECH` and `_NAMING` begin with, a space aside: not 을, 를, 은, 는, 고, 며 and other particles."""
_QUOTING = compile_lazily(r"(?:고|며|면서)(?=[ ,])")
_QUOTES_ON = compile_lazily(r"[ ]?(?:이?라)?(?:고|며|면서)(?:는|도)?[ ,]")
_LONGEST_OVER_LINES = 1500  # code points of two paragraphs that one quotation reaches over
_AFTER_CLAUSE = compile_lazily(
    r"[ ]?,?[ ]?(?:이?라(?:고|며|면서|는|던)|고(?=[ ,.]|는|도|만|[말밝했하강설덧전지주언답적썼])"
    r"|며(?!칠)|면서|[는란](?=[ ])|던|하고|하며)"
)
_FINAL = compile_lazily(
    r"(?:[다요죠까냐줘]|(?:하|되|말|보|가|서|만들|키우|막|찾|높이)자|해야|달라|하라|되라|니|[인는은한할될된]가"
    r"|할 것|겠지|구나|시오)$"
)
_LONGEST_FINAL = 3
_AFTER_FINAL = ".!?…~ "
_ENGLISH = compile_lazily(r"[A-Z][a-z]*(?:,? [A-Za-z0-9'’-]+){4,}[.!?]?")
_IN_LOWER_CASE = 0.6  # share of words in lower case in an English sentence; titles are capitalised
_LONG_ENOUGH = 3  # shorter words are terms, whatever they end in


class _Quoted(NamedTuple):
    """A pair of marks in the view, with the nearest quotation around it."""

    pair: Pair
    speech: bool
    nested: bool


def find_quotations(passage: Passage) -> tuple[Quotation, ...]:
    """Find quotations in a passage, ids Q1 and on; `text` is what stands between the marks, or an interview's answer.

    Speakers are not set: see `attach_speakers`.
    """
    found: list[Quotation] = []
    answers = (
        _Quoted(Pair(start, end, start, end, ""), speech=True, nested=False)
        for start, end in find_answers(passage.view.text)
    )
    for quoted in sorted((*answers, *_quoted(passage.view.text)), key=lambda quoted: quoted.pair.start):
        pair = quoted.pair
        place = passage.place(pair.inner_start, pair.inner_end)
        if place is None or not place["text"].strip():
            continue
        end = passage.sentence_at(place["end"] - 1)
        found.append(Quotation(id=f"Q{len(found) + 1}", sentence_end=end, speech=quoted.speech, **place))
    return tuple(found)


def _quoted(text: str) -> Iterator[_Quoted]:
    """Return what is quoted in order, terms inside quotations left out."""
    for start, end in _stretches(text):
        for quoted in _in_stretch(text, start, end):
            if quoted.speech or not quoted.nested:
                yield quoted


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Return the lines with quotation marks; two that one quotation reaches over are one stretch."""
    reached = 0
    lines = _LINE.finditer(text)
    following = next(lines, None)
    while (line := following) is not None:
        following = next(lines, None)
        start, end = line.span()
        if start < reached or not _ANY_MARK.search(text, start, end):
            continue
        if following and _reaches_over(text, line, following):
            end = reached = following.end()
        yield start, end


def _reaches_over(text: str, line: re.Match[str], following: re.Match[str]) -> bool:
    """Return whether a quotation is opened in one line and closed in the next, where words say who spoke it."""
    if not (_is_open(line[0]) and _is_open(following[0])) or following.end() - line.start() > _LONGEST_OVER_LINES:
        return False
    over = (pair for pair in paired_marks(text, line.start(), following.end()) if pair.start < line.end() < pair.end)
    return any(pair.kind == '"' and _QUOTES_ON.match(text, pair.end, following.end()) for pair in over)


def _is_open(line: str) -> bool:
    """Return whether one of the double marks of a line lacks its partner."""
    return sum(line.count(mark) for mark in _DOUBLE) % 2 == 1


def _in_stretch(text: str, start: int, end: int) -> Iterator[_Quoted]:
    around = start
    pairs = [pair for pair in paired_marks(text, start, end) if pair.kind in _QUOTES + _TITLES]
    for pair in sorted(pairs):
        nested = pair.start < around
        around = max(around, pair.end)
        yield _Quoted(pair, pair.kind in _QUOTES and _is_speech(text, pair, end), nested)


def _is_speech(text: str, pair: Pair, end: int) -> bool:
    if text[pair.end : pair.end + 2].lstrip(" ")[:1] in _BEGIN_SPEECH:
        if _NAMING.match(text, pair.end, end):
            return False
        if _SPEECH.match(text, pair.end, end):
            return True
    if not _is_clause(text[pair.inner_start : pair.inner_end]):
        return pair.kind == '"' and _QUOTING.match(text, pair.end, end) is not None
    return pair.kind == '"' or _AFTER_CLAUSE.match(text, pair.end, end) is not None


def _is_clause(words: str) -> bool:
    return _is_english(words) or (len(words) >= _LONG_ENOUGH and _is_final(words))


def _is_final(words: str) -> bool:
    """Return whether words end as clauses do: in an ending, whatever marks follow, or in a question or a call."""
    if words.rstrip(" ").endswith(("!", "?")):
        return True
    stem = words.rstrip(_AFTER_FINAL)
    return _FINAL.search(stem, max(0, len(stem) - _LONGEST_FINAL)) is not None


def _is_english(words: str) -> bool:
    """Return whether words are an English sentence rather than a title, by their lower case."""
    if not _ENGLISH.match(words):
        return False
    parts = words.split()
    return sum(part[0].islower() or part[0].isdigit() for part in parts) >= _IN_LOWER_CASE * len(parts)
