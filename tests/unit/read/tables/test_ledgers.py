"""Rows of a 台账: problem, measure, state, result."""

from __future__ import annotations

from tests.unit.read.tables.grids import read, told

_HEADS = ["序号", "巡察发现问题", "整改措施", "责任单位", "进度", "完成情况"]


def _results(*cells: str) -> tuple[str, list[str]]:
    """(text, "indicator value role" of each figure) of the last fact of one row."""
    fact = read(_HEADS, ["1", *cells]).facts[-1]
    return fact.text, [f"{name} {value} {role}" for role, name, value, *_rest in told(fact)]


def test_the_figures_of_a_result_are_of_the_problems_thing() -> None:
    text, figures = _results("门面租金拖欠18.6万元", "逐户催缴", "资产办", "推进中", "追回12万元，余6.6万元分期还")
    assert text == "推进中。追回12万元，余6.6万元分期还"
    assert figures == ["门面租金追回 12 value", "门面租金余下 6.6 remainder"]
    assert _results("办公设备闲置35台", "调剂", "后勤科", "已完成", "盘活31台")[1] == ["办公设备盘活 31 value"]


def test_the_problems_own_figure_is_read() -> None:
    table = read(_HEADS, ["1", "食堂账款挂账7.3万元", "核对清理", "财务科", "未启动", "等审计意见"])
    assert told(table.facts[0])[0][:3] == ("value", "食堂账款挂账", "7.3") and table.facts[0].role == "problems"


def test_figures_of_another_unit_or_with_their_own_noun_stay() -> None:
    assert _results("门面租金拖欠18.6万元", "催缴", "资产办", "已完成", "约谈租户4户")[1] == ["约谈租户 4 value"]
    named = _results("门面租金拖欠18.6万元", "催缴", "资产办", "已完成", "另发放困难补贴2万元")[1]
    assert named and not named[0].startswith("门面租金")
    assert _results("制度不健全", "修订", "办公室", "已完成", "修订9项")[1] == ["修订 9 value"]


def test_a_state_alone_and_a_result_still_open() -> None:
    rows = [
        ["1", "制度不健全", "修订", "办公室", "已完成", ""],
        ["2", "账目不清", "核对", "财务科", "推进中", "核对账目3笔"],
    ]
    table = read(_HEADS, *rows)
    assert [f.text for f in table.facts if f.role == "achievements"] == ["修订", "已完成", "推进中。核对账目3笔"]
    waiting = read(_HEADS, ["1", "制度不健全", "修订", "办公室", "推进中", "待定"], rows[1])
    assert len(waiting.asked) == 1 and waiting.questions


def test_an_open_place_in_a_result_is_asked() -> None:
    table = read(_HEADS, ["1", "公务用车超标", "清退", "办公室", "推进中", "清退车辆3辆，警示谈话（  ）人"])
    assert [(gap.indicator, gap.unit) for gap in table.facts[-1].placeholders] == [("警示谈话", "人")]
    assert [q.fact_id for q in table.questions] == [table.facts[-1].id]


def test_a_thing_counted_before_its_name() -> None:
    text, figures = _results("9处泵站有5处停用", "检修", "水利站", "推进中", "修复3处，其余2处等配件")
    assert figures == ["泵站修复 3 value", "修复等配件 2 remainder"] and text.startswith("推进中。")
