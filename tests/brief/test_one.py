"""The way of one brief: write, object, hear the writer once, say what stands."""

from __future__ import annotations

import json

import pytest

from policy_brief import Stage
from summarizer import Settings
from summarizer.ask.asker import Asker
from summarizer.brief.one import Askers, brief_article
from summarizer.errors import CassetteError, ProviderUnavailable
from tests.ask.loopback import Loopback, completion, error, refusal
from tests.brief.story import answer, answer_text
from tests.story import ARTICLE

SOUND = '{"judged": 99, "doubts": []}'
MISSED = json.dumps(
    {"judged": 99, "doubts": [], "untold": [{"sentence": 2, "korean": "파리 선언", "says": "that Finland signed"}]}
)
"""A second reading that misses the pledge."""
DATA = "A company asks for open data [3]."
UNUSED = {"key_points": ["Finland plans to invest [1].", DATA], "bottom_line": "Finland plans to invest [1]."}
POINT = "Finland signed the Paris declaration [2]."


def _doubt(number, **fields):
    doubt = {"claim": number, "verdict": "not", "words": "AI", "korean": "", "says": "It does not say AI.", **fields}
    return json.dumps({"judged": 99, "doubts": [doubt]}, ensure_ascii=False)


async def _brief(*script, quick=False, drafts=False, **fields):
    stages: list[Stage] = []
    with Loopback(*script, scripts_drafts=drafts) as server:
        settings = Settings(base_url=server.url, structured="json_schema", transport_attempts=1, reasks=0, **fields)
        async with Asker(settings.endpoint) as asker:
            document = await brief_article(
                ARTICLE,
                askers=Askers(asker, None if quick else asker),
                settings=settings,
                on_stage=stages.append,
            )
    return document, stages, server.requests


def _verdict(document, claim):
    return next(verdict for verdict in document.audit.verdicts if verdict.claim == claim)


async def test_three_calls_when_all_is_well():
    """A brief that nobody objects to is drafted, written and read once; each stage is on record."""
    document, stages, requests = await _brief(completion(answer_text()), completion(SOUND))

    assert (["draft", "write", "second read"], 2) == (stages, len(requests))  # requests for a draft are not noted
    assert stages == [stage.stage for stage in document.provenance.stages]
    assert (3, "read") == (document.provenance.usage.calls, document.audit.second_reader)
    assert {"verified"} == {verdict.verdict for verdict in document.audit.verdicts}


@pytest.mark.parametrize(
    ("reply", "shown"),
    [
        (completion('{"markdown": " # Finland pays\\n"}'), "<<< draft {marker}\n# Finland pays\n>>> end of draft"),
        (completion('{"markdown": ""}'), "(There is none: write the brief yourself"),
        (completion("no JSON"), "(There is none: write the brief yourself"),
        (refusal("I cannot."), "(There is none: write the brief yourself"),
        (completion("", finish_reason="content_filter"), "(There is none: write the brief yourself"),
    ],
)
async def test_the_writer_makes_the_brief_of_its_draft(reply, shown):
    """It is shown whole, as material; an answer that cannot be used is no draft, and the audit says so."""
    document, _, requests = await _brief(reply, completion(answer_text()), quick=True, drafts=True)

    assert shown.format(marker=ARTICLE.marker) in requests[1]["messages"][1]["content"]
    assert "Finland pays" not in str(requests[0])
    assert ("none" in shown) == any("The draft gave no usable answer" in said for said in document.audit.notices)
    assert (["draft", "write"], 2) == ([stage.stage for stage in document.provenance.stages], len(requests))


async def test_a_draft_that_cannot_be_asked_for_costs_the_brief():
    """A provider that fails then would fail the writer, too."""
    with pytest.raises(ProviderUnavailable):
        await _brief(error(503), completion(answer_text()), drafts=True)


async def test_five_calls_at_worst():
    """An objection is answered with a patch, and what the patch changes is read again."""
    patch = json.dumps({"key_points": [{"at": 0, "claim": "Finland plans to invest in AI [1]."}]})
    script = (completion(answer_text()), completion(_doubt(4)), completion(patch), completion(SOUND))
    document, stages, requests = await _brief(*script)

    assert (["draft", "write", "second read", "review", "second read of changes"], 4) == (stages, len(requests))
    assert "amended" == _verdict(document, "key_points[0]").verdict
    assert "Finland plans to invest in AI." == document.brief.key_points[0].text.text
    assert "Finland plans to invest" not in requests[3].split("Claim 2")[-1] if "Claim 2" in requests[3] else True


async def test_an_objection_that_the_writer_does_not_answer_is_disputed():
    """The claim stays as it was written, both sides in the audit."""
    document, _, requests = await _brief(completion(answer_text()), completion(_doubt(4)), completion("{}"))

    verdict = _verdict(document, "key_points[0]")
    assert ("disputed", "second_reader") == (verdict.verdict, verdict.objections[0].by)
    assert 3 == len(requests)


async def test_what_no_claim_rests_on_goes_back_to_the_writer():
    """What the second reader misses is asked about; what the writer adds is told."""
    patch = json.dumps({"key_points": [{"at": None, "claim": POINT}]})
    script = (completion(answer_text(UNUSED)), completion(MISSED), completion(patch), completion(SOUND))
    document, _, _ = await _brief(*script)

    assert ["Finland signed the Paris declaration."] == [point.text.text for point in document.brief.key_points[2:]]
    assert () == document.audit.unused


