"""Turn a brief into something to read or to save."""

from .json_text import read_document, to_json
from .markdown import to_markdown, words_before_annex

__all__ = ["read_document", "to_json", "to_markdown", "words_before_annex"]
