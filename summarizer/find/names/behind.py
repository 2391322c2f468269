"""Read names that stand behind their title, or before it in brackets: 나라청장 ○○○, ○○○(나라부 장관)."""

from __future__ import annotations

import re
from typing import Final

from summarizer.korean.clause import Word, words_before
from summarizer.korean.persons.shapes import is_korean_name, is_modifier, is_opener
from summarizer.korean.persons.titles import Title, is_title
from summarizer.text.patterns import compile_lazily

from .foreign import ForeignNames
from .printed import Person

__all__ = ["NamesBehind", "whole_title"]

_OCCUPATIONS: Final = frozenset(("선수", "배우", "가수", "작가", "시인", "화가", "감독"))
_OF_THINGS: Final = frozenset(("대표", "시장", "대통령", "총리", "감독"))  # 대표 모델이, 시장 주도권이, 대통령 전용기가
_FORMER: Final = frozenset("전前")
_AND: Final = "겸"
_LONG: Final = 3  # syllables of a firm that no list knows
_NAME_AFTER = compile_lazily(r" ([가-힣]{2,4})(?=[,)·/])")
_NAME_AFTER_IN_TEXT = compile_lazily(r" ([가-힣]{3})(?=(?:은|는|이|가|도|의|와|과)?(?![가-힣])(?! ?(?:씨|의원|장관)))")
_SUBJECT_AFTER = compile_lazily(r" ([가-힣]{3})(?=(?:은|는|이|가|도|께서)(?![가-힣]))")
_CALLED = compile_lazily(r"인 ([가-힣]{3})(?=[은는이가도의과와](?![가-힣])|[,.)])")
_BEFORE_BRACKET = compile_lazily(
    r"(?<![가-힣A-Za-z0-9])([가-힣]{3})\((?:[0-9]{2}[,·][ ]?)?(?P<of>[가-힣A-Za-z0-9·& ]{0,30})$"
)
_WITHIN: Final = 45


class NamesBehind(ForeignNames):
    """Finds the persons of a text whose title comes before the name."""

    def after(self, title: Title, words: list[Word]) -> Person | None:
        """Read a name after its title: (장관 ○○○), ○○처장 ○○○ in running text; or before the title in brackets."""
        opened = title.word_start > 0 and self.text[title.word_start - 1] == "("
        if opened and (found := _NAME_AFTER.match(self.text, title.end)):
            body = self.body_before(title.word_start - 1)
            return self._named_after(found, title, body, trusted=True)
        heads_body = title.body != title.prefix or self.glossary.get(title.prefix) is not None
        if title.body and heads_body and (found := _NAME_AFTER_IN_TEXT.match(self.text, title.end)):
            return self._named_after(found, title, title.body, trusted=False)
        return (
            self.foreign_after(title)
            or self._korean_after(title)
            or self._subject_after(title, words)
            or self._before_bracket(title)
        )

    def _korean_after(self, title: Title) -> Person | None:
        """Read 대통령인 ○○○이, and 배우 ○○○이 where what one does stands alone before the name."""
        does = not title.prefix and title.text in _OCCUPATIONS
        called = self.text.startswith("인 ", title.end) and _CALLED.match(self.text, title.end)
        found = called or (does and _NAME_AFTER_IN_TEXT.match(self.text, title.end)) or None
        if found is None or not is_korean_name(found[1]):
            return None
        before = words_before(self.text, title.word_start)
        affiliation = self.affiliation_of(before[0]) if before and not title.prefix else title.body or None
        return self.korean(*found.span(1), title=title.text)._replace(affiliation=affiliation)

    def _subject_after(self, title: Title, words: list[Word]) -> Person | None:
        """Read 나라부 장관 ○○○은, whose affiliation and title come first, and the name is a subject."""
        found = _SUBJECT_AFTER.match(self.text, title.end)
        if found is None or not is_korean_name(found[1]) or found.start(1) in self.hit_starts:
            return None
        affiliation = self._affiliation_of_title(title, words)
        if affiliation is None and title.text in _OF_THINGS:
            return None
        person = self.korean(*found.span(1), title=whole_title(self.text, title, words))
        return person._replace(affiliation=affiliation)

    def _affiliation_of_title(self, title: Title, words: list[Word]) -> tuple[int, int] | str | None:
        """Return what stands before a title as its affiliation; a firm that no list knows opens the clause."""
        words = [word for word in words if not is_modifier(word.text)]
        if title.prefix or not words or words[0].text == _AND:
            return title.body or None
        if affiliation := self.affiliation_before(title.word_start):
            return affiliation
        alone = len(words) == 1 and len(words[0].text) >= _LONG and not self.is_of_other_title(words[0])
        return (words[0].start, words[0].end) if alone and not is_opener(words[0].text) else None

    def _before_bracket(self, title: Title) -> Person | None:
        """Read ○○○(나라부 장관)."""
        if self.text[title.end : title.end + 1] != ")":
            return None
        found = _BEFORE_BRACKET.search(self.text, max(0, title.word_start - _WITHIN), title.word_start)
        if found is None or not is_korean_name(found[1]) or found.end(1) in self.hits:
            return None
        start = found.start("of")
        end = start + len(found["of"].rstrip())
        person = self.korean(*found.span(1), title=title.text)
        return person._replace(affiliation=(start, end) if end > start and not title.prefix else title.body or None)

    def _named_after(
        self, found: re.Match[str], title: Title, affiliation: tuple[int, int] | str | None, *, trusted: bool
    ) -> Person | None:
        if not is_korean_name(found[1], trusted=trusted):
            return None
        person = self.korean(*found.span(1), title=title.text)
        return person._replace(affiliation=affiliation)


def whole_title(text: str, title: Title, between: list[Word]) -> str:
    """Return the title as printed, from a 전 before it, or from the other title that 겸 joins to it."""
    former = next((word for word in between if word.text in _FORMER), None)
    if former and not title.prefix:
        return text[former.start : title.end]
    joined = next((between[at + 1] for at, word in enumerate(between[:-1]) if word.text == "겸"), None)
    return text[joined.start : title.end] if joined and is_title(joined.text) else title.text
