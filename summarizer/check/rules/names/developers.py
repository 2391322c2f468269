"""Developer, title and affiliation are those that the article prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import AIModel, Company, KoreanModel, Objection, Person, PersonMention, Speaker
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.reading import Reading, folded

__all__ = ["DEVELOPERS"]

_JOINS = re.compile(
    r"""(?:[\[(][0-9A-Z]{6}[\])])?[은는이가의]?                       # 네이버[035420]의 '하이퍼클로바'
    (?:[ ](?:최근|자체|새|직접|독자|국내|처음)[가-힣]*)?
    (?:[ ]?(?:개발|공개|출시|선보|만든|내놓)[가-힣]{0,4})?                           # 네이버가 개발한 '하이퍼클로바'
    (?:[ ](?:초거대|거대|대규모|언어|생성형|추론|파운데이션|오픈소스|소형|AI|인공지능|모델|LLM)){0,4}
    [ ]?['‘"“《<]?$""",
    re.VERBOSE,
)
_REACH = 40
_OUT = re.compile(r"공개|출시|선보|개발|내놓|내놨|만들|만든|풀었")
_USED = re.compile(r"도입|활용|적용|기반|협력|제휴|손잡|함께|공동")
_ROLES = tuple(
    (re.compile(role, re.IGNORECASE), re.compile(korean))
    for role, korean in (
        (r"\bCEO\b|\bchief executive", r"CEO|대표|최고경영자|사장|회장|행장|총괄"),
        (r"\bprofessor\b", r"교수|석좌|총장|학장"),
        (
            r"(?<!vice )(?<!deputy )(?<!prime )(?<!former )\bminister\b",
            r"장관|총리|처장|부총리|대신|상(?=[은이가 ])|각료",
        ),
        (r"\b(?:vice|deputy) minister\b", r"차관|부장관|차장"),
        (r"^president of (?:south korea|the united states|france|the republic)", r"대통령"),
        (r"\blawmaker\b|\bmember of parliament\b|\bcongress(?:man|woman)\b", r"의원|의장|대표|위원장"),
        (r"\b(?:lawyer|attorney)\b", r"변호사|법조|검사|로펌"),
    )
)
"""English roles, and the Korean titles that each may stand for."""


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    claim = view.claim
    if isinstance(claim, KoreanModel):
        yield from _developer(view, claim, reading)
    elif isinstance(claim, Speaker):
        yield from _title(view, claim.speaker, reading)
        yield from _affiliation(view, claim.speaker, reading)


def _developer(view: ClaimInView, claim: KoreanModel, reading: Reading) -> Iterator[Objection]:
    """Object where the article prints another developer right before the model, and the claim's nowhere beside it."""
    if claim.developer is None:
        return
    given = claim.developer
    models = [model for model in reading.scan.models if folded(model.korean) == folded(claim.model.korean)]
    known = reading.glossary.get(claim.model.korean)
    if known and known.developer and reading.akin(known.developer, given.korean):
        return
    beside = [model for model in models if _printed_developer(model, reading)]
    if not beside or any(reading.prints(model.sentence, given.korean) and model not in beside for model in models):
        return
    for model in beside:
        printed = model.developer_korean or ""
        if reading.akin(printed, given.korean) or _shares_word(model.developer or "", given.english):
            return
    model = beside[0]
    says = f"[{model.sentence}] prints {model.developer_korean} ({model.developer}) as the developer of {model.korean}."
    start = _start_of_developer(model, reading)
    korean = reading.scan.article.text[start : model.end] if start >= 0 else model.developer_korean or ""
    yield view.contradiction(says, korean=korean, sentence=model.sentence, words=given.english)


def _printed_developer(model: AIModel, reading: Reading) -> bool:
    """Return whether the model's developer stands right before it: 네이버의 '하이퍼클로바'."""
    return _start_of_developer(model, reading) >= 0 or _brings_out(model, reading)


def _brings_out(model: AIModel, reading: Reading) -> bool:
    """Return whether the developer is the one company of the model's sentence, and brings the model out there."""
    line = reading.lines.get(model.sentence, "")
    companies = {name.english for name in reading.names(model.sentence) if isinstance(name, Company)}
    developer = re.escape(model.developer_korean or "\n")
    topic = re.search(rf"{developer}(?:[\[(][0-9A-Z]{{6}}[\])])?[은는이가도] ", line)
    return bool(len(companies) == 1 and topic and _OUT.search(line) and not _USED.search(line))


def _start_of_developer(model: AIModel, reading: Reading) -> int:
    developer = model.developer_korean
    if not developer:
        return -1
    begin = max(0, model.start - _REACH)
    before = reading.scan.article.text[begin : model.start]
    at = before.rfind(developer)
    return begin + at if at >= 0 and _JOINS.fullmatch(before, at + len(developer)) else -1


def _shares_word(one: str, other: str) -> bool:
    return bool(set(one.casefold().split()) & set(other.casefold().split()))


def _mentions(person: Person, reading: Reading) -> tuple[PersonMention, ...]:
    return tuple(found for found in reading.scan.persons if folded(found.korean) == folded(person.korean))


def _title(view: ClaimInView, person: Person, reading: Reading) -> Iterator[Objection]:
    """Object to a role of a small table where the article gives the person a title of another row, and none of it."""
    mentions = [found for found in _mentions(person, reading) if found.title]
    if not person.role or not mentions:
        return
    named = [reading.lines.get(number, "") for number in reading.sentences_with(person.korean)]
    stray = any(role.search(person.role) and not any(map(korean.search, named)) for role, korean in _ROLES)
    found = next((one for one in mentions if _is_of_table(one.title or "")), None)
    if stray and found is not None:
        title = f"{found.title} ({found.title_english})"
        says = f"[{found.sentence}] calls {person.korean} {title}, not '{person.role}'."
        yield view.contradiction(says, korean=found.title or "", sentence=found.sentence, words=person.role)


def _is_of_table(title: str) -> bool:
    return any(korean.search(title) for _, korean in _ROLES)


def _affiliation(view: ClaimInView, person: Person, reading: Reading) -> Iterator[Objection]:
    """Object to an affiliation that stands in no sentence with the person, who is printed with another known one."""
    given = person.affiliation
    if given is None or reading.english_of(given.korean) is None:
        return
    mentions = [found for found in _mentions(person, reading) if found.affiliation]
    if not mentions or any(reading.akin(found.affiliation or "", given.korean) for found in mentions):
        return
    if any(reading.prints(number, given.korean) for number in reading.sentences_with(person.korean)):
        return
    found = next((one for one in mentions if reading.english_of(one.affiliation or "") is not None), None)
    if found is None or not reading.prints(found.sentence, found.affiliation or ""):
        return
    printed = f"{found.affiliation} ({found.affiliation_english})"
    says = f"[{found.sentence}] puts {person.korean} at {printed}, not {given.korean}."
    yield view.contradiction(says, korean=found.affiliation or "", sentence=found.sentence, words=given.english)


DEVELOPERS = Rule("developers", _inspect)
