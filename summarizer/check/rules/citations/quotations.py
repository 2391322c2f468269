"""A quotation is its own speaker's, and its English renders that quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import (
    AnyFigure,
    DateMention,
    Mention,
    Named,
    Objection,
    PersonMention,
    Prose,
    Quotation,
    Speaker,
    in_english,
)
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import written
from summarizer.check.prose.words import english_words
from summarizer.check.reading import Reading

__all__ = ["QUOTATIONS"]

_BRACKETED = re.compile(r"\[[^\[\]]{0,200}\]|\([^()]{0,200}\)")
_PLACEHOLDER = re.compile(r"\{([MN][0-9]+)(?::[^{}]{1,60})?\}")
_ACTS = "서명|참여|동참|가입|동의|공개|투자|지원|허용|도입|추진|요구|승인|체결"
_DENIED = re.compile(rf"(?:{_ACTS})(?:은|는|도)?[ ]?하지[ ]?(?:는|도)?[ ]?않(?:겠다|는다|았다|을 것(?:이다)?)[.!]?$")
_AFFIRMED = re.compile(rf"(?:{_ACTS})(?:을|를)? ?(?:하겠다|했다|한다|할 것이다)[.!]?$")
_DOUBLE = re.compile(r"않.*않|않.*없|없.*않|못.*않|안 .*않|아니.*않|뿐|만 .*않|보다|기보다")
_KOREAN_NEGATIVE = re.compile(
    r"""[않없못불비무미부]|아니|아닌|안[ 되돼됐된]|말[고자라아]|마라|모르    # 부정하는 말
    |금지|거부|반대|반[하해]|어렵|힘들|중단                                # 뜻으로 부정하는 말
    |그치|그쳤|일러야|이르|모른|몰라|몰랐    # 일러야 내년이다: not before next year
    |\?|는가|을까|겠나""",
    re.VERBOSE,
)
_ENGLISH_NEGATIVE = english_words(
    """not, no, never, none, nor, neither, nobody, nothing, without, cannot, refus~, declin~, oppos~, reject~, deny,
    denies, denied, stay~ out, opt~ out, abstain~, refrain~, withh~, secret, private, confidential, undisclosed, ban~,
    prohibit~, barred, block~, forgo, rul~ out, exclud~, abandon~, shelv~, drop~, halt~, stop~, against, fail~, un~,
    keep~ out, give up, avoid~, far from, lack~""",
    besides=r"n[’']t\b",
)
_NAMELESS = re.compile(r"(?:관계자|당국자|실무자|참석자|주민|학생|시민|업계|사측|측)$")
_PLAIN_NOT = re.compile(r"\b(?:will|did|do|does|would|shall) not\b|\b(?:won|didn|don|doesn)[’']t\b")


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    claim = view.claim
    if not isinstance(claim, Speaker) or claim.quotation is None:
        return
    yield from _speaker(view, claim, claim.quotation, reading)
    if claim.english is not None:
        yield from _figures(view, claim.english, claim.quotation, reading)
        yield from _negation(view, claim.english, claim.quotation)


def _speaker(view: ClaimInView, claim: Speaker, quotation: Quotation, reading: Reading) -> Iterator[Objection]:
    """Object where the sentence names another person or body as the one who speaks, and never the claim's speaker."""
    found = reading.scan.mention_at(Quotation, quotation.start, quotation.end)
    if not isinstance(found, Quotation) or found.carried or not found.speaker_korean:
        return
    if found.speaker is None:
        yield from _nameless_speaker(view, claim, found, found.speaker_korean, reading)
        return
    named, given = reading.scan.mention(found.speaker), claim.speaker.korean
    other = reading.scan.named(given)
    if not isinstance(named, Named) or other is None or other.english == named.english:
        return
    if (
        reading.akin(found.speaker_korean, given)
        or reading.akin(named.korean, given)
        or _speaks_for(named, other, reading)
    ):
        return
    last = found.sentence_end or found.sentence
    if any(reading.prints(number, given) for number in range(found.sentence, last + 1)):
        return
    number = next((at for at in range(found.sentence, last + 1) if reading.prints(at, found.speaker_korean)), None)
    if number is not None:
        says = f"[{number}] gives these words to {found.speaker_korean}, not to {given}."
        yield view.contradiction(says, korean=found.speaker_korean, sentence=number, words=claim.speaker.english)


