"""A roll-up as a table, a page, and JSON."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from drafter.core.messages import _
from drafter.core.rollup import RollupTotal
from drafter.present.comparison_rows import signed
from drafter.present.consoles import console_for
from drafter.present.pages import page


def total_row(total: RollupTotal) -> tuple[str, str, str, str, str]:
    """Indicator, the whole's figure, the sum of the units', the difference, what stands in the way."""
    added = sum((share.value for share in total.shares if share.value is not None), start=total.total * 0)
    notes = []
    if total.missing:
        notes.append(_("缺：{names}").format(names=_("、").join(total.missing)))
    if total.other_unit:
        notes.append(_("单位不同：{names}").format(names=_("、").join(total.other_unit)))
    if total.other_period:
        notes.append(_("期间不同：{names}").format(names=_("、").join(total.other_period)))
    if total.comparable:
        notes.append(_("相符") if total.adds_up else _("合计不符"))
    both = (f"{format(added.normalize(), 'f')}{total.unit}", signed(total.difference)) if total.shares else ("—", "")
    return total.indicator, total.raw, *both, "；".join(notes)


def totals_table(totals: Sequence[RollupTotal], width: int = 110) -> str:
    out = io.StringIO()
    console = console_for(out, width=width, colours=False)
    if not totals:
        return _("没有找到各单位也写到的指标。") + "\n"
    table = Table(title=_("汇总核对"), title_justify="left", title_style="", header_style="")
    for name in (_("指标"), _("汇总报告"), _("各单位合计"), _("差额"), ""):
        table.add_column(name, overflow="fold")
    for total in totals:
        table.add_row(*(Text(cell) for cell in total_row(total)))
    console.print(table)
    return out.getvalue()


def totals_page(totals: Sequence[RollupTotal]) -> str:
    heads = [_("指标"), _("汇总报告"), _("各单位合计"), _("差额"), "", _("各单位")]
    return page("rollup.html", title=_("汇总核对"), heads=heads, rows=[_row(total) for total in totals])


def _row(total: RollupTotal) -> dict[str, object]:
    name, *figures, note = total_row(total)
    wrong = total.comparable and not total.adds_up
    shares = "；".join(f"{share.name} {share.raw}" for share in total.shares)
    return {"name": name, "figures": figures, "note": note, "wrong": wrong, "shares": shares}


def totals_json(totals: Sequence[RollupTotal]) -> list[dict[str, Any]]:
    return [
        {
            "indicator": total.indicator,
            "unit": total.unit,
            "total": str(total.total),
            "difference": str(total.difference),
            "tolerance": str(total.tolerance),
            "adds_up": total.adds_up,
            "shares": [{"name": share.name, "raw": share.raw, "value": str(share.value)} for share in total.shares],
            "missing": list(total.missing),
            "other_unit": list(total.other_unit),
            "other_period": list(total.other_period),
        }
        for total in totals
    ]
