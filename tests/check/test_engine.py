"""Rules run over every claim, in their order, and change nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import pytest

from policy_brief import CheckName, Objection, PolicyBrief
from policy_brief.claims import claims
from summarizer.check import (
    RULES,
    ClaimInView,
    Reading,
    Rule,
    check_brief,
    checker_version,
    engine,
    modes_of,
    part_by_mode,
)
from tests.check.made import (
    SCAN,
    answer,
    brief,
    brief_of,
    found_scan,
    id_of,
    investment,
    measure,
    name,
    points,
    speaker,
    stance,
    worded,
)


def _object(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    assert reading.scan is SCAN
    yield view.absence("It is not so.")


LOUD, QUIET = Rule("figures", _object), Rule("digits", _object, mode="shadow")


def test_a_sound_brief_meets_no_objection():
    """Nothing is objected to the sound brief of the shared article."""
    assert () == check_brief(brief(), Reading(SCAN))


def test_rules_are_what_settings_name():
    """Each rule has a name that a setting may use, each once, and no name is without a rule."""
    assert sorted(get_args(CheckName)) == sorted(rule.name for rule in RULES)


def test_every_claim_is_looked_at_by_every_rule():
    """Objections come claim by claim in reading order, under the rule's name."""
    paths = [str(path) for path, _ in claims(brief())]

    found = check_brief(brief(), Reading(SCAN), rules=(LOUD, QUIET))

    assert [(path, name) for path in paths for name in ("figures", "digits")] == [(one.claim, one.by) for one in found]


def test_only_the_claims_asked_for_are_looked_at():
    """With paths, the others are passed over."""
    found = check_brief(brief(), Reading(SCAN), rules=(LOUD,), paths={"headline", "stances[1]"})

    assert ["headline", "stances[1]"] == [one.claim for one in found]


def test_a_rule_that_is_off_does_not_run():
    """A setting turns a rule off by its name."""
    assert () == check_brief(brief(), Reading(SCAN), rules=(LOUD,), modes={"figures": "off"})


def test_rules_in_shadow_are_sorted_out():
    """What a rule in shadow found is apart from what is objected; a setting overrules the rule's own mode."""
    rules, paths = (LOUD, QUIET), {"headline"}
    found = check_brief(brief(), Reading(SCAN), rules=rules, paths=paths)

    objected, watched = part_by_mode(found, rules=rules)
    assert (["figures"], ["digits"]) == ([one.by for one in objected], [one.by for one in watched])

    objected, watched = part_by_mode(found, {"figures": "shadow", "digits": "enforce"}, rules)
    assert (["digits"], ["figures"]) == ([one.by for one in objected], [one.by for one in watched])


def test_modes_are_the_rules_own_unless_a_setting_names_them():
    """Settings for names that no rule has are passed over."""
    assert {"figures": "off", "digits": "shadow"} == modes_of({"figures": "off", "none": "off"}, (LOUD, QUIET))


def test_some_rules_only_watch():
    """Every other rule objects unless a setting changes it."""
    watching = {
        "actors",
        "moves",
        "other_names",
        "pairs",
        "positions",
        "statuses",
        "surplus",
    }

    assert watching == {name for name, mode in modes_of().items() if mode == "shadow"}
    assert {"shadow", "enforce"} == set(modes_of().values())


def test_the_version_changes_with_each_rule(monkeypatch):
    """Raising one rule's version, adding a rule or taking one away changes the checkers' version."""
    before = checker_version()
    raised = Rule(RULES[0].name, RULES[0].inspect, version=2)

    for rules in ((raised, *RULES[1:]), RULES[1:], (*RULES, raised)):
        monkeypatch.setattr(engine, "RULES", rules)
        assert before != checker_version()


def test_what_is_objected_carries_no_mailbox():
    """An objection masks what it quotes, Korean words included."""
    view = ClaimInView(*next(claims(brief())), brief())
    found = view.contradiction("Ask lee@example.org.", korean="lee@example.org", sentence=1, words="02-1234-5678")

    assert "example" not in found.model_dump_json()
    assert "1234-5678" not in found.model_dump_json()


