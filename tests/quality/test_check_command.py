"""What `drafter check` itself says of published reports: a false alarm costs a user more than a miss."""

from __future__ import annotations

from pathlib import Path

from drafter.pipeline.checking import Request, check_report


def test_errors_on_published_reports_are_rare(shared: Path) -> None:
    characters, errors = 0, []
    for path in sorted((shared / "corpus" / "dev" / "txt").glob("*.txt"))[::2]:  # all of them: benchmarks.checking
        done = check_report(path, Request())
        characters += len(done.text)
        errors += [finding for finding in done.findings if finding.severity == "error"]
    assert characters > 700_000
    assert len(errors) <= characters / 10_000
    assert sum(finding.rule.startswith(("ST", "PH", "RS", "CR", "LG")) for finding in errors) <= characters / 20_000
    assert sum(finding.rule.startswith("QT") for finding in errors) <= characters / 20_000
    assert not any(finding.rule.startswith("PH") for finding in errors)
