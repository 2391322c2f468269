"""Links from a digest."""

from __future__ import annotations

import re
import unicodedata

from summarizer.nightly.digest.links import disputed_mark
from summarizer.write.markup.anchors import heading_anchor
from tests.nightly.digest.made import doubted, index, news, night
from tests.write.made import other


def test_an_address_that_is_none_is_no_link(tmp_path):
    """Only web addresses become links, and none can end its link early."""
    tricky, script = (
        document.model_copy(update={"source": document.source.model_copy(update={"url": url})})
        for document, url in ((news("가람일보"), "https://x.example/a)b c"), (news("나루신문"), "javascript:alert(1)"))
    )
    night(tmp_path, 4, a=tricky, b=script)

    assert "[in Korean](https://x.example/a%29b%20c)" in index(tmp_path, 4)
    assert "javascript" not in index(tmp_path, 4)


def test_every_link_leads_somewhere(tmp_path):
    """Files exist, and so do the places in them and on the page itself; awkward names included."""
    night(tmp_path, 4, **{"한글 (1) #2": news(), "b": doubted(news("가람일보"), "stances[0]"), "c": other()})
    folder, page = tmp_path / "2026-03-04", index(tmp_path, 4)
    links = [link for link in re.findall(r"\]\(([^)]+)\)", page) if "://" not in link]
    files = {"": page, **{_linked(path.name): path.read_text(encoding="utf-8") for path in folder.glob("*.md")}}

    pages = {_linked(path.name) for path in folder.glob("*.md")} - {"index.md"}
    assert {"", *pages} == {link.partition("#")[0] for link in links}
    for link in links:
        file, _, place = link.partition("#")
        assert not place or f'<a id="{place}"></a>' in files[file] or place in _headings(files[file]), link


def test_the_mark_of_a_dispute_leads_to_both_sides():
    """Where only JSON was saved, the mark leads nowhere."""
    assert "([disputed](a%20b.md#checked))" == disputed_mark("a b.md")
    assert "(disputed)" == disputed_mark("a.json")


def _headings(page):
    return {heading_anchor(title) for title in re.findall(r"^#+ (.*)$", page, re.MULTILINE)}


def _linked(name):
    return (
        unicodedata.normalize("NFC", name)
        .replace(" ", "%20")
        .replace("(", "%28")
        .replace(")", "%29")
        .replace("#", "%23")
    )
