"""What was objected to a brief, for its reader."""

from __future__ import annotations

import pytest

from policy_brief import Audit, Verdict, Withdrawn
from policy_brief.claims import claims, on_page
from summarizer.write import to_markdown
from summarizer.write.sections.annex.audit import audit_lines, audit_text, checked_lines
from tests.write.made import full, minimal, partial, sound


def _text(document):
    return "\n".join(audit_lines(document))


def test_claims_are_counted_by_what_came_of_them():
    """One line counts what holds, was amended, is disputed and was withdrawn, and says who read it."""
    claimed = len(sound().audit.verdicts)

    assert f"All {claimed} claims verified. A second reader" in _text(sound())
    assert f"{claimed} claims: {claimed - 2} verified, 1 amended, 1 disputed; 1 withdrawn." in _text(full())
    assert "No claims were judged. No second reader judged them." == _text(minimal())


def test_a_dispute_has_both_sides():
    """What was objected, with its Korean, stands next to the words that the claim is kept for."""
    text = _text(full()).partition("**Disputed**")[2].partition("**Amended**")[0]

    assert "**Point 2**: “Hanbit Tech plans a data center on the same site" in text
    assert "Second reader: [³] says that the amount has not been set" in text
    assert "“금액은 정해지지 않았다” [³]" in text
    assert "Kept because of “정해지지 않았다고 설명했다”." in text


def test_an_amended_claim_has_what_it_said_before():
    """The earlier words stand next to today's; Korean that the reason quotes is not quoted twice."""
    text = _text(full()).partition("**Amended**")[2].partition("**Withdrawn**")[0]

    assert "Before: “Canada declined to sign”." in text
    assert 1 == text.count("답하지 않았다")


def test_a_disputed_claim_that_was_amended_has_its_earlier_words():
    """What an amended claim said before is told where it is disputed still; values of lists stand in round brackets."""
    document = full()
    verdict = next(verdict for verdict in document.audit.verdicts if verdict.verdict == "disputed")
    changed = verdict.model_copy(update={"before": "Hanbit Tech will buy GPUs [status: under way].", "stands_on": None})
    text = _text(document.model_copy(update={"audit": Audit(verdicts=(changed,))}))

    assert "Before: “Hanbit Tech will buy GPUs (status: under way)”." in text
    assert "Not answered." in text


def test_a_withdrawn_claim_has_text_and_reason():
    """What the brief lost is listed with its text and why."""
    assert "- **Point**: “Snow delayed the summit”. [¹⁷] says only that it snowed" in _text(full())


def test_names_without_a_source_are_one_line():
    """Names by rule, translated or not confirmed stand in one line; those with a source do not."""
    line = next(line for line in audit_lines(full()) if line.startswith("**Names:**"))

    assert "translated, no official form: " in line
    assert "Solbit Lab (솔빛랩)" in line
    assert "Hanbit Tech" not in line
    assert "Norway" not in line


@pytest.mark.parametrize(("reader", "words"), [("failed", "could not be asked"), ("left out", "No second reader")])
def test_a_brief_that_nobody_read_again_says_so(reader, words):
    """That a second reader failed or was left out is told."""
    document = sound().model_copy(update={"audit": Audit(second_reader=reader)})

    assert words in _text(document)


def test_what_its_writer_took_back_is_not_told():
    """A reader hears of facts that the brief lost, not of doubts that were dropped or what its writer took back."""
    gone = [
        Withdrawn(claim=claim, text=text, content={}, reasons=("[3] does not say so.",), by_writer=by_writer)
        for claim, text, by_writer in (
            ("caveats[1]", "It may snow.", False),
            ("key_points[1]", "Rain fell.", True),
            ("key_points[2]", "Hail fell.", False),
        )
    ]
    document = full().model_copy(update={"audit": full().audit.model_copy(update={"withdrawn": tuple(gone)})})
    page, whole = ("\n".join(lines(document)) for lines in (checked_lines, audit_lines))

    assert [False, False, True] == [claim.text[:-1] in page for claim in gone]
    assert all(claim.text[:-1] in whole for claim in gone)


def test_a_page_has_the_short_form():
    """The page tells disputes and withdrawn claims alone, below a line that counts the claims that it prints."""
    printed, claimed = (len(list(found(sound().brief))) for found in (on_page, claims))
    heading, _, first, *_ = lines = list(checked_lines(full()))
    text = "\n".join(lines)

    assert "## Checked" == heading
    assert printed < claimed == len(full().audit.verdicts)
    assert first.startswith(f"{printed - 1} of {printed} claims hold, 1 disputed. A second reader")
    assert "amended" not in text
    assert "Kept because of “정해지지 않았다고 설명했다”." in text
    assert "“Snow delayed the summit”" in text
    assert "Canada declined to sign" not in text
    assert "Garam" not in text


@pytest.mark.parametrize("reader", ["failed", "left out"])
def test_a_page_on_which_all_is_well_has_no_count(reader):
    """A brief whose claims a second reader found right says so in a line; one that nobody read again says so."""
    unread = sound().model_copy(update={"audit": sound().audit.model_copy(update={"second_reader": reader})})
    salvaged = partial()

    assert [] == list(checked_lines(sound()))
    assert "a second reader judged it" in to_markdown(sound())
    assert any("second reader" in line for line in checked_lines(unread))
    assert "a second reader judged it" not in to_markdown(unread)
    assert any("stayed invalid" in line for line in checked_lines(salvaged))
    assert any("No claims were judged. No second reader" in line for line in checked_lines(minimal()))


def test_a_dispute_on_the_page_says_what_is_needed_to_find_it():
    """Of a disputed row the page has whom it speaks of and its statement; the rest stands in the full audit."""
    document = full()
    verdict = next(verdict for verdict in document.audit.verdicts if verdict.verdict == "disputed")
    changed = verdict.model_copy(update={"claim": "speakers[0]", "before": "Something else"})
    document = document.model_copy(update={"audit": Audit(verdicts=(changed,))})
    page = "\n".join(checked_lines(document))

    assert "**Disputed in the data**" in page
    assert "**Disputed**" not in page
    assert "**Speaker**: “Kim Ha-neul: Skilled people come first; We will train 10,000 people within 3 years”." in page
    assert "press meeting" not in page
    assert "Something else" not in page
    assert "Before: “Something else”." in _text(document)


@pytest.mark.parametrize(
    ("claim", "place"),
    [
        ("headline", "Title"),
        ("bottom_line", "Bottom line"),
        ("read_with_care[0]", "Read with care"),
        ("key_points[3]", "Point 4"),
        ("table_rows[1]", "Table row"),
        ("consequences[0]", "Our assessment"),
        ("caveats[1]", "Caveat"),
        ("follow_up[1]", "What to watch and do"),
    ],
)
def test_a_dispute_names_its_place_on_the_page(claim, place):
    """By the heading that it stands under, or by what kind of a claim it is."""
    audit = Audit(verdicts=(Verdict(claim=claim, verdict="disputed"),))

    assert any(
        line.startswith(f"- **{place}**: “") for line in checked_lines(sound().model_copy(update={"audit": audit}))
    )


def test_a_terminal_gets_no_markdown():
    """The same words without stars, links and backslashes, markers as plain numbers."""
    text = audit_text(full())

    assert "Point 2: “Hanbit Tech" in text
    assert "Second reader: ³ says" in text
    for mark in ("**", "[", "](", "\\"):
        assert mark not in text
