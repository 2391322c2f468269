"""A statement's speaker is the one whom the grammar of the text names."""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief import Name, Named, Person, PersonMention, Quotation, Statement
from policy_brief.claims import AnyClaim
from summarizer.check.base import Check, Problem, flag, repair
from summarizer.find.scan import Scan
from summarizer.korean.romanise import surnames

__all__ = ["SPEAKERS", "as_person", "is_named"]

_WITH_TITLE = 2
_ANY_COMPANY = {"회사", "업체", "기업", "사측"}
"""What a company is called after its name; never a person."""


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    if not isinstance(claim, Statement):
        return
    found = scan.mention_at(Quotation, claim.quotation.start, claim.quotation.end)
    if not isinstance(found, Quotation) or not found.speaker_korean:
        yield flag("the text does not say plainly whose words these are")
        return
    if is_named(claim.speaker, found.speaker_korean, scan):
        return
    speaker = scan.mention(found.speaker) if found.speaker else None
    if isinstance(speaker, Named):
        mended = claim.model_copy(update={"speaker": as_person(speaker)})
        yield repair(f"the text gives these words to {found.speaker_korean}, not to {claim.speaker.korean}", mended)
    else:
        yield flag(f"the text gives these words to '{found.speaker_korean}', not to '{claim.speaker.korean}'")


def is_named(speaker: Person, phrase: str, scan: Scan) -> bool:
    """Tell whether the phrase that names the speaker means this person; a short form means its full one."""
    given, printed = _folded(speaker.korean), _folded(phrase)
    if min(len(given), len(printed)) > 1 and (given in printed or printed in given):
        return True
    words = phrase.split()
    titles = {person.title for person in scan.persons}
    own = (word for word in speaker.korean.split() if len(word) > 1 and word not in titles)
    if any(word in words for word in own):  # 하그로브 소장 is 엘리너 하그로브
        return True
    if _is_only_one_of(words, speaker, scan):
        return True
    known = scan.named(speaker.korean)
    if words and words[0] in _ANY_COMPANY and not isinstance(known, PersonMention):
        return True
    in_phrase = [name for name in scan.persons if _folded(name.text) in printed]
    return any(_folded(name.text) in given or (known and name.english == known.english) for name in in_phrase)


def _is_only_one_of(words: list[str], speaker: Person, scan: Scan) -> bool:
    """Tell whether 계 회장 can be nobody else: the article names one person of that family name."""
    if len(words) < _WITH_TITLE or len(words[0]) != 1 or words[0] not in surnames():
        return False
    family = {
        person.korean for person in scan.persons if person.korean.startswith(words[0]) and " " not in person.korean
    }
    return speaker.korean.startswith(words[0]) and family <= {speaker.korean}


def _folded(text: str) -> str:
    return "".join(text.split())


def as_person(speaker: Named) -> Person:
    """Give a name that code found as the one who speaks, with the title and affiliation that the text prints."""
    role = speaker.title_english if isinstance(speaker, PersonMention) else None
    return Person(
        english=speaker.english,
        korean=speaker.korean,
        romanisation=speaker.romanisation,
        source=speaker.source,
        role=role,
        affiliation=_affiliation(speaker),
    )


def _affiliation(speaker: Named) -> Name | None:
    if not isinstance(speaker, PersonMention) or not (speaker.affiliation and speaker.affiliation_english):
        return None
    return Name(english=speaker.affiliation_english, korean=speaker.affiliation)


SPEAKERS = Check("speakers", _inspect, version=3)
