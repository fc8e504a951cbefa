"""Every finding of a figure rule carries its evidence: the place, both values, the difference."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.check.registry import all_rules
from drafter.check.rule import Context
from drafter.core.finding import Finding
from drafter.plan.profiles import load_profile
from drafter.read.outline import parse_report
from tests.unit.goldens import rows_of

_HERE = Path(__file__).parent
_ROWS = [*rows_of(_HERE / "evidence.tsv"), *rows_of(_HERE / "sized.tsv")]
_RULES = [rule for rule in all_rules() if rule.id.startswith("QT")]


def findings(text: str) -> Iterator[str]:
    context = Context(parse_report(text), load_profile("generic"))
    for rule in _RULES:
        for one in rule.check(context):
            yield _said(one, text)


def _said(one: Finding, text: str) -> str:
    quote = one.span.of(text) if one.span else ""
    return "|".join((one.rule, one.severity, quote, one.left or "", one.right or "", one.delta or "")).rstrip("|")


@pytest.mark.parametrize(("text", "found"), _ROWS, ids=[row[0] for row in _ROWS])
def test_both_values_and_the_difference(text: str, found: str) -> None:
    assert "; ".join(findings(text)) == found
