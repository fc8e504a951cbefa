"""Slips of every kind a clerk makes are found, and what looks like them and is right stays silent."""

from __future__ import annotations

from pathlib import Path

from drafter.check.rule import Context
from drafter.check.runner import check
from drafter.core.finding import Finding
from drafter.plan.profiles import guess_profile
from drafter.read.outline import parse_report
from tests.unit.check.examples import unmarked

LINES = [
    line.split("\t")
    for line in (Path(__file__).parent / "slips.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
SLACK = 2  # characters either side of the place
PARTS = ("ST006", "ST010")  # the passages are cut from reports: they lack a part or a title


def findings(text: str) -> list[Finding]:
    report = parse_report(text)
    found = check(Context(report, guess_profile(report.title_text())))
    return [finding for finding in found if finding.severity != "advice" and finding.rule not in PARTS]


def plain(cell: str) -> str:
    return cell.replace("\\n", "\n").replace("\\t", "\t")


def test_slips_are_found_at_their_place() -> None:
    missed = []
    for kind, bad, _good in LINES:
        text, places = unmarked(plain(bad))
        found = findings(text)
        if not any(f.span.start <= p.end + SLACK and f.span.end >= p.start - SLACK for f in found for p in places):
            missed.append(f"{kind}: {bad}")
    assert len(missed) <= len(LINES) // 20, "\n".join(missed)


def test_what_looks_like_a_slip_and_is_right_is_silent() -> None:
    alarms = [f"{kind}: {good}" for kind, _bad, good in LINES if findings(plain(good))]
    assert len(alarms) <= len(LINES) // 50, "\n".join(alarms)
