"""Decide whether words read as a person's name, by what names consist of."""

from __future__ import annotations

from functools import cache, partial
from typing import Final

from summarizer.korean.words import bundled_rows, bundled_words
from summarizer.text.patterns import compile_lazily

from .romanise import split_name, surnames

__all__ = [
    "ends_as_affiliation",
    "is_asian_surname",
    "is_called_name",
    "is_city",
    "is_foreign_given",
    "is_foreign_name_part",
    "is_foreign_title",
    "is_japanese_family",
    "is_korean_name",
    "is_lone_title",
    "is_modifier",
    "is_opener",
    "may_be_foreign_family",
    "may_be_name",
    "may_open_foreign_name",
    "sounds_foreign",
    "sounds_foreign_throughout",
]

_TWO: Final = 2
_NOUN_PARTICLES: Final = ("은", "도", "만", "인", "들")
_KOREAN_ENDS: Final = "파로"  # 온건파 의원, 최초로 대통령이
_LATIN_PART = compile_lazily(r"(?:[A-Z]\.){1,3}|[A-Z][a-z]{1,15}")
_HANGUL_PART = compile_lazily(r"[가-힣]{1,7}(?:-[가-힣]{1,7})?")
_PARTICLE_END = compile_lazily(
    r"(?:[은는을를의]|에서|에게|으로|까지|부터|라며|라고|[하했]고|다며|[했한된될할]|[했었았였하되이오]던|하는|있는|없는"
    r"|해|따라|면|지만|[어아여워해]진|[으시]킨|함으로써|스러운|로운|거운|려운|다운|까운)$"
)


_words = partial(bundled_words, "persons/name_words.toml")


@cache
def _syllables(table: str) -> frozenset[str]:
    return frozenset("".join(_words(table)))


def is_korean_name(word: str, *, trusted: bool = False) -> bool:
    """Return whether a bare word reads as a Korean full name.

    `trusted` is for places where the grammar expects a name, such as (장관 ○○○): any surname is accepted.
    """
    parts = split_name(word)
    if parts is None:
        return False
    surname, given = parts
    if _is_whole_given(word, given):
        return True
    if _is_other_word(word, surname, given):
        return False
    if len(surname) < _TWO and not (trusted or surnames()[surname].common):
        return False
    if len(given) == 1:
        return _is_single_given(word, surname, given)
    return len(given) == _TWO and all(syllable in _syllables("given") for syllable in given)


def _is_other_word(word: str, surname: str, given: str) -> bool:
    """Return whether a word that begins with a surname is a known other word, or ends like one."""
    if (
        _is_listed(word)
        or _is_noun_with_particle(word)
        or word[-1] in _syllables("not_last")
        or given in _words("firm_words")
    ):
        return True
    return _is_verb(word, surname) or (len(given) == _TWO and _ends_in_particle(given))


def _is_listed(word: str) -> bool:
    """Return whether a word is known not to be a name, although it has the form of one: 구성원, 경영학, 전기차."""
    return word in _words("not_names") or word in _words("not_names_of_things")


def _is_noun_with_particle(word: str) -> bool:
    """Return whether a word is a noun and a particle: 국민은, 정부도; a name in 은 is one that is known: 김정은."""
    noun, particle = word[:_TWO], word[_TWO:]
    if particle in _NOUN_PARTICLES and noun in _words("nouns"):
        return True
    return particle == "은" and _is_closed(noun[1]) and word[1:] not in _words("names_in_eun")


def _is_whole_given(word: str, given: str) -> bool:
    """Return whether a word is a surname and a given name that only the whole shows, as 보라 and 미르."""
    return given in _words("given_words") and not _is_listed(word)


def is_called_name(word: str) -> bool:
    """Return whether a word before 씨 is a full name: 김하얀; not 조슈아, and not 서연, which is a given name too."""
    if len(word) > _TWO and is_korean_name(word, trusted=True):
        return True
    parts = split_name(word)
    if parts is None or len(parts[1]) != _TWO or _is_listed(word) or is_modifier(word):
        return False
    return parts[0] in _syllables("sure_surnames") or (surnames()[parts[0]].common and not sounds_foreign(word))


def may_be_name(word: str) -> bool:
    """Return whether a word may be a full name where a later short form with the same surname and title says so."""
    parts = split_name(word)
    if parts is None or _is_listed(word) or is_modifier(word) or _PARTICLE_END.search(word):
        return False
    return len(parts[1]) == _TWO and word[-1] not in "의이가도와과에" and not word.endswith(("한", "된", "할"))


