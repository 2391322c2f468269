"""A document with everything in it that a writer has to write, and awkward text in awkward places."""

from __future__ import annotations

from typing import Any

from policy_brief import BriefDocument, Byline, Name, PolicyBrief, Prose
from summarizer.ask import Call
from summarizer.brief.document import Journey, document
from summarizer.check import run_checks
from tests.check.made import ARTICLE, SCAN, answer, brief

__all__ = ["AWKWARD", "awkward", "full", "other", "partial", "sound"]

AWKWARD = "a|b *c* _d_ `e` <f> $1 … $2 3~5 … 7~8 [g](http://h)\nnext &amp; \\ snake_case"


def _wrap(made: PolicyBrief, **fields: Any) -> BriefDocument:
    call = Call(kind="ask", seconds=1.0, prompt_tokens=12_345, cached_tokens=0, completion_tokens=678)
    journey = Journey(
        model="made-up-model", structured="tools", endpoint="http://127.0.0.1/v1", calls=(call,), seconds=1.0,
        replayed="made-up.yaml",
    )  # fmt: skip
    article = ARTICLE.model_copy(
        update={"bylines": (Byline(name="한별", role="기자"),), "url": "https://news.example/1", "contacts_removed": 1}
    )
    checked, audit = run_checks(made, SCAN, **fields)
    return document(checked, audit, article, journey)


def sound() -> BriefDocument:
    """Give a document whose claims all hold."""
    return _wrap(brief())


def full() -> BriefDocument:
    """Give a document with repaired, unverified, dropped and omitted claims, and a detail before its whole."""
    draft = answer()
    draft["investments"].reverse()
    draft["stances"][1]["position"] = "signed"
    draft["key_points"].append({"evidence": [8], "text": "Norway plans 99 billion euros."})
    draft["key_points"].append({"evidence": [8], "text": "Three sources are not known."})
    draft["statements"] = draft["statements"][:1]
    draft["recommendations"] = []
    return _wrap(PolicyBrief.model_validate(draft, context={"scan": SCAN}))


def partial() -> BriefDocument:
    """Give a document of an answer that was salvaged."""
    return _wrap(brief(), partial=True)


def other() -> BriefDocument:
    """Give a document of an article on something else."""
    lists = {name: [] for name in answer() if isinstance(answer()[name], list)}
    return _wrap(PolicyBrief.model_validate({**answer(), **lists, "scope": "other"}, context={"scan": SCAN}))


def awkward() -> BriefDocument:
    """Give a document with Markdown's own characters wherever text may stand."""
    made = brief()
    prose = Prose(text=AWKWARD, template=AWKWARD)
    name = Name(english=AWKWARD, korean=AWKWARD)
    investment = made.investments[0].model_copy(update={"investor": name, "purpose": prose, "country": name})
    stance = made.stances[0].model_copy(update={"actor": name, "reason": prose, "declaration": name})
    statement = made.statements[0]
    quotation = statement.quotation.model_copy(update={"text": AWKWARD})
    speaker = statement.speaker.model_copy(update={"english": AWKWARD, "role": AWKWARD, "affiliation": name})
    awkward_brief = made.model_copy(
        update={
            "headline": made.headline.model_copy(update={"text": prose}),
            "investments": (investment,),
            "stances": (stance,),
            "korean_models": (made.korean_models[0].model_copy(update={"model": name, "developer": name}),),
            "statements": (
                statement.model_copy(update={"quotation": quotation, "speaker": speaker, "english": prose}),
            ),
        }
    )
    document = sound()
    source = document.source.model_copy(update={"headline": AWKWARD, "outlet": AWKWARD})
    return document.model_copy(update={"brief": awkward_brief, "source": source})
