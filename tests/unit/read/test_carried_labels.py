"""A label at the head of one bullet holds for the bullets behind it in its desk; what says of itself that it is done is not meant by it."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.carried_labels import is_bare_level, says_done
from drafter.read.note_tables import read_noted


def _roles(*lines: str) -> dict[str, str]:
    text = "# 仓储部\n" + "".join(f"- {line}\n" for line in lines) + "# 行政部\n- 党课4次\n"
    notes = read_noted(text, "记.md", period=Period.parse("2024"), unit=("禾丰物流有限公司",)).notes
    return {fact.text[:4]: fact.role for fact in (*notes.facts, *notes.asked)}


@pytest.mark.parametrize("label", ["2025年：", "2025：", "打算：", "明年：", "下一步："])
@pytest.mark.parametrize(
    "line",
    [
        "叉车换12台",
        "冷链车月台改2个",
        "去年没跑通的两条线跑通",
        "司机考过了再上路",
        "等批了再租堆场",
        "把塌了的围墙补上",
        "保管员集中轮训2期",
    ],
)
def test_what_stands_behind_a_plan_is_one(label: str, line: str) -> None:
    assert _roles("入库4.2万吨", f"{label}冷库再建1座", line)[line[:4]] == "plans"


@pytest.mark.parametrize(
    "line",
    [
        "保管员去年走了9个，今年稳住了",
        "全年发车1.2万趟，比去年多800趟",
        "托盘已换新2100只",
        "直播带货卖了860万",
        "盘亏率0.3%，去年0.8%",
        "配送完成计划的104%",
    ],
)
def test_what_says_that_it_is_done_is_not_meant(line: str) -> None:
    assert _roles("入库4.2万吨", "打算：冷库再建1座", line)[line[:4]] != "plans"


def test_a_label_of_what_is_wrong_holds_too_and_ends_at_the_next() -> None:
    told = _roles("入库4.2万吨", "不好的：退货214单，去年97单", "夜班排不开", "仓容缺口3000平方米", "2025年：新建2号仓")
    assert [told[key] for key in ("退货21", "夜班排不", "仓容缺口", "新建2号")] == ["problems"] * 3 + ["plans"]


def test_what_was_plainly_done_is_not_wrong_for_standing_behind_what_is() -> None:
    assert _roles("问题嘛，宿舍漏雨", "培训保管员26期，1800人次")["培训保管"] == "achievements"


def test_a_desk_ends_its_label() -> None:
    assert _roles("打算：冷库再建1座", "叉车换12台")["党课4次"] == "achievements"


def test_a_line_that_opens_with_the_year_to_come_opens_the_plans_only_where_its_desk_ends_with_them() -> None:
    assert _roles("入库4.2万吨", "明年冷库扩到3座", "叉车换12台")["叉车换1"] == "plans"
    assert _roles("明年冷库扩到3座", "叉车换12台", "全年入库4.2万吨，比去年多")["叉车换1"] != "plans"


def test_what_only_names_a_level_behind_a_plan_is_asked() -> None:
    text = "# 仓储部\n- 打算：冷库再建1座\n- 党员示范岗40个\n"
    notes = read_noted(text, "记.md", period=Period.parse("2024"), unit=("禾丰物流有限公司",)).notes
    assert [one.kind for one in notes.questions if "示范岗" in one.text] == ["part"]


def test_done_and_meant() -> None:
    assert says_done("卖了860万") and says_done("已换新2100只") and says_done("盘亏率0.3%，去年0.8%")
    assert not any(
        map(says_done, ["考过了再上岗", "盖好了搬进去", "去年差的12公里补齐", "已建的4个站接上网", "再建1座"])
    )
    assert is_bare_level("党员示范岗40个") and not is_bare_level("新建冷库2座")
