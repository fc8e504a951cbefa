"""A draft by somebody's chat page: the prompt is copied, the answer is pasted, and held against the sources like any model's."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from tests.servers.faults import answer_to
from tests.web.material import UNSETTLED
from tests.web.steps import case_of, upload


def brought(page: Any, folder: Path, more: str = "") -> None:
    for name, words in UNSETTLED.items():
        (folder / name).write_text(words + (more if name == "要点.md" else ""), encoding="utf-8")
    upload(page, [folder / name for name in UNSETTLED])
    page.goto(f"{page.base}/cases/{case_of(page)}/draft")
    page.get_by_role("link", name="网页").click()
    page.wait_for_url("**/chat")


@pytest.mark.parametrize(
    ("fault", "seed"), [("good", 3), ("good", 0), ("change", 3)], ids=["as text", "as JSON", "changed"]
)
def test_the_prompt_goes_out_and_the_answer_comes_back_by_hand(
    page: Any, tmp_path: Path, fault: str, seed: int
) -> None:
    brought(page, tmp_path)
    prompt = page.locator("textarea[readonly]").input_value()
    assert "4场" in prompt and "事实一个也不能走样" in prompt
    page.get_by_role("button", name="全选并复制").click()
    assert page.evaluate("getSelection().toString().length || document.activeElement.selectionEnd") > 500
    page.locator("textarea[name=answer]").fill(f"好的：\n{answer_to(prompt, fault, random.Random(seed))}")
    page.get_by_role("button", name="用这份回复起草").click()
    page.wait_for_url("**/draft")
    page.wait_for_selector(".paper .line")
    assert "4场" in page.locator(".paper").inner_text()


def test_an_answer_that_is_none_is_refused_in_place(page: Any, tmp_path: Path) -> None:
    brought(page, tmp_path)
    page.locator("textarea[name=answer]").fill("抱歉，我写不了。")
    page.get_by_role("button", name="用这份回复起草").click()
    page.get_by_text("里面没有按约定写的全文").wait_for()
    assert page.locator("textarea[name=answer]").input_value() == "抱歉，我写不了。"


def test_a_marked_case_has_no_prompt_to_paste(page: Any, tmp_path: Path) -> None:
    brought(page, tmp_path, "- 〔机密〕演练方案3份\n")
    assert page.locator("textarea").count() == 0
    assert "密级" in page.locator("main").inner_text()
