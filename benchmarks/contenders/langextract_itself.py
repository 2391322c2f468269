"""LangExtract, asked for the same claims: `python -m benchmarks.contenders.langextract_itself TASK.json`.

It runs in its own interpreter, in which policy-brief need not be installed: the task holds the address, the article's
text, the prompt and one example. Each article is one chunk, and so one request.
"""

from __future__ import annotations

import json
import logging
import sys
import warnings
from pathlib import Path

import langextract as lx  # pyright: ignore[reportMissingImports]  # of another environment

from benchmarks.contenders.turns import take_turns

__all__: list[str] = []


def main() -> None:
    """Ask, parse, and align each claim with the text."""
    warnings.simplefilter("ignore")
    logging.disable(logging.WARNING)
    task = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    claims = [
        lx.data.Extraction(extraction_class=kind, extraction_text=quote, attributes=attributes)
        for kind, quote, attributes in task["claims"]
    ]
    examples = [lx.data.ExampleData(text=task["text"], extractions=claims)]

    def brief(in_flight: int, count: int) -> None:
        documents = [lx.data.Document(text=task["text"], document_id=str(number)) for number in range(count)]
        found = lx.extract(
            documents,
            prompt_description=task["prompt"],
            examples=examples,
            model_id="gpt-4o-mini",
            api_key="none",
            model_url=task["url"],
            max_char_buffer=1_000_000,
            batch_length=in_flight,
            max_workers=in_flight,
            prompt_validation_level=lx.prompt_validation.PromptValidationLevel.OFF,
            show_progress=False,
        )
        if [len(each.extractions) for each in found] != [len(claims)] * count:
            raise RuntimeError("not every claim was extracted")

    take_turns(brief)


if __name__ == "__main__":
    main()
