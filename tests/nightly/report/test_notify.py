"""Mail and webhook after a night, against receivers on the loopback interface."""

from __future__ import annotations

import json
import socketserver
import threading
from email import message_from_bytes, policy

import pytest

from summarizer.nightly.config import MailSettings, Reporting, WebhookSettings
from summarizer.nightly.report import Summary
from summarizer.nightly.report.notify import notify
from summarizer.nightly.report.summary import SourceSummary, Spending
from tests.ask.loopback import Loopback, error, text
from tests.nightly.night import NightServer, configure, hold_night, write_articles


def _summary(code=3):
    return Summary(
        run="r", day="2026-03-04", started="2026-03-03T17:30:00+00:00", seconds=12.0, exit_code=code, stopped=None,
        unchanged=1, states={"done": 2, "failed": 1}, standing={}, spent=Spending(),
        sources={"피드": SourceSummary(error="it is down\x1b[31m")}, digest="/out/2026-03-04",
    )  # fmt: skip


class _Mailbox(socketserver.StreamRequestHandler):
    """As much of a mail server as takes one mail."""

    def handle(self):
        self.wfile.write(b"220 here\r\n")
        while line := self.rfile.readline():
            command = line[:4].upper().strip()
            if command == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                lines = []
                while (part := self.rfile.readline()) != b".\r\n":
                    lines.append(part)
                self.server.mails.append(b"".join(lines))
            self.wfile.write(b"221 bye\r\n" if command == b"QUIT" else b"250 ok\r\n")
            if command == b"QUIT":
                return


@pytest.fixture
def mailbox():
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Mailbox) as server:
        server.mails = []
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.shutdown()


def _mail(port):
    return MailSettings(
        host="127.0.0.1", port=port, security="none", sender="night@example.com", to=("desk@example.com",)
    )


def test_a_mail_says_how_the_night_ended(mailbox):
    """Subject and text carry the outcome and what failed, on lines of their own, without control characters."""
    assert () == notify(_summary(), Reporting(mail=_mail(mailbox.server_address[1])))

    mail = message_from_bytes(mailbox.mails[0], policy=policy.default)
    assert "policy-brief 2026-03-04: something failed or is left" == mail["Subject"]
    assert "Source 피드 failed: it is down [31m" in mail.get_content()


def test_a_mail_that_is_not_taken_is_told():
    """No server, no exception: one line says so."""
    (told,) = notify(_summary(), Reporting(mail=_mail(9)))
    assert "127.0.0.1 did not accept it" in told


def test_a_webhook_is_tried_again_after_a_passing_fault():
    """A 503 is passing; the summary is posted as JSON, with the sentence that sums it up."""
    waited = []
    with Loopback(error(503), text("ok")) as server:
        report = Reporting(webhook=WebhookSettings(url=f"{server.url}?token=secret"))
        assert () == notify(_summary(), report, sleep=waited.append)

    assert [1.0] == waited
    assert {"failed": 1, "done": 2} == server.requests[1]["states"]
    assert "2 done, 1 failed" in server.requests[1]["told"]


@pytest.mark.parametrize(("status", "posts"), [(400, 1), (503, 3)])
def test_a_webhook_is_given_up(status, posts):
    """A refusal at once, a fault that stays after the attempts; the address's query is not told."""
    with Loopback(error(status)) as server:
        report = Reporting(webhook=WebhookSettings(url=f"{server.url}?token=secret"))
        (told,) = notify(_summary(), report, sleep=lambda _: None)

    assert posts == len(server.requests)
    assert (f"it answered {status}" in told, "secret" in told) == (True, False)


def test_nights_that_went_well_can_be_left_out():
    """With `when = "failed"`, nothing is sent after a night that ended with 0."""
    assert () == notify(_summary(0), Reporting(when="failed", mail=_mail(9)))


def test_a_night_sends_what_its_settings_say(tmp_path):
    """The webhook hears of the night; one that fails changes neither outcome nor exit code."""
    write_articles(tmp_path / "in", range(1))
    with NightServer() as server, Loopback(text("ok")) as hook:
        config = configure(tmp_path, server.url, more=f'[report.webhook]\nurl = "{hook.url}"')
        summary = hold_night(config)

    assert (0, ["done"]) == (summary.exit_code, list(hook.requests[0]["states"]))
    log = (tmp_path / "out" / summary.day / "night.jsonl").read_text(encoding="utf-8").splitlines()
    assert "night_ended" == json.loads(log[-1])["event"]
