"""Recorded model traffic: replay a brief without a key or a network, or record one for others to replay.

    with recording(Path("report.yaml"), note="why this was recorded"):
        ...  # ask as usual
    with replaying(Path("report.yaml")):
        ...  # ask with REPLAY_KEY; the cassette answers

vcr and yaml are imported when a cassette is opened, never before.
"""

from .file import CassetteInfo, cassette_info
from .miss import cassette_error, is_cassette_miss
from .player import Played, Player, open_player, read_completion
from .tape import REPLAY_KEY, Tape, recording, replaying

__all__ = [
    "REPLAY_KEY",
    "CassetteInfo",
    "Played",
    "Player",
    "Tape",
    "cassette_error",
    "cassette_info",
    "is_cassette_miss",
    "open_player",
    "read_completion",
    "recording",
    "replaying",
]
