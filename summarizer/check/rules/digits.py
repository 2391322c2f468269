"""Every digit or number word in English prose comes from an id or from a cited sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from policy_brief import PLACEHOLDER, Mention, Span, Statement
from policy_brief.claims import AnyClaim, named, prose, sentence_numbers
from summarizer.check.base import Check, Problem, drop, flag, repair
from summarizer.check.prose.number_words import amounts_in_words, stray_months, stray_words
from summarizer.check.prose.written_out import cited_figures, with_ids
from summarizer.find.scan import Scan
from summarizer.text.view import View

__all__ = ["DIGITS"]

_TOKEN = re.compile(r"[A-Za-z.-]*\d[\w.,-]*")
_TRAILING = ".,-"
_SUFFIX = re.compile(r"(?:-[a-z]+)+$")
_VERSION = re.compile(r"[\s-]?(v?\d+(?:\.\d+)*[A-Za-z]{0,3})(?![\d%]|\.\d|\s?[개명억조만천원년월일배번장대곳위차종])")
_NUMBERING_BEFORE = re.compile(r"(?:\bNo\.|\b[A-Z][a-z]+)\s?\Z")
_LATIN_WORD_BEFORE = re.compile(r"[A-Z][\w.]*[\s-]\Z")


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    for field, text in prose(claim):
        mended = with_ids(text, claim, scan)
        if mended != text:
            claim = claim.model_copy(update={field: mended})
            yield repair(f"{field}: a figure was written out: put back to its id", claim)
        bare = PLACEHOLDER.sub(" ", mended.template)
        stray = [*_stray_digits(bare, claim, scan), *amounts_in_words(bare)]
        if stray:
            yield drop(f"{field}: {_listed(stray)} in the prose comes from no cited sentence")
            return
        words = list(_stray_words(bare, claim, scan))
        if words:
            yield flag(f"{field}: {_listed(words)} comes from no cited sentence")
    yield from _in_names(claim)


def _stray_words(bare: str, claim: AnyClaim, scan: Scan) -> Iterator[str]:
    figures = list(cited_figures(claim, scan))
    yield from stray_words(_without_names(bare, claim, scan), _cited_text(claim, scan), figures)
    yield from stray_months(bare, figures)


def _stray_digits(bare: str, claim: AnyClaim, scan: Scan) -> Iterator[str]:
    """Give the digits that are no part of a name which the article prints: 'GPT-4' and 'A.X 4.0' are."""
    if not _TOKEN.search(bare):
        return
    printed = f"{_cited_text(claim, scan)} {scan.article.headline or ''}"
    unfound = _cited_text(claim, scan, without=cited_figures(claim, scan))
    prose_text = _without_names(bare, claim, scan)
    for found in _TOKEN.finditer(prose_text):
        token = found[0].strip(_TRAILING)
        before = _LATIN_WORD_BEFORE.search(prose_text, 0, found.start())
        numbering = _NUMBERING_BEFORE.search(prose_text, 0, found.start()) and _stands_alone(token, unfound)
        if not numbering and not _is_printed(token, before[0] if before else "", printed):
            yield token


def _is_printed(token: str, before: str, printed: str) -> bool:
    """Tell whether a name with digits stands in the Korean text: 'GPT-4o', or a number with its word, 'Orion 3'."""
    if re.fullmatch(r"[\d.,]+", token):
        return bool(before) and _stands(before + token, printed)
    return any(_stands(form, printed) for form in _forms(token))


def _stands_alone(token: str, unfound: str) -> bool:
    """Tell a number that the cited sentence prints as no figure: 슈퍼컴퓨터 6호기 is Supercomputer No. 6."""
    return token.isdigit() and re.search(rf"(?<![\d.,]){token}(?![\d.,]*\d|[조억만천백십%])", unfound) is not None


def _forms(token: str) -> tuple[str, str]:
    """Give a token, and the same without what English hangs on: '5G' of '5G-enabled'."""
    return token, _SUFFIX.sub("", token)


def _without_names(bare: str, claim: AnyClaim, scan: Scan) -> str:
    """Take out the names whose digits are the article's: of companies, models and bodies, and of the claim."""
    named_in_article = tuple((name.english, name.end) for name in (*scan.models, *scan.companies, *scan.bodies))
    names = {*_known(named_in_article, scan.article.text), *_own(claim)}
    names = {english for english in names if any(char.isalnum() for char in english)}
    for english in sorted((name for name in names if name in bare), key=len, reverse=True):
        bare = re.sub(rf"(?<![\w.]){re.escape(english)}(?![\w]|[.,]\d)", " ", bare)
    return bare


@lru_cache(maxsize=1)  # each claim of an article asks for it
def _known(names: tuple[tuple[str, int], ...], text: str) -> frozenset[str]:
    """Give English names, and each with the version number that the text prints right behind it."""
    known = {english for english, _ in names}
    for english, end in names:
        version = _VERSION.match(View.of(text[end : end + 12]).text)
        if version:
            known |= {f"{english}{joint}{version[1]}" for joint in (" ", "-")}
    return frozenset(known)


def _own(claim: AnyClaim) -> Iterator[str]:
    return (name.english for _, name in named(claim) if _numbers(name.english) <= _numbers(name.korean))


def _in_names(claim: AnyClaim) -> Iterator[Problem]:
    for field, name in named(claim):
        if name.romanisation is None and not _numbers(name.english) <= _numbers(name.korean):
            yield flag(f"{field}: '{name.english}' holds a number that '{name.korean}' does not")


def _numbers(name: str) -> set[str]:
    return set(re.findall(r"\d+", View.of(name).text))


def _stands(token: str, text: str) -> bool:
    return re.search(rf"(?<![0-9A-Za-z.]){re.escape(token)}(?![0-9A-Za-z]|\.\d)", text, re.IGNORECASE) is not None


def _cited_text(claim: AnyClaim, scan: Scan, *, without: Iterable[Mention] = ()) -> str:
    """Give what a claim cites, with some mentions blanked."""
    if isinstance(claim, Statement):
        spans: list[Span] = [claim.quotation]
    else:
        found = (scan.article.sentence(number) for number in sentence_numbers(claim))
        spans = [sentence for sentence in found if sentence]
    text = scan.article.text
    for mention in without:
        text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    return View.of(" ".join(text[span.start : span.end] for span in spans)).text


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)


DIGITS = Check("digits", _inspect, version=2)
