"""What a case is drafted from: its sources as read, with the clerk's 素材表 put over them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drafter.core.case import Case
from drafter.core.period import Period
from drafter.read.fact_sheet import NAME, is_fact_sheet, read_fact_sheet
from drafter.read.facts import Material, read_facts
from drafter.read.given_answers import NAME as ANSWERS


def read_material(case: Case) -> Material:
    """The material of a case. A 素材表.xlsx or 待答.yaml among its facts, or lying in its folder, outranks the reading.

    Raises:
        InputError: every file that cannot be read, at once.
    """
    lying = (case.folder / f"{NAME}.xlsx", case.folder / ANSWERS)
    beside = (path for path in lying if path.is_file() and path not in case.facts)
    return read_sources((*case.facts, *beside), case.period, unit=(case.unit, *case.short))


def read_sources(paths: Sequence[Path], period: Period | None, *, unit: Sequence[str] = ()) -> Material:
    """The material of these files; a 素材表 or 待答.yaml among them corrects the others."""
    given = [path for path in paths if is_fact_sheet(path) or path.name == ANSWERS]
    material = read_facts([path for path in paths if path not in given], period=period, unit=unit)
    if not given:
        return material
    from drafter.read.corrections import corrected
    from drafter.read.given_answers import read_given_answers

    for path in given:
        sheet = read_given_answers(path) if path.name == ANSWERS else read_fact_sheet(path)
        material = corrected(material, sheet, period)
    return material
