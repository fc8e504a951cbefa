"""汇总 as files: the sheet the superior's report is drafted from, the details behind every total, and both as JSON."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from drafter.core.messages import _
from drafter.core.rollup import RolledUp, RollupFault, Sum
from drafter.office.xlsx_write import SheetColumn, WrittenSheet, workbook

SHEET = "汇总表.xlsx"
DETAILS = "汇总明细.xlsx"
TRACE = "rollup.json"
_HEADS = ("指标", "数值", "单位", "期间", "上年同期", "目标", "责任部门", "来源")
_WIDTHS = (30, 14, 10, 14, 14, 14, 24, 24)
_FAULTS = {
    "missing": "缺报", "other_period": "期间不同", "other_unit": "计量单位不能换算", "converted": "已换算", "not_added": "不能相加",
    "two_values": "前后两个数", "not_exact": "是约数", "scale": "量级与各单位相差悬殊",
}  # fmt: skip


def fault_words(fault: RollupFault) -> str:
    """东河镇 植树造林 缺报 / 西山镇 公路养护 期间不同：12公里（2024Q3） metrics.xlsx 指标!B3."""
    said = f"：{fault.said}" if fault.said else ""
    place = f" {fault.provenance}" if fault.provenance else ""
    return f"{fault.unit_name} {fault.indicator}".strip() + f" {_(_FAULTS[fault.kind])}{said}{place}"


def sum_sheet(rolled: RolledUp, *, date: datetime.date) -> bytes:
    """汇总表: a row an indicator, as a metrics sheet is read; a total that units are missing from is ？, with their names as who owes it."""
    rows = tuple(_row(one, rolled.sums) for one in rolled.sums if one.role == "value")
    columns = tuple(
        SheetColumn(name, width, name not in ("指标", "责任部门", "来源"))
        for name, width in zip(_HEADS, _WIDTHS, strict=True)
    )
    return workbook([WrittenSheet("汇总", columns, rows)], date=date)


def _row(one: Sum, sums: Sequence[Sum]) -> tuple[str, ...]:
    beside = {other.role: other for other in sums if other.indicator == one.indicator and other.unit == one.unit}
    cells = [_shown(beside.get(role)) for role in ("base", "target")]
    return (one.indicator, _shown(one) or "？", one.unit, one.period, *cells, "、".join(one.missing), _("各单位合计"))


def _shown(one: Sum | None) -> str:
    return f"{one.value:f}" if one and one.whole else ""


def detail_sheets(rolled: RolledUp, *, date: datetime.date) -> bytes:
    """汇总明细: every addend with the cell it stands in, and what did not add up."""
    details = WrittenSheet(
        _("明细"),
        (
            SheetColumn(_("指标"), 28),
            SheetColumn(_("含义"), 10),
            SheetColumn(_("单位名称"), 22),
            SheetColumn(_("原数"), 16),
            SheetColumn(_("折合"), 16),
            SheetColumn(_("出处"), 40),
        ),
        tuple(_details(rolled)),
    )
    faults = WrittenSheet(
        _("问题"),
        (
            SheetColumn(_("单位名称"), 22),
            SheetColumn(_("指标"), 28),
            SheetColumn(_("情况"), 20),
            SheetColumn(_("原数"), 20),
            SheetColumn(_("出处"), 40),
        ),
        tuple(
            (fault.unit_name, fault.indicator, _(_FAULTS[fault.kind]), fault.said, str(fault.provenance or ""))
            for fault in rolled.faults
        ),
    )
    return workbook([details, faults], date=date)


def _details(rolled: RolledUp) -> Iterator[tuple[str, ...]]:
    kinds = {"value": _("数值"), "base": _("上年同期"), "target": _("目标")}
    for one in rolled.sums:
        for addend in one.addends:
            said = addend.statement
            yield (
                one.indicator,
                kinds[one.role],
                said.unit_name,
                said.raw,
                f"{addend.value:f}{one.unit}",
                str(said.provenance),
            )
        total = f"{one.value:f}{one.unit}"
        yield (
            one.indicator,
            kinds[one.role],
            _("合计") if one.whole else _("已报合计"),
            "",
            total,
            "、".join(one.missing),
        )


def rolled_up_dict(rolled: RolledUp) -> dict[str, Any]:
    """{"units", "totals": [{indicator, kind, value, unit, period, whole, missing, cell, addends}], "faults"}; values are decimal strings."""
    rows = [one.indicator for one in rolled.sums if one.role == "value"]
    return {
        "units": list(rolled.units),
        "totals": [_total(one, rows.index(one.indicator) + 2) for one in rolled.sums],
        "faults": [_fault(fault) for fault in rolled.faults],
    }


def _total(one: Sum, row: int) -> dict[str, Any]:
    column = {"value": "B", "base": "E", "target": "F"}[one.role]
    return {
        "indicator": one.indicator, "kind": one.role, "value": f"{one.value:f}", "unit": one.unit, "period": one.period,
        "whole": one.whole, "missing": list(one.missing), "source": SHEET, "locator": f"汇总!{column}{row}",
        "addends": [
            {
                "unit_name": addend.statement.unit_name, "text": addend.statement.raw, "value": f"{addend.value:f}",
                "source": addend.statement.provenance.source, "locator": addend.statement.provenance.locator,
            }
            for addend in one.addends
        ],
    }  # fmt: skip


def _fault(fault: RollupFault) -> dict[str, Any]:
    place = fault.provenance
    return {
        "kind": fault.kind, "unit_name": fault.unit_name, "indicator": fault.indicator, "said": fault.said,
        "source": place.source if place else "", "locator": place.locator if place else "", "words": fault_words(fault),
    }  # fmt: skip
