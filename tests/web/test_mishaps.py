"""What goes wrong: a large file, a hostile one, a server killed, a model that is slow or gone."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.servers.fault_server import serving
from tests.servers.ports import free_port, nobody
from tests.web.material import CASE, NOTES, REPORT, bomb, with_entity
from tests.web.places import Places
from tests.web.servers import Server
from tests.web.steps import brought, edit, folder_of, set_model, to_draft, to_facts, upload

MISHAP_CASES = ("柳湾街道办事处2024年工作总结", "bundle 01-water-bureau-year")


def test_markup_in_words_and_names_never_becomes_markup(page: Any, server: Server, tmp_path: Path) -> None:
    told: list[str] = []
    page.on("dialog", lambda one: (told.append(one.message), one.dismiss()))
    wicked = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'>"
    (tmp_path / "case.yaml").write_text(CASE.replace("要点.md", '"x<img src=x onerror=alert(3)>.md"'), encoding="utf-8")
    notes = tmp_path / "x<img src=x onerror=alert(3)>.md"
    notes.write_text(NOTES.replace("竞赛4场", f"竞赛4场{wicked}"), encoding="utf-8")
    upload(page, [tmp_path / "case.yaml", notes])
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


@pytest.mark.parametrize("where", ["check", "cases"])
def test_a_hostile_document_is_told_and_the_page_goes_on(page: Any, server: Server, tmp_path: Path, where: str) -> None:
    wicked = {"炸弹.docx": bomb(), "实体.docx": with_entity(), "坏.docx": b"PK\x03\x04broken", "坏表.xlsx": bomb()}
    for name, content in wicked.items():
        (tmp_path / name).write_bytes(content)
    if where == "check":
        for name in list(wicked)[:3]:
            page.goto(f"{page.base}/check")
            page.locator("input[name=report]").set_input_files(str(tmp_path / name))
            page.get_by_role("button", name="核对").click()
            page.locator("#messages .problem", has_text=name).wait_for()
    else:
        (tmp_path / "case.yaml").write_text(
            CASE.replace("[要点.md]", f"[要点.md, {', '.join(wicked)}]"), encoding="utf-8"
        )
        (tmp_path / "要点.md").write_text(NOTES, encoding="utf-8")
        upload(page, [path for path in tmp_path.iterdir() if path.is_file()])
        page.get_by_role("button", name="下一步").click()
        page.locator("#facts .fact, #messages .problem").first.wait_for()
        if not page.locator("#facts .fact").count():
            told = page.locator("#messages").inner_text()
            assert all(name in told for name in wicked)
            page.get_by_role("link", name="素材").click()
            for name in wicked:
                page.locator("tr", has_text=name).locator("input[value=none]").check()
            to_facts(page)
    page.goto(page.base)
    assert "root:" not in page.content() and page.locator("#upload").count() == 1


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
    for line in REPORT.splitlines():
        made.add_paragraph(line)
    made.save(str(path))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("word/media/image9.png", os.urandom(size))
    return path


@pytest.mark.parametrize("name", MISHAP_CASES)
def test_a_server_killed_midway_loses_nothing(browser: Any, request: Any, tmp_path: Path, name: str) -> None:
    server = Server(tmp_path / "cases", free_port())
    server.start()
    context = browser.new_context(locale="zh-CN")
    try:
        page = _opened(context, server)
        brought(page, name, request)
        to_facts(page)
        to_draft(page)
        changed, where = _touched(page), page.url
        page.get_by_role("button", name="重新起草").click(no_wait_after=True)
        server.kill()
        page.close()
        server.start()
        page = _opened(context, server)
        page.goto(where)
        page.wait_for_selector(".paper .line")
        assert changed in page.locator(".para.changed").inner_text()
        assert not list(folder_of(page, server).rglob("*.part")) or page.locator(".notice").count()
        page.get_by_role("button", name="重新起草").click()
        page.wait_for_selector(".paper .line")
        assert changed in page.locator(".para.changed").inner_text()
    finally:
        context.close()
        server.stop()


def _opened(context: Any, server: Server) -> Any:
    page = context.new_page()
    page.base = server.url
    page.set_default_timeout(60_000)
    return page


def _touched(page: Any) -> str:
    """A paragraph changed by a word that changes no meaning; returns what it says now."""
    line = page.locator(".paper .line:has(.s.v-supported .m-exact)").first.inner_text()
    edit(page, line[:40], line[-1], f"（见附件）{line[-1]}")
    return "（见附件）"


@pytest.mark.parametrize("model", ["good", "slow-20"])
def test_a_models_sections_come_in_and_can_be_stopped(page: Any, places: Places, files: list[Path], model: str) -> None:
    with serving() as models:
        places.draft(page, "school", lambda: upload(page, files))
        draft = page.url
        set_model(page, model, models.url)
        page.goto(draft)
        page.get_by_role("button", name="用模型重写").click()
        if model == "good":
            page.wait_for_selector(".paper .line")
            assert "技能竞赛" in page.locator(".paper").inner_text()
        else:
            page.locator(".drafting").wait_for()
            page.reload()  # goes on where it was
            page.locator(".drafting .waited", has_text="秒").wait_for()
            said = page.locator(".drafting").inner_text()
            assert all(words in said for words in (model, "分钟", "可以离开", "再开始时接着用")), said
            page.get_by_role("button", name="停止").click()
            page.locator(".notice", has_text="已停止").wait_for()
            assert page.locator(".paper .line").count()  # the draft there was is still there


def test_a_dead_model_leaves_the_composers_draft(page: Any, places: Places, files: list[Path]) -> None:
    places.draft(page, "school", lambda: upload(page, files))
    draft = page.url
    with nobody() as address:
        set_model(page, "gone", address)
        page.goto(draft)
        words = page.locator(".paper").inner_text()
        page.get_by_role("button", name="用模型重写").click()
        page.locator(".notice").first.wait_for()
    assert page.locator(".paper").inner_text() == words
