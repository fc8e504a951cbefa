"""From files to Word files, as a clerk goes: on the examples, and on bundles as departments send them."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import ROOT, Server
from tests.web.steps import (
    downloaded,
    drafted_by_command,
    edit,
    example,
    folder_of,
    to_draft,
    to_facts,
    to_take,
    upload,
)


def test_an_example_from_the_first_page_to_the_files(page: Any, server: Server, tmp_path: Path) -> None:
    example(page, "云溪市财政局2024年上半年")
    assert page.get_by_label("单位全称").input_value() == "云溪市财政局"
    to_facts(page)
    page.locator(".fact .place", has_text="第9行").first.click()
    assert "中心组集中研讨6次" in page.locator("#source tr.at mark").inner_text()

    question = page.locator(".question", has_text="安全生产专题会")
    question.locator("input[name=said]").fill("11")
    question.get_by_role("button", name="答").click()
    question.wait_for(state="detached")
    to_draft(page)
    assert "安全生产专题会11次" in page.locator(".paper").inner_text()

    page.locator(".paper .m-exact", has_text="340").or_(
        page.locator(".paper .m-exact", has_text="18.64亿元")
    ).first.click()
    assert "18.64" in page.locator("#source td.cell").inner_text()

    bent = edit(page, "中心组集中研讨", "6次", "9次")
    assert bent.locator(".tag.bad").inner_text() == "走样" and "9次" in bent.locator(".verdict").inner_text()
    with page.expect_response(lambda answer: "/undo" in answer.url):
        bent.get_by_role("button", name="撤销").click()
    page.wait_for_selector(".para.changed", state="detached")

    page.get_by_role("button", name="用 340人次").click()
    page.wait_for_selector(".paper:not(:has-text('430人次'))")
    assert "培训会计人员340人次" in page.locator(".paper").inner_text()

    to_take(page)
    assert page.locator(".held").count() == 1  # errors stand: the clean copy is held back
    name, made = downloaded(page, "仍要取走")
    assert re.search(r"有\d+处错误未处理\.docx$", name)
    out = drafted_by_command(folder_of(page, server), tmp_path / "out")
    assert made == (out / "report.docx").read_bytes()
    assert downloaded(page, "审核稿 Word")[1] == (out / "review.docx").read_bytes()
    assert downloaded(page, "缺口表 Excel")[1] == (out / "gaps.xlsx").read_bytes()
    packed = zipfile.ZipFile(io.BytesIO(downloaded(page, "全部打包")[1]))
    assert {"case.yaml", "notes.md", "待答.yaml", "素材表.xlsx", "out/report.docx"} <= set(packed.namelist())
    frame = page.frame_locator("iframe")
    frame.locator("section.docx").first.wait_for()
    assert "云溪市财政局" in frame.locator("body").inner_text()


@pytest.mark.parametrize("words", ["青禾县2024年预算执行", "柳湾街道办事处2024年工作总结"])
def test_the_other_examples_equal_the_command_line(page: Any, server: Server, tmp_path: Path, words: str) -> None:
    example(page, words)
    to_facts(page)
    to_draft(page)
    out = drafted_by_command(folder_of(page, server), tmp_path / "out")
    for path in out.iterdir():
        assert (folder_of(page, server) / "out" / path.name).read_bytes() == path.read_bytes(), path.name


@pytest.mark.parametrize("bundle", ["01-water-bureau-year", "05-deputy-director-duty"])
def test_a_bundle_as_departments_send_it(page: Any, server: Server, shared: Path, tmp_path: Path, bundle: str) -> None:
    files = [
        path for path in (shared / "bundles" / "dev" / bundle).iterdir() if path.is_file() and path.name != "gold.json"
    ]
    upload(page, files)
    to_facts(page)
    to_draft(page)
    made = folder_of(page, server)
    out = drafted_by_command(made, tmp_path / "out")
    assert (made / "out" / "report.docx").read_bytes() == (out / "report.docx").read_bytes()


def test_files_without_a_case_are_guessed_and_pasted_text_counts(page: Any, server: Server) -> None:
    page.goto(page.base)
    page.locator("summary", has_text="粘贴").click()
    page.get_by_label("粘贴的文字").fill("# 成绩\n- 组织技能竞赛4场\n# 问题\n- 师资不足")
    prior = ROOT / "examples" / "subdistrict-2024" / "prior.txt"
    page.locator("input[name=files]").first.set_input_files([str(prior)])
    page.get_by_role("button", name="开始").click()
    page.wait_for_url("**/sources")
    assert page.locator("tr", has_text="prior.txt").locator("input[value=prior]").is_checked()
    assert (
        page.get_by_label("期间").input_value() == "2024" and "柳湾街道" in page.get_by_label("单位全称").input_value()
    )
    to_facts(page)
    assert "技能竞赛4场" in page.locator("#facts").inner_text()


def test_an_edit_goes_into_the_file_and_outlives_a_reload(page: Any, server: Server) -> None:
    from docx import Document

    example(page, "云溪市财政局2024年上半年")
    to_facts(page)
    to_draft(page)
    edit(page, "党纪学习教育读书班", "举办5期", "共举办5期")
    page.reload()
    assert "共举办5期" in page.locator(".para.changed").inner_text()
    to_take(page)
    _name, made = downloaded(page, "仍要取走")
    words = "\n".join(one.text for one in Document(io.BytesIO(made)).paragraphs)
    assert "共举办5期" in words
    assert "共举办5期" not in (folder_of(page, server) / "out" / "report.txt").read_text(encoding="utf-8")
    assert "共举办5期" in (folder_of(page, server) / "改稿.yaml").read_text(encoding="utf-8")
