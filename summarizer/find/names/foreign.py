"""Read foreign names, which are in no list of surnames, by their sound, their title and their place."""

from __future__ import annotations

from collections.abc import Collection
from itertools import takewhile
from typing import Final

from summarizer.korean.clause import Word, words_before
from summarizer.korean.names.glossary import GlossaryHit
from summarizer.korean.persons.romanise import romanise_title
from summarizer.korean.persons.shapes import (
    ends_as_affiliation,
    is_asian_surname,
    is_city,
    is_foreign_given,
    is_foreign_name_part,
    is_foreign_title,
    is_japanese_family,
    is_lone_title,
    is_modifier,
    is_opener,
    may_open_foreign_name,
    sounds_foreign,
)
from summarizer.korean.persons.titles import Title
from summarizer.korean.words import strip_particle
from summarizer.text.patterns import compile_lazily

from .printed import Person, PrintedNames

__all__ = ["ForeignNames"]

_MOST_NAME_PARTS: Final = 3
_SELDOM_FIRST: Final = frozenset(("교수", "박사", "기자", "후보", "선수", "감독", "의원"))  # titles before a name
_OF_PLACES: Final = frozenset(("주지사", "지사", "시장", "대사"))  # 텍사스 주지사
_NIEUN: Final = 4  # the number of the final consonant ㄴ
_SUBJECT: Final = "가"  # a particle rather than the end of a name
_VERB_ENDS: Final = "든"  # 만든
_CONNECTORS: Final = frozenset(("빈", "빈트", "반", "판", "폰", "데", "드", "디", "델", "벤", "알"))  # 모하메드 빈 ○○
_LONG: Final = 4  # a longer word that ends as a school or firm does is one, rather than a name
_INITIAL = compile_lazily(r"(?:[A-Z]\.)+")  # 조지 W. ○○
_ACRONYM = compile_lazily(r"[A-Z]{2,6}")  # 토마스 ○○ IOC 위원장
_WORD_AFTER = compile_lazily(r" ([가-힣]+(?:[·-][가-힣]+)?)")


