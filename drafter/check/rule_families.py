"""Rules that differ in a few words only, as the lines of `rules/families.tsv`: departures from a layout, remarks of planning on the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from drafter.check.plan_remarks import of_kind
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Severity

_FILE = Path(__file__).parent / "rules" / "families.tsv"
_SEVERITIES: dict[str, Severity] = {"error": "error", "warning": "warning", "advice": "advice"}
_FORMAT = "format"


class FamilyLine(NamedTuple):
    """One line of the file. kind: format, or the kind of remark the rule shows."""

    id: str
    name: str
    severity: str
    kind: str
    checked: str
    why: str
    ground: str
    mended: str

    def docstring(self) -> str:
        """As a rule's module would say it."""
        return f"{self.name}\n\n检查：{self.checked}\n理由：{self.why}\n依据：{self.ground}\n修复：{self.mended}"


@cache
def family_lines() -> dict[str, FamilyLine]:
    """Every line by its rule's id."""
    lines = (line.split("\t") for line in _FILE.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {line.id: line for line in map(FamilyLine._make, lines)}


def family_rule(line: FamilyLine) -> Rule:
    """The rule a line makes."""
    needs = "document" if line.kind == _FORMAT else "remarks"
    rule = Rule(
        line.id, line.name, _SEVERITIES[line.severity], lambda context: check(rule, context), (), (), frozenset({needs})
    )
    check = _departures if line.kind == _FORMAT else _remarks(line.kind)
    return rule


def _departures(rule: Rule, context: Context) -> Iterator[Finding]:
    from drafter.check.formatting.deviation import deviation_findings

    return deviation_findings(rule, context)


def _remarks(kind: str) -> Callable[[Rule, Context], Iterator[Finding]]:
    return lambda rule, context: of_kind(rule, context, kind)
