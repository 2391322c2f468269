"""What becomes of a brief when the answers are faulty: replies planted by a loopback server, replayed from cassettes.

`pytest tests/test_planted_faults.py --record-mode=rewrite` records them again, from the same script.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import contextmanager

import pytest
import tenacity

from summarizer.ask import Asker, Endpoint
from summarizer.brief.one import Askers, brief_article
from summarizer.cassette import REPLAY_KEY, cassette_info, recording, replaying
from summarizer.errors import InvalidAnswer, Refused, Truncated
from summarizer.settings import Settings
from tests.ask.loopback import Loopback, completion, error, refusal, tool_call
from tests.story import ARTICLE, answer, answer_text, claims_of

NOTE = "The replies are planted: a loopback server of the test suite played a script. No model wrote them."
NOWHERE = "http://127.0.0.1:9/v1"


def told(**changes):
    """Return a sound answer whose points tell every sentence, so that no review is asked for; with these changes."""
    points = [*answer()["key_points"], "Park Ga-on of Hanbit Tech asks for open public data [3]."]
    return answer_text({"key_points": points, **changes})


def bad_investment():
    """Return the answer with an amount that does not exist."""
    (investment,) = answer()["investments"]
    return told(investments=[{**investment, "amount": "M9"}])


@pytest.fixture
def planted(request, cassette_path, monkeypatch):
    """Play a script from the test's cassette, or record it there from a loopback server."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")

    @contextmanager
    def play(*script):
        if request.config.getoption("--record-mode") == "rewrite":
            with Loopback(*script) as server, recording(cassette_path, note=NOTE):
                yield server.url
        else:
            with replaying(cassette_path) as tape:
                yield NOWHERE
            assert 0 == tape.unplayed
        assert NOTE == cassette_info(cassette_path).note

    return play


def brief(url, structured="json_schema", *, second_reader=False):
    """Brief the article, without waiting between retries, and without a second reader unless told otherwise."""
    settings = Settings(model="planted", base_url=url, structured=structured, reasks=1)

    async def once():
        endpoint = Endpoint(model="planted", base_url=url, structured=structured, reasks=1, api_key=REPLAY_KEY)
        async with Asker(endpoint, wait=tenacity.wait_none()) as asker:
            reader = asker if second_reader else None
            return await brief_article(ARTICLE, askers=Askers(asker, reader), settings=settings)

    return asyncio.run(once())


@pytest.mark.parametrize(
    ("structured", "reply"),
    [("json_schema", completion), ("tools", tool_call), ("json", lambda text: completion(f"```json\n{text}\n```"))],
    ids=["json_schema", "tools", "json"],
)
def test_a_good_answer_is_briefed_in_each_way(planted, structured, reply):
    """A good answer gives a whole brief, whether as a response, a tool call or text."""
    with planted(reply(told())) as url:
        document = brief(url, structured)

    assert ("Finland plans to invest up to 2 billion euros in AI research", structured) == (
        document.brief.headline.text.text, document.provenance.structured,
    )  # fmt: skip
    assert ((), 2, False) == (document.audit.withdrawn, document.provenance.usage.calls, document.audit.partial)


def test_a_bad_answer_is_asked_again(planted):
    """An answer with an amount that does not exist is sent back once, and the good one is briefed."""
    with planted(completion(bad_investment()), completion(told())) as url:
        document = brief(url)

    usage = document.provenance.usage
    assert (3, 1, False) == (usage.calls, usage.reasks, document.audit.partial)
    assert 1 == len(document.brief.investments)


def test_an_answer_that_stays_bad_is_salvaged(planted):
    """After the last re-ask the claims that hold are kept; one that the review does not mend is listed, with why."""
    with planted(completion(bad_investment()), completion(bad_investment()), completion("{}")) as url:
        document = brief(url)

    assert document.audit.partial
    assert () == document.brief.investments
    assert {"headline", "stances[0]", "speakers[0]"} <= set(claims_of(document.brief))
    (lost,) = document.audit.withdrawn
    assert ("investments[0]", True) == (lost.claim, "M9 is not the id of any amount of this article" in lost.reasons[0])


def test_an_answer_of_which_nothing_holds_is_an_error(planted):
    """Where nothing can be salvaged, the error says so and keeps what was paid."""
    empty = completion('{"scope": "ai_policy"}')
    with planted(empty, empty) as url, pytest.raises(InvalidAnswer) as raised:
        brief(url)

    assert 2 == len(raised.value.calls)


def test_a_rate_limit_is_waited_out(planted):
    """A 429 with Retry-After costs one more call and no claim."""
    with planted(error(429, "slow down", Retry_After="1"), completion(told())) as url:
        document = brief(url)

    assert (3, 0) == (document.provenance.usage.calls, document.provenance.usage.reasks)
    assert not document.audit.withdrawn


def test_a_refusal_is_said_to_be_one(planted):
    """A refusal is an error of its own, paid once."""
    with planted(refusal("I cannot help with that.")) as url, pytest.raises(Refused, match="cannot help") as raised:
        brief(url)

    assert 1 == len(raised.value.calls)


def test_an_answer_cut_short_is_said_to_be_one(planted):
    """An answer that ends at the token limit is an error of its own, paid once."""
    cut = completion(told()[:200], finish_reason="length")
    with planted(cut) as url, pytest.raises(Truncated, match="cut off") as raised:
        brief(url)

    assert 1 == len(raised.value.calls)


def test_a_doubt_is_answered_by_an_amendment(planted):
    """A planted doubt goes to the writer, its patch into the brief, and what it changed is read again."""
    doubt = {"claim": 4, "verdict": "not", "words": "AI research", "korean": "", "says": "It says more than that."}
    reading = json.dumps({"judged": 99, "doubts": [doubt]})
    patch = json.dumps({"key_points": [{"at": 0, "claim": "Money: Finland plans to invest in AI research [1]."}]})
    sound = json.dumps({"judged": 99, "doubts": []})
    with planted(*map(completion, (told(), reading, patch, sound))) as url:
        document = brief(url, second_reader=True)

    verdict = next(verdict for verdict in document.audit.verdicts if verdict.claim == "key_points[0]")
    assert ("amended", 5) == (verdict.verdict, document.provenance.usage.calls)


def test_a_doubt_that_nobody_answers_is_disputed(planted):
    """A planted doubt that the writer passes over leaves its claim disputed, as it was written."""
    doubt = {"claim": 4, "verdict": "not", "words": "AI research", "korean": "", "says": "It says more than that."}
    reading = json.dumps({"judged": 99, "doubts": [doubt]})
    with planted(completion(told()), completion(reading), completion("{}")) as url:
        document = brief(url, second_reader=True)

    assert (1, 4) == (document.audit.count("disputed"), document.provenance.usage.calls)


def test_a_second_reader_that_fails_costs_no_brief(planted):
    """A planted fault of the second reader leaves the brief as it was written, and is said."""
    with planted(completion(told()), error(403, "no")) as url:
        document = brief(url, second_reader=True)

    assert ("failed", 0) == (document.audit.second_reader, document.audit.count("disputed"))
