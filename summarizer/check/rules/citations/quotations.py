"""A quotation belongs to the claim's speaker, and its English translates that quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import (
    AnyFigure,
    DateMention,
    Mention,
    Named,
    Objection,
    Person,
    PersonMention,
    Prose,
    Quotation,
    Speaker,
    in_english,
)
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import written
from summarizer.check.prose.short_forms import is_abbreviation
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
_NAMELESS = re.compile(
    r"(?:관계자|당국자|실무자|참석자|주민|학생|시민|업계|사측|측|대표|임원|보고서|자료|성명|논평|장학관|교사|연구원|당|모임|연합|연합회|연대|협회|협의회|회의|의원실|노조)$"
)
_PRONOUN = re.compile(
    r"(?:^|[ ])(?:그|그녀|이|이들|양측|두|같은|해당|당|본인)(?:[ ]|$)"
    r"|^(?:회사|센터|위원회|부처|당국|정부|시|도|사측)(?: |$)"
)
_QUOTED_NAME = re.compile(r"[가-힣]{2,} ?[‘'“\"「][^‘’'“”\"「」]{2,20}[’'”\"」]$")
_SPEAKS = re.compile(
    r"(?:말|강조|지적|주장|제언|제안|설명|비판|평가|우려|촉구|분석|전망|당부|반박|요구|호소|조언)(?:하|했|한|이)|밝[혔히]|전했|덧붙|했다|봤다"
)
"""What a sentence says that its subject is carried on as a speaker from."""
_OFFICIAL = re.compile(r"(?:관계자|당국자|측)$")
_GENERIC = re.compile(
    r"(?:업체|회사|기업|협회|단체|기관|학교|병원|대학|조합|노조|재단|센터|사업자|운영사|개발사|제조사|시공사|공급사|주최|구청|시청"
    r"|군청|도청|[군시도구])[ ]?(?:측|쪽|관계자)?"
)
"""What stands for somebody named before: 업체 측 is the firm that the text speaks of."""
_SIDE = re.compile(r"[ ]?(?:측|쪽|관계자)$")
_REACH = 6
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
    """Object if the text names another speaker, and no sentence of the quotation prints the claim's."""
    found = reading.scan.mention_at(Quotation, quotation.start, quotation.end)
    if not isinstance(found, Quotation) or not found.speaker_korean:
        return
    first = _first_sentence(found, reading)
    if found.carried and not _SPEAKS.search(reading.lines.get(first, "")):
        return
    spoken = range(first, (found.sentence_end or found.sentence) + 1)
    given = claim.speaker.korean
    if any(reading.prints(number, given) for number in spoken) or _is_speaker(found, claim.speaker, reading):
        return
    number = next((at for at in spoken if reading.prints(at, found.speaker_korean)), None)
    if number is not None:
        says = f"[{number}] gives these words to {found.speaker_korean}, not to {given}."
        yield view.contradiction(says, korean=found.speaker_korean, sentence=number, words=claim.speaker.english)


def _first_sentence(found: Quotation, reading: Reading) -> int:
    """Return the number of the sentence that prints the speaker, which may come before that of the quotation."""
    if not found.carried:
        return found.sentence
    back = range(found.sentence, max(0, found.sentence - _REACH), -1)
    return next((at for at in back if reading.prints(at, found.speaker_korean or "")), found.sentence)


def _is_speaker(found: Quotation, person: Person, reading: Reading) -> bool:
    """Return whether the printed speaker may be the claim's: alike in name, title or body, or too vague to tell."""
    phrase, given = found.speaker_korean or "", person.korean
    if reading.akin(phrase, given) or _is_short(phrase, person):
        return True
    other = reading.scan.named(given)
    if _GENERIC.fullmatch(phrase) and not isinstance(other, PersonMention):
        return True
    if isinstance(other, PersonMention) and _OFFICIAL.search(phrase) and not found.carried:
        return _is_own(phrase, other, reading)  # a person with a name is not called 'an official'
    printed = reading.scan.mention(found.speaker) if found.speaker else None
    affiliation = person.affiliation.korean if person.affiliation else ""
    is_body = affiliation and reading.akin(phrase, affiliation) and not isinstance(printed, PersonMention)
    if _PRONOUN.search(phrase) or is_body:
        return True
    if isinstance(printed, Named):
        return _is_same_speaker(found, printed, other, given, reading)
    return found.carried or not _is_plain(phrase, reading) or (other is not None and _is_own(phrase, other, reading))


def _is_same_speaker(found: Quotation, printed: Named, other: Named | None, given: str, reading: Reading) -> bool:
    """Return whether the person or body that is printed by name is the claim's speaker, or speaks for it."""
    if other is not None and (other.english == printed.english or _speaks_for(printed, other, reading)):
        return True
    return reading.akin(printed.korean, given) or (found.carried and not isinstance(printed, PersonMention))


def _is_short(phrase: str, person: Person) -> bool:
    """Return whether words may be short for the speaker or the speaker's body: 연합회 측."""
    short = _SIDE.sub("", phrase)
    bodies = (person.korean, person.affiliation.korean if person.affiliation else "")
    return any(body and is_abbreviation(short, body) for body in bodies)


def _is_plain(phrase: str, reading: Reading) -> bool:
    """Return whether words clearly name a speaker: a known name, an unnamed official or head, a quoted name."""
    known = reading.scan.named(phrase)
    return known is not None or _NAMELESS.search(phrase) is not None or _QUOTED_NAME.search(phrase) is not None


def _is_own(phrase: str, known: Named, reading: Reading) -> bool:
    """Return whether a phrase without a name may be the person's: it has the name's title or affiliation."""
    own = [one for one in reading.scan.persons if one.english == known.english]
    words = {word for one in own for word in (one.korean, one.title, one.affiliation) if word}
    return any(reading.akin(phrase, word) for word in words)


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
    """Object to an amount or quantity that is not in the quotation; words in brackets are not checked."""
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
    """Object to a translation that denies what the quotation does not deny, or does not deny what it clearly denies."""
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


QUOTATIONS = Rule("quotations", _inspect, version=2)
