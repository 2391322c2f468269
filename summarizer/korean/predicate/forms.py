"""Read one Korean word as a stem and an ending: 서명했다고 is 서명, past, quoted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from summarizer.korean.words import bundled_tables

from .jamo import infinitives, letters, syllables_before

__all__ = ["Form", "read_form", "word_list"]

Ending = Literal[
    "final", "quote", "quoted", "command", "propose", "question", "condition", "negating", "joining", "intending",
    "resolving", "naming", "complement", "past_modifier", "present_modifier", "future_modifier", "purposive",
    "adverbial", "plain", "must", "must_not", "concession", "ask",
]  # fmt: skip
_FILE = "predicate/words.toml"
_LONGEST_WORD = 30
_LONGEST_ENDING = 12
_COPULA_ENDINGS = {
    "라고": "quote", "라며": "quote", "라면서": "quote", "라고도": "quote", "라고는": "quote", "라는": "quoted",
    "란": "quoted",
    "라던": "quoted", "라면": "condition", "라": "joining", "라지만": "joining",
}  # fmt: skip
_LIGHT_ONLY = frozenset(("ㅈㅣㄴ", "ㅈㅣㄹ"))
_UNKNOWN_ENDINGS = ("final", "quote", "quoted", "joining", "question", "complement")
_Stem = tuple[str, Literal["verb", "light"]]


class Form(NamedTuple):
    """A word with a verb in it; `stem` is the noun of 하다 verbs (서명), else the stem without 다 (넘)."""

    stem: str
    kind: Literal["verb", "light", "copula"]
    ending: Ending
    letters: str
    """The ending as letters, which tells 다는 from ㄴ다는."""
    past: bool = False
    will: bool = False


@cache
def word_list(table: str, key: str) -> frozenset[str]:
    """Return a word list of the data file."""
    return frozenset(word.replace("_", " ") for word in bundled_tables(_FILE)[table][key].split())


@cache
def _endings() -> dict[str, Ending]:
    return {letters(word): kind for kind in bundled_tables(_FILE)["endings"] for word in word_list("endings", kind)}


@cache
def _infinitive_endings() -> dict[str, Ending]:
    table = bundled_tables(_FILE)["infinitive_endings"]
    return {letters(word.strip()): kind for kind in table for word in word_list("infinitive_endings", kind)}


@cache
def _bases() -> dict[str, str]:
    """Return the letters that stems have before endings; a stem in ㄹ also without it: 웃도는."""
    bases: dict[str, str] = {}
    for stem in bundled_tables(_FILE)["verbs"]["regular"].split():
        bases[letters(stem)] = stem
        if letters(stem).endswith("ㄹ"):
            bases.setdefault(letters(stem)[:-1], stem)
    for stem, soft, _ in _irregular():
        bases.update({letters(stem): stem, letters(soft): stem})
    return bases


_COPULA: dict[str, Ending] = {letters(ending): kind for ending, kind in _COPULA_ENDINGS.items()}  # type: ignore[misc] # values are endings


@cache
def _infinitives() -> dict[str, str]:
    regular = bundled_tables(_FILE)["verbs"]["regular"].split()
    found = {form: stem for stem in regular for form in infinitives(stem)}
    return {**found, **{letters(infinitive): stem for stem, _, infinitive in _irregular()}}


def _irregular() -> Iterator[tuple[str, str, str]]:
    for entry in bundled_tables(_FILE)["verbs"]["irregular"].split():
        stem, soft, infinitive = entry.split(":")
        yield stem, soft, infinitive


@cache
def _light(form: str) -> tuple[str, ...]:
    return tuple(sorted((letters(word) for word in word_list("light", form)), key=len, reverse=True))


@lru_cache(maxsize=1 << 14)
def read_form(word: str) -> Form | None:
    """Return the stem and ending of a word without marks; None where it is not a verb."""
    if not word or len(word) > _LONGEST_WORD or not "가" <= word[-1] <= "힣":
        return None
    spelled = letters(word)
    return _with_ending(word, spelled) or _infinitive(word, spelled) or _copula(word, spelled)


def _with_ending(word: str, spelled: str) -> Form | None:
    endings = _endings()
    for size in range(min(len(spelled) - 1, _LONGEST_ENDING), 0, -1):
        ending = endings.get(spelled[-size:])
        found = _before_ending(word, spelled[:-size], ending, spelled[-size:]) if ending else None
        if found:
            return found
    return None


def _before_ending(word: str, rest: str, ending: Ending, printed: str) -> Form | None:
    """Read what stands before an ending: a stem, or a stem with 았 or 겠."""
    if printed == "ㄹㅈㅣ" and rest + "ㄹ" in _bases():  # 팔지 is rather 팔 with 지
        return Form(_bases()[rest + "ㄹ"], "verb", "negating", "ㅈㅣ")
    if base := _stem(word, rest, _bases(), "base"):
        return _of_stem(base, ending, printed)
    if rest.endswith("ㄱㅔㅆ"):
        will = _stem(word, rest[:-3], _bases(), "base")
        return Form(*will, ending, printed, will=True) if will else None
    return _of_past(word, rest, ending, printed) if rest.endswith("ㅆ") else None


def _of_stem(base: _Stem, ending: Ending, printed: str) -> Form | None:
    if base[0] == "아니" and printed in _COPULA:
        return Form(*base, _COPULA[printed], printed)
    if printed in _LIGHT_ONLY and base[1] != "light" and base[0] != "하":  # 사진, 물질
        return None
    return Form(*base, ending, printed)


def _of_past(word: str, rest: str, ending: Ending, printed: str) -> Form | None:
    past = _stem(word, rest[:-1].removesuffix("ㅆㅇㅓ"), _infinitives(), "infinitive")
    if past:
        return Form(*past, ending, printed, past=True)
    if ending in _UNKNOWN_ENDINGS and not _is_copula(rest[:-1]):
        return Form(_unknown(word, rest), "verb", ending, printed, past=True)
    return None


def _is_copula(rest: str) -> bool:
    return rest.endswith(("ㅇㅣㅇㅓ", "ㅇㅕ"))


def _unknown(word: str, rest: str) -> str:
    """Return the syllables of an unlisted verb up to the one that contains its 았."""
    size = next((size for size in range(len(word), 0, -1) if len(letters(word[:size])) <= len(rest)), len(word))
    return word[:size]


def _infinitive(word: str, spelled: str) -> Form | None:
    if word in word_list("nouns", "not_verbs"):
        return None
    for printed, ending in _infinitive_endings().items():
        rest = spelled.removesuffix(printed)
        if (printed and rest == spelled) or not rest:
            continue
        if found := _stem(word, rest, _infinitives(), "infinitive"):
            return Form(*found, ending, printed)
        late = rest.removesuffix("ㅇㅓ")
        if printed and late != rest and late.endswith("ㅆ"):
            found = _stem(word, late[:-1], _infinitives(), "infinitive")
            if found:
                return Form(*found, ending, printed, past=True)
    return None


def _stem(word: str, rest: str, known: dict[str, str], form: str) -> _Stem | None:
    if rest in known:
        return known[rest], "verb"
    become = "ㅈㅣ" if form == "base" else "ㅈㅕ"
    if rest.endswith(become) and rest.removesuffix(become) in _infinitives():  # 나빠졌다, 높아지는
        return word[: syllables_before(word, len(rest) - len(become))] + "지", "verb"
    for light in _light(form):
        if rest == light:
            return "하", "verb"
        size = syllables_before(word, len(rest) - len(light)) if rest.endswith(light) else None
        if size and (size > 1 or not "가" <= word[0] <= "힣"):
            return word[:size], "light"
    return None


def _copula(word: str, spelled: str) -> Form | None:
    """Read 계획이다, 서명국이라고, 예정인; after other nouns 인 and 일 are left alone."""
    table: dict[str, Ending] = {**_endings(), **_COPULA}
    for size in range(min(len(spelled) - 1, _LONGEST_ENDING), 0, -1):
        kind = table.get(spelled[-size:])
        if kind is None:
            continue
        rest = spelled[:-size]
        for mark, past in (("ㅇㅣㅇㅓㅆ", True), ("ㅇㅕㅆ", True), ("ㅇㅣ", False), ("", False)):
            noun = syllables_before(word, len(rest) - len(mark)) if rest.endswith(mark) else None
            if noun and _takes_copula(word[:noun], kind, mark, spelled[-size:]):
                return Form(word[:noun], "copula", kind, spelled[-size:], past=past)
    return None


def _takes_copula(noun: str, kind: str, mark: str, printed: str) -> bool:
    if noun in _heads():
        return bool(mark) or printed in {"ㄷㅏ", "ㄹㅏㄱㅗ", "ㄹㅏㅁㅕ", "ㄹㅏㄴㅡㄴ", "ㅈㅣㅁㅏㄴ"}
    if not mark or not noun[1:]:
        return False
    return kind in {"final", "quote", "quoted", "question"} or printed in {"ㄱㅗ", "ㅁㅕ", "ㅈㅣㅁㅏㄴ", "ㄹㅏㅁㅕㄴ"}


@cache
def _heads() -> frozenset[str]:
    heads = bundled_tables(_FILE)["heads"]
    return frozenset(word for key in heads for word in word_list("heads", key)) | {"겁", "때문", "사실무근", "오보"}
