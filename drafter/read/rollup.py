"""汇总: the superior's own file (a case.yaml with `units:`), and what a unit's facts state that may be added."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from drafter.core.errors import InputError
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.rollup import UnitStatement
from drafter.office.yaml_file import load_yaml

_ROLES = ("value", "base", "target")


@dataclass(frozen=True, slots=True)
class RollUpFile:
    """The superior's case as plain values, without `units`. folder: its files are relative to it. units: names of those expected, may be empty."""

    folder: Path
    source: str
    values: Mapping[str, Any]
    units: tuple[str, ...]


def load_rollup(path: Path) -> RollUpFile:
    """Reads city.yaml: the keys of a case.yaml, and `units`: the names of the units that report.

    Raises:
        InputError: it is no such file; the case's own keys are examined when the case is made.
    """
    loaded = load_yaml(path)
    if not isinstance(loaded.value, dict):
        raise InputError.one(path.name, _("应是一组“键: 值”"), _("同 case.yaml，另加 units: 各单位名称"))
    values = dict(loaded.value)
    units = values.pop("units", [])
    if not isinstance(units, list) or not all(isinstance(name, (str, int)) for name in units):
        line = loaded.lines.get(("units",))
        where = _("第{n}行").format(n=line) if line else ""
        raise InputError.one(f"{path.name} {where}".strip(), _("units 应是单位名称的列表"), "units: [东河镇, 西山镇]")
    return RollUpFile(path.parent, path.name, values, tuple(dict.fromkeys(str(name).strip() for name in units)))


def unit_statements(unit_name: str, facts: Sequence[Fact]) -> tuple[UnitStatement, ...]:
    """The levels that a unit's achievements state: values, last period's and targets. Hearsay and last year's report are none."""
    return tuple(_statements(unit_name, facts))


def _statements(unit_name: str, facts: Sequence[Fact]) -> Iterator[UnitStatement]:
    for fact in facts:
        if fact.role != "achievements" or fact.kind not in ("row", "note") or "hearsay" in fact.marks:
            continue
        for claim in fact.claims:
            for figure in claim.figures:
                quantity = figure.quantity
                if (
                    claim.hedge
                    or figure.role not in _ROLES
                    or not figure.indicator
                    or not isinstance(quantity.value, Decimal)
                ):
                    continue
                if quantity.change is None:
                    yield UnitStatement(
                        unit_name, figure.indicator, quantity.value, quantity.raw, quantity.unit, figure.period, figure.role,
                        fact.provenance, quantity.approx or "",
                    )  # fmt: skip