def _is_verb(word: str, surname: str) -> bool:
    """Return whether a word is rather a verb, as 파악해 and 주장해."""
    return word[-1] == "해" and surname not in _syllables("before_hae")


def _ends_in_particle(given: str) -> bool:
    """Return whether the last syllable is rather the particle 이 or 을, as in 기업이 and 임명을."""
    return given[1] in "이을" and _is_closed(given[0])


def _is_closed(syllable: str) -> bool:
    """Return whether a syllable ends in a consonant."""
    return (ord(syllable) - ord("가")) % 28 != 0


def _is_single_given(word: str, surname: str, given: str) -> bool:
    if len(surname) == _TWO:
        return given in _syllables("given")
    return given in _syllables("given_alone") and word not in _words("not_short_names")


def is_foreign_name_part(word: str) -> bool:
    """Return whether a word may be part of a foreign name, in Hangul or as Latin initials."""
    if _LATIN_PART.fullmatch(word):
        return True
    if not _HANGUL_PART.fullmatch(word) or _PARTICLE_END.search(word):
        return False
    return word not in _words("not_foreign_names") and word not in _words("openers")


def sounds_foreign(word: str) -> bool:
    """Return whether a word is Latin, a Japanese family name, or has a syllable that Korean words seldom have."""
    if _LATIN_PART.fullmatch(word) or is_japanese_family(word):
        return True
    stem = word[:-1] if word[-1] in _KOREAN_ENDS else word
    return not _syllables("foreign").isdisjoint(stem)


def sounds_foreign_throughout(word: str) -> bool:
    """Return whether a word has two syllables or more that Korean words seldom have: 앨더브룩, not 라온."""
    return sum(syllable in _syllables("foreign") for syllable in word) >= _TWO


def is_foreign_given(word: str) -> bool:
    """Return whether a word is a foreign first name, by itself or by how it sounds: 맷, 래리, 카레나."""
    if len(word) == 1:
        return word in _syllables("short_given") or sounds_foreign(word)
    return word in _words("foreign_given") or (sounds_foreign(word) and may_open_foreign_name(word))


def may_be_foreign_family(word: str) -> bool:
    """Return whether a word with a surname that few Koreans have may rather end a foreign name: 순다르 피차이."""
    return word[:1] in _syllables("rare_surnames") and len(word) > _TWO


def is_asian_surname(word: str, *, sure: bool = False) -> bool:
    """Return whether a word is a surname behind a foreign first name: 젠슨 리; `sure` leaves out those of Koreans."""
    return word in _syllables("lone_asian_surnames" if sure else "asian_surnames")


def is_japanese_family(word: str) -> bool:
    """Return whether a word is a family name that a Japanese name begins with."""
    return word in _words("japanese_families")


def may_open_foreign_name(word: str) -> bool:
    """Return whether a word that sounds Korean may be the first of a foreign name: 조 ○○○; not 마친, 푸른당."""
    if len(word) == 1:
        return word in _syllables("short_given")
    return word[-1] not in _syllables("verb_ends") and (len(word) == _TWO or not ends_as_affiliation(word))


def is_foreign_title(title: str) -> bool:
    """Return whether two words that sound foreign are a name before this title, even without a country."""
    return title.split(" ", maxsplit=1)[0] in _words("foreign_titles")


def is_lone_title(title: str) -> bool:
    """Return whether one word that sounds foreign is a name before this title: ○○○ 대통령."""
    return title.split(" ", maxsplit=1)[0] in _words("lone_titles")


def is_city(word: str) -> bool:
    """Return whether a word is a city abroad."""
    return word in _cities()


@cache
def _cities() -> frozenset[str]:
    return frozenset(row["korean"] for row in bundled_rows("persons/cities.csv"))


def is_opener(word: str) -> bool:
    """Return whether a word opens a clause or qualifies its verb, and belongs to no name or affiliation."""
    return word in _words("openers")


def is_modifier(word: str) -> bool:
    """Return whether a word qualifies a title, as 전 or 신임, and belongs to no name."""
    return word in _words("modifiers")


def ends_as_affiliation(word: str) -> bool:
    """Return whether a word ends as firms, parties, schools and offices do."""
    if word in _words("not_affiliations"):
        return False
    return word.endswith(_affiliation_endings())


@cache
def _affiliation_endings() -> tuple[str, ...]:
    return tuple(_words("affiliation_endings"))
