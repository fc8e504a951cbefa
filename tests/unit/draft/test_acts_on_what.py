from __future__ import annotations

import pytest

from drafter.draft.acts_on_what import told_on_what


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("夜间巡检2次：桥梁、隧道", "对桥梁、隧道开展夜间巡检2次"),
        ("开展安全检查12次：食堂、宿舍、配电房", "对食堂、宿舍、配电房开展安全检查12次"),
        ("组织业务培训3期，分别为档案、财务、信访", "组织档案、财务、信访业务培训3期"),
        ("召开专题会4次：防汛、用地", "召开防汛、用地专题会4次"),
        ("汛前查险【待核：3次／4次】：水库、堤防", "对水库、堤防开展汛前查险【待核：3次／4次】"),
    ],
)
def test_what_an_act_was_done_to_stands_before_it(line: str, told: str) -> None:
    assert told_on_what(line) == told


@pytest.mark.parametrize(
    "line",
    [
        "夜间巡检2次：桥梁已完成",
        "新建公厕3座：东门、南街、车站",
        "走访企业3家：华丰、鼎泰、中兴",
        "夜间巡检2次：3月、9月",
        "安全检查12次：没整改、没销号",
        "培训3期，分别为档案、财务、信访",
        "夜间巡检2次，发现隐患、病害",
    ],
)
def test_any_other_list_stays(line: str) -> None:
    assert told_on_what(line) == line
