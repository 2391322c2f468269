"""A country, body, company or person that prose names acts in the sentences of its clause.

The rule objects to a name that is neither in the sentences of the clause nor in those that they continue, if they name
another of the same kind as the one who acts, and the clause does not name that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import PLACEHOLDER, Objection, Prose
from policy_brief.claims import named, prose, sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import said_in
from summarizer.check.prose.clauses import cited_clauses
from summarizer.check.prose.known_names import Printed, SaidName, printed_names, said_names
from summarizer.check.prose.short_forms import is_abbreviation, prints_name
from summarizer.check.reading import Reading

__all__ = ["OTHER_NAMES"]

_AGAIN = re.compile(
    r"(?:^|[\s“\"'‘])(?:도|시|군|구|당|이들|그|그녀|양측|양사|두 [가-힣]{1,4}|세 [가-힣]{1,4}"
    r"|(?:이|그|해당|같은|당) [가-힣]{1,6})"
    r"(?:은|는|이|가|도|의)(?![가-힣])"
)
"""Words that stand for somebody named before: 도는, 이 회사는."""
_OWNER = re.compile(r"['’]s?\s")
_LEAD = (1, 2)
_REACH = 6
"""Sentences back that a subject may be carried on from."""


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    if view.path.name in ("consequences", "follow_up", "caveats"):
        return
    for field, text in prose(view.claim):
        if field == "occasion":
            continue
        clauses = tuple(cited_clauses(text.template)) or ((text.template, sentence_numbers(view.claim)),)
        for clause, numbers in ((_plain(template), numbers) for template, numbers in clauses):
            said = tuple(said_names(clause, view.brief, reading))
            told = {form for one in said for form in one.korean} | _told_beside(view, text, reading)
            for name in said:
                if not (_is_owner(clause, name) and _is_leading(name, reading)):
                    yield from _objection(view, name, told, numbers, reading)


def _is_owner(clause: str, name: SaidName) -> bool:
    """Return whether a name only has a possessive ending, as in Hanbit's fine, so that it does not act."""
    return _OWNER.match(clause, name.start + len(name.text)) is not None


def _is_leading(name: SaidName, reading: Reading) -> bool:
    """Return whether the article begins with a name: unassigned statements are then about it."""
    return any(prints_name(number, name.korean, reading) for number in _LEAD)


def _told_beside(view: ClaimInView, text: Prose, reading: Reading) -> set[str]:
    """Return the Korean names of the claim's other fields, if prose has no markers of its own."""
    if text.is_marked:
        return set()
    beside = {form for one in said_names(said_in(view.claim), view.brief, reading) for form in one.korean}
    return beside | {name.korean for _, name in named(view.claim)}


def _plain(template: str) -> str:
    return PLACEHOLDER.sub(lambda found: f"# {found[0].partition(':')[2].rstrip('}')}", template)


def _objection(
    view: ClaimInView, name: SaidName, told: set[str], numbers: tuple[int, ...], reading: Reading
) -> Iterator[Objection]:
    if not numbers or not any(reading.sentences_with(form) for form in name.korean):
        return
    if any(_stands(name, number, view, reading) for number in numbers):
        return
    rivals = [one for number in numbers for one in _rivals(name, number, told, view, reading)]
    elsewhere = any(prints_name(number, name.korean, reading) for number in sentence_numbers(view.claim))
    rival = next((one for one in rivals if one[1].acts or not elsewhere), None)
    if rival is not None:
        number, printed = rival
        says = f"[{number}] names {printed.korean} ({printed.english}) and nothing of {name.text}."
        yield view.contradiction(says, korean=printed.korean, sentence=number, words=name.text)


def _stands(name: SaidName, number: int, view: ClaimInView, reading: Reading) -> bool:
    """Return whether a sentence prints a name, or continues the subject of an earlier one that does."""
    for at in range(number, max(0, number - _REACH), -1):
        if prints_name(at, name.korean, reading):
            return True
        if _AGAIN.search(reading.lines.get(at, "")) and at == number:
            return True
        if any(one.acts and one.kind == name.kind for one in printed_names(at, view.brief, reading)):
            return False
    return False


def _rivals(
    name: SaidName, number: int, told: set[str], view: ClaimInView, reading: Reading
) -> Iterator[tuple[int, Printed]]:
    for one in printed_names(number, view.brief, reading):
        if one.kind != name.kind or one.english == "South Korea":
            continue
        if (one.kind == "person" and one.acts and one.korean not in name.korean) or not any(
            is_abbreviation(one.korean, form) or reading.same_name(one.korean, form) for form in told
        ):
            yield number, one


OTHER_NAMES = Rule("other_names", _inspect, mode="shadow", version=2)
