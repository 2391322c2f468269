"""What users import, and that importing it is safe in every order."""

from __future__ import annotations

import subprocess
import sys

import pytest

import policy_brief
import summarizer


def test_the_public_names():
    """The public names of `summarizer` are these."""
    documents = ("Audit", "Document", "Evidence", "Objection", "PolicyBrief", "Scan", "StageUsage", "Verdict")
    mentions = ("AIModel", "Company", "DateMention", "Money", "OfficialBody", "PersonMention", "Quantity", "Quotation")
    errors = (
        *("AnswerError", "BriefFileError", "BudgetError", "CassetteError", "PolicyBriefError", "ProviderError"),
        *("SettingsError", "SourceError"),
    )
    doors = (
        *("Article", "Briefed", "CheckedClaim", "Failed", "Settings", "Summarizer", "Verification"),
        *("averify", "load_settings", "read", "scan", "summarize", "verify"),
    )

    assert {*documents, *mentions, *errors, *doors} == set(summarizer.__all__) == set(dir(summarizer))


@pytest.mark.parametrize("package", [summarizer, policy_brief])
def test_public_names_are_sorted_and_there(package):
    """Every public name is there once, and sorted as ruff sorts them."""
    assert len(package.__all__) == len(set(package.__all__))
    assert all(hasattr(package, name) for name in package.__all__)
    groups = [[name for name in package.__all__ if kind(name)] for kind in (str.isupper, _is_class, str.islower)]
    assert package.__all__ == [name for group in groups for name in sorted(group)]


def _is_class(name):
    return not name.isupper() and not name.islower()


FIRST = (
    "summarizer.readers.source",
    "summarizer.find.scan",
    "summarizer.brief.many",
    "summarizer.brief.verify",
    "summarizer.cli.scan",
    "summarizer.text.article",
)
IMPORTED_ANEW = """
import importlib, sys

for first in sys.argv[1:]:
    for name in [name for name in sys.modules if name.partition(".")[0] in {"summarizer", "policy_brief"}]:
        del sys.modules[name]
    importlib.import_module(first)
    from summarizer import read, scan, summarize, verify
    print(first, *(function.__name__ for function in (read, scan, summarize, verify) if callable(function)))
"""


def test_the_functions_are_callable_whatever_came_first():
    """`read`, `scan`, `summarize` and `verify` are functions, even where modules of like names came first."""
    expected = [f"{first} read scan summarize verify" for first in FIRST]

    assert expected == _run(IMPORTED_ANEW, *FIRST).splitlines()


def test_an_unknown_name_is_an_attribute_error():
    """A name that is not public is said to be missing as Python says it."""
    with pytest.raises(AttributeError, match="has no attribute 'absent'"):
        summarizer.absent  # noqa: B018 - the access is the test


def test_importing_is_cheap():
    """Importing the package loads nothing that is slow."""
    slow = ("openai", "instructor", "vcr", "lxml", "pydantic", "click", "httpx2", "jinja2", "yaml")

    assert "[]" == _run(f"import sys, summarizer; print([name for name in {slow} if name in sys.modules])").strip()


def _run(code, *arguments):
    path = {"PYTHONPATH": ":".join(filter(None, sys.path))}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, env=path, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own
