"""Rows of one measure and one turn are one sentence with 分别, in their order and each with its own figure; nothing else is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.core.fact import Fact
from drafter.core.profile import Plan
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.draft.shared_sentences import ToldFact
from drafter.draft.told_side_by_side import with_side_by_side


def grown(name: str, value: str, at: int, turn: str = "增长") -> ToldFact:
    change = "increase" if turn == "增长" else "decrease"
    metric = Metric(name, Decimal(value), "%", "2025", "同比", change=change)
    text = f"{name}{'增速' if turn == '增长' else '降幅'}{value}%"
    fact = Fact(f"m{at}", "achievements", "", text, Provenance("表.xlsx", f"表!B{at}", text), (metric,), kind="row")
    return ToldFact(fact, f"{name}{turn}{value}%。", (fact.id,))


def rated(name: str, value: str, at: int, text: str) -> ToldFact:
    metric = Metric(name, Decimal(value), "%", "2025", "数值")
    fact = Fact(f"m{at}", "achievements", "", f"{name}{value}%", Provenance("表.xlsx", f"表!B{at}", ""), (metric,), kind="row")  # fmt: skip
    return ToldFact(fact, text, (fact.id,))


def side_by_side(told: list[ToldFact], plan: Plan | None = None, groups: dict[str, int] | None = None) -> list[str]:
    places = groups if groups is not None else {one.fact.id: 0 for one in told}
    return [one.text for one in with_side_by_side(told, plan or _plan(), places)]


def _plan(**given: object) -> Plan:
    return Plan("报告", "", (), (), "", "", "", **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([("食品制造业增加值", "8.1"), ("纺织业增加值", "5.5")], "食品制造业、纺织业增加值分别增长8.1%、5.5%。"),
        ([("城镇居民收入", "4.9"), ("农村居民收入", "6.6")], "城镇、农村居民收入分别增长4.9%、6.6%。"),
        ([("工业机床产量", "3"), ("复合化肥产量", "9.4"), ("锅炉钢管产量", "2.2")], "工业机床、复合化肥、锅炉钢管产量分别增长3%、9.4%、2.2%。"),
        ([("家具限额以上零售额", "3"), ("空调限额以上零售额", "9.4")], "家具、空调限额以上零售额分别增长3%、9.4%。"),
        ([("市属国有企业利润", "12.3"), ("市属国有企业营业收入", "4.6")], "市属国有企业利润、营业收入分别增长12.3%、4.6%。"),
    ],
)  # fmt: skip
def test_rows_that_grew_are_one_sentence(rows: list[tuple[str, str]], text: str) -> None:
    assert side_by_side([grown(name, value, at) for at, (name, value) in enumerate(rows, 1)]) == [text]


@pytest.mark.parametrize(
    "rows",
    [
        [grown("水泥产量", "3", 1), grown("化肥产量", "9.4", 2, "下降")],
        [grown("水泥产量", "3", 1), grown("化肥销售额", "9.4", 2)],
        [grown("接待游客", "3", 1), grown("过夜游客", "9.4", 2)],
        [grown("货物吞吐量", "3", 1), grown("外贸货物吞吐量", "9.4", 2)],
        [grown("水泥和玻璃产量", "3", 1), grown("化肥产量", "9.4", 2)],
        [rated("城区供水普及率", "98", 1, "城区供水普及率为98%。"), grown("农村供水普及率", "3", 2)],
    ],
)
def test_rows_of_two_turns_measures_or_a_whole_and_its_part_stay_apart(rows: list[ToldFact]) -> None:
    assert side_by_side(rows) == [one.text for one in rows]


def test_a_marked_a_refuted_and_one_of_another_group_stay_apart() -> None:
    rows = [grown("水泥产量", "3", 1), grown("化肥产量", "9.4", 2)]
    kept = [one.text for one in rows]
    assert side_by_side(rows, _plan(marks={"m2": "【待核：9.4%／8.4%】"})) == kept
    assert side_by_side(rows, _plan(refuted=frozenset({"m1"}))) == kept
    assert side_by_side(rows, groups={"m1": 0, "m2": 1}) == kept
    assert side_by_side(rows, groups={}) == kept


def test_no_list_is_longer_than_four() -> None:
    names = ("工业机床", "复合化肥", "锅炉钢管", "平板玻璃", "精梳棉纱")
    told = side_by_side([grown(f"{name}产量", str(at), at) for at, name in enumerate(names, 1)])
    assert told[0] == "工业机床、复合化肥、锅炉钢管、平板玻璃产量分别增长1%、2%、3%、4%。" and told[1:] == [
        "精梳棉纱产量增长5%。"
    ]


def test_the_list_bears_the_ids_of_all_its_rows() -> None:
    [one] = with_side_by_side([grown("水泥产量", "3", 1), grown("化肥产量", "9.4", 2)], _plan(), {"m1": 0, "m2": 0})
    assert one.ids == ("m1", "m2")
