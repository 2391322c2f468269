"""Prompt and context in, a validated answer out, with every request on record."""

from .asker import Answer, Asker, Call, ChatMessage, Endpoint, Structured
from .probe import ProbeReport, WayReport, probe

__all__ = [
    "Answer",
    "Asker",
    "Call",
    "ChatMessage",
    "Endpoint",
    "ProbeReport",
    "Structured",
    "WayReport",
    "probe",
]