@pytest.mark.parametrize("size", [15_000, pytest.param(150_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    "filler", ["480 of 235 ", "the first ", "Japan signed, ", "“ ", "{M1} of ", "rose from ", "not ", "가 ", "  "]
)
def test_long_prose_is_read_through(filler, size):
    """However long a claim, it is read to its end by every rule; work grows with the text."""
    caveat = filler * (size // len(filler))
    found = check_brief(brief(caveats=[f"x {caveat} x"]), Reading(SCAN), paths={"caveats[0]"})

    assert all(one.claim == "caveats[0]" for one in found)


def test_korean_words_of_a_contradiction_stand_in_their_sentence():
    """What an objection quotes is a substring of the sentence that it names."""
    text = (
        "일본은 선언에 서명했지만 영국은 서명하지 않았다. 네이버는 500억원을, 카카오는 300억원을 투자한다. "
        "정부는 AI 도입을 검토하고 있다."
    )
    scan = found_scan(text)
    reading = Reading(scan)
    made = brief_of(
        scan,
        key_points=points(scan, "Japan did not sign [1]; {300억원} of {500억원} [2]."),
        stances=[
            {
                "evidence": [1], "actor": {"english": "United Kingdom", "korean": "영국"}, "position": "signed",
                "declaration": {"english": "declaration", "korean": "선언"}, "position_words": "signed",
            }
        ],
        policy_measures=[{"evidence": [3], "measure": "Uses AI", "status": "confirmed", "status_words": "confirmed"}],
    )  # fmt: skip

    found = [one for one in check_brief(made, reading) if one.nature == "contradiction"]

    assert {"positions", "statuses"} <= {one.by for one in found}
    assert all(one.korean in reading.lines[one.sentence or 0] for one in found)


def test_a_damaged_answer_is_objected_to_under_its_own_path():
    """One wrong amount in a row is objected to there, and nowhere else."""
    rows = answer()["investments"]
    rows[0]["amount"] = "M2"

    found = check_brief(brief(investments=rows), Reading(SCAN))

    assert {("investments[0]", "conversions")} == {(one.claim, one.by) for one in found}


def cut(size):
    """Return how much an objection keeps of so many letters, field by field."""
    text = "가" * size
    view = ClaimInView(*next(claims(brief())), brief())
    found = view.contradiction(text, korean=text, sentence=1, words=text)
    absent = view.absence(text, words=text, korean=text)
    return [len(one) for one in (found.says, found.korean, found.words, absent.says, absent.words, absent.korean)]


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (1, [1, 1, 1, 1, 1, 1]),
        (400, [400, 400, 400, 400, 400, 400]),
        (401, [400, 400, 400, 400, 400, 400]),
    ],
)
def test_what_an_objection_quotes_is_cut(size, expected):
    """At four hundred code points."""
    assert expected == cut(size)


LONG = found_scan(
    "네이버의 ‘새솔’이 나왔다. 김하늘 외교부 장관은 왔다. 계영후 법무부 추진단장은 반겼다. "
    "한 임원은 두 번째라고 말했다. 카카오는 센터에 500억원을 투자할 계획이다. 네이버는 300억원을 투자한다. "
    "미국과 다른 두 나라는 구속력 없는 합의 선언에 서명했다. "
    "시는 내년 3월에 센터를 연다. 미국 16개, 중국 11개였다. 국회는 법을 제정할 방침이다."
)


def _of_every_kind() -> PolicyBrief:
    """Return a brief with claims of every kind that rules look into, right ones and wrong ones."""
    body, firm = name("Ministry of Justice", "외교부"), name("Kakao", "카카오")
    people = {"김하늘": "Professor", "계영후": "Lawmaker", "한 임원": "Chief executive"}
    return brief_of(
        LONG,
        key_points=points(
            LONG,
            "Japan comes third, with {11개} US and {16개} Chinese models, 77 in all [9].",
            "Kakao will invest {300억원} [6], the Ministry of Justice says [2].",
        ),
        investments=[
            investment(LONG, ("Naver", "네이버"), "500억원", 5, 6, status="completed"),
            investment(LONG, ("Kakao", "카카오"), "300억원", 6, status="completed", purpose="Chinese models"),
        ],
        stances=[stance(("Japan", "미국"), "signed", 7)],
        korean_models=[{"evidence": [1], "model": name("Saesol", "새솔"), "version": "7", "developer": firm}],
        policy_measures=[
            measure("A second agreement", "agreed", 7),
            measure("A law", "enacted", 10),
            measure("A centre", "completed", 8),
        ],
        speakers=[
            speaker({"english": "one", "korean": korean, "role": role, "affiliation": body}, "A view.", at)
            for at, (korean, role) in enumerate(people.items(), start=2)
        ],
        corrections=[{"evidence": [5, 6], "was": worded(LONG, "{500억원}"), "now": worded(LONG, "{300억원}")}],
        denials=[{"evidence": [7], "claimed": "It is binding", "denied_by": "the states"}],
        dates=[{"evidence": [8], "date": id_of(LONG, "내년 3월"), "event": "It opens"}],
        table_rows=[
            {"evidence": [9], "table": "t", "label": "US", "cells": [{"column": "n", "text": worded(LONG, "{11개}")}]}
        ],
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@pytest.mark.parametrize("text", ["비가 왔다.", "카카오와 김하늘, 계영후, 한 임원이 왔다. 네이버는 500억원을 쓴다."])
def test_a_sentence_that_the_article_lacks_stops_no_rule(rule, text):
    """A saved brief may cite what an article no longer has, or has in other sentences: that is objected to."""
    found = check_brief(_of_every_kind(), Reading(found_scan(text)), rules=(rule,))

    assert all(rule.name == one.by for one in found)
    assert rule.name != "citations" or found
