"""Rows of claims: parts, verdicts, reasons."""

from __future__ import annotations

from policy_brief import Audit, Placed
from policy_brief.claims import claims
from summarizer.tables.claim_tables import CLAIMS
from tests.nightly.digest.made import invested, news
from tests.nightly.export.exports import export, read_csv
from tests.write.made import answer, full, sound, with_claims


def test_a_part_names_its_whole(tmp_path):
    """Whoever adds amounts up can leave parts out; one whose whole is not in the brief is a part all the same."""
    alone = news("가람일보", investments=news().brief.investments[1:])
    rows = read_csv(export(tmp_path, a=full(), b=alone), "investments")

    assert [("true", "investments[1]"), ("false", ""), ("false", ""), ("true", "")] == [
        (row["part"], row["whole"]) for row in rows
    ]


def test_a_part_names_the_whole_of_its_id(tmp_path):
    """Another amount of the same brief is not its whole."""
    whole, part = news().brief.investments
    another = invested("India", value=7)
    another = another.model_copy(update={"amount": another.amount.model_copy(update={"id": "M9"})})
    rows = read_csv(export(tmp_path, a=news(investments=(another, whole, part))), "investments")

    assert ["", "", "investments[1]"] == [row["whole"] for row in rows]


def test_a_part_of_a_part_names_it(tmp_path):
    """The next larger amount is the whole, as on the brief's page."""
    whole, part = news().brief.investments
    detail = part.model_copy(update={"amount": part.amount.model_copy(update={"id": "M9"}), "detail_of": "M3"})
    rows = read_csv(export(tmp_path, a=news(investments=(detail, part, whole))), "investments")

    assert ["investments[1]", "investments[2]", ""] == [row["whole"] for row in rows]


def test_verdicts_come_with_their_reasons(tmp_path):
    """Amended and disputed claims say why, and withdrawn ones are a table of their own."""
    folder = export(tmp_path, a=full())
    (amended,) = [row for row in read_csv(folder, "stances") if row["verdict"] == "amended"]
    (disputed,) = [row for row in read_csv(folder, "points") if row["verdict"] == "disputed"]
    (withdrawn,) = read_csv(folder, "withdrawn")

    assert ("declined_to_say", "Canada declined to sign") == (amended["position"], amended["before"])
    assert "답하지 않았다" in amended["objections"]
    assert "the amount has not been set" in disputed["objections"]
    assert ("Snow delayed the summit", "[17] says only that it snowed") == (withdrawn["text"], withdrawn["reasons"])


def test_a_claim_that_the_audit_forgot_has_no_verdict(tmp_path):
    """An empty cell says that nobody judged it."""
    rows = read_csv(export(tmp_path, a=sound().model_copy(update={"audit": Audit()})), "stances")

    assert {("", "")} == {(row["verdict"], row["objections"]) for row in rows}


def test_every_claim_has_a_row(tmp_path):
    """Of whatever kind it is, and but once; recommendations stand among the speakers, too."""
    folder = export(tmp_path, a=full())
    names = [table.name for table in CLAIMS if table.name != "recommendations"]

    assert sorted(str(path) for path, _ in claims(full().brief)) == sorted(
        row["claim"] for name in names for row in read_csv(folder, name)
    )


def test_recommendations_are_the_speakers_of_that_kind(tmp_path):
    """With the same columns, so that one query reads both."""
    folder = export(tmp_path, a=full())
    speakers = read_csv(folder, "speakers")

    assert ["announcement", "recommendation"] == [row["kind"] for row in speakers]
    assert speakers[1:] == read_csv(folder, "recommendations")
    assert ("Lee Do-yun", "Director", "Dure Institute", "National Assembly") == tuple(
        speakers[1][name] for name in ("speaker", "role", "affiliation", "to_whom")
    )
    assert "3년 안에 인재 1만명을 키우겠다" == speakers[0]["quotation"]


