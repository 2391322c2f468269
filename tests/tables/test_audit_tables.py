"""Rows of evidence, objections and unused sentences."""

from __future__ import annotations

from policy_brief import Objection
from tests.nightly.digest.made import doubted
from tests.nightly.export.exports import export, find_claim, read_csv
from tests.write.made import full, sound


def test_evidence_has_its_offsets(tmp_path):
    """Each cited sentence of each claim is a row, with its place in the article's text."""
    for row in read_csv(export(tmp_path, a=full()), "evidence"):
        evidence = find_claim(tmp_path / "out", row)["evidence"]
        cited = next(sentence for sentence in evidence if sentence["sentence"] == int(row["sentence"]))
        assert (cited["start"], cited["end"], cited["quote"]) == (int(row["start"]), int(row["end"]), row["quote"])
        assert cited["role"] == row["role"]


def test_objections_name_claim_verdict_and_korean_words(tmp_path):
    """One row each; the verdict says whether it stands, the Korean words what it rests on."""
    rows = read_csv(export(tmp_path, a=full()), "objections")

    names = ("claim", "verdict", "watched", "by", "nature", "words", "korean", "sentence", "grave")
    assert [
        ("key_points[1]", "disputed", "false", "second_reader", "contradiction", "has not decided",
         "금액은 정해지지 않았다", "3", "false"),
        ("stances[2]", "amended", "false", "positions", "contradiction", "", "답하지 않았다", "5", "false"),
    ] == [tuple(row[name] for name in names) for row in rows]  # fmt: skip
    assert all(row["says"].startswith(f"[{row['sentence']}] says") for row in rows)


def test_an_objection_knows_where_its_claim_stood_before(tmp_path):
    """A claim that moved when another one was withdrawn is found by either path."""
    document = doubted(sound(), "key_points[1]")
    (verdict,) = (verdict for verdict in document.audit.verdicts if verdict.objections)
    then = verdict.objections[0].model_copy(update={"claim": "key_points[2]"})
    verdicts = (verdict.model_copy(update={"objections": (then,)}),)
    audit = document.audit.model_copy(update={"verdicts": verdicts})
    (row,) = read_csv(export(tmp_path, a=document.model_copy(update={"audit": audit})), "objections")

    assert ("key_points[1]", "key_points[2]") == (row["claim"], row["claim_then"])


def test_what_is_only_watched_says_so(tmp_path):
    """Objections of checks in shadow are there to be counted, and touch no verdict."""
    watched = Objection(claim="caveats[0]", by="ordinals", nature="absence", says="no sentence says first")
    document = sound()
    audit = document.audit.model_copy(update={"watched": (watched,)})
    folder = export(tmp_path, a=document.model_copy(update={"audit": audit}))
    (row,) = read_csv(folder, "objections")

    assert ("caveats[0]", "", "true", "ordinals", "") == tuple(
        row[name] for name in ("claim", "verdict", "watched", "by", "sentence")
    )
    assert {("verified", "")} == {(row["verdict"], row["objections"]) for row in read_csv(folder, "caveats")}


def test_unused_sentences_are_listed(tmp_path):
    """With the reason, where the writer gave one."""
    (row,) = read_csv(export(tmp_path, a=full()), "unused")

    assert ("17", "이날 오슬로에는 눈이 내렸다.", "background") == (row["sentence"], row["quote"], row["why"])
