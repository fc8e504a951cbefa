"""How long a ten-page report takes to become a docx, in-process, beside python-docx doing the bare minimum and pandoc if installed.

python -m benchmarks.assembling
"""

from __future__ import annotations

import datetime
import io
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable

from drafter.assemble.layout import load_layout
from drafter.assemble.report_docx import assemble
from drafter.assemble.review_docx import assemble_review
from drafter.core.edit import Comment
from drafter.core.report import Report
from drafter.core.text import Span
from drafter.office.docx_text import read_docx
from drafter.office.format_facts import format_facts
from tests.layout.samples import report

ROUNDS = 15
DATE = datetime.date(2024, 7, 5)


def ten_pages() -> Report:
    """About 6,000 characters: ten pages of 22 lines of 28."""
    return report(paragraphs=17, table=True)


def milliseconds(work: Callable[[], object]) -> float:
    work()
    times = []
    for _round in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def bare_python_docx(shape: Report) -> bytes:
    from docx import Document

    document, raw = Document(), io.BytesIO()
    for line in shape.text.split("\n"):
        document.add_paragraph(line)
    document.save(raw)
    return raw.getvalue()


def pandoc(shape: Report) -> None:
    text = "\n\n".join(shape.text.split("\n"))
    subprocess.run(
        ["pandoc", "-f", "markdown", "-t", "docx", "-o", "-"], input=text.encode(), capture_output=True, check=True
    )


def main() -> None:
    shape, layout = ten_pages(), load_layout()
    comments = [Comment(Span(at, at + 4), ("来源：台账.xlsx 第3行。",)) for at in range(60, len(shape.text) - 10, 40)]
    made = assemble(shape, layout, date=DATE)
    print(f"{len(shape.text)} characters, {len(made)} bytes; median of {ROUNDS}, ms")
    rows: list[tuple[str, Callable[[], object]]] = [
        ("assemble", lambda: assemble(shape, layout, date=DATE)),
        (
            f"assemble_review, {len(comments)} comments",
            lambda: assemble_review(shape, comments, layout, author="drafter", date=DATE),
        ),
        ("read it again", lambda: read_docx(made)),
        ("read its format", lambda: format_facts(read_docx(made))),
        ("python-docx, paragraphs only", lambda: bare_python_docx(shape)),
    ]
    if shutil.which("pandoc"):
        rows.append(("pandoc, whole process", lambda: pandoc(shape)))
    for name, work in rows:
        print(f"  {name:<36}{milliseconds(work):8.1f}")


if __name__ == "__main__":
    main()
