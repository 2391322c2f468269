"""Many articles in, many briefs out, against a server on the loopback interface."""

from __future__ import annotations

import asyncio

import openai
import pytest

from summarizer import Article, Briefed, Failed, Settings, Summarizer, summarize
from summarizer.brief.scanning import scan
from summarizer.cassette import cassette_info
from summarizer.errors import CassetteError, EmptySource, ProviderUnavailable, SourceNotFound, UnexpectedFault
from tests.ask import loopback
from tests.ask.loopback import Loopback, completion, error
from tests.brief.story import answer_text
from tests.story import ARTICLE, TEXT

KEY = "sk-0123456789abcdef"
SOUND = '{"judged": 99, "doubts": []}'


def settings(server, **fields):
    """Point settings at a loopback server; no second reader unless told otherwise."""
    given = {
        "model": "scripted", "base_url": server.url, "structured": "json_schema", "transport_attempts": 1,
        "second_reader": False,
    }  # fmt: skip
    return Settings(**{**given, **fields})


def test_an_article_becomes_a_brief():
    """`summarize` gives the document: brief, source, audit, provenance."""
    with Loopback(completion(answer_text())) as server:
        document = summarize(ARTICLE, settings=settings(server))

    assert "Finland plans to invest up to 2 billion euros in AI research" == document.brief.headline.text.text
    assert (ARTICLE.sha256, "누리신문", 3) == (
        document.source.sha256,
        document.source.outlet,
        document.source.sentences,
    )
    assert ("scripted", 2, server.url) == (
        document.provenance.model, document.provenance.usage.calls, document.provenance.endpoint,
    )  # fmt: skip
    assert document.provenance.created is not None


def test_a_file_and_bytes_are_sources(tmp_path):
    """A path and bytes are read; a name without a folder is in the source line, the machine's path is not."""
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    with Loopback(completion(answer_text())) as server:
        documents = [summarize(source, settings=settings(server)) for source in (path, TEXT.encode())]

    assert ["story.txt", "bytes"] == [each.source.source for each in documents]


async def test_what_fails_is_a_value(tmp_path):
    """A source that cannot be read is `Failed` with its error, and the others are briefed."""
    missing = tmp_path / "missing.txt"
    with Loopback(completion(answer_text())) as server:
        async with Summarizer(settings(server)) as summarizer:
            results = {id(each.source): each async for each in summarizer.results([missing, ARTICLE])}

    assert isinstance(results[id(missing)], Failed)
    assert isinstance(results[id(missing)].error, SourceNotFound)
    assert isinstance(results[id(ARTICLE)], Briefed)


async def test_a_defect_met_on_one_article_is_a_value():
    """An error that is none of ours fails its own article, with its cause, and the others are briefed."""
    broken = Article(text=None, sentences=(None,))
    with Loopback(completion(answer_text())) as server:
        async with Summarizer(settings(server)) as summarizer:
            results = {id(each.source): each async for each in summarizer.results([broken, ARTICLE])}

    assert isinstance(results[id(broken)], Failed)
    assert isinstance(results[id(broken)].error, UnexpectedFault)
    assert results[id(broken)].error.__cause__ is not None
    assert isinstance(results[id(ARTICLE)], Briefed)


async def test_inside_a_running_loop_the_sync_doors_say_what_to_write():
    """In a notebook, `summarize` and `run` name the async way, and leave no coroutine unawaited."""
    with pytest.raises(RuntimeError, match=r"await summarizer\.brief"):
        summarize(ARTICLE)
    with pytest.raises(RuntimeError, match="async with Summarizer"):
        next(Summarizer().run([ARTICLE]))


async def test_results_of_a_summarizer_that_is_not_open_are_refused():
    """Forgetting 'async with' is an error at once, not a failure of each article."""
    with pytest.raises(RuntimeError, match="async with Summarizer"):
        await anext(Summarizer().results([ARTICLE]))


def test_one_bad_answer_does_not_cost_the_others():
    """A provider's error for one article leaves the next to be briefed, in the order of the sources one by one."""
    script = [error(503), completion(answer_text())]
    with Loopback(*script) as server:
        first, second = Summarizer(settings(server, concurrency=1)).run([ARTICLE, ARTICLE])

    assert isinstance(first, Failed)
    assert isinstance(first.error, ProviderUnavailable)
    assert isinstance(second, Briefed)


