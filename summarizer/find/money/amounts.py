"""Find amounts of money: 1천90억유로, 수백조원, 200만∼400만원, $35억, 5조1천억 투입."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import itemgetter
from typing import NamedTuple

from policy_brief import Money
from summarizer.find.cell_figures import cell_amounts
from summarizer.find.passage import Passage, PrintedNumeral
from summarizer.korean.numbers.bounds import bounds_of, governors_at
from summarizer.korean.numbers.numerals import LONGEST, Numeral, parse_numeral, scale_lead, signed_from
from summarizer.korean.numbers.spans import LARGE_UNITS, Parts, next_of_pair
from summarizer.text.patterns import compile_lazily

from .bare_amounts import has_counter, is_bare_amount, is_idiom, is_listed_with, is_scale_word, is_shared_out
from .currencies import CURRENCY, CURRENCY_LETTERS, SYMBOL, CurrencyWord, currency_of
from .dollars import carry_dollars
from .links import link_amounts

__all__ = ["find_money"]

_ODD = r" ?여(?![러기부전성야당유건론행권름자학객의]) ?(?:[십백천]?[만억조])?"
_CENTS = r" ?[0-9]{1,2} ?(?:센트|전(?![체원략문국자기력후]))"
_SCALE = r" ?(?:trillion|billion|million|thousand|bn|mn|tn|[kKmMbB])(?![A-Za-z])"
_UNIT = compile_lazily(rf"(?P<odd>{_ODD})?(?: ?(?P<word>{CURRENCY})(?P<cents>{_CENTS})?|(?P<scale>{_SCALE}))?")
_AFTER_NUMERAL = CURRENCY_LETTERS | frozenset("여~-내,tbmkTBMK")
"""What a currency, a scale, 여, a range or a pair after a numeral begins with; most numerals have none of them."""
_JOIN = compile_lazily(rf" ?(?:~|-| 내지 ?) ?(?:{SYMBOL} ?)?")
_SYMBOL_MARK = compile_lazily(r"[$€£¥₩₽₹₺₪฿₫₴₱] ?(?=[0-9])", cues="$€£¥₩₽₹₺₪฿₫₴₱")
_SYMBOL_PREFIX = compile_lazily(r"(?<![A-Za-z])(?:US|U|AU|A|CA|C|HK|NT|S|NZ|R)$")
_CODE_MARK = compile_lazily(r"[A-Z](?<![A-Za-z].)[A-Z]{2} ?(?=[0-9])")
_WHOLE_SYMBOL = compile_lazily(SYMBOL)
_ONE = Decimal(1)
_ENGLISH_SCALES = {
    **dict.fromkeys(("k", "thousand"), 3),
    **dict.fromkeys(("m", "mn", "million"), 6),
    **dict.fromkeys(("b", "bn", "billion"), 9),
    **dict.fromkeys(("tn", "trillion"), 12),
}
_FROM_TO = compile_lazily(r"(?:에서|부터)(?: ?(?:약|월|연|총|대략))? ?")
_TO = compile_lazily(
    r" ?(?:사이|까지(?!(?:는|도|만)? ?(?:[^ .,]+ )?(?:오르|올|뛰|치솟|늘|불어|떨어|하락|급락|내리|내려|줄|감소"
    r"|인상|인하|상승|급등)))"
)
_BETWEEN_AND = compile_lazily(r"[과와] ?(?:약 ?)?")
_BETWEEN = compile_lazily(r" ?사이")


class _Term(NamedTuple):
    """An amount as printed; `currency` is None until the context of a figure without a currency is read."""

    start: int
    end: int
    value: Numeral
    currency: str | None
    is_range: bool = False
    odd: bool = False


def find_money(passage: Passage) -> tuple[Money, ...]:
    """Find the amounts in the body, in text order, with the ids M1, M2 and so on.

    Values are whole currency units. A range is one amount, a change is two; `conversion_of` and `detail_of` are set
    only where the grammar says so.
    """
    text = passage.view.text
    printed = _join_ranges(text, _settle_bare(text, list(_terms(passage))))
    in_cells = (_Term(cell.start, cell.end, cell.value, cell.name) for cell in cell_amounts(passage))
    terms = sorted((*printed, *in_cells), key=itemgetter(0))
    amounts: list[Money] = []
    for term in terms:
        if amount := _place(passage, term, number=len(amounts) + 1):
            amounts.append(amount)
    linked = link_amounts(passage, amounts)
    carried = carry_dollars(passage, linked)
    return linked if carried == linked else link_amounts(passage, carried)


def _place(passage: Passage, term: _Term, number: int) -> Money | None:
    place = passage.place(term.start, term.end)
    if place is None or term.currency is None:
        return None
    governors = governors_at(passage.view.text, term.start, term.end)
    if term.odd:
        governors = governors._replace(approx=True, lower=not governors.upper, classed=False)
    bounds = bounds_of(term.value, governors, is_range=term.is_range)
    return Money(
        id=f"M{number}",
        value_min=bounds.minimum,
        value_max=bounds.maximum,
        currency=term.currency,
        approx=bounds.approx,
        bound=bounds.bound,
        bound_excluded=bounds.excluded,
        band=governors.classed and bounds.bound == "range" and not (term.value.vague or term.is_range),
        nearly=governors.nearly and bounds.bound == "exact",
        difference=governors.difference,
        **place,
    )


def _terms(passage: Passage) -> Iterator[_Term]:
    """Yield every figure that has a currency or could be a bare amount, left to right, none overlapping."""
    text = passage.view.text
    marks = _marks(text)
    reached = 0
    for numeral in passage.numerals(marks):
        mark = marks.get(numeral.start)
        if numeral.start < reached or not (mark or _may_be_amount(text, numeral)):
            continue
        found = _parts(passage, numeral, marked=mark is not None)
        term = _read_term(text, found, mark) if found else None
        if term is not None:
            reached = term.end
            yield term


def _ends_hanja(text: str, start: int) -> bool:
    """Return whether a word continues from Hanja into what looks like a numeral."""
    return "一" <= text[start - 1 : start] <= "龥" and not text[start].isascii()


def _may_be_amount(text: str, numeral: PrintedNumeral) -> bool:
    """Return whether a numeral is large enough for a bare amount, or what follows it may be a currency or a range."""
    large = text[numeral.end - 1] in LARGE_UNITS or numeral.after in _AFTER_NUMERAL
    return large and not _ends_hanja(text, numeral.start)


def _parts(passage: Passage, numeral: PrintedNumeral, *, marked: bool) -> Parts | None:
    """Match a figure with its currency, and the second figure of a range; None where it cannot be an amount."""
    text, (start, end, after) = passage.view.text, numeral
    second = next_of_pair(text, start) if after == "," and not marked and text[end] == "," else None
    unit = _UNIT.match(text, end)
    if unit is None:
        return None
    join = _JOIN.match(text, unit.end())
    last_start = second or (join.end() if join else None)
    last_end = passage.numeral_end(last_start) if last_start else None
    if last_start and last_end:
        spans = {"first": (start, end), **_groups(unit, "odd", "word", "cents", "scale")}
        last_unit = _UNIT.match(text, last_end)
        spans |= {f"last_{name}": span for name, span in _groups(last_unit, "odd", "word").items()}
        reached = max((stop for name, (_, stop) in spans.items() if name.startswith("last_")), default=last_end)
        return Parts(text, {**spans, "last": (last_start, last_end), "join": (unit.end(), reached)})
    bare = (unit.end("odd") if unit["odd"] else end) - 1
    if not (marked or unit["word"] or unit["scale"] or text[bare] in LARGE_UNITS):
        return None
    return Parts(text, {"first": (start, end), **_groups(unit, "odd", "word", "cents", "scale")})


def _groups(found: re.Match[str] | None, *names: str) -> dict[str, tuple[int, int]]:
    """Return where the groups that matched stand."""
    return {name: found.span(name) for name in names if found[name] is not None} if found else {}


def _marks(text: str) -> dict[int, CurrencyWord]:
    """Map the offset of a numeral to the symbol or code that stands before it."""
    marks = {}
    for found in _SYMBOL_MARK.finditer(text):
        prefix = _SYMBOL_PREFIX.search(text, max(0, found.start() - 3), found.start()) if found[0][0] == "$" else None
        start = prefix.start() if prefix else found.start()
        marks[found.end()] = CurrencyWord(text[start : found.end()].strip(), start, found.end())
    for found in _CODE_MARK.finditer(text):
        if _WHOLE_SYMBOL.fullmatch(code := found[0].strip()):
            marks[found.end()] = CurrencyWord(code, found.start(), found.end())
    return marks


def _read_term(text: str, found: Parts, mark: CurrencyWord | None) -> _Term | None:
    """Read a figure that `_parts` matched; None when it cannot be money."""
    words = found.words
    first, odd, join = words["first"], words["odd"], words["join"]
    if len(first) > LONGEST or len(words["last"]) > LONGEST:
        return None
    if join and (joined := _read_range(text, found, mark)):
        return joined
    start, end = found.first, found.start("join") if join else found.last
    word = _currency_at(text, found, "word") or (currency_of(mark, text) if mark else None)
    if word is None and not mark and words["word"]:
        return None
    value = parse_numeral(first + odd).scaled(_scale_of(found, mark))
    if word and (printed := words["cents"]):
        cents = Decimal(re.sub(r"[^0-9]", "", printed)) / 100
        value = Numeral(value.low + cents, value.high + cents)
    if not mark and words["scale"]:
        end, word = found.end("odd") if odd else found.end("first"), None
    if word is None:
        return _bare_term(found)
    if not mark and is_idiom(text, start, end, found.end("first")):
        return None
    return _signed(text, _Term(mark.start if mark else start, end, value, word, odd=bool(odd)))


def _bare_term(found: Parts) -> _Term | None:
    end = found.end("odd") if found.words["odd"] else found.end("first")
    printed = found.string[found.first : end]
    if printed[-1] not in LARGE_UNITS or is_scale_word(printed):
        return None
    return _Term(found.first, end, parse_numeral(printed), None, odd=bool(found.words["odd"]))


def _read_range(text: str, found: Parts, mark: CurrencyWord | None) -> _Term | None:
    """Read A~B as one amount; None when the two make no range of one currency."""
    words = found.words
    first_code = _currency_at(text, found, "word") or (currency_of(mark, text) if mark else None)
    last_code = _currency_at(text, found, "last_word")
    if first_code and last_code and first_code != last_code:
        return None
    printed = words["last"] + words["last_odd"]
    if not last_code and not mark and printed[-1] not in LARGE_UNITS:
        return None
    lead = words["first"] + words["odd"]
    first = parse_numeral(lead) if words["word"] else scale_lead(lead, printed)
    last = parse_numeral(printed)
    if first.low >= last.high or is_idiom(text, found.start("last"), found.last, found.end("last")):
        return None
    value = Numeral(first.low, last.high).scaled(_scale_of(found, mark))
    code = last_code or first_code
    start = mark.start if mark else found.first
    vague = first.vague or last.vague
    return _Term(start, found.last, value, code, is_range=True, odd=vague)


def _currency_at(text: str, found: Parts, group: str) -> str | None:
    printed = found.words[group]
    return currency_of(CurrencyWord(printed, *found.spans[group]), text) if printed else None


def _scale_of(found: Parts, mark: CurrencyWord | None) -> Decimal:
    if not mark or not found.words["scale"]:
        return _ONE
    return Decimal(10) ** _ENGLISH_SCALES[found.words["scale"].strip().lower()]


def _signed(text: str, term: _Term) -> _Term:
    """Take in a sign that stands before an amount, 마이너스 too."""
    start, sign = signed_from(text, term.start)
    return term._replace(start=start, value=term.value.scaled(sign)) if start < term.start else term


def _settle_bare(text: str, terms: Sequence[_Term]) -> list[_Term]:
    """Give bare figures the currency of their list, or won where the context is money; drop the others."""
    settled: list[_Term] = []
    following: _Term | None = None
    for term in reversed(terms):
        following = _with_listed_currency(text, term, following)
        settled.append(following)
    kept: list[_Term] = []
    for term in reversed(settled):
        current = term
        if current.currency is None and kept and is_listed_with(text[kept[-1].end : current.start]):
            current = _bare_in(text, current, kept[-1].currency)
        if current.currency is not None:
            kept.append(current)
    return kept


def _with_listed_currency(text: str, term: _Term, following: _Term | None) -> _Term:
    if term.currency is not None:
        return term
    if following is not None and following.currency:
        listed = is_listed_with(text[term.end : following.start])
        if listed or is_shared_out(text, term.start, term.end, following.start):
            return term._replace(currency=following.currency)
    return term._replace(currency="KRW") if is_bare_amount(text, term.start, term.end) else term


def _bare_in(text: str, term: _Term, currency: str | None) -> _Term:
    return term._replace(currency=currency) if not has_counter(text, term.end) else term


def _join_ranges(text: str, terms: Sequence[_Term]) -> list[_Term]:
    """Make one amount of A에서 B 사이, A부터 B까지 and A와 B 사이."""
    joined: list[_Term] = []
    for term in terms:
        if joined and _is_range(text, joined[-1], term):
            first = joined.pop()
            value = Numeral(first.value.low, term.value.high)
            joined.append(first._replace(end=term.end, value=value, is_range=True, odd=False))
        else:
            joined.append(term)
    return joined


def _is_range(text: str, first: _Term, last: _Term) -> bool:
    if first.is_range or last.is_range or first.currency != last.currency or first.value.low >= last.value.high:
        return False
    between = text[first.end : last.start]
    if _FROM_TO.fullmatch(between):
        return _TO.match(text, last.end) is not None
    return _BETWEEN_AND.fullmatch(between) is not None and _BETWEEN.match(text, last.end) is not None
