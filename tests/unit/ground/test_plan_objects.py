"""A thing that last period planned to bring about is told of by its name; a like word of another line does not tell of it."""

from __future__ import annotations

import pytest

from drafter.ground.plan_objects import things_made, untold_thing


@pytest.mark.parametrize(
    "plan, said, thing",
    [
        ("建成中心苗圃，年育苗20万株", ["苗木调运6万株", "中心小学义务植树300棵"], "中心苗圃"),
        ("开通助听器维修站", ["助听器发放46台"], "助听器维修站"),
        ("完成古树名木普查", ["古树挂牌88棵"], "古树名木普查"),
        ("推进老旧管阀更新30处", ["老旧小区走访40处", "管阀巡检12次"], "老旧管阀更新"),
        ("建立湿地鸟类档案", ["鸟类观测120次", "档案归档340卷"], "湿地鸟类档案"),
        ("建成中心苗圃，年育苗20万株", ["中心苗圃建好了，育苗21万株"], ""),
        ("建成智慧仓储平台", ["仓储平台10月上线"], ""),  # by its end
        ("开设农机租赁站3个", ["农机租赁点开了3个"], ""),  # by most of its signs
        ("建立健全联席会议机制", ["开会6次"], ""),  # nobody can say where it stands
        ("加强苗圃管理", ["苗木调运6万株"], ""),  # brings nothing about
    ],
)
def test_what_no_line_names(plan: str, said: list[str], thing: str) -> None:
    assert untold_thing(plan, said) == thing


def test_each_clause_has_its_thing() -> None:
    assert things_made("建成青少年活动中心，开通社区图书角12个，丰富生活") == ("青少年活动中心", "社区图书角")
