"""CPU seconds of `drafter facts` on a folder of 20 files (5 docx, 10 xlsx, 5 txt) and on a sheet of 10,000 rows, after start.

python -m benchmarks.folder
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
from docx import Document
from rich.console import Console
from rich.table import Table

_RUNS = 3
_HEAD = ["指标", "单位", "2025年", "2024年", "同比%", "责任部门"]


def sheet(path: Path, rows: int) -> None:
    """A sheet as offices send it: one indicator a row, this year and last."""
    book = openpyxl.Workbook(write_only=True)
    made = book.create_sheet("指标")
    made.append(_HEAD)
    for number in range(1, rows + 1):
        now, before = 1000 + number, 900 + number
        made.append([f"第{number}类业务", "件", now, before, round((now - before) / before * 100, 1), "办公室"])
    book.save(path)


def folder(path: Path) -> None:
    """Twenty files as several offices would hand in."""
    path.mkdir()
    for number in range(10):
        sheet(path / f"指标{number}.xlsx", 30)
    for number in range(5):
        lines = [f"新修{at}号水渠{at + number}公里，投资{at * 3}万元" for at in range(2, 32)]
        (path / f"要点{number}.txt").write_text("\n".join(["成绩", *lines]), "utf-8")
        document = Document()
        document.add_heading("工作情况", 1)
        for line in lines:
            document.add_paragraph(f"{number}组{line}", style="List Bullet")
        document.save(str(path / f"汇报{number}.docx"))


def cpu(*command: str) -> float:
    """The best of some runs, user and system time of the process and those it starts."""
    times = []
    for _ in range(_RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([sys.executable, "-m", "drafter", *command], capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode not in (0, 1):
            raise SystemExit(done.stderr.decode(errors="replace"))
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        here = Path(place)
        folder(here / "材料")
        sheet(here / "一行.xlsx", 1)
        sheet(here / "万行.xlsx", 10_000)
        start = cpu("facts", str(here / "一行.xlsx"), "--format", "json")
        table = Table("what", "CPU s", "after start")
        for name, source in (("20 files", "材料"), ("10,000 rows", "万行.xlsx")):
            seconds = cpu("facts", str(here / source), "--format", "json")
            table.add_row(name, f"{seconds:.2f}", f"{seconds - start:.2f}")
        table.add_row("start (one row)", f"{start:.2f}", "")
        Console().print(table)


if __name__ == "__main__":
    main()