async def test_what_the_writer_leaves_out_is_listed_with_its_reason():
    """An unused sentence is in the audit, with the writer's reason."""
    patch = json.dumps({"left_out": [{"sentence": 2, "why": "minor"}]})
    document, _, _ = await _brief(completion(answer_text(UNUSED)), completion(MISSED), completion(patch))

    assert [(2, "minor")] == [(unused.sentence, unused.why) for unused in document.audit.unused]


async def test_quick_leaves_the_second_reader_out():
    """Without a reader, checks alone object."""
    document, stages, _ = await _brief(completion(answer_text()), quick=True)

    assert (["draft", "write"], "left out") == (stages, document.audit.second_reader)


async def test_a_second_reader_that_fails_costs_no_brief():
    """What was paid for is kept: the brief stands, and says that nobody read it again."""
    document, _, _ = await _brief(completion(answer_text()), error(503))

    assert "failed" == document.audit.second_reader
    assert any("The second read gave no usable answer" in notice for notice in document.audit.notices)
    assert document.brief.key_points


async def test_a_review_that_fails_costs_no_brief():
    """Objections that nobody could answer are printed as disputed."""
    document, _, _ = await _brief(completion(answer_text()), completion(_doubt(4)), error(503))

    assert "disputed" == _verdict(document, "key_points[0]").verdict
    assert any("The review gave no usable answer" in notice for notice in document.audit.notices)


async def test_a_writer_that_fails_is_an_error():
    """Without a first answer there is nothing to keep."""
    with pytest.raises(ProviderUnavailable):
        await _brief(error(503))


async def test_claims_that_cannot_be_read_are_asked_for_again():
    """A claim with an id that does not exist is told to the writer; given again, it is in the brief, whole."""
    broken = {"key_points": [POINT, "It spends {M9} [1]."]}
    patch = json.dumps({"key_points": [{"at": None, "claim": POINT}]})
    script = (completion(answer_text(broken)), completion(SOUND), completion(patch), completion(SOUND))
    document, _, requests = await _brief(*script)

    assert "{M9} is not an amount" in str(requests[2])
    assert (2, False, ()) == (len(document.brief.key_points), document.audit.partial, document.audit.withdrawn)


async def test_claims_that_stay_unread_are_listed():
    """What cannot be read is in the audit with its text, and the brief says that it is partial."""
    broken = {"key_points": [POINT, "It spends {M9} [1]."]}
    document, _, _ = await _brief(completion(answer_text(broken)), completion(SOUND), completion("{}"))

    assert ("key_points[1]", True) == (document.audit.withdrawn[0].claim, document.audit.partial)


async def test_a_check_that_only_watches_objects_to_nobody():
    """In shadow, what a check finds is recorded next to the audit and costs no claim its verdict."""
    flipped = {"stances": [{**answer()["stances"][0], "position": "not_signed"}]}
    shadow = {"positions": "shadow"}
    document, _, _ = await _brief(completion(answer_text(flipped)), completion(SOUND), quick=True, checks=shadow)

    assert ["positions"] == [said.by for said in document.audit.watched]
    assert "verified" == _verdict(document, "stances[0]").verdict


async def test_a_check_names_the_korean_words():
    """A flipped position is objected to with the words that speak against it."""
    flipped = {"stances": [{**answer()["stances"][0], "position": "not_signed"}]}
    enforce = {"positions": "enforce"}
    document, _, _ = await _brief(completion(answer_text(flipped)), completion("{}"), quick=True, checks=enforce)

    objection = _verdict(document, "stances[0]").objections[0]
    assert ("contradiction", 2) == (objection.nature, objection.sentence)
    assert objection.korean.startswith("서명했")


@pytest.mark.parametrize(
    ("read", "verdict"),
    [(SOUND, "verified"), (_doubt(1, words="did not sign", korean="서명했"), "disputed"), ("no JSON", "disputed")],
)
async def test_a_reader_decides_on_what_a_check_says_and_the_writer_does_not_answer(read, verdict):
    """The reader sees the claim with the remark; where nobody can be asked, the remark stands."""
    flipped = {"stances": [{**answer()["stances"][0], "position": "not_signed"}]}
    script = (completion(answer_text(flipped)), completion(SOUND), completion("{}"), completion(read))
    document, stages, requests = await _brief(*script, checks={"positions": "enforce"})

    assert "second read of changes" == stages[-1]
    assert "said against it: [2] says 서명했" in requests[3]["messages"][1]["content"]
    assert "said against it" not in requests[1]["messages"][1]["content"]
    assert verdict == _verdict(document, "stances[0]").verdict
    assert "positions" == _verdict(document, "stances[0]").objections[0].by


async def test_a_recording_that_lacks_a_stage_is_an_error(monkeypatch):
    """A replay never takes a missing exchange for a reader that failed."""
    real = Asker.ask

    async def ask(self, messages, answer_type, **options):
        if answer_type.__name__ == "SecondReading":
            raise CassetteError("no such request")
        return await real(self, messages, answer_type, **options)

    monkeypatch.setattr(Asker, "ask", ask)
    with pytest.raises(CassetteError):
        await _brief(completion(answer_text()))
