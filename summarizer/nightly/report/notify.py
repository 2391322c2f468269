"""Notify people and machines that a night has ended: one mail, one POST. A failure is reported and ends nothing."""

from __future__ import annotations

import json
import os
import smtplib
import ssl
import time
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from summarizer.nightly.config import MailSettings, Reporting, WebhookSettings

    from .summary import Summary

__all__ = ["MAIL_PASSWORD", "notify"]

MAIL_PASSWORD = "POLICY_BRIEF_MAIL_PASSWORD"  # noqa: S105 - the variable's name
_TIMEOUT = 10.0
_PAUSES = (1.0, 4.0, 15.0)
_OK, _TOO_MANY, _SERVER_FAULT = range(200, 300), 429, 500
_HOW = {0: "all well", 1: "an error", 3: "something failed or is left", 130: "interrupted"}


def notify(summary: Summary, report: Reporting, *, sleep: Callable[[float], None] = time.sleep) -> tuple[str, ...]:
    """Send what the settings ask for, and return what could not be sent, and why."""
    if report.when == "failed" and summary.exit_code == 0:
        return ()
    return tuple(_send(summary, report, sleep))


def _send(summary: Summary, report: Reporting, sleep: Callable[[float], None]) -> Iterator[str]:
    if report.mail is not None:
        try:
            _mail(summary, report.mail)
        except (OSError, smtplib.SMTPException, ValueError) as error:
            yield f"Mail about the night was not sent ({type(error).__name__}): {report.mail.host} did not accept it"
    if report.webhook is not None and (why := _post(summary, report.webhook, sleep)):
        yield f"The webhook at {urlsplit(report.webhook.url).hostname} did not accept the report: {why}"


def _mail(summary: Summary, mail: MailSettings) -> None:
    context = ssl.create_default_context()
    if mail.security == "tls":
        server: smtplib.SMTP = smtplib.SMTP_SSL(mail.host, mail.port, timeout=_TIMEOUT, context=context)
    else:
        server = smtplib.SMTP(mail.host, mail.port, timeout=_TIMEOUT)
    with server:
        if mail.security == "starttls":
            server.starttls(context=context)
        if mail.user is not None:
            server.login(mail.user, os.environ.get(MAIL_PASSWORD, ""))
        server.send_message(_compose(summary, mail))


def _compose(summary: Summary, mail: MailSettings) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = mail.sender, ", ".join(mail.to)
    message["Subject"] = f"policy-brief {summary.day}: {_HOW.get(summary.exit_code, 'an error')}"
    message.set_content("\n".join(_lines(summary)) + "\n")
    return message


def _lines(summary: Summary) -> Iterator[str]:
    yield f"{summary.day}: {summary.told}."
    if summary.stopped:
        yield f"It ended early: {_line(summary.stopped)}"
    for name, source in summary.sources.items():
        if source.error:
            yield f"Source {_line(name)} failed: {_line(source.error)}"
    if summary.digest_error:
        yield f"A page is missing: {_line(summary.digest_error)}"
    if summary.digest:
        yield f"Digest: {summary.digest}/index.md"


def _line(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in " ".join(text.split()))


def _post(summary: Summary, webhook: WebhookSettings, sleep: Callable[[float], None]) -> str | None:
    """Post the summary until it is accepted, refused or attempts are used up; return why it was not accepted."""
    why: str | None = None
    for attempt in range(webhook.attempts):
        if attempt:
            sleep(_PAUSES[min(attempt, len(_PAUSES)) - 1])
        why, again = _post_once(webhook.url, summary)
        if not again:
            break
    return why


def _post_once(url: str, summary: Summary) -> tuple[str | None, bool]:
    """Return why a POST was not accepted, None if it was, and whether to try again."""
    import httpx2

    body = json.dumps({**summary.model_dump(mode="json"), "told": summary.told}, ensure_ascii=False).encode()
    try:
        response = httpx2.post(
            url, content=body, headers={"content-type": "application/json"}, timeout=_TIMEOUT, follow_redirects=False
        )
    except httpx2.HTTPError as error:
        return type(error).__name__, True
    except (httpx2.InvalidURL, ValueError) as error:
        return type(error).__name__, False
    if response.status_code in _OK:
        return None, False
    again = response.status_code == _TOO_MANY or response.status_code >= _SERVER_FAULT
    return f"it answered {response.status_code}", again
