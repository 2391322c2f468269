"""Write Korean in Latin letters: Revised Romanization, and the customary practice for personal names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from policy_brief import Romanisation
from summarizer.korean.words import bundled_rows
from summarizer.text.patterns import compile_lazily

__all__ = ["Surname", "romanise", "romanise_person", "romanise_title", "split_name", "surnames"]

# Letters by the number of a jamo in its syllable; "-" stands for no letter.
_INITIAL_LETTERS = "g kk n d tt r m b pp s ss - j jj ch k t p h"
_VOWEL_LETTERS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"
_FINAL_LETTERS = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t"
# What a final consonant becomes when the next syllable begins with a vowel: 한국은행 is Hangugeunhaeng.
_LINKED_LETTERS = "- g kk ks n nj n d r lg lm lb ls lt lp r m b ps s ss ng j ch k t p -"


def _table(letters: str) -> tuple[str, ...]:
    return tuple("" if letter == "-" else letter for letter in letters.split())


_INITIALS: Final = _table(_INITIAL_LETTERS)
_VOWELS: Final = _table(_VOWEL_LETTERS)
_FINALS: Final = _table(_FINAL_LETTERS)
_LINKED: Final = _table(_LINKED_LETTERS)
_SILENT, _N, _R, _M = 11, 2, 5, 6  # initials, by their index in the table
_FINAL_D, _FINAL_T = 7, 25
_FINALS_WITH_H: Final = {27: "", 6: "n", 15: "l"}  # ㅎ, ㄶ, ㅀ: what stays when ㅎ melts into the next initial
_ASPIRATED: Final = {0: "k", 3: "t", 12: "ch"}
_NASAL: Final = {"k": "ng", "t": "n", "p": "m"}
_Y_VOWELS: Final = 20  # ㅣ: turns ㄷ and ㅌ before it into j and ch
_HANGUL_RUN = compile_lazily(r"[가-힣]+")
_USUAL_NAME = compile_lazily(r"[가-힣]{3}")


class Surname(NamedTuple):
    """A surname's customary spelling.

    `common` surnames are trusted to begin a name in running text; a two-syllable one that is not common is read as
    such only in names of four syllables (선우영은 is Seonu, 선우진 is Seon).
    """

    english: str
    common: bool


@cache
def surnames() -> Mapping[str, Surname]:
    """Read the table of surnames."""
    return {
        row["korean"]: Surname(row["english"], row["common"] == "yes") for row in bundled_rows("persons/surnames.csv")
    }


def romanise(text: str) -> str:
    """Romanise with a capital at the start of each word, as in a proper name."""
    return _HANGUL_RUN.sub(lambda run: _romanise_run(run[0]), text)


def romanise_title(text: str) -> str:
    """Romanise with a capital at each word, as for a proper name."""
    return re.sub(r"(?<!\S)[a-z]", lambda first: first[0].upper(), romanise(text))


def romanise_person(
    korean: str, overrides: Mapping[str, str] | None = None, *, is_person: bool = False
) -> tuple[str, Romanisation]:
    """Write a person's name, family name first.

    `overrides` hold established spellings by Korean name. Otherwise the surname is spelt as is customary and the given
    name syllable by syllable, hyphenated, without sound changes: 고석태 is Ko Seok-tae. Where a person is known to be
    meant, three syllables are a surname and a given name, however rare the surname is.
    """
    if overrides and (known := overrides.get(korean)):
        return known, "customary"
    parts = split_name(korean) or ((korean[0], korean[1:]) if is_person and _USUAL_NAME.fullmatch(korean) else None)
    if parts is None:
        return romanise_title(korean), "rule"
    surname, given = parts
    syllables = "-".join(_romanise_run(syllable) for syllable in given)
    customary = surnames().get(surname)
    return f"{customary.english if customary else romanise_title(surname)} {syllables.capitalize()}", "rule"


def split_name(korean: str) -> tuple[str, str] | None:
    """Return surname and given name of a Korean name, or None where it does not begin with a surname."""
    name = korean.replace(" ", "")
    known = surnames()
    for length in (2, 1):
        surname, given = name[:length], name[length:]
        if given and surname in known and (length == 1 or known[surname].common or len(given) > 1):
            return (surname, given) if _HANGUL_RUN.fullmatch(name) else None
    return None


class _Syllable(NamedTuple):
    initial: int
    vowel: int
    final: int


def _syllables(run: str) -> Iterator[_Syllable]:
    for char in run:
        code = ord(char) - ord("가")
        yield _Syllable(code // 588, code // 28 % 21, code % 28)


def _romanise_run(run: str) -> str:
    syllables = list(_syllables(run))
    letters = [_INITIALS[syllables[0].initial]]
    for syllable, following in pairwise(syllables):
        letters += (_VOWELS[syllable.vowel], _join(syllable, following))
    last = syllables[-1]
    return "".join((*letters, _VOWELS[last.vowel], _FINALS[last.final]))


def _join(syllable: _Syllable, following: _Syllable) -> str:
    """Spell a final consonant together with the initial that follows it."""
    final, initial = syllable.final, following.initial
    if initial == _SILENT:
        return _link(final, following.vowel)
    if final in _FINALS_WITH_H and initial in _ASPIRATED:
        return _FINALS_WITH_H[final] + _ASPIRATED[initial]
    sound = _FINALS[final]
    if initial in (_N, _M):
        return _before_nasal(sound, initial)
    if initial == _R:
        return _before_r(sound)
    return sound + _INITIALS[initial]


def _link(final: int, vowel: int) -> str:
    if vowel == _Y_VOWELS and final in (_FINAL_D, _FINAL_T):
        return "j" if final == _FINAL_D else "ch"
    return _LINKED[final]


def _before_nasal(sound: str, initial: int) -> str:
    if sound == "l" and initial == _N:
        return "ll"
    return _NASAL.get(sound, sound) + _INITIALS[initial]


def _before_r(sound: str) -> str:
    if not sound:
        return "r"
    return "ll" if sound in ("n", "l") else _NASAL.get(sound, sound) + "n"