@pytest.mark.parametrize("concurrency", [1, 2, 3])
async def test_as_many_articles_as_allowed_are_under_way(concurrency):
    """While nothing is answered, exactly `concurrency` articles are under way, however many there are."""
    with Loopback(loopback.hang()) as server:
        async with Summarizer(settings(server, concurrency=concurrency)) as summarizer:
            results = summarizer.results([ARTICLE] * 6)
            waiting = asyncio.ensure_future(anext(results))
            await asyncio.to_thread(server.arrived.wait)
            under_way = [task for task in asyncio.all_tasks() if "_attempt" in repr(task.get_coro())]
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
            await results.aclose()

    assert concurrency == len(under_way)


def test_sources_are_taken_as_they_are_needed():
    """An endless list of sources can be briefed from, as far as one reads."""

    def endless():
        while True:
            yield ARTICLE

    with Loopback(completion(answer_text())) as server:
        results = Summarizer(settings(server, concurrency=2)).run(endless())
        assert isinstance(next(results), Briefed)
        results.close()

    assert len(server.requests) <= 4


async def test_leaving_early_ends_what_is_under_way():
    """Closing the iterator cancels the articles that are still being asked about, and the client is closed."""
    with Loopback(completion(answer_text()), loopback.hang()) as server:
        async with Summarizer(settings(server, concurrency=2)) as summarizer:
            results = summarizer.results([ARTICLE] * 2)
            assert isinstance(await anext(results), Briefed)
            await results.aclose()
            client = summarizer._askers.writer._client
            others = asyncio.all_tasks() - {asyncio.current_task()}
    assert client.is_closed()
    assert set() == others


async def test_cancelling_ends_everything():
    """A cancelled consumer cancels its articles; nothing stays behind."""

    async def consume(server):
        async with Summarizer(settings(server)) as summarizer:
            return [each async for each in summarizer.results([ARTICLE] * 2)]

    with Loopback(loopback.hang()) as server:
        task = asyncio.create_task(consume(server))
        await asyncio.to_thread(server.arrived.wait)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert {asyncio.current_task()} == asyncio.all_tasks()


async def test_it_is_a_context_manager():
    """Used without entering, it says how it is used."""
    with pytest.raises(RuntimeError, match="async with Summarizer"):
        await Summarizer().brief(ARTICLE)


def test_replay_and_record_exclude_each_other(tmp_path):
    """A cassette is played or made."""
    with pytest.raises(ValueError, match="not both"):
        Summarizer(replay=tmp_path / "a", record=tmp_path / "b")


def test_a_recording_replays(tmp_path):
    """What was recorded gives the same brief without a server, a key, a model or a clock, the same every time."""
    cassette = tmp_path / "story.yaml"
    with Loopback(completion(answer_text())) as server:
        recorded = summarize(ARTICLE, settings=settings(server, api_key=KEY), record=cassette)
    replayed = [
        summarize(ARTICLE, settings=Settings(structured="json_schema", second_reader=False), replay=cassette)
        for _ in range(2)
    ]

    assert recorded.brief == replayed[0].brief
    assert replayed[0] == replayed[1]
    assert KEY not in cassette.read_text(encoding="utf-8")
    provenance = replayed[0].provenance
    assert ("scripted", "story.yaml", None, None, "cassette") == (
        provenance.model, provenance.replayed, provenance.created, provenance.usage.seconds, provenance.endpoint,
    )  # fmt: skip


def test_another_article_does_not_replay_the_answer(tmp_path):
    """A cassette answers for its own article alone."""
    cassette = tmp_path / "story.yaml"
    with Loopback(completion(answer_text())) as server:
        document = summarize(ARTICLE, settings=settings(server), record=cassette)

    with pytest.raises(CassetteError, match="which contains the article"):
        summarize(
            Article.from_text("다른 기사다."),
            settings=Settings(structured="json_schema", second_reader=False),
            replay=cassette,
        )
    assert ["draft", "write"] == [stage.stage for stage in document.provenance.stages]
    assert 2 == cassette_info(cassette).interactions


def test_an_article_without_a_sentence_is_no_source():
    """Nothing is asked about an empty article."""
    with Loopback(completion(answer_text())) as server, pytest.raises(EmptySource, match="no sentence"):
        summarize(Article.from_text(" \n"), settings=settings(server))
    assert [] == server.requests


def test_the_prompt_carries_the_article_and_no_mailbox():
    """What is sent holds each sentence, and neither mailboxes nor phone numbers."""
    article = Article.from_text(f"{TEXT}문의는 press@example.org, 02-1234-5678로 받는다.")
    with Loopback(completion(answer_text())) as server:
        summarize(article, settings=settings(server))

    sent = str(server.requests)
    assert all(sentence.text in sent for sentence in scan(ARTICLE).sentences)
    assert "example.org" not in sent
    assert "1234-5678" not in sent


