"""Names that code knows in both languages: those of the glossary, of the article, and of the brief's own rows."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Literal, NamedTuple

from policy_brief import AIModel, Named, PersonMention, PolicyBrief, has_english
from policy_brief.claims import claims, named
from summarizer.check.prose.short_forms import PARTICLE, SHORT, WORD
from summarizer.check.reading import Reading
from summarizer.korean.names.glossary import Glossary, GlossaryEntry, load_glossary

from .clauses import plain_name
from .countries import countries, is_country

__all__ = ["NameKind", "Printed", "SaidName", "printed_names", "said_names"]

NameKind = Literal["country", "organisation", "person", "model"]
_FIRST_WORD = re.compile(r"(?<![\w-])\w+")
_KINDS: Mapping[str, NameKind] = {
    "country": "country", "body": "organisation", "company": "organisation", "person": "person", "model": "model",
}  # fmt: skip
_TOO_PLAIN = frozenset(
    """assembly cabinet center centre city committee company council court firm government industry institute korea
    minister ministry opposition parliament party president report state university""".split()  # noqa: SIM905
)
_COMMON = (
    "정부|당국|국가|업계|기업|회사|업체|컨소시엄|민간|민관|전문가|관계자|여당|야당|여야|보고서|한국|대한민국"
    "|국내|국비|시비|도비|지방비"
)
_GENERIC = re.compile(rf"^(?:{_COMMON})|(?:{_COMMON})(?:들|측)?$")
_GROUP = re.compile(
    r"(?<![가-힣A-Za-z])[가-힣A-Za-z·]{2,18}(?:의사회|협의회|연합회|협회|연대|학회|노조|모임)"
    r"(?=[은는](?![가-힣]))"
)
"""A group that is the topic of a sentence, though nobody has its English: 광주전남영상의학의사회는."""
_LISTED = re.compile(r"[ ]?(?:[·,]|와|과|및)[ ]?")
_COUNTED = r"(?:[ ](?:등[ ]?)?(?:[0-9]{1,3}|두|세|네)[ ]?(?:개국|나라|곳|개사|사|국가)|[ ]등)?"
_SUBJECT = re.compile(
    rf"(?:[(\[][^)\]\n]{{1,20}}[)\]])?(?:[ ]?(?:측|쪽))?{_COUNTED}"
    r"(?:은|는|이|가|도|에서는|에[ ]따르면)(?![가-힣])"
)
_HOME = frozenset(
    ("South Korea", "Korea", "Republic of Korea", "Seoul", "Us", "Washington", "Beijing", "Tokyo", "Brussels", "London",
     "Paris", "Moscow", "Taipei", "Berlin")
)  # fmt: skip
"""Names that a brief may say without the article: home, and capitals, which stand for their governments."""
_BODY = re.compile(
    r"(?:부|청|처|위원회|위|시|도|군|구|협회|협의회|연합회|학회|노조|연대|모임|재단|공단|공사|은행|연구원|연구소|진흥원|센터"
    r"|대학교?|병원|의료원|그룹|전자|랩스?|테크|소프트|시스템즈?|바이오|로보틱스|반도체|통신|텔레콤|증권|캐피탈|파트너스|에이아이|AI)$"
)
"""What the name of a body or company ends in, as far as a name without a row is taken for one."""
_REGION = re.compile(
    r"(?<![가-힣])(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충청북도|충남|충청남도|전북|전라북도|전남|전라남도|경북|경상북도"
    r"|경남|경상남도|제주)(?:특별자치도|특별자치시|특별시|광역시|시|도)?(?=(?:은|는|이|가|도|의|에|에는|에서|와|과|로)?(?![가-힣]))"
)
_COMPANY = re.compile(
    r"(?P<short>[A-Z][A-Za-z-]{4,}) (?:Systems|Electronics|Tech|Technolog(?:y|ies)|Soft|Labs?|Telecom|Group|Energy|Bio"
    r"|Medi|Cloud|Securities|Intelligence|Motors?|Semiconductors?"
    r"|Chips|Networks?|Robotics|AI|Elec|Inc\.?|Corp\.?|Co\.?)$"
)
_TITLED = re.compile(r"(?:[ ][가-힣A-Za-z·]{1,14}){0,3}(?:은|는|이|가|도)(?![가-힣])")
_TITLES = (
    "관계자|당국자|대표단|측|장관|차관|대표|사장|회장|원장|국장|과장|실장|팀장|본부장|단장|총괄|연구원|연구위원|교수|센터장|부장|이사"
    "|의장|총장|소장|대변인|위원장|사무국장|지회장|변호사"
)
_STANDS_FOR = re.compile(rf"(?:[ ][가-힣]{{1,12}}){{0,2}}[ ]?[가-힣]{{0,8}}(?:{_TITLES})(?:은|는|이|가|도)(?![가-힣])")
_OF_TITLE = re.compile(rf"(?:{_TITLES})$")


class SaidName(NamedTuple):
    """A known name in English prose: where it stands, and the Korean forms that print it."""

    kind: NameKind
    text: str
    start: int
    korean: tuple[str, ...]


class Printed(NamedTuple):
    """A known name in a Korean sentence; `acts` if a particle marks it as topic or subject."""

    kind: NameKind
    korean: str
    english: str
    start: int
    end: int
    acts: bool


class _Form(NamedTuple):
    kind: NameKind
    korean: tuple[str, ...]


def said_names(text: str, brief: PolicyBrief, reading: Reading) -> Iterator[SaidName]:
    """Return the known names of English prose in text order, the longest where names stand within one another."""
    own, found = reading.remembered_of(brief, _forms_of_brief), dict(_names_of_glossary(text, reading.glossary))
    for match in _places(frozenset(own), text):
        if len(found.get(match.start(), ("",))[0]) <= len(match[0]):
            found[match.start()] = (match[0], own[match[0].casefold()])
    found = {start: (words, form) for start, (words, form) in found.items() if _is_name(words)}
    end = -1
    for start in sorted(found):
        words, form = found[start]
        if start >= end:
            yield SaidName(form.kind, words, start, form.korean)
            end = start + len(words)


def _is_name(words: str) -> bool:
    if words in _HOME:
        return False
    return words[:1].isupper() or words.casefold() in _plain_names("ministries")


def printed_names(number: int, brief: PolicyBrief, reading: Reading) -> tuple[Printed, ...]:
    """Return the names of a sentence: those that finders found, and those of the brief's rows."""
    return reading.remembered_of(brief, _names_of_line, number)


