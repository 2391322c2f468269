"""A night over hostile names, texts and answers writes nothing that is alive."""

from __future__ import annotations

from tests.hostile.test_outputs import CHARS, WRITABLE, is_clean
from tests.nightly.night import NightServer, article, configure, good, hold_night, invoke, states

MARK = "\x1b[2J\u202e\x9b31m" + "".join(WRITABLE)


def _told(*command):
    done = invoke(*command)
    return done.stdout + done.stderr


def test_a_night_writes_nothing_that_is_alive(tmp_path, monkeypatch):
    """Briefs, index, journal, status and tables; the name of a file, its text and the answer are hostile."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for number in range(3):
        name = f"a{number}\x1b[31m\u202e\u200b\U000e0041.txt"
        (tmp_path / "in" / name).write_text(article(number).replace("다.", f"{MARK}다."), encoding="utf-8")
    (tmp_path / "in" / "broken\x1b[2J\u202e.txt").write_bytes(b"%PDF-1.7")

    def reply(number, times):
        return good(number, times, point=f"A no{MARK}{''.join(CHARS)}tice was published [1]")

    with NightServer(reply) as server:
        config = configure(tmp_path, server.url)
        planned = _told("nightly", "night.toml", "--dry-run")
        summary = hold_night(config)

    assert "3 to be briefed" in planned
    assert is_clean(planned)

    assert {"done": 3, "failed": 1} == states(summary)
    written = [path for path in (tmp_path / "out").rglob("*") if path.is_file() and ".sqlite" not in path.name]
    assert 6 < len(written)
    dead = [is_clean(path.name) and _is_dead(path) for path in written]
    assert [] == [path.name for path, is_dead in zip(written, dead, strict=True) if not is_dead]
    for command in (
        ["status", "night.toml"],
        ["export", "out", "--to", "tables"],
        ["nightly", "night.toml", "--dry-run"],
    ):
        assert is_clean(_told(*command))
    assert [] == [path.name for path in (tmp_path / "tables").rglob("*.csv") if not _is_dead(path)]


def _is_dead(path):
    """Return whether nothing in a file is alive, in each line of a journal."""
    text = path.read_bytes().decode("utf-8-sig")
    return all(is_clean(part) for part in ([text] if path.suffix != ".jsonl" else text.splitlines()))
