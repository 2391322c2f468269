"""The two ways to open a cassette with vcr: replay and record."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from summarizer.errors import CassetteError

from .file import Cassette, CassetteInfo, Exchange, Header, read_cassette, write_cassette
from .miss import cassette_error, is_cassette_miss
from .traffic import Traffic, same_request

__all__ = ["REPLAY_KEY", "Tape", "recording", "replaying", "vcr_options"]

REPLAY_KEY: Final = "replay"
"""An API key for the client when a cassette answers: the SDK requires one, and it is never sent."""

_CLIENTS: Final = ("httpx", "httpx2")
"""What vcr patches; openai 3 sends through httpx2, which vcr patches apart from httpx."""


@dataclass(frozen=True, slots=True)
class Tape:
    """An open cassette; `info` is None while recording."""

    info: CassetteInfo | None
    _vcr: Any

    @property
    def models(self) -> tuple[str, ...]:
        """The models that the recording asked, so that a replay can ask the same; empty while recording."""
        return self.info.models if self.info else ()

    @property
    def played(self) -> int:
        """The number of interactions that were replayed."""
        return int(self._vcr.play_count)

    @property
    def unplayed(self) -> int:
        """The number of interactions in the file that were not asked for yet."""
        return len(self._vcr) - self.played


@contextmanager
def replaying(path: Path) -> Iterator[Tape]:
    """Answer every request from a cassette, and none from the network.

    Raises CassetteError at once if the file is missing or damaged, and on leaving if a request had no answer; inside
    the block, such a request fails with an error of the HTTP client, which `is_cassette_miss` recognises.
    """
    cassette = read_cassette(path)
    try:
        with _patched(path, _Loaded(cassette), mode="none") as tape:
            yield Tape(CassetteInfo.of(cassette, path), tape)
    except CassetteError:
        raise
    except Exception as error:
        if is_cassette_miss(error):
            raise cassette_error(error) from error
        raise


@contextmanager
def recording(path: Path, *, note: str = "") -> Iterator[Tape]:
    """Send every request, and on leaving write a cassette that replaces the old one.

    If the block raises, or sends no request, the old file stays. Raises CassetteError at once if the file cannot be
    written.
    """
    _check_writable(path)
    with _patched(path, _Blank(), mode="all") as tape:
        yield Tape(None, tape)
    if len(tape):
        write_cassette(path, Cassette(Header.now(note), _exchanges(tape.requests, tape.responses)))


def vcr_options() -> dict[str, Any]:
    """Return the options with which `VCR.use_cassette` reads and writes our cassettes; call it for each cassette."""
    from vcr.patch import PATCHER_NAMES

    traffic = Traffic()
    return {
        "allow_playback_repeats": False,  # a 429 and the 200 after it answer the same request, in that order
        "before_record_request": traffic.request,
        "before_record_response": traffic.response,
        "decode_compressed_response": True,
        "match_on": (same_request.__name__,),  # to be registered under its name
        "persister": _OnDisk(),
        "skip_patchers": tuple(name for name in PATCHER_NAMES if name not in _CLIENTS),
    }


@contextmanager
def _patched(path: Path, persister: object, *, mode: str) -> Iterator[Any]:
    import vcr

    tape = vcr.VCR()
    tape.register_matcher(same_request.__name__, same_request)
    options = {**vcr_options(), "persister": persister, "record_mode": mode}
    with tape.use_cassette(str(path), **options) as opened:
        yield opened


@dataclass(frozen=True, slots=True)
class _Loaded:
    """Gives vcr a cassette that is already loaded, and never writes."""

    cassette: Cassette

    def load_cassette(self, _path: object, serializer: object) -> tuple[list[Any], list[Any], dict[str, Any]]:  # noqa: ARG002 - vcr's signature
        return _for_vcr(self.cassette)

    def save_cassette(self, _path: object, _content: object, serializer: object) -> None:
        """Do nothing: a replay adds nothing to the file."""


@dataclass(frozen=True, slots=True)
class _Blank:
    """Starts vcr with an empty cassette; `recording` writes it, because vcr would write while still patched."""

    def load_cassette(self, _path: object, serializer: object) -> tuple[list[Any], list[Any]]:  # noqa: ARG002 - vcr's signature
        return [], []

    def save_cassette(self, _path: object, _content: object, serializer: object) -> None:
        """Do nothing: `recording` writes the file."""


@dataclass(frozen=True, slots=True)
class _OnDisk:
    """Reads and writes cassettes for tests that vcr itself opens."""

    def load_cassette(self, path: str, serializer: object) -> tuple[list[Any], list[Any], dict[str, Any]]:  # noqa: ARG002 - vcr's signature
        from vcr.persisters.filesystem import CassetteNotFoundError

        if not Path(path).exists():
            raise CassetteNotFoundError(path)
        return _for_vcr(read_cassette(Path(path)))

    def save_cassette(self, path: str, content: dict[str, Any], serializer: object) -> None:  # noqa: ARG002 - vcr's signature
        known = content.get("metadata", {})
        header = Header.now(str(known.get("note", "")))
        write_cassette(Path(path), Cassette(header, _exchanges(content["requests"], content["responses"])))


def _for_vcr(cassette: Cassette) -> tuple[list[Any], list[Any], dict[str, Any]]:
    from vcr.request import Request

    requests = [Request(each.method, each.uri, each.sent, each.sent_headers) for each in cassette.exchanges]
    return requests, [_vcr_response(each) for each in cassette.exchanges], asdict(cassette.header)


def _vcr_response(exchange: Exchange) -> dict[str, Any]:
    return {
        "status": {"code": exchange.status, "message": exchange.reason},
        "headers": {name: [value] for name, value in exchange.headers.items()},
        "body": {"string": exchange.body},
    }


def _exchanges(requests: list[Any], responses: list[dict[str, Any]]) -> tuple[Exchange, ...]:
    return tuple(
        Exchange(
            method=request.method,
            uri=request.uri,
            sent_headers=dict(request.headers),
            sent=request.body,
            status=response["status"]["code"],
            reason=response["status"]["message"],
            headers={name: values[0] for name, values in response["headers"].items()},
            body=response["body"]["string"],
        )
        for request, response in zip(requests, responses, strict=True)
    )


def _check_writable(path: Path) -> None:
    """Raise CassetteError if the file cannot be written, before any request is paid for."""
    if path.is_dir():
        raise CassetteError(f"a cassette is one file, and {path} is a folder: name a file in it")
    if path.exists() and not path.is_file():
        raise CassetteError(f"a cassette is a file, and {path} is a device or a pipe: name a file")
    nearest = next(parent for parent in path.resolve().parents if parent.exists())
    if not (nearest.is_dir() and os.access(nearest, os.W_OK)):
        raise CassetteError(
            f"the cassette {path} could not be written: {nearest} is not a folder that can be written to"
        )
