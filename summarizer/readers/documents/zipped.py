"""The parts of a document that is a ZIP archive of XML, opened within limits.

Only named parts are unpacked, and only within limits: an archive that unpacks to a thousand times its size is refused.
XML is read without entities, DTDs and the network.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from functools import cached_property
from typing import IO, Final, NoReturn

from lxml import etree

from summarizer.errors import DamagedDocument, LockedDocument, SourceTooLarge

__all__ = ["Archive", "local", "val"]

LARGEST_PART: Final = 32_000_000
LARGEST_SUM: Final = 96_000_000
_ENCRYPTED = 1
_CHUNK = 1 << 16


class Archive:
    """A ZIP archive; `what` names the document in messages."""

    def __init__(self, content: bytes, what: str) -> None:
        self._what = what
        self._sum = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as wrong:
            self._damaged(wrong)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """Unpack a part; raise SourceTooLarge over the limits, LockedDocument for one that is encrypted."""
        info = self._zip.getinfo(name)
        if info.flag_bits & _ENCRYPTED:
            raise LockedDocument(f"{self._what} is locked with a password. Save it without one and try again.")
        try:
            with self._zip.open(info) as part:
                return self._limited(part, name)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as wrong:
            self._damaged(wrong)

    def xml(self, name: str) -> etree._Element:
        """Unpack and parse a part."""
        content = self.read(name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as wrong:
            self._damaged(wrong)
        if root.getroottree().docinfo.internalDTD is not None:
            raise DamagedDocument(f"{self._what} holds a document type, which none has. It is not opened.")
        return root

    def maybe_xml(self, name: str) -> etree._Element | None:
        """Parse a part that a document need not have."""
        return self.xml(name) if name in self.names else None

    def _limited(self, part: IO[bytes], name: str) -> bytes:
        content = bytearray()
        while chunk := part.read(_CHUNK):
            content += chunk
            self._sum += len(chunk)
            if len(content) > LARGEST_PART or self._sum > LARGEST_SUM:
                raise SourceTooLarge(
                    f"{self._what} unpacks to more than {len(content) - len(chunk):,} bytes of text ({name}). "
                    "Save only the article and try again."
                )
        return bytes(content)

    def _damaged(self, wrong: Exception) -> NoReturn:
        raise DamagedDocument(
            f"{self._what} is damaged and cannot be opened ({wrong}). Save or download it again, or give its text."
        ) from wrong


def local(node: etree._Element) -> str:
    """Return the name of an element without its namespace, "" for what is not an element."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def val(node: etree._Element | None, name: str = "val") -> str | None:
    """Return an attribute by its name without namespace."""
    if node is None:
        return None
    return next((str(value) for key, value in node.attrib.items() if str(key).rpartition("}")[2] == name), None)
