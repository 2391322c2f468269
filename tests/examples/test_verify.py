"""The adapters in `examples/verify` do what the tools that call them expect."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "examples" / "verify"
ARTICLE = FOLDER.parent / "articles" / "paris-summit-page.txt"


def _load(name):
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("output", "passed", "score"),
    [
        ("France presented a plan of 109 billion euros [9].", True, 1.0),
        ("France presented a plan of 110 billion euros [9]. The US did not sign [4].", False, 0.5),
    ],
)
def test_promptfoo_is_given_a_grading_result(output, passed, score):
    """`get_assert` returns pass, score and reason."""
    found = _load("promptfoo_assert").get_assert(output, {"vars": {"article": str(ARTICLE)}, "config": None})

    assert (passed, score) == (found["pass"], found["score"])
    assert passed is ("110 billion" not in found["reason"])


def test_the_example_for_pytest_passes():
    """What it says of its summary holds."""
    _load("test_summary").test_the_summary_holds()


def test_the_example_for_pytest_can_fail(monkeypatch):
    """Another amount is objected to."""
    example = _load("test_summary")
    monkeypatch.setattr(example, "summarise", lambda _: "France presented a plan of 110 billion euros [9].")

    with pytest.raises(AssertionError, match="110 billion"):
        example.test_the_summary_holds()


@pytest.mark.slow
def test_pytest_runs_the_example():
    """The example is a test that passes."""
    path = {"PYTHONPATH": ":".join(filter(None, sys.path))}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(FOLDER / "test_summary.py")]
    shown = subprocess.run(command, env=path, capture_output=True, text=True, check=False)  # noqa: S603 - our own

    assert 0 == shown.returncode, shown.stdout + shown.stderr
    assert "1 passed" in shown.stdout


async def test_inspect_is_given_a_score():
    """The scorer gives the share of claims that hold, and says what does not."""
    pytest.importorskip("inspect_ai")
    from types import SimpleNamespace

    output = SimpleNamespace(completion="France presented a plan of 110 billion euros [9]. The US did not sign [4].")
    state = SimpleNamespace(output=output, metadata={"article": str(ARTICLE)})
    found = await _load("inspect_task").holds()(state, None)

    assert 0.5 == found.value
    assert "110 billion" in found.explanation
