"""Outline against the hand-made gold: `python -m benchmarks.outline` (level and start must agree; role on the hits)."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.shared import dev_texts, shared
from drafter.read.outline import parse_report
from drafter.read.outline_units import outline


def main() -> int:
    console = Console()
    table = Table("passage", "gold", "said", "hit", "role")
    total = [0, 0, 0, 0]
    for file in sorted((shared() / "gold" / "dev").glob("*.gold.json")):
        row = _score(file)
        total = [a + b for a, b in zip(total, row, strict=True)]
        table.add_row(file.name.removesuffix(".gold.json"), *map(str, row))
    console.print(table)
    gold, said, hit, role = total
    precision, recall = hit / max(said, 1), hit / max(gold, 1)
    console.print(
        f"outline  P {precision:.3f}  R {recall:.3f}  F1 {2 * precision * recall / max(precision + recall, 1e-9):.3f}   role {role / max(hit, 1):.3f}"
    )
    console.print(_speed())
    return 0


def _score(file: Path) -> tuple[int, int, int, int]:
    text = file.with_name(file.name.replace(".gold.json", ".txt")).read_text("utf-8")
    want = {(unit["level"], unit["start"]): unit["role"] for unit in json.loads(file.read_text("utf-8"))["outline"]}
    said = {(unit.level, unit.span.start): unit.role for unit in outline(parse_report(text))}
    hits = want.keys() & said.keys()
    return len(want), len(said), len(hits), sum(want[key] == said[key] for key in hits)


def _speed() -> str:
    texts = [file.read_text("utf-8") for file in dev_texts()]
    begin = time.perf_counter()
    for text in texts:
        parse_report(text)
    seconds = time.perf_counter() - begin
    return f"speed    {len(texts)} reports, {sum(map(len, texts)) / 1e6:.2f} M characters in {seconds:.2f} s: {sum(map(len, texts)) / seconds / 1e6:.1f} M characters a second"


if __name__ == "__main__":
    sys.exit(main())
