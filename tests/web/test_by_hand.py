"""What people do to a page: two tabs, back and forward, the keyboard alone, an input method, a paragraph given up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.web.places import Places
from tests.web.servers import Server
from tests.web.steps import edit, to_facts, upload


def test_two_tabs_show_one_case_and_neither_loses_an_edit(page: Any, places: Places, files: list[Path]) -> None:
    places.draft(page, "school", lambda: upload(page, files))
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


def test_an_old_tab_is_told_that_the_draft_is_another(page: Any, places: Places, files: list[Path]) -> None:
    places.draft(page, "school", lambda: upload(page, files))
    old = page.context.new_page()
    old.goto(page.url)
    old.wait_for_selector(".paper .line")
    item = page.locator(".item.k-question")
    item.locator("input[name=said]").fill("3")
    item.get_by_role("button", name="填入").click()
    page.wait_for_selector(".paper:has-text('3次')")
    line = old.locator(".paper .line", has_text="开放日").first
    line.focus()
    old.keyboard.press("Control+End")
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


def test_a_choice_on_its_way_holds_no_press_up(page: Any, server: Server, files: list[Path]) -> None:
    """What is chosen is kept by itself a moment later; the press that goes on may come before, meanwhile or after."""
    upload(page, files)
    held: list[Any] = []
    page.route("**/settings", lambda one: held.append(one) if not held else one.continue_())
    with page.expect_request("**/settings"):
        page.get_by_label("单位简称").fill("栗川职中")
        page.keyboard.press("Tab")
    page.get_by_role("button", name="下一步").click()
    held[0].continue_()
    page.wait_for_url("**/facts")
    page.go_back()
    assert page.get_by_label("单位简称").input_value() == "栗川职中"


def test_keys_alone_reach_the_paper_and_its_sources(page: Any, places: Places, files: list[Path]) -> None:
    places.draft(page, "school", lambda: upload(page, files))
    for _press in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.includes('技能竞赛')"):
            break
    for _press in range(60):
        page.keyboard.press("ArrowRight")
        if "技能竞赛4场" in page.locator("#cards").inner_text():
            break
    assert "技能竞赛4场" in page.locator("#cards").inner_text()
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_an_input_method_at_work_keeps_its_keys(page: Any, places: Places, files: list[Path]) -> None:
    places.draft(page, "school", lambda: upload(page, files))
    line = page.locator(".paper .line", has_text="技能竞赛").first
    line.focus()
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url) if "/lines/" in one.url else None)
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "sheng", "selectionStart": 5, "selectionEnd": 5})
    line.dispatch_event("keydown", {"key": "Enter", "ctrlKey": True, "keyCode": 229, "isComposing": True})
    session.send("Input.insertText", {"text": "省级"})
    assert "省级" in line.inner_text() and asked == []


def test_escape_gives_the_paragraph_back_and_the_keyboard_stays(page: Any, places: Places, files: list[Path]) -> None:
    places.draft(page, "school", lambda: upload(page, files))
    line = page.locator(".paper .line", has_text="技能竞赛").first
    before = line.inner_html()
    line.focus()
    page.keyboard.press("Control+End")  # of the paragraph, wherever its lines break
    page.keyboard.insert_text("不要的话")
    assert "不要的话" in line.inner_text()
    page.keyboard.press("Escape")
    assert line.inner_html() == before
    changed = edit(page, "技能竞赛", "4场", "9场")
    assert "9场" in changed.locator(".verdict").inner_text()
    page.wait_for_function("document.activeElement.textContent.includes('9场')")


def test_english_by_switch_and_back(page: Any, server: Server) -> None:
    page.goto(page.base)
    page.get_by_role("button", name="English").click()
    page.get_by_role("heading", name="Draft a summary or a report").wait_for()
    page.get_by_role("button", name="中文").click()
    page.get_by_role("heading", name="起草一份总结或汇报").wait_for()
