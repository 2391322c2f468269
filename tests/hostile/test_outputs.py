"""No character that steers what shows a text is alive in anything that is written."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path

import pytest

from policy_brief.cleaning.unseen import strip_tree, strip_unseen
from summarizer import Settings
from summarizer.ask.asker import Asker
from summarizer.ask.prompt import brief_messages, page_messages
from summarizer.brief.one import Askers, brief_article
from summarizer.errors import SourceError
from summarizer.find.assemble import find
from summarizer.nightly.files import stem
from summarizer.readers import read
from summarizer.readers.page import Page
from summarizer.readers.page_lines import list_lines
from summarizer.text.article import Article
from summarizer.write.json_text import to_json
from summarizer.write.markdown import to_markdown
from summarizer.write.scan_table import scan_table
from tests.ask.loopback import Loopback, completion
from tests.schemas.cleaning.test_unseen import HOSTILE
from tests.story import TEXT, answer

CHARS = [char for chars in HOSTILE.values() for char in chars]
WRITABLE = [char for char in CHARS if char != "\x00" and not "\ud800" <= char <= "\udfff"]
SEQUENCES = ["\x1b[2J", "\x1b]8;;https://evil.example\x07", "\x9b31m", "\x9d0;x\x9c"]


def is_clean(text: str) -> bool:
    """Return whether nothing in a text is alive, in the strings of its JSON either."""
    try:
        tree = json.loads(text)
    except ValueError:
        tree = text
    text.encode()
    return text == strip_unseen(text) and tree == strip_tree(tree)


def _strewn(text: str, mark: str) -> str:
    """Return a text with a mark inside of its words."""
    return re.sub(r"(?<=[가-힣])(?=[가-힣]다)", lambda _: mark, text)


def _forms(mark: str):
    """Return an article that holds a mark in each of the ways in which one may come in."""
    text = _strewn(TEXT, mark)
    yield Article.from_text(text, headline=_strewn("노르웨이가 밝혔다", ""))
    if mark in SEQUENCES or mark in WRITABLE:
        yield read(text.encode())
    spelt = "".join(f"&#{ord(char)};" for char in mark)
    body = "".join(f"<p>{line}</p>" for line in _strewn(TEXT, spelt).split("\n"))
    told = json.dumps({"@type": "NewsArticle", "headline": f"머리{mark}기사 제목이다", "author": f"한{mark}별"})
    script = f'<script type="application/ld+json">{told}</script>'
    meta = f'<meta property="og:site_name" content="가나{spelt}일보"><title>머리{spelt}기사 제목이다</title>'
    shown = f"<h1>머리{spelt}기사 제목이다</h1><article>{body}</article>"
    page = f"<html><head>{meta}{script}</head><body>{shown}</body></html>"
    yield read(page.encode())
    yield read(Page(content=page.encode(), url=f"https://a.example/{spelt}"))


@pytest.mark.parametrize("mark", [*CHARS, *SEQUENCES], ids=ascii)
def test_nothing_is_alive_in_what_is_made_of_an_article(mark):
    """The article, its table, what a model is sent, and the names of files."""
    for article in _forms(mark):
        scan = find(article)
        asked = (
            *page_messages(list_lines(article), article.around, marker=article.marker),
            *brief_messages(scan, declaration="x", spelling="british"),
        )
        messages = json.dumps(asked, ensure_ascii=False, default=str)
        outputs = (article.model_dump_json(), scan_table(scan), messages, stem(f"{mark}이름{mark}.txt", "0" * 64))

        assert [True] * 4 == [is_clean(output) for output in outputs]
        assert all(article.text[one.start : one.end] == one.text for one in (*article.sentences, *article.heads))


@pytest.mark.parametrize("mark", [*CHARS, *SEQUENCES], ids=ascii)
def test_nothing_is_alive_in_an_error(mark):
    """Names and addresses in a message are told without."""
    for source in (Path(f"no{mark}thing"), f"ftp://a{mark}.example", f"http://a{mark}..example/"):
        with pytest.raises(SourceError) as told:
            read(source)
        assert is_clean(str(told.value))


@pytest.mark.parametrize("mark", ["".join(CHARS), *SEQUENCES], ids=ascii)
def test_nothing_is_alive_in_a_brief_of_a_hostile_answer(mark):
    """Markdown and JSON, where the model writes such characters into every string, escaped or not."""

    def spoilt(value):
        if isinstance(value, str):
            return re.sub(r"(?<=[a-z]) (?=[a-z])", f"{mark} ", value)
        if isinstance(value, list):
            return [spoilt(one) for one in value]
        return {key: spoilt(one) for key, one in value.items()} if isinstance(value, dict) else value

    async def brief():
        reply = completion(json.dumps(spoilt(answer())))
        with Loopback(reply, completion("{}")) as server:
            settings = Settings(base_url=server.url, structured="json_schema", transport_attempts=1, reasks=0)
            async with Asker(settings.endpoint) as asker:
                article = Article.from_text(_strewn(TEXT, mark), headline="제목", source=f"a{mark}b")
                return await brief_article(article, askers=Askers(asker, None), settings=settings)

    document = asyncio.run(brief())
    assert [True, True] == [is_clean(to_json(document)), is_clean(to_markdown(document))]
    assert document.brief.key_points
