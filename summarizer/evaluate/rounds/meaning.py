"""What the ids and sentence numbers of a round meant when it was held, saved so that finders may change."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pydantic import Field

from policy_brief import Evidence, Mention, Named, Value, has_english, mask_contacts
from summarizer.find.scan import Scan

__all__ = ["SCANS", "Meant", "as_file", "meanings"]

SCANS = "scans"
"""The folder of a round in which these meanings stand, one file an article."""


class Meant(Value):
    """The place and words of an id or of a sentence number; for a name with an English form, both forms."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str
    english: str | None = None
    korean: str | None = None


def meanings(scan: Scan) -> dict[str, Meant]:
    """Return what each id (`M1`, `P4`) and each sentence number (`12`) of an article means."""
    ids = {mention.id: _meant(mention) for mention in scan.mentions}
    sentences = (scan.evidence(number) for number in range(1, scan.sentence_count + 1))
    return ids | {str(cited.sentence): _sentence(cited) for cited in sentences if cited}


def as_file(meant: dict[str, Meant]) -> str:
    """Return meanings as JSON, one a line."""
    return "{\n" + ",\n".join(_lines(meant)) + "\n}\n"


def _lines(meant: dict[str, Meant]) -> Iterator[str]:
    for id_, one in meant.items():
        yield f'"{id_}": {json.dumps(one.model_dump(exclude_none=True), ensure_ascii=False)}'


def _meant(mention: Mention) -> Meant:
    place = Meant(start=mention.start, end=mention.end, text=mask_contacts(mention.text))
    if not (isinstance(mention, Named) and has_english(mention)):
        return place
    return place.model_copy(update={"english": mention.english, "korean": mention.korean})


def _sentence(cited: Evidence) -> Meant:
    return Meant(start=cited.start, end=cited.end, text=cited.quote)
