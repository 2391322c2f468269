"""Positions on declarations: a table for each, or side by side."""

from __future__ import annotations

import pytest

from policy_brief import Audit, Verdict
from summarizer.write import to_markdown
from summarizer.write.english.prose import DISPUTED
from tests.write.made import answer, with_claims
from tests.write.page import first_changed
from tests.write.page import rows as rows_of


@pytest.mark.parametrize(
    ("position", "words", "shown"),
    [
        ("signed", "signed the declaration", "signed the declaration"),
        ("signed", "", "signed"),
        ("not_signed", "stayed away", "stayed away"),
        ("declined_to_say", "did not answer", "did not answer"),
    ],
)
def test_a_position_reads_in_the_words_of_the_article(position, words, shown):
    """The article's words stand in the row alone; ours stand where there are none."""
    document = first_changed("stances", position=position, position_words=words)

    assert ["Norway", shown] == rows_of(document, "Positions: Oslo AI declaration")[1][:2]


def test_actors_of_whom_the_same_is_said_share_a_row():
    """States that signed alike stand together, with their note; another note, not another sentence, keeps one apart."""
    norway, america, canada, korea = answer()["stances"]
    signed = {"position": "signed", "position_words": "signed", "evidence": [4]}

    def shown(*stances):
        document = with_claims(stances=list(stances))
        return [row[0] for row in rows_of(document, "Positions: Oslo AI declaration")[1:]]

    alike, noted = {**america, **signed}, {**canada, **signed}
    assert ["Norway, United States", "Canada", "South Korea"] == shown(norway, alike, noted, korea)
    same = {**alike, "note": noted["note"]}
    assert ["Norway", "United States, Canada"] == shown(norway, same, noted)
    assert ["United States", "Canada"] == shown(same, {**noted, "note": "asked twice"})
    assert ["United States, Canada", "South Korea"] == shown(same, {**noted, "evidence": [5]}, korea)
    assert ["United States, Canada", "Norway"] == shown(same, norway, noted)


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("says that its review is open", "say that their review is open"),
        ("wants its parliament to vote", "want their parliament to vote"),
        ("backs the bill with its annex", "back the bill with its annex"),
        ("backs the text but opposes its annex", "backs the text but opposes its annex"),
        ("has not said whether it will join", "has not said whether it will join"),
        ("shares the aim", "share the aim"),
        ("for want of a vote", "for want of a vote"),
    ],
)
def test_a_note_on_several_actors_reads_as_of_several(note, shown):
    """A row of one keeps the verb of one."""
    norway, america, _, korea = answer()["stances"]
    signed = {"position": "signed", "position_words": "signed", "evidence": [4], "note": note}
    one, several = (
        rows_of(with_claims(stances=[*stances, korea]), "Positions: Oslo AI declaration")[1]
        for stances in ([{**norway, **signed}], [{**norway, **signed}, {**america, **signed}])
    )

    assert note in one
    assert shown in several


def test_a_row_of_several_actors_has_the_sentences_of_all():
    """Whatever each of them rests on is named, in order."""
    norway, america, canada, _ = answer()["stances"]
    signed = {"position": "signed", "position_words": "signed", "note": None}
    rows = [{**norway, **signed, "evidence": [9]}, {**america, **signed, "evidence": [4, 5]}, canada]

    shown = rows_of(with_claims(stances=rows), "Positions: Oslo AI declaration")[1]
    assert "Norway, United States" == shown[0]
    assert "[[4], [5], [9]]" == shown[-1]


def test_notes_on_two_texts_say_which_they_are_on():
    """By the last words of the names, where these tell them apart; a note on both stands once."""
    first, *others = _on_two()
    rows = [{**first, "note": "shares the aim"}, *({**row, "note": "waits"} for row in others)]
    page = to_markdown(with_claims(stances=rows))

    assert "| Declaration: shares the aim; Accord: waits |" in page
    assert "| waits |" in to_markdown(with_claims(stances=[{**row, "note": "waits"} for row in _on_two()]))


def test_a_disputed_position_has_its_own_row():
    """The mark of a dispute stands behind whom it is about, and nobody else."""
    norway, america, *_ = answer()["stances"]
    document = with_claims(stances=[norway, {**america, "position": "signed", "position_words": "signed"}])
    verdict = Verdict(claim="stances[1]", verdict="disputed")
    shown = rows_of(document.model_copy(update={"audit": Audit(verdicts=(verdict,))}), "Positions: Oslo AI declaration")

    assert [["Norway", "[[4]]"], ["United States", f"[[4]] {DISPUTED}"]] == [[row[0], row[-1]] for row in shown[1:]]


def _on_two():
    """Return positions of which two of three actors have one on a second text as well."""
    norway, america, canada, _ = answer()["stances"]
    accord = {"english": "Energy accord", "korean": norway["declaration"]["korean"]}
    joined = {"declaration": accord, "position": "signed", "position_words": "joined", "note": None}
    return [
        {**norway, "note": None},
        {**norway, **joined, "evidence": [5], "note": "It reserves on reporting."},
        {**america, "note": "It backs voluntary reports."},
        {**america, **joined},
        {**canada, "note": None},
    ]


def test_positions_of_the_same_actors_on_two_texts_stand_side_by_side():
    """An actor has one row: a cell for each text, its notes, and the sentences of all its positions."""
    header, norway, america, canada = rows_of(with_claims(stances=_on_two()), "Positions")
    words = [row["position_words"] for row in answer()["stances"]]

    assert ["Actor", "Oslo AI declaration", "Energy accord", "Note", "Ref."] == header
    assert ["Norway", words[0], "joined", "It reserves on reporting"] == norway[:4]
    assert "[5]" in norway[4]
    assert ["United States", words[1], "joined", "It backs voluntary reports"] == america[:4]
    assert ["Canada", words[2], "not stated", "–"] == canada[:4]


def test_a_sentence_leads_back_to_the_table_that_stands_side_by_side():
    """The anchor of the annex is that of the one table."""
    text = to_markdown(with_claims(stances=_on_two()))

    assert "## Positions\n" in text
    assert "#positions-oslo-ai-declaration" not in text


def test_texts_with_actors_of_their_own_have_a_table_each():
    """Where nobody stands on both, each text keeps its table."""
    norway, america, canada, korea = answer()["stances"]
    accord = {"declaration": {"english": "Energy accord", "korean": norway["declaration"]["korean"]}}
    text = to_markdown(with_claims(stances=[{**norway, **accord}, america, canada, korea]))

    assert "## Positions: Oslo AI declaration" in text
    assert "## Positions: Energy accord" in text


def test_notes_on_two_texts_of_one_kind_have_their_whole_names():
    """Where the last word is the same, it tells nobody which text is meant."""
    first, *others = _on_two()
    bern = {"english": "Bern AI declaration", "korean": first["declaration"]["korean"]}
    rows = [{**first, "note": "shares the aim"}, *({**row, "declaration": bern, "note": "waits"} for row in others[:1])]

    assert "; Oslo AI declaration: shares the aim; Bern AI declaration: waits " in to_markdown(
        with_claims(stances=rows)
    )
