"""改写 with a model: its words come in item by item, each held to what the item said; stopped, refused or gone, the offline rewrite stands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from drafter.web.cases_folder import Desk
from tests.servers.fault_server import serving
from tests.servers.ports import nobody
from tests.web.servers import Server
from tests.web.steps import set_model
from tests.web.visitors import Visitor, folder_of_cases, wait_for_draft

REPORT = """苇塘县农机站2024年工作总结
一、主要工作
完成机耕道维修12公里。
二、存在的问题
一是机手培训覆盖面不广，4个乡镇没有教学点。二是农机具老化，在用拖拉机超期服役31台。
三、下一步打算
增设教学点。
"""
ITEMS = ("机手培训覆盖面不广，4个乡镇没有教学点。", "农机具老化，在用拖拉机超期服役31台。")
MANY = REPORT.replace(
    "二是", "二是仓储能力不足。三是维修人员偏少。四是调度手段落后。五是宣传不够。六是经费紧张。七是点多面广。八是"
)


def _script(folder: Path, *texts: str) -> str:
    items = [{"number": number, "facts": [], "text": text} for number, text in enumerate(texts, 1)]
    path = folder / "replies.json"
    path.write_text(json.dumps({"*": {"items": items}}), encoding="utf-8")
    return f"scripted:{path}"


def _bring(page: Any, folder: Path, words: str) -> None:
    (folder / "总结.txt").write_text(words, encoding="utf-8")
    page.goto(f"{page.base}/rewrite")
    page.locator("input[name=report]").set_input_files(str(folder / "总结.txt"))


def test_a_models_words_are_taken_where_they_keep_the_facts(page: Any, server: Server, tmp_path: Path) -> None:
    set_model(
        page, _script(tmp_path, "4个乡镇没有教学点，机手培训覆盖面不广。", "农机具老化，在用拖拉机超期服役13台。")
    )
    _bring(page, tmp_path, REPORT)
    page.get_by_role("button", name="用模型").click()
    page.locator(".tag", has_text="改写").wait_for()
    assert "replies.json" in page.locator(".tool-row .tag").inner_text()
    assert "13台" in page.locator(".card", has_text="没有采用的").inner_text()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="取走改写稿").click()
    words = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert "4个乡镇没有教学点，机手培训覆盖面不广。" in words and "31台" in words and "13台" not in words
    page.get_by_role("button", name="用回离线改写").click()
    page.locator(".tool-row .tag", has_text="离线改写").wait_for()


def test_items_come_in_outlive_a_reload_and_can_be_stopped(page: Any, server: Server, tmp_path: Path) -> None:
    with serving() as models:
        set_model(page, "slow-2", models.url)
        _bring(page, tmp_path, MANY)
        models.silent_after = 1  # the first six items are answered, the rest never
        page.get_by_role("button", name="用模型").click()
        page.locator(".sections h2", has_text="第6条").wait_for()
        page.reload()
        page.locator(".sections h2", has_text="第6条").wait_for()
        assert "6/8" in page.locator(".count").inner_text()
        page.get_by_role("button", name="停止").click()
        page.locator(".notice", has_text="已停止").wait_for()
        assert page.locator(".tool-row .tag").inner_text() == "离线改写"
        assert page.locator(".rewrite-item").count() == 8


def test_a_dead_model_leaves_the_offline_rewrite(page: Any, server: Server, tmp_path: Path) -> None:
    with nobody() as address:
        set_model(page, "gone", address)
        _bring(page, tmp_path, REPORT)
        page.get_by_role("button", name="诊断").click()
        page.locator(".rewrite-item").first.wait_for()
        page.get_by_role("button", name="用模型").click()
        page.locator(".notice").first.wait_for()
    assert page.locator(".rewrite-item").count() == 2 and page.locator(".tool-row .tag").inner_text() == "离线改写"


# --- without a browser ---


def _begun(who: Visitor, words: str = REPORT, facts: str = "", **given: str) -> str:
    files = {"report": ("总结.txt", words.encode())} | ({"facts": ("素材.md", facts.encode())} if facts else {})
    answer = who.post("/rewrite", given, files=files)
    assert answer.status_code == 204, answer.text
    return str(answer.headers["hx-redirect"].split("/")[2])


def _said(who: Visitor, case: str) -> dict[str, Any]:
    said: dict[str, Any] = Desk(folder_of_cases(who) / "local" / case).read_note("rewrite.json")
    return said


def test_what_is_marked_secret_goes_to_no_model_elsewhere(alone: Visitor) -> None:
    alone.post("/settings/model", {"model": "m", "base_url": "https://models.example/v1"})
    case = _begun(alone, f"机密★1年\n{REPORT}", by="model", agreed="yes")
    wait_for_draft(alone, case)
    assert "总结.txt 第1行" in alone.get(f"/rewrite/{case}").text
    assert _said(alone, case)["model"] == ""


def test_a_choice_among_other_changes_is_not_taken(alone: Visitor, tmp_path: Path) -> None:
    alone.post("/settings/model", {"model": _script(tmp_path, "4个乡镇没有教学点，机手培训覆盖面不广。", ITEMS[1])})
    case = _begun(alone)
    key = alone.get(f"/rewrite/{case}").text.partition('name="key" value="')[2][:12]
    alone.post(f"/rewrite/{case}/model")
    wait_for_draft(alone, case)
    assert _said(alone, case)["model"].startswith("scripted:")
    late = alone.post(f"/rewrite/{case}/take", {"key": key, "accept": "0"})
    assert late.status_code == 422 and "重新改写过" in late.text


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>机手培训覆盖面不广，4个乡镇没有教学点。", "\ud800\x00", ""]
)
def test_whatever_a_model_says_is_words_or_nothing(alone: Visitor, tmp_path: Path, words: str) -> None:
    alone.post("/settings/model", {"model": _script(tmp_path, words, ITEMS[1])})
    case = _begun(alone, by="model")
    wait_for_draft(alone, case)
    shown = alone.get(f"/rewrite/{case}")
    assert shown.status_code == 200 and "<script>alert" not in shown.text
    assert alone.get(f"/rewrite/{case}/file").status_code == 404  # nothing was taken yet
    key = shown.text.partition('name="key" value="')[2][:12]
    alone.client.post(
        f"/rewrite/{case}/take",
        data={"key": key, "accept": [str(n) for n in range(20)]},
        headers={"X-Form-Mark": alone.mark},
    )
    assert alone.get(f"/rewrite/{case}/file").text == REPORT


def test_without_a_model_set_nothing_is_asked(alone: Visitor) -> None:
    alone.post("/settings/model", {"model": ""})
    case = _begun(alone, by="model")
    assert alone.post(f"/rewrite/{case}/model").status_code == 422
    assert "用模型" not in alone.get(f"/rewrite/{case}").text
    assert "用模型" not in alone.get("/rewrite").text


def test_what_an_ended_server_left_is_told(alone: Visitor) -> None:
    case = _begun(alone)
    desk = Desk(folder_of_cases(alone) / "local" / case)
    desk.write_note("running.json", {"model": "m"})
    desk.write_note(
        "rewrite.json", {key: value for key, value in _said(alone, case).items() if key not in ("model", "failure")}
    )
    desk.write_note("accepted.json", [0, 1])
    shown = alone.get(f"/rewrite/{case}")
    assert shown.status_code == 200 and "没有写完" in shown.text and "离线改写" in shown.text
    assert alone.get(f"/rewrite/{case}/file").status_code == 404


def test_a_report_changed_after_its_rewrite_is_told(alone: Visitor) -> None:
    alone.post("/settings/model", {"model": ""})
    case = _begun(alone, facts="# 问题\n- 农机具老化，拖拉机缺口17台\n")
    shown = alone.get(f"/rewrite/{case}").text
    key = shown.partition('name="key" value="')[2][:12]
    assert _said(alone, case)["edits"]
    assert alone.post(f"/rewrite/{case}/take", {"key": key, "accept": "0"}).status_code == 204
    (folder_of_cases(alone) / "local" / case / "总结.txt").write_text("一、工作\n", encoding="utf-8")
    answer = alone.get(f"/rewrite/{case}/file")
    assert answer.status_code == 422 and "改写时不同" in answer.text


@pytest.mark.parametrize(
    "damaged", ["[1]", "5", '{"text": "x"}', '{"text": "x", "items": [], "edits": [{"start": 9, "end": 2}]}']
)
def test_a_damaged_note_is_as_none(alone: Visitor, damaged: str) -> None:
    alone.post("/settings/model", {"model": ""})
    case = _begun(alone, facts="# 问题\n- 农机具老化，拖拉机缺口17台\n")
    Desk(folder_of_cases(alone) / "local" / case).note("rewrite.json").write_text(damaged, encoding="utf-8")
    assert alone.post(f"/rewrite/{case}/take", {"key": "0" * 12}).status_code == 422
    assert alone.get(f"/rewrite/{case}").status_code == 200 and _said(alone, case)["edits"]


def test_damaged_changes_are_told(alone: Visitor) -> None:
    alone.post("/settings/model", {"model": ""})
    case = _begun(alone, facts="# 问题\n- 农机具老化，拖拉机缺口17台\n")
    alone.get(f"/rewrite/{case}")
    changes = {"text": _said(alone, case)["text"], "edits": [{"start": 9, "end": 2, "new": "改", "reason": ""}]}
    Desk(folder_of_cases(alone) / "local" / case).note("accepted.json").write_text(
        json.dumps(changes), encoding="utf-8"
    )
    answer = alone.get(f"/rewrite/{case}/file")
    assert answer.status_code == 422 and "损坏" in answer.text
