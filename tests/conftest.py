"""Cassettes of tests, and the guards that keep them honest.

A test marked `vcr` replays `cassettes/<module>/<test>.yaml` (`cassettes/ask/transport/test_retries/test_x.yaml`), and
`--record-mode=rewrite` records it again. A test that opens its cassette itself asks for `cassette_path`. The cassette
of `examples/NAME.txt` is `cassettes/examples/NAME.yaml`. Any other file there, and a cassette that a passing test plays
only in part, fails the run.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import inspect
import os
import signal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytest_recording import network
from pytest_recording.plugin import get_default_cassette_name

from summarizer.cassette.tape import vcr_options
from summarizer.cassette.traffic import same_request

ROOT = Path(__file__).resolve().parent.parent
CASSETTES = ROOT / "cassettes"
EXAMPLES = ROOT / "examples"

# An example may take as long as the machine needs next to its other work; all else is as hypothesis has it, in CI too.
settings.register_profile("unhurried", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

# What pytest-recording sets up for each test, though few are marked, and what that asks for; pytest-asyncio's own for
# each test, which its fixtures ask for where a test is asynchronous. This takes longer than most tests.
_OF_MARKED_TESTS = {"block_network", "vcr", "vcr_cassette_dir", "vcr_markers", "disable_recording", "record_mode"}
_OF_OTHER_FIXTURES = {"request", "pytestconfig", "event_loop_policy"}

# How many new objects the collector waits for; Python waits for 700, and most tests leave it nothing to find.
_YOUNG = 50_000


def pytest_recording_configure(vcr):
    vcr.register_matcher(same_request.__name__, same_request)


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Run collection without the garbage collector, and freeze what it made: it lives as long as the run.

    New objects are looked at seldom, too: pytest keeps reports of tests, and most else is freed without the collector.
    """
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtestloop(session):
    """Do once what each test needs; as a fixture it would be looked up for each test, and so are a folder's hooks."""
    session.gethookproxy = functools.cache(session.gethookproxy)
    with _interruptible(), pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_PROXY", "127.0.0.1")  # loopback servers are not reached through a proxy
        _block(session.config)
        try:
            return (yield)
        finally:
            network.unblock()


@contextlib.contextmanager
def _interruptible():
    """Let SIGINT end child processes even if the tests run in the background, where SIGINT is ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _block(config):
    if config.getoption("--block-network"):
        hosts = config.getoption("--allowed-hosts")
        network.block(hosts.split(",") if hosts else None)


@pytest.fixture
def block_network(record_mode, pytestconfig):
    """Open the network for a marked test that is being recorded; it is blocked otherwise, as for all tests."""
    if record_mode == "none":
        yield
        return
    network.unblock()
    yield
    _block(pytestconfig)


@pytest.fixture
def vcr_config():
    """Read and write cassettes as `policy-brief` does."""
    return vcr_options()


@pytest.fixture(scope="module")
def vcr_cassette_dir(request):
    """Return the folder of a test module's cassettes."""
    return str(_folder(request.path))


@pytest.fixture
def cassette_path(request):
    """Return the cassette of a test that opens it itself."""
    return _cassette(request.node)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    """Fail a test that passed without asking for everything in its cassette."""
    result = yield
    tape = item.funcargs.get("vcr")
    if tape is not None and tape.rewound and tape.play_count < len(tape):
        pytest.fail(f"half-played: {tape.play_count} of {len(tape)} interactions of {_cassette(item)}", pytrace=False)
    return result


@pytest.hookimpl(tryfirst=True)  # before -k and -m deselect tests
def pytest_collection_modifyitems(session, config, items):
    """Stop a run of the whole suite if a cassette belongs to no test and no example."""
    for item in items:
        _set_up_little(item)
    if not _whole_suite(config) or session.testsfailed:
        return
    owned = {_cassette(item) for item in items if _has_cassette(item)}
    if orphans := [path for path in sorted(CASSETTES.rglob("*.yaml")) if path not in owned and not _of_example(path)]:
        names = ", ".join(str(path.relative_to(ROOT)) for path in orphans)
        raise pytest.UsageError(f"cassettes without a test or an example: {names}; rename or delete them")


def _set_up_little(item):
    if item.get_closest_marker("vcr") is None:
        asked = _OF_OTHER_FIXTURES & _arguments(item.obj)
        spared = _OF_MARKED_TESTS | (_OF_OTHER_FIXTURES - asked)
        item.fixturenames = [name for name in item.fixturenames if name not in spared]


@functools.cache
def _arguments(function):
    return frozenset(inspect.signature(function).parameters)


def _whole_suite(config):
    given = {Path(os.path.abspath(config.invocation_params.dir / argument)) for argument in config.args}  # noqa: PTH100 - "::" is no path
    return bool(given & {ROOT, ROOT / "tests"}) and not config.getoption("lf", default=False)


def _has_cassette(item):
    return item.get_closest_marker("vcr") is not None or "cassette_path" in getattr(item, "fixturenames", ())


def _folder(module):
    return CASSETTES / module.resolve().relative_to(ROOT / "tests").with_suffix("")


def _cassette(item):
    named = item.get_closest_marker("default_cassette")
    name = named.args[0] if named else get_default_cassette_name(getattr(item, "cls", None), item.name)
    return _folder(item.path) / f"{name}.yaml"


def _of_example(path):
    return path.parent == CASSETTES / "examples" and any(EXAMPLES.rglob(f"{path.stem}.*"))
