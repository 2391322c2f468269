"""Developer and affiliation are those in the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import AIModel, Company, KoreanModel, Name, Objection, Person, PersonMention, Speaker
from policy_brief.claims import claims, named, sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.short_forms import is_abbreviation, prints_name
from summarizer.check.reading import Reading
from summarizer.text.view import folded

__all__ = ["DEVELOPERS"]

_JOINS = re.compile(
    r"""(?:[\[(][0-9A-Z]{6}[\])])?[은는이가의]?                       # 네이버[035420]의 '하이퍼클로바'
    (?:[ ](?:최근|자체|새|직접|독자|국내|처음)[가-힣]*)?
    (?:[ ]?(?:개발|공개|출시|선보|만든|내놓)[가-힣]{0,4})?                           # 네이버가 개발한 '하이퍼클로바'
    (?:[ ](?:초거대|거대|대규모|언어|생성형|추론|파운데이션|오픈소스|소형|AI|인공지능|모델|LLM)){0,4}
    [ ]?['‘"“《<]?$""",
    re.VERBOSE,
)
_BEFORE_MODEL = re.compile(r"[ |·:'‘“\"「『《<]+$")
"""What parts a developer from its model in a row of a table."""
_SIGNED = re.compile(r"(?:㈜|\(주\)|주식회사 ?)([가-힣A-Za-z0-9&·]{2,20})$")
_REACH = 40
_SHORTEST = 2
_OUT = re.compile(r"공개|출시|선보|개발|내놓|내놨|만들|만든|풀었")
_USED = re.compile(r"도입|활용|적용|기반|협력|제휴|손잡|함께|공동")
_MAKER = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<maker>[가-힣A-Za-z0-9&]{2,20})(?:[ ]?[\[(][0-9A-Z]{6}[\])])?"
    r"(?:의|[이가][ ](?:개발|공개|출시|만든|내놓|선보)[가-힣]{0,3})[ ]?"
    r"(?:(?:초거대|거대|대규모|언어|생성형|추론|파운데이션|오픈소스|소형|AI|인공지능|모델|LLM)[ ]){0,4}[‘'“\"《<]$"
)
"""What stands right before a model in quotation marks: 네이버[035420]의 '하이퍼클로바'."""
_DIVISION = re.compile(r"(?:과|국|실|팀|본부|담당관|담당관실|센터|사업단|추진단|위원회\s?사무처|부서)$")
"""A part of a body, which stands beside a person whose body the text names elsewhere: 조사총괄과 반서휘 과장."""
_COMMON = re.compile(r"회사|업체|기업|그룹|정부|자사|자체|국산|국내|한국|연구진|연구팀|컨소시엄|팀$|사$")
_NAME = re.compile(r"[가-힣]{2,4}")
_OF_BODY = re.compile(r"장|[ ][가-힣A-Za-z0-9·]{2,16}(?:[ ][가-힣]{2,8}){0,2}(?:은|는|이|가|도|씨)(?![가-힣])")
"""What follows a body that a person belongs to: the title, or 장 as in 추진단장."""
_SHAPED = re.compile(
    r"(?P<body>[가-힣A-Za-z0-9·]{1,18}"
    r"(?:대|대학교?|연구[소원]|협의회|협회|연합회?|연대|재단|공단|공사|진흥원|은행|병원|의료원|노조))"
    r"(?:장|[ ][가-힣A-Za-z0-9·]{2,16}(?:[ ][가-힣]{2,8}){0,2})(?:은|는|이|가|도|씨)(?![가-힣])"
)
"""A body of its own that stands right behind a person, known by its shape alone: 민도울 한빛대 법학과 교수는."""
_QUOTED = re.compile(r"[‘'“\"《<]([^‘’'“”\"《》<>\n]{1,30})[’'”\"》>]")


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    claim = view.claim
    if isinstance(claim, KoreanModel):
        found = tuple(_developer(view, claim, reading)) or tuple(_maker(view, claim, reading))
        found = found or tuple(_in_row(view, claim, reading))
        yield from found or _model_of_another(view, claim, reading)
    elif isinstance(claim, Speaker):
        found = tuple(_affiliation(view, claim.speaker, reading)) or tuple(_beside(view, claim.speaker, reading))
        yield from found or _behind(view, claim.speaker, reading)


def _developer(view: ClaimInView, claim: KoreanModel, reading: Reading) -> Iterator[Objection]:
    """Object if the article prints another developer right before the model, and the claim's nowhere near it."""
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


