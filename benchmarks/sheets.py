"""Seconds and exactness of reading 10,000 rows of nine cells: our own reader, openpyxl, python-calamine; then the rows into facts.

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

from drafter.core.startup import quicken

_ROWS = 10_000
# What a clerk's sheet holds: sums of floats, percentages, 元 shown as 万元.
_STORED = ("0.30000000000000004", "192.87", "0.0545", "634127000")
_HEAD = ("指标", "单位", "2025年", "2024年", "同比%", "2025年目标", "完成率%", "责任部门", "备注")
_WHERE = ("城关", "东坝", "西桥", "南塘", "北岭", "柳河", "石门", "青山", "白水", "双井")
# (indicator, unit, decimals)
_WHAT = (
    ("规模以上工业总产值", "万元", 1), ("一般公共预算收入", "万元", 2), ("新建农村公路", "公里", 1), ("城镇新增就业", "人", 0),
    ("粮食播种面积", "亩", 0), ("生猪出栏", "头", 0), ("发放小额贷款", "万元", 1), ("改造老旧小区", "个", 0), ("接待游客", "万人次", 2),
    ("排查安全隐患", "处", 0), ("受理群众诉求", "件", 0), ("污水处理量", "万吨", 2), ("城乡居民医保参保", "人", 0), ("造林面积", "亩", 0),
)  # fmt: skip
_OFFICES = ("财政所", "经济发展办", "农业农村办", "社会事务办", "应急管理所", "综合执法队")
_REMARKS = ("快报数", "不含驻区企业", "")


def _book(path: Path) -> None:
    """Rows as offices send them: villages of ten towns, fourteen indicators in turn, rates that fit, here and there a remark or a gap."""
    import openpyxl

    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "指标"
    sheet.append(_HEAD)
    for number in range(1, _ROWS + 1):
        what, unit, places = _WHAT[number % len(_WHAT)]
        now, before, aim = (
            round(size * (1 + 0.37 * places), places) for size in (800 + number, 700 + number, 850 + number)
        )
        name = f"{_WHERE[number % len(_WHERE)]}镇第{number // len(_WHAT) + 1}村{what}"
        rates = round((now - before) / before * 100, 1), round(now / aim * 100, 1)
        remark = _REMARKS[number // 10 % 3] if number % 10 == 0 else None
        gap = None if number % 97 == 0 else now
        sheet.append((name, unit, gap, before, rates[0], aim, rates[1], _OFFICES[number % len(_OFFICES)], remark))
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
    quicken("benchmark")  # as the command line begins, before anything else of ours is imported
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
