"""Find the speaker of a quotation, if the grammar of the text is clear.

Clear forms are: X는 "…"고 말했다; "…"며 "…"고 강조했다, one speaker for both; "…"고 X가 밝혔다; X에 따르면 "…"; "…"라는
X의 말; X는 말했다. "…" and "…" X가 말했다. Words like 그러면서, 이어 and 그는 continue the last speaker, over one
paragraph at most; 이 관계자 is the last one who is called so. All other quotations have no speaker.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from policy_brief import Company, OfficialBody, PersonMention, Quotation
from summarizer.find.passage import Passage
from summarizer.korean.speech_words import any_of
from summarizer.text.labels import names_nobody
from summarizer.text.patterns import compile_lazily
from summarizer.text.split import REMARK
from summarizer.text.view import View

from .interviews import find_interviewee, follows_question, follows_statement
from .subjects import (
    Names,
    Subject,
    acting_place,
    actor_before,
    any_topic,
    is_person,
    is_same_one,
    is_verb,
    next_subject,
    owner_before,
    previous_subject,
    source_before,
)

__all__ = ["attach_speakers"]

_MASK = "□"
_GOES_ON = compile_lazily(r"[ ]?,?[ ]?(?:이?라(?:고|며|면서도?)|고|며|면서도?|하고|하며)")
_ON_WHAT_WAS_SAID = compile_lazily(  # "…"고 한 것에 대해 "…", "…"고 하자 "…": the answer of another
    r"""[ ](?:
        [가-힣]{0,3}[한힌던][ ](?:것|데|점|바|말|발언|주장|지적|질의|질문)
        |(?:[^ □.,]{1,10}[ ]){0,2}(?P<when>[^ □.,]{1,9}자)(?:마자)?,?[ ]
    )""",
    re.VERBOSE,
)
_VERB_FIRST = compile_lazily(r"[ ]?(?:이?라고(?:도|는)?|고(?:도|는)?)?[ ]")
_SAYING = compile_lazily(r"[ ]?(?:이?라)?(?:(?:며|면서)(?=[ ,]|$)|고(?:도|는)?(?=[ ,]))")
_VIEW_OF = compile_lazily(  # …라는 게 협회 측 설명이다
    rf"[ ]?(?:이?라)?는[ ](?:게|것이)[ ](?P<who>[^□.,]{{2,40}}?)(?P<side>[ ]?측)?의?[ ]"
    rf"{any_of('views')}(?:이다|이었다|이라)"
)
_WORDS_OF = compile_lazily(  # …라는 박하나 의원의 말에, …는 박하나 의원의 주장이다
    rf"[ ]?(?:이?라)?[는던][ ](?P<who>[^□.,]{{2,40}}?)(?P<side>[ ]?측)?의[ ](?:[가-힣]{{1,6}}[ ])?{any_of('words_of')}"
    rf"(?=[은는이가을를에도과와의으로]|[ ]|[.,]|$)"
)
_TOLD_BY = compile_lazily(rf"(?P<particle>[이가]|께서)[ ]{any_of('told_alone')}[가-힣]{{0,3}}다[.]?[ ]?$")
_LEAD = compile_lazily(
    rf"(?P<particle>[은는도]|께서는)[ ](?:이렇게[ ])?{any_of('told_alone')}[가-힣]{{0,3}}다[.:]?[ ]?$"
)
_SPEAKS = compile_lazily(rf"[^□.]{{0,30}}?{any_of('told')}")
_REPORTED = compile_lazily(r"[ ]?(?:이?라)?(?:는|던)[ ]")
_OWN_VIEW = compile_lazily(
    rf"[ ]?(?:이?라)?는[ ]{any_of('own_views')}(?:이[다라며나지고]|도?을?를?[ ](?:밝|전|내|피력|강조|보였|고수|굽히))"
    rf"|[ ]?(?:이?라)?는[ ]{any_of('given_views')}(?:의[ ][가-힣]{{1,8}})?[을를도][ ]"
    rf"(?:[가-힣]{{1,6}}[ ])?{any_of('gives')}"
)
_IN_THE_NAME_OF = compile_lazily(rf"[ ]명의(?:의|로)?[ ](?:낸[ ])?{any_of('papers')}")  # 통일부 명의의 성명을 통해
_SUBJECT = compile_lazily(r"[^ □]{2,}[은는이가도](?=[ ,])")
_ACCORDING = compile_lazily(r"에[ ]?(?:따르면|의하면)")
_CONNECTED = compile_lazily(
    r"[○◦ㅇ※*\- ]*(?:그러면서도?|이어서?|또한?|아울러|더불어|나아가|특히|다만|그리고|끝으로|마지막으로)(?=[ ,]|$)"
)
_LIKE_THIS = compile_lazily(rf"(?:이렇게|이같이|이 같이|이처럼|이와 같이) ?{any_of('told_this_way')}")
_LABEL = compile_lazily(r"(?:^|[\n\[(<▲△▶▷◇◆])[ ]?((?:[가-힣A-Za-z]+[ /]?){1,6}?)[ ]?[:=][ ]?$")
_ASKED = compile_lazily(r"질문(?:에|에는|에도|에 대해|에 대해서는)?,?[ ]*$")
_SAID_BY = compile_lazily(  # …고 인정한 감사원 고위 인사의
    rf"[ ]?(?:이?라)?고[ ]{any_of('verbs')}(?:(?<=한)|[한힌던]|했던|혔던)[ ](?P<who>[^ □.,]+(?:[ ][^ □.,]+){{0,3}})"
)
_SOURCE_WORD = compile_lazily(rf"{any_of('sources')}(?:들?[의은는이가을를에와과]|들?에게|[ ]|$)")
_EMPTY = compile_lazily(r"[○◦ㅇ※*\- ]*")
_MYSELF = compile_lazily(  # 나는 "…", 제가 그 자리에서 "…"; not 내가 만난 주민은 "…"
    r"(?<![가-힣])(?:[나저][는도]|[내제]가)[ ](?:[^ .,?!]*[^ .,?!은는이가도][ ]){0,4}$"
)
_ADDS = compile_lazily(r"[ ]?(?:이?라고도|고도)[ ]|[^□.]{0,12}덧붙")
_GOES_ON_BELOW = compile_lazily(r"(?:며|면서|고),?[ ]*$")
_BULLET = 2
"""A mark and the space behind it, which belong to no sentence."""
_HE = frozenset({"그", "그녀"})
_MYSELF_WITHIN = 40
_SENTENCES_BACK = 3
_TOLD_WITHIN = 30
_MOST_VOICES = 4  # speakers to remember for 이 관계자
_VERB_WITHIN = 16
"""How far behind a quotation a verb that qualifies a noun ends, with the space after it: "…"라고 못 박았던 ."""
_PARAGRAPHS_BACK = 1


class _Voice(NamedTuple):
    """The last speaker, and the sentence of the speech."""

    subject: Subject
    sentence: int
    carried: bool = False


def attach_speakers(
    passage: Passage,
    quotations: Sequence[Quotation],
    persons: Sequence[PersonMention],
    bodies: Sequence[OfficialBody | Company],
) -> tuple[Quotation, ...]:
    """Return the quotations with the speakers that the grammar gives; what is not speech is unchanged."""
    names = Names(passage.view, (*persons, *bodies))
    interviewee = find_interviewee(passage.view.text, names)
    reader = _Reader(passage, names, _masked(passage, quotations), interviewee=interviewee)
    return tuple(reader.attach(quotation) if quotation.speech else quotation for quotation in quotations)


def _masked(passage: Passage, quotations: Sequence[Quotation]) -> str:
    """Return the view with speech blanked out, so that nobody inside a quotation is taken for its speaker."""
    pieces, done = [], 0
    text = passage.view.text
    for quotation in quotations:
        start, end = _marks_around(passage.view, quotation)
        if quotation.speech and start >= done:
            pieces += [text[done:start], _MASK * (end - start)]
            done = end
    return "".join([*pieces, text[done:]])


def _marks_around(view: View, quotation: Quotation) -> tuple[int, int]:
    """Return where a quotation stands in the view with its marks; an interview's answer has none."""
    start, end = view.offset(quotation.start), view.offset(quotation.end)
    marked = end < len(view.text) and not view.text[end].isspace()
    return (start - 1, end + 1) if marked else (start, end)


