"""Seconds and memory reading the real docx, beside python-docx doing the bare minimum: `python -m benchmarks.reading`."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.shared import shared

_ONE = "import sys\nfrom benchmarks.reading import READERS\nREADERS[sys.argv[1]](sys.argv[2])\nimport resource\nprint(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"


def _text(path: str) -> None:
    from drafter.office.docx_text import read_docx

    read_docx(path)


def _report(path: str) -> None:
    from drafter.read.report import read_report

    read_report(path)


def _bare(path: str) -> None:
    """python-docx: the words of paragraphs and cells, no numbers, no text boxes, no insertions, no offsets."""
    from docx import Document

    document = Document(path)
    "\n".join(paragraph.text for paragraph in document.paragraphs)
    for table in document.tables:
        for row in table._tbl.tr_lst:
            "\t".join(
                "".join(
                    node.text or ""
                    for node in row.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t")
                )
            )


READERS: dict[str, Callable[[str], None]] = {
    "drafter: text and offsets": _text,
    "drafter: whole report": _report,
    "python-docx: bare words": _bare,
}


def main() -> int:
    files = sorted((shared() / "corpus" / "dev" / "docx").glob("*.docx"))
    largest = max(files, key=lambda file: file.stat().st_size)
    table = Table("reader", "50 docx, s", "median ms", f"{largest.name}, ms", "its memory, MB")
    for name, reader in READERS.items():
        times = {file: _timed(reader, file) for file in files}
        middle = sorted(times.values())[len(times) // 2]
        table.add_row(
            name,
            f"{sum(times.values()):.2f}",
            f"{1000 * middle:.1f}",
            f"{1000 * times[largest]:.0f}",
            f"{_memory(name, largest):.0f}",
        )
    Console().print(table)
    print(f"this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


def _timed(reader: Callable[[str], None], file: Path) -> float:
    reader(str(file))
    best = 1e9
    for _run in range(3):
        begin = time.perf_counter()
        reader(str(file))
        best = min(best, time.perf_counter() - begin)
    return best


def _memory(name: str, file: Path) -> float:
    done = subprocess.run([sys.executable, "-c", _ONE, name, str(file)], capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


if __name__ == "__main__":
    sys.exit(main())
