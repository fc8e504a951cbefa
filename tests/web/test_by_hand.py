"""What people do to a page: reload, two tabs, two presses, a large file, markup in names; and what happens to a server."""

from __future__ import annotations

import io
import os
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.servers.fault_server import serving
from tests.web.conftest import Server, free_port
from tests.web.steps import downloaded, edit, folder_of, to_draft, to_facts, upload

CASE = "unit: 栗川县职业中学\nperiod: 2024\ntitle: 栗川县职业中学2024年工作总结\ndate: 2025-01-06\nfacts: [要点.md]\n"
NOTES = "# 成绩\n## 竞赛\n- 组织技能竞赛4场，参加210人\n- 家长会开放日？次\n# 问题\n- 师资不足\n# 打算\n- 招聘教师6名\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    (tmp_path / "要点.md").write_text(NOTES, encoding="utf-8")
    return [tmp_path / "case.yaml", tmp_path / "要点.md"]


def test_two_tabs_show_one_case_and_neither_loses_an_edit(page: Any, server: Server, files: list[Path]) -> None:
    upload(page, files)
    to_facts(page)
    to_draft(page)
    other = page.context.new_page()
    other.base = page.base
    other.goto(page.url)
    other.wait_for_selector(".paper .line")
    edit(page, "技能竞赛", "4场", "四场")
    edit(other, "招聘教师", "招聘", "公开招聘")
    page.reload()
    words = page.locator(".paper").inner_text()
    assert "竞赛四场" in words and "公开招聘教师6名" in words
    other.get_by_role("button", name="重新起草").click()
    other.wait_for_selector(".paper .line")
    assert "公开招聘教师6名" in other.locator(".paper").inner_text()  # a new draft keeps what people changed


def test_an_old_tab_is_told_that_the_draft_is_another(page: Any, server: Server, files: list[Path]) -> None:
    upload(page, files)
    to_facts(page)
    to_draft(page)
    old = page.context.new_page()
    old.goto(page.url)
    old.wait_for_selector(".paper .line")
    item = page.locator(".item.k-question")
    item.locator("input[name=said]").fill("3")
    item.get_by_role("button", name="填入").click()
    page.wait_for_selector(".paper:has-text('3次')")
    line = old.locator(".paper .line", has_text="开放日").first
    line.focus()
    old.keyboard.press("End")
    old.keyboard.insert_text("补一句。")
    old.keyboard.press("Control+Enter")
    old.locator("#messages .problem", has_text="重新起草过").wait_for()


def test_back_and_forward_and_two_presses(page: Any, server: Server) -> None:
    page.goto(page.base)
    before = page.locator(".desks li").count()
    page.locator(".examples").get_by_role("button", name="柳湾街道").dblclick()
    page.wait_for_url("**/sources")
    to_facts(page)
    page.get_by_role("button", name="起草初稿").dblclick()
    page.wait_for_url("**/draft")
    page.wait_for_selector(".paper .line")
    page.go_back()
    page.go_back()
    page.go_forward()
    page.goto(page.base)
    assert page.locator(".desks li").count() == before + 1


def test_keys_alone_reach_the_paper_and_its_sources(page: Any, server: Server, files: list[Path]) -> None:
    upload(page, files)
    to_facts(page)
    to_draft(page)
    for _press in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.includes('技能竞赛')"):
            break
    for _press in range(14):
        page.keyboard.press("ArrowRight")
    page.wait_for_selector("#cards .card-fact")
    assert "技能竞赛4场" in page.locator("#cards").inner_text()
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_an_input_method_at_work_keeps_its_keys(page: Any, server: Server, files: list[Path]) -> None:
    upload(page, files)
    to_facts(page)
    to_draft(page)
    line = page.locator(".paper .line", has_text="技能竞赛").first
    line.focus()
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url) if "/lines/" in one.url else None)
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "sheng", "selectionStart": 5, "selectionEnd": 5})
    line.dispatch_event("keydown", {"key": "Enter", "ctrlKey": True, "keyCode": 229, "isComposing": True})
    session.send("Input.insertText", {"text": "省级"})
    assert "省级" in line.inner_text() and asked == []


