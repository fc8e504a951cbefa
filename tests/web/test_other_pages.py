"""核对, 改写, 缺口, 对照: each from a report of one's own to the file that comes back."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from tests.web.material import REPORT
from tests.web.servers import Server
from tests.web.steps import downloaded


def test_check_fix_and_put_aside(page: Any, server: Server, tmp_path: Path) -> None:
    from docx import Document

    path = tmp_path / "总结.docx"
    made = Document()
    for line in REPORT.splitlines():
        made.add_paragraph(line)
    made.save(str(path))
    page.goto(f"{page.base}/check")
    page.locator("input[name=report]").set_input_files(str(path))
    page.get_by_role("button", name="核对").click()
    page.wait_for_url("**/check/*")
    count = page.locator(".finding").count()
    gap = page.locator(".finding", has_text="还没有填").first
    assert gap.is_visible() and page.locator(".text mark", has_text="XX").count()
    page.locator("[data-filter=severity][value=error]").uncheck()
    assert not gap.is_visible()
    page.locator("[data-filter=severity][value=error]").check()
    page.get_by_role("button", name="可安全修改").click()
    assert "，" in page.locator(".diff ins").first.inner_text()
    name, fixed = downloaded(page, "取走改好的")
    assert name == "总结-修改.docx" and Document(io.BytesIO(fixed)).paragraphs
    name, commented = downloaded(page, "取走带批注的 Word")
    assert name == "总结-核对.docx" and len(list(Document(io.BytesIO(commented)).comments)) >= 1
    gap.locator("summary").click()
    gap.get_by_label("理由").fill("下周补")
    gap.get_by_role("button", name="豁免").click()
    page.locator("h2", has_text="已豁免").wait_for()
    assert page.locator(".finding").count() == count - 1


def test_rewrite_edit_by_edit(page: Any, server: Server, tmp_path: Path) -> None:
    (tmp_path / "总结.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "素材.md").write_text("# 问题\n- 实训设备数量不足，缺口17台，主要是近三年扩招快\n", encoding="utf-8")
    page.clock.install()
    page.goto(f"{page.base}/rewrite")
    page.locator("input[name=report]").set_input_files(str(tmp_path / "总结.txt"))
    page.locator("input[name=facts]").set_input_files(str(tmp_path / "素材.md"))
    page.get_by_role("button", name="诊断").click()
    page.wait_for_url("**/rewrite/*")
    assert "17台" in page.locator(".before-after ins").first.inner_text()
    page.locator("input[name=accept]").first.uncheck()
    assert "17台" not in _taken(page)
    page.locator("input[name=accept]").first.check()
    page.clock.fast_forward(2000)  # a press so soon after another is the same press
    assert "17台" in _taken(page)


def _taken(page: Any) -> str:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="取走改写稿").click()
    return Path(waiting.value.path()).read_text(encoding="utf-8")


def test_gaps_go_out_and_come_back(page: Any, server: Server, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    (tmp_path / "总结.txt").write_text(REPORT, encoding="utf-8")
    page.goto(f"{page.base}/gaps")
    page.locator("input[name=report]").set_input_files(str(tmp_path / "总结.txt"))
    page.get_by_role("button", name="列出缺口").click()
    page.wait_for_url("**/gaps/*")
    sheet = tmp_path / "填好.xlsx"
    sheet.write_bytes(downloaded(page, "取走数据需求表")[1])
    book = load_workbook(sheet)
    table = book.worksheets[0]
    head = next(row for row in table.iter_rows() if any(cell.value == "填报值" for cell in row))
    column = next(cell.column for cell in head if cell.value == "填报值")
    table.cell(head[0].row + 1, column, "6")
    book.save(sheet)
    page.locator("input[name=sheets]").set_input_files(str(sheet))
    page.get_by_role("button", name="写进报告").click()
    page.locator("h2", has_text="填入 1 处").wait_for()
    assert "培训班6期" in downloaded(page, "取走已填的报告")[1].decode()


def test_compare_shows_both_in_a_frame_that_runs_nothing(page: Any, server: Server, tmp_path: Path) -> None:
    (tmp_path / "本期.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "上期.txt").write_text(REPORT.replace("2024", "2023").replace("12场", "9场"), encoding="utf-8")
    page.goto(f"{page.base}/compare")
    page.locator("input[name=report]").set_input_files(str(tmp_path / "本期.txt"))
    page.locator("input[name=prior]").set_input_files(str(tmp_path / "上期.txt"))
    page.get_by_role("button", name="对照").click()
    page.wait_for_url("**/compare/*")
    assert page.locator("iframe").get_attribute("sandbox") == ""
    assert "与往期对照" in page.frame_locator("iframe").locator("body").inner_text()
