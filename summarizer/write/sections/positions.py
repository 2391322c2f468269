"""Where actors stand on declarations: a table for each, or one for all where the same actors stand on several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policy_brief import PolicyBrief, Stance
from policy_brief.english import capitalised
from summarizer.write.english.prose import ProseWriter
from summarizer.write.english.wording import POSITIONS
from summarizer.write.markup.anchors import marker, numbers_in
from summarizer.write.markup.escape import plain
from summarizer.write.markup.table import NOTHING, claim_table

__all__ = ["stance_heading", "stance_lines", "stance_title"]

_ITS = re.compile(r"^([a-z]+(?: that)?) its\b")
_SEVERAL_VERBS = re.compile(r"\b(?:and|but|or|it|itself)\b|[;:]")
"""Signs of a note that has more than one verb, or words that are those of one."""
_REGULAR = """
    accepts agrees asks backs calls cites considers demands expects fears holds hopes joins keeps opposes plans prefers
    promises regards rejects reserves says seeks sees shares supports wants
"""
_OF_ONE = {verb: verb.removesuffix("s") for verb in _REGULAR.split()} | {"has": "have", "is": "are", "does": "do"}
"""What begins a note on one actor, and what begins it of several."""

_SIDE_BY_SIDE = "Positions"
_UNSAID = "not stated"
"""A dash could be read as a refusal."""
_LONGEST_NUMBER = 3
_Rows = Sequence[tuple[int, Stance]]


def stance_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the positions, side by side where an actor has one on several declarations; equal ones share a row."""
    rows = list(enumerate(brief.stances))
    declarations = _declarations(brief)
    if _is_side_by_side(brief):
        header = ("Actor", *(plain(capitalised(name)) for name in declarations), "Note", "Ref.")
        cells = [_actor(own, declarations, writer) for own in _by_actor(rows)]
        yield from (f"## {_SIDE_BY_SIDE}", "", *claim_table(header, list(_shared(cells))))
        return
    for declaration in declarations:
        cells = [_stance(at, row, writer) for at, row in rows if row.declaration.english == declaration]
        table = claim_table(("Actor", "Position", "Note", "Ref."), list(_shared(cells)))
        yield from (f"## {stance_title(plain(declaration))}", "", *table)


def stance_title(declaration: str) -> str:
    """Return the heading above the positions on a declaration."""
    return f"{_SIDE_BY_SIDE}: {declaration}"


def stance_heading(brief: PolicyBrief, row: Stance) -> str:
    """Return the heading that a position stands below on the page of a brief."""
    return _SIDE_BY_SIDE if _is_side_by_side(brief) else stance_title(row.declaration.english)


def _declarations(brief: PolicyBrief) -> list[str]:
    return list(dict.fromkeys(row.declaration.english for row in brief.stances))


def _is_side_by_side(brief: PolicyBrief) -> bool:
    """Return whether an actor has a position on more than one declaration."""
    held = [{row.declaration.english for _, row in own} for own in _by_actor(list(enumerate(brief.stances)))]
    return any(len(names) > 1 for names in held)


def _by_actor(rows: _Rows) -> list[_Rows]:
    actors = dict.fromkeys(row.actor.english for _, row in rows)
    return [[(at, row) for at, row in rows if row.actor.english == actor] for actor in actors]


def _actor(own: _Rows, declarations: Sequence[str], writer: ProseWriter) -> tuple[str, ...]:
    """Return the row of an actor: a cell for each declaration, the notes, and the sentences of all."""
    cells = (
        "; ".join(_words(row, writer) for _, row in own if row.declaration.english == declaration) or _UNSAID
        for declaration in declarations
    )
    return (plain(own[0][1].actor.english), *cells, _notes(own, writer) or NOTHING, _reference(own, writer))


def _notes(own: _Rows, writer: ProseWriter) -> str:
    """Return what is noted of an actor; of which text each note is, where there are several."""
    noted = [(row.declaration.english, writer.cell(row.note).removesuffix(".")) for _, row in own if row.note]
    if len({note for _, note in noted}) <= 1:
        return noted[0][1] if noted else ""
    short = [_short(declaration) for declaration, _ in noted]
    names = short if len(set(short)) == len(short) else [declaration for declaration, _ in noted]
    return "; ".join(f"{plain(capitalised(name))}: {note}" for name, (_, note) in zip(names, noted, strict=True))


def _short(declaration: str) -> str:
    """Return the last word of a declaration's name, or what its letter or number hangs on: 'declaration', 'Annex A'."""
    words = declaration.split()
    return " ".join(words[-2:]) if len(words) > 1 and len(words[-1]) <= _LONGEST_NUMBER else words[-1].lower()


def _reference(own: _Rows, writer: ProseWriter) -> str:
    """Return the markers of an actor's positions, each sentence once, and their disputes."""
    first = own[0][1]
    evidence = {said.sentence: said for _, row in own for said in row.evidence}
    merged = first.model_copy(update={"evidence": tuple(evidence[number] for number in sorted(evidence))})
    disputes = dict.fromkeys(writer.dispute(f"stances[{at}]") for at, _ in own)
    return " ".join(filter(None, (writer.reference("", merged), *disputes)))


def _shared(rows: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Put actors with the same position and the same note into one row, where the first of them stands.

    Its markers are those of all; what is disputed keeps a row of its own.
    """
    groups: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for row in rows:
        reference = row[-1]
        is_disputed = marker(numbers_in(reference)) != reference  # something stands behind its markers
        groups.setdefault(row if is_disputed else row[1:-1], []).append(row)
    for same in groups.values():
        if len(same) == 1:
            yield same[0]
            continue
        numbers = (number for row in same for number in numbers_in(row[-1]))
        *cells, note = same[0][1:-1]
        yield (", ".join(row[0] for row in same), *cells, _of_several(note), marker(numbers))


def _of_several(note: str) -> str:
    """Return a note on one actor as it reads of several: 'says that its review is open' is 'say that their …'."""
    verb, _, rest = note.partition(" ")
    if verb not in _OF_ONE or _SEVERAL_VERBS.search(note):
        return note
    return _ITS.sub(r"\1 their", f"{_OF_ONE[verb]} {rest}")


def _stance(at: int, row: Stance, writer: ProseWriter) -> tuple[str, ...]:
    reference = writer.reference(f"stances[{at}]", row)
    return (plain(row.actor.english), _words(row, writer), writer.cell(row.note), reference)


def _words(row: Stance, writer: ProseWriter) -> str:
    return writer.text(row.position_words.strip() or POSITIONS[row.position])
