"""What a case is drafted from: its sources as read, with the clerk's 素材表 put over them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drafter.core.case import Case
from drafter.core.period import Period
from drafter.read.fact_sheet import NAME, is_fact_sheet
from drafter.read.facts import Material, read_facts


def read_material(case: Case) -> Material:
    """The material of a case. A 素材表.xlsx among its facts, or lying in its folder, outranks the reading.

    Raises:
        InputError: every file that cannot be read, at once.
    """
    lying = case.folder / f"{NAME}.xlsx"
    beside = (lying,) if lying.is_file() and lying not in case.facts else ()
    return read_sources((*case.facts, *beside), case.period)


def read_sources(paths: Sequence[Path], period: Period | None) -> Material:
    """The material of these files; a 素材表 among them corrects the others."""
    material = read_facts([path for path in paths if not is_fact_sheet(path)], period=period)
    sheets = [path for path in paths if is_fact_sheet(path)]
    if not sheets:
        return material
    from drafter.read.corrections import corrected
    from drafter.read.fact_sheet import read_fact_sheet

    for path in sheets:
        material = corrected(material, read_fact_sheet(path), period)
    return material
