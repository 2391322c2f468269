"""Send a prompt to a model and return a validated answer, with a record of every request."""

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
