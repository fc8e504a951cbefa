"""The readers never fall over: whatever bytes or text they are given, they read it or say in words why not."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from drafter.core.errors import InputError
from drafter.core.report import Heading, Paragraph
from drafter.office.docx_text import read_docx
from drafter.office.plain import decode
from drafter.office.sheets import read_workbook
from drafter.read.outline import parse_report
from drafter.read.outline_units import outline
from drafter.read.report import report_of
from tests.unit.office.packages import abstract, docx, level, num, p, xlsx
from tests.unit.office.test_docx_text import check_map

BOUNDED = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
WORDS = st.sampled_from(
    ["一、", "（一）", "(二)", "1.", "（1）", "一是", "二是", "第一，", "——", "①", "\n", "\n\n", "\t", "。", "：", "；", "　", " ", "目录", "附件", "各位代表：", "2024年", "2024年1月1日",
     "工作总结", "存在问题", "下一步打算", "的报告", "关于", "云溪市财政局", "同时，我们也清醒看到，还存在不少困难", "12.5亿元", "3%", "甲", "推动项目落地见效", "……3", "特此报告"]
)  # fmt: skip
TEXTS = st.one_of(st.lists(WORDS, max_size=60).map("".join), st.text(max_size=300))


@given(TEXTS)
@example("\x85")
@BOUNDED
def test_any_text_has_an_outline(text: str) -> None:
    report = parse_report(text)
    for kind in (Heading, Paragraph):
        starts = [block.span.start for block in report.blocks if isinstance(block, kind)]
        assert starts == sorted(starts)
    end = 0
    for block in report.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(text)
        if isinstance(block, Paragraph):
            assert block.span.start >= end, "paragraphs do not overlap"
            end = block.span.end
            assert block.span.of(text).strip(), "no paragraph is blank"
        if isinstance(block, Heading):
            assert block.span.of(text).startswith(block.number)
    for unit in outline(report):
        assert unit.span.end <= len(text) and 0 <= unit.level <= 5


@given(st.binary(max_size=400))
@BOUNDED
def test_any_bytes_are_text_or_refused(raw: bytes) -> None:
    try:
        text = decode(raw, "甲.txt")
    except InputError as error:
        assert "甲.txt" in str(error)
    else:
        assert "\r" not in text


def _mutated(raw: bytes, data: st.DataObject) -> bytes:
    made = bytearray(raw)
    for _change in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(made) - 1))
        made[at] = data.draw(st.integers(0, 255))
    return bytes(made[: data.draw(st.integers(1, len(made)))] if data.draw(st.booleans()) else made)


SAMPLE = docx(
    p("一、甲", num=(1, 0)) + "<w:tbl><w:tr><w:tc>" + p("乙") + "</w:tc></w:tr></w:tbl>",
    numbering=abstract(0, level(0, "decimal", "%1.")) + num(1, 0),
)


@given(st.data())
@BOUNDED
def test_a_damaged_package_is_read_or_refused(data: st.DataObject) -> None:
    try:
        check_map(read_docx(_mutated(SAMPLE, data), name="甲.docx"))
    except InputError as error:
        assert "甲.docx" in str(error)


def _stored(raw: bytes, part: str, change: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, change if name == part else source.read(name))
    return out.getvalue()


TAGS = st.sampled_from(["p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "delText", "pPr", "rPr", "numPr", "numId", "ilvl", "pStyle", "br", "tab", "fldChar", "instrText", "txbxContent", "vMerge", "gridSpan", "tcPr", "trPr", "hyperlink", "vanish", "body"])  # fmt: skip
VALUES = st.sampled_from(
    ["", "0", "1", "-1", "99999999999999999999", "continue", "restart", "甲", "begin", "separate", "end"]
)


@st.composite
def trees(draw: st.DrawFn, depth: int = 0) -> str:
    """Well-formed WordprocessingML that no program would write."""
    tag, value = draw(TAGS), draw(VALUES)
    inside = (
        "".join(draw(st.lists(trees(depth + 1), max_size=3))) if depth < 5 else draw(st.sampled_from(["", "甲", "12%"]))
    )
    return f'<w:{tag} w:val="{value}" w:fldCharType="{value}">{inside}</w:{tag}>'


@pytest.mark.slow
@given(st.lists(trees(), max_size=6))
@BOUNDED
def test_odd_but_well_formed_documents_are_read(nodes: list[str]) -> None:
    from drafter.office.source import SourceText

    read = read_docx(docx("".join(nodes), numbering=abstract(0, level(0, "decimal", "%1.")) + num(1, 0)))
    check_map(read)
    report_of(SourceText(read.text, "docx", read), "甲.docx")
    read_docx(docx("".join(nodes)), original=True)


@pytest.mark.slow
@given(st.lists(trees(), max_size=4))
@BOUNDED
def test_odd_numbering_is_read(nodes: list[str]) -> None:
    levels = "".join(nodes).replace("w:val=", "w:ilvl=", 1)
    numbering = f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">{levels}</w:lvl></w:abstractNum>' + num(
        1, 0, "".join(nodes)
    )
    read_docx(docx(p("甲", num=(1, 0)) + p("乙", num=(1, 3)), numbering=numbering))


CELLS = st.builds(
    lambda ref, kind, style, value: f'<c r="{ref}" t="{kind}" s="{style}"><f>{value}</f><v>{value}</v></c>',
    st.sampled_from(["A1", "", "ZZ9", "甲", "A0", "XFD1048576"]), st.sampled_from(["n", "s", "b", "e", "d", "str", "inlineStr", "?"]),
    st.sampled_from(["0", "1", "-1", "x"]), st.sampled_from(["", "1", "-1", "1e400", "NaN", "Infinity", "2024-01-01", "99999999999999", "甲", "1e-320"]),
)  # fmt: skip


@pytest.mark.slow
@given(st.lists(CELLS, max_size=8), st.sampled_from(["", "A1:B2", "B2:A1", "甲", "A1", "A1:XFD1048576"]))
@BOUNDED
def test_odd_workbooks_are_read_or_refused(cells: list[str], merged: str) -> None:

    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    raw = xlsx(
        f'<sheetData><row>{"".join(cells)}</row></sheetData><mergeCells><mergeCell ref="{merged}"/></mergeCells>',
        styles=styles,
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "甲.xlsx"
        file.write_bytes(raw)
        try:
            for sheet in read_workbook(file):
                for row in sheet.rows:
                    for cell in row:
                        assert isinstance(cell.shown, str)
        except InputError as error:
            assert "甲.xlsx" in str(error)
