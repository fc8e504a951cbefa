"""The HTML page of `drafter check --format html`: what the page shows is gathered here."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.check.correspondence import matrix
from drafter.claims.mentions import find_mentions
from drafter.pipeline.checking import Checked
from drafter.present.html import ShownReport, findings_page


def page(checked: Sequence[Checked]) -> str:
    """One page for all files."""
    return findings_page(_file(one) for one in checked)


def _file(one: Checked) -> ShownReport:
    pairs = matrix(one.report)
    return ShownReport(
        one.path, one.profile.id, one.report, one.findings, find_mentions(one.text),
        tuple(passage.name for passage in pairs.problems), tuple(passage.name for passage in pairs.measures),
        tuple((link.problem, link.measure) for link in pairs.links),
    )  # fmt: skip
