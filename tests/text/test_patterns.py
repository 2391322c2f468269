"""Patterns are compiled when they are first used, and are then those of `re`."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from re import _constants as op
from re import _parser

import pytest

import summarizer.find
import summarizer.korean
import summarizer.readers
import summarizer.text
from summarizer.text.patterns import compile_lazily, find_whole, skip_to

ROOMS = (summarizer.find, summarizer.korean, summarizer.readers, summarizer.text)
MODULES = [module.name for room in ROOMS for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}.")]
TEXT = "1억 20원, 30원"
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


LAZILY = type(compile_lazily(""))


def lazy_patterns(name):
    """Return the patterns of a module by their names, those of its tables and rules by name and place."""
    named = ((key, value) for key, value in vars(import_module(name)).items() if not key.startswith("__"))
    return {(key, *place): pattern for key, value in named for place, pattern in patterns_in(value)}


def patterns_in(value):
    """Return the patterns in a value of a module, with where they stand in it."""
    if isinstance(value, LAZILY):
        yield (), value
    elif isinstance(value, tuple | list | dict):
        for at, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from (((at, *place), pattern) for place, pattern in patterns_in(part))


def holds_cue(pattern, cues):
    """Return whether every match of a parsed pattern holds one of the cues."""
    literals = "".join(chr(value) if code is op.LITERAL else "\n" for code, value in pattern)
    return any(cue in literals for cue in cues) or any(part_holds_cue(code, value, cues) for code, value in pattern)


def part_holds_cue(code, value, cues):
    """Return whether every match of one part of a pattern holds one of the cues."""
    if code is op.IN:
        return all(kind is op.LITERAL and chr(letter) in cues for kind, letter in value)
    if code is op.BRANCH:
        return all(holds_cue(branch, cues) for branch in value[1])
    if code in REPEATS:
        return value[0] > 0 and holds_cue(value[2], cues)
    if code is op.ASSERT and value[0] < 0:
        return False
    inner = {op.SUBPATTERN: lambda: value[-1], op.ASSERT: lambda: value[1], op.ATOMIC_GROUP: lambda: value}
    return code in inner and holds_cue(inner[code](), cues)


@pytest.mark.parametrize("cues", ["", "원", "억$", ("없는", "20")])
def test_a_pattern_finds_what_re_finds(cues):
    """Methods, arguments and flags are those of a compiled pattern, before it is compiled and after."""
    compiled, lazy = (
        re.compile("(?P<sum>[0-9]+)\n원", re.VERBOSE),
        compile_lazily("(?P<sum>[0-9]+)\n원", re.VERBOSE, cues=cues),
    )
    assert [found.span() for found in compiled.finditer(TEXT)] == [found.span() for found in lazy.finditer(TEXT)]
    for method in ("search", "match", "fullmatch"):
        for bounds in ((), (3,), (4, 6), (9, 12)):
            expected, found = (getattr(pattern, method)(TEXT, *bounds) for pattern in (compiled, lazy))
            assert (expected and expected.span("sum")) == (found and found.span("sum"))
    for count in (0, 1):
        assert compiled.sub("?", TEXT, count) == lazy.sub("?", TEXT, count)
    assert compiled.pattern == lazy.pattern


@pytest.mark.parametrize("method", ["search", "match", "fullmatch", "finditer"])
def test_a_text_without_cues_holds_no_match(method):
    """Without its cues a pattern finds nothing, and is not even compiled: this one cannot be."""
    lazy = compile_lazily("(", cues=("달러", "유로"))
    assert [] == list(getattr(lazy, method)(TEXT) or ())
    assert lazy.sub("?", TEXT) == TEXT
    with pytest.raises(re.error):
        getattr(lazy, method)("3달러")


def test_a_pattern_is_not_compiled_before_its_first_use():
    """What is wrong with a pattern shows where it is used."""
    lazy = compile_lazily("(")
    with pytest.raises(re.error):
        lazy.search("")


@pytest.mark.parametrize("name", MODULES)
def test_every_pattern_of_a_module_compiles(name):
    """No pattern waits with an error for a text that needs it."""
    for pattern in lazy_patterns(name).values():
        assert re.compile(pattern.pattern, pattern.flags)


@pytest.mark.parametrize("name", MODULES)
def test_every_match_holds_a_cue(name):
    """Cues leave out no text in which their pattern would match."""
    for key, pattern in lazy_patterns(name).items():
        if pattern.cues:
            assert holds_cue(_parser.parse(pattern.pattern, pattern.flags), pattern.cues), key
            assert not pattern.flags & re.IGNORECASE or all(cue.upper() == cue.lower() for cue in pattern.cues), key


@pytest.mark.parametrize(
    ("source", "cues"),
    [
        ("(?:전체|총)?[0-9]+", ("전체", "총")),
        ("[가나다]", "가나"),
        ("가|다", "가"),
        ("(?:가)*", "가"),
        ("가나다라", ("가라",)),
    ],
)
def test_cues_that_a_match_can_lack_are_told(source, cues):
    """The measure of the test before is one: what is optional, or one of several, is not a cue."""
    assert not holds_cue(_parser.parse(source), cues)


@pytest.mark.parametrize("text", ["", "대표", "대표팀 사장", "부대표, 사장사장", "사대표장", "한 사장과 대표"])
def test_a_pattern_that_skips_finds_the_same(text):
    """What stands before it and what it takes are those of the pattern itself."""
    pattern = r"(?<![가-힣])(?P<title>대표(?:팀)?|사장)"
    found = list(find_whole(re.compile(skip_to("대사", pattern)), text))
    assert [(one.span(), one["title"]) for one in re.finditer(pattern, text)] == [
        (one.span("whole"), one["title"]) for one in found
    ]


def test_matches_of_a_pattern_that_skips_do_not_overlap():
    """The next is looked for behind the one before, as `finditer` does."""
    assert [(0, 3), (3, 6)] == [one.span("whole") for one in find_whole(re.compile(skip_to("가", "가{3}")), "가" * 8)]


def test_a_pattern_that_skips_to_no_letter_finds_nothing():
    """As a list of no names does."""
    assert [] == list(find_whole(re.compile(skip_to("", "(?!)")), TEXT))
