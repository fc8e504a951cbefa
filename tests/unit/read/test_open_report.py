"""One door: a table and a frame of one column are the same to every command that opens a report."""

from __future__ import annotations

from pathlib import Path

from drafter.read.report import open_report
from tests.unit.office.packages import docx, p


def _table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def test_tables_of_a_word_document_are_known_to_whoever_opens_it(tmp_path: Path) -> None:
    path = tmp_path / "汇报.docx"
    path.write_bytes(docx(p("水务局2024年工作汇报") + _table(("指标", "数值"), ("管网里程", "41.2")) + p("此致")))
    opened = open_report(path)
    assert [len(table.cells) for table in opened.report.tables()] == [2]
    assert opened.docx is not None and opened.period() is not None
    assert opened.report == open_report(path).report


def test_a_text_file_has_no_document_behind_it(tmp_path: Path) -> None:
    path = tmp_path / "汇报.txt"
    path.write_text("水务局工作汇报\n新铺管网41.2公里。", encoding="utf-8")
    opened = open_report(path)
    assert opened.docx is None and opened.period() is None
    assert [mention.text for mention in opened.mentions()] == ["41.2公里"]
