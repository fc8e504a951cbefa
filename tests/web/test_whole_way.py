"""From files to Word files, as a clerk goes: on the examples, and on bundles as departments send them."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.web.places import Places
from tests.web.servers import ROOT, Server
from tests.web.steps import (
    brought,
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

CASES = (
    "云溪市财政局2024年上半年", "青禾县2024年预算执行", "柳湾街道办事处2024年工作总结", "bundle 01-water-bureau-year",
    "bundle 05-deputy-director-duty",
)  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_whole_way(page: Any, server: Server, request: Any, tmp_path: Path, name: str) -> None:
    brought(page, name, request)
    to_facts(page)
    _source_as_it_stands(page)
    _answer(page)
    to_draft(page)
    _figure_to_its_cell(page)
    _bent_and_undone(page)
    _fill(page)
    _settle(page)
    _put_aside(page)
    _reload_back_and_a_second_tab(page)
    report = _files_equal_the_command_lines(page, server, tmp_path)
    _check_fix_and_put_aside(page, report, tmp_path)


def _source_as_it_stands(page: Any) -> None:
    page.locator(".fact .place").first.click()
    assert page.locator("#source tr.at mark").first.inner_text().strip()


def _answer(page: Any) -> None:
    questions = page.locator(".question")
    assert questions.count(), "a case with nothing to ask shows less than the way has"
    plain = questions.filter(has_text="还没有数")  # a number that fits no row of a sheet is asked about again
    first = (plain if plain.count() else questions).first
    asked = first.locator("strong").inner_text()
    offered = first.locator("button[name=choice]")
    if not offered.count():
        first.locator("input[name=said]").fill("11")
    with page.expect_response(lambda answer: answer.url.endswith("/answers")):
        (offered.first if offered.count() else first.get_by_role("button", name="答")).click()
    page.wait_for_function(_GONE, arg=asked)


_GONE = "(words) => [...document.querySelectorAll('.question strong')].every((one) => one.textContent !== words)"
_IN_A_SHEET = """() => [...document.querySelectorAll(".paper .m-exact")].findIndex((one) => {
  const card = document.getElementById(`card-${(one.dataset.fact || "").split(" ")[0]}`), place = card && card.content.querySelector("[data-file]");
  return place && /[.](xlsx|csv)$/.test(place.dataset.file);
})"""


def _figure_to_its_cell(page: Any) -> None:
    at = page.evaluate(_IN_A_SHEET)
    assert at >= 0
    mark = page.locator(".paper .m-exact").nth(at)
    mark.click()
    page.locator("#source td.cell mark").wait_for()
    digits = re.search(r"\d+", mark.inner_text())
    assert digits and digits[0] in page.locator("#source td.cell").inner_text().replace(",", "")


def _bent_and_undone(page: Any) -> None:
    marks = page.locator(".paper .s.v-supported .m-exact")
    mark = next(one for one in marks.all() if re.fullmatch(r"\d+[一-鿿]{1,2}", one.inner_text()))
    words, line = mark.inner_text(), mark.locator("xpath=ancestor::p").inner_text()
    bent = edit(page, line[:40], words, re.sub(r"^\d+", lambda figure: str(int(figure[0]) + 3), words))
    assert bent.locator(".tag.bad").count() and words in bent.locator(".verdict").inner_text()
    with page.expect_response(lambda answer: "/undo" in answer.url):
        bent.get_by_role("button", name="撤销").click()
    page.wait_for_selector(".para.changed", state="detached")


def _fill(page: Any) -> None:
    items = page.locator(".item.k-question")
    open_ones = items.filter(has=page.locator("input[name=said]:not([type=hidden])"))
    assert open_ones.count()
    asked = open_ones.first.inner_text()
    open_ones.first.locator("input[name=said]").fill("7")
    with page.expect_navigation():
        open_ones.first.get_by_role("button", name="填入").click()
    page.wait_for_selector(".paper .line")
    assert asked not in items.all_inner_texts()


def _settle(page: Any) -> None:
    """Where two sources disagree one is taken; not every case has that."""
    conflict = page.locator(".item.k-conflict").filter(has=page.get_by_role("button", name=re.compile("^用 ")))
    before = conflict.count()
    if not before:
        return
    with page.expect_navigation():
        conflict.first.get_by_role("button", name=re.compile("^用 ")).first.click()
    page.wait_for_selector(".paper .line")
    assert conflict.count() < before


def _put_aside(page: Any) -> None:
    page.evaluate("document.querySelectorAll('#attention details').forEach((one) => { one.open = true; })")
    found = page.locator(".item details.aside")
    before = found.count()
    assert before
    found.first.get_by_label("理由").fill("已与科室核实")
    with page.expect_navigation():
        found.first.get_by_role("button", name="豁免").click()
    page.wait_for_selector(".paper .line")
    assert found.count() < before


def _reload_back_and_a_second_tab(page: Any) -> None:
    words = page.locator(".paper").inner_text()
    page.reload()
    assert page.locator(".paper").inner_text() == words
    other = page.context.new_page()
    other.goto(page.url)
    assert other.locator(".paper").inner_text() == words
    other.close()
    to_take(page)
    page.go_back()
    assert page.locator(".paper").inner_text() == words
    page.go_forward()
    page.wait_for_selector(".takes")


def _files_equal_the_command_lines(page: Any, server: Server, tmp_path: Path) -> bytes:
    out = drafted_by_command(folder_of(page, server), tmp_path / "out")
    held = page.locator(".held").count()
    name, report = downloaded(page, "仍要取走" if held else "报告 Word")
    assert bool(re.search(r"有\d+处错误未处理\.docx$", name)) == bool(held)
    assert report == (out / "report.docx").read_bytes()
    assert downloaded(page, "审核稿 Word")[1] == (out / "review.docx").read_bytes()
    assert downloaded(page, "缺口表 Excel")[1] == (out / "gaps.xlsx").read_bytes()
    for path in out.iterdir():
        assert (folder_of(page, server) / "out" / path.name).read_bytes() == path.read_bytes(), path.name
    packed = zipfile.ZipFile(io.BytesIO(downloaded(page, "全部打包")[1]))
    assert {"case.yaml", "待答.yaml", "out/report.docx"} <= set(packed.namelist())
    frame = page.frame_locator("iframe")
    frame.locator("section.docx").first.wait_for()
    assert len(frame.locator("body").inner_text()) > 200
    return report


def _check_fix_and_put_aside(page: Any, report: bytes, tmp_path: Path) -> None:
    """The report somebody typed into afterwards, checked like anybody's."""
    from docx import Document

    made = Document(io.BytesIO(report))
    body = next(one for one in made.paragraphs if len(one.text) > 30)
    body.add_run("另抓好培训,举办培训班XX期。")
    made.save(str(tmp_path / "改过.docx"))
    page.goto(f"{page.base}/check")
    page.locator("input[name=report]").set_input_files(str(tmp_path / "改过.docx"))
    page.get_by_role("button", name="核对").click()
    page.wait_for_url("**/check/*")
    page.get_by_role("button", name="可安全修改").click()
    assert "，" in page.locator(".diff ins").first.inner_text()
    fixed = Document(io.BytesIO(downloaded(page, "取走改好的")[1]))
    assert len(fixed.paragraphs) == len(made.paragraphs)
    before = page.locator(".finding").count()
    finding = page.locator(".finding", has_text="还没有填").first
    finding.locator("summary").click()
    finding.get_by_label("理由").fill("下周补")
    finding.get_by_role("button", name="豁免").click()
    page.locator("h2", has_text="已豁免").wait_for()
    assert page.locator(".finding").count() == before - 1


def test_an_answer_and_a_choice_stand_in_the_draft(page: Any, server: Server) -> None:
    example(page, CASES[0])
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
    page.get_by_role("button", name="用 340人次").click()
    page.wait_for_selector(".paper:not(:has-text('430人次'))")
    assert "培训会计人员340人次" in page.locator(".paper").inner_text()


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


def test_an_edit_goes_into_the_file_and_outlives_a_reload(page: Any, places: Places, files: list[Path]) -> None:
    from docx import Document

    places.draft(page, "school", lambda: upload(page, files))
    edit(page, "技能竞赛", "4场", "四场")
    page.reload()
    assert "竞赛四场" in page.locator(".para.changed").inner_text()
    to_take(page)
    _name, made = downloaded(page, "仍要取走")
    words = "\n".join(one.text for one in Document(io.BytesIO(made)).paragraphs)
    assert "竞赛四场" in words
    assert "竞赛四场" not in (folder_of(page, places.server) / "out" / "report.txt").read_text(encoding="utf-8")
    assert "竞赛四场" in (folder_of(page, places.server) / "改稿.yaml").read_text(encoding="utf-8")
