"""What the article says and the brief leaves out: amounts, quotations, models, stances."""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief import Mention, Money, Omission, PolicyBrief, mask_contacts
from policy_brief.claims import claims, figures
from summarizer.find.scan import Scan
from summarizer.korean.stance_cues import StanceCue, find_stance_cues

__all__ = ["omissions"]


def omissions(brief: PolicyBrief, scan: Scan) -> tuple[Omission, ...]:
    """List what the brief leaves out, in the order of the text."""
    found = (*_amounts(brief, scan), *_quotations(brief, scan), *_models(brief, scan), *_stances(brief, scan))
    return tuple(sorted(found, key=lambda omission: omission.sentence))


def _amounts(brief: PolicyBrief, scan: Scan) -> Iterator[Omission]:
    """Give the amounts that stand nowhere in the brief; a conversion goes with what it converts."""
    used = [figure for _, claim in claims(brief) for figure in figures(claim) if isinstance(figure, Money)]
    said = {_worth(amount) for amount in used}
    for amount in scan.amounts:
        if amount.conversion_of is None and _worth(amount) not in said and not _inside_used_quotation(amount, brief):
            yield _omission("amount", amount, scan)


def _worth(amount: Money) -> tuple[object, ...]:
    return amount.value_min, amount.value_max, amount.currency, amount.approx


def _inside_used_quotation(mention: Mention, brief: PolicyBrief) -> bool:
    return any(each.quotation.start <= mention.start < each.quotation.end for each in brief.statements)


def _quotations(brief: PolicyBrief, scan: Scan) -> Iterator[Omission]:
    used = {statement.quotation.start for statement in brief.statements}
    reported = {evidence.sentence for each in brief.recommendations for evidence in each.evidence}
    for quotation in scan.quotations:
        if quotation.speech and quotation.start not in used and quotation.sentence not in reported:
            yield _omission("quotation", quotation, scan)


def _models(brief: PolicyBrief, scan: Scan) -> Iterator[Omission]:
    """Give the models that the brief does not name; a variant, such as the Pro of one, names it."""
    used = {_plain(each.model.korean) for each in brief.korean_models}
    used |= {_plain(each.model.english) for each in brief.korean_models}
    seen: set[str] = set()
    for model in scan.models:
        forms = _plain(model.korean), _plain(model.english)
        if not any(name.startswith(forms) for name in used) and not seen.intersection(forms):
            seen.add(_plain(model.korean))
            yield _omission("model", model, scan)


def _stances(brief: PolicyBrief, scan: Scan) -> Iterator[Omission]:
    cited = {evidence.sentence for stance in brief.stances for evidence in stance.evidence}
    for sentence in scan.sentences:
        if sentence.number in cited:
            continue
        for cue in find_stance_cues(sentence.text):
            if not all(_has_row(actor, cue, brief) for actor in cue.actors):
                quote = mask_contacts(sentence.text)
                yield Omission(kind="stance", id=None, text=cue.text, sentence=sentence.number, quote=quote)
                break


def _has_row(actor: str, cue: StanceCue, brief: PolicyBrief) -> bool:
    """Tell whether the brief gives this position of the actor, from another sentence."""
    rows = (row for row in brief.stances if row.position == cue.position)
    return any(actor in row.actor.korean or row.actor.korean in actor for row in rows)


def _omission(kind: str, mention: Mention, scan: Scan) -> Omission:
    evidence = scan.evidence(mention.sentence)
    quote = evidence.quote if evidence else ""
    return Omission.model_validate(
        {
            "kind": kind,
            "id": mention.id,
            "text": mask_contacts(mention.text),
            "sentence": mention.sentence,
            "quote": quote,
        }
    )


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()
