"""Korean words as letters, so that an ending is found where it joins a stem inside a syllable: 했다 is ㅎㅐㅆㄷㅏ."""

from __future__ import annotations

__all__ = ["infinitives", "letters", "syllables_before"]

_FIRST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_LAST = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_BRIGHT = frozenset("ㅏㅑㅗ")
_CONTRACTED = {"ㅣ": "ㅕ", "ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅚ": "ㅙ"}


def letters(text: str) -> str:
    """Return the letters of `text`; what is not a Hangul syllable stays."""
    return "".join(_split(char) for char in text)


def syllables_before(text: str, count: int) -> int | None:
    """Return how many characters of `text` make its first `count` letters; None inside a syllable."""
    seen = 0
    for at, char in enumerate(text):
        if seen >= count:
            return at if seen == count else None
        seen += len(_split(char))
    return len(text) if seen == count else None


def infinitives(stem: str) -> tuple[str, ...]:
    """Return the letters that a regular stem has before 았/었: 밝히 gives 밝혀, 오르 gives 올라."""
    first, vowel, last = _parts(stem[-1])
    head = letters(stem[:-1])
    bright = "ㅏ" if (_vowel_before(stem) if vowel == "ㅡ" and not last else vowel) in _BRIGHT else "ㅓ"
    if special := _special(stem, head, bright):
        return special
    if last:
        return (f"{head}{first}{vowel}{last}ㅇ{bright}",)
    if vowel == "ㅡ":
        return (head + first + bright,)
    full = f"{head}{first}{vowel}ㅇ{bright}"
    short = head + first + _CONTRACTED.get(vowel, vowel)
    return (short,) if vowel in "ㅏㅓㅕ" else (short, full)


def _special(stem: str, head: str, bright: str) -> tuple[str, ...]:
    if stem.endswith("하"):
        return head + "ㅎㅐ", head + "ㅎㅏㅇㅕ"
    if stem.endswith("놓"):
        return head + "ㄴㅘ", head + "ㄴㅗㅎㅇㅏ"
    return (f"{head}ㄹㄹ{bright}",) if stem.endswith("르") and stem[1:] else ()


def _vowel_before(stem: str) -> str:
    return _parts(stem[-2])[1] if stem[1:] else "ㅡ"


def _split(char: str) -> str:
    return "".join(_parts(char)) if "가" <= char <= "힣" else char


def _parts(char: str) -> tuple[str, str, str]:
    code = ord(char) - ord("가")
    first, rest = divmod(code, 588)
    vowel, last = divmod(rest, 28)
    return _FIRST[first], _VOWELS[vowel], _LAST[last].strip()
