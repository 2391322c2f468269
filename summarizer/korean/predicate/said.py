"""What is said of an act that a noun or a quoted clause names: denied, withdrawn, refused, considered."""

from __future__ import annotations

from .forms import Form, word_list
from .state import Chain, is_in, is_negated
from .tokens import strip_case

__all__ = ["is_denied", "read_quote", "take"]

_DENIAL_REACH = 8
_MATRIX_REACH = 9


def take(chain: Chain, stem: str, at: int) -> bool:
    """Add what the verb at a word does to the act before it: 계획을 철회했다; return whether it does anything."""
    negated = is_negated(chain.tokens, at)
    if is_in(stem, "reversal"):
        chain.reversed = not negated
        chain.mark("plan")
    elif is_in(stem, "refusal"):
        chain.negations += 0 if negated else 1
        chain.doubled = negated
    elif is_in(stem, "delay"):
        chain.mark("plan")
    elif is_in(stem, "deliberation") or (stem == "배제" and negated):
        chain.mark("possibility")
    elif is_in(stem, "denial"):
        chain.mark("report" if negated else "denied_report")
    else:
        return False
    chain.at = at
    return True


def is_denied(chain: Chain, start: int) -> bool:
    """Return whether what is reported is denied: 사실이 아니다, 부인했다."""
    tokens = chain.tokens
    for at in range(start, min(start + _DENIAL_REACH, len(tokens))):
        core, form = tokens[at].core, tokens[at].form
        stem = form.stem if form else strip_case(core)[0]
        if is_in(stem, "denial") or core.startswith(("오보", "사실무근", "낭설")):
            return not is_negated(tokens, at)
        after = chain.form(at + 1) if core.startswith(("사실", "근거", "진실")) else None
        if after and after.stem in {"아니", "다르", "달", "없"}:
            return True
        if tokens[at].last:
            return False
    return False


def read_quote(chain: Chain, form: Form) -> Form | None:
    """Read what follows 했다고: one's own statement is plain, another's is a report, and either may be denied."""
    at, verb = _matrix(chain)
    if verb is None:
        if form.letters.endswith(("ㅁㅕ", "ㅅㅓ")):
            return None
        chain.mark("report")
        return None
    if verb.ending in {"condition", "conceding", "concession"} and verb.stem in {"하", "가정", "치"}:
        chain.mark("condition" if verb.ending == "condition" else "concession")
    if verb.stem == "보" and is_negated(chain.tokens, at):
        chain.negations += 1
        chain.mark("report")
    elif is_in(verb.stem, "saying") and is_negated(chain.tokens, at):
        chain.mark("question")
    elif is_denied(chain, at + 1 if is_in(verb.stem, "denial") else chain.at + 1):  # 없다고 해명했다 says so
        chain.mark("denied_report")
    elif not (_says(verb) or form.letters.endswith(("ㅁㅕ", "ㅅㅓ"))) or _is_of_another(chain):
        chain.mark("report")
    return None


def _says(verb: Form) -> bool:
    """Return whether a verb introduces the subject's own statement: 밝혔다, 했다; 한다 is hearsay."""
    return is_in(verb.stem, "saying") or (verb.stem == "하" and verb.past)


def _matrix(chain: Chain) -> tuple[int, Form | None]:
    """Return the verb that a quoted clause belongs to."""
    if chain.tokens[chain.at].last and not chain.quoting():
        return chain.at, None
    for at in range(chain.at + 1, min(chain.at + _MATRIX_REACH, len(chain.tokens))):
        form = chain.tokens[at].form
        if form and form.kind != "copula" and (form.stem == "보" or not form.ending.endswith("modifier")):
            return at, form
    return chain.at, None


def _is_of_another(chain: Chain) -> bool:
    """Return whether the quoted clause has its own subject in 이 or 가, apart from a topic: 정부는 회사가 …했다고."""
    topic = False
    for at in range(chain.first - 1, max(-1, chain.first - _MATRIX_REACH), -1):
        token = chain.tokens[at]
        if token.form or token.core in word_list("other", "whole"):
            continue
        case = strip_case(token.core)[1]
        topic = topic or case in {"은", "는"}
        if case in {"이", "가"} and not topic:
            return True
    return False
