"""A position is not the opposite of what a sentence asserts of the actor."""

from __future__ import annotations

import pytest

from summarizer.check.rules.meaning.positions import POSITIONS
from tests.check.made import brief_of, found_scan, said, stance, whole

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


def of_stance(text, position, evidence):
    """Return what is objected to a row of Japan's position."""
    scan = found_scan(text)
    rows = [stance(JAPAN, position, *evidence)]
    return [found[1:] for found in whole(POSITIONS, brief_of(scan, stances=rows), scan)]


@pytest.mark.parametrize(
    ("text", "position", "evidence", "expected"),
    [
        ("일본은 선언에 서명했다.", "signed", (1,), []),
        ("일본은 선언에 서명했다.", "joined_later", (1,), []),
        (
            "일본은 선언에 서명했다.",
            "not_signed",
            (1,),
            [("[1] says 서명했다 (signed) of Japan.", "서명했다", "in its words", "1")],
        ),
        (
            "일본은 선언에 서명했다.",
            "declined_to_say",
            (1,),
            [("[1] says 서명했다 (signed) of Japan.", "서명했다", "in its words", "1")],
        ),
        (
            "일본은 선언에 서명했다.",
            "considering",
            (1,),
            [("[1] says 서명했다 (signed) of Japan.", "서명했다", "in its words", "1")],
        ),
        (
            "일본은 선언에 서명했다.",
            "supports_without_signing",
            (1,),
            [("[1] says 서명했다 (signed) of Japan.", "서명했다", "in its words", "1")],
        ),
        (
            "일본은 선언에 서명했다.",
            "unclear",
            (1,),
            [("[1] says 서명했다 (signed) of Japan.", "서명했다", "in its words", "1")],
        ),
        (
            "일본은 선언에 서명했다.",
            "not_stated",
            (1,),
            [("[1] says 서명했다 (signed) of Japan.", "서명했다", "in its words", "1")],
        ),
        ("일본은 선언에 서명했다.", "reversed_refusal", (1,), []),
        (
            "일본은 선언에 서명하지 않았다.",
            "signed",
            (1,),
            [("[1] says 서명하지 않았다 (did not sign) of Japan.", "서명하지 않았다", "in its words", "1")],
        ),
        (
            "일본은 선언에 서명하지 않았다.",
            "joined_later",
            (1,),
            [("[1] says 서명하지 않았다 (did not sign) of Japan.", "서명하지 않았다", "in its words", "1")],
        ),
        ("일본은 선언에 서명하지 않았다.", "not_signed", (1,), []),
        (
            "일본은 선언에 서명하지 않았다.",
            "declined_to_say",
            (1,),
            [("[1] says 서명하지 않았다 (did not sign) of Japan.", "서명하지 않았다", "in its words", "1")],
        ),
        ("일본은 선언에 서명하지 않았다.", "considering", (1,), []),
        ("일본은 선언에 서명하지 않았다.", "supports_without_signing", (1,), []),
        (
            "일본은 선언에 서명하지 않았다.",
            "unclear",
            (1,),
            [("[1] says 서명하지 않았다 (did not sign) of Japan.", "서명하지 않았다", "in its words", "1")],
        ),
        (
            "일본은 선언에 서명하지 않았다.",
            "not_stated",
            (1,),
            [("[1] says 서명하지 않았다 (did not sign) of Japan.", "서명하지 않았다", "in its words", "1")],
        ),
        ("일본은 선언에 서명하지 않았다.", "reversed_refusal", (1,), []),
        (
            "일본은 뒤늦게 선언에 서명했다.",
            "not_signed",
            (1,),
            [("[1] says 서명했다 (joined later) of Japan.", "서명했다", "in its words", "1")],
        ),
        (
            "일본은 뒤늦게 선언에 서명했다.",
            "unclear",
            (1,),
            [("[1] says 서명했다 (joined later) of Japan.", "서명했다", "in its words", "1")],
        ),
        (
            "일본은 마침내 선언에 서명했다.",
            "not_signed",
            (1,),
            [("[1] says 서명했다 (signed) of Japan.", "서명했다", "in its words", "1")],
        ),
        ("일본은 주장에서 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 보도로는 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 추정컨대 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 관측상 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 소문난 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 의혹의 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 풍문의 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 오보에서 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 전망대로 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 예상대로 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 가능성 큰 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 가정하고 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 만약 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 만일 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 지난해 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 작년 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 종전 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 과거 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 당초 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 처음에 선언에 서명했다.", "not_signed", (1,), []),
        ("일본은 이전 선언에 서명했다.", "not_signed", (1,), []),
        (
            "일본 정부는 선언에 서명했다.",
            "not_signed",
            (1,),
            [("[1] says 서명했다 (signed) of Japan.", "서명했다", "in its words", "1")],
        ),
        (
            "일본 측은 선언에 서명했다.",
            "not_signed",
            (1,),
            [("[1] says 서명했다 (signed) of Japan.", "서명했다", "in its words", "1")],
        ),
        (
            "일본 당국은 선언에 서명했다.",
            "not_signed",
            (1,),
            [("[1] says 서명했다 (signed) of Japan.", "서명했다", "in its words", "1")],
        ),
        (
            "비가 왔다. 일본은 선언에 서명했다.",
            "not_signed",
            (1,),
            [("[2] says 서명했다 (signed) of Japan.", "서명했다", "in its words", "2")],
        ),
        (
            "비가 왔다. 일본은 파리 선언에 서명했다.",
            "not_signed",
            (1,),
            [("[2] says 서명했다 (signed) of Japan.", "서명했다", "in its words", "2")],
        ),
        ("파리 선언이 나왔다. 일본은 서울 선언에 서명했다.", "not_signed", (1,), []),
        (
            "이번 선언이 나왔다. 일본은 서울 선언에 서명했다.",
            "not_signed",
            (1,),
            [("[2] says 서명했다 (signed) of Japan.", "서명했다", "in its words", "2")],
        ),
        ("일본은 선언에 서명했다. 일본은 선언에 서명하지 않았다.", "not_signed", (1, 2), []),
        ("일본은 선언에 서명했고 새나라는 빠졌다. 어느 곳은 선언에 서명하지 않았다.", "not_signed", (1,), []),
        ("일본은 선언에 서명했고 60개국은 서명하지 않았다.", "not_signed", (1,), []),
        ('시는 "일본은 선언에 서명했다"고 했다.', "not_signed", (1,), []),
        ("일본은 선언에 서명했다?", "not_signed", (1,), []),
        ("일본이 선언에 서명했다면 좋다.", "not_signed", (1,), []),
        ("일본이 선언에 서명했는지 모른다.", "not_signed", (1,), []),
    ],
)
def test_a_position_is_held_against_what_is_asserted(text, position, evidence, expected):
    """Hedged, quoted and past words, and cues of nobody in particular, say nothing."""
    assert expected == of_stance(text, position, evidence)
