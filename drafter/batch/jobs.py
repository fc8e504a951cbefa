"""What is done with one report or case: checked, drafted, or read. Each writes what the single command writes, then tells of it."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter import __version__
from drafter.batch.batch_items import BatchItem
from drafter.batch.outcome import Outcome, packed
from drafter.core.finding import Finding
from drafter.core.period import Period
from drafter.pipeline.checking import Request, check_report

if TYPE_CHECKING:
    from drafter.batch.writers import Writer


@dataclass(frozen=True, slots=True)
class CheckJob:
    """Checks a report; writes `<name>.findings.json`, what `drafter check --format json` prints."""

    request: Request
    out: Path

    @property
    def settings(self) -> str:
        return f"check {self.request!r}"

    def __call__(self, item: BatchItem) -> Outcome:
        from drafter.present.findings_json import findings_json

        checked = check_report(Path(item.path), self.request)
        text = findings_json([(item.name, checked.profile.id, checked.text, checked.findings)])
        _write(self.out / f"{item.name}.findings.json", text.encode(errors="replace"))
        report = checked.report
        unit = report.signature.of(report.text).strip() if report.signature else ""
        row = {
            "unit": unit,
            "title": report.title_text().strip(),
            "profile": checked.profile.id,
            **_counts(checked.findings),
        }
        return Outcome("done", "", row, _payload(item, checked.profile.id, checked.text, checked.findings))


@dataclass(frozen=True, slots=True)
class DraftJob:
    """Drafts a case; writes its folder as `drafter draft` does."""

    out: Path
    writer: Writer

    @property
    def settings(self) -> str:
        return f"draft {self.writer.settings}"

    def __call__(self, item: BatchItem) -> Outcome:
        from drafter.api import read_case
        from drafter.pipeline.draft_files import outputs
        from drafter.pipeline.left_open import drafted_gaps

        case = read_case(item.path)
        wrote = self.writer(case)
        drafted = wrote.drafted
        _write_folder(self.out / item.name, outputs(drafted, wrote.account))
        gaps = drafted_gaps(drafted)
        row = {
            "unit": case.unit, "title": drafted.planned.plan.title, "profile": drafted.planned.profile.id, "gaps": len(gaps),
            "owners": dict(sorted(Counter(gap.owner for gap in gaps).items())),
            "questions": len(drafted.planned.material.questions), **_counts(drafted.findings), **wrote.said,
        }  # fmt: skip
        name = f"{item.name}/report.txt"
        payload = _payload(
            replace(item, name=name), drafted.planned.profile.id, drafted.report.text, drafted.findings, wrote.kept
        )
        return Outcome("done", " ".join(str(wrote.said.get("offline", "")).split()), row, payload)


@dataclass(frozen=True, slots=True)
class FactsJob:
    """Reads a case; writes `<name>.facts.json`, what `drafter facts --format json` prints."""

    out: Path
    period: Period | None = None

    @property
    def settings(self) -> str:
        return f"facts {self.period}"

    def __call__(self, item: BatchItem) -> Outcome:
        from drafter import api

        said = api.facts(item.path, period=self.period).to_dict()
        text = json.dumps(said, ensure_ascii=False, indent=1) + "\n"
        _write(self.out / f"{item.name}.facts.json", text.encode(errors="replace"))
        uses = Counter(fact["treatment"] for fact in said["facts"])
        return Outcome(
            "done", "", {"unit": item.name, **dict(sorted(uses.items())), "questions": len(said["questions"])}
        )


def _counts(findings: tuple[Finding, ...]) -> dict[str, Any]:
    severities = Counter(finding.severity for finding in findings)
    families = Counter(finding.rule[:2] for finding in findings)
    return {
        "error": severities["error"], "warning": severities["warning"], "advice": severities["advice"],
        "families": dict(sorted(families.items())),
    }  # fmt: skip


def _payload(
    item: BatchItem, profile: str, text: str, findings: tuple[Finding, ...], kept: Mapping[str, Any] | None = None
) -> bytes:
    from drafter.present.findings_json import finding_entries
    from drafter.present.sarif import sarif_results

    file = (item.name, profile, text, findings)
    return packed(
        {
            "findings": finding_entries(text, findings),
            "sarif": sarif_results([file]),
            "version": __version__,
            **(kept or {}),
        }
    )


def _write(path: Path, content: bytes) -> None:
    from drafter.office.writing import write_atomically

    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, content, force=True)


def _write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """The folder whole or not at all; one of an earlier run gives way."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    for name, content in files.items():
        (fresh / name).write_bytes(content)
    fresh.chmod(0o755)
    if folder.exists():
        shutil.rmtree(folder)
    fresh.rename(folder)