def test_markup_in_words_and_names_never_becomes_markup(page: Any, server: Server, tmp_path: Path) -> None:
    told: list[str] = []
    page.on("dialog", lambda one: (told.append(one.message), one.dismiss()))
    wicked = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'>"
    (tmp_path / "case.yaml").write_text(CASE.replace("要点.md", '"x<img src=x onerror=alert(3)>.md"'), encoding="utf-8")
    notes = tmp_path / "x<img src=x onerror=alert(3)>.md"
    notes.write_text(NOTES.replace("竞赛4场", f"竞赛4场{wicked}"), encoding="utf-8")
    upload(page, [tmp_path / "case.yaml", notes])
    page.locator("input[type=radio][value=facts]").first.check()
    page.wait_for_timeout(600)
    to_facts(page)
    page.locator(".fact .place").first.click()
    page.wait_for_selector("#source tr.at")
    to_draft(page)
    page.locator(".paper .m").last.click()
    edit(page, "招聘教师", "招聘", f"{wicked}招聘")
    page.reload()
    assert wicked in page.locator(".paper").inner_text()
    page.goto(page.base)
    assert told == [] and page.locator("img, main script").count() == 0


def test_files_of_thirty_megabytes_are_answered(page: Any, server: Server, tmp_path: Path) -> None:
    large = tmp_path / "台账.txt"
    large.write_bytes("- 组织技能竞赛4场\n".encode() * 1_300_000)
    assert large.stat().st_size > 30 << 20
    page.goto(f"{page.base}/check")
    page.locator("input[name=report]").set_input_files(str(large))
    page.get_by_role("button", name="核对").click()
    page.locator("#messages .problem", has_text="台账.txt").wait_for()
    pictured = _with_pictures(tmp_path / "总结.docx", 30 << 20)
    page.locator("input[name=report]").set_input_files(str(pictured))
    page.get_by_role("button", name="核对").click()
    page.wait_for_url("**/check/*")
    assert page.locator(".checked .line").count()


def _with_pictures(path: Path, size: int) -> Path:
    """A Word file whose pictures make it large."""
    from docx import Document

    made = Document()
    for line in _REPORT.splitlines():
        made.add_paragraph(line)
    made.save(str(path))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("word/media/image9.png", os.urandom(size))
    return path


_REPORT = "栗川县职业中学2024年工作总结\n一、主要工作\n（一）抓竞赛。共办竞赛12场，其中校内8场、县级5场。\n（二）抓培训,举办培训班XX期。\n二、存在的问题\n一是实训设备数量不足。\n三、下一步打算\n一是招聘教师。\n"


def test_check_fix_and_put_aside(page: Any, server: Server, tmp_path: Path) -> None:
    from docx import Document

    path = tmp_path / "总结.docx"
    made = Document()
    for line in _REPORT.splitlines():
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
    (tmp_path / "总结.txt").write_text(_REPORT, encoding="utf-8")
    (tmp_path / "素材.md").write_text("# 问题\n- 实训设备数量不足，缺口17台，主要是近三年扩招快\n", encoding="utf-8")
    page.goto(f"{page.base}/rewrite")
    page.locator("input[name=report]").set_input_files(str(tmp_path / "总结.txt"))
    page.locator("input[name=facts]").set_input_files(str(tmp_path / "素材.md"))
    page.get_by_role("button", name="诊断").click()
    page.wait_for_url("**/rewrite/*")
    assert "17台" in page.locator(".before-after ins").first.inner_text()
    page.locator("input[name=accept]").first.uncheck()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="取走改写稿").click()
    assert "17台" not in Path(waiting.value.path()).read_text(encoding="utf-8")