def _nameless_speaker(
    view: ClaimInView, claim: Speaker, found: Quotation, phrase: str, reading: Reading
) -> Iterator[Objection]:
    """Object where the words of an official or a participant without a name stand under a person with one."""
    known, last = reading.scan.named(claim.speaker.korean), found.sentence_end or found.sentence
    if not isinstance(known, PersonMention) or not _NAMELESS.search(phrase):
        return
    own = [one for one in reading.scan.persons if one.english == known.english]
    words = {word for one in own for word in (one.korean, one.title, one.affiliation) if word}
    if any(reading.akin(phrase, word) for word in words) or reading.prints(found.sentence, phrase) is False:
        return
    if not any(reading.prints(number, known.korean) for number in range(found.sentence, last + 1)):
        says = f"[{found.sentence}] gives these words to {phrase}, not to {claim.speaker.korean}."
        yield view.contradiction(says, korean=phrase, sentence=found.sentence, words=claim.speaker.english)


def _speaks_for(one: Named, other: Named, reading: Reading) -> bool:
    """Return whether one is the body that the other belongs to or leads."""
    for person, body in ((one, other), (other, one)):
        if isinstance(person, PersonMention) and not isinstance(body, PersonMention):
            mentions = (found for found in reading.scan.persons if found.english == person.english)
            if any(found.affiliation and reading.akin(found.affiliation, body.korean) for found in mentions):
                return True
            if any(reading.prints(number, body.korean) for number in reading.sentences_with(person.korean)):
                return True
    return False


def _figures(view: ClaimInView, english: Prose, quotation: Quotation, reading: Reading) -> Iterator[Objection]:
    """Object to an amount or quantity that the quotation does not hold; what stands in brackets is the writer's."""
    said = [english.figures.get(id_) for id_ in _PLACEHOLDER.findall(_BRACKETED.sub(" ", written(english)))]
    last = quotation.sentence_end or quotation.sentence
    own = [figure for figure in reading.figures(range(quotation.sentence, last + 1)) if _within(figure, quotation)]
    values = {in_english(figure) for figure in own}
    for figure in said:
        if figure is None or isinstance(figure, DateMention) or in_english(figure) in values:
            continue
        if figure.text in quotation.text:
            continue
        yield _other_words(view, figure, reading)


def _other_words(view: ClaimInView, figure: AnyFigure, reading: Reading) -> Objection:
    other = next((one for one in reading.scan.quotations if _within(figure, one)), None)
    if other is not None:
        says = f"{figure.text} stands in another quotation, [{other.sentence}]: the English renders that one."
        return view.contradiction(says, korean=figure.text, sentence=figure.sentence, words=in_english(figure))
    return view.absence(f"The quotation does not hold {figure.text}.", words=in_english(figure))


def _within(figure: Mention, quotation: Quotation) -> bool:
    return quotation.start <= figure.start and figure.end <= quotation.end


def _negation(view: ClaimInView, english: Prose, quotation: Quotation) -> Iterator[Objection]:
    """Object to a rendering that denies what the quotation does not, or does not deny what it plainly denies."""
    denied = _DENIED.search(quotation.text)
    if denied and not _DOUBLE.search(quotation.text) and not _ENGLISH_NEGATIVE.search(english.text):
        says = f"The quotation says {denied[0]} (a denial); the English denies nothing."
        yield view.contradiction(
            says, korean=denied[0], sentence=quotation.sentence_end or quotation.sentence, words=english.text
        )
    said, affirmed = _PLAIN_NOT.search(english.text), _AFFIRMED.search(quotation.text)
    if said and affirmed and not _KOREAN_NEGATIVE.search(quotation.text):
        last = affirmed[0]
        says = f"The quotation says {last} and denies nothing; the English says '{said[0]}'."
        yield view.contradiction(
            says, korean=last, sentence=quotation.sentence_end or quotation.sentence, words=said[0]
        )


QUOTATIONS = Rule("quotations", _inspect)
