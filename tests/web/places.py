"""Every page of the app in a state with content: brought there as a clerk brings it, and what he has in hand when he looks at it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tests.web.material import REPORT, UNSETTLED
from tests.web.servers import Server
from tests.web.steps import case_of, downloaded, edit, set_model, to_draft, to_facts, upload


@dataclass(frozen=True)
class Place:
    """path: where the page is. in_hand: files chosen there before anything is pressed, by the name of their field; opened: a button pressed first;
    written: words in a field, by its name."""

    path: str
    in_hand: tuple[tuple[str, Path], ...] = ()
    opened: str = ""
    written: tuple[tuple[str, str], ...] = ()

    def enter(self, page: Any) -> None:
        page.goto(f"{page.base}{self.path}")
        for name, path in self.in_hand:
            page.locator(f"input[name={name}]").first.set_input_files(str(path))
        for name, words in self.written:
            page.locator(f"[name={name}]").fill(words)
        if self.opened:
            page.locator(self.opened).click()
            page.locator(".diff").wait_for()
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


Builder = Callable[[Any, Path], Place]


def _text(folder: Path, name: str, words: str) -> Path:
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return path


def _docx(folder: Path, words: str) -> Path:
    from docx import Document

    made = Document()
    for line in words.splitlines():
        made.add_paragraph(line)
    made.save(str(folder / "总结.docx"))
    return folder / "总结.docx"


def _case(page: Any, step: str) -> Place:
    return Place(f"/cases/{case_of(page)}/{step}")


def _unsettled(page: Any, folder: Path) -> None:
    upload(page, [_text(folder, name, words) for name, words in UNSETTLED.items()])


def home(page: Any, folder: Path) -> Place:
    _unsettled(page, folder)
    return Place("/", (("files", _text(folder, "要点.md", "# 成绩\n- 组织技能竞赛4场\n")),))


def sources(page: Any, folder: Path) -> Place:
    _unsettled(page, folder)
    return Place(_case(page, "sources").path, (("files", _text(folder, "补充.md", "# 成绩\n- 组织技能竞赛4场\n")),))


def facts(page: Any, folder: Path) -> Place:
    _unsettled(page, folder)
    to_facts(page)
    return _case(page, "facts")


def draft(page: Any, folder: Path) -> Place:
    """One paragraph bent, one changed and found right, one changed twice."""
    _unsettled(page, folder)
    to_facts(page)
    to_draft(page)
    edit(page, "技能竞赛", "4场", "9场")
    edit(page, "订单班", "412人", "共412人")
    edit(page, "共412人", "共412人", "合计412人")
    return _case(page, "draft")


def undrafted(page: Any, folder: Path) -> Place:
    _unsettled(page, folder)
    return _case(page, "draft")


def chat(page: Any, folder: Path) -> Place:
    """An answer is pasted that lays out one section."""
    _unsettled(page, folder)
    told = {"text": "组织技能竞赛4场，参加210人。", "facts": ["n3"]}
    section = {"part": "成绩", "heading": "抓好技能竞赛", "blocks": [{"lead": "", "sentences": [told]}]}
    answer = json.dumps({"sections": [section]}, ensure_ascii=False)
    return replace(_case(page, "chat"), written=(("answer", answer),))


def check(page: Any, folder: Path) -> Place:
    """One finding put aside, the safe fixes shown."""
    _bring(page, "check", _docx(folder, REPORT), "核对")
    finding = page.locator(".finding").last
    finding.locator("summary").click()
    finding.get_by_label("理由").fill("已核实")
    finding.get_by_role("button", name="豁免").click()
    page.locator("h2", has_text="已豁免").wait_for()
    return Place(_path(page), opened=".check-head .button[hx-get]")


def rewrite(page: Any, folder: Path) -> Place:
    """Offline and by a model, whose words came in last."""
    items = [{"number": 1, "facts": [], "text": "实训设备数量不足。"}]
    script = _text(folder, "replies.json", json.dumps({"*": {"items": items}}, ensure_ascii=False))
    set_model(page, f"scripted:{script}")
    facts_ = _text(folder, "素材.md", "# 问题\n- 实训设备数量不足，缺口17台，主要是近三年扩招快\n")
    page.goto(f"{page.base}/rewrite")
    page.locator("input[name=report]").set_input_files(str(_text(folder, "总结.txt", REPORT)))
    page.locator("input[name=facts]").set_input_files(str(facts_))
    page.get_by_role("button", name="用模型").click()
    page.locator(".rewrite-item").first.wait_for()
    return Place(_path(page))


def compare(page: Any, folder: Path) -> Place:
    page.goto(f"{page.base}/compare")
    page.locator("input[name=report]").set_input_files(str(_text(folder, "本期.txt", REPORT)))
    before = REPORT.replace("2024", "2023").replace("12场", "9场")
    page.locator("input[name=prior]").set_input_files(str(_text(folder, "上期.txt", before)))
    page.get_by_role("button", name="对照").click()
    page.wait_for_url("**/compare/*")
    return Place(_path(page))


def gaps(page: Any, folder: Path) -> Place:
    """A sheet came back filled, and is in hand once more."""
    from openpyxl import load_workbook

    _bring(page, "gaps", _docx(folder, REPORT), "列出缺口")
    sheet = folder / "填好.xlsx"
    sheet.write_bytes(downloaded(page, "取走数据需求表")[1])
    book = load_workbook(sheet)
    head = next(row for row in book.worksheets[0].iter_rows() if any(cell.value == "填报值" for cell in row))
    column = next(cell.column for cell in head if cell.value == "填报值")
    book.worksheets[0].cell(head[0].row + 1, column, "6")
    book.save(sheet)
    page.locator("input[name=sheets]").set_input_files(str(sheet))
    page.get_by_role("button", name="写进报告").click()
    page.locator("h2", has_text="填入 1 处").wait_for()
    return Place(_path(page), (("sheets", sheet),))


def settings(page: Any, folder: Path) -> Place:
    """A model set, a layout learned and another in hand."""
    sample = _docx(folder, REPORT)
    set_model(page, "qwen3", "http://127.0.0.1:9/v1")
    page.locator("input[name=file]").set_input_files(str(sample))
    with page.expect_navigation():
        page.get_by_role("button", name="学它的版式").click()
    return Place("/settings", (("file", sample),))


def _new(what: str) -> Builder:
    """The form a report is brought with, everything chosen."""

    def build(page: Any, folder: Path) -> Place:
        before = _text(folder, "上期.txt", REPORT.replace("2024", "2023"))
        return Place(f"/{what}", (("report", _text(folder, "本期.txt", REPORT)), ("prior", before)))

    return build


def _bring(page: Any, what: str, report: Path, button: str) -> None:
    page.goto(f"{page.base}/{what}")
    page.locator("input[name=report]").set_input_files(str(report))
    page.get_by_role("button", name=button).click()
    page.wait_for_url(f"**/{what}/*")


def _path(page: Any) -> str:
    return str(page.url.removeprefix(page.base))


PLACES: dict[str, Builder] = {
    "home": home, "sources": sources, "facts": facts, "undrafted": undrafted, "draft": draft, "chat": chat,
    "check-new": _new("check"), "check": check, "rewrite-new": _new("rewrite"), "rewrite": rewrite,
    "compare-new": _new("compare"), "compare": compare, "gaps-new": _new("gaps"), "gaps": gaps, "settings": settings,
}  # fmt: skip


@dataclass
class Places:
    """What was brought about on the page once stands again as it stood, for every later test."""

    server: Server
    folder: Path
    known: dict[str, Place] = field(default_factory=dict)

    def enter(self, page: Any, name: str) -> Place:
        """One of PLACES, or where its draft is taken away."""
        if name == "take":
            place = self.stands(page, "draft", draft)
            return replace(place, path=place.path.replace("/draft", "/take"))
        return self.stands(page, name, PLACES[name])

    def stands(self, page: Any, name: str, build: Builder) -> Place:
        kept = self.folder / name / "cases"
        if name not in self.known:
            self.server.clear()
            shutil.rmtree(self.folder / name, ignore_errors=True)  # of a time it did not get that far
            (self.folder / name).mkdir()
            self.known[name] = build(page, self.folder / name)
            self.server.own.mkdir(parents=True, exist_ok=True)
            shutil.copytree(self.server.own, kept)
        self.again(kept)
        return self.known[name]

    def again(self, kept: Path) -> None:
        self.server.clear()
        shutil.copytree(kept, self.server.own)

    def draft(self, page: Any, name: str, bring: Callable[[], None]) -> None:
        """The draft of a case, drafted once; `bring` brings it from its files to step 1."""

        def build(page: Any, _folder: Path) -> Place:
            bring()
            to_facts(page)
            to_draft(page)
            return _case(page, "draft")

        page.goto(f"{page.base}{self.stands(page, name, build).path}")
        page.wait_for_selector(".paper .line")
