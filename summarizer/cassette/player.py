"""Answer from a cassette without an HTTP client: a replay loads neither the SDK nor vcr.

This is for cassettes that contain only answers. One with network errors, or with anything but chat completions, is
replayed through vcr and the SDK (`tape.replaying`).
"""

from __future__ import annotations

import json
from collections import defaultdict, deque
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final, NamedTuple

from .body import json_tree
from .file import Cassette, CassetteInfo, Exchange, read_cassette
from .miss import miss_error
from .traffic import fingerprint

__all__ = ["Played", "Player", "open_player", "read_completion"]

_METHOD: Final = "POST"
_URI: Final = "/chat/completions"
_OK: Final = 200


class Played(SimpleNamespace):
    """A JSON object of a recorded answer, with attributes like an object of the SDK; a missing key is None."""

    def __getattr__(self, name: str) -> None:
        if name.startswith("__"):
            raise AttributeError(name)

    def tree(self) -> dict[str, Any]:
        """Return the object as JSON values."""
        return {name: _tree(value) for name, value in vars(self).items()}


def _tree(value: Any) -> Any:  # noqa: ANN401 - a JSON value
    if isinstance(value, list):
        return [_tree(item) for item in value]
    return value.tree() if isinstance(value, Played) else value


class _Request(NamedTuple):
    method: str
    uri: str
    body: bytes
    fingerprint: bytes

    @classmethod
    def of(cls, body: bytes) -> _Request:
        return cls(_METHOD, _URI, body, fingerprint(_METHOD, _URI, body))


def read_completion(body: bytes | str) -> Any:  # noqa: ANN401 - in the place of the SDK's
    """Read a recorded answer."""
    return json.loads(body, object_hook=_played)


def _played(pairs: dict[str, Any]) -> Played:
    """Read an object; arguments that a server sent as an object, not as text, stay a dictionary, as with the SDK."""
    return Played(**{name: _tree(value) if name == "arguments" else value for name, value in pairs.items()})


@dataclass(frozen=True, slots=True)
class Player:
    """Plays each answer of a cassette once, in the order of the file."""

    info: CassetteInfo
    _recorded: tuple[_Request, ...]
    _waiting: dict[bytes, deque[bytes]]

    @classmethod
    def of(cls, cassette: Cassette, path: Path) -> Player:
        """Return a player for the cassette that was read from `path`."""
        recorded = tuple(_Request.of(exchange.sent) for exchange in cassette.exchanges)
        waiting: defaultdict[bytes, deque[bytes]] = defaultdict(deque)
        for request, exchange in zip(recorded, cassette.exchanges, strict=True):
            waiting[request.fingerprint].append(exchange.body)
        return cls(CassetteInfo.of(cassette, path), recorded, dict(waiting))

    @property
    def models(self) -> tuple[str, ...]:
        """The models that the recording asked, so that a replay can ask the same."""
        return self.info.models

    async def create(self, **request: Any) -> Any:  # noqa: ANN401 - in the place of the SDK's
        """Return the recorded answer to a request; raise CassetteError if none is left."""
        extra = request.pop("extra_body", {})  # the SDK puts extra_body into the body
        asked = _Request.of(json.dumps({**request, **extra}, ensure_ascii=False).encode())
        answers = self._waiting.get(asked.fingerprint)
        if not answers:
            raise miss_error(asked, self._recorded, path=self.info.path, prompts=self.info.prompts)
        return read_completion(answers.popleft())


def open_player(path: Path) -> Player | None:
    """Open a cassette of answers; None for one that needs an HTTP client.

    Raises CassetteError if the file is missing or damaged.
    """
    cassette = read_cassette(path)
    return Player.of(cassette, path) if all(map(_is_answer, cassette.exchanges)) else None


def _is_answer(exchange: Exchange) -> bool:
    if (exchange.method, exchange.uri, exchange.status) != (_METHOD, _URI, _OK):
        return False
    tree = json_tree(exchange.body)
    return isinstance(tree, dict) and bool(tree.get("choices")) and all(map(str.isidentifier, tree))
