"""What examples/nightly holds is valid, and calls the command as it is."""

from __future__ import annotations

import configparser
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import click
import pytest
import yaml

from summarizer.cli import cli
from summarizer.cli.night.supervise import SPARE_SECONDS
from summarizer.nightly.config import load_config
from summarizer.nightly.report import Summary
from summarizer.nightly.report.prometheus import prometheus_text
from summarizer.nightly.report.summary import SourceSummary, Spending

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "nightly"
ANALYZE = shutil.which("systemd-analyze")
_LINE = re.compile(r"policy-brief[\"]? (?:nightly|status|init)\b[^\n|#>`]*")


def _calls(text):
    """Find the command's calls in a text, without the shell around them."""
    for call in _LINE.findall(text):
        yield [word for word in shlex.split(call.replace('policy-brief"', "policy-brief")) if word != "||"]


def _parse(words):
    """Let the command itself parse a call, without running it."""
    command = cli.commands[words[0]]
    assert isinstance(command, click.Command)
    group = click.Context(cli, **cli.context_settings)  # alone, the command would remember a help option without -h
    arguments = [word for word in words[1:] if not word.startswith("code=")]
    return command.make_context(words[0], arguments, parent=group).params


def _ini(name):
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str
    parser.read(FOLDER / name, encoding="utf-8")
    return parser


def test_the_settings_load():
    """A folder, a feed and a list, with a filter in Korean."""
    config = load_config(FOLDER / "night.toml", environment={})

    assert ["folder", "feed", "urls"] == [source.kind for source in config.source]
    assert all(path.exists() for path in (config.source[0].path, config.source[2].file))
    assert "인공지능" in config.filter.keywords


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.iterdir() if path.is_file()))
def test_commands_are_called_as_they_are(name):
    """Each call that a file holds is one that the command line takes."""
    for _, *words in _calls((FOLDER / name).read_text(encoding="utf-8")):
        assert str(_parse(words).get("config", "night.toml")).endswith(".toml")


@pytest.mark.parametrize("name", ["README.md", "crontab", "github-actions.yml", "policy-brief.service"])
def test_there_are_calls(name):
    """The test above finds what it is to check."""
    assert [] != list(_calls((FOLDER / name).read_text(encoding="utf-8")))


def test_a_call_that_is_wrong_is_found():
    """A flag that does not exist fails the check."""
    (words,) = _calls("policy-brief nightly night.toml --no-such-flag")

    with pytest.raises(click.UsageError):
        _parse(words[1:])


def test_the_cron_job_runs_one_night_at_a_time(tmp_path):
    """Kubernetes starts the real command, alone, in Korea's time, on a volume that stays, with settings that load."""
    settings, claim, job = yaml.safe_load_all((FOLDER / "cronjob.yaml").read_text(encoding="utf-8"))
    pod = job["spec"]["jobTemplate"]["spec"]["template"]["spec"]
    (container,) = pod["containers"]
    (tmp_path / "night.toml").write_text(settings["data"]["night.toml"], encoding="utf-8")
    config = load_config(tmp_path / "night.toml", environment={})

    assert ("Forbid", "Asia/Seoul") == (job["spec"]["concurrencyPolicy"], job["spec"]["timeZone"])
    assert ["policy-brief"] == container["command"]
    given = _parse(container["args"])
    assert (Path("/etc/policy-brief/night.toml"), True) == (given["config"], given["accept_failures"])
    claimed = [
        volume["persistentVolumeClaim"]["claimName"]
        for volume in pod["volumes"]
        if len(volume) > 1 and "persistentVolumeClaim" in volume
    ]
    assert [claim["metadata"]["name"]] == claimed
    mounts = {mount["mountPath"] for mount in container["volumeMounts"]}
    assert str(config.out.parent) in mounts
    assert pod["terminationGracePeriodSeconds"] > config.grace + SPARE_SECONDS


