"""English prose contains no Korean, except in quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Objection
from policy_brief.claims import named
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import QUOTED, fields_of_words
from summarizer.check.reading import Reading

__all__ = ["LANGUAGE"]

_BESIDE = re.compile(r"(?<=[A-Za-z0-9”\"’'.]) ?\([^()]{0,40}[가-힣][^()]{0,40}\)")
"""The Korean of a name in brackets behind its English."""
_HANGUL = re.compile(r"[가-힣ㄱ-ㆎ]+(?: [가-힣ㄱ-ㆎ]+)*")


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:  # noqa: ARG001 - as every rule
    texts = [*fields_of_words(view.claim), *((field, name.english) for field, name in named(view.claim))]
    for field, text in texts:
        found = _HANGUL.search(QUOTED.sub(" ", _BESIDE.sub("", text))) if _HANGUL.search(text) else None
        if found:
            yield view.absence(f"{field}: '{found[0][:40]}' is Korean inside English.", words=found[0][:80])


LANGUAGE = Rule("language", _inspect, version=2)
