"""What providers really answered, played on a loopback server: calls made, way reached.

`python -m tests.ask.providers` prints the table of `docs/endpoints.md`.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

import tenacity

from summarizer.ask import Asker
from summarizer.errors import PolicyBriefError
from tests.ask.loopback import Loopback, Reply, completion, error, text, tool_call
from tests.ask.question import GOOD, endpoint, put

__all__ = ["CASES", "Case", "Outcome", "play", "table"]


@dataclass(frozen=True)
class Case:
    """An endpoint that refuses or ignores the first forms, and answers the next; `words` is what it says."""

    who: str
    words: str
    script: tuple[Reply, ...]
    fields: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """What an endpoint cost: the calls of the first question and of the second, and the way reached, or the error."""

    calls: int
    again: int
    reached: str


def _refused(who: str, words: str, *, times: int = 1, then: Reply | None = None, **fields: Any) -> Case:
    reply = error(fields.pop("status", 400), words, code=fields.pop("code", None))
    return Case(who, words, (*[reply] * times, then or completion(GOOD)), fields)


_STATES = "The specified schema produces a constraint that has too many states for serving."
_GEMINI_KEY = '[{"error": {"code": 400, "message": "API key not valid. Please pass a valid API key."}}]'
_LIMIT = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
_FORMAT = "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model."
_LM_STUDIO = "'response_format.type' must be 'json_schema' or 'text'"
_PATTERN = "Invalid schema for response_format 'PolicyBrief': 'pattern' is not permitted."
_LONG = "the request exceeds the available context size, try increasing it"
_LONG_OPENAI = "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens."
_LONG_GEMINI = "The input token count exceeds the maximum number of tokens allowed 1048576."
_TEMPERATURE = "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) is supported."

CASES = (
    _refused("Gemini", _STATES),
    _refused("Gemini", "Request contains an invalid argument.", times=2, then=tool_call(GOOD)),
    _refused("llama.cpp, LM Studio", "Failed to initialize samplers: failed to parse grammar"),
    _refused("llama.cpp", "failed to parse grammar", status=500),
    _refused("OpenAI, older models", _FORMAT, times=2, then=tool_call(GOOD)),
    _refused("OpenAI, Azure", _PATTERN),
    _refused("OpenAI, Azure, reasoning models", _LIMIT, code="unsupported_parameter", max_output_tokens=900),
    _refused("Azure, older versions", "Unrecognized request argument supplied: max_completion_tokens",
             max_output_tokens=900, limit_name="max_completion_tokens"),
    _refused("Mistral", "Extra inputs are not permitted: max_completion_tokens", status=422,
             max_output_tokens=900, limit_name="max_completion_tokens"),
    _refused("Anthropic, strict tools", "The compiled grammar is too large", times=3),
    _refused("DeepSeek", "This response_format type is unavailable now", times=2, then=tool_call(GOOD)),
    _refused("OpenRouter", "No endpoints found that can handle the requested parameters.", status=404, times=2,
             then=tool_call(GOOD)),
    _refused("LM Studio, a model without schema and tools", _LM_STUDIO, times=4),
    Case("Anthropic, Ollama Cloud (form ignored, answer fenced)", "(none: 200, ```json …```)",
         (completion(f"```json\n{GOOD}\n```"),)),
    Case("a server that ignores every form (prose first)", "(none: 200, prose)",
         (completion("Certainly!"), completion("Certainly!"), completion(GOOD))),
    _refused("OpenAI", _LONG_OPENAI, code="context_length_exceeded"),
    _refused("llama.cpp", _LONG, code="exceed_context_size_error"),
    _refused("Gemini", _LONG_GEMINI),
    _refused("Anthropic", "prompt is too long: 210000 tokens > 200000 maximum"),
    Case("Gemini", "API key not valid. Please pass a valid API key.",
         (text(_GEMINI_KEY, content_type="application/json", status=400), completion(GOOD))),
    _refused("Anthropic", "Your credit balance is too low to access the Anthropic API."),
    _refused("Azure", "The response was filtered due to the prompt triggering content management policy.",
             code="content_filter"),
    _refused("DeepSeek", "Model Not Exist"),
    _refused("OpenAI, reasoning models", _TEMPERATURE, temperature=0.0),
)  # fmt: skip
"""Refusals that another form helps against, then those that nothing helps against."""


async def play(case: Case) -> Outcome:
    """Ask twice, as two articles would."""
    with Loopback(*case.script) as server:
        fields = {"structured": None, **case.fields}
        async with Asker(endpoint(server.url, **fields), wait=tenacity.wait_none()) as asker:
            try:
                await put(asker)
            except PolicyBriefError as failed:
                return Outcome(len(server.requests), 0, type(failed).__name__)
            first = len(server.requests)
            await put(asker)
            reached = asker.rung + (f", {asker.limit_name}" if "max_output_tokens" in case.fields else "")
            return Outcome(first, len(server.requests) - first, reached)


def table() -> str:
    """Return the Markdown table of all cases."""
    rows = ["| endpoint | what it said | calls | next article | reached |", "|---|---|---|---|---|"]
    for case in CASES:
        outcome = asyncio.run(play(case))
        again = str(outcome.again or "–")
        rows.append(f"| {case.who} | {case.words} | {outcome.calls} | {again} | {outcome.reached} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    print(table(), end="")  # noqa: T201 - a command
