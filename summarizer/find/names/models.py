"""Find Korean AI models and who develops them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from policy_brief import AIModel, Company
from summarizer.find.passage import Passage, Place
from summarizer.korean.names.glossary import Glossary, GlossaryEntry
from summarizer.korean.names.index import NameIndex
from summarizer.korean.words import bundled_text, ends_word
from summarizer.text.patterns import compile_lazily
from summarizer.text.view import normalise

__all__ = ["find_models"]

# A glossary note with these words marks a name that is also an everyday word: 믿음 is belief, 솔라 is solar.
_EVERYDAY: Final = "match only beside"
_AI_WORDS: Final = (
    "(?:초거대|생성형|거대언어모델|대규모언어모델|대형언어모델|언어모델|파운데이션"
    r"|AI|인공지능|모델|LLM|sLM|SLM|\(LLM\))"
)
_NAMED_FOR: Final = r"(?:의|이 개발한|가 개발한|이 만든|가 만든|의 자체|의 독자)?"
_CODE: Final = r"(?: ?[\[(][^\])\n]{1,20}[\])])?"
_BETWEEN = compile_lazily(rf"{_CODE}{_NAMED_FOR}(?: ?{_AI_WORDS}){{0,5}} ?['\"‘“「]?")
_TOPIC = compile_lazily(rf"{_CODE}(?:은|는|이|가) ?['\"‘“「]")
_BARE_GENITIVE = compile_lazily(rf"{_CODE}의 ?")
_AI_WORD_BEFORE = compile_lazily(rf"{_AI_WORDS}\)?(?:인)? ?['\"‘“「]?$")
_AI_WORD_AFTER = compile_lazily(rf"['\"’”」]? ?(?:\([A-Z]|{_AI_WORDS}|[0-9]+(?:\.[0-9]|B)|프로|미니|스튜디오)")
_BELIEF_AFTER = compile_lazily(
    r"(?:[을를이가은는도]|의)? (?:주|줄|준|줬|저버|잃|얻|있|없|생|심|갖|가지|가진|흔들|깨|보|쌓)"
)
_CONTEXT: Final = 40  # code points around a name in which words may show what it is
_VERSION = compile_lazily(r" ?-?(?P<version>[0-9]{1,2}\.[0-9])(?![0-9%])(?! ?[배조억만점%])")


class _Model(NamedTuple):
    """A model's name in the view, with the version printed after it."""

    entry: GlossaryEntry
    name: str
    start: int
    end: int
    version: str | None


class _Companies(NamedTuple):
    """A passage's companies in order, and by English name."""

    all: Sequence[Company]
    by_english: Mapping[str, Sequence[Company]]

    @classmethod
    def of(cls, companies: Sequence[Company]) -> _Companies:
        by_english: dict[str, list[Company]] = {}
        for company in companies:
            by_english.setdefault(company.english, []).append(company)
        return cls(companies, by_english)


def find_models(passage: Passage, glossary: Glossary, companies: Sequence[Company]) -> tuple[AIModel, ...]:
    """Find the glossary's models of Korean developers.

    The developer is the company that stands right before the model, else the glossary's; the ticker is that company's,
    where the text prints one. A name that is an everyday word needs its developer or an AI word next to it.
    `companies` are those of the same passage. Ids are A1, A2 … in the text's order.
    """
    found: list[AIModel] = []
    index = _Companies.of(companies)
    for model in _models(passage.view.text, glossary):
        place = passage.place(model.start, model.end)
        if place and (mention := _mention(model, place, passage, index, glossary)):
            found.append(mention.model_copy(update={"id": f"A{len(found) + 1}"}))
    return tuple(found)


def _models(text: str, glossary: Glossary) -> Iterator[_Model]:
    reached = 0
    for start, ends in _index(glossary).starts(text):
        read = (_read(text, start, end, glossary) for end in ends if start >= reached)
        if found := next(filter(None, read), None):
            reached = found.end
            yield found


def _read(text: str, start: int, end: int, glossary: Glossary) -> _Model | None:
    """Return the model that `text[start:end]` names, with the version behind it; None where no word ends there."""
    entry = glossary.get(text[start:end])
    version = _VERSION.match(text, end)
    if entry is None or entry.kind != "model":
        return None
    if version and ends_word(text, version.end()):
        return _Model(entry, text[start:end], start, version.end(), version["version"])
    return _Model(entry, text[start:end], start, end, None) if ends_word(text, end) else None


@cache
def _foreign_developers() -> frozenset[str]:
    return frozenset(bundled_text("names/foreign_developers.txt").splitlines())


@lru_cache(maxsize=8)
def _index(glossary: Glossary) -> NameIndex:
    models = (entry for entry in glossary.entries.values() if entry.kind == "model")
    return NameIndex(normalise(name) for entry in models for name in entry.names)


def _mention(
    model: _Model, place: Place, passage: Passage, companies: _Companies, glossary: Glossary
) -> AIModel | None:
    known = glossary.get(model.entry.developer or "")
    if known and known.english in _foreign_developers():
        return None
    adjacent = _adjacent(place, passage, companies.all, known)
    if _is_everyday(model) and not _is_meant(model, passage.view.text, adjacent):
        return None
    developer = adjacent.company.english if adjacent else known.english if known else None
    named = companies.by_english.get(developer or "", [])
    printed = _last_before(place, named)
    return AIModel(
        **place,
        id="A1",
        korean=place["text"],
        english=f"{model.entry.english} {model.version}" if model.version else model.entry.english,
        romanisation=model.entry.romanisation,
        source=model.entry.source,
        developer=developer,
        developer_korean=printed.korean if printed else None,
        ticker=next((company.ticker for company in (printed, *named) if company and company.ticker), None),
    )


class _Adjacent(NamedTuple):
    """The company right before a model, and the words between them."""

    company: Company
    between: str


def _adjacent(
    place: Place, passage: Passage, companies: Sequence[Company], known: GlossaryEntry | None
) -> _Adjacent | None:
    at = bisect_right(companies, place["start"], key=lambda company: company.end) - 1
    if at < 0 or companies[at].sentence != place["sentence"]:
        return None
    company = companies[at]
    between = passage.view.text[passage.view.offset(company.end) : passage.view.offset(place["start"])]
    owns = _BETWEEN.fullmatch(between) or (_TOPIC.fullmatch(between) and _is_related(company, known))
    return _Adjacent(company, between) if owns else None


def _is_related(company: Company, known: GlossaryEntry | None) -> bool:
    """Return whether a company may stand for the known developer, as NAVER Cloud does for NAVER."""
    return known is not None and company.english[:2] == known.english[:2]


def _is_everyday(model: _Model) -> bool:
    return _EVERYDAY in model.entry.note and model.name.isalpha()


def _is_meant(model: _Model, text: str, adjacent: _Adjacent | None) -> bool:
    """Return whether an everyday word is the model here: 믿음 near KT or an AI word, but not KT의 믿음을 저버리다."""
    after = text[model.end : model.end + _CONTEXT]
    if _BELIEF_AFTER.match(after):
        return False
    if model.version or _AI_WORD_AFTER.match(after):
        return True
    if _AI_WORD_BEFORE.search(text[max(0, model.start - _CONTEXT) : model.start]):
        return True
    return adjacent is not None and not _BARE_GENITIVE.fullmatch(adjacent.between)


def _last_before(place: Place, named: Sequence[Company]) -> Company | None:
    """Return the developer's last mention before the model, or its first after it."""
    at = bisect_right(named, place["start"], key=lambda company: company.end)
    return named[max(at - 1, 0)] if named else None
