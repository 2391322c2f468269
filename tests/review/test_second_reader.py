"""The second reader sees claims and sentences, and its doubts become objections."""

from __future__ import annotations

import pytest

from policy_brief import PolicyBrief, SelfDescription
from summarizer import Article, scan
from summarizer.errors import CassetteError, RateLimited
from summarizer.review import second_read
from summarizer.review.second_reader import read_claims
from tests.review.made import SCAN, Answers, written
from tests.story import answer

_EMPTY = {
    "headline": "The city pays [1]", "bottom_line": "The city pays [1].", "argument": None,
    "investments": [], "stances": [], "speakers": [],
}  # fmt: skip


async def _read(*answers, **options):
    reader = Answers(*answers)
    return await second_read(written(), SCAN, reader, within=None, **options), reader


def _number(path):
    return [str(claim) for claim, _ in read_claims(written())].index(path) + 1


def _doubt(path, **fields):
    doubt = {"claim": _number(path), "verdict": "partly", "words": "signed", "korean": "", "says": "Not so.", **fields}
    return {"judged": 99, "doubts": [doubt]}


async def test_a_doubt_with_korean_words_is_a_contradiction():
    """Words that the cited sentence prints are kept, with its number."""
    read, _ = await _read(_doubt("stances[0]", korean="서명했다"))
    said = read.objections[0]

    assert ("stances[0]", "contradiction", "서명했다", 2) == (said.claim, said.nature, said.korean, said.sentence)


@pytest.mark.parametrize("korean", ["", "서명하지 않았다", "투자할"])
async def test_a_doubt_without_words_of_its_sentences_is_an_absence(korean):
    """Words that stand in no cited sentence are not kept."""
    read, _ = await _read(_doubt("stances[0]", korean=korean if korean != "투자할" else "공공 데이터를"))

    assert ("absence", "") == (read.objections[0].nature, read.objections[0].korean)


async def test_the_reader_is_told_the_issue_where_no_day_is_known():
    """As much as the page prints."""
    article = SCAN.article.model_copy(update={"published": None, "issue": "2028-03"})
    reader = Answers({"judged": 99, "doubts": []})
    await second_read(written(), SCAN.model_copy(update={"article": article}), reader, within=None)

    assert "The article was published in the issue of 2028-03." in reader.asked[0]


async def test_the_reader_is_told_what_the_text_says_of_itself():
    """Each of its remarks once, on one line."""
    said = [
        SelfDescription(kind="fictional", text=text, start=0, end=9) for text in ("인물은\n가상", "인물은 가상", "예시")
    ]
    article = SCAN.article.model_copy(update={"self_description": tuple(said)})
    reader = Answers({"judged": 99, "doubts": []})
    await second_read(written(), SCAN.model_copy(update={"article": article}), reader, within=None)

    assert "It says of itself: “인물은 가상”, “예시”." in reader.asked[0]


async def test_the_reader_sees_claims_with_their_sentences_and_no_more():
    """The sentence before the first is shown as context; what cites nothing is not shown."""
    _, reader = await _read({"judged": 99, "doubts": []})
    shown = reader.asked[0]

    assert "Finland signed [position: signed]; on Paris declaration." in shown
    assert "before: 핀란드는 AI 연구에" in shown
    assert "It does not say who pays." not in shown


async def test_only_what_changed_is_read_again():
    """With `only`, other claims are not shown, and nothing is asked where there is nothing to read."""
    _, reader = await _read({"judged": 1, "doubts": []}, only={"stances[0]"})
    nothing, idle = await _read(only={"caveats[0]"})

    assert "20억유로" not in reader.asked[0].partition("Claim 1")[2].partition("before")[0]
    assert ([], ()) == (idle.asked, nothing.calls)


async def test_a_doubt_about_no_claim_is_passed_over():
    """A number that no claim has says nothing."""
    read, _ = await _read({"judged": 99, "doubts": [{**_doubt("headline")["doubts"][0], "claim": 99}]})

    assert () == read.objections


async def test_claims_that_were_not_judged_are_said():
    """A reader that stopped early is told apart from one that found nothing."""
    read, _ = await _read({"judged": 2, "doubts": []})

    assert read.notices[0].startswith("The second reader judged 2 of ")


