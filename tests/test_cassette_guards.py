import os
import shutil
import socket
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


RECORDED = """
import socket
import sys

import httpx2
import pytest

def is_online():
    try:
        with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as client:
            client.connect(server.getsockname())
            return True
    except RuntimeError as error:
        assert "Network is disabled" in str(error)
        return False

@pytest.mark.vcr
def test_new():
    answers = httpx2.MockTransport(lambda request: httpx2.Response(201, json={"답": "㈜한빛"}))
    assert is_online() == ("--record-mode=rewrite" in sys.argv)
    with httpx2.Client(transport=answers, headers={"authorization": "Bearer sk-0123456789"}) as client:
        assert {"답": "㈜한빛"} == client.post("https://models.example.com/v1/responses", json={"물음": 1}).json()

def test_next():
    assert not is_online()
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


def test_a_cassette_must_be_played_to_its_end(littered):
    """A test that leaves an interaction fails, one that plays all passes, one that asks for more fails.

    Whoever runs a part of the tests is not held up by the litter of others.
    """
    code, output = run(littered, "tests/sub")
    assert 1 == code
    assert "2 failed, 2 passed" in output
    assert "half-played: 1 of 2 interactions" in output
    assert "FAILED tests/sub/test_it.py::test_half" in output
    assert "FAILED tests/sub/test_it.py::test_more" in output


def test_no_host_but_this_machine_is_reached():
    """A test that asks another host, here one that no network has, is told so at once."""
    with socket.socket() as each:
        each.settimeout(0.1)
        with pytest.raises(RuntimeError, match=r"Network is disabled for host '192\.0\.2\.1'"):
            each.connect(("192.0.2.1", 80))


ORPHANS = ["examples/absent", "stray", "sub/test_it/test_renamed"]


@pytest.fixture
def littered(project):
    """Add cassettes that belong to nothing, and one that belongs to an example."""
    (project / "examples").mkdir()
    (project / "examples" / "present.txt").touch()
    for name in (*ORPHANS, "examples/present"):
        put(project, name)
    return project


def test_orphans_stop_the_whole_suite(littered):
    """Cassettes of no test and no example fail a run of everything, each by name, -k or not."""
    code, output = run(littered, "-k", "test_all", "tests")
    assert pytest.ExitCode.USAGE_ERROR == code
    names = ", ".join(f"cassettes/{name}.yaml" for name in ORPHANS)
    assert f"cassettes without a test or an example: {names};" in output


def test_a_test_records_the_format_of_the_project(project):
    """A test recorded with --record-mode=rewrite leaves a readable cassette without its key, and replays.

    The network is open to it alone, and only while it records.
    """
    (project / "tests" / "test_recorded.py").write_text(RECORDED, encoding="utf-8")
    assert 0 == run(project, "tests/test_recorded.py", "--record-mode=rewrite")[0]
    text = (project / "cassettes" / "test_recorded" / "test_new.yaml").read_text(encoding="utf-8")
    assert "      답: ㈜한빛\n" in text
    assert "sk-0123456789" not in text
    assert 0 == run(project, "tests/test_recorded.py")[0]
