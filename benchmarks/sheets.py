"""Seconds and exactness of reading 45,000 cells: our own reader, openpyxl, python-calamine; then its 5,000 rows into facts.

python -m benchmarks.sheets
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from rich.console import Console
from rich.table import Table

_ROWS, _COLUMNS = 5_000, 9
# What a clerk's sheet holds: sums of floats, percentages, 元 shown as 万元.
_STORED = ("0.30000000000000004", "192.87", "0.0545", "634127000")


def _book(path: Path) -> None:
    import openpyxl

    made = openpyxl.Workbook(write_only=True)
    sheet = made.create_sheet("指标")
    sheet.append(["指标", "单位", "2025年", "2024年", "同比%", "目标", "完成率", "责任部门", "备注"])
    for number in range(1, _ROWS):
        values = (1000 + number + 0.1 + 0.2, 900 + number, round(100 / (900 + number) * 100, 1), 1200 + number, 98.5)
        sheet.append([f"第{number}类业务", "件", *values, "办公室", ""])
    made.save(path)


def _own(path: Path) -> object:
    from drafter.office.sheets import read_workbook

    return read_workbook(path)


def _openpyxl(path: Path) -> object:
    import openpyxl

    book = openpyxl.load_workbook(path, data_only=True)
    return [[(cell.value, cell.number_format) for cell in row] for sheet in book for row in sheet.iter_rows()]


def _calamine(path: Path) -> object:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(path)
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


READERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "drafter": (_own, "Decimal as stored, number format, merged, hidden; sizes limited"),
    "openpyxl": (_openpyxl, "float, number format, merged, hidden; no limit of its own"),
    "python-calamine": (_calamine, "float; no number format, nothing hidden, no limit"),
}


def exactness() -> list[tuple[str, str, str]]:
    """(stored, as a float prints it ×100, as a Decimal does): why figures are not read as floats."""
    return [(stored, repr(float(stored) * 100), f"{Decimal(stored) * 100:f}") for stored in _STORED]


def _facts(path: Path) -> float:
    from drafter.read.facts import read_facts

    start = time.process_time()
    read_facts([path])
    return time.process_time() - start


def main() -> None:
    console = Console()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "指标.xlsx"
        _book(path)
        table = Table("reader", "seconds", "keeps")
        for name, (read, keeps) in READERS.items():
            try:
                read(path)
            except ImportError:
                table.add_row(name, "not installed", keeps)
                continue
            start = time.process_time()
            read(path)
            table.add_row(name, f"{time.process_time() - start:.2f}", keeps)
        console.print(table)
        console.print(f"{_ROWS} rows into facts: {_facts(path):.2f} s")
    for stored, as_float, exact in exactness():
        console.print(f"{stored} × 100: float {as_float}, exact {exact}")


if __name__ == "__main__":
    main()
