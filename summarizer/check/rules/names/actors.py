"""The one who acts in a row is named in the row's sentences.

The rule objects to a row in two cases: neither the cited sentences nor those that they continue print its investor,
actor, issuer or speaker, and they name another of the same kind as the one who acts; or only the next sentence names
it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import HOME, Name, Objection, PersonMention, Row, Stance, TableRow
from policy_brief.claims import named, sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import said_in
from summarizer.check.prose.clauses import plain_name
from summarizer.check.prose.countries import is_country
from summarizer.check.prose.known_names import NameKind, Printed, printed_names
from summarizer.check.prose.short_forms import is_abbreviation, prints_name
from summarizer.check.reading import Reading

__all__ = ["ACTORS"]

_FIELDS = ("investor", "actor", "issuer", "speaker", "developer")
_COMMON = (
    "정부|당국|국가|업계|기업|회사|업체|컨소시엄|민간|민관|전문가|관계자|여당|야당|여야|보고서|국비|시비|도비|지방비"
)
_GENERIC = re.compile(rf"^(?:{_COMMON})|(?:{_COMMON})(?:들|측)?$")
_REACH = 6
_SHORTEST = 2


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    claim = view.claim
    if not isinstance(claim, Row) or isinstance(claim, TableRow):
        return
    for field, name in named(claim):
        if field in _FIELDS and _is_proper(name):
            yield from _another(view, name, reading)
        if field == "speaker":
            yield from _of_another(view, name, reading)


def _of_another(view: ClaimInView, name: Name, reading: Reading) -> Iterator[Objection]:
    """Object to '한국 대표단 관계자' if the cited sentences only speak of another country's 대표단."""
    whose, _, rest = name.korean.partition(" ")
    what = rest.split(" ")[0]
    cited = sentence_numbers(view.claim)
    if len(what) < _SHORTEST or any(reading.prints(number, whose) for number in cited):
        return
    for number in cited:
        found = re.search(
            rf"(?<![가-힣])([가-힣A-Za-z]{{2,}}) {re.escape(what)}(?![가-힣]{{2}})", reading.lines.get(number, "")
        )
        if found and _is_known(found[1], number, view, reading):
            says = f"[{number}] speaks of {found[0]}, not of {whose} {what}."
            yield view.contradiction(says, korean=found[0], sentence=number, words=name.english)
            return


def _is_known(korean: str, number: int, view: ClaimInView, reading: Reading) -> bool:
    return any(one.korean == korean for one in printed_names(number, view.brief, reading))


def _is_proper(name: Name) -> bool:
    return name.korean not in HOME and not _GENERIC.search(name.korean) and name.english[:1].isupper()


def _another(view: ClaimInView, name: Name, reading: Reading) -> Iterator[Objection]:
    numbers = sentence_numbers(view.claim)
    if not numbers or any(_stands(name, number, view, reading) for number in numbers):
        return
    rival = next((one for number in numbers for one in _rivals(name, number, view, reading)), None)
    if rival is not None:
        number, printed = rival
        says = f"[{number}] names {printed.korean} ({printed.english}) and nothing of {name.korean}."
        yield view.contradiction(says, korean=printed.korean, sentence=number, words=name.english)
        return
    if not isinstance(view.claim, Stance):
        return
    following = next(
        (at for number in numbers if (at := number + 1) not in numbers and _prints(at, name, reading)), None
    )
    if following is not None:
        cited = "".join(f"[{number}]" for number in numbers)
        says = f"[{following}] names {name.korean}, and {cited} does not."
        yield view.contradiction(says, korean=name.korean, sentence=following, words=name.english)


def _prints(number: int, name: Name, reading: Reading) -> bool:
    entry = reading.glossary.get(name.korean)
    return prints_name(number, (name.korean, *(entry.names if entry else ())), reading)


def _stands(name: Name, number: int, view: ClaimInView, reading: Reading) -> bool:
    kind = _kind(name, reading)
    for at in range(number, max(0, number - _REACH), -1):
        if _prints(at, name, reading):
            return True
        if any(one.acts and one.kind == kind for one in printed_names(at, view.brief, reading)):
            return False
    return False


def _kind(name: Name, reading: Reading) -> NameKind:
    if isinstance(reading.scan.named(name.korean), PersonMention):
        return "person"
    return "country" if is_country(plain_name(name.english)) else "organisation"


def _rivals(name: Name, number: int, view: ClaimInView, reading: Reading) -> Iterator[tuple[int, Printed]]:
    own, said = {one.korean for _, one in named(view.claim)}, said_in(view.claim)
    for one in printed_names(number, view.brief, reading):
        if not one.acts or one.kind != _kind(name, reading) or one.english in said or one.korean in HOME:
            continue
        if not any(is_abbreviation(one.korean, form) or reading.same_name(one.korean, form) for form in own):
            yield number, one


ACTORS = Rule("actors", _inspect, mode="shadow", version=2)
