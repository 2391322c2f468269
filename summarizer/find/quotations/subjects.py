"""Find who a clause speaks of: the noun phrase before 은, 는, 이, 가, 도, with the name mention inside it.

Only plain phrases count: a person with title, a body or company, a source (업계 관계자) with what stands before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from policy_brief import Named, PersonMention
from summarizer.korean.persons.romanise import split_name
from summarizer.korean.persons.shapes import ends_as_affiliation, may_be_name
from summarizer.korean.persons.titles import find_titles
from summarizer.korean.predicate.forms import read_form
from summarizer.korean.speech_words import any_of
from summarizer.text.patterns import compile_lazily
from summarizer.text.view import View

__all__ = [
    "Names",
    "Subject",
    "acting_place",
    "actor_before",
    "any_topic",
    "is_person",
    "is_same_one",
    "is_verb",
    "next_subject",
    "owner_before",
    "previous_subject",
    "source_before",
]

_WORD = compile_lazily(r"[^ \n]+")
_TOPIC = compile_lazily(  # 께서는, 은; one set comes first, so that the engine skips to the next of them
    r"[은는도께](?<![느으]냐.)(?<!했냐.)(?<!에.)(?<!에서.)(?<!에게.)(?<!으로.)(?<!대해.)(?<!대해서.)"
    r"(?:(?<=[은는도])|(?<=께)서[는도]),?$"
)
_ALSO = "역시"
_TOO = compile_lazily(_ALSO)  # 서미르 의원 역시 "…"
_GOING_ON = frozenset(("ㄱㅗ", "ㅁㅕ", "ㅁㅕㄴㅅㅓ"))  # 열고, 밝히며, 진행하면서
_ADVERBS = frozenset(("나아가", "더구나", "게다가", "다만", "또다시"))  # that only look like subjects
_NOMINATIVE = compile_lazily(r"[이가께](?:(?<=[이가])|(?<=께)서)$")
_EVEN = compile_lazily(r"(?:조차|마저|만)도?,?$", cues=("조차", "마저", "만"))  # 서미르 의원마저
_SIDE = compile_lazily(r"[ ]?측$")
_SOURCE = compile_lazily(rf"{any_of('sources')}들?$")
_PRONOUN = compile_lazily(r"(?:그|그녀|그들|이들|양측|두 사람)$")
_SAME_ONE = compile_lazily(r"(?:이|그|해당) (?P<noun>[가-힣]+)$", cues=("이", "그", "해당"))
_BREAK = compile_lazily(  # a word that a phrase to its right does not include
    r"""(?:
        [,.;:!?)…\]□\"“”'‘’」』》〉]
        |[은는을를에와의며]|(?<!학)과|[가-힣](?<![기원남북주청라상])도|에서|에게|으로|부터|까지|에선  # particles
        |하고|했고|면서|으며|따르면|의하면|[했됐렸났였]다|관련해|대해|위해|통해|따라|지만  # clauses
        |[가하되서]자|(?:나오|[어아여려]지|히)자  # 나오자, 알려지자, 밝히자
        |[가-힣]{2}[한된할될던온]|[가-힣]든  # adnominal verbs
        |^(?!(?:[일자기]본|[기수]준|[사조]건)$)[가-힣]?[온둔쓴낸룬준본건탄친]  # and short ones, but not 일본
    )$""",
    re.VERBOSE,
)
_IN_MARKS_OR_AGED = compile_lazily(r"['‘][^'’]+['’]|[가-힣·]+\([^()]{1,20}\)")
_ASIDE_END = compile_lazily(r"\([^()]*\)$")
_VERBAL = compile_lazily(  # 열리는, 높은: no topics
    r"(?:[하되있없않같늦많높낮좋적작짧깊넓젊받맞]|[가-힣][리치키르내]|연이|잇따르)[은는],?$"
)
_QUOTING = (  # 모른다는: what is thought or asked
    *("다는", "느냐는", "으냐는", "다는,", "느냐는,", "으냐는,"),
    *(f"{syllable}지도" for syllable in "을할될일갈올릴칠킬낼볼"),
)
_THING = compile_lazily(rf"(?:{any_of('things')}|[0-9%])$")  # nouns too general to be a speaker, if no list has them
_PLACE = compile_lazily(r"(?:에서는|에서도|에선),?$")  # 새벽시에서는: the body itself speaks
_OCCASION = compile_lazily(rf"{any_of('occasions')}$")
_WHEN = compile_lazily(rf"[0-9]+(?:일|월|년|시|분)|{any_of('times')}")
_SAID_THING = compile_lazily(rf"{any_of('said_things')}$")
_GROUP = compile_lazily(rf"{any_of('groups')}$")
_HONORED = compile_lazily(  # 최만식씨, 최만식(67) 씨, 최만식씨(67), 김 씨, A씨
    rf"""
    (?<![가-힣A-Za-z])(?!{any_of("not_honored")}$)
    [가-힣A-Z]{{1,4}}(?:\([^()]{{1,20}}\))?[ ]?씨(?:\([^()]{{1,20}}\))?$
    """,
    re.VERBOSE,
    cues="씨",
)
_HONORIFIC = compile_lazily(r"(?:\([^()]{1,20}\))?[ ]?씨(?:\([^()]{1,20}\))?", cues="씨")
_JOINED = ("와", "과")
_ADVERB = compile_lazily(rf"(?:{any_of('adverbs')}|\d+[일월년])$")
_LEADING = compile_lazily(r"^[□○◦ㅇ※*·\-▲△<\[(\"“'‘]+")
_NO_SPEAKER = compile_lazily(
    r"(?:것|이유|배경|내용|경우|결과|목표|핵심|문제|취지|대책|방안|상황|(?:^|[ ])(?:점|때|데|말|뜻|수|번)|^씨"
    r"|[두하되]고|으며|면서|해서)$"
)
_SILENT = compile_lazily(rf"{any_of('silent')}$")  # 중국 매출은 "0에 가깝다"고 했다
_STRAY = compile_lazily(r"[\"“”%]|<(?!.*>)")
_NAMELIKE = compile_lazily(r"[가-힣]{2,4}$")
_PARTICLE_LIKE = ("은", "이", "가", "도")
_OTHER_SENSES = frozenset({"시장", "과장", "이사", "대사"})  # market, exaggeration, removal, lines of a play
_MARKS = "\"'“”‘’,."
_NAME = 3  # syllables of most names
_MOST_WORDS = 5
_MOST_TITLE_WORDS = 7


class Subject(NamedTuple):
    """A noun phrase in the view; `id` is the mention inside it."""

    start: int
    end: int
    id: str | None = None
    refers_back: bool = False
    """True for 그 and 이 관계자, who are named only by an earlier sentence."""
    noun: str = ""
    """What the one referred to is: 관계자 of 이 관계자; an empty string for 그."""


class _Name(NamedTuple):
    start: int
    end: int
    mention: Named


class Names:
    """The persons, bodies and companies of a passage, by where they stand in the view."""

    def __init__(self, view: View, mentions: Iterable[Named]) -> None:
        names = (_Name(view.offset(named.start), view.offset(named.end), named) for named in mentions)
        self._names = sorted(names, key=lambda name: (name.start, name.end))
        self._starts = [name.start for name in self._names]
        self._by_surname: dict[str, dict[str, _Name]] | None = None

    def within(self, start: int, end: int) -> Iterator[_Name]:
        """Return the names inside a stretch, the last first."""
        for at in range(bisect_right(self._starts, end) - 1, -1, -1):
            name = self._names[at]
            if name.start < start:
                return
            if name.end <= end:
                yield name

    def persons(self, start: int, end: int) -> Iterator[tuple[int, int, PersonMention]]:
        """Return the persons inside a stretch, with where they stand in the view, the last first."""
        for name in self.within(start, end):
            if isinstance(name.mention, PersonMention):
                yield name.start, name.end, name.mention

    def of_surname(self, surname: str) -> Subject | None:
        """Return the first mention of the one person of a text with that surname, None where there are several."""
        if self._by_surname is None:
            self._by_surname = {}
            for name in self._names:
                if isinstance(name.mention, PersonMention):
                    self._by_surname.setdefault(name.mention.korean[:1], {}).setdefault(name.mention.english, name)
        found = list(self._by_surname.get(surname, {}).values())
        return Subject(found[0].start, found[0].end, found[0].mention.id) if len(found) == 1 else None

    def subject(self, start: int, end: int) -> Subject:
        """Take a stretch for a speaker, with the person, or else the body, inside it."""
        inside = [name.mention for name in self.within(start, end)]
        person = next((mention for mention in inside if isinstance(mention, PersonMention)), None)
        named = person or next(iter(inside), None)
        return Subject(start, end, named.id if named else None)


def previous_subject(text: str, start: int, end: int, names: Names, *, says: bool = False) -> Subject | None:
    """Return the last subject in a stretch of the view: a topic anywhere, 이 or 가 only if no verb comes between.

    Right before a quotation that a verb of saying follows (`says`), any noun may be the subject.
    """
    words = list(_WORD.finditer(text, start, end))
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        topic = _TOPIC.search(word[0]) or _TOO.fullmatch(word[0])
        even = None if topic else _EVEN.search(word[0])
        particle = topic or even or _NOMINATIVE.search(word[0])
        if (
            particle is None
            or word[0] in _ADVERBS
            or (even and not all(_ADVERB.fullmatch(after[0]) for after in words[at + 1 :]))
            or (not topic and any(is_verb(after[0]) for after in words[at + 1 :]))
        ):
            continue
        last = word.start() + particle.start() - (particle[0] == _ALSO)
        any_noun = at == len(words) - 1 and not even and not word[0].endswith(_QUOTING)
        any_noun = any_noun and (topic is not None or (says and not _SAID_THING.search(text, start, last)))
        if found := _phrase(text, start, last, names, any_noun=any_noun):
            return found
    return _opening_person(text, words, names) if says else None


def _opening_person(text: str, words: list[re.Match[str]], names: Names) -> Subject | None:
    """Return the person at the beginning of a sentence, before 이 or 가, where no verb up to the end changes that."""
    for at, word in enumerate(words):
        particle = _NOMINATIVE.search(word[0])
        start = words[0].start()
        if particle is None:
            continue
        found = _phrase(text, start, word.start() + particle.start(), names)
        if found is None or found.start != start or not (found.id or "").startswith("P"):
            return None
        return found if _keep_subject([after[0].strip(_MARKS) for after in words[at + 1 :]]) else None
    return None


def _keep_subject(words: list[str]) -> bool:
    """Return whether verbs keep the subject before them: 열고, 관련해, 핵심이 되는; not 나오자 and 주재한."""
    own = False
    for word in words:
        own = own or _NOMINATIVE.search(word) is not None
        form = read_form(word)
        if form is None or form.kind == "copula":
            continue
        if form.ending.endswith("modifier"):
            if not own:
                return False
            own = False
        elif form.ending != "plain" and form.letters not in _GOING_ON:
            return False
    return True


def any_topic(text: str, start: int, end: int, names: Names) -> Subject | None:
    """Return the last topic of a stretch, whatever noun it is; words of time and adnominal verbs do not count."""
    for word in reversed(list(_WORD.finditer(text, start, end))):
        topic = _TOPIC.search(word[0])
        last = word.start() + topic.start() if topic else word.start()
        if (
            topic
            and last > word.start()
            and not (_VERBAL.search(word[0]) or word[0].endswith(_QUOTING))
            and not _WHEN.fullmatch(text, word.start(), last)
        ):
            found = _phrase(text, start, last, names, any_noun=True)
            if found:
                return None if _THING.search(text, found.start, found.end) else found
    return None


def acting_place(text: str, start: int, end: int, names: Names) -> Subject | None:
    """Return the last body of a stretch that acts as if it were a place: 새벽시에서는."""
    for word in reversed(list(_WORD.finditer(text, start, end))):
        place = _PLACE.search(word[0])
        last = word.start() + place.start() if place else word.start()
        if place and _may_act(text, word.start(), last, names):
            return _phrase(text, start, last, names, any_noun=True)
    return None


def _may_act(text: str, start: int, end: int, names: Names) -> bool:
    noun = text[start:end]
    known = any(True for name in names.within(start, end) if name.end == end)
    return not _OCCASION.search(noun) and (known or ends_as_affiliation(noun) or _SOURCE.search(noun) is not None)


def is_person(subject: Subject, text: str) -> bool:
    """Return whether a subject is a person by its mention, its title or 씨, so that 그 may mean it."""
    words = text[subject.start : subject.end]
    return (subject.id or "").startswith("P") or _ends_in_title(words) or _HONORED.search(words) is not None


def is_same_one(subject: Subject, noun: str, text: str, names: Names) -> bool:
    """Return whether 이 관계자 or 이 회사 may mean a subject: one called by that noun, or for a group any body."""
    if _ASIDE_END.sub("", text[subject.start : subject.end]).endswith(noun):
        return True
    mention = next((name.mention for name in names.within(subject.start, subject.end)), None)
    if isinstance(mention, PersonMention):
        return (mention.title or "").endswith(noun)
    return mention is not None and _GROUP.search(noun) is not None


def is_verb(word: str) -> bool:
    """Return whether a word is the verb of another clause: 참석한, 밝히며."""
    form = read_form(word.strip(_MARKS))
    return form is not None and form.kind != "copula"


def next_subject(text: str, start: int, end: int, names: Names) -> Subject | None:
    """Return the subject that a stretch begins with: 김 장관이 in "…"고 김 장관이 밝혔다."""
    for count, word in enumerate(_WORD.finditer(text, start, end)):
        particle = _TOPIC.search(word[0]) or _NOMINATIVE.search(word[0])
        if particle and (found := _phrase(text, start, word.start() + particle.start(), names)):
            return found if not text[start : found.start].strip() else None
        if count == _MOST_WORDS or _BREAK.search(word[0]):
            return None
    return None


def owner_before(text: str, start: int, end: int, names: Names) -> Subject | None:
    """Return the one whose words they are in "…"라는 박하나 의원의 말: the phrase up to `end`, behind no clause."""
    found = _phrase(text, start, end, names)
    if found is None or any(_BREAK.search(word[0]) for word in _WORD.finditer(text, start, found.start)):
        return None
    return found


def actor_before(text: str, start: int, end: int, names: Names) -> Subject | None:
    """Return the phrase that ends at `end` where it is one who can speak by itself."""
    return _phrase(text, start, end, names)


def source_before(text: str, start: int, end: int, names: Names) -> Subject | None:
    """Return the phrase that ends at `end`, where words like 에 따르면 begin."""
    return _phrase(text, start, end, names, any_noun=True)


def _phrase(text: str, start: int, end: int, names: Names, *, any_noun: bool = False) -> Subject | None:
    """Read the noun phrase that ends at `end` as somebody who can speak; return None if it is not."""
    last = max(start, text.rfind(" ", start, end) + 1)
    if _PRONOUN.fullmatch(text, last, end):
        return Subject(last, end, refers_back=True)
    person = _person(text, start, end, names)
    if person:
        return person
    begin, joined = _begin(text, start, last)
    phrase = text[begin:end]
    name = None if joined else next((found for found in names.within(begin, end) if _is_head(text, found, end)), None)
    if not phrase or phrase == "측" or (name is None and not _can_speak(phrase, any_noun=any_noun)):
        return None
    same = _SAME_ONE.fullmatch(phrase)
    noun = same["noun"] if same else ""
    known = name.mention.id if name and not _is_behind_name(text, begin, name, names) else None
    return Subject(begin, end, known, refers_back=same is not None, noun=noun)


def _is_behind_name(text: str, begin: int, name: _Name, names: Names) -> bool:
    """Return whether a body is rather the affiliation of someone no list knows, who stands before it."""
    word = text[begin : name.start].rstrip().rpartition(" ")[2]
    if len(word) != _NAME or not may_be_name(word) or ends_as_affiliation(word):
        return False
    return not any(names.within(begin, name.start - 1))


def _person(text: str, start: int, end: int, names: Names) -> Subject | None:
    """Return the person whose name and title the phrase is, with the affiliation before or between them."""
    name = next((found for found in names.within(start, end) if isinstance(found.mention, PersonMention)), None)
    if name is None or not isinstance(name.mention, PersonMention):
        return None
    affiliation = name.mention.affiliation or ""
    words = text[name.end : end]
    if words != f" {affiliation} {name.mention.title}" and not _is_title_of(words):
        return None
    before = text[start : name.start].rstrip()
    begin = start + len(before) - len(affiliation) if affiliation and before.endswith(affiliation) else name.start
    return Subject(begin, end, name.mention.id)


def _is_title_of(words: str) -> bool:
    """Return whether what follows a name is nothing, 씨, brackets, or affiliation and title."""
    if _HONORIFIC.fullmatch(words) or _ASIDE_END.fullmatch(words):
        return True
    if not _SIDE.sub("", words).strip():
        return True
    parts = _SIDE.sub("", words).split()
    if len(parts) > _MOST_TITLE_WORDS or any(_BREAK.search(part) and not part.startswith("(") for part in parts[:-1]):
        return False
    return words[0] in " (" and _ends_in_title(_ASIDE_END.sub("", parts[-1]))


def _begin(text: str, start: int, last: int) -> tuple[int, bool]:
    """Walk left from the last word of a phrase over its nouns; also return whether 와 or 과 joins two."""
    begin, joined = last, False
    for word in list(_WORD.finditer(text, start, last))[: -_MOST_WORDS - 1 : -1]:
        ends = _BREAK.search(word[0]) and not _IN_MARKS_OR_AGED.fullmatch(word[0])
        if begin == last and _may_be_name(word[0]):
            ends = False  # 은, 이, 가 and 도 right before a title are the end of a name: 목다은 간사, 해솔도 관계자
        if ends and _has_long_surname(word[0]):
            ends = False
        joins = word[0].endswith(_JOINED) and not joined
        if (ends and not joins) or _ADVERB.fullmatch(word[0]):
            break
        begin, joined = word.start(), joined or joins
    leading = None if _IN_MARKS_OR_AGED.match(text, begin) else _LEADING.match(text, begin, last + 1)
    return (leading.end() if leading else begin), joined


def _may_be_name(word: str) -> bool:
    return bool(word.endswith(_PARTICLE_LIKE) and _NAMELIKE.match(word) and (word[-1] == "도" or split_name(word)))


def _has_long_surname(word: str) -> bool:
    """Return whether a word is a name like 선우가을, whose last syllable is not a particle."""
    parts = split_name(word)
    return parts is not None and (len(parts[0]), len(parts[1])) == (2, 2)


def _is_head(text: str, name: _Name, end: int) -> bool:
    """Return whether a body or company is the phrase, or the one that its 관계자 or 측 belongs to."""
    after = text[name.end : end]
    return not after.strip() or _SOURCE.search(after) is not None or _ends_in_title(after)


def _can_speak(phrase: str, *, any_noun: bool) -> bool:
    if any_noun:
        last = phrase.rpartition(" ")[2]
        if _NO_SPEAKER.search(phrase) or _STRAY.search(phrase) or _SILENT.search(phrase):
            return False
        return not (_WHEN.fullmatch(last) or last[-1:].isdigit())
    if _SOURCE.search(phrase) or _HONORED.search(phrase):
        return True
    return phrase not in _OTHER_SENSES and _ends_in_title(phrase)


def _ends_in_title(words: str) -> bool:
    words = words.removesuffix("들")
    return any(title.end == len(words) for title in find_titles(words))