@dataclass(slots=True)
class _Reader:
    """Goes through quotations in the order of the text and remembers who spoke last."""

    passage: Passage
    names: Names
    masked: str
    last: Quotation | None = None
    voice: _Voice | None = None
    interviewee: Subject | None = None
    told_in: int = 0  # the sentence that last gave a speaker for the quotation above it
    voices: deque[_Voice] = field(default_factory=partial(deque, maxlen=_MOST_VOICES))

    def attach(self, quotation: Quotation) -> Quotation:
        """Return a quotation with its speaker."""
        if self.last and quotation.end <= self.last.end:
            return self._named(quotation, self._quoted_speaker(quotation, self.last))
        self.voice = self._speaker(quotation)
        self.voices.extend([self.voice] if self.voice else [])
        self.last = quotation
        return self._named(quotation, self.voice)

    def _named(self, quotation: Quotation, voice: _Voice | None) -> Quotation:
        if voice is None:
            return quotation
        start, end = self.passage.view.source_span(voice.subject.start, voice.subject.end)
        printed = self.passage.view.source[start:end]
        words = self.passage.view.text[voice.subject.start : voice.subject.end] if "\n" in printed else printed
        named = {"speaker": voice.subject.id, "speaker_korean": words}
        return quotation.model_copy(update={**named, "carried": voice.carried})

    def _quoted_speaker(self, quotation: Quotation, around: Quotation) -> _Voice | None:
        """Find the speaker of a quotation inside a quotation; with 나는 it is the speaker of the outer one."""
        view = self.passage.view
        start, end = view.offset(around.start), view.offset(quotation.start) - 1
        if _MYSELF.search(view.text, max(start, end - _MYSELF_WITHIN), end):
            return self.voice
        found = previous_subject(view.text, start, end, self.names)
        return _Voice(found, quotation.sentence) if found and not found.refers_back else None

    def _speaker(self, quotation: Quotation) -> _Voice | None:
        start, end = self._marks(quotation)
        begin, last_end = self._sentence_start(quotation), self._end_of_last(quotation)
        going_on = _GOES_ON.match(self.masked, last_end) if last_end else None
        if going_on and self._is_answered(going_on.end()):
            going_on = None
        own = self._own_subject(
            going_on.end() if going_on else last_end or begin, start, end, self._tail_end(quotation)
        )
        if own is None and going_on:
            another = any_topic(self.masked, going_on.end(), start, self.names)
            return None if another else self.voice
        if own is None and last_end:
            own = self._own_subject(begin, start, end, self._tail_end(quotation))
        if own and not own.refers_back:
            return _Voice(own, quotation.sentence_end or quotation.sentence)
        alone = own is None and self._stands_alone(quotation, begin, start, end)
        if own is None and self.interviewee and self._is_answer(start, alone=alone):
            return _Voice(self.interviewee, quotation.sentence_end or quotation.sentence)
        if alone:
            own = self._subject_above(quotation) or self._subject_below(quotation)
            if own and not own.refers_back:
                return _Voice(own, quotation.sentence_end or quotation.sentence)
        return self._carried(quotation, own) if own or self._carries(quotation, begin, start, end) else None

    def _is_answered(self, end: int) -> bool:
        """Return whether the words up to `end` are only the occasion for another's answer: 하자, 한 데 대해."""
        said = _ON_WHAT_WAS_SAID.match(self.masked, end)
        return said is not None and (said["when"] is None or is_verb(said["when"]))

    def _own_subject(self, begin: int, start: int, end: int, tail_end: int) -> Subject | None:
        """Return the subject that the sentence itself names: before the quotation, as its source, or after it."""
        reported = _REPORTED.match(self.masked, end, tail_end)  # what the next two begin with
        if reported and (view := _VIEW_OF.match(self.masked, end, tail_end)):
            who = view.end("side") if view["side"] else view.end("who")
            return source_before(self.masked, view.start("who"), who, self.names)
        if reported and (words := _WORDS_OF.match(self.masked, end, tail_end)):
            who = words.end("side") if words["side"] else words.end("who")
            if owner := owner_before(self.masked, words.start("who"), who, self.names):
                return owner
        views = reported is not None and _OWN_VIEW.match(self.masked, end, tail_end) is not None
        if reported and not views:
            return None
        if self._is_said_by_another(end, tail_end):
            return None
        says = self._says(end, tail_end)
        return (
            self._labelled(begin, start)
            or previous_subject(self.masked, begin, start, self.names, says=says)
            or self._source(begin, start)
            or self._subject_after(end, tail_end)
            or (self._unknown_subject(begin, start) if says or views else None)
        )

    def _is_said_by_another(self, end: int, tail_end: int) -> bool:
        """Return whether the verb of the quotation qualifies a person or source behind it: "…"고 말한 도하람 교수를."""
        near = self.masked[end : min(end + _VERB_WITHIN, tail_end)]
        qualifies = "고 " in near[:5] and any(syllable in near for syllable in ("한 ", "힌 ", "던 "))
        said = _SAID_BY.match(self.masked, end, tail_end) if qualifies else None
        if said is None:
            return False
        return any(self.names.persons(*said.span("who"))) or _SOURCE_WORD.search(said["who"]) is not None

    def _says(self, end: int, tail_end: int) -> bool:
        """Return whether a verb of saying follows a quotation, or the next half of what is said."""
        saying = _SAYING.match(self.masked, end, tail_end)
        if saying is None:
            return False
        return saying[0].endswith(("며", "면서")) or _SPEAKS.match(self.masked, saying.end(), tail_end) is not None

    def _unknown_subject(self, begin: int, start: int) -> Subject | None:
        """Return the body of 새벽시에서는, or a topic that no list knows, before a quotation that a verb follows."""
        return acting_place(self.masked, begin, start, self.names) or any_topic(self.masked, begin, start, self.names)

    def _labelled(self, begin: int, start: int) -> Subject | None:
        """Return the speaker of a transcript: [김하늘/나라대 교수 : "…"], ◇김하늘 원장="…"."""
        if not self.masked[max(0, start - 3) : start].removesuffix("\n").removesuffix(" ").endswith((":", "=")):
            return None
        found = _LABEL.search(self.masked, max(0, begin - _BULLET), start)
        label = found[1].rstrip() if found else ""
        if len(label) == 1 and (person := self.names.of_surname(label)):
            return person  # 김="…", once 김하늘="…" has told who that is; 문 may be one, too
        if found is None or len(label) == 1 or names_nobody(label):
            return None
        return self.names.subject(found.start(1), found.start(1) + len(label))

    def _source(self, begin: int, start: int) -> Subject | None:
        found = _ACCORDING.search(self.masked, begin, start) or _IN_THE_NAME_OF.search(self.masked, begin, start)
        return source_before(self.masked, begin, found.start(), self.names) if found else None

    def _subject_after(self, end: int, tail_end: int) -> Subject | None:
        verb = _VERB_FIRST.match(self.masked, end, tail_end)
        found = next_subject(self.masked, verb.end(), tail_end, self.names) if verb else None
        return found if found and _SPEAKS.match(self.masked, found.end, tail_end) else None

    def _is_answer(self, start: int, *, alone: bool) -> bool:
        """Return whether a quotation answers in an interview: below a question, or alone below a statement."""
        text = self.passage.view.text
        return follows_question(text, start) or (alone and follows_statement(text, start))

    def _stands_alone(self, quotation: Quotation, begin: int, start: int, end: int) -> bool:
        """Return whether a quotation is all of its sentence."""
        last = self._span(quotation.sentence_end or quotation.sentence)[1]
        behind = self.masked[end:last].strip(" .")
        alone = not behind or REMARK.fullmatch(behind) is not None
        return alone and _EMPTY.fullmatch(self.masked, begin, start) is not None

    def _subject_above(self, quotation: Quotation) -> Subject | None:
        """Return the topic of the sentence that leads to a quotation standing alone: X는 말했다, X는 이렇게 말했다."""
        number = quotation.sentence - 1
        if number in (0, self.told_in) or self._paragraph(number) < self._paragraph(number + 1) - _PARAGRAPHS_BACK:
            return None
        above, above_end = self._span(number)
        told = _LEAD.search(self.masked, max(above, above_end - _TOLD_WITHIN), above_end)
        return actor_before(self.masked, above, told.start(), self.names) if told else None

    def _subject_below(self, quotation: Quotation) -> Subject | None:
        """Return the subject of the sentence behind a quotation standing alone: X는 이렇게 반박했다, X가 말했다."""
        number = (quotation.sentence_end or quotation.sentence) + 1
        if number > len(self.passage.sentences):
            return None
        below, below_end = self._span(number)
        if said := _LIKE_THIS.search(self.masked, below, below_end):
            found = previous_subject(self.masked, below, said.start(), self.names)
        else:
            told = _TOLD_BY.search(self.masked, max(below, below_end - _TOLD_WITHIN), below_end)
            found = actor_before(self.masked, below, told.start(), self.names) if told else None
        self.told_in = number if found else self.told_in
        return found if found and not found.refers_back else None

    def _carries(self, quotation: Quotation, begin: int, start: int, end: int) -> bool:
        """Return whether the words around a quotation without a subject show that the last speaker continues."""
        if _ASKED.search(self.masked, begin, start):
            return any_topic(self.masked, begin, start, self.names) is None
        if _CONNECTED.match(self.masked, begin, start):
            return any_topic(self.masked, begin, start, self.names) is None
        if not _EMPTY.fullmatch(self.masked, begin, start):
            return False
        if self._goes_on(quotation, end):
            return True
        above = self.passage.sentences[quotation.sentence - 2].text if quotation.sentence > 1 else ""
        return _ADDS.match(self.masked, end) is not None or _GOES_ON_BELOW.search(above) is not None

    def _goes_on(self, quotation: Quotation, end: int) -> bool:
        """Return whether a sentence without a subject continues the speech of the one before: "…"고도 말했다."""
        tail_end = self._tail_end(quotation)
        follows = self.last is not None and self._last_sentence() == quotation.sentence - 1
        return follows and self._says(end, tail_end) and not _SUBJECT.search(self.masked, end, tail_end)

    def _carried(self, quotation: Quotation, own: Subject | None) -> _Voice | None:
        """Return the speaker who continues; 이 관계자 is returned as written if nobody is called that."""
        number = quotation.sentence_end or quotation.sentence
        voice = self._last_voice(quotation, own.noun if own else "")
        if voice is None or self._paragraph(quotation.sentence) - self._paragraph(voice.sentence) > _PARAGRAPHS_BACK:
            return _Voice(own, number) if own and own.noun else None
        if own and self._means_person(own) and not is_person(voice.subject, self.masked):
            return None
        return _Voice(voice.subject, number, carried=True)

    def _means_person(self, subject: Subject) -> bool:
        return self.masked[subject.start : subject.end] in _HE

    def _last_voice(self, quotation: Quotation, noun: str) -> _Voice | None:
        """Return the last speaker or actor since the last quotation that a noun may mean.

        If a sentence in between is about 이 교수, that noun is looked for; if nobody before is a 교수, its words are
        returned.
        """
        told: _Voice | None = None
        for voice in self._subjects_since(quotation):
            if not voice.subject.refers_back and self._may_be(voice, noun):
                return voice
            if voice.subject.noun and not noun:
                told, noun = voice, voice.subject.noun
        if not noun:
            return self.voice
        return next((voice for voice in reversed(self.voices) if self._may_be(voice, noun)), told)

    def _may_be(self, voice: _Voice, noun: str) -> bool:
        return not noun or is_same_one(voice.subject, noun, self.masked, self.names)

    def _subjects_since(self, quotation: Quotation) -> Iterator[_Voice]:
        """Yield who acts in the sentences between the last quotation and this one, the nearest first."""
        since = max(quotation.sentence - _SENTENCES_BACK, self._last_sentence() + 1, 1)
        for number in range(quotation.sentence - 1, since - 1, -1):
            if found := previous_subject(self.masked, *self._span(number), self.names):
                yield _Voice(found, number)

    # --- places

    def _marks(self, quotation: Quotation) -> tuple[int, int]:
        """Return where the opening mark begins and the closing one ends, in the view."""
        view = self.passage.view
        return _marks_around(view, quotation)

    def _span(self, sentence: int) -> tuple[int, int]:
        found = self.passage.sentences[sentence - 1]
        return self.passage.view.offset(found.start), self.passage.view.offset(found.end)

    def _sentence_start(self, quotation: Quotation) -> int:
        return self._span(quotation.sentence)[0]

    def _tail_end(self, quotation: Quotation) -> int:
        """Return where the words after a quotation end: at the next one, or with the sentence."""
        start, end = self._marks(quotation)[1], self._span(quotation.sentence_end or quotation.sentence)[1]
        following = self.masked.find(_MASK, start, end)
        return following if following >= 0 else max(start, end)

    def _last_sentence(self) -> int:
        return (self.last.sentence_end or self.last.sentence) if self.last else 0

    def _end_of_last(self, quotation: Quotation) -> int | None:
        """Return where the quotation before ends, if it is in the same sentence."""
        if self.last is None or self._last_sentence() != quotation.sentence:
            return None
        return self._marks(self.last)[1]

    def _paragraph(self, sentence: int) -> int:
        return self.passage.sentences[sentence - 1].paragraph
