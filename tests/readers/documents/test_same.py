"""The same article, whatever form it comes in."""

from pathlib import Path
from unicodedata import is_normalized, normalize

import pytest

from summarizer.brief.scanning import scan
from summarizer.readers import read
from tests.readers.documents import release

MADE = Path(__file__).parent / "made"
FORMS = {
    "html": release.as_html(),
    "hwpx": release.as_hwpx(),
    "docx": release.as_docx(),
    "mail": release.as_mail(),
    "html mail": release.as_mail("html"),
    **{
        path.name: path.read_bytes()
        for path in sorted(MADE.iterdir())
        if path.suffix != ".md" and path.stem not in {"locked", "libreoffice-pages"}
    },
}
_PLACES = {"start", "end"}
TEXT = scan(read(release.as_text()))


def _facts(found):
    """Return what a scan found, by the words of the article and not by their offsets."""
    article = found.article
    return {
        "headline": article.headline,
        "subhead": article.subhead,
        "published": article.published,
        "sentences": [article.plain(sentence) for sentence in article.sentences],
        "heads": [(head.kind, article.plain(head)) for head in article.heads],
        "amounts": [one.model_dump(exclude=_PLACES) for one in found.amounts],
        "quantities": [one.model_dump(exclude=_PLACES) for one in found.quantities],
        "dates": [one.model_dump(exclude=_PLACES) for one in found.dates],
        "quotations": [one.model_dump(exclude=_PLACES) for one in found.quotations],
        "tables": [sentence.table_header for sentence in article.sentences],
    }


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_facts(form):
    """Headline, sentences, rows with their headers, amounts, quantities, dates and quotations are those of the text."""
    assert _facts(TEXT) == _facts(scan(read(FORMS[form])))


def _decomposed(value):
    return normalize("NFD", value) if isinstance(value, str) else tuple(map(_decomposed, value))


@pytest.mark.parametrize("form", ["text", "html", "hwpx", "docx", "mail"])
def test_decomposed_hangul_gives_the_same_facts(form, monkeypatch):
    """MacOS writes names, and some programs texts, letter by letter."""
    for name in ("MASTHEAD", "TIMES", "HEADLINE", "SUBHEADS", "BODY", "TABLE_TITLE", "ROWS", "LAST", "CONTACT"):
        monkeypatch.setattr(release, name, _decomposed(getattr(release, name)))
    found = scan(read(getattr(release, f"as_{form}")()))

    assert _facts(TEXT) == _facts(found)
    assert (found.article.outlet or "나래혁신부") == TEXT.article.outlet
    assert is_normalized("NFC", found.article.text)


def test_the_text_holds_what_is_compared():
    """The release has enough of each kind to compare."""
    facts = _facts(TEXT)

    assert 13 == len(facts["sentences"])
    assert 6 == len(facts["amounts"])
    assert 7 == len(facts["dates"])
    assert 3 == sum(header is not None for header in facts["tables"])
    assert "다솜 계산소 | 900 | 520 | 380" in facts["sentences"]


@pytest.mark.parametrize("form", [form for form in FORMS if form not in {"html", "html mail"}])
def test_the_office_is_told(form):
    """The masthead of a release names its outlet in every document."""
    assert "나래혁신부" == read(FORMS[form]).outlet


def test_a_form_is_told_by_its_bytes(tmp_path):
    """A document is read as what it is, whatever its file is called."""
    path = tmp_path / "release.txt"
    path.write_bytes(release.as_hwpx())

    assert "hwpx" == read(path).site
