"""Corrections of single facts, written as the 素材表.xlsx that lies in the case: only the facts corrected stand in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from drafter.core.case import Case
from drafter.office.saving import save
from drafter.present.fact_sheet import fact_sheet
from drafter.present.facts_json import facts_dict
from drafter.read.fact_sheet import NAME, FactRow, is_fact_sheet, read_fact_sheet
from drafter.read.facts import read_facts

Key = tuple[str, str, str]  # id, source, locator
_USED = {True: "used", False: "left_out", None: "asked"}


def write_corrections(case: Case, changes: Sequence[Mapping[str, Any]]) -> Path:
    """Writes the sheet: what it corrected before, with `changes` put over it, and returns its path.

    Raises:
        InputError: the sheet that lies there cannot be read.
    """
    path = case.folder / f"{NAME}.xlsx"
    read = {(row["id"], row["source"], row["locator"]): row for row in _as_read(case)}
    rows: dict[Key, dict[str, Any]] = {}
    if path.is_file():
        rows = {(row.fact_id, row.source, row.place): _row(row, read) for row in read_fact_sheet(path).facts}
    for change in changes:
        key = (change["id"], change["source"], change["locator"])
        before = rows.get(key) or read.get(key)
        if before is not None:
            rows[key] = {**before, **{name: value for name, value in change.items() if value is not None}}
    save(path, fact_sheet(list(rows.values()), (), date=case.stamp), own=True)
    return path


def _as_read(case: Case) -> list[dict[str, Any]]:
    """Every fact as the sources alone give it."""
    from drafter.read.given_answers import NAME as ANSWERS

    sources = [path for path in case.facts if not is_fact_sheet(path) and path.name != ANSWERS]
    material = read_facts(sources, period=case.period, unit=(case.unit, *case.short))
    rows: list[dict[str, Any]] = facts_dict(material.facts, material.asked, material.left_out, material.questions)[
        "facts"
    ]
    return rows


def _row(row: FactRow, read: Mapping[Key, Mapping[str, Any]]) -> dict[str, Any]:
    """A row of the sheet that lies there, as `facts_dict` would give it."""
    base = read.get((row.fact_id, row.source, row.place), {})
    figures = [
        {
            "indicator": one.indicator,
            "value": one.value,
            "unit": one.unit,
            "period": one.period,
            "kind": one.role or "",
            "change": one.change,
            "text": f"{one.value}{one.unit}",
        }
        for one in row.figures
    ]
    return {
        "id": row.fact_id, "source": row.source, "locator": row.place, "text": row.text, "role": row.role or base.get("role", ""),
        "topic": row.topic, "treatment": _USED[row.use], "figures": figures, "why": base.get("why", ""),
    }  # fmt: skip
