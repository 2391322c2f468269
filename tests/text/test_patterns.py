"""Patterns are compiled when they are first used, and are then those of `re`."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module

import pytest

import summarizer.find
import summarizer.korean
import summarizer.readers
import summarizer.text
from summarizer.text.patterns import compile_lazily

ROOMS = (summarizer.find, summarizer.korean, summarizer.readers, summarizer.text)
MODULES = [module.name for room in ROOMS for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}.")]


def test_a_pattern_finds_what_re_finds():
    """Methods, arguments and flags are those of a compiled pattern."""
    lazy, compiled = (make("(?P<sum>[0-9]+)\n원", re.VERBOSE) for make in (compile_lazily, re.compile))
    text = "1억 20원, 30원"
    assert [found.span() for found in compiled.finditer(text)] == [found.span() for found in lazy.finditer(text)]
    assert compiled.search(text, 8)["sum"] == lazy.search(text, 8)["sum"]
    assert compiled.sub("?", text) == lazy.sub("?", text)
    assert compiled.pattern == lazy.pattern


def test_a_pattern_is_not_compiled_before_its_first_use():
    """What is wrong with a pattern shows where it is used."""
    lazy = compile_lazily("(")
    with pytest.raises(re.error):
        lazy.search("")


@pytest.mark.parametrize("name", MODULES)
def test_every_pattern_of_a_module_compiles(name):
    """No pattern waits with an error for a text that needs it."""
    lazily = type(compile_lazily(""))
    for value in vars(import_module(name)).values():
        if isinstance(value, lazily):
            assert re.compile(value.pattern, value.flags)