def _names_of_line(reading: Reading, brief: PolicyBrief, number: int) -> tuple[Printed, ...]:
    line, evidence = reading.lines.get(number, ""), reading.scan.evidence(number)
    spans = {name.start: name for name in _found_names(number, line, evidence.start if evidence else 0, reading)}
    for name in _names_of_brief(line, brief, reading):
        known = spans.get(name.start)
        if known is None or known.end < name.end:
            spans[name.start] = name
    for match in _REGION.finditer(line):
        spans.setdefault(match.start(), _printed("organisation", match[0], match[0], match.start(), line))
    for match in _GROUP.finditer(line):
        if all(not match.start() <= start < match.end() for start in spans):
            spans[match.start()] = Printed("organisation", match[0], match[0], match.start(), match.end(), acts=True)
    return _with_lists(tuple(_without_nested(spans[start] for start in sorted(spans))), line)


def _found_names(number: int, line: str, offset: int, reading: Reading) -> Iterator[Printed]:
    """Yield what finders found, except bodies and companies without known English, perhaps nouns (운용위원회)."""
    for mention in reading.names(number):
        start = mention.start - offset
        is_known = mention.romanisation != "rule" or isinstance(mention, PersonMention)
        if is_known and 0 <= start < len(line) and line.startswith(mention.text, start):
            yield _printed(_kind_of(mention), mention.text, mention.english, start, line)


def _names_of_brief(line: str, brief: PolicyBrief, reading: Reading) -> Iterator[Printed]:
    for match in WORD.finditer(line):
        yield from _short_forms(match, brief, reading, line)
    for korean, (kind, english) in _korean_of_brief(brief, reading).items():
        for match in re.finditer(rf"(?<![가-힣A-Za-z0-9]){re.escape(korean)}(?![A-Za-z0-9])", line):
            yield _printed(kind, korean, english, match.start(), line)


