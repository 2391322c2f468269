"""Any English text is held against its article, by code and by a second reader."""

from __future__ import annotations

import json

import openai
import pytest

from summarizer import Settings, Verification, averify, scan, verify
from summarizer.brief.verify import split_claims
from tests.ask.loopback import Loopback, completion, error
from tests.story import ARTICLE

RIGHT = "Finland plans to invest up to 2 billion euros in AI research."
WRONG = "Finland plans to invest up to 7 billion euros in AI research."
OFFLINE = Settings()


def _said(verification):
    return [(objection.claim, objection.by) for objection in verification.objections]


def test_a_right_text_holds():
    """Nothing is objected to what the article says, with markers or without."""
    found = verify(f"{RIGHT} Finland signed the Paris declaration [2].", ARTICLE, settings=OFFLINE)

    assert (True, 1.0, "left out") == (found.holds, found.score, found.second_reader)
    assert [(RIGHT, ()), ("Finland signed the Paris declaration.", (2,))] == [
        (claim.text, claim.sentences) for claim in found.claims
    ]


@pytest.mark.parametrize("marker", ["", " [1]"])
def test_an_invented_figure_is_objected_to(marker):
    """A figure that the article does not print is named, at its own claim."""
    found = verify([RIGHT, f"{WRONG}{marker}"], ARTICLE, settings=OFFLINE)

    assert [("claims[1]", "digits")] == _said(found)
    assert (False, 0.5) == (found.holds, found.score)
    assert "7 billion" in str(found)
    assert str(found).endswith("1 of 2 claims hold.")


def test_a_figure_of_another_sentence_is_told():
    """A marker is held to its word."""
    (found,) = verify(f"{RIGHT} [2]", ARTICLE, settings=OFFLINE).objections

    assert "[1]" in found.says


def test_a_text_need_not_cite():
    """Whatever the settings ask of a brief; what cites nothing is compared with the whole article."""
    asked = Settings(checks={"uncited": "enforce"})

    assert verify("Finland signed the Paris declaration.", ARTICLE, settings=asked).holds


@pytest.mark.parametrize("number", [9, 2025])
def test_a_sentence_that_does_not_exist_is_objected_to(number):
    """A marker beyond the article is an objection, not an exception."""
    (found,) = verify(f"{RIGHT} [{number}]", ARTICLE, settings=OFFLINE).objections

    assert ("citations", f"Sentence {number} does not exist: the article has {scan(ARTICLE).sentence_count}.") == (
        found.by,
        found.says,
    )


def test_braces_are_text():
    """Braces that are not ids of ours are not an error."""
    assert "Finland (M99) signed." == verify("Finland {M99} signed.", ARTICLE, settings=OFFLINE).claims[0].text


@pytest.mark.parametrize("claim", [(WRONG, [1]), {"text": WRONG, "sentences": [1]}, f"{WRONG} [1]"])
def test_claims_come_in_three_forms(claim):
    """A pair, a mapping and a string with a marker say the same."""
    found = verify([claim], scan(ARTICLE), settings=OFFLINE)

    assert [(WRONG, (1,))] == [(claim.text, claim.sentences) for claim in found.claims]
    assert ["digits"] == [by for _, by in _said(found)]


def test_more_claims_than_a_brief_may_have_are_checked():
    """A text is not held to the length of a brief."""
    found = verify([RIGHT] * 30 + [WRONG], ARTICLE, settings=OFFLINE)

    assert (31, [("claims[30]", "digits")]) == (len(found.claims), _said(found))


def test_an_empty_text_holds():
    """Where nothing is said, nothing is wrong."""
    assert (1.0, True) == (verify("", ARTICLE, settings=OFFLINE).score, verify("", ARTICLE, settings=OFFLINE).holds)


def test_checks_can_be_turned_off():
    """Settings choose the checks, as for a brief."""
    assert verify(WRONG, ARTICLE, settings=Settings(checks={"digits": "off"})).holds


def test_a_verification_survives_its_json():
    """What was objected reads back equal."""
    found = verify([RIGHT, WRONG], ARTICLE, settings=OFFLINE)

    assert found == Verification.model_validate_json(found.model_dump_json())


DOUBT = {"claim": 2, "verdict": "not", "says": "It signed.", "words": "did not sign", "korean": "서명했다"}


def _reading(**fields):
    return Settings(model="scripted", structured="json_schema", transport_attempts=1, **fields)


def test_the_second_reader_judges_meaning():
    """A reader sees each claim next to what it cites, or next to the whole article, and its doubt is an objection."""
    reply = completion(json.dumps({"judged": 2, "doubts": [DOUBT]}, ensure_ascii=False))
    with Loopback(reply) as server:
        found = verify(
            [RIGHT, "Finland did not sign [2]."],
            ARTICLE,
            second_reader=True,
            settings=_reading(base_url=server.url, checks={"positions": "off", "consistency": "off"}),
        )

    assert ("read", [("claims[1]", "second_reader")]) == (found.second_reader, _said(found))
    asked = server.requests[0]["messages"][-1]["content"]
    assert "Finland did not sign" in asked
    assert "박가온" in asked  # of a sentence that the first claim does not cite


async def test_a_reader_that_fails_is_said():
    """A reader that cannot be asked is not an approval: the result does not hold, and says why."""
    with Loopback(error(503)) as server:
        found = await averify(RIGHT, ARTICLE, settings=_reading(base_url=server.url))

    assert ("failed", False, ()) == (found.second_reader, found.holds, found.objections)
    assert "503" in found.notices[-1]


async def test_a_client_of_ones_own_reads():
    """A client of the user's own is asked, and left open."""
    with Loopback(completion('{"judged": 1, "doubts": []}')) as server:
        client = openai.AsyncOpenAI(api_key="theirs", base_url=server.url)
        found = await averify(RIGHT, ARTICLE, settings=_reading(), client=client)
        assert not client.is_closed()
        await client.close()

    assert ("read", "Bearer theirs") == (found.second_reader, server.headers[0]["authorization"])


async def test_inside_a_running_loop_the_sync_door_says_what_to_write():
    """In a notebook, checks alone are made at once; with a reader the async way is named."""
    assert verify(RIGHT, ARTICLE, settings=OFFLINE).holds
    with pytest.raises(RuntimeError, match="async"):
        verify(RIGHT, ARTICLE, second_reader=True, settings=OFFLINE)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("One is so. Two is so.", ["One is so.", "Two is so."]),
        ("One is so. [3] Two is so [4].", ["One is so. [3]", "Two is so [4]."]),
        ("It costs 3.5 billion. Mr. Kim of the U.S. agrees.", ["It costs 3.5 billion.", "Mr. Kim of the U.S. agrees."]),
        ("# A title\n\n## A heading\n\n- **First:** one.\n- Second.\n\n---", ["A title", "First: one.", "Second."]),
        ("| a | b |\n|---|---|\n| x | 2 |", ["a | b", "x | 2"]),
        ('He said "no." She left.', ['He said "no."', "She left."]),
    ],
)
def test_a_text_is_parted_into_claims(text, claims):
    """A sentence is a claim, with the markers behind it; titles, bullets and rows are, headings and rules are not."""
    assert claims == list(split_claims(text))
