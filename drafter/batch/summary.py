"""Over all reports of a batch: summary.xlsx, summary.html, findings.jsonl and results.sarif, read row by row from the journal."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from drafter import __version__
from drafter.batch.journal import Journal
from drafter.batch.outcome import Outcome, unpacked
from drafter.core.messages import _
from drafter.office.writing import write_atomically
from drafter.office.xlsx_stream import LongTable, long_workbook

FAMILIES = ("ST", "PH", "QT", "GR", "RS", "CR", "LG", "FM", "SP")
_STATES = {"done": "完成", "failed": "未成", "missing": "缺报"}


def write_summaries(journal: Journal, out: Path, *, date: datetime.date) -> list[Path]:
    """Writes the four files and returns their paths. `date` is the clock the workbook bears."""
    written = [out / name for name in ("summary.xlsx", "summary.html", "findings.jsonl", "results.sarif")]
    write_atomically(written[0], _workbook(journal, date), force=True)
    stream_to(written[1], _page(journal))
    stream_to(written[2], _findings(journal))
    stream_to(written[3], _sarif(journal))
    return written


def stream_to(path: Path, pieces: Iterator[str]) -> None:
    """Piece by piece into a file beside it, then renamed: whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    with part.open("w", encoding="utf-8", errors="replace", newline="\n") as target:
        target.writelines(pieces)
    part.replace(path)


def _workbook(journal: Journal, date: datetime.date) -> bytes:
    heads = [
        (_("报告"), 40.0),
        (_("单位"), 26.0),
        (_("状态"), 8.0),
        (_("错误"), 8.0),
        (_("警告"), 8.0),
        (_("建议"), 8.0),
    ]
    heads += [*((family, 6.0) for family in FAMILIES), (_("缺口"), 8.0), (_("待答"), 8.0), (_("原因"), 50.0)]
    tables = [LongTable(_("汇总"), heads, (_cells(name, done) for name, done in journal.rows_worst_first()))]
    if owners := _owners(journal):
        columns = [(_("责任部门"), 26.0), (_("缺口"), 8.0)]
        tables.append(LongTable(_("缺口按部门"), columns, owners))
    return long_workbook(tables, date=date)


def _cells(name: str, done: Outcome) -> list[str | int]:
    said = done.row
    families: Mapping[str, int] = said.get("families", {})
    counts = [said.get(key, 0) for key in ("error", "warning", "advice")]
    return [
        name, said.get("unit", ""), _(_STATES[done.state]), *counts, *(families.get(family, 0) for family in FAMILIES),
        said.get("gaps", 0), said.get("questions", 0), done.reason,
    ]  # fmt: skip


def _owners(journal: Journal) -> list[tuple[str, int]]:
    total: Counter[str] = Counter()
    for _name, done in journal.rows_worst_first():
        total.update(done.row.get("owners", {}))
    return [
        (owner or _("待定责任部门"), count)
        for owner, count in sorted(total.items(), key=lambda pair: (-pair[1], pair[0]))
    ]


def _page(journal: Journal) -> Iterator[str]:
    from drafter.present.pages import stream

    words = {
        "title": _("批量核对汇总"), "report": _("报告"), "unit": _("单位"), "state": _("状态"), "error": _("错误"), "warning": _("警告"),
        "advice": _("建议"), "reason": _("原因"), "gaps": _("缺口"),
    }  # fmt: skip
    totals = journal.counts()
    shown = ({"cells": _cells(name, done), "state": done.state} for name, done in journal.rows_worst_first())
    states = [(_(_STATES[state]), totals.get(state, 0)) for state in _STATES]
    return stream("summary.html", words=words, states=states, families=FAMILIES, rows=shown)


def _findings(journal: Journal) -> Iterator[str]:
    """One finding a line, with its report's path."""
    for name, done in journal.results():
        for finding in unpacked(done.payload).get("findings", ()):
            yield json.dumps({"path": name, **finding}, ensure_ascii=False) + "\n"


def _sarif(journal: Journal) -> Iterator[str]:
    """One run over all reports; the rules are gathered first, the results streamed."""
    from drafter.present.sarif import SCHEMA, driver

    names: dict[str, str] = {}
    for _name, done in journal.results():
        names.update({finding["rule"]: finding["name"] for finding in unpacked(done.payload).get("findings", ())})
    tool = json.dumps({"driver": driver(names, __version__)}, ensure_ascii=False)
    yield f'{{"$schema": {json.dumps(SCHEMA)}, "version": "2.1.0", "runs": [{{"tool": {tool}, "columnKind": "unicodeCodePoints", "results": ['
    first = True
    for entry in _results(journal):
        yield ("\n" if first else ",\n") + json.dumps(entry, ensure_ascii=False)
        first = False
    yield "\n]}]}\n"


def _results(journal: Journal) -> Iterator[dict[str, Any]]:
    for _name, done in journal.results():
        yield from unpacked(done.payload).get("sarif", ())