def _short_forms(match: re.Match[str], brief: PolicyBrief, reading: Reading, line: str) -> Iterator[Printed]:
    """Yield the organisation of the brief whose name a word begins, by half or more: 노스베일 of 노스베일시스템즈."""
    word = PARTICLE.sub("", match[0])
    for korean, (kind, english) in _korean_of_brief(brief, reading).items():
        if SHORT < len(word) < len(korean) <= len(word) * 2 and korean.startswith(word) and kind == "organisation":
            yield _printed(kind, word, english, match.start(), line)


def _with_lists(names: tuple[Printed, ...], line: str) -> tuple[Printed, ...]:
    """Return the names, with those of a list acting if its last one does: 한국·일본·말레이시아 3개국은."""
    found: list[Printed] = []
    for name in reversed(names):
        last = found[-1] if found else None
        joined = last is not None and last.acts and _LISTED.fullmatch(line, name.end, last.start)
        found.append(name._replace(acts=True) if joined and last and last.kind == name.kind else name)
    return tuple(reversed(found))


def _without_nested(names: Iterable[Printed]) -> Iterator[Printed]:
    end = -1
    for name in names:
        if name.start >= end:
            yield name
            end = name.end


def _printed(kind: NameKind, korean: str, english: str, start: int, line: str) -> Printed:
    end = start + len(korean)
    forms = (_SUBJECT, _TITLED) if kind == "person" else (_SUBJECT, _STANDS_FOR)
    acts = any(form.match(line, end) for form in forms)
    return Printed(kind, korean, english, start, end, acts)


def _kind_of(mention: Named) -> NameKind:
    if isinstance(mention, PersonMention):
        return "person"
    if isinstance(mention, AIModel):
        return "model"
    return "country" if is_country(plain_name(mention.english)) or mention.english in _state_names() else "organisation"


@cache
def _state_names() -> frozenset[str]:
    return frozenset(entry.english for entry in load_glossary().entries.values() if entry.kind == "country")


def _forms_of_brief(reading: Reading, brief: PolicyBrief, _: int) -> dict[str, _Form]:
    """Return, by English form in lower case, the names of rows and of what the finders know in English."""
    forms: dict[str, set[str]] = {}
    kinds: dict[str, NameKind] = {}
    for english, korean, kind in _pairs(brief, reading):
        key = english.casefold().removeprefix("the ")
        short = _COMPANY.match(english)
        if short and kind == "organisation":
            forms.setdefault(short["short"].casefold(), set()).add(korean)
            kinds.setdefault(short["short"].casefold(), kind)
        if len(key) > 3 and key not in _TOO_PLAIN:  # noqa: PLR2004 - shorter ones are letters of anything
            forms.setdefault(key, set()).add(korean)
            kinds.setdefault(key, kind)
    return {key: _Form(kinds[key], tuple(sorted(_all_forms(korean, reading)))) for key, korean in forms.items()}


def _all_forms(korean: Iterable[str], reading: Reading) -> set[str]:
    forms = set(korean)
    for form in tuple(forms):
        entry = reading.glossary.get(form)
        forms |= set(entry.names) if entry else set()
    return forms


def _pairs(brief: PolicyBrief, reading: Reading) -> Iterator[tuple[str, str, NameKind]]:
    scan = reading.scan
    found: tuple[Named, ...] = (*scan.bodies, *scan.companies, *scan.persons)
    for mention in found:
        if has_english(mention) or isinstance(mention, PersonMention):
            yield mention.english, mention.korean, _kind_of(mention)
    for korean, (kind, english) in _korean_of_brief(brief, reading).items():
        yield english, korean, kind


def _korean_of_brief(brief: PolicyBrief, reading: Reading) -> dict[str, tuple[NameKind, str]]:
    """Return the proper names of a brief by their Korean, with kind and English: of rows, models and its list."""
    return reading.remembered_of(brief, _proper_names)