def _makers(model: str, reading: Reading) -> Iterator[tuple[int, str, str]]:
    """Yield where a model stands in quotation marks right after its maker: sentence, maker, and the words of both."""
    for number, line in reading.lines.items():
        for found in re.finditer(re.escape(model), line):
            maker = _MAKER.search(line, 0, found.start())
            if maker and not _COMMON.search(maker["maker"]):
                yield number, maker["maker"], line[maker.start() : found.end()]


def _maker(view: ClaimInView, claim: KoreanModel, reading: Reading) -> Iterator[Objection]:
    """Object if every maker that the article prints right before the model differs from the claim's."""
    if claim.developer is None:
        return
    given, makers = claim.developer.korean, list(_makers(claim.model.korean, reading))
    if makers and not any(_is_short(given, maker, reading) for _, maker, _ in makers):
        number, maker, words = makers[0]
        says = f"[{number}] prints {maker} as the developer of {claim.model.korean}."
        yield view.contradiction(says, korean=words, sentence=number, words=claim.developer.english)


def _in_row(view: ClaimInView, claim: KoreanModel, reading: Reading) -> Iterator[Objection]:
    """Object if another firm stands right before the model, as in a table, and the claim's nowhere.

    That is the developer of another row, or one with the sign of a company.
    """
    if claim.developer is None:
        return
    given, model = claim.developer, claim.model.korean
    rows = (row.developer.korean for row in view.brief.korean_models if row.developer)
    others = [developer for developer in rows if not _is_short(given.korean, developer, reading)]
    lines = {number: reading.lines.get(number, "") for number in reading.sentences_with(model)}
    before = {
        number: _BEFORE_MODEL.sub("", line[: line.find(model)]) for number, line in lines.items() if model in line
    }
    if any(text.endswith(given.korean) for text in before.values()):
        return
    signed = (_SIGNED.search(text) for text in before.values())
    others += [one[1] for one in signed if one and not _is_short(given.korean, one[1], reading)]
    found = ((at, one) for at, text in before.items() for one in others if _ends_in_word(text, one))
    if (first := next(found, None)) is not None:
        number, maker = first
        says = f"[{number}] prints {maker} as the developer of {model}."
        yield view.contradiction(says, korean=maker, sentence=number, words=given.english)


def _ends_in_word(text: str, word: str) -> bool:
    """Return whether a text ends in a word, alone or behind the sign of a company: ㈜서린로직."""
    return re.search(rf"(?<![가-힣A-Za-z0-9]){re.escape(word)}$", text) is not None


def _model_of_another(view: ClaimInView, claim: KoreanModel, reading: Reading) -> Iterator[Objection]:
    """Object if no cited sentence prints the model, and one prints another row's, or another of its developer."""
    cited, model = sentence_numbers(claim), claim.model.korean
    if any(reading.prints(number, model) for number in cited):
        return
    other = next((one for number in cited for one in _other_models(number, view, claim, reading)), None)
    if other is not None:
        number, korean = other
        says = f"[{number}] speaks of {korean}, not of {model}."
        yield view.contradiction(says, korean=korean, sentence=number, words=claim.model.english)


def _other_models(number: int, view: ClaimInView, claim: KoreanModel, reading: Reading) -> Iterator[tuple[int, str]]:
    line = reading.lines.get(number, "")
    rows = (row.model.korean for row in view.brief.korean_models if row.model.korean not in claim.model.korean)
    yield from ((number, korean) for korean in rows if reading.prints(number, korean))
    for found in _QUOTED.finditer(line):
        maker = _MAKER.search(line, 0, found.start(1))
        if maker and claim.developer and _is_short(claim.developer.korean, maker["maker"], reading):
            yield number, found[1]


def _is_short(one: str, other: str, reading: Reading) -> bool:
    return reading.same_name(one, other) or is_abbreviation(one, other)


def _printed_developer(model: AIModel, reading: Reading) -> bool:
    """Return whether the model's developer stands right before it: 네이버의 '하이퍼클로바'."""
    return _start_of_developer(model, reading) >= 0 or _brings_out(model, reading)


def _brings_out(model: AIModel, reading: Reading) -> bool:
    """Return whether the developer is the only company in the model's sentence, and releases the model there."""
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


