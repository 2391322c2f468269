"""How a night's articles are briefed: on this machine, through the Batch API, on many machines."""

from .base import Engine, Job, Outcome, PaidReply, Replies, request_key

__all__ = ["Engine", "Job", "Outcome", "PaidReply", "Replies", "request_key"]
