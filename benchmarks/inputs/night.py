"""A night to measure: a folder of articles, its settings, and a ledger that may already contain them."""

from __future__ import annotations

from pathlib import Path

from summarizer.nightly.admit.key import Recipe
from summarizer.nightly.config import NightConfig, load_config
from summarizer.nightly.ledger import Ledger
from summarizer.nightly.ledger.entries import Sighting

__all__ = ["article", "prepare", "remember_all"]

_PLACES = ("가람", "누리", "다온", "라온", "마루", "바름", "새봄", "아람", "한빛", "해솔")
_DEEDS = (
    "인공지능 인력을 기르는 계획을 내놓았다",
    "병원에 들일 모델을 시험했다",
    "반도체 설계를 돕는 사업을 열었다",
    "공공 자료를 여는 방안을 살폈다",
)


def article(number: int) -> str:
    """Return a short article that shares little text with those of other numbers."""
    digits = [int(digit) for digit in f"{number * 7919 % 10**8:08}"]
    lines = (f"{_PLACES[digit]}{place}{number}원은 {_DEEDS[digit % 4]}." for place, digit in enumerate(digits))
    return f"{_PLACES[digits[-1]]} 소식 {number}\n\n{' '.join(lines)}\n"


def prepare(folder: Path, count: int, *, base_url: str = "http://127.0.0.1:9/v1", in_flight: int = 8) -> Path:
    """Write articles and settings into a folder, and return the path of the settings."""
    source = folder / "in"
    for number in range(count):
        if number % 1000 == 0:
            (source / f"{number // 1000:03}").mkdir(parents=True)
        (source / f"{number // 1000:03}" / f"{number:06}.txt").write_text(article(number), encoding="utf-8")
    settings = folder / "night.toml"
    settings.write_text(
        f"""
out = "out"
[[source]]
kind = "folder"
path = "in"
[duplicates]
threshold = 1.0
[settings]
model = "scripted"
base_url = "{base_url}"
structured = "json_schema"
concurrency = {in_flight}
""",
        encoding="utf-8",
    )
    return settings


def remember_all(settings: Path) -> None:
    """Enter every article into the ledger as done."""
    config: NightConfig = load_config(settings, environment={})
    basis = Recipe.from_settings(config.settings).fingerprint
    with Ledger.open(config.ledger) as ledger:
        night = ledger.begin_night("2026-01-01")
        for path in (settings.parent / "in").rglob("*.txt"):
            status = path.stat()
            sighting = Sighting(locator=str(path), source="in", stamp=f"{status.st_size}:{status.st_mtime_ns}")
            ledger.entries.see(sighting, night=night.id, key=path.stem)
            ledger.entries.settle(str(path), "done", basis=basis)
        ledger.end_night(night, exit_code=0, summary={})
