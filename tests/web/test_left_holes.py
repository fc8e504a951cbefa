"""Holes a second pass found: a level set by a model, a path of the keeper's machine, a figure that is none, a watcher who has gone out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from drafter.web.site import model_name
from tests.web.material import SHORT_CASE as CASE
from tests.web.material import SHORT_NOTES as NOTES
from tests.web.visitors import Visitor, visitor, wait_for_draft

REPORT = "石桥镇水务站2024年工作总结\n一、主要工作\n清淤渠道8公里。\n二、存在的问题\n一是管护力量不足，3个村没有管水员。二是老旧泵站待修，共6座。\n三、下一步打算\n配齐管水员。\n"
PLAIN = "3个村没有管水员，管护力量不足。"


def _rewritten(alone: Visitor, folder: Path, *texts: str) -> str:
    """A report rewritten by a model that says these items; returns its page."""
    script = folder / "replies.json"
    items = [{"number": number, "facts": [], "text": text} for number, text in enumerate(texts, 1)]
    script.write_text(json.dumps({"*": {"items": items}}), encoding="utf-8")
    assert alone.post("/settings/model", {"model": f"scripted:{script}"}).status_code == 204
    answer = alone.post("/rewrite", {"by": "model"}, files={"report": ("总结.txt", REPORT.encode())})
    assert answer.status_code == 204, answer.text
    where = answer.headers["hx-redirect"]
    with alone.client.stream("GET", f"/cases/{where.rpartition('/')[2]}/progress") as progress:
        "".join(progress.iter_text())
    return str(alone.get(where).text)


@pytest.mark.parametrize("marking", ["〔机密〕", "★秘密 ", "［绝密★10年］", "密级：机密。", "〔机\u200b密〕"])
def test_a_level_a_model_adds_is_told_and_left_for_the_person_to_take(
    alone: Visitor, tmp_path: Path, marking: str
) -> None:
    page = _rewritten(alone, tmp_path, marking + PLAIN, "老旧泵站待修，共6座。")
    choices = [line for line in page.split("<label") if 'name="accept"' in line]
    assert choices or "没有采用的" in page
    for line in choices:
        assert ("密级标志" in line) == ("密" in line.partition("<ins>")[2].partition("</ins>")[0])
        assert ("checked" in line) == ("密级标志" not in line)


def test_other_changes_of_a_model_are_chosen_beforehand(alone: Visitor, tmp_path: Path) -> None:
    page = _rewritten(alone, tmp_path, PLAIN, "老旧泵站待修，共6座。")
    assert " checked>" in page and "密级标志" not in page


@pytest.mark.parametrize(
    "name", [r"D:\模型\清溪\qwen.gguf", "/srv/models/qwen.gguf", r"\\文件服务器\共享\qwen.gguf", r"D:/a\qwen.gguf"]
)
def test_of_a_model_in_a_file_pages_name_the_file(name: str) -> None:
    assert model_name(name) == "qwen.gguf"


@pytest.mark.parametrize(
    "figure", ["<script>alert(1)</script>", "1\"><img src=x onerror=alert(1)>", "9" * 5000, "1e999999", "NaN", "٣", "\x00", "1,,,,2", "-" * 300, "4场' or 1=1"]
)  # fmt: skip
def test_a_figure_that_is_none_marks_nothing_and_comes_back_in_no_page(alone: Visitor, figure: str) -> None:
    case = alone.begin(notes__md=NOTES, case__yaml=CASE, sheet__csv="指标,数值,上年\n修渠,12公里,9公里\n")
    where, place = f"/cases/{case}/source", {"file": "sheet.csv", "place": "sheet!B2"}
    plain = alone.get(where, params=place)
    answer = alone.get(where, params={**place, "figure": figure})
    assert plain.status_code == answer.status_code == 200 and answer.text == plain.text


def test_a_draft_is_not_watched_after_going_out(users: TestClient) -> None:
    one, thief = visitor(users), visitor(users)
    one.login("王科")
    case = one.begin(notes__md=NOTES, case__yaml=CASE)
    one.post(f"/cases/{case}/draft")
    wait_for_draft(one, case)
    thief.client.cookies.set("drafter_session", one.client.cookies["drafter_session"])
    assert "event: end" in thief.get(f"/cases/{case}/progress").text
    one.post("/logout")
    assert thief.get(f"/cases/{case}/progress").status_code == 303
