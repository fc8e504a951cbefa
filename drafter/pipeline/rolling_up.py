"""汇总, the table of contents: read the units → add up → the superior's case → draft."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.claims.summing import sum_up
from drafter.core.case import Case
from drafter.core.errors import InputError
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.rollup import RolledUp, UnitStatement
from drafter.office.yaml_file import yaml_text
from drafter.pipeline.planning import own_facts, plan_case
from drafter.present.rolled_up import DETAILS, SHEET, TRACE, detail_sheets, rolled_up_dict, sum_sheet
from drafter.read.case import load_case, make_case
from drafter.read.folder import guess_folder
from drafter.read.rollup import RollUpFile, load_rollup, unit_statements

CASE = "case.yaml"


@dataclass(frozen=True, slots=True)
class RollUp:
    """The sums of the units, and the superior's case to draft from, as files by name. unread: units whose case could not be read, with the reason."""

    rolled: RolledUp
    files: Mapping[str, bytes]
    unread: Mapping[str, str]


def roll_up_units(file: Path, folders: Sequence[Path]) -> RollUp:
    """The superior's case from its units' cases. file: city.yaml (see `read.rollup`); folders: a unit's case each.

    Raises:
        InputError: city.yaml is wrong, or the folder of a unit is there twice.
    """
    said = load_rollup(file)
    head = _head(said)
    stated: dict[str, tuple[UnitStatement, ...]] = {}
    unread: dict[str, str] = {}
    for folder in folders:
        try:
            unit, facts = _read_unit(folder)
        except InputError as error:
            unread[folder.name] = str(error)
            continue
        name = _expected(unit, said.units)
        if name in stated:
            raise InputError.one(
                str(folder), _("{name}报了两次").format(name=name), _("只留一个文件夹，或改正 case.yaml 里的 unit")
            )
        stated[name] = unit_statements(name, facts)
    units = said.units or tuple(stated)
    strangers = tuple(name for name in stated if name not in units)
    rolled = sum_up(stated, (*units, *strangers), period=head.period.code)
    return RollUp(rolled, _files(said, head, rolled), unread)


def _head(said: RollUpFile) -> Case:
    """The superior's case as far as it is known before there are totals: its own files may be none."""
    values = {**said.values, "facts": _listed(said, "facts") or [said.source]}
    return make_case(values, said.folder, said.source)


def _listed(said: RollUpFile, key: str) -> list[str]:
    listed = said.values.get(key) or []
    return [str(name) for name in (listed if isinstance(listed, list) else [listed])]


def _read_unit(folder: Path) -> tuple[tuple[str, ...], tuple[Fact, ...]]:
    """The unit's names, the full one first, and its facts; where they stand is told with the unit's own folder before the file."""
    case = load_case(folder) if (folder / CASE).is_file() else guess_folder(folder).case()
    facts = own_facts(plan_case(case))
    placed = (
        replace(fact, provenance=replace(fact.provenance, source=f"{folder.name}/{fact.provenance.source}"))
        for fact in facts
    )
    return (case.unit, *case.short), tuple(placed)


def _expected(names: Sequence[str], units: Sequence[str]) -> str:
    """The expected unit that goes by one of these names; else the full name itself."""
    return next((unit for unit in units if unit in names), names[0])


def _files(said: RollUpFile, head: Case, rolled: RolledUp) -> dict[str, bytes]:
    """The superior's case folder: its own sources as they are, the totals, what is behind them, and case.yaml naming them all."""
    own, priors = _listed(said, "facts"), _listed(said, "prior")
    values = {key: value for key, value in said.values.items() if key not in ("facts", "prior")}
    values |= {"facts": [*map(_name, own), SHEET]} | ({"prior": list(map(_name, priors))} if priors else {})
    trace = json.dumps(rolled_up_dict(rolled), ensure_ascii=False, indent=1) + "\n"
    return {
        **{_name(name): (said.folder / name).read_bytes() for name in (*own, *priors)},
        CASE: yaml_text(values).encode(),
        SHEET: sum_sheet(rolled, date=head.stamp),
        DETAILS: detail_sheets(rolled, date=head.stamp),
        TRACE: trace.encode(),
    }


def _name(path: str) -> str:
    return Path(path).name
