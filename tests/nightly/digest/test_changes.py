"""What a night tells that earlier ones did not."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pytest

from policy_brief import Audit, Name, Verdict
from summarizer.nightly.digest import last_index, write_digest
from tests.nightly.digest.made import doubted, index, invested, model, news, night, said, stood
from tests.write.made import sound


def _news(outlet="누리신문", **lists):
    return news(outlet, **{"investments": (), "stances": (), "korean_models": (), **lists})


def _investors(facts):
    return [fact.investment.investor.english for fact in facts]


def test_a_first_night_compares_with_nothing(tmp_path):
    """Nothing is new where nothing was before, and the page says so."""
    assert night(tmp_path, 4, a=news()).changes is None
    assert "no earlier night to compare with" in index(tmp_path, 4)


def test_what_was_told_is_not_new_from_another_outlet(tmp_path):
    """The same investor and amount, actor and declaration, or model is not news."""
    night(tmp_path, 3, a=news())
    changes = night(tmp_path, 4, a=news("가람일보")).changes

    assert ((), (), (), ()) == (changes.investments, changes.stances, changes.positions, changes.models)
    assert "Nothing that earlier nights did not tell." in index(tmp_path, 4)


def test_what_was_not_told_is_new(tmp_path):
    """New investments, actors and models are listed, each once, whoever tells them again."""
    night(tmp_path, 3, a=_news(investments=(invested(),)))
    fresh = {
        "investments": (invested(), invested(value=31)),
        "stances": (stood("India", "signed"),),
        "korean_models": (model("Solar", "솔라"),),
    }
    changes = night(tmp_path, 4, a=_news(**fresh), b=_news("가람일보", **fresh)).changes

    assert [31 * 10**9] == [fact.investment.amount.value_max for fact in changes.investments]
    assert ["India"] == [fact.stance.actor.english for fact in changes.stances]
    assert ["Solar"] == [fact.model.model.english for fact in changes.models]


def test_what_shares_investor_and_amount_is_named_all_the_same(tmp_path):
    """Two programmes of one sum may be two: what is not listed as new is linked."""
    night(tmp_path, 3, a=_news(investments=(invested(),)))
    changes = night(tmp_path, 4, a=_news(investments=(invested(),))).changes

    assert ["Norway"] == _investors(changes.told_again)
    assert "- Norway, up to 30 billion euros: [1](#b1) [\\[1\\]](a.md#s1)" in index(tmp_path, 4)


def test_what_is_told_again_says_what_it_is(tmp_path):
    """Its capacity where there is no amount, its purpose where there is neither."""
    capacity = next(row for row in sound().brief.investments if row.capacity).capacity
    rows = (
        invested(value=None, capacity=capacity), invested("India", None, korean="인도", purpose=said("More GPUs.")),
        invested("Chile", None, korean="칠레", purpose=None),
    )  # fmt: skip
    night(tmp_path, 3, a=_news(investments=rows))
    night(tmp_path, 4, a=_news(investments=rows))

    assert ["Norway, 12,000 GPUs", "India, More GPUs", "Chile, amount not stated"] == re.findall(
        r"^- (.*): \[1\]", index(tmp_path, 4), re.MULTILINE
    )


def test_a_part_can_be_new_though_its_whole_is_known(tmp_path):
    """Parts are compared like wholes."""
    whole, part = news().brief.investments
    night(tmp_path, 3, a=_news(investments=(whole,)))
    changes = night(tmp_path, 4, a=_news(investments=(whole, part))).changes

    assert [part] == [fact.investment for fact in changes.investments]
    assert "4 billion euros, part of up to 30 billion euros" in index(tmp_path, 4).partition('## <a id="briefs">')[0]


def test_a_new_part_of_a_new_whole_stands_below_it(tmp_path):
    """Though the whole is disputed, and so tells nothing to later nights."""
    night(tmp_path, 3)
    whole, part = news().brief.investments
    changes = night(tmp_path, 4, a=doubted(_news(investments=(whole, part)), "investments[0]")).changes

    assert [(whole, [part])] == [
        (fact.investment, [part.investment for part in fact.parts]) for fact in changes.investments
    ]


def test_two_programmes_of_one_sum_in_one_article_are_two(tmp_path):
    """A government that spends one sum twice in an article does two things."""
    night(tmp_path, 3)
    twice = tuple(invested(purpose=said(purpose)) for purpose in ("GPUs", "schools"))
    changes = night(tmp_path, 4, a=_news(investments=twice), b=_news("가람일보", investments=twice[:1])).changes

    assert ["GPUs", "schools"] == [fact.investment.purpose.text for fact in changes.investments]
    assert 1 == len({fact.brief for fact in changes.investments})


def test_a_changed_position_stands_beside_what_it_was(tmp_path):
    """An actor that takes another position has changed; it is not a new actor."""
    night(tmp_path, 3, a=_news(stances=(stood("India", "declined_to_say"),)))
    changes = night(tmp_path, 5, a=_news(stances=(stood("India", "signed"),))).changes

    assert [("signed", ("declined_to_say",), dt.date(2026, 3, 3))] == [
        (change.fact.stance.position, change.was.positions, change.was.last) for change in changes.positions
    ]
    assert () == changes.stances
    assert "| India | Paris declaration | signed | has not said (3 March 2026) |" in index(tmp_path, 5)


@pytest.mark.parametrize("position", ["unclear", "not_stated"])
def test_a_position_that_an_article_leaves_open_changes_nothing(tmp_path, position):
    """It is neither a change nor news, and what was told stays known."""
    night(tmp_path, 3, a=_news(stances=(stood("India", "signed"),)))
    open_ = night(tmp_path, 4, a=_news(stances=(stood("India", position),)))
    again = night(tmp_path, 5, a=_news(stances=(stood("India", "signed"),)))

    assert ((), ()) == (open_.changes.positions, again.changes.positions)
    assert ((), ()) == (open_.changes.stances, again.changes.stances)


@pytest.mark.parametrize("position", ["unclear", "not_stated"])
def test_what_settles_an_open_position_is_new_and_no_change(tmp_path, position):
    """Nothing was taken back where nothing was told; an open position itself is new only once."""
    night(tmp_path, 2)
    told = [night(tmp_path, day, a=_news(stances=(stood("India", position),))).changes for day in (3, 4)]
    settled = night(tmp_path, 5, a=_news(stances=(stood("India", "signed"),))).changes

    assert [1, 0] == [len(changes.stances) for changes in told]
    assert ["signed"] == [fact.stance.position for fact in settled.stances]
    assert () == settled.positions


def test_a_settled_position_goes_before_an_open_one(tmp_path):
    """Where one article says what another leaves open, the one that says it is listed."""
    night(tmp_path, 3)
    changes = night(
        tmp_path, 4, a=_news("가람일보", stances=(stood("India", "not_stated"),)),
        b=_news("나루신문", stances=(stood("India", "signed"),)),
    ).changes  # fmt: skip

    assert ["signed"] == [fact.stance.position for fact in changes.stances]


def test_a_disputed_position_does_not_become_known(tmp_path):
    """The position that was known before stays what later nights are compared with."""
    night(tmp_path, 3, a=_news(stances=(stood("India", "signed"),)))
    night(tmp_path, 4, a=doubted(_news(stances=(stood("India", "not_signed"),)), "stances[0]"))

    assert () == night(tmp_path, 5, a=_news(stances=(stood("India", "signed"),))).changes.positions


def test_an_amended_claim_becomes_known(tmp_path):
    """What the writer put right in the review holds."""
    document = _news(investments=(invested(),))
    amended = Verdict(claim="investments[0]", verdict="amended", before="Norway spent it")
    night(tmp_path, 3, a=document.model_copy(update={"audit": Audit(verdicts=(amended,))}))

    assert () == night(tmp_path, 4, a=_news(investments=(invested(),))).changes.investments


def test_a_new_version_of_a_model_is_new(tmp_path):
    """A model that is told again without its version is not."""
    night(tmp_path, 3, a=_news(korean_models=(model("Solar", "솔라", version="2.0"),)))
    later = (model("Solar", "솔라", version="3.0"), model("Solar", "솔라"))

    changes = night(tmp_path, 4, a=_news(korean_models=later)).changes

    assert ["3.0"] == [fact.model.version for fact in changes.models]


def test_a_part_of_a_part_is_compared_like_others(tmp_path):
    """It stands below its whole where both are new, and alone where its whole is known."""
    whole, part = news().brief.investments
    detail = _detail_of(part)
    first = night(tmp_path, 2, a=_news(investments=(whole,)))
    both = night(tmp_path, 3, a=_news(investments=(whole, part, detail))).changes
    known = night(tmp_path, 4, a=_news(investments=(whole, part, _detail_of(part, value=2)))).changes

    assert first.changes is None
    assert [["M3", "M9"]] == [[row.investment.amount.id for row in fact.rows] for fact in both.investments]
    assert [2] == [fact.investment.amount.value_max for fact in known.investments]


def _detail_of(part, value=1):
    amount = part.amount.model_copy(update={"id": "M9", "value_min": Decimal(value), "value_max": Decimal(value)})
    return part.model_copy(update={"amount": amount, "detail_of": part.amount.id})


def test_where_articles_disagreed_either_position_is_known(tmp_path):
    """A night that told two positions makes neither of them a change."""
    both = (stood("India", "signed"), stood("India", "not_signed"))
    night(tmp_path, 3, a=_news(stances=both))

    assert () == night(tmp_path, 4, a=_news(stances=both[:1])).changes.positions


def test_a_disputed_claim_is_marked_and_does_not_become_known(tmp_path):
    """It is new, with its mark; verified on a later night, it is new then."""
    night(tmp_path, 2)
    first = night(tmp_path, 3, a=doubted(_news(investments=(invested(),)), "investments[0]"))
    verified = night(tmp_path, 4, a=_news(investments=(invested(),)))

    assert (["Norway"], {}) == (_investors(first.changes.investments), first.known.investments)
    assert " ([disputed](a.md#checked)) |" in index(tmp_path, 3).partition('## <a id="briefs">')[0]
    assert ["Norway"] == _investors(verified.changes.investments)


def test_a_verified_telling_goes_before_a_disputed_one(tmp_path):
    """Where one outlet's claim holds and another's does not, the one that holds is listed."""
    night(tmp_path, 3)
    told = _news("가람일보", investments=(invested(),))
    changes = night(
        tmp_path, 4, a=doubted(told, "investments[0]"), b=_news("나루신문", investments=(invested(),))
    ).changes

    assert ["verified"] == [fact.verdict for fact in changes.investments]


def test_what_is_known_reaches_past_the_last_night(tmp_path):
    """A fact of the night before last is known, and for a quarter of a year."""
    night(tmp_path, 1, a=_news(investments=(invested(),)))
    night(tmp_path, 2)
    known = night(tmp_path, 3, a=_news(investments=(invested(),)))

    assert () == known.changes.investments
    assert {dt.date(2026, 3, 3)} == set(known.known.investments.values())


def test_what_nobody_told_for_long_is_forgotten(tmp_path):
    """What was last told more than 90 days ago is news again."""
    night(tmp_path, 1, a=_news(investments=(invested(),), korean_models=(model("Solar", "솔라"),)))
    for day in (dt.date(2026, 5, 30), dt.date(2026, 5, 31)):
        (tmp_path / str(day)).mkdir()
        digest = write_digest(tmp_path / str(day), day=day, previous=last_index(tmp_path, day))
        assert (day.day == 30) == bool(digest.known.investments)


def test_two_names_of_an_investor_are_one(tmp_path):
    """An outlet that prints the name in Korean alone tells nothing new."""
    night(tmp_path, 3, a=_news(investments=(invested("Norway", korean="노르웨이"),)))
    translated = invested("Norwegian state", korean="노르웨이")

    assert () == night(tmp_path, 4, a=_news(investments=(translated,))).changes.investments
    assert isinstance(translated.investor, Name)
