"""Gold briefs are read whole, or refused with the place."""

from __future__ import annotations

import copy

import pytest

from summarizer.errors import GoldError
from summarizer.evaluate.gold.answers import load_gold
from summarizer.evaluate.gold.to_brief import to_brief
from tests.evaluate.folder import FESTIVAL, FUND, article, gold_of, scan_of, write_gold


def _broken(change):
    record = copy.deepcopy(FUND)
    change(record)
    return record


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda r: r["amounts"][0].update(text="90억유로"), "'90억유로' does not stand in sentence 1"),
        (lambda r: r["amounts"][0].update(bound="about"), "amounts.0.bound"),
        (lambda r: r["brief"].pop("caveats"), "brief has the keys"),
        (lambda r: r["brief"].update(headline="Norway invests [9]"), "headline cites sentence 9, but there are 8"),
        (lambda r: r["brief"]["investments"][0].update(amount="40억유로"), "does not stand in a cited sentence"),
        (lambda r: r["brief"]["speakers"][0].update(quotation="없는 말이다"), "no quotation begins with"),
        (lambda r: r["brief"]["caveats"].append("It is {300억유로} [2]."), "does not stand in a cited sentence"),
        (lambda r: r.update(comment="?"), "comment"),
    ],
)
def test_a_gold_that_contradicts_itself(tmp_path, change, message):
    """What a gold brief cites has to be there; the error names file and place."""
    folder = write_gold(tmp_path / "gold", _broken(change))

    with pytest.raises(GoldError, match=message) as caught:
        load_gold(folder)
    assert "fund.json" in str(caught.value)


@pytest.mark.parametrize(("content", "message"), [("{", "is not JSON"), ("[]", "names no article")])
def test_no_gold_at_all(tmp_path, content, message):
    """A file that is something else is refused."""
    folder = write_gold(tmp_path / "gold")
    (folder / "briefs" / "fund.json").write_text(content, encoding="utf-8")

    with pytest.raises(GoldError, match=message):
        load_gold(folder)


def test_an_article_that_is_missing(tmp_path):
    """A gold brief without its article is refused."""
    folder = write_gold(tmp_path / "gold")
    (folder / "articles" / "fund.txt").unlink()

    with pytest.raises(GoldError, match=r"fund\.txt does not exist"):
        load_gold(folder)


def test_an_empty_folder(tmp_path):
    """A folder without briefs is refused."""
    with pytest.raises(GoldError, match=r"holds no briefs/\*\.json"):
        load_gold(tmp_path)


def test_words_become_ids():
    """Words of the article in fields and prose become what the scan found there."""
    brief, _ = to_brief(gold_of(FUND), article())

    assert "300억유로" == brief.investments[0].amount.text
    assert brief.investments[1].detail_of == brief.investments[0].amount.id
    assert "Norway plans to invest up to 30 billion euros in AI data centres" == brief.headline.text.text


def test_markers_become_numbers_of_the_scan():
    """A marker of a gold sentence cites the sentence of the scan that it stands in, after the clause."""
    brief, _ = to_brief(gold_of(FUND), article())

    template = brief.bottom_line.text.template
    assert (1, 3, 4, 7, 6) == tuple(evidence.sentence for evidence in brief.bottom_line.evidence)
    assert "Norway plans to invest {M1} in AI [1] and signed the declaration [3]." == template.partition(" A model")[0]


def test_a_quotation_that_the_scan_lacks():
    """A speaker stays without the quotation that no finder found, and the miss is told."""
    found = article().model_copy(update={"quotations": article().quotations[:2]})
    brief, misses = to_brief(gold_of(FUND), found)

    assert [True, False] == [speaker.quotation is not None for speaker in brief.speakers]
    assert 1 == len([miss for miss in misses if "is not a quotation" in miss])


def test_a_claim_that_cannot_do_without():
    """A measure whose words no finder found is left out, and a point goes on without its figure."""
    record = copy.deepcopy(FUND)
    record["brief"]["policy_measures"][0]["measure"] = "Is to pass {데이터}."
    record["brief"]["caveats"] = ["The source of {예산} is not known [8]."]
    brief, misses = to_brief(gold_of(record), article())

    assert ((), "The source of some is not known.") == (brief.policy_measures, brief.caveats[0].text.text)
    assert "policy_measures[0]: left out" in misses


def test_a_gold_against_the_schema():
    """A gold brief that no model could answer is refused."""
    brief = copy.deepcopy(FUND["brief"])
    brief["stances"][0]["position"] = "for it"

    with pytest.raises(GoldError, match="does not validate"):
        to_brief(gold_of(FUND, brief=brief), article())


def test_in_the_order_of_names(tmp_path):
    """The folder is read by name, so that an evaluation is the same everywhere."""
    assert ["festival", "fund"] == [gold.name for gold in load_gold(write_gold(tmp_path / "gold"))]


def test_the_nearest_whole_is_meant():
    """Where the words of a whole come twice, the one in the amount's own sentence is meant."""
    sentences = ["노르웨이는 2조원을 쓴다.", "도로의 2조원에는 다리 3억원이 든다."]
    part = {**FUND["brief"]["investments"][0], "evidence": [1, 2], "amount": "3억원", "detail_of": "2조원"}
    brief = {**FESTIVAL["brief"], "investments": [part]}
    brief |= {"headline": "Norway spends [1]", "bottom_line": "Norway spends [1].", "key_points": ["It spends [1]."]}
    gold = gold_of(FUND, sentences=sentences, amounts=[], quotations=[], brief=brief)

    resolved, misses = to_brief(gold, scan_of("\n".join(sentences)))

    assert ("M2", ()) == (resolved.investments[0].detail_of, misses)