def test_every_field_of_a_claim_has_a_column():
    """Nothing that a claim holds is lost on the way, under its own name or one that stands for it.

    Where on a page a claim stands, in which form, and what of it is bold, is no fact of it.
    """
    other_names = {"investments.kind": "investor_kind", "investments.detail_of": "part"}
    other_names |= {f"{name}.lead": "text" for name in ("read_with_care", "consequences", "caveats", "follow_up")}
    places = {"table_rows.below", "policy_measures.heading", "speakers.heading"}
    lists = ("read_with_care", "key_points", "consequences", "caveats", "follow_up")
    places |= {f"{name}.{field}" for name in lists for field in Placed.model_fields if field != "evidence"}
    tables = {"key_points": "points", "korean_models": "models", "policy_measures": "measures"}
    tables |= {"read_with_care": "caveats", "consequences": "questions", "follow_up": "questions"}
    columns = {table.name: {column.name for column in table.columns} for table in CLAIMS}
    for path, claim in claims(full().brief):
        table = "points" if path.at is None else tables.get(path.name, path.name)
        for field in type(claim).model_fields:
            if field == "bold" or f"{path.name}.{field}" in places:
                continue
            assert other_names.get(f"{path.name}.{field}", field) in columns[table], f"{table}.{field}"


def test_capacity_is_no_amount(tmp_path):
    """GPUs have columns of their own, and figures that can be compared."""
    row = read_csv(export(tmp_path, a=sound()), "investments")[2]

    assert ("", "", "12,000 GPUs", "12000", "GPU", "1만2천장") == tuple(
        row[name] for name in ("amount", "amount_max", "capacity", "capacity_min", "capacity_unit", "capacity_korean")
    )
    assert ("", "planned", "planned", "amount undecided") == tuple(
        row[name] for name in ("investor_kind", "status", "status_words", "note")
    )


def test_a_period_has_its_days(tmp_path):
    """Those of the dates in its prose; none where it names none."""
    told = [{**row, "period": "undecided"} if row["evidence"] == [3] else row for row in answer()["investments"]]
    rows = read_csv(export(tmp_path, a=with_claims(investments=told)), "investments")

    names = ("period", "period_first", "period_last", "period_korean")
    assert [
        ("by 2027", "2027-01-01", "2027-12-31", "2027년"), ("", "", "", ""), ("undecided", "", "", ""),
    ] == [tuple(row[name] for name in names) for row in rows]  # fmt: skip


def test_a_period_between_two_dates_has_the_days_of_both(tmp_path):
    """From the first day of the one to the last day of the other."""
    told = [{**row, "period": "from {D4} to {D2}"} for row in answer()["investments"][:1]]
    (row,) = read_csv(export(tmp_path, a=with_claims(investments=told)), "investments")

    assert ("2026-01-22", "2027-12-31", "2026년 1월 22일\n2027년") == tuple(
        row[name] for name in ("period_first", "period_last", "period_korean")
    )


def test_a_measure_names_who_is_bound_apart_from_who_issued_it(tmp_path):
    """With threshold, dates and figures."""
    row = read_csv(export(tmp_path, a=sound()), "measures")[1]

    assert ("Ministry of Future Industry", "AI operators", "At least 1 million users", "100만명 이상") == tuple(
        row[name] for name in ("issuer", "bound", "threshold", "figures_korean")
    )
    assert ("2026-01-22", "under_consultation", "") == (row["when_first"], row["status"], row["status_words"])


def test_dates_have_their_days(tmp_path):
    """In words and as days, with the bound."""
    row = read_csv(export(tmp_path, a=sound()), "dates")[2]

    assert ("March 2025", "2025-03-01", "2025-03-31", "exact", "다음 달", "comments on the decree close") == tuple(
        row[name] for name in ("date", "date_first", "date_last", "date_bound", "date_korean", "event")
    )


def test_figures_of_a_point_are_listed(tmp_path):
    """The amounts and quantities of its prose, each once, with the article's own conversion; no dates."""
    rows = {row["claim"]: row for row in read_csv(export(tmp_path, a=sound()), "points")}

    assert ["40억유로", "300억유로", "45조원"] == rows["key_points[0]"]["figures_korean"].split("\n")
    assert "4 billion euros" == rows["key_points[0]"]["figures"].split("\n")[0]
