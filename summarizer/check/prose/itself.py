"""Whether English prose reports what a text says of itself: that it is fictional, an advertisement, an opinion."""

from __future__ import annotations

from policy_brief import SelfDescription
from summarizer.text.article import Article

from .words import english_words

__all__ = ["TOLD", "told_of_itself"]

TOLD = {
    "fictional": english_words(
        "fiction~, invent~, made up, imagin~, hypothetical~, not real, example~, sample~, illustrat~"
    ),
    "sample": english_words("sample~, example~, illustrat~, fiction~, invent~, made up"),
    "advertisement": english_words("advert~, sponsor~, paid, promot~, commercial~, marketing, branded"),
    "opinion": english_words(
        "opinion~, column~, editorial~, comment~, op-ed, author~, writer~, view~, essay~, contribut~"
    ),
    "correction": english_words("correct~, retract~, takes back"),
    "embargo": english_words("embargo~"),
}
"""By what an article says of itself, the English words that say so."""


def told_of_itself(text: str, article: Article) -> SelfDescription | None:
    """Return the article's own words for what `text` says about it (fictional, an opinion …), or None."""
    said = (remark for remark in article.self_description if remark.kind in TOLD)
    return next((remark for remark in said if TOLD[remark.kind].search(text)), None)