def _affiliation(view: ClaimInView, person: Person, reading: Reading) -> Iterator[Objection]:
    """Object to an affiliation that shares no sentence with the person, who is printed with another known body."""
    given = person.affiliation
    if given is None or _COMMON.search(given.korean):
        return
    mentions = [found for found in _mentions(person, reading) if found.affiliation]
    own = [found.affiliation or "" for found in mentions]
    words = {word for one in own for word in (one, *one.split())}
    if not own or any(_COMMON.search(one) or _DIVISION.search(one) for one in own):
        return
    if any(reading.akin(word, given.korean) or _is_short(word, given.korean, reading) for word in words):
        return
    if any(reading.prints(number, given.korean) for number in reading.sentences_with(person.korean)):
        return
    found = mentions[0]
    if not reading.prints(found.sentence, found.affiliation or ""):
        return
    english = found.affiliation_english
    printed = f"{found.affiliation} ({english})" if english else found.affiliation
    says = f"[{found.sentence}] puts {person.korean} at {printed}, not {given.korean}."
    yield view.contradiction(says, korean=found.affiliation or "", sentence=found.sentence, words=given.english)


def _beside(view: ClaimInView, person: Person, reading: Reading) -> Iterator[Objection]:
    """Object to an affiliation if another body stands right before the speaker: 법무부 민도울, 가온누리 한 임원."""
    given = person.affiliation
    if given is None:
        return
    own = re.compile(rf"(?P<body>[가-힣A-Za-z0-9·]{{2,20}}?)(?:의|[ ]소속)?[ ]{re.escape(person.korean)}")
    bodies = _known_bodies(view, reading)
    for number in sentence_numbers(view.claim):
        found = own.search(reading.lines.get(number, ""))
        if found is None or reading.prints(number, given.korean):
            continue
        body = found["body"]
        if body in bodies and not _is_short(body, given.korean, reading) and body not in person.korean:
            says = f"[{number}] puts {person.korean} at {body}, not {given.korean}."
            yield view.contradiction(says, korean=body, sentence=number, words=given.english)
            return
    begun = [body for body in bodies if len(body) > _SHORTEST and person.korean.startswith(f"{body} ")]
    phrase = max(begun, key=len, default=None)
    if phrase is not None and not _is_short(phrase, given.korean, reading):
        first = next(iter(reading.sentences_with(person.korean)), None)
        if first is not None and not reading.prints(first, given.korean):
            says = f"[{first}] speaks of {person.korean}, not of one of {given.korean}."
            yield view.contradiction(says, korean=person.korean, sentence=first, words=given.english)


def _behind(view: ClaimInView, person: Person, reading: Reading) -> Iterator[Objection]:
    """Object to an affiliation if another body stands right behind the speaker: 민도울 법무부 과장은."""
    given = person.affiliation
    if given is None or not _NAME.fullmatch(person.korean):
        return
    bodies = sorted(_bodies(view, reading), key=len, reverse=True)
    for number in sentence_numbers(view.claim):
        line = reading.lines.get(number, "")
        at = line.find(f"{person.korean} ")
        if at < 0 or prints_name(number, (given.korean,), reading):
            continue
        rest = line[at + len(person.korean) + 1 :]
        body = next((one for one in bodies if rest.startswith(one) and _OF_BODY.match(rest, len(one))), None)
        shaped = _SHAPED.match(rest)
        if body is None and shaped and not _stands_with(person, given, reading):
            body = shaped["body"]
        if body is not None and not _is_short(body, given.korean, reading):
            says = f"[{number}] puts {person.korean} at {body}, not {given.korean}."
            yield view.contradiction(says, korean=body, sentence=number, words=given.english)
            return


def _stands_with(person: Person, given: Name, reading: Reading) -> bool:
    """Return whether any sentence prints the person together with the body that the claim gives."""
    return any(prints_name(number, (given.korean,), reading) for number in reading.sentences_with(person.korean))


def _known_bodies(view: ClaimInView, reading: Reading) -> set[str]:
    """Return the Korean names of bodies and companies: those found, and the proper names of the brief's rows."""
    found = {known.korean for known in (*reading.scan.bodies, *reading.scan.companies)}
    return found | {
        name.korean for _, claim in claims(view.brief) for _, name in named(claim) if name.english[:1].isupper()
    }


def _bodies(view: ClaimInView, reading: Reading) -> set[str]:
    """Return the Korean names of known bodies and of the brief's names, without those that are too short."""
    names = _known_bodies(view, reading) | {name.korean for name in view.brief.names}
    return {name for name in names if len(name) > _SHORTEST}


DEVELOPERS = Rule("developers", _inspect, version=4)
