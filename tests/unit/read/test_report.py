"""A docx as a Report: what the document tells beyond its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.read.report import read_report
from tests.unit.office.packages import docx, p, r
from tests.unit.office.test_docx_text import cell, field, table

STYLES = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr></w:style>'


def test_tables_contents_and_looks(tmp_path: Path) -> None:
    body = (
        f"<w:p>{field('TOC 1', r('一、收支情况 3'))}</w:p>"
        + p("一、收支情况")
        + f"<w:p>{r('收入稳步回升', '<w:b/>')}</w:p>"
        + p("全年完成12亿元，支出保持平稳，各项工作有序推进。" * 3)
        + table(cell(p("指标")) + cell(p("")), cell(p("收入")) + cell(p("12")))
        + p("甲\u3000\u3000乙")
        + "<w:p><w:r><w:t>联系人</w:t><w:tab/><w:t>电话</w:t></w:r></w:p>"
    )
    file = tmp_path / "a.docx"
    file.write_bytes(docx(body, styles=STYLES))
    report = read_report(file)
    assert [(heading.level, heading.text) for heading in report.headings()] == [(1, "收支情况"), (2, "收入稳步回升")]
    (found,) = report.tables()
    assert [[span.of(report.text) for span in row] for row in found.cells] == [["指标", ""], ["收入", "12"]]


def test_automatic_numbers_are_headings(tmp_path: Path) -> None:
    from tests.unit.office.packages import abstract, level, num

    numbering = abstract(
        0, level(0, "chineseCountingThousand", "%1、"), level(1, "chineseCountingThousand", "（%2）")
    ) + num(1, 0)
    file = tmp_path / "a.docx"
    file.write_bytes(
        docx(p("工作总结", num=(1, 0)) + p("抓好收入", num=(1, 1)) + p("工作打算", num=(1, 0)), numbering=numbering)
    )
    assert [(one.number, one.role) for one in read_report(file).headings()] == [
        ("一、", "achievements"),
        ("（一）", "achievements"),
        ("二、", "plans"),
    ]


@pytest.mark.slow
def test_every_real_report_reads(shared: Path) -> None:
    files = [*sorted((shared / "corpus/dev/txt").glob("*.txt")), *sorted((shared / "corpus/dev/docx").glob("*.docx"))]
    assert len(files) > 100
    for file in files:
        report = read_report(file)
        ends = [block.span.end for block in report.blocks]
        assert not ends or max(ends) <= len(report.text)