class ForeignNames(PrintedNames):
    """Finds the foreign persons next to the titles of a text."""

    def foreign_before(self, title: Title, words: list[Word], known_families: Collection[str]) -> Person | None:
        """Read 샘 ○○○ 오픈AI 대표: words that sound foreign, before a known affiliation or a title of state."""
        words = [word for word in words if not is_modifier(word.text)]
        if _is_joined_name([word.text for word in words[:3]]):
            return self._foreign(words[:3])
        known = next((at for at, word in enumerate(words[:2]) if self._is_affiliation(word)), None)
        if known and sounds_foreign(words[0].text) and not ends_as_affiliation(words[0].text):
            words, known = words[:known], None  # 러시아 ○○○ 대통령: the state stands before the name
        begin = 0 if known is None else self._past_affiliation(words, known)
        if known is None and words and len(words[0].text) > 2 and ends_as_affiliation(words[0].text):  # noqa: PLR2004
            begin = 1  # but 조지 W. 부시
        parts = self._foreign_parts(words[begin:], whole=is_foreign_title(title.text))
        if known is None and not self._is_foreign_name(parts, title, known_families):
            return None
        if not parts or (len(parts) == 1 and self._is_too_short(parts[0], title)):
            return None
        if known is None:
            most = _MOST_NAME_PARTS if is_lone_title(title.text) else 2
            parts = parts[-most:]  # the third word is rather an affiliation that no list knows
        return self._foreign(parts)

    def foreign_opening(self, words: list[Word]) -> Person | None:
        """Read 래리 ○○ 블랙록 회장: two words that sound foreign, before a firm that no list knows, or after one."""
        words = [word for word in takewhile(self._is_of_name, words) if not is_modifier(word.text)]
        if len(words) < 2 or any(self.is_of_other_title(word) for word in words):  # noqa: PLR2004 - given and family name
            return None
        if len(words) == 4 and _are_short(words[1:3]) and sounds_foreign(words[3].text):  # noqa: PLR2004
            return self._foreign(words[1:])  # 응우옌 티 란 ○○ 부원장
        if len(words) == 3 and is_asian_surname(words[1].text) and self._are_name_parts(*words[1:]):  # noqa: PLR2004
            return self._foreign(words[1:])  # 젠슨 리 ○○ 대표
        if len(words) == 3 and self._reads_as_name(*words[:2]):  # noqa: PLR2004 - 가온(GO) 맷 ○○ 대표
            return self._foreign(words[:2])
        return self._foreign(words[-2:]) if self._reads_as_name(*words[-2:]) else None

    def _is_of_name(self, word: Word) -> bool:
        """Return whether a word may belong to a name: not 이날, and not the firm of 오로라랩스의."""
        return not is_opener(word.text) and not (word.text.endswith("의") and self.affiliation_of(word))

    def _reads_as_name(self, family: Word, given: Word) -> bool:
        """Return whether two words are a foreign name by how both sound."""
        sounds = sounds_foreign(family.text) or is_asian_surname(family.text, sure=True)
        return sounds and self._are_name_parts(family, given)

    def _are_name_parts(self, family: Word, given: Word) -> bool:
        """Return whether two words may be a foreign name, and the given one surely is."""
        if any(word.end in self.hits or word.start in self.hit_starts for word in (family, given)):
            return False
        if not all(is_foreign_name_part(word.text) for word in (family, given)):
            return False
        if any(len(word.text) > _LONG or ends_as_affiliation(word.text) for word in (family, given)):
            return False
        if family.text[-1] == _SUBJECT or given.text[-1] in _VERB_ENDS:
            return False
        return is_foreign_given(given.text)

    def _is_affiliation(self, word: Word) -> bool:
        known = self._hit_at(word) is not None or is_city(word.text)
        return known or _ACRONYM.fullmatch(word.text) is not None

    def _past_affiliation(self, words: list[Word], known: int) -> int:
        """Return the place of the first word before an affiliation, which may be several words: 구글 딥마인드."""
        hit = self._hit_at(words[known])
        start = hit.start if hit else words[known].start
        return next((at for at, word in enumerate(words) if word.end <= start), len(words))

    def _is_foreign_name(self, parts: list[Word], title: Title, known_families: Collection[str]) -> bool:
        """Return whether words that sound foreign are a name because of the title alone."""
        if len(parts) > 1:
            given = parts[1].text
            sure = is_japanese_family(given) or _INITIAL.fullmatch(given) is not None
            subject = parts[0].text[-1] == _SUBJECT and not is_lone_title(title.text)
            return sure or (sounds_foreign(parts[0].text) and is_foreign_title(title.text) and not subject)
        if not parts or not sounds_foreign(parts[0].text) or parts[0].text in known_families:
            return False
        if is_japanese_family(parts[0].text):
            return is_foreign_title(title.text)
        if is_lone_title(title.text):
            return True
        if parts[0].text[-1] == _SUBJECT:
            return False
        return is_foreign_title(title.text) and title.text not in _OF_PLACES and self._stands_first(parts[0])

    def _stands_first(self, word: Word) -> bool:
        """Return whether a clause begins with a word, or a party or firm stands before it: 클래퍼 국장은."""
        before = words_before(self.text, word.start)
        if not before:
            return (
                word.start == 0
                or self.text[word.start - 2 : word.start - 1] in {".", ",", '"', "”", "\n"}
                or (self.text[word.start - 1] == "\n")
            )
        if is_opener(before[0].text) or _is_adnominal(before[0].text):
            return True
        return len(before) == 1 and self.affiliation_of(before[0]) is not None

    def _is_too_short(self, word: Word, title: Title) -> bool:
        """Return whether a word is too short to be taken for a name; before a title of state two syllables suffice."""
        if len(word.text) != 2:  # noqa: PLR2004 - 케리 장관
            return len(word.text) == 1
        telling = is_lone_title(title.text) or is_japanese_family(word.text)
        return not telling or title.word_start != word.end + 1

    def foreign_official_before(self, title: Title, words: list[Word]) -> Person | None:
        """Read 안느 ○○○ 파리 시장, two words that a sentence begins with, though the second looks Korean."""
        if not is_foreign_title(title.text) or len(words) != 3:  # noqa: PLR2004 - given name, family name, place
            return None
        place, *parts = words
        hit = self.hits.get(place.end)
        abroad = is_city(place.text) or (hit is not None and hit.entry.kind == "country")
        if not abroad or any(part.end in self.hits or self.is_of_other_title(part) for part in parts):
            return None
        if any(is_modifier(part.text) or ends_as_affiliation(part.text) for part in parts):
            return None
        return self._foreign(parts) if all(is_foreign_name_part(part.text) for part in parts) else None

    def _foreign(self, parts: list[Word]) -> Person:
        """Return the foreign person of these words, the nearest to the title first."""
        start, end = parts[-1].start, parts[0].end
        english = romanise_title(self.text[start:end])
        return self.printed(Person(start, end, english, "unverified", family=parts[0].text))

    def _hit_at(self, word: Word) -> GlossaryHit | None:
        hit = self.hits.get(word.end)
        return hit if hit and hit.entry.kind in ("country", "company", "body") else None

    def _foreign_parts(self, words: list[Word], *, whole: bool) -> list[Word]:
        """Return the words that may be a foreign name; `whole` keeps the word that a clause begins with: 조 ○○○."""
        parts: list[Word] = []
        for word in words[:_MOST_NAME_PARTS]:
            if word.start in self.hit_starts or word.end in self.hits or not is_foreign_name_part(word.text):
                break
            if self.is_of_other_title(word) or _is_affiliation(word.text):
                break
            parts.append(word)
        before = words[len(parts)] if len(parts) < len(words) else None
        begins = before is None or self._opens_clause(before)
        if len(parts) > 1 and is_japanese_family(parts[1].text):
            return parts[:2]
        if len(parts) > 1 and _INITIAL.fullmatch(parts[1].text):
            return parts
        sounding = next((at for at in range(len(parts), 0, -1) if sounds_foreign(parts[at - 1].text)), 0)
        if not 0 < sounding == len(parts) - 1:
            return parts[:sounding]
        first = parts[sounding].text
        opened = is_foreign_given(first) or (whole and begins and may_open_foreign_name(first))
        return parts[: sounding + opened]

    def _opens_clause(self, word: Word) -> bool:
        """Return whether a name may follow a word that belongs to no name: 따라서, 27일, another's title."""
        return is_opener(word.text) or word.text[-2:-1].isdigit() or self.is_of_other_title(word)

    def foreign_after(self, title: Title) -> Person | None:
        """Read 내무부 장관 슐레이만 ○○○ and 이집트의 대통령인 호스니 ○○○, whose title comes first."""
        if not is_foreign_title(title.text) or title.text in _SELDOM_FIRST:
            return None
        words = self._name_after(title.end + (self.text[title.end : title.end + 1] == "인"))
        if len(words) < 2 or not sounds_foreign(words[-1].text):  # noqa: PLR2004 - one word tells too little
            return None
        before = words_before(self.text, title.word_start)
        affiliation = self.affiliation_of(before[0]) if before and not title.prefix else title.body or None
        person = self._foreign(words[::-1])
        return person._replace(title=title.text, affiliation=affiliation)

    def _name_after(self, start: int) -> list[Word]:
        """Return the words from `start` on that may be a foreign name, up to the one that a particle ends."""
        words: list[Word] = []
        while len(words) < _MOST_NAME_PARTS and (found := _WORD_AFTER.match(self.text, start)):
            name = strip_particle(found[1])
            if found.start(1) in self.hit_starts or not is_foreign_name_part(name):
                break
            words.append(Word(name, found.start(1), found.start(1) + len(name)))
            start = found.end()
            if name != found[1]:
                return words
        return words if words and self.text[start : start + 1] in {",", ")", "·", "."} else []

    def foreign_of(self, words: list[Word]) -> Person | None:
        """Return the foreign person whose family name is the first of these words, the nearest to the title first."""
        parts = [words[0], *self._foreign_given(words[1:])]
        if len(parts) == 1:
            return None
        start, end = parts[-1].start, parts[0].end
        return self.printed(Person(start, end, romanise_title(self.text[start:end]), "unverified"))

    def _foreign_given(self, words: list[Word]) -> list[Word]:
        near = words[: _MOST_NAME_PARTS - 1]
        return list(takewhile(self._is_given, near))

    def _is_given(self, word: Word) -> bool:
        if word.start in self.hit_starts or not is_foreign_name_part(word.text):
            return False
        return sounds_foreign(word.text) or may_open_foreign_name(word.text)


def _is_joined_name(words: list[str]) -> bool:
    """Return whether three words, the nearest to a title first, are a name like 모하메드 빈 ○○."""
    if len(words) != 3 or words[1] not in _CONNECTORS:  # noqa: PLR2004
        return False
    return sounds_foreign(words[2]) and all(is_foreign_name_part(word) for word in words)


def _are_short(words: list[Word]) -> bool:
    """Return whether each word is one syllable that a foreign name may have."""
    return all(len(word.text) == 1 and is_foreign_name_part(word.text) for word in words)


def _is_affiliation(word: str) -> bool:
    return word[-1] == "당" or (len(word) > _LONG and ends_as_affiliation(word))


def _is_adnominal(word: str) -> bool:
    """Return whether a word may be a verb before a noun: 내린, 둔, 파견한."""
    return "가" <= word[-1] <= "힣" and (ord(word[-1]) - ord("가")) % 28 == _NIEUN