async def test_a_failure_of_the_reader_is_a_value():
    """The brief goes on without it; an invalid answer is a failure too."""
    failed, _ = await _read(RateLimited("slow down"))
    invalid, _ = await _read(None)

    assert ("slow down", "answer: bad") == (failed.failure, invalid.failure)
    assert 1 == len(invalid.calls)


async def test_a_recording_without_the_call_is_an_error():
    """A replay that lacks the reader's call is not taken for a reader that failed."""
    with pytest.raises(CassetteError):
        await _read(CassetteError("no such request"))


async def test_an_inference_is_shown_as_one():
    """What follows is judged too, under a title that says what it is."""
    reader = Answers({"judged": 99, "doubts": []})
    await second_read(written(consequences=["Others may sign [2]."]), SCAN, reader, within=None)

    assert "What follows, the writer's own inference" in reader.asked[0]
    assert ": Others may sign." in reader.asked[0]


async def test_a_step_is_shown_if_it_has_sentences():
    """A day to come is judged as any claim; what a post may do rests on nothing that could be judged."""
    reader = Answers({"judged": 99, "doubts": []})
    steps = ["Finland signs in Paris [2].", "Ask who pays."]
    await second_read(written(follow_up=steps), SCAN, reader, within=None)
    shown = reader.asked[0].partition("## What to watch and do")[2]

    assert ": Finland signs in Paris." in shown
    assert "Ask who pays." not in reader.asked[0]


async def test_what_a_sentence_points_back_to_is_shown():
    """Beside a sentence that says 두 조항 or 이 사업 stands the one before, wherever it is among those cited."""
    found = scan(
        Article.from_text("가온시는 예산을 낸다. 시는 조항 둘에 서명했다. 두 조항은 공개를 다룬다. 시는 오늘 쉰다.")
    )
    point = ["The city pays [1]; they deal with disclosure [3]; it rests today [4]."]
    shown = PolicyBrief.model_validate({**answer(), **_EMPTY, "key_points": point}, context={"scan": found})
    reader = Answers({"judged": 99, "doubts": []})
    await second_read(shown, found, reader, within=None)

    assert ["before: 시는 조항 둘에 서명했다."] == [
        line.strip() for line in reader.asked[0].partition("The body")[2].splitlines() if "before:" in line
    ]


async def test_what_the_sentences_say_and_no_claim_does_is_kept():
    """It is asked for on the first reading alone, and kept where its sentence prints the words."""
    missed = [
        {"sentence": 2, "korean": "파리 선언", "says": "which declaration"},
        {"sentence": 2, "korean": "런던 선언", "says": "not printed there"},
        {"sentence": 99, "korean": "파리", "says": "no such sentence"},
        {"sentence": 1, "korean": " ", "says": "no words"},
    ]
    answered = {"judged": 99, "doubts": [], "untold": missed}
    first, asked = await _read(answered, as_whole=True)
    again, unasked = await _read(answered, only={"headline"})

    assert (["which declaration"], ()) == ([missed.says for missed in first.untold], again.untold)
    assert "`untold`" in asked.asked[0].split("## ")[-1]
    assert "`untold`" not in unasked.asked[0].split("## ")[-1]


async def test_what_a_reader_would_edit_is_kept_by_claim():
    """It is asked for on the first reading alone; what names no claim, or says nothing, is passed over."""
    edits = [
        {"claim": _number("stances[0]"), "words": "it", "says": "Say which\nplan."},
        {"claim": 99, "words": "it", "says": "No such claim."},
        {"claim": 0, "words": "it", "says": "No such claim."},
        {"claim": 1, "words": "it", "says": " "},
    ]
    answered = {"judged": 99, "doubts": [], "edits": edits}
    first, asked = await _read(answered, as_whole=True)
    again, unasked = await _read(answered, only={"headline"})

    assert [("stances[0]", "it", "Say which plan.")] == [(note.claim, note.words, note.says) for note in first.edits]
    assert () == again.edits
    assert ["`edits`" in asked.asked[0].split("## ")[-1], "`edits`" in unasked.asked[0].split("## ")[-1]] == [
        True,
        False,
    ]


async def test_no_more_edits_are_kept_than_a_writer_can_weigh():
    """The first ten."""
    edits = [{"claim": 1, "words": "", "says": f"Note {at}."} for at in range(12)]
    read, _ = await _read({"judged": 99, "doubts": [], "edits": edits}, as_whole=True)

    assert [f"Note {at}." for at in range(10)] == [note.says for note in read.edits]