def _proper_names(reading: Reading, brief: PolicyBrief, _number: int) -> dict[str, tuple[NameKind, str]]:
    names: dict[str, tuple[NameKind, str]] = {}
    for _path, claim in claims(brief):
        for field, name in named(claim):
            if field in ("model", "declaration", "official_name") or _GENERIC.search(name.korean):
                continue
            kind = _kind_of_row(name.korean, name.english, reading)
            if field == "speaker" and _OF_TITLE.search(name.korean):
                kind = "person"
            if kind is not None and name.english[:1].isupper():
                names.setdefault(name.korean, (kind, name.english))
    for row in brief.korean_models:
        names.setdefault(row.model.korean, ("model", row.model.english))
    for name in brief.names:
        if _BODY.search(name.korean) and name.english[:1].isupper() and not _GENERIC.search(name.korean):
            kind = _kind_of_row(name.korean, name.english, reading) or "organisation"
            names.setdefault(name.korean, (kind, name.english))
    return names


def _kind_of_row(korean: str, english: str, reading: Reading) -> NameKind | None:
    known = reading.scan.named(korean)
    if known is not None:
        return _kind_of(known)
    if " " in korean and re.search(r"(?:^|[ ])(?:한|일부|이|그|해당|같은|다른|모든) ", korean):
        return None
    return "country" if is_country(plain_name(english)) else "organisation"


@lru_cache(maxsize=4)
def _glossary_forms(glossary: Glossary) -> dict[str, _Form]:
    forms: dict[str, _Form] = {}
    by_english: dict[str, list[GlossaryEntry]] = {}
    for entry in glossary.entries.values():
        if entry.kind in _KINDS:
            by_english.setdefault(entry.english, []).append(entry)
    for english, entries in by_english.items():
        korean = tuple(name for entry in entries for name in entry.names)
        if english not in ("South Korea", "Korea") and len(english) > 3:  # noqa: PLR2004
            forms[english.casefold()] = _Form(_KINDS[entries[0].kind], korean)
    for country in countries():
        known = next((forms[word.casefold()].korean for word in country.english if word.casefold() in forms), ())
        for word in country.english:
            forms[word.casefold()] = _Form("country", known or country.named)
    for words, ministry in _plain_names("ministries").items():
        known_body = glossary.get(ministry)
        forms[words] = _Form("organisation", known_body.names if known_body else (ministry,))
    for region, names in _plain_names("regions").items():
        forms[region.casefold()] = _Form("organisation", tuple(names))
    for word in ("eu", "european union"):
        forms[word] = _Form("country", ("유럽연합", "EU", "유럽"))
    return forms


@lru_cache(maxsize=4096)
def _names_of_glossary(text: str, glossary: Glossary) -> Mapping[int, tuple[str, _Form]]:
    """Return the names of the glossary by their places in English prose."""
    forms = _glossary_forms(glossary)
    matches = _places(_glossary_names(glossary), text)
    return {match.start(): (match[0], forms[match[0].casefold()]) for match in matches}


@lru_cache(maxsize=4)
def _glossary_names(glossary: Glossary) -> frozenset[str]:
    return frozenset(_glossary_forms(glossary))


@cache
def _plain_names(table: str) -> Mapping[str, Any]:
    text = resources.files("summarizer.check.prose").joinpath("plain_names.toml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = tomllib.loads(text)[table]
    return found


def _places(names: frozenset[str], text: str) -> Iterator[re.Match[str]]:
    """Yield where names stand; only words that begin a name are tried, as one pattern of all names would be slow."""
    pattern, firsts, end = _pattern(names), _first_words(names), 0
    for word in _FIRST_WORD.finditer(text):
        found = pattern.match(text, word.start()) if word.start() >= end and word[0].casefold() in firsts else None
        if found:
            yield found
            end = found.end()


@lru_cache(maxsize=64)
def _first_words(names: frozenset[str]) -> frozenset[str]:
    return frozenset(found[0].casefold() for name in names if (found := _FIRST_WORD.match(name)))


@lru_cache(maxsize=64)
def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    listed = "|".join(sorted(map(re.escape, filter(None, names)), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{listed or '(?!)'})(?![\w-])", re.IGNORECASE)
