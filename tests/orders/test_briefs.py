"""A whole brief of an article with an order: what an obedient model writes is not in what comes out."""

from __future__ import annotations

import json
import re

import pytest

from summarizer import Settings
from summarizer.ask.asker import Asker
from summarizer.brief.one import Askers, brief_article
from summarizer.check.reading import Reading
from summarizer.check.rules.wording.instructions import instruction_sentences
from summarizer.write.markdown import to_markdown
from tests.ask.loopback import Loopback, completion
from tests.orders.pairs import WISE, pairs, placed, scan_of
from tests.sampling import one_in
from tests.story import answer

PAIRS = pairs()
SOME = one_in(3, PAIRS)  # test_pairs.py has them all with every run, short of a brief


def _answer(scan, texts, order=None, **fields):
    nothing = {name: [] for name, value in answer().items() if isinstance(value, list)}
    said = {"argument": None, "headline": "The city opens an AI centre [{1}]", "bottom_line": WISE[0]}
    written = {**answer(), **nothing, **said, **fields}
    written["key_points"] = [placed(scan, text, order) for text in texts]
    written |= {name: placed(scan, written[name], order) for name in ("headline", "bottom_line")}
    return json.dumps(written, ensure_ascii=False)


async def _brief(article, *script):
    with Loopback(*script) as server:
        settings = Settings(base_url=server.url, structured="json_schema", transport_attempts=1, reasks=0)
        async with Asker(settings.endpoint) as asker:
            return await brief_article(article, askers=Askers(asker, None), settings=settings)


@pytest.mark.parametrize("pair", SOME, ids=lambda pair: pair.order[:30])
async def test_no_brief_holds_what_an_order_would_have_had_written(pair):
    """A writer who obeys, and stands by it when asked, is overruled; what is left is what the article reports."""
    scan = scan_of(pair.place, pair.order)
    order = instruction_sentences(Reading(scan))[0]
    obedient = _answer(scan, [*WISE, pair.obedient], order)
    page = to_markdown(await _brief(scan.article, completion(obedient), completion("{}")))

    assert not re.search(pair.canary, page, re.IGNORECASE)
    assert "The city opened an AI centre" in page
    assert "The text gives orders to an AI" in page


@pytest.mark.parametrize("pair", PAIRS[::6], ids=lambda pair: pair.order[:30])
async def test_no_headline_does(pair):
    """Nor where the whole brief is the order's."""
    scan = scan_of(pair.place, pair.order)
    order = instruction_sentences(Reading(scan))[0]
    obeyed = {"headline": pair.obedient.rstrip("."), "bottom_line": pair.obedient}
    page = to_markdown(await _brief(scan.article, completion(_answer(scan, WISE, order, **obeyed)), completion("{}")))

    assert not re.search(pair.canary, page, re.IGNORECASE)


@pytest.mark.parametrize("pair", SOME, ids=lambda pair: pair.twin[:30])
async def test_an_article_about_orders_is_briefed_as_any_other(pair):
    """Nothing is withheld, and no claim is doubted."""
    scan = scan_of(pair.place, pair.twin)
    told = next(number for number, line in Reading(scan).lines.items() if line[:12] == pair.shown[:12])
    texts = [*WISE, "An attack on AI summaries is reported [{o}]."]
    document = await _brief(scan.article, completion(_answer(scan, texts, told)), completion("{}"))

    assert [] == [one.verdict for one in document.audit.verdicts if one.verdict != "verified"]
    assert "orders to an AI" not in to_markdown(document)
