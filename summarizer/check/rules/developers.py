"""Developer, title and affiliation are those that the article prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import AIModel, KoreanModel, Objection, Person, PersonMention, Speaker
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.reading import Reading, folded

__all__ = ["DEVELOPERS"]

_JOINS = re.compile(
    r"(?:[은는이가의])?(?:[ ](?:최근|자체|새|직접|독자|국내|처음)[가-힣]*)?(?:[ ]?(?:개발|공개|출시|선보|만든|내놓)[가-힣]{0,4})?"
    r"(?:[ ](?:초거대|거대|대규모|언어|생성형|추론|파운데이션|오픈소스|소형|AI|인공지능|모델|LLM)){0,4}[ ]?['‘\"“《<]?$"
)
_REACH = 40
_TITLES: dict[str, tuple[str, str]] = {
    "CEO": (r"\bCEO\b|\bchief executive", r"CEO|대표|최고경영자|사장|회장|행장|총괄"),
    "professor": (r"\bprofessor\b", r"교수|석좌|총장|학장"),
    "minister": (r"(?<!vice )(?<!deputy )(?<!prime )(?<!former )\bminister\b", r"장관|총리|처장|부총리|대신|상(?=[은이가 ])|각료"),
    "vice minister": (r"\b(?:vice|deputy) minister\b", r"차관|부장관|차장"),
    "president of a state": (r"^President of (?:South Korea|the United States|France|the Republic)", r"대통령"),
    "lawmaker": (r"\b(?:lawmaker|member of parliament|assembly ?(?:man|woman|member)|congress(?:man|woman))\b", r"의원|의장|대표|위원장"),
    "lawyer": (r"\b(?:lawyer|attorney)\b", r"변호사|법조|검사|로펌"),
}  # fmt: skip


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
    korean = reading.scan.article.text[_start_of_developer(model, reading) : model.end]
    yield view.contradiction(says, korean=korean, sentence=model.sentence, words=given.english)


def _printed_developer(model: AIModel, reading: Reading) -> bool:
    """Return whether the model's developer stands right before it: 네이버의 '하이퍼클로바'."""
    return _start_of_developer(model, reading) >= 0


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
    for role, korean in _TITLES.values():
        if re.search(role, person.role, re.IGNORECASE) and not any(re.search(korean, line) for line in named):
            found = next((one for one in mentions if _is_of_table(one.title or "")), None)
            if found is not None:
                says = f"[{found.sentence}] calls {person.korean} {found.title} ({found.title_english}), not '{person.role}'."
                yield view.contradiction(says, korean=found.title or "", sentence=found.sentence, words=person.role)
            return


def _is_of_table(title: str) -> bool:
    return any(re.search(korean, title) for _, korean in _TITLES.values())


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
    says = f"[{found.sentence}] puts {person.korean} at {found.affiliation} ({found.affiliation_english}), not {given.korean}."
    yield view.contradiction(says, korean=found.affiliation or "", sentence=found.sentence, words=given.english)


DEVELOPERS = Rule("developers", _inspect)
