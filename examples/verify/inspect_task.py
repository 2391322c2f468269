"""A task for inspect_ai: summaries of Korean articles, scored by the share of their claims that hold."""

from __future__ import annotations

from pathlib import Path

from inspect_ai import Task, task
from inspect_ai.dataset import Sample
from inspect_ai.scorer import Score, Scorer, Target, mean, scorer, stderr
from inspect_ai.solver import TaskState

from summarizer import averify, read

ARTICLES = sorted((Path(__file__).parent.parent / "articles").iterdir())


@scorer(metrics=[mean(), stderr()])
def holds(*, second_reader: bool = False) -> Scorer:
    """Score an output by the share of its claims that nothing is objected to."""

    async def score(state: TaskState, target: Target) -> Score:  # noqa: ARG001 - inspect_ai's
        found = await averify(state.output.completion, Path(state.metadata["article"]), second_reader=second_reader)
        return Score(value=found.score, explanation=str(found))

    return score


@task
def summaries() -> Task:
    """Have a model summarise the example articles."""
    return Task(dataset=[_sample(path) for path in ARTICLES], scorer=holds())


def _sample(path: Path) -> Sample:
    body = "\n".join(sentence.text for sentence in read(path).sentences)
    asked = f"Summarise this Korean article in three English sentences:\n\n{body}"
    return Sample(input=asked, metadata={"article": str(path)})
