"""A recommendation is given to the one whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Named, Person, Quotation, Recommendation
from policy_brief.claims import AnyClaim, sentence_numbers
from summarizer.check.base import Check, Problem, flag, repair
from summarizer.find.scan import Scan

from .speakers import as_person, is_named

__all__ = ["ATTRIBUTION"]

_SUBJECT = re.compile(r"(?:[ ][A-Za-z가-힣]{1,10}){0,3}(?:은|는|이|가)[ ]")


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    if not isinstance(claim, Recommendation):
        return
    cited = set(sentence_numbers(claim))
    if any(scan.sentence_prints(number, claim.by.korean) for number in cited):
        return
    quoted = [each for each in scan.quotations if each.sentence in cited and each.speaker_korean]
    if any(is_named(claim.by, each.speaker_korean or "", scan) for each in quoted):
        return
    speaker = _only_speaker(quoted, scan)
    if speaker is not None:
        mended = claim.model_copy(update={"by": as_person(speaker)})
        yield repair(f"the cited words are {quoted[0].speaker_korean}'s, not {claim.by.korean}'s", mended)
    elif quoted:
        speakers = ", ".join(dict.fromkeys(each.speaker_korean or "" for each in quoted))
        yield flag(f"the cited words are given to '{speakers}', not to '{claim.by.korean}'")
    elif _signs(claim.by.korean, scan):
        return
    elif others := _other_subjects(claim.by, cited, scan):
        yield flag(f"the cited sentence is about what {', '.join(others)} says, not '{claim.by.korean}'")
    elif not any(scan.sentence_prints(number - 1, claim.by.korean) for number in cited):
        yield flag(f"no cited sentence, nor the one before it, prints '{claim.by.korean}'")


def _other_subjects(by: Person, cited: set[int], scan: Scan) -> list[str]:
    """Give the persons who are the subject of a cited sentence and are not this one: 한가람 전 대사는."""
    there = (person for person in scan.persons if person.sentence in cited)
    subjects = dict.fromkeys(each.korean for each in there if _SUBJECT.match(scan.article.text, each.end))
    return [korean for korean in subjects if not is_named(by, korean, scan)]


def _signs(korean: str, scan: Scan) -> bool:
    """Tell whether somebody is the author, who speaks in every sentence without a name: a byline, or a signature."""
    article = scan.article
    if any(byline.name == korean for byline in article.bylines):
        return True
    last = article.sentences[-1].end if article.sentences else 0
    return re.match(rf"\s*[▲■/]?\s*{re.escape(korean)}(?![가-힣])", article.text[last:]) is not None


def _only_speaker(quoted: list[Quotation], scan: Scan) -> Named | None:
    speakers = {each.speaker for each in quoted}
    if len(speakers) != 1:
        return None
    found = scan.mention(speakers.pop() or "")
    return found if isinstance(found, Named) else None


ATTRIBUTION = Check("attribution", _inspect, version=3)
