"""The table of investments: parts below their wholes, money and capacity apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from policy_brief import Investment, Money, PolicyBrief, Quantity, TableRow
from policy_brief.claims import claims, figures, sentence_numbers, worth
from policy_brief.english import capitalised
from summarizer.write.english.prose import ProseWriter
from summarizer.write.english.wording import status
from summarizer.write.markup.escape import plain
from summarizer.write.markup.table import NOTHING, claim_table

from .told import untold

__all__ = ["MONEY", "investment_lines", "shown_investments", "whole_of"]

MONEY = "Money and capacity"
"""The heading above sums."""
_BARE = frozenset({"item", "sheet", "unit"})
_AT = re.compile(r"(?:in|at|on|near|outside|across|within|throughout|around|between|from|to|along)\b", re.IGNORECASE)
_WITH_ARTICLE = ("United ", "European Union", "Netherlands", "Philippines")
_NO_NAMES = frozenset(
    """
    A About According Across After All Also An Announced Any Around As At Before Between Both But By Capped Conditional
    Depends Each Excludes Excluding Expected Final For From Half If In Includes Including It Its No Not Of On Only Over
    Paid Part Since Some Still Subject The This Three To Two Under Until Up Void Was Will With Within Without Would
    """.split()  # noqa: SIM905 - words read better than literals
)
_HEADER = ("Who", "Amount or capacity", "Purpose", "Period", "Status", "Ref.")
_SHARED_BY = 3
_PURPOSE, _PERIOD, _STATUS = 2, 3, 4
_FROM_ALL = re.compile(r"[,;]? ?\(?total (?:cost )?from all sources\)?", re.IGNORECASE)
_MOST_WORDS = 3
_FEWEST_SPLIT = 3
"""Rows with sums of a table that splits one of them: the whole and two parts."""
_Rows = Sequence[Investment]


def investment_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the investments that no table of the writer's own holds, nothing where there are none."""
    shown = shown_investments(brief, writer)
    if not shown:
        return
    rows = [brief.investments[at] for at in shown]
    wholes = {at: whole for at in range(len(rows)) if (whole := whole_of(rows, at)) is not None}
    amounts = {
        figure.id: figure for _, claim in claims(brief) for figure in figures(claim) if isinstance(figure, Money)
    }
    cells = [
        (
            _investor(rows, at, wholes, writer),
            *_cells(rows[at], rows[wholes[at]] if at in wholes else None, amounts, writer),
            writer.reference(f"investments[{shown[at]}]", rows[at]),
        )
        for at in _ordered(rows, wholes)
    ]
    header = _HEADER if any(row.capacity for row in rows) else ("Who", "Amount", *_HEADER[2:])
    shared = _said_of_all(cells)
    lines = [_line(cells[0], writer), ""] if len(cells) == 1 else claim_table(header, _folded(cells))
    yield from (f"## {MONEY}", "", *lines)
    if shared:
        yield from (f"All sums: {'; '.join(shared)}.", "")