def test_gaps_go_out_and_come_back(page: Any, server: Server, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    (tmp_path / "总结.txt").write_text(_REPORT, encoding="utf-8")
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
    (tmp_path / "本期.txt").write_text(_REPORT, encoding="utf-8")
    (tmp_path / "上期.txt").write_text(_REPORT.replace("2024", "2023").replace("12场", "9场"), encoding="utf-8")
    page.goto(f"{page.base}/compare")
    page.locator("input[name=report]").set_input_files(str(tmp_path / "本期.txt"))
    page.locator("input[name=prior]").set_input_files(str(tmp_path / "上期.txt"))
    page.get_by_role("button", name="对照").click()
    page.wait_for_url("**/compare/*")
    assert page.locator("iframe").get_attribute("sandbox") == ""
    assert "与往期对照" in page.frame_locator("iframe").locator("body").inner_text()


def test_english_by_switch_and_back(page: Any, server: Server) -> None:
    page.goto(page.base)
    page.get_by_role("button", name="English").click()
    page.get_by_role("heading", name="Draft a summary or a report").wait_for()
    page.get_by_role("button", name="中文").click()
    page.get_by_role("heading", name="起草一份总结或汇报").wait_for()


def test_a_server_killed_midway_loses_nothing(browser: Any, tmp_path: Path, files: list[Path]) -> None:
    server = Server(tmp_path / "cases", free_port())
    server.start()
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.base = server.url
    page.set_default_timeout(60_000)
    try:
        upload(page, files)
        to_facts(page)
        to_draft(page)
        edit(page, "技能竞赛", "4场", "四场")
        page.get_by_role("button", name="重新起草").click(no_wait_after=True)
        server.kill()
        time.sleep(0.3)
        server.start()
        page.goto(f"{server.url}/cases/{folder_of(page, server).name}/draft")
        page.wait_for_selector(".paper .line")
        assert "竞赛四场" in page.locator(".paper").inner_text()
        assert not list(folder_of(page, server).rglob("*.part")) or page.locator(".notice").count()
        page.get_by_role("button", name="重新起草").click()
        page.wait_for_selector(".paper .line")
    finally:
        context.close()
        server.stop()


@pytest.mark.parametrize("model", ["good", "slow-20"])
def test_a_models_sections_come_in_and_can_be_stopped(page: Any, server: Server, files: list[Path], model: str) -> None:
    with serving() as models:
        page.goto(f"{page.base}/settings")
        page.get_by_label("模型名").fill(model)
        page.get_by_label("服务网址").fill(models.url)
        with page.expect_navigation():
            page.get_by_role("button", name="保存").click()
        upload(page, files)
        to_facts(page)
        to_draft(page)
        page.get_by_role("button", name="用模型重写").click()
        if model == "good":
            page.wait_for_selector(".paper .line")
            assert "技能竞赛" in page.locator(".paper").inner_text()
        else:
            page.locator(".drafting").wait_for()
            page.reload()  # goes on where it was
            page.get_by_role("button", name="停止").click()
            page.locator(".notice", has_text="已停止").wait_for()
            assert page.locator(".paper .line").count()  # the draft there was is still there


def test_a_dead_model_leaves_the_composers_draft(page: Any, server: Server, files: list[Path]) -> None:
    page.goto(f"{page.base}/settings")
    page.get_by_label("模型名").fill("gone")
    page.get_by_label("服务网址").fill(f"http://127.0.0.1:{free_port()}/v1")
    with page.expect_navigation():
        page.get_by_role("button", name="保存").click()
    upload(page, files)
    to_facts(page)
    to_draft(page)
    page.get_by_role("button", name="用模型重写").click()
    page.locator(".notice").first.wait_for()
    assert "技能竞赛4场" in page.locator(".paper").inner_text()


def test_escape_gives_the_paragraph_back_and_the_keyboard_stays(page: Any, server: Server, files: list[Path]) -> None:
    upload(page, files)
    to_facts(page)
    to_draft(page)
    line = page.locator(".paper .line", has_text="技能竞赛").first
    before = line.inner_html()
    line.focus()
    page.keyboard.press("End")
    page.keyboard.insert_text("不要的话")
    assert "不要的话" in line.inner_text()
    page.keyboard.press("Escape")
    assert line.inner_html() == before
    changed = edit(page, "技能竞赛", "4场", "9场")
    assert "9场" in changed.locator(".verdict").inner_text()
    page.wait_for_function("document.activeElement.textContent.includes('9场')")