def test_a_second_reader_of_its_own_is_asked_there():
    """With a model of its own, and an address, the second read goes there and the rest does not."""
    with Loopback(completion(answer_text())) as writer, Loopback(completion(SOUND)) as reader:
        given = {"second_reader": True, "second_reader_base_url": reader.url, "second_reader_model": "careful"}
        document = summarize(ARTICLE, settings=settings(writer, **given))

    assert ["careful"] == [request["model"] for request in reader.requests]
    assert [1, 1, 1] == [stage.calls for stage in document.provenance.stages]
    assert len(writer.requests) == 1


def test_stages_are_told_as_they_begin():
    """A caller hears which stage each source is in."""
    heard = []
    with Loopback(completion(answer_text()), completion(SOUND)) as server:
        chosen = settings(server, second_reader=True)
        list(Summarizer(chosen, on_stage=lambda source, stage: heard.append((source, stage))).run([ARTICLE]))

    assert [(ARTICLE, "draft"), (ARTICLE, "write"), (ARTICLE, "second read")] == heard


def test_the_environment_is_read_as_by_the_command(monkeypatch, tmp_path):
    """Without settings, `summarize` asks whom environment and settings file name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "policy-brief.toml").write_text('model = "of-the-file"\nsecond_reader = false\n', encoding="utf-8")
    with Loopback(completion(answer_text(), model="of-the-file")) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        document = summarize(ARTICLE)

    assert ("of-the-file", f"Bearer {KEY}") == (server.requests[0]["model"], server.headers[0]["authorization"])
    assert "of-the-file" == document.provenance.model


def test_settings_that_are_given_stay_as_they_are(monkeypatch):
    """`Settings(…)` is what it says, whatever the environment says."""
    with Loopback(completion(answer_text())) as server:
        monkeypatch.setenv("POLICY_BRIEF_MODEL", "of-the-environment")
        monkeypatch.setenv("POLICY_BRIEF_BASE_URL", "http://127.0.0.1:9/v1")
        summarize(ARTICLE, settings=settings(server))

    assert "scripted" == server.requests[0]["model"]


def test_stages_and_usage_are_told_as_they_come():
    """The callbacks are given the source with each stage that begins, and with what each took."""
    told = []
    with Loopback(completion(answer_text()), completion(SOUND)) as server:
        document = summarize(
            ARTICLE,
            settings=settings(server, second_reader=True),
            on_stage=lambda source, stage: told.append((source, stage)),
            on_usage=lambda source, usage: told.append((source, usage)),
        )

    stages = document.provenance.stages
    assert ["draft", "write", "second read"] == [usage.stage for usage in stages]
    assert [(ARTICLE, heard) for usage in stages for heard in (usage.stage, usage)] == told


@pytest.mark.parametrize(
    ("second_reader_model", "models"), [(None, ["scripted"] * 2), ("other", ["scripted", "other"])]
)
async def test_a_client_of_ones_own_writes_and_reads(second_reader_model, models):
    """Writer and second reader ask through the client, which stays open; its address is in the provenance."""
    with Loopback(completion(answer_text()), completion(SOUND)) as server:
        client = openai.AsyncOpenAI(api_key="theirs", base_url=server.url)
        chosen = Settings(model="scripted", second_reader_model=second_reader_model)
        async with Summarizer(chosen, client=client) as summarizer:
            document = await summarizer.brief(ARTICLE)
        assert not client.is_closed()
        await client.close()

    assert (models, {"Bearer theirs"}) == (
        [request["model"] for request in server.requests], {headers["authorization"] for headers in server.headers},
    )  # fmt: skip
    assert server.url in document.provenance.endpoint


async def test_a_reader_elsewhere_is_not_asked_through_the_client():
    """A second reader at an address of its own is sent neither the client's key nor its headers."""
    with Loopback(completion(answer_text())) as server, Loopback(completion(SOUND)) as other:
        client = openai.AsyncOpenAI(api_key="theirs", base_url=server.url)
        chosen = Settings(model="scripted", second_reader_base_url=other.url)
        async with Summarizer(chosen, client=client) as summarizer:
            await summarizer.brief(ARTICLE)
        await client.close()

    assert (1, 1) == (len(server.requests), len(other.requests))
    assert "theirs" not in other.headers[0]["authorization"]