def _said_of_all(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Return the period and the stage that all rows of a longer table have, to be named once below it."""
    common = (({row[at] for row in rows}, rows[0][at]) for at in (_PERIOD, _STATUS))
    return [text for found, text in common if len(rows) >= _SHARED_BY and len(found) == 1 and text != NOTHING]


def _folded(rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Move periods and stages that few rows have behind what the sums are for, and leave out those of all."""
    shared = _said_of_all(rows)
    moved = [at for at in (_PERIOD, _STATUS) if 2 * sum(row[at] != NOTHING for row in rows) < len(rows)]
    folded: list[tuple[str, ...]] = []
    for row in rows:
        said = "; ".join(part for part in (row[_PURPOSE], *(row[at] for at in moved)) if part != NOTHING)
        gone = {*moved, *(at for at in (_PERIOD, _STATUS) if row[at] in shared)}
        cells = [NOTHING if at in gone else text for at, text in enumerate(row)]
        folded.append((*cells[:_PURPOSE], said or NOTHING, *cells[_PURPOSE + 1 :]))
    return folded


def _line(cells: tuple[str, ...], writer: ProseWriter) -> str:
    """Write a sole row as one reads it: '- **Canada**: 100 million dollars for a fund, over five years; pledged'."""
    who, amount, purpose, period, stage, reference = cells
    what = "" if purpose == NOTHING else f" for {_continued(purpose, writer)}"
    said = ", ".join(part for part in (f"{amount}{what}", period) if part != NOTHING)
    status_ = "" if stage == NOTHING else f"; {stage}"
    return f"- **{capitalised(who)}**: {said}{status_} {reference}".rstrip()


def shown_investments(brief: PolicyBrief, writer: ProseWriter) -> tuple[int, ...]:
    """Return which rows are on the page: those that are neither in the prose nor in a table of the writer's own.

    Their wholes and the other parts of these are included. Left out are a part whose whole a table has and splits in
    some way, and a single row that a point already says.
    """
    rows = brief.investments
    shown = tuple(at for at in range(len(rows)) if not _is_in_a_table(at, brief, writer))
    new = set(untold(brief, "investments", writer)) & set(shown)
    if len(new) == 1 and (_needs_no_row(min(new), brief, writer) or _is_only_a_part(min(new), brief, writer)):
        return ()
    wholes = {whole for at in new if (whole := whole_of(rows, at)) is not None}
    parts = {at for at in shown if whole_of(rows, at) in wholes}
    return tuple(at for at in shown if at in new | wholes | parts)


def _is_in_a_table(at: int, brief: PolicyBrief, writer: ProseWriter) -> bool:
    """Return whether a table of the writer's own has an undisputed row, or the sum that it is a part of."""
    rows = brief.investments
    top = at
    for _ in rows:
        whole = whole_of(rows, top)
        top = top if whole is None else whole
    if writer.dispute(f"investments[{at}]"):
        return False
    held = _is_held(rows[at], brief.table_rows) or (top != at and _is_split(rows[top], brief.table_rows))
    return held and _is_counted(rows[at], brief)


def _is_split(row: Investment, table_rows: Sequence[TableRow]) -> bool:
    """Return whether a table has the amount of a row and at least two further sums, which are its parts."""
    titles = dict.fromkeys(other.table for other in table_rows)
    tables = ([other for other in table_rows if other.table == title] for title in titles)
    return any(
        _is_held(row, table)
        and sum(any(isinstance(it, Money) for it in figures(one)) for one in table) >= _FEWEST_SPLIT
        for table in tables
    )


def _is_counted(row: Investment, brief: PolicyBrief) -> bool:
    """Return whether a point or a table says the capacity of a row, if it has one."""
    said = {
        (figure.value_min, figure.value_max)
        for claim in (brief.bottom_line, *brief.key_points, *brief.table_rows)
        for figure in figures(claim)
        if isinstance(figure, Quantity)
    }
    return row.capacity is None or (row.capacity.value_min, row.capacity.value_max) in said


def _needs_no_row(at: int, brief: PolicyBrief, writer: ProseWriter) -> bool:
    """Return whether the only remaining row can be left out: undisputed, and said, or a part of what is said."""
    is_told = _is_said(brief.investments[at], brief) or _is_part_of_told(at, brief)
    return is_told and not writer.dispute(f"investments[{at}]")


def _is_only_a_part(at: int, brief: PolicyBrief, writer: ProseWriter) -> bool:
    """Return whether the only remaining row is the single, undisputed part of a sum that the points give."""
    rows = brief.investments
    whole = whole_of(rows, at)
    if whole is None or writer.dispute(f"investments[{at}]"):
        return False
    return [at] == [n for n in range(len(rows)) if whole_of(rows, n) == whole] and _is_said(rows[whole], brief)


def _is_said(row: Investment, brief: PolicyBrief) -> bool:
    """Return whether the bottom line or a key point says the amount of a row, which alone would only repeat it."""
    said = {worth(figure) for point in (brief.bottom_line, *brief.key_points) for figure in figures(point)}
    return row.amount is not None and row.capacity is None and worth(row.amount) in said


def _is_part_of_told(at: int, brief: PolicyBrief) -> bool:
    """Return whether a table of the writer's own has the whole of a row, or a point has it and the row is its rest."""
    rows = brief.investments
    whole = whole_of(rows, at)
    if whole is None:
        return False
    amounts = [row.amount for n, row in enumerate(rows) if whole_of(rows, n) == whole]
    parts = [amount.value_min for amount in amounts if amount and amount.value_min is not None]
    total = rows[whole].amount
    is_rest = total is not None and len(parts) == len(amounts) and sum(parts) == total.value_min
    return _is_held(rows[whole], brief.table_rows) or (is_rest and _is_said(rows[whole], brief))


def _is_held(row: Investment, table_rows: Sequence[TableRow]) -> bool:
    """Return whether a table has the amount of a row: that mention of it, or the same sum of a sentence of both."""
    if row.amount is None:
        return False
    cited = set(sentence_numbers(row))
    for other in table_rows:
        is_shared = not cited.isdisjoint(sentence_numbers(other))
        sums = [figure for figure in figures(other) if isinstance(figure, Money)]
        if any(sum_.id == row.amount.id or (is_shared and worth(sum_) == worth(row.amount)) for sum_ in sums):
            return True
    return False


def _cells(
    row: Investment, whole: Investment | None, amounts: Mapping[str, Money], writer: ProseWriter
) -> tuple[str, ...]:
    return (
        _amount(row, writer),
        _purpose(row, whole, "" if whole else _part_of(row, amounts.get(row.detail_of or ""), writer), writer),
        writer.cell(row.period),
        _status(row, whole, writer),
    )


def _status(row: Investment, whole: Investment | None, writer: ProseWriter) -> str:
    """Write the status in the article's words; a part has its whole's unless it says otherwise."""
    if whole and not row.status_words and row.status == whole.status:
        return NOTHING
    return writer.text(status(row.status, row.status_words))


def _amount(row: Investment, writer: ProseWriter) -> str:
    """Write money, then what is not money."""
    amount = writer.amount(row.amount, row.conversion) if row.amount else ""
    capacity = writer.figure(row.capacity) + _unit(row.capacity) if row.capacity else ""
    return ", ".join(text for text in (amount, capacity) if text) or "not stated"


def _unit(capacity: Quantity) -> str:
    """Return the word that a bare count needs where nothing counted stands beside it: 1만3000장 is 13,000 units."""
    return " units" if capacity.unit in _BARE else ""


def _purpose(row: Investment, whole: Investment | None, part_of: str, writer: ProseWriter) -> str:
    """Write its purpose, its place if neither its whole nor its investor gives it, and in brackets whole and note.

    A note with brackets of its own follows a semicolon.
    """
    purpose = _FROM_ALL.sub("", writer.cell(row.purpose)).strip(" ,;") if row.purpose else ""
    place = _continued(writer.cell(row.place), writer) if row.place else ""
    where = "" if not place or _is_placed(row, whole, place) or place in purpose else _where(place)
    note = "; ".join(text for text in (part_of, _continued(writer.cell(row.note), writer) if row.note else "") if text)
    said = ", ".join(text for text in (purpose, where) if text)
    if said and note:
        return f"{said}; {note}" if "(" in note else f"{said} ({note})"
    return said or note or NOTHING


def _is_placed(row: Investment, whole: Investment | None, place: str) -> bool:
    """Return whether the whole of a row has its place, or the investor's name: Gimje City pays in Gimje."""
    investor = row.investor.english
    return place in investor or (whole is not None and whole.place == row.place)


def _where(place: str) -> str:
    return place if _AT.match(place) else f"in {_with_article(place)}"


def _with_article(place: str) -> str:
    """Return a country as it stands behind "in": the United States."""
    return f"the {place}" if place.startswith(_WITH_ARTICLE) else place


def _continued(note: str, writer: ProseWriter) -> str:
    """Return a note as it stands in brackets: a first word that is not a name loses its capital."""
    first, space, rest = note.partition(" ")
    is_plain = first in _NO_NAMES or first.lower() in writer.common_words
    return f"{first.lower()}{space}{rest}" if is_plain else note


def _part_of(row: Investment, lost: Money | None, writer: ProseWriter) -> str:
    """Say that a row is a part where its whole has no row."""
    if row.detail_of is None:
        return ""
    return f"part of {writer.figure(lost) if lost else 'a larger amount'}"


def _investor(rows: _Rows, at: int, wholes: Mapping[int, int], writer: ProseWriter) -> str:
    """Name an investor, a total as such, and a part by its whole, with its investor where it may be another."""
    name, whole = plain(rows[at].investor.english), wholes.get(at)
    if whole is None:
        return "Total" if _is_of_several(rows, at, wholes) else name
    of = f"of {_called(rows[whole], writer)}" if whole in wholes else "of which"
    return f"{of}: {name}" if _is_another(rows, at, wholes) else of


def _is_of_several(rows: _Rows, at: int, wholes: Mapping[int, int]) -> bool:
    """Return whether a row is a total of purses that its own name does not list: a province and a county do."""
    purses = {rows[part].investor.english for part, whole in wholes.items() if whole == at}
    are_listed = len(purses) > 1 and all(purse in rows[at].investor.english for purse in purses)
    return _is_total(rows[at]) and bool(purses) and not are_listed


def _is_another(rows: _Rows, at: int, wholes: Mapping[int, int]) -> bool:
    """Return whether a part's investor is not its whole's, or is one of the several purses of a total."""
    whole = wholes[at]
    parts = {rows[part].investor.english for part, of in wholes.items() if of == whole}
    owner = rows[whole].investor.english
    return rows[at].investor.english != owner or (_is_total(rows[whole]) and parts != {owner})


def _is_total(row: Investment) -> bool:
    """Return whether a row is the total of several purses, and not what its investor pays."""
    return row.purpose is not None and _FROM_ALL.search(row.purpose.text) is not None


def _called(whole: Investment, writer: ProseWriter) -> str:
    """Name a whole in a few words: what it is for where that is a name, else its amount."""
    purpose = writer.cell(whole.purpose) if whole.purpose else ""
    words = purpose.split()
    if 0 < len(words) <= _MOST_WORDS and all(word[0].isupper() or word[0].isdigit() for word in words):
        return purpose
    amount = writer.figure(whole.amount) if whole.amount else "that"
    return f"the {amount}" if amount[:1].isdigit() else amount


def whole_of(rows: Sequence[Investment], at: int) -> int | None:
    """Return which row holds the whole of the one at `at`: the first other one of that amount, or None."""
    whole = rows[at].detail_of
    if whole is None:
        return None
    return next((n for n, row in enumerate(rows) if n != at and row.amount and row.amount.id == whole), None)


def _ordered(rows: _Rows, wholes: Mapping[int, int]) -> Iterator[int]:
    """Yield rows in their order, each followed by its parts and these by theirs."""
    done: set[int] = set()

    def below(at: int) -> Iterator[int]:
        if at not in done:
            done.add(at)
            yield at
            for part in (part for part, whole in wholes.items() if whole == at):
                yield from below(part)

    for at in (*(at for at in range(len(rows)) if at not in wholes), *wholes):
        yield from below(at)
