"""A stance agrees with the cue words of its cited sentences."""

from __future__ import annotations

import pytest

from policy_brief import Name, OfficialBody, Stance
from summarizer.check.rules.stances import STANCES
from tests.check.made import SCAN, brief, found, plain_scan


def _claim(text, korean, position, *, known=()):
    bodies = tuple(
        OfficialBody(
            text=name, start=text.index(name), end=text.index(name) + len(name), id=f"B{at}", sentence=1, korean=name,
            english=english, romanisation="official",
        )
        for at, (name, english) in enumerate(known, start=1)
    )  # fmt: skip
    scan = plain_scan(text, bodies=bodies)
    stance = Stance(
        actor=Name(english="X", korean=korean),
        declaration=Name(english="the declaration", korean="선언"),
        position=position,
        reason=None,
        evidence=(scan.evidence(1),),
    )
    return stance, scan


def test_sound_stances_pass():
    """Signed and not signed in one sentence pass, each for its own actor."""
    for stance in brief().stances:
        assert [] == found(STANCES, stance)


@pytest.mark.parametrize(("at", "flipped", "said"), [(0, "not_signed", "서명했지만"), (1, "signed", "서명하지 않았다")])
def test_a_flipped_stance_is_put_right(at, flipped, said):
    """A flipped position is repaired by the words that the grammar ties to the actor, not by its neighbour's."""
    true = brief().stances[at]

    (problem,) = STANCES.inspect(true.model_copy(update={"position": flipped}), SCAN)

    assert true == problem.replacement
    positions = [position.replace("_", " ") for position in (true.position, flipped)]
    assert f"position is '{positions[0]}', not '{positions[1]}': the article says '{said}'" == problem.message


@pytest.mark.parametrize(
    ("text", "korean", "position"),
    [
        ("핀란드는 불참 결정을 철회하고 선언에 서명했다.", "핀란드", "joined_later"),
        ("핀란드는 선언에 서명하지 않을 이유가 없다고 했다.", "핀란드", "unclear"),
        ("핀란드는 선언 서명 여부를 밝히지 않았다.", "핀란드", "undisclosed"),
        ("핀란드는 선언문에 이름을 올리지 않았다.", "핀란드", "not_signed"),
        ("핀란드 정부는 선언에 서명하기로 했다.", "핀란드", "unclear"),
        ("핀란드는 선언에 서명하지 않을 수 없었다.", "핀란드", "signed"),
    ],
)
def test_korean_turns_of_phrase_are_read(text, korean, position):
    """Reversal, double negation and silence carry their own position, and no other."""
    right, scan = _claim(text, korean, position)
    wrong = right.model_copy(update={"position": "signed" if position != "signed" else "not_signed"})

    assert [] == found(STANCES, right, scan)
    assert ["repair"] == [action for action, _ in found(STANCES, wrong, scan)]


def test_no_words_of_signing_are_flagged():
    """A stance whose sentences say nothing of signing is flagged."""
    stance, scan = _claim("핀란드는 인공지능 예산을 늘렸다.", "핀란드", "signed")

    assert [("flag", "no cited sentence has words of signing, joining or staying out")] == found(STANCES, stance, scan)


def test_what_others_did_mends_nothing():
    """The words on another state neither support a stance nor repair it: they flag it."""
    stance, scan = _claim(
        "핀란드가 지켜본 선언에 스웨덴은 서명하지 않았다.",
        "핀란드",
        "signed",
        known=[("핀란드", "Finland"), ("스웨덴", "Sweden")],
    )

    ((action, message),) = found(STANCES, stance, scan)

    assert ("flag", True) == (action, message.endswith("of others, not of '핀란드'"))


def test_an_actor_may_have_two_names():
    """The short name of an actor in the sentence counts for its full name in the claim."""
    stance, scan = _claim(
        "EU는 선언에 서명하지 않았다. 유럽연합이 다시 논의한다.", "유럽연합", "signed",
        known=[("EU", "European Union"), ("유럽연합", "European Union")],
    )  # fmt: skip

    assert ["repair"] == [action for action, _ in found(STANCES, stance, scan)]


def test_an_actor_without_a_name_may_be_anybody():
    """'이 나라' in the sentence may be the claim's actor: its words count."""
    stance, scan = _claim("이 나라는 선언에 서명하지 않았다.", "핀란드", "not_signed")

    assert [] == found(STANCES, stance, scan)
    assert ["repair"] == [
        action for action, _ in found(STANCES, stance.model_copy(update={"position": "signed"}), scan)
    ]


def test_two_positions_of_one_actor_are_flagged():
    """Where the cited sentences give an actor two positions, a third is flagged and not guessed."""
    stance, scan = _claim("핀란드는 선언에 서명했지만 핀란드는 다른 협약에는 서명하지 않았다.", "핀란드", "undisclosed")

    assert ["flag"] == [action for action, _ in found(STANCES, stance, scan)]
    for position in ("signed", "not_signed"):
        assert [] == found(STANCES, stance.model_copy(update={"position": position}), scan)


def test_other_claims_are_left_alone():
    """The check looks at stances alone."""
    assert [] == found(STANCES, brief().investments[0])


@pytest.mark.parametrize(
    ("cited", "expected"),
    [((1,), []), ((2,), ["no cited sentence prints '한솔국', whose stance sentence 1 tells"]), ((1, 2), [])],
)
def test_the_sentence_beside_is_not_the_actors_own(cited, expected):
    """Where the sentence before tells the actor's stance by name, the cited words are another's, and mend nothing."""
    scan = plain_scan("한솔국은 선언에 서명하지 않았다. 나루국은 선언에 서명했다.")
    stance = brief().stances[0].model_copy(
        update={
            "actor": Name(english="Hansol", korean="한솔국"), "position": "not_signed",
            "evidence": tuple(scan.evidence(number) for number in cited),
        }
    )  # fmt: skip

    assert expected == [message for _, message in found(STANCES, stance, scan)]
