"""A position is not the opposite of what a sentence asserts of the actor."""

from __future__ import annotations

import pytest

from summarizer.check.rules.meaning.positions import POSITIONS
from tests.check.made import brief_of, found_scan, said, stance

JAPAN, UK, KOREA = ("Japan", "일본"), ("United Kingdom", "영국"), ("South Korea", "한국")


def _found(text: str, actor: tuple[str, str], position: str, *evidence: int) -> list[tuple[str, str, str]]:
    scan = found_scan(text)
    return said(POSITIONS, brief_of(scan, stances=[stance(actor, position, *evidence)]), scan)


@pytest.mark.parametrize(
    ("text", "actor", "position", "evidence", "korean"),
    [
        ("일본은 선언에 서명했지만 영국은 서명하지 않았다.", UK, "signed", (1,), "서명하지 않았다"),
        ("일본은 선언에 서명했지만 영국은 서명하지 않았다.", JAPAN, "not_signed", (1,), "서명했지만"),
        ("회의가 열렸다. 영국 정부는 선언에 서명하지 않았다.", UK, "signed", (1,), "서명하지 않았다"),
        ("한국은 선언에 서명했다. 회의가 열렸다.", KOREA, "not_stated", (), "서명했다"),
        ("한국은 선언에 서명했다.", KOREA, "considering", (1,), "서명했다"),
    ],
)
def test_the_opposite_of_an_assertion_is_named(text, actor, position, evidence, korean):
    """A position against what a sentence asserts of the actor is objected to, with the Korean words."""
    assert [("stances[0]", "contradiction", korean)] == _found(text, actor, position, *evidence)


@pytest.mark.parametrize(
    ("text", "actor", "position", "evidence"),
    [
        ("일본은 선언에 서명했지만 영국은 서명하지 않았다.", UK, "not_signed", (1,)),
        ("일본은 선언에 서명했지만 영국은 서명하지 않았다.", JAPAN, "signed", (1,)),
        ("한국무역협회는 선언에 서명하지 않았다. 한국은 서명했다.", KOREA, "signed", (2,)),
        ("영국은 지난해 선언에 서명했지만 올해는 서명하지 않았다.", UK, "not_signed", (1,)),
        ("영국은 서명하지 않았다가 선언에 서명했다.", UK, "joined_later", (1,)),
        ("일본이 선언에 서명했다는 보도는 사실이 아니다.", JAPAN, "not_signed", (1,)),
        ("일본은 선언에 서명했을 가능성이 있다.", JAPAN, "unclear", (1,)),
        ("일본은 선언에 서명할지 검토한다.", JAPAN, "considering", (1,)),
        ('중국 대표는 "일본은 선언에 서명하지 않았다"고 말했다.', JAPAN, "signed", (1,)),
        ('회의가 열렸다. 중국 대표는 "일본은 선언에 서명하지 않았다"고 말했다.', JAPAN, "signed", (2,)),
        ("일본이 선언에 서명했다는 주장이 나왔다.", JAPAN, "not_signed", (1,)),
        ("네모국은 서명하지 않았지만 일본은 선언에 서명했다.", JAPAN, "not_signed", (1,)),
        ("영국은 서울 선언에 서명했다. 영국은 파리 선언을 두고 말을 아꼈다.", UK, "not_signed", (2,)),
        ("영국은 선언에 서명하지 않았지만 취지는 지지했다.", UK, "supports_without_signing", (1,)),
        ("영국은 거부 방침을 철회했지만 선언에 서명하지 않았다.", UK, "reversed_refusal", (1,)),
        ("미국은 선언에 서명하지 않았다. 한국 기업도 왔다.", KOREA, "not_stated", ()),
    ],
)
def test_what_nothing_speaks_against_passes_in_silence(text, actor, position, evidence):
    """Other actors, two times, denied reports, possibilities, quotations and other declarations are no fault."""
    assert [] == _found(text, actor, position, *evidence)
