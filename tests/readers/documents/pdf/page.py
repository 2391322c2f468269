"""Pages of letters at places, as a PDF sets them, without a PDF."""

from __future__ import annotations

from summarizer.readers.documents.pdf.glyphs import Box, Glyph

SIZE = 10.0
PITCH = 16.0


def glyphs(text, left=50.0, top=100.0, *, size=SIZE, blanks=True, stretch=0.0):
    """Return the letters of a line: a Hangul syllable as wide as its size, others half."""
    made, at = [], left
    for char in text:
        width = size if "가" <= char <= "힣" else size / 2
        if blanks or char != " ":
            made.append(Glyph(char, Box(at, top, at + width, top + size), size))
        at += width + stretch
    return made


def wrapped(text, room, *, words):
    """Break a text into lines of at most so many points, at blanks alone or anywhere."""
    lines, line = [], ""
    pieces = [f"{word} " for word in text.split()] if words else list(text)
    for piece in pieces:
        if line and _width(f"{line}{piece}".rstrip()) > room:
            lines.append(line.strip())
            line = ""
        line += piece
    return [*lines, line.strip()]


def column(text, left, top, room, *, words=True):
    """Return the letters of a column."""
    return [
        glyph
        for at, line in enumerate(wrapped(text, room, words=words))
        for glyph in glyphs(line, left, top + at * PITCH)
    ]


def _width(text):
    return sum(SIZE if "가" <= char <= "힣" else SIZE / 2 for char in text)