def test_the_cron_job_may_do_nothing_else():
    """No root, no new rights, no capability, no writing outside its volumes, the runtime's seccomp profile."""
    *_, job = yaml.safe_load_all((FOLDER / "cronjob.yaml").read_text(encoding="utf-8"))
    pod = job["spec"]["jobTemplate"]["spec"]["template"]["spec"]
    limits = pod["containers"][0]["securityContext"]

    assert (True, "RuntimeDefault") == (
        pod["securityContext"]["runAsNonRoot"],
        pod["securityContext"]["seccompProfile"]["type"],
    )
    assert (False, True, ["ALL"]) == (
        limits["allowPrivilegeEscalation"], limits["readOnlyRootFilesystem"], limits["capabilities"]["drop"],
    )  # fmt: skip


def test_alerts_ask_for_metrics_that_there_are():
    """Each name in an alert's expression is one that a night writes."""
    rules = yaml.safe_load((FOLDER / "alerts.yaml").read_text(encoding="utf-8"))["groups"][0]["rules"]
    written = prometheus_text(
        Summary(
            run="r", day="2026-03-04", started="2026-03-03T17:30:00+00:00", seconds=1.0, exit_code=0, stopped=None,
            unchanged=0, states={"failed": 1}, standing={"failed": 1}, spent=Spending(), sources={"a": SourceSummary()},
        )
    )  # fmt: skip
    asked = {name for rule in rules for name in re.findall(r"policy_brief_night_\w+", rule["expr"])}
    assert len(rules) > 3
    assert [] == [name for name in asked if f"# TYPE {name} gauge" not in written]


def test_cron_needs_no_zone_of_its_own():
    """Only some crons know CRON_TZ: the line stands for an hour of the machine, and says how to find it."""
    lines = [
        line for line in (FOLDER / "crontab").read_text(encoding="utf-8").splitlines() if line[:1] not in ("#", "")
    ]

    assert [True] == [line[0].isdigit() for line in lines]


def test_the_workflow_keeps_the_ledger():
    """GitHub's runner is thrown away: what it keeps it keeps even when the night failed."""
    workflow = yaml.safe_load((FOLDER / "github-actions.yml").read_text(encoding="utf-8"))
    steps = {step.get("name"): step for step in workflow["jobs"]["night"]["steps"]}

    assert "always()" == steps["Keep briefs and ledger, whatever the night came to"]["if"]
    assert "git push" in steps["Keep briefs and ledger, whatever the night came to"]["run"]
    assert workflow["concurrency"]["cancel-in-progress"] is False
    assert load_config(FOLDER / "night.toml", environment={}).ledger.parent.name == "briefs"


def test_the_service_waits_longer_than_the_grace_time():
    """Systemd lets a night end by itself, and does not call a night with failures a failed service."""
    service, timer = _ini("policy-brief.service")["Service"], _ini("policy-brief.timer")["Timer"]

    assert float(service["TimeoutStopSec"]) > load_config(FOLDER / "night.toml", environment={}).grace
    assert ("oneshot", "3") == (service["Type"], service["SuccessExitStatus"])
    assert "policy-brief-failed@%n.service" == _ini("policy-brief.service")["Unit"]["OnFailure"]
    assert "*-*-* 02:30:00 Asia/Seoul" == timer["OnCalendar"]


@pytest.mark.skipif(ANALYZE is None, reason="systemd")
def test_systemd_takes_service_and_timer(tmp_path):
    """Systemd finds nothing wrong but that the program is not installed here."""
    for name in ("policy-brief.service", "policy-brief.timer", "policy-brief-failed@.service"):
        text = (FOLDER / name).read_text(encoding="utf-8").replace("/opt/policy-brief/bin/policy-brief", "/bin/true")
        (tmp_path / name).write_text(text, encoding="utf-8")

    units = [str(path) for path in sorted(tmp_path.iterdir())]
    done = subprocess.run([ANALYZE, "verify", "--man=no", *units], capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert [] == [line for line in done.stderr.splitlines() if "policy-brief" in line]
