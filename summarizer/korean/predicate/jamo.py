"""Korean words as letters, so that an ending is found where it joins a stem inside a syllable: 서명했다 is ㅅㅓㅁㅕㅇㅎㅐㅆㄷㅏ."""

from __future__ import annotations

__all__ = ["infinitives", "letters", "syllables_before"]

_FIRST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_LAST = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_BRIGHT = "ㅏㅑㅗ"
_CONTRACTED = {"ㅣ": "ㅕ", "ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅚ": "ㅙ"}


def letters(text: str) -> str:
    """Return the letters of `text`; what is no Hangul syllable stays."""
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
    if stem.endswith("하"):
        return (head + "ㅎㅐ", head + "ㅎㅏㅇㅕ")
    if stem.endswith("놓"):
        return (head + "ㄴㅘ", head + "ㄴㅗㅎㅇㅏ")
    if last:
        return (head + first + vowel + last + ("ㅇㅏ" if vowel in _BRIGHT else "ㅇㅓ"),)
    if stem.endswith("르") and len(stem) > 1:
        return (head + "ㄹㄹ" + ("ㅏ" if _vowel_before(stem) in _BRIGHT else "ㅓ"),)
    if vowel == "ㅡ":
        return (head + first + ("ㅏ" if _vowel_before(stem) in _BRIGHT else "ㅓ"),)
    if vowel in _CONTRACTED:
        return (head + first + _CONTRACTED[vowel], head + first + vowel + "ㅇㅓ")
    return (head + first + vowel,) if vowel in "ㅏㅓㅕ" else (head + first + vowel, head + first + vowel + "ㅇㅓ")


def _vowel_before(stem: str) -> str:
    return _parts(stem[-2])[1] if len(stem) > 1 else ""


def _split(char: str) -> str:
    return "".join(_parts(char)) if "가" <= char <= "힣" else char


def _parts(char: str) -> tuple[str, str, str]:
    code = ord(char) - ord("가")
    first, rest = divmod(code, 588)
    vowel, last = divmod(rest, 28)
    return _FIRST[first], _VOWELS[vowel], _LAST[last].strip()
