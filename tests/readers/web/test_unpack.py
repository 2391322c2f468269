"""What a server packed is unpacked piece by piece, and no further than to a limit."""

from __future__ import annotations

import gzip
import zlib

import pytest

from summarizer.readers.web.unpack import ACCEPTED, BadPacking, unpacker_of

TEXT = "정부는 계획을 밝혔다. ".encode() * 50
RAW = zlib.compress(TEXT, wbits=-zlib.MAX_WBITS)
FORMS = {
    "plain": ("", TEXT),
    "identity": (" Identity ", TEXT),
    "gzip": ("gzip", gzip.compress(TEXT)),
    "x-gzip": ("X-GZIP", gzip.compress(TEXT)),
    "zlib": ("deflate", zlib.compress(TEXT)),
    "raw": ("deflate", RAW),
    "members": ("gzip", gzip.compress(TEXT[:100]) + gzip.compress(TEXT[100:])),
    "padded": ("gzip", gzip.compress(TEXT) + b"\0" * 9),
}


@pytest.mark.parametrize("step", [1, 7, 10_000])
@pytest.mark.parametrize("form", FORMS)
def test_pieces_of_any_size_make_the_whole(form, step):
    """However the bytes arrive, what was packed comes out, and its end is noticed."""
    header, packed = FORMS[form]
    unpacker = unpacker_of(header)

    pieces = [unpacker.feed(packed[at : at + step], len(TEXT)) for at in range(0, len(packed), step)]

    assert TEXT == b"".join(pieces)
    assert unpacker.complete


@pytest.mark.parametrize("form", FORMS)
def test_no_more_than_one_byte_beyond_the_limit_comes(form):
    """A piece that holds more gives one byte more than is asked for, which tells that there was more."""
    header, packed = FORMS[form]

    assert TEXT[:11] == unpacker_of(header).feed(packed, 10)


@pytest.mark.parametrize("form", ["gzip", "zlib", "raw"])
def test_what_breaks_off_is_not_complete(form):
    """Without its last bytes, what was packed has no end; before the first byte, nothing is missing."""
    header, packed = FORMS[form]
    unpacker = unpacker_of(header)
    assert unpacker.complete

    unpacker.feed(packed[:-6], len(TEXT))

    assert not unpacker.complete


@pytest.mark.parametrize("header", ["br", "gzip, br", "zstd", "?" * 200])
def test_what_was_not_asked_for_is_refused(header):
    """Another encoding, or several, is named, in 40 characters at most."""
    with pytest.raises(BadPacking) as told:
        unpacker_of(header)

    assert f"packed as {header[:40]!r}" == str(told.value)


def test_what_is_asked_for_can_be_unpacked():
    """Each encoding that servers are asked for has an unpacker."""
    assert ["gzip", "deflate"] == ACCEPTED.split(", ")
    assert all(unpacker_of(name) for name in ACCEPTED.split(", "))


def test_what_is_not_packed_as_said_is_told():
    """Bytes that are not gzip raise `BadPacking`, not an error of zlib."""
    with pytest.raises(BadPacking):
        unpacker_of("gzip").feed(b"<html></html>", 100)


@pytest.mark.parametrize("most", [99, 100, 120, 300])
def test_the_limit_holds_over_several_members(most):
    """What came of the first counts."""
    assert TEXT[: most + 1] == unpacker_of("gzip").feed(FORMS["members"][1], most)


def test_a_bare_stream_may_begin_like_one_with_a_header():
    """The check of the header tells them apart."""
    text = TEXT[:500]
    stored = b"\x08" + len(text).to_bytes(2, "little") + (0xFFFF - len(text)).to_bytes(2, "little") + text
    assert text == unpacker_of("deflate").feed(stored + b"\x03\x00", 1000)
