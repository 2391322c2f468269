import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.cassette.file import Cassette, Exchange, Header, write_cassette

TESTS = """
import httpx2
import pytest

ADDRESS = "https://models.example.com/v1/models"

@pytest.mark.vcr
def test_all():
    with httpx2.Client() as client:
        assert {"n": 1} == client.get(f"{ADDRESS}/1").json()
        assert {"n": 2} == client.get(f"{ADDRESS}/2").json()

@pytest.mark.vcr
def test_half():
    with httpx2.Client() as client:
        assert {"n": 1} == client.get(f"{ADDRESS}/1").json()

@pytest.mark.vcr
def test_more():
    with httpx2.Client() as client:
        for number in (1, 2, 3):
            client.get(f"{ADDRESS}/{number}")

def test_own(cassette_path):
    assert cassette_path.exists()
"""


def exchange(number):
    kind = {"content-type": "application/json"}
    return Exchange("GET", f"/models/{number}", {}, b"", 200, "OK", kind, b'{"n":%d}' % number)


@pytest.fixture
def project(tmp_path):
    """Make a project with these guards, one module of tests, and a cassette for each."""
    (tmp_path / "tests" / "sub").mkdir(parents=True)
    shutil.copy(Path(__file__).parent / "conftest.py", tmp_path / "tests")
    (tmp_path / "tests" / "sub" / "test_it.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text(
        "[pytest]\naddopts = --import-mode=importlib --block-network\n", encoding="utf-8"
    )
    for name in ("all", "half", "more", "own"):
        put(tmp_path, f"sub/test_it/test_{name}")
    return tmp_path


def put(project, name):
    write_cassette(project / "cassettes" / f"{name}.yaml", Cassette(Header(), (exchange(1), exchange(2))))


def run(project, *arguments):
    """Run pytest there; give its exit code and what it printed."""
    plugins = ["-p", "no:cacheprovider", "-p", "no:asyncio", "-W", "error", "-q"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTEST_ADDOPTS": ""}
    command = [sys.executable, "-m", "pytest", *plugins, *arguments]
    done = subprocess.run(command, cwd=project, env=env, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    return done.returncode, done.stdout + done.stderr


def test_a_cassette_must_be_played_to_its_end(project):
    """A test that leaves an interaction fails, one that plays all passes, one that asks for more fails."""
    code, output = run(project)
    assert 1 == code
    assert "2 failed, 2 passed" in output
    assert "half-played: 1 of 2 interactions" in output
    assert "FAILED tests/sub/test_it.py::test_half" in output
    assert "FAILED tests/sub/test_it.py::test_more" in output


@pytest.mark.parametrize(
    ("orphan", "arguments", "code"),
    [
        ("sub/test_it/test_renamed", ["-k", "test_all"], pytest.ExitCode.USAGE_ERROR),
        ("stray", ["-k", "test_all", "tests"], pytest.ExitCode.USAGE_ERROR),
        ("examples/absent", ["-k", "test_all"], pytest.ExitCode.USAGE_ERROR),
        ("examples/present", ["-k", "test_all"], pytest.ExitCode.OK),
        ("stray", ["tests/sub/test_it.py::test_all"], pytest.ExitCode.OK),
    ],
)
def test_an_orphan_stops_the_whole_suite(project, orphan, arguments, code):
    """A cassette of no test and no example fails a run of everything, and does not disturb a run of a part."""
    (project / "examples").mkdir()
    (project / "examples" / "present.txt").touch()
    put(project, orphan)
    found, output = run(project, *arguments)
    assert code == found
    assert (code == pytest.ExitCode.USAGE_ERROR) == (f"without a test or an example: cassettes/{orphan}.yaml" in output)
