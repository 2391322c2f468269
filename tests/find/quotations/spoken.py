"""What the finder says of the quotations of a text, in one line a quotation."""

from __future__ import annotations

from summarizer import scan
from summarizer.text.article import Article


def spoken(text: str) -> list[str]:
    """Return each quotation of a text with its speaker, or that it is no speech."""
    return [
        " ".join(
            (
                f"[{one.text}]",
                (one.speaker_korean or "nobody") if one.speech else "no speech",
                *(("carried",) if one.carried else ()),
                *((f"to {one.sentence_end}",) if one.sentence_end != one.sentence else ()),
                *((one.speaker,) if one.speaker else ()),
            )
        )
        for one in scan(Article.from_text(text)).quotations
    ]
